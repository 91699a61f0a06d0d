"""The unit of a number, what it is divided by, and the period of its rate."""

from __future__ import annotations

from quellenlage.analysis.figures.quantity import Passage, Quantity
from quellenlage.text.language.de import units
from quellenlage.text.language.en import numbers as english

_RATE_BEHIND = 7
_RATE_ENDS = frozenset({"COMMA", "NUM", "KON"})
_SYMBOL_KINDS = frozenset({"digits"})


def with_unit(passage: Passage, quantity: Quantity) -> Quantity:
    """``quantity`` with the unit written behind or before it: "5 Prozent", "14,50 €/m²", "CHF 4,6 Mio."."""
    if quantity.unit is not None or quantity.kind in {"none", "factor"}:
        return quantity
    if not passage.german:
        unit = english.UNITS.get(passage.lower(quantity.last))
        behind = _currency_before(passage, quantity) if unit is None else unit
        return quantity._replace(unit=behind, after=quantity.last + (unit is not None))
    read = _unit_at(passage, quantity.last, quantity.kind in _SYMBOL_KINDS)
    if read is None:
        before = _currency_before(passage, quantity)
        return quantity._replace(unit=before) if before else quantity
    unit, after = read
    if passage.lower(quantity.last) == "pfund" and passage.tag(after) == "NOUN" and not quantity.scaled:
        unit = units.WEIGHT_POUND
    per = _denominator(passage, after)
    if per:
        unit, after = f"{unit}/{per[0]}", per[1]
    return quantity._replace(unit=unit, after=after)


def _unit_at(passage: Passage, index: int, symbols: bool) -> tuple[str, int] | None:
    """Unit and the token behind it."""
    if not passage.first <= index < passage.last:
        return None
    token = passage.tokens[index]
    pair = (token.lower, passage.lower(index + 1))
    if pair in units.NATIONAL_CURRENCIES:
        return units.NATIONAL_CURRENCIES[pair], index + 2
    if token.lower in units.UNIT_WORDS:
        unit, after = units.UNIT_WORDS[token.lower], index + 1
        if unit == "°C" and passage.lower(after) in {"celsius", "fahrenheit"}:
            unit, after = ("°F" if passage.lower(after) == "fahrenheit" else unit), after + 1
        return unit, after
    if token.text not in units.UNIT_SYMBOLS or not (symbols or token.text in {"%", "€"}):
        return None
    unit, after = units.UNIT_SYMBOLS[token.text], index + 1
    if passage.lower(after) == "/" and passage.lower(after + 1) == "h" and unit == "km":
        return "km/h", after + 2
    if unit == "°C" and passage.tokens[after - 1].text == "°" and passage.lower(after) == "c":
        after += 1
    if token.text == "Fr" and passage.lower(after) == "." and passage.adjacent(after):
        after += after + 1 < passage.last
    return unit, after


def _currency_before(passage: Passage, quantity: Quantity) -> str | None:
    index = quantity.first - 1
    if index < passage.first:
        return None
    if passage.tokens[index].text == "." and index > passage.first:
        index -= 1
    return units.PREFIXED_CURRENCIES.get(passage.tokens[index].text)


def _denominator(passage: Passage, index: int) -> tuple[str, int] | None:
    """ "pro Kubikmeter", "/m²", "pro 100 Kilometer", "pro Stunde" of kilometres stays a rate."""
    if passage.lower(index) not in units.PER | {"/"}:
        return None
    position, hundred = index + 1, ""
    if passage.lower(position) in {"100", "hundert"}:
        position, hundred = position + 1, "100"
    unit = units.DENOMINATORS.get(passage.lower(position))
    if unit is None and passage.lower(position) == "stunde" and passage.lower(index - 1).startswith("kilometer"):
        unit = "h"
    return (hundred + unit, position + 1) if unit else None


def trailing_denominator(passage: Passage, index: int) -> str | None:
    """The denominator behind the substance: "3,1 Milligramm Toluol pro Kubikmeter"."""
    per = _denominator(passage, index)
    return per[0] if per and passage.lower(index) != "/" else None


def rate_of(passage: Passage, quantity: Quantity, begin: int) -> str | None:
    """ISO 8601 duration of the period to which the number refers: "pro Tag", "täglich", "im Jahr".

    Args:
        begin: the first token of the clause.
    """
    if quantity.kind == "share":
        return None
    for position in range(quantity.after, min(quantity.after + _RATE_BEHIND, passage.last)):
        token = passage.tokens[position]
        if token.tag in _RATE_ENDS:
            break
        word = token.lower
        if word in units.PER and passage.lower(position + 1) in units.PERIODS:
            return units.PERIODS[passage.lower(position + 1)]
        if (
            word in {"am", "im", "in"}
            and position - quantity.after <= 2
            and passage.lower(position + 1 + (word == "in")) in units.PERIODS
        ):
            return _of_a_period(passage, position)
        if word in units.PERIODIC:
            return units.PERIODIC[word]
    if passage.lower(quantity.first - 1) in units.PERIODIC:
        return units.PERIODIC[passage.lower(quantity.first - 1)]
    if passage.lower(begin) in units.PER and passage.lower(begin + 1) in units.PERIODS:
        return units.PERIODS[passage.lower(begin + 1)]
    return None


def _of_a_period(passage: Passage, index: int) -> str | None:
    """ "im Jahr", "in der Stunde" where no year and no date follows."""
    word = passage.lower(index)
    noun = index + 1 + (word == "in")
    if word == "in" and passage.lower(index + 1) not in {"der", "einer"}:
        return None
    if passage.tag(noun + 1) == "NUM" or passage.lower(noun) == "nacht":
        return None
    return units.PERIODS[passage.lower(noun)]
