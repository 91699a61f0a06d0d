"""The ledger: for each claim who gives which bounds for which day, on which origin."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from quellenlage.model import Account, Claim, ClaimMember, Evidence, Figure, Finding, FindingKind, Wording
from quellenlage.present.charts import Chart, Point, figure_chart
from quellenlage.present.evidence import Sources
from quellenlage.present.labels import STATUS
from quellenlage.present.links import Links
from quellenlage.present.summary import Overview
from quellenlage.present.views.flags import Flag, flags_by_kind, numbered_flags
from quellenlage.present.views.passage import Passage, passage
from quellenlage.present.wording import bounds, short_day

MISQUOTING: Final[frozenset[FindingKind]] = frozenset({"recycled", "number_changed", "scope_changed"})


@dataclass(frozen=True, slots=True)
class OriginView:
    """An origin with its symbol; ``number`` gives its colour."""

    number: int
    name: str
    kind: str
    articles: int


@dataclass(frozen=True, slots=True)
class MemberView:
    """A line of the ledger, and the copies that say the same in the same words."""

    value: Wording | None
    passage: Passage
    speaker: str | None
    as_of: Wording | None
    day: date | None
    origin: OriginView | None
    copied_from: str | None
    flags: tuple[Flag, ...]
    also: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class SaidView:
    """What a speaker said last."""

    speaker: str
    value: Wording
    as_of: Wording | None
    origin: OriginView | None


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim with its lines, oldest first, and its chart if it has figures to compare."""

    anchor: str
    href: str
    kind: str
    label: str
    status: str
    status_name: Wording
    independent: int | None
    explanation: Wording
    articles: int
    value: Wording | None
    said: tuple[SaidView, ...]
    origins: tuple[OriginView, ...]
    passages: int
    members: tuple[MemberView, ...]
    flags: tuple[Flag, ...]
    chart: Chart | None


def claim_anchors(overview: Overview, links: Links) -> dict[str, str]:
    """The place of each claim on the page."""
    return {claim.id: links.claim_anchor(number, claim.id) for number, claim in enumerate(overview.claims, start=1)}


def ledger_view(account: Account, overview: Overview, sources: Sources) -> tuple[ClaimView, ...]:
    """All claims, those that matter most first."""
    anchors = claim_anchors(overview, sources.links)
    flags: dict[str, list[tuple[Finding, Flag]]] = {}
    for flag, finding in numbered_flags(overview, sources.links):
        flags.setdefault(finding.claim, []).append((finding, flag))
    figures = {(reading.document.id, figure.id): figure for reading in account.readings for figure in reading.figures}
    return tuple(
        _claim_view(claim, anchors[claim.id], flags.get(claim.id, []), figures, overview, sources)
        for claim in overview.claims
    )


def member_bounds(member: ClaimMember, figure: Figure | None) -> Wording:
    """The bounds of a member in words; modifier and unit come from the figure it stands for."""
    if figure is None:
        return bounds(member.low, member.high)
    return bounds(member.low, member.high, figure.modifier, figure.unit, figure.rate)


def by_day(members: Sequence[ClaimMember], sources: Sources) -> list[ClaimMember]:
    """Members in the order in which they were published; undated ones last."""

    def key(member: ClaimMember) -> tuple[bool, str, int, int]:
        published = sources.reading(member.document).published
        when = published.moment.isoformat() if published.moment else str(published.day)
        return published.day is None, when, sources.numbers[member.document], member.span.begin

    return sorted(members, key=key)


def origin_of(member: ClaimMember, claim: Claim, copies: Container[str]) -> int | None:
    """The place in the claim's origins of the one from which the member has it; None where that is open.

    That is the one it names. An article that names none has it from its only origin, unless that stands in the list
    because another passage of the article names it, or the account leaves the number of origins open and the article
    is none of the ``copies``: then where this passage comes from is open.
    """
    holding: list[int] = []
    for number, origin in enumerate(claim.origins):
        if member.document in origin.documents:
            if origin.name == member.speaker:
                return number
            holding.append(number)
    unclaimed = member.speaker is None and claim.independent_origins is None and member.document not in copies
    if len(holding) != 1 or unclaimed:
        return None
    name = claim.origins[holding[0]].name
    named_elsewhere = any(other.document == member.document and other.speaker == name for other in claim.members)
    return None if named_elsewhere else holding[0]


def _claim_view(
    claim: Claim,
    anchor: str,
    flags: list[tuple[Finding, Flag]],
    figures: Mapping[tuple[str, str], Figure],
    overview: Overview,
    sources: Sources,
) -> ClaimView:
    numeric = claim.kind == "figure"
    origins = tuple(
        OriginView(number, origin.name, origin.kind, len(origin.documents))
        for number, origin in enumerate(claim.origins)
    )
    members: list[MemberView] = []
    points: list[Point] = []
    for member in by_day(claim.members, sources):
        figure = figures.get((member.document, member.item))
        number = origin_of(member, claim, overview.copies)
        view = MemberView(
            value=member_bounds(member, figure) if numeric else None,
            passage=passage(sources, Evidence(member.document, member.span)),
            speaker=member.speaker,
            as_of=short_day(member.as_of) if member.as_of else None,
            day=member.as_of,
            origin=origins[number] if number is not None else None,
            copied_from=overview.copies.get(member.document),
            flags=tuple(flag for finding, flag in flags if _concerns(finding, member)),
        )
        members.append(view)
        points.append(_point(member, view, figure, sources))
    return ClaimView(
        anchor=anchor,
        href=sources.links.claim(anchor),
        kind=claim.kind,
        label=claim.label,
        status=claim.status,
        status_name=STATUS[claim.status],
        independent=claim.independent_origins,
        explanation=claim.explanation,
        articles=len({member.document for member in claim.members}),
        value=_change_of_value(members),
        said=_last_said(members),
        origins=origins,
        passages=len(members),
        members=_folded(members),
        flags=flags_by_kind(flag for _, flag in flags),
        chart=figure_chart(points) if numeric else None,
    )


def _point(member: ClaimMember, view: MemberView, figure: Figure | None, sources: Sources) -> Point:
    kinds = {flag.kind for flag in view.flags}
    return Point(
        href=view.passage.href,
        low=member.low,
        high=member.high,
        day=member.as_of or sources.reading(member.document).published.day,
        origin=view.origin.number if view.origin else None,
        approximate=figure is not None and figure.modifier == "approx",
        disputed="conflict" in kinds,
        stale="recycled" in kinds,
        note=f"„{view.passage.words}“ · {view.passage.outlet}",
    )


def _last_said(members: Sequence[MemberView]) -> tuple[SaidView, ...]:
    """The latest value of each speaker, in the order in which they were first heard.

    By speaker and not by origin: a value is told of nobody to whom no article attributes it. What an article repeats
    late, or has changed on the way, is not what the speaker said last.
    """
    last: dict[str, MemberView] = {}
    for member in members:
        if member.speaker is not None and member.value is not None and not _misquotes(member):
            known = last.setdefault(member.speaker, member)
            if (member.day or date.min) >= (known.day or date.min):
                last[member.speaker] = member
    return tuple(
        SaidView(speaker, member.value, member.as_of, member.origin)
        for speaker, member in last.items()
        if member.value is not None
    )


def _misquotes(member: MemberView) -> bool:
    return any(flag.kind in MISQUOTING for flag in member.flags)


def _folded(members: Iterable[MemberView]) -> tuple[MemberView, ...]:
    """Copies that say the same in the same words stand in the line of the article that they were taken from."""
    rows: list[MemberView] = []
    places: dict[tuple[object, ...], int] = {}
    for member in members:
        same = (member.speaker, member.value, member.as_of, member.passage.words)
        place = places.get((member.copied_from, *same))
        if place is None or member.flags:
            place = len(rows)
            rows.append(member)
        else:
            rows[place] = replace(rows[place], also=(*rows[place].also, member.passage))
        places.setdefault((member.passage.document, *same), place)
    return tuple(rows)


def _concerns(finding: Finding, member: ClaimMember) -> bool:
    """Whether the finding is about this member; of a conflict both sides are."""
    sides = {finding.document, finding.against} if finding.kind == "conflict" else {finding.document}
    if member.document not in sides:
        return False
    here = [entry.span for entry in finding.evidence if entry.document == member.document]
    return not here or any(span.overlaps(member.span) for span in here)


def _change_of_value(members: Sequence[MemberView]) -> Wording | None:
    """What a figure amounts to at a glance: the value that all give, else the first and the last of it."""
    values = [member.value for member in members if member.value is not None]
    if not values:
        return None
    first, last = values[0], values[-1]
    return first if first == last else Wording(f"{first.de} → {last.de}", f"{first.en} → {last.en}")
