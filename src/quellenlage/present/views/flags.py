"""Findings as small flags beside what they concern."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from quellenlage.account.severity import SEVERITY, Severity
from quellenlage.model import Finding, FindingKind, Wording
from quellenlage.present.labels import FINDINGS
from quellenlage.present.links import Links
from quellenlage.present.summary import Overview


@dataclass(frozen=True, slots=True)
class Flag:
    """A finding, or ``amount`` of one kind, that concern a member; ``href`` leads to the first one."""

    href: str
    kind: FindingKind
    name: Wording
    severity: Severity
    amount: int = 1


def numbered_flags(overview: Overview, links: Links) -> Iterator[tuple[Flag, Finding]]:
    """A flag for each finding, in the order of the page."""
    for number, finding in enumerate(overview.findings, start=1):
        href = links.finding(links.finding_anchor(number, finding))
        yield Flag(href, finding.kind, FINDINGS[finding.kind], SEVERITY[finding.kind]), finding


def flags_by_kind(flags: Iterable[Flag]) -> tuple[Flag, ...]:
    """One flag per kind, with how many there are."""
    groups: dict[Wording, list[Flag]] = {}
    for flag in flags:
        groups.setdefault(flag.name, []).append(flag)
    return tuple(replace(group[0], amount=len(group)) for group in groups.values())
