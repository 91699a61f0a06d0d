"""What is known of a number while it is being read, before it becomes a figure."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, NamedTuple

from quellenlage.text.language.de.units import PREFIXED_CURRENCIES
from quellenlage.text.tokens import Token

_REACH = 8

Kind = Literal["digits", "word", "collective", "several", "share", "none", "one", "factor", "compound"]


TokenRange = tuple[int, int]
"""Tokens ``[first, last)`` of the article."""


class Quantity(NamedTuple):
    """A number at tokens ``[first, last)`` of an article.

    Args:
        first, last: the number with its modifier.
        core: the first token of the number itself.
        low, high: bounds; None is open.
        unit: symbol, where a unit was read; ``after`` is then the token behind it.
        kind: how it is written, which decides what may follow from what stands around it.
        scale: product of the magnitude words behind the number, which hold for both ends of a range.
    """

    first: int
    last: int
    core: int
    low: float | None
    high: float | None
    kind: Kind
    modifier: str | None = None
    unit: str | None = None
    after: int = -1
    scale: float = 1
    rule: str = ""

    @property
    def scaled(self) -> bool:
        """Whether a magnitude word stands behind the number."""
        return self.scale != 1


class Passage(NamedTuple):
    """The sentence in which a number is read: tokens ``[first, last)`` of ``tokens``, and the whole text."""

    text: str
    tokens: tuple[Token, ...]
    first: int
    last: int
    german: bool

    def lower(self, index: int) -> str:
        """The lower-case word at a token, empty outside the sentence."""
        return self.tokens[index].lower if self.first <= index < self.last else ""

    def tag(self, index: int) -> str:
        """The part of speech at a token, empty outside the sentence."""
        return self.tokens[index].tag if self.first <= index < self.last else ""

    def adjacent(self, index: int) -> bool:
        """Whether nothing stands between a token and the one before it."""
        return self.first < index < self.last and self.tokens[index - 1].end == self.tokens[index].begin

    def governor(self, quantity: Quantity) -> int:
        """The token that governs the number: the preposition before its modifier, currency sign and adverbs.

        "stieg auf zuletzt rund 40", "ein Minus von CHF 4,6 Mio.": the places of "auf" and "von".
        """
        index = quantity.first - 1
        if self.lower(quantity.first) in {"unter", "über"} and self.tag(index) not in {"PREP", "APPRART"}:
            return quantity.first
        if (
            quantity.unit
            and self.tag(index) not in {"PREP", "APPRART"}
            and self.tokens[index].text in PREFIXED_CURRENCIES
        ):
            index -= 1
        while self.tag(index) == "ADV" or self.lower(index) in {"je", "rund", "zusammen", "umgerechnet"}:
            index -= 1
        return index

    def rises_to(self, quantity: Quantity, end: int) -> bool:
        """Whether "auf" and a number follow, before the token ``end``: "von 4,2 Millionen (1932) auf 12,5"."""
        behind = range(quantity.last, min(quantity.last + _REACH, end))
        return any(self.lower(i) == "auf" and self.tag(i + 1) in {"NUM", "ADV", "PREP"} for i in behind)


def product(value: float, factor: float) -> float:
    """``value * factor`` as written in decimals: 8.2 million is 8200000, not 8199999.999999999.

    >>> product(8.2, 1_000_000)
    8200000
    """
    return integral(float(Decimal(repr(value)) * Decimal(repr(factor))))


def integral(value: float) -> float:
    """An integer where the value is one, so that counts print as counts."""
    return int(value) if value == int(value) else value
