"""Speech acts told in the author's own form: "forderte mehr Geld", "warnte vor Panik"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quellenlage.analysis.statements.draft import Draft
from quellenlage.analysis.statements.frames import find_field
from quellenlage.analysis.statements.indirect import subject_of
from quellenlage.analysis.statements.scene import Scene
from quellenlage.analysis.statements.speakerhood import can_speak


def find_reported(scene: Scene, framed: Sequence[Draft]) -> Iterator[Draft]:
    """At most one reported statement: the whole unit, where no other statement is framed in it."""
    if framed or scene.blocks:
        return
    for index, cue in enumerate(scene.cues):
        if cue is None or not cue.can("r") or cue.clause.kind not in {"main", "first"} or cue.voice == "passive":
            continue
        subject = subject_of(scene, cue, find_field(scene.tokens, scene.clauses, index))
        if not subject.ranges or not can_speak(scene.tokens, subject.ranges[0][0], subject.ranges[-1][1]):
            continue
        yield Draft(
            "reported", ((scene.first, scene.unit.last),), subject.ranges, (), (), (), cue.verb.medium,
            "speech act", subject.reason,
        )  # fmt: skip
        return
