"""Recycled: an old value or quotation under a new date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from quellenlage.account import cues, explain
from quellenlage.account.align_items import Desk
from quellenlage.account.compare import same_value
from quellenlage.account.facts import Fact
from quellenlage.account.origins import Source
from quellenlage.model import Claim, Evidence, Finding, Wording
from quellenlage.text.language.de import assertions, events

OLD = timedelta(days=14)
"""Age from which a repeated value is stale."""


def find_recycled(
    desk: Desk, claim: Claim, facts: Sequence[Fact], sources: Mapping[tuple[int, int], tuple[Source, ...]]
) -> list[Finding]:
    """Articles that repeat as current what its origin said at least fourteen days before."""
    found = []
    for fact in facts:
        if fact.published is None or not _old(facts[0], fact):
            continue
        keys = {s.key for s in sources.get(fact.order, ())}
        said = [
            f
            for f in facts
            if f.order < fact.order
            and f.published is not None
            and f.published + OLD <= fact.published
            and keys & {s.key for s in sources.get(f.order, ())}
            and _repeats(fact, f)
        ]
        source = next((s for s in sources.get(fact.order, ())), None)
        if not said or source is None:
            continue
        last = max(said, key=lambda f: (_said(f) or date.min, f.order))
        first = min((f for f in said if _said(f) == _said(last)), key=lambda f: f.order)
        day = _said(first)
        if day is not None and day + OLD <= fact.published and _is_current(desk, fact):
            found.append(_finding(desk, claim, first, fact, source.name))
    return found


def _old(first: Fact, fact: Fact) -> bool:
    """Whether the claim is old enough at all: most are not, and the words need not be looked at."""
    days = [d for d in (first.published, _said(first)) if d is not None]
    return bool(days) and fact.published is not None and min(days) + OLD <= fact.published


def _said(fact: Fact) -> date | None:
    """When the origin said it, as far as the article tells; else the article's day."""
    if fact.statement is not None and fact.statement.said is not None:
        return fact.statement.said
    return fact.published


def _repeats(fact: Fact, earlier: Fact) -> bool:
    if fact.figure is not None and earlier.figure is not None:
        return same_value(fact.figure, earlier.figure)
    return fact.sides_with(earlier)


def _is_current(desk: Desk, fact: Fact) -> bool:
    """Whether the article tells it as something that holds now.

    A passage in the pluperfect, or one that dates itself back, tells the past as past, and so does one that says what
    an outlet reported then; who stands by a value says it today. Without a source named it must say "noch" or
    "derzeit"; a count that no longer moves is history.
    """
    reading = desk.by_id[fact.document]
    text = fact.sentence.cut(reading.document.text)
    cites = any(c.scope == "passage" and fact.sentence.overlaps(c.span) for c in reading.credits)
    if cites and cues.has_word(text, assertions.REPORTED_THEN):
        return False
    if fact.published is None or cues.is_pluperfect(text) or cues.dated_back(reading, fact.sentence, OLD):
        return False
    if fact.speaker is not None and cues.has_cue(text, assertions.REAFFIRMED):
        return False
    if fact.figure is not None:
        state = fact.figure.concept.state if fact.figure.concept else None
        moving = bool(state) and any(s in events.MOVING_STATES for s in str(state).split("|"))
        if moving and fact.day is not None and fact.day + OLD <= fact.published:
            return False
    return fact.speaker is not None or cues.has_cue(text, assertions.STILL)


def _finding(desk: Desk, claim: Claim, earlier: Fact, fact: Fact, name: str) -> Finding:
    day, age = _said(earlier), (fact.published or date.min) - (_said(earlier) or date.min)
    old, new = explain.outlet(desk.by_id[earlier.document]), explain.outlet(desk.by_id[fact.document])
    return Finding(
        "recycled",
        claim.id,
        fact.document,
        earlier.document,
        Wording(
            f"{new} gibt als aktuell wieder, was {name} am {explain.day_de(day)} sagte ({old}), {age.days} Tage zuvor.",
            f"{new} repeats as current what {name} said on {explain.day_en(day)} ({old}), {age.days} days before.",
        ),
        tuple(Evidence(f.document, f.member.span) for f in (earlier, fact)),
    )
