"""One unit of text as the rules see it: its clauses, its quotations, its reporting verbs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from quellenlage.analysis.statements.cues import Cue, find_cue
from quellenlage.analysis.statements.quotes import Quote, Unit
from quellenlage.text.clause_parts import Clause
from quellenlage.text.clauses import find_clauses
from quellenlage.text.tokens import Token

_BLOCK_NEIGHBOURS = frozenset({"COMMA", "COLON", "STOP", "PUNCT", "KON"})


class Scene(NamedTuple):
    """A unit made ready.

    Args:
        end: end of the unit's words, the final stop left out.
        blocks: quotations that are clauses of their own, not words within a clause.
        cues: reporting verb of each clause, or None.
    """

    tokens: Sequence[Token]
    unit: Unit
    end: int
    clauses: tuple[Clause, ...]
    blocks: tuple[Quote, ...]
    cues: tuple[Cue | None, ...]

    @property
    def first(self) -> int:
        """First token."""
        return self.unit.first


def set_scene(tokens: Sequence[Token], unit: Unit) -> Scene:
    """Find clauses and cues of ``unit``."""
    blocks = tuple(quote for quote in unit.quotes if _is_block(tokens, unit, quote))
    end = unit.last
    while end > unit.first and tokens[end - 1].tag == "STOP":
        end -= 1
    clauses = tuple(find_clauses(tokens, unit.first, end, blocks))
    return Scene(tokens, unit, end, clauses, blocks, tuple(find_cue(tokens, clause) for clause in clauses))


def _is_block(tokens: Sequence[Token], unit: Unit, quote: Quote) -> bool:
    if any(tokens[i].tag in {"STOP"} for i in range(quote.first + 2, quote.last - 1)):
        return True
    if quote.first > unit.first and tokens[quote.first - 1].tag not in _BLOCK_NEIGHBOURS:
        return False
    if (
        quote.first > unit.first + 1
        and tokens[quote.first - 1].tag == "STOP"
        and tokens[quote.first - 2].text.isupper()
    ):
        return False  # "Benedikt XVI. „ist ...“"
    if quote.last < unit.last and tokens[quote.last].tag not in _BLOCK_NEIGHBOURS and tokens[quote.last].tag != "VFIN":
        return False
    if quote.first > unit.first and tokens[quote.first - 1].tag == "COLON":
        return True
    finite = any(tokens[i].tag in {"VFIN", "VINF"} for i in range(quote.first, quote.last))
    return finite and quote.last - quote.first > 4
