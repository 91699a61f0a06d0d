"""The lemma table is kept in a form that loads at once, and every answer is that of the table as it is shipped."""

from __future__ import annotations

from functools import cache
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis.strategies import characters, text
from simplemma.strategies import DEFAULT_DICTIONARY_FACTORY

from quellenlage.text.lemma_table import LemmaTables, Table


def kept_in(folder: Path) -> Path:
    (file,) = folder.iterdir()
    return file


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cache")
    LemmaTables(folder).get_dictionary("de")
    return folder


def test_what_was_kept_answers_as_what_was_shipped(folder: Path) -> None:
    shipped, kept = DEFAULT_DICTIONARY_FACTORY.get_dictionary("de"), LemmaTables(folder).get_dictionary("de")
    assert type(kept) is not type(shipped)
    assert len(kept) == len(shipped)
    assert all(kept[word] == kept.get(word) == shipped[word] for word in islice(shipped, 0, None, 101))
    assert [kept.get(word) for word in ("Velasien", "", "\0", "Damm\0")] == [None] * 4
    assert "Velasien" not in kept
    assert "Damm" in kept
    assert kept.get("Velasien", "?") == "?"


@given(word=text(characters(exclude_categories=["Cs"]), max_size=8))
def test_no_characters_are_a_word_that_was_not_shipped(folder: Path, word: str) -> None:
    assert kept_table(folder).get(word) == DEFAULT_DICTIONARY_FACTORY.get_dictionary("de").get(word)


@cache
def kept_table(folder: Path) -> Table:
    return LemmaTables(folder).get_dictionary("de")


@pytest.mark.parametrize("damage", [b"", b"short", bytes(100)])
def test_what_is_damaged_is_not_asked_and_made_anew(folder: Path, damage: bytes) -> None:
    file = kept_in(folder)
    whole = file.read_bytes()
    file.write_bytes(damage or whole[:-1])
    assert LemmaTables(folder).get_dictionary("de")["Häusern"] == "Haus"
    assert kept_in(folder).read_bytes() == whole


@pytest.mark.parametrize("place", ["file/cache", "relative"])
def test_where_nothing_can_be_kept_the_shipped_table_answers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.chdir(tmp_path)
    at = tmp_path / place if place.startswith("file") else Path(place)
    assert LemmaTables(at).get_dictionary("de")["Häusern"] == "Haus"
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_there_is_no_table_for_what_is_no_language(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="xx"):
        LemmaTables(tmp_path).get_dictionary("xx")
