"""Small invented sets of articles from many beats: on how many origins a claim stands, and what an editor must be told.

A set in ``evidence/*.txt`` begins with ``==`` and its name; "== ?" marks one that is not told rightly. Each article
begins with ``--``, its outlet and its day. ``= words: number status`` tells of the claim that holds these words of
the first article that has them, ``! kind 2 1`` that the second article has a finding against the first. There are no
findings but those named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from quellenlage.account.articles import publication_order
from quellenlage.account.events import Event, Told, tell
from quellenlage.account.lineage import trace_lineage
from quellenlage.model import Claim, Document, Published, Reading, Story
from quellenlage.pipeline import read

FOLDER = Path(__file__).with_name("evidence")


@dataclass(frozen=True)
class Case:
    """A set of articles, and what is to be told of it."""

    name: str
    articles: tuple[tuple[str, date, str], ...]
    claims: tuple[tuple[str, int | None, str], ...]
    findings: frozenset[tuple[str, str, str]]


def cases() -> Iterator[object]:
    for path in sorted(FOLDER.glob("*.txt")):
        for block in path.read_text(encoding="utf-8").split("\n== ")[1:]:
            case = _case(block.strip())
            known = case.name.startswith("?")
            yield pytest.param(case, id=case.name, marks=[pytest.mark.xfail(strict=True)] * known)


def _case(block: str) -> Case:
    name, _, rest = block.partition("\n")
    articles: list[tuple[str, date, str]] = []
    claims: list[tuple[str, int | None, str]] = []
    findings: set[tuple[str, str, str]] = set()
    for line in rest.splitlines():
        if line.startswith("-- "):
            outlet, published = line[3:].split(" | ")
            articles.append((outlet, date.fromisoformat(published), ""))
        elif line.startswith("= "):
            words, count, status = re.fullmatch(r"= (.+): (\S+) (\S+)", line).groups()  # type: ignore[union-attr]
            claims.append((words, None if count == "null" else int(count), status))
        elif line.startswith("!"):
            kind, one, other = line[1:].split()
            findings.add((kind, one, other))
        else:
            source, day, text = articles[-1]
            articles[-1] = (source, day, (text + " " + line).strip())
    return Case(name, tuple(articles), tuple(claims), frozenset(findings))


def told_of(case: Case) -> tuple[list[Reading], Told]:
    readings = [
        read(Document(str(n), text, source=source, published=Published(day, basis="given")))
        for n, (source, day, text) in enumerate(case.articles, start=1)
    ]
    readings.sort(key=publication_order)
    lineage = trace_lineage(readings)
    story = Story("s1", "", tuple(r.document.id for r in readings), None, None)
    return readings, tell(Event(tuple(readings), (story,), lineage.edges, lineage.cited))


def claim_with(readings: list[Reading], told: Told, words: str) -> Claim | None:
    """The claim with the shortest passage that shares a word with ``words``."""
    for reading in readings:
        begin = reading.document.text.find(words)
        if begin >= 0:
            found = [
                (len(m.span), claim.id, claim)
                for claim in told.claims
                for m in claim.members
                if m.document == reading.document.id and m.span.begin < begin + len(words) and begin < m.span.end
            ]
            return min(found)[2] if found else None
    raise AssertionError(f"no article has {words!r}")


@pytest.mark.parametrize("case", list(cases()))
def test_what_an_editor_is_told(case: Case) -> None:
    readings, told = told_of(case)
    found = {(f.kind, f.document, f.against) for f in told.findings}
    for words, count, status in case.claims:
        claim = claim_with(readings, told, words)
        assert claim is not None, words
        assert (claim.independent_origins, claim.status) == (count, status), claim.explanation.en
    assert found == case.findings
