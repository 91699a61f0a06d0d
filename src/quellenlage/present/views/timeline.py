"""The timeline: days that the articles tell of, and how long after the day each told it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from quellenlage.model import Account, Evidence, Reading, TimelineEntry, Wording
from quellenlage.present.evidence import Sources
from quellenlage.present.summary import Overview
from quellenlage.present.views.passage import Passage, passage
from quellenlage.present.wording import day, moment, time_value

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


@dataclass(frozen=True, slots=True)
class Told:
    """A day that an article tells of, and how long ago it was, if that is long."""

    href: str
    day: Wording
    label: str
    lag: int | None


@dataclass(frozen=True, slots=True)
class PublishedArticle:
    """An article and the days that it tells of."""

    href: str
    outlet: str
    title: str
    published: Wording
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class PublishedDay:
    """The articles that appeared on a day."""

    day: Wording
    articles: tuple[PublishedArticle, ...]


def timeline_view(account: Account, overview: Overview, sources: Sources) -> tuple[EntryView, ...]:
    """The entries in the account's order."""
    return tuple(_entry_view(entry, overview, sources) for entry in account.timeline)


def published_view(account: Account, sources: Sources) -> tuple[PublishedDay, ...]:
    """The same days by when they were told, those without a day of publication last."""
    told: dict[str, list[Told]] = {}
    for entry in account.timeline:
        about = _day(entry.date)
        for document in dict.fromkeys(evidence.document for evidence in entry.evidence):
            first = next(evidence for evidence in entry.evidence if evidence.document == document)
            href = sources.link(document, first.span)
            told.setdefault(document, []).append(
                Told(href, time_value(entry.date), entry.label, _lag(about, sources.reading(document).published.day))
            )
    days: dict[date | None, list[PublishedArticle]] = {}
    for reading in sorted(account.readings, key=lambda each: _when(each, sources)):
        name = reading.document.id
        article = PublishedArticle(
            sources.article_link(name),
            sources.outlet(name),
            sources.title(name),
            moment(reading.published),
            tuple(told.get(name, ())),
        )
        days.setdefault(reading.published.day, []).append(article)
    return tuple(PublishedDay(day(when), tuple(articles)) for when, articles in days.items())


def _when(reading: Reading, sources: Sources) -> tuple[bool, str, int]:
    published = reading.published
    when = published.moment.isoformat() if published.moment else str(published.day)
    return published.day is None, when, sources.numbers[reading.document.id]


def _lag(told: date | None, published: date | None) -> int | None:
    """How many days after a day it was told, if that is long."""
    lag = (published - told).days if published and told else 0
    return lag if lag >= STALE_DAYS else None


def _entry_view(entry: TimelineEntry, overview: Overview, sources: Sources) -> EntryView:
    told = _day(entry.date)
    by_document: dict[str, list[Evidence]] = {}
    for evidence in entry.evidence:
        by_document.setdefault(evidence.document, []).append(evidence)
    shown: list[Telling] = []
    more: list[Telling] = []
    for document, passages in by_document.items():
        published = sources.reading(document).published.day
        lag = _lag(told, published)
        first, *others = (passage(sources, evidence) for evidence in passages)
        telling = Telling(first, tuple(others), lag)
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
