"""A desk in a SQLite file: write-ahead log, FTS5, one writer and any number of readers."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from quellenlage.errors import RetryError, UsageError
from quellenlage.store.database import Row

APPLICATION_ID: Final = 0x51756C6C
"""Marks the file as a desk ("Qull"), for ``file(1)`` and for us; the first migration writes it."""
_TRANSIENT: Final = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR})
_LOCKS: Final = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_PAGE_CACHE_KIB: Final = 64 * 1024
_PAUSE: Final = 0.02


class SqliteDatabase:
    """A connection to a SQLite file.

    Args:
        path: of the file; made if ``create`` and absent.
        wait: seconds to wait for another process's lock.

    Raises:
        UsageError: the file is absent, is no desk, or cannot be opened.
        RetryError: it stayed locked for too long.
    """

    def __init__(self, path: Path, create: bool, wait: float) -> None:
        self.url = str(path)
        self.migrations = "sqlite"
        if path.is_dir():
            raise UsageError(f"{path} is a folder, not a desk")
        if not create and not path.exists():
            raise UsageError(f"there is no desk at {path}")
        if not path.parent.is_dir():
            raise UsageError(f"there is no folder {path.parent} for the desk")
        self._depth = 0
        with self._errors():
            self._connection = sqlite3.connect(path, timeout=wait, isolation_level=None)
        try:
            self._prepare(wait)
        except BaseException:
            self._connection.close()
            raise

    def _prepare(self, wait: float) -> None:
        ((application,),) = self.rows("PRAGMA application_id")
        if application != APPLICATION_ID and self.tables():
            raise UsageError(f"{self.url} is a database, but no desk")
        self.run("PRAGMA foreign_keys = ON")
        self.run(f"PRAGMA cache_size = -{_PAGE_CACHE_KIB}")
        with self._errors():
            self._write_ahead(wait)
        self.run("PRAGMA synchronous = NORMAL")

    def _write_ahead(self, wait: float) -> None:
        """Change to a write-ahead log; for this lock alone SQLite does not wait by itself."""
        pauses = int(wait / _PAUSE)
        while True:
            try:
                if self._connection.execute("PRAGMA journal_mode").fetchone() != ("wal",):
                    self._connection.execute("PRAGMA journal_mode = WAL")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF not in _LOCKS or not pauses:
                    raise
                pauses -= 1
                time.sleep(_PAUSE)
            else:
                return

    def rows(self, sql: str, parameters: Sequence[object] = ()) -> list[Row]:
        """See :class:`quellenlage.store.database.Database`, as for all that follows."""
        with self._errors():
            return self._connection.execute(sql, parameters).fetchall()

    def run(self, sql: str, parameters: Sequence[object] = ()) -> int:
        """Run one statement."""
        with self._errors():
            return self._connection.execute(sql, parameters).rowcount

    def run_many(self, sql: str, parameters: Iterable[Sequence[object]]) -> None:
        """Run one statement many times."""
        with self._errors():
            self._connection.executemany(sql, parameters)

    def run_script(self, script: str) -> None:
        """Run many statements; ``executescript`` would end the transaction first."""
        for statement in script.split(";\n"):
            self.run(statement)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Be the only writer."""
        if self._depth == 0:
            self.run("BEGIN IMMEDIATE")
        self._depth += 1
        try:
            yield
        except BaseException:
            self._depth -= 1
            if self._depth == 0 and self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise
        self._depth -= 1
        if self._depth == 0:
            try:
                self.run("COMMIT")
            except RetryError:
                self._connection.execute("ROLLBACK")
                raise

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """A transaction that only reads: the write-ahead log keeps its state."""
        if self._depth:
            yield
            return
        self.run("BEGIN")
        self._depth = 1
        try:
            yield
        finally:
            self._depth = 0
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    def tables(self) -> frozenset[str]:
        """Names of all tables."""
        return frozenset(name for (name,) in self.rows("SELECT name FROM sqlite_master WHERE type = 'table'"))

    def packed(self, forms: Sequence[str]) -> object:
        """Forms are split at spaces again by the tokenizer."""
        return " ".join(forms)

    def text_matches(self, forms: Sequence[str], phrases: Sequence[Sequence[str]]) -> tuple[str, list[object]]:
        """One expression of FTS5."""
        wanted = [f'"{form}"' for form in forms] + [f'"{" ".join(phrase)}"' for phrase in phrases]
        return "text_words MATCH ?", [" AND ".join(wanted)]

    def item_matches(self, columns: Mapping[str, Sequence[str]]) -> tuple[str, list[object]]:
        """One expression of FTS5 with column filters."""
        wanted = [f'{column} : "{form}"' for column, forms in columns.items() for form in forms]
        return "item_words MATCH ?", [" AND ".join(wanted)]

    def forget_words(self) -> None:
        """Empty both indexes."""
        self.run("INSERT INTO text_words (text_words) VALUES ('delete-all')")
        self.run("INSERT INTO item_words (item_words) VALUES ('delete-all')")

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
            if code in _LOCKS:
                raise RetryError(self.url, "is locked by another process") from error
            if code in _TRANSIENT:
                raise RetryError(self.url, f"cannot be written: {error}") from error
            if code == sqlite3.SQLITE_NOTADB:
                raise UsageError(f"{self.url} is no SQLite database") from error
            raise UsageError(f"{self.url}: {error}") from error
