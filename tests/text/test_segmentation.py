"""Tokens, sentences, tags and chunks, on invented sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quellenlage.model import Document
from quellenlage.text.chunks import find_chunks
from quellenlage.text.prepared import prepare
from quellenlage.text.sentences import find_sentences
from quellenlage.text.tagging import tag_tokens
from quellenlage.text.tokens import split, tokenize


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sie kam. Er ging.", ["Sie kam.", "Er ging."]),
        ("Am 3. Mai kam Dr. Roth. Er blieb.", ["Am 3. Mai kam Dr. Roth.", "Er blieb."]),
        ("Sie feierte den 80. Geburtstag der Stadt.", ["Sie feierte den 80. Geburtstag der Stadt."]),
        ("„Nein!“, rief er. „Doch.“ Sie ging.", ["„Nein!“, rief er.", "„Doch.“", "Sie ging."]),
        ("So endete das Fest.Danach kam Regen.", ["So endete das Fest.", "Danach kam Regen."]),
        ("Mehr auf talpost.de heute. Ende.", ["Mehr auf talpost.de heute.", "Ende."]),
        ("Das war 1990. Danach kam der Umbau.", ["Das war 1990.", "Danach kam der Umbau."]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    tokens = tokenize(text)
    assert [text[tokens[a].begin : tokens[b - 1].end] for a, b in find_sentences(text, tokens)] == expected


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("Er teilte das mit.", "teilte", "VFIN"),
        ("Sie bestätigten das.", "bestätigten", "VFIN"),
        ("Das wurde mitgeteilt.", "mitgeteilt", "VPP"),
        ("Er gingen dort.", "gingen", "VFIN"),
        ("Sie hofft, hier zu sein.", "sein", "VINF"),
        ("Das ist sein Haus.", "sein", "DET"),
        ("Eine weiche Landung gelang.", "weiche", "ADJ"),
        ("Offiziell ist das falsch.", "Offiziell", "ADJ"),
        ("Berichte über den Damm gibt es.", "Berichte", "NOUN"),
        ("Der US-amerikanische Sender kam.", "US-amerikanische", "ADJ"),
        ("Das meldete dpa heute.", "dpa", "NOUN"),
        ("Er hat das entschieden.", "entschieden", "VPP"),
        ("Es bestehe Gefahr.", "bestehe", "VFIN"),
        ("Er hofft, durchzuhalten.", "durchzuhalten", "VZU"),
    ],
)
def test_tags(text: str, word: str, tag: str) -> None:
    tokens = tokenize(text)
    assert next(t.tag for t in tag_tokens(tokens, 0, len(tokens)) if t.text == word) == tag


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der alte Mann schlief.", ["Der alte Mann"]),
        ("Das sagte Jürgen R. Roth gestern.", ["Jürgen R. Roth"]),
        ("In einer gestern verbreiteten Erklärung fehlte das.", ["einer gestern verbreiteten Erklärung"]),
        ("Papst Benedikt XVI. sprach.", ["Papst Benedikt XVI."]),
        ("Nach Angaben der Polizei kam Regen.", ["Angaben", "der Polizei", "Regen"]),
    ],
)
def test_chunks(text: str, expected: list[str]) -> None:
    ready = prepare(Document("a", text))
    chunks = find_chunks(ready.tokens, 0, len(ready.tokens))
    assert [ready.span_of(c.first, c.last).cut(text) for c in chunks] == expected


@given(st.text(max_size=300))
def test_tokens_and_sentences_cover_all_that_is_not_space(text: str) -> None:
    tokens = tokenize(text)
    assert all(text[t.begin : t.end] == t.text for t in tokens)
    kept = "".join(t.text for t in tokens)
    assert [c for c in text if not c.isspace()] == [c for c in kept if not c.isspace()]
    ranges = find_sentences(text, tokens)
    assert [i for a, b in ranges for i in range(a, b)] == list(range(len(tokens)))
    assert all(t.tag for a, b in ranges for t in tag_tokens(tokens, a, b))


@given(
    st.one_of(
        st.text(max_size=200),
        st.lists(st.sampled_from(["Elf“,", "dpa", " ", "\n", "\xa0", "12.", "000", "a.de", "-", "in"])).map("".join),
    )
)
def test_what_is_told_of_the_parts_of_a_text_is_told_of_the_whole(text: str) -> None:
    assert [token.text for token in tokenize(text)] == split(text)
    middle = len(text) // 2
    assert tokenize(text, middle) == [
        t._replace(begin=t.begin + middle, end=t.end + middle) for t in tokenize(text[middle:])
    ]
