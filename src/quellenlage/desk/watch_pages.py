"""Fetching the articles that wait: each ends up in the desk, or in its quarantine and is tried again."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Final

from quellenlage.config import settings
from quellenlage.desk.watch_keeping import Keeper, completed
from quellenlage.desk.watch_list import FeedEntry
from quellenlage.errors import InputError, QuarantineError
from quellenlage.ingest.collect import read_source
from quellenlage.ingest.page import read_html
from quellenlage.ingest.pdf import read_pdf
from quellenlage.ingest.source import Source
from quellenlage.ingest.text import read_text
from quellenlage.ingest.web.errors import StoppedError
from quellenlage.ingest.web.fetcher import Answer, Fetcher, Request
from quellenlage.ingest.web.lanes import Errand, fetch_all
from quellenlage.ingest.web.sources import source_of
from quellenlage.model import Document, Quarantined
from quellenlage.scale.processes import Item, read_all
from quellenlage.store import ItemState
from quellenlage.store.keys import mark_of

#: Articles of one feed that are fetched before feeds are polled and findings told again.
PORTION: Final = 20

#: What is one article; everything else that could be read holds many, or none.
_ARTICLES = (read_html, read_text, read_pdf)

_Due = tuple[FeedEntry, ItemState]
#: With the state before and after, as its article turns out to be readable or not.
_Reading = tuple[FeedEntry, ItemState, ItemState]


class Pages:
    """The articles that wait in a desk.

    Args:
        lanes: hosts that are asked at a time.
        jobs: number of processes that read.
        stopped: asked between two articles.
    """

    def __init__(
        self, keeper: Keeper, fetcher: Fetcher, lanes: int = 1, jobs: int = 1, stopped: Callable[[], bool] = bool
    ) -> None:
        self._keeper, self._store, self._fetcher = keeper, keeper.store, fetcher
        self._lanes, self._jobs, self._stopped = lanes, jobs, stopped

    def due(self, feeds: Iterable[FeedEntry], now: datetime, most: int = PORTION) -> list[_Due]:
        """What is to be fetched, at most ``most`` of each feed."""
        return [(feed, state) for feed in feeds for state in self._store.due_items(feed.url, now, most)]

    def take(self, due: list[_Due]) -> None:
        """Fetch, read and keep.

        Raises:
            StoppedError: the program is being ended; what was taken until then is kept.
        """
        waiting: deque[_Reading] = deque()
        for result in read_all(self._documents(due, waiting), self._jobs):
            feed, before, state = waiting.popleft()
            if isinstance(result, Quarantined):
                self._keeper.failed(before, QuarantineError(result.input, result.reason))
            else:
                self._keeper.keep(result, state, feed.recheck)

    def _documents(self, due: list[_Due], waiting: deque[_Reading]) -> Iterator[Item]:
        """What must be read; what need not be is dealt with here."""
        errands = [Errand(_request(state), (feed, state)) for feed, state in due]
        for (feed, state), result in fetch_all(errands, self._fetcher, self._lanes):
            if self._stopped():
                raise StoppedError("stopped between two articles")
            if isinstance(result, InputError):
                self._keeper.failed(state, result)
                continue
            digest = mark_of(result.body)
            held = state if result.unchanged else replace(state, digest=digest)
            held = replace(held, etag=result.etag, modified=result.modified)
            if result.unchanged or (digest == state.digest and state.fetched):
                self._keeper.unchanged(held, feed.recheck)
                continue
            try:
                document = _article(result, state, feed)
            except InputError as error:
                self._keeper.failed(state, error)
                continue
            if not self._keeper.keep_known(document, held, feed.recheck):
                waiting.append((feed, state, held))
                yield document


def _request(state: ItemState) -> Request:
    held = state.fetched is not None and state.digest is not None
    return Request(
        state.url, state.etag if held else None, state.modified if held else None, body=settings().page_bytes
    )


def _article(answer: Answer, state: ItemState, feed: FeedEntry) -> Document:
    """The article of a page.

    Raises:
        QuarantineError: there is none in it.
    """
    source: Source = source_of(answer)
    if source.reader not in _ARTICLES:
        raise QuarantineError(state.url, f"is {answer.media_type or 'something'} and no article")
    document = None
    for item in read_source(source):
        if isinstance(item, Quarantined):
            raise QuarantineError(item.input, item.reason)
        document = item
    if document is None:
        raise QuarantineError(state.url, "holds no article")
    return completed(document, state, feed)
