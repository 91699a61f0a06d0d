"""The words that texts, statements and figures are found by."""

from __future__ import annotations

from collections.abc import Iterable

from quellenlage.model import Reading
from quellenlage.store.database import Database
from quellenlage.store.items import items_of, text_forms


def index_words(database: Database, readings: Iterable[tuple[int, Reading]]) -> None:
    """Make readings findable, each under the number of its version; in a transaction."""
    ((last,),) = database.rows("SELECT coalesce(max(seq), 0) FROM items")
    for version, reading in readings:
        database.run(
            "INSERT INTO text_words (rowid, words) VALUES (?, ?)", [version, database.packed(text_forms(reading))]
        )
        ((latest,),) = database.rows("SELECT latest FROM versions WHERE seq = ?", [version])
        items = list(enumerate(items_of(reading), start=last + 1))
        last += len(items)
        database.run_many(
            "INSERT INTO items (seq, version, kind, latest, day, item, begin_at, end_at, focus_begin, focus_end,"
            " speaker, low, high, unit) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    seq, version, item.kind, latest, item.day, item.id, item.passage.begin, item.passage.end,
                    item.focus.begin, item.focus.end, item.speaker, item.low, item.high, item.unit,
                )
                for seq, item in items
            ],
        )  # fmt: skip
        database.run_many(
            "INSERT INTO item_words (rowid, words, speaker, counted) VALUES (?, ?, ?, ?)",
            [
                (seq, database.packed(item.words), database.packed(item.by), database.packed(item.counted))
                for seq, item in items
            ],
        )
