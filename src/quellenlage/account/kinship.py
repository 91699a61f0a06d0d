"""Which articles may have to do with each other: their kin, found without looking at any third article.

Every article hangs on the earlier one that it resembles most, and on a few more that it resembles strongly; articles
that hang together are in one room. First story detection decides by the nearest earlier document alone (Allan, Lavrenko
& Jin 2000), and so is it done here, for its locality: on what an article hangs changes only when one arrives, or goes,
that it resembles more. Lineage, stories and claims are sought inside of rooms, so that what arrives in a desk concerns
the rooms that it joins and no other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from math import exp
from typing import Any, NamedTuple

from quellenlage.account.articles import publication_order
from quellenlage.account.kin_index import KinIndex
from quellenlage.account.stories import name_part, vector_of
from quellenlage.account.terms import Terms, Weights
from quellenlage.account.unions import Unions
from quellenlage.model import Reading

_TERMS = 32
"""How many of its terms stand for an article, the heaviest."""
_UNIT = 10_000
"""Weights are whole numbers of this part, so that sums do not depend on the order in which they are made."""
_WHOLE = 2 * _UNIT**2
"""Likeness of an article to itself, had it no more terms: cosines of all terms and of names are added."""
_ALIKE = 0.14
_ALIKE_AFTER_SILENCE = 0.25
_SILENCE_DAYS = 60.0
"""The longer an event has been silent, the more alike must be what begins to tell of it again."""
_STRONGLY = 0.2
_MOST_KIN = 4

Profile = Mapping[int, tuple[int, int]]
"""For the hash of each of an article's heaviest terms its weights among all terms and among names."""


class Kin(NamedTuple):
    """An earlier article that another one resembles.

    Args:
        likeness: of their profiles.
        silence: days between them, 0 where one has no day.
        place: its place in the order of publication, as a number or a key that sorts.
    """

    likeness: int
    silence: int
    place: Any


def profile_of(terms: Terms, weights: Weights) -> Profile:
    """What stands for an article when its kin is looked for."""
    everything = vector_of(terms, weights)
    names = name_part(everything)
    heaviest = sorted(everything, key=lambda term: (-everything[term], term))[:_TERMS]
    return {_hash(term): (round(_UNIT * everything[term]), round(_UNIT * names.get(term, 0.0))) for term in heaviest}


@lru_cache(maxsize=200_000)
def _hash(term: str) -> int:
    """A number of 63 bits, which every database takes."""
    return int.from_bytes(blake2b(term.encode(), digest_size=8).digest(), "big") >> 1


def silence_between(one: date | None, other: date | None) -> int:
    """Days between two articles, 0 where one has no day."""
    return abs((one - other).days) if one and other else 0


def needed(silence: int) -> float:
    """Likeness from which an article can hang on another."""
    return _WHOLE * (_ALIKE_AFTER_SILENCE - (_ALIKE_AFTER_SILENCE - _ALIKE) * exp(-silence / _SILENCE_DAYS))


LEAST_LIKENESS = int(needed(0))


def closest(found: Iterable[Kin]) -> list[Kin]:
    """Those on which an article hangs, the nearest first; of equally near ones the earlier.

    Args:
        found: earlier articles that share some of its terms; those that are not alike enough are passed over.
    """
    near = sorted((kin for kin in found if kin.likeness >= needed(kin.silence)), key=lambda k: (-k.likeness, k.place))
    return near[:1] + [kin for kin in near[1:_MOST_KIN] if kin.likeness >= _STRONGLY * _WHOLE]


def rooms(readings: Sequence[Reading], terms: Mapping[str, Terms], weights: Weights) -> list[list[Reading]]:
    """The articles that hang together, each room in the given order, the rooms in that of their first article.

    Args:
        readings: in any order; what is earlier is told by their publication.
        terms: of each, by the id of its document.
    """
    unions: Unions[str] = Unions(reading.document.id for reading in readings)
    ordered = sorted(readings, key=publication_order)
    index = KinIndex([profile_of(terms[reading.document.id], weights) for reading in ordered], LEAST_LIKENESS)
    for place, reading in enumerate(ordered):
        alike = (
            Kin(likeness, silence_between(reading.published.day, ordered[other].published.day), other)
            for likeness, other in index.earlier(place)
        )
        for kin in closest(_foremost(alike)):
            unions.join(ordered[kin.place].document.id, reading.document.id)
    found: dict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        found[unions.root(reading.document.id)].append(reading)
    return list(found.values())


def _foremost(ordered: Iterable[Kin]) -> Iterator[Kin]:
    """Those of many, the nearest first, on which an article can hang at all."""
    count = 0
    for kin in ordered:
        if count and (count == _MOST_KIN or kin.likeness < _STRONGLY * _WHOLE):
            return
        if kin.likeness >= needed(kin.silence):
            count += 1
            yield kin
