"""What a careful editor must be told, each finding with the passages that show it."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.account.align_items import Desk, lay_out
from quellenlage.account.facts import facts_of
from quellenlage.account.findings_changes import find_changes
from quellenlage.account.findings_conflict import find_conflict
from quellenlage.account.findings_mutations import find_mutations
from quellenlage.account.findings_recycled import find_recycled
from quellenlage.account.origins import groups_of, sources_of
from quellenlage.model import Claim, Finding, LineageEdge, Reading


def find_findings(
    claims: Sequence[Claim],
    readings: Sequence[Reading],
    edges: Sequence[LineageEdge],
    desk: Desk | None = None,
) -> tuple[Finding, ...]:
    """All findings about ``claims``, in the order of publication, each told once.

    Args:
        claims: with their origins counted.
        readings: in the order of publication.
        edges: lineage; attribution, hedges, numbers and scopes are lost along them.
        desk: the same readings laid out by their stories, where that is done already.
    """
    desk = desk or lay_out(readings, groups_of(claims), edges)
    found: dict[tuple[str, str, str, str], Finding] = {}
    for claim in claims:
        for finding in _of_claim(desk, claim):
            found.setdefault((finding.kind, finding.claim, finding.document, finding.against or ""), finding)
    return tuple(sorted(found.values(), key=lambda f: (desk.rank[f.document], f.kind, f.claim, f.against or "")))


def _of_claim(desk: Desk, claim: Claim) -> list[Finding]:
    facts = facts_of(desk, claim)
    if len(facts) < 2:
        return []
    sources = sources_of(desk, facts)
    return [
        *find_conflict(desk, claim, facts, sources),
        *find_changes(desk, claim, facts, sources),
        *find_recycled(desk, claim, facts, sources),
        *find_mutations(desk, claim, facts),
    ]
