"""What an outlet found out itself: it counted, asked, calculated, and says so."""

from __future__ import annotations

import re

from quellenlage.account.articles import outlet_key
from quellenlage.account.cues import around
from quellenlage.model import Reading, Span
from quellenlage.text.language.de import own_work

_WORK = re.compile(
    rf"\b{own_work.OWN_HOUSE}\b[^.!?]*\b{own_work.OWN_WORK}\b|\b{own_work.OWN_WORK}\b[^.!?]*\b{own_work.OWN_HOUSE}\b"
)
_WE = re.compile(own_work.WE_DID)
_BEHIND = re.compile(r"^(?:Das|Dies|So|Zu diesem Ergebnis)\b")
_BY_NAME = re.compile(
    rf"\b(?:[Nn]ach|[Ll]aut|[Ee]iner?)\s+(?:eigenen\s+|einer\s+)?{own_work.OWN_WORK}\s+(?:der|des|von|vom)\s+"
    r"[„»\"]?(?P<name>[A-ZÄÖÜ][\w-]+(?:\s+[A-ZÄÖÜ][\w-]+){0,3})"
)


def found_out_by(reading: Reading, sentence: Span, place: Span) -> str | None:
    """The outlet of the article where the clause, or the next sentence, says that it found this out itself; else None.

    Args:
        place: the figure or the words that the sentence tells.

    >>> from quellenlage.model import Document
    >>> from quellenlage.pipeline import read
    >>> told = read(Document("a", "In der Altstadt stehen 48 Läden leer. Das ergab eine Zählung unserer Redaktion.",
    ...     source="Stadtblatt"))
    >>> found_out_by(told, told.sentences[0], told.figures[0].span)
    'Stadtblatt'
    """
    outlet = reading.document.source
    if not outlet:
        return None
    text = reading.document.text
    words = _clause(text, sentence, place)
    following = next((s.cut(text) for s in reading.sentences if s.begin >= sentence.end), "")
    if _tells(words, outlet) or (_BEHIND.match(following) and _tells(following, outlet)):
        return outlet
    # "Wir haben nachgezählt. 48 Läden stehen leer."
    return outlet if _WE.search(around(reading, sentence)) else None


def _tells(words: str, outlet: str) -> bool:
    if _WORK.search(words) or _WE.search(words):
        return True
    named = _BY_NAME.search(words)
    return named is not None and outlet_key(named["name"]) == outlet_key(outlet)


def _clause(text: str, sentence: Span, place: Span) -> str:
    """The part of the sentence between commas that holds ``place``; all of it where that opens or ends the sentence."""
    begin = max(text.rfind(", ", sentence.begin, place.begin), sentence.begin)
    end = text.find(", ", place.end, sentence.end)
    following = text[end : sentence.end] if end >= 0 else ""
    whole = end < 0 or following.startswith((", wie ", ", so ", ", zeigt", ", ergab", ", das "))
    return text[begin : sentence.end if whole else end]
