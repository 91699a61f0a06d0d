"""What of relating a desk other processes can do: all but asking the desk and writing to it.

A process that is handed readings as they are kept needs no desk. What a task comes to does not depend on who does it,
so the desk that follows is the same to the byte.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from quellenlage.account.articles import publication_order
from quellenlage.account.events import events_in, with_versions
from quellenlage.account.kinship import Profile, profile_of
from quellenlage.account.sharing import Share
from quellenlage.account.terms import Weights, read_terms, telling
from quellenlage.desk.update_readings import Readings
from quellenlage.desk.update_rooms import account_of
from quellenlage.model import Account, Published, Reading
from quellenlage.pipeline import collector_paused
from quellenlage.store import Store
from quellenlage.store.bodies import Packed
from quellenlage.store.part import chunks

ROUND: Final = 1000
"""Articles that are handed out together: some megabytes, and some seconds of work."""
_COUNTED: Final = 20
"""Articles whose terms are counted in one task."""


class _Room(NamedTuple):
    """The readings of a room, and earlier versions of some of them by the id of the latest."""

    readings: tuple[Packed, ...]
    before: Mapping[str, tuple[Packed, ...]]


class Shared:
    """Relates a desk with other processes.

    Args:
        store: the desk.
        readings: of the desk.
        share: what does the tasks.
    """

    def __init__(self, store: Store, readings: Readings, share: Share) -> None:
        self._store = store
        self._readings = readings
        self._share = share
        self._weights: Weights | None = None
        self._profiles, self._accounts = _Profiles(Weights()), _Accounts(Weights())

    def frequencies(self) -> tuple[dict[str, int], int]:
        """In how many articles of the desk each term stands, and how many there are."""
        found: Counter[str] = Counter()
        count = 0
        for some in chunks([version.id for version in self._store.versions()], ROUND):
            packed = self._store.packed(some)
            for counted in self._share(_count, list(chunks(list(packed.values()), _COUNTED))):
                found.update(counted)
            count += len(packed)
        return telling(found, count)

    def note_profiles(self, versions: Iterable[str]) -> None:
        """Make the profiles of some versions, for whoever asks the readings of the desk for them next."""
        packed = self._store.packed(versions)
        self._weigh()
        profiles = self._share(self._profiles, list(packed.values()))
        self._readings.note_profiles(dict(zip(packed, profiles, strict=True)))

    def accounts(self, rooms: Sequence[Sequence[str]]) -> list[Account]:
        """The accounts of rooms, whose readings have no more than their names and days."""
        tasks = [self._room(versions) for versions in rooms]
        # The large ones first, so that no process is left with one when the others are done.
        order = sorted(range(len(tasks)), key=lambda place: -len(tasks[place].readings))
        self._weigh()
        done = self._share(self._accounts, [tasks[place] for place in order])
        found = dict(zip(order, done, strict=True))
        return [found[place] for place in range(len(tasks))]

    def _room(self, versions: Sequence[str]) -> _Room:
        before = {version: self._readings.names_before(version) for version in self._store.edited(versions)}
        packed = self._store.packed([*versions, *(name for names in before.values() for name in names)])
        return _Room(
            tuple(packed[version] for version in versions),
            {version: tuple(packed[name] for name in names) for version, names in before.items()},
        )

    def _weigh(self) -> None:
        """Tell the others what terms weigh, if they weigh something else now."""
        if self._weights is not self._readings.weights:
            self._weights = self._readings.weights
            everything = Weights(self._store.all_frequencies(), self._store.counted())
            self._profiles, self._accounts = _Profiles(everything), _Accounts(everything)


def _count(some: Sequence[Packed]) -> Counter[str]:
    """In how many of some readings each term stands."""
    found: Counter[str] = Counter()
    with collector_paused():
        for packed in some:
            found.update(read_terms(packed.named()).counts.keys())
    return found


class _Profiles:
    """Makes the profile of a reading."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights

    def __call__(self, packed: Packed) -> tuple[Published, Profile]:
        with collector_paused():
            reading = packed.named()
            return reading.published, profile_of(read_terms(reading), self._weights)


class _Accounts:
    """Gives the account of a room."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights

    def __call__(self, room: _Room) -> Account:
        with collector_paused():
            readings = sorted((packed.named() for packed in room.readings), key=publication_order)
            terms = {reading.document.id: read_terms(reading) for reading in readings}
            before = {name: [packed.named() for packed in some] for name, some in room.before.items()}
            events = [with_versions(event, before) for event in events_in(readings, terms, self._weights)]
            account = account_of(readings, events)
            return replace(account, readings=tuple(map(_bare, account.readings)), timeline=())


def _bare(reading: Reading) -> Reading:
    """A reading without what the desk has of it: what is sent between processes takes time."""
    return Reading(
        document=replace(reading.document, text=""),
        sha256=reading.sha256,
        language=reading.language,
        translated_from=reading.translated_from,
        published=reading.published,
        regions=(),
        sentences=(),
    )
