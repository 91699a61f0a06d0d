"""Quoted words in a sentence without a reporting verb: "Für Roth ist das „reiner Unsinn“", "Er wollte „nur helfen“"."""

from __future__ import annotations

from quellenlage.analysis.statements.draft import Draft, Range, subtract
from quellenlage.analysis.statements.phrases import phrase_from
from quellenlage.analysis.statements.quotes import Quote
from quellenlage.analysis.statements.scene import Scene
from quellenlage.analysis.statements.speakerhood import head_can_speak
from quellenlage.analysis.statements.subjects import main_subject
from quellenlage.text.chunks import find_chunks
from quellenlage.text.clause_parts import Clause

_JUDGING = frozenset({"sein", "bleiben", "bedeuten"})
_INTENDING = frozenset({"wollen", "mögen"})


def find_without_cue(scene: Scene, quote: Quote) -> Draft | None:
    """The quoted words as a statement of whoever the clause judges for, or of whoever wants what they say.

    Args:
        quote: words in marks within a clause that has no reporting verb.
    """
    clause = next((c for c in scene.clauses if c.finite >= 0 and c.finite < quote.first < c.last), None)
    if clause is None:
        return None
    lemma = scene.tokens[clause.finite].lemma
    speaker: Range | None = None
    if lemma in _JUDGING:
        speaker = _judge(scene, clause, quote)
    elif lemma in _INTENDING and scene.tokens[quote.last - 2].tag == "VINF":
        subject = main_subject(scene.tokens, _with_prelude(scene, clause))
        speaker = subject.ranges[0] if subject.ranges else None
    if speaker is None or not head_can_speak(scene.tokens, *speaker):
        return None
    frame = subtract(clause.first, clause.last, [(quote.first, quote.last)])
    cue = (clause.finite, clause.finite + 1)
    return Draft(
        "direct", ((quote.first, quote.last),), (speaker,), (cue,), frame, (), "ST", "quotation without reporting verb",
        "whose opinion it is",
    )  # fmt: skip


def _with_prelude(scene: Scene, clause: Clause) -> list[Clause]:
    """The clause, and before it the parts without a verb among which its subject may stand."""
    before: list[Clause] = []
    for other in reversed([c for c in scene.clauses if c.last < clause.first]):
        if other.kind not in {"part", "rel"}:
            break
        before.insert(0, other)
    return [*before, clause]


def _judge(scene: Scene, clause: Clause, quote: Quote) -> Range | None:
    """ "Für die Ministerin ist die Lage „ernst“", "Die Lage ist für sie „ernst“"."""
    for chunk in find_chunks(scene.tokens, clause.first, quote.first):
        if chunk.preposition >= 0 and scene.tokens[chunk.preposition].lower == "für":
            return phrase_from(scene.tokens, chunk, min(clause.finite, clause.last))
    return None
