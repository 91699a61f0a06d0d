"""``make bench-store``: a desk of many readings: its size, and how long it takes to fill, to open, to search
and to relate.

    python -m bench.store [--readings N] [--desk FILE] [--relate] [--freeze]

Articles are invented (:mod:`bench.invented`). To read 100,000 of them would take half an hour and say nothing about the
store, so some hundreds are read, and the others are these with other names, days and fingerprints.
"""

from __future__ import annotations

import argparse
import re
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from statistics import quantiles

from rich.console import Console
from rich.table import Table

from bench.invented import FIRST_NAMES, FIRST_PARTS, GROUPS, LAST_NAMES, PLACE_HEADS, PLACE_TAILS, articles
from bench.score import freeze_scores
from bench.update import SAMPLE, relate_one, relate_whole, sample
from quellenlage.model import Figure, Reading
from quellenlage.pipeline import read
from quellenlage.store import Query, open_store

READINGS = 100_000
READ = 1000
ROUNDS = 3
BATCH = 100
#: Bars: 95th percentile of the milliseconds of a search, bytes of the file with 100,000 readings.
SEARCH_MS, FILE_BYTES = 100.0, 1.5 * 2**30
_NAMES = re.compile("|".join(sorted({*PLACE_HEADS, *LAST_NAMES, *FIRST_PARTS}, key=lambda name: (-len(name), name))))
_DIGITS = re.compile(r"[1-9]\d*")
_LETTERS = "aeioulnrstbdgkm"
_GOLDEN = 0x9E3779B97F4A7C15


def readings(count: int) -> Iterator[Reading]:
    """``count`` readings that differ in text, names, day and fingerprint."""
    known = read_some(count)
    return (reading_at(known, number) for number in range(count))


def read_some(count: int) -> list[Reading]:
    """The readings from which the others are made."""
    return [read(document) for document in articles(min(count, READ))]


def reading_at(known: Sequence[Reading], number: int) -> Reading:
    """The reading of that number."""
    turn, place = divmod(number, len(known))
    return _turned(known[place], number, turn) if turn else known[place]


def _turned(reading: Reading, number: int, turn: int) -> Reading:
    """Another article of the same length: names and counts are others, the days later, and every offset still fits."""

    def renamed(text: str) -> str:
        return _NAMES.sub(lambda name: _other(name[0], turn), text)

    text, figures = renamed(reading.document.text), []
    for figure in reading.figures:
        text, other = _recounted(text, figure, turn)
        figures.append(other)
    published = replace(reading.published, day=(reading.published.day or date.min) + timedelta(days=turn * 20))
    marks = reading.fingerprint
    if marks is not None:
        moved = sorted((mark + turn * _GOLDEN) % 2**64 for mark in marks.shingles)
        marks = replace(marks, shingles=tuple(moved))
    document = replace(reading.document, id=f"{number:06d}.txt", text=text, published=published)
    actors = tuple(replace(actor, name=renamed(actor.name)) for actor in reading.actors)
    return replace(
        reading,
        document=document,
        published=published,
        fingerprint=marks,
        figures=tuple(figures),
        actors=actors,
    )


def _recounted(text: str, figure: Figure, turn: int) -> tuple[str, Figure]:
    """Another number of as many digits, in the text and in the figure."""
    digits = _DIGITS.search(text, figure.span.begin, figure.span.end)
    if digits is None:
        return text, figure
    least = 10 ** (len(digits[0]) - 1)
    other = least + (int(digits[0]) - least + turn * 37) % (9 * least)
    bounds = (bound and bound * other / int(digits[0]) for bound in (figure.low, figure.high))
    low, high = bounds
    return text[: digits.start()] + str(other) + text[digits.end() :], replace(figure, low=low, high=high)


def _other(head: str, turn: int) -> str:
    """A name of the same length, another one in every turn."""
    tail = (_LETTERS[(ord(c) * place + turn // 5**place) % len(_LETTERS)] for place, c in enumerate(head[1:]))
    return head[0] + "".join(tail)


def queries() -> list[Query]:
    """What people look for: rare and frequent words, several, phrases, speakers, figures with bounds and days."""
    places = [head + tail for head, tail in zip(PLACE_HEADS, PLACE_TAILS, strict=False)]
    people = [f"{first} {last}" for first, last in zip(FIRST_NAMES, LAST_NAMES, strict=False)]
    return [
        *(Query(place) for place in places),
        *(Query(f"{group} {place}") for group, place in zip(GROUPS, places, strict=False)),
        *(Query(group) for group in GROUPS),
        *(Query(f'"{person}"') for person in people[:8]),
        Query('"kündigte eine Untersuchung an"'),
        Query('"an dem alten Stahlpark"'),
        Query("Schäden", first=date(2024, 2, 1), last=date(2024, 2, 9)),
        *(Query("Untersuchung", "statements", speaker=person) for person in people[:8]),
        Query("Strom", "statements"),
        Query(kind="statements", speaker="Bürgermeister"),
        *(Query(kind="figures", counted=group, low=100, high=120) for group in GROUPS[:8]),
        Query(kind="figures", counted="Häuser", first=date(2024, 2, 1), last=date(2024, 2, 9)),
    ]


def milliseconds(call: Callable[[], object]) -> float:
    """How long a call takes."""
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * 1000


def fill(path: Path, count: int) -> float:
    """Save readings, and how many in a second; what makes them is not counted."""
    spent, waiting = 0.0, readings(count)
    with open_store(path) as store:
        while batch := list(islice(waiting, BATCH)):
            start = time.perf_counter()
            for _ in store.save_all(((reading, None) for reading in batch), batch=BATCH):
                pass
            spent += time.perf_counter() - start
    return count / spent


def search(path: Path) -> list[tuple[float, Query]]:
    """The median time of each query, slowest first."""
    found = []
    with open_store(path, create=False) as store:
        for query in queries():
            times = sorted(milliseconds(lambda query=query: store.search(query)) for _ in range(ROUNDS))  # type: ignore[misc]
            found.append((times[ROUNDS // 2], query))
    return sorted(found, key=lambda pair: -pair[0])


def show(path: Path, per_second: float | None) -> dict[str, float]:
    """Measure a desk, print what was measured beside the bars, and return what is frozen of it."""
    table = Table("measure", "now", "bar")
    with open_store(path, create=False) as store:
        count = store.count()
    size = path.stat().st_size
    table.add_row("readings", f"{count:,}", "")
    if per_second is not None:
        table.add_row("saved per second", f"{per_second:,.0f}", "")
    bar = FILE_BYTES * count / READINGS
    table.add_row(
        "file", f"{size / 2**20:,.0f} MiB ({size / count / 1000:.1f} kB a reading)", f"{bar / 2**20:,.0f} MiB"
    )
    table.add_row("open", f"{milliseconds(lambda: open_store(path, create=False).close()):.1f} ms", "")
    times = search(path)
    p95 = quantiles([spent for spent, _ in times], n=20)[-1]
    table.add_row(f"search, 95th percentile of {len(times)}", f"{p95:.1f} ms", f"{SEARCH_MS:.0f} ms")
    table.add_row("search, median", f"{times[len(times) // 2][0]:.1f} ms", "")
    for spent, query in times[:4]:
        table.add_row(f"  {query.kind} {query.words or query.speaker or query.counted}", f"{spent:.1f} ms", "")
    Console(highlight=False).print(table)
    return {"file": round(size / count * READINGS / 2**20, 1), "search": round(p95, 1)}


def related(path: Path) -> dict[str, float]:
    """Relate a desk as a whole where it is not, then one new article after the other, and print what was measured."""
    with open_store(path, create=False) as store:
        count = store.count()
    waiting, per_second = relate_whole(path)
    known = read_some(count)
    # The desk grows with every measurement; articles of a later turn are about events that it does not know.
    alone = (reading_at(known, number) for number in range(count + READ, count + (SAMPLE + 1) * READ, READ + 17))
    table, found = relate_one(path, (reading_at(known, number) for number in sample(count)), islice(alone, SAMPLE))
    if waiting:
        table.title = f"{waiting:,} articles related, {per_second:,.0f} a second"
    Console(highlight=False).print(table)
    return found


def main() -> None:
    """Fill a desk, or take one that is there, and measure it."""
    parser = argparse.ArgumentParser(description="Measure the store.")
    parser.add_argument("--readings", type=int, default=READINGS, metavar="N")
    parser.add_argument("--desk", type=Path, metavar="FILE", help="keep the desk here, or measure the one that is here")
    parser.add_argument("--relate", action="store_true", help="relate all of it, and measure relating one more article")
    parser.add_argument("--freeze", action="store_true", help="make this the result to compare with")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = arguments.desk or Path(folder, "bench.desk")
        per_second = None if path.exists() else fill(path, arguments.readings)
        now = related(path) if arguments.relate else {}
        now |= show(path, per_second)
    if arguments.freeze:
        freeze_scores({"desk": now})


if __name__ == "__main__":
    main()
