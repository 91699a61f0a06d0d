"""Who took it from whom: the edges over time, and the aligned passages with what changed on the way."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from quellenlage.model import Account, Evidence, FindingKind, LineageEdge, Wording
from quellenlage.present.charts import Arc, arcs
from quellenlage.present.evidence import Sources
from quellenlage.present.labels import LINEAGE
from quellenlage.present.summary import Overview
from quellenlage.present.views.flags import Flag, flags_by_kind, numbered_flags
from quellenlage.present.views.passage import Passage, passage
from quellenlage.present.wording import moment

ROW: Final = 44
LANES: Final = 120
MOST_WORDS: Final = 400
# What an article that derives from another can do to it; the others are not about the way between two.
ON_THE_WAY: Final[frozenset[FindingKind]] = frozenset(
    {"attribution_lost", "hedge_dropped", "number_changed", "scope_changed", "recycled"}
)
_WORD: Final = re.compile(r"\s*\S+\s*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an aligned passage; ``same`` where the other side has it too."""

    words: str
    same: bool


@dataclass(frozen=True, slots=True)
class AlignedPair:
    """Two passages that belong together, each in pieces."""

    earlier: Passage
    later: Passage
    earlier_pieces: tuple[Piece, ...]
    later_pieces: tuple[Piece, ...]
    identical: bool


@dataclass(frozen=True, slots=True)
class EdgeView:
    """An edge with its passages: ``pairs`` where text is aligned, ``naming`` where a source is named.

    Of passages that are nearly the same the differences are worth seeing, of those that differ nearly everywhere what
    they share: ``alike`` tells which. ``lost`` are the findings of what changed on the way.
    """

    kind: str
    name: Wording
    earlier: str
    later: str
    percent: int
    directed: bool
    explanation: Wording
    pairs: tuple[AlignedPair, ...]
    alike: bool
    naming: tuple[Passage, ...]
    lost: tuple[Flag, ...]


@dataclass(frozen=True, slots=True)
class RowView:
    """An article in the drawing."""

    document: str
    article: str
    outlet: str
    title: str
    published: Wording
    edges: tuple[EdgeView, ...]


@dataclass(frozen=True, slots=True)
class LineageView:
    """Articles that have an edge, oldest first, and the arcs between them."""

    rows: tuple[RowView, ...]
    arcs: tuple[Arc, ...]
    height: int
    width: int
    edges: tuple[EdgeView, ...]


def lineage_view(account: Account, overview: Overview, sources: Sources) -> LineageView:
    """The edges in the order in which the later article appeared."""
    lost: dict[tuple[str | None, str], list[Flag]] = {}
    for flag, finding in numbered_flags(overview, sources.links):
        if finding.kind in ON_THE_WAY:
            lost.setdefault((finding.against, finding.document), []).append(flag)
    joined = {document for edge in account.lineage for document in (edge.earlier, edge.later)}
    order = sorted(joined, key=lambda document: _when(document, sources))
    place = {document: index for index, document in enumerate(order)}
    edges = sorted(account.lineage, key=lambda edge: (place[edge.later], place[edge.earlier], edge.kind))
    views = {id(edge): _edge_view(edge, sources, lost.get((edge.earlier, edge.later), [])) for edge in edges}
    rows = tuple(
        RowView(
            document=document,
            article=sources.article_link(document),
            outlet=sources.outlet(document),
            title=sources.title(document),
            published=moment(sources.reading(document).published),
            edges=tuple(views[id(edge)] for edge in edges if edge.later == document),
        )
        for document in order
    )
    drawn = arcs([(place[edge.earlier], place[edge.later], edge.kind) for edge in edges], ROW, LANES)
    return LineageView(rows, drawn, ROW * len(rows), LANES, tuple(views.values()))


def compare(earlier: str, later: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Both passages in pieces, word by word, so that what changed on the way stands out.

    >>> compare("bis zu 40 Vermisste", "40 Vermisste")[0]
    (Piece(words='bis zu ', same=False), Piece(words='40 Vermisste', same=True))
    """
    first, second = _split(earlier), _split(later)
    if not first or not second or len(first) + len(second) > MOST_WORDS:
        return (Piece(earlier, True),), (Piece(later, True),)
    matcher = SequenceMatcher(None, [word.strip() for word in first], [word.strip() for word in second], autojunk=False)
    left: list[Piece] = []
    right: list[Piece] = []
    for tag, begin, end, other_begin, other_end in matcher.get_opcodes():
        same = tag == "equal"
        if begin < end:
            left.append(Piece("".join(first[begin:end]), same))
        if other_begin < other_end:
            right.append(Piece("".join(second[other_begin:other_end]), same))
    return tuple(left), tuple(right)


def _edge_view(edge: LineageEdge, sources: Sources, lost: Iterable[Flag]) -> EdgeView:
    evidence, naming = _pairs(edge)
    pairs = tuple(_aligned(first, second, sources) for first, second in evidence)
    return EdgeView(
        kind=edge.kind,
        name=LINEAGE[edge.kind],
        earlier=edge.earlier,
        later=edge.later,
        percent=round(edge.score * 100),
        directed=edge.directed,
        explanation=edge.explanation,
        pairs=pairs,
        alike=_alike(pairs),
        naming=tuple(passage(sources, entry) for entry in naming),
        lost=flags_by_kind(lost),
    )


def _pairs(edge: LineageEdge) -> tuple[list[tuple[Evidence, Evidence]], list[Evidence]]:
    """Aligned passages come as pairs, earlier before later; what is no such pair names a source."""
    pairs: list[tuple[Evidence, Evidence]] = []
    alone: list[Evidence] = []
    rest = list(edge.evidence)
    while rest:
        if len(rest) > 1 and rest[0].document == edge.earlier and rest[1].document == edge.later:
            pairs.append((rest[0], rest[1]))
            rest = rest[2:]
        else:
            alone.append(rest.pop(0))
    return pairs, alone


def _aligned(first: Evidence, second: Evidence, sources: Sources) -> AlignedPair:
    earlier, later = passage(sources, first, context=False), passage(sources, second, context=False)
    left, right = compare(earlier.words, later.words)
    return AlignedPair(earlier, later, left, right, earlier.words == later.words and earlier.rest == later.rest)


def _alike(pairs: Iterable[AlignedPair]) -> bool:
    pieces = [piece for pair in pairs for piece in (*pair.earlier_pieces, *pair.later_pieces)]
    shared = sum(len(piece.words) for piece in pieces if piece.same)
    return 2 * shared >= sum(len(piece.words) for piece in pieces)


def _split(text: str) -> list[str]:
    # White space goes with the word before it, so that the pieces join to the text again.
    return _WORD.findall(text)


def _when(document: str, sources: Sources) -> tuple[bool, str, int]:
    published = sources.reading(document).published
    when = published.moment.isoformat() if published.moment else str(published.day)
    return published.day is None, when, sources.numbers[document]
