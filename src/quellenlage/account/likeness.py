"""How alike two clauses are in content: shared terms, weighted by how rare they are in the set."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from math import log
from typing import NamedTuple

from quellenlage.account.align_concepts import alike

_LONGER = 0.3
"""Share of the likeness that asks how much of the longer clause is shared; the rest asks for the shorter one."""
_IMAGINED = 20
_IMAGINED_SHARE = 0.05
"""A folder may hold one story only; document frequencies are smoothed as if some other articles lay beside it."""


class Likeness(NamedTuple):
    """What two clauses share.

    Args:
        share: 0 to 1.
        weight: summed weight of the shared terms.
        terms: how many are shared.
    """

    share: float
    weight: float
    terms: int


class Rarity:
    """Weights of terms: smoothed inverse document frequency (Spärck Jones 1972)."""

    def __init__(self, documents: Iterable[Iterable[str]]) -> None:
        self._frequency: Counter[str] = Counter()
        count = 0
        for terms in documents:
            self._frequency.update(set(terms))
            count += 1
        self._total = count + _IMAGINED

    def __getitem__(self, term: str) -> float:
        return log(self._total / (self._frequency[term] + _IMAGINED * _IMAGINED_SHARE))

    def documents(self, term: str) -> int:
        """In how many articles the term stands."""
        return self._frequency[term]

    def of(self, one: Sequence[str], other: Sequence[str]) -> Likeness:
        """How alike two sets of terms are."""
        if not one or not other:
            return Likeness(0.0, 0.0, 0)
        second = set(other)
        shared = 0.0
        hits = 0
        for term in one:
            if term in second:
                shared += self[term]
                hits += 1
                continue
            near = next((o for o in other if len(o) > 3 and len(term) > 3 and alike(term, o)), None)
            if near is not None:
                shared += 0.8 * min(self[term], self[near])
                hits += 1
        totals = sorted((sum(self[t] for t in one), sum(self[t] for t in other)))
        if totals[0] <= 0:
            return Likeness(0.0, 0.0, 0)
        share = (1 - _LONGER) * min(1.0, shared / totals[0]) + _LONGER * min(1.0, shared / totals[1])
        return Likeness(share, shared, hits)
