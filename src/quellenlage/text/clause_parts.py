"""Clauses that an apposition or a relative clause splits are put together again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from quellenlage.text.language.de.function_words import SEPARABLE_PREFIXES
from quellenlage.text.tagging import is_participle_like
from quellenlage.text.tokens import Token

ClauseKind = Literal["main", "first", "sub", "rel", "inf", "part", "quote"]
"""``main`` verb second, ``first`` verb first, ``sub``/``rel`` verb last, ``inf`` with *zu*, ``part`` without a verb."""

_VERBAL = frozenset({"VFIN", "VINF", "VPP", "VZU"})
_MAX_APPOSITIONS = 5


class Clause(NamedTuple):
    """A clause or a part of one between two separators.

    Args:
        first, last: token range ``[first, last)`` without the separators.
        finite: index of the finite verb, or -1.
        opener: index of the subordinating word, or -1.
    """

    first: int
    last: int
    kind: ClauseKind
    finite: int
    opener: int


def resume(tokens: Sequence[Token], clauses: list[Clause]) -> list[Clause]:
    """Put clauses together again that an apposition split.

    "wie der Sprecher, Hans Roth, mitteilte" goes on to its verb, "teilte der Sprecher, Hans Roth, mit" to its prefix.
    """
    joined: list[Clause] = []
    index = 0
    while index < len(clauses):
        clause = clauses[index]
        last = _resumed_at(tokens, clauses, index)
        if last > index:
            end = clauses[last]
            finite = clause.finite if clause.finite >= 0 else end.finite
            clause = Clause(clause.first, end.last, clause.kind, finite, clause.opener)
            index = last
        joined.append(clause)
        index += 1
    return joined


def _resumed_at(tokens: Sequence[Token], clauses: Sequence[Clause], index: int) -> int:
    """Index of the part with which the clause at ``index`` ends; ``index`` itself where it is whole."""
    clause = clauses[index]
    open_sub = clause.kind == "sub" and clause.finite < 0 and not is_participial(tokens, clause)
    open_main = clause.kind in {"main", "first"} and clause.finite >= 0
    if not open_sub and not open_main:
        return index
    for later in range(index + 1, min(len(clauses), index + _MAX_APPOSITIONS)):
        part = clauses[later]
        tail = tokens[part.last - 1]
        if open_sub and part.kind in {"main", "first"} and part.finite >= 0 and tail.tag in _VERBAL:
            return later
        if open_main and part.kind == "first" and _is_left_participle(tokens, clause, part):
            return later
        if part.kind not in {"part", "rel"}:
            return index
        if open_main and part.kind == "part" and later > index + 1 and _closes_bracket(tokens, clause, part):
            return later
    return index


def is_participial(tokens: Sequence[Token], clause: Clause) -> bool:
    """ "wie von der Feuerwehr angekündigt": a participle stands for the whole verb."""
    return clause.finite < 0 <= clause.opener and (
        tokens[clause.opener].lower == "wie" and tokens[clause.last - 1].tag == "VPP"
    )


def _is_left_participle(tokens: Sequence[Token], clause: Clause, part: Clause) -> bool:
    """ "hatte der Chef, Hans Roth, erklärt": what looks like a finite verb is the participle that "hatte" waits for."""
    if tokens[clause.finite].lemma not in {"haben", "sein", "werden"} or part.last - part.first > 2:
        return False
    if part.finite != part.last - 1:
        return False  # "..., berichtet der Sender"
    waits = not any(tokens[i].tag == "VPP" for i in range(clause.finite + 1, clause.last))
    return waits and is_participle_like(tokens[part.finite])


def _closes_bracket(tokens: Sequence[Token], clause: Clause, part: Clause) -> bool:
    """Whether the part ends with the prefix or participle that the finite verb has left open."""
    tail = tokens[part.last - 1]
    if tokens[part.first].tag in {"PREP", "APPRART"} or tokens[part.first].lower == "als":
        return tokens[part.first - 1].tag == "COMMA"
    if tokens[clause.finite].lemma in {"haben", "sein", "werden"}:
        return tail.tag in {"VPP", "VINF"} and tokens[clause.last - 1].tag not in {"VPP", "VINF"}
    return tail.lower in SEPARABLE_PREFIXES and tokens[clause.last - 1].lower not in SEPARABLE_PREFIXES
