"""Polling: what a feed has that the desk does not know, noted in the desk before anything is fetched."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from quellenlage.config import settings
from quellenlage.desk.watch_entries import Entries, Entry, entries_of
from quellenlage.desk.watch_keeping import Keeper, completed, moment_of
from quellenlage.desk.watch_list import FeedEntry
from quellenlage.desk.watch_schedule import SOONEST_AGAIN, poll_failed, polled, taken
from quellenlage.errors import InputError
from quellenlage.ingest.web.fetcher import Answer, Fetcher, Request
from quellenlage.model import Document, Quarantined
from quellenlage.scale.processes import Item, read_all
from quellenlage.store import FeedState, ItemState
from quellenlage.store.keys import mark_of


class Feeds:
    """The feeds of a list.

    A poll is remembered in the same transaction as the articles that it led to: killed before, the same answer comes
    again; killed after, the articles wait in the desk.

    Args:
        jobs: number of processes that read the texts that feeds hold.
    """

    def __init__(self, feeds: Iterable[FeedEntry], keeper: Keeper, fetcher: Fetcher, jobs: int = 1) -> None:
        self.entries = tuple(feeds)
        self._urls = frozenset(feed.url for feed in self.entries)
        self._keeper, self._store, self._fetcher, self._jobs = keeper, keeper.store, fetcher, jobs

    def due(self, now: datetime, slack: float = 0.0) -> list[tuple[FeedEntry, FeedState]]:
        """Feeds that are to be polled.

        Args:
            slack: share of their interval by which feeds that answered may be early.
        """
        due = []
        for feed in self.entries:
            state = self._store.feed(feed.url)
            early = timedelta(seconds=0.0 if state.failures else slack * feed.interval)
            if state.next_poll is None or state.next_poll <= now + early:
                due.append((feed, state))
        return due

    def moments(self, now: datetime) -> Iterator[datetime]:
        """When each feed, and the articles of each, are due next."""
        for feed in self.entries:
            yield self._store.feed(feed.url).next_poll or now
            if (moment := self._store.next_item(feed.url)) is not None:
                yield moment

    def request(self, feed: FeedEntry, state: FeedState) -> Request:
        """What to ask for."""
        return Request(feed.url, state.etag, state.modified, settings().file_bytes)

    def take(self, feed: FeedEntry, state: FeedState, result: Answer | InputError, now: datetime) -> None:
        """Take in what a poll gave.

        Args:
            now: when the round began, from which the interval counts.

        Raises:
            StoppedError: the program is being ended.
        """
        self._keeper.done["feeds"] += 1
        if isinstance(result, InputError):
            self._failed(feed, state, result, now)
            return
        mark = mark_of(f"{feed!r} ".encode() + result.body)
        if result.unchanged or self._store.is_finished(_finished(feed), mark):
            self._store.save_feed(polled(state, feed, result, now))
            return
        try:
            found = entries_of(result, feed, lambda url: self._fetcher.fetch(Request(url, body=settings().file_bytes)))
        except InputError as error:
            self._failed(feed, state, error, now)
            return
        for problem in found.problems:
            self._keeper.quarantined(problem)
        self._read_texts(feed, found, now)
        with self._store.transaction():
            self._store.save_items(self._waiting(feed, found, now))
            self._store.save_feed(polled(state, feed, result, now, found.whole))
            if found.whole:
                self._store.finish(_finished(feed), mark)

    def _failed(self, feed: FeedEntry, state: FeedState, error: InputError, now: datetime) -> None:
        self._store.save_feed(poll_failed(state, feed, error, now))
        self._keeper.done["failed feeds"] += 1
        self._keeper.tell(Quarantined(feed.label, error.reason))

    # ------------------------------------------------------------ articles that have a page

    def _waiting(self, feed: FeedEntry, found: Entries, now: datetime) -> list[ItemState]:
        """The states of entries whose pages are to be fetched, and of those that changed otherwise."""
        pages = [entry for entry in found.entries if entry.page]
        known = self._store.items(entry.url for entry in pages)
        fresh = [entry for entry in pages if entry.url not in known]
        seen = self._store.seen([entry.url for entry in fresh])
        earlier = self._store.items_by_guid(feed.url, [entry.guid for entry in fresh if entry.guid])
        states = [
            state for entry in pages if entry.url in known for state in self._again(feed, entry, known[entry.url])
        ]
        for entry in fresh:
            state = _state(feed, entry, now)
            if entry.url in seen:
                states.append(taken(state, now, feed.recheck))
                continue
            # The same article at another address: an outlet has changed its headline, or moved to https.
            if entry.guid and (old := earlier.get(entry.guid)):
                state = replace(state, article=old.article)
                states.append(replace(old, next_check=None))
            states.append(state)
        return states

    def _again(self, feed: FeedEntry, entry: Entry, state: ItemState) -> Iterator[ItemState]:
        """An article that is known: to be fetched again if its feed says that it has changed."""
        belongs = state if state.feed in self._urls else replace(state, feed=feed.url)
        if entry.updated and entry.updated != state.updated:
            belongs = replace(belongs, updated=entry.updated)
            if state.fetched and _is_later(entry.updated, state):
                again = state.fetched + timedelta(seconds=SOONEST_AGAIN)
                belongs = replace(belongs, next_check=min(again, state.next_check or again))
        if belongs != state:
            yield belongs

    # ------------------------------------------------------------ articles whose text the feed holds

    def _read_texts(self, feed: FeedEntry, found: Entries, now: datetime) -> None:
        entries = self._as_known(feed, [entry for entry in found.entries if not entry.page])
        known = self._store.items(entry.url for entry in entries)
        waiting: deque[ItemState] = deque()
        for result in read_all(self._texts(feed, entries, known, waiting, now), self._jobs):
            state = waiting.popleft()
            if isinstance(result, Quarantined):
                self._keeper.unreadable(state, result.reason)
            else:
                self._keeper.keep(result, state, 0)

    def _as_known(self, feed: FeedEntry, entries: list[Entry]) -> list[Entry]:
        """Entries under the addresses under which they are known by their guids, in whatever order they come."""
        known = self._store.items_by_guid(feed.url, [entry.guid for entry in entries if entry.guid])
        named = (replace(each, url=known[each.guid].url) if each.guid in known else each for each in entries)
        return list({entry.url: entry for entry in named}.values())

    def _texts(
        self,
        feed: FeedEntry,
        entries: list[Entry],
        known: dict[str, ItemState],
        waiting: deque[ItemState],
        now: datetime,
    ) -> Iterator[Item]:
        for entry in entries:
            assert entry.item is not None, "only feeds hold texts"
            state = known.get(entry.url) or _state(feed, entry, now)
            for article in entry.item.documents():
                digest = _digest(article)
                if digest == state.digest:
                    continue
                state = replace(state, digest=digest, updated=entry.updated)
                document = self._document(article, entry, state, feed)
                if isinstance(document, Document) and self._keeper.keep_known(document, state, 0):
                    continue
                waiting.append(state)
                yield document

    def _document(self, article: Item, entry: Entry, state: ItemState, feed: FeedEntry) -> Item:
        if isinstance(article, Quarantined):
            return Quarantined(state.url, article.reason)
        # Of items that share an address each is an article of its own, and named by its item.
        named = replace(article, url=entry.url if "#" in entry.url else article.url, id=article.id or entry.url)
        return completed(named, state, feed)


def _state(feed: FeedEntry, entry: Entry, now: datetime) -> ItemState:
    return ItemState(
        entry.url,
        feed.url,
        now,
        guid=entry.guid,
        title=entry.title,
        source=entry.source,
        published=entry.published,
        updated=entry.updated,
        next_check=now,
    )


def _is_later(updated: str, state: ItemState) -> bool:
    """Whether a feed says that an article was changed since it was fetched, or since it said so last."""
    moment = moment_of(updated)
    if moment is not None and state.fetched is not None and state.updated is None:
        return moment > state.fetched
    return state.updated is None or updated > state.updated


def _digest(article: Item) -> str:
    text = article.text if isinstance(article, Document) else article.reason
    return mark_of(text)


def _finished(feed: FeedEntry) -> str:
    return f"watch {feed.url}"
