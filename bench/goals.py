"""What is measured, with bar and goal (``goals.toml``), and the table that shows it beside the last frozen result."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich import box
from rich.table import Table
from rich.text import Text

HERE = Path(__file__).parent

Scores = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Measure:
    """One number: how it is called by the scorer (``key``) and towards the reader (``label``)."""

    key: str
    label: str
    bar: float | None = None
    goal: float | None = None
    better: str = "higher"

    def reaches(self, value: float, wanted: float | None) -> bool:
        """Whether ``value`` is as good as ``wanted``."""
        if wanted is None:
            return False
        return value <= wanted if self.better == "lower" else value >= wanted


@dataclass(frozen=True, slots=True)
class MeasureSet:
    """Measures that one run of the program yields."""

    name: str
    title: str
    measures: tuple[Measure, ...]


def goals() -> tuple[MeasureSet, ...]:
    """The contents of ``goals.toml``, in its order."""
    parsed = tomllib.loads((HERE / "goals.toml").read_text(encoding="utf-8"))
    return tuple(
        MeasureSet(entry["name"], entry["title"], tuple(Measure(**measure) for measure in entry["measures"]))
        for entry in parsed["set"]
    )


def table(sets: Sequence[MeasureSet], now: Mapping[str, Scores], frozen: Mapping[str, Scores]) -> Table:
    """Measure, now, frozen, difference, bar, goal; sets that were not measured are left out."""
    shown = Table(box=box.SIMPLE_HEAD, header_style="bold", pad_edge=False)
    shown.add_column("measure", no_wrap=True)
    for name in ("now", "frozen", "diff", "bar", "goal"):
        shown.add_column(name, justify="right", no_wrap=True)
    for group in sets:
        if group.name not in now:
            continue
        shown.add_row(Text(group.title, style="bold"))
        for measure in group.measures:
            shown.add_row(*_row(measure, now[group.name], frozen.get(group.name, {})))
        shown.add_row()
    return shown


def _row(measure: Measure, now: Scores, frozen: Scores) -> tuple[str | Text, ...]:
    value, before = now.get(measure.key), frozen.get(measure.key)
    return (
        f"  {measure.label}",
        _coloured(measure, value),
        _score(before),
        _change(measure, value, before),
        _number(measure.bar),
        _number(measure.goal),
    )


def _coloured(measure: Measure, value: float | None) -> Text:
    if value is None or (measure.bar is None and measure.goal is None):
        return Text(_score(value))
    if measure.reaches(value, measure.goal) or (measure.goal is None and measure.reaches(value, measure.bar)):
        return Text(_score(value), style="bold green")
    return Text(_score(value), style="yellow" if measure.reaches(value, measure.bar) else "bold red")


def _change(measure: Measure, value: float | None, before: float | None) -> Text:
    if value is None or before is None or round(value - before, 2) == 0:
        return Text("")
    better = (value > before) != (measure.better == "lower")
    return Text(f"{value - before:+.2f}", style="green" if better else "red")


def _score(value: float | None) -> str:
    return "-" if value is None else f"{value:,.2f}"


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:,g}"
