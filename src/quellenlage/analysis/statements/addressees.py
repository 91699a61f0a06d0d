"""To whom it is said: "gegenüber der Zeitung", "dem Sender", whom a passive frame accuses or calls upon."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.statements.cues import Cue
from quellenlage.analysis.statements.draft import Range
from quellenlage.analysis.statements.phrases import is_nominative, is_time, phrase_from
from quellenlage.text.chunks import Chunk, find_chunks
from quellenlage.text.language.de.reporting import ACCUSATIVE_VERBS, CONVERSATIONS, DATIVE_VERBS, PUBLIC
from quellenlage.text.tokens import Token

_DATIVE = frozenset("dem den einem seinem ihrem seinen ihren diesem diesen mehreren allen anderen".split())
_DATIVE_PRONOUNS = frozenset("ihm ihnen uns mir dir euch".split())
_ACCUSATIVE_PRONOUNS = frozenset("ihn sie uns mich dich euch".split())


def find_addressee(tokens: Sequence[Token], cue: Cue, speaker: Sequence[Range]) -> tuple[Range, ...]:
    """The addressee in the cue's clause, or nothing."""
    clause = cue.clause
    chunks = find_chunks(tokens, clause.first, clause.last)
    for place, chunk in enumerate(chunks):
        if _is_told(tokens, chunks, place):
            return (phrase_from(tokens, chunk, clause.last),)
    verb = cue.verb.prefix + cue.verb.base
    free = [chunk for chunk in chunks if chunk.preposition < 0 and not _overlaps(chunk, speaker, cue)]
    if verb in DATIVE_VERBS:
        return _dative(tokens, cue, free)
    if verb in ACCUSATIVE_VERBS:
        return _accusative(tokens, cue, free)
    return ()


def _is_told(tokens: Sequence[Token], chunks: Sequence[Chunk], place: int) -> bool:
    """ "gegenüber der Presse", "in einem Interview mit dem Sender", "vor Journalisten"."""
    chunk = chunks[place]
    if chunk.first and tokens[chunk.first - 1].lower == "gegenüber":
        return True
    if chunk.preposition < 0:
        return False
    preposition = tokens[chunk.preposition].lower
    if preposition == "mit" and place and chunks[place - 1].last == chunk.preposition:
        return tokens[chunks[place - 1].last - 1].lower.endswith(CONVERSATIONS)
    return preposition == "vor" and tokens[chunk.head].lower in PUBLIC


def _overlaps(chunk: Chunk, speaker: Sequence[Range], cue: Cue) -> bool:
    if any(first < chunk.last and chunk.first < last for first, last in speaker):
        return True
    return any(chunk.first <= index < chunk.last for index in cue.tokens)


def _dative(tokens: Sequence[Token], cue: Cue, chunks: Sequence[Chunk]) -> tuple[Range, ...]:
    clause = cue.clause
    for index in range(clause.first, clause.last):
        if tokens[index].lower in _DATIVE_PRONOUNS:
            return ((index, index + 1),)
    previous_end = -1
    for chunk in chunks:
        first = tokens[chunk.first].lower
        follows_noun = chunk.first == previous_end or tokens[chunk.first - 1].tag == "NOUN"
        previous_end = chunk.last
        if is_time(tokens, chunk.head):
            continue
        if first in _DATIVE or (first in {"der", "einer"} and not follows_noun):
            return (phrase_from(tokens, chunk, clause.last),)
    return ()


def _accusative(tokens: Sequence[Token], cue: Cue, chunks: Sequence[Chunk]) -> tuple[Range, ...]:
    clause = cue.clause
    for index in (clause.finite + 1, clause.finite + 2):
        if index < clause.last and tokens[index].lower in _ACCUSATIVE_PRONOUNS and cue.voice == "active":
            return ((index, index + 1),)
    for chunk in chunks:
        if is_time(tokens, chunk.head) or (cue.voice == "passive" and not is_nominative(tokens[chunk.first])):
            continue
        if tokens[chunk.first].lower in {"des", "dem"}:
            continue
        return (phrase_from(tokens, chunk, clause.last),)
    return ()
