"""Statements to claims: what travels from article to article or is contradicted, with its bare echoes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from quellenlage.account import cues
from quellenlage.account.align_answers import answers, rejoinders
from quellenlage.account.align_candidates import shared_terms
from quellenlage.account.align_edges import DERIVED
from quellenlage.account.align_items import Desk
from quellenlage.account.align_order import align_in_order
from quellenlage.account.align_units import Unit, units_of
from quellenlage.account.likeness import Likeness, Rarity
from quellenlage.account.polarity import relative_pole, stance_of
from quellenlage.account.unions import Unions
from quellenlage.model import LineageEdge
from quellenlage.text.gist import met

Key = tuple[int, int]
_FILLED = frozenset({"rewrite", "translation"})
WORDING = "wording"
"""Reason of a member whose very words can only stem from the passage it is aligned with."""
_SAME_TEXT = frozenset({"exact", "near", "excerpt"})
_ASSERTION = 2
"""Content words of a reported clause that asserts something by itself; fewer are an interjection or a fragment."""
_SENTENCE = 4
"""Words of a reported clause that asserts something though only one of them has content."""
_MUCH = 6
"""Words of content of a clause that asserts more than the number in it."""
_SHORT = 3
"""Words of a clause that can be matched by one of them."""


class Link(NamedTuple):
    """Two clauses that tell the same, or deny each other."""

    strength: float
    one: Key
    other: Key
    reason: str


def align_statements(desk: Desk) -> list[list[tuple[Unit, str]]]:
    """The claims of statements: clauses of several articles that tell the same, with the reason for each.

    A claim needs somebody who is named for it. What somebody is reported to have said in so many words is one wherever
    it stands; of less, a claim needs two articles that do not just copy each other, or two sides.
    """
    units = {r.document.id: units_of(desk, r) for r in desk.readings}
    by_key = {u.order: u for found in units.values() for u in found}
    rarity = Rarity(([t for u in found for t in u.terms] for found in units.values()), desk.memory)
    links = [link for edge in desk.edges for link in _along(desk, edge, units, rarity)]
    settled = {link.other for link in links if link.reason != "lineage:cites"}
    links += _beside(desk, [u for key, u in sorted(by_key.items()) if key not in settled], rarity)
    unions: Unions[Key] = Unions(sorted(by_key))
    reasons: dict[Key, str] = {}
    for link in sorted(links, key=lambda k: (-k.strength, k.one, k.other)):
        unions.join(link.one, link.other)
        reasons.setdefault(max(link.one, link.other), link.reason)
    clusters: dict[Key, list[Unit]] = defaultdict(list)
    for key in sorted(by_key):
        clusters[unions.root(key)].append(by_key[key])
    return [
        [(u, reasons.get(u.order, "first")) for u in cluster]
        for cluster in clusters.values()
        if _matters(desk, cluster)
    ]


def _matters(desk: Desk, cluster: Sequence[Unit]) -> bool:
    documents = list(dict.fromkeys(u.document for u in cluster))
    if not any(u.told for u in cluster):
        return False
    if all(u.numbers for u in cluster) and not all(u.told and _tells_more(u) for u in cluster):
        return False
    if any(u.told and u.statement and _asserts(desk, u) for u in cluster):
        return True
    if len({u.speaker for u in cluster if u.told}) > 1 and any(_opposed(desk, cluster[0], u) for u in cluster[1:]):
        return True
    copied = {(e.earlier, e.later) for d in documents for e in desk.incoming.get(d, ()) if e.kind in _SAME_TEXT}
    unions: Unions[str] = Unions(documents)
    for earlier, later in sorted(copied):
        if earlier in documents and later in documents and _same_words(desk, cluster, earlier, later):
            unions.join(earlier, later)
    return len({unions.root(d) for d in documents}) > 1


def _asserts(desk: Desk, unit: Unit) -> bool:
    """Whether a clause asserts something by itself, be it in one word of content: "Wir haben den Gipfel hinter uns"."""
    if len(unit.terms) >= _ASSERTION:
        return True
    return len(unit.span.cut(desk.by_id[unit.document].document.text).split()) >= _SENTENCE


def _tells_more(unit: Unit) -> bool:
    """Whether a clause tells so much beside its number that the number is not all of it."""
    return not unit.counts and sum(term[0] != "#" for term in unit.terms) >= _MUCH


def _same_words(desk: Desk, cluster: Sequence[Unit], earlier: str, later: str) -> bool:
    texts = [{_words(desk, u) for u in cluster if u.document == d} for d in (earlier, later)]
    return not texts[0].isdisjoint(texts[1])


def _stance(desk: Desk, unit: Unit) -> int:
    """1 where the article has it asserted, -1 where it has it denied."""
    text = desk.by_id[unit.document].document.text
    return stance_of(text, unit.span.begin, unit.span.end, unit.sentence.begin)


def _opposed(desk: Desk, one: Unit, other: Unit) -> bool:
    """Whether one is asserted and the other denied, be it by a word of opposite sense."""
    return _stance(desk, one) * _stance(desk, other) * relative_pole(one.gist.poles, other.gist.poles) < 0


def _along(desk: Desk, edge: LineageEdge, units: Mapping[str, Sequence[Unit]], rarity: Rarity) -> Iterable[Link]:
    earlier, later = units.get(edge.earlier, ()), units.get(edge.later, ())
    if edge.kind in DERIVED:
        return _in_order(desk, edge, earlier, later, rarity)
    return _cited(edge, earlier, later, rarity)


def _in_order(
    desk: Desk, edge: LineageEdge, earlier: Sequence[Unit], later: Sequence[Unit], rarity: Rarity
) -> list[Link]:
    def likeness(i: int, j: int) -> float:
        found = rarity.of(*met(earlier[i].gist, later[j].gist))
        return found.share if found.terms else 0.0

    same = _same_passages(desk, earlier, later) if edge.kind in _SAME_TEXT else []
    taken, placed = {a.order for a, _ in same}, {b.order for _, b in same}
    earlier = [u for u in earlier if u.order not in taken]
    later = [u for u in later if u.order not in placed]
    pairs = align_in_order(len(earlier), len(later), likeness, edge.kind in _FILLED)
    found = same + [(earlier[i], later[j]) for i, j in pairs]
    return [Link(1.0, a.order, b.order, f"lineage:{edge.kind}") for a, b in found]


def _same_passages(desk: Desk, earlier: Sequence[Unit], later: Sequence[Unit]) -> list[tuple[Unit, Unit]]:
    """Clauses that a copy has to the letter."""
    by_words: dict[str, Unit] = {}
    for unit in earlier:
        by_words.setdefault(_words(desk, unit), unit)
    return [(by_words[words], unit) for unit in later if (words := _words(desk, unit)) in by_words]


def _words(desk: Desk, unit: Unit) -> str:
    return " ".join(unit.span.cut(desk.by_id[unit.document].document.text).split())


def _cited(edge: LineageEdge, earlier: Sequence[Unit], later: Sequence[Unit], rarity: Rarity) -> list[Link]:
    """The best source among what the cited article says, where enough of the words are the same."""
    found = []
    for b in later:
        best = max(
            ((rarity.of(*met(a.gist, b.gist)), a) for a in earlier if a.told or a.statement),
            key=lambda p: p[0],
            default=None,
        )
        if best is not None and _enough(best[0], 0.5, 2.5):
            found.append(Link(best[0].share, best[1].order, b.order, f"lineage:{edge.kind}"))
    return found


def _enough(found: Likeness, share: float, weight: float) -> bool:
    return found.share >= share and found.weight >= weight and found.terms >= 2


def _equally_short(one: Unit, other: Unit) -> bool:
    """Two clauses of a word or two must both be about it."""
    lengths = sorted((len(one.terms), len(other.terms)))
    return lengths[0] > 2 or lengths[1] <= 2 * lengths[0]


def _beside(desk: Desk, units: Sequence[Unit], rarity: Rarity) -> list[Link]:
    """Clauses of articles that no copying joins: of one speaker, of two who say the same, or of two who contradict.

    Candidates share a word that is not too frequent: among the articles of one event, or, rarer still, among all.
    """
    shared = shared_terms(desk, units, rarity)
    short = [len(unit.terms) <= _SHORT for unit in units]
    told = [unit.told for unit in units]
    worth = {
        (one, other)
        for (one, other), count in shared.items()
        # A single shared word can be all that a clause is about.
        if (count > 1 or short[one] or short[other]) and (told[one] or told[other])
    }
    for place, (one, other) in enumerate(pairwise(units)):
        if one.document == other.document and one.told and other.told:
            worth.add((place, place + 1))
    worth.update(rejoinders(desk, units))
    links = (_link(desk, units[one], units[other], shared[one, other], rarity) for one, other in sorted(worth))
    return [link for link in links if link is not None]


def _link(desk: Desk, one: Unit, other: Unit, count: int, rarity: Rarity) -> Link | None:
    if not (one.told or other.told) or one.counts or other.counts:
        return None
    bodies = [desk.identities.body(u.speaker) if u.speaker else None for u in (one, other)]
    like = rarity.of(*met(one.gist, other.gist))
    if one.told and other.told:
        if bodies[0] == bodies[1]:
            enough = _enough(like, 0.4, 2.0) or (like.share >= 0.6 and like.weight >= 1.2)
            enough = enough and _equally_short(one, other)
            return Link(like.share, one.order, other.order, "speaker+words") if enough else None
        # What all articles speak of weighs little, and can be all that two clauses tell.
        if _enough(like, 0.55, 3.0) or (_enough(like, 0.45, 4.0) and like.terms >= 3) or _enough(like, 0.85, 2.0):
            return Link(like.share, one.order, other.order, "words")
        opposite = _opposed(desk, one, other)
        if opposite and answers(desk, one, other, like.terms):
            return Link(like.share, one.order, other.order, "answer")
        if opposite and like.share >= 0.5 and like.terms >= 3:
            return Link(like.share, one.order, other.order, "words+denial")
        if (
            opposite
            and like.share >= 0.35
            and (like.terms >= 2 or like.share >= 0.6)
            and _set_against(desk, one, other)
        ):
            return Link(like.share, one.order, other.order, "denial")
        return None
    return _echo(one, other, count, like, rarity)


def _echo(one: Unit, other: Unit, count: int, like: Likeness, rarity: Rarity) -> Link | None:
    """A bare clause that repeats a reported one of an article that nothing joins to it.

    Where two of the shared words stand in no third article, the wording itself shows where it comes from.
    """
    if like.share >= 0.7 and like.weight >= 3.0 and like.terms >= 2:
        return Link(like.share, one.order, other.order, "words")
    own = sum(rarity.documents(term) <= 2 for term in set(one.terms) & set(other.terms))
    if count >= 3 and own >= 2 and like.weight >= 5.0 and (like.terms >= 4 or like.share >= 0.6):
        return Link(like.share, one.order, other.order, WORDING)
    return None


def _set_against(desk: Desk, one: Unit, other: Unit) -> bool:
    """Whether one article sets the two beside each other and says that one denies the other."""
    if one.document != other.document or abs(one.span.begin - other.span.begin) > 600:
        return False
    text = desk.by_id[one.document].document.text
    return cues.denies(text[max(0, min(one.span.begin, other.span.begin) - 200) : max(one.span.end, other.span.end)])
