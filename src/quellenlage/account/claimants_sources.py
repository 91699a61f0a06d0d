"""Who gives a number, by the place of their name beside a verb or a noun of counting, where nobody is an actor.

"Dem Gesundheitsamt liegen 48 Meldungen vor", "Das Statistikamt weist 48.000 leere Wohnungen aus", "Wie aus einer
Antwort des Verkehrsministeriums hervorgeht": the words themselves name a body, whether or not it speaks elsewhere.
"""

from __future__ import annotations

import re
from functools import lru_cache

from quellenlage.account.claimants import Names
from quellenlage.account.claimants_phrases import ARTICLE, NAME, meant_by
from quellenlage.model import Figure, Reading, Span
from quellenlage.text.language.de import own_work

_POINTS = re.compile(r"^(?:Das|Dies|Dieses|So)\b")


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    verbs = "|".join(sorted(own_work.GIVING_FORMS | own_work.COUNTING_FORMS))
    data = "|".join(sorted(own_work.DATA_NOUNS))
    counted = "[Gg]emessen|[Gg]ezählt|[Ee]rfasst|[Rr]egistriert|[Ee]rmittelt"
    who = rf"{ARTICLE}(?P<who>{NAME})"
    return (
        re.compile(rf"\b(?:[Vv]onseiten|[Vv]on\s+Seiten|[Ss]eitens)\s+{who}"),
        re.compile(rf"^(?:D(?:as|ie|er)\s+)?(?P<who>{NAME})\s+(?:{verbs})\b"),
        re.compile(rf"^(?:Auf|Von|Mit)\s+[^.!?,]*?\b(?:{verbs})\s+(?:am\s+\w+\s+)?(?:das|die|der)\s+(?P<who>{NAME})"),
        re.compile(
            rf"\b(?:{counted})\s+(?:hat|haben|hatte)\s+{who}",
        ),
        re.compile(
            rf"\b(?:[Nn]ach|[Ll]aut|[Aa]us|[Gg]emäß|[Zz]eigen|[Zz]eigt|[Bb]elegen|[Ee]rgab|[Ee]rgaben)\s+"
            rf"(?:(?:einer|eines|einem|den|der|dem|ersten|neuen|neuer|vorläufigen|internen|jüngsten|jüngster)\s+){{0,2}}"
            rf"(?:{data})\s+{who}"
        ),
        re.compile(
            rf"^(?:Dem|Der|Den)\s+(?P<who>{NAME})\s+(?:sind|waren|liegen|lagen|ist|war)\b.*\b(?:bekannt|vor|gemeldet)\b"
        ),
        re.compile(
            rf"\b(?:[Ii]m|[Ii]n\s+der|[Bb]eim|[Bb]ei\s+der|[Aa]us\s+dem|[Aa]us\s+der)\s+(?P<who>{NAME})\b.*\bdie\s+Rede\b"
        ),
        re.compile(rf"\bdie\s+Rede\b.*\b(?:[Ii]m|[Ii]n\s+der|[Bb]eim|[Bb]ei\s+der)\s+(?P<who>{NAME})"),
        re.compile(rf"\bist\s+(?:[Ii]m|[Ii]n\s+der|[Bb]eim|[Bb]ei\s+der)\s+(?P<who>{NAME})\s+die\s+Rede\b"),
    )


@lru_cache(maxsize=1)
def _wanting() -> re.Pattern[str]:
    verbs = "|".join(sorted(own_work.WANTING_FORMS))
    return re.compile(rf"^(?:[^:.!?]{{0,30}}:\s+)?(?:D(?:as|ie|er)\s+)?(?P<who>{NAME})\s+(?:{verbs})\b")


def bargainer(reading: Reading, figure: Figure, sentence: Span) -> str | None:
    """Who opens a sentence about what they demand or offer: "Die Lotsen wollen acht Prozent mehr Lohn"."""
    state = figure.concept.state if figure.concept is not None else None
    match = _wanting().match(sentence.cut(reading.document.text)) if state in _BARGAINED else None
    return match["who"] if match is not None else None


_BARGAINED = frozenset({"demanded", "offered"})


def worded_source(reading: Reading, sentence: Span, names: Names) -> str | None:
    """The identity of the body that the sentence, or the next one about it, names as where its number comes from."""
    text = reading.document.text
    found = _source_in(sentence.cut(text), names)
    if found is not None:
        return found
    following = next((s for s in reading.sentences if s.begin >= sentence.end), None)
    if following is None or "\n" in text[sentence.end : following.begin]:
        return None
    words = following.cut(text)
    return _source_in(words, names) if _POINTS.match(words) else None


def _source_in(words: str, names: Names) -> str | None:
    for pattern in _patterns():
        match = pattern.search(words)
        identity = meant_by(match["who"], names) if match else None
        if identity is not None:
            return identity
    return None
