"""The content of words as articles are compared by it: stems, folded together where German has several words for it.

Stems are those of the Snowball algorithm for German (Porter 2001, version pinned with PyStemmer); synonyms come from
:mod:`quellenlage.text.language.de.synonyms`.
"""

from __future__ import annotations

from functools import lru_cache

import Stemmer

from quellenlage.text.language.de import function_words
from quellenlage.text.language.de.assertions import HEDGES, NEGATIVE_ADJECTIVES
from quellenlage.text.language.de.synonyms import SYNONYM_LINES, VERY_COMMON
from quellenlage.text.lemmas import is_known, lemma_of
from quellenlage.text.tokens import split

_PARTICIPLE_PREFIXES = ("ge", "be", "ver", "er", "zer", "ent")
_SHORTEST_PARTICIPLE = 5


@lru_cache(maxsize=1)
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("german", 0)


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The stem of a word.

    >>> stem("Soldaten"), stem("nordkoreanische")
    ('soldat', 'nordkorean')
    """
    return str(_stemmer().stemWord(word.lower()))


@lru_cache(maxsize=200_000)
def lemma_stem(word: str) -> str:
    """The stem of a word's dictionary form.

    >>> lemma_stem("starben"), lemma_stem("Häusern")
    ('sterb', 'haus')
    """
    return stem(lemma_of(word))


@lru_cache(maxsize=1)
def _classes() -> dict[str, str]:
    classes: dict[str, str] = {}
    for line in SYNONYM_LINES.split("\n"):
        members = [word for word in line.split() if "_" not in word]
        for word in members:
            for form in (stem(word), lemma_stem(word)):
                classes.setdefault(form, stem(members[0]))
    return classes


@lru_cache(maxsize=1)
def _empty_words() -> frozenset[str]:
    return function_words.CLOSED_CLASS_WORDS | VERY_COMMON


@lru_cache(maxsize=50_000)
def denied_by_prefix(word: str) -> str | None:
    """The participle that "un-" denies, or None where no participle stands behind it.

    A word that has synonyms of its own, like "ungeklärt", is no denial.

    >>> denied_by_prefix("ungebremst"), denied_by_prefix("Unfall"), denied_by_prefix("ungeklärt")
    ('gebremst', None, None)
    """
    lower = word.lower()
    rest = lower[2:]
    if not lower.startswith("un") or word[:1].isupper() or not rest.startswith(_PARTICIPLE_PREFIXES):
        return None
    if stem(lower) in _classes():
        return None
    for ending in ("", "en", "er", "em", "es", "e"):
        bare = rest.removesuffix(ending) if ending else rest
        if bare.endswith(("t", "en")) and len(bare) > _SHORTEST_PARTICIPLE and is_known(bare):
            return bare
    return None


@lru_cache(maxsize=200_000)
def meaning(word: str) -> str | None:
    """What a word brings to the content of its sentence: the stem of its set of synonyms; None for function words.

    >>> meaning("Kontrolle") == meaning("geprüft"), meaning("und")
    (True, None)
    """
    lower = word.lower()
    if len(lower) < 3 or not lower[0].isalpha():
        return None
    if lower.endswith("mal") and len(lower) > len("einmal"):
        return lower
    if lower in _empty_words() or lower in HEDGES or lower.removesuffix("e") in HEDGES:
        return None
    word = denied_by_prefix(word) or word
    lower = word.lower()
    lemma = lemma_of(word)
    lemma = NEGATIVE_ADJECTIVES.get(lemma.lower(), NEGATIVE_ADJECTIVES.get(lower, lemma))
    if lemma.lower() in _empty_words():
        return None
    classes = _classes()
    root = stem(lemma)
    return classes.get(root) or classes.get(stem(lower)) or root


def synonym_of(term: str) -> str | None:
    """The name of the set of synonyms that a term names or stands in, or None.

    >>> synonym_of(stem("Blackout")) == synonym_of(stem("Stromausfall")), synonym_of("brot")
    (True, None)
    """
    return _classes().get(term)


@lru_cache(maxsize=20_000)
def content(text: str) -> tuple[str, ...]:
    """The sorted distinct meanings of the words of ``text``; numbers in digits are kept as they are.

    >>> content("Die Anlage wurde im Herbst geprüft.")
    ('anlag', 'herb', 'pruf')
    """
    found = set()
    for word in split(text):
        if word[0].isdigit():
            found.add("#" + "".join(c for c in word if c.isalnum() or c == ","))
        elif (term := meaning(word)) is not None:
            found.add(term)
    return tuple(sorted(found))
