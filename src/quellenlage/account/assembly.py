"""An account put together from the events of which it tells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from quellenlage.account.articles import publication_order
from quellenlage.account.events import Event, Told
from quellenlage.account.timeline import build_timeline
from quellenlage.model import Account, Finding, Quarantined, Reading


def assemble(
    readings: Sequence[Reading], events: Sequence[Event], told: Iterable[Told], quarantined: Iterable[Quarantined] = ()
) -> Account:
    """The account of all events.

    Earlier versions that its findings show are among its readings, so that every passage can be looked up.

    Args:
        readings: of all events, in the order of publication.
        told: what each event comes to, in their order.
    """
    rank = {reading.document.id: place for place, reading in enumerate(readings)}
    everything = numbered(told, rank)
    lineage = (edge for event in events for edge in event.lineage)
    cited = (citation for event in events for citation in event.cited)
    stories = (story for event in events for story in event.stories)
    return Account(
        readings=tuple(sorted([*readings, *_shown(events, everything.findings)], key=publication_order)),
        lineage=tuple(sorted(lineage, key=lambda edge: (rank[edge.later], rank[edge.earlier]))),
        cited=tuple(sorted(cited, key=lambda citation: (rank[citation.document], citation.name))),
        stories=tuple(sorted(stories, key=lambda story: rank[story.documents[0]])),
        claims=everything.claims,
        findings=everything.findings,
        timeline=build_timeline(readings, everything.claims),
        quarantined=tuple(sorted(quarantined, key=lambda q: (q.input, q.reason))),
    )


def _shown(events: Iterable[Event], findings: Iterable[Finding]) -> list[Reading]:
    """The earlier versions of which findings tell."""
    named = {finding.against for finding in findings}
    return [old for event in events for _, versions in event.before for old in versions if old.document.id in named]


def numbered(told: Iterable[Told], rank: Mapping[str, int]) -> Told:
    """All claims and findings in the order of publication, the claims numbered anew.

    Args:
        rank: place of every document in the order of publication.
    """
    found = list(told)
    claims = [(event, claim) for event, each in enumerate(found) for claim in each.claims]
    claims.sort(key=lambda c: (rank[c[1].members[0].document], c[1].members[0].span, c[1].kind))
    names = {(event, claim.id): f"c{number}" for number, (event, claim) in enumerate(claims, start=1)}
    findings = [
        replace(finding, claim=names[event, finding.claim])
        for event, each in enumerate(found)
        for finding in each.findings
    ]
    return Told(
        tuple(replace(claim, id=names[event, claim.id]) for event, claim in claims),
        tuple(sorted(findings, key=lambda f: (rank[f.document], f.kind, f.claim, f.against or ""))),
    )
