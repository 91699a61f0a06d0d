"""The words that texts, statements and figures are found by."""

from __future__ import annotations

from collections.abc import Iterable

from quellenlage.model import Reading
from quellenlage.store.database import Database
from quellenlage.store.items import TEXT, items_of, text_forms


def index_words(database: Database, readings: Iterable[tuple[int, Reading]]) -> None:
    """Make readings findable, each under the number of its version; in a transaction."""
    ((last,),) = database.rows("SELECT coalesce(max(seq), 0) FROM items")
    number = int(last)
    for version, reading in readings:
        ((latest, day),) = database.rows("SELECT latest, day FROM versions WHERE seq = ?", [version])
        number += 1
        items = list(enumerate(items_of(reading), start=number + 1))
        database.run_many(
            "INSERT INTO items (seq, version, kind, latest, day, low, high) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (number, version, TEXT, latest, day, None, None),
                *((seq, version, item.kind, latest, item.day, item.low, item.high) for seq, item in items),
            ],
        )
        database.run(
            "INSERT INTO text_words (rowid, words) VALUES (?, ?)", [number, database.packed(text_forms(reading))]
        )
        database.run_many(
            "INSERT INTO item_places (seq, item, begin_at, end_at, focus_begin, focus_end, speaker, unit)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    seq, item.id, item.passage.begin, item.passage.end, item.focus.begin, item.focus.end,
                    item.speaker, item.unit,
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
        number += len(items)


def forget_words(database: Database) -> None:
    """Take out all that :func:`index_words` put in; in a transaction."""
    database.forget_words()
    database.run("DELETE FROM item_places")
    database.run("DELETE FROM items")
