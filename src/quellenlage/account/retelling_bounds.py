"""How much of one article others can hold at most: which pairs need no alignment of their sentences.

Sentences are aligned by :class:`quellenlage.account.following.Follower`; of thousands of pairs few are rewrites. Here
one article is laid beside all its candidates at once, and only words that are the same to the letter count.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from quellenlage.account.articles import Article
from quellenlage.account.terms import Terms, Weights

_KEPT = 2048
"""Articles whose terms are kept as arrays; an article is laid beside those of its days."""
_CELLS = 1 << 21
"""Cells of the tables of gains that are held at a time."""

Integers = NDArray[np.intp]
Floats = NDArray[np.float64]


class _Marks(NamedTuple):
    """The terms of an article as arrays.

    Args:
        bag, bag_weights: the numbers of all its terms, and their weights.
        terms, places, spread: of each term in each sentence of the body, sorted by term: its number, the sentence, and
            its weight divided by the number of sentences that have it.
        distinct, begins, counts: the numbers of the terms of the body, and which part of ``terms`` is theirs.
        sentences: how many the body has.
    """

    bag: Integers
    bag_weights: Floats
    terms: Integers
    places: Integers
    spread: Floats
    distinct: Integers
    begins: Integers
    counts: Integers
    sentences: int


class RetellingBounds:
    """What alignments of sentences can yield, without aligning them.

    Args:
        weights: of the terms of the set.
    """

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._numbers: dict[str, int] = {}
        self._marks = lru_cache(maxsize=_KEPT)(lambda article: self._marked(article.terms))

    def __reduce__(self) -> tuple[type[RetellingBounds], tuple[Weights]]:
        return type(self), (self._weights,)

    def shared(self, later: Article, others: Sequence[Article]) -> list[float]:
        """The share of the terms of ``later``, by weight, that each other article has at all."""
        own, bags = self._marks(later), [self._marks(other).bag for other in others]
        table = np.zeros(len(self._numbers))
        table[own.bag] = own.bag_weights
        total = float(own.bag_weights.sum()) or 1.0
        return [float(table[bag].sum()) / total for bag in bags]

    def in_order(self, later: Article, others: Sequence[Article]) -> list[float]:
        """The share of the terms of ``later``, by weight, that comes in the order of each other article.

        It is what :meth:`Follower.follow` would find if only words that are the same to the letter counted.
        """
        own, marks = self._marks(later), [self._marks(other) for other in others]
        total = float(own.spread.sum())
        if not total:
            return [0.0] * len(others)
        table = np.full(len(self._numbers), -1, np.intp)
        table[own.distinct] = np.arange(len(own.distinct))
        owners = np.repeat(np.arange(len(marks)), [len(mark.terms) for mark in marks])
        found = table[np.concatenate([mark.terms for mark in marks])]
        shared = np.flatnonzero(found >= 0)
        found = found[shared]
        # A shared term stands in one or more sentences of the later article: one gain for each.
        counts = own.counts[found]
        repeated = np.repeat(shared, counts)
        steps = np.arange(len(repeated)) - np.repeat(np.cumsum(counts) - counts, counts)
        inside = np.repeat(own.begins[found], counts) + steps
        gains = np.minimum(own.spread[inside], np.concatenate([mark.spread for mark in marks])[repeated])
        columns = np.concatenate([mark.places for mark in marks])[repeated]
        width = max(1, *(mark.sentences for mark in marks))
        best = _best_in_order(
            (owners[repeated], own.places[inside], columns), gains, (len(marks), own.sentences, width)
        )
        return [float(value) / total for value in best]

    def _marked(self, terms: Terms) -> _Marks:
        numbers, weights = self._numbers, self._weights
        bag = np.array([numbers.setdefault(term, len(numbers)) for term in terms.counts], np.intp)
        told = np.array([numbers[term] for term in chain.from_iterable(s.terms for s in terms.sentences)], np.intp)
        places = np.repeat(np.arange(len(terms.sentences)), [len(s.terms) for s in terms.sentences])
        order = np.argsort(told, kind="stable")
        told, places = told[order], places[order]
        begins = np.flatnonzero(np.append(True, told[1:] != told[:-1])) if len(told) else told
        counts = np.diff(np.append(begins, len(told)))
        by_number = dict(zip(bag.tolist(), weights.each(terms.counts), strict=True))
        distinct = told[begins]
        spread = np.array([by_number[number] for number in distinct.tolist()], np.float64) / counts
        return _Marks(
            bag,
            np.array(list(by_number.values()), np.float64),
            told,
            places,
            np.repeat(spread, counts),
            distinct,
            begins,
            counts,
            len(terms.sentences),
        )


def _best_in_order(at: tuple[Integers, Integers, Integers], gains: Floats, shape: tuple[int, int, int]) -> Floats:
    """For each pair the greatest sum of gains along a path whose columns never fall from row to row.

    Args:
        at: pair, row and column of each gain; gains of one cell add up.
        shape: how many pairs, rows and columns there are.
    """
    pairs, rows, columns = at
    count, height, width = shape
    reached: Floats = np.zeros((count, width))
    block = max(1, _CELLS // (count * width))
    for begin in range(0, height, block):
        size = min(block, height - begin)
        some = slice(None) if size == height else (rows >= begin) & (rows < begin + size)
        cells = (pairs[some] * size + rows[some] - begin) * width + columns[some]
        table = np.bincount(cells, gains[some], count * size * width).reshape(count, size, width)
        for row in range(size):
            np.add(table[:, row], np.maximum.accumulate(reached, axis=1), out=reached)
    best: Floats = reached.max(axis=1)
    return best
