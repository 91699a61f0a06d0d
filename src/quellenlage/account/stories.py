"""Which articles are about one event.

Articles arrive in the order of publication and each joins the story that it resembles most, or begins one (single-pass
clustering of topic detection and tracking: Allan, Papka & Lavrenko 1998). Resemblance is the mean of two cosines: of
all terms, and of names alone, because reports of two floods share their words and not their places. The longer a story
has been silent, the more an article must resemble it; what resembles it strongly joins after any time.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from hashlib import blake2b
from math import exp, log, sqrt

from quellenlage.account.articles import Article, publication_order
from quellenlage.account.memory import FORGETFUL, Memory
from quellenlage.account.terms import Terms, Weights, read_terms
from quellenlage.model import LineageEdge, Reading, Story

_ALIKE = 0.17
_ALIKE_AFTER_SILENCE = 0.28
_SILENCE_DAYS = 60.0
_ALIKE_WITHOUT_NAMES = 0.35
"""Resemblance of all terms that is enough where an event has no names of its own."""
_LIKE_NAMES = 0.05
"""Reports in stock phrases share most words; where both have names, these must not be all different."""
_FEW_NAMES = 0.4
"""Least share of names in an article's vector: one shared name among hardly any others makes no story."""
_MERGED = 0.3
"""Resemblance at which two stories turn out to be one."""
_BRIDGED = 0.1
"""Resemblance at which two stories are one if an article has text or facts from both."""
_LOOKED_UP = 32
_POSTING = 128
_CANDIDATES = 8
_TITLE = 120

Vector = Mapping[str, float]


def cluster_stories(
    readings: Sequence[Reading],
    edges: Sequence[LineageEdge],
    articles: Sequence[Article] | None = None,
    weights: Weights | None = None,
    memory: Memory = FORGETFUL,
) -> tuple[Story, ...]:
    """Sort the articles into stories, ordered by their first article; every article is in exactly one.

    An article that has text or facts from another belongs to its story. The id of a story stems from its first article,
    so that it stays when others arrive.

    Args:
        readings: in any order.
        edges: the lineage of the same readings.
        articles: the same readings made ready, where that is done already.
        weights: of their terms; by default those of the readings.
        memory: their vectors, made before.
    """
    ordered = sorted(readings, key=publication_order)
    known = {article.id: article.terms for article in articles or ()}
    terms = [known.get(reading.document.id) or read_terms(reading) for reading in ordered]
    weights = weights or Weights.of(terms)
    sources: dict[str, list[str]] = defaultdict(list)
    for edge in edges:
        sources[edge.later].append(edge.earlier)
        sources[edge.earlier].append(edge.later)
    desk = _Desk()
    for reading, own in zip(ordered, terms, strict=True):
        document = reading.document.id
        vector, names, heaviest = memory.recall(("vector", document), partial(_vectors, own, weights))
        # Vectors grow with what joins them.
        desk.take(_Cluster.of(reading, dict(vector), dict(names)), sources[document], heaviest)
    clusters = desk.merged()
    order = {reading.document.id: rank for rank, reading in enumerate(ordered)}
    return tuple(
        _story(sorted(cluster.readings, key=lambda r: order[r.document.id]))
        for cluster in sorted(clusters, key=lambda c: min(order[r.document.id] for r in c.readings))
    )


def vector_of(terms: Terms, weights: Weights) -> dict[str, float]:
    """The terms of an article as a vector of length 1."""
    counts = terms.counts
    told = zip(counts.items(), weights.each(counts), strict=True)
    return _unit({term: weight if count == 1 else weight * (1 + log(count)) for (term, count), weight in told})


def name_part(vector: Vector) -> dict[str, float]:
    """The names of a vector, as a vector of length 1; shorter where names are a small part of it."""
    return _unit({term: value for term, value in vector.items() if term[0] == "^"}, _FEW_NAMES)


def _vectors(terms: Terms, weights: Weights) -> tuple[dict[str, float], dict[str, float], list[str]]:
    vector = vector_of(terms, weights)
    return vector, name_part(vector), _heaviest(vector)


def _unit(vector: dict[str, float], least: float = 0.0) -> dict[str, float]:
    length = max(least, sqrt(sum(value * value for value in vector.values())))
    return {term: value / length for term, value in vector.items()} if length else {}


@dataclass(slots=True)
class _Cluster:
    """A story while it grows.

    Args:
        all_terms, names: sums of the unit vectors of its articles, with the squares of their lengths beside them.
    """

    readings: list[Reading]
    all_terms: dict[str, float]
    names: dict[str, float]
    days: list[date]
    squares: tuple[float, float] = field(default=(0.0, 0.0))

    @classmethod
    def of(cls, reading: Reading, vector: dict[str, float], names: dict[str, float]) -> _Cluster:
        """The story of one article."""
        day = reading.published.day
        return cls([reading], vector, names, [day] if day else [], (_square(vector), _square(names)))

    def absorb(self, other: _Cluster) -> None:
        """Take in the articles of ``other``."""
        self.readings += other.readings
        self.days = sorted([*self.days, *other.days])
        gains = []
        for own, added in ((self.all_terms, other.all_terms), (self.names, other.names)):
            gained = 0.0
            for term, value in added.items():
                before = own.get(term, 0.0)
                own[term] = before + value
                gained += value * (2 * before + value)
            gains.append(gained)
        self.squares = (self.squares[0] + gains[0], self.squares[1] + gains[1])

    @property
    def has_names(self) -> bool:
        """Whether names are more than a small part of what the story tells."""
        return self.squares[1] >= 1.0

    def likeness(self, other: _Cluster) -> tuple[float, float]:
        """Cosines of all terms and of the names, 0 to 1."""
        return (
            _cosine(self.all_terms, other.all_terms, self.squares[0] * other.squares[0]),
            _cosine(self.names, other.names, max(self.squares[1], 1.0) * max(other.squares[1], 1.0)),
        )

    def silence(self, other: _Cluster) -> int:
        """Days between the nearest articles of the two, 0 where one has no day."""
        if not self.days or not other.days:
            return 0
        if other.days[0] > self.days[-1]:
            return (other.days[0] - self.days[-1]).days
        if self.days[0] > other.days[-1]:
            return (self.days[0] - other.days[-1]).days
        return 0


def _square(vector: Vector) -> float:
    return sum(value * value for value in vector.values())


def _cosine(one: Vector, other: Vector, squares: float) -> float:
    if not squares:
        return 0.0
    if len(one) > len(other):
        one, other = other, one
    return sum(value * other[term] for term, value in one.items() if term in other) / sqrt(squares)


class _Desk:
    """The stories found so far, and an index of the terms that bring an article to them."""

    def __init__(self) -> None:
        self._clusters: dict[int, _Cluster] = {}
        self._place: dict[str, int] = {}
        self._postings: dict[str, list[int]] = defaultdict(list)
        self._moved: dict[int, int] = {}

    def take(self, article: _Cluster, kin: Sequence[str], heaviest: Sequence[str]) -> None:
        """Let an article join its story or begin one.

        Args:
            kin: ids of articles with which it shares text or facts.
            heaviest: its heaviest terms.
        """
        found = self._best(article, heaviest)
        related = sorted({self._current(self._place[document]) for document in kin if document in self._place})
        if related:
            found = max(related, key=lambda number: (sum(self._clusters[number].likeness(article)), -number))
        if found is None:
            found = len(self._moved) + len(self._clusters)
            self._clusters[found] = article
        else:
            self._clusters[found].absorb(article)
        self._place[article.readings[0].document.id] = found
        self._index(found, heaviest)
        for number in map(self._current, related):  # One of them may just have been merged into another.
            if number != found and self._mean(number, found) >= _BRIDGED:
                self._merge(min(number, found), max(number, found))
                found = min(number, found)

    def merged(self) -> Iterable[_Cluster]:
        """The stories, after those that turned out to be one are joined.

        An article that began a story of its own because it came first or was unlike the few before it gets another try,
        now that all of the others are known.
        """
        for number in sorted(self._clusters):
            alone = self._clusters[number]
            if len(alone.readings) == 1 and (found := self._best(alone, _heaviest(alone.all_terms))) is not None:
                self._merge(found, number)
        for number in sorted(self._clusters):
            cluster = self._clusters[number]
            for other in self._near(cluster, _heaviest(cluster.all_terms)):
                if other < number and self._mean(other, number) >= _MERGED:
                    self._merge(other, number)
                    break
        return [self._clusters[number] for number in sorted(self._clusters)]

    def _best(self, article: _Cluster, heaviest: Sequence[str]) -> int | None:
        best: tuple[float, int] | None = None
        for number in self._near(article, heaviest):
            cluster = self._clusters[number]
            words, names = cluster.likeness(article)
            needed = _ALIKE_AFTER_SILENCE - (_ALIKE_AFTER_SILENCE - _ALIKE) * exp(
                -cluster.silence(article) / _SILENCE_DAYS
            )
            likeness = (words + names) / 2
            nameless = not (cluster.has_names and article.has_names)
            if (nameless and words >= _ALIKE_WITHOUT_NAMES) or (
                likeness >= needed and (nameless or names >= _LIKE_NAMES)
            ):
                best = max(best or (0.0, 0), (round(likeness, 9), -number))
        return -best[1] if best else None

    def _near(self, cluster: _Cluster, heaviest: Sequence[str]) -> list[int]:
        """Stories that share the heaviest terms, those that share most of them first."""
        shared: Counter[int] = Counter()
        for term in heaviest:
            shared.update({self._current(number) for number in self._postings.get(term, ())[-_POSTING:]})
        ranked = sorted(shared.items(), key=lambda item: (-item[1], item[0]))
        return [number for number, _ in ranked[:_CANDIDATES] if self._clusters[number] is not cluster]

    def _index(self, number: int, heaviest: Sequence[str]) -> None:
        for term in heaviest:
            posting = self._postings[term]
            if number not in posting[-_POSTING:]:
                posting.append(number)

    def _mean(self, one: int, other: int) -> float:
        return sum(self._clusters[one].likeness(self._clusters[other])) / 2

    def _merge(self, kept: int, gone: int) -> None:
        self._clusters[kept].absorb(self._clusters.pop(gone))
        self._moved[gone] = kept

    def _current(self, number: int) -> int:
        while number in self._moved:
            number = self._moved[number]
        return number


def _heaviest(vector: Vector) -> list[str]:
    return sorted(vector, key=lambda term: (-vector[term], term))[:_LOOKED_UP]


def _story(readings: Sequence[Reading]) -> Story:
    first = readings[0]
    days = [reading.published.day for reading in readings if reading.published.day]
    mark = blake2b(f"{first.sha256} {first.document.id}".encode(), digest_size=5).hexdigest()
    return Story(
        id=f"story-{mark}",
        title=next((title for reading in readings if (title := _title(reading))), first.document.id),
        documents=tuple(reading.document.id for reading in readings),
        first=min(days, default=None),
        last=max(days, default=None),
    )


def _title(reading: Reading) -> str | None:
    """The title that the document came with, its headline, or the beginning of its first sentence."""
    text = reading.document.text
    headlines = (region.span.cut(text).strip() for region in reading.regions if region.kind == "headline")
    sentences = (span.cut(text) for span in reading.sentences)
    for words in (reading.document.title, next(headlines, None), next(sentences, None)):
        if words and (line := words.strip().splitlines()[0].strip()):
            return line if len(line) <= _TITLE else line[: _TITLE - 1].rsplit(" ", 1)[0] + "…"
    return None
