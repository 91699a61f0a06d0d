"""What watch must remember: items of feeds, and what was told to whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from quellenlage.account.severity import FINDING_ORDER
from quellenlage.ingest.collect import collect
from quellenlage.model import Document
from quellenlage.pipeline import read, relate
from quellenlage.store import ItemState, Store

NOON = datetime(2024, 3, 4, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "faehre" / "articles"
FEED = "https://alpenbote.example/rss"


def item(number: int, **facts: object) -> ItemState:
    state = ItemState(f"https://alpenbote.example/{number}", FEED, NOON)
    return replace(state, **facts)  # type: ignore[arg-type]


def test_an_item_is_kept_and_replaced(store: Store) -> None:
    full = item(
        1,
        guid="g1",
        title="Damm\0bruch",
        source="Alpenbote",
        published="2024-03-04",
        updated="2024-03-04T10:00:00+01:00",
        fetched=NOON,
        next_check=NOON + HOUR,
        etag='"1"',
        modified="Mon, 04 Mar 2024 11:00:00 GMT",
        digest="ab",
        article="https://alpenbote.example/1",
        failures=2,
        note="antwortet mit 500",
    )
    store.save_items([full, item(2)])
    assert store.items([full.url, item(2).url, item(3).url]) == {
        full.url: replace(full, title="Damm\ufffdbruch"),
        item(2).url: item(2),
    }
    store.save_items([item(1, failures=3)])
    assert store.items([full.url]) == {full.url: item(1, failures=3)}


def test_a_long_address_is_found_again(store: Store) -> None:
    state = replace(item(1), url=f"https://alpenbote.example/{'x' * 3000}")
    store.save_items([state])
    assert list(store.items([state.url])) == [state.url]


def test_what_is_due_comes_newest_first_and_in_the_order_of_the_feed(store: Store) -> None:
    late = NOON + HOUR
    store.save_items([item(n, next_check=NOON) for n in (5, 3, 4)])
    store.save_items([item(n, first_seen=late, next_check=late) for n in (2, 1)])
    store.save_items([item(6, next_check=None), replace(item(7, next_check=NOON), feed="https://other.example/")])
    store.save_items([item(3, next_check=NOON - HOUR, failures=1)])
    assert [state.url[-1] for state in store.due_items(FEED, NOON, 9)] == ["5", "3", "4"]
    assert [state.url[-1] for state in store.due_items(FEED, late, 9)] == ["2", "1", "5", "3", "4"]
    assert [state.url[-1] for state in store.due_items(FEED, late, 2)] == ["2", "1"]
    assert store.next_item(FEED) == NOON - HOUR
    assert store.next_item("https://unknown.example/") is None


def test_of_several_with_one_guid_the_last_is_known(store: Store) -> None:
    store.save_items([item(2, guid="g", first_seen=NOON + HOUR), item(1, guid="g"), item(3, guid="h")])
    assert {guid: state.url[-1] for guid, state in store.items_by_guid(FEED, ["g", "h", "i"]).items()} == {
        "g": "2",
        "h": "3",
    }
    assert store.items_by_guid("https://other.example/", ["g"]) == {}


def test_each_receiver_is_told_once(store: Store) -> None:
    for document in collect([str(EXAMPLE / "01-kuestenbote.txt"), str(EXAMPLE / "04-tagesecho.txt")]):
        assert isinstance(document, Document)
        store.save(read(document))
    store.save_account(relate(stored.named() for stored in store.readings()))
    keys = [key for key, _ in store.findings()]
    assert keys
    assert sorted(store.unreported("stdout")) == keys
    kinds = [row.finding.kind for key in store.unreported("stdout") if (row := store.finding(key))]
    assert kinds == sorted(kinds, key=FINDING_ORDER.index)
    store.mark_reported("stdout", [keys[0], "words"])
    store.mark_reported("stdout", [keys[0]])
    assert sorted(store.unreported("stdout")) == keys[1:]
    assert sorted(store.unreported("https://hook.example/")) == keys
    assert store.reported("stdout", [*keys, "words"]) == {keys[0], "words"}
