"""Who says it where no subject does: the agent of a passive, whom a paper cites, the text in which it is written."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import NamedTuple

from quellenlage.analysis.statements.cues import Cue
from quellenlage.analysis.statements.draft import Range
from quellenlage.analysis.statements.phrases import is_report_noun, is_time, phrase_from
from quellenlage.analysis.statements.speakerhood import can_speak
from quellenlage.text.chunks import find_chunks
from quellenlage.text.clause_parts import Clause
from quellenlage.text.tokens import Token

PAGES = frozenset({"seite", "zeile", "absatz", "kapitel", "punkt"})
"""Where in a text something stands, which is not who says it."""
_IN_WRITING = frozenset({"in", "im", "aus", "auf", "bei", "beim", "laut", "von", "vom"})


class Subject(NamedTuple):
    """The ranges of a speaker and the feature that made it win."""

    ranges: tuple[Range, ...]
    reason: str


NO_SUBJECT = Subject((), "")


def agent_of_passive(tokens: Sequence[Token], clause: Clause) -> Subject | None:
    """The agent of a passive: "von der Polizei", "durch", "seitens"."""
    marked = _marked_agent(tokens, clause)
    if marked is not None:
        return Subject((marked,), "agent of the passive")
    attributes = []
    for chunk in find_chunks(tokens, clause.first, clause.last):
        if chunk.preposition < 0 or tokens[chunk.preposition].lower not in {"von", "vom", "seitens", "durch"}:
            continue
        if is_time(tokens, chunk.head):
            continue
        before = chunk.preposition - 1
        attribute = before >= clause.first and tokens[before].tag == "NOUN" and tokens[before + 1].lower != "seitens"
        if attribute and before + 1 > clause.finite + 1:
            attributes.append(chunk)
            continue
        return Subject((phrase_from(tokens, chunk, clause.last),), "agent of the passive")
    for chunk in attributes:
        if can_speak(tokens, chunk.first, chunk.last):
            return Subject((phrase_from(tokens, chunk, clause.last),), "agent of the passive")
    return None


def _marked_agent(tokens: Sequence[Token], clause: Clause) -> Range | None:
    """ "wird von der „Talpost“ zitiert": a name in marks behind the preposition."""
    for index in range(clause.finite + 1, clause.last - 2):
        if tokens[index].lower not in {"von", "vom", "durch"}:
            continue
        first = index + 1
        opening = first + 1 if tokens[first].tag in {"ART", "DET"} else first
        closing = next((i for i in range(opening + 2, min(clause.last, opening + 8)) if tokens[i].tag == "QUOTE"), -1)
        if tokens[opening].tag == "QUOTE" and closing > 0:
            return first, closing + 1
    return None


def find_cited(tokens: Sequence[Token], cue: Cue, speaker: Sequence[Range]) -> Range | None:
    """Who else has a part in "zitieren": the person cited, or the medium that cites."""
    clause = cue.clause
    if cue.voice == "passive":
        found = agent_of_passive(tokens, clause) or source_of(tokens, clause, any_noun=True)
        return found.ranges[0] if found is not None else None
    for chunk in find_chunks(tokens, clause.first, clause.last):
        if chunk.preposition >= 0 or any(first < chunk.last and chunk.first < last for first, last in speaker):
            continue
        if tokens[chunk.first - 1].tag == "NOUN" and tokens[chunk.first].lower in {"der", "des", "eines", "einer"}:
            continue
        return phrase_from(tokens, chunk, clause.last)
    return None


def source_of(tokens: Sequence[Token], clause: Clause, any_noun: bool, apart: Container[int] = ()) -> Subject | None:
    """The text in which it is written: "heißt es in dem Bericht", "aus dem Umfeld ist zu hören".

    Args:
        apart: tokens of the cue, whose prepositions ("ist die Rede von") open no source.
    """
    for chunk in find_chunks(tokens, clause.first, clause.last):
        if chunk.preposition < 0 or tokens[chunk.preposition].lower not in _IN_WRITING or chunk.preposition in apart:
            continue
        if is_time(tokens, chunk.head) or tokens[chunk.head].lower in PAGES:
            continue
        if any_noun or any(is_report_noun(tokens[i].lower) for i in range(chunk.first, chunk.last)):
            return Subject((phrase_from(tokens, chunk, clause.last),), "the text that says it")
    return None
