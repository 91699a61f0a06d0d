"""Pairs of sentences from all beats: whether two articles claim the same, however it is put.

In the files "+" marks pairs that are one claim, "-" those that are not; "?" are those that are one and are not seen to
be, "!" those that are not and are taken to be. What stands in braces is the figure that is meant, where a text has
several. Rules are tried on ``many_beats.txt`` and ``many_beats_told.txt``; those ``_unseen`` only measure them.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from quellenlage.account.align_concepts import THRESHOLD, agreement
from quellenlage.account.align_items import Desk, Item, lay_out
from quellenlage.account.align_statements import align_statements
from quellenlage.model import Document, Published, Span
from quellenlage.pipeline import read

DAY = Published(date(2031, 5, 6), basis="given")
BRACED = re.compile(r"\{([^{}]*)\}")


def pairs(name: str) -> list[object]:
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    return [
        pytest.param(
            *line[2:].split(" || "), line[0] in "+?", marks=[pytest.mark.xfail(strict=True)] * (line[0] in "?!")
        )
        for line in lines
    ]


def laid_out(*texts: str) -> tuple[Desk, list[list[Span]]]:
    """The texts as two articles of one story, without the braces, and where those stood."""
    meant = []
    for text in texts:
        marks = list(BRACED.finditer(text))
        meant.append([Span(m.start() - 2 * n, m.end() - 2 * n - 2) for n, m in enumerate(marks)])
    readings = [
        read(Document(name, BRACED.sub(r"\1", text), published=DAY)) for name, text in zip("ab", texts, strict=True)
    ]
    return lay_out(readings, [("a", "b")], []), meant


def chosen(items: tuple[Item, ...], meant: list[Span]) -> list[Item]:
    return [item for item in items if not meant or any(item.figure.span.overlaps(span) for span in meant)]


@pytest.mark.parametrize(("one", "other", "same"), pairs("many_beats.txt") + pairs("many_beats_unseen.txt"))
def test_figures_of_one_event_count_the_same_or_not(one: str, other: str, same: bool) -> None:
    desk, meant = laid_out(one, other)
    items = [chosen(tuple(desk.items[name]), spans) for name, spans in zip("ab", meant, strict=True)]
    found = [agreement(x, y) for x in items[0] for y in items[1]]
    assert any(not f.veto and f.score >= THRESHOLD for f in found) is same


@pytest.mark.parametrize(("one", "other", "same"), pairs("many_beats_told.txt") + pairs("many_beats_told_unseen.txt"))
def test_statements_of_one_event_assert_or_deny_the_same_or_not(one: str, other: str, same: bool) -> None:
    desk, _ = laid_out(one, other)
    assert any({unit.document for unit, _ in claim} == {"a", "b"} for claim in align_statements(desk)) is same
