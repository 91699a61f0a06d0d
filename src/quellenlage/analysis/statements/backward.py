"""Frames that come a sentence late: "Der Damm ist gebrochen. Das teilte die Feuerwehr mit." """

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.statements.draft import Draft, Range
from quellenlage.analysis.statements.frames import find_field
from quellenlage.analysis.statements.indirect import subject_of
from quellenlage.analysis.statements.scene import Scene
from quellenlage.analysis.statements.speakerhood import can_speak
from quellenlage.text.language.de.reporting import EVIDENCE_VERBS
from quellenlage.text.verbs import is_present_subjunctive

PASSED_ON = frozenset({"preposition laut", "preposition nach", "wie clause", "demnach"})
"""Rules of statements that somebody can pass on ("Laut B ist der Damm gebrochen. Das meldet A.")."""
_POINTING = frozenset({"das", "dies", "darüber"})


def _speaks(scene: Scene, speaker: Sequence[Range]) -> bool:
    return bool(speaker) and can_speak(scene.tokens, speaker[0][0], speaker[-1][1])


def find_backward(scene: Scene, previous: Scene | None, before: Sequence[Draft]) -> Draft | None:
    """The sentence before as an indirect statement, if this one says no more than who told it.

    Args:
        previous: the unit before; None where there is none in the same paragraph.
        before: statements found so far; a unit that has one with a frame of its own is left alone.
    """
    if previous is None or not scene.clauses or scene.cues[0] is None:
        return None
    cue, tokens = scene.cues[0], scene.tokens
    if tokens[scene.first].lower not in _POINTING or cue.clause.finite != scene.first + 1:
        return None
    if is_present_subjunctive(tokens[cue.clause.finite]):
        return None  # "Das habe die Prüfung ergeben": still said by who was speaking
    if not cue.can("c") or any(scene.cues[index] is not None for index in range(1, len(scene.clauses))):
        return None
    if any(draft.end > previous.first and draft.frame and draft.rule not in PASSED_ON for draft in before):
        return None
    subject = subject_of(scene, cue, find_field(tokens, scene.clauses, 0))
    if cue.verb.prefix + cue.verb.base in EVIDENCE_VERBS and not _speaks(scene, subject.ranges):
        return None
    quote = ((previous.first, previous.end), (scene.first, scene.first + 1))
    frame = ((scene.first + 1, scene.unit.last),)
    return Draft(
        "indirect", quote, subject.ranges, cue.ranges, frame, (), cue.verb.medium, "das teilte X mit", subject.reason
    )
