"""Which passage of an earlier article is the one from which a passage of a later one comes."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.account.align_items import Desk
from quellenlage.account.facts import Fact
from quellenlage.text.meaning import content


def counterpart(desk: Desk, fact: Fact, earlier: Sequence[Fact]) -> Fact | None:
    """The passage among ``earlier`` that ``fact`` repeats: of the same voice and value, then in most of its words.

    A number is the best witness of a figure; of statements it is who says it. What nobody is named for stems from an
    attributed passage rather than from a bare one.
    """
    if len(earlier) < 2:
        return earlier[0] if earlier else None
    voice = _voice(desk, fact)

    def rank(other: Fact) -> tuple[float, ...]:
        same_voice = voice is not None and _voice(desk, other) == voice
        told = fact.likeness(other), same_voice
        first, second = told if fact.figure is not None else told[::-1]
        return first, second, same_words(desk, fact, other), other.speaker is not None, -other.order[1]

    return max(earlier, key=rank)


def _voice(desk: Desk, fact: Fact) -> str | None:
    return desk.identities.body(fact.speaker) if fact.speaker is not None else None


def same_words(desk: Desk, one: Fact, other: Fact) -> float:
    """Share of the content words of the shorter passage that stand in the other, to a tenth."""
    ours, theirs = _words(desk, one), _words(desk, other)
    return round(len(ours & theirs) / min(len(ours), len(theirs)), 1) if ours and theirs else 0.0


def _words(desk: Desk, fact: Fact) -> frozenset[str]:
    span = fact.sentence if fact.figure is not None else fact.member.span
    return frozenset(content(span.cut(desk.by_id[fact.document].document.text)))
