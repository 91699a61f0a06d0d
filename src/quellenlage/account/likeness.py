"""How alike two clauses are in content: shared terms, weighted by how rare they are in the set."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
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


_NOTHING = Likeness(0.0, 0.0, 0)
_NEARLY = 0.8
"""What a word counts that is only nearly the same: a compound of it, or of the same country."""
_LETTERS = 4
"""Letters that two nearly equal words share at their beginning or their end."""


@lru_cache(maxsize=20_000)
def _index(terms: tuple[str, ...]) -> tuple[frozenset[str], dict[str, list[str]]]:
    """The terms, and those of some length by their first and their last letters."""
    ends: dict[str, list[str]] = {}
    for term in terms:
        if len(term) >= _LETTERS:
            ends.setdefault(term[:_LETTERS], []).append(term)
            ends.setdefault("-" + term[-_LETTERS:], []).append(term)
    return frozenset(terms), ends


def _near(term: str, ends: dict[str, list[str]]) -> str | None:
    if len(term) < _LETTERS:
        return None
    other: str
    for other in (*ends.get(term[:_LETTERS], ()), *ends.get("-" + term[-_LETTERS:], ())):
        if alike(term, other):
            return other
    return None


class Rarity:
    """Weights of terms: smoothed inverse document frequency (Spärck Jones 1972)."""

    def __init__(self, documents: Iterable[Iterable[str]]) -> None:
        self._frequency: Counter[str] = Counter()
        count = 0
        for terms in documents:
            self._frequency.update(set(terms))
            count += 1
        self._total = count + _IMAGINED
        self._weights: dict[str, float] = {}

    def __getitem__(self, term: str) -> float:
        weight = self._weights.get(term)
        if weight is None:
            expected = _IMAGINED * _IMAGINED_SHARE
            weight = self._weights[term] = log(self._total / (self._frequency[term] + expected))
        return weight

    def documents(self, term: str) -> int:
        """In how many articles the term stands."""
        return self._frequency[term]

    def of(self, one: Sequence[str], other: Sequence[str]) -> Likeness:
        """How alike two sets of terms are."""
        if not one or not other:
            return _NOTHING
        second, ends = _index(tuple(other))
        shared = 0.0
        hits = 0
        for term in one:
            if term in second:
                shared += self[term]
                hits += 1
                continue
            near = _near(term, ends)
            if near is not None:
                shared += _NEARLY * min(self[term], self[near])
                hits += 1
        if not hits:
            return _NOTHING
        totals = sorted((sum(map(self.__getitem__, one)), sum(map(self.__getitem__, other))))
        if totals[0] <= 0:
            return _NOTHING
        share = (1 - _LONGER) * min(1.0, shared / totals[0]) + _LONGER * min(1.0, shared / totals[1])
        return Likeness(share, shared, hits)
