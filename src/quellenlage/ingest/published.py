"""Publication days and instants as inputs write them."""

from __future__ import annotations

from datetime import date, datetime

from quellenlage.model import Published, PublishedBasis

#: News with a day outside these years is a slip of the keyboard or a placeholder (0001, 1970 is plausible, 9999 not).
FIRST_YEAR, LAST_YEAR = 1600, 2199


def parse_published(value: str, basis: PublishedBasis = "given") -> Published:
    """What an ISO 8601 date, or date and time with or without offset, says about publication.

    The day is the calendar day as written, which is the outlet's own, whatever the offset.

    Raises:
        ValueError: it is not ISO 8601, there is no such day, or no newspaper can have that day.

    >>> parse_published("2024-05-14T00:30:00+02:00").day
    datetime.date(2024, 5, 14)
    >>> parse_published("14.05.2024")
    Traceback (most recent call last):
        ...
    ValueError: '14.05.2024' is not a day in ISO 8601, such as 2024-10-28 or 2024-10-28T06:30:00+01:00
    """
    written = value.strip()
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        raise ValueError(
            f"{value[:60]!r} is not a day in ISO 8601, such as 2024-10-28 or 2024-10-28T06:30:00+01:00"
        ) from None
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise ValueError(f"{value!r} is no day on which news can have appeared")
    if _is_day(written):
        return Published(day=moment.date(), basis=basis)
    return Published(day=moment.date(), moment=moment, basis=basis)


def _is_day(written: str) -> bool:
    try:
        date.fromisoformat(written)
    except ValueError:
        return False
    return True
