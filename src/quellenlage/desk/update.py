"""Relate what is new in a desk to what is there, and keep the account.

New versions are placed: on which earlier articles they hang, and which later ones hang on them
(:mod:`quellenlage.account.kinship`). The rooms that this changes are related, each by itself, and what changed in them
is kept. The account is that of relating everything at once, whatever came in which order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from quellenlage.account.story_changes import StoryChange
from quellenlage.account.terms import FEWEST_ARTICLES, frequencies_of, read_terms
from quellenlage.desk.update_kin import find_kin
from quellenlage.desk.update_readings import Readings
from quellenlage.desk.update_rooms import RoomNews, Rooms
from quellenlage.model import Finding
from quellenlage.store import Store

_AT_ONCE: Final = 100
"""Articles in one transaction; others wait for its end."""
_GROWN: Final = 4
"""How many times as many articles as when its terms were counted a desk may hold before they are counted again."""


@dataclass(frozen=True, slots=True)
class Update:
    """What relating new articles did to the account.

    Args:
        related: how many versions were new.
        stories: sorted keys of the stories that were told anew.
        findings: those that were not there before, with their keys, sorted by key.
        changes: which stories grew together, fell apart or begin otherwise, and why, in the order in which it happened.
    """

    related: int = 0
    stories: tuple[str, ...] = ()
    findings: tuple[tuple[str, Finding], ...] = ()
    changes: tuple[StoryChange, ...] = ()


class Updater:
    """Relates what is new in one desk; keep it as long as the desk is open, it remembers what it needs again.

    Args:
        store: the desk.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._readings = Readings(store)
        self._rooms = Rooms(store, self._readings)

    def update(self, versions: Iterable[str] | None = None) -> Update:
        """Relate versions to all that the desk holds, and keep the account that follows.

        Killed anywhere, it has kept whole rooms, and the next call does the rest. A desk that has grown to four times
        what it was is related anew as a whole, because the frequencies of its terms have changed.

        Args:
            versions: ids of those to relate; all that are waiting by default. Versions that are related already are
                passed over.

        Raises:
            RetryError: another process keeps the desk locked.
        """
        wanted = None if versions is None else set(versions)
        if self._has_grown():
            self._begin_anew()
        related = self._place(wanted)
        stories, findings, changes = set[str](), dict[str, Finding](), list[StoryChange]()
        for account in self._relate():
            stories.update(story.id for story in account.stories)
            findings.update(account.findings)
            changes += account.changes
        told = tuple(sorted(findings.items(), key=lambda pair: pair[0]))
        return Update(related, tuple(sorted(stories)), told, tuple(changes))

    def relate_all(self) -> Update:
        """Count the terms of the whole desk, and relate everything anew; what was kept stays until it is replaced."""
        self._begin_anew()
        return self.update()

    def _has_grown(self) -> bool:
        enough = max(FEWEST_ARTICLES, _GROWN * self._store.counted())
        # There are no more articles than versions, and versions need not be counted.
        return self._store.pulse().versions >= enough and self._store.count() >= enough

    def _begin_anew(self) -> None:
        frequencies, articles = frequencies_of(read_terms(stored.reading) for stored in self._store.readings())
        self._store.begin_anew(frequencies, articles)

    def _place(self, wanted: set[str] | None) -> int:
        """Place what is waiting; how many articles that were."""
        placed = 0
        while True:
            with self._store.transaction():
                self._readings.renew()
                waiting = self._store.waiting(_AT_ONCE if wanted is None else None)
                some = [each for each in waiting if wanted is None or each.version in wanted][:_AT_ONCE]
                find_kin(self._store, self._readings, some)
            placed += sum(each.version == each.latest for each in some)
            if len(some) < _AT_ONCE:
                return placed

    def _relate(self) -> Iterator[RoomNews]:
        """Relate what is touched, room by room, some rooms in one transaction."""
        while True:
            found: list[RoomNews] = []
            with self._store.transaction():
                self._readings.renew()
                touched = self._store.touched(_AT_ONCE)
                done = set[str]()
                for version in touched:
                    if version not in done:
                        room = self._store.room(version)
                        done.update(room)
                        found.append(self._rooms.relate(room))
                        self._store.settle(room)
            yield from found
            if len(touched) < _AT_ONCE:
                return
