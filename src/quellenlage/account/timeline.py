"""The days that the articles tell of, each with the passages that do."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from quellenlage.model import Claim, Evidence, Reading, TimelineEntry

_DAY = re.compile(r"^\d{4}-\d{2}-\d{2}")
_LABEL = 120


def build_timeline(readings: Sequence[Reading], claims: Sequence[Claim]) -> tuple[TimelineEntry, ...]:
    """One entry for each day that a claim holds for or that an article dates a sentence to, in order.

    Args:
        readings: in the order of publication.
        claims: their labels name what was counted or said for the day.

    Returns:
        Entries sorted by day; the label is the sentence of the first article that tells of the day.
    """
    told: dict[str, list[Evidence]] = defaultdict(list)
    labels: dict[str, str] = {}
    texts = {r.document.id: r.document.text for r in readings}
    for reading in readings:
        for time in reading.times:
            match = _DAY.match(time.value) if time.type in {"DATE", "TIME"} else None
            if match is None:
                continue
            sentence = next((s for s in reading.sentences if s.covers(time.span)), time.span)
            day = match.group()
            told[day].append(Evidence(reading.document.id, time.span))
            labels.setdefault(day, _line(sentence.cut(reading.document.text)))
    for claim in claims:
        for member in claim.members:
            if member.as_of is not None:
                day = member.as_of.isoformat()
                told[day].append(Evidence(member.document, member.span))
                labels.setdefault(day, _line(claim.label or member.span.cut(texts[member.document])))
    return tuple(TimelineEntry(day, labels[day], tuple(sorted(set(told[day])))) for day in sorted(told))


def _line(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LABEL else line[: _LABEL - 1].rsplit(" ", 1)[0] + "…"
