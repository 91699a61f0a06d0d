"""The same facts in the same order in other words.

A rewrite keeps numbers, names and the order in which they come; articles that merely tell of the same event keep some
of the names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass

from quellenlage.account.articles import Article, precedes
from quellenlage.account.candidates import term_candidates
from quellenlage.account.following import Follower, Parallel
from quellenlage.account.precedence import Precedence, order
from quellenlage.account.terms import Weights

_SHARED_WEIGHT = 0.22
"""Below it an alignment cannot come near to :data:`_TERMS`, and is not tried."""
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
) -> dict[str, Rewrite]:
    """The source of every article that retells an earlier one, by the later article's id.

    Args:
        articles: in the order of publication.
        names: True where the second article names the first as its source, False the other way round, None for neither.
        copies: ids of articles whose text is explained as a copy.
    """
    found: dict[str, list[Rewrite]] = defaultdict(list)
    follower = Follower(weights)
    for one, other in term_candidates(articles, weights):
        if other.id in copies and (one.id in copies or precedes(one.reading.published, other.reading.published)):
            continue
        if not _may_retell(one, other, weights, follower):
            continue
        forth = follower.follow(one, other)
        if not retells(forth):
            continue
        known = order(one, other, names(one, other), follower.follow(other, one).sentences, forth.sentences)
        if known.earlier is other:
            forth = follower.follow(other, one)
        if known.later.id in copies or _has_other_origin(known.earlier, known.later):
            continue
        if retells(forth):
            found[known.later.id].append(Rewrite(known, forth))
    return {later: _closest(rewrites) for later, rewrites in found.items()}


def retells(parallel: Parallel) -> bool:
    """Whether one body follows the other so far that it cannot have been written without it."""
    if parallel.all_numbers >= _ENOUGH_NUMBERS and parallel.numbers < _NUMBERS * parallel.all_numbers:
        return False
    if len({place for place, _ in parallel.pairs}) < _LEAST_PAIRS:
        return False
    # Words are free in a rewrite, numbers are not: where most of many recur in order, fewer words need to.
    counted = parallel.numbers >= max(_ENOUGH_NUMBERS, _MOST_NUMBERS * parallel.all_numbers)
    ease = _EASE if counted else 1.0
    return parallel.terms >= ease * _TERMS and parallel.sentences >= ease * _SENTENCES


def _has_other_origin(earlier: Article, later: Article) -> bool:
    """Whether the later is credited to agencies of which the earlier holds nothing.

    Reports of two agencies on one press conference are alike, and neither has it from the other.
    """
    return bool(later.agencies) and not later.agencies & earlier.agencies


def _closest(rewrites: list[Rewrite]) -> Rewrite:
    most = max(rewrite.parallel.terms for rewrite in rewrites)
    near = [rewrite for rewrite in rewrites if rewrite.parallel.terms >= most - _TIE]
    return min(near, key=lambda rewrite: rewrite.order.earlier.rank)


def _may_retell(earlier: Article, later: Article, weights: Weights, follower: Follower) -> bool:
    """Whether the words that both share to the letter leave it possible that one retells the other."""
    if shared_weight(earlier, later, weights) < _SHARED_WEIGHT:
        return False
    return follower.shared_in_order(earlier, later) >= _LIKELY * _EASE * _TERMS


def shared_weight(earlier: Article, later: Article, weights: Weights) -> float:
    """Share of the later article's terms, by weight, that the earlier one has at all: what an alignment cannot exceed
    by more than compounds give."""
    theirs = later.terms.counts
    total = weights.total(theirs)
    return weights.total(term for term in theirs if term in earlier.terms.counts) / total if total else 0.0
