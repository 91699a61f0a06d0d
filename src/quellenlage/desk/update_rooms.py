"""Relate the rooms that are touched, and keep what they come to."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import Final, NamedTuple

from quellenlage.account.articles import publication_order
from quellenlage.account.assembly import assemble
from quellenlage.account.events import Event, events_in, tell, with_versions
from quellenlage.account.memory import FORGETFUL, Memory
from quellenlage.account.story_changes import StoryChange, story_changes
from quellenlage.desk.update_readings import Readings
from quellenlage.model import Account, Finding, Reading, Story
from quellenlage.pipeline import collector_paused
from quellenlage.store import Store
from quellenlage.store.keys import keyed, keyed_findings

_KEPT: Final = 2000
"""Articles whose events are remembered as they were kept."""
_REMEMBERED: Final = 100_000
"""What was found in articles and pairs of them, some 300 bytes each: a story of fifty takes some 10,000."""


class RoomNews(NamedTuple):
    """What relating a room came to.

    Args:
        stories: that were told anew, with their keys.
        findings: that never were told before, with their keys.
        changes: what became of stories that were there before.
    """

    stories: tuple[Story, ...]
    findings: tuple[tuple[str, Finding], ...]
    changes: tuple[StoryChange, ...] = ()


def account_of(room: Sequence[Reading], events: Sequence[Event], memory: Memory = FORGETFUL) -> Account:
    """The account of events of a room, with the keys that a desk gives.

    Args:
        room: in the order of publication.
        memory: what was found in its articles before.
    """
    inside = {reading.document.id for event in events for reading in event.readings}
    changed = [reading for reading in room if reading.document.id in inside]
    return keyed(assemble(changed, events, (tell(event, memory) for event in events)))


class Rooms:
    """The rooms of a desk.

    Args:
        store: the desk.
        readings: of the desk.
    """

    def __init__(self, store: Store, readings: Readings) -> None:
        self._store = store
        self._readings = readings
        self._told: OrderedDict[str, Event] = OrderedDict()
        self._revision = -1
        self._memory = Memory(_REMEMBERED)
        self._weights = readings.weights

    def relate(self, versions: Sequence[str]) -> RoomNews:
        """Relate the versions of a room and keep what changed in its account; in a transaction."""
        self._renew()
        with collector_paused():
            room = sorted(map(self._readings.reading, versions), key=publication_order)
            terms = {version: self._readings.terms(version) for version in versions}
            before = {version: self._readings.before(version) for version in self._store.edited(versions)}
            found = (
                with_versions(event, before) for event in events_in(room, terms, self._weights, memory=self._memory)
            )
            events = [event for event in found if not self._is_kept(event)]
            if not events:
                return RoomNews((), ())
            account = account_of(room, events, self._memory)
        news = self.keep(account)
        self._keep(events)
        return news

    def keep(self, account: Account) -> RoomNews:
        """Keep an account of events; in a transaction."""
        findings = keyed_findings(account.findings)
        known = self._store.known_findings(key for key, _ in findings)
        changes = self._changes(account.stories)
        self._store.save_account(account, partial=True)
        self._store.add_moves(changes)
        return RoomNews(account.stories, tuple(pair for pair in findings if pair[0] not in known), changes)

    def _changes(self, stories: Sequence[Story]) -> tuple[StoryChange, ...]:
        """What becomes of the stories that are kept, before others take their place."""
        before = self._store.story_of(document for story in stories for document in story.documents)
        if all(before.get(name, story.id) == story.id for story in stories for name in story.documents):
            return ()
        return story_changes(before, stories, self._readings.reading, self._title)

    def _title(self, story: str) -> str:
        row = self._store.story(story)
        return row.title if row is not None else story

    def _renew(self) -> None:
        """Forget what was kept if somebody else has kept something since, or terms weigh something else now."""
        if self._store.pulse().revision != self._revision:
            self._told.clear()
        if self._weights is not self._readings.weights:
            self._weights = self._readings.weights
            self._memory = Memory(_REMEMBERED)

    def _is_kept(self, event: Event) -> bool:
        return self._told.get(event.readings[0].document.id) == event

    def _keep(self, events: Sequence[Event]) -> None:
        """Remember events under each of their articles: an event that falls apart and comes again is another one."""
        for event in events:
            for reading in event.readings:
                self._told[reading.document.id] = event
                self._told.move_to_end(reading.document.id)
        while len(self._told) > _KEPT:
            self._told.popitem(last=False)
        self._revision = self._store.pulse().revision
