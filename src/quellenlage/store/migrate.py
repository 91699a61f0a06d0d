"""Bring a desk to the schema that the program knows, whatever version it was made with.

Migrations are numbered SQL files, one folder per database. All that are missing run in one transaction, which only one
process can hold: of two that open a desk at once, the second finds the work done.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from quellenlage.errors import UsageError
from quellenlage.store.database import Database

_VERSION = "schema"


@cache
def scripts(folder: str) -> tuple[str, ...]:
    """The migrations of one database, the first of them at 0.

    >>> len(scripts("sqlite")) == len(scripts("postgresql"))
    True
    """
    found = sorted((entry.name, entry) for entry in (files(__package__) / "migrations" / folder).iterdir())
    return tuple(entry.read_text(encoding="utf-8") for name, entry in found if name.endswith(".sql"))


def schema_version(database: Database) -> int:
    """The version of the schema of a desk; 0 where there is none yet."""
    if "meta" not in database.tables():
        return 0
    ((version,),) = database.rows("SELECT value FROM meta WHERE name = ?", [_VERSION])
    return int(version)


def migrate(database: Database, upto: int | None = None) -> None:
    """Run the migrations that are missing.

    Args:
        upto: the version to stop at, to make a desk as an older program did; the newest by default.

    Raises:
        UsageError: the desk was made by a newer program.
    """
    known = scripts(database.migrations)
    wanted = len(known) if upto is None else upto
    if schema_version(database) == wanted:
        return
    with database.transaction():
        present = schema_version(database)
        if present > len(known):
            raise UsageError(
                f"{database.url} was made by a newer Quellenlage (schema {present}, this one knows {len(known)})"
            )
        for script in known[present:wanted]:
            database.run_script(script)
        set_meta(database, _VERSION, str(wanted))


def meta(database: Database, name: str) -> str | None:
    """A note about the desk as a whole."""
    found = database.rows("SELECT value FROM meta WHERE name = ?", [name])
    return str(found[0][0]) if found else None


def set_meta(database: Database, name: str, value: str) -> None:
    """Keep a note about the desk as a whole."""
    database.run(
        "INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        [name, value],
    )
