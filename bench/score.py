"""``make score``: every measure beside its frozen result, bar and goal, and what was gained and lost since then.

    python -m bench.score [--only SET]... [--freeze] [--all] [--verbose] [--jobs N]

Sets whose data are not beside the checkout are left out and named.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from rich.console import Console
from rich.text import Text

from bench.extractions import Extraction, digest, extractions, load, save
from bench.goals import HERE, Scores, goals, table
from bench.runs import RUNS, Run, RunError
from bench.verdicts import verdict

FROZEN = HERE / "frozen"
SCORES = FROZEN / "scores.json"

#: Differences of one kind that are printed without ``--all``.
SHOWN = 8
#: Code points of a quote that are printed.
WIDTH = 90

STYLES = {
    ("gained", "right"): "green",
    ("lost", "right"): "red",
    ("gained", "wrong"): "yellow",
    ("lost", "wrong"): "cyan",
}


def frozen_scores() -> dict[str, Scores]:
    """The frozen numbers by set; none before the first freeze."""
    return json.loads(SCORES.read_text(encoding="utf-8")) if SCORES.exists() else {}


def freeze_scores(now: Mapping[str, Scores]) -> None:
    """Make ``now`` the result to compare with; sets that were not measured keep theirs."""
    FROZEN.mkdir(exist_ok=True)
    kept = {**frozen_scores(), **now}
    SCORES.write_text(json.dumps(kept, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")


def main() -> None:
    """Measure, show, and freeze if asked to."""
    arguments = _arguments()
    console = Console(highlight=False)
    runs: dict[str, Run] = {}
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        for name, (run, needed) in RUNS.items():
            if arguments.only and name not in arguments.only:
                continue
            if not needed.exists():
                console.print(f"{name}: not measured, its data are not here")
                continue
            try:
                runs[name] = run(Path(folder), arguments.jobs)
            except RunError as error:
                failed = True
                console.print(f"{name}: not measured: {error}", style="bold red", markup=False)
    for name, done in runs.items():
        if arguments.verbose:
            console.rule(name)
            console.print(done.told, markup=False, soft_wrap=True)
        _show_differences(console, name, done, None if arguments.all else SHOWN)
    console.print(table(goals(), {name: done.scores for name, done in runs.items()}, frozen_scores()))
    if arguments.freeze:
        freeze_scores({name: done.scores for name, done in runs.items()})
        for name, done in runs.items():
            if done.found:
                save(FROZEN / f"{name}.jsonl", _found(done))
        console.print(f"frozen: {', '.join(runs)}")
    if failed:
        sys.exit(1)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure, and compare with the frozen result.")
    parser.add_argument("--only", action="append", choices=list(RUNS), help="measure this set; may be repeated")
    parser.add_argument("--freeze", action="store_true", help="make this the result to compare with")
    parser.add_argument("--all", action="store_true", help="print every extraction gained and lost")
    parser.add_argument("--verbose", "-v", action="store_true", help="print what the scorers print")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes to read with")
    return parser.parse_args()


def _found(run: Run) -> list[Extraction]:
    found = (extraction for record in run.found.values() for extraction in extractions(record))
    return [extraction for extraction in found if extraction.kind in run.compared]


def _show_differences(console: Console, name: str, run: Run, limit: int | None) -> None:
    path = FROZEN / f"{name}.jsonl"
    if not run.found or not path.exists():
        return
    now, before = frozenset(_found(run)), load(path)
    articles = {digest(id_): (digest(record["text"]), id_, record["text"]) for id_, record in run.found.items()}
    same = {extraction for extraction in before if articles.get(extraction.article, ("",))[0] == extraction.text}
    if len(same) < len(before):
        console.print(f"{name}: {len(before) - len(same)} frozen extractions are of articles or texts that changed")
    for kind in run.compared:
        for change, found in (("gained", now - before), ("lost", same - now)):
            judged = [
                (extraction, verdict(extraction, run.gold[articles[extraction.article][1]]))
                for extraction in sorted(found)
                if extraction.kind == kind
            ]
            if judged:
                _show(console, f"{name}: {kind}s {change}", change, judged, articles, limit)


def _show(
    console: Console,
    title: str,
    change: str,
    judged: Sequence[tuple[Extraction, str]],
    articles: Mapping[str, tuple[str, str, str]],
    limit: int | None,
) -> None:
    counts = Counter(said or "not judged" for _, said in judged)
    summary = ", ".join(f"{number} {said}" for said, number in sorted(counts.items()))
    console.print(f"{title} ({summary})", style="bold", markup=False)
    for extraction, said in judged[:limit]:
        _, id_, text = articles[extraction.article]
        quote = " ... ".join(text[begin:end] for begin, end in extraction.spans)
        speaker = " ... ".join(text[begin:end] for begin, end in extraction.speaker)
        line = f"  {'+' if change == 'gained' else '-'} {said:5s} {extraction.label:9s} {_short(quote)}"
        line += f"  <- {_short(speaker)}" if speaker else ""
        console.print(Text(f"{line}  [{id_[:30]}]", style=STYLES.get((change, said), "")), soft_wrap=True)
    if limit is not None and len(judged) > limit:
        console.print(f"    and {len(judged) - limit} more (--all)")


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= WIDTH else f"{line[: WIDTH // 2]} [...] {line[-WIDTH // 2 :]}"


if __name__ == "__main__":
    main()
