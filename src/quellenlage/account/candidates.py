"""Which pairs of articles are worth a closer look; never all pairs.

Mass copies meet in the bands of their MinHash signatures (Broder 1997; Leskovec, Rajaraman & Ullman, "Mining of Massive
Datasets", ch. 3), excerpts in the rarer shingles that they contain, rewrites in rare terms. Every list of articles that
share something is looked at from its two ends only: whoever copies has it from the first or from a recent one, and the
cost stays proportional to the number of articles.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import islice

from quellenlage.account.articles import Article
from quellenlage.account.memory import FORGETFUL, Memory
from quellenlage.account.terms import Weights

_BAND = 4
"""Rows of a band: with 16 bands, articles that share half of their shingles meet with a probability of 64 %, those
that share 80 % always; the others are found by the shingles themselves."""
_SKETCH = 4
"""One shingle in four is looked up (Broder's "0 mod p" sketch), of short bodies at least the smallest 16."""
_SMALLEST = 16
_ENDS = 6
"""How many of the earliest and how many of the latest articles of a list are looked at."""
_SHARED_SHINGLES = 2
_COPY_CANDIDATES = 8
_RARE_TERMS = 40
_COMMON_TERM = 96
_SHARED_TERMS = 4
_TERM_CANDIDATES = 12


Candidates = Iterable[tuple[Article, Sequence[Article]]]
"""Articles, each with those of lower rank and other outlets that it is to be compared with."""


def copy_candidates(articles: Sequence[Article]) -> Iterator[tuple[Article, list[Article]]]:
    """Articles, and for each those of lower rank and other outlets that may share passages with it."""
    bands: dict[tuple[int, tuple[int, ...]], list[int]] = defaultdict(list)
    postings: dict[int, list[int]] = defaultdict(list)
    for article in articles:
        mark = article.reading.fingerprint
        if mark is None or not mark.shingles:
            continue
        shared: Counter[int] = Counter()
        for row in range(0, len(mark.signature), _BAND):
            bucket = bands[row, mark.signature[row : row + _BAND]]
            shared.update(dict.fromkeys(_both_ends(bucket), _SHARED_SHINGLES))
            bucket.append(article.rank)
        for shingle in _sketch(mark.shingles):
            posting = postings[shingle]
            shared.update(_both_ends(posting))
            posting.append(article.rank)
        found = [(-float(count), rank) for rank, count in shared.items() if count >= _SHARED_SHINGLES]
        yield article, _foremost(found, articles, article, _COPY_CANDIDATES)


def _foremost(
    found: list[tuple[float, int]], articles: Sequence[Article], article: Article, count: int
) -> list[Article]:
    """The candidates that share most; those of the same outlet are its own versions and follow-ups."""
    others = (articles[rank] for _, rank in sorted(found))
    return list(islice((o for o in others if article.outlet is None or o.outlet != article.outlet), count))


def _both_ends(ranks: list[int]) -> list[int]:
    return ranks if len(ranks) <= 2 * _ENDS else ranks[:_ENDS] + ranks[-_ENDS:]


def _sketch(shingles: tuple[int, ...]) -> Iterable[int]:
    chosen = [shingle for shingle in shingles if shingle % _SKETCH == 0]
    return chosen if len(chosen) >= _SMALLEST else shingles[:_SMALLEST]


def term_candidates(
    articles: Sequence[Article], weights: Weights, memory: Memory = FORGETFUL
) -> Iterator[tuple[Article, list[Article]]]:
    """Articles, and for each those of lower rank and other outlets that share several rare terms with it."""
    postings: dict[str, list[int]] = defaultdict(list)
    common = shared_terms(articles)
    for article in articles:
        counts: dict[int, int] = defaultdict(int)
        shared: dict[int, float] = defaultdict(float)
        heaviest = memory.recall(("heaviest", article.id), partial(_heaviest_first, article, weights))
        for term in _rarest(heaviest, common):
            posting, weight = postings[term], weights[term]
            for rank in posting if len(posting) <= _COMMON_TERM else posting[:_ENDS] + posting[-_COMMON_TERM:]:
                counts[rank] += 1
                shared[rank] += weight
            posting.append(article.rank)
        found = [(-round(weight, 6), rank) for rank, weight in shared.items() if counts[rank] >= _SHARED_TERMS]
        yield article, _foremost(found, articles, article, _TERM_CANDIDATES)


def shared_terms(articles: Iterable[Article]) -> frozenset[str]:
    """The terms of more than one article; those of one alone say nothing about what it shares."""
    counts: Counter[str] = Counter()
    for article in articles:
        counts.update(article.terms.counts.keys())
    return frozenset(term for term, count in counts.items() if count > 1)


def rare_terms(article: Article, weights: Weights, common: frozenset[str]) -> list[str]:
    """The terms that say most of what the article is about among those in ``common``, heaviest first."""
    return list(_rarest(_heaviest_first(article, weights), common))


def _rarest(heaviest: Iterable[str], common: frozenset[str]) -> Iterator[str]:
    return islice((term for term in heaviest if term in common), _RARE_TERMS)


def _heaviest_first(article: Article, weights: Weights) -> list[str]:
    counts = article.terms.counts
    heaviest = sorted(
        (-weight * min(counts[term], 3), term) for term, weight in zip(counts, weights.each(counts), strict=True)
    )
    return [term for _, term in heaviest]
