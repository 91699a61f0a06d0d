"""The measuring itself: what is kept of a result, and how gains and losses are judged."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from bench.extractions import Extraction, extractions, load, save
from bench.goals import Measure, goals, table
from bench.invented import ARTICLE_CHARACTERS, articles
from bench.verdicts import verdict

TEXT = "Vier Tote gebe es, sagte Mia Lund am 3. Mai."
RECORD: dict[str, Any] = {
    "id": "a.txt",
    "text": TEXT,
    "statements": [{"type": "indirect", "quote": [[0, 17]], "speaker": [[25, 33]]}],
    "figures": [{"span": [0, 4], "low": 4, "high": 4}],
    "times": [{"span": [34, 43], "type": "DATE", "value": "2024-05-03"}],
}
STATEMENT, FIGURE, TIME = extractions(RECORD)

#: The same article as the three kinds of data annotate it: tokens as [begin, end), roles as numbers of tokens.
TOKENS = [[0, 4], [5, 9], [10, 14], [15, 17], [19, 24], [25, 28], [29, 33]]
QUOTED = {"tokens": TOKENS, "annotations": [{"quote": [0, 1, 2, 3], "speaker": [5, 6]}]}
TIMED = {"times": [{"begin": 34, "end": 43, "value": "2024-05-03"}]}
BY_HAND = {
    "statements": [{"quote": [0, 17]}],
    "figures": [{"span": [0, 9], "low": 4.0, "high": 4.0}],
    "times": [{"span": [37, 43], "value": "2024-05-03"}],
}


def test_a_frozen_result_comes_back_as_it_was_and_holds_no_words(tmp_path: Path) -> None:
    path = tmp_path / "frozen" / "x.jsonl"
    save(path, [TIME, STATEMENT, FIGURE, FIGURE])
    assert load(path) == {STATEMENT, FIGURE, TIME}
    assert not any(word in path.read_text(encoding="utf-8") for word in ("Tote", "Lund", "a.txt", "2024"))
    assert load(tmp_path / "fehlt.jsonl") == frozenset()


@pytest.mark.parametrize(
    ("found", "gold", "said"),
    [
        (STATEMENT, QUOTED, "right"),
        (STATEMENT, {**QUOTED, "annotations": [{"quote": [0, 1, 2, 3], "speaker": [4]}]}, "wrong"),
        (STATEMENT, {**QUOTED, "annotations": [{"quote": [0], "speaker": [5, 6]}]}, "wrong"),
        (STATEMENT, {**QUOTED, "annotations": []}, "wrong"),
        (STATEMENT, BY_HAND, "right"),
        (STATEMENT, TIMED, ""),
        (FIGURE, QUOTED, ""),
        (FIGURE, BY_HAND, "right"),
        (FIGURE, {"figures": [{"span": [0, 9], "low": 4, "high": None}]}, "wrong"),
        (FIGURE, {"figures": [{"span": [5, 9], "low": 4, "high": 4}]}, "wrong"),
        (TIME, TIMED, "right"),
        (TIME, {"times": [{"begin": 37, "end": 43, "value": "2024-05-03"}]}, "wrong"),
        (TIME, {"times": [{"begin": 34, "end": 43, "value": "2024-05"}]}, "wrong"),
        (TIME, BY_HAND, "right"),
        (TIME, {**BY_HAND, "times": [{"span": [37, 43], "value": None}]}, ""),
    ],
)
def test_a_gain_or_loss_is_judged_by_the_annotation(found: Extraction, gold: dict[str, Any], said: str) -> None:
    assert verdict(found, gold) == said


def test_equal_bounds_are_equal_however_they_are_written() -> None:
    (_, other, _) = extractions({**RECORD, "figures": [{"span": [0, 4], "low": 4.0, "high": 4.0}]})
    assert other == FIGURE


def test_the_table_sets_now_beside_frozen_bar_and_goal() -> None:
    console = Console(width=100, record=True)
    console.print(table(goals(), {"times": {"strict": 80.5, "value": 70}}, {"times": {"strict": 79.0}}))
    printed = console.export_text()
    row = next(line for line in printed.splitlines() if "strict" in line)
    assert row.split() == ["strict", "F1", "80.50", "79.00", "+1.50", "78", "86"]
    assert "joint" not in printed


@pytest.mark.parametrize(
    ("measure", "value", "reached"),
    [
        (Measure("a", "a", bar=60), 60, True),
        (Measure("a", "a", bar=60), 59.9, False),
        (Measure("a", "a", bar=1, better="lower"), 1, True),
        (Measure("a", "a", bar=1, better="lower"), 2, False),
        (Measure("a", "a"), 100, False),
    ],
)
def test_a_bar_is_reached_from_the_better_side(measure: Measure, value: float, reached: bool) -> None:
    assert measure.reaches(value, measure.bar) is reached


def test_invented_articles_are_the_same_every_time_and_of_the_size_that_is_promised() -> None:
    first, second = list(articles(60)), list(articles(60))
    assert first == second
    whole = [len(article.text) for article in first if "was bekannt ist" not in article.text]
    assert all(ARTICLE_CHARACTERS <= length < 1.3 * ARTICLE_CHARACTERS for length in whole)
