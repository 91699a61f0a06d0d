""" "Sie beklagten die Prämien, die zu niedrig seien": a dependent clause that its subjunctive marks as reported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quellenlage.analysis.statements.draft import Draft
from quellenlage.analysis.statements.scene import Scene
from quellenlage.analysis.statements.speakerhood import can_speak
from quellenlage.analysis.statements.subjects import main_subject
from quellenlage.text.clause_parts import Clause
from quellenlage.text.verbs import is_present_subjunctive, is_subjunctive

_CAUSES = frozenset({"weil", "da", "denn"})


def find_dependent(scene: Scene, framed: Sequence[Draft]) -> Iterator[Draft]:
    """The first relative or causal clause in the subjunctive behind an indicative main clause whose subject can speak.

    Args:
        framed: statements of the unit with a frame; what they report is taken.
    """
    if len(scene.clauses) == 1 or any(draft.type != "reported" for draft in framed):
        return
    main = next((i for i, c in enumerate(scene.clauses) if c.kind in {"main", "first"} and c.finite >= 0), -1)
    if main < 0 or is_subjunctive(scene.tokens[scene.clauses[main].finite]):
        return
    for clause in scene.clauses[main + 1 :]:
        if clause.kind in {"main", "first", "quote"}:
            return
        if clause.finite < 0 or not _is_reported(scene, clause, main):
            continue
        subject = main_subject(scene.tokens, scene.clauses[: main + 1])
        if subject.ranges and can_speak(scene.tokens, subject.ranges[0][0], subject.ranges[-1][1]):
            cue = scene.cues[main]
            yield Draft(
                "indirect", ((clause.first, scene.end),), subject.ranges, cue.ranges if cue is not None else (),
                ((scene.first, clause.first),), (), "SW", "dependent clause in the subjunctive", subject.reason,
            )  # fmt: skip
        return


def without_dependents(framed: Sequence[Draft], dependent: Draft) -> list[Draft]:
    """Speech acts end where a dependent clause is reported in its own right."""
    begin = dependent.begin
    return [
        draft._replace(quote=((draft.begin, begin),)) if draft.type == "reported" and draft.begin < begin else draft
        for draft in framed
    ]


def _is_reported(scene: Scene, clause: Clause, main: int) -> bool:
    """Without a reporting verb before it only the unmistakable present subjunctive tells."""
    if clause.kind != "rel" and (clause.opener < 0 or scene.tokens[clause.opener].lower not in _CAUSES):
        return False
    finite = scene.tokens[clause.finite]
    return is_present_subjunctive(finite) or (scene.cues[main] is not None and is_subjunctive(finite))
