"""The profiles of many articles as an index: for each article the earlier ones that it resembles.

The lists of the articles that share a term are read as arrays, because most of what they bring together is not alike.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

Integers = NDArray[np.int64]


class KinIndex:
    """Articles by the terms that stand for them.

    Args:
        profiles: of each article, in the order of publication: for each of its terms two weights; articles are as alike
            as the sum of the products of their weights.
        least: likeness of those that are looked for, above 0.
    """

    def __init__(self, profiles: Sequence[Mapping[int, tuple[int, int]]], least: int) -> None:
        self._least = least
        numbers: dict[int, int] = {}
        own = [numbers.setdefault(term, len(numbers)) for profile in profiles for term in profile]
        self._terms: Integers = np.array(own, np.int64)
        weights = chain.from_iterable(chain.from_iterable(profile.values() for profile in profiles))
        self._weights: Integers = np.fromiter(weights, np.int64, 2 * len(own)).reshape(-1, 2)
        self._offsets: Integers = np.cumsum([0, *map(len, profiles)])
        # By term, then by place: what is earlier than an article stands before it among those with its term.
        order = np.argsort(self._terms, kind="stable")
        self._places: Integers = np.repeat(np.arange(len(profiles)), np.diff(self._offsets))[order]
        self._by_term: Integers = self._weights[order]
        self._begins: Integers = np.searchsorted(self._terms[order], np.arange(len(numbers)))
        self._position: Integers = np.empty(len(order), np.int64)
        self._position[order] = np.arange(len(order))

    def earlier(self, place: int) -> list[tuple[int, int]]:
        """Likeness and place of the earlier articles alike enough, the nearest first, of equals the earlier."""
        row = slice(int(self._offsets[place]), int(self._offsets[place + 1]))
        begins = self._begins[self._terms[row]]
        counts = self._position[row] - begins
        ends = np.cumsum(counts)
        found = np.repeat(begins + counts - ends, counts) + np.arange(int(counts.sum()))
        weights = np.repeat(self._weights[row], counts, axis=0)
        gains = np.einsum("ij,ij->i", weights, self._by_term[found])
        # Sums of whole numbers below 2 ** 53 are whole.
        likeness = np.bincount(self._places[found], gains, place)
        alike = np.flatnonzero(likeness >= self._least)
        return sorted(
            zip(likeness[alike].astype(np.int64).tolist(), alike.tolist(), strict=True), key=lambda k: (-k[0], k[1])
        )
