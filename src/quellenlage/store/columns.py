"""Values of the domain as columns that can be compared and sorted alike in every database."""

from __future__ import annotations

from datetime import UTC, date, datetime
from hashlib import blake2b
from math import isfinite
from typing import Final

from quellenlage.model import Published

UNKNOWN_DAY: Final = 0
"""Sorts before every day, so that what has no day comes last where the newest come first."""
_LONGEST_KEY: Final = 600
"""Characters of a key; PostgreSQL's indexes refuse entries of 2,700 bytes."""


def plain(text: str) -> str:
    """Text that every database takes: what PostgreSQL or UTF-8 refuse becomes U+FFFD.

    >>> plain("Deich\\x00bruch")
    'Deich\ufffdbruch'
    """
    return text.replace("\0", "\ufffd").encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def plain_or_none(text: str | None) -> str | None:
    """:func:`plain`, where there is text."""
    return None if text is None else plain(text)


def as_key(text: str) -> str:
    """Text as a key: what is too long for an index is cut and ends in a digest of the whole.

    >>> len(as_key("x" * 10_000)) <= 600, as_key("https://alpenbote.example/7")
    (True, 'https://alpenbote.example/7')
    """
    safe = plain(text)
    if len(safe) <= _LONGEST_KEY:
        return safe
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
    return f"{safe[: _LONGEST_KEY - len(digest) - 1]}~{digest}"


def as_ordinal(day: date | None) -> int:
    """A day as a number.

    >>> as_ordinal(date(2024, 10, 28)), as_ordinal(None)
    (739187, 0)
    """
    return UNKNOWN_DAY if day is None else day.toordinal()


def as_day(ordinal: int) -> date | None:
    """The day that :func:`as_ordinal` was given."""
    return date.fromordinal(ordinal) if ordinal else None


def as_moment(when: datetime) -> str:
    """A moment as text that sorts: in UTC, to the microsecond; one without an offset is taken to be UTC.

    >>> as_moment(datetime.fromisoformat("2024-10-28T08:30:00+01:00"))
    '2024-10-28T07:30:00.000000+00:00'
    """
    aware = when.replace(tzinfo=UTC) if when.tzinfo is None else when
    try:
        return aware.astimezone(UTC).isoformat(timespec="microseconds")
    except OverflowError:  # the first and the last day of the calendar
        return aware.replace(tzinfo=UTC).isoformat(timespec="microseconds")


def as_moment_or_none(when: datetime | None) -> str | None:
    """:func:`as_moment`, where there is one."""
    return None if when is None else as_moment(when)


def dated(*published: Published) -> str:
    """The first of several dates that is known, as text that sorts; empty where none is."""
    for each in published:
        if each.moment is not None:
            return as_moment(each.moment)
        if each.day is not None:
            return each.day.isoformat()
    return ""


def as_bound(value: float | None) -> float | None:
    """A bound that databases can compare: what is infinite or no number is open."""
    try:
        return float(value) if value is not None and isfinite(value) else None
    except OverflowError:
        return None
