"""The dictionary forms of German words: the lemma table of simplemma (Barbaresi), and what it lacks.

Words of the table are looked up in it directly. That is what simplemma does first, and most words are found by it; the
whole of its strategies is left to the rest: compounds, forms that its rules know, words with apostrophes.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final
from unicodedata import normalize

from simplemma import Lemmatizer
from simplemma.strategies import DefaultStrategy, DictionaryLookupStrategy

from quellenlage.text.language.de.function_words import IRREGULAR_LEMMAS
from quellenlage.text.lemma_table import LemmaTables

_APOSTROPHES = frozenset("'’ʼ")


_TABLES: Final = LemmaTables()
_KNOWN: Final = DictionaryLookupStrategy(_TABLES)
_LEMMATIZER: Final = Lemmatizer(lemmatization_strategy=DefaultStrategy(dictionary_factory=_TABLES))


@cache
def _table() -> Mapping[str, str]:
    return _TABLES.get_dictionary("de")


def _entry(word: str) -> str | None:
    """What the table has for a word, or for the word with its first letter in the other case."""
    table = _table()
    found = table.get(word)
    return found if found is not None else table.get(word.lower() if word[:1].isupper() else word.capitalize())


@lru_cache(maxsize=200_000)
def lemma_of(word: str) -> str:
    """The dictionary form of a word, itself where the table does not know it.

    >>> lemma_of("Häusern"), lemma_of("sagte"), lemma_of("Velasien")
    ('Haus', 'sagen', 'Velasien')
    """
    irregular = IRREGULAR_LEMMAS.get(word)
    if irregular is not None:
        return irregular
    if not word.isnumeric() and (found := _entry(normalize("NFC", word))):
        return found
    return str(_LEMMATIZER.lemmatize(word, lang="de"))


def is_known(word: str) -> bool:
    """Whether the table has a word, in this case or with its first letter in the other.

    >>> is_known("häuser"), is_known("Velasien")
    (True, False)
    """
    if _entry(normalize("NFC", word)) is not None:
        return True
    return not _APOSTROPHES.isdisjoint(word) and _KNOWN.get_lemma(normalize("NFC", word), "de") is not None


def is_noun(word: str) -> bool:
    """Whether the table has a word as a noun in its dictionary form.

    >>> is_noun("abbau"), is_noun("richt"), is_noun("häuser")
    (True, False, False)
    """
    noun = normalize("NFC", word.capitalize())
    return _table().get(noun) == noun
