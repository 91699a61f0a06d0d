"""What watch remembers of the articles that feeds lead to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ItemState:
    """What is known of one article that a feed leads to. All moments are aware.

    Args:
        url: where it leads; of an item without an address, a name made from its feed and guid.
        feed: address of the feed that it was found in.
        guid: by which the feed knows it.
        title, source, published, updated: as the feed has them; dates in ISO 8601.
        first_seen: when it was first found in a feed.
        fetched: when it was last taken in, or found to be as it was.
        next_check: not to be fetched before; None for never again.
        etag, modified: the validators of its page (``ETag``, ``Last-Modified``), to the letter.
        digest: of the bytes that were taken in last.
        article: key of the article in the desk (:func:`quellenlage.store.keys.article_key`).
        failures: failed attempts in a row.
        note: the last failure, in a sentence.
    """

    url: str
    feed: str
    first_seen: datetime
    guid: str | None = None
    title: str | None = None
    source: str | None = None
    published: str | None = None
    updated: str | None = None
    fetched: datetime | None = None
    next_check: datetime | None = None
    etag: str | None = None
    modified: str | None = None
    digest: str | None = None
    article: str | None = None
    failures: int = 0
    note: str | None = None
