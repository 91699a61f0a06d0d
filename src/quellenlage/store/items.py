"""What of a reading can be searched besides its text: statements and figures, each with the words it is found by."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from quellenlage.model import Actor, Figure, Reading, Span, Statement
from quellenlage.store.columns import as_bound, as_ordinal, plain, plain_or_none
from quellenlage.store.stems import forms_in, words_of

TEXT: Final = 0
STATEMENT: Final = 1
FIGURE: Final = 2


@dataclass(frozen=True, slots=True)
class Item:
    """A statement or figure as it is searched.

    Args:
        passage: what is shown: the quote, or the sentence of the figure.
        focus: the quote or the figure itself.
        words, by, counted: sorted forms of the words of the passage, of its speaker, and of what it counts.
    """

    kind: int
    id: str
    passage: Span
    focus: Span
    day: int
    speaker: str | None
    low: float | None
    high: float | None
    unit: str | None
    words: list[str]
    by: list[str]
    counted: list[str]


def text_forms(reading: Reading) -> list[str]:
    """The forms of the title's words, a break, and of the text's, in order."""
    title = [found.form for found in words_of(reading.document.title or "")]
    return [*title, *(["_"] if title else []), *(found.form for found in words_of(reading.document.text))]


def items_of(reading: Reading) -> Iterator[Item]:
    """The statements and figures of a reading."""
    actors = {actor.id: actor for actor in reading.actors}
    for statement in reading.statements:
        if statement.quote:
            yield _statement(statement, reading, actors.get(statement.actor or ""))
    begins = [sentence.begin for sentence in reading.sentences]
    for figure in reading.figures:
        at = max(0, bisect_right(begins, figure.span.begin) - 1)
        around = next((sentence for sentence in reading.sentences[at : at + 1] if sentence.covers(figure.span)), None)
        yield _figure(figure, reading, actors.get(figure.actor or ""), around or figure.span)


def _statement(statement: Statement, reading: Reading, actor: Actor | None) -> Item:
    text = reading.document.text
    passage = Span(min(part.begin for part in statement.quote), max(part.end for part in statement.quote))
    return Item(
        kind=STATEMENT,
        id=plain(statement.id),
        passage=passage,
        focus=passage,
        day=as_ordinal(statement.said or reading.published.day),
        speaker=_name(actor, statement.speaker, text),
        low=None,
        high=None,
        unit=None,
        words=forms_in(part.cut(text) for part in statement.quote),
        by=forms_in([*_names(actor), *(part.cut(text) for part in statement.speaker)]),
        counted=[],
    )


def _figure(figure: Figure, reading: Reading, actor: Actor | None, sentence: Span) -> Item:
    text = reading.document.text
    counted = [span.cut(text) for span in (figure.counted, figure.share_of) if span is not None]
    if figure.concept is not None:
        counted += [figure.concept.head, *figure.concept.attributes]
    return Item(
        kind=FIGURE,
        id=plain(figure.id),
        passage=sentence,
        focus=figure.span,
        day=as_ordinal(figure.as_of or reading.published.day),
        speaker=_name(actor, (), text),
        low=as_bound(figure.low),
        high=as_bound(figure.high),
        unit=plain_or_none(figure.unit),
        words=forms_in([sentence.cut(text)]),
        by=forms_in(_names(actor)),
        counted=forms_in(counted),
    )


def _names(actor: Actor | None) -> Sequence[str]:
    return () if actor is None else (actor.name, *actor.aliases, *actor.roles, *actor.members)


def _name(actor: Actor | None, spans: Sequence[Span], text: str) -> str | None:
    if actor is not None:
        return plain(actor.name)
    return plain(" ".join(span.cut(text) for span in spans)) or None
