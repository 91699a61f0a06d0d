"""Publication as inputs write it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quellenlage.ingest.published import FIRST_YEAR, LAST_YEAR, parse_published
from quellenlage.model import Published

SUMMER_TIME = timezone(timedelta(hours=2))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2024-05-14", Published(date(2024, 5, 14), None, "given")),
        (" 2024-05-14\n", Published(date(2024, 5, 14), None, "given")),
        ("20240514", Published(date(2024, 5, 14), None, "given")),
        (
            "2024-05-14T06:52:00+02:00",
            Published(date(2024, 5, 14), datetime(2024, 5, 14, 6, 52, tzinfo=SUMMER_TIME), "given"),
        ),
        ("2024-05-14 06:52", Published(date(2024, 5, 14), datetime(2024, 5, 14, 6, 52), "given")),  # noqa: DTZ001
        ("2024-05-14T22:30:00Z", Published(date(2024, 5, 14), datetime(2024, 5, 14, 22, 30, tzinfo=UTC), "given")),
        # Half past midnight in Bremen is still the day before in London: the outlet's own day counts.
        (
            "2024-05-14T00:30:00+02:00",
            Published(date(2024, 5, 14), datetime(2024, 5, 14, 0, 30, tzinfo=SUMMER_TIME), "given"),
        ),
    ],
)
def test_iso_8601_is_read(written: str, expected: Published) -> None:
    assert parse_published(written) == expected


@pytest.mark.parametrize(
    "written",
    ["", "14.05.2024", "2024-02-30", "2024-13-01", "gestern", "1715662320", "2024", "0001-01-01", "9999-12-31"],
)
def test_what_is_no_day_of_news_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="is no"):
        parse_published(written)


@given(st.datetimes(datetime(FIRST_YEAR, 1, 1), datetime(LAST_YEAR, 12, 31), timezones=st.timezones()))  # noqa: DTZ001
def test_every_instant_keeps_its_local_day(moment: datetime) -> None:
    read = parse_published(moment.isoformat())
    assert read.day == moment.date()
    assert read.moment is not None
    assert read.moment.utcoffset() == moment.utcoffset()
