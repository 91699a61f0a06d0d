"""Adverbs that attribute their sentence to something said before: demnach, danach, wonach."""

from __future__ import annotations

from quellenlage.analysis.statements.draft import Draft, Range
from quellenlage.analysis.statements.phrases import extend, is_report_noun
from quellenlage.analysis.statements.reach import attribute
from quellenlage.analysis.statements.scene import Scene
from quellenlage.text.chunks import find_chunks
from quellenlage.text.language.de import reporting
from quellenlage.text.verbs import is_subjunctive


def find_pronominal(scene: Scene, index: int) -> Draft | None:
    """The statement that the adverb at ``index`` attributes; "danach" counts only where a subjunctive says so."""
    tokens = scene.tokens
    lower = tokens[index].lower
    if lower == "danach" and not any(is_subjunctive(tokens[c.finite]) for c in scene.clauses if c.finite >= 0):
        return None
    cue = (index, index + 1)
    if lower == "wonach":
        end = next((c.last for c in scene.clauses if c.first <= index < c.last), scene.end)
        if end <= index + 1:
            return None
        return Draft(
            "indirect", ((index + 1, scene.end),), (_taken_up(scene, index) or cue,), (cue,),
            ((scene.first, index + 1),), (), "SW", "wonach",
        )  # fmt: skip
    return attribute(scene, cue, cue, cue, "demnach")


def _taken_up(scene: Scene, index: int) -> Range | None:
    """The noun phrase that "wonach" takes up: the nearest report before it, else what stands right before the comma."""
    tokens = scene.tokens
    chunks = find_chunks(tokens, scene.first, index)
    for chunk in reversed(chunks):
        head = tokens[chunk.head]
        if is_report_noun(head.lower) or head.lemma.lower() in reporting.CONTENT_NOUNS:
            return chunk.first, extend(tokens, chunk.last, index, narrow=True)
    if chunks and tokens[chunks[-1].last].tag == "COMMA" and chunks[-1].last + 1 == index:
        return chunks[-1].first, chunks[-1].last
    return None
