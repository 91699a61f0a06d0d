"""Values of the domain as JSON, across releases that declare them differently."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from quellenlage.model import Evidence, Figure, Fingerprint, Published, Reading, Span
from quellenlage.pipeline import relate
from quellenlage.store.bodies import pack_body, unpack_body
from quellenlage.store.codec import Reader, dumps, shapes
from tests.store.articles import three
from tests.store.values import readings


@given(readings())
def test_a_reading_is_written_without_loss(reading: Reading) -> None:
    assert Reader(shapes()).loads(Reading, dumps(reading)) == reading
    assert unpack_body(pack_body(reading), Reader(shapes())) == reading


def test_a_number_keeps_its_type() -> None:
    figure = Figure("f1", Span(0, 2), 12, 12.0)
    back = Reader(shapes()).loads(Figure, dumps(figure))
    assert (type(back.low), type(back.high)) == (int, float)


def test_fields_are_read_by_the_names_that_held_when_they_were_written() -> None:
    older = {**shapes(), "Published": ["colour", "basis", "day"], "Evidence": ["span", "document"]}
    reader = Reader(older)
    assert reader.loads(Published, '["red","given","2024-03-04"]') == Published(date(2024, 3, 4), None, "given")
    assert reader.loads(Published, '["red"]') == Published()
    assert reader.loads(Evidence, '[[1,2],"a"]') == Evidence("a", Span(1, 2))


def test_every_class_of_an_account_can_be_written() -> None:
    account = relate(three())
    assert Reader(shapes()).loads(type(account), dumps(account)) == account


MARKS = [((), ()), ((0, 2**64 - 1), (5,)), ((2**64,), ()), ((-1,), (7,))]


@pytest.mark.parametrize("marks", [Fingerprint(*both, "v") for both in MARKS], ids=str)
def test_fingerprints_of_any_integers_are_kept(marks: Fingerprint) -> None:
    reading = replace(three()[0], fingerprint=marks)
    assert unpack_body(pack_body(reading), Reader(shapes())).fingerprint == marks
