"""The JSON that the outside relies on."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from quellenlage.model import (
    Actor,
    Change,
    Concept,
    Credit,
    Evidence,
    Figure,
    Span,
    TimeExpression,
    TimelineEntry,
)
from quellenlage.present.as_json import account_to_json, dumps, reading_to_json
from quellenlage.present.evidence import EvidenceError
from tests.present.harbour import KURIER, READINGS, find, harbour, reading

CONTRACT = {
    "statements": "id type medium quote speaker cue frame addressee actor via said rule",
    "figures": "id span low high modifier unit counted change as_of statement actor rule",
    "times": "id span type value mod rule",
    "actors": "id name kind mentions",
}
BRIEF = {
    "documents": "id title source url published language translated_from",
    "lineage": "from to kind score evidence",
    "cited": "document name evidence",
    "stories": "id title documents first last",
    "claims": "id kind label story members origins independent_origins status",
    "findings": "kind claim document against explanation evidence",
    "timeline": "date label evidence",
    "quarantined": "input reason",
}


def test_a_line_of_annotate_has_every_field_of_the_contract() -> None:
    made = replace(READINGS[0], times=(TimeExpression("t1", find(KURIER, "am Dienstag"), "DATE", "2031-09-09"),))
    line = json.loads(dumps(reading_to_json(made)))
    assert line["text"] == KURIER
    assert line["published"] == {
        "value": "2031-09-09",
        "basis": "given",
        "moment": "2031-09-09T07:30:00",
        "reason": None,
    }
    for part, fields in CONTRACT.items():
        assert line[part], part
        assert set(fields.split()) <= set(line[part][0]), part
    begin, end = line["figures"][1]["span"]
    assert KURIER[begin:end] == "bis zu 60"
    assert [KURIER[begin:end] for begin, end in line["statements"][0]["quote"]] == [
        "„Wir haben bis zu 60 Container verloren“"
    ]


def test_the_brief_has_every_field_of_the_contract() -> None:
    brief = json.loads(dumps(account_to_json(harbour())))
    assert list(brief) == list(BRIEF)
    for part, fields in BRIEF.items():
        assert brief[part], part
        assert set(fields.split()) <= set(brief[part][0]), part
    member = brief["claims"][1]["members"][0]
    assert set("document begin end low high speaker as_of".split()) <= set(member)
    assert KURIER[member["begin"] : member["end"]] == "bis zu 60"
    assert (member["low"], member["high"]) == (None, 60)


def test_the_moment_is_told_where_it_is_known_and_else_the_day() -> None:
    published = [document["published"] for document in account_to_json(harbour())["documents"]]  # type: ignore[attr-defined]
    assert published == ["2031-09-09T07:30:00", "2031-09-09T09:30:00", "2031-09-10T18:30:00", "2031-12-30"]


def test_whole_bounds_are_written_without_a_fraction() -> None:
    text = "60 und 2,5"
    made = reading("a", text, figures=(Figure("f1", Span(0, 2), 60.0, 60.0), Figure("f2", Span(7, 10), 2.5, 24e9)))
    assert '"low":60,"high":60,' in dumps(reading_to_json(made))
    assert '"low":2.5,"high":24000000000,' in dumps(reading_to_json(made))


def test_what_the_model_knows_beyond_the_contract_is_told() -> None:
    text = "ein Drittel der 60 Boote pro Tag"
    figure = Figure(
        "f1",
        find(text, "ein Drittel"),
        0.33,
        0.33,
        change=Change("factor", "up", 2.0),
        rate="P1D",
        share_of=find(text, "60 Boote"),
        concept=Concept("boot", (), "missing", ("hafen",)),
    )
    made = reading(
        "a",
        text,
        figures=(figure,),
        actors=(Actor("a1", "Ada Roth", "person", aliases=("Roth",), roles=("Chefin",)),),
        credits=(Credit(find(text, "Boote"), "nda", "agency", "article"),),
    )
    line = json.loads(dumps(reading_to_json(made)))
    assert line["figures"][0]["change"] == {"kind": "factor", "direction": "up", "value": 2}
    assert line["figures"][0]["share_of"] == [16, 24]
    assert line["figures"][0]["concept"]["state"] == "missing"
    assert line["actors"][0]["aliases"] == ["Roth"]
    assert line["credits"][0]["name"] == "nda"


@pytest.mark.parametrize("span", [Span(0, 10_000), Span(5, 5), Span(-3, 2), Span(9, 4)])
def test_evidence_that_does_not_fit_is_an_error(span: Span) -> None:
    broken = replace(harbour(), timeline=(TimelineEntry("2031", "x", (Evidence("1-kurier.txt", span),)),))
    with pytest.raises(EvidenceError, match="1-kurier"):
        account_to_json(broken)


def test_evidence_in_an_unknown_document_is_an_error() -> None:
    broken = replace(harbour(), readings=READINGS[1:])
    with pytest.raises(EvidenceError, match="1-kurier"):
        account_to_json(broken)


def test_two_documents_with_one_id_are_an_error() -> None:
    with pytest.raises(EvidenceError, match="two documents"):
        account_to_json(replace(harbour(), readings=(READINGS[0], *READINGS)))


def test_a_span_of_a_reading_that_does_not_fit_is_an_error() -> None:
    with pytest.raises(EvidenceError, match="does not fit"):
        reading_to_json(reading("a", "kurz", figures=(Figure("f1", Span(2, 9), 1, 1),)))


def test_a_bound_that_is_no_number_is_an_error() -> None:
    with pytest.raises(EvidenceError, match="nan"):
        reading_to_json(reading("a", "kurz", figures=(Figure("f1", Span(0, 2), float("nan"), 1),)))


def test_half_a_surrogate_pair_can_be_written_and_read_back() -> None:
    line = dumps({"text": "a\ud800b"})
    assert json.loads(line.encode("utf-8")) == {"text": "a\ud800b"}
