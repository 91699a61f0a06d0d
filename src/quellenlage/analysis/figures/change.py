"""Whether a number is a state or a difference: "um 12", "auf 38", "von 26 auf", "verdoppelt"."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from quellenlage.analysis.figures.quantity import Passage, Quantity
from quellenlage.model import Change, ChangeKind
from quellenlage.text.language.de import figure_words, numbers, units

Direction = Literal["up", "down"]
_KINDS: Mapping[str, ChangeKind] = MappingProxyType({"um": "by", "auf": "to"})
_PREPOSITIONS = frozenset({"um", "auf", "von"})
_POINTS = frozenset("punkte punkten zähler zählern".split())


def change_of(passage: Passage, quantity: Quantity, begin: int, end: int) -> Change | None:
    """What the number tells of a change, None where it tells a state.

    Args:
        begin, end: tokens of the clause.
    """
    value = None if quantity.low != quantity.high else quantity.low
    if quantity.kind == "factor":
        factor = quantity.low if quantity.low is not None else quantity.high
        return Change("factor", "down" if factor is not None and factor < 1 else "up", value)
    if quantity.kind in {"none", "one"}:
        return None
    compared = _compared(passage, quantity)
    if compared:
        return Change("by", compared, value)
    before = passage.lower(passage.governor(quantity))
    points = passage.lower(quantity.after) in _POINTS
    if before not in _PREPOSITIONS and quantity.unit not in units.SHARES and not points:
        return None
    if before == "von" and not passage.rises_to(quantity, end):
        return None
    direction = _direction(passage, begin, end)
    if direction is None and not any(passage.tag(i) == "VFIN" for i in range(begin, end)):
        direction = _direction(passage, passage.first, passage.last)  # "die Preise um 2,9 Prozent"
    if before == "von":
        return Change("from", direction, value)
    if direction is None:
        risen = before == "auf" and passage.tag(passage.governor(quantity) - 1) == "NUM"
        return Change("to", None, value) if risen else None
    if before in _KINDS:
        return Change(_KINDS[before], direction, value)
    verb = _object_verb(passage, quantity, begin, end)
    return Change("by", verb, value) if verb else None


def _compared(passage: Passage, quantity: Quantity) -> Direction | None:
    """ "ein Drittel mehr", "sechs Prozent niedriger"."""
    word = passage.lower(quantity.after)
    if quantity.unit is None and (word not in {"mehr", "weniger"} or passage.lower(quantity.after + 1) != "als"):
        return None  # "neun mehr als", not "neun mehr oder weniger alte"
    if word in figure_words.COMPARED_UP:
        return "up"
    return "down" if word in figure_words.COMPARED_DOWN else None


def _direction(passage: Passage, begin: int, end: int) -> Direction | None:
    for index in range(begin, end):
        token = passage.tokens[index]
        if passage.tag(index + 1) == "NOUN" and token.lower.endswith(("e", "en", "er", "es")) and token.tag != "VFIN":
            continue  # "auf 31.000 gefallene Soldaten"
        if token.lemma in figure_words.GOES_UP or token.lower in numbers.FACTOR_VERBS:
            return "down" if token.lower.startswith("halbier") else "up"
        split_up = figure_words.SPLIT_UP.get(token.lemma)
        if split_up and _follows(passage, index, split_up):
            return "up"
        if token.lemma in figure_words.GOES_DOWN:
            split = figure_words.SPLIT_DOWN.get(token.lemma)
            if split is None or _follows(passage, index, split):
                return "down"
    return None


def _follows(passage: Passage, index: int, particle: str) -> bool:
    """Whether the split prefix of the verb at ``index`` stands behind it."""
    return any(passage.lower(i) == particle for i in range(index + 1, passage.last))


def _object_verb(passage: Passage, quantity: Quantity, begin: int, end: int) -> Direction | None:
    """ "verlor 3,7 Prozent": the amount is the verb's object."""
    if passage.tag(quantity.first - 1) in {"PREP", "APPRART"}:
        return None
    for index in range(begin, end):
        lemma = passage.tokens[index].lemma
        if lemma in {"verlieren", "einbüßen", "nachgeben"}:
            return "down"
        if lemma in {"gewinnen", "zulegen", "hinzugewinnen"}:
            return "up"
    return None
