"""What the parts of a store share: the database, and the shapes that its rows were written in."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Final, TypeVar

from quellenlage.store.bodies import reader_of
from quellenlage.store.codec import Reader, shapes
from quellenlage.store.database import Database

T = TypeVar("T")
MANY: Final = 500
"""How many parameters a statement is given at most."""


class Part:
    """A part of a store.

    Args:
        database: open, with the newest schema.
    """

    def __init__(self, database: Database) -> None:
        self._db = database
        self._fields: dict[int, str] = {}
        self._shape: int | None = None

    def transaction(self) -> AbstractContextManager[None]:
        """See :class:`quellenlage.store.protocol.Readings`."""
        return self._db.transaction()

    def snapshot(self) -> AbstractContextManager[None]:
        """See :class:`quellenlage.store.protocol.Streams`."""
        return self._db.snapshot()

    def _shape_now(self) -> int:
        """Id of the shapes in which rows are written now; in a transaction."""
        if self._shape is None:
            fields = json.dumps(dict(shapes()), sort_keys=True)
            self._db.run(
                "INSERT INTO shapes (id, fields) SELECT coalesce(max(id), 0) + 1, ? FROM shapes WHERE true"
                " ON CONFLICT (fields) DO NOTHING",
                [fields],
            )
            ((shape,),) = self._db.rows("SELECT id FROM shapes WHERE fields = ?", [fields])
            self._shape = int(shape)
        return self._shape

    def _reader(self, shape: int) -> Reader:
        return reader_of(self._fields_of(shape))

    def _fields_of(self, shape: int) -> str:
        """The shapes of that id, as JSON."""
        if shape not in self._fields:
            ((self._fields[shape],),) = self._db.rows("SELECT fields FROM shapes WHERE id = ?", [shape])
        return self._fields[shape]


def chunks(values: Sequence[T], size: int = MANY) -> Iterator[Sequence[T]]:
    """The values, ``size`` at a time.

    >>> list(chunks("abcde", 2))
    ['ab', 'cd', 'e']
    """
    return (values[start : start + size] for start in range(0, len(values), size))


def marks(values: Sequence[object]) -> str:
    """As many question marks as values.

    >>> marks("abc")
    '?, ?, ?'
    """
    return ", ".join("?" * len(values))
