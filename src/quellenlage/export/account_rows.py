"""Rows of the tables of the account across the articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final

from quellenlage.export.chosen import Chosen, in_batches
from quellenlage.export.columns import Row, pair
from quellenlage.model import Evidence

_AT_ONCE: Final = 200


def account_rows(chosen: Chosen, wanted: Iterable[str]) -> Iterator[tuple[str, Iterator[Row]]]:
    """The rows of the tables that are wanted, one table after the other, each as long as its rows are asked for."""
    for name in wanted:
        yield name, _ROWS[name](chosen)


def _stories(chosen: Chosen) -> Iterator[Row]:
    for key, story in chosen.stories():
        first, last = (day.isoformat() if day else None for day in (story.first, story.last))
        yield key, story.title, first, last, len(story.documents)


def _claims(chosen: Chosen) -> Iterator[Row]:
    for key, claim in chosen.claims():
        yield (
            key,
            claim.story,
            claim.kind,
            claim.label,
            claim.status,
            claim.independent_origins,
            len(claim.members),
            len({member.document for member in claim.members}),
            claim.explanation.de,
            claim.explanation.en,
        )


def _members(chosen: Chosen) -> Iterator[Row]:
    for some in in_batches(chosen.claims(), _AT_ONCE):
        words = chosen.cut(Evidence(m.document, m.span) for _, claim in some for m in claim.members)
        for key, claim in some:
            for number, member in enumerate(claim.members, start=1):
                yield (
                    key,
                    number,
                    member.document,
                    member.item or None,
                    *pair(member.span),
                    words[Evidence(member.document, member.span)],
                    member.low,
                    member.high,
                    member.speaker,
                    member.as_of.isoformat() if member.as_of else None,
                    member.reason,
                )


def _origins(chosen: Chosen) -> Iterator[Row]:
    for key, claim in chosen.claims():
        for number, origin in enumerate(claim.origins, start=1):
            yield key, number, origin.name, origin.kind, list(origin.documents)


def _lineage(chosen: Chosen) -> Iterator[Row]:
    for key, edge in chosen.lineage():
        yield (
            key,
            edge.earlier,
            edge.later,
            edge.kind,
            edge.score,
            edge.directed,
            edge.explanation.de,
            edge.explanation.en,
        )


def _citations(chosen: Chosen) -> Iterator[Row]:
    for key, citation in chosen.citations():
        yield key, citation.document, citation.name


def _findings(chosen: Chosen) -> Iterator[Row]:
    judgements = chosen.judgements()
    for key, finding in chosen.findings():
        given = judgements.get(key, [])
        last = given[-1] if given else None
        yield (
            key,
            finding.kind,
            finding.claim,
            finding.document,
            finding.against,
            finding.explanation.de,
            finding.explanation.en,
            *((last.verdict, last.who, last.when.isoformat(), last.note) if last else (None, None, None, None)),
            len(given),
        )


def _judgements(chosen: Chosen) -> Iterator[Row]:
    everything = chosen.scope.story is None and chosen.scope.first is None and chosen.scope.last is None
    there = None if everything else {key for key, _ in chosen.findings()}
    for finding, given in sorted(chosen.judgements().items()):
        if there is not None and finding not in there:
            continue
        for number, judgement in enumerate(given, start=1):
            yield finding, number, judgement.verdict, judgement.who, judgement.when.isoformat(), judgement.note


def _evidence(chosen: Chosen) -> Iterator[Row]:
    lines = chain(
        (("lineage", key, edge.evidence) for key, edge in chosen.lineage()),
        (("citations", key, citation.evidence) for key, citation in chosen.citations()),
        (("findings", key, finding.evidence) for key, finding in chosen.findings()),
    )
    for some in in_batches(lines, _AT_ONCE):
        words = chosen.cut(place for _, _, evidence in some for place in evidence)
        for table, key, evidence in some:
            for number, passage in enumerate(evidence, start=1):
                yield table, key, number, passage.document, *pair(passage.span), words[passage]


_ROWS: Final = {
    "stories": _stories,
    "claims": _claims,
    "members": _members,
    "origins": _origins,
    "lineage": _lineage,
    "citations": _citations,
    "findings": _findings,
    "judgements": _judgements,
    "evidence": _evidence,
}
