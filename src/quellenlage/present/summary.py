"""What an editor looks at first: the counts, and the order in which findings and claims are worth a look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from quellenlage.account.severity import FINDING_ORDER, SEVERITY, copies_of
from quellenlage.model import Account, Claim, Finding


@dataclass(frozen=True, slots=True)
class Urgent:
    """A finding to look at first: its place among all findings, and how many more are like it.

    Like it are those of its kind between the same two articles: one bad copy must not fill the screen.
    """

    finding: Finding
    place: int
    more: int


@dataclass(frozen=True, slots=True)
class Overview:
    """The first screen in numbers.

    Args:
        texts: articles after copies are collapsed.
        copies: article id -> the article it was taken from, for every article that is a copy.
        conflicts: claims whose status is a conflict.
        warnings: findings that are neither conflict nor a mere change.
        findings: all findings, most urgent first; equal ones in the account's order.
        urgent: what is no mere change.
        claims: all claims, those that matter most first.
    """

    title: str | None
    first: date | None
    last: date | None
    articles: int
    texts: int
    copies: Mapping[str, str]
    conflicts: int
    warnings: int
    findings: tuple[Finding, ...]
    urgent: tuple[Urgent, ...]
    claims: tuple[Claim, ...]


def overview(account: Account) -> Overview:
    """Count and order what the account holds."""
    stories = sorted(account.stories, key=lambda story: (-len(story.documents), story.id))
    days = [reading.published.day for reading in account.readings if reading.published.day is not None]
    copies = copies_of(account.lineage)
    findings = tuple(sorted(account.findings, key=lambda finding: FINDING_ORDER.index(finding.kind)))
    return Overview(
        title=stories[0].title if stories else None,
        first=min(days, default=None),
        last=max(days, default=None),
        articles=len(account.readings),
        texts=len(account.readings) - len(copies),
        copies=copies,
        conflicts=sum(claim.status == "conflict" for claim in account.claims),
        warnings=sum(SEVERITY[finding.kind] == "warning" for finding in account.findings),
        findings=findings,
        urgent=_urgent(findings),
        claims=rank_claims(account),
    )


def _urgent(findings: Sequence[Finding]) -> tuple[Urgent, ...]:
    groups: dict[tuple[str, ...], list[int]] = {}
    for place, finding in enumerate(findings):
        if SEVERITY[finding.kind] == "warning":
            groups.setdefault((finding.kind, finding.document, finding.against or ""), []).append(place)
        elif finding.kind == "conflict":
            # Each conflict is a matter of its own.
            groups[(str(place),)] = [place]
    return tuple(Urgent(findings[places[0]], places[0], len(places) - 1) for places in groups.values())


def rank_claims(account: Account) -> tuple[Claim, ...]:
    """Claims in the order in which they matter.

    Disputed ones; figures that several articles or origins give; assertions that several articles make; the rest.
    Within each those first that most articles tell, then those of most origins, then those with most to warn about.
    """
    weights: dict[str, int] = {}
    for finding in account.findings:
        points = len(FINDING_ORDER) - FINDING_ORDER.index(finding.kind)
        weights[finding.claim] = weights.get(finding.claim, 0) + points

    def rank(claim: Claim) -> tuple[int, int, int, int]:
        articles = len({member.document for member in claim.members})
        if claim.status == "conflict":
            tier = 0
        elif claim.kind == "figure" and (articles > 1 or len(claim.origins) > 1):
            tier = 1
        else:
            tier = 2 if articles > 1 else 3
        return tier, -articles, -len(claim.origins), -weights.get(claim.id, 0)

    return tuple(sorted(account.claims, key=rank))
