"""Of whom or what a sentence gives a number: its subject, and the nouns that an amount can be of."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from quellenlage.text.language.de import assertions, offices, scopes
from quellenlage.text.meaning import lemma_stem, meaning
from quellenlage.text.tagging import tag_tokens
from quellenlage.text.tokens import Token, tokenize

_BREAKS = frozenset({"COMMA", "COLON", "STOP"})
_INSIDE = frozenset("ART DET ADJ VPP NUM TRUNC".split())
_UNITS = frozenset(
    """
    prozent prozentpunkt euro dollar franken cent pfund million milliarde billion tausend hundert dutzend kilometer
    meter zentimeter liter tonne kilogramm kilo gramm milligramm mikrogramm hektar kubikmeter quadratmeter grad stunde
    quadratkilometer megawatt kilowatt kilowattstunde
    """.split()
)


class Topics(NamedTuple):
    """What a sentence is about around a number.

    Args:
        subject: what the nouns of its subject mean, without whoever counts.
        nouns: what all nouns of the clause mean that an amount can be of.
    """

    subject: frozenset[str]
    nouns: frozenset[str]


@lru_cache(maxsize=50_000)
def topics_of(sentence: str, begin: int, end: int) -> Topics:
    """The topics around the number at ``sentence[begin:end]``.

    >>> topics_of("Das Bürgerbündnis kommt auf 31,4 Prozent.", 28, 32).subject
    frozenset({'burgerbundnis'})
    """
    raw = tokenize(sentence)
    tokens = tag_tokens(raw, 0, len(raw))
    first = max((i + 1 for i, t in enumerate(tokens) if t.tag in _BREAKS and t.end <= begin), default=0)
    last = min((i for i, t in enumerate(tokens) if t.tag in _BREAKS and t.begin >= end), default=len(tokens))
    clause = tokens[first:last]
    nouns = {m for t in clause if t.tag == "NOUN" and (m := _topic(t)) is not None}
    return Topics(frozenset(_subject(clause, begin)), frozenset(nouns))


def _topic(token: Token) -> str | None:
    lower, lemma = token.lower, token.lemma.lower()
    if not {lower, lemma}.isdisjoint(_UNITS) or not {lower, lemma}.isdisjoint(scopes.TIME_NOUNS):
        return None
    if lower in scopes.ATTRIBUTION_NOUNS or lower in scopes.COUNT_NOUNS:
        return None
    return meaning(token.text)


def _subject(clause: list[Token], begin: int) -> set[str]:
    """The nouns of the phrase in front of the finite verb, or right behind it, that no preposition governs."""
    verb = next((i for i, t in enumerate(clause) if t.tag == "VFIN" or (t.tag == "VINF" and i)), None)
    if verb is None or lemma_stem(clause[verb].text) in _counting():
        return set()
    for part in (clause[:verb], clause[verb + 1 :]):
        phrase = _phrase(part)
        if phrase and not any(t.begin <= begin < t.end or t.tag == "NUM" for t in phrase):
            return {m for t in phrase if t.tag == "NOUN" and not _speaks(t) and (m := _topic(t)) is not None}
    return set()


def _phrase(tokens: list[Token]) -> list[Token]:
    found: list[Token] = []
    for token in tokens:
        if token.tag == "NOUN" or (found and token.tag in _INSIDE) or (not found and token.tag in _INSIDE):
            found.append(token)
        elif found and any(t.tag == "NOUN" for t in found):
            break
        elif token.tag in {"PREP", "APPRART"}:
            return []
        else:
            found = []
    return found if any(t.tag == "NOUN" for t in found) else []


def _speaks(token: Token) -> bool:
    """Whether a noun is an authority that counts, whose number it is but not what it counts."""
    return token.lower.endswith(offices.BODY_TAILS) or any(part in token.lower for part in ("polizei", "feuerwehr"))


@lru_cache(maxsize=1)
def _counting() -> frozenset[str]:
    return frozenset(lemma_stem(v) for v in assertions.SAYING_VERBS | {"zählen", "schätzen", "beziffern", "messen"})
