"""Whether the clause around an expression looks back or ahead: it decides between last and next Monday."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from quellenlage.text.language.de import time_verbs as verbs
from quellenlage.text.language.de.function_words import SEPARABLE_PREFIXES
from quellenlage.text.prepared import Prepared
from quellenlage.text.tokens import Token

Tense = Literal["past", "pluperfect", "future", "present"] | None

_CLAUSE_BREAKS = frozenset({",", ":", ";", "–", "—", "(", ")", "„", "“", "”", '"', "»", "«"})
_LONGEST_CLAUSE = 60
"""Tokens to either side; a text without punctuation must not be read whole for every expression in it."""
_NEIGHBOURS = 6
"""Clauses to either side that are asked for a tense."""


def tense_around(prepared: Prepared, first: int, last: int, begin: int, end: int) -> Tense:
    """The tense of the clause that holds tokens ``[first, last)``, looked for within the sentence ``[begin, end)``.

    Where the clause itself has no finite verb, its neighbours are asked, the one behind it first.
    """
    tokens = prepared.tokens
    left, right = clause_around(tokens, first, last, begin, end)
    tense = tense_of(tokens[left:right])
    for _ in range(_NEIGHBOURS):
        if tense is not None or (left == begin and right == end):
            break
        if right < end:
            start = right
            _, right = clause_around(tokens, right, right + 1, begin, end)
            tense = tense_of(tokens[start:right])
        if tense is None and left > begin:
            stop = left
            left, _ = clause_around(tokens, left - 1, left, begin, end)
            tense = tense_of(tokens[left:stop])
    return tense


def clause_around(tokens: tuple[Token, ...], first: int, last: int, begin: int, end: int) -> tuple[int, int]:
    """The tokens around ``[first, last)`` up to the next mark on either side, within ``[begin, end)``."""
    begin, end = max(begin, first - _LONGEST_CLAUSE), min(end, last + _LONGEST_CLAUSE)
    while first > begin and tokens[first - 1].text not in _CLAUSE_BREAKS:
        first -= 1
    while last < end and tokens[last].text not in _CLAUSE_BREAKS:
        last += 1
    return first, last


def tense_of(tokens: tuple[Token, ...]) -> Tense:
    """The tense of a run of tokens; None without a finite verb.

    >>> from quellenlage.model import Document
    >>> from quellenlage.text.prepared import prepare
    >>> def tense(text): return tense_of(prepare(Document("a", text)).tokens)
    >>> tense("Am Montag kam er an."), tense("Am Montag hat er gewonnen."), tense("Am Montag beginnt die Messe.")
    ('past', 'past', 'present')
    >>> tense("Am Montag wird gewählt."), tense("Die Sitzung ist für Montag angesetzt.")
    ('future', 'future')
    """
    roles = {_role(token.lower, token.lemma, token.tag) for token in tokens}
    participle = bool(roles & {"participle", "present or participle"})
    if "past" in roles or "had" in roles:
        return "pluperfect" if "had" in roles and (participle or "planned" in roles) else "past"
    if "future" in roles:
        # "soll überfallen haben" looks back
        return "past" if participle and "have or be" in roles else "future"
    if "planned" in roles:
        return "past" if "have" in roles or "have or be" in roles else "future"
    if roles & {"have", "be", "have or be"}:
        return "past" if participle or "infinitive" in roles else "present"
    return "present" if roles & {"present", "infinitive", "present or participle"} else None


@lru_cache(maxsize=100_000)
def _role(form: str, lemma: str, tag: str) -> str:
    """What a word says about the tense of its clause; empty where it says nothing."""
    if form in verbs.PLUPERFECT_AUXILIARIES:
        return "had"
    if form in verbs.PAST_AUXILIARIES or _is_preterite(form, lemma, tag):
        return "past"
    if form in verbs.FUTURE_AUXILIARIES:
        return "future"
    if form in {"haben", "sein"}:
        return "have or be"
    if form in verbs.PERFECT_AUXILIARIES:
        return "have" if form in verbs.HAVE else "be"
    if form in verbs.PLANNING_PARTICIPLES:
        return "planned"
    if tag == "VPP" or (tag in {"VFIN", "VINF", "ADJ"} and _looks_like_participle(form, lemma)):
        return "present or participle" if tag == "VFIN" else "participle"
    return {"VFIN": "present", "VINF": "infinitive"}.get(tag, "")


def _is_preterite(form: str, lemma: str, tag: str) -> bool:
    if tag not in {"VFIN", "VINF"}:
        return False
    if form in verbs.STRONG_PRETERITES or form.removesuffix("en") in verbs.STRONG_PRETERITES:
        return True
    if not form.endswith(("te", "ten")) or form in verbs.PRESENT_FORMS_LIKE_PRETERITES:
        return False
    stem = lemma.removesuffix("en") if lemma.endswith("en") else lemma.removesuffix("n")
    return form in {stem + ending for ending in ("te", "ten", "ete", "eten")}


_INSEPARABLE = ("be", "ver", "er", "zer", "ent", "emp", "miss")


@lru_cache(maxsize=1)
def _participle() -> re.Pattern[str]:
    separable = "|".join(sorted(SEPARABLE_PREFIXES, key=lambda prefix: (-len(prefix), prefix)))
    return re.compile(rf"(?:{separable})?ge(?:\w\w\w+t|\w\w+en)|(?:{'|'.join(_INSEPARABLE)})\w+t")


def _looks_like_participle(form: str, lemma: str) -> bool:
    """ "gebrochen", "abgesagt", "verletzt"; not "gelten", which is its own infinitive."""
    if form == lemma:
        return False
    return _participle().fullmatch(form) is not None or (form.endswith("en") and form.startswith(_INSEPARABLE))


def is_past_attribute(token: Token) -> bool:
    """Whether a participle of the past stands before a noun: "(die am Dienstag) genannte (Zahl)".

    >>> from quellenlage.text.tokens import Token
    >>> is_past_attribute(Token(0, 8, "genannte", "genannte", "ADJ"))
    True
    >>> is_past_attribute(Token(0, 4, "hohe", "hohe", "ADJ"))
    False
    """
    if token.tag != "ADJ":
        return False
    stem = token.lower.rstrip("ersnm")
    return any(_participle().fullmatch(stem + rest) is not None for rest in ("", "en", "n"))
