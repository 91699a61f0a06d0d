"""What an article is about, word by word: the terms by which articles that share no wording are compared.

A term is the stem of a content word or a number. How much a shared term says is its inverse document frequency in news
at large, of which a set of many articles tells something and a folder nothing: it may hold one story only, and then
every article of it shares the very names that make the story.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import log
from types import MappingProxyType
from typing import NamedTuple

import Stemmer

from quellenlage.model import Reading, Span
from quellenlage.text.language.de import function_words
from quellenlage.text.lemmas import is_known
from quellenlage.text.words import WORD, compared_form

_IMAGINED_ARTICLES = 1000
"""Size of the news at large with which document frequencies are smoothed."""
FEWEST_ARTICLES = 1000
"""From this number on a set of articles tells how frequent words are in news at large."""
_RATE_NAME = 0.001
_RATE_WORD = 0.02
_RATE_SMALL_NUMBER = 0.1
_RATE_NUMBER = 0.004
_SMALL_NUMBER = 12
_READ = frozenset({"headline", "body"})


class Sentence(NamedTuple):
    """A sentence of the body and the terms in it, each once, in order."""

    span: Span
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of one article.

    Args:
        sentences: of the body, in order.
        counts: of body and headlines, how often each.
    """

    sentences: tuple[Sentence, ...]
    counts: Mapping[str, int]


_FOLD = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "w": "v", "y": "i"})


@lru_cache(maxsize=1)
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("german", 0)


@lru_cache(maxsize=200_000)
def term_of(word: str) -> str | None:
    """The term of a word as it stands in the text, or None for a word without content.

    Spellings that transcriptions and keyboards make of one name fold together. Names that no dictionary of German holds
    begin with "^", so that they can be told from words later.

    >>> term_of("Häuser") == term_of("häusern"), term_of("Thöny") == term_of("Thoeny"), term_of("und")
    (True, True, None)
    """
    lower = word.casefold()
    if len(lower) < 3 or word.lower() in function_words.CLOSED_CLASS_WORDS:
        return None
    stem: str = _stemmer().stemWord(lower)
    folded = stem.replace("ae", "a").replace("oe", "o").replace("ue", "u").translate(_FOLD)
    known = is_known(word)
    return folded if known else "^" + folded


def number_term(value: float) -> str:
    """The term of a number: "=600"."""
    return f"={value:g}"


def read_terms(reading: Reading) -> Terms:
    """The terms of the headlines and the body of ``reading``."""
    text = reading.document.text
    figures = sorted(
        (figure.span.begin, figure.span.end, figure.high if figure.low is None else figure.low)
        for figure in reading.figures
    )
    counts: Counter[str] = Counter()
    sentences = []
    kinds = [(region.span.begin, region.span.end, region.kind) for region in reading.regions]
    at, figure_at = 0, 0
    for span in reading.sentences:
        while at < len(kinds) and kinds[at][1] <= span.begin:
            at += 1
        if at == len(kinds) or kinds[at][2] not in _READ:
            continue
        while figure_at < len(figures) and figures[figure_at][1] <= span.begin:
            figure_at += 1
        terms = _terms_in(text, span, figures, figure_at)
        counts.update(terms)
        if kinds[at][2] == "body" and terms:
            sentences.append(Sentence(span, tuple(dict.fromkeys(terms))))
    return Terms(tuple(sentences), counts)


def _terms_in(text: str, span: Span, figures: list[tuple[int, int, float | None]], at: int) -> list[str]:
    if at == len(figures) or figures[at][0] >= span.end:
        # Most sentences have no figure; nobody needs to know where in them a word stands.
        return list(filter(None, map(_term_as_written, WORD.findall(text, span.begin, span.end))))
    terms: list[str | None] = []
    for match in WORD.finditer(text, span.begin, span.end):
        while at < len(figures) and figures[at][1] <= match.start():
            at += 1
        if at < len(figures) and figures[at][0] <= match.start():
            value = figures[at][2]
            at += 1
            terms.append(None if value is None else number_term(value))
        else:
            terms.append(_term_as_written(match.group()))
    return [term for term in terms if term is not None]


@lru_cache(maxsize=200_000)
def _term_as_written(word: str) -> str | None:
    return _digits(word) if word[0].isdigit() else term_of(word)


def _digits(word: str) -> str:
    try:
        return number_term(float(compared_form(word).replace(",", ".")))
    except ValueError:
        return "=" + word


class _Known(dict[str, float]):
    """Weights of terms, each made when it is asked for."""

    def __init__(self, frequency: Mapping[str, int], articles: int) -> None:
        super().__init__()
        self._frequency = frequency
        self._total = articles + _IMAGINED_ARTICLES

    def __missing__(self, term: str) -> float:
        expected = _IMAGINED_ARTICLES * _rate(term)
        weight = self[term] = log(self._total / (self._frequency.get(term, 0) + expected))
        return weight


class Weights:
    """How much it says that two articles share a term: its smoothed inverse document frequency.

    Args:
        frequency: in how many of the articles each term stands.
        articles: how many there are.
    """

    def __init__(self, frequency: Mapping[str, int] = MappingProxyType({}), articles: int = 0) -> None:
        self._known = _Known(frequency, articles)

    @classmethod
    def of(cls, articles: Iterable[Terms]) -> Weights:
        """The weights for a set of articles; a set of few, mostly of one story, says nothing about news at large."""
        return cls(*frequencies_of(articles))

    def __getitem__(self, term: str) -> float:
        return self._known[term]

    def each(self, terms: Iterable[str]) -> Iterator[float]:
        """The weight of each of ``terms``, in a tenth of the time of asking for one after the other."""
        return map(self._known.__getitem__, terms)

    def total(self, terms: Iterable[str]) -> float:
        """The sum of the weights of ``terms``."""
        return sum(self.each(terms))


def frequencies_of(articles: Iterable[Terms]) -> tuple[dict[str, int], int]:
    """In how many articles each term stands that stands in several, and how many articles there are.

    Nothing, and none, where there are fewer than :data:`FEWEST_ARTICLES`.
    """
    frequency: Counter[str] = Counter()
    count = 0
    for article in articles:
        frequency.update(article.counts.keys())
        count += 1
    return telling(frequency, count)


def telling(frequency: Mapping[str, int], count: int) -> tuple[dict[str, int], int]:
    """Those of the frequencies of terms that say something, and of how many articles they are.

    Args:
        frequency: in how many articles each term stands.
        count: how many articles there are.
    """
    if count < FEWEST_ARTICLES:
        return {}, 0
    return {term: found for term, found in frequency.items() if found > 1}, count


def _rate(term: str) -> float:
    """In what share of all news articles such a term may be expected."""
    if term[0] == "^":
        return _RATE_NAME
    if term[0] != "=":
        return _RATE_WORD
    try:
        return _RATE_SMALL_NUMBER if float(term[1:]) <= _SMALL_NUMBER else _RATE_NUMBER
    except ValueError:
        return _RATE_NUMBER
