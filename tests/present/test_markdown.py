"""The text for an editor: what is urgent first, each line with its place."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from quellenlage.model import Account
from quellenlage.present.evidence import EvidenceError
from quellenlage.present.markdown import render_markdown
from quellenlage.present.words import BIDI, markdown_words
from tests.present.harbour import READINGS, TEXTS, harbour
from tests.present.test_page import EVIL, hostile

PLACE = re.compile(r"›(.*?)‹ \((?:.*, )?`(.*)` (\d+)–(\d+)\)")


def test_each_line_names_document_and_offsets_of_the_words_it_quotes() -> None:
    places = PLACE.findall(render_markdown(harbour()))
    assert len(places) >= 15
    for words, document, begin, end in places:
        assert markdown_words(TEXTS[document][int(begin) : int(end)]) == words


def test_conflicts_come_first_then_claims_lineage_cited_timeline_and_what_was_not_read() -> None:
    headings = re.findall(r"^##? (.*)$", render_markdown(harbour()), flags=re.MULTILINE)
    assert headings == [
        "Brand im Hafen von Sandwerder",
        "Zuerst ansehen",
        "Angaben",
        "Wer schrieb von wem ab",
        "Genannte Quellen außerhalb der Sammlung",
        "Zeitleiste",
        "Artikel",
        "Nicht gelesen",
    ]
    text = render_markdown(harbour())
    assert text.index("**Widerspruch**") < text.index("**Einschränkung verloren**")


@pytest.mark.parametrize("line", ["- bis zu 60 – Ines Thomsen, Stand 09.09.2031:", "- mindestens 3 – Ines Thomsen"])
def test_bounds_are_told_in_words(line: str) -> None:
    assert line in render_markdown(harbour())


def test_an_account_of_nothing_is_a_text() -> None:
    text = render_markdown(Account((), (), (), (), (), (), ()))
    assert text.startswith("# Quellenlage\n\n0 Artikel")
    assert "Kein Widerspruch und keine Warnung." in text


def test_evidence_that_does_not_fit_is_an_error() -> None:
    with pytest.raises(EvidenceError):
        render_markdown(replace(harbour(), readings=READINGS[1:]))


def test_hostile_words_are_neither_markdown_nor_html() -> None:
    text = render_markdown(hostile())
    outside_code = re.sub(r"`[^`\n]*`", "", text)
    assert EVIL not in outside_code
    assert not re.search(r"<[a-z/]", outside_code)
    assert not set(BIDI) & set(outside_code)


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("a_b*c", r"a\_b\*c"),
        ("[x](javascript:alert(1))", r"\[x\](javascript:alert(1))"),
        ("`code`", r"\`code\`"),
        ("a\nb\r\n# c", r"a b \# c"),
        ("&lt; <b>", "&amp;lt; &lt;b&gt;"),
        ("1\\2", r"1\\2"),
    ],
)
def test_words_are_escaped(words: str, written: str) -> None:
    assert markdown_words(words) == written
