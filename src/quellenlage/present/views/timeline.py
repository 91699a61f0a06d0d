"""The timeline: days that the articles tell of, and how long after the day each told it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from quellenlage.model import Account, Evidence, TimelineEntry, Wording
from quellenlage.present.evidence import Sources
from quellenlage.present.summary import Overview
from quellenlage.present.views.passage import Passage, passage
from quellenlage.present.wording import time_value

STALE_DAYS: Final = 14  # from then on a repeated claim counts as recycled
SHOWN: Final = 3
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


@dataclass(frozen=True, slots=True)
class Telling:
    """An article that tells of the day: its first passage with its sentence, and the others by their words.

    ``lag`` is how many days after the day it appeared, if that is long.
    """

    passage: Passage
    others: tuple[Passage, ...]
    lag: int | None


@dataclass(frozen=True, slots=True)
class EntryView:
    """A day, what happened on it, and who tells of it: the first to do so, and the rest with all copies."""

    date: str
    day: Wording
    label: str
    tellings: tuple[Telling, ...]
    more: tuple[Telling, ...]


def timeline_view(account: Account, overview: Overview, sources: Sources) -> tuple[EntryView, ...]:
    """The entries in the account's order."""
    return tuple(_entry_view(entry, overview, sources) for entry in account.timeline)


def _entry_view(entry: TimelineEntry, overview: Overview, sources: Sources) -> EntryView:
    told = _day(entry.date)
    by_document: dict[str, list[Evidence]] = {}
    for evidence in entry.evidence:
        by_document.setdefault(evidence.document, []).append(evidence)
    shown: list[Telling] = []
    more: list[Telling] = []
    for document, passages in by_document.items():
        published = sources.reading(document).published.day
        lag = (published - told).days if published and told else 0
        first, *others = (passage(sources, evidence) for evidence in passages)
        telling = Telling(first, tuple(others), lag if lag >= STALE_DAYS else None)
        # What is told late stands out, however many told it before.
        hidden = not telling.lag and (document in overview.copies or len(shown) >= SHOWN)
        (more if hidden else shown).append(telling)
    return EntryView(entry.date, time_value(entry.date), entry.label, tuple(shown), tuple(more))


def _day(value: str) -> date | None:
    match = _DAY.match(value)
    try:
        return date.fromisoformat(match[0]) if match else None
    except ValueError:
        return None
