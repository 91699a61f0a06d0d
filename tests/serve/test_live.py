"""Live updates: the pulse is told when it changes, to a bounded number, for a bounded time."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import httpx
import pytest

from quellenlage.model import Quarantined
from quellenlage.serve.config import ServeConfig
from quellenlage.serve.pool import Pool
from quellenlage.store import Store, open_store
from tests.serve.conftest import NOW, serving

SECONDS = 10


@pytest.fixture
def address(desk: Path) -> Iterator[str]:
    with serving(ServeConfig(str(desk), poll=0.05, streams=2, stream_seconds=4.0)) as found:
        yield found


def pulses(lines: Iterator[str]) -> Iterator[dict[str, int]]:
    for line in lines:
        if line.startswith("data: "):
            yield json.loads(line.removeprefix("data: "))


def test_a_change_by_another_process_is_told(address: str, desk: Path) -> None:
    with httpx.stream("GET", f"{address}/api/live", timeout=SECONDS) as answer:
        assert answer.headers["content-type"].startswith("text/event-stream")
        assert answer.headers["cache-control"] == "no-store"
        told = pulses(answer.iter_lines())
        first = next(told)
        with open_store(desk) as store:
            store.add_quarantine(Quarantined("neu.html", "is empty"), NOW)
        second = next(told)
    assert second == {**first, "quarantined": first["quarantined"] + 1}


def test_a_stream_ends_and_no_more_listen_than_may(address: str) -> None:
    ended: list[int] = []

    def listen() -> None:
        with httpx.stream("GET", f"{address}/api/live", timeout=SECONDS) as answer:
            ready.release()
            ended.append(len(list(answer.iter_lines())))

    ready = threading.Semaphore(0)
    listeners = [threading.Thread(target=listen) for _ in range(2)]
    for listener in listeners:
        listener.start()
    for _ in listeners:
        assert ready.acquire(timeout=SECONDS)
    refused = httpx.get(f"{address}/api/live", timeout=SECONDS)
    assert (refused.status_code, refused.headers["retry-after"]) == (503, "60")
    for listener in listeners:
        listener.join(SECONDS)
    assert len(ended) == 2
    with httpx.stream("GET", f"{address}/api/live", timeout=SECONDS) as answer:
        assert answer.status_code == 200


def test_nobody_is_kept_when_the_server_ends(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with httpx.Client(timeout=SECONDS) as client, ExitStack() as stack:
        with serving(ServeConfig(str(desk), stream_seconds=600.0)) as address:
            answer = stack.enter_context(client.stream("GET", f"{address}/api/live"))
            told = pulses(answer.iter_lines())
            assert next(told)
        assert list(told) == []
    assert capfd.readouterr().err == ""


def test_a_listener_that_leaves_makes_room(address: str) -> None:
    for _ in range(6):
        with httpx.stream("GET", f"{address}/api/live", timeout=SECONDS) as answer:
            assert next(pulses(answer.iter_lines()))
            assert answer.status_code == 200
        # The server notices at its next look.
        threading.Event().wait(0.3)


def test_jobs_run_on_threads_with_a_store_each(desk: Path) -> None:
    opened: list[int] = []

    def open_desk() -> Store:
        opened.append(threading.get_ident())
        return open_store(desk)

    async def ask() -> list[int]:
        return await asyncio.gather(*(pool.run(lambda store: store.count()) for _ in range(40)))

    pool = Pool(open_desk, 3)
    counts = asyncio.run(ask())
    pool.close()
    assert set(counts) == {11}
    assert len(opened) == len(set(opened)) <= 3
