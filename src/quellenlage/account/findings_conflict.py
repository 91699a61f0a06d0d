"""Conflict: two independent origins whose values cannot both hold for the same day and scope."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from quellenlage.account import explain
from quellenlage.account.align_items import Desk
from quellenlage.account.conflicts import conflicts
from quellenlage.account.facts import Fact
from quellenlage.account.origins import Source
from quellenlage.model import Claim, Evidence, Finding, Wording


def find_conflict(
    desk: Desk, claim: Claim, facts: Sequence[Fact], sources: Mapping[tuple[int, int], tuple[Source, ...]]
) -> list[Finding]:
    """The conflict of a claim, told once: in the article that completes it, against the first with the other side."""
    pairs = conflicts(desk, facts, sources)
    if not pairs:
        return []
    one, other = min(pairs, key=lambda p: (p[1].order, p[0].order))
    names = sources[one.order][0].name, sources[other.order][0].name
    return [
        Finding(
            "conflict",
            claim.id,
            other.document,
            one.document,
            _wording(desk, (one, other), names),
            tuple(Evidence(f.document, f.member.span) for f in (one, other)),
        )
    ]


def _wording(desk: Desk, pair: tuple[Fact, Fact], names: tuple[str, str]) -> Wording:
    one, other = pair
    if one.figure is not None and other.figure is not None:
        first, second = explain.bounds(one.figure), explain.bounds(other.figure)
        day = one.day or other.day
        de = f" für den {explain.day_de(day)}" if day else ""
        en = f" for {explain.day_en(day)}" if day else ""
        return Wording(
            f"{names[0]}: {first.de}; {names[1]}: {second.de}{de}. Beides kann nicht zugleich stimmen.",
            f"{names[0]}: {first.en}; {names[1]}: {second.en}{en}. Both cannot hold.",
        )
    said = [explain.words(desk.by_id[f.document], f.member.span).strip('„“”"»«‚‘ ') for f in pair]
    return Wording(
        f"{names[0]}: „{said[0]}“; {names[1]}: „{said[1]}“. Das eine bestreitet das andere.",
        f'{names[0]}: "{said[0]}"; {names[1]}: "{said[1]}". One denies the other.',
    )
