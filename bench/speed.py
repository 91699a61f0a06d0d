"""``make bench``: speed of ``read`` on one core, cost and memory of ``relate`` on two, beside the frozen result.

    python -m bench.speed [--freeze] [--quick]

Articles are invented. Each size of ``relate`` runs in a process of its own, so that peak memory is its own and that
of its workers.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from pathlib import Path

from rich.console import Console

from bench.goals import goals, table
from bench.invented import articles
from bench.score import freeze_scores, frozen_scores
from quellenlage.model import Reading
from quellenlage.pipeline import read
from quellenlage.scale.processes import read_all
from quellenlage.scale.relating import relate_all

READ_ARTICLES = 400
JOBS = 2
BETWEEN_LOOKS = 0.5
"""Seconds between two looks at the memory: looking stops the process that is looked at."""
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
    """Seconds and peak memory of all processes in MiB, measured in fresh ones."""
    command = [sys.executable, "-m", "bench.speed", "--relate", str(count)]
    peak = 0.0
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        while process.poll() is None:
            peak = max(peak, memory_with_children(process.pid))
            time.sleep(BETWEEN_LOOKS)
        told, _ = process.communicate()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    seconds, memory = json.loads(told)
    return seconds, max(peak, memory)


def memory_with_children(pid: int) -> float:
    """MiB of a process and its children, what they share counted once; 0 where the system does not tell."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
        rollups = [Path(f"/proc/{each}/smaps_rollup").read_text(encoding="ascii") for each in (pid, *children)]
    except OSError:  # One has ended meanwhile, or this is no Linux.
        return 0.0
    return sum(int(line.split()[1]) for text in rollups for line in text.splitlines() if line.startswith("Pss:")) / 1024


def relate_here(count: int) -> None:
    """Relate ``count`` readings from this process, and print seconds and its peak memory."""
    readings = [reading for reading in read_all(articles(count), JOBS) if isinstance(reading, Reading)]
    start = time.perf_counter()
    relate_all(readings, (), JOBS)
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
