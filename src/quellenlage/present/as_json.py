"""Readings and accounts in the JSON that the outside may rely on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from quellenlage.model import (
    Account,
    Actor,
    Change,
    Claim,
    Concept,
    Credit,
    Evidence,
    Figure,
    Finding,
    LineageEdge,
    Published,
    Reading,
    Region,
    Span,
    Statement,
    Story,
    TimeExpression,
)
from quellenlage.present.evidence import Sources, check_span
from quellenlage.present.json_values import Json, dumps, json_day, json_number

__all__ = [
    "account_to_json",
    "claim_to_json",
    "dumps",
    "edge_to_json",
    "finding_to_json",
    "reading_to_json",
    "story_to_json",
]

SCORE_DIGITS: Final = 4


def reading_to_json(reading: Reading) -> Json:
    """One line of ``annotate``: what one article says.

    Raises:
        EvidenceError: a span of the reading does not fit its text.
    """
    check = _SpanWriter(reading)
    document = reading.document
    return {
        "id": document.id,
        "title": document.title,
        "source": document.source,
        "url": document.url,
        "text": document.text,
        "sha256": reading.sha256,
        "language": reading.language,
        "translated_from": reading.translated_from,
        "published": _published(reading.published),
        "regions": [_region(region, check) for region in reading.regions],
        "statements": [_statement(statement, check) for statement in reading.statements],
        "figures": [_figure(figure, check) for figure in reading.figures],
        "times": [_time(time, check) for time in reading.times],
        "actors": [_actor(actor, check) for actor in reading.actors],
        "credits": [_credit(credit, check) for credit in reading.credits],
    }


def account_to_json(account: Account) -> Json:
    """The content of ``brief.json``: the account of all articles together.

    Raises:
        EvidenceError: evidence does not fit the text it points into.
    """
    sources = Sources.of(account.readings)
    return {
        "documents": [_document(reading, sources) for reading in account.readings],
        "lineage": [edge_to_json(edge, sources) for edge in account.lineage],
        "cited": [
            {"document": citation.document, "name": citation.name, "evidence": _evidence(citation.evidence, sources)}
            for citation in account.cited
        ],
        "stories": [story_to_json(story) for story in account.stories],
        "claims": [claim_to_json(claim, sources) for claim in account.claims],
        "findings": [finding_to_json(finding, sources) for finding in account.findings],
        "timeline": [
            {"date": entry.date, "label": entry.label, "evidence": _evidence(entry.evidence, sources)}
            for entry in account.timeline
        ],
        "quarantined": [{"input": broken.input, "reason": broken.reason} for broken in account.quarantined],
    }


def story_to_json(story: Story) -> Json:
    """A story."""
    return {
        "id": story.id,
        "title": story.title,
        "documents": list(story.documents),
        "first": json_day(story.first),
        "last": json_day(story.last),
    }


class _SpanWriter:
    """Writes spans of one reading as pairs, and refuses those that do not fit."""

    def __init__(self, reading: Reading) -> None:
        self._id = reading.document.id
        self._text = reading.document.text

    def one(self, span: Span) -> list[int]:
        check_span(self._id, self._text, span)
        return [span.begin, span.end]

    def maybe(self, span: Span | None) -> list[int] | None:
        return None if span is None else self.one(span)

    def many(self, spans: Iterable[Span]) -> list[list[int]]:
        return [self.one(span) for span in spans]


def _region(region: Region, check: _SpanWriter) -> Json:
    begin, end = check.one(region.span)
    return {"begin": begin, "end": end, "kind": region.kind}


def _statement(statement: Statement, check: _SpanWriter) -> Json:
    return {
        "id": statement.id,
        "type": statement.type,
        "medium": statement.medium,
        "quote": check.many(statement.quote),
        "speaker": check.many(statement.speaker),
        "cue": check.many(statement.cue),
        "frame": check.many(statement.frame),
        "addressee": check.many(statement.addressee),
        "actor": statement.actor,
        "via": list(statement.via),
        "said": json_day(statement.said),
        "rule": statement.rule,
        "speaker_reason": statement.speaker_reason,
    }


def _figure(figure: Figure, check: _SpanWriter) -> Json:
    return {
        "id": figure.id,
        "span": check.one(figure.span),
        "low": json_number(figure.low),
        "high": json_number(figure.high),
        "modifier": figure.modifier,
        "unit": figure.unit,
        "counted": check.maybe(figure.counted),
        "change": _change(figure.change),
        "rate": figure.rate,
        "share_of": check.maybe(figure.share_of),
        "hedge": check.maybe(figure.hedge),
        "as_of": json_day(figure.as_of),
        "statement": figure.statement,
        "actor": figure.actor,
        "rule": figure.rule,
        "concept": _concept(figure.concept),
    }


def _time(time: TimeExpression, check: _SpanWriter) -> Json:
    return {
        "id": time.id,
        "span": check.one(time.span),
        "type": time.type,
        "value": time.value,
        "mod": time.mod,
        "rule": time.rule,
    }


def _actor(actor: Actor, check: _SpanWriter) -> Json:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "mentions": check.many(actor.mentions),
        "aliases": list(actor.aliases),
        "roles": list(actor.roles),
    }


def _credit(credit: Credit, check: _SpanWriter) -> Json:
    return {"span": check.one(credit.span), "name": credit.name, "kind": credit.kind, "scope": credit.scope}


def _change(change: Change | None) -> Json | None:
    if change is None:
        return None
    return {"kind": change.kind, "direction": change.direction, "value": json_number(change.value)}


def _concept(concept: Concept | None) -> Json | None:
    if concept is None:
        return None
    return {
        "head": concept.head,
        "attributes": list(concept.attributes),
        "state": concept.state,
        "scope": list(concept.scope),
    }


def _published(published: Published) -> Json:
    return {
        "value": json_day(published.day),
        "basis": published.basis,
        "moment": published.moment.isoformat() if published.moment else None,
        "reason": published.reason,
    }


def _document(reading: Reading, sources: Sources) -> Json:
    document, published = reading.document, reading.published
    return {
        "id": document.id,
        "title": sources.title(document.id),
        "source": document.source,
        "url": document.url,
        "published": published.moment.isoformat() if published.moment else json_day(published.day),
        "published_basis": published.basis,
        "language": reading.language,
        "translated_from": reading.translated_from,
        "sha256": reading.sha256,
    }


def edge_to_json(edge: LineageEdge, sources: Sources | None = None) -> Json:
    """An edge of the lineage; its evidence is held against ``sources``, where they are given."""
    _check_known(sources, edge.earlier, edge.later)
    return {
        "from": edge.earlier,
        "to": edge.later,
        "kind": edge.kind,
        "score": round(edge.score, SCORE_DIGITS),
        "directed": edge.directed,
        "explanation": edge.explanation.de,
        "explanation_en": edge.explanation.en,
        "evidence": _evidence(edge.evidence, sources),
    }


def claim_to_json(claim: Claim, sources: Sources | None = None) -> Json:
    """A claim; its members are held against ``sources``, where they are given."""
    members: list[Json] = []
    for member in claim.members:
        if sources is not None:
            sources.cut(member.document, member.span)
        members.append(
            {
                "document": member.document,
                "begin": member.span.begin,
                "end": member.span.end,
                "low": json_number(member.low),
                "high": json_number(member.high),
                "speaker": member.speaker,
                "as_of": json_day(member.as_of),
                "item": member.item,
                "reason": member.reason,
            }
        )
    return {
        "id": claim.id,
        "kind": claim.kind,
        "label": claim.label,
        "story": claim.story,
        "members": members,
        "origins": [
            {"name": origin.name, "kind": origin.kind, "documents": list(origin.documents)} for origin in claim.origins
        ],
        "independent_origins": claim.independent_origins,
        "status": claim.status,
        "explanation": claim.explanation.de,
        "explanation_en": claim.explanation.en,
    }


def finding_to_json(finding: Finding, sources: Sources | None = None) -> Json:
    """A finding; its evidence is held against ``sources``, where they are given."""
    _check_known(sources, finding.document, finding.against)
    return {
        "kind": finding.kind,
        "claim": finding.claim,
        "document": finding.document,
        "against": finding.against,
        "explanation": finding.explanation.de,
        "explanation_en": finding.explanation.en,
        "evidence": _evidence(finding.evidence, sources),
    }


def _check_known(sources: Sources | None, *documents: str | None) -> None:
    """Raise EvidenceError where a document is none of the sources."""
    for document in documents:
        if sources is not None and document is not None:
            sources.reading(document)


def _evidence(evidence: Iterable[Evidence], sources: Sources | None) -> list[Json]:
    entries: list[Json] = []
    for entry in evidence:
        if sources is not None:
            sources.cut_evidence(entry)
        entries.append({"document": entry.document, "begin": entry.span.begin, "end": entry.span.end})
    return entries
