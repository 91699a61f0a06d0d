"""Appositions behind a noun phrase: "Miriam Roth, Leiterin des Amtes, sagte"."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.statements.phrases import is_nominative
from quellenlage.text.clause_parts import Clause
from quellenlage.text.tokens import Token


def apposition_end(tokens: Sequence[Token], end: int, following: Sequence[Clause]) -> int:
    """ "..., sagte der Sprecher, Hans Roth": a part without verb right behind a comma."""
    if not following or following[0].kind != "part" or following[0].first != end + 1 or tokens[end].tag != "COMMA":
        return end
    part = following[0]
    return part.last if _is_appositive(tokens, part.first) else end


def inner_apposition_end(tokens: Sequence[Token], comma: int, limit: int) -> int:
    """ "teilte der Sprecher, Hans Roth, mit": the words up to the next comma of the same clause."""
    closing = next((i for i in range(comma + 1, limit) if tokens[i].tag == "COMMA"), -1)
    if closing < 0 or not _is_appositive(tokens, comma + 1):
        return comma
    return closing


def _is_appositive(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if token.tag not in {"NOUN", "ART", "ADJ"} and token.lower not in {"sein", "seine", "ihr", "ihre"}:
        return False
    return is_nominative(token)
