"""What is found across articles."""

from __future__ import annotations

from datetime import date, datetime

from pydantic import Field

from quellenlage.model import (
    ClaimKind,
    ClaimStatus,
    FindingKind,
    LineageKind,
    OriginKind,
)
from quellenlage.serve.models.base import Model
from quellenlage.store.values import Verdict


class Story(Model):
    """A story; ``texts`` are its articles after copies are collapsed."""

    id: str
    title: str
    first: date | None
    last: date | None
    articles: int
    texts: int
    claims: int
    conflicts: int
    open_conflicts: int
    open_warnings: int
    created: int
    changed: int


class Evidence(Model):
    """Words of a document."""

    document: str
    begin: int
    end: int


class Member(Model):
    """Where an article makes a claim."""

    document: str
    begin: int
    end: int
    low: float | None
    high: float | None
    speaker: str | None
    as_of: date | None
    item: str
    reason: str


class Origin(Model):
    """The first attributable source of a claim."""

    name: str
    kind: OriginKind
    documents: list[str]


class Claim(Model):
    """The same assertion across articles."""

    id: str
    kind: ClaimKind
    label: str
    story: str | None
    members: list[Member]
    origins: list[Origin]
    independent_origins: int | None
    status: ClaimStatus
    explanation: str
    explanation_en: str


class Edge(Model):
    """``to`` got text or facts from ``from``."""

    from_: str = Field(alias="from")
    to: str
    kind: LineageKind
    score: float
    directed: bool
    explanation: str
    explanation_en: str
    evidence: list[Evidence]


class Judgement(Model):
    """What a person thinks of a finding."""

    finding: str
    verdict: Verdict
    note: str
    who: str
    when: datetime


class NewJudgement(Model):
    """A judgement to be kept; who and when, the server knows."""

    verdict: Verdict
    note: str = Field(default="", max_length=4000)


class Finding(Model):
    """What a careful editor must be told, and the last judgement of it."""

    id: str
    kind: FindingKind
    story: str | None
    claim: str
    document: str
    against: str | None
    day: date | None
    explanation: str
    explanation_en: str
    evidence: list[Evidence]
    judgement: Judgement | None
