"""From what a user names to an open desk."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from quellenlage.errors import UsageError
from quellenlage.store.database import Database
from quellenlage.store.desk import Desk
from quellenlage.store.postgresql import PostgresqlDatabase, without_password
from quellenlage.store.protocol import Store
from quellenlage.store.sqlite import SqliteDatabase

_SCHEME: Final = re.compile(r"([A-Za-z][A-Za-z0-9+]+):/")


def open_store(url: str | Path, create: bool = True, wait: float = 30.0) -> Store:
    """Open a desk, as a context manager; a new one is made where there is none, an old one is brought up to date.

    Args:
        url: path of a SQLite file; ``sqlite:///`` and such a path, to the letter; or ``postgresql://...`` as libpq
            reads it.
        create: False to refuse to make a new desk, for commands that only read.
        wait: seconds to wait for another process's lock.

    Raises:
        UsageError: the address is wrong, what lies there is no desk, or a newer program made it.
        RetryError: the server does not answer, or another process keeps the desk locked.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder, open_store(Path(folder, "lage.desk")) as store:
    ...     store.count()
    0
    """
    database = _connect(url, create, wait)
    try:
        return Desk(database)
    except BaseException:
        database.close()
        raise


def _connect(url: str | Path, create: bool, wait: float) -> Database:
    name = str(url)
    scheme = None if isinstance(url, Path) else _SCHEME.match(name)
    if scheme is None:
        path = name
    elif scheme[1].lower() in {"postgresql", "postgres"}:
        return PostgresqlDatabase(name, create, wait)
    elif name.lower().startswith("sqlite:///"):
        path = name[len("sqlite:///") :]
    else:
        raise UsageError(
            f"{without_password(name)} names no desk: give the path of a file, sqlite:///PATH or postgresql://..."
        )
    if not path or "\0" in path:
        raise UsageError("the path of the desk is empty or holds a character that no path can")
    return SqliteDatabase(Path(path), create, wait)
