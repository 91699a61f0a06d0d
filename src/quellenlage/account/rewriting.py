"""The same facts in the same order in other words.

A rewrite keeps numbers, names and the order in which they come; articles that merely tell of the same event keep some
of the names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass
from functools import partial

from quellenlage.account.articles import Article, precedes
from quellenlage.account.candidates import Candidates, term_candidates
from quellenlage.account.following import Follower, Parallel
from quellenlage.account.memory import FORGETFUL, Memory
from quellenlage.account.precedence import Precedence, Ranked, order
from quellenlage.account.retelling_bounds import RetellingBounds
from quellenlage.account.sharing import Share, in_turn
from quellenlage.account.terms import Weights

_SHARED_WEIGHT = 0.22
"""Share of the later article's terms, by weight, that the earlier one has at all: below it an alignment cannot come
near to :data:`_TERMS`, and is not tried."""
_LIKELY = 0.7
"""Words that are the same to the letter carry at least this part of what a rewrite keeps; compounds give the rest."""
_TERMS = 0.25
_SENTENCES = 0.5
"""A rewrite brings back at least these shares of terms and sentences. Articles that tell of one event on their own
share up to about a fifth of their terms and a third of their sentences in order."""
_NUMBERS = 0.5
"""Share of the numbers that must recur in order, where there are at least :data:`_ENOUGH_NUMBERS`."""
_ENOUGH_NUMBERS = 4
_MOST_NUMBERS = 0.75
_EASE = 0.75
"""By how much the shares may fall where at least so large a share of the numbers recurs in order."""
_MANY_NUMBERS = 6
_ALMOST_ALL = 0.8
_FEW_SENTENCES = 0.3
"""So many numbers in one order are no chance: then so large a share of the sentences is enough."""
_LEAST_PAIRS = 4
"""Different sentences that must correspond: two or three are soon written alike."""
_TIE = 0.03


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A pair of articles of which the later tells what the earlier tells, in its order."""

    order: Precedence
    parallel: Parallel


def find_rewrites(
    articles: Sequence[Article],
    weights: Weights,
    names: Callable[[Article, Article], bool | None],
    copies: Container[str],
    candidates: Candidates | None = None,
    share: Share = in_turn,
    memory: Memory = FORGETFUL,
) -> dict[str, Rewrite]:
    """The source of every article that retells an earlier one, by the later article's id.

    Args:
        articles: in the order of publication.
        names: True where the second article names the first as its source, False the other way round, None for neither.
        copies: ids of articles whose text is explained as a copy.
        candidates: the pairs to look at, of the same articles; where none are given, those that share rare terms.
        share: what compares them.
        memory: what was found in pairs of them before.
    """
    if candidates is None:
        candidates = term_candidates(articles, weights, memory)
    places = {article.id: place for place, article in enumerate(articles)}
    tasks = [
        (places[other.id], [places[one.id] for one in those])
        for other, some in candidates
        if (those := [one for one in some if not _are_copies(one, other, copies)])
    ]
    found: dict[str, list[Rewrite]] = defaultdict(list)
    for retold in share(_Retellings(articles, weights, names, memory), tasks):
        for one, other, known, parallel in retold:
            rewrite = Rewrite(known.of(articles[one], articles[other]), parallel)
            later, earlier = rewrite.order.later, rewrite.order.earlier
            if later.id not in copies and not _has_other_origin(earlier, later):
                found[later.id].append(rewrite)
    return {later: _closest(rewrites) for later, rewrites in found.items()}


def _are_copies(one: Article, other: Article, copies: Container[str]) -> bool:
    """Whether the texts of both, or of the one that must be the later, are explained already."""
    return other.id in copies and (one.id in copies or bool(precedes(one.reading.published, other.reading.published)))


class _Retellings:
    """Compares an article with its candidates; both are given by their places among the articles."""

    def __init__(
        self,
        articles: Sequence[Article],
        weights: Weights,
        names: Callable[[Article, Article], bool | None],
        memory: Memory,
    ) -> None:
        self._articles = articles
        self._names = names
        self._memory = memory
        self._bounds = memory.recall(("bounds",), partial(RetellingBounds, weights))
        self._follower = memory.recall(("follower",), partial(Follower, weights))

    def __call__(self, task: tuple[int, Sequence[int]]) -> list[tuple[int, int, Ranked, Parallel]]:
        """The pairs of which one retells the other."""
        at, places = task
        other, found = self._articles[at], []
        named = {place: self._names(self._articles[place], other) for place in places}
        keys = {place: ("retold", self._articles[place].id, other.id, named[place]) for place in places}
        possible = set(self._possible(other, [place for place in places if not self._memory.holds(keys[place])]))
        for place in places:
            compared = partial(self._compared, self._articles[place], other, named[place])
            retold = self._memory.recall(keys[place], compared if place in possible else _nothing)
            if retold is not None:
                found.append((place, at, *retold))
        return found

    def _possible(self, other: Article, places: Sequence[int]) -> list[int]:
        """The candidates of which the words that both share to the letter leave it possible."""
        if not places:
            return []
        shares = self._bounds.shared(other, [self._articles[place] for place in places])
        likely = [place for place, share in zip(places, shares, strict=True) if share >= _SHARED_WEIGHT]
        if not likely:
            return []
        shares = self._bounds.in_order(other, [self._articles[place] for place in likely])
        return [place for place, share in zip(likely, shares, strict=True) if share >= _LIKELY * _EASE * _TERMS]

    def _compared(self, one: Article, other: Article, named: bool | None) -> tuple[Ranked, Parallel] | None:
        """What the two share; it depends on nothing but their terms, their dates and whether one names the other."""
        follower = self._follower
        if not _keeps_numbers(*follower.numbers_in_order(one, other)):
            return None
        forth = follower.follow(one, other)
        if not retells(forth):
            return None
        back = follower.follow(other, one)
        known = order(one, other, named, back.sentences, forth.sentences)
        if known.earlier is other:
            forth = back
        return (Ranked(known.earlier is one, known.directed, known.reason), forth) if retells(forth) else None


def _nothing() -> None:
    """What two articles share that cannot be retellings of each other."""


def retells(parallel: Parallel) -> bool:
    """Whether one body follows the other so far that it cannot have been written without it."""
    if not _keeps_numbers(parallel.numbers, parallel.all_numbers):
        return False
    if len({place for place, _ in parallel.pairs}) < _LEAST_PAIRS:
        return False
    # Words are free in a rewrite, numbers are not: where most of many recur in order, fewer words need to.
    counted = parallel.numbers >= max(_ENOUGH_NUMBERS, _MOST_NUMBERS * parallel.all_numbers)
    if parallel.numbers >= max(_MANY_NUMBERS, _ALMOST_ALL * parallel.all_numbers) and parallel.terms >= _TERMS:
        return parallel.sentences >= _FEW_SENTENCES
    ease = _EASE if counted else 1.0
    return parallel.terms >= ease * _TERMS and parallel.sentences >= ease * _SENTENCES


def _keeps_numbers(numbers: int, all_numbers: int) -> bool:
    return all_numbers < _ENOUGH_NUMBERS or numbers >= _NUMBERS * all_numbers


def _has_other_origin(earlier: Article, later: Article) -> bool:
    """Whether the later is credited to agencies of which the earlier holds nothing.

    Reports of two agencies on one press conference are alike, and neither has it from the other.
    """
    return bool(later.agencies) and not later.agencies & earlier.agencies


def _closest(rewrites: list[Rewrite]) -> Rewrite:
    most = max(rewrite.parallel.terms for rewrite in rewrites)
    near = [rewrite for rewrite in rewrites if rewrite.parallel.terms >= most - _TIE]
    return min(near, key=lambda rewrite: rewrite.order.earlier.rank)
