"""Go through a sentence and take up the numbers that count something."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.figures.bounds import with_bounds
from quellenlage.analysis.figures.cores import read_core
from quellenlage.analysis.figures.exclusions import Times, counts_nothing
from quellenlage.analysis.figures.measure import with_unit
from quellenlage.analysis.figures.quantity import Passage, Quantity
from quellenlage.analysis.figures.ranges import with_other_end
from quellenlage.analysis.figures.triggers import trigger
from quellenlage.text.memo import remembered
from quellenlage.text.tokens import LOWER, Token

_trigger = remembered(trigger)


def mark(tokens: Sequence[Token], german: bool) -> list[int]:
    """The tokens at which a number may begin."""
    if german:
        return [index for index, kind in enumerate(map(_trigger, map(LOWER, tokens))) if kind]
    return [index for index, token in enumerate(tokens) if token.lower[0].isdigit()]


def scan(passage: Passage, marked: Sequence[int], times: Times) -> list[Quantity]:
    """The numbers of a sentence with bounds and unit, left to right, without overlap.

    Args:
        marked: its tokens at which a number may begin.

    >>> from quellenlage.model import Document
    >>> from quellenlage.text.prepared import prepare
    >>> ready = prepare(Document("a", "Zwischen 40 und 50 Tonnen Weizen verbrannten."))
    >>> passage = Passage(ready.text, ready.tokens, 0, len(ready.tokens), True)
    >>> [(q.low, q.high, q.unit) for q in scan(passage, mark(ready.tokens, True), Times(()))]
    [(40, 50, 't')]
    """
    found: list[Quantity] = []
    behind = passage.first
    for index in marked:
        quantity = _read(passage, index) if index >= behind else None
        if quantity is None:
            continue
        quantity = with_unit(passage, with_other_end(passage, quantity, lambda i: _read(passage, i)))
        quantity = with_bounds(passage, quantity)
        if not counts_nothing(passage, quantity, times) and (not found or found[-1].last <= quantity.first):
            found.append(quantity)
        behind = quantity.last
    return found


def _read(passage: Passage, index: int) -> Quantity | None:
    if not passage.first <= index < passage.last:
        return None
    kind = _trigger(passage.tokens[index].lower)
    return read_core(passage, index, kind) if kind else None
