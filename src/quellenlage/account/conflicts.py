"""Which facts of a claim cannot both be true."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from quellenlage.account import cues
from quellenlage.account.align_items import Desk, speaker_of
from quellenlage.account.align_known import agreed
from quellenlage.account.compare import compatible, same_day
from quellenlage.account.facts import Fact, is_fixed, names_of_facts, opposed
from quellenlage.account.identity import key_words
from quellenlage.text.language.de import events
from quellenlage.text.meaning import content

if TYPE_CHECKING:
    from quellenlage.account.origins import Source

_SOME_EVIDENCE = 2.0
"""Evidence that two figures count the same, two thirds of that which makes them one claim."""


def conflicts(
    desk: Desk, facts: Sequence[Fact], sources: Mapping[tuple[int, int], tuple[Source, ...]]
) -> list[tuple[Fact, Fact]]:
    """Pairs of facts, earlier first, whose independent origins give values that cannot both hold for the same day.

    What an origin sets aside in the same breath ("nicht 40") it does not assert. Two figures of one claim that only
    others between them join, and that count too different things to be one by themselves, contradict nothing.
    """
    return desk.found.recall(("conflicts", *names_of_facts(facts)), partial(_conflicts, desk, facts, sources))


def _conflicts(
    desk: Desk, facts: Sequence[Fact], sources: Mapping[tuple[int, int], tuple[Source, ...]]
) -> list[tuple[Fact, Fact]]:
    given = [f for f in facts if any(not s.derived for s in sources.get(f.order, ()))]
    own = [f for f in given if not _set_aside(desk, f) and _shows_source(desk, f)]
    keys = [frozenset(s.key for s in sources[f.order]) for f in own]
    found = [
        (index, place)
        for index, one in enumerate(own)
        for place in range(index + 1, len(own))
        if keys[index].isdisjoint(keys[place]) and opposed(one, own[place]) and _count_alike(desk, one, own[place])
    ]
    told: dict[str, list[int]] = defaultdict(list)
    for index, some in enumerate(keys):
        for key in some:
            told[key].append(index)
    moving = {index for pair in found for index in pair}
    later = {index: _goes_on(own, {place for key in keys[index] for place in told[key]}, index) for index in moving}
    return [
        (own[index], own[place])
        for index, place in found
        if not _agrees(later[index], own[place]) and not _agrees(later[place], own[index])
    ]


def _shows_source(desk: Desk, fact: Fact) -> bool:
    """Whether the passage shows who gives the number: a sentence that only goes on with somebody's report does not.

    Who is told of a conflict must see both sides in the two passages.
    """
    if fact.figure is None or fact.speaker is None:
        return True
    reading = desk.by_id[fact.document]
    read = desk.identities.of_actor(reading, speaker_of(reading, fact.figure))
    if read is not None and desk.identities.body(read) == desk.identities.body(fact.speaker):
        return True
    voices = (fact.speaker, desk.identities.body(fact.speaker))
    names = {word for who in voices for word in key_words(desk.identities.name(who))}
    return not names.isdisjoint(key_words(fact.sentence.cut(reading.document.text)))


def _set_aside(desk: Desk, fact: Fact) -> bool:
    return fact.figure is not None and cues.is_withdrawn(desk.by_id[fact.document], fact.figure)


def _count_alike(desk: Desk, one: Fact, other: Fact) -> bool:
    """Whether two figures count the same by themselves, whatever others join them.

    What is no target denies nothing of another target: "Getreide ist kein Ziel" speaks of grain.
    """
    if one.figure is None or other.figure is None:
        texts = [f.member.span.cut(desk.by_id[f.document].document.text) for f in (one, other)]
        return not (_of_another(*texts) or _of_another(*texts[::-1]))
    items = [next((i for i in desk.items[f.document] if i.figure.id == f.member.item), None) for f in (one, other)]
    if items[0] is None or items[1] is None:
        return True
    if _moves(one) and None in {one.day, other.day} and one.published != other.published:
        return False
    found = agreed(desk, items[0], items[1])
    return not found.veto and found.score >= _SOME_EVIDENCE


def _moves(fact: Fact) -> bool:
    """Whether a figure is of what goes on while the event does: without a day it holds for that of its article."""
    concept = fact.figure.concept if fact.figure is not None else None
    states = (concept.state or "").split("|") if concept is not None else []
    return any(state in events.MOVING_STATES | events.MOVING_AMOUNTS for state in states)


def _goes_on(facts: Sequence[Fact], places: Iterable[int], index: int) -> list[Fact]:
    """The other values that the origin of a moving figure gives later, on the same day and for it.

    Seven dead in the morning and eleven in the evening are a count that goes on, and who counts eleven denies nothing.
    A value that is taken back days later was in conflict until then.
    """
    one = facts[index]
    if one.figure is None or is_fixed(one.figure):
        return []
    later = (facts[place] for place in sorted(places) if place > index)
    return [
        other
        for other in later
        if other.figure is not None and one.published == other.published and same_day(one.day, other.day)
    ]


def _agrees(values: Sequence[Fact], other: Fact) -> bool:
    return any(f.figure is not None and other.figure is not None and compatible(f.figure, other.figure) for f in values)


_IS_NO = re.compile(
    r"^\W*(?:(?:[Dd]er|[Dd]ie|[Dd]as|[Ee]ine?)\s+)?(?P<subject>[A-ZÄÖÜ][\w-]+)\s+(?:\w+\s+){0,3}(?:ist|sind|war|waren|sei|seien)\s+kein"
)


def _of_another(denial: str, assertion: str) -> bool:
    """Whether ``denial`` says of something that it is no such thing of which ``assertion`` does not speak."""
    match = _IS_NO.match(denial)
    told = set(content(match["subject"])) if match is not None else set()
    return bool(told) and told.isdisjoint(content(assertion))
