"""The table of sentences whose figures are known, read from ``figures_gold.tsv``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

TABLE = Path(__file__).with_suffix(".tsv")
_BRACKETED = re.compile(r"\[([^\]]*)\]")
_BOUNDS = re.compile(r"(-?[\d.e]+?)?(\.\.)?(-?[\d.e]+)?")


@dataclass(frozen=True, slots=True)
class Expected:
    """A figure as an annotator has it; spans in the sentence without brackets."""

    span: tuple[int, int]
    low: float | None
    high: float | None
    modifier: str | None
    unit: str | None
    counted: tuple[int, int] | None
    change: str | None
    rate: str | None
    share_of: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence and its figures.

    Args:
        unseen: whether it belongs to the third that is only scored.
    """

    text: str
    figures: tuple[Expected, ...]
    unseen: bool


def read_gold() -> list[Case]:
    """All cases of the table; every third is set aside."""
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return [_case(line, number % 3 == 2) for number, line in enumerate(lines)]


def _case(line: str, unseen: bool) -> Case:
    marked, _, annotations = line.partition("\t")
    spans, text, position = [], "", 0
    for match in _BRACKETED.finditer(marked):
        text += marked[position : match.start()]
        spans.append((len(text), len(text) + len(match[1])))
        text += match[1]
        position = match.end()
    text += marked[position:]
    written = [part for part in annotations.split(" ; ") if part.strip()]
    return Case(text, tuple(_expected(text, s, w) for s, w in zip(spans, written, strict=True)), unseen)


def _expected(text: str, span: tuple[int, int], written: str) -> Expected:
    bounds, *rest = written.split(" | ")
    fields = dict(field.split("=", 1) for field in rest)
    low, dots, high = bounds.strip().partition("..")
    lower = float(low) if low else None
    return Expected(
        span,
        lower,
        (float(high) if high else None) if dots else lower,
        fields.get("m"),
        fields.get("u"),
        _nearest(text, span, fields.get("c")),
        fields.get("ch"),
        fields.get("r"),
        _nearest(text, span, fields.get("s")),
    )


def _nearest(text: str, span: tuple[int, int], words: str | None) -> tuple[int, int] | None:
    if words is None:
        return None
    begin = text.find(words, span[1])
    if begin < 0:
        begin = text.rfind(words, 0, span[0])
    if begin < 0:
        raise ValueError(f"{words!r} is not in {text!r}")
    return begin, begin + len(words)
