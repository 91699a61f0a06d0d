"""How urgent a finding is to an editor, and which articles add no text of their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final, Literal

from quellenlage.model import FindingKind, LineageEdge, LineageKind

Severity = Literal["conflict", "warning", "change"]

# Most urgent first. A conflict stops the press; drift is news, not an error.
FINDING_ORDER: Final[tuple[FindingKind, ...]] = (
    "conflict",
    "recycled",
    "number_changed",
    "scope_changed",
    "correction",
    "attribution_lost",
    "hedge_dropped",
    "drift",
)
SEVERITY: Final[Mapping[FindingKind, Severity]] = MappingProxyType(
    {
        "conflict": "conflict",
        "recycled": "warning",
        "number_changed": "warning",
        "scope_changed": "warning",
        "attribution_lost": "warning",
        "hedge_dropped": "warning",
        "correction": "change",
        "drift": "change",
    }
)
# A text that was taken over adds nothing of its own; one that only cites another does.
COPY_KINDS: Final[frozenset[LineageKind]] = frozenset({"exact", "near", "excerpt", "rewrite", "translation"})


def copies_of(lineage: Iterable[LineageEdge]) -> Mapping[str, str]:
    """Which article each copy was taken from, directly; an article with two models names the better aligned one."""
    best: dict[str, tuple[float, str]] = {}
    for edge in lineage:
        if edge.kind in COPY_KINDS and edge.score > best.get(edge.later, (-1.0, ""))[0]:
            best[edge.later] = (edge.score, edge.earlier)
    return MappingProxyType({later: earlier for later, (_, earlier) in sorted(best.items())})
