"""Watching feeds: what every store can do for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol

from quellenlage.store.watching_values import ItemState


class Watching(Protocol):
    """What watch must remember beside feeds: the articles that they lead to, and what it has told to whom."""

    def items(self, urls: Iterable[str]) -> dict[str, ItemState]:
        """What is known of these addresses; those that were never found in a feed are left out."""

    def items_by_guid(self, feed: str, guids: Iterable[str]) -> dict[str, ItemState]:
        """What is known of the items of a feed by these guids, of several with one guid that which was found last."""

    def save_items(self, states: Iterable[ItemState]) -> None:
        """Keep states instead of those with the same addresses."""

    def due_items(self, feed: str, now: datetime, limit: int) -> list[ItemState]:
        """Items of a feed that are to be fetched: those that were found last first, in the order of the feed."""

    def next_item(self, feed: str) -> datetime | None:
        """When the next item of a feed is to be fetched; None where none is."""

    def unreported(self, sink: str) -> list[str]:
        """Keys of the findings of the account that were not told to a receiver yet, the most urgent first."""

    def reported(self, sink: str, names: Sequence[str]) -> set[str]:
        """Which of these findings, or names of what they say, were told to a receiver."""

    def mark_reported(self, sink: str, names: Iterable[str]) -> None:
        """Note what was told to a receiver; once is enough."""

    def lease(self, name: str, holder: str, now: datetime, until: datetime) -> str | None:
        """Take or keep what only one can have at a time; None where it is the holder's now, else who has it."""

    def end_lease(self, name: str, holder: str) -> None:
        """Give it back, if it is the holder's."""
