"""Speech acts told in the author's own form: "forderte mehr Geld", "warnte vor Panik"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quellenlage.analysis.statements.cues import Cue
from quellenlage.analysis.statements.draft import Draft, Range
from quellenlage.analysis.statements.frames import find_field
from quellenlage.analysis.statements.indirect import addressee_of, subject_of
from quellenlage.analysis.statements.phrases import is_report_noun
from quellenlage.analysis.statements.scene import Scene
from quellenlage.analysis.statements.speakerhood import can_speak
from quellenlage.text.chunks import find_chunks
from quellenlage.text.language.de.reporting import CONTENT_NOUNS, POSITION_NOUNS, UPHELD
from quellenlage.text.tokens import Token

_NEAR_FIGURE = 2
"""Words behind a preposition of which one is its figure ("auf mindestens 12")."""
_NEGATIONS = frozenset({"nicht", "nichts", "kaum", "nie"})


def find_reported(scene: Scene, framed: Sequence[Draft]) -> Iterator[Draft]:
    """Speech acts of the unit: all of it where nothing else is framed in it, else the coordinated part that is left."""
    if scene.blocks:
        return
    for index, cue in enumerate(scene.cues):
        if cue is None or not cue.can("r") or cue.clause.kind not in {"main", "first"} or _says_nothing(scene, cue):
            continue
        if (not framed and _is_afterthought(scene, index)) or not _upholds_a_word(scene, cue):
            continue
        extent = _extent(scene, cue, framed)
        if extent is None:
            continue
        subject = subject_of(scene, cue, find_field(scene.tokens, scene.clauses, index))
        if not subject.ranges or not can_speak(scene.tokens, subject.ranges[0][0], subject.ranges[-1][1]):
            continue
        yield Draft(
            "reported",
            (extent,),
            subject.ranges,
            (),
            (),
            addressee_of(scene, cue, subject),
            cue.verb.medium,
            "speech act",
            subject.reason,
        )
        return


def _is_afterthought(scene: Scene, index: int) -> bool:
    """Whether another main clause of the unit stands before the cue's, and is not coordinated with it."""
    coordinated = scene.tokens[scene.clauses[index].first].lower in {"und", "aber", "doch"}
    return not coordinated and any(clause.kind in {"main", "first"} for clause in scene.clauses[:index])


def _upholds_a_word(scene: Scene, cue: Cue) -> bool:
    """ "blieb bei 112 Toten", "hielt an der Forderung fest", but not "blieb bei den Verletzten"."""
    if cue.verb.prefix + cue.verb.base not in UPHELD or len(cue.verb.words) > 1:
        return True  # "nach oben" says by itself that a figure is corrected
    prepositions = [index for index in cue.tokens if scene.tokens[index].tag in {"PREP", "APPRART"}]
    for chunk in find_chunks(scene.tokens, cue.clause.first, cue.clause.last):
        if chunk.preposition in prepositions and any(map(_is_position, scene.tokens[chunk.first : chunk.last])):
            return True
    behind = [
        scene.tokens[i].tag
        for index in prepositions
        for i in range(index + 1, min(index + 1 + _NEAR_FIGURE, cue.clause.last))
    ]
    return "NUM" in behind


def _is_position(token: Token) -> bool:
    lemma = token.lemma.lower()
    return token.lower in POSITION_NOUNS or lemma in CONTENT_NOUNS or is_report_noun(token.lower)


def _extent(scene: Scene, cue: Cue, framed: Sequence[Draft]) -> Range | None:
    if not framed:
        return scene.first, scene.unit.last
    first = cue.clause.first
    if scene.tokens[first].lower not in {"und", "aber"} and not _stands_apart(scene, cue):
        return _part_before(scene, cue, framed)
    if any(begin < scene.end and first < end for draft in framed for begin, end in (*draft.quote, *draft.frame)):
        return None
    return first, scene.end


def _stands_apart(scene: Scene, cue: Cue) -> bool:
    """ "Laut A waren es 700, [B spricht von 400]": the last main clause, with a subject of its own."""
    clause = cue.clause
    return clause.kind == "main" and clause.last == scene.end and clause.first > scene.first


def _part_before(scene: Scene, cue: Cue, framed: Sequence[Draft]) -> Range | None:
    """ "[Roth nannte den Plan einen Fehler] und forderte, ...": the part before a coordinated frame."""
    begin = min(first for draft in framed for first, _ in (*draft.quote, *draft.frame))
    if begin < cue.clause.last or scene.tokens[begin].lower not in {"und", "aber"}:
        return None
    return scene.first, begin


def _says_nothing(scene: Scene, cue: Cue) -> bool:
    """No statement was made ("äußerte sich nicht"), or one of itself ("nennt sich")."""
    words = [scene.tokens[i].lower for i in range(cue.clause.finite + 1, cue.clause.last)]
    if _NEGATIONS.intersection(words):
        return True
    return words[:1] == ["sich"] and "sich" not in cue.verb.words
