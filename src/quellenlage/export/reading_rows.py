"""Rows of the tables of what stands in the articles, one article at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from quellenlage.export.chosen import Exported
from quellenlage.export.columns import Cell, Row, pair, pairs
from quellenlage.model import Actor, Published, Reading, Span
from quellenlage.present.evidence import check_span


def rows_of(exported: Exported, wanted: Iterable[str]) -> Iterator[tuple[str, Iterator[Row]]]:
    """The rows of a document for each of the tables that are wanted."""
    reading = exported.reading
    for name in wanted:
        if name == "documents":
            yield name, iter((_document(exported),))
        elif name == "texts":
            yield name, iter(((reading.document.id, reading.document.text),))
        else:
            yield name, _ROWS[name](reading)


def _document(exported: Exported) -> Row:
    version, reading = exported.stored.version, exported.reading
    document = reading.document
    return (
        version.id,
        exported.stored.reading.document.id,
        version.article,
        version.number,
        version.latest,
        exported.story,
        exported.title,
        document.source,
        document.url,
        document.canonical,
        list(document.authors),
        list(document.agencies),
        *_published(reading.published),
        reading.published.basis,
        reading.published.reason,
        *_published(document.modified),
        document.fetched.isoformat() if document.fetched else None,
        reading.language,
        reading.translated_from,
        len(document.text),
        reading.sha256,
        document.raw_sha256,
    )


def _published(published: Published) -> tuple[str | None, str | None]:
    return (
        published.day.isoformat() if published.day else None,
        published.moment.isoformat() if published.moment else None,
    )


class _Words:
    """Cuts words out of one text, and refuses places that do not fit it."""

    def __init__(self, reading: Reading) -> None:
        self._id, self._text = reading.document.id, reading.document.text

    def one(self, span: Span | None) -> str | None:
        if span is None:
            return None
        check_span(self._id, self._text, span)
        return span.cut(self._text)

    def many(self, spans: tuple[Span, ...], between: str = " ") -> str | None:
        return between.join(self.one(span) or "" for span in spans) or None


def _statements(reading: Reading) -> Iterator[Row]:
    words, actors = _Words(reading), _by_id(reading)
    for statement in reading.statements:
        actor = actors.get(statement.actor or "")
        roles: list[Cell] = []
        for spans in (statement.speaker, statement.cue, statement.frame, statement.addressee):
            roles += [words.many(spans), pairs(spans)]
        yield (
            reading.document.id,
            statement.id,
            statement.type,
            statement.medium,
            min((span.begin for span in statement.quote), default=None),
            max((span.end for span in statement.quote), default=None),
            words.many(statement.quote, " … "),
            pairs(statement.quote),
            statement.actor,
            actor.name if actor else None,
            actor.kind if actor else None,
            [actors[name].name if name in actors else name for name in statement.via],
            *roles,
            statement.said.isoformat() if statement.said else None,
            statement.rule,
            statement.speaker_reason,
            list(statement.terms),
        )


def _figures(reading: Reading) -> Iterator[Row]:
    words, actors = _Words(reading), _by_id(reading)
    for figure in reading.figures:
        actor, change, concept = actors.get(figure.actor or ""), figure.change, figure.concept
        yield (
            reading.document.id,
            figure.id,
            *pair(figure.span),
            words.one(figure.span),
            figure.low,
            figure.high,
            figure.modifier,
            figure.unit,
            words.one(figure.counted),
            *pair(figure.counted),
            *((change.kind, change.direction, change.value) if change else (None, None, None)),
            figure.rate,
            words.one(figure.share_of),
            *pair(figure.share_of),
            words.one(figure.hedge),
            *pair(figure.hedge),
            figure.as_of.isoformat() if figure.as_of else None,
            figure.statement,
            figure.actor,
            actor.name if actor else None,
            *(
                (concept.head, list(concept.attributes), concept.state, list(concept.scope), concept.part, concept.side)
                if concept
                else (None, [], None, [], None, None)
            ),
            figure.rule,
        )


def _times(reading: Reading) -> Iterator[Row]:
    words = _Words(reading)
    for time in reading.times:
        yield (
            reading.document.id,
            time.id,
            *pair(time.span),
            words.one(time.span),
            time.type,
            time.value,
            time.mod,
            time.rule,
        )


def _actors(reading: Reading) -> Iterator[Row]:
    for actor in reading.actors:
        yield (
            reading.document.id,
            actor.id,
            actor.name,
            actor.kind,
            list(actor.aliases),
            list(actor.roles),
            list(actor.members),
            pairs(actor.mentions),
        )


def _credits(reading: Reading) -> Iterator[Row]:
    words = _Words(reading)
    for number, credit in enumerate(reading.credits, start=1):
        yield (
            reading.document.id,
            number,
            *pair(credit.span),
            words.one(credit.span),
            credit.name,
            credit.kind,
            credit.scope,
        )


def _by_id(reading: Reading) -> dict[str, Actor]:
    return {actor.id: actor for actor in reading.actors}


_ROWS: Final = {
    "statements": _statements,
    "figures": _figures,
    "times": _times,
    "actors": _actors,
    "credits": _credits,
}
