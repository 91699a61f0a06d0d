"""The dictionary forms of German words: the lemma table of simplemma (Barbaresi), and what it lacks.

Words of the table are looked up in it directly. That is what simplemma does first, and most words are found by it; the
whole of its strategies is left to the rest: compounds, forms that its rules know, words with apostrophes.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from unicodedata import normalize

import simplemma
from simplemma.strategies import DEFAULT_DICTIONARY_FACTORY

from quellenlage.text.language.de.function_words import IRREGULAR_LEMMAS

_APOSTROPHES = frozenset("'’ʼ")


@cache
def _table() -> Mapping[str, str]:
    table: Mapping[str, str] = DEFAULT_DICTIONARY_FACTORY.get_dictionary("de")
    return table


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
    return str(simplemma.lemmatize(word, lang="de"))


def is_known(word: str) -> bool:
    """Whether the table has a word, in this case or with its first letter in the other.

    >>> is_known("häuser"), is_known("Velasien")
    (True, False)
    """
    if _entry(normalize("NFC", word)) is not None:
        return True
    return not _APOSTROPHES.isdisjoint(word) and bool(simplemma.is_known(word, lang="de"))
