"""Who is named as the source of a sentence in so many words: "laut Lagezentrum", "nach Schätzung der Mission".

The reading of one article knows its own actors only; here the names of the whole event are at hand, and a phrase that
names a source is never left without one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quellenlage.account.claimants import Names
from quellenlage.account.identity import fold, key_words
from quellenlage.model import Reading, Span
from quellenlage.text.language.de import offices, organisations, outlets, own_work, scopes

_NOUNS = "|".join(sorted(n.capitalize() for n in scopes.ATTRIBUTION_NOUNS | organisations.SOURCE_NOUNS))
NAME = (
    r"(?:[a-zäöüß]+(?:en|er|es)\s+)?[A-ZÄÖÜ][\w-]+"
    r"(?:\s+(?:für\s+|der\s+|des\s+|und\s+)?[»„\"“]?[A-ZÄÖÜ][\w-]+[«“\"”]?){0,4}"
)
ARTICLE = r"(?:(?:der|des|dem|den|die|das|von|vom|einer|eines|einem)\s+){0,2}"
_PHRASES = (
    re.compile(rf"\b(?:[Nn]ach|[Ll]aut|[Gg]emäß)\s+(?:\w+en\s+)?(?:{_NOUNS})\s+{ARTICLE}(?P<who>{NAME})"),
    re.compile(rf"\b(?:[Ll]aut|[Gg]emäß)\s+{ARTICLE}(?P<who>{NAME})"),
    re.compile(rf"\b{ARTICLE}(?P<who>{NAME})\s+zufolge\b"),
    re.compile(rf"\b(?:[Bb]eim?|[Bb]ei\s+der|[Aa]us\s+dem|[Ii]m|[Vv]on\s+der)\s+(?P<who>{NAME})\s+(?:heißt|hieß)\s+es"),
)
_OWN = re.compile(
    r"\b(?:unser(?:e|er|es|en|em)?|dies(?:e|er|es))\s+(?:Zeitung|Redaktion|Reporter|Magazins?|Blatt(?:es)?|Recherchen?)\b"
)
_COUNTED = re.compile(
    r"\b(?:gezählt|zählte|ermittelt|ausgewertet|errechnet|Recherchen|Informationen|Auswertung|Zählung)\b"
)


def phrase_source(reading: Reading, sentence: Span, names: Names) -> str | None:
    """The identity of the only source that a sentence names in a phrase of its own; None where it names several.

    An outlet that counted itself is its own source ("hat unsere Zeitung gezählt").
    """
    text = sentence.cut(reading.document.text)
    if reading.document.source and _OWN.search(text) and _COUNTED.search(text):
        return reading.document.source
    found = {identity for who in _named(text) if (identity := meant_by(who, names)) is not None}
    return min(found) if len(found) == 1 else None


def _named(text: str) -> Iterator[str]:
    for pattern in _PHRASES:
        for match in pattern.finditer(text):
            yield match["who"]


def meant_by(who: str, names: Names) -> str | None:
    """Whom the words mean: a known body or person, else, where they are a body's, the words themselves."""
    words = key_words(who)
    if not words or who.split(maxsplit=1)[0] in outlets.OUTLET_CLASSES:
        return None
    last = fold(who.rsplit(maxsplit=1)[-1].strip("»«„“”" + chr(34)))
    if last in names.by_word:
        return names.by_word[last]
    known = names.body(words)
    if known is not None:
        return known
    lower = who.lower()
    first = lower.split()[0]
    if first in organisations.SOURCE_NOUNS or first in organisations.DOCUMENTS or first in scopes.ATTRIBUTION_NOUNS:
        return None
    if not any(is_body_word(w) for w in lower.split()):
        return None
    return " ".join(_nominative(w) for w in who.split())


def is_body_word(word: str) -> bool:
    """Whether a lower-case word is one for a body, or for people who speak as one."""
    known = word.endswith(offices.BODY_TAILS) or organisations.find_organisation(word) is not None
    return known or word.removesuffix("n") in own_work.SPEAKING_GROUPS or word in own_work.SPEAKING_GROUPS


def _nominative(word: str) -> str:
    """ "Landesrechnungshofs" without its ending, where what is left is a word for a body."""
    base = word.removesuffix("s")
    return base if base != word and is_body_word(base.lower()) else word
