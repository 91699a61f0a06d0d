"""A desk as JSON Lines: each document as ``annotate`` writes it, and the lines of the account."""

from __future__ import annotations

from collections.abc import Iterator

from quellenlage.export.chosen import Chosen
from quellenlage.model import Citation
from quellenlage.present.as_json import claim_to_json, edge_to_json, finding_to_json, reading_to_json, story_to_json
from quellenlage.present.json_values import Json
from quellenlage.store import Judgement


def jsonl_records(chosen: Chosen) -> Iterator[Json]:
    """The lines, each with a ``record`` that says what it is: documents, then the account line by line."""
    for exported in chosen.documents():
        version = exported.stored.version
        yield {
            "record": "document",
            **reading_to_json(exported.reading),
            "name": exported.stored.reading.document.id,
            "article": version.article,
            "version": version.number,
            "latest": version.latest,
            "story": exported.story,
        }
    for key, story in chosen.stories():
        yield {"record": "story", **story_to_json(story), "id": key}
    for key, claim in chosen.claims():
        yield {"record": "claim", **claim_to_json(claim), "id": key}
    for key, edge in chosen.lineage():
        yield {"record": "lineage", "id": key, **edge_to_json(edge)}
    for key, citation in chosen.citations():
        yield {"record": "cited", "id": key, **_citation(citation)}
    judgements = chosen.judgements()
    for key, finding in chosen.findings():
        given = [_judgement(judgement) for judgement in judgements.get(key, [])]
        yield {"record": "finding", "id": key, **finding_to_json(finding), "judgements": given}


def _citation(citation: Citation) -> Json:
    evidence = [
        {"document": place.document, "begin": place.span.begin, "end": place.span.end} for place in citation.evidence
    ]
    return {"document": citation.document, "name": citation.name, "evidence": evidence}


def _judgement(judgement: Judgement) -> Json:
    return {
        "verdict": judgement.verdict,
        "who": judgement.who,
        "when": judgement.when.isoformat(),
        "note": judgement.note,
    }
