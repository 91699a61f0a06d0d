"""The tokens that a rule of the grammar matched, with the questions that the builders ask of them."""

from __future__ import annotations

from typing import NamedTuple

from quellenlage.analysis.times.classes import meaning_of
from quellenlage.analysis.times.lexicon import Meaning
from quellenlage.analysis.times.senses import Expression, Sense
from quellenlage.model import TimeType
from quellenlage.text.tokens import Token


class Matched(NamedTuple):
    """Tokens ``[first, last)`` of ``tokens``, matched by ``rule`` in the sentence ``[begin, end)``."""

    tokens: tuple[Token, ...]
    first: int
    last: int
    rule: str
    begin: int
    end: int

    def meanings(self) -> list[tuple[int, Meaning]]:
        """Position and meaning of every matched token."""
        return [(i, meaning_of(self.tokens[i].lower)) for i in range(self.first, self.last)]

    def find(self, *kinds: str) -> tuple[int, Meaning] | None:
        """The last matched token of one of these classes."""
        for position in range(self.last - 1, self.first - 1, -1):
            meaning = meaning_of(self.tokens[position].lower)
            if meaning.kind in kinds:
                return position, meaning
        return None

    def meaning(self, *kinds: str) -> Meaning | None:
        """The meaning of the last matched token of one of these classes."""
        found = self.find(*kinds)
        return found[1] if found else None

    def at(self, *kinds: str) -> int:
        """The position of the last matched token of one of these classes, of which the rule holds one."""
        found = self.find(*kinds)
        return found[0] if found else self.first

    def number(self, *kinds: str) -> int:
        """The number of the last matched token of one of these classes, 0 without one."""
        found = self.find(*kinds)
        return found[1].number if found else 0

    def maybe(self, kind: str) -> int | None:
        """The number of the last matched token of a class, None without one."""
        found = self.find(kind)
        return found[1].number if found else None

    def text(self, *kinds: str) -> str:
        """The string of the last matched token of one of these classes, empty without one."""
        found = self.find(*kinds)
        return found[1].text if found else ""

    def label(self, kind: str) -> str | None:
        """The string of the last matched token of a class, None without one."""
        return self.text(kind) or None

    def lower(self, position: int) -> str:
        """The word at a position, in lower case, empty outside the sentence."""
        return self.tokens[position].lower if self.begin <= position < self.end else ""

    def number_at(self, position: int) -> int:
        """The number that a token stands for."""
        return meaning_of(self.tokens[position].lower).number

    def kind(self, position: int) -> str:
        """The class of the word at a position, empty outside the sentence."""
        return meaning_of(self.tokens[position].lower).kind if self.begin <= position < self.end else ""

    def is_noun(self, position: int) -> bool:
        """Whether a noun stands at a position of the sentence."""
        return self.begin <= position < self.end and self.tokens[position].tag == "NOUN"

    def joined(self, position: int) -> bool:
        """Whether no space parts this token from the next."""
        return self.tokens[position].end == self.tokens[position + 1].begin

    def express(
        self, type_: TimeType, sense: Sense, mod: str | None = None, first: int | None = None, last: int | None = None
    ) -> Expression:
        """The expression over all matched tokens, or over a part of them."""
        return Expression(
            self.first if first is None else first, self.last if last is None else last, type_, sense, self.rule, mod
        )


Built = list[Expression]
"""What a builder makes of a match: nothing where the words do not mean a time after all."""
