"""Bytes to text, to the letter."""

from __future__ import annotations

import codecs
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quellenlage.ingest.charset import decode

SENTENCE = "Die Fähre „Möwe“ legte – mit Verspätung – ab; 30 € je Person."


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param(SENTENCE.encode(), SENTENCE, id="utf-8"),
        pytest.param(SENTENCE.encode("cp1252"), SENTENCE, id="windows-1252"),
        pytest.param("Über 30 Häuser".encode("latin-1"), "Über 30 Häuser", id="latin-1"),
        pytest.param(codecs.BOM_UTF16_LE + SENTENCE.encode("utf-16-le"), SENTENCE, id="utf-16 little"),
        pytest.param(codecs.BOM_UTF16_BE + SENTENCE.encode("utf-16-be"), SENTENCE, id="utf-16 big"),
        pytest.param(codecs.BOM_UTF32_LE + SENTENCE.encode("utf-32-le"), SENTENCE, id="utf-32 little"),
        pytest.param(codecs.BOM_UTF8 + SENTENCE.encode(), "\ufeff" + SENTENCE, id="mark of utf-8 stays"),
        pytest.param(b"eins\r\nzwei\rdrei\n\n", "eins\r\nzwei\rdrei\n\n", id="newlines stay"),
        pytest.param(
            b"ein Gr\xf6\xdfenma\xdf " * 20 + b"\x81", "ein Größenmaß " * 20 + "\x81", id="open in windows-1252"
        ),
        pytest.param(b"", "", id="empty"),
    ],
)
def test_text_is_decoded_to_the_letter(data: bytes, text: str) -> None:
    assert decode(data) == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(random.Random(1).randbytes(5000), "is binary, not text", id="noise"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(40), "is binary, not text", id="image"),
        pytest.param(b"Ein Satz mit\0Nullzeichen.", "is binary, not text", id="nul"),
        pytest.param(
            codecs.BOM_UTF16_LE + b"a", "has the byte order mark of UTF-16 and is not UTF-16", id="odd utf-16"
        ),
    ],
)
def test_what_is_no_text_is_refused_with_a_reason(data: bytes, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        decode(data)


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs"]), max_size=200))
def test_every_text_survives_utf_8(text: str) -> None:
    assert decode(text.encode()) == text


@given(st.binary(max_size=400))
def test_no_bytes_raise_anything_but_the_reason(data: bytes) -> None:
    try:
        assert isinstance(decode(data), str)
    except ValueError as error:
        assert "is " in str(error)
