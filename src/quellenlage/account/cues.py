"""What the words around a passage say of it: change, correction, hedges, the past."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from quellenlage.model import Figure, Reading, Span
from quellenlage.text.language.de import assertions
from quellenlage.text.meaning import lemma_stem
from quellenlage.text.tagging import tag_tokens
from quellenlage.text.tokens import Token, tokenize

_BEFORE = 60
"""Characters before a figure in which it can be set aside."""
_PARTICIPLE = 5
"""Letters that a participle without "ge" has more than."""
_PLUPERFECT = frozenset("hatte hatten war waren".split())
_MONTHS = frozenset(
    "januar februar märz april mai juni juli august september oktober november dezember vorjahr".split()
)


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    return frozenset(form for t in tokenize(text) for form in (t.lower, "~" + lemma_stem(t.text)))


@lru_cache(maxsize=4096)
def _written(text: str) -> frozenset[str]:
    return frozenset(t.lower for t in tokenize(text))


@lru_cache(maxsize=64)
def _forms(cues: frozenset[str]) -> frozenset[str]:
    return frozenset(form for cue in cues for form in (cue, "~" + lemma_stem(cue)))


def has_cue(text: str, cues: frozenset[str]) -> bool:
    """Whether ``text`` holds one of the words, in whatever inflection.

    >>> has_cue("Die Behörde korrigierte die Zahl", assertions.CORRECTIONS)
    True
    """
    return not _words(text).isdisjoint(_forms(cues))


def has_word(text: str, forms: frozenset[str]) -> bool:
    """Whether ``text`` holds one of the words in just this form."""
    return not _written(text).isdisjoint(forms)


def has_phrase(text: str, phrases: frozenset[str]) -> bool:
    """Whether ``text`` holds one of the phrases, as they are written."""
    lower = text.lower()
    return any(phrase in lower for phrase in phrases)


def tells_change(text: str) -> bool:
    """Whether ``text`` says that a quantity has moved."""
    return has_cue(text, assertions.CHANGED)


def tells_running(text: str) -> bool:
    """Whether ``text`` gives a quantity as one that is still counted, or says that it has moved.

    >>> tells_running("Bislang sind 40 Anzeigen eingegangen."), tells_running("Die Brücke wiegt 40 Tonnen.")
    (True, False)
    """
    return has_word(text, assertions.RUNNING) or tells_change(text)


def tells_correction(text: str) -> bool:
    """Whether ``text`` says that a value is taken back."""
    words = _written(text)
    split = any(words & verbs and words & prefixes for verbs, prefixes in assertions.SPLIT_CORRECTIONS)
    return split or has_cue(text, assertions.CORRECTIONS) or {"nicht", "sondern"} <= words


_SET_ASIDE = re.compile(r"\b(?:nicht|statt|anstatt)(?:,[^,.]{1,40},)?\s+(?:der\s+|die\s+|den\s+)?$", re.IGNORECASE)


def is_withdrawn(reading: Reading, figure: Figure) -> bool:
    """Whether the words right before a figure set it aside: "nicht sieben", "nicht, wie am Montag gemeldet, sieben".

    >>> from quellenlage.model import Document
    >>> from quellenlage.pipeline import read
    >>> told = read(Document("a", "Es seien fünf Menschen gestorben und nicht, wie am Montag gemeldet, sieben."))
    >>> [is_withdrawn(told, figure) for figure in told.figures]
    [False, True]
    """
    before = reading.document.text[max(0, figure.span.begin - _BEFORE) : figure.span.begin]
    return _SET_ASIDE.search(before) is not None


def retracts(text: str) -> bool:
    """Whether ``text`` says outright that something is corrected."""
    return has_cue(text, assertions.RETRACTIONS)


def admits(text: str) -> bool:
    """Whether ``text`` says that somebody no longer stands by what they said."""
    return has_cue(text, assertions.ADMISSIONS) or has_phrase(text, assertions.ADMITTING_PHRASES)


@lru_cache(maxsize=20_000)
def hedges_in(text: str) -> frozenset[str]:
    """The words of ``text`` that make it a suspicion; "soll" does so where it tells of hearsay and of no plan.

    >>> sorted(hedges_in("Er soll davon gewusst haben.")), sorted(hedges_in("Der Turm soll im Mai fallen."))
    (['soll'], [])
    >>> sorted(hedges_in("Nach ersten Ermittlungen war es ein Kabel."))
    ['nach ersten ermittlungen']
    """
    tokens = tokenize(text)
    found = {t.lower for t in tokens} & assertions.STRONG_HEDGES
    if found & assertions.PLANNING and not _is_hearsay(text):
        found -= assertions.PLANNING
    lower = text.lower()
    return frozenset(found | {phrase for phrase in assertions.FIRST_FINDINGS if phrase in lower})


def _is_hearsay(text: str) -> bool:
    """Whether an infinitive of the perfect or one of a state stands behind "soll"."""
    raw = tokenize(text)
    tokens = tag_tokens(raw, 0, len(raw))
    at = next(i for i, t in enumerate(tokens) if t.lower in assertions.PLANNING)
    behind = tokens[at + 1 :] if any(t.lower.endswith("n") for t in tokens[at + 1 :]) else tokens
    for one, two in pairwise(behind):
        if two.lower in {"haben", "sein", "worden"} and _looks_like_participle(one):
            return True
    return any(t.lower in assertions.STATIVE_INFINITIVES - {"sein", "haben"} for t in behind)


def _looks_like_participle(token: Token) -> bool:
    word = token.lower
    return token.tag == "VPP" or (word.endswith(("t", "en")) and ("ge" in word or len(word) > _PARTICIPLE))


def clause_around(text: str, sentence: Span, place: Span) -> str:
    """The part of a sentence between commas that holds ``place``."""
    begin = max(text.rfind(", ", sentence.begin, place.begin), sentence.begin)
    end = text.find(", ", place.end, sentence.end)
    return text[begin : sentence.end if end < 0 else end]


def is_pluperfect(text: str) -> bool:
    """Whether ``text`` tells of what was before the past it tells of.

    >>> is_pluperfect("Der Minister hatte das bestritten."), is_pluperfect("Der Minister bestreitet das.")
    (True, False)
    """
    return any(t.lower in _PLUPERFECT for t in tokenize(text)) and _participle(text)


def _participle(text: str) -> bool:
    return any(t.lower.endswith(("t", "en")) and ("ge" in t.lower or len(t.lower) > 6) for t in tokenize(text))


def dated_back(reading: Reading, sentence: Span, least: timedelta) -> bool:
    """Whether the sentence itself says that it tells of a past time, at least ``least`` before publication."""
    text = sentence.cut(reading.document.text)
    if has_cue(text, assertions.EARLIER):
        return True
    published = reading.published.day
    days = [_day(t.value) for t in reading.times if t.type == "DATE" and sentence.covers(t.span)]
    if published is not None and any(d is not None and d + least <= published for d in days):
        return True
    return any(t.lower in _MONTHS for t in tokenize(text))


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value[:10] if len(value) >= 10 else f"{value}-28" if len(value) == 7 else value)
    except ValueError:
        return None


def around(reading: Reading, sentence: Span) -> str:
    """The sentence and the one before it, where no paragraph parts them."""
    before = [s for s in reading.sentences if s.end <= sentence.begin]
    text = reading.document.text
    if before and "\n" not in text[before[-1].end : sentence.begin]:
        return text[before[-1].begin : sentence.end]
    return sentence.cut(text)


_LETTERS = 5
_MAY_DENY = re.compile(
    "(?i)" + "|".join(sorted({w[:_LETTERS] for w in assertions.DENIALS} | {"zurück", "von sich", "stritt", "streite"}))
)
"""What every denial holds, so that most sentences are passed over at once."""


def may_deny(text: str) -> bool:
    """Whether ``text`` holds the letters of any denial; most sentences do not."""
    return _MAY_DENY.search(text) is not None


@lru_cache(maxsize=20_000)
def denies(text: str) -> bool:
    """Whether ``text`` says that somebody rejects what somebody else said.

    >>> denies("Der Betreiber wies das zurück."), denies("Der Betreiber schwieg.")
    (True, False)
    """
    if not may_deny(text):
        return False
    words = _written(text)
    split = any(words & verbs and words & prefixes for verbs, prefixes in assertions.SPLIT_DENIALS)
    return split or has_cue(text, assertions.DENIALS)


_RELATIVE = re.compile(
    r"^[^.;]{0,40}?,\s+(?:von\s+denen|von\s+der|von\s+dem|die|der|das|welche[rs]?|den)\s+(?P<clause>[^.;]+)"
)
_RELATING = frozenset(
    """
    nennen nenne nannte nannten nennt genannt angeben angab angegeben angegebenen sprechen spricht sprach gesprochen
    melden
    meldete gemeldet behaupten behauptete behauptet einräumen eingeräumt beziffern genannten
    """.split()
)


def tells_again(reading: Reading, sentence: Span, figure: Figure) -> bool:
    """Whether a relative clause says who gave the number before: "die 31, von denen die Behörde gesprochen habe"."""
    match = _RELATIVE.match(reading.document.text[figure.span.end : sentence.end])
    return match is not None and has_word(match["clause"], _RELATING)
