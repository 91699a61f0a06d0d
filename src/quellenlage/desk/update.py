"""Relate what is new in a desk to what is there, and keep the account.

New versions are placed: on which earlier articles they hang, and which later ones hang on them
(:mod:`quellenlage.account.kinship`). The rooms that this changes are related, each by itself, and what changed in them
is kept. The account is that of relating everything at once, whatever came in which order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from quellenlage.account.story_changes import StoryChange
from quellenlage.account.terms import FEWEST_ARTICLES, frequencies_of, read_terms
from quellenlage.desk.update_kin import find_kin
from quellenlage.desk.update_readings import Readings
from quellenlage.desk.update_rooms import RoomNews, Rooms
from quellenlage.desk.update_shared import ROUND, Shared
from quellenlage.model import Finding
from quellenlage.scale.crew import Crew
from quellenlage.store import Store

_AT_ONCE: Final = 100
"""Articles in one transaction; others wait for its end."""
_FEWEST_SHARED: Final = 200
"""Fewer articles are related before other processes are there."""
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
        jobs: number of processes that relate where many articles are new; the desk is the same to the byte. What a
            script needs that asks for more than one is told at :class:`quellenlage.scale.crew.Crew`.
    """

    def __init__(self, store: Store, jobs: int = 1) -> None:
        self._store = store
        self._readings = Readings(store)
        self._rooms = Rooms(store, self._readings)
        self._crew = Crew(jobs)
        self._shared = Shared(store, self._readings, self._crew) if jobs > 1 else None
        self._at_once = ROUND if self._shared is not None else _AT_ONCE

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
        try:
            return self._update(None if versions is None else set(versions))
        finally:
            self._crew.rest()

    def _update(self, wanted: set[str] | None) -> Update:
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
        if self._shared is not None and self._store.pulse().versions >= _FEWEST_SHARED:
            frequencies, articles = self._shared.frequencies()
        else:
            frequencies, articles = frequencies_of(read_terms(stored.reading) for stored in self._store.readings())
        self._store.begin_anew(frequencies, articles)

    def _place(self, wanted: set[str] | None) -> int:
        """Place what is waiting; how many articles that were."""
        placed = 0
        while True:
            with self._store.transaction():
                self._readings.renew()
                waiting = self._store.waiting(self._at_once if wanted is None else None)
                some = [each for each in waiting if wanted is None or each.version in wanted][: self._at_once]
                articles = [each.version for each in some if each.version == each.latest]
                if self._shared is not None and len(articles) >= _FEWEST_SHARED:
                    self._shared.note_profiles(articles)
                find_kin(self._store, self._readings, some)
            placed += len(articles)
            if len(some) < self._at_once:
                return placed

    def _relate(self) -> Iterator[RoomNews]:
        """Relate what is touched, room by room, some rooms in one transaction."""
        while True:
            found: list[RoomNews] = []
            with self._store.transaction():
                self._readings.renew()
                touched = self._store.touched(self._at_once)
                for room, news in self._news_of(self._rooms_of(touched)):
                    found.append(news)
                    self._store.settle(room)
            yield from found
            if len(touched) < self._at_once:
                return

    def _rooms_of(self, touched: Iterable[str]) -> list[list[str]]:
        """The rooms of some versions, each once, in the order of these."""
        rooms: list[list[str]] = []
        done = set[str]()
        for version in touched:
            if version not in done:
                rooms.append(self._store.room(version))
                done.update(rooms[-1])
        return rooms

    def _news_of(self, rooms: Sequence[Sequence[str]]) -> Iterator[tuple[Sequence[str], RoomNews]]:
        """What relating each room comes to, kept."""
        if self._shared is None or sum(map(len, rooms)) < _FEWEST_SHARED:
            for room in rooms:
                yield room, self._rooms.relate(room)
            return
        for room, account in zip(rooms, self._shared.accounts(rooms), strict=True):
            yield room, self._rooms.keep(account)
