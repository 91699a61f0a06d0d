"""Finding the articles of pages on several processes: it takes longer than reading them."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from quellenlage.config import settings
from quellenlage.ingest.collect import found_in
from quellenlage.ingest.page import raw_of
from quellenlage.ingest.source import Page
from quellenlage.model import Document, Quarantined
from quellenlage.scale.pool import Pool
from quellenlage.scale.processes import KILLED

Key = TypeVar("Key")
Content = Document | Page | Quarantined | None
Found = Document | Quarantined | None


def find_all(items: Iterable[tuple[Key, Content]], pool: Pool | None) -> Iterator[tuple[Key, Found]]:
    """What is in each item, with the articles of its pages found; all else passes through, in order.

    Args:
        items: each with what the caller knows it by.
        pool: the processes that find; None to find here, one at a time.
    """
    if pool is None:
        for key, item in items:
            yield key, None if item is None else found_in(item)
        return
    waiting: deque[tuple[Key, Content]] = deque()
    for found in pool.mapped(_found, _chunks(items, waiting), _lost):
        key, item = waiting.popleft()
        if not isinstance(item, Page):
            yield key, item
        elif isinstance(found, Document):
            # The page itself is here already, and need not be sent back.
            yield key, replace(found, raw=raw_of(item))
        else:
            yield key, found


def _chunks(
    items: Iterable[tuple[Key, Content]], waiting: deque[tuple[Key, Content]]
) -> Iterator[tuple[Page | None, ...]]:
    """Pages to be sent, and nothing for what need not be; all of it is noted as waiting."""
    chunk: list[Page | None] = []
    weight = 0
    for key, item in items:
        waiting.append((key, item))
        chunk.append(item if isinstance(item, Page) else None)
        weight += _weight(item)
        if weight >= settings().chunk_characters:
            yield tuple(chunk)
            chunk, weight = [], 0
    if chunk:
        yield tuple(chunk)


def _weight(item: Content) -> int:
    if isinstance(item, Page):
        return len(item.html)
    return len(item.text) if isinstance(item, Document) else 1


def _found(page: Page | None) -> Found:
    if page is None:
        return None
    found = found_in(page)
    return replace(found, raw=None) if isinstance(found, Document) else found


def _lost(page: Page | None) -> Found:
    return None if page is None else Quarantined(page.name, KILLED)
