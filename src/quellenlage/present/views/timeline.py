"""The timeline: days that the articles tell of, and how long after the day each told it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from quellenlage.model import Account, TimelineEntry, Wording
from quellenlage.present.evidence import Sources
from quellenlage.present.views.passage import Passage, passage
from quellenlage.present.wording import time_value

STALE_DAYS: Final = 14  # from then on a repeated claim counts as recycled
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


@dataclass(frozen=True, slots=True)
class Telling:
    """An article that tells of the day; ``lag`` is how many days later, if that is long."""

    passage: Passage
    lag: int | None


@dataclass(frozen=True, slots=True)
class EntryView:
    """A day and what happened on it."""

    date: str
    day: Wording
    label: str
    tellings: tuple[Telling, ...]


def timeline_view(account: Account, sources: Sources) -> tuple[EntryView, ...]:
    """The entries in the account's order."""
    return tuple(
        EntryView(entry.date, time_value(entry.date), entry.label, _tellings(entry, sources))
        for entry in account.timeline
    )


def _tellings(entry: TimelineEntry, sources: Sources) -> tuple[Telling, ...]:
    told = _day(entry.date)
    tellings = []
    for evidence in entry.evidence:
        published = sources.reading(evidence.document).published.day
        lag = (published - told).days if published and told else 0
        tellings.append(Telling(passage(sources, evidence), lag if lag >= STALE_DAYS else None))
    return tuple(tellings)


def _day(value: str) -> date | None:
    match = _DAY.match(value)
    try:
        return date.fromisoformat(match[0]) if match else None
    except ValueError:
        return None
