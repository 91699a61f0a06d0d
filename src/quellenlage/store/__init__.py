"""The desk: a database that keeps readings, the account over them, and what ingest and watch must remember."""

from quellenlage.store.opening import open_store
from quellenlage.store.protocol import ALL, Store
from quellenlage.store.values import FeedState, Hit, Judgement, Page, Query, Saved, Selection, Stored, Version

__all__ = [
    "ALL",
    "FeedState",
    "Hit",
    "Judgement",
    "Page",
    "Query",
    "Saved",
    "Selection",
    "Store",
    "Stored",
    "Version",
    "open_store",
]
