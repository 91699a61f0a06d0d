"""Numbers, bounds and days in words."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from quellenlage.model import Published
from quellenlage.present.labels import UI
from quellenlage.present.wording import bounds, count, day, moment, number, short_day, time_value

BOUNDS = [
    # low, high, modifier, unit, rate, German, English
    (4, 4, None, None, None, "4", "4"),
    (12000, 12000, None, None, None, "12.000", "12,000"),
    (600, 600, "approx", None, None, "rund 600", "about 600"),
    (None, 12000, "up_to", None, None, "bis zu 12.000", "up to 12,000"),
    (None, 40, "almost", None, None, "fast 40", "almost 40"),
    (None, 5, "less_than", None, None, "weniger als 5", "under 5"),
    (None, 5, "at_most", None, None, "höchstens 5", "at most 5"),
    (None, 5, None, None, None, "bis zu 5", "up to 5"),
    (4, None, "at_least", None, None, "mindestens 4", "at least 4"),
    (600000, None, "more_than", None, None, "mehr als 600.000", "more than 600,000"),
    (24, None, "several", None, None, "mindestens 24", "at least 24"),
    (200, 999, "several", None, None, "200 bis 999", "200 to 999"),
    (38, 41, "range", None, None, "38 bis 41", "38 to 41"),
    (None, None, None, None, None, "ohne Zahl", "no number"),
    (1_200_000, 1_200_000, None, "EUR", None, "1,2 Millionen Euro", "1.2 million euros"),
    (1_000_000, 1_000_000, None, "USD", None, "1 Million Dollar", "1 million dollars"),
    (24e9, None, None, None, None, "mindestens 24 Milliarden", "at least 24 billion"),
    (2e12, 2e12, "approx", None, None, "rund 2 Billionen", "about 2 trillion"),
    (1_234_567, 1_234_567, None, None, None, "1.234.567", "1,234,567"),
    (12.5, 12.5, None, "%", None, "12,5 %", "12.5%"),
    (4000, 4000, "approx", "l", None, "rund 4.000 Liter", "about 4,000 litres"),
    (1.2e6, 1.2e6, None, "m3", "P3M", "1,2 Millionen Kubikmeter pro Quartal", "1.2 million cubic metres per quarter"),
    (0, 0, None, None, None, "0", "0"),
    (-3.5, -3.5, None, "pp", None, "-3,5 Prozentpunkte", "-3.5 percentage points"),
    (1150, None, "at_least", None, "P1D", "mindestens 1.150 pro Tag", "at least 1,150 per day"),
    (3, 3, None, "kWh", "P3D", "3 kWh", "3 kWh"),
    (0.1 + 0.2, 0.1 + 0.2, None, None, None, "0,3", "0.3"),
]


@pytest.mark.parametrize(("low", "high", "modifier", "unit", "rate", "german", "english"), BOUNDS)
def test_bounds(low, high, modifier, unit, rate, german, english) -> None:  # type: ignore[no-untyped-def]
    said = bounds(low, high, modifier, unit, rate)
    assert said.de.replace("\u00a0", " ") == german
    assert said.en.replace("\u00a0", " ") == english


def test_number_and_unit_stay_on_one_line() -> None:
    assert " " not in bounds(1_200_000, 1_200_000, None, "EUR").de


@pytest.mark.parametrize(
    ("value", "german", "english"),
    [
        ("2024-05-14", "14. Mai 2024", "14 May 2024"),
        ("2024-05-14T06:52", "14. Mai 2024, 06:52", "14 May 2024, 06:52"),
        ("2024-05", "Mai 2024", "May 2024"),
        ("2024-W07", "Kalenderwoche 7, 2024", "week 7 of 2024"),
        ("2024", "2024", "2024"),
        ("2024-13-77", "2024-13-77", "2024-13-77"),
        ("2024-13", "2024-13", "2024-13"),
        ("PRESENT_REF", "PRESENT_REF", "PRESENT_REF"),
    ],
)
def test_time_values(value: str, german: str, english: str) -> None:
    assert (time_value(value).de, time_value(value).en) == (german, english)


def test_days() -> None:
    assert day(None).de == "ohne Datum"
    assert day(date(2024, 3, 1)).en == "1 March 2024"
    assert (short_day(date(2024, 3, 1)).de, short_day(date(2024, 3, 1)).en) == ("01.03.2024", "1 Mar 2024")


@pytest.mark.parametrize(
    ("published", "german"),
    [
        (Published(), "ohne Datum"),
        (Published(date(2024, 5, 14)), "14.05.2024"),
        (Published(date(2024, 5, 14), datetime(2024, 5, 14, 6, 52, tzinfo=UTC)), "14.05.2024, 06:52"),
        # Midnight to the second is how a source writes that it knows only the day.
        (Published(date(2024, 5, 14), datetime(2024, 5, 14, tzinfo=UTC)), "14.05.2024"),
        # The outlet's own day and clock, whatever they are in another zone.
        (
            Published(date(2024, 5, 14), datetime(2024, 5, 14, 23, 30, tzinfo=timezone(timedelta(hours=-5)))),
            "14.05.2024, 23:30",
        ),
    ],
)
def test_moment(published: Published, german: str) -> None:
    assert moment(published).de == german


def test_count_agrees_with_its_noun() -> None:
    assert count(1, UI["one_origin"], UI["many_origins"]).de == "1 unabhängiger Ursprung"
    assert count(1200, UI["article_one"], UI["article_many"]).en == "1,200 articles"


def test_a_number_is_told_with_its_word_only_where_that_is_shorter() -> None:
    assert number(999_999).de == "999.999"
    assert number(1_500_000).de == "1,5\u00a0Millionen"
