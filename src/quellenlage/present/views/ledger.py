"""The ledger: for each claim who gives which bounds for which day, on which origin."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from quellenlage.model import Account, Claim, ClaimMember, Evidence, Figure, Finding, Origin, Wording
from quellenlage.present.charts import Chart, Point, figure_chart, shape_of
from quellenlage.present.evidence import Sources
from quellenlage.present.labels import FINDINGS, STATUS
from quellenlage.present.summary import SEVERITY, Overview, Severity
from quellenlage.present.views.passage import Passage, passage
from quellenlage.present.wording import bounds, short_day


@dataclass(frozen=True, slots=True)
class Flag:
    """A finding, or ``amount`` of one kind, that concern a member; ``href`` is the first one's place on the page."""

    href: str
    name: Wording
    severity: Severity
    amount: int = 1


@dataclass(frozen=True, slots=True)
class OriginView:
    """An origin with its symbol; ``number`` gives its colour, ``last`` and ``day`` its latest value."""

    number: int
    shape: str
    name: str
    kind: str
    articles: int
    last: Wording | None
    day: Wording | None


@dataclass(frozen=True, slots=True)
class MemberView:
    """A line of the ledger."""

    value: Wording | None
    passage: Passage
    speaker: str | None
    as_of: Wording | None
    origin: OriginView | None
    copied_from: str | None
    flags: tuple[Flag, ...]


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim with its lines, oldest first, and its chart if it has figures to compare."""

    anchor: str
    kind: str
    label: str
    status: str
    status_name: Wording
    independent: int | None
    explanation: Wording
    articles: int
    value: Wording | None
    origins: tuple[OriginView, ...]
    members: tuple[MemberView, ...]
    flags: tuple[Flag, ...]
    chart: Chart | None


def claim_anchors(overview: Overview) -> dict[str, str]:
    """The place of each claim on the page."""
    return {claim.id: f"c{number}" for number, claim in enumerate(overview.claims, start=1)}


def ledger_view(account: Account, overview: Overview, sources: Sources) -> tuple[ClaimView, ...]:
    """All claims, those that matter most first."""
    anchors = claim_anchors(overview)
    flags: dict[str, list[tuple[Finding, Flag]]] = {}
    for number, finding in enumerate(overview.findings, start=1):
        flag = Flag(f"f{number}", FINDINGS[finding.kind], SEVERITY[finding.kind])
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


def origin_of(member: ClaimMember, origins: Sequence[Origin]) -> int | None:
    """The place in ``origins`` of the one from which the member has the claim; None where it is open."""
    for number, origin in enumerate(origins):
        if origin.name == member.speaker and member.document in origin.documents:
            return number
    holding = [number for number, origin in enumerate(origins) if member.document in origin.documents]
    return holding[0] if len(holding) == 1 else None


def _claim_view(
    claim: Claim,
    anchor: str,
    flags: list[tuple[Finding, Flag]],
    figures: Mapping[tuple[str, str], Figure],
    overview: Overview,
    sources: Sources,
) -> ClaimView:
    numeric = claim.kind == "figure"
    ordered = by_day(claim.members, sources)
    values = [member_bounds(member, figures.get((member.document, member.item))) for member in ordered]
    origins = _origin_views(claim, ordered, values)
    members: list[MemberView] = []
    points: list[Point] = []
    for member, value in zip(ordered, values, strict=True):
        number = origin_of(member, claim.origins)
        shown = passage(sources, Evidence(member.document, member.span))
        mine = tuple(flag for finding, flag in flags if _concerns(finding, member))
        members.append(
            MemberView(
                value=value if numeric else None,
                passage=shown,
                speaker=member.speaker,
                as_of=short_day(member.as_of) if member.as_of else None,
                origin=origins[number] if number is not None else None,
                copied_from=overview.copies.get(member.document),
                flags=mine,
            )
        )
        figure = figures.get((member.document, member.item))
        points.append(
            Point(
                href=shown.href,
                low=member.low,
                high=member.high,
                day=member.as_of or sources.reading(member.document).published.day,
                origin=number,
                approximate=figure is not None and figure.modifier == "approx",
                disputed=any(flag.severity == "conflict" for flag in mine),
                note=f"„{shown.words}“ · {shown.outlet}",
            )
        )
    return ClaimView(
        anchor=anchor,
        kind=claim.kind,
        label=claim.label,
        status=claim.status,
        status_name=STATUS[claim.status],
        independent=claim.independent_origins,
        explanation=claim.explanation,
        articles=len({member.document for member in claim.members}),
        value=_change_of_value(values) if numeric else None,
        origins=origins,
        members=tuple(members),
        flags=_by_kind(flag for _, flag in flags),
        chart=figure_chart(points) if numeric else None,
    )


def _origin_views(claim: Claim, ordered: Sequence[ClaimMember], values: Sequence[Wording]) -> tuple[OriginView, ...]:
    names = {origin.name for origin in claim.origins}
    views = []
    for number, origin in enumerate(claim.origins):
        own = [
            (member, value)
            for member, value in zip(ordered, values, strict=True)
            if member.document in origin.documents and (member.speaker == origin.name or member.speaker not in names)
        ]
        last = max(own, key=lambda pair: pair[0].as_of or date.min, default=None) if claim.kind == "figure" else None
        views.append(
            OriginView(
                number=number,
                shape=shape_of(number),
                name=origin.name,
                kind=origin.kind,
                articles=len(origin.documents),
                last=last[1] if last else None,
                day=short_day(last[0].as_of) if last and last[0].as_of else None,
            )
        )
    return tuple(views)


def _concerns(finding: Finding, member: ClaimMember) -> bool:
    """Whether the finding is about this member; of a conflict both sides are."""
    sides = {finding.document, finding.against} if finding.kind == "conflict" else {finding.document}
    if member.document not in sides:
        return False
    here = [entry.span for entry in finding.evidence if entry.document == member.document]
    return not here or any(span.overlaps(member.span) for span in here)


def _by_kind(flags: Iterable[Flag]) -> tuple[Flag, ...]:
    """One flag per kind, with how many there are."""
    groups: dict[Wording, list[Flag]] = {}
    for flag in flags:
        groups.setdefault(flag.name, []).append(flag)
    return tuple(replace(group[0], amount=len(group)) for group in groups.values())


def _change_of_value(values: Sequence[Wording]) -> Wording | None:
    """What the claim amounts to at a glance: the value that all give, else the first and the last of it."""
    if not values:
        return None
    first, last = values[0], values[-1]
    return first if first == last else Wording(f"{first.de} → {last.de}", f"{first.en} → {last.en}")
