"""Who holds the floor: whom a sentence reports that names nobody, because the text has named them just before.

German marks reported speech in the verb. "Der Landrat trat vor die Presse. 600 Häuser stünden leer. Man habe die
Schulen geöffnet." Neither sentence names a speaker, and both have
one. A sentence says that it goes on with a report by a subjunctive, by a possessive ("nach seinen Worten",
"so ihre Rechnung") or by an adverb ("demnach").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quellenlage.account.claimants import Names
from quellenlage.account.claimants_phrases import phrase_source
from quellenlage.account.identity import Identities
from quellenlage.model import Reading, Span, Statement
from quellenlage.text.language.de import assertions, scopes
from quellenlage.text.tagging import tag_tokens
from quellenlage.text.tokens import Token, tokenize

_NOUNS = "|".join(sorted(n.capitalize() for n in scopes.ATTRIBUTION_NOUNS))
_HIS_WORDS = re.compile(rf"\b(?:[Nn]ach|[Ss]o|[Ll]aut)\s+(?:sein|ihr)(?:e[nrm]?)?\s+(?:{_NOUNS})\b")
_QUOTED = re.compile('[„“»«"]')
_BACK = 4
"""Sentences of the paragraph that are looked back over."""
_OPENS = 30
"""Characters within which somebody named at the head of a sentence is its subject."""
_VOICES = frozenset({"person", "organisation", "group", "medium"})


def floor_holder(reading: Reading, sentence: Span, identities: Identities, names: Names | None = None) -> str | None:
    """The identity of whoever the sentence goes on to report; None where it reports nobody, or nobody is named before.

    A paragraph that begins in the subjunctive goes on with who spoke last in the one before.
    """
    text = reading.document.text
    words = sentence.cut(text)
    possessive = _HIS_WORDS.search(words) is not None
    if not possessive and not goes_on_reporting(words):
        return None
    before = [s for s in reading.sentences if s.end <= sentence.begin]
    breaks = 0
    for place, other in enumerate(reversed(before[-_BACK:])):
        following = before[-place] if place else sentence
        breaks += "\n" in text[other.end : following.begin]
        if breaks > 1 or (breaks and place and not possessive and place > 1):
            return None
        voice = _voice(reading, other, identities, names)
        if voice is not None:
            return voice
    return None


def goes_on_reporting(words: str) -> bool:
    """Whether a sentence reports without saying whom: its verb is in the subjunctive, outside of any quotation.

    >>> goes_on_reporting("Man habe 34 Namen."), goes_on_reporting("Die Bahn plane zwei Tunnel.")
    (True, True)
    >>> goes_on_reporting("Die Bahn plant zwei Tunnel."), goes_on_reporting("„Er sei krank.“")
    (False, False)
    """
    if _QUOTED.search(words):
        return False
    raw = tokenize(words)
    lower = {t.lower for t in raw}
    if lower & {"ich", "mir", "mich"}:
        return False
    if lower & assertions.ACCORDINGLY or not lower.isdisjoint(_SURE_SUBJUNCTIVES):
        return True
    return any(_is_subjunctive(t) for t in tag_tokens(raw, 0, len(raw)))


_SURE_SUBJUNCTIVES = assertions.SUBJUNCTIVES - frozenset("könnten könnte müsste müssten hätte würde komme gebe".split())
"""Without the forms in which a writer supposes something on their own."""


def _is_subjunctive(token: Token) -> bool:
    """Whether a verb has the ending of the present subjunctive: "er plane", which the indicative has in "ich plane"."""
    return token.tag == "VFIN" and token.lower.endswith("e") and token.lemma == token.lower + "n"


def _voice(reading: Reading, sentence: Span, identities: Identities, names: Names | None) -> str | None:
    """Who speaks in a sentence: of its last statement, of a phrase that names a source, else its subject."""
    told = [s for s in reading.statements if (s.actor or s.via) and _in(s, sentence)]
    for statement in sorted(told, key=lambda s: s.quote[-1].end if s.quote else 0, reverse=True):
        who = identities.of_actor(reading, statement.actor or statement.via[-1])
        if who is not None:
            return who
    named = phrase_source(reading, sentence, names) if names is not None else None
    return named or _subject(reading, sentence, identities)


def _in(statement: Statement, sentence: Span) -> bool:
    return any(sentence.overlaps(s) for s in (*statement.quote, *statement.cue))


def _subject(reading: Reading, sentence: Span, identities: Identities) -> str | None:
    """Whoever is named at the head of a sentence."""
    opening = [
        (mention, identity)
        for mention, identity in _named(reading, sentence, identities)
        if mention.begin <= sentence.begin + _OPENS and not _follows_preposition(reading, mention)
    ]
    return min(opening)[1] if opening else None


def _named(reading: Reading, sentence: Span, identities: Identities) -> Iterator[tuple[Span, str]]:
    for actor in reading.actors:
        if actor.kind not in _VOICES:
            continue
        identity = identities.of_actor(reading, actor.id)
        if identity is not None:
            yield from ((mention, identity) for mention in actor.mentions if sentence.covers(mention))


_PREPOSITION = re.compile(
    r"\b(?:in|im|an|am|auf|aus|bei|beim|für|gegen|mit|nach|über|um|unter|von|vom|vor|zu|zum|zur|wegen|durch|ohne|seit)\s+"
    r"(?:(?:der|dem|den|das|die|des|einer|einem|einen)\s+)?$",
    re.IGNORECASE,
)


def _follows_preposition(reading: Reading, mention: Span) -> bool:
    return _PREPOSITION.search(reading.document.text[max(0, mention.begin - 24) : mention.begin]) is not None
