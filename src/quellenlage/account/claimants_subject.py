"""Who gives a number because the sentence opens with them: they speak before its colon, or do what it tells."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.account import cues
from quellenlage.account.identity import Identities
from quellenlage.model import Figure, Reading, Span
from quellenlage.text.language.de import assertions, events
from quellenlage.text.tokens import Token

_OPENS = 40
"""Characters within which a name opens a sentence, an office before it."""
_PASSIVE = frozenset("wurde wurden werden worden wird würden".split())
_KINDS = frozenset({"person", "organisation", "group"})


def opened_by(
    reading: Reading, figure: Figure, sentence: Span, tokens: Sequence[Token], identities: Identities
) -> str | None:
    """ "Ada Roth, Sprecherin der Polizei, am Abend: Vier Menschen seien verletzt": who opens the sentence says it."""
    colon = next((t for t in tokens if t.tag == "COLON"), None)
    at = figure.span.begin - sentence.begin
    if colon is None or at < colon.end or any(t.tag == "VFIN" for t in tokens if t.end <= colon.begin):
        return None
    if not cues.has_word(reading.document.text[sentence.begin + colon.end : sentence.end], assertions.SUBJUNCTIVES):
        return None
    found = [
        (mention.begin, identity)
        for actor in reading.actors
        if actor.kind in _KINDS and (identity := identities.of_actor(reading, actor.id)) is not None
        for mention in actor.mentions
        if sentence.begin <= mention.begin <= sentence.begin + _OPENS and mention.end <= sentence.begin + colon.begin
    ]
    return min(found)[1] if found else None


def doer_of(
    reading: Reading, figure: Figure, sentence: Span, tokens: Sequence[Token], identities: Identities
) -> str | None:
    """The subject that opens the sentence and does itself what the figure tells: it recalls, cancels, offers."""
    state = figure.concept.state if figure.concept is not None else None
    if state not in events.OWN_DOING or any(t.lower in _PASSIVE for t in tokens):
        return None
    verb = next((t for t in tokens if t.tag == "VFIN"), None)
    if verb is None or figure.span.begin - sentence.begin < verb.begin:
        return None
    opening = Span(sentence.begin, sentence.begin + verb.begin)
    if any(t.tag in {"PREP", "APPRART", "COMMA"} for t in tokens if t.end <= verb.begin):
        return None
    found = [
        (mention, identity)
        for actor in reading.actors
        if actor.kind in _KINDS and (identity := identities.of_actor(reading, actor.id)) is not None
        for mention in actor.mentions
        if opening.covers(mention)
    ]
    return max(found)[1] if found else None
