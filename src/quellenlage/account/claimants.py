"""Who gives a number that the article reports without a frame of speech: whoever counts, measures or names it.

"Die Bergwacht zählte 60 Verletzte", "der Verband hat zwei Tonnen geborgen", "die Ministerin will von 30 nicht wissen":
the sentence names somebody and a verb of counting. The names of the whole story are known here, so that somebody is
found also where the article calls them by their last name only.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from quellenlage.account.claimants_subject import doer_of, opened_by
from quellenlage.account.identity import Identities, fold, is_company_word, key_words
from quellenlage.model import Figure, Reading, Span
from quellenlage.text.language.de import assertions, function_words, offices, scopes
from quellenlage.text.meaning import lemma_stem
from quellenlage.text.tagging import tag_tokens
from quellenlage.text.tokens import Token, tokenize

_OPENING = re.compile(
    r"(?:\+\s+)?(?:D(?:as|ie|er)\s+)?(?P<name>(?:[A-ZÄÖÜ][\w-]+\s+){0,2}[A-ZÄÖÜ][\w-]+)"
    r"(?:\s+[»„\"“](?P<quoted>[^»«“\"”]{2,40})[«“\"”])?(?=[\s,])"
)
_BEHIND_VERB = re.compile(
    r"\b(?:taxiert|beziffert|schätzt|veranschlagt|zählt|rechnet|nennt)e?\s+(?:d(?:as|ie|er)\s+)"
    r"(?P<name>(?:[A-ZÄÖÜ][\w-]+\s+){0,2}[A-ZÄÖÜ][\w-]+)"
)
"""A body that counts, behind its verb: "taxiert das Lenz-Institut"."""
_POINTING = frozenset("das dies davon so dieses".split())
_STEM = 8
"""Letters of a name that a longer one begins with, so that both are one."""
_COME = frozenset("kam kamen kommt kommen".split())
_NEAR = 4
"""Words between a name and the verb of which it is the subject."""
_NOT_SUBJECT = frozenset("in aus nach an auf vor bei gegen für mit um zu über im am".split())
_RELATIVE = frozenset("der die das welcher welche welches".split())
_PASSIVE = frozenset("wurde wurden werden worden wird würden".split())
_AUXILIARIES = frozenset("hat haben hatte hatten habe hätten will wollen wollte".split())
_KINDS = frozenset({"person", "organisation", "group"})


class Names(NamedTuple):
    """The names by which a group of articles calls its people and bodies.

    Args:
        by_word: last folded word to identity.
        bodies: folded words of the bodies' names, and their identities.
    """

    by_word: Mapping[str, str]
    bodies: Sequence[tuple[tuple[str, ...], str]]

    def body(self, words: tuple[str, ...]) -> str | None:
        """The only body whose name has all of these words; of several the one that is called just so."""
        exact = {identity for name, identity in self.bodies if name == words}
        found = exact or {identity for name, identity in self.bodies if set(words) <= set(name)}
        return min(found) if len(found) == 1 else None


def names_of(readings: Sequence[Reading], identities: Identities) -> Names:
    """The names of a group's articles; a word that two identities share names neither."""
    found: dict[str, str | None] = {}
    for reading in readings:
        for actor in reading.actors:
            identity = identities.of_actor(reading, actor.id)
            if identity is None or actor.kind not in _KINDS:
                continue
            for name in (actor.name, *actor.aliases):
                word = _telling_word(name, actor.kind)
                if word is not None:
                    known = found.setdefault(word, identity)
                    if known != identity and (known is None or identities.body(known) != identities.body(identity)):
                        found[word] = None
    bodies = dict.fromkeys(
        (key_words(actor.name), identity)
        for reading in readings
        for actor in reading.actors
        if actor.kind == "organisation" and (identity := identities.of_actor(reading, actor.id)) is not None
    )
    return Names({word: identity for word, identity in found.items() if identity is not None}, tuple(bodies))


def _telling_word(name: str, kind: str) -> str | None:
    """A person's last name; a body's name where it is one word."""
    words = name.split()
    if not words or not words[-1][:1].isupper():
        return None
    if kind == "person":
        return fold(words[-1]) if len(words) > 1 else None
    return fold(words[0]) if len(words) == 1 and len(words[0]) > 2 else None


def claimant_of(reading: Reading, figure: Figure, sentence: Span, identities: Identities, names: Names) -> str | None:
    """The identity of whoever gives ``figure`` in ``sentence`` on their own authority, or None."""
    text = sentence.cut(reading.document.text)
    raw = tokenize(text)
    tokens = tag_tokens(raw, 0, len(raw))
    if speaks_for_itself(tokens):
        return _self(reading, sentence, tokens, identities, names)
    opener = opened_by(reading, figure, sentence, tokens, identities)
    if opener is not None:
        return opener
    doer = doer_of(reading, figure, sentence, tokens, identities)
    if doer is not None:
        return doer
    counting = _counts(tokens)
    if not counting and not any(t.lower in scopes.ATTRIBUTION_NOUNS for t in tokens):
        return None
    at = sentence.begin
    counted = figure.counted if figure.counted and sentence.covers(figure.counted) else figure.span
    mentions = [
        (Span(mention.begin - at, mention.end - at), identity)
        for actor in reading.actors
        if actor.kind in _KINDS and (identity := identities.of_actor(reading, actor.id)) is not None
        for mention in actor.mentions
        if sentence.covers(mention)
    ]
    mentions += [
        (Span(t.begin, t.end), identity)
        for t in tokens
        if t.text[:1].isupper() and (identity := names.by_word.get(fold(t.text))) is not None
    ]
    mentions += [
        (Span(t.begin, t.end), identity)
        for t in tokens
        if t.text.isupper() and len(t.text) > 1
        for words, identity in names.bodies
        if fold(t.text) in words
    ]
    inside = Span(min(figure.span.begin, counted.begin) - at, max(figure.span.end, counted.end) - at)
    found = [m for m in mentions if not m[0].overlaps(inside) and _is_agent(tokens, m[0], counting)]
    if not found:
        return _subject(text, figure.span.begin - at, names) if counting else None
    before = [m for m in found if m[0].end <= inside.begin]
    return (max(before) if before else min(found))[1]


_SOURCE = re.compile(
    rf"\b(?:[Nn]ach|[Ll]aut)\s+(?:(?:{'|'.join(sorted(n.capitalize() for n in scopes.ATTRIBUTION_NOUNS))})\s+)?"
    r"(?:(?:der|des|von|vom|dem)\s+)?(?P<who>[A-ZÄÖÜ][\w-]+(?:\s+[A-ZÄÖÜ][\w-]+){0,3})"
)


def named_source(reading: Reading, sentence: Span, names: Names) -> str | None:
    """The identity named outright: "nach Angaben des Betreibers Orlabahn"; None where several sources are."""
    found = {
        names.by_word[word]
        for match in _SOURCE.finditer(sentence.cut(reading.document.text))
        for word in [fold(match["who"].split()[-1])]
        if word in names.by_word
    }
    return min(found) if len(found) == 1 else None


def speaks_for_itself(tokens: Sequence[Token]) -> bool:
    """Whether a sentence has something "nach eigenen Angaben": its subject says it.

    >>> raw = tokenize("Die Firma rief nach eigenen Angaben 18 Tonnen zurück.")
    >>> speaks_for_itself(tag_tokens(raw, 0, len(raw)))
    True
    """
    return any(
        one.lower.startswith("eigen") and (two.lower in scopes.ATTRIBUTION_NOUNS or two.lower in assertions.OWN_NOUNS)
        for one, two in pairwise(tokens)
    )


def _self(
    reading: Reading, sentence: Span, tokens: Sequence[Token], identities: Identities, names: Names
) -> str | None:
    """The one who opens the sentence, else the one named last before "eigenen"."""
    at = next(t.begin for t in tokens if t.lower.startswith("eigen"))
    found = [
        (mention, identity)
        for actor in reading.actors
        if actor.kind in _KINDS and (identity := identities.of_actor(reading, actor.id)) is not None
        for mention in actor.mentions
        if sentence.covers(mention) and mention.end - sentence.begin <= at
    ]
    named = [m for m in found if not is_company_word(fold(m[0].cut(reading.document.text).split()[-1]))]
    if named:
        return min(named)[1]
    for token in tokens:
        if token.begin < at and token.text[:1].isupper():
            if is_company_word(fold(token.text)):
                return identities.companies.get(reading.document.id)
            if fold(token.text) in names.by_word:
                return names.by_word[fold(token.text)]
    return None


def said_behind(reading: Reading, sentence: Span, identities: Identities) -> str | None:
    """The identity of whoever the next sentence says to have said it: "Das sagte Einsatzleiterin Roth am Abend." """
    following = next((s for s in reading.sentences if s.begin >= sentence.end), None)
    text = reading.document.text
    if following is None or "\n" in text[sentence.end : following.begin]:
        return None
    words = tokenize(following.cut(text))[:3]
    points = len(words) == 3 and words[0].lower in _POINTING and lemma_stem(words[1].text) in _saying_forms()
    if not points:
        return _source_of_lead(reading, sentence, following, identities)
    found = [
        (mention, identity)
        for actor in reading.actors
        if actor.kind in _KINDS and (identity := identities.of_actor(reading, actor.id)) is not None
        for mention in actor.mentions
        if following.covers(mention)
    ]
    return min(found)[1] if found else None


def _source_of_lead(reading: Reading, sentence: Span, following: Span, identities: Identities) -> str | None:
    """News tells what happened first and who says so in the second sentence."""
    lead = next((r.span.begin for r in reading.regions if r.kind == "body"), None)
    if lead is None or next((s for s in reading.sentences if s.begin >= lead), None) != sentence:
        return None
    told = (s for s in reading.statements if s.actor is not None and any(following.overlaps(q) for q in s.quote))
    first = next(told, None)
    return identities.of_actor(reading, first.actor) if first is not None else None


@lru_cache(maxsize=1)
def _saying_forms() -> frozenset[str]:
    return frozenset(lemma_stem(verb) for verb in assertions.SAYING_VERBS)


def _is_agent(tokens: Sequence[Token], mention: Span, counting: bool) -> bool:
    """Whether the one named at ``mention`` does the counting: subject of the verb, agent of a passive, or source."""
    before = [t for t in tokens if t.end <= mention.begin][::-1]
    behind = [t for t in tokens if t.begin >= mention.end]
    left, right = _clause(before), _clause(behind)
    if any(t.lower in scopes.ATTRIBUTION_NOUNS for t in left):
        return True
    if not counting or any(t.lower in _NOT_SUBJECT for t in left[:1]):
        return False
    if len(behind) > 1 and behind[0].tag == "COMMA" and behind[1].lower in _RELATIVE:
        return True
    passive = any(t.lower in _PASSIVE for t in tokens)
    if passive:
        return any(t.lower in {"von", "vom", "durch"} for t in left[:2])
    return any(_can_count(t) or t.lower in _COME for t in (*left, *right))


def _clause(tokens: Sequence[Token]) -> list[Token]:
    near = []
    for token in tokens[:_NEAR]:
        if token.tag in {"COMMA", "COLON", "STOP", "QUOTE"}:
            break
        near.append(token)
    return near


def _can_count(token: Token) -> bool:
    return token.tag == "VFIN" and (token.lower in _AUXILIARIES or _is_counting(token))


def _is_counting(token: Token) -> bool:
    forms = _counting_forms()
    return not token.text[0].isupper() and (token.lower in forms or lemma_stem(token.text) in forms)


def _is_name(name: str) -> bool:
    """Whether words that open a sentence are a name of several words, and no phrase of time or place.

    >>> _is_name("Nothilfe Global"), _is_name("Am Montag"), _is_name("Vier Häuser")
    (True, False, False)
    """
    words = name.split()
    lower = [w.lower() for w in words]
    if len(words) < _NAME_WORDS or not function_words.CLOSED_CLASS_WORDS.isdisjoint(lower):
        return False
    raw = tokenize(name)
    nouns = all(token.tag == "NOUN" or token.lemma[:1].isupper() for token in tag_tokens(raw, 0, len(raw)))
    return nouns and scopes.TIME_NOUNS.isdisjoint(lower)


_NAME_WORDS = 2


def _subject(text: str, limit: int, names: Names) -> str | None:
    """The body that opens the sentence: the one whose name begins so ("Arbeitgeber" for the Arbeitgeberverband)."""
    match = _BEHIND_VERB.search(text[:limit]) or _OPENING.match(text[:limit])
    if match is None:
        return None
    name = match["name"]
    known = names.by_word.get(fold(name.split()[-1])) or names.body(key_words(name))
    if known is not None:
        return known
    if match.re is _OPENING and match["quoted"]:
        return f"{name.split()[-1]} „{match['quoted']}“" if len(name.split()) == 1 else name
    if match.re is _OPENING and _is_name(name):
        return name
    last = name.split()[-1].lower()
    is_body = last.endswith(offices.BODY_TAILS) or any(last.endswith(part) for part in offices.AUTHORITY_WORDS)
    if not is_body:
        return None
    word = fold(name.split()[-1])
    longer = [i for words, i in names.bodies if any(w.startswith(word) for w in words) and len(word) >= _STEM]
    return longer[0] if longer else name


def _counts(tokens: Sequence[Token]) -> bool:
    come = next((i for i, t in enumerate(tokens) if t.lower in _COME), None)
    comes = come is not None and any(t.lower == "auf" for t in tokens[come + 1 :])
    return comes or any(_is_counting(t) for t in tokens)


@lru_cache(maxsize=1)
def _counting_forms() -> frozenset[str]:
    verbs = assertions.COUNTING_VERBS | assertions.SAYING_VERBS
    return verbs | frozenset(lemma_stem(verb) for verb in verbs)
