"""What ingest and watch must remember."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

from quellenlage.model import Quarantined
from quellenlage.store import FeedState, Store

NOON = datetime(2024, 3, 4, 12, tzinfo=UTC)
FEED = "https://alpenbote.example/rss"


def test_a_feed_is_new_until_it_was_saved(store: Store) -> None:
    assert store.feed(FEED) == FeedState(FEED)
    assert store.feeds() == []


def test_the_state_of_a_feed_is_replaced(store: Store) -> None:
    state = FeedState(FEED, '"a1"', "Mon, 04 Mar 2024 11:00:00 GMT", NOON, 2, "antwortet mit 500")
    store.save_feed(state)
    assert store.feed(FEED) == state
    store.save_feed(replace(state, failures=0, note=None, etag=None))
    store.save_feed(FeedState("https://a.example/"))
    assert store.feeds() == [FeedState("https://a.example/"), replace(state, failures=0, note=None, etag=None)]


def test_moments_keep_their_instant_in_any_zone(store: Store) -> None:
    there = NOON.astimezone(timezone(timedelta(hours=5, minutes=30)))
    store.save_feed(FeedState(FEED, next_poll=there))
    assert store.feed(FEED).next_poll == NOON


def test_quarantine_counts_attempts(store: Store) -> None:
    store.add_quarantine(Quarantined("a.html", "is empty"), NOON, "ordner/a.html")
    store.add_quarantine(Quarantined("a.html", "is no HTML"), NOON + timedelta(hours=1))
    store.add_quarantine(Quarantined("b.html", "is empty"), NOON + timedelta(minutes=5))
    one, two = store.quarantined()
    assert (one.input, one.reason, one.attempts, one.reference) == ("a.html", "is no HTML", 2, "ordner/a.html")
    assert (one.first_seen, one.last_seen) == (NOON, NOON + timedelta(hours=1))
    assert (two.input, two.attempts, two.reference) == ("b.html", 1, None)


def test_what_was_tried_least_recently_is_taken_first_and_stays_until_cleared(store: Store) -> None:
    for minutes, name in ((3, "c"), (1, "b"), (2, "a"), (1, "d")):
        store.add_quarantine(Quarantined(name, "is empty"), NOON + timedelta(minutes=minutes))
    assert [entry.input for entry in store.take_quarantine(3)] == ["b", "d", "a"]
    assert [entry.input for entry in store.take_quarantine(9, before=NOON + timedelta(minutes=2))] == ["b", "d"]
    assert store.clear_quarantine(["b", "b", "unknown"]) == 1
    assert [entry.input for entry in store.quarantined()] == ["a", "c", "d"]


def test_an_input_is_finished_under_its_mark_only(store: Store) -> None:
    assert not store.is_finished("korpus.jsonl", "12 kB")
    store.finish("korpus.jsonl", "12 kB")
    assert store.is_finished("korpus.jsonl", "12 kB")
    assert not store.is_finished("korpus.jsonl", "13 kB")
    store.finish("korpus.jsonl", "13 kB")
    assert store.is_finished("korpus.jsonl", "13 kB")


def test_names_of_any_length_and_kind_are_kept(store: Store) -> None:
    name = "https://x.example/" + "ä" * 5000 + "\0\ud800"
    store.save_feed(FeedState(name, failures=1))
    store.add_quarantine(Quarantined(name, "is empty\0"), NOON)
    store.finish(name, "\0")
    assert store.feed(name).failures == 1
    assert store.is_finished(name, "\0")
    assert store.clear_quarantine([name]) == 1
