"""Reported speech without a frame: the subjunctive carried on, and "soll" for what others say."""

from __future__ import annotations

from quellenlage.analysis.statements.draft import Draft
from quellenlage.analysis.statements.scene import Scene
from quellenlage.text.clauses import is_past_subjunctive, is_present_subjunctive


def find_carried_on(scene: Scene, after_statement: bool) -> Draft | None:
    """The unit as a statement in the subjunctive, if its main clause is in it.

    Args:
        after_statement: whether a statement stands in one of the units before; the past subjunctive alone needs it.
    """
    main = [c for c in scene.clauses if c.kind in {"main", "first"} and c.finite >= 0]
    if not main:
        return None
    finite = scene.tokens[main[0].finite]
    if is_present_subjunctive(finite) or (after_statement and is_past_subjunctive(finite)):
        return Draft(
            "indirect_free_indirect",
            ((scene.first, scene.unit.last),),
            rule="subjunctive carried on",
            open_speaker=True,
        )
    return None
