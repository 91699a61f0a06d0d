"""Relate what is new in a desk to what is there, and keep the account."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from quellenlage.model import Finding
from quellenlage.pipeline import relate
from quellenlage.store import Selection, Store


@dataclass(frozen=True, slots=True)
class Update:
    """What relating new articles did to the account.

    Args:
        related: how many versions were new.
        stories: sorted keys of the stories that they belong to.
        findings: those that were not there before, with their keys, sorted by key.
    """

    related: int = 0
    stories: tuple[str, ...] = ()
    findings: tuple[tuple[str, Finding], ...] = ()


class Updater:
    """Relates what is new in one desk; keep it as long as the desk is open, it remembers what it needs again.

    Args:
        store: the desk.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def update(self, versions: Iterable[str] | None = None) -> Update:
        """Relate versions to all that the desk holds, and keep the account that follows.

        Everything is kept or nothing is: killed in between, the next call finds the same versions waiting.

        Args:
            versions: ids of those to relate; all that no account covers yet by default. Versions that are related
                already, or that a later one has replaced, are passed over.

        Raises:
            UsageError: a version is not in the desk.
            RetryError: another process keeps the desk locked.
        """
        with self._store.transaction():
            waiting = {version.id for version in self._store.versions(Selection(related=False))}
            new = sorted(waiting if versions is None else waiting & set(versions))
            if not new:
                return Update()
            return self._relate(new)

    def relate_all(self) -> Update:
        """Relate everything in the desk anew, as if nothing had been related before."""
        with self._store.transaction():
            return self._relate(sorted(version.id for version in self._store.versions()))

    def _relate(self, new: list[str]) -> Update:
        known = {key for key, _ in self._store.findings()}
        self._store.save_account(relate(stored.named() for stored in self._store.readings()))
        findings = tuple(pair for pair in self._store.findings() if pair[0] not in known)
        return Update(len(new), tuple(sorted(set(self._store.story_of(new).values()))), findings)
