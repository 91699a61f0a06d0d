"""Finding what resembles an article, what hangs together, and what is still to be related."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quellenlage.errors import UsageError
from quellenlage.model import Published, Reading
from quellenlage.store import Store, open_store
from quellenlage.store.kinship_protocol import Profile, Waiting
from tests.store.articles import DIKE, article, three

LARGEST = 2**63 - 1
PROFILES: list[Profile] = [
    {1: (5000, 7000), 2: (3000, 0), LARGEST: (9000, 0)},
    {1: (2000, 3000), 3: (1000, 0)},
    {LARGEST: (100, 0), 4: (10_000, 10_000)},
]


@pytest.fixture
def placed(store: Store) -> tuple[Store, list[str]]:
    """A desk of three articles, each placed, and their names."""
    names = [store.save(reading).version for reading in three()]
    for name, profile in zip(names, PROFILES, strict=True):
        store.place(name, profile)
    return store, names


def test_versions_wait_until_they_are_placed(store: Store) -> None:
    names = [store.save(reading).version for reading in three()]
    assert store.waiting() == [Waiting(name, name) for name in names]
    assert store.waiting(1) == [Waiting(names[0], names[0])]
    store.place(names[0], {})
    assert [each.version for each in store.waiting()] == names[1:]
    assert store.profile(names[0]) == {}


def later_version(reading: Reading) -> Reading:
    changed = Published(date(2030, 1, 1), None, "given")
    document = replace(reading.document, text=DIKE + " Mehr.", modified=changed)
    return replace(reading, document=document, published=changed)


def test_an_earlier_version_waits_for_the_latest(store: Store) -> None:
    first = article("1", DIKE)
    old, new = store.save(first).version, store.save(later_version(first)).version
    assert store.waiting() == [Waiting(old, new), Waiting(new, new)]
    store.pass_over(old)
    assert store.waiting() == [Waiting(new, new)]
    assert store.versions_before(new, 8) == [old]
    assert store.versions_before(old, 8) == []
    assert store.edited([old, new]) == [new]


def test_what_a_version_replaced_is_displaced(store: Store) -> None:
    first = article("1", DIKE)
    old, other = store.save(first).version, store.save(article("2", DIKE + " Anderes.")).version
    store.place(old, PROFILES[0])
    store.place(other, PROFILES[1])
    store.save_kin(other, {old: 7})
    new = store.save(later_version(first)).version
    assert store.replaced_by(new) == [old]
    assert store.hanging_on(old) == [other]
    store.touch([old, other])
    store.displace(old)
    assert store.replaced_by(new) == []
    assert (store.profile(old), store.kin(other), store.touched(9)) == ({}, [], [other])


def test_profiles_are_found_by_what_they_share(placed: tuple[Store, list[str]]) -> None:
    store, names = placed
    assert store.profile(names[0]) == PROFILES[0]
    found = {each.version: each.likeness for each in store.alike(PROFILES[0], 1)}
    assert found == {
        names[0]: 25_000_000 + 49_000_000 + 9_000_000 + 81_000_000,
        names[1]: 31_000_000,
        names[2]: 900_000,
    }
    assert [each.version for each in store.alike(PROFILES[0], 900_001)].count(names[2]) == 0
    assert store.alike({}, 1) == []
    assert store.alike({77: (1, 1)}, 1) == []


def test_what_resembles_an_article_comes_with_its_publication(placed: tuple[Store, list[str]]) -> None:
    store, names = placed
    published = {each.version: each.published.day for each in store.alike(PROFILES[0], 1)}
    assert published == {name: reading.published.day for name, reading in zip(names, three(), strict=True)}


def test_a_room_is_all_that_hangs_together(placed: tuple[Store, list[str]]) -> None:
    store, names = placed
    assert [store.room(name) for name in names] == [[name] for name in names]
    store.save_kin(names[2], {names[1]: 5})
    store.save_kin(names[1], {names[0]: 6})
    assert [store.room(name) for name in names] == [names] * 3
    assert [(each.version, each.likeness) for each in store.kin(names[2])] == [(names[1], 5)]
    store.save_kin(names[2], {})
    assert store.room(names[0]) == names[:2]
    assert store.hanging_on(names[0]) == [names[1]]


def test_what_is_touched_stays_so_until_it_is_settled(placed: tuple[Store, list[str]]) -> None:
    store, names = placed
    store.touch(names[:2])
    store.touch(names[1:])
    assert store.touched(2) == names[:2]
    store.settle(names[:1])
    assert store.touched(9) == names[1:]


def test_beginning_anew_keeps_frequencies_and_lets_everything_wait(placed: tuple[Store, list[str]]) -> None:
    store, names = placed
    assert store.counted() == 0
    store.begin_anew({"damm": 7, "^sarnau": 2, "x\0": 3}, 40)
    assert store.counted() == 40
    assert store.frequencies(["damm", "^sarnau", "unbekannt"]) == {"damm": 7, "^sarnau": 2}
    assert [each.version for each in store.waiting()] == names
    assert store.alike(PROFILES[0], 1) == []
    store.begin_anew({}, 0)
    assert (store.counted(), store.frequencies(["damm"])) == (0, {})


def test_unknown_versions_are_a_wrong_call(store: Store) -> None:
    for call in (store.kin, store.room, store.displace):
        with pytest.raises(UsageError):
            call("0" * 32)


profiles = st.dictionaries(
    st.integers(0, 12) | st.just(LARGEST),
    st.tuples(st.integers(0, 10_000), st.integers(0, 10_000)),
    max_size=6,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(profiles, min_size=3, max_size=3), profiles, st.integers(1, 10**8))
def test_likeness_is_the_sum_over_what_is_shared(kept: list[Profile], asked: Profile, least: int) -> None:
    with open_store(":memory:") as store:
        names = [store.save(reading).version for reading in three()]
        for name, profile in zip(names, kept, strict=True):
            store.place(name, profile)
        found = {names.index(each.version): each.likeness for each in store.alike(asked, least)}
    alike = [
        sum(asked[term][0] * p[term][0] + asked[term][1] * p[term][1] for term in asked if term in p) for p in kept
    ]
    assert found == {place: likeness for place, likeness in enumerate(alike) if likeness >= least}


def test_what_every_update_asks_costs_alike_in_a_large_desk(tmp_path: Path) -> None:
    with open_store(tmp_path / "lage.desk") as store:
        names = [
            store.save(article(f"{number}", f"{DIKE} {number}.", url=f"https://a.example/{number}")).version
            for number in range(40)
        ]
        for name in names[:-1]:
            store.place(name, PROFILES[0])
        store.touch(names[:1])
    steps = {"waiting": 0, "touched": 0}
    with open_store(tmp_path / "lage.desk") as store:
        connection = store._db._connection  # type: ignore[attr-defined]
        for name in steps:
            asked: list[None] = []
            connection.set_progress_handler(lambda asked=asked: asked.append(None), 1)
            getattr(store, name)(10)
            connection.set_progress_handler(None, 1)
            steps[name] = len(asked)
    assert all(count < 120 for count in steps.values()), steps
