"""Articles and what is read in them, in the shape of ``annotate``."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from quellenlage.model import (
    ActorKind,
    CreditKind,
    Medium,
    PublishedBasis,
    RegionKind,
    StatementType,
    TimeType,
)
from quellenlage.serve.models.base import Model, Pair


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
