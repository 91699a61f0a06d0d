"""Find on what new versions hang, and what hangs on them from now on."""

from __future__ import annotations

from collections.abc import Iterable

from quellenlage.account.articles import place_in_time
from quellenlage.account.kinship import LEAST_LIKENESS, Kin, closest, needed, silence_between
from quellenlage.desk.update_readings import Readings
from quellenlage.model import Published
from quellenlage.store import Store
from quellenlage.store.kinship_protocol import Alike, Waiting


def find_kin(store: Store, readings: Readings, waiting: Iterable[Waiting]) -> None:
    """Place versions among those that are placed already, one after the other; in a transaction.

    What each hangs on in the end does not depend on their order. Rooms that change are noted as touched.
    """
    for version, latest in waiting:
        if version == latest:
            _take_in(store, readings, version)
        else:
            # The latest version tells what was changed in the earlier ones.
            store.pass_over(version)
            store.touch([latest])


def _take_in(store: Store, readings: Readings, version: str) -> None:
    for replaced in store.replaced_by(version):
        _take_out(store, replaced)
    published, profile = readings.profile(version)
    place = place_in_time(published, version)
    before: list[Kin] = []
    for other in store.alike(profile, LEAST_LIKENESS):
        silence = silence_between(published.day, other.published.day)
        if place_in_time(other.published, other.version) < place:
            before.append(_kin(other, silence))
        elif other.likeness >= needed(silence):
            _hang_on(store, other, Kin(other.likeness, silence, place))
    store.place(version, profile)
    _save(store, version, closest(before))
    store.touch([version])


def _hang_on(store: Store, later: Alike, new: Kin) -> None:
    """Let a later article hang on the new one, if that is nearer than what it hangs on."""
    known = _measured(store.kin(later.version), later.published)
    chosen = closest([*known, new])
    if new in chosen:
        _save(store, later.version, chosen)
        store.touch([later.version, *(kin.place[2] for kin in known if kin not in chosen)])


def _take_out(store: Store, version: str) -> None:
    """Forget a version that another one replaces; what hung on it looks for other kin."""
    hanging = store.hanging_on(version)
    store.touch([*hanging, *(other.version for other in store.kin(version))])
    store.displace(version)
    for later in hanging:
        _save(store, later, closest(_before(store, later)))


def _before(store: Store, version: str) -> list[Kin]:
    """The earlier articles that resemble one that is placed."""
    known = store.versions_by_id([version])[version]
    published = Published(known.day, known.moment)
    place = place_in_time(published, version)
    alike = store.alike(store.profile(version), LEAST_LIKENESS)
    return _measured((other for other in alike if place_in_time(other.published, other.version) < place), published)


def _measured(others: Iterable[Alike], published: Published) -> list[Kin]:
    return [_kin(other, silence_between(published.day, other.published.day)) for other in others]


def _kin(other: Alike, silence: int) -> Kin:
    return Kin(other.likeness, silence, place_in_time(other.published, other.version))


def _save(store: Store, version: str, kin: Iterable[Kin]) -> None:
    store.save_kin(version, {each.place[2]: each.likeness for each in kin})
