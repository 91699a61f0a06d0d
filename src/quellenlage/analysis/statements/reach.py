"""How far an attribution without a verb reaches within its sentence."""

from __future__ import annotations

from quellenlage.analysis.statements.draft import Draft, Range, subtract
from quellenlage.analysis.statements.scene import Scene
from quellenlage.analysis.statements.speakerhood import head_can_speak
from quellenlage.text.verbs import is_subjunctive


def attribute(scene: Scene, frame: Range, speaker: Range, cue: Range, rule: str) -> Draft | None:
    """What ``frame`` attributes to ``speaker``; None where hardly a word is left for it."""
    if frame[0] == scene.first and frame[1] < scene.end and scene.tokens[frame[1]].tag == "COMMA":
        frame = (frame[0], frame[1] + 1)  # "Laut Roth, der Damm hält": translated texts set the source off
    first, last = _reach(scene, frame)
    quote = subtract(max(first, _behind_colon(scene, frame[0])), last, [frame])
    if not quote or sum(b - a for a, b in quote) < 2:
        return None
    return Draft("indirect", quote, (speaker,), (cue,), (frame,), (), "SW", rule, rule)


def _behind_colon(scene: Scene, index: int) -> int:
    """Where the part of the unit begins in which ``index`` stands: "Zum Vergleich: [Nach Angaben der Werft ...]"."""
    quotes = scene.unit.quotes
    for position in range(index - 1, scene.first, -1):
        if scene.tokens[position].tag == "COLON" and not any(q.first <= position < q.last for q in quotes):
            return position + 1
    return scene.first


def _next_attribution(scene: Scene) -> int:
    """Where a later main clause names a source of its own ("laut A ..., B spricht von ..."), else the end."""
    for position, clause in enumerate(scene.clauses[1:], 1):
        if clause.kind != "main":
            continue
        if scene.tokens[clause.first].lower in {"laut", "gemäß"} or _speaks_itself(scene, position):
            return max(scene.first + 1, clause.first - 1)
    return scene.end


def _speaks_itself(scene: Scene, position: int) -> bool:
    """ "Laut A waren es 7000, die Polizei spricht von 4000": another main clause with a speaker of its own."""
    cue, clause = scene.cues[position], scene.clauses[position]
    if cue is None or not cue.can("r") or is_subjunctive(scene.tokens[clause.finite]):
        return False
    if any(before is not None for before in scene.cues[:position]):
        return False
    return clause.finite > clause.first and head_can_speak(scene.tokens, clause.first, clause.finite)


def _reach(scene: Scene, frame: Range) -> Range:
    """How far the attribution reaches: over the sentence, or over the clause if that is a later or dependent one."""
    position = next((i for i, c in enumerate(scene.clauses) if c.first <= frame[0] < c.last), -1)
    if position <= 0:
        return scene.first, _next_attribution(scene)
    clause = scene.clauses[position]
    before = scene.clauses[:position]
    if clause.kind in {"rel", "sub"}:
        return clause.first, clause.last
    independent = clause.kind == "main" or (clause.kind == "first" and scene.tokens[clause.first - 1].tag == "COMMA")
    if not independent or not any(c.kind in {"main", "first"} for c in before):
        return scene.first, scene.end
    if frame[0] == clause.first:
        return clause.first, scene.end
    last = clause.last
    for following in scene.clauses[position + 1 :]:
        if following.kind in {"main", "first"}:
            break
        last = following.last
    return clause.first, max(last, clause.last)
