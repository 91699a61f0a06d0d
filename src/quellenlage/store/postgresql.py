"""A desk in PostgreSQL, for teams: everything in a schema of its own, words in arrays under GIN indexes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, LiteralString
from urllib.parse import urlsplit, urlunsplit

from quellenlage.errors import RetryError, UsageError
from quellenlage.store.database import Row

if TYPE_CHECKING:
    import psycopg

SCHEMA: Final = "quellenlage"
_WRITER: Final = 0x51756C6C
"""Key of the advisory lock that the one writer holds; advisory locks belong to a database."""
_CONNECT_SECONDS: Final = 10


class PostgresqlDatabase:
    """A connection to a PostgreSQL database.

    Args:
        url: ``postgresql://user@host/database``, as libpq reads it; ``PGPASSWORD`` and ``~/.pgpass`` hold.
        create: make the desk if the database holds none.
        wait: seconds to wait for another process's lock.

    Raises:
        UsageError: psycopg is not installed, the address or the login is wrong, or there is no desk.
        RetryError: the server does not answer, or a lock was held for too long.
    """

    def __init__(self, url: str, create: bool, wait: float) -> None:
        try:
            import psycopg  # noqa: PLC0415 - an optional extra
        except ImportError as error:
            raise UsageError("PostgreSQL needs psycopg: pip install 'quellenlage[postgres]'") from error
        self.url = without_password(url)
        self.migrations = "postgresql"
        self._psycopg = psycopg
        self._depth = 0
        self._connection = self._connect(url)
        try:
            self._prepare(create, wait)
        except BaseException:
            self._connection.close()
            raise

    def _connect(self, url: str) -> psycopg.Connection[Row]:
        try:
            return self._psycopg.connect(url, autocommit=True, connect_timeout=_CONNECT_SECONDS)
        except self._psycopg.ProgrammingError as error:
            raise UsageError(f"{self.url}: {_line(error)}") from error
        except self._psycopg.OperationalError as error:
            if _is_refusal(str(error)):
                raise UsageError(f"{self.url}: {_line(error)}") from error
            raise RetryError(self.url, f"does not answer: {_line(error)}") from error

    def _prepare(self, create: bool, wait: float) -> None:
        ((encoding,),) = self.rows("SHOW server_encoding")
        if encoding != "UTF8":
            raise UsageError(f"{self.url}: the database must be in UTF8, not {encoding}")
        self.rows("SELECT set_config('lock_timeout', ?, false)", [f"{max(1, int(wait * 1000))}ms"])
        self.rows("SELECT set_config('client_min_messages', 'warning', false)")
        self.rows("SELECT set_config('search_path', ?, false)", [SCHEMA])
        if not self.rows("SELECT 1 FROM pg_namespace WHERE nspname = ?", [SCHEMA]):
            if not create:
                raise UsageError(f"there is no desk at {self.url}")
            with self.transaction():
                self.run(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}")

    def rows(self, sql: str, parameters: Sequence[object] = ()) -> list[Row]:
        """See :class:`quellenlage.store.database.Database`, as for all that follows."""
        with self._errors():
            return self._connection.execute(_placed(sql), parameters).fetchall()

    def run(self, sql: str, parameters: Sequence[object] = ()) -> int:
        """Run one statement."""
        with self._errors():
            return self._connection.execute(_placed(sql), parameters).rowcount

    def run_many(self, sql: str, parameters: Iterable[Sequence[object]]) -> None:
        """Run one statement many times."""
        with self._errors(), self._connection.cursor() as cursor:
            cursor.executemany(_placed(sql), parameters)

    def run_script(self, script: str) -> None:
        """Run many statements."""
        for statement in script.split(";\n"):
            if statement.strip():
                self.run(statement)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Be the only writer: an advisory lock until the end of the transaction."""
        if self._depth:
            self._depth += 1
            try:
                yield
            finally:
                self._depth -= 1
            return
        with self._errors(), self._connection.transaction():
            self._connection.execute("SELECT pg_advisory_xact_lock(%s)", [_WRITER])
            self._depth = 1
            try:
                yield
            finally:
                self._depth = 0

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """A transaction that only reads, and sees the state in which it began."""
        if self._depth:
            yield
            return
        with self._errors(), self._connection.transaction():
            self._connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            self._depth = 1
            try:
                yield
            finally:
                self._depth = 0

    def tables(self) -> frozenset[str]:
        """Names of all tables of the desk."""
        found = self.rows("SELECT tablename FROM pg_tables WHERE schemaname = ?", [SCHEMA])
        return frozenset(name for (name,) in found)

    def packed(self, forms: Sequence[str]) -> object:
        """A set as an array; positions would not say more, as phrases are verified in the text."""
        return sorted(set(forms))

    def text_matches(self, forms: Sequence[str], phrases: Sequence[Sequence[str]]) -> tuple[str, list[object]]:
        """An array that holds all forms."""
        wanted = {*forms, *(form for phrase in phrases for form in phrase)}
        return "text_words.words @> ?::text[]", [sorted(wanted)]

    def item_matches(self, columns: Mapping[str, Sequence[str]]) -> tuple[str, list[object]]:
        """Arrays that hold all forms."""
        wanted = [(column, sorted(forms)) for column, forms in columns.items() if forms]
        condition = " AND ".join(f"item_words.{column} @> ?::text[]" for column, _ in wanted)
        return condition, [forms for _, forms in wanted]

    def forget_words(self) -> None:
        """Empty both indexes."""
        self.run("TRUNCATE text_words, item_words")

    def close(self) -> None:
        """End the connection."""
        self._connection.close()

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except self._psycopg.errors.LockNotAvailable as error:
            raise RetryError(self.url, "is locked by another process") from error
        except (self._psycopg.OperationalError, self._psycopg.errors.TransactionRollback) as error:
            raise RetryError(self.url, _line(error)) from error
        except self._psycopg.Error as error:
            raise UsageError(f"{self.url}: {_line(error)}") from error


def without_password(url: str) -> str:
    """An address as it can be shown.

    >>> without_password("postgresql://anna:geheim@desk.example:5433/lage?password=auch")
    'postgresql://anna@desk.example:5433/lage'
    """
    try:
        parts = urlsplit(url)
        user, at, host = parts.netloc.rpartition("@")
        return urlunsplit((parts.scheme, user.partition(":")[0] + at + host, parts.path, "", ""))
    except ValueError:
        return "the address of the database"


def _is_refusal(told: str) -> bool:
    """Whether asking again is useless; libpq gives no code before there is a connection, only words."""
    if "starting up" in told or "shutting down" in told or "too many" in told:
        return False
    return "FATAL" in told or "no password" in told


def _placed(sql: str) -> LiteralString:
    """The SQL of this package holds neither a percent sign nor a question mark that is no parameter."""
    return sql.replace("?", "%s")


def _line(error: Any) -> str:
    """The last line of what libpq tells; it may try several addresses and tell of each."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return lines[-1] if lines else type(error).__name__
