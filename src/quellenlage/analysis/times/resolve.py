"""From what an expression means to its TIMEX3 value: counted from an anchor, or left relative where there is none."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from quellenlage.analysis.times.anchors import Anchors
from quellenlage.analysis.times.senses import (
    CalendarDay,
    DayPart,
    DayShift,
    Easter,
    Fixed,
    Fraction,
    NthWeekday,
    PeriodShift,
    Season,
    Sense,
    Weekday,
    YearShift,
)
from quellenlage.analysis.times.tense import Tense

UNKNOWN_DAY = "XXXX-XX-XX"
_MONTH = 30
_AGAINST: dict[Tense, int] = {"past": 120, "pluperfect": 120, "future": 120, "present": 120, None: 0}
"""Days by which a year that goes against the tense is put back: last week stays nearer than next year."""
_SEASON_MONTHS = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}


class Resolved(NamedTuple):
    """A TIMEX3 value; the single day in it, if it has one; the year that it tells of, if it is explicit."""

    value: str
    day: date | None = None
    year: int | None = None
    month: int | None = None


def resolve(sense: Sense, anchors: Anchors, tense: Tense) -> Resolved:
    """The value of an expression, given what is known where it stands."""
    if tense == "pluperfect":
        tense = "past"
    match sense:
        case Fixed(value):
            return Resolved(value)
        case CalendarDay():
            return _calendar_day(sense, anchors, tense)
        case Weekday():
            return _weekday(sense, anchors, tense)
        case NthWeekday():
            return _nth_weekday(sense, anchors, tense)
        case DayShift(days, part, from_reached):
            base = anchors.told_day() if from_reached else anchors.published
            return _on_day(_shifted(base, days), part)
        case PeriodShift(unit, shift, from_reached):
            return _period(unit, shift, from_reached, anchors)
        case YearShift(shift):
            told = anchors.year if anchors.year_at == anchors.sentence else _published_year(anchors)
            return Resolved(f"{told + shift:04d}" if told else "XXXX")
        case Season():
            return _season(sense, anchors, tense)
        case Easter(offset, year, weekend):
            return _easter(offset, year, weekend, anchors, tense)
        case Fraction(unit, number, year, shift):
            whole = year or _plus(anchors.told_year(), shift)
            return Resolved(f"{whole or 'XXXX'}-{unit}{number}", None, year)
        case DayPart(code, shift):
            return _on_day(_shifted(anchors.told_day(), shift), code)


def _published_year(anchors: Anchors) -> int | None:
    return anchors.published.year if anchors.published else None


def _plus(year: int | None, shift: int) -> int | None:
    return None if year is None else year + shift


def _shifted(day: date | None, days: int) -> date | None:
    try:
        return None if day is None else day + timedelta(days=days)
    except OverflowError:
        return None


def _on_day(day: date | None, part: str) -> Resolved:
    return Resolved((day.isoformat() if day else UNKNOWN_DAY) + part, day)


def _calendar_day(sense: CalendarDay, anchors: Anchors, tense: Tense) -> Resolved:
    year, month = sense.year, sense.month
    if month is None:
        return _day_of_month(sense, anchors)
    if year is None and sense.shift is not None:
        year = _plus(anchors.told_year() if sense.shift == 0 else _published_year(anchors), sense.shift)
    explicit = year is not None
    if year is None:
        year = _year_of(month, sense.day or 0, anchors, tense)
    stem = f"{year or 'XXXX'}-{month:02d}" if sense.day is None else f"{year or 'XXXX'}-{month:02d}-{sense.day:02d}"
    day = _date(year, month, sense.day) if year and sense.day else None
    return Resolved(stem + sense.part, day, year if explicit else None, month if explicit else None)


def _day_of_month(sense: CalendarDay, anchors: Anchors) -> Resolved:
    base = anchors.told_day()
    day = _date(base.year, base.month, sense.day) if base and sense.day else None
    return _on_day(day, sense.part) if day else Resolved(f"XXXX-XX-{sense.day:02d}{sense.part}")


def _date(year: int, month: int, day: int | None) -> date | None:
    try:
        return date(year, month, day or 1)
    except ValueError:
        return None


def _year_of(month: int, day: int, anchors: Anchors, tense: Tense) -> int | None:
    """The year of a month or day that the text does not date: the tense decides, else the nearest."""
    if tense not in {"future", "present"} and (told := anchors.far_year()) is not None:
        return told
    published = anchors.published
    if published is None:
        return None
    here = published.month * _MONTH + (published.day if day else 0)
    distances = {
        year: (year - published.year) * 12 * _MONTH + month * _MONTH + day - here for year in _around(published.year)
    }

    def cost(year: int) -> tuple[int, int]:
        distance = distances[year]
        against = distance > 0 if tense == "past" else distance < 0
        return abs(distance) + (_AGAINST[tense] if against else 0), -year

    return min(distances, key=cost)


def _around(year: int) -> tuple[int, int, int]:
    return year - 1, year, year + 1


def _weekday(sense: Weekday, anchors: Anchors, tense: Tense) -> Resolved:
    base = anchors.published
    backward = sense.turn in {-1, -2} or (sense.turn is None and tense not in {"future", "present"})
    if sense.after_reached or (sense.turn is None and tense == "past" and anchors.far_day()):
        told = anchors.told_day() if sense.after_reached else anchors.far_day()
        base, backward = told, sense.after_reached < 0
        distance = None if base is None else (sense.number - base.isoweekday()) % 7
        if distance == 0 and sense.after_reached:
            distance = 7
        day = None if base is None or distance is None else _shifted(base, distance - 7 if backward else distance)
    elif base is None:
        day = None
    elif sense.turn == 0:
        day = _shifted(base, sense.number - base.isoweekday())
    else:
        distance = (sense.number - base.isoweekday()) % 7
        if backward:
            distance = -((base.isoweekday() - sense.number) % 7)
        if distance == 0 and sense.turn in {-1, 1}:
            distance = 7 * (sense.turn or 0)
        day = _shifted(base, distance)
    return _on_day(day, sense.part) if day else Resolved(f"XXXX-WXX-{sense.number}{sense.part}")


def _nth_weekday(sense: NthWeekday, anchors: Anchors, tense: Tense) -> Resolved:
    year = sense.year
    if sense.month and year is None:
        year = _year_of(sense.month, 0, anchors, tense)
    unresolved = Resolved(f"XXXX-WXX-{sense.number}")
    if sense.month is None or year is None:
        return unresolved
    days = [day for n in range(1, 32) if (day := _date(year, sense.month, n)) and day.isoweekday() == sense.number]
    index = sense.nth - 1 if sense.nth > 0 else -1
    return _on_day(days[index], "") if index < len(days) else unresolved


def _period(unit: str, shift: float, from_reached: bool, anchors: Anchors) -> Resolved:
    if unit == "Y":
        told = anchors.told_year() if from_reached else _published_year(anchors)
        year = _plus(told, int(shift))
        return Resolved(f"{year:04d}" if year is not None and 0 < year < 10_000 else "XXXX", None, year)
    base = anchors.told_day() if from_reached else anchors.published
    if unit == "M":
        if base is None:
            return Resolved("XXXX-XX")
        months = base.year * 12 + base.month - 1 + int(shift)
        return Resolved(f"{months // 12:04d}-{months % 12 + 1:02d}")
    if unit == "D":
        return _on_day(_shifted(base, int(shift)), "")
    if unit in {"W", "WE"}:
        moved = _shifted(base, int(7 * shift))
        suffix = "-WE" if unit == "WE" else ""
        if moved is None:
            return Resolved(f"XXXX-WXX{suffix}")
        year, week, _ = moved.isocalendar()
        return Resolved(f"{year:04d}-W{week:02d}{suffix}")
    if unit in {"DE", "CE"}:
        width = 1 if unit == "DE" else 2
        told = base.year // 10**width + int(shift) if base else None
        return Resolved("X" * (4 - width) if told is None else f"{told:0{4 - width}d}")
    if unit in {"Q", "H"}:
        size = 3 if unit == "Q" else 6
        if base is None:
            return Resolved(f"XXXX-{unit}X")
        position = base.year * (12 // size) + (base.month - 1) // size + int(shift)
        return Resolved(f"{position // (12 // size)}-{unit}{position % (12 // size) + 1}")
    return Resolved(f"{UNKNOWN_DAY}TXX:XX")


def _season(sense: Season, anchors: Anchors, tense: Tense) -> Resolved:
    year, published = sense.year, anchors.published
    if year is None and sense.shift is not None and published:
        year = published.year + sense.shift
        if sense.shift == -1 and _SEASON_MONTHS[sense.code] < published.month and sense.code != "WI":
            year = published.year  # "im vergangenen Herbst", written in December, was two months ago
    elif year is None:
        year = anchors.far_year() if tense not in {"future", "present"} else None
        year = year or (_year_of(_SEASON_MONTHS[sense.code], 0, anchors, tense) if published else None)
    return Resolved(f"{year or 'XXXX'}-{sense.code}", None, sense.year)


def _easter(offset: int, year: int | None, weekend: bool, anchors: Anchors, tense: Tense) -> Resolved:
    if year is None and anchors.published:
        near = easter_sunday(anchors.published.year) + timedelta(days=offset)
        year = _year_of(near.month, near.day, anchors, tense)
    if year is None or not 1583 <= year <= 9998:
        return Resolved("XXXX-WXX-WE" if weekend else UNKNOWN_DAY)
    day = easter_sunday(year) + timedelta(days=offset)
    if weekend:
        iso_year, week, _ = day.isocalendar()
        return Resolved(f"{iso_year}-W{week:02d}-WE")
    return _on_day(day, "")


def easter_sunday(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm; Meeus 1991, chapter 8).

    >>> easter_sunday(2024), easter_sunday(2025)
    (datetime.date(2024, 3, 31), datetime.date(2025, 4, 20))
    """
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    l = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7  # noqa: E741
    m = (a + 11 * h + 22 * l) // 451
    month, day = divmod(h + l - 7 * m + 114, 31)
    return date(year, month, day + 1)
