"""The forms under which words are looked up: made here once and stored, so that every database finds the same.

A word's form is the Snowball stem (Porter 2001) of its dictionary form, upper and lower case aside: plurals with umlaut
and irregular verbs meet, which no stemmer alone does (Häuser, Haus; starben, sterben). What full-text engines of
databases do to words differs between them and between their releases; they are given ASCII that they leave alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from hashlib import blake2b
from importlib.metadata import version
from typing import Final, NamedTuple

from quellenlage.text.language.de import function_words
from quellenlage.text.lemmas import is_known, lemma_of
from quellenlage.text.meaning import stem

RULES: Final = 1
"""Counts the changes of this file that change a form."""

_WORD = re.compile(r"\d+(?:[.,:'’]\d+)*|[^\W_]+")
_GENITIVE_AFTER = tuple(f"{letter}s" for letter in "aeiouäöüjpvwy")
_NOMINALISED = ("te", "ter", "ne", "ner")
"""Endings of nouns made of participles: Verletzte, Verletzter, Betroffene, Gefangener."""
_LONGEST = 60
"""Characters of a form that count: indexes refuse keys of thousands of bytes."""


class Found(NamedTuple):
    """A word of a text, code points ``[begin, end)``, and its form."""

    begin: int
    end: int
    form: str


@cache
def stems_version() -> str:
    """What the forms in a desk depend on; a desk with other forms is indexed anew when it is opened."""
    irregular = repr(sorted(function_words.IRREGULAR_LEMMAS.items())).encode()
    table = blake2b(irregular, digest_size=4).hexdigest()
    return f"{RULES} PyStemmer {version('pystemmer')} simplemma {version('simplemma')} irregular {table}"


@lru_cache(maxsize=200_000)
def form_of(word: str) -> str:
    """The form of one word or number.

    >>> form_of("Häuser"), form_of("HAUS"), form_of("Truppen"), form_of("starben"), form_of("Obamas")
    ('haus', 'haus', 'trupp', 'sterb', 'obama')
    >>> form_of("Verletzter"), form_of("verletzten"), form_of("Arbeiter"), form_of("Arbeit")
    ('verletz', 'verletz', 'arbeit', 'arbeit')
    >>> form_of("12.000"), form_of("3,5"), form_of("Київ")
    ('12000', '3_2c_5', '_43a__438__457__432_')
    """
    if word[0].isdigit():
        return _ascii(re.sub(r"[.:'’]", "", word))
    capitalised = word[0].upper() + word[1:].lower()
    lemma = lemma_of(capitalised)
    if lemma[:1].islower():  # no noun: an inflected participle may have led to an uninflected one only
        lemma = lemma_of(lemma)
    elif lemma.endswith(_NOMINALISED):
        lemma = _verb_of(lemma.removesuffix("r").removesuffix("e").lower()) or lemma
    if lemma.endswith(_GENITIVE_AFTER) and not is_known(capitalised):
        lemma = lemma[:-1]  # the genitive of a name; the stemmer knows those in -ns, -ts, ...
    return _ascii(stem(lemma))


def words_of(text: str) -> Iterator[Found]:
    """The words of a text with their forms, in order.

    >>> [found.form for found in words_of("Die Häuser an der A 7")]
    ['der', 'haus', 'an', 'der', 'a', '7']
    """
    for match in _WORD.finditer(text):
        yield Found(match.start(), match.end(), form_of(match.group()))


def forms_in(texts: Iterable[str]) -> list[str]:
    """The sorted distinct forms of the words of some texts."""
    return sorted({found.form for text in texts for found in words_of(text)})


@cache
def common_forms() -> frozenset[str]:
    """Forms that stand in nearly every article; a search for other words beside them does without them."""
    words = (
        function_words.ARTICLES
        | function_words.PERSONAL_PRONOUNS
        | function_words.PREPOSITIONS
        | function_words.PREPOSITIONS_WITH_ARTICLE
        | function_words.COORDINATORS
        | function_words.SUBORDINATORS
        | function_words.AUXILIARIES.keys()
    )
    return frozenset(form_of(word) for word in words if word.isalpha())


def _verb_of(word: str) -> str | None:
    """The verb that a word is a participle of.

    A bare root is none ("berat" of "Berater"), nor is a doubled t ("hütt" of "Hütte"): roots in t or d take "-et".
    """
    verb = lemma_of(word)
    root = verb[:-2]
    if (
        not verb.endswith("en")
        or verb == word
        or root.endswith(word)
        or (root[-1:] in {"t", "d"} and word == root + "t")
    ):
        return None
    return verb


def _ascii(form: str) -> str:
    if form.isascii() and form.isalnum():
        return form[:_LONGEST]
    return "".join(c if c.isascii() and c.isalnum() else f"_{ord(c):x}_" for c in form)[:_LONGEST]
