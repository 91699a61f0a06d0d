"""The API's answers as pydantic models: what OpenAPI documents, and nothing leaves in another shape.

The shapes of readings and accounts are those of ``annotate`` and ``brief.json``; ids are the desk's own, which stay.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from quellenlage.model import (
    ActorKind,
    ClaimKind,
    ClaimStatus,
    CreditKind,
    FindingKind,
    LineageKind,
    Medium,
    OriginKind,
    PublishedBasis,
    RegionKind,
    StatementType,
    TimeType,
)
from quellenlage.store.values import Verdict

T = TypeVar("T")
Pair = Annotated[list[int], Field(min_length=2, max_length=2, description="[begin, end) in code points of the text")]


class Model(BaseModel):
    """What all answers have in common: nothing but their fields."""

    model_config = ConfigDict(extra="forbid")


class Listed(Model, Generic[T]):
    """A window of a longer list."""

    items: list[T]
    total: int | None = Field(description="How many there are in all; null where counting them would take too long.")
    limit: int
    offset: int
    next: str | None = Field(description="Where the list goes on.")
    previous: str | None


class Trouble(Model):
    """One of several errors of a request."""

    in_: str = Field(alias="in")
    name: str
    detail: str


class Problem(Model):
    """An error (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    errors: list[Trouble] = []


class DeskState(Model):
    """The desk as a whole. ``revision`` and ``versions`` move when there is something new."""

    program: str
    revision: int
    versions: int
    judgements: int
    quarantined: int


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


class Version(Model):
    """A version of an article, without its text."""

    id: str
    article: str
    number: int
    latest: bool
    document: str
    title: str | None
    source: str | None
    url: str | None
    language: str
    published: date | None
    moment: datetime | None
    sha256: str


class Region(Model):
    """A stretch of text of one kind."""

    begin: int
    end: int
    kind: RegionKind


class Statement(Model):
    """Reported speech."""

    id: str
    type: StatementType
    medium: Medium
    quote: list[Pair]
    speaker: list[Pair]
    cue: list[Pair]
    frame: list[Pair]
    addressee: list[Pair]
    actor: str | None
    via: list[str]
    said: date | None
    rule: str
    speaker_reason: str


class Change(Model):
    """A figure that tells a difference."""

    kind: Literal["by", "to", "from", "factor"]
    direction: Literal["up", "down"] | None
    value: float | None


class Concept(Model):
    """What a figure counts."""

    head: str
    attributes: list[str]
    state: str | None
    scope: list[str]


class Figure(Model):
    """A quantity with its bounds; null is open."""

    id: str
    span: Pair
    low: float | None
    high: float | None
    modifier: str | None
    unit: str | None
    counted: Pair | None
    change: Change | None
    rate: str | None
    share_of: Pair | None
    hedge: Pair | None
    as_of: date | None
    statement: str | None
    actor: str | None
    rule: str
    concept: Concept | None


class Time(Model):
    """A TIMEX3 expression."""

    id: str
    span: Pair
    type: TimeType
    value: str
    mod: str | None
    rule: str


class Actor(Model):
    """Somebody who speaks or is spoken of."""

    id: str
    name: str
    kind: ActorKind
    mentions: list[Pair]
    aliases: list[str]
    roles: list[str]


class Credit(Model):
    """A source that the article names for itself."""

    span: Pair
    name: str
    kind: CreditKind
    scope: Literal["article", "passage"]


class Published(Model):
    """When an article appeared, and how that is known."""

    value: date | None
    basis: PublishedBasis
    moment: str | None
    reason: str | None


class Reading(Model):
    """All that is read in an article: a line of ``annotate``, with the version's id, and the story it belongs to."""

    id: str
    document: str
    article: str
    number: int
    latest: bool
    story: str | None
    title: str | None
    source: str | None
    url: str | None
    text: str
    sha256: str
    language: str
    translated_from: str | None
    published: Published
    regions: list[Region]
    statements: list[Statement]
    figures: list[Figure]
    times: list[Time]
    actors: list[Actor]
    credits: list[Credit]


class Hit(Model):
    """A place that a search found; ``words`` are the text from ``begin`` to ``end``."""

    document: str
    title: str | None
    source: str | None
    item: str | None
    begin: int
    end: int
    words: str
    highlights: list[Pair]
    speaker: str | None
    day: date | None
    low: float | None
    high: float | None
    unit: str | None


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


class Quarantined(Model):
    """An input that could not be read."""

    input: str
    reason: str
    first_seen: datetime
    last_seen: datetime
    attempts: int


class Feed(Model):
    """What is remembered of a feed between two polls."""

    url: str
    next_poll: datetime | None
    failures: int
    note: str | None


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
