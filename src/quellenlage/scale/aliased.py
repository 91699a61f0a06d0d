"""Reading with a user's own alias tables, in whichever process."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from quellenlage.model import Document, Reading
from quellenlage.pipeline import read
from quellenlage.text.language.de.aliases import AliasTable, load_aliases


@dataclass(frozen=True, slots=True)
class ReadWithAliases:
    """``read`` with the tables of some files on top of the shipped one.

    It goes to another process as the names of its files, and each process loads them once.

    Args:
        files: alias tables, by absolute paths; a later entry wins. Each must be readable: the call raises UsageError.
        alone: the readings will not be related to others, and get no fingerprint.

    >>> ReadWithAliases(())(Document("a", "Der Nordatlantikpakt zögert, sagte Ada Roth.")).actors[0].name
    'NATO'
    """

    files: tuple[Path, ...]
    alone: bool = False

    def __call__(self, document: Document) -> Reading:
        return read(document, _load(self.files), alone=self.alone)


@lru_cache(maxsize=4)
def _load(files: tuple[Path, ...]) -> AliasTable:
    return load_aliases(*files)
