"""Fetching from many hosts at once."""

from __future__ import annotations

import threading
import time
from collections import defaultdict

import pytest

from quellenlage.errors import InputError
from quellenlage.ingest.web import Allowance, Answer, Conduct, Fetcher, Request, StoppedError, SystemClock
from quellenlage.ingest.web.lanes import Errand, fetch_all
from tests.ingest.web.site import Handler, Page, serving

HERE = Allowance.of(["127.0.0.0/8"])


def errands(port: int, hosts: int, pages: int) -> list[Errand[tuple[str, int]]]:
    return [
        Errand(Request(f"http://h{host}.example:{port}/{page}"), (f"h{host}", page))
        for page in range(pages)
        for host in range(hosts)
    ]


def local(host: str, port: int) -> list[str]:
    return ["127.0.0.1"]


@pytest.mark.parametrize("lanes", [1, 3])
def test_everything_comes_once_and_of_one_host_in_order(lanes: int) -> None:
    fetcher = Fetcher(Conduct(delay=0, robots=False), allowed=HERE, resolver=local)
    with serving() as site:
        site.pages |= {f"/{n}": Page(b"Damm") for n in range(4)}
        asked = [*errands(site.port, 5, 5), Errand(Request("gar keine"), ("none", 0))]
        found = list(fetch_all(asked, fetcher, lanes))
    assert sorted(purpose for purpose, _ in found) == sorted(errand.purpose for errand in asked)
    pages = defaultdict(list)
    for (host, page), result in found:
        pages[host].append(page)
        assert isinstance(result, Answer if page < 4 and host != "none" else InputError)
    assert all(order == sorted(order) for order in pages.values())


def test_a_slow_host_keeps_nobody_else_waiting() -> None:
    fetcher = Fetcher(Conduct(delay=0, robots=False), allowed=HERE, resolver=local)
    release = threading.Event()

    def slow(handler: Handler) -> Page:
        if "h0." in handler.headers["Host"]:
            release.wait(10)
        return Page(b"Damm")

    with serving() as site:
        site.pages["/0"] = slow
        results = fetch_all(errands(site.port, 4, 1), fetcher, 2)
        first = [next(results)[0][0] for _ in range(3)]
        release.set()
        assert [*first, *(purpose[0] for purpose, _ in results)][3] == "h0"


def test_who_stops_iterating_stops_the_fetching() -> None:
    fetcher = Fetcher(Conduct(delay=0, robots=False), allowed=HERE, resolver=local)
    with serving() as site:
        site.pages |= {f"/{n}": Page(b"Damm") for n in range(50)}
        results = fetch_all(errands(site.port, 2, 50), fetcher, 2)
        next(results)
        results.close()  # type: ignore[attr-defined]
        time.sleep(0.3)
        asked = len(site.asked)
        assert asked < 20
        time.sleep(0.2)
        assert len(site.asked) == asked


@pytest.mark.parametrize("lanes", [1, 2])
def test_a_stop_ends_the_waiting(lanes: int) -> None:
    stop = threading.Event()
    fetcher = Fetcher(Conduct(delay=60, robots=False), allowed=HERE, clock=SystemClock(stop), resolver=local)
    with serving() as site:
        site.pages |= {f"/{n}": Page(b"Damm") for n in range(3)}
        began = time.monotonic()
        results = fetch_all(errands(site.port, 1, 3), fetcher, lanes)
        next(results)
        threading.Timer(0.1, stop.set).start()
        with pytest.raises(StoppedError):
            next(results)
    assert time.monotonic() - began < 5
