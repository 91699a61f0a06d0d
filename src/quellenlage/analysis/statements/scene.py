"""One unit of text as the rules see it: its clauses, its quotations, its reporting verbs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from quellenlage.analysis.statements.cues import Cue, find_cue
from quellenlage.analysis.statements.quotes import Quote, Unit, frame_follows
from quellenlage.text.clause_parts import Clause
from quellenlage.text.clauses import find_clauses
from quellenlage.text.tokens import Token

_BLOCK_NEIGHBOURS = frozenset({"COMMA", "COLON", "STOP", "PUNCT", "KON"})


class Scene:
    """A unit made ready; its clauses are looked for when a rule first asks for them.

    Args:
        end: end of the unit's words, the final stop left out.
    """

    def __init__(self, tokens: Sequence[Token], unit: Unit) -> None:
        self.tokens = tokens
        self.unit = unit
        self.first = unit.first
        end = unit.last
        while end > unit.first and tokens[end - 1].tag == "STOP":
            end -= 1
        self.end = end

    @cached_property
    def blocks(self) -> tuple[Quote, ...]:
        """Quotations that are clauses of their own, not words within a clause."""
        return tuple(quote for quote in self.unit.quotes if _is_block(self.tokens, self.unit, quote))

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The unit's clauses, left to right."""
        return tuple(find_clauses(self.tokens, self.first, self.end, self.blocks))

    @cached_property
    def cues(self) -> tuple[Cue | None, ...]:
        """The reporting verb of each clause, or None."""
        return tuple([find_cue(self.tokens, clause) for clause in self.clauses])


def _is_block(tokens: Sequence[Token], unit: Unit, quote: Quote) -> bool:
    finite = any(tokens[i].tag in {"VFIN", "VINF"} for i in range(quote.first, quote.last))
    embedded = quote.first > unit.first and tokens[quote.first - 1].tag not in _BLOCK_NEIGHBOURS
    if any(tokens[i].tag == "STOP" for i in range(quote.first + 2, quote.last - 1)):
        return finite or not embedded  # "der „Talwerk e. V. Nord“": the stop is part of a name
    if embedded:
        return False
    if (
        quote.first > unit.first + 1
        and tokens[quote.first - 1].tag == "STOP"
        and tokens[quote.first - 2].text.isupper()
    ):
        return False  # "Benedikt XVI. „ist ...“"
    if quote.first == unit.first and frame_follows(tokens, quote.last, unit.last):
        return True
    if quote.last < unit.last and tokens[quote.last].tag not in _BLOCK_NEIGHBOURS and tokens[quote.last].tag != "VFIN":
        return False
    if quote.first > unit.first and tokens[quote.first - 1].tag == "COLON":
        return True
    return finite and quote.last - quote.first > 4
