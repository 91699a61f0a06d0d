"""Figures to claims: first along the edges of lineage, then by what is counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import combinations

from quellenlage.account import cues
from quellenlage.account.align_concepts import THRESHOLD, Agreement, agreement, elsewhere
from quellenlage.account.align_edges import FigureLink, link_figures
from quellenlage.account.align_items import Desk, Item
from quellenlage.account.align_known import known
from quellenlage.account.align_places import Places
from quellenlage.account.align_vetoes import forbidden
from quellenlage.account.compare import compatible, same_value, value_of
from quellenlage.account.unions import Unions
from quellenlage.model import LineageEdge
from quellenlage.text.language.de import assertions, people
from quellenlage.text.meaning import lemma_stem
from quellenlage.text.tokens import tokenize

Key = tuple[int, int]
_FEW = 12
_SET_AGAINST = 2.0
"""Evidence that two values are of one quantity because a text sets one source's against the other's."""
_ASIDE = 160
"""Characters that may stand between two values that a text sets against each other."""
_SAME_SIZE = 5
"""How many times as large one source's value can be as another's."""
_ONLY_GROUP = 0.75
"""Evidence that "die Streikenden" are the only group of whom it is said that they strike."""


def align_figures(desk: Desk) -> list[list[tuple[Item, str]]]:
    """The claims of figures: members in order, each with the reason why it belongs.

    Two figures of one claim need not give the same value; they count the same thing in the same scope.
    """
    items = {item.order: item for found in desk.items.values() for item in found if _counts(desk, item)}
    unions: Unions[Key] = Unions(sorted(items))
    reasons: dict[Key, str] = {}
    derived: set[Key] = set()
    links = [
        link
        for edge in desk.edges
        for link in link_edge(desk, edge)
        if link.earlier.order in items and link.later.order in items
    ]
    for link in links:
        unions.join(link.earlier.order, link.later.order)
        reasons.setdefault(link.later.order, f"lineage:{link.edge.kind}")
        derived.add(link.later.order)
    _spell_out(items, links)
    _join_alike(desk, items, unions, derived, reasons)
    clusters: dict[Key, list[tuple[Item, str]]] = defaultdict(list)
    for order in sorted(items):
        clusters[unions.root(order)].append((items[order], reasons.get(order, "first")))
    return list(clusters.values())


def _spell_out(items: dict[Key, Item], links: Sequence[FigureLink]) -> None:
    """What the source leaves out, a text that has the figure from there may spell out: "das waren 8.000 Liter"."""
    for link in links:
        source = items[link.earlier.order]
        here, there = source.concept, items[link.later.order].concept
        if link.changed or (here.head and here.state):
            continue
        fuller = replace(
            here, head=here.head or there.head, state=here.state or there.state, scope=here.scope or there.scope
        )
        items[source.order] = replace(source, figure=replace(source.figure, concept=fuller))


def link_edge(desk: Desk, edge: LineageEdge) -> list[FigureLink]:
    """The figures that came along an edge."""
    earlier, later = ([i for i in desk.items.get(d, ()) if _counts(desk, i)] for d in (edge.earlier, edge.later))
    return link_figures(edge, earlier, later)


def _counts(desk: Desk, item: Item) -> bool:
    """Whether a figure is a claim: it tells a value, and the body does not say again what a headline says."""
    if not value_of(item.figure):
        return False
    if not item.headline:
        return True
    return not any(
        not other.headline and compatible(other.figure, item.figure) and not _differ(other, item)
        for other in desk.items[item.document]
    )


def _differ(one: Item, other: Item) -> bool:
    return one.figure.unit is not None and other.figure.unit is not None and one.figure.unit != other.figure.unit


def _join_alike(
    desk: Desk, items: Mapping[Key, Item], unions: Unions[Key], derived: set[Key], reasons: dict[Key, str]
) -> None:
    """Join figures that count the same, the best agreement first, where nothing in either cluster forbids it."""
    originals = [items[o] for o in sorted(items) if o not in derived]
    pairs = []
    groups = _groups_in(desk, originals)
    compared, places = _Compared(desk, originals), Places(desk)
    for here, there in {pair for block in _blocks(desk, originals) for pair in combinations(block, 2)}:
        found, bonus = compared.agreement(here, there)
        if found.veto:
            continue
        one, other = originals[here], originals[there]
        bonus += _ONLY_GROUP if _of_only_group(desk, groups, one, other) else 0.0
        if found.score + bonus >= THRESHOLD:
            pairs.append((-found.score, one.order, other.order, found.reasons))
    members: dict[Key, list[int]] = defaultdict(list)
    for place, item in enumerate(originals):
        members[unions.root(item.order)].append(place)
    # What once forbade two clusters to be one forbids it for all that they grow into.
    apart: dict[Key, set[Key]] = defaultdict(set)
    for _, first, second, why in sorted(pairs):
        left, right = unions.root(first), unions.root(second)
        if left == right:
            reasons.setdefault(second, "+".join(why))
            continue
        if right in apart[left]:
            continue
        if any(
            compared.apart(a, b) or places.apart(originals[a], originals[b])
            for a in members[left]
            for b in members[right]
        ):
            apart[left].add(right)
            apart[right].add(left)
            continue
        joined = members.pop(left) + members.pop(right)
        unions.join(left, right)
        root = unions.root(left)
        members[root] = joined
        apart[root] = apart.pop(left) | apart.pop(right, set())
        for foe in apart[root]:
            apart[foe] -= {left, right}
            apart[foe].add(root)
        reasons.setdefault(second, "+".join(why))


class _Compared:
    """Pairs of figures, each compared once as long as the two stay what they are.

    Args:
        items: of the desk; the pairs are told by their places.
    """

    def __init__(self, desk: Desk, items: Sequence[Item]) -> None:
        self._desk = desk
        self._items = items
        self._known = [known(desk, item) for item in items]

    def agreement(self, one: int, other: int) -> tuple[Agreement, float]:
        """How well they agree in what they count, and what their sentences add to it."""
        make = partial(_weigh, self._desk, self._items[one], self._items[other])
        return self._desk.memory.recall(("agreement", self._known[one], self._known[other]), make)

    def apart(self, one: int, other: int) -> bool:
        """Whether something forbids that they are of one claim."""
        make = partial(_apart, self._desk, self._items[one], self._items[other])
        return self._desk.memory.recall(("apart", self._known[one], self._known[other]), make)


def _weigh(desk: Desk, one: Item, other: Item) -> tuple[Agreement, float]:
    return agreement(one, other), _SET_AGAINST if set_against(desk, one, other) else 0.0


def _apart(desk: Desk, one: Item, other: Item) -> bool:
    return forbidden(one, other) or elsewhere(one, other) or _contrast(desk, one, other)


def set_against(desk: Desk, one: Item, other: Item) -> bool:
    """Whether a text sets the values of two sources against each other, the second one without its noun.

    "Der Versorger zählte 300 Haushalte. Die Stadt sprach von 420."
    """
    if one.document != other.document or one.body is None or other.body is None or one.body == other.body:
        return False
    first, second = sorted((one, other), key=lambda i: i.order)
    if not _goes_on(first, second):
        return False
    text = desk.by_id[one.document].document.text
    between = text[first.sentence.end : second.sentence.begin] if first.sentence != second.sentence else ""
    if len(between) > _ASIDE or "\n" in between:
        return False
    said = second.sentence.cut(text)
    return cues.has_cue(said, assertions.COUNTING_VERBS | assertions.DISSENT) or " auf " in said


def _goes_on(first: Item, second: Item) -> bool:
    """Whether the second figure counts, without a noun of its own, what can be of the size of the first."""
    values = sorted(abs(value_of(i.figure) or 0) for i in (first, second))
    if second.concept.part or not values[0] or values[1] > _SAME_SIZE * values[0]:
        return False
    if second.figure.unit is not None:
        return not second.concept.head or second.concept.head == first.concept.head
    counted = second.figure.counted
    return counted is None or not second.sentence.covers(counted)


def _groups_in(desk: Desk, items: Iterable[Item]) -> dict[tuple[str, str], set[str]]:
    """For each event and state the groups of people that are in it, wholes only."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for item in items:
        if item.concept.head in people.GROUPS and item.concept.state and not item.concept.part:
            found[_event(desk, item), item.concept.state].add(item.concept.head)
    return found


def _of_only_group(desk: Desk, groups: Mapping[tuple[str, str], set[str]], one: Item, other: Item) -> bool:
    """Whether one counts people at large, the other the only group of whom the articles say the same: "Streikende"."""
    heads = {one.concept.head, other.concept.head}
    if one.concept.state != other.concept.state or one.concept.state is None or len(heads) < 2:
        return False
    return bool(heads & {"", "mensch"}) and groups.get((_event(desk, one), one.concept.state)) == heads - {"", "mensch"}


def _event(desk: Desk, item: Item) -> str:
    return desk.group_of.get(item.document, item.document)


def _blocks(desk: Desk, items: Iterable[Item]) -> list[list[int]]:
    """Places of items that can be the same claim: of one story, and of one unit, state or head."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, item in enumerate(items):
        story = desk.group_of.get(item.document, item.document)
        concept = item.concept
        keys: list[tuple[str, ...]] = [("across", *_strong_key(item))] if _strong_key(item) else []
        value = value_of(item.figure)
        if value is not None and value > _FEW:
            keys.append((story, "value", f"{value:g}"))
        if item.figure.unit:
            keys.append((story, "unit", item.figure.unit.split("/")[0]))
        else:
            keys.extend((story, "state", state) for state in (concept.state or "").split("|") if state)
            keys.append((story, "head", concept.head))
        for key in keys:
            blocks[key].append(place)
    return [block for block in blocks.values() if len(block) > 1]


def _strong_key(item: Item) -> tuple[str, ...]:
    """What is counted, where it is told so exactly that articles of different stories may mean the same."""
    concept = item.concept
    if not concept.attributes or not concept.state or not concept.head or concept.head == "mensch":
        return ()
    return (concept.head, ",".join(concept.attributes), concept.state)


def _contrast(desk: Desk, one: Item, other: Item) -> bool:
    """Whether one article sets the two beside each other as different things.

    A source that gives two values that cannot both hold, for one day and without a word of change, counts two things.
    """
    if one.document != other.document or one.speaker != other.speaker or one.figure.as_of != other.figure.as_of:
        return False
    if same_value(one.figure, other.figure) or compatible(one.figure, other.figure):
        return False
    text = desk.by_id[one.document].document.text
    return not _tells_change(text, (one, other))


def _tells_change(text: str, items: Sequence[Item]) -> bool:
    words = {t.lower for i in items for t in tokenize(i.sentence.cut(text))}
    lemmas = {lemma_stem(w) for w in words}
    cues = assertions.CHANGED | assertions.CORRECTIONS | assertions.EARLIER | {"noch", "nicht", "sondern"}
    return not words.isdisjoint(cues) or not lemmas.isdisjoint({lemma_stem(c) for c in cues})
