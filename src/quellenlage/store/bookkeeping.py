"""What ingest and watch must remember: feeds, quarantined inputs, inputs that are finished."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from quellenlage.model import Quarantined
from quellenlage.store.columns import as_key, as_moment, as_moment_or_none, plain, plain_or_none
from quellenlage.store.database import Row
from quellenlage.store.part import Part
from quellenlage.store.values import FeedState, QuarantineEntry

_FEED = "url, etag, modified, next_poll, failures, note"
_ENTRY = "input, reason, first_seen, last_seen, attempts, reference"


class Bookkeeping(Part):
    """See :class:`quellenlage.store.protocol.Bookkeeping`."""

    def feed(self, url: str) -> FeedState:
        """What is known of a feed."""
        rows = self._db.rows(f"SELECT {_FEED} FROM feeds WHERE url = ?", [as_key(url)])
        return _feed_state(rows[0]) if rows else FeedState(url)

    def feeds(self) -> list[FeedState]:
        """All feeds."""
        states = map(_feed_state, self._db.rows(f"SELECT {_FEED} FROM feeds"))
        return sorted(states, key=lambda state: state.url)

    def save_feed(self, state: FeedState) -> None:
        """Keep the state of a feed."""
        with self.transaction():
            self._db.run(
                f"INSERT INTO feeds ({_FEED}) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (url) DO UPDATE SET"
                " etag = excluded.etag, modified = excluded.modified, next_poll = excluded.next_poll,"
                " failures = excluded.failures, note = excluded.note",
                [
                    as_key(state.url),
                    plain_or_none(state.etag),
                    plain_or_none(state.modified),
                    as_moment_or_none(state.next_poll),
                    state.failures,
                    plain_or_none(state.note),
                ],
            )

    def add_quarantine(self, quarantined: Quarantined, when: datetime, reference: str | None = None) -> None:
        """Note that an input could not be read."""
        at = as_moment(when)
        with self.transaction():
            self._db.run(
                f"INSERT INTO quarantine ({_ENTRY}) VALUES (?, ?, ?, ?, 1, ?) ON CONFLICT (input) DO UPDATE SET"
                " reason = excluded.reason, last_seen = excluded.last_seen, attempts = quarantine.attempts + 1,"
                " reference = coalesce(excluded.reference, quarantine.reference)",
                [as_key(quarantined.input), plain(quarantined.reason), at, at, plain_or_none(reference)],
            )

    def quarantined(self) -> list[QuarantineEntry]:
        """What is set aside."""
        entries = map(_entry, self._db.rows(f"SELECT {_ENTRY} FROM quarantine"))
        return sorted(entries, key=lambda entry: entry.input)

    def take_quarantine(self, limit: int, before: datetime | None = None) -> list[QuarantineEntry]:
        """What was tried least recently."""
        entries = sorted(self.quarantined(), key=lambda entry: (entry.last_seen, entry.input))
        latest = None if before is None else datetime.fromisoformat(as_moment(before))
        return [entry for entry in entries if latest is None or entry.last_seen < latest][: max(0, limit)]

    def clear_quarantine(self, inputs: Iterable[str]) -> int:
        """Take out what has been read."""
        with self.transaction():
            return sum(self._db.run("DELETE FROM quarantine WHERE input = ?", [as_key(name)]) for name in set(inputs))

    def is_finished(self, source: str, mark: str) -> bool:
        """Whether all of an input was read."""
        return self._db.rows("SELECT mark FROM finished WHERE source = ?", [as_key(source)]) == [(plain(mark),)]

    def finish(self, source: str, mark: str) -> None:
        """Note that all of an input is read."""
        with self.transaction():
            self._db.run(
                "INSERT INTO finished (source, mark) VALUES (?, ?) ON CONFLICT (source) DO UPDATE SET"
                " mark = excluded.mark",
                [as_key(source), plain(mark)],
            )


def _feed_state(row: Row) -> FeedState:
    url, etag, modified, next_poll, failures, note = row
    return FeedState(url, etag, modified, datetime.fromisoformat(next_poll) if next_poll else None, failures, note)


def _entry(row: Row) -> QuarantineEntry:
    name, reason, first, last, attempts, reference = row
    return QuarantineEntry(
        name, reason, datetime.fromisoformat(first), datetime.fromisoformat(last), attempts, reference
    )
