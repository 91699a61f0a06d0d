"""``make bench``: speed of ``read`` on one core, cost and memory of ``relate``, beside the frozen result.

    python -m bench.speed [--freeze] [--quick]

Articles are invented. Each size of ``relate`` runs in a process of its own, so that peak memory is its own.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time

from rich.console import Console

from bench.goals import goals, table
from bench.invented import articles
from bench.score import freeze_scores, frozen_scores
from quellenlage.pipeline import read, relate

READ_ARTICLES = 400
SIZES = (1000, 2000, 10_000)


def speed_of_read() -> float:
    """Articles per second on one core, the first hundred, which fill caches and load tables, not counted."""
    documents = list(articles(READ_ARTICLES + 100))
    for document in documents[:100]:
        read(document)
    start = time.perf_counter()
    for document in documents[100:]:
        read(document)
    return READ_ARTICLES / (time.perf_counter() - start)


def cost_of_relate(count: int) -> tuple[float, float]:
    """Seconds and peak memory in MiB, measured in a fresh process."""
    command = [sys.executable, "-m", "bench.speed", "--relate", str(count)]
    done = subprocess.run(command, capture_output=True, check=True)
    seconds, memory = json.loads(done.stdout)
    return seconds, memory


def relate_here(count: int) -> None:
    """Relate ``count`` readings in this process, and print seconds and peak memory."""
    readings = [read(document) for document in articles(count)]
    start = time.perf_counter()
    relate(readings)
    seconds = time.perf_counter() - start
    print(json.dumps([seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))


def main() -> None:
    """Measure, show, and freeze if asked to."""
    parser = argparse.ArgumentParser(description="Measure speed and memory.")
    parser.add_argument("--freeze", action="store_true", help="make this the result to compare with")
    parser.add_argument("--quick", action="store_true", help="leave out the largest set")
    parser.add_argument("--relate", type=int, metavar="N", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.relate:
        relate_here(arguments.relate)
        return
    now = {"read": round(speed_of_read(), 1)}
    for size in SIZES[: 2 if arguments.quick else None]:
        seconds, memory = cost_of_relate(size)
        now |= {f"relate {size}": round(seconds, 2), "memory": round(memory, 1)}
    now["doubling"] = round(now["relate 2000"] / now["relate 1000"], 2)
    console = Console(highlight=False)
    console.print(table(goals(), {"speed": now}, frozen_scores()))
    if arguments.freeze:
        freeze_scores({"speed": now})


if __name__ == "__main__":
    main()
