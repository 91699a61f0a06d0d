"""What watch does to the desk: each article in one transaction with what is remembered of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from quellenlage.desk.watch_list import FeedEntry
from quellenlage.desk.watch_schedule import failed, taken
from quellenlage.errors import InputError
from quellenlage.ingest.published import parse_published
from quellenlage.ingest.web.clock import Clock
from quellenlage.ingest.web.targets import is_url
from quellenlage.model import Document, Published, Quarantined, Reading
from quellenlage.store import ItemState, Store
from quellenlage.store.keys import article_key


@dataclass(slots=True)
class Keeper:
    """Keeps articles, and what is wrong with others.

    Args:
        tell: is given what was set aside.
        done: how many articles were new, changed, known, or set aside.
    """

    store: Store
    clock: Clock
    tell: Callable[[Quarantined], None]
    done: Counter[str] = field(default_factory=Counter)
    _told: set[Quarantined] = field(default_factory=set)

    def keep(self, reading: Reading, state: ItemState, recheck: float) -> None:
        """Keep an article, with the page that it was taken from."""
        with self.store.transaction():
            saved = self.store.save(reading, reading.document.raw)
            self._note(replace(state, article=saved.article), recheck)
        kind = "new" if saved.new_article else "changed" if saved.new_version else "known"
        self.done[kind] += 1

    def keep_known(self, document: Document, state: ItemState, recheck: float) -> bool:
        """Note that the desk holds this text of this article; False where it does not."""
        if self.store.holding(document) is None:
            return False
        self.unchanged(replace(state, article=article_key(document)), recheck)
        return True

    def unchanged(self, state: ItemState, recheck: float) -> None:
        """Note that an article is as it was."""
        with self.store.transaction():
            self._note(state, recheck)
        self.done["known"] += 1

    def _note(self, state: ItemState, recheck: float) -> None:
        self.store.save_items([taken(state, self.clock.now(), recheck)])
        if state.failures:
            self.store.clear_quarantine([state.url])

    def failed(self, state: ItemState, error: InputError) -> None:
        """Note that an article could not be had or read; what is in the desk of it already stays."""
        now, after = self.clock.now(), failed(state, error, self.clock.now())
        counts = state.fetched is None and after.failures > state.failures
        with self.store.transaction():
            self.store.save_items([after])
            if counts:
                self.store.add_quarantine(Quarantined(state.url, error.reason), now, state.url)
        if counts:
            self.done["set aside"] += 1
            self.tell(Quarantined(state.url, error.reason))

    def unreadable(self, state: ItemState, reason: str) -> None:
        """Note that the text that a feed holds of an article cannot be read; it is tried again once it is another."""
        problem = Quarantined(state.url, reason)
        with self.store.transaction():
            self.store.save_items([replace(state, next_check=None, failures=state.failures + 1, note=reason)])
            self.store.add_quarantine(problem, self.clock.now())
        self.done["set aside"] += 1
        self.tell(problem)

    def quarantined(self, problem: Quarantined) -> None:
        """Set something aside that no address leads to; once, however often its feed has it."""
        if problem in self._told:
            return
        self._told.add(problem)
        self.store.add_quarantine(problem, self.clock.now())
        self.done["set aside"] += 1
        self.tell(problem)


def completed(document: Document, state: ItemState, feed: FeedEntry) -> Document:
    """A document with what the feed knows of it and its page does not say.

    An article whose address changed, and that gives none for itself, stays the article that it was.
    """
    published = document.published
    if published.day is None and state.published:
        published = _published(state.published)
    known = state.article if state.article and is_url(state.article) and state.article != document.url else None
    return replace(
        document,
        title=document.title or state.title,
        source=feed.outlet or document.source or state.source,
        published=published,
        language=document.language or feed.language,
        canonical=document.canonical or known,
    )


def _published(written: str) -> Published:
    try:
        return parse_published(written)
    except ValueError:  # A desk holds what an older program took for a date.
        return Published()


def moment_of(value: str | None) -> datetime | None:
    """The moment that ``Entry.updated`` means, where it has an hour and an offset."""
    try:
        moment = datetime.fromisoformat(value) if value else None
    except ValueError:
        return None
    return moment if moment is not None and moment.tzinfo is not None else None
