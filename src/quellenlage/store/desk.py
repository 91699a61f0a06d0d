"""A desk: all parts of a store over one database."""

from __future__ import annotations

from typing import Final

from quellenlage.store.bodies import Body, unpack_body
from quellenlage.store.bookkeeping import Bookkeeping
from quellenlage.store.database import Database
from quellenlage.store.kinship import Kinship
from quellenlage.store.listing_parts import PartListing
from quellenlage.store.migrate import meta, migrate, set_meta
from quellenlage.store.moves import Moves
from quellenlage.store.search import Search
from quellenlage.store.stems import stems_version
from quellenlage.store.streams import Streams
from quellenlage.store.watching import Watching
from quellenlage.store.words import forget_words, index_words

_STEMS: Final = "stems"
_AT_ONCE: Final = 200


class Desk(PartListing, Streams, Kinship, Search, Bookkeeping, Watching, Moves):
    """See :class:`quellenlage.store.protocol.Store`.

    Args:
        database: open; it is brought to the newest schema, and indexed anew if words have other forms now.
    """

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        migrate(database)
        if meta(database, _STEMS) != stems_version():
            with self.transaction():
                if meta(database, _STEMS) != stems_version():
                    self._index_anew()
                    set_meta(database, _STEMS, stems_version())
        self.list_anew()

    def _index_anew(self) -> None:
        forget_words(self._db)
        last = 0
        while rows := self._db.rows(
            "SELECT seq, shape, text, reading, fingerprint FROM bodies WHERE seq > ? ORDER BY seq LIMIT ?",
            [last, _AT_ONCE],
        ):
            index_words(self._db, [(seq, unpack_body(Body(*body), self._reader(shape))) for seq, shape, *body in rows])
            last = rows[-1][0]

    @property
    def url(self) -> str:
        """Where it lies, without a password."""
        return self._db.url

    def __enter__(self) -> Desk:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self._db.close()
