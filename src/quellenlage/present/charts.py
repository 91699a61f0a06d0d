"""Geometry of the two drawings of the brief, in pixels; the templates write it as SVG.

The brief is one small file that must open anywhere, so both are drawn from a few lines and need no charting library.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final

from quellenlage.model import Wording
from quellenlage.present.wording import number

LEFT: Final = 8.0
AXIS: Final = 64.0
TOP: Final = 18.0
PLOT: Final = 132.0
FOOT: Final = 34.0
SLOT: Final = 30.0
WIDEST: Final = 720.0
GAP: Final = 30.0
LOGARITHMIC_FROM: Final = 40.0  # a hundredfold difference squeezes everything else onto the axis
TICKS: Final = 4
NO_ORIGIN: Final = "o-none"
# The symbols of the origins as SVG paths around 0,0: told apart by shape as well as by colour.
SHAPES: Final = (
    "M-5 0A5 5 0 1 0 5 0A5 5 0 1 0 -5 0Z",
    "M-4.5 -4.5H4.5V4.5H-4.5Z",
    "M0 -6L6 0L0 6L-6 0Z",
    "M0 -5.5L5.5 4.5H-5.5Z",
    "M0 5.5L5.5 -4.5H-5.5Z",
    "M-2 -6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z",
    "M-6 0L-3 -5.2H3L6 0L3 5.2H-3Z",
    "M-6 -3H6V3H-6Z",
)
NO_SHAPE: Final = "M-4 0A4 4 0 1 0 4 0A4 4 0 1 0 -4 0Z"


@dataclass(frozen=True, slots=True)
class Point:
    """One member of a claim: where it leads, its bounds, its day, and the number of its origin (None: open)."""

    href: str
    low: float | None
    high: float | None
    day: date | None
    origin: int | None
    approximate: bool
    disputed: bool
    stale: bool
    note: str


@dataclass(frozen=True, slots=True)
class ChartMark:
    """A member as drawn: a symbol at each known bound, a line between or into the open."""

    href: str
    x: float
    y: float
    style: str
    line: tuple[float, float] | None
    arrow: str | None
    approximate: bool
    disputed: bool
    stale: bool
    note: str
    second: float | None


@dataclass(frozen=True, slots=True)
class ChartDay:
    """The day below a group of members; ``gap`` is the number of days since the group before, if more than one."""

    x: float
    begin: float
    end: float
    day: date | None
    gap: int | None


@dataclass(frozen=True, slots=True)
class ChartLine:
    """The way of one origin's values through time, without what was only repeated late."""

    path: str
    style: str


@dataclass(frozen=True, slots=True)
class ChartTick:
    """A value of the axis."""

    y: float
    label: Wording


@dataclass(frozen=True, slots=True)
class Chart:
    """Bounds over time."""

    width: float
    height: float
    left: float
    bottom: float
    marks: tuple[ChartMark, ...]
    lines: tuple[ChartLine, ...]
    days: tuple[ChartDay, ...]
    ticks: tuple[ChartTick, ...]


@dataclass(frozen=True, slots=True)
class Arc:
    """A way from one row to a later one, as an SVG path; ``lane`` keeps arcs of different length apart."""

    path: str
    head: str
    kind: str


def figure_chart(points: Sequence[Point]) -> Chart | None:
    """Draw the bounds of a claim's members from left to right in the order of their days.

    Members of one day stand side by side. Distances between days are not to scale, since a story of four days and a
    text that repeats it a month later must both be legible; gaps are written instead.

    Returns None where no member has a bound, or there is only one.
    """
    drawn = [point for point in points if point.low is not None or point.high is not None]
    if len(drawn) < 2:
        return None
    scale = _Scale.over([value for point in drawn for value in (point.low, point.high) if value is not None])
    drawn.sort(key=lambda point: (point.day is None, point.day or date.min))
    groups = [(day, list(members)) for day, members in groupby(drawn, key=lambda point: point.day)]
    slot = min(SLOT, (WIDEST - AXIS - LEFT - GAP * len(groups)) / len(drawn))
    marks: list[ChartMark] = []
    days: list[ChartDay] = []
    x = AXIS + GAP / 2
    before: date | None = None
    for day, members in groups:
        begin = x
        for member in members:
            marks.append(_mark(member, x + slot / 2, scale))
            x += slot
        gap = (day - before).days if day and before else None
        days.append(ChartDay(_px((begin + x) / 2), _px(begin), _px(x), day, gap if gap and gap > 1 else None))
        before = day
        x += GAP + max(0.0, SLOT - slot * len(members))
    width = max(x - GAP / 2 + LEFT, AXIS + 160.0)
    ticks = tuple(ChartTick(_px(scale.y(value)), number(value)) for value in scale.ticks())
    return Chart(_px(width), TOP + PLOT + FOOT, AXIS, TOP + PLOT, tuple(marks), _lines(marks), tuple(days), ticks)


def arcs(edges: Sequence[tuple[int, int, str]], row: float, width: float) -> tuple[Arc, ...]:
    """Arcs between rows of equal height ``row``: (earlier row, later row, kind). They swing out to the left."""
    drawn = []
    for earlier, later, kind in edges:
        begin, end = (earlier + 0.5) * row, (later + 0.5) * row
        reach = width - min(width - 6.0, 10.0 + 11.0 * abs(later - earlier))
        right = width - 7.0
        # Control points lie at 4/3 of the swing, so that the arc itself reaches "reach".
        swing = right - (right - reach) * 4 / 3
        path = f"M{_px(right)} {_px(begin)}C{_px(swing)} {_px(begin)} {_px(swing)} {_px(end)} {_px(right)} {_px(end)}"
        head = f"M{_px(right - 7)} {_px(end - 4)}L{_px(right)} {_px(end)}L{_px(right - 7)} {_px(end + 4)}"
        drawn.append(Arc(path, head, kind))
    return tuple(drawn)


@dataclass(frozen=True, slots=True)
class _Scale:
    """From values to pixels: linear, or logarithmic where the values differ by orders of magnitude."""

    low: float
    high: float
    logarithmic: bool

    @classmethod
    def over(cls, values: Sequence[float]) -> _Scale:
        low, high = min(values), max(values)
        if low > 0 and high / low >= LOGARITHMIC_FROM:
            return cls(low / 1.6, high * 1.6, True)
        margin = (high - low) * 0.18 or abs(high) * 0.1 or 1.0
        # Counts cannot be negative, so the axis does not pretend that they can.
        return cls(max(0.0, low - margin) if low >= 0 else low - margin, high + margin, False)

    def y(self, value: float) -> float:
        if self.logarithmic:
            share = (math.log(value) - math.log(self.low)) / (math.log(self.high) - math.log(self.low))
        else:
            share = (value - self.low) / (self.high - self.low)
        return TOP + PLOT * (1 - share)

    def ticks(self) -> list[float]:
        if self.logarithmic:
            first, last = math.ceil(math.log10(self.low)), math.floor(math.log10(self.high))
            return [float(10**power) for power in range(first, last + 1)]
        rough = (self.high - self.low) / TICKS
        power = 10 ** math.floor(math.log10(rough))
        step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough)
        # A count has no halves.
        step = max(step, 1) if self.high > TICKS else step
        first = math.ceil(self.low / step)
        return [index * step for index in range(first, math.floor(self.high / step) + 1)]


def _lines(marks: Sequence[ChartMark]) -> tuple[ChartLine, ...]:
    by_style: dict[str, list[ChartMark]] = {}
    for mark in marks:
        if mark.style != NO_ORIGIN and not mark.stale:
            by_style.setdefault(mark.style, []).append(mark)
    return tuple(
        ChartLine("M" + "L".join(f"{mark.x} {mark.y}" for mark in way), style)
        for style, way in by_style.items()
        if len(way) > 1
    )


def _mark(point: Point, x: float, scale: _Scale) -> ChartMark:
    anchor = point.low if point.low is not None else point.high
    assert anchor is not None
    y = scale.y(anchor)
    line, arrow, second = None, None, None
    if point.low is None:
        line, arrow = (y, TOP + PLOT - 2), "down"
    elif point.high is None:
        line, arrow = (y, TOP - 8), "up"
    elif point.high != point.low:
        second = scale.y(point.high)
        line = (second, y)
    return ChartMark(
        href=point.href,
        x=_px(x),
        y=_px(y),
        style=style_of(point.origin),
        line=(_px(line[0]), _px(line[1])) if line else None,
        arrow=arrow,
        approximate=point.approximate,
        disputed=point.disputed,
        stale=point.stale,
        note=point.note,
        second=_px(second) if second is not None else None,
    )


def style_of(origin: int | None) -> str:
    """The name under which an origin has its colour in the style sheet and its symbol on the page."""
    return NO_ORIGIN if origin is None else f"o-{origin % len(SHAPES)}"


def _px(value: float) -> float:
    # A tenth of a pixel is finer than a screen, and equal input stays equal to the byte.
    return round(value, 1)
