"""Reported speech without a frame: the subjunctive carried on, and "soll" for what others say."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.statements.draft import Draft, Range
from quellenlage.analysis.statements.scene import Scene
from quellenlage.text.clause_parts import Clause
from quellenlage.text.language.de import mood
from quellenlage.text.tokens import Token
from quellenlage.text.verbs import is_past_subjunctive, is_present_subjunctive

_NEAR = 15
_FAR = 150
"""Tokens within which a statement before keeps "soll" in reported speech, without and with a perfect infinitive."""
_PAST_INFINITIVES = frozenset({"haben", "sein"})
_FIRST_PERSON = frozenset({"ich", "wir"})
_NOMINAL = "noun with content clause"
_FRAMED_BEHIND = frozenset(
    {"content behind: sub", "content behind: main", "content behind: inf", "speech act", _NOMINAL}
)
_CONDITIONS = frozenset({"wenn", "falls", "sofern", "sollte", "sollten"})


def find_carried_on(scene: Scene, previous: Scene | None, before: Sequence[Draft]) -> Draft | None:
    """The unit, or its later part, as a statement in the subjunctive.

    Args:
        previous: the unit before, if it is in the same paragraph.
        before: statements found so far; the past subjunctive alone needs one in the unit before.
    """
    if scene.tokens[scene.unit.last - 1].text == "?":
        return None
    after = previous is not None and bool(before) and before[-1].end > previous.first
    running = after and before[-1].type == "indirect_free_indirect"
    main = [c for c in scene.clauses if c.kind in {"main", "first"} and c.finite >= 0]
    for place, clause in enumerate(main):
        if _is_first_person(scene.tokens, clause):
            return None
        finite = scene.tokens[clause.finite]
        if is_present_subjunctive(finite) or (place == 0 and after and _stands_for_present(scene, clause, running)):
            return _draft(_extent(scene, clause, place))
    return None


def _draft(extent: Range) -> Draft | None:
    if extent[1] - extent[0] < 2:
        return None
    return Draft("indirect_free_indirect", (extent,), rule="subjunctive carried on", open_speaker=True)


def _extent(scene: Scene, clause: Clause, place: int) -> Range:
    """All of the unit if its first main clause is subjunctive, else from the clause on; no quotation behind a colon."""
    first = scene.first if place == 0 else clause.first
    if scene.blocks and scene.tokens[scene.blocks[0].first - 1].tag == "COLON" and first < scene.blocks[0].first:
        return first, scene.blocks[0].first
    return first, scene.unit.last


def _stands_for_present(scene: Scene, clause: Clause, running: bool) -> bool:
    """Whether a past subjunctive replaces a present one that would look like the indicative, and is no condition."""
    finite = scene.tokens[clause.finite]
    if not is_past_subjunctive(finite):
        return False
    if running:
        return True
    if any(scene.tokens[i].lower in _CONDITIONS for i in range(scene.first, scene.end)) or clause.kind == "first":
        return False
    return finite.lower not in mood.SINGULAR_OF_CONJECTURE


def is_subjunctive_frame(scene: Scene, draft: Draft) -> bool:
    """ "Ferner habe die Studie ergeben, dass ...": a frame in the subjunctive is itself reported."""
    if draft.rule not in _FRAMED_BEHIND:
        return False
    main = next((c for c in scene.clauses if c.kind in {"main", "first"} and c.finite >= 0), None)
    if main is None or not is_present_subjunctive(scene.tokens[main.finite]):
        return False
    if draft.rule == _NOMINAL:
        return not any(first <= main.finite < last for first, last in draft.quote)
    if not draft.cue:
        return True
    return any(is_present_subjunctive(scene.tokens[i]) for first, last in draft.cue for i in range(first, last))


def without_echoes(scene: Scene, framed: Sequence[Draft]) -> list[Draft]:
    """Leave out frames in the subjunctive inside another statement: "sie sagte, er glaube, dass ..." is one."""
    kept = []
    for draft in framed:
        around = draft.frame if draft.rule == _NOMINAL else draft.cue
        echo = any(is_present_subjunctive(scene.tokens[i]) for first, last in around for i in range(first, last))
        inside = any(
            first <= draft.cue[0][0] < last
            for other in framed
            if other is not draft and draft.cue
            for first, last in other.quote
        )
        if not (echo and inside):
            kept.append(draft)
    return kept


def _is_first_person(tokens: Sequence[Token], clause: Clause) -> bool:
    around = {tokens[i].lower for i in (clause.finite - 1, clause.finite + 1) if clause.first <= i < clause.last}
    return bool(around & _FIRST_PERSON)


def find_hearsay(scene: Scene, before: Sequence[Draft]) -> Draft | None:
    """The unit as a statement in "soll", if somebody was named close by who can have said it.

    With a perfect infinitive ("soll geflohen sein") it can only be hearsay; otherwise it may be a plan, so that the
    statement must be the nearer.
    """
    if not before or scene.blocks:
        return None
    past = scene.tokens[scene.end - 1].lower in _PAST_INFINITIVES
    if scene.first - before[-1].end > (_FAR if past else _NEAR):
        return None
    for clause in scene.clauses:
        if clause.kind not in {"main", "first"} or clause.finite < 0:
            continue
        if scene.tokens[clause.finite].lower in mood.MODALS_OF_HEARSAY:
            return Draft("free_indirect", ((scene.first, scene.unit.last),), rule="soll of hearsay", open_speaker=True)
    return None
