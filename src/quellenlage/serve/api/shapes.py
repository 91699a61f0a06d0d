"""From values of the domain and the store to the models of the API."""

from __future__ import annotations

from typing import Any

from quellenlage.model import Claim, LineageEdge, Span
from quellenlage.present.as_json import claim_to_json, edge_to_json, finding_to_json, reading_to_json
from quellenlage.present.json_values import json_number
from quellenlage.serve import models
from quellenlage.store import FeedState, FindingRow, Hit, Judgement, Stored, StoryRow, Version
from quellenlage.store.values import QuarantineEntry


def story(row: StoryRow) -> models.Story:
    """A story of a list."""
    return models.Story.model_validate({name: getattr(row, name) for name in models.Story.model_fields})


def version(found: Version) -> models.Version:
    """A version of an article."""
    return models.Version(
        id=found.id,
        article=found.article,
        number=found.number,
        latest=found.latest,
        document=found.document,
        title=found.title,
        source=found.source,
        url=found.url,
        language=found.language,
        published=found.day,
        moment=found.moment,
        sha256=found.sha256,
    )


def reading(stored: Stored, story_key: str | None) -> models.Reading:
    """A reading with the version that it is the reading of."""
    kept = stored.version
    about: dict[str, Any] = {
        **reading_to_json(stored.reading),
        "id": kept.id,
        "document": stored.reading.document.id,
        "article": kept.article,
        "number": kept.number,
        "latest": kept.latest,
        "story": story_key,
    }
    return models.Reading.model_validate(about)


def hit(found: Hit) -> models.Hit:
    """A place that a search found."""
    return models.Hit(
        document=found.version.id,
        title=found.version.title,
        source=found.version.source,
        item=found.item,
        begin=found.passage.begin,
        end=found.passage.end,
        words=found.excerpt,
        highlights=[pair(span) for span in found.highlights],
        speaker=found.speaker,
        day=found.day,
        low=json_number(found.low),
        high=json_number(found.high),
        unit=found.unit,
    )


def pair(span: Span) -> list[int]:
    """A span as JSON has it."""
    return [span.begin, span.end]


def claim(found: Claim) -> models.Claim:
    """A claim."""
    return models.Claim.model_validate(claim_to_json(found))


def edge(found: LineageEdge) -> models.Edge:
    """An edge of the lineage."""
    return models.Edge.model_validate(edge_to_json(found))


def judgement(found: Judgement) -> models.Judgement:
    """A judgement."""
    return models.Judgement(
        finding=found.finding, verdict=found.verdict, note=found.note, who=found.who, when=found.when
    )


def finding(row: FindingRow) -> models.Finding:
    """A finding with its last judgement."""
    about: dict[str, Any] = {
        **finding_to_json(row.finding),
        "id": row.id,
        "story": row.story,
        "day": row.day,
        "judgement": judgement(row.judgement) if row.judgement else None,
    }
    return models.Finding.model_validate(about)


def quarantined(entry: QuarantineEntry) -> models.Quarantined:
    """An input that could not be read; where it lies stays on the desk."""
    return models.Quarantined(
        input=entry.input,
        reason=entry.reason,
        first_seen=entry.first_seen,
        last_seen=entry.last_seen,
        attempts=entry.attempts,
    )


def feed(state: FeedState) -> models.Feed:
    """What is remembered of a feed."""
    return models.Feed(url=state.url, next_poll=state.next_poll, failures=state.failures, note=state.note)
