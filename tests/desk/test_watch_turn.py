"""Two that watch one desk: one asks the hosts, the other waits for its turn."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from quellenlage.desk.watch_turn import Turn
from quellenlage.errors import RetryError
from quellenlage.store import Store
from tests.desk.watching import Desk, article, item, rss
from tests.ingest.web.site import FakeClock, Site, serving

ALREADY = f"is watched already, by process {os.getpid()} on {socket.gethostname()}"


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as site:
        site.pages |= {"/feed": rss([item("Damm hält", "/a")]), "/a": article("Damm hält")}
        yield site


@pytest.fixture
def desks(site: Site, tmp_path: Path) -> Iterator[tuple[Desk, Desk]]:
    clock = FakeClock()
    made = [Desk(site, tmp_path / "lage.desk", clock, [{"url": f"{site.url}/feed"}]) for _ in range(2)]
    yield made[0], made[1]
    for desk in made:
        desk.store.close()


def test_the_second_asks_nobody_while_the_first_is_at_work(site: Site, desks: tuple[Desk, Desk]) -> None:
    first, second = desks
    turn = Turn(first.store, first.clock)
    turn.take()
    with pytest.raises(RetryError, match=ALREADY):
        second.once()
    assert site.paths() == []
    turn.end()
    second.once()
    assert site.paths() == ["/feed", "/a"]


def test_the_turn_ends_with_the_round_however_that_ends(site: Site, desks: tuple[Desk, Desk]) -> None:
    first, second = desks
    first.once()
    first.watch.stopped = lambda: True
    with pytest.raises(Exception, match="stopped"):
        first.once(3600.0)
    asked = len(site.paths())
    second.once()
    assert "/feed" in site.paths()[asked:]


def test_a_turn_of_which_nothing_is_heard_is_over(desks: tuple[Desk, Desk]) -> None:
    first, second = desks
    turns = [Turn(first.store, first.clock), Turn(second.store, second.clock)]
    turns[0].take()
    second.clock.seconds += 600
    turns[0].take()
    second.clock.seconds += 600
    with pytest.raises(RetryError):
        turns[1].take()
    second.clock.seconds += 301
    turns[1].take()
    with pytest.raises(RetryError):
        turns[0].take()


def test_who_waits_long_for_the_next_round_keeps_the_turn_as_long(desks: tuple[Desk, Desk]) -> None:
    first, second = desks
    turns = [Turn(first.store, first.clock), Turn(second.store, second.clock)]
    turns[0].take(3600.0)
    second.clock.seconds += 3500
    with pytest.raises(RetryError):
        turns[1].take()


def test_the_turn_of_a_process_that_was_killed_is_over_at_once(desks: tuple[Desk, Desk]) -> None:
    first, _ = desks
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        ended.wait()
    now = first.clock.now()
    assert first.store.lease("watch", f"{socket.gethostname()} {ended.pid} x", now, now + timedelta(days=1)) is None
    first.once()
    assert first.store.lease("watch", "elsewhere 1 x", now, now + timedelta(days=1)) is None
    with pytest.raises(RetryError, match="by process 1 on elsewhere"):
        first.once(3600.0)


def test_what_only_one_can_have(store: Store) -> None:
    now = datetime(2031, 5, 6, 12, tzinfo=UTC)
    later = now + timedelta(minutes=5)
    assert store.lease("watch", "a", now, later) is None
    assert store.lease("watch", "b", now, later) == "a"
    assert store.lease("other", "b", now, later) is None
    assert store.lease("watch", "a", now, later + timedelta(minutes=5)) is None
    assert store.lease("watch", "b", later, later) == "a"
    store.end_lease("watch", "b")
    assert store.lease("watch", "b", later, later) == "a"
    store.end_lease("watch", "a")
    assert store.lease("watch", "b", later, later) is None
