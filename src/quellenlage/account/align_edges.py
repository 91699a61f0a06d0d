"""Figures along an edge: which figure of the later article comes from which of the earlier one.

Here the number itself is the best witness, and what is counted may have changed on the way. Only where a text was
copied, rewritten or translated may a different number in the same place be the same figure.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from quellenlage.account.align_concepts import agreement
from quellenlage.account.align_items import Item
from quellenlage.account.align_vetoes import alike, same_unit, shared_stems
from quellenlage.account.compare import compatible, same_value, value_of
from quellenlage.model import LineageEdge
from quellenlage.text.language.de import people

DERIVED = frozenset({"exact", "near", "excerpt", "rewrite", "translation"})
"""Kinds of edges along which the later text as a whole comes from the earlier one."""
_FEW = 12
_ENOUGH = 1.0
_SAME_PLACE = 0.5


class FigureLink(NamedTuple):
    """``later`` comes from ``earlier``.

    Args:
        changed: whether the number is another.
    """

    earlier: Item
    later: Item
    edge: LineageEdge
    score: float
    changed: bool


def link_figures(edge: LineageEdge, earlier: Sequence[Item], later: Sequence[Item]) -> list[FigureLink]:
    """The figures of ``later`` that come from ``earlier``, each with its best source, the surest links first."""
    candidates = []
    for a in earlier:
        for b in later:
            if a.headline != b.headline and not (b.headline or a.headline):
                continue
            score = _same_number(a, b, edge) if same_value(a.figure, b.figure) else None
            if score is not None:
                candidates.append(FigureLink(a, b, edge, score, False))
    links = _best(candidates)
    if edge.kind in DERIVED:
        links += _best(_changed(edge, earlier, later, links))
    return links


def _best(candidates: Sequence[FigureLink]) -> list[FigureLink]:
    """One source for each later figure, one place for each earlier one; headlines may repeat a figure of the body."""
    ordered = sorted(candidates, key=lambda c: (-c.score, c.earlier.order, c.later.order))
    used_earlier, used_later, chosen = set(), set(), []
    for link in ordered:
        if link.later.order in used_later or (link.earlier.order in used_earlier and not link.later.headline):
            continue
        used_later.add(link.later.order)
        if not link.later.headline:
            used_earlier.add(link.earlier.order)
        chosen.append(link)
    return chosen


def _same_number(a: Item, b: Item, edge: LineageEdge) -> float | None:
    """Evidence that the same number is the same figure; None where it is too weak."""
    if a.figure.unit and b.figure.unit and not same_unit(a.figure.unit, b.figure.unit):
        return None
    found = agreement(a, b)
    score = max(_context_only(a, b), 0.0 if found.veto else found.score)
    score += _telling(value_of(a.figure) or 0) + _place(a, b, edge)
    needed = _ENOUGH if edge.kind in DERIVED else _ENOUGH + 1.0
    return score if score >= needed else None


def _telling(value: float) -> float:
    """How much a shared number says: two and eleven are everywhere, 41 and 1.150 are not."""
    if value <= _FEW:
        return 0.0 if value == int(value) else 1.0
    return 1.0 if value % 10 == 0 and value < 1000 else 1.5


def _context_only(a: Item, b: Item) -> float:
    """Where what is counted seems to differ, only the words around the figure can say that it changed on the way."""
    one, other = a.concept, b.concept
    states = {*(one.state or "").split("|")} & {*(other.state or "").split("|")} - {""}
    groups = {"", "mensch", *people.GROUPS}
    persons = a.figure.unit is None and one.head in groups and other.head in groups
    shared = sum(any(alike(x, y) for y in other.context) for x in one.context)
    nations = one.attributes and other.attributes and not shared_stems(one.attributes, other.attributes)
    scope = shared_stems(*([s.lstrip("~") for s in c.scope] for c in (one, other)))
    return 0.7 * shared + (1.0 if states else 0.0) + 0.5 * persons + (1.0 if scope else 0.0) - (2.0 if nations else 0.0)


def _place(a: Item, b: Item, edge: LineageEdge) -> float:
    """Aligned passages that hold both figures."""
    pairs = list(zip(edge.evidence[::2], edge.evidence[1::2], strict=False))
    for one, two in pairs:
        both = one.document == a.document and two.document == b.document
        if both and one.span.overlaps(a.figure.span) and two.span.overlaps(b.figure.span):
            return _SAME_PLACE
    return 0.0


def _changed(
    edge: LineageEdge, earlier: Sequence[Item], later: Sequence[Item], links: Sequence[FigureLink]
) -> list[FigureLink]:
    """Different numbers in the same place of a copied text."""
    taken = {link.earlier.order for link in links if not link.earlier.headline}
    placed = {link.later.order for link in links}
    found = []
    for a in earlier:
        for b in later:
            if a.order in taken or b.order in placed or a.headline or b.headline:
                continue
            match = agreement(a, b)
            # "Mehr als 300" and "mehr als 800" can both be true, and yet the bound has moved on the way.
            if match.veto or (compatible(a.figure, b.figure) and a.figure.modifier != b.figure.modifier):
                continue
            shared = len(set(a.concept.context) & set(b.concept.context))
            least = min(len(a.concept.context), len(b.concept.context)) or 1
            alike_words = shared >= 3 and shared / least >= 0.5
            if (alike_words or _place(a, b, edge)) and match.score >= 3.0:
                found.append(FigureLink(a, b, edge, match.score + shared / least, True))
    return found
