"""``make bench-serve``: how long the pages and the API of a desk of many readings take.

    python -m bench.serve [--readings N] [--desk FILE] [--rounds N]

The desk is that of ``bench.store`` with an account over it. To relate 100,000 readings would take half an hour and say
nothing about the pages, so a thousand are related, and the account of each further thousand is theirs with other names.
"""

from __future__ import annotations

import argparse
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from statistics import median, quantiles
from typing import Any, NamedTuple

import httpx
import uvicorn
from rich.console import Console
from rich.table import Table

from bench.store import READ, READINGS, queries, readings
from quellenlage.cli.serve import listen
from quellenlage.model import Account, Reading
from quellenlage.pipeline import relate
from quellenlage.serve.app import create_app
from quellenlage.serve.config import ServeConfig
from quellenlage.store import ClaimFilter, open_store
from quellenlage.store.keys import version_id

ROUNDS = 5
STORIES = 30
#: Bar: 95th percentile of the milliseconds from the request to the whole answer. Beside the time that passed stands the
#: time that the processor spent, of server and client together, which other work on the machine does not change.
PAGE_MS = 100.0


def fill(path: Path, count: int) -> None:
    """A desk of readings with an account over each thousand of them."""
    waiting = readings(count)
    model: Account | None = None
    model_names: list[str] = []
    turn = 0
    with open_store(path) as store:
        while batch := list(islice(waiting, READ)):
            for _ in store.save_all((reading, None) for reading in batch):
                pass
            named = [_named(reading) for reading in batch]
            if model is None:
                model, model_names = replace(relate(named), readings=()), [reading.document.id for reading in named]
            names = dict(zip(model_names, (reading.document.id for reading in named), strict=len(named) == READ))
            account: Account = _moved(model, names, timedelta(days=20 * turn))
            turn += 1
            store.save_account(replace(account, readings=tuple(named)), partial=True)


def _named(reading: Reading) -> Reading:
    return replace(reading, document=replace(reading.document, id=version_id(reading.document)))


def _moved(value: Any, names: Mapping[str, str], later: timedelta) -> Any:
    """A value of the domain in which documents have other names and everything is later."""
    if isinstance(value, str):
        return names.get(value, value)
    if isinstance(value, date):
        return value + later
    if isinstance(value, tuple):
        return tuple(_moved(item, names, later) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return type(value)(**{field.name: _moved(getattr(value, field.name), names, later) for field in fields(value)})
    return value


@contextmanager
def serving(path: Path) -> Iterator[str]:
    """A server of the desk on a free port of the loopback interface; its address."""
    app = create_app(ServeConfig(str(path)))
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False))
    with listen("127.0.0.1", 0) as listening:
        thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join()


def requests(path: Path) -> dict[str, list[str]]:
    """What people and programs ask for, by kind."""
    with open_store(path, create=False) as store:
        count = store.stories().total or 0
        places = [count * number // STORIES for number in range(STORIES)]
        stories = [row.id for place in places for row in store.stories(limit=1, offset=place).items]
        claims = [claim for story in stories for claim in store.claims(ClaimFilter(story=story), limit=1).items]
        members = [claim.members[0] for claim in claims]
        findings = store.findings_page().total or 0
    asked = [
        {"q": each.words, "kind": each.kind, "speaker": each.speaker, "counted": each.counted} for each in queries()
    ]
    words = [str(httpx.QueryParams({name: value for name, value in each.items() if value})) for each in asked]
    lists = ("stories", "documents", "claims", "claims?status=conflict", "findings", "lineage")
    return {
        "home": ["/", "/?show=several", "/?show=pending", *(f"/?offset={count * n // 10}" for n in range(10))],
        "story": [f"/stories/{story}" for story in stories],
        **{
            f"story: {section}": [f"/stories/{story}/{section}" for story in stories]
            for section in ("findings", "figures", "voices", "lineage", "timeline")
        },
        "reader": [f"/documents/{m.document}?mark={m.span.begin}-{m.span.end}" for m in members],
        "findings": [
            "/findings",
            "/findings?kind=&judged=",
            *(f"/findings?offset={findings * n // 50}" for n in range(9)),
        ],
        "search": [f"/search?{each}" for each in words],
        "inputs": ["/inputs"],
        "API: lists": [f"/api/{name}" for name in lists],
        "API: stories": [f"/api/stories/{story}/brief" for story in stories],
        "API: documents": [f"/api/documents/{member.document}" for member in members],
        "API: search": [f"/api/search?{each}" for each in words],
    }


class Taken(NamedTuple):
    """Milliseconds that an answer took: that passed, and that the processor spent."""

    passed: float
    spent: float


def measure(path: Path, rounds: int) -> None:
    """Ask for everything, and print how long each kind of page took beside the bar."""
    table = Table("asked for", "pages", "median ms", "95th percentile ms", "of it processor", "slowest", "bar")
    everything: list[Taken] = []
    with serving(path) as address, httpx.Client(base_url=address, timeout=30) as client:
        for kind, paths in requests(path).items():
            taken = {asked: [_taken(client, asked) for _ in range(rounds + 1)][1:] for asked in paths}
            rows = [each for several in taken.values() for each in several]
            everything += rows
            table.add_row(kind, str(len(paths)), *_summary(rows), max(taken, key=lambda asked: min(taken[asked])))
    table.add_row("all", str(len(everything) // rounds), *_summary(everything), "", f"{PAGE_MS:.0f}")
    Console(highlight=False, width=150).print(table)


def _summary(rows: list[Taken]) -> tuple[str, str, str]:
    passed, spent = [each.passed for each in rows], [each.spent for each in rows]
    return f"{median(passed):.0f}", f"{quantiles(passed, n=20)[-1]:.0f}", f"{quantiles(spent, n=20)[-1]:.0f}"


def _taken(client: httpx.Client, asked: str) -> Taken:
    begun, spent = time.perf_counter(), time.process_time()
    client.get(asked).raise_for_status()
    return Taken((time.perf_counter() - begun) * 1000, (time.process_time() - spent) * 1000)


def main() -> None:
    """Fill a desk, or take one that is there, and measure its pages."""
    parser = argparse.ArgumentParser(description="Measure the pages of a desk.")
    parser.add_argument("--readings", type=int, default=READINGS, metavar="N")
    parser.add_argument("--desk", type=Path, metavar="FILE", help="keep the desk here, or measure the one that is here")
    parser.add_argument("--rounds", type=int, default=ROUNDS, metavar="N", help="how often each page is asked for")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = arguments.desk or Path(folder, "bench.desk")
        if not path.exists():
            fill(path, arguments.readings)
        measure(path, arguments.rounds)


if __name__ == "__main__":
    main()
