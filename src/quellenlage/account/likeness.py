"""How alike two clauses are in content: shared terms, weighted by how rare they are in the set."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache, partial
from math import log
from typing import NamedTuple

from quellenlage.account.align_vetoes import alike
from quellenlage.account.memory import FORGETFUL, Memory

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


class _Shared(NamedTuple):
    """The terms of one clause that another has, too.

    Args:
        near: for each the other's that is nearly the same, None where it is the same; None where all are.
    """

    terms: tuple[str, ...]
    near: tuple[str | None, ...] | None


def _shared(one: tuple[str, ...], other: tuple[str, ...]) -> _Shared:
    second, ends = _index(other)
    found: list[tuple[str, str | None]] = []
    for term in one:
        if term in second:
            found.append((term, None))
        elif (near := _near(term, ends)) is not None:
            found.append((term, near))
    same = all(near is None for _, near in found)
    return _Shared(tuple(term for term, _ in found), None if same else tuple(near for _, near in found))


class _Weights(dict[str, float]):
    """Weights of terms, each made when it is asked for."""

    def __init__(self, frequency: Mapping[str, int], total: int) -> None:
        super().__init__()
        self._frequency = frequency
        self._total = total

    def __missing__(self, term: str) -> float:
        expected = _IMAGINED * _IMAGINED_SHARE
        weight = self[term] = log(self._total / (self._frequency.get(term, 0) + expected))
        return weight


class Rarity:
    """Weights of terms: smoothed inverse document frequency (Spärck Jones 1972).

    Args:
        documents: the terms of each article.
        memory: which terms clauses were found to share before.
    """

    def __init__(self, documents: Iterable[Iterable[str]], memory: Memory = FORGETFUL) -> None:
        self._memory = memory
        self._frequency: Counter[str] = Counter()
        count = 0
        for terms in documents:
            self._frequency.update(set(terms))
            count += 1
        self._weights = _Weights(self._frequency, count + _IMAGINED)
        self._sums: dict[tuple[str, ...], float] = {}

    def __getitem__(self, term: str) -> float:
        return self._weights[term]

    def documents(self, term: str) -> int:
        """In how many articles the term stands."""
        return self._frequency[term]

    def of(self, one: Sequence[str], other: Sequence[str]) -> Likeness:
        """How alike two sets of terms are."""
        if not one or not other:
            return _NOTHING
        one, other = tuple(one), tuple(other)
        found = self._memory.recall(("words", one, other), partial(_shared, one, other))
        if not found.terms:
            return _NOTHING
        weights = self._weights
        if found.near is None:
            shared = sum(map(weights.__getitem__, found.terms))
        else:
            shared = 0.0
            for term, near in zip(found.terms, found.near, strict=True):
                shared += weights[term] if near is None else _NEARLY * min(weights[term], weights[near])
        sums = self._sum(one), self._sum(other)
        less, more = min(sums), max(sums)
        if less <= 0:
            return _NOTHING
        share = (1 - _LONGER) * min(1.0, shared / less) + _LONGER * min(1.0, shared / more)
        return Likeness(share, shared, len(found.terms))

    def _sum(self, terms: tuple[str, ...]) -> float:
        """The weight of all terms of a clause, which is compared with many others."""
        found = self._sums.get(terms)
        if found is None:
            found = self._sums[terms] = sum(map(self._weights.__getitem__, terms))
        return found
