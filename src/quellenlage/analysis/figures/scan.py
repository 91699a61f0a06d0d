"""Go through a sentence and take up the numbers that count something."""

from __future__ import annotations

from quellenlage.analysis.figures.bounds import with_bounds
from quellenlage.analysis.figures.cores import read_core
from quellenlage.analysis.figures.exclusions import Times, counts_nothing
from quellenlage.analysis.figures.measure import with_unit
from quellenlage.analysis.figures.quantity import Passage, Quantity
from quellenlage.analysis.figures.ranges import with_other_end
from quellenlage.analysis.figures.triggers import trigger


def scan(passage: Passage, times: Times) -> list[Quantity]:
    """The numbers of a sentence with bounds and unit, left to right, without overlap.

    >>> from quellenlage.model import Document
    >>> from quellenlage.text.prepared import prepare
    >>> ready = prepare(Document("a", "Zwischen 40 und 50 Tonnen Weizen verbrannten."))
    >>> passage = Passage(ready.text, ready.tokens, 0, len(ready.tokens), True)
    >>> [(q.low, q.high, q.unit) for q in scan(passage, Times(()))]
    [(40, 50, 't')]
    """
    found: list[Quantity] = []
    index = passage.first
    while index < passage.last:
        kind = trigger(passage.tokens[index].lower)
        quantity = _read(passage, index) if kind and (passage.german or kind == "digits") else None
        if quantity is None:
            index += 1
            continue
        quantity = with_unit(passage, with_other_end(passage, quantity, lambda i: _read(passage, i)))
        quantity = with_bounds(passage, quantity)
        if not counts_nothing(passage, quantity, times) and (not found or found[-1].last <= quantity.first):
            found.append(quantity)
        index = max(quantity.last, index + 1)
    return found


def _read(passage: Passage, index: int) -> Quantity | None:
    if not passage.first <= index < passage.last:
        return None
    kind = trigger(passage.tokens[index].lower)
    return read_core(passage, index, kind) if kind else None
