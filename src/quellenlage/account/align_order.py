"""Clauses of a rewritten text beside those of its source: the best alignment that keeps the order.

A rewrite tells the same facts in the same order, so a global alignment with free gaps (Needleman & Wunsch 1970) finds
which clause is which although their words differ; what lies alone between two aligned neighbours on both sides belongs
together, as long as both texts have as much there.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence

_GAP = 3
"""So many clauses in a row may be paired for their place alone."""
_LEAST = 0.15
"""Likeness below which two clauses are not aligned for their words."""


def align_in_order(rows: int, columns: int, likeness: Callable[[int, int], float], fill: bool) -> list[tuple[int, int]]:
    """Pairs of row and column, both rising, with the greatest sum of likeness.

    Args:
        likeness: 0 to 1 for a row and a column.
        fill: whether clauses that stand alone between two aligned pairs are paired, too.

    >>> words = [["a"], ["b"], ["c"]], [["a"], ["x"], ["c"]]
    >>> align_in_order(3, 3, lambda i, j: float(words[0][i] == words[1][j]), fill=True)
    [(0, 0), (1, 1), (2, 2)]
    """
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    values = [[likeness(i, j) for j in range(columns)] for i in range(rows)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            paired = values[i][j] + best[i + 1][j + 1] if values[i][j] >= _LEAST else -1.0
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    pairs: list[tuple[int, int]] = []
    i = j = 0
    while i < rows and j < columns:
        value = values[i][j]
        if value >= _LEAST and best[i][j] == value + best[i + 1][j + 1]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return _filled(pairs) if fill else pairs


def _filled(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    found = list(pairs[:1])
    for before, after in itertools.pairwise(pairs):
        rows, columns = after[0] - before[0], after[1] - before[1]
        if 2 <= rows == columns <= _GAP + 1:
            found.extend((before[0] + step, before[1] + step) for step in range(1, rows))
        found.append(after)
    return found
