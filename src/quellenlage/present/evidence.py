"""Evidence cut out of the texts it points into: whatever the page shows, it shows from here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from urllib.parse import urlsplit

from quellenlage.errors import QuellenlageError
from quellenlage.model import Evidence, Reading, Span
from quellenlage.present.links import Links, PageLinks

TITLE_LENGTH = 110


class EvidenceError(QuellenlageError):
    """A span does not fit the text it points into, or points into a document that the account does not hold.

    An account whose evidence cannot be opened is worth nothing, so this is never repaired by a guess.
    """


@dataclass(frozen=True, slots=True)
class Sources:
    """The readings of an account by the id of their document, numbered in the account's order from 1.

    Args:
        links: where the lines of the account lead.

    >>> from quellenlage.model import Document, Published, Reading
    >>> text = "Der Damm bricht."
    >>> reading = Reading(Document("a.txt", text), "", "de", None, Published(), (), ())
    >>> sources = Sources.of([reading])
    >>> sources.cut("a.txt", Span(4, 8)), sources.anchor("a.txt", Span(4, 8))
    ('Damm', 'a1-4-8')
    """

    readings: Mapping[str, Reading]
    numbers: Mapping[str, int]
    links: Links = field(default_factory=PageLinks)

    @classmethod
    def of(cls, readings: Iterable[Reading], links: Links | None = None) -> Sources:
        """Index ``readings``; raises EvidenceError where two documents share an id."""
        by_id: dict[str, Reading] = {}
        for reading in readings:
            if reading.document.id in by_id:
                raise EvidenceError(f"two documents have the id {reading.document.id!r}")
            by_id[reading.document.id] = reading
        numbers = {document: number for number, document in enumerate(by_id, start=1)}
        return cls(MappingProxyType(by_id), MappingProxyType(numbers), links or PageLinks())

    def reading(self, document: str) -> Reading:
        """The reading of a document; raises EvidenceError where the account does not hold it."""
        if document not in self.readings:
            raise EvidenceError(f"the account holds no document {document!r}")
        return self.readings[document]

    def cut(self, document: str, span: Span) -> str:
        """The words at ``span``; raises EvidenceError where the span is empty or leaves the text."""
        text = self.reading(document).document.text
        check_span(document, text, span)
        return span.cut(text)

    def cut_evidence(self, evidence: Evidence) -> str:
        """The words that a piece of evidence points to."""
        return self.cut(evidence.document, evidence.span)

    def article(self, document: str) -> str:
        """The id that the article has on the page."""
        self.reading(document)
        return f"a{self.numbers[document]}"

    def anchor(self, document: str, span: Span) -> str:
        """The id that the passage has on the page; the same passage always has the same id."""
        self.cut(document, span)
        return f"a{self.numbers[document]}-{span.begin}-{span.end}"

    def link(self, document: str, span: Span) -> str:
        """The address of the passage."""
        self.cut(document, span)
        return self.links.passage(self.numbers[document], document, span)

    def article_link(self, document: str) -> str:
        """The address of the article."""
        self.reading(document)
        return self.links.article(self.numbers[document], document)

    def outlet(self, document: str) -> str:
        """By which name an editor knows where the article stands: the outlet, else the host, else the id."""
        found = self.reading(document).document
        return found.source or web_host(found.url) or found.id

    def title(self, document: str) -> str:
        """The article's title: the given one, else its headline, else its first line."""
        reading = self.reading(document)
        if reading.document.title:
            return _one_line(reading.document.title)
        for region in reading.regions:
            if region.kind == "headline" and (headline := _one_line(region.span.cut(reading.document.text))):
                return headline
        for line in reading.document.text.splitlines():
            if line.strip():
                return _one_line(line)
        return document


def check_span(document: str, text: str, span: Span) -> None:
    """Raise EvidenceError unless ``span`` holds at least one code point and lies in ``text``."""
    if not 0 <= span.begin < span.end <= len(text):
        raise EvidenceError(
            f"{document}: the passage [{span.begin}, {span.end}) does not fit the text of {len(text)} characters"
        )


def web_host(url: str | None) -> str | None:
    """The host of a web address, without "www."; None where the address is not one of the web.

    >>> web_host("https://www.alpenbote.example/farntal"), web_host("javascript:alert(1)")
    ('alpenbote.example', None)
    """
    if not url or any(not character.isprintable() or character.isspace() for character in url):
        return None
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if parts.scheme in {"http", "https"} and host else None


def _one_line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= TITLE_LENGTH else line[: TITLE_LENGTH - 1].rstrip() + "…"
