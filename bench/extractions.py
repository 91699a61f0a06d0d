"""What was extracted, in a form that can be kept: places and digests, never words.

The annotated data may be measured with and must not be shipped, so a frozen result holds digests of ids and texts, and
offsets. The words are looked up in the data when a difference is shown.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import Any

Spans = tuple[tuple[int, int], ...]
Record = dict[str, Any]


@dataclass(frozen=True, slots=True, order=True)
class Extraction:
    """One statement, figure or time.

    Args:
        article: digest of the article's id.
        text: digest of its text; offsets of another text mean nothing.
        label: the type of a statement or time.
        spans: of the quote, the figure or the time.
        speaker: spans of the speaker.
        value: digest of bounds or of a time's value.
    """

    article: str
    text: str
    kind: str
    spans: Spans
    label: str
    speaker: Spans
    value: str


def digest(value: object) -> str:
    """Twelve hexadecimal digits that stand for a value."""
    return sha256(json.dumps(value, ensure_ascii=False).encode()).hexdigest()[:12]


def bounds(low: float | None, high: float | None) -> str:
    """The digest of a figure's bounds; 11000 and 11000.0 are one."""
    return digest([None if bound is None else float(bound) for bound in (low, high)])


def extractions(record: Record) -> Iterator[Extraction]:
    """The extractions in a line of ``annotate``."""
    article, text = digest(record["id"]), digest(record["text"])
    for found in record["statements"]:
        spans, speaker = _spans(found["quote"]), _spans(found["speaker"])
        yield Extraction(article, text, "statement", spans, found["type"], speaker, "")
    for found in record["figures"]:
        yield Extraction(article, text, "figure", _spans([found["span"]]), "", (), bounds(found["low"], found["high"]))
    for found in record["times"]:
        yield Extraction(article, text, "time", _spans([found["span"]]), found["type"], (), digest(found["value"]))


def save(path: Path, found: Iterable[Extraction]) -> None:
    """Write extractions, sorted, a line per article, so that a change of the result reads well as a difference."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as file:
        for (article, text), group in groupby(sorted(set(found)), key=lambda one: (one.article, one.text)):
            rows = [(one.kind, one.spans, one.label, one.speaker, one.value) for one in group]
            file.write(json.dumps({"article": article, "text": text, "found": rows}, separators=(",", ":")) + "\n")


def load(path: Path) -> frozenset[Extraction]:
    """What ``save`` wrote; nothing where there is no such file."""
    if not path.exists():
        return frozenset()
    return frozenset(
        Extraction(line["article"], line["text"], kind, _spans(spans), label, _spans(speaker), value)
        for line in map(json.loads, path.read_text(encoding="utf-8").splitlines())
        for kind, spans, label, speaker, value in line["found"]
    )


def _spans(spans: Sequence[Sequence[int]]) -> Spans:
    return tuple((begin, end) for begin, end in spans)
