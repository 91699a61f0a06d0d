"""Readings made by hand: figures are marked in the text, so that the account is tested apart from the analysis.

A figure is written ``{words|low|high|modifier|unit|speaker}``; empty parts are None. Quotations are given with who says
them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from quellenlage.analysis.concepts import add_concepts
from quellenlage.model import (
    Actor,
    ActorKind,
    Document,
    Figure,
    LineageEdge,
    LineageKind,
    Published,
    Reading,
    Span,
    Statement,
    Story,
    Wording,
)
from quellenlage.text.prepared import prepare

_FIGURE = re.compile(r"\{([^|{}]+)\|([^|{}]*)\|([^|{}]*)\|([^|{}]*)\|([^|{}]*)\|([^|{}]*)\}")
DAY = date(2031, 5, 6)


def made(
    name: str,
    marked: str,
    day: date | None = DAY,
    said: Sequence[tuple[str, str]] = (),
    roles: dict[str, tuple[str, ...]] | None = None,
    source: str | None = None,
) -> Reading:
    """A reading of ``marked``, published and holding for ``day``.

    Args:
        said: words of the text, and who says them.
        roles: offices of the speakers.
    """
    text, figures, speakers = _unmarked("Titel\n\n" + marked, day)
    ids = {who: f"a{n}" for n, who in enumerate(dict.fromkeys([*speakers, *(who for _, who in said)]), start=1)}
    document = Document(name, text, source=source or name, published=Published(day, basis="given"))
    prepared = prepare(document)
    statements = [
        Statement(
            f"s{n}", "direct", "Speech", (Span(text.index(words), text.index(words) + len(words)),), actor=ids[who]
        )
        for n, (words, who) in enumerate(said, start=1)
    ]
    placed = [
        Figure(f.id, f.span, f.low, f.high, f.modifier, f.unit, as_of=day, actor=ids.get(who or ""))
        for f, who in figures
    ]
    with_concepts, with_terms = add_concepts(prepared, placed, statements)
    actors = tuple(Actor(i, who, _kind(who), roles=(roles or {}).get(who, ())) for who, i in ids.items())
    return Reading(
        document,
        "",
        "de",
        None,
        document.published,
        prepared.regions,
        tuple(s.span for s in prepared.sentences),
        with_terms,
        with_concepts,
        actors=actors,
    )


def _unmarked(marked: str, day: date | None) -> tuple[str, list[tuple[Figure, str | None]], list[str]]:
    text, at = "", 0
    figures: list[tuple[Figure, str | None]] = []
    for match in _FIGURE.finditer(marked):
        text += marked[at : match.start()]
        words, low, high, modifier, unit, speaker = match.groups()
        span = Span(len(text), len(text) + len(words))
        figure = Figure(
            f"f{len(figures) + 1}",
            span,
            float(low) if low else None,
            float(high) if high else None,
            modifier or None,
            unit or None,
        )
        figures.append((figure, speaker or None))
        text, at = text + words, match.end()
    return text + marked[at:], figures, [who for _, who in figures if who]


def _kind(name: str) -> ActorKind:
    """A first and a last name are a person's."""
    words = name.split()
    return "person" if len(words) == 2 and all(2 < len(word) < 9 for word in words) else "organisation"


def edge(earlier: str, later: str, kind: LineageKind) -> LineageEdge:
    """An edge without evidence."""
    return LineageEdge(earlier, later, kind, 1.0, (), Wording("", ""))


def story(*readings: Reading) -> tuple[Story, ...]:
    """One story of all the readings."""
    return (Story("s1", "Titel", tuple(r.document.id for r in readings), None, None),)
