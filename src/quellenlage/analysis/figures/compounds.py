"""Sums of money within a word: "ein 61-Milliarden-Dollar-Paket"."""

from __future__ import annotations

import re
from typing import NamedTuple

from quellenlage.analysis.figures.digits import read_digits
from quellenlage.analysis.figures.quantity import product
from quellenlage.model import Span
from quellenlage.text.language.de import numbers, units
from quellenlage.text.tokens import Token

_COMPOUND = re.compile(r"(?P<number>\w[\w.,]*)-(?P<magnitude>\w+)-(?P<currency>(?:US-)?\w+)(?:-(?P<noun>\w.*))?")


class Compound(NamedTuple):
    """The parts of such a word.

    Args:
        number: its number and magnitude.
        noun: what the money is for, None where the word ends with the currency.
    """

    value: float
    unit: str
    number: Span
    noun: Span | None


def read_compound(token: Token) -> Compound | None:
    """The sum of money in a compound, None where the word has none.

    >>> token = Token(10, 36, "61-Milliarden-Dollar-Paket", "61-milliarden-dollar-paket")
    >>> compound = read_compound(token)
    >>> compound.value, compound.unit, compound.number, compound.noun
    (61000000000, 'USD', Span(begin=10, end=23), Span(begin=31, end=36))
    """
    match = _COMPOUND.fullmatch(token.text)
    if match is None:
        return None
    magnitude = numbers.MAGNITUDES.get(match["magnitude"].lower())
    unit = units.UNIT_WORDS.get(match["currency"].lower())
    number = match["number"].lower()
    value = read_digits(number, True) if number[0].isdigit() else numbers.number_word(number)
    if magnitude is None or unit not in units.CURRENCIES or value is None:
        return None
    noun = Span(token.begin + match.start("noun"), token.end) if match["noun"] else None
    written = Span(token.begin, token.begin + match.end("magnitude"))
    return Compound(product(value, magnitude), unit, written, noun)
