"""The ledger: for each claim who gives which bounds for which day, on which origin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quellenlage.model import Account, Claim, ClaimMember, Evidence, Figure, Origin, Wording
from quellenlage.present.charts import Chart, Point, figure_chart, shape_of
from quellenlage.present.evidence import Sources
from quellenlage.present.labels import FINDINGS, STATUS
from quellenlage.present.summary import SEVERITY, Overview, Severity
from quellenlage.present.views.passage import Passage, passage
from quellenlage.present.wording import bounds, short_day


@dataclass(frozen=True, slots=True)
class Flag:
    """A finding that concerns a member; ``href`` is the finding's place on the page."""

    href: str
    name: Wording
    severity: Severity


@dataclass(frozen=True, slots=True)
class OriginView:
    """An origin with its symbol; ``number`` gives its colour."""

    number: int | None
    shape: str
    name: str
    kind: str
    articles: int


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
    flags: dict[str, list[tuple[str, str | None, Flag]]] = {}
    for number, finding in enumerate(overview.findings, start=1):
        flag = Flag(f"f{number}", FINDINGS[finding.kind], SEVERITY[finding.kind])
        flags.setdefault(finding.claim, []).append((finding.document, finding.against, flag))
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
    flags: list[tuple[str, str | None, Flag]],
    figures: dict[tuple[str, str], Figure],
    overview: Overview,
    sources: Sources,
) -> ClaimView:
    origins = tuple(
        OriginView(number, shape_of(number), origin.name, origin.kind, len(origin.documents))
        for number, origin in enumerate(claim.origins)
    )
    ordered = by_day(claim.members, sources)
    numeric = claim.kind == "figure"
    members: list[MemberView] = []
    points: list[Point] = []
    for member in ordered:
        figure = figures.get((member.document, member.item))
        number = origin_of(member, claim.origins)
        shown = passage(sources, Evidence(member.document, member.span))
        mine = tuple(flag for document, _, flag in flags if document == member.document)
        touched = [flag for document, against, flag in flags if member.document in (document, against)]
        members.append(
            MemberView(
                value=member_bounds(member, figure) if numeric else None,
                passage=shown,
                speaker=member.speaker,
                as_of=short_day(member.as_of) if member.as_of else None,
                origin=origins[number] if number is not None else None,
                copied_from=overview.copies.get(member.document),
                flags=mine,
            )
        )
        points.append(
            Point(
                href=shown.href,
                low=member.low,
                high=member.high,
                day=member.as_of or sources.reading(member.document).published.day,
                origin=number,
                approximate=figure is not None and figure.modifier == "approx",
                disputed=any(flag.severity == "conflict" for flag in touched),
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
        value=_span_of_values(claim, members) if numeric else None,
        origins=origins,
        members=tuple(members),
        flags=tuple(flag for _, _, flag in flags),
        chart=figure_chart(points) if numeric else None,
    )


def _span_of_values(claim: Claim, members: list[MemberView]) -> Wording | None:
    """What the claim amounts to at a glance: the one value that all give, else the first and the last of it."""
    values = list(dict.fromkeys(member.value for member in members if member.value is not None))
    if len(values) <= 1:
        return values[0] if values else None
    first, last = members[0].value, members[-1].value
    if first is None or last is None or first == last or claim.status == "conflict":
        return Wording(" / ".join(value.de for value in values[:3]), " / ".join(value.en for value in values[:3]))
    return Wording(f"{first.de} → {last.de}", f"{first.en} → {last.en}")
