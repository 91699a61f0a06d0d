"""Words without one of which nothing is reported, so that the rules need not be tried on a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from quellenlage.analysis.statements.cues import HELPERS, complements_of
from quellenlage.analysis.statements.prepositional import ATTRIBUTING
from quellenlage.analysis.statements.quotes import Unit
from quellenlage.text.language.de import mood
from quellenlage.text.language.de.reporting import CONTENT_NOUNS, verbs_by_base
from quellenlage.text.memo import remembered
from quellenlage.text.tagging import REOPENING, TRANSPARENT, tag_alone
from quellenlage.text.tokens import TEXT, Token
from quellenlage.text.verbs import is_subjunctive

_TELLING = 5
"""Letters from which on a word that a verb needs is no mere particle ("als", "sich", "von")."""


def may_report(tokens: Sequence[Token], unit: Unit) -> bool:
    """Whether a rule can find a statement in the unit: it has a quotation or a word that may be a sign of one.

    >>> from quellenlage.text.tagging import tag_tokens
    >>> from quellenlage.text.tokens import tokenize
    >>> def asks(text):
    ...     tokens = tokenize(text)
    ...     return may_report(tag_tokens(tokens, 0, len(tokens)), Unit(0, len(tokens), (), "body", True))
    >>> asks("Der Damm war alt."), asks("Der Damm, sagte sie, hält."), asks("Der Damm halte.")
    (False, True, True)
    """
    words = tokens[unit.first : unit.last]
    return bool(unit.quotes) or any(map(_is_sign, map(TEXT, words))) or _opens_with_sign(words)


def _opens_with_sign(words: Sequence[Token]) -> bool:
    """Whether the first word is a sign: at the head of a sentence a capital does not make a noun."""
    opener = next((token for token in words if token.tag not in TRANSPARENT), None)
    return opener is not None and _reports(opener)


@remembered
def _is_sign(text: str) -> bool:
    """Whether a word can attribute: a reporting verb or noun, "laut" and its kind, "soll", a subjunctive.

    Behind a colon or a list mark any word may be one in disguise, as at the head of a sentence.
    """
    lower = text.lower()
    if lower in _words() or text in REOPENING:
        return True
    tag, lemma = tag_alone(text)
    return _reports(Token(0, 0, text, lower, tag, lemma))


def _reports(token: Token) -> bool:
    verb = token.lemma in verbs_by_base() and token.lemma not in _told_by_complement()
    return verb or token.lemma.lower() in CONTENT_NOUNS or is_subjunctive(token)


@cache
def _told_by_complement() -> frozenset[str]:
    """Verbs that report only with a word beside them that itself tells: "wurde bekannt", "kam zu dem Schluss"."""
    return HELPERS | {
        base
        for base in verbs_by_base()
        if (words := complements_of(base)) and all(len(word) >= _TELLING for word in words)
    }


@cache
def _words() -> frozenset[str]:
    """Signs that are no verbs, in all their forms."""
    return ATTRIBUTING.union(mood.MODALS_OF_HEARSAY, *map(complements_of, _told_by_complement()))
