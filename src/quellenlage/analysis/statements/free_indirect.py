"""Reported speech without a frame: the subjunctive carried on, and "soll" for what others say."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.statements.draft import Draft
from quellenlage.analysis.statements.scene import Scene
from quellenlage.text.clauses import Clause, is_past_subjunctive, is_present_subjunctive
from quellenlage.text.language.de import mood
from quellenlage.text.tokens import Token

_NEAR = 60
"""Tokens within which a statement before keeps the past subjunctive in reported speech."""
_FIRST_PERSON = frozenset({"ich", "wir"})
_PAST_INFINITIVES = frozenset({"haben", "sein"})


def find_carried_on(scene: Scene, before: Sequence[Draft]) -> Draft | None:
    """The unit as a statement in the subjunctive, if its main clause is in it.

    Args:
        before: statements found so far; the past subjunctive alone needs one close by.
    """
    main = [c for c in scene.clauses if c.kind in {"main", "first"} and c.finite >= 0]
    if not main or _is_first_person(scene.tokens, main[0]) or scene.tokens[scene.unit.last - 1].text == "?":
        return None
    finite = scene.tokens[main[0].finite]
    close = bool(before) and scene.first - before[-1].end < _NEAR
    if is_present_subjunctive(finite) or (close and is_past_subjunctive(finite)):
        return Draft(
            "indirect_free_indirect",
            ((scene.first, scene.unit.last),),
            rule="subjunctive carried on",
            open_speaker=True,
        )
    return None


def _is_first_person(tokens: Sequence[Token], clause: Clause) -> bool:
    around = {tokens[i].lower for i in (clause.finite - 1, clause.finite + 1) if clause.first <= i < clause.last}
    return bool(around & _FIRST_PERSON)


def find_hearsay(scene: Scene, before: Sequence[Draft]) -> Draft | None:
    """The unit as a statement in "soll", if somebody was named close by who can have said it."""
    if not before or scene.first - before[-1].end > _NEAR:
        return None
    for clause in scene.clauses:
        if clause.kind not in {"main", "first"} or clause.finite < 0:
            continue
        if scene.tokens[clause.finite].lower not in mood.MODALS_OF_HEARSAY:
            continue
        return Draft("free_indirect", ((scene.first, scene.unit.last),), rule="soll of hearsay", open_speaker=True)
    return None
