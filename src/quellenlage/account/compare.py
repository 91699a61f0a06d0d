"""Interval arithmetic on what articles say: when two figures agree, and when two days are the same.

A figure is an interval of the values that it leaves open (Moore 1966): "mindestens 8.000" is [8000, ∞), "bis zu 40" is
[0, 40]. "Rund" and "etwa" stand for a range around the number, here :data:`APPROXIMATE` of it to both sides.
"""

from __future__ import annotations

from datetime import date
from math import inf
from typing import NamedTuple

from quellenlage.model import Figure

APPROXIMATE = 0.1
"""Half-width of "rund n", as a share of n: "rund 3.000" stands for 2.700 to 3.300. No norm fixes it; rounding to the
first significant digit or half of it, as the press does, moves a number by no more."""


class Interval(NamedTuple):
    """The values that a figure leaves open, both ends included."""

    low: float
    high: float

    def meets(self, other: Interval) -> bool:
        """Whether some value is in both.

        >>> Interval(8000, inf).meets(Interval(-inf, 12000)), Interval(31, 31).meets(Interval(23, 23))
        (True, False)
        """
        return self.low <= other.high and other.low <= self.high


def interval(figure: Figure) -> Interval:
    """The interval that ``figure`` stands for.

    >>> from quellenlage.model import Span
    >>> interval(Figure("f1", Span(0, 8), 3000, 3000, "approx"))
    Interval(low=2700.0, high=3300.0)
    >>> interval(Figure("f1", Span(0, 9), None, 40, "up_to"))
    Interval(low=-inf, high=40)
    """
    low = -inf if figure.low is None else figure.low
    high = inf if figure.high is None else figure.high
    if figure.modifier == "approx":
        low = low - abs(low) * APPROXIMATE if low != -inf else low
        high = high + abs(high) * APPROXIMATE if high != inf else high
    return Interval(low, high)


def compatible(one: Figure, other: Figure) -> bool:
    """Whether both figures can be true of the same thing.

    >>> from quellenlage.model import Span
    >>> compatible(Figure("a", Span(0, 1), 3000, None, "more_than"), Figure("b", Span(0, 1), 3000, 3000, "approx"))
    True
    """
    return interval(one).meets(interval(other))


def same_bounds(one: Figure, other: Figure) -> bool:
    """Whether both give the same bounds, whatever the words."""
    return one.low == other.low and one.high == other.high


def value_of(figure: Figure) -> float | None:
    """The number that the text names; of a range the lower one.

    >>> from quellenlage.model import Span
    >>> value_of(Figure("f1", Span(0, 9), None, 40, "up_to"))
    40
    """
    return figure.high if figure.low is None else figure.low


def same_value(one: Figure, other: Figure) -> bool:
    """Whether both name the same number, or the same range, whatever the modifier.

    >>> from quellenlage.model import Span
    >>> same_value(Figure("a", Span(0, 1), None, 40, "up_to"), Figure("b", Span(0, 1), 40, 40))
    True
    """
    ranged = [f.low is not None and f.high is not None and f.low != f.high for f in (one, other)]
    if all(ranged):
        return same_bounds(one, other)
    if any(ranged):
        return False
    return value_of(one) is not None and value_of(one) == value_of(other)


def same_day(one: date | None, other: date | None) -> bool:
    """Whether two values are said for the same day; a value without a day is a fixed fact and holds for every day."""
    return one is None or other is None or one == other
