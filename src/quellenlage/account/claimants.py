"""Who gives a number that the article reports without a frame of speech: whoever counts, measures or names it.

"Die Bergwacht zählte 60 Verletzte", "der Verband hat zwei Tonnen geborgen", "die Ministerin will von 30 nicht wissen": the
sentence names somebody and a verb of counting. The names of the whole story are known here, so that somebody is found also
where the article calls them by their last name only.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from quellenlage.account import cues
from quellenlage.account.identity import Identities, fold
from quellenlage.model import Figure, Reading, Span
from quellenlage.text.language.de import assertions, events, offices
from quellenlage.text.meaning import lemma_stem
from quellenlage.text.tokens import Token, tokenize

_OPENING = re.compile(r"(?:D(?:as|ie|er)\s+)?(?P<name>(?:[A-ZÄÖÜ][\w-]+\s+){0,2}[A-ZÄÖÜ][\w-]+)(?=[\s,])")
_KINDS = frozenset({"person", "organisation", "group"})


class Names(NamedTuple):
    """The names by which a group of articles calls its people and bodies: last folded word to identity."""

    by_word: Mapping[str, str]


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
    return Names({word: identity for word, identity in found.items() if identity is not None})


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
    text = reading.document.text
    tokens = tokenize(sentence.cut(text))
    if not _counts(tokens) and not cues.has_word(sentence.cut(text).lower(), events.ATTRIBUTION_NOUNS):
        return None
    counted = figure.counted or figure.span
    mentions = [
        (mention, identity)
        for actor in reading.actors
        if actor.kind in _KINDS and (identity := identities.of_actor(reading, actor.id)) is not None
        for mention in actor.mentions
        if sentence.covers(mention) and not mention.overlaps(figure.span) and not mention.overlaps(counted)
    ]
    mentions += [
        (Span(sentence.begin + t.begin, sentence.begin + t.end), identity)
        for t in tokens
        if t.text[:1].isupper()
        and (identity := names.by_word.get(fold(t.text))) is not None
        and not figure.span.begin <= sentence.begin + t.begin < counted.end
    ]
    if not mentions:
        return _subject(sentence.cut(text), figure.span.begin - sentence.begin)
    before = [m for m in mentions if m[0].end <= figure.span.begin]
    nearest = max(before) if before else min(mentions)
    return nearest[1]


def _subject(text: str, limit: int) -> str | None:
    """The body that opens the sentence and is named nowhere else: "Das Internationale Komitee zählte ..."."""
    match = _OPENING.match(text[:limit])
    if match is None:
        return None
    name = match["name"]
    last = name.split()[-1].lower()
    is_body = last.endswith(offices.BODY_TAILS) or any(last.endswith(part) for part in offices.AUTHORITY_WORDS)
    return name if is_body else None


def _counts(tokens: Sequence[Token]) -> bool:
    forms = _counting_forms()
    return any(t.lower in forms or lemma_stem(t.text) in forms for t in tokens if not t.text[0].isupper())


@lru_cache(maxsize=1)
def _counting_forms() -> frozenset[str]:
    return frozenset(assertions.COUNTING_VERBS) | frozenset(lemma_stem(v) for v in assertions.COUNTING_VERBS)
