"""Drift and correction: an origin's value changes, because the event went on or because it was wrong."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from quellenlage.account import cues, explain
from quellenlage.account.align_items import Desk
from quellenlage.account.compare import compatible, same_value, value_of
from quellenlage.account.facts import Fact, is_fixed
from quellenlage.account.findings_recycled import OLD
from quellenlage.account.origins import Source
from quellenlage.model import Claim, Evidence, Figure, Finding, Wording
from quellenlage.text.language.de import events


def find_changes(
    desk: Desk, claim: Claim, facts: Sequence[Fact], sources: Mapping[tuple[int, int], tuple[Source, ...]]
) -> list[Finding]:
    """Each change of an origin's value, told in the article that has the new value first, against the last old one."""
    told: dict[str, list[Fact]] = defaultdict(list)
    names: dict[str, str] = {}
    for fact in facts:
        for source in sources.get(fact.order, ()):
            names.setdefault(source.key, source.name)
            if not source.derived:
                told[source.key].append(fact)
    fresh = {key: [f for f in own if not _is_stale(f, facts)] for key, own in told.items()}
    return [f for key, own in fresh.items() for f in _of_origin(desk, claim, own, names[key])]


def _is_stale(fact: Fact, facts: Sequence[Fact]) -> bool:
    """Whether an article repeats what the claim's articles gave long before, and gave otherwise since."""
    if fact.figure is None or fact.published is None:
        return False
    before = [f for f in facts if f.published is not None and f.published + OLD <= fact.published and f.figure]
    return any(_same(fact, f) for f in before) and bool(before) and not _same(fact, before[-1])


def _of_origin(desk: Desk, claim: Claim, facts: Sequence[Fact], name: str) -> list[Finding]:
    found: list[Finding] = []
    history: list[Fact] = []
    known: list[Fact] = []
    by_document: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        by_document[fact.document].append(fact)
    for own in by_document.values():
        current = _current(desk, own, known, history)
        known.extend(own)
        if current is not None and history:
            last = history[-1]
            kind = _change(desk, last, current, own)
            if kind is not None:
                found.append(_finding(desk, kind, claim, (last, current), name))
        if current is not None:
            history.append(current)
    return found


def _taken_back(desk: Desk, last: Fact, current: Fact) -> str | None:
    """A statement that its speaker denies later, where the article says that they take it back."""
    if last.sides_with(current) or last.document == current.document:
        return None
    near = cues.around(desk.by_id[current.document], current.sentence)
    return "correction" if cues.tells_correction(near) or cues.admits(near) else None


def _withdrawn(desk: Desk, fact: Fact) -> bool:
    return fact.figure is not None and cues.is_withdrawn(desk.by_id[fact.document], fact.figure)


def _current(desk: Desk, own: Sequence[Fact], known: Sequence[Fact], history: Sequence[Fact]) -> Fact | None:
    """The value that an article gives as the latest; None where it only tells again what was known."""
    fresh = [f for f in own if not any(_same(f, old) for old in known) and not _withdrawn(desk, f)]
    if not fresh:
        return _returned(desk, own, history)
    latest = max(fresh, key=lambda f: (f.day or f.published or date.min, f.order))
    if history and latest.day and history[-1].day and latest.day < history[-1].day:
        return None
    return latest


def _returned(desk: Desk, own: Sequence[Fact], history: Sequence[Fact]) -> Fact | None:
    """A value that an origin goes back to: "von fünf auf vier berichtigt"."""
    if not history or not any(_same(f, history[-1]) for f in own):
        return None
    set_aside = any(_same(f, history[-1]) and _withdrawn(desk, f) for f in own)
    for fact in own:
        text = cues.around(desk.by_id[fact.document], fact.sentence)
        if not _same(fact, history[-1]) and not _withdrawn(desk, fact) and (set_aside or cues.retracts(text)):
            return fact
    return None


def _same(one: Fact, other: Fact) -> bool:
    if one.figure is None or other.figure is None:
        return one.sides_with(other)
    return same_value(one.figure, other.figure)


def _change(desk: Desk, last: Fact, current: Fact, own: Sequence[Fact]) -> str | None:
    """ "drift", "correction" or no change at all."""
    old, new = last.figure, current.figure
    if old is None or new is None:
        return _taken_back(desk, last, current)
    near = cues.around(desk.by_id[current.document], current.sentence)
    retold = any(_same(f, last) for f in own)
    agree = compatible(old, new)
    later = current.day is not None and last.day is not None and current.day > last.day
    if cues.tells_correction(near) and (retold or cues.retracts(near)):
        return "correction"
    if not agree and _sinks(old, new):
        return "correction"
    if later and not (is_fixed(old) and is_fixed(new)):
        return "drift"
    told = [f.sentence.cut(desk.by_id[f.document].document.text) for f in (last, current)]
    if _moves(new) or _moves(old):
        return "drift" if not agree or retold or cues.tells_change(told[1]) else None
    if agree or is_fixed(old) or is_fixed(new):
        return None if agree else "correction"
    return "drift" if any(cues.tells_running(words) for words in told) else "correction"


def _told(desk: Desk, fact: Fact) -> Wording:
    """The value of a figure, the words of a statement."""
    if fact.figure is not None:
        return explain.bounds(fact.figure)
    words = explain.words(desk.by_id[fact.document], fact.member.span).strip('„“”"»«‚‘ ')
    return Wording(f"„{words}“", f'"{words}"')


def _sinks(old: Figure, new: Figure) -> bool:
    state = (new.concept.state if new.concept else None) or (old.concept.state if old.concept else None)
    before, after = value_of(old), value_of(new)
    return state in events.NEVER_SINKING and before is not None and after is not None and after < before


def _moves(figure: Figure) -> bool:
    """Whether a figure counts what goes on while the event does: the missing, the hectares burnt, the price bid."""
    state = figure.concept.state if figure.concept else None
    moving = events.MOVING_STATES if figure.unit is None else events.MOVING_AMOUNTS
    return bool(state) and any(s in moving for s in str(state).split("|"))


def _finding(desk: Desk, kind: str, claim: Claim, pair: tuple[Fact, Fact], name: str) -> Finding:
    old, new = pair
    before, after = _told(desk, old), _told(desk, new)
    days = old.day or old.published, new.day or new.published
    if kind == "correction":
        wording = Wording(
            f"{name} nimmt {before.de} ({explain.day_de(days[0])}) zurück und nennt {after.de}.",
            f"{name} takes back {before.en} ({explain.day_en(days[0])}) and gives {after.en}.",
        )
    else:
        wording = Wording(
            f"{name}: {before.de} am {explain.day_de(days[0])}, {after.de} am {explain.day_de(days[1])}.",
            f"{name}: {before.en} on {explain.day_en(days[0])}, {after.en} on {explain.day_en(days[1])}.",
        )
    return Finding(
        "correction" if kind == "correction" else "drift",
        claim.id,
        new.document,
        old.document,
        wording,
        tuple(Evidence(f.document, f.member.span) for f in pair),
    )
