"""Retellings that name their agency, as machine translations do: a source cited, and the whole text from there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quellenlage.account.align_order import align_in_order
from quellenlage.model import LineageEdge, Reading
from quellenlage.text.meaning import content

_RETOLD = 0.6
"""Share of the sentences that must be told in the same order for one text to be all of the other."""
_FEWEST = 4


def follow_retellings(readings: Sequence[Reading], edges: Sequence[LineageEdge]) -> list[LineageEdge]:
    """The edges as figures and statements follow them: what cites a report and retells all of it derives from it."""
    by_id = {r.document.id: r for r in readings}
    return [_followed(edge, by_id[edge.earlier], by_id[edge.later]) for edge in edges]


def _followed(edge: LineageEdge, earlier: Reading, later: Reading) -> LineageEdge:
    """A text that names another derives from it as a whole where most sentences of both are alike in one order."""
    if edge.kind != "cites":
        return edge
    ours, theirs = _told(earlier), _told(later)
    pairs = align_in_order(len(ours), len(theirs), lambda i, j: _shared(ours[i], theirs[j]), fill=False)
    if len(pairs) < max(_FEWEST, _RETOLD * max(len(ours), len(theirs))):
        return edge
    return replace(edge, kind="translation" if later.translated_from else "rewrite")


def _told(reading: Reading) -> list[frozenset[str]]:
    """The content of each sentence of the body."""
    bodies = [r.span for r in reading.regions if r.kind == "body"]
    told = (s.cut(reading.document.text) for s in reading.sentences if any(b.covers(s) for b in bodies))
    return [frozenset(terms) for text in told if (terms := content(text))]


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / min(len(one), len(other))
