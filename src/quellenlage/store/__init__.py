"""The desk: a database that keeps readings, the account over them, and what ingest and watch must remember."""

from quellenlage.store.listing_values import (
    ClaimFilter,
    FindingFilter,
    FindingRow,
    Look,
    News,
    Pulse,
    StoryFilter,
    StoryRow,
)
from quellenlage.store.opening import open_store
from quellenlage.store.protocol import ALL, Store
from quellenlage.store.values import FeedState, Hit, Judgement, Page, Query, Saved, Selection, Stored, Version
from quellenlage.store.watching_values import ItemState

__all__ = [
    "ALL",
    "ClaimFilter",
    "FeedState",
    "FindingFilter",
    "FindingRow",
    "Hit",
    "ItemState",
    "Judgement",
    "Look",
    "News",
    "Page",
    "Pulse",
    "Query",
    "Saved",
    "Selection",
    "Store",
    "Stored",
    "StoryFilter",
    "StoryRow",
    "Version",
    "open_store",
]
