"""Sentences that say why, in German and English: named outlets, speakers, bounds and days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from quellenlage.model import Figure, Reading, Span, Wording

_WORDS = 160
"""Longest quotation in an explanation, in characters."""


def outlet(reading: Reading) -> str:
    """The outlet of an article, or its id where no outlet is given.

    >>> from quellenlage.model import Document
    """
    return reading.document.source or reading.document.id


def day_de(day: date | None) -> str:
    """A day as German writes it.

    >>> day_de(date(2031, 5, 4))
    '4.5.2031'
    """
    return f"{day.day}.{day.month}.{day.year}" if day else "ohne Tag"


def day_en(day: date | None) -> str:
    """A day as ISO 8601 writes it."""
    return day.isoformat() if day else "no day"


def words(reading: Reading, span: Span) -> str:
    """The words of a passage in one line, shortened where they are many."""
    line = " ".join(span.cut(reading.document.text).split())
    return line if len(line) <= _WORDS else line[: _WORDS - 1].rsplit(" ", 1)[0] + "…"


def joined(names: Sequence[str], word: str) -> str:
    """Names in a row.

    >>> joined(["A", "B", "C"], "und")
    'A, B und C'
    """
    if len(names) <= 1:
        return "".join(names)
    return f"{', '.join(names[:-1])} {word} {names[-1]}"


def bounds(figure: Figure) -> Wording:
    """The bounds of a figure.

    >>> bounds(Figure("f1", Span(0, 9), None, 40, "up_to")).de
    'höchstens 40'
    """
    low, high = _number(figure.low), _number(figure.high)
    if figure.low is not None and figure.low == figure.high:
        prefix = ("rund ", "about ") if figure.modifier == "approx" else ("", "")
        return Wording(prefix[0] + low[0], prefix[1] + low[1])
    if figure.low is None:
        return Wording(f"höchstens {high[0]}", f"at most {high[1]}")
    if figure.high is None:
        return Wording(f"mindestens {low[0]}", f"at least {low[1]}")
    return Wording(f"{low[0]} bis {high[0]}", f"{low[1]} to {high[1]}")


def _number(value: float | None) -> tuple[str, str]:
    if value is None:
        return "", ""
    english = f"{value:,.10g}" if value != int(value) else f"{int(value):,}"
    german = english.translate(str.maketrans(",.", ".,"))
    return german, english
