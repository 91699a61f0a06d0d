"""Runs of the program over the data beside the checkout, judged by the scorers that lie there."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

CHECKOUT = Path(__file__).parent.parent
SHARED = CHECKOUT.parent / "shared"
OWN_FIGURES = CHECKOUT / "bench" / "score_figures.py"
OWN_STORIES = Path(__file__).parent / "stories"
HELD_OUT = ("demonstration", "pharmarueckruf", "trinkwasser", "wahl")
"""Only their sums are read; a rule made for one of their sentences would make them worthless."""

#: What makes a scorer name what is wrong; the others take no options.
EXPLAIN = MappingProxyType({"score_articles.py": ("-v",)})

Record = dict[str, Any]


class RunError(Exception):
    """The program or a scorer did not come to its end; the message is what it said last."""


@dataclass(frozen=True, slots=True)
class Run:
    """What a run yields.

    Args:
        scores: the last line of the scorer.
        told: what the scorer printed.
        gold: the annotated articles, by id.
        found: the lines of ``annotate``, by id.
        compared: the kinds of extraction of which gains and losses are told.
    """

    scores: Mapping[str, float]
    told: str
    gold: Mapping[str, Record]
    found: Mapping[str, Record]
    compared: tuple[str, ...] = ()


def statements(work: Path, jobs: int) -> Run:
    """The development part of the quotation attribution data."""
    gold = SHARED / "data" / "gnqa" / "dev.jsonl.gz"
    # The figures are not annotated there, but what a change does to them is still worth seeing.
    return _annotated("score_statements.py", gold, [gold], work, jobs, ("statement", "figure"))


def times(work: Path, jobs: int) -> Run:
    """Both Dolomiten sets as one, so that F1 is that of the pooled expressions."""
    gold = work / "times.gold.jsonl"
    parts = [SHARED / "data" / "krauts" / f"dolomiten-{size}.jsonl.gz" for size in (42, 100)]
    gold.write_bytes(b"".join(gzip.decompress(part.read_bytes()) for part in parts))
    return _annotated("score_times.py", gold, [gold], work, jobs, ("time",))


def seeds(work: Path, jobs: int) -> Run:
    """The five articles from which the project started."""
    gold = SHARED / "eval" / "seeds.gold.jsonl"
    return _annotated("score_articles.py", gold, [SHARED / "seeds"], work, jobs, ("statement", "figure", "time"))


def stories(work: Path, jobs: int) -> Run:
    """Every story set to develop on, each with an account of its own, all summed up."""
    return _related([path.parent for path in (SHARED / "stories").glob("*/gold.json")], work, jobs)


def own_stories(work: Path, jobs: int) -> Run:
    """The project's own story sets from whose errors its rules have learned."""
    return _related([p.parent for p in OWN_STORIES.glob("*/gold.json") if p.parent.name not in HELD_OUT], work, jobs)


def held_out(work: Path, jobs: int) -> Run:
    """The project's own story sets whose errors are not looked at: what is to be expected of other stories."""
    return _related([OWN_STORIES / name for name in HELD_OUT], work, jobs)


def _related(folders: list[Path], work: Path, jobs: int) -> Run:
    arguments: list[Path] = []
    for folder in sorted(folders):
        _program("brief", folder, "--out", work / folder.name, "--jobs", jobs)
        arguments += [folder, work / folder.name / "brief.json"]
    told = _python(SHARED / "eval" / "score_stories.py", *arguments, "-v")
    scores = dict(_last_line(told))
    scores["conflict precision"] = _conflict_precision(told)
    return Run(scores, told, {}, {})


def figures(_work: Path, _jobs: int) -> Run:
    """The project's own sentences."""
    told = _python(OWN_FIGURES, "-v")
    return Run(_last_line(told), told, {}, {})


#: Name of a set in ``goals.toml`` to what measures it, and what must be there for it.
RUNS: Mapping[str, tuple[Callable[[Path, int], Run], Path]] = MappingProxyType(
    {
        "statements": (statements, SHARED / "data" / "gnqa"),
        "times": (times, SHARED / "data" / "krauts"),
        "figures": (figures, OWN_FIGURES),
        "seeds": (seeds, SHARED / "eval" / "seeds.gold.jsonl"),
        "stories": (stories, SHARED / "stories"),
        "own stories": (own_stories, SHARED / "eval"),
        "held out": (held_out, SHARED / "eval"),
    }
)


def _annotated(scorer: str, gold: Path, paths: list[Path], work: Path, jobs: int, compared: tuple[str, ...]) -> Run:
    predicted = work / f"{scorer}.predicted.jsonl"
    predicted.write_bytes(_program("annotate", *paths, "--jobs", jobs))
    told = _python(SHARED / "eval" / scorer, gold, predicted, *EXPLAIN.get(scorer, ()))
    return Run(_last_line(told), told, _by_id(gold), _by_id(predicted), compared)


def _program(*arguments: object) -> bytes:
    command = [sys.executable, "-m", "quellenlage", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, check=False)
    # A crash ends with the same status as a quarantine.
    if done.returncode not in {0, 1} or b"Traceback" in done.stderr:
        raise RunError(_last_words(done.stderr) or "the program failed")
    sys.stderr.buffer.write(done.stderr)
    return done.stdout


def _python(script: Path, *arguments: object) -> str:
    done = subprocess.run([sys.executable, str(script), *map(str, arguments)], capture_output=True, check=False)
    if done.returncode:
        raise RunError(_last_words(done.stderr) or f"{script.name} failed")
    return done.stdout.decode()


def _last_words(stderr: bytes) -> str:
    return "".join(stderr.decode(errors="replace").strip().splitlines()[-1:])


def _last_line(told: str) -> dict[str, float]:
    scores: dict[str, float] = json.loads(told.splitlines()[-1])
    return scores


def _conflict_precision(told: str) -> float:
    """The scorer prints it, but not among its results; where no conflict is reported none is wrong."""
    words = next((line.split() for line in told.splitlines() if line.split()[:1] == ["conflict"]), None)
    if words is None or words[-2] == "0":
        return 100.0
    return float(words[2])


def _by_id(path: Path) -> dict[str, Record]:
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode()
    return {record["id"]: record for record in map(json.loads, text.split("\n")[:-1])}
