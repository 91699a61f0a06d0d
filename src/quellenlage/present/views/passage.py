"""A passage of an article as a line of the account shows it: the words, their sentence, where they stand."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

from quellenlage.model import Evidence, Span, Wording
from quellenlage.present.evidence import Sources
from quellenlage.present.wording import moment, short_day

CONTEXT: Final = 160
SHOWN: Final = 700


@dataclass(frozen=True, slots=True)
class Passage:
    """Words with the rest of their sentence.

    Args:
        href: the address of the marked words; ``article`` is that of the whole article.
        before, after: the rest of the sentence, cut short where it is long.
        words: the evidence itself; ``rest`` says how many more characters the article has of it.
        published: day and time of the article; ``day`` is its day alone.
    """

    document: str
    href: str
    article: str
    outlet: str
    title: str
    published: Wording
    day: Wording
    before: str
    words: str
    after: str
    rest: int


def passage(sources: Sources, evidence: Evidence, *, context: bool = True) -> Passage:
    """The passage that a piece of evidence points to, with its sentence unless ``context`` is False."""
    reading = sources.reading(evidence.document)
    words = sources.cut_evidence(evidence)
    before, after = _context(sources, evidence) if context else ("", "")
    return Passage(
        document=evidence.document,
        href=sources.link(evidence.document, evidence.span),
        article=sources.article_link(evidence.document),
        outlet=sources.outlet(evidence.document),
        title=sources.title(evidence.document),
        published=moment(reading.published),
        day=short_day(reading.published.day),
        before=before,
        words=words[:SHOWN],
        after="" if len(words) > SHOWN else after,
        rest=max(0, len(words) - SHOWN),
    )


def _context(sources: Sources, evidence: Evidence) -> tuple[str, str]:
    reading = sources.reading(evidence.document)
    text, span = reading.document.text, evidence.span
    begin = _sentence_at(reading.sentences, span.begin, span).begin
    end = _sentence_at(reading.sentences, span.end - 1, span).end
    before, after = text[begin : span.begin], text[span.end : end]
    if len(before) > CONTEXT:
        before = "… " + before[-CONTEXT:].partition(" ")[2]
    if len(after) > CONTEXT:
        after = after[:CONTEXT].rpartition(" ")[0] + " …"
    return before.lstrip(), after.rstrip()


def _sentence_at(sentences: tuple[Span, ...], position: int, otherwise: Span) -> Span:
    """The sentence that holds ``position``; sentences are sorted and do not overlap."""
    index = bisect_right(sentences, position, key=lambda sentence: sentence.begin) - 1
    if index >= 0 and sentences[index].begin <= position < sentences[index].end:
        return sentences[index]
    return otherwise
