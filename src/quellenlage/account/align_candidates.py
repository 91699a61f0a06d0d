"""Which clauses are worth being compared: those that share a term that is not too frequent."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from quellenlage.account.align_items import Desk
from quellenlage.account.align_units import Unit
from quellenlage.account.likeness import Rarity

_MOST_UNITS = 60
"""Terms of more clauses of one event than this say too little to look candidates up by."""
_FEW_DOCUMENTS = 8
"""Terms of no more articles than this can show that articles of different events share a passage."""


def shared_terms(desk: Desk, units: Sequence[Unit], rarity: Rarity) -> Counter[tuple[int, int]]:
    """For pairs of clauses, by their places, how many of the terms they share by which candidates are looked up.

    Among the articles of one event a term may be in many clauses, among all articles it must be rare. A compound shares
    with what says it in two words.
    """
    groups = [desk.group_of.get(unit.document, unit.document) for unit in units]
    several = len(set(groups)) > 1
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, unit in enumerate(units):
        for term in unit.terms:
            index[groups[place], term].append(place)
            if several and rarity.documents(term) <= _FEW_DOCUMENTS:
                index["", term].append(place)
    shared: Counter[tuple[int, int]] = Counter()
    for (group, _), found in index.items():
        if len(found) > _MOST_UNITS:
            continue
        pairs = combinations(found, 2)
        # What is of one event was met there.
        shared.update(pairs if group else (pair for pair in pairs if groups[pair[0]] != groups[pair[1]]))
    for place, unit in enumerate(units):
        for other in _in_two_words(unit, groups[place], index):
            if other != place:
                shared[min(place, other), max(place, other)] += 1
    return shared


def _in_two_words(unit: Unit, group: str, index: Mapping[tuple[str, str], Sequence[int]]) -> Iterable[int]:
    """The clauses of the event that have both parts of a compound of ``unit`` as words of their own."""
    for first, head in unit.gist.parts.values():
        apart = index.get((group, first)), index.get((group, head))
        if apart[0] and apart[1]:
            yield from set(apart[0]).intersection(apart[1])
