"""Search over texts, statements and figures.

The database finds candidates by forms of words and puts them in order; phrases are verified in the text, so that no
database's own idea of a phrase decides.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Final

from quellenlage.model import Span
from quellenlage.store.bodies import unpack_text
from quellenlage.store.columns import as_bound, as_day, as_ordinal, plain
from quellenlage.store.database import Row
from quellenlage.store.items import FIGURE, STATEMENT, TEXT
from quellenlage.store.part import Part, chunks, marks
from quellenlage.store.reading_rows import VERSION_COLUMNS, version_of
from quellenlage.store.terms import Terms, merged, terms_of
from quellenlage.store.values import Hit, Page, Query, SearchKind

_MOST: Final = 1000
_COUNTED: Final = 10_000
"""Hits that are counted; to count every figure above a bound takes longer than to show the first twenty."""
_VERIFIED_AT_ONCE: Final = 100
_AROUND: Final = 120
"""Characters of the text that are shown on either side of the first found word."""
_KINDS: Final[Mapping[SearchKind, int]] = {"text": TEXT, "statements": STATEMENT, "figures": FIGURE}
_ORDER: Final = "i.day DESC, i.version, i.seq"
_VERSION_FIELDS: Final = VERSION_COLUMNS.count(",") + 1


class Search(Part):
    """See :class:`quellenlage.store.protocol.Search`."""

    def search(self, query: Query) -> Page[Hit]:
        """The hits of a window."""
        terms = terms_of(query.words)
        limit, offset = min(max(query.limit, 0), _MOST), max(query.offset, 0)
        find = self._texts if query.kind == "text" else self._items
        if terms.phrases:
            verified = (
                row
                for numbers in self._candidates(query, terms)
                for row in find(numbers)
                if terms.hold_in(*_texts_of(row, query))
            )
            rows = list(islice(verified, offset + limit + 1))
            more = len(rows) > offset + limit
            total = None if more else len(rows)
            rows = rows[offset : offset + limit]
        else:
            numbers, total = self._window(query, terms, limit, offset)
            rows, more = find(numbers[:limit]), len(numbers) > limit
        counted = terms_of(query.counted or "")
        hits = (
            (_text_hit(row, terms) for row in rows)
            if query.kind == "text"
            else (_item_hit(row, terms, counted) for row in rows)
        )
        return Page(tuple(hits), total, more)

    def _candidates(self, query: Query, terms: Terms) -> Iterator[list[int]]:
        """Numbers of what may match, in the order of hits, a few at a time."""
        found, parameters = self._found(query, terms)
        rows = self._db.rows(f"SELECT i.seq FROM {found} ORDER BY {_ORDER}", parameters)
        for some in chunks(rows, _VERIFIED_AT_ONCE):
            yield [int(number) for (number,) in some]

    def _window(self, query: Query, terms: Terms, limit: int, offset: int) -> tuple[list[int], int | None]:
        """Numbers of the hits of a window and of the next one, and how many there are in all if they can be counted."""
        found, parameters = self._found(query, terms)
        ((count,),) = self._db.rows(
            f"SELECT count(*) FROM (SELECT 1 FROM {found} LIMIT ?) AS counted", [*parameters, _COUNTED + 1]
        )
        total = int(count) if count <= _COUNTED else None
        if total is not None and offset >= total:
            return [], total
        rows = self._db.rows(
            f"SELECT i.seq FROM {found} ORDER BY {_ORDER} LIMIT ? OFFSET ?", [*parameters, limit + 1, offset]
        )
        return [int(number) for (number,) in rows], total

    def _found(self, query: Query, terms: Terms) -> tuple[str, list[object]]:
        """Tables and conditions for everything that the database finds, and their parameters."""
        matching = self._matching(query, terms)
        conditions: list[tuple[str, list[object]]] = [("i.kind = ?", [_KINDS[query.kind]]), *_conditions(query)]
        tables = "items i"
        if matching is not None:
            table, condition, parameters = matching
            # Words first, then the rows that hold them: SQLite keeps the order of a cross join.
            tables = f"{table} CROSS JOIN items i"
            conditions += [(f"i.seq = {table}.rowid", []), (condition, parameters)]
        where = " AND ".join(condition for condition, _ in conditions)
        return f"{tables} WHERE {where}", [value for _, values in conditions for value in values]

    def _matching(self, query: Query, terms: Terms) -> tuple[str, str, list[object]] | None:
        """Table of words, condition and parameters; None where a query has no words."""
        if query.kind == "text":
            if not terms.all_forms:
                return None
            return "text_words", *self._db.text_matches(terms.forms, [phrase.forms for phrase in terms.phrases])
        columns = {
            "words": terms.all_forms,
            "speaker": terms_of(query.speaker or "").all_forms,
            "counted": terms_of(query.counted or "").all_forms,
        }
        if not any(columns.values()):
            return None
        return "item_words", *self._db.item_matches({column: forms for column, forms in columns.items() if forms})

    def _texts(self, numbers: list[int]) -> list[Row]:
        return self._in_order(
            f"SELECT i.seq, {VERSION_COLUMNS}, b.text FROM items i JOIN versions v ON v.seq = i.version"
            " JOIN articles a ON a.seq = v.article JOIN bodies b ON b.seq = v.seq WHERE i.seq",
            numbers,
        )

    def _items(self, numbers: list[int]) -> list[Row]:
        return self._in_order(
            f"SELECT i.seq, {VERSION_COLUMNS}, b.text, p.item, p.begin_at, p.end_at, p.focus_begin, p.focus_end,"
            " p.speaker, i.day, i.low, i.high, p.unit, i.kind FROM items i JOIN item_places p ON p.seq = i.seq"
            " JOIN versions v ON v.seq = i.version JOIN articles a ON a.seq = v.article"
            " JOIN bodies b ON b.seq = v.seq WHERE i.seq",
            numbers,
        )

    def _in_order(self, sql: str, numbers: list[int]) -> list[Row]:
        """The rows with these numbers, in their order."""
        rows = {
            row[0]: row for some in chunks(numbers) for row in self._db.rows(f"{sql} IN ({marks(some)})", list(some))
        }
        return [rows[number] for number in numbers]


def _conditions(query: Query) -> Iterator[tuple[str, list[object]]]:
    """What restricts the hits besides words."""
    if not query.all_versions:
        yield "i.latest = 1", []
    if query.first is not None:
        yield "i.day >= ?", [as_ordinal(query.first)]
    if query.last is not None:
        yield "i.day > 0 AND i.day <= ?", [as_ordinal(query.last)]
    if query.source is not None:
        yield "i.version IN (SELECT seq FROM versions WHERE source = ?)", [plain(query.source)]
    low, high = as_bound(query.low), as_bound(query.high)
    if query.kind == "figures" and (low is not None or high is not None):
        yield "(i.low IS NOT NULL OR i.high IS NOT NULL)", []
        if low is not None:
            yield "(i.high IS NULL OR i.high >= ?)", [low]
        if high is not None:
            yield "(i.low IS NULL OR i.low <= ?)", [high]


def _texts_of(row: Row, query: Query) -> tuple[str, ...]:
    """The texts in one of which a phrase must stand."""
    text = unpack_text(row[1 + _VERSION_FIELDS])
    if query.kind == "text":
        return text, version_of(row[1 : 1 + _VERSION_FIELDS]).title or ""
    begin, end = row[_VERSION_FIELDS + 3 : _VERSION_FIELDS + 5]
    return (text[begin:end],)


def _text_hit(row: Row, terms: Terms) -> Hit:
    text = unpack_text(row[1 + _VERSION_FIELDS])
    version = version_of(row[1 : 1 + _VERSION_FIELDS])
    found = terms.found_in(text, Span(0, len(text)))
    passage = _surroundings(text, found[0] if found else Span(0, 0))
    return Hit(version, None, passage, passage.cut(text), found, day=version.day)


def _item_hit(row: Row, terms: Terms, counted: Terms) -> Hit:
    version = version_of(row[1 : 1 + _VERSION_FIELDS])
    packed, item, begin, end, focus_begin, focus_end, speaker, day, low, high, unit, kind = row[1 + _VERSION_FIELDS :]
    text, passage = unpack_text(packed), Span(begin, end)
    found = [*terms.found_in(text, passage)]
    if kind == FIGURE:
        found += [Span(focus_begin, focus_end), *counted.found_in(text, passage)]
    return Hit(
        version=version,
        item=item,
        passage=passage,
        excerpt=passage.cut(text),
        highlights=merged(sorted(found)),
        speaker=speaker,
        day=as_day(day),
        low=low,
        high=high,
        unit=unit,
    )


def _surroundings(text: str, found: Span) -> Span:
    """The words around a place, cut between words."""
    begin, end = max(0, found.begin - _AROUND), min(len(text), found.end + _AROUND)
    while 0 < begin < found.begin and not text[begin - 1].isspace():
        begin += 1
    while found.end < end < len(text) and not text[end].isspace():
        end -= 1
    return Span(begin, end)
