"""All tables of an export, and the one pass over the desk that fills them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from quellenlage.export.account_columns import ACCOUNT_TABLES
from quellenlage.export.account_rows import account_rows
from quellenlage.export.chosen import Chosen, in_batches
from quellenlage.export.columns import Row, Table
from quellenlage.export.reading_columns import READING_TABLES
from quellenlage.export.reading_rows import rows_of

TABLES: Final[dict[str, Table]] = {table.name: table for table in (*READING_TABLES, *ACCOUNT_TABLES)}
_AT_ONCE: Final = 1000


def table_rows(chosen: Chosen, wanted: Collection[str] = tuple(TABLES)) -> Iterator[tuple[str, list[Row]]]:
    """The rows of the tables that are wanted, each time with the name of their table, some at a time.

    The documents are opened once for all their tables.
    """
    of_readings = [table.name for table in READING_TABLES if table.name in wanted]
    if of_readings:
        for exported in chosen.documents():
            for name, rows in rows_of(exported, of_readings):
                yield name, list(rows)
    for name, rows in account_rows(chosen, [table.name for table in ACCOUNT_TABLES if table.name in wanted]):
        for some in in_batches(rows, _AT_ONCE):
            yield name, list(some)
