"""A window of a longer list, and how long the list is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from quellenlage.store.database import Database, Row

MOST: Final = 1000
"""How many entries a window holds at most."""


@dataclass(slots=True)
class Conditions:
    """Conditions that all hold, with their parameters, while a query is put together."""

    conditions: list[str] = field(default_factory=lambda: ["true"])
    parameters: list[object] = field(default_factory=list)

    def add(self, condition: str, *parameters: object) -> None:
        """One more condition."""
        self.conditions.append(condition)
        self.parameters += parameters

    @property
    def where(self) -> str:
        """All of them as SQL."""
        return " AND ".join(self.conditions)


@dataclass(frozen=True, slots=True)
class Listed:
    """What is listed.

    Args:
        columns: of each entry.
        table: that holds the entries, with the conditions' name for it.
        joins: further tables with one row for each entry, which do not restrict.
        order: by which entries come.
    """

    columns: str
    table: str
    order: str
    joins: str = ""


def window(
    database: Database, listed: Listed, conditions: Conditions, limit: int, offset: int
) -> tuple[list[Row], int, bool]:
    """The entries of a window, how many there are in all, and whether something follows."""
    limit, offset = min(max(limit, 0), MOST), max(offset, 0)
    ((total,),) = database.rows(f"SELECT count(*) FROM {listed.table} WHERE {conditions.where}", conditions.parameters)
    if offset >= total:
        return [], int(total), False
    rows = database.rows(
        f"SELECT {listed.columns} FROM {listed.table} {listed.joins} WHERE {conditions.where}"
        f" ORDER BY {listed.order} LIMIT ? OFFSET ?",
        [*conditions.parameters, limit, offset],
    )
    return rows, int(total), offset + len(rows) < total
