"""How far the sentences of one body follow those of another.

The sentences of the later body are laid on those of the earlier one without crossings, so that the terms they share
weigh most (dynamic programming, as in Gale & Church 1993, with shared terms in place of lengths).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from quellenlage.account.articles import Article
from quellenlage.account.terms import Sentence, Weights
from quellenlage.model import Evidence

_OUTLINES = 1024
_PARTLY = 0.6
"""Credit for a compound that holds the other's word ("Auffangwanne", "Wanne"), or for a shared beginning."""
_COUNTERPART = 0.25
"""Share of a sentence's weight that must recur for the sentence to have a counterpart."""


@dataclass(frozen=True, slots=True)
class Parallel:
    """How far one body follows another.

    Args:
        terms: share of the weight of the later body's terms that recur in the aligned sentences.
        sentences: share of the later body, by weight, that lies in sentences with a counterpart.
        numbers: how many of the later body's numbers recur in the same order.
        all_numbers: how many numbers the later body has.
        pairs: indexes (earlier, later) of the sentences that correspond.
    """

    terms: float
    sentences: float
    numbers: int
    all_numbers: int
    pairs: tuple[tuple[int, int], ...]


class _Outline:
    """What :class:`Follower` asks of an article again and again, made once.

    Args:
        spread: the weight of each term, divided by the number of sentences in which it stands. A name that runs
            through a text is its subject; it does not tell to which sentence of another text one corresponds.
        sizes: the spread weight of each sentence; ``total`` is their sum.
        places: the sentences in which each term stands.
    """

    __slots__ = ("_kin", "places", "sentences", "sizes", "spread", "total")

    def __init__(self, sentences: Sequence[Sentence], weights: Weights) -> None:
        self.sentences = sentences
        self.places: dict[str, list[int]] = defaultdict(list)
        for place, sentence in enumerate(sentences):
            for term in sentence.terms:
                self.places[term].append(place)
        self.spread = {term: weights[term] / len(places) for term, places in self.places.items()}
        self.sizes = [sum(map(self.spread.__getitem__, sentence.terms)) for sentence in sentences]
        self.total = sum(self.sizes) or 1.0
        self._kin: _Kin | None = None

    @property
    def kin(self) -> _Kin:
        """The terms by their ends; made when asked for, because most articles are only compared word by word."""
        if self._kin is None:
            self._kin = _Kin(self.spread)
        return self._kin


class Follower:
    """Aligns the sentences of one article with those of another without crossings."""

    def __init__(self, weights: Weights) -> None:
        # An article is laid beside those of its days; outlines of all of them would fill the memory.
        self._outline = lru_cache(maxsize=_OUTLINES)(lambda article: _Outline(article.terms.sentences, weights))
        self._numbers = lru_cache(maxsize=_OUTLINES)(lambda article: _numbers(article.terms.sentences))
        self._weights = weights

    def __reduce__(self) -> tuple[type[Follower], tuple[Weights]]:
        return type(self), (self._weights,)

    def numbers_in_order(self, earlier: Article, later: Article) -> tuple[int, int]:
        """How many of the numbers of ``later`` recur in ``earlier`` in the same order, and how many it has."""
        ours, theirs = self._numbers(earlier), self._numbers(later)
        return _common_subsequence(ours, theirs), len(theirs)

    def follow(self, earlier: Article, later: Article) -> Parallel:
        """How far ``later`` follows ``earlier``; parts of compounds and other forms of a word count too."""
        ours, theirs = self._outline(earlier), self._outline(later)
        if not ours.sentences or not theirs.sentences:
            return Parallel(0.0, 0.0, 0, 0, ())
        gains = _gains(theirs, ours)
        path = _best_path(gains)
        numbers, all_numbers = self.numbers_in_order(earlier, later)
        pairs = tuple(
            (place, at)
            for at, place in enumerate(path)
            if theirs.sizes[at] and gains[at][place] >= _COUNTERPART * theirs.sizes[at]
        )
        return Parallel(
            terms=sum(gains[at][place] for at, place in enumerate(path)) / theirs.total,
            sentences=sum(theirs.sizes[at] for _, at in pairs) / theirs.total,
            numbers=numbers,
            all_numbers=all_numbers,
            pairs=pairs,
        )


def _gains(theirs: _Outline, ours: _Outline) -> list[list[float]]:
    """What of each sentence (row) recurs in each sentence of the other text (column), by weight."""
    width = len(ours.sentences)
    related: dict[str, dict[int, float]] = {}
    rows: list[list[float]] = []
    for sentence in theirs.sentences:
        row = [0.0] * width
        for term in sentence.terms:
            best = related.get(term)
            if best is None:
                best = related[term] = _gains_of(term, theirs.spread[term], ours)
            for place, share in best.items():
                row[place] += share
        rows.append(row)
    return rows


def _gains_of(term: str, own: float, ours: _Outline) -> dict[int, float]:
    best: dict[int, float] = {}
    if term in ours.spread:
        best = dict.fromkeys(ours.places[term], min(own, ours.spread[term]))
    for other in ours.kin.of(term):
        share = _PARTLY * min(own, ours.spread[other])
        for place in ours.places[other]:
            best[place] = max(best.get(place, 0.0), share)
    return best


class _Kin:
    """The terms of a text by their first and last letters, so that relatives are found without comparing all pairs."""

    def __init__(self, terms: Iterable[str]) -> None:
        self._ends: dict[tuple[str, bool], list[str]] = defaultdict(list)
        for term in terms:
            for end in _ends(term):
                self._ends[end].append(term)

    def of(self, term: str) -> set[str]:
        """The relatives of ``term``, without itself."""
        return {
            other for end in _ends(term) for other in self._ends.get(end, ()) if other != term and related(term, other)
        }


@lru_cache(maxsize=100_000)
def _ends(term: str) -> tuple[tuple[str, bool], ...]:
    bare = term.lstrip("^")
    return ((bare[:4], True), (bare[-4:], False)) if len(bare) >= 4 and bare[0] != "=" else ()


@lru_cache(maxsize=200_000)
def related(one: str, other: str) -> bool:
    """Whether one term is an end of the other, or both begin alike for the most part.

    >>> related("auffangwann", "wann"), related("verletzt", "verletzung"), related("damm", "dampf")
    (True, True, False)
    """
    shorter, longer = sorted((one.lstrip("^"), other.lstrip("^")), key=len)
    if shorter[0] == "=" or longer[0] == "=" or len(shorter) < 4:
        return False
    if longer.startswith(shorter) or longer.endswith(shorter):
        return True
    alike = 0
    for a, b in zip(shorter, longer, strict=False):
        if a != b:
            break
        alike += 1
    return alike >= 5 and alike >= 0.6 * len(longer)


def _best_path(gains: list[list[float]]) -> list[int]:
    """For every later sentence the earlier one on which it is laid: places never fall, the sum of gains is greatest."""
    width = len(gains[0])
    before = [0.0] * width
    choices: list[list[int]] = []
    for row in gains:
        best, most, choice, values = 0, before[0], [], []
        for place, (gain, reached) in enumerate(zip(row, before, strict=True)):
            if reached > most:
                best, most = place, reached
            choice.append(best)
            values.append(gain + most)
        before = values
        choices.append(choice)
    place = max(range(width), key=lambda at: (before[at], -at))
    path: list[int] = []
    for choice in reversed(choices):
        path.append(place)
        place = choice[place]
    return path[::-1]


def _numbers(sentences: Iterable[Sentence]) -> list[str]:
    return [term for sentence in sentences for term in sentence.terms if term[0] == "="]


def _common_subsequence(ours: list[str], theirs: list[str]) -> int:
    row = [0] * (len(ours) + 1)
    for number in theirs:
        diagonal = 0
        for place, other in enumerate(ours):
            diagonal, row[place + 1] = (
                row[place + 1],
                diagonal + 1 if number == other else max(row[place + 1], row[place]),
            )
    return row[-1]


def sentences_as_evidence(earlier: Article, later: Article, parallel: Parallel) -> tuple[Evidence, ...]:
    """The sentences that correspond, as pairs, in the order of the later body."""
    return tuple(
        Evidence(article.id, article.terms.sentences[index].span)
        for place, at in parallel.pairs
        for article, index in ((earlier, place), (later, at))
    )
