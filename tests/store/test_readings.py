"""Keeping readings: what every store must do."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings

from quellenlage.errors import UsageError
from quellenlage.model import Published, Reading
from quellenlage.store import Saved, Selection, Store, open_store
from quellenlage.store.keys import article_key, version_id
from tests.store.articles import DIKE, FERRY, article, three
from tests.store.values import readings


def test_what_was_saved_is_read_again(store: Store) -> None:
    saved = [store.save(reading) for reading in three()]
    assert [stored.reading for stored in store.readings()] == three()
    assert [stored.version.id for stored in store.readings()] == [one.version for one in saved]
    assert store.count() == 3


def test_the_same_bytes_twice_are_one(store: Store) -> None:
    first, again = store.save(three()[0]), store.save(three()[0])
    assert (first.new_article, first.new_version) == (True, True)
    assert again == Saved(first.version, first.article, new_article=False, new_version=False)
    assert store.count(Selection(latest_only=False)) == 1


def test_an_edited_article_is_a_new_version_of_the_same(store: Store) -> None:
    before = article("a", FERRY, url="https://kuestenblatt.example/faehre")
    after = article("b", FERRY.replace("14 Fahrgäste", "17 Fahrgäste"), url="https://kuestenblatt.example/faehre")
    first, second = store.save(before), store.save(after)
    assert (second.new_article, second.new_version) == (False, True)
    assert first.article == second.article == "https://kuestenblatt.example/faehre"
    versions = list(store.versions(Selection(article=first.article, latest_only=False)))
    assert [(version.number, version.latest, version.id) for version in versions] == [
        (1, False, first.version),
        (2, True, second.version),
    ]
    latest = store.latest(first.article)
    assert latest is not None
    assert latest.id == second.version
    assert [stored.reading for stored in store.readings()] == [after]


def test_edits_show_the_sentences_that_differ(store: Store) -> None:
    added = " Der Hafen ist gesperrt."
    before, after = article("a", FERRY), article("a", FERRY.replace("14 Fahrgäste", "17 Fahrgäste") + added)
    first, second = store.save(before).version, store.save(after).version
    replaced, new = store.edits(first, second)
    assert replaced.kind == "replaced"
    assert replaced.old is not None
    assert replaced.new is not None
    assert "14 Fahrgäste verletzt" in replaced.old.cut(before.document.text)
    assert "17 Fahrgäste verletzt" in replaced.new.cut(after.document.text)
    assert (new.kind, new.old) == ("added", None)
    assert new.new is not None
    assert new.new.cut(after.document.text).strip() == added.strip()
    assert store.edits(first, first) == ()
    with pytest.raises(UsageError, match="no version unbekannt"):
        store.edits(first, "unbekannt")


def test_an_older_state_that_comes_late_is_not_the_latest(store: Store) -> None:
    new = article("a", FERRY + " Neu.", fetched=datetime(2024, 3, 5, 9, tzinfo=UTC))
    old = article("a", FERRY, fetched=datetime(2024, 3, 5, 7, tzinfo=UTC))
    saved = [store.save(new), store.save(old)]
    latest = store.latest(saved[0].article)
    assert latest is not None
    assert (latest.id, latest.number) == (saved[0].version, 2)
    assert store.count() == 1


def test_without_an_address_source_and_id_tell_articles_apart(store: Store) -> None:
    for source in ("Alpenbote", "Rundblick", None):
        store.save(article("01.txt", DIKE, source=source))
    assert store.count() == 3


def test_many_are_saved_in_batches_and_again_without_effect(store: Store) -> None:
    entries = [(reading, None) for reading in three()]
    assert [saved.new_version for saved in store.save_all(entries, batch=2)] == [True] * 3
    assert [saved.new_version for saved in store.save_all(entries, batch=2)] == [False] * 3
    assert store.count() == 3


def test_nothing_is_kept_of_a_transaction_that_fails(store: Store) -> None:
    store.save(three()[0])

    def interrupted() -> None:
        with store.transaction():
            store.save(three()[1])
            store.finish("korpus.jsonl", "7")
            with store.transaction():
                store.save(three()[2])
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert [stored.reading for stored in store.readings()] == three()[:1]
    assert not store.is_finished("korpus.jsonl", "7")
    assert store.save(three()[1]).new_version


def test_a_source_that_breaks_keeps_the_batches_before(store: Store) -> None:
    def breaking() -> object:
        yield from ((reading, None) for reading in three()[:2])
        raise RuntimeError("broken")

    with pytest.raises(RuntimeError, match="broken"):
        list(store.save_all(breaking(), batch=1))  # type: ignore[arg-type]
    assert store.count() == 2


def test_the_page_is_kept_where_it_is_given(store: Store) -> None:
    page = "<p>Grüße</p>".encode() + b"\0\xff"
    first, second = three()[:2]
    with_page, without = store.save(first, page), store.save(second)
    assert store.raw(with_page.version) == page
    assert store.raw(without.version) is None
    assert store.raw("unbekannt") is None


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(), ["01.txt", "02.txt", "03.txt"]),
        (Selection(source="Alpenbote"), ["02.txt"]),
        (Selection(language="de"), ["01.txt", "02.txt", "03.txt"]),
        (Selection(language="en"), []),
        (Selection(first=date(2024, 3, 5)), ["02.txt"]),
        (Selection(last=date(2024, 3, 4)), ["01.txt"]),
        (Selection(first=date(2024, 3, 4), last=date(2024, 3, 6)), ["01.txt", "02.txt"]),
        (Selection(article="https://kuestenblatt.example/faehre"), ["01.txt"]),
        (Selection(article="Alpenbote#02.txt"), ["02.txt"]),
        (Selection(related=True), []),
        (Selection(related=False), ["01.txt", "02.txt", "03.txt"]),
        (Selection(story="unbekannt"), []),
        (Selection(source="'; DROP TABLE versions; --"), []),
    ],
)
def test_selections(store: Store, selection: Selection, expected: list[str]) -> None:
    list(store.save_all((reading, None) for reading in three()))
    assert [version.document for version in store.versions(selection)] == expected
    assert store.count(selection) == len(expected)


def test_a_version_tells_where_it_is_from(store: Store) -> None:
    moment = datetime.fromisoformat("2024-03-04T18:30:00+01:00")
    reading = article("x", DIKE, title="Deich hält", url="https://alpenbote.example/7")
    reading = replace(reading, published=Published(date(2024, 3, 4), moment, "markup"))
    version = store.versions(Selection(article=store.save(reading).article))
    (found,) = version
    assert (found.title, found.source, found.url) == ("Deich hält", "Alpenbote", "https://alpenbote.example/7")
    assert (found.day, found.moment, found.language) == (date(2024, 3, 4), moment, "de")
    assert found.sha256 == reading.sha256


def test_readings_can_be_saved_while_others_are_read(store: Store) -> None:
    list(store.save_all((article(f"{number}", DIKE), None) for number in range(3)))
    for stored in store.readings():
        store.save(article("x" + stored.version.document, FERRY))
    assert store.count() == 6


def test_named_readings_have_ids_of_their_own(store: Store) -> None:
    for source in ("Alpenbote", "Rundblick"):
        store.save(article("01.txt", DIKE, source=source))
    named = [stored.named() for stored in store.readings()]
    assert len({reading.document.id for reading in named}) == 2
    assert [store.reading(reading.document.id) is not None for reading in named] == [True, True]
    assert store.reading("01.txt") is None


def test_known_addresses_are_told(store: Store) -> None:
    canonical = replace(three()[1].document, canonical="https://alpenbote.example/deich")
    store.save(three()[0])
    store.save(replace(three()[1], document=canonical))
    asked = [
        "https://kuestenblatt.example/faehre",
        "https://alpenbote.example/deich",
        "https://x.example/" + "y" * 9000,
    ]
    assert store.seen(asked) == set(asked[:2])


def test_a_desk_that_is_opened_again_holds_everything(desk_url: str) -> None:
    with open_store(desk_url) as store:
        list(store.save_all((reading, b"<p>") for reading in three()))
    with open_store(desk_url, create=False) as store:
        assert [stored.reading for stored in store.readings()] == three()


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(reading=readings())
def test_no_reading_loses_anything(store: Store, reading: Reading) -> None:
    saved = store.save(reading)
    assert (saved.version, saved.article) == (version_id(reading.document), article_key(reading.document))
    stored = store.reading(saved.version)
    assert stored is not None
    if saved.new_version:
        assert stored.reading == reading
        assert stored.reading.document.text == reading.document.text


@pytest.mark.parametrize(
    ("name", "source", "url", "held"),
    [
        ("a.txt", "Alpenbote", None, True),
        ("moved/a.txt", "Alpenbote", None, True),
        ("a.txt", "Küstenbote", None, False),
        ("a.txt", None, None, False),
        ("a.txt", "Alpenbote", "https://alpenbote.example/a", False),
    ],
)
def test_a_text_that_is_there_is_known(
    store: Store, name: str, source: str | None, url: str | None, held: bool
) -> None:
    saved = store.save(article("a.txt", DIKE))
    store.save(article("a.txt", DIKE, source="Hafenblatt", url="https://hafenblatt.example/a"))
    asked = article(name, DIKE, source=source, url=url).document
    assert store.holding(asked) == (saved.version if held else None)


def test_an_article_with_an_address_is_known_by_it(store: Store) -> None:
    saved = store.save(article("a.txt", DIKE, url="https://alpenbote.example/a"))
    assert store.holding(article("b.txt", DIKE, url="https://alpenbote.example/a").document) == saved.version
    assert store.holding(article("b.txt", FERRY, url="https://alpenbote.example/a").document) is None
