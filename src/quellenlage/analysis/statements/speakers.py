"""The speaker of a statement that has no frame of its own: who in the text around it can have said it.

Candidates are ranked by named features; the best one's feature is the statement's ``speaker_reason``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quellenlage.analysis.statements.agents import source_of
from quellenlage.analysis.statements.draft import Draft, Range
from quellenlage.analysis.statements.phrases import skip_adverbs
from quellenlage.analysis.statements.scene import Scene
from quellenlage.analysis.statements.speakerhood import can_speak, head_can_speak
from quellenlage.analysis.statements.subjects import main_subject

_ADVERBIAL_RULES = frozenset({"demnach", "wonach"})
"""Their speaker is the adverb itself, which says nothing to the next sentence."""
_OWN_WORD = 2
"""Tokens of "eigenem Bekunden"."""
_WEAK = 1
"""Rank of a subject that cannot speak, which every other candidate beats."""


class Candidate(NamedTuple):
    """Somebody who may have said it, and the feature that ranks him."""

    rank: int
    speaker: tuple[Range, ...]
    reason: str


def find_open_speaker(draft: Draft, scene: Scene, previous: Scene | None, before: Sequence[Draft]) -> Draft:
    """Give ``draft`` the best speaker that the text before it offers.

    Args:
        previous: the unit before, if it is in the same paragraph.
        before: statements found so far, in the order in which they were read.
    """
    best: Candidate | None = None
    for candidate in _candidates(draft, scene, previous, before):
        if best is None or candidate.rank > best.rank:
            best = candidate
        if best.rank > _WEAK:
            break
    if best is None:
        return draft
    draft = draft._replace(speaker=best.speaker, reason=best.reason)
    if draft.type == "direct" and not draft.frame and best.reason != "subject of the sentence before":
        source = next((d for d in reversed(before) if d.speaker == best.speaker and d.frame), None)
        if source is not None:
            draft = draft._replace(cue=source.cue, frame=source.frame)
    return draft


def _candidates(draft: Draft, scene: Scene, previous: Scene | None, before: Sequence[Draft]) -> Iterator[Candidate]:
    """Who may have said it, in the order of their ranks but for a weak subject, which yields to those behind it."""
    for candidate in (_subject_before_colon(draft, scene), _subject_of_clause_before(draft, scene)):
        if candidate is not None:
            yield candidate
    if previous is not None:
        candidate = _statement_of_unit(previous, before)
        if candidate is not None:
            yield candidate
        for find in (_subject_of_unit, _text_of_unit):
            candidate = find(previous)
            if candidate is not None:
                yield candidate
    last = _last_statement(scene, before)
    if last is not None:
        yield last


def _subject_before_colon(draft: Draft, scene: Scene) -> Candidate | None:
    if draft.type != "direct" or not draft.frame or draft.cue:
        return None
    clauses = [clause for clause in scene.clauses if clause.last <= draft.begin]
    found = main_subject(scene.tokens, clauses)
    if found.ranges:
        return Candidate(5, found.ranges, "subject before the colon")
    if clauses and clauses[0].kind == "part":
        part = _nominal_part(scene, clauses[0].first, clauses[0].last)
        if can_speak(scene.tokens, *part[0]):
            return Candidate(5, part, "name before the colon")
    return None


def _subject_of_clause_before(draft: Draft, scene: Scene) -> Candidate | None:
    """ "Roth lehnt den Plan ab, er sei zu teuer": whoever the unit itself speaks of before the subjunctive."""
    if draft.type != "indirect_free_indirect" or draft.begin <= scene.first:
        return None
    found = main_subject(scene.tokens, [clause for clause in scene.clauses if clause.last <= draft.begin])
    if found.ranges and can_speak(scene.tokens, found.ranges[0][0], found.ranges[-1][1]):
        return Candidate(5, found.ranges, "subject of the clause before")
    return None


def _nominal_part(scene: Scene, first: int, last: int) -> tuple[Range, ...]:
    """ "Roth wörtlich:" without the adverb."""
    first = skip_adverbs(scene.tokens, first, last - 1)
    while last > first + 1 and scene.tokens[last - 1].tag not in {"NOUN", "QUOTE"}:
        last -= 1
    return ((first, last),)


def _statement_of_unit(previous: Scene, before: Sequence[Draft]) -> Candidate | None:
    for draft in reversed(before):
        if draft.end <= previous.first:
            break
        if draft.speaker and draft.rule not in _ADVERBIAL_RULES and not _is_possessive(previous, draft):
            return Candidate(4, draft.speaker, "speaker of the sentence before")
    return None


def _is_possessive(scene: Scene, draft: Draft) -> bool:
    """ "seiner Meinung nach", "nach eigenem Bekunden": the speaker is whom the word means, who is named elsewhere."""
    first, last = draft.speaker[0]
    if draft.rule == "preposition nach":
        return last - first == _OWN_WORD and scene.tokens[first].lower.startswith("eigene")
    return draft.rule == "postposed nach" and scene.tokens[first].tag == "DET"


def _subject_of_unit(previous: Scene) -> Candidate | None:
    found = main_subject(previous.tokens, previous.clauses)
    if not found.ranges:
        return None
    speaks = head_can_speak(previous.tokens, found.ranges[0][0], found.ranges[-1][1])
    return Candidate(3 if speaks else 1, found.ranges, "subject of the sentence before")


def _text_of_unit(previous: Scene) -> Candidate | None:
    """ "Im Bericht werden Beispiele aufgeführt. ...": the text named in a passive sentence says the next one too."""
    for clause in previous.clauses:
        if clause.kind in {"main", "first"} and previous.tokens[clause.finite].lemma == "werden":
            found = source_of(previous.tokens, clause, any_noun=False)
            return Candidate(3, found.ranges, "text of the sentence before") if found is not None else None
    return None


def _last_statement(scene: Scene, before: Sequence[Draft]) -> Candidate | None:
    for draft in reversed(before):
        if draft.speaker and draft.rule not in _ADVERBIAL_RULES and not _is_possessive(scene, draft):
            return Candidate(2, draft.speaker, "speaker of the last statement")
    return None
