"""What watch must remember: the articles that feeds lead to, and what it has told to whom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from quellenlage.store.columns import as_key, as_moment, as_moment_or_none, plain, plain_or_none
from quellenlage.store.database import Row
from quellenlage.store.part import Part, chunks, marks
from quellenlage.store.watching_values import ItemState

_FIELDS = (
    "address, feed, guid, title, source, published, updated, first_seen, fetched, next_check, etag, modified, digest,"
    " article, failures, note"
)
_REPLACED = ", ".join(f"{name} = excluded.{name}" for name in _FIELDS.split(", "))


class Watching(Part):
    """See :class:`quellenlage.store.watching_protocol.Watching`."""

    def items(self, urls: Iterable[str]) -> dict[str, ItemState]:
        """What is known of these addresses."""
        names = {as_key(url) for url in urls}
        found: dict[str, ItemState] = {}
        for some in chunks(sorted(names)):
            rows = self._db.rows(f"SELECT {_FIELDS} FROM watched WHERE url IN ({marks(some)})", list(some))
            found.update((state.url, state) for state in map(_state, rows))
        return found

    def items_by_guid(self, feed: str, guids: Iterable[str]) -> dict[str, ItemState]:
        """What is known of the items of a feed by these guids, of several the one that was found last."""
        names = {as_key(guid): guid for guid in guids}
        found: dict[str, ItemState] = {}
        for some in chunks(sorted(names)):
            rows = self._db.rows(
                f"SELECT {_FIELDS} FROM watched WHERE feed = ? AND guid IN ({marks(some)}) ORDER BY first_seen, seq",
                [as_key(feed), *some],
            )
            found.update((names[row[2]], _state(row)) for row in rows)
        return found

    def save_items(self, states: Iterable[ItemState]) -> None:
        """Keep states instead of those with the same address."""
        with self.transaction():
            self._db.run_many(
                f"INSERT INTO watched (url, {_FIELDS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                f" ON CONFLICT (url) DO UPDATE SET {_REPLACED}",
                [_row(state) for state in states],
            )

    def due_items(self, feed: str, now: datetime, limit: int) -> list[ItemState]:
        """Items of a feed that are to be fetched."""
        rows = self._db.rows(
            f"SELECT {_FIELDS} FROM watched WHERE feed = ? AND next_check <= ? ORDER BY first_seen DESC, seq LIMIT ?",
            [as_key(feed), as_moment(now), max(0, limit)],
        )
        return [_state(row) for row in rows]

    def next_item(self, feed: str) -> datetime | None:
        """When the next item of a feed is to be fetched."""
        ((earliest,),) = self._db.rows(
            "SELECT min(next_check) FROM watched WHERE feed = ? AND next_check IS NOT NULL", [as_key(feed)]
        )
        return datetime.fromisoformat(earliest) if earliest else None

    def unreported(self, sink: str) -> list[str]:
        """Keys of the findings that were not told yet."""
        rows = self._db.rows(
            "SELECT key FROM finding_rows f WHERE NOT EXISTS"
            " (SELECT 1 FROM reported r WHERE r.sink = ? AND r.finding = f.key) ORDER BY severity, part",
            [as_key(sink)],
        )
        return [str(key) for (key,) in rows]

    def reported(self, sink: str, names: Sequence[str]) -> set[str]:
        """Which of these were told."""
        return {
            str(name)
            for some in chunks(names)
            for (name,) in self._db.rows(
                f"SELECT finding FROM reported WHERE sink = ? AND finding IN ({marks(some)})", [as_key(sink), *some]
            )
        }

    def mark_reported(self, sink: str, names: Iterable[str]) -> None:
        """Note what was told."""
        with self.transaction():
            self._db.run_many(
                "INSERT INTO reported (sink, finding) VALUES (?, ?) ON CONFLICT (sink, finding) DO NOTHING",
                [(as_key(sink), name) for name in names],
            )

    def lease(self, name: str, holder: str, now: datetime, until: datetime) -> str | None:
        """Take or keep something."""
        with self.transaction():
            self._db.run(
                "INSERT INTO leases (name, holder, until) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE"
                " SET holder = excluded.holder, until = excluded.until"
                " WHERE leases.holder = excluded.holder OR leases.until <= ?",
                [name, holder, as_moment(until), as_moment(now)],
            )
            ((found,),) = self._db.rows("SELECT holder FROM leases WHERE name = ?", [name])
        return None if found == holder else str(found)

    def end_lease(self, name: str, holder: str) -> None:
        """Give it back."""
        self._db.run("DELETE FROM leases WHERE name = ? AND holder = ?", [name, holder])


def _row(state: ItemState) -> tuple[object, ...]:
    return (
        as_key(state.url),
        plain(state.url),
        as_key(state.feed),
        None if state.guid is None else as_key(state.guid),
        plain_or_none(state.title),
        plain_or_none(state.source),
        plain_or_none(state.published),
        plain_or_none(state.updated),
        as_moment(state.first_seen),
        as_moment_or_none(state.fetched),
        as_moment_or_none(state.next_check),
        plain_or_none(state.etag),
        plain_or_none(state.modified),
        state.digest,
        state.article,
        state.failures,
        plain_or_none(state.note),
    )


def _state(row: Row) -> ItemState:
    url, feed, guid, title, source, published, updated, first_seen, fetched, next_check, *others = row
    etag, modified, digest, article, failures, note = others
    return ItemState(
        url,
        feed,
        datetime.fromisoformat(first_seen),
        guid,
        title,
        source,
        published,
        updated,
        datetime.fromisoformat(fetched) if fetched else None,
        datetime.fromisoformat(next_check) if next_check else None,
        etag,
        modified,
        digest,
        article,
        failures,
        note,
    )
