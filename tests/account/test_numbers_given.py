"""Who gives the number of a sentence, and whether two voices are of one body: tables of invented sentences.

In ``numbers_given.txt`` "+" marks sentences that name who gives the number, "-" those that name nobody, "?" those whose
source is not seen. In ``voices_of_one_body.txt`` "+" marks voices of one body, "-" of two, "?" of one that is not seen.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from quellenlage.account.align_items import Desk, lay_out
from quellenlage.model import Document, Published
from quellenlage.pipeline import read

DAY = Published(date(2031, 5, 6), basis="given")


def table(name: str) -> Iterator[object]:
    for line in Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            mark, rest = line.split(" ", 1)
            known = [pytest.mark.xfail(strict=True)] * (mark == "?")
            yield pytest.param(mark, *(part.strip() for part in rest.split("||")), marks=known)


def desk_of(*texts: str) -> Desk:
    readings = [
        read(Document(str(n), f"Titel zum Tag\n\n{text}", source=f"Blatt {n}", published=DAY))
        for n, text in enumerate(texts)
    ]
    return lay_out(readings, [tuple(reading.document.id for reading in readings)], [])


def voices(desk: Desk, document: str) -> list[tuple[str | None, str]]:
    """The body that gives each number of two digits or more, and the names of the voice and its body."""
    told = []
    for item in desk.items[document]:
        if (item.figure.low or item.figure.high or 0) >= 3:
            names = [desk.identities.name(who) for who in (item.speaker, item.body) if who is not None]
            told.append((item.body, " ".join(names)))
    return told


@pytest.mark.parametrize(("mark", "text", "source"), list(table("numbers_given.txt")))
def test_who_gives_the_number(mark: str, text: str, source: str) -> None:
    found = voices(desk_of(text), "0")
    assert found
    if mark == "-":
        assert all(body is None for body, _ in found)
    else:
        assert any(source.lower() in names.lower() for _, names in found)


@pytest.mark.parametrize(("mark", "one", "other"), list(table("voices_of_one_body.txt")))
def test_voices_of_one_body_or_of_two(mark: str, one: str, other: str) -> None:
    desk = desk_of(one, other)
    bodies = [{body for body, _ in voices(desk, document)} for document in ("0", "1")]
    assert all(None not in found and found for found in bodies)
    assert (bodies[0] == bodies[1]) is (mark != "-")
