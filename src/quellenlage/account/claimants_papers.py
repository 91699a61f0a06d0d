"""What an article has from a paper that it was shown: everything it tells of it until somebody else speaks.

"Einem Papier zufolge ... Bis zu 4.000 Stellen sollen danach wegfallen. Drei Werke sind zur Schließung vorgesehen." Such
a paper is an origin of its own, whoever wrote it: its author stands by nothing in it. A paper that two newspapers hold
is one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from quellenlage.model import Reading, Span, Statement
from quellenlage.text.language.de import organisations

PAPER = "internes Papier"
"""Identity of the leaked paper of an event."""
_WORDS = "|".join(
    sorted({*organisations.DOCUMENTS, "bericht", "zwischenbericht", "papiere"} - {"mitteilung", "erklärung"})
)
_PAPER = re.compile(rf"\b(?:[A-ZÄÖÜ][a-zäöüß]+)?(?:{_WORDS})(?:s|es|e|en)?\b", re.IGNORECASE)
_SHOWN = re.compile(
    r"\b(?:zugespielt|vorliegt|vorliegen|liegt\b[^.]{0,60}\bvor|einsehen\s+konnte|eingesehen|Einsicht\s+in|vertraulich\w*"
    r"|interne[nrsm]?\s+[A-ZÄÖÜ][\w-]+|unveröffentlicht\w*|durchgesickert|Dienstgebrauch)\b"
)
_AUTHORS = "|".join(sorted(organisations.AUTHORS))
_FROM_IT = re.compile(
    r"\b(?:danach|demnach|darin|darauf|wonach|zufolge|nach\s+diesem|laut\s+(?:dem|diesem)|heißt\s+es|hieß\s+es|steht"
    rf"|{_AUTHORS}|Tabelle|Anhang|Fußnote|Eintrag|Deckblatt|auf\s+Seite\s+\d+)\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(r"\b(?:soll|sollen|sollte|sollten|vorgesehen|geplant|eingeplant|würden|Rede)\b", re.IGNORECASE)
"""What stands in a paper is told as what shall be."""
_ARTICLE = 4
"""Characters of an article and a space before a name."""
_TELLING = re.compile(r"\b(?:sagte?|erklärte?|teilte|betonte|erzählte?|versicherte?)\b")


def shown_papers(reading: Reading) -> Mapping[int, bool]:
    """The begins of the sentences that an article has from a paper it was shown; empty where it was shown none.

    In a later paragraph only what is told as a plan, or as standing there, is still from the paper.
    """
    text = reading.document.text
    if not _SHOWN.search(text) or not _PAPER.search(text):
        return {}
    spoken = [
        q for s in reading.statements if s.actor is not None and s.cue and not _written(reading, s) for q in s.quote
    ]
    found: dict[int, bool] = {}
    heads = [m for a in reading.actors if not is_paper(a.name) for m in a.mentions]
    holds, before, met, named = False, 0, False, False
    for sentence in reading.sentences:
        words = sentence.cut(text)
        parted = "\n\n" in text[before : sentence.begin]
        before = sentence.end
        names = _PAPER.search(words) is not None
        shown = _SHOWN.search(words) is not None
        names_it = (names and _FROM_IT.search(words) is not None) or (shown and (names or named))
        named = names
        if names_it or (met and _FROM_IT.search(words)):
            holds = met = True
        elif any(sentence.overlaps(q) for q in spoken) or _TELLING.search(words) or _opens(sentence, heads):
            holds = False
        elif parted:
            holds = holds and _PLANNED.search(words) is not None
        if holds:
            found[sentence.begin] = True
    return found


def _opens(sentence: Span, heads: Sequence[Span]) -> bool:
    """Whether somebody is named at the head of a sentence: then it tells of them."""
    return any(sentence.begin <= m.begin <= sentence.begin + _ARTICLE and sentence.covers(m) for m in heads)


def _written(reading: Reading, statement: Statement) -> bool:
    """Whether a statement is told of the paper or of those who wrote it."""
    actor = next((a for a in reading.actors if a.id == statement.actor), None)
    return actor is not None and is_paper(actor.name)


_CITED = re.compile(
    r"\b(?:heißt|hieß|steht|stand|stehe)\s+(?:es\s+)?(?:\w+\s+)?(?:auf\s+Seite\b|in\s+(?:dem|der)\b|im\b|dort\b|darin\b)"
    r"[^.!?]{0,40}"
)


def cites_paper(words: str) -> bool:
    """Whether a sentence says where in a paper it stands: "..., heißt es auf Seite 12", "..., steht im Anhang"."""
    match = _CITED.search(words)
    return match is not None and _PLACES.search(match.group()) is not None


_PLACES = re.compile(
    rf"\b(?:Seite|Anhang|Fußnote|Tabelle|Deckblatt|Kapitel|Absatz|(?:[A-ZÄÖÜ][a-zäöüß]+)?(?:{_WORDS}))\b", re.I
)


def is_paper(name: str) -> bool:
    """Whether an actor's name is that of a writing, or of those who wrote it and are not named.

    >>> is_paper("internes Papier"), is_paper("Verfasser"), is_paper("Lagezentrum")
    (True, True, False)
    """
    words = name.split()
    if not words:
        return False
    last = words[-1].lower()
    return last in organisations.DOCUMENTS or (len(words) == 1 and last in organisations.AUTHORS | {"bericht"})


def from_paper(papers: Mapping[int, bool], sentence: Span) -> bool:
    """Whether a sentence is told from the paper."""
    return sentence.begin in papers
