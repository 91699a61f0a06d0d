"""Pairs of sentences from all beats: whether two figures count the same, however it is put.

In ``many_beats.txt`` "+" marks pairs that count the same, "-" those that do not, "?" those that do and are not seen to.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from quellenlage.account.align_concepts import THRESHOLD, agreement
from quellenlage.account.align_items import lay_out
from quellenlage.model import Document, Published
from quellenlage.pipeline import read

DAY = Published(date(2031, 5, 6), basis="given")

PAIRS = [
    pytest.param(*line[2:].split(" || "), line[0] != "-", marks=[pytest.mark.xfail(strict=True)] * (line[0] == "?"))
    for line in Path(__file__).with_name("many_beats.txt").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize(("one", "other", "same"), PAIRS)
def test_figures_of_one_event_count_the_same_or_not(one: str, other: str, same: bool) -> None:
    readings = [read(Document(name, text, published=DAY)) for name, text in (("a", one), ("b", other))]
    desk = lay_out(readings, [("a", "b")], [])
    found = [agreement(x, y) for x in desk.items["a"] for y in desk.items["b"]]
    assert found
    assert any(not f.veto and f.score >= THRESHOLD for f in found) is same
