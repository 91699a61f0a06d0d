"""When what is tried again: feeds, articles that may still change, and what failed."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from quellenlage.desk.watch_list import FeedEntry
from quellenlage.errors import InputError, RetryError, SkipError
from quellenlage.ingest.web.clock import backoff
from quellenlage.ingest.web.errors import UnavailableError
from quellenlage.ingest.web.fetcher import Answer
from quellenlage.store import FeedState, ItemState

MINUTE: Final = 60.0
HOUR: Final = 60 * MINUTE
DAY: Final = 24 * HOUR

#: An article is looked at again half an hour after it was found, then each time it has become twice as old.
FIRST_LOOK: Final = 30 * MINUTE

#: A feed that says of every item that it was just updated does not make us fetch them with every poll.
SOONEST_AGAIN: Final = 10 * MINUTE

#: By kind of error: seconds before the second attempt (doubled with each), the longest wait, and how many attempts.
_RETRY: Final = (5 * MINUTE, DAY, 14)
_SKIP: Final = (DAY, 2 * DAY, 3)
_QUARANTINE: Final = (HOUR, 2 * DAY, 5)


def polled(state: FeedState, feed: FeedEntry, answer: Answer, now: datetime, whole: bool = True) -> FeedState:
    """The state of a feed after a poll that came through.

    Args:
        whole: whether all of the answer was read; else its validators are forgotten, so that it comes again.
    """
    return replace(
        state,
        etag=answer.etag if whole else None,
        modified=answer.modified if whole else None,
        next_poll=now + timedelta(seconds=feed.interval),
        failures=0,
        note=f"has moved for good to {answer.final}" if answer.moved else None,
    )


def poll_failed(state: FeedState, feed: FeedEntry, error: InputError, now: datetime) -> FeedState:
    """The state of a feed after a poll that failed: its interval doubles up to a day."""
    failures = state.failures + 1
    wait = max(feed.interval, backoff(failures, 2 * feed.interval, max(DAY, feed.interval), feed.url), _after(error))
    return replace(
        state, next_poll=now + timedelta(seconds=wait), failures=failures, note=f"{error.source}: {error.reason}"
    )


def taken(state: ItemState, now: datetime, recheck: float) -> ItemState:
    """The state of an article that is in the desk as its outlet has it now.

    Args:
        recheck: seconds after it was found for which it is looked at again.
    """
    age = (now - state.first_seen).total_seconds()
    again = min(now + timedelta(seconds=max(FIRST_LOOK, age)), state.first_seen + timedelta(seconds=recheck))
    return replace(state, fetched=now, next_check=again if age < recheck else None, failures=0, note=None)


def failed(state: ItemState, error: InputError, now: datetime) -> ItemState:
    """The state of an article that could not be had; given up after some days, of which the quarantine tells.

    Where its host was left alone as it had asked, the attempt does not count.
    """
    if isinstance(error, UnavailableError) and not error.asked:
        return replace(state, next_check=now + timedelta(seconds=max(MINUTE, _after(error))), note=error.reason)
    failures = state.failures + 1
    first, longest, attempts = _RETRY if isinstance(error, RetryError) else _QUARANTINE
    if isinstance(error, SkipError):
        first, longest, attempts = _SKIP
    wait = max(backoff(failures, first, longest, state.url), _after(error))
    next_check = now + timedelta(seconds=wait) if failures < attempts else None
    return replace(state, next_check=next_check, failures=failures, note=error.reason)


def _after(error: InputError) -> float:
    return (error.after or 0.0) if isinstance(error, UnavailableError) else 0.0
