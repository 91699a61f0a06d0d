"""The alias table: standard spellings of names, and who held which office when.

Knowledge that ages carries dates. The table that ships is small on purpose; a user's own file of the same form is read
on top of it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import Any, Literal

from quellenlage.errors import UsageError
from quellenlage.text.language.de.names import FREQUENT_SURNAMES
from quellenlage.text.language.de.spelling import spelling_key

AliasKind = Literal["person", "organisation", "medium"]
_KINDS: tuple[AliasKind, ...] = ("person", "organisation", "medium")


@dataclass(frozen=True, slots=True)
class Office:
    """An office and the days on which it was held; ``None`` is an open end.

    Args:
        office: the role's base form, lower-case: "präsident".
        of: the standard name of the country or organisation.
    """

    office: str
    of: str
    begin: date | None = None
    end: date | None = None

    def held_on(self, day: date | None) -> bool:
        """Whether it was held on ``day``; an unknown day fits every office that has not ended."""
        if day is None:
            return self.end is None
        return (self.begin is None or self.begin <= day) and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class Alias:
    """A name in its standard spelling, with the other spellings under which it is known."""

    name: str
    kind: AliasKind
    aliases: tuple[str, ...] = ()
    surname: str = ""
    gender: str = ""
    offices: tuple[Office, ...] = ()


@dataclass(frozen=True, slots=True)
class AliasTable:
    """Aliases by the key of every spelling."""

    by_key: Mapping[str, Alias]
    by_surname: Mapping[str, Alias]

    def find(self, name: str) -> Alias | None:
        """The entry that ``name`` is a spelling of, whatever its transliteration.

        >>> default_aliases().find("Volodymyr Zelenskyy").name
        'Wolodymyr Selenskyj'
        >>> default_aliases().find("Atlantisches Bündnis").name
        'NATO'
        """
        return self.by_key.get(_key(name))

    def find_surname(self, surname: str) -> Alias | None:
        """The only person of the table with this surname, None where it is a frequent surname of others as well.

        >>> default_aliases().find_surname("Zelensky").name, default_aliases().find_surname("Schröder")
        ('Wolodymyr Selenskyj', None)
        """
        return self.by_surname.get(spelling_key(surname))


def _key(name: str) -> str:
    return name.casefold() if len(name) < 5 else spelling_key(name)


def load_aliases(*paths: Path) -> AliasTable:
    """The shipped table, with the entries of the files at ``paths`` on top; a later entry wins.

    Raises:
        UsageError: a file cannot be read or is not a table of this form.
    """
    shipped = resources.files(__package__).joinpath("aliases.toml").read_text(encoding="utf-8")
    entries = _entries(tomllib.loads(shipped), "aliases.toml")
    for path in paths:
        try:
            entries += _entries(tomllib.loads(path.read_text(encoding="utf-8")), str(path))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise UsageError(f"{path}: not a readable alias table ({error})") from error
    return AliasTable(_index(entries), _surname_index(entries))


@lru_cache(maxsize=1)
def default_aliases() -> AliasTable:
    """The table that ships with the package."""
    return load_aliases()


def _index(entries: Iterable[Alias]) -> dict[str, Alias]:
    found: dict[str, Alias] = {}
    for entry in entries:
        for spelling in (entry.name, *entry.aliases):
            found[_key(spelling)] = entry
    return found


def _surname_index(entries: Iterable[Alias]) -> dict[str, Alias]:
    groups: dict[str, dict[str, Alias]] = {}
    for entry in entries:
        surname = entry.surname or entry.name.split()[-1]
        if entry.kind == "person" and surname not in FREQUENT_SURNAMES:
            groups.setdefault(spelling_key(surname), {})[entry.name] = entry
    return {key: next(iter(group.values())) for key, group in groups.items() if len(group) == 1}


def _entries(table: Mapping[str, Any], source: str) -> list[Alias]:
    found = []
    for kind in _KINDS:
        rows = table.get(kind, [])
        if not isinstance(rows, list):
            raise UsageError(f"{source}: [[{kind}]] entries are tables of a list, as documented")
        for row in rows:
            try:
                found.append(_entry(kind, row))
            except (KeyError, TypeError, AttributeError) as error:
                raise UsageError(f"{source}: a {kind} entry is not of the documented form ({error!r})") from error
    return found


def _entry(kind: AliasKind, row: Mapping[str, Any]) -> Alias:
    offices = tuple(
        Office(str(held["office"]), str(held["of"]), held.get("from"), held.get("to"))
        for held in row.get("offices", ())
    )
    return Alias(
        name=str(row["name"]),
        kind=kind,
        aliases=tuple(str(a) for a in row.get("aliases", ())),
        surname=str(row.get("surname", "")),
        gender=str(row.get("gender", "")),
        offices=offices,
    )
