"""Verbs whose prefix stands apart: "fielen 1.200 Stellen weg" tells of wegfallen, "harren ... aus" of ausharren."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from quellenlage.text.language.de import function_words
from quellenlage.text.lemmas import is_known
from quellenlage.text.tokens import Token

_VERBS = frozenset({"VFIN", "VINF"})
_ENDS = frozenset({"COMMA", "STOP", "COLON", "KON", "QUOTE", "PUNCT"})
_PREFIX_TAGS = frozenset({"PREP", "PTKVZ", "ADV", "ADJ"})


@lru_cache(maxsize=50_000)
def _whole(prefix: str, verb: str) -> str | None:
    """The verb of both parts, where German has it."""
    whole = prefix + verb
    return whole if verb.endswith("n") and is_known(whole) else None


def rejoin(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens of a sentence in which the parts of a separated verb both carry the dictionary form of the whole.

    The prefix is the last word of its clause; its verb is the nearest one before it with which it makes a German verb.

    >>> from quellenlage.text.tagging import tag_tokens
    >>> from quellenlage.text.tokens import tokenize
    >>> raw = tokenize("Im Amt fielen acht Stellen weg, sagt Roth.")
    >>> [t.lemma for t in rejoin(tag_tokens(raw, 0, len(raw))) if t.lemma == "wegfallen"]
    ['wegfallen', 'wegfallen']
    """
    found: dict[int, str] = {}
    for index, token in enumerate(tokens):
        if token.tag not in _PREFIX_TAGS or token.lower not in function_words.SEPARABLE_PREFIXES:
            continue
        if index + 1 < len(tokens) and tokens[index + 1].tag not in _ENDS:
            continue
        for before in range(index - 1, -1, -1):
            verb = tokens[before]
            whole = _whole(token.lower, verb.lemma) if verb.tag in _VERBS and before not in found else None
            if whole is not None:
                found[before] = found[index] = whole
                break
    if not found:
        return tuple(tokens)
    return tuple(
        token._replace(lemma=found[index], tag="VFIN" if token.tag in _VERBS else "PTKVZ") if index in found else token
        for index, token in enumerate(tokens)
    )
