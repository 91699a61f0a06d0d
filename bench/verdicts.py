"""Whether an extraction is right by the annotated data; used to judge gains and losses, not to score."""

from __future__ import annotations

from typing import Any

from bench.extractions import Extraction, Spans, bounds, digest

Record = dict[str, Any]


def verdict(found: Extraction, gold: Record) -> str:
    """``right``, ``wrong``, or ``""`` where the data do not annotate this kind.

    A statement is right when its quote shares half its characters with an annotated one whose speaker it overlaps (in
    the articles annotated by hand, the quote alone counts); a figure when it overlaps an annotated one of the same
    bounds; a time when extent and value are the same.
    """
    if found.kind == "statement":
        return _statement(found, gold)
    if found.kind == "figure" and "figures" in gold:
        return _either(
            any(
                _shared(found.spans, (tuple(figure["span"]),)) and found.value == bounds(figure["low"], figure["high"])
                for figure in gold["figures"]
            )
        )
    if found.kind == "time" and "times" in gold:
        return _time(found, gold)
    return ""


def _time(found: Extraction, gold: Record) -> str:
    if "statements" not in gold:
        extents = {(((time["begin"], time["end"]),), digest(time["value"])) for time in gold["times"]}
        return _either((found.spans, found.value) in extents)
    # By hand only dates were annotated, some of them without a value.
    overlapping = [time for time in gold["times"] if time["value"] and _shared(found.spans, (tuple(time["span"]),))]
    return _either(any(found.value == digest(time["value"]) for time in overlapping)) if overlapping else ""


def _statement(found: Extraction, gold: Record) -> str:
    if "annotations" in gold:
        return _either(
            any(
                _alike(found.spans, _of_tokens(statement["quote"], gold))
                and (not statement["speaker"] or _shared(found.speaker, _of_tokens(statement["speaker"], gold)) > 0)
                for statement in gold["annotations"]
            )
        )
    if "statements" in gold:
        return _either(any(_alike(found.spans, (tuple(statement["quote"]),)) for statement in gold["statements"]))
    return ""


def _of_tokens(numbers: list[int], gold: Record) -> Spans:
    return tuple((gold["tokens"][number][0], gold["tokens"][number][1]) for number in numbers)


def _alike(one: Spans, other: Spans) -> bool:
    # Gold tokens leave the spaces between them out, hence less than the half that the scorer asks of tokens.
    return 2 * _shared(one, other) >= 0.45 * (_length(one) + _length(other))


def _shared(one: Spans, other: Spans) -> int:
    return sum(max(0, min(e, y) - max(b, x)) for b, e in one for x, y in other)


def _length(spans: Spans) -> int:
    return sum(end - begin for begin, end in spans)


def _either(right: bool) -> str:
    return "right" if right else "wrong"
