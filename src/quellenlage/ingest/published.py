"""Publication days and instants as inputs write them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import cache
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

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
    if _is_day(written):
        return replace(published_at(moment, basis), moment=None)
    return published_at(moment, basis)


def published_at(moment: datetime, basis: PublishedBasis = "given") -> Published:
    """The publication that happened at ``moment``.

    Raises:
        ValueError: no newspaper can have that day.
    """
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise ValueError(f"{moment.isoformat()!r} is no day on which news can have appeared")
    return Published(day=moment.date(), moment=moment, basis=basis)


def parse_mail_date(value: str, basis: PublishedBasis = "given") -> Published:
    """What a date as mails and RSS write it (RFC 5322) says about publication.

    Raises:
        ValueError: it is none, there is no such day, or no newspaper can have that day.

    >>> parse_mail_date("Tue, 14 May 2024 06:52:00 +0200").moment.isoformat()
    '2024-05-14T06:52:00+02:00'
    """
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        raise ValueError(f"{value[:60]!r} is not a date such as Tue, 14 May 2024 06:52:00 +0200") from None
    return published_at(moment, basis)


#: Where outlets of these endings work there is one time; Liechtenstein and South Tyrol share it.
GERMAN_DOMAINS = (".de", ".at", ".ch", ".li")


@cache
def german_time() -> ZoneInfo:
    """The time of Germany, Austria and Switzerland."""
    return ZoneInfo("Europe/Berlin")


def in_outlet_time(published: Published, language: str | None, url: str | None = None) -> Published:
    """``published`` by the calendar of an outlet that writes its times in UTC, as feeds and many systems do.

    22:30 UTC is the next day in Berlin, and "heute" in the article means that day. Only times in UTC are turned, only
    of what is German by its language or by its domain; a time with another offset is the outlet's own already.

    >>> in_outlet_time(parse_published("2024-05-13T22:30:00Z"), "de").moment.isoformat()
    '2024-05-14T00:30:00+02:00'
    >>> in_outlet_time(parse_published("2024-05-13T22:30:00Z"), "en").day
    datetime.date(2024, 5, 13)
    >>> in_outlet_time(parse_published("2024-05-13T22:30:00Z"), None, "https://[").day
    datetime.date(2024, 5, 13)
    """
    moment = published.moment
    if moment is None or moment.utcoffset() != timedelta(0):
        return published
    if language != "de" and not _host(url).endswith(GERMAN_DOMAINS):
        return published
    moment = moment.astimezone(german_time())
    return replace(published, day=moment.date(), moment=moment)


def _host(url: str | None) -> str:
    try:
        return urlsplit(url or "").hostname or ""
    except ValueError:  # an address that is none: "http://[", say
        return ""


def _is_day(written: str) -> bool:
    try:
        date.fromisoformat(written)
    except ValueError:
        return False
    return True
