"""Words are looked up as simplemma looks them up."""

from __future__ import annotations

import unicodedata

import pytest
import simplemma

from quellenlage.text.lemmas import is_known, lemma_of
from quellenlage.text.memo import Memo

WORDS = """
    Häuser häuser HÄUSER gebrochen Donaudampfschiff Deichvorland-Sperrung geht's Roths’ 12 ½ Velasien e-mail
    re-import resümiert
""".split()


@pytest.mark.parametrize("word", [*WORDS, *(unicodedata.normalize("NFD", word) for word in WORDS)])
def test_the_table_is_asked_as_simplemma_asks_it(word: str) -> None:
    assert lemma_of(word) == simplemma.lemmatize(word, lang="de")
    assert is_known(word) == simplemma.is_known(word, lang="de")


def test_what_german_has_irregularly_goes_before_the_table() -> None:
    assert (lemma_of("liessen"), simplemma.lemmatize("liessen", lang="de")) == ("lassen", "liessen")


def test_a_memory_that_is_full_begins_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quellenlage.text.memo._MOST_WORDS", 2)
    asked: list[str] = []

    def measure(word: str) -> int:
        asked.append(word)
        return len(word)

    length = Memo(measure)
    assert [length[word] for word in ("Damm", "Deich", "Damm", "Ufer", "Damm")] == [4, 5, 4, 4, 4]
    assert asked == ["Damm", "Deich", "Ufer", "Damm"]
