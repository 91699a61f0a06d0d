"""Which verb of a clause is finite, and in which mood."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.text.language.de import mood
from quellenlage.text.tagging import is_participle_like
from quellenlage.text.tokens import Token

_FINITE = frozenset({"VFIN", "VINF"})
_ZU = frozenset({"VZU", "PTKZU"})
AUXILIARY_LEMMAS = frozenset("sein haben werden können müssen sollen wollen dürfen mögen".split())


def is_finite_candidate(tokens: Sequence[Token], index: int) -> bool:
    """Whether the token can be a finite verb: a tagged one, or a plural that looks like an infinitive."""
    token = tokens[index]
    if token.tag == "VFIN":
        return True
    return token.tag == "VINF" and not has_zu_before(tokens, index)


def has_zu_before(tokens: Sequence[Token], index: int) -> bool:
    """Whether "zu" makes the verb an infinitive, also one in quotation marks of its own (zu „bestrafen“)."""
    before = index - 2 if index > 1 and tokens[index - 1].tag == "QUOTE" else index - 1
    return before >= 0 and tokens[before].tag == "PTKZU"


def is_only_participle(tokens: Sequence[Token], index: int, begin: int, end: int) -> bool:
    """Whether the form at ``index`` can be finite by itself and is a participle beside an auxiliary here."""
    if not is_participle_like(tokens[index]):
        return False
    return any(tokens[i].tag == "VFIN" and tokens[i].lemma in AUXILIARY_LEMMAS for i in range(begin, end) if i != index)


def last_finite(tokens: Sequence[Token], begin: int, end: int) -> int:
    """The finite verb of a subordinate clause: an auxiliary if there is one, else the last verb; -1 for none."""
    finites = [i for i, token in enumerate(tokens[begin:end], begin) if token.tag == "VFIN"]
    auxiliaries = [i for i in finites if tokens[i].lemma in AUXILIARY_LEMMAS]
    if auxiliaries:
        return auxiliaries[-1]
    if finites:
        return finites[-1]
    plural = [i for i in range(begin, end) if is_finite_candidate(tokens, i)]
    return plural[-1] if plural else -1


def second_finite(tokens: Sequence[Token], begin: int, end: int) -> int:
    """The finite verb of a main clause is its first verb, unless an infinitive or participle was put before it.

    Returns its index, or -1.
    """
    verbs = [
        index
        for index, token in enumerate(tokens[begin:end], begin)
        if token.tag in _FINITE and is_finite_candidate(tokens, index)
    ]
    for place, index in enumerate(verbs):
        if _is_misread_adjective(tokens, index, verbs):
            continue
        token = tokens[index]
        later = verbs[place + 1 :]
        if token.tag == "VINF" or is_participle_like(token):
            helper = next((i for i in later if tokens[i].lemma in AUXILIARY_LEMMAS and tokens[i].tag == "VFIN"), -1)
            if helper >= 0 and token.lemma not in AUXILIARY_LEMMAS:
                return helper
            if _zu_follows(tokens, index, end) and any(token.tag in _ZU for token in tokens[begin:end]):
                continue  # "spioniert zu haben", "halten zu können"
        if index == begin and token.text[0].isupper() and _has_later_finite(tokens, later):
            continue  # "Vertraute berichteten"
        return index
    return -1


def _zu_follows(tokens: Sequence[Token], index: int, end: int) -> bool:
    return index + 1 < end and tokens[index + 1].tag in {"PTKZU", "VZU", "VINF", "VPP"}


def _has_later_finite(tokens: Sequence[Token], later: Sequence[int]) -> bool:
    return any(tokens[i].tag == "VFIN" and not is_participle_like(tokens[i]) for i in later)


def _is_misread_adjective(tokens: Sequence[Token], index: int, finites: Sequence[int]) -> bool:
    """ "der hier tätige Konzern hat": a form in -e before a noun, with an auxiliary behind it."""
    if index + 1 >= len(tokens) or tokens[index + 1].tag != "NOUN":
        return False
    if _follows_preposition(tokens, index):
        return True
    if not tokens[index].lower.endswith("e"):
        return False
    return tokens[index].lemma not in AUXILIARY_LEMMAS and any(
        tokens[i].lemma in AUXILIARY_LEMMAS for i in finites if i > index
    )


def _follows_preposition(tokens: Sequence[Token], index: int) -> bool:
    """ "auf nicht weiter bezeichnete Quellen": between a preposition and its noun stands no verb."""
    position = index - 1
    while position >= 0 and tokens[position].tag in {"ADV", "NEG", "ADJ"}:
        position -= 1
    return position >= 0 and tokens[position].tag in {"PREP", "APPRART"}


def is_present_subjunctive(token: Token) -> bool:
    """Konjunktiv I: listed, or stem + e where the third person of the indicative has -t.

    >>> [is_present_subjunctive(Token(0, 0, w, w, "VFIN", l)) for w, l in [("trage", "tragen"), ("sagte", "sagen")]]
    [True, False]
    """
    if token.lower in mood.PRESENT_SUBJUNCTIVE:
        return True
    if token.tag != "VFIN" or not token.lower.endswith("e"):
        return False
    stem = token.lemma.removesuffix("en") if token.lemma.endswith("en") else token.lemma.removesuffix("n")
    return token.lower in {stem + "e", stem[:-2] + stem[-1:] + "e" if stem.endswith(("er", "el")) else stem + "e"}


def is_past_subjunctive(token: Token) -> bool:
    """Konjunktiv II by form ("wäre", "käme"), wishes and softened modals left out."""
    return token.lower in mood.PAST_SUBJUNCTIVE


def is_subjunctive(token: Token) -> bool:
    """Either subjunctive."""
    return is_present_subjunctive(token) or is_past_subjunctive(token)
