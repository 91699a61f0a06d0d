"""What the store needs of a database, so that everything above is written once.

The SQL of this package is what SQLite and PostgreSQL share, with ``?`` for parameters; where they differ, a method here
says it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

Row = tuple[Any, ...]


class Database(Protocol):
    """An open connection.

    Every method raises ``RetryError`` where the database is locked, full or gone, and ``UsageError`` where it is
    damaged or not to be written.
    """

    @property
    def url(self) -> str:
        """Where it lies, without a password."""

    def rows(self, sql: str, parameters: Sequence[object] = ()) -> list[Row]:
        """All rows of a query."""

    def run(self, sql: str, parameters: Sequence[object] = ()) -> int:
        """Run one statement; how many rows it concerned."""

    def run_many(self, sql: str, parameters: Iterable[Sequence[object]]) -> None:
        """Run one statement for each set of parameters."""

    def run_script(self, script: str) -> None:
        """Run statements separated by ``;`` at the ends of lines, in the transaction that is open."""

    def transaction(self) -> AbstractContextManager[None]:
        """The only writer until the block ends; inside another one, a part of that."""

    def snapshot(self) -> AbstractContextManager[None]:
        """Everything that is read until the block ends is of one state; nobody is kept from writing meanwhile."""

    def tables(self) -> frozenset[str]:
        """Names of all tables."""

    @property
    def migrations(self) -> str:
        """Folder of its migrations."""

    def packed(self, forms: Sequence[str]) -> object:
        """Forms of words, in order, as a column of ``text_words`` or ``item_words`` takes them."""

    def text_matches(self, forms: Sequence[str], phrases: Sequence[Sequence[str]]) -> tuple[str, list[object]]:
        """Condition on ``text_words`` for all forms, and its parameters.

        Args:
            phrases: forms that follow one another; a database may leave them to whoever reads the text.
        """

    def item_matches(self, columns: Mapping[str, Sequence[str]]) -> tuple[str, list[object]]:
        """Condition on ``item_words`` for all forms of each column, and its parameters."""

    def forget_words(self) -> None:
        """Empty ``text_words`` and ``item_words``."""

    def close(self) -> None:
        """Let go of it."""
