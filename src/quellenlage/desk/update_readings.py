"""The readings that are being related, kept while they may be needed again: unpacking one takes some milliseconds."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from typing import Final

from quellenlage.account.kinship import Profile, profile_of
from quellenlage.account.terms import Terms, Weights, read_terms
from quellenlage.errors import UsageError
from quellenlage.model import Published, Reading
from quellenlage.store import Store

_COMPARED: Final = 8
"""Earlier versions with which the latest one is compared: a live page has hundreds."""
_KEPT: Final = 600
"""Readings of some 100 kB each."""


class Readings:
    """Readings of a desk under the names of their versions, with their terms and what these weigh there.

    Args:
        store: the desk.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._kept: OrderedDict[str, tuple[Reading, Terms]] = OrderedDict()
        self._frequency: dict[str, int] = {}
        self._asked: set[str] = set()
        self._news = -1
        self._profiles: dict[str, tuple[Published, Profile]] = {}
        self.weights = Weights()

    def renew(self) -> None:
        """Take up the frequencies that the desk keeps now, if they are others than before."""
        news = self._store.counted()
        if news != self._news:
            self._news = news
            self._frequency, self._asked = {}, set()
            self.weights = Weights(self._frequency, news)
            self._kept.clear()
            self._profiles.clear()

    def reading(self, version: str) -> Reading:
        """The reading of a version.

        Raises:
            UsageError: there is no such version.
        """
        return self._take(version)[0]

    def terms(self, version: str) -> Terms:
        """The terms of a version; their frequencies are known from then on."""
        return self._take(version)[1]

    def profile(self, version: str) -> tuple[Published, Profile]:
        """When a version was published, and by what its kin is found."""
        known = self._profiles.pop(version, None)
        return known or (self.reading(version).published, profile_of(self.terms(version), self.weights))

    def note_profiles(self, profiles: Mapping[str, tuple[Published, Profile]]) -> None:
        """Profiles that another process has made with the same weights; each is asked for once."""
        self._profiles.update(profiles)

    def before(self, version: str) -> tuple[Reading, ...]:
        """The earlier versions of the same article, the last one first."""
        return tuple(map(self.reading, self.names_before(version)))

    def names_before(self, version: str) -> list[str]:
        """Those of the earlier versions with which a version is compared."""
        return self._store.versions_before(version, _COMPARED)

    def _take(self, version: str) -> tuple[Reading, Terms]:
        found = self._kept.get(version)
        if found is None:
            stored = self._store.reading(version)
            if stored is None:
                raise UsageError(f"there is no version {version} in the desk")
            reading = stored.named()
            found = self._kept[version] = reading, read_terms(reading)
            self._ask(found[1].counts)
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(version)
        return found

    def _ask(self, terms: Iterable[str]) -> None:
        if self._news:
            unknown = [term for term in terms if term not in self._asked]
            self._frequency.update(self._store.frequencies(unknown))
            self._asked.update(unknown)
