"""Lines that a site prints under many of its articles: they are nobody's text, and sharing them is no lineage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from quellenlage.model import Reading
from quellenlage.text.words import BODY

_LEAST_ARTICLES = 3
_LONGEST = 600
"""Code points; what is longer is told, not printed under every article."""


def site_lines(outlets: Mapping[str, Iterable[Reading]]) -> dict[str, frozenset[str]]:
    """For each outlet the body lines that stand in at least three of its articles which share nothing else.

    Versions of one article share all their lines and count as one article.

    Args:
        outlets: readings by outlet.
    """
    return {outlet: frozenset(_repeated(readings)) for outlet, readings in outlets.items()}


def _repeated(readings: Iterable[Reading]) -> Iterator[str]:
    lines = [frozenset(text for _, _, text in body_lines(reading)) for reading in readings]
    places: dict[str, list[int]] = defaultdict(list)
    for index, own in enumerate(lines):
        for line in sorted(own):
            places[line].append(index)
    frequent = {line for line, indexes in places.items() if len(indexes) >= _LEAST_ARTICLES}
    for line in sorted(frequent):
        seen: set[str] = set()
        unrelated = 0
        for index in places[line]:
            rest = lines[index] - frequent
            unrelated += bool(rest) and not rest & seen
            seen |= rest
            if unrelated == _LEAST_ARTICLES:
                yield line
                break


def body_lines(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """Begin, end and stripped text of the lines of the body that are short enough to be a site's."""
    for region in reading.regions:
        if region.kind in BODY:
            begin = region.span.begin
            for line in region.span.cut(reading.document.text).splitlines(keepends=True):
                if 0 < len(line.strip()) <= _LONGEST:
                    yield begin, begin + len(line), line.strip()
                begin += len(line)
