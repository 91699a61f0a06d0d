"""Readings as rows: documents as immutable versions of articles."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice
from typing import Final

from quellenlage.errors import UsageError
from quellenlage.model import Document, Reading
from quellenlage.store.bodies import Body, Packed, pack_body, unpack_body
from quellenlage.store.columns import (
    as_day,
    as_key,
    as_moment_or_none,
    as_ordinal,
    dated,
    plain,
    plain_or_none,
)
from quellenlage.store.database import Row
from quellenlage.store.edits import edits_between
from quellenlage.store.keys import article_key, text_sha256, version_id
from quellenlage.store.part import Part, chunks, marks
from quellenlage.store.protocol import ALL
from quellenlage.store.values import Edit, Saved, Selection, Stored, Version
from quellenlage.store.words import index_words

_AT_ONCE: Final = 200
VERSION_COLUMNS: Final = (
    "v.id, a.key, v.number, v.latest, v.document, v.title, v.source, v.url, v.language, v.day, v.moment, v.sha256,"
    " v.raw_sha256"
)
_BODY_COLUMNS: Final = "b.shape, b.text, b.reading, b.fingerprint"
_IN_STORY: Final = (
    "v.seq IN (SELECT pv.version FROM part_versions pv JOIN parts p ON p.seq = pv.part"
    " WHERE p.kind = 'story' AND p.key = ?)"
)
JOINED: Final = "versions v JOIN articles a ON a.seq = v.article"


class ReadingRows(Part):
    """See :class:`quellenlage.store.protocol.Readings`."""

    def save(self, reading: Reading, raw: bytes | None = None) -> Saved:
        """Keep a reading."""
        with self.transaction():
            return self._save(reading, raw)

    def save_all(self, entries: Iterable[tuple[Reading, bytes | None]], batch: int = 100) -> Iterator[Saved]:
        """Keep many."""
        waiting = iter(entries)
        while some := list(islice(waiting, max(1, batch))):
            with self.transaction():
                saved = [self._save(reading, raw) for reading, raw in some]
            yield from saved

    def _save(self, reading: Reading, raw: bytes | None) -> Saved:
        document = reading.document
        key, name = article_key(document), version_id(document)
        if self._db.rows("SELECT 1 FROM versions WHERE id = ?", [name]):
            return Saved(name, key, new_article=False, new_version=False)
        article = self._next("articles")
        new = self._db.run("INSERT INTO articles (seq, key) VALUES (?, ?) ON CONFLICT DO NOTHING", [article, key]) > 0
        if not new:
            ((article,),) = self._db.rows("SELECT seq FROM articles WHERE key = ?", [key])
        seq = self._next("versions")
        self._insert(seq, article, name, reading)
        if raw is not None:
            self._db.run("INSERT INTO pages (seq, page) VALUES (?, ?)", [seq, zlib.compress(raw)])
        index_words(self._db, [(seq, reading)])
        if not new:
            self._renumber(article)
        return Saved(name, key, new_article=new, new_version=True)

    def _next(self, table: str) -> int:
        """The next number of a table; only the one writer asks."""
        ((last,),) = self._db.rows(f"SELECT coalesce(max(seq), 0) FROM {table}")
        return int(last) + 1

    def _insert(self, seq: int, article: int, name: str, reading: Reading) -> None:
        document, body = reading.document, pack_body(reading)
        order = f"{dated(document.modified, reading.published)} {as_moment_or_none(document.fetched) or ''}"
        self._db.run(
            "INSERT INTO versions (seq, id, article, number, latest, day, dated, document, title, source, url,"
            " language, moment, sha256, raw_sha256) VALUES (?, ?, ?, 1, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                seq,
                name,
                article,
                as_ordinal(reading.published.day),
                order,
                plain(document.id),
                plain_or_none(document.title),
                plain_or_none(document.source),
                plain_or_none(document.url),
                plain(reading.language),
                reading.published.moment.isoformat() if reading.published.moment else None,
                text_sha256(document.text),
                plain_or_none(document.raw_sha256),
            ],
        )
        self._db.run(
            "INSERT INTO bodies (seq, shape, text, reading, fingerprint) VALUES (?, ?, ?, ?, ?)",
            [seq, self._shape_now(), body.text, body.reading, body.fingerprint],
        )
        for address in sorted({as_key(url) for url in (document.url, document.canonical) if url}):
            self._db.run(
                "INSERT INTO addresses (address, article) VALUES (?, ?) ON CONFLICT DO NOTHING", [address, article]
            )

    def _renumber(self, article: int) -> None:
        """Put the versions of an article in order: by their own dates, then by arrival."""
        found = self._db.rows("SELECT seq, dated, number, latest FROM versions WHERE article = ?", [article])
        found.sort(key=lambda row: (row[1], row[0]))
        for number, (seq, _, was_number, was_latest) in enumerate(found, start=1):
            latest = int(number == len(found))
            if (number, latest) != (was_number, was_latest):
                self._db.run("UPDATE versions SET number = ?, latest = ? WHERE seq = ?", [number, latest, seq])
                self._db.run("UPDATE items SET latest = ? WHERE version = ?", [latest, seq])

    def count(self, selection: Selection = ALL) -> int:
        """How many versions are selected."""
        where, parameters = condition(selection)
        ((count,),) = self._db.rows(f"SELECT count(*) FROM {JOINED} WHERE {where}", parameters)
        return int(count)

    def versions(self, selection: Selection = ALL) -> Iterator[Version]:
        """The selected versions."""
        for row in self._pages(selection, VERSION_COLUMNS, JOINED):
            yield version_of(row[1:])

    def readings(self, selection: Selection = ALL) -> Iterator[Stored]:
        """The selected readings."""
        columns = f"{VERSION_COLUMNS}, {_BODY_COLUMNS}"
        for row in self._pages(selection, columns, f"{JOINED} JOIN bodies b ON b.seq = v.seq"):
            yield self._stored(row[1:])

    def _pages(self, selection: Selection, columns: str, tables: str) -> Iterator[Row]:
        """Rows in the order of saving, led by their number; no statement stays open between two of them."""
        where, parameters = condition(selection)
        # The plus keeps SQLite from sorting all the latest versions anew for every window.
        where = where.replace("v.latest = 1", "+v.latest = 1")
        last = 0
        while True:
            rows = self._db.rows(
                f"SELECT v.seq, {columns} FROM {tables} WHERE v.seq > ? AND {where} ORDER BY v.seq LIMIT {_AT_ONCE}",
                [last, *parameters],
            )
            yield from rows
            if len(rows) < _AT_ONCE:
                return
            last = rows[-1][0]

    def _stored(self, row: Row) -> Stored:
        *version, shape, text, reading, fingerprint = row
        return Stored(version_of(tuple(version)), unpack_body(Body(text, reading, fingerprint), self._reader(shape)))

    def reading(self, version: str) -> Stored | None:
        """One reading."""
        rows = self._db.rows(
            f"SELECT {VERSION_COLUMNS}, {_BODY_COLUMNS} FROM {JOINED} JOIN bodies b ON b.seq = v.seq WHERE v.id = ?",
            [plain(version)],
        )
        return self._stored(rows[0]) if rows else None

    def packed(self, versions: Iterable[str]) -> dict[str, Packed]:
        """Readings as they are kept."""
        return {
            name: Packed(name, self._fields_of(shape), Body(text, reading, fingerprint))
            for some in chunks([plain(version) for version in versions])
            for name, shape, text, reading, fingerprint in self._db.rows(
                f"SELECT v.id, {_BODY_COLUMNS} FROM versions v JOIN bodies b ON b.seq = v.seq"
                f" WHERE v.id IN ({marks(some)})",
                list(some),
            )
        }

    def holding(self, document: Document) -> str | None:
        """Id of the version that holds the text of a document."""
        name = version_id(document)
        if document.canonical or document.url:
            rows = self._db.rows("SELECT id FROM versions WHERE id = ?", [name])
        else:
            rows = self._db.rows(
                "SELECT id FROM versions WHERE sha256 = ? AND url IS NULL AND coalesce(source, '') = ?"
                " ORDER BY CASE WHEN id = ? THEN 0 ELSE 1 END, seq LIMIT 1",
                [text_sha256(document.text), plain(document.source or ""), name],
            )
        return str(rows[0][0]) if rows else None

    def latest(self, article: str) -> Version | None:
        """The latest version of an article."""
        return next(self.versions(Selection(article=article)), None)

    def raw(self, version: str) -> bytes | None:
        """The page that a version was read from."""
        rows = self._db.rows(
            "SELECT p.page FROM pages p JOIN versions v ON v.seq = p.seq WHERE v.id = ?", [plain(version)]
        )
        return zlib.decompress(rows[0][0]) if rows else None

    def edits(self, old: str, new: str) -> tuple[Edit, ...]:
        """What changed from one version to another."""
        stored = [self.reading(name) for name in (old, new)]
        if stored[0] is None or stored[1] is None:
            raise UsageError(f"there is no version {old if stored[0] is None else new} in the desk")
        return edits_between(stored[0].reading, stored[1].reading)

    def seen(self, urls: Iterable[str]) -> set[str]:
        """Which addresses are known."""
        keys = {as_key(url): url for url in urls}
        return {
            keys[address]
            for some in chunks(sorted(keys))
            for (address,) in self._db.rows(
                f"SELECT address FROM addresses WHERE address IN ({marks(some)})", list(some)
            )
        }


def version_of(row: Row) -> Version:
    """A version from its :data:`VERSION_COLUMNS`."""
    name, article, number, latest, document, title, source, url, language, day, moment, sha256, raw = row
    return Version(
        id=name,
        article=article,
        number=number,
        latest=bool(latest),
        document=document,
        title=title,
        source=source,
        url=url,
        language=language,
        day=as_day(day),
        moment=datetime.fromisoformat(moment) if moment else None,
        sha256=sha256,
        raw_sha256=raw,
    )


def condition(selection: Selection) -> tuple[str, list[object]]:
    """The selection as a condition on versions ``v`` and articles ``a``."""
    conditions, parameters = ["true"], list[object]()
    for value, condition in (
        (selection.article and plain(selection.article), "a.key = ?"),
        (selection.source and plain(selection.source), "v.source = ?"),
        (selection.language and plain(selection.language), "v.language = ?"),
        (selection.first and as_ordinal(selection.first), "v.day >= ?"),
        (selection.last and as_ordinal(selection.last), "v.day > 0 AND v.day <= ?"),
        (None if selection.related is None else int(selection.related), "v.related = ?"),
        (
            selection.story and plain(selection.story),
            _IN_STORY,
        ),
    ):
        if value is not None:
            conditions.append(condition)
            parameters.append(value)
    if selection.latest_only:
        conditions.append("v.latest = 1")
    return " AND ".join(conditions), parameters
