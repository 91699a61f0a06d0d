"""What the account needs to know of each article, made ready once for lineage."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date
from functools import lru_cache, partial
from types import MappingProxyType
from urllib.parse import urlsplit

from quellenlage.account.memory import FORGETFUL, Memory
from quellenlage.account.site_lines import body_lines, site_lines
from quellenlage.account.terms import Terms, read_terms
from quellenlage.model import Published, Reading, Span
from quellenlage.text.language.de import outlets
from quellenlage.text.words import BODY, Word, forms_in, words_in


@dataclass(frozen=True, slots=True, eq=False)
class Body:
    """The text of an article, as far as it is its own.

    Args:
        printed: lines that the outlet prints under many articles; they do not count as body.
    """

    reading: Reading
    printed: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Article:
    """A reading and what lineage asks of it again and again.

    Args:
        rank: place in the order of publication, as far as it is known; without a day, behind all others.
        outlet: comparable form of the outlet's name, or of its host where no name is given.
        agencies: agencies to which the whole article is credited.
    """

    reading: Reading
    rank: int
    outlet: str | None
    agencies: frozenset[str]
    body: Body
    terms: Terms

    @property
    def id(self) -> str:
        """The document's id."""
        return self.reading.document.id

    @property
    def text(self) -> str:
        """The document's text."""
        return self.reading.document.text


def prepare_articles(
    readings: Sequence[Reading], terms: Mapping[str, Terms] = MappingProxyType({}), memory: Memory = FORGETFUL
) -> list[Article]:
    """The articles in the order of publication; equal or unknown times are ordered by id.

    Args:
        terms: of those whose terms are known already, by the id of the document.
        memory: the articles that were made ready before.
    """
    by_outlet: dict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        if outlet := outlet_of(reading):
            by_outlet[outlet].append(reading)
    printed = site_lines(by_outlet)
    found = []
    for rank, reading in enumerate(sorted(readings, key=publication_order)):
        document = reading.document.id
        outlet = outlet_of(reading)
        lines = printed.get(outlet or "", frozenset())
        body = memory.recall(("body", document, lines), partial(Body, reading, lines))
        make = partial(_prepare, reading, rank, outlet, body, terms.get(document))
        found.append(memory.recall(("article", document, rank, lines), make))
    return found


def _prepare(reading: Reading, rank: int, outlet: str | None, body: Body, terms: Terms | None) -> Article:
    return Article(
        reading=reading,
        rank=rank,
        outlet=outlet,
        agencies=frozenset(c.name for c in reading.credits if c.scope == "article" and c.kind == "agency"),
        body=body,
        terms=terms or read_terms(reading),
    )


def body_words(article: Article) -> tuple[Word, ...]:
    """The words of the body, in order; made when asked for, because most articles are never compared word by word."""
    return _words(article.body)


@lru_cache(maxsize=512)
def _words(body: Body) -> tuple[Word, ...]:
    words = words_in(body.reading.document.text, body.reading.regions)
    for line in _printed_lines(body):
        words = [word for word in words if not line.begin <= word.begin < line.end]
    return tuple(words)


def body_forms(body: Body) -> list[str]:
    """The forms of :func:`body_words`, for which nobody asks where they stand."""
    spans = [region.span for region in body.reading.regions if region.kind in BODY]
    for line in _printed_lines(body):
        spans = [rest for span in spans for rest in _without(span, line)]
    return forms_in(body.reading.document.text, spans)


def _printed_lines(body: Body) -> list[Span]:
    if not body.printed:
        return []
    return [Span(begin, end) for begin, end, line in body_lines(body.reading) if line in body.printed]


def _without(span: Span, line: Span) -> list[Span]:
    """What a line leaves of a span; no word goes across the end of a line."""
    rests = Span(span.begin, min(span.end, line.begin)), Span(max(span.begin, line.end), span.end)
    return [rest for rest in rests if rest.begin < rest.end]


def publication_order(reading: Reading) -> tuple[date, float, str]:
    """A key that sorts readings by publication as far as it is known, then by id; without a day they come last."""
    return place_in_time(reading.published, reading.document.id)


def place_in_time(published: Published, document: str) -> tuple[date, float, str]:
    """:func:`publication_order` of what is not read yet."""
    if published.day is None:
        return date.max, 0.0, document
    moment = published.moment
    if moment is None:
        return published.day, 0.0, document
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return published.day, moment.timestamp(), document


def precedes(one: Published, other: Published) -> bool | None:
    """Whether ``one`` was published before ``other``; None where the dates do not tell.

    Instants decide where both articles have one, and both or neither with an offset; else the days, and two articles of
    the same day stay undecided.

    >>> from datetime import date
    >>> precedes(Published(date(2031, 5, 1)), Published(date(2031, 5, 2)))
    True
    >>> precedes(Published(date(2031, 5, 1)), Published(date(2031, 5, 1))) is None
    True
    """
    if one.moment and other.moment and (one.moment.tzinfo is None) == (other.moment.tzinfo is None):
        return None if one.moment == other.moment else one.moment < other.moment
    if one.day is None or other.day is None or one.day == other.day:
        return None
    return one.day < other.day


def outlet_of(reading: Reading) -> str | None:
    """The comparable name of the outlet that published the article, or the name in its host."""
    document = reading.document
    if document.source and (key := outlet_key(document.source)):
        return key
    return host_key(document.url)


def host_key(url: str | None) -> str | None:
    """The name in the host of a web address.

    >>> host_key("https://www.talbote.example/lokales/1")
    'talbot'
    """
    try:
        host = urlsplit(url).hostname if url else None
    except ValueError:  # an address of one article that is none must not end the account of all
        host = None
    return outlet_key(host) if host else None


@lru_cache(maxsize=200_000)
def outlet_key(name: str) -> str:
    """An outlet's name without article, ending of its case, top-level domain and hyphens.

    >>> [outlet_key(name) for name in ("Die Zeitläufte", "Zeitläuften", "www.talbote.example", "Talboten")]
    ['zeitlauft', 'zeitlauft', 'talbot', 'talbot']
    """
    lower = name.casefold().strip()
    if "." in lower and " " not in lower:
        parts = lower.removeprefix("www.").split(".")
        if parts[-1] in outlets.DOMAIN_ENDINGS:
            lower = parts[-2]
    words = re.findall(r"[^\W_]+", lower)
    if len(words) > 1 and words[0] in outlets.ARTICLES:
        words = words[1:]
    return " ".join(_without_ending(word) for word in words)


_TRANSCRIBED = (("ae", "a"), ("oe", "o"), ("ue", "u"), ("ä", "a"), ("ö", "o"), ("ü", "u"))
_ENDING = re.compile(r"(?<=\w{4})(?:en|er|em|es|e|n|s)$")


def _without_ending(word: str) -> str:
    for written, plain in _TRANSCRIBED:
        word = word.replace(written, plain)
    return _ENDING.sub("", word)
