"""The desk as a whole."""

from __future__ import annotations

from datetime import datetime

from quellenlage.serve.models.base import Model


class DeskState(Model):
    """The desk as a whole. ``revision`` and ``versions`` move when there is something new."""

    program: str
    revision: int
    versions: int
    judgements: int
    quarantined: int


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
