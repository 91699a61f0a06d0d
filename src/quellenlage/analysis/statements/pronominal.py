"""Adverbs that attribute their sentence to something said before: demnach, danach, wonach."""

from __future__ import annotations

from quellenlage.analysis.statements.draft import Draft, Range
from quellenlage.analysis.statements.phrases import extend, is_report_noun
from quellenlage.analysis.statements.reach import attribute
from quellenlage.analysis.statements.scene import Scene
from quellenlage.text.chunks import find_chunks
from quellenlage.text.language.de import reporting
from quellenlage.text.verbs import is_subjunctive

_GENITIVES = frozenset({"der", "des", "eines", "einer"})


def find_pronominal(scene: Scene, index: int) -> Draft | None:
    """The statement that the adverb at ``index`` attributes; "danach" counts only where a subjunctive says so."""
    tokens = scene.tokens
    lower = tokens[index].lower
    if lower == "danach" and not any(is_subjunctive(tokens[c.finite]) for c in scene.clauses if c.finite >= 0):
        return None
    cue = (index, index + 1)
    if lower == "wonach":
        end = _end_behind(scene, index)
        if end <= index + 1:
            return None
        frame = [(scene.first, index + 1), (end, scene.end)] if end < scene.end else [(scene.first, index + 1)]
        return Draft(
            "indirect", ((index + 1, end),), (_taken_up(scene, index) or cue,), (cue,), tuple(frame), (), "SW",
            "wonach",
        )  # fmt: skip
    return attribute(scene, cue, cue, cue, "demnach")


def _end_behind(scene: Scene, index: int) -> int:
    """End of what "wonach" opens: of the sentence, or of its clause where the main clause has yet to come."""
    own = next((c for c in scene.clauses if c.first <= index < c.last), None)
    if own is None:
        return scene.end
    if any(c.kind in {"main", "first"} for c in scene.clauses if c.first < own.first):
        return scene.end if own.last > index + 1 else own.last
    resumed = any(c.kind == "first" for c in scene.clauses if c.first > own.last)
    return own.last if resumed else scene.end


def _taken_up(scene: Scene, index: int) -> Range | None:
    """The noun phrase that "wonach" takes up: the nearest report before it, else what stands right before the comma."""
    tokens = scene.tokens
    chunks = find_chunks(tokens, scene.first, index)
    for chunk in reversed(chunks):
        head = tokens[chunk.head]
        if is_report_noun(head.lower) or head.lemma.lower() in reporting.CONTENT_NOUNS:
            return chunk.first, extend(tokens, chunk.last, index, narrow=True)
    if chunks and tokens[chunks[-1].last].tag == "COMMA" and chunks[-1].last + 1 == index:
        begin = chunks[-1].first
        for chunk in reversed(chunks[:-1]):
            if tokens[begin].lower not in _GENITIVES or chunk.last != begin:
                break
            begin = chunk.first
        return begin, chunks[-1].last
    return None
