"""Who holds the floor: whom a sentence reports that names nobody, because the text has named them just before.

German marks reported speech in the verb. "Der Landrat trat vor die Presse. 600 Häuser stünden leer. Man habe die
Schulen geöffnet." Neither sentence names a speaker, and both have
one. A sentence says that it goes on with a report by a subjunctive, by a possessive ("nach seinen Worten",
"so ihre Rechnung") or by an adverb ("demnach").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from quellenlage.account.claimants import Names
from quellenlage.account.claimants_phrases import is_body_word, meant_by, phrase_source
from quellenlage.account.identity import Identities, fold, key_words
from quellenlage.model import Figure, Reading, Span, Statement
from quellenlage.text.language.de import assertions, own_work, scopes
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
    announced = _announced_by(reading, sentence, identities, names)
    if announced is not None:
        return announced
    possessive = _HIS_WORDS.search(words) is not None
    weak = not possessive and not goes_on_reporting(words)
    if weak and not _supposes(words):
        return None
    before = [s for s in reading.sentences if s.end <= sentence.begin]
    breaks = 0
    for place, other in enumerate(reversed(before[-_BACK:])):
        following = before[-place] if place else sentence
        breaks += "\n" in text[other.end : following.begin]
        if breaks > 1 or (breaks and place and not possessive and place > 1):
            return None
        voice = _voice(reading, other, identities, names, weak)
        if voice is not None or weak:
            return voice
    return None


_CLAUSE = re.compile(r"(?:[,;:–]|\b(?:und|doch|aber))\s+")
_COUNTING = "|".join(sorted(own_work.COUNTING_FORMS))
_SUBJECT = (
    r"^(?:(?:während|wogegen|wohingegen|indes|dagegen|hingegen|und|doch|aber)\s+)?(?:(?:[Dd]ie|[Dd]er|[Dd]as)\s+)?"
    r"(?P<who>[A-ZÄÖÜ][\w-]+(?:\s+[A-ZÄÖÜ][\w-]+){0,3})\s+"
)
_OWN_CLAUSE = re.compile(rf"{_SUBJECT}(?:\w+\s+){{0,2}}(?:{_COUNTING})\s+(?:\w+\s+){{0,3}}$")
_AUXILIARY = re.compile(rf"{_SUBJECT}(?:hat|haben|hatte|hatten|will|wollen|wollte|wollten)\s+(?:\w+\s+){{0,3}}$")
_COUNTED = re.compile(rf"^[^,;.!?]*\b(?:{'|'.join(sorted(own_work.COUNTED_FORMS))})\b")


def counts_in_clause(reading: Reading, place: Span, sentence: Span, identities: Identities, names: Names) -> str | None:
    """The identity of whoever gives a number in a clause of their own: "..., die Polizei sprach von 2.200".

    Args:
        place: the number.
    """
    text = reading.document.text
    before = text[sentence.begin : place.begin]
    boundaries = [m.end() for m in _CLAUSE.finditer(before)]
    begin = boundaries[-1] if boundaries else 0
    match = _OWN_CLAUSE.match(before[begin:]) if boundaries else None
    if match is None:
        match = _AUXILIARY.match(before[begin:])
        if match is None or not _COUNTED.match(text[place.end : sentence.end]):
            return None
    at = Span(sentence.begin + begin + match.start("who"), sentence.begin + begin + match.end("who"))
    named = [identity for mention, identity in _named(reading, sentence, identities) if mention.overlaps(at)]
    return named[0] if named else meant_by(match["who"], names)


_OWNED = re.compile(
    r"^(?:\s+(?:Euro|Prozent|Milliarden|Millionen|Tonnen|Hektar))*\s+(?:des|der)\s+"
    r"(?P<who>[A-ZÄÖÜ][\w-]+(?:\s+[A-ZÄÖÜ][\w-]+){0,2})"
)
_DEFINITE = re.compile(r"\b(?:die|den|der|diese|diesen)\s+$", re.IGNORECASE)


def owned_by(reading: Reading, figure: Figure, sentence: Span, names: Names) -> str | None:
    """The identity of whose number it is: "die 2,6 Milliarden des Rechnungshofs", "die 12.000 der Veranstalter"."""
    text = reading.document.text
    match = _OWNED.match(text[figure.span.end : sentence.end])
    if match is None or not _DEFINITE.search(text[sentence.begin : figure.span.begin]):
        return None
    counted = figure.unit is None and figure.counted is not None and figure.counted.begin >= figure.span.end
    if counted:
        return None
    return names.by_word.get(fold(match["who"].split()[-1])) or names.body(key_words(match["who"]))


_OF_THEM = re.compile(r"\b(?:[Dd]avon|[Dd]arunter|(?:[Vv]on|[Uu]nter)\s+(?:ihnen|diesen|denen))\b")


def in_one_report(reading: Reading, before: Span, speaker: str | None, figure: Figure, sentence: Span) -> str | None:
    """The speaker of the figure before, where both are told in one breath.

    So are two figures of one sentence in the subjunctive, and a count with its part: "drei davon".

    Args:
        before: the sentence of the figure before.
        speaker: the identity of who gives that figure.
    """
    words = sentence.cut(reading.document.text)
    if speaker is None:
        return None
    if before == sentence:
        return speaker if goes_on_reporting(words) else None
    part = figure.concept is not None and figure.concept.part and _OF_THEM.search(words) is not None
    return speaker if part and "\n" not in reading.document.text[before.end : sentence.begin] else None


@lru_cache(maxsize=20_000)
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


_ANNOUNCES = re.compile(
    rf"\b(?:{'|'.join(sorted(own_work.ANNOUNCING_VERBS))})\b[^.!?]*\b(?:{'|'.join(sorted(own_work.ANNOUNCED))})\b"
)
_LABEL = re.compile(r"^(?P<who>[A-ZÄÖÜ][\w-]+):\s")


def _announced_by(reading: Reading, sentence: Span, identities: Identities, names: Names | None) -> str | None:
    """Who gives figures because the words before say so: "Die Polizei zieht Bilanz.", or, in an interview, "Lang:"."""
    text = reading.document.text
    label = _LABEL.match(text[text.rfind("\n", 0, sentence.begin + 1) + 1 : sentence.end])
    if label is not None and names is not None and (who := names.by_word.get(fold(label["who"]))) is not None:
        return who
    previous = max((s for s in reading.sentences if s.end <= sentence.begin), default=None)
    if previous is None or "\n" in text[previous.end : sentence.begin]:
        return None
    if not _ANNOUNCES.search(previous.cut(text)):
        return None
    return _subject(reading, previous, identities, names)


def _supposes(words: str) -> bool:
    """Whether a sentence has one of the forms that report only right behind a report, and else suppose something."""
    return not _QUOTED.search(words) and any(t.lower in _WEAK_SUBJUNCTIVES for t in tokenize(words))


_WEAK_SUBJUNCTIVES = frozenset("sollten müssten könnten dürften wollten sollen".split())


def _voice(
    reading: Reading, sentence: Span, identities: Identities, names: Names | None, told_only: bool = False
) -> str | None:
    """Who speaks in a sentence: of its last statement, of a phrase that names a source, else its subject."""
    told = [s for s in reading.statements if (s.actor or s.via) and _in(s, sentence)]
    for statement in sorted(told, key=lambda s: s.quote[-1].end if s.quote else 0, reverse=True):
        who = identities.of_actor(reading, statement.actor or statement.via[-1])
        if who is not None:
            return who
    named = phrase_source(reading, sentence, names) if names is not None else None
    return named if named or told_only else _subject(reading, sentence, identities, names)


def _in(statement: Statement, sentence: Span) -> bool:
    return any(sentence.overlaps(s) for s in (*statement.quote, *statement.cue))


def _subject(reading: Reading, sentence: Span, identities: Identities, names: Names | None) -> str | None:
    """Whoever is named at the head of a sentence, if only by a name that the event knows."""
    opening = [
        (mention, identity)
        for mention, identity in _named(reading, sentence, identities)
        if mention.begin <= sentence.begin + _OPENS and not _follows_preposition(reading, mention)
    ]
    if opening or names is None:
        return min(opening)[1] if opening else None
    head = tokenize(sentence.cut(reading.document.text)[:_OPENS])
    known = (names.by_word.get(fold(t.text)) for t in head if t.text[:1].isupper() and len(t.text) > 2)
    person = next((who for who in known if who is not None and identities.kind(who) == "person"), None)
    return person or next((t.text for t in head if t.text[:1].isupper() and is_body_word(t.lower)), None)


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
