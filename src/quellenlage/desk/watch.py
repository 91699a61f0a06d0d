"""Watching feeds: poll what is due, take in what is new, relate it, tell what was found; again and again.

Everything that must not be lost stands in the desk before the next thing is done: what a feed led to, what failed and
when it is tried again, what was told to whom. So the program may be killed anywhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Protocol

from quellenlage.desk.update import Update
from quellenlage.desk.watch_delivery import Delivery
from quellenlage.desk.watch_feeds import Feeds
from quellenlage.desk.watch_keeping import Keeper
from quellenlage.desk.watch_pages import Pages
from quellenlage.desk.watch_turn import Turn
from quellenlage.errors import RetryError
from quellenlage.ingest.web.clock import Clock, backoff
from quellenlage.ingest.web.errors import StoppedError
from quellenlage.ingest.web.fetcher import Fetcher
from quellenlage.ingest.web.lanes import Errand, fetch_all
from quellenlage.model import Quarantined

#: Somebody who lets cron call us every quarter of an hour means each time, be it some seconds early.
SLACK: Final = 0.1

_SHORTEST_WAIT: Final = 1.0
_LONGEST_WAIT: Final = 3600.0


class Updates(Protocol):
    """What relates new articles to the desk (:class:`quellenlage.desk.update.Updater`)."""

    def update(self) -> Update:
        """Relate what no account covers yet."""


@dataclass(slots=True)
class Watch:
    """A desk that is kept up to date from feeds.

    Args:
        fetcher: its clock is the one that everything here goes by.
        lanes: hosts that are asked at a time.
        stopped: whether the program is being ended.
        noted: is given the counts of each round.
    """

    feeds: Feeds
    pages: Pages
    keeper: Keeper
    updater: Updates
    delivery: Delivery
    fetcher: Fetcher
    lanes: int = 1
    stopped: Callable[[], bool] = bool
    noted: Callable[[Counter[str]], object] = bool
    _troubles: int = field(default=0)
    _turn: Turn = field(init=False)

    def __post_init__(self) -> None:
        self._turn = Turn(self.keeper.store, self.fetcher.clock)

    @property
    def _clock(self) -> Clock:
        return self.fetcher.clock

    def once(self) -> None:
        """Poll what is due, and take in all that is due, once.

        Raises:
            StoppedError: the program is being ended; everything done until then is kept.
            RetryError: another process keeps the desk locked, or watches it.
        """
        self._turn.take()
        try:
            self.delivery.begin()
            now = self._clock.now()
            self.round(now, SLACK)
            while self.pages.due(self.feeds.entries, now, 1):
                self.round(now, polls=False)
        finally:
            with suppress(RetryError):
                self._turn.end()

    def forever(self) -> None:
        """Watch until the program is ended.

        Raises:
            StoppedError: it is being ended; everything done until then is kept.
        """
        try:
            self._forever()
        finally:
            with suppress(RetryError):
                self._turn.end()

    def _forever(self) -> None:
        begun = False
        while True:
            try:
                self._turn.take()
                if not begun:
                    self.delivery.begin()
                begun = True
                self.round(self._clock.now())
                wait = self._until_next(self._clock.now())
                self._turn.take(wait)
                self._troubles = 0
            except RetryError as error:
                # Not an input but the desk itself: locked or watched by somebody, or its disk is full.
                self._troubles += 1
                self.keeper.tell(Quarantined(error.source, f"{error.reason}; it is tried again"))
                wait = backoff(self._troubles, 10.0, _LONGEST_WAIT, "desk")
            self._clock.sleep(wait)

    def round(self, now: datetime, slack: float = 0.0, *, polls: bool = True) -> None:
        """Poll, take in a portion of what waits, relate it, and tell.

        Args:
            now: what is due is due at this moment.
            slack: see :meth:`Feeds.due`.
        """
        self.keeper.done.clear()
        if polls:
            self._poll(now, slack)
        self._require_running()
        self.pages.take(self.pages.due(self.feeds.entries, now))
        self._require_running()
        update = self.updater.update()
        self.keeper.done["related"] += update.related
        before = self.delivery.told
        self.delivery.tell()
        self.keeper.done["told"] += self.delivery.told - before
        self.noted(self.keeper.done)

    def _poll(self, now: datetime, slack: float) -> None:
        due = self.feeds.due(now, slack)
        errands = [Errand(self.feeds.request(feed, state), (feed, state)) for feed, state in due]
        for (feed, state), result in fetch_all(errands, self.fetcher, self.lanes):
            self._require_running()
            self.feeds.take(feed, state, result, now)

    def _until_next(self, now: datetime) -> float:
        """Seconds until something is due."""
        waits = [_LONGEST_WAIT]
        if (held := self.delivery.waits()) is not None:
            waits.append(held)
        waits += [(moment - now).total_seconds() for moment in self.feeds.moments(now)]
        return max(_SHORTEST_WAIT, min(waits))

    def _require_running(self) -> None:
        if self.stopped():
            raise StoppedError("stopped")
        self._turn.take()
