"""The account of one story, in the shape of ``brief.json``."""

from __future__ import annotations

from datetime import date

from quellenlage.model import (
    FindingKind,
    PublishedBasis,
)
from quellenlage.serve.models.account import Claim, Edge, Evidence
from quellenlage.serve.models.base import Model


class TimelineEntry(Model):
    """A day that the articles tell of."""

    date: str
    label: str
    evidence: list[Evidence]


class Document(Model):
    """A document as ``brief.json`` has it."""

    id: str
    title: str
    source: str | None
    url: str | None
    published: str | None
    published_basis: PublishedBasis
    language: str
    translated_from: str | None
    sha256: str


class Citation(Model):
    """A source that is named and not in the set."""

    document: str
    name: str
    evidence: list[Evidence]


class BriefStory(Model):
    """A story as ``brief.json`` has it."""

    id: str
    title: str
    documents: list[str]
    first: date | None
    last: date | None


class BriefFinding(Model):
    """A finding as ``brief.json`` has it."""

    kind: FindingKind
    claim: str
    document: str
    against: str | None
    explanation: str
    explanation_en: str
    evidence: list[Evidence]


class BriefQuarantined(Model):
    """An input as ``brief.json`` has it."""

    input: str
    reason: str


class Brief(Model):
    """The account of one story: the content of ``brief.json``."""

    documents: list[Document]
    lineage: list[Edge]
    cited: list[Citation]
    stories: list[BriefStory]
    claims: list[Claim]
    findings: list[BriefFinding]
    timeline: list[TimelineEntry]
    quarantined: list[BriefQuarantined]
