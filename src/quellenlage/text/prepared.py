"""An article made ready for reading: regions, sentences and tagged tokens, computed once for every analysis."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

from quellenlage.model import Document, Region, RegionKind, Span
from quellenlage.text.language import detect
from quellenlage.text.regions import READABLE, find_regions
from quellenlage.text.sentences import find_sentences
from quellenlage.text.tagging import settle_tags, tokenize_tagged
from quellenlage.text.tokens import Token


class Sentence(NamedTuple):
    """A sentence of one region: code points ``[begin, end)``, tokens ``[first, last)`` of ``Prepared.tokens``."""

    begin: int
    end: int
    first: int
    last: int
    region: RegionKind

    @property
    def span(self) -> Span:
        """The sentence's characters."""
        return Span(self.begin, self.end)


BEGIN_OF_SENTENCE = itemgetter(0)
"""``sentence.begin``, as fast as bisection needs it."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A text with everything that the analyses share.

    Args:
        tokens: tokens of the readable regions only, in order, tagged.
        token_begins: their begins, for looking tokens up by offset.
        sentences: sentences of the readable regions, in order.
    """

    document: Document
    language: str
    translated_from: str | None
    regions: tuple[Region, ...]
    tokens: tuple[Token, ...]
    token_begins: tuple[int, ...]
    sentences: tuple[Sentence, ...]

    @property
    def text(self) -> str:
        """The article's text."""
        return self.document.text

    @property
    def is_german(self) -> bool:
        """Whether German rules apply: also to a text too short to tell its language."""
        return self.language in {"de", detect.UNKNOWN}

    def tokens_in(self, begin: int, end: int) -> tuple[int, int]:
        """Token range ``[first, last)`` of the tokens that overlap code points ``[begin, end)``."""
        first = bisect_right(self.token_begins, begin) - 1
        if first < 0 or self.tokens[first].end <= begin:
            first += 1
        return first, max(first, bisect_left(self.token_begins, end))

    def span_of(self, first: int, last: int) -> Span:
        """Code points of the token range ``[first, last)``, which must not be empty."""
        return Span(self.tokens[first].begin, self.tokens[last - 1].end)

    def sentence_at(self, offset: int) -> Sentence | None:
        """The readable sentence in which a code point lies."""
        index = bisect_right(self.sentences, offset, key=BEGIN_OF_SENTENCE) - 1
        if index >= 0 and offset < self.sentences[index].end:
            return self.sentences[index]
        return None


def prepare(document: Document) -> Prepared:
    """Segment and tag ``document``.

    >>> ready = prepare(Document("a", "Damm gebrochen\\n\\nEs gab Tote. Das sagte der Bürgermeister."))
    >>> [(s.region, s.span.cut(ready.text)) for s in ready.sentences]
    [('headline', 'Damm gebrochen'), ('body', 'Es gab Tote.'), ('body', 'Das sagte der Bürgermeister.')]
    """
    regions = find_regions(document.text)
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for region in regions:
        if region.kind in READABLE:
            sentences.extend(_segment(document.text, region, tokens))
    return Prepared(
        document=document,
        language=detect.detect_language(document.text, regions),
        translated_from=detect.translated_from(document.text, regions),
        regions=regions,
        tokens=tuple(tokens),
        token_begins=tuple(t.begin for t in tokens),
        sentences=tuple(sentences),
    )


def _segment(text: str, region: Region, tokens: list[Token]) -> Iterator[Sentence]:
    begin, end = region.span.begin, region.span.end
    local = tokenize_tagged(text, begin, end)
    offset = len(tokens)
    for first, last in find_sentences(text, local, begin, end):
        settle_tags(local, first, last)
        yield Sentence(local[first].begin, local[last - 1].end, offset + first, offset + last, region.kind)
    tokens.extend(local)
