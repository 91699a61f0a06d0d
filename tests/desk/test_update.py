"""Relating what is new: the account is that of relating everything at once, in whatever order it came."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bench.invented import articles
from quellenlage.account import terms
from quellenlage.account.articles import Article
from quellenlage.account.passages import Overlap, shared_passages
from quellenlage.account.terms import Weights, read_terms
from quellenlage.desk import update as module
from quellenlage.desk import update_rooms
from quellenlage.desk.update import Update, Updater
from quellenlage.desk.update_readings import Readings
from quellenlage.model import Document, Published, Reading
from quellenlage.pipeline import read, relate
from quellenlage.store import Selection, Store, open_store
from quellenlage.store.database import Row
from quellenlage.store.keys import keyed
from tests.desk.story_sets import EVERYTHING, FOLDERS, readings_of


def save(store: Store, readings: Iterable[Reading]) -> list[str]:
    return [saved.version for saved in store.save_all((reading, None) for reading in readings)]


def feed(store: Store, readings: Sequence[Reading], batch: int) -> list[Update]:
    """Save and relate some at a time, by one updater."""
    updater = Updater(store)
    updates = []
    for start in range(0, len(readings), batch):
        save(store, readings[start : start + batch])
        updates.append(updater.update())
    return updates


def assert_as_from_scratch(store: Store) -> None:
    kept = store.account()
    assert kept is not None
    readings = [stored.named() for stored in store.readings()]
    every = {stored.version.id: stored.named() for stored in store.readings(Selection(latest_only=False))}
    before = {
        each.document.id: [every[name] for name in store.versions_before(each.document.id, 8)] for each in readings
    }
    expected = keyed(relate(readings, before=before))
    assert kept.stories == expected.stories
    assert kept.lineage == expected.lineage
    assert kept.claims == expected.claims
    assert kept.findings == expected.findings
    assert kept == expected


@pytest.mark.parametrize("name", [*FOLDERS, EVERYTHING])
def test_one_at_a_time_in_the_order_of_publication(store_in_memory: Store, name: str) -> None:
    feed(store_in_memory, readings_of(name), batch=1)
    assert_as_from_scratch(store_in_memory)


@pytest.mark.parametrize("name", [*FOLDERS, EVERYTHING])
def test_in_any_order_and_in_batches(store_in_memory: Store, name: str) -> None:
    shuffled = list(readings_of(name))
    Random(len(shuffled)).shuffle(shuffled)
    middle = len(shuffled) // 2
    feed(store_in_memory, shuffled[:middle], batch=1)
    feed(store_in_memory, shuffled[middle:], batch=5)
    assert_as_from_scratch(store_in_memory)


@pytest.mark.parametrize("most", [0, 40])
def test_whatever_is_remembered(store_in_memory: Store, monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    monkeypatch.setattr(update_rooms, "_REMEMBERED", most)
    shuffled = list(readings_of("faehre"))
    Random(5).shuffle(shuffled)
    feed(store_in_memory, shuffled, batch=1)
    assert_as_from_scratch(store_in_memory)


def test_articles_are_compared_once(store_in_memory: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[str, str]] = []

    def noted(one: Article, other: Article, least: float) -> Overlap | None:
        compared.append((one.id, other.id))
        return shared_passages(one, other, least)

    monkeypatch.setattr("quellenlage.account.copying.shared_passages", noted)
    feed(store_in_memory, invented()[:12], batch=1)
    assert len(compared) > 12
    assert len(compared) == len(set(compared))


def test_on_every_store(store: Store) -> None:
    shuffled = list(readings_of("faehre"))
    Random(3).shuffle(shuffled)
    feed(store, shuffled, batch=2)
    assert_as_from_scratch(store)


@cache
def invented() -> tuple[Reading, ...]:
    """Two events with copies, and articles that share words with them and no day."""
    found = [read(document) for document in articles(20)]
    undated = [
        replace(each, published=Published(), document=replace(each.document, id=f"u{each.document.id}"))
        for each in found[5:14:4]
    ]
    later = [
        replace(
            each,
            published=replace(each.published, day=(each.published.day or date.min) + timedelta(days=90)),
            document=replace(each.document, id=f"l{each.document.id}", source="Spätblatt"),
        )
        for each in found[3:17:6]
    ]
    return (*found, *undated, *later)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    order=st.permutations(range(26)),
    count=st.integers(2, 26),
    batch=st.integers(1, 9),
    edited=st.lists(st.integers(0, 25), max_size=4, unique=True),
)
def test_with_edits_in_between(
    tmp_path_factory: pytest.TempPathFactory, order: list[int], count: int, batch: int, edited: list[int]
) -> None:
    chosen = [invented()[place] for place in order[:count]]
    edits = [new_version(invented()[place], invented()[place - 7]) for place in edited if place in order[:count]]
    with open_store(tmp_path_factory.mktemp("desk") / "lage.desk") as store:
        feed(store, [*chosen, *edits], batch)
        assert_as_from_scratch(store)


def new_version(reading: Reading, other: Reading) -> Reading:
    """A later version of an article, with other numbers and the text of another one behind its own."""
    document = reading.document
    text = f"{document.text.replace('3', '4')}\n\n{other.document.text}"
    changed = Document(document.id, text, source=document.source, published=reading.published)
    return read(replace(changed, modified=Published(date(2025, 1, 1), None, "given")))


def test_what_an_outlet_edits_is_told_with_both_versions(store: Store) -> None:
    updater = Updater(store)
    old, *others = [replace(each, document=replace(each.document, url="")) for each in readings_of("faehre")]
    save(store, [old, *others])
    updater.update()
    figure = next(each for each in old.figures if each.span.cut(old.document.text).isdigit())
    text = old.document.text
    text = f"{text[: figure.span.begin]}9{figure.span.cut(text)}{text[figure.span.end :]}"
    later = Published(date(2099, 1, 1), None, "given")
    (name,) = save(store, [read(replace(old.document, text=text, modified=later))])
    update = updater.update()
    told = [finding for _, finding in update.findings if finding.kind in {"number_changed", "correction"}]
    (found,) = [finding for finding in told if finding.document == name]
    versions = [store.reading(each.document) for each in found.evidence]
    assert [stored and stored.version.number for stored in versions] == [1, 2]
    assert (found.document, found.against) == (name, versions[0] and versions[0].version.id)
    shown = [
        evidence.span.cut(stored.reading.document.text)
        for evidence, stored in zip(found.evidence, versions, strict=True)
        if stored
    ]
    assert shown == [figure.span.cut(old.document.text), "9" + figure.span.cut(old.document.text)]
    account = store.account()
    assert account is not None
    assert {evidence.document for evidence in found.evidence} <= {each.document.id for each in account.readings}
    assert_as_from_scratch(store)


def test_an_earlier_version_that_comes_later_is_compared(store: Store) -> None:
    old, *others = [replace(each, document=replace(each.document, url="")) for each in readings_of("faehre")]
    later = Published(date(2099, 1, 1), None, "given")
    new = read(replace(old.document, text=old.document.text.replace("1", "2"), modified=later))
    feed(store, [new, *others, old], batch=4)
    assert store.count() == len(others) + 1
    assert any(finding.against in store.versions_before(finding.document, 1) for _, finding in store.findings())
    assert_as_from_scratch(store)


def test_what_is_waiting_is_related_and_told_once(store: Store) -> None:
    updater = Updater(store)
    assert updater.update() == Update()
    save(store, readings_of("faehre"))
    told = updater.update()
    assert told.related == len(readings_of("faehre"))
    assert told.findings == tuple(store.findings())
    assert told.findings
    assert set(told.stories) == set(store.story_of(v.id for v in store.versions()).values())
    assert store.count(Selection(related=False)) == 0
    assert updater.update() == Update()
    assert Updater(store).update() == Update()


def test_each_finding_is_told_once(store_in_memory: Store) -> None:
    updates = feed(store_in_memory, readings_of("faehre"), batch=1)
    told = [key for update in updates for key, _ in update.findings]
    assert len(told) == len(set(told))
    assert {key for key, _ in store_in_memory.findings()} <= set(told)


def test_what_concerns_other_events_stays_untouched(store_in_memory: Store) -> None:
    others = sorted(FOLDERS)[:2]
    for name in others:
        feed(store_in_memory, readings_of(name), batch=100)
    before = store_in_memory.pulse().revision
    (update,) = feed(store_in_memory, readings_of("faehre")[:1], batch=1)
    assert len(update.stories) == 1
    assert store_in_memory.pulse().revision == before + 1


def test_only_some_of_what_is_waiting(store_in_memory: Store) -> None:
    names = save(store_in_memory, readings_of("faehre"))
    updater = Updater(store_in_memory)
    assert updater.update(names[:3]).related == 3
    assert store_in_memory.count(Selection(related=True)) == 3
    assert updater.update(names[:4]).related == 1
    assert updater.update().related == len(names) - 4
    assert_as_from_scratch(store_in_memory)


def test_two_updaters_take_turns(store_in_memory: Store) -> None:
    readings = readings_of("faehre")
    updaters = [Updater(store_in_memory), Updater(store_in_memory)]
    for number, reading in enumerate(readings):
        save(store_in_memory, [reading])
        updaters[number % 2].update()
    assert_as_from_scratch(store_in_memory)


def test_everything_anew_changes_nothing(store_in_memory: Store) -> None:
    feed(store_in_memory, readings_of("faehre"), batch=3)
    before = store_in_memory.account()
    update = Updater(store_in_memory).relate_all()
    assert (update.related, update.findings) == (len(readings_of("faehre")), ())
    assert store_in_memory.account() == before


def test_a_large_desk_weighs_terms_as_it_found_them(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terms, "FEWEST_ARTICLES", 10)
    monkeypatch.setattr(module, "FEWEST_ARTICLES", 10)
    feed(store, invented()[:12], batch=12)
    assert store.counted() == 12
    assert_as_from_scratch(store)
    feed(store, invented()[12:20], batch=1)
    assert store.counted() == 12
    weights = Weights.of(read_terms(reading) for reading in invented()[:12])
    readings = Readings(store)
    readings.renew()
    kept = {term for stored in store.readings() for term in readings.terms(stored.version.id).counts}
    assert {term: readings.weights[term] for term in kept} == {term: weights[term] for term in kept}
    expected = relate((stored.named() for stored in store.readings()), weights=weights)
    assert store.account() == keyed(expected)
    Updater(store).relate_all()
    assert store.counted() == 20
    assert_as_from_scratch(store)


def test_a_desk_that_has_grown_is_counted_again(store_in_memory: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terms, "FEWEST_ARTICLES", 4)
    monkeypatch.setattr(module, "FEWEST_ARTICLES", 4)
    feed(store_in_memory, invented()[:15], batch=1)
    assert store_in_memory.counted() == 4
    feed(store_in_memory, invented()[15:17], batch=1)
    assert store_in_memory.counted() == 16


def test_many_are_related_by_several_processes_to_the_byte(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(terms, "FEWEST_ARTICLES", 10)
    monkeypatch.setattr(module, "FEWEST_ARTICLES", 10)
    monkeypatch.setattr(module, "_FEWEST_SHARED", 3)
    edits = [new_version(invented()[place], invented()[place - 7]) for place in (2, 9, 15)]
    with open_store(tmp_path / "alone.desk") as alone:
        updates = []
        for desk, jobs in ((alone, 1), (store, 2)):
            updater = Updater(desk, jobs)
            for some in (invented()[:20], [*edits, *invented()[20:]]):
                save(desk, some)
                updates.append(updater.update())
        assert updates[:2] == updates[2:]
        assert everything_in(store) == everything_in(alone)
    assert_as_from_scratch(store)


def everything_in(store: Store) -> list[list[Row]]:
    tables = "versions", "kin", "frequencies", "parts", "part_versions", "changes", "story_rows", "claim_rows"
    return [sorted(store._db.rows(f"SELECT * FROM {table}"), key=repr) for table in tables]  # type: ignore[attr-defined]


class PowerCutError(Exception):
    """What ends an update in the middle."""


@pytest.mark.parametrize("method", ["place", "save_kin", "touch", "room", "save_account", "settle"])
@pytest.mark.parametrize("calls", [1, 3])
def test_what_was_cut_off_is_completed(
    store_in_memory: Store, monkeypatch: pytest.MonkeyPatch, method: str, calls: int
) -> None:
    feed(store_in_memory, invented()[:8], batch=8)
    save(store_in_memory, [*invented()[8:20], *(new_version(each, invented()[9]) for each in invented()[:4])])
    done = getattr(store_in_memory, method)
    left = [calls]

    def cut_off(*arguments: object, **options: object) -> object:
        left[0] -= 1
        if not left[0]:
            raise PowerCutError
        return done(*arguments, **options)

    monkeypatch.setattr(module, "_AT_ONCE", 5)
    with monkeypatch.context() as patched, suppress(PowerCutError):
        patched.setattr(store_in_memory, method, cut_off)
        Updater(store_in_memory).update()
    assert not left[0] or calls > 1
    Updater(store_in_memory).update()
    assert store_in_memory.waiting() == []
    assert store_in_memory.touched(1) == []
    assert_as_from_scratch(store_in_memory)


def test_an_event_that_falls_apart_and_comes_again(store_in_memory: Store) -> None:
    first, *others = invented()[:6]
    updater = Updater(store_in_memory)
    elsewhere = replace(first.document, text=invented()[19].document.text, modified=dated(2))
    again = replace(first.document, text=first.document.text + " Mehr dazu morgen.", modified=dated(3))
    for reading in (*others, first, read(elsewhere), read(again)):
        save(store_in_memory, [reading])
        updater.update()
        assert_as_from_scratch(store_in_memory)


def dated(day: int) -> Published:
    return Published(date(2025, 2, day), None, "given")
