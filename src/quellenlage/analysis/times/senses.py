"""What an expression means before anybody knows the day on which it was written."""

from __future__ import annotations

from typing import NamedTuple

from quellenlage.model import TimeType


class Fixed(NamedTuple):
    """A value that needs no anchor."""

    value: str


class CalendarDay(NamedTuple):
    """A day or month, whole or in part; ``shift`` counts years from the anchor ("Mai vorigen Jahres")."""

    year: int | None
    month: int | None
    day: int | None = None
    shift: int | None = None
    part: str = ""


LAST_OR_TODAY = -2
"""A weekday that is past whatever the tense ("das Ergebnis vom Sonntag")."""


class NthWeekday(NamedTuple):
    """ "am zweiten Sonntag im Mai"; ``nth`` is -1 for the last, month None where it is not told."""

    number: int
    nth: int
    month: int | None = None
    year: int | None = None


class Weekday(NamedTuple):
    """A day of the week (1 to 7).
    Args:
        turn: -1 the last, 1 the next, 0 this week's, ``LAST_OR_TODAY``, or None: what the tense says.
        after_reached: 1 for the next one after the day that the narration has reached, -1 for the one before it.
    """

    number: int
    turn: int | None = None
    part: str = ""
    after_reached: int = 0


class DayShift(NamedTuple):
    """A day counted from the publication, or from the day that the narration has reached."""

    days: int
    part: str = ""
    from_reached: bool = False


class PeriodShift(NamedTuple):
    """A week, month, year, decade ... counted from the publication or from the time that the narration has reached."""

    unit: str
    shift: float
    from_reached: bool = False


class YearShift(NamedTuple):
    """A year counted from the one told of in the same sentence, else from the publication ("im Vorjahr")."""

    shift: int


class Season(NamedTuple):
    """A season: of a year, of a year counted from now, or what the tense says."""

    code: str
    year: int | None = None
    shift: int | None = None


class Easter(NamedTuple):
    """A day counted from Easter Sunday; ``weekend`` where the Saturday stands for the whole weekend."""

    offset: int
    year: int | None = None
    weekend: bool = False


class Fraction(NamedTuple):
    """A quarter or half of a year."""

    unit: str
    number: int
    year: int | None = None
    shift: int = 0


class DayPart(NamedTuple):
    """A part of a day that is named elsewhere; ``shift`` counts days from there."""

    code: str
    shift: int = 0
    listed: bool = False


Sense = (
    Fixed
    | CalendarDay
    | Weekday
    | NthWeekday
    | DayShift
    | PeriodShift
    | YearShift
    | Season
    | Easter
    | Fraction
    | DayPart
)


class Expression(NamedTuple):
    """An expression of time: tokens ``[first, last)``, and what it means."""

    first: int
    last: int
    type: TimeType
    sense: Sense
    rule: str
    mod: str | None = None
