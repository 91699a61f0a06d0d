"""What holds of the statements of any text, however broken."""

from __future__ import annotations

import dataclasses
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quellenlage.analysis import statements
from quellenlage.analysis.statements import find_statements
from quellenlage.analysis.statements.draft import ranges_of, size, subtract
from quellenlage.model import Document, Span, Statement
from quellenlage.text.prepared import prepare

MARKS = [
    "„",
    "“",
    "”",
    '"',
    "»",
    "«",
    "‚",
    "‘",
    "›",
    "‹",
    "'",
    "(",
    ")",
    "[",
    "…",
    "–",
    ",",
    ":",
    ".",
    "!",
    "?",
    "\n",
    "\n\n",
]
WORDS = """
    sagte teilte mit habe sei dass ob zu haben laut nach Angaben zufolge so wie der die Die Polizei Roth er sie Das soll
    wird bezeichnet als und warnte vor Panik demnach wonach heißt es Vorwurf gegenüber Ministerin 12.000 zitiert
""".split()
PIECES = st.sampled_from([*MARKS, *WORDS])
JUNK = st.lists(PIECES, max_size=60).map(" ".join)
GLUED = st.lists(PIECES, max_size=40).map("".join)


def read(text: str) -> tuple[Statement, ...]:
    return find_statements(dataclasses.replace(prepare(Document("a", text)), language="de"))


def spans(statement: Statement) -> tuple[tuple[Span, ...], ...]:
    return statement.quote, statement.speaker, statement.cue, statement.frame, statement.addressee


@settings(max_examples=150, deadline=None)
@given(st.one_of(JUNK, GLUED, st.text(max_size=200)))
def test_spans_lie_in_the_text_in_order_and_are_not_empty(text: str) -> None:
    for statement in read(text):
        assert statement.quote
        for role in spans(statement):
            assert all(0 <= span.begin < span.end <= len(text) for span in role)
            assert list(role) == sorted(role)
            assert all(a.end <= b.begin for a, b in pairwise(role))


@settings(max_examples=100, deadline=None)
@given(st.one_of(JUNK, GLUED))
def test_statements_are_sorted_and_numbered(text: str) -> None:
    found = read(text)
    assert [s.id for s in found] == [f"s{number}" for number in range(1, len(found) + 1)]
    assert [s.quote[0].begin for s in found] == sorted(s.quote[0].begin for s in found)


@settings(max_examples=100, deadline=None)
@given(st.one_of(JUNK, GLUED))
def test_frames_lie_outside_quotes_and_only_framed_types_have_them(text: str) -> None:
    for statement in read(text):
        assert not any(f.overlaps(q) for f in statement.frame for q in statement.quote)
        if statement.type not in {"direct", "indirect"}:
            assert not statement.frame
            assert not statement.cue


@settings(max_examples=60, deadline=None)
@given(JUNK)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert read(text) == read(text)


@given(st.integers(0, 30), st.integers(0, 30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=5))
def test_subtract_leaves_exactly_what_no_hole_covers(first: int, last: int, holes: list[tuple[int, int]]) -> None:
    holes = [(a, b) for a, b in holes if a < b]
    left = subtract(first, last, holes)
    kept = {i for a, b in left for i in range(a, b)}
    assert kept == {i for i in range(first, last) if not any(a <= i < b for a, b in holes)}
    assert size(left) == len(kept)
    assert ranges_of(kept) == ranges_of(i for a, b in left for i in range(a, b))


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [*WORDS, ".", ",", ":", "-", "Sei", "Komme", "Behauptung", "kam", "Schluss", "bekannt", "hätte"]
        ),
        max_size=40,
    )
)
def test_a_sentence_without_a_sign_has_no_statement(words: list[str]) -> None:
    text = " ".join(words)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(statements, "may_report", lambda tokens, unit: True)
        tried = read(text)
    assert read(text) == tried
