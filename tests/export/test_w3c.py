"""Web Annotations: the model's rules, and selectors that find the exact words."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import re
from collections import Counter
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quellenlage.export.chosen import Chosen, Scope
from quellenlage.export.w3c import AROUND, selectors
from quellenlage.export.write import FORMATS
from quellenlage.model import Span
from quellenlage.store import Store

#: Section 3.3.5 of the model.
MOTIVATIONS = set(
    "assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating"
    " questioning replying tagging".split()
)


def collection(store: Store, scope: Scope | None = None) -> tuple[str, dict[str, Any]]:
    """The collection, as it is written and as it is read."""
    out = io.BytesIO()
    write = FORMATS["w3c"].write
    assert write is not None
    write(Chosen(store, scope or Scope()), out)
    written = out.getvalue().decode("utf-8")
    return written, json.loads(written)


def is_iri(value: object) -> bool:
    return isinstance(value, str) and bool(urlsplit(value).scheme) and not re.search(r'[\s<>"{}|\\^`]', value)


@pytest.fixture
def items(desk: Store) -> list[dict[str, Any]]:
    _, found = collection(desk)
    return list(found["first"]["items"])


def test_the_collection_follows_section_5_of_the_model(desk: Store) -> None:
    written, found = collection(desk)
    assert found["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert found["type"] == "AnnotationCollection"
    assert is_iri(found["id"])
    assert isinstance(found["label"], str)
    page = found["first"]
    assert page["type"] == "AnnotationPage"
    assert is_iri(page["id"])
    assert page["partOf"] == found["id"]
    assert page["startIndex"] == 0
    assert found["total"] == len(page["items"]) > 100
    # One annotation on each line, for who cannot hold all of them.
    lines = written.splitlines()[1:-1]
    assert [json.loads(line.rstrip(",")) for line in lines] == page["items"]


def test_every_annotation_follows_section_3_of_the_model(items: list[dict[str, Any]]) -> None:
    assert len({annotation["id"] for annotation in items}) == len(items)
    for annotation in items:
        assert annotation["@context"] == "http://www.w3.org/ns/anno.jsonld"
        assert annotation["type"] == "Annotation"
        assert is_iri(annotation["id"])
        assert annotation["motivation"] in MOTIVATIONS
        assert annotation["target"]
        for body in annotation["body"]:
            assert body["type"] == "TextualBody"
            assert isinstance(body["value"], str)
            assert body["purpose"] in MOTIVATIONS
            assert set(body) <= {"type", "value", "purpose", "format", "language", "creator", "created"}
            if body.get("format") == "application/json":
                json.loads(body["value"])
            if "created" in body:
                assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", body["created"])
        for target in annotation["target"]:
            assert target["type"] == "SpecificResource"
            assert is_iri(target["source"]["id"])
            assert set(target["source"]) <= {"id", "type", "format", "language", "dcterms:identifier", "via"}
            assert "via" not in target["source"] or is_iri(target["source"]["via"])
            position, quote = target["selector"]
            assert position["type"] == "TextPositionSelector"
            assert 0 <= position["start"] < position["end"]
            assert quote["type"] == "TextQuoteSelector"


def test_every_selector_finds_its_words_in_the_text_with_this_hash(desk: Store, items: list[dict[str, Any]]) -> None:
    texts = {}
    for stored in desk.readings():
        text = stored.reading.document.text
        digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).decode().rstrip("=")
        texts[f"ni:///sha-256;{digest}"] = text
    for annotation in items:
        for target in annotation["target"]:
            text = texts[target["source"]["id"]]
            position, quote = target["selector"]
            begin, end = position["start"], position["end"]
            assert text[begin:end] == quote["exact"]
            assert text[:begin].endswith(quote["prefix"])
            assert text[end:].startswith(quote["suffix"])


def test_everything_is_annotated(desk: Store, items: list[dict[str, Any]]) -> None:
    found = Counter(annotation["body"][0]["value"] for annotation in items)
    readings = [stored.reading for stored in desk.readings()]
    account = desk.account()
    assert account is not None
    assert found == {
        "statement": sum(bool(statement.quote) for reading in readings for statement in reading.statements),
        "figure": sum(len(reading.figures) for reading in readings),
        "time": sum(len(reading.times) for reading in readings),
        "actor": sum(bool(actor.mentions) for reading in readings for actor in reading.actors),
        "claim": len(account.claims),
        "lineage": sum(bool(edge.evidence) for edge in account.lineage),
        "citation": sum(bool(citation.evidence) for citation in account.cited),
        "finding": sum(bool(finding.evidence) for finding in account.findings),
    }
    judged = [body for annotation in items for body in annotation["body"] if "creator" in body]
    assert [body["value"] for body in judged if body["creator"]["name"] == "Ben"] == ["irrelevant"]
    assert len(judged) == 3


def test_an_empty_desk_is_a_collection_of_nothing(store: Store) -> None:
    _, found = collection(store)
    assert (found["total"], found["first"]["items"]) == (0, [])


@given(st.data())
def test_selectors_cut_the_exact_words_out_of_any_text(data: st.DataObject) -> None:
    text = data.draw(st.text(min_size=1))
    begin = data.draw(st.integers(0, len(text) - 1))
    span = Span(begin, data.draw(st.integers(begin + 1, len(text))))
    position, quote = json.loads(json.dumps(selectors(text, span)))
    assert text[position["start"] : position["end"]] == quote["exact"] == span.cut(text)
    around = quote["prefix"] + quote["exact"] + quote["suffix"]
    assert text.startswith(around, span.begin - len(quote["prefix"]))
    assert max(len(quote["prefix"]), len(quote["suffix"])) <= AROUND
