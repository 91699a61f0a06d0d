"""The members of a claim with what the account asks of them: figure or words, speaker, day, polarity."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from quellenlage.account.align_concepts import named_places
from quellenlage.account.align_items import Desk
from quellenlage.account.align_vetoes import shared_stems
from quellenlage.account.compare import compatible, same_day, same_value, value_of
from quellenlage.account.polarity import relative_pole, stance_of
from quellenlage.account.tellers import teller_of
from quellenlage.account.tense import tells_past
from quellenlage.model import Claim, ClaimMember, Figure, Span, Statement
from quellenlage.text.gist import gist
from quellenlage.text.language.de import events

_TIMES = 5
"""How many times as large as the other's one side's value can be in a conflict."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A member of a claim, looked up.

    Args:
        order: rank of the article, offset.
        speaker: identity of whom the article attributes it to, or None.
        day: the day for which it holds, or None for a fixed fact.
        polarity: of a statement: 1 asserts, -1 denies; of a figure 0.
        past: whether a statement tells of what has been.
        poles: of a statement: what it names that has an opposite, and the side of it.
        numbers: whether a statement gives a number.
    """

    order: tuple[int, int]
    member: ClaimMember
    figure: Figure | None
    statement: Statement | None
    speaker: str | None
    sentence: Span
    day: date | None
    published: date | None
    polarity: int
    past: bool
    poles: Mapping[str, int]
    numbers: bool

    @property
    def document(self) -> str:
        """Id of the article."""
        return self.member.document

    def likeness(self, other: Fact) -> int:
        """2 for the same value or polarity, 1 for compatible values, 0 for values that contradict."""
        if self.figure is not None and other.figure is not None:
            return 2 if same_value(self.figure, other.figure) else 1
        return 2 if self.sides_with(other) else 1

    def sides_with(self, other: Fact) -> bool:
        """Whether both assert the same, or deny it, by a negation or by a word of opposite sense; figures do not."""
        return self.polarity * relative_pole(self.poles, other.poles) == other.polarity


def facts_of(desk: Desk, claim: Claim) -> list[Fact]:
    """The members of ``claim`` in the order of publication, then of the text."""
    members = [member for member in claim.members if member.document in desk.by_id]
    key = "facts", *((member.document, member.span.begin, member.item) for member in members)
    return desk.found.recall(key, lambda: sorted((_fact(desk, m) for m in members), key=lambda f: f.order))


def names_of_facts(facts: Sequence[Fact]) -> tuple[tuple[tuple[int, int], str], ...]:
    """What tells some facts from others of the same desk."""
    return tuple((fact.order, fact.member.item) for fact in facts)


def _fact(desk: Desk, member: ClaimMember) -> Fact:
    reading = desk.by_id[member.document]
    item = next((i for i in desk.items[member.document] if i.figure.id == member.item), None)
    statement = next((s for s in reading.statements if s.id == member.item), None) if item is None else None
    if item is not None:
        speaker, sentence = item.speaker, item.sentence
    else:
        sentence = next((s for s in reading.sentences if s.overlaps(member.span)), member.span)
        told = statement is not None and member.speaker is not None
        speaker = teller_of(desk, reading, statement, sentence) if statement and told else None
    words = member.span.cut(reading.document.text)
    return Fact(
        order=(desk.rank[member.document], member.span.begin),
        member=member,
        figure=item.figure if item else None,
        statement=statement,
        speaker=speaker,
        sentence=sentence,
        day=member.as_of,
        published=reading.published.day,
        polarity=0 if item else stance_of(reading.document.text, member.span.begin, member.span.end, sentence.begin),
        past=item is None and tells_past(words),
        poles={} if item else gist(words).poles,
        numbers=item is None and any(member.span.covers(f.span) and value_of(f) for f in reading.figures),
    )


def is_fixed(figure: Figure) -> bool:
    """Whether a figure is of one moment and does not move: who was aboard, how fast somebody drove."""
    state = figure.concept.state if figure.concept else None
    return state in events.FIXED_STATES if figure.unit is None else figure.unit.endswith("/h")


def _elsewhere(one: Figure, other: Figure) -> bool:
    """Whether the two are limited otherwise: to a part, or to places that share no word."""
    if one.concept is None or other.concept is None:
        return False
    if one.concept.part != other.concept.part:
        return True
    places = [[s.lstrip("~") for s in c.scope if s[0] != "="] for c in (one.concept, other.concept)]
    named = any(named_places(c) for c in (one.concept, other.concept))
    return named and all(places) and not shared_stems(*places)


def _of_other_size(one: Figure, other: Figure) -> bool:
    """Whether the values are so far apart that more likely two things are counted than one disputed."""
    low, high = sorted(abs(value_of(f) or 0) for f in (one, other))
    return high > _TIMES * low


def opposed(one: Fact, other: Fact) -> bool:
    """Whether two facts cannot both be true.

    Figures must hold for the same day, or be of one moment. What statements tell of the past stays as it was; what they
    tell of the present must be said on the same day.
    """
    if one.figure is not None and other.figure is not None:
        if compatible(one.figure, other.figure):
            return False
        same = same_day(one.day, other.day) or (is_fixed(one.figure) and is_fixed(other.figure))
        return same and not _elsewhere(one.figure, other.figure) and not _of_other_size(one.figure, other.figure)
    if one.numbers and other.numbers:  # Which of them can be, their figures tell.
        return False
    if one.sides_with(other) or not one.polarity or not other.polarity:
        return False
    return (one.past and other.past) or same_day(one.day or one.published, other.day or other.published)


def earliest(facts: Sequence[Fact]) -> Fact:
    """The fact that was published first."""
    return min(facts, key=lambda f: f.order)
