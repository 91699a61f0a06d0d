"""Appositions behind a noun phrase: "Miriam Roth, Leiterin des Amtes, sagte"."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.statements.phrases import is_nominative, phrase_from
from quellenlage.text.chunks import find_chunks
from quellenlage.text.clause_parts import Clause
from quellenlage.text.tokens import Token


def apposition_end(tokens: Sequence[Token], end: int, following: Sequence[Clause]) -> int:
    """ "..., sagte der Sprecher, Hans Roth": a part without verb right behind a comma."""
    if not following or following[0].kind != "part" or following[0].first != end + 1 or tokens[end].tag != "COMMA":
        return end
    part = following[0]
    return part.last if _is_appositive(tokens, part.first) else end


def inner_apposition_end(tokens: Sequence[Token], comma: int, limit: int, subordinate: bool) -> int:
    """ "teilte der Sprecher, Hans Roth, mit": the words up to the next comma of the same clause.

    Args:
        subordinate: the verb comes last, so that a first phrase behind the comma is an apposition even if the second
            comma is missing ("wie Roth, ein Sprecher des Amtes mitteilte").
    """
    closing = next((i for i in range(comma + 1, limit) if tokens[i].tag == "COMMA"), -1)
    if not _is_appositive(tokens, comma + 1):
        return comma
    if closing < 0 and subordinate:
        chunk = next(iter(find_chunks(tokens, comma + 1, limit)), None)
        return phrase_from(tokens, chunk, limit)[1] if chunk is not None and chunk.first == comma + 1 else comma
    return closing if closing >= 0 else comma


def _is_appositive(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if token.tag not in {"NOUN", "ART", "ADJ"} and token.lower not in {"sein", "seine", "ihr", "ihre"}:
        return False
    return is_nominative(token)
