"""What a search found, in words for people and in JSON for programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from quellenlage.model import Span
from quellenlage.present.json_values import dumps, json_day, json_number
from quellenlage.present.words import plain_words

if TYPE_CHECKING:
    from quellenlage.store.values import Hit, Page, Query, SearchKind

INDENT = 4


def as_line(hit: Hit, kind: SearchKind) -> str:
    """A hit on one line, for a pipe or a file: day, outlet, title, details, passage and its place, between tabs."""
    return "\t".join((*_heading(hit), _details(hit, kind), plain_words(hit.excerpt).strip(), _place(hit)))


def print_hit(console: Console, hit: Hit, kind: SearchKind, *, first: bool) -> None:
    """A hit on a terminal: where it stands, and the passage with the found words marked."""
    day, outlet, title = _heading(hit)
    if not first:
        console.print()
    console.print(Text.assemble((day, "bold"), "  ", (outlet, "cyan"), "  ", (title, "bold")), soft_wrap=True)
    if details := _details(hit, kind):
        console.print(Padding(Text(details, "green"), (0, 0, 0, INDENT)))
    passage = Text()
    for words, found in _parts(hit):
        # Text, not str: a str would be read as rich's markup, and articles may hold brackets.
        passage.append(plain_words(words), "bold red" if found else None)
    console.print(Padding(passage, (0, 0, 0, INDENT)))
    console.print(Padding(Text(_place(hit), "dim"), (0, 0, 0, INDENT)))


def as_json(hit: Hit, kind: SearchKind) -> str:
    """A hit as a line of JSON. Offsets are those of the version's text."""
    version = hit.version
    record = {
        "record": "hit",
        "kind": kind,
        "document": version.id,
        "name": version.document,
        "article": version.article,
        "version": version.number,
        "latest": version.latest,
        "title": version.title,
        "source": version.source,
        "url": version.url,
        "language": version.language,
        "published": json_day(version.day),
        "sha256": version.sha256,
        "item": hit.item,
        "begin": hit.passage.begin,
        "end": hit.passage.end,
        "excerpt": hit.excerpt,
        "found": [[span.begin, span.end] for span in hit.highlights],
        "speaker": hit.speaker,
        "day": json_day(hit.day),
        "low": json_number(hit.low),
        "high": json_number(hit.high),
        "unit": hit.unit,
    }
    return dumps(record)


def paging(page: Page[Hit], query: Query) -> str:
    """The last line of JSON: how many there are, and where the next window begins."""
    following = query.offset + len(page.items) if page.more else None
    record = {
        "record": "page",
        "offset": query.offset,
        "shown": len(page.items),
        "total": page.total,
        "more": page.more,
        "next_offset": following,
    }
    return dumps(record)


def told(page: Page[Hit], query: Query) -> str:
    """How many there are, and how to see the next, in words."""
    if not page.items:
        beyond = page.total and query.offset >= page.total
        return f"quellenlage: there are only {page.total:,}" if beyond else "quellenlage: nothing found"
    begin, end = query.offset + 1, query.offset + len(page.items)
    of = f"{page.total:,}" if page.total is not None else f"more than {end:,}"
    following = f"; the next: --offset {end}" if page.more else ""
    return f"quellenlage: {begin:,} to {end:,} of {of}{following}"


def _heading(hit: Hit) -> tuple[str, str, str]:
    version = hit.version
    title = version.title or version.document
    return version.day.isoformat() if version.day else "no day", plain_words(version.source or "?"), plain_words(title)


def _details(hit: Hit, kind: SearchKind) -> str:
    """Who says it, its value, and the day of which it speaks where that is not the day of the article."""
    parts = [plain_words(hit.speaker)] if hit.speaker else []
    if kind == "figures":
        parts.insert(0, _value(hit))
    if hit.day is not None and hit.day != hit.version.day:
        parts.append(hit.day.isoformat())
    return " · ".join(parts)


def _value(hit: Hit) -> str:
    unit = f" {plain_words(hit.unit)}" if hit.unit else ""
    if hit.low is not None and hit.low == hit.high:
        return f"{hit.low:,.15g}{unit}"
    low, high = ("…" if bound is None else f"{bound:,.15g}" for bound in (hit.low, hit.high))
    return f"{low} to {high}{unit}"


def _place(hit: Hit) -> str:
    return f"{hit.version.id}:{hit.passage.begin}-{hit.passage.end}"


def _parts(hit: Hit) -> Iterator[tuple[str, bool]]:
    """The passage in parts, each with whether it is one of the found words."""
    position = hit.passage.begin

    def cut(begin: int, end: int) -> str:
        return Span(begin - hit.passage.begin, end - hit.passage.begin).cut(hit.excerpt)

    for found in hit.highlights:
        begin, end = max(found.begin, position), min(found.end, hit.passage.end)
        if begin >= end:
            continue
        yield cut(position, begin), False
        yield cut(begin, end), True
        position = end
    yield cut(position, hit.passage.end), False
