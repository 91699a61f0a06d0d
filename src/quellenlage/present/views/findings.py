"""Findings: what a careful editor must be told, with the two passages beside each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from quellenlage.account.severity import SEVERITY, Severity
from quellenlage.model import Account, Evidence, Finding, Wording
from quellenlage.present.evidence import Sources
from quellenlage.present.labels import FINDINGS
from quellenlage.present.summary import Overview
from quellenlage.present.views.passage import Passage, passage


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding with its passages: ``against`` first in time, ``here`` where it was found."""

    anchor: str
    href: str
    kind: str
    name: Wording
    severity: Severity
    explanation: Wording
    claim_href: str | None
    claim_label: str
    against: tuple[Passage, ...]
    here: tuple[Passage, ...]


def findings_view(
    account: Account, overview: Overview, sources: Sources, claim_anchors: Mapping[str, str]
) -> tuple[FindingView, ...]:
    """All findings, most urgent first."""
    labels = {claim.id: claim.label for claim in account.claims}
    return tuple(
        finding_view(
            sources.links.finding_anchor(number, finding),
            finding,
            sources,
            claim_anchors.get(finding.claim),
            labels.get(finding.claim, ""),
        )
        for number, finding in enumerate(overview.findings, start=1)
    )


def finding_view(
    anchor: str, finding: Finding, sources: Sources, claim_anchor: str | None, claim_label: str
) -> FindingView:
    """One finding; ``claim_anchor`` is None where its claim is not shown."""
    against, here = _sides(finding)
    return FindingView(
        anchor=anchor,
        href=sources.links.finding(anchor),
        kind=finding.kind,
        name=FINDINGS[finding.kind],
        severity=SEVERITY[finding.kind],
        explanation=finding.explanation,
        claim_href=sources.links.claim(claim_anchor) if claim_anchor else None,
        claim_label=claim_label,
        against=tuple(passage(sources, entry) for entry in against),
        here=tuple(passage(sources, entry) for entry in here),
    )


def _sides(finding: Finding) -> tuple[tuple[Evidence, ...], tuple[Evidence, ...]]:
    """The evidence of the article found, and that of the one it is held against.

    Both sides of a conflict can stand in one article; then the passages are told apart by their place.
    """
    if finding.against is None:
        return (), finding.evidence
    if finding.against == finding.document:
        half = len(finding.evidence) // 2
        return finding.evidence[:half], finding.evidence[half:]
    against = tuple(entry for entry in finding.evidence if entry.document == finding.against)
    return against, tuple(entry for entry in finding.evidence if entry.document != finding.against)
