"""Whether words tell of the past: what has been stays so on every later day."""

from __future__ import annotations

from functools import lru_cache

from quellenlage.text.tagging import tag_tokens
from quellenlage.text.tokens import Token, tokenize

_PAST_AUXILIARIES = frozenset(
    "war waren wurde wurden worden hatte hatten gewesen konnte konnten musste mussten".split()
)


@lru_cache(maxsize=20_000)
def tells_past(text: str) -> bool:
    """Whether a preterite or a participle of the perfect stands in ``text``.

    >>> tells_past("Es bestand keine Gefahr"), tells_past("Die Fähre fährt nicht")
    (True, False)
    """
    tokens = tokenize(text)
    return any(_is_past(token) for token in tag_tokens(tokens, 0, len(tokens)))


def _is_past(token: Token) -> bool:
    if token.lower in _PAST_AUXILIARIES or token.tag == "VPP":
        return True
    if token.tag != "VFIN" or not token.lemma.endswith("n"):
        return False
    root = token.lemma.removesuffix("en").removesuffix("n")
    if token.lower.startswith(root):
        return token.lower[len(root) :] in {"te", "ten", "ete", "eten"}
    return not token.lower.endswith(("t", "st"))
