"""What an assertion tells, so that two outlets' wordings of it meet: the verb behind a noun, the parts of a compound.

Compared with :mod:`quellenlage.text.meaning`, which is about the words of a text, this is about what they assert: a
separated verb is one word, "Rückzug" is "zurückziehen", "Stellenabbau" is "Stelle" and "Abbau", and words of opposite
sense are one term with two poles. The tables are in :mod:`quellenlage.text.language.de.senses`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from quellenlage.text.language.de import function_words
from quellenlage.text.language.de.senses import (
    FRAME_WORDS,
    NEVER_SPLIT,
    NOMINALS,
    NOT_FIRST,
    NOT_HEADS,
    SENSE_LINES,
    VERB_PREFIXES,
)
from quellenlage.text.lemmas import is_known, is_noun, lemma_of
from quellenlage.text.meaning import meaning, stem, synonym_of
from quellenlage.text.tokens import split

_LEAST_PART = 4
"""Letters of a part of a compound; of less German makes prefixes and endings."""
_LEAST_COMPOUND = 9
_UNSEPARABLE = ("be", "ver", "er", "zer", "ent", "über", "unter")
"""Prefixes of verbs whose participles have no "ge"."""
_LINKS = ("", "s", "es", "n", "en", "er", "e")
"""What stands between the parts of a compound."""
_CLAUSE_ENDS = frozenset({",", ";", ":", ".", "!", "?", "und", "oder", "“", '"', "«"})


class Gist(NamedTuple):
    """What a clause asserts.

    Args:
        terms: its content, sorted, each once.
        parts: of those terms that are compounds the terms of their two parts.
        poles: terms with an opposite, with 1 or -1 for the side that the clause names.
    """

    terms: tuple[str, ...]
    parts: Mapping[str, tuple[str, str]]
    poles: Mapping[str, int]


class _Word(NamedTuple):
    """The term of one word, its pole, and its parts where it is a compound."""

    term: str
    pole: int = 0
    parts: tuple[str, str] | None = None


_NOTHING = _Word("")


@lru_cache(maxsize=1)
def _senses() -> dict[tuple[str, bool], tuple[str, int]]:
    """By stem, and by whether it is a noun's, the sense and the pole, which is 0 where there is no opposite."""
    found: dict[tuple[str, bool], tuple[str, int]] = {}
    for line in SENSE_LINES.strip().split("\n"):
        sides = [side.split() for side in line.split("|")]
        name = root_of(sides[0][0])
        for pole, side in zip((1, -1), sides, strict=False):
            for word in side:
                for key in [(root_of(word), noun) for noun in sorted(_readings(word))]:
                    found.setdefault(key, (name, pole if len(sides) > 1 else 0))
    return found


def _readings(word: str) -> set[bool]:
    """Whether a word of the table is a noun, something else, or both; an infinitive is a verb alone."""
    lemma = lemma_of(word)
    if lemma[:1].isupper():
        return {True}
    if lemma == word and word.endswith("n"):
        return {False}
    return {False, is_noun(word)}


@lru_cache(maxsize=200_000)
def root_of(lemma: str) -> str:
    """The stem of a dictionary form; of verbs on "-ern" and "-eln" that of the nouns made of them, too.

    >>> root_of("lagern") == root_of("Lager"), root_of("fordern") == root_of("fördern")
    (True, False)
    """
    lower = lemma.lower()
    if lower.endswith(("ern", "eln")) and len(lower) > len("stern"):
        return lower[:-1]
    return lower if lower.endswith(("er", "el")) and len(lower) > _LEAST_PART else stem(lower)


@lru_cache(maxsize=50_000)
def verb_behind(noun: str) -> str | None:
    """The verb that a noun tells of, where German has it: "Lagerung" lagern, "Rückzug" zurückziehen.

    >>> verb_behind("lagerung"), verb_behind("rückzug"), verb_behind("zeitung")
    ('lagern', 'zurückziehen', None)
    """
    if noun.endswith("ung"):
        base = noun.removesuffix("ung")
        return next((v for v in (base + "en", base + "n") if len(base) > 3 and is_known(v) and lemma_of(v) == v), None)
    for tail, verb in NOMINALS.items():
        before = noun.removesuffix(tail)
        if before in VERB_PREFIXES and before != noun and is_known(VERB_PREFIXES[before] + verb):
            return VERB_PREFIXES[before] + verb
    return None


@lru_cache(maxsize=50_000)
def parts_of(noun: str) -> tuple[str, str] | None:
    """The two parts of a compound noun, each a word that the dictionary holds; None for any other word.

    The shortest head is the last noun that was added, so the rest may be a compound again.

    >>> parts_of("stellenabbau"), parts_of("krankenhausbett"), parts_of("entscheidung")
    (('stelle', 'abbau'), ('krankenhaus', 'bett'), None)
    """
    if len(noun) < _LEAST_COMPOUND or noun in NEVER_SPLIT or noun.endswith(NOT_HEADS) or verb_behind(noun):
        return None
    if noun.endswith("en") and is_known(noun) and lemma_of(noun) == noun:  # an infinitive
        return None
    for at in range(len(noun) - _LEAST_PART, _LEAST_PART - 2, -1):
        if not is_noun(noun[at:]):
            continue
        first = _first_part(noun[:at])
        if first is not None:
            return first, noun[at:]
    return None


def _first_part(found: str) -> str | None:
    """The dictionary form of the first part of a compound: a noun with or without its link, or the stem of a verb."""
    for link in _LINKS:
        bare = found.removesuffix(link)
        if link and bare == found:
            continue
        if len(bare) < _LEAST_PART - 1 or bare in VERB_PREFIXES or bare in NOT_FIRST:
            continue
        if is_noun(bare):
            return bare
        if not link and is_noun(bare + "e"):
            return bare + "e"
        if not link and len(bare) >= _LEAST_PART and is_known(bare + "en"):
            return bare + "en"
    return None


def _verb_of_participle(word: str) -> str | None:
    """The verb of a participle that the lemma table leaves as it is: "annulliert", "vertuschte"."""
    for ending in ("t", "te", "ter", "ten", "tes", "tem"):
        bare = word.removesuffix(ending)
        if bare != word and len(bare) > _LEAST_PART:
            for verb in (bare.removeprefix("ge") + "en", bare + "en", bare + "n"):
                if verb != word and lemma_of(verb) == verb and is_known(verb):
                    return verb
    for prefix in _UNSEPARABLE:
        rest = word.removeprefix(prefix)
        if rest != word and word.endswith("en") and len(rest) > _LEAST_PART:
            strong = next((v for v in (lemma_of(rest), lemma_of("ge" + rest)) if v != rest and v.endswith("n")), None)
            if strong is not None and is_known(prefix + strong):
                return prefix + strong
    return None


def _sense(word: str) -> tuple[str, int] | None:
    return _senses().get((root_of(word), word[:1].isupper()))


def _of_men(lemma: str) -> str:
    """The noun of which one for women is made: "Präsidentin" is compared as "Präsident"."""
    bare = lemma.removesuffix("in")
    return bare if bare != lemma and lemma[:1].isupper() and len(bare) > _LEAST_PART and is_noun(bare) else lemma


@lru_cache(maxsize=200_000)
def _word(word: str) -> _Word:
    lower = word.lower()
    if len(lower) < 3 or not lower[0].isalpha():
        return _NOTHING
    lemma = _of_men(lemma_of(word))
    if lemma == word and word.islower():
        lemma = _verb_of_participle(lower) or lemma
    known = _sense(lemma) or _sense(word)
    if known is None and (verb := verb_behind(lemma.lower())) is not None:
        lemma = verb
        known = _sense(lemma)
    if known is not None and lower not in function_words.CLOSED_CLASS_WORDS:
        return _Word(*known)
    term = meaning(word)
    if term is None:
        return _NOTHING
    if (wide := synonym_of(term)) is not None:
        return _Word(*(_senses().get((wide, True)) or _senses().get((wide, False)) or (wide, 0)))
    if word[:1].isupper() and (parts := parts_of(lemma.lower())) is not None:
        first, head = (_word(part if part.endswith("en") else part.capitalize()) for part in parts)
        if first.term and head.term:
            return _Word(f"{first.term}+{head.term}", head.pole, (first.term, head.term))
    return _Word(root_of(lemma))


@lru_cache(maxsize=50_000)
def _joined(prefix: str, verb: str) -> str | None:
    if verb in function_words.CLOSED_CLASS_WORDS and verb not in function_words.AUXILIARIES:
        return None
    whole = prefix + lemma_of(verb).lower()
    return whole if whole.endswith("n") and is_known(whole) else None


def _rejoined(words: list[str]) -> list[str]:
    """The words with separated verbs as one: what ends its clause may be the prefix of a verb before it."""
    if function_words.SEPARABLE_PREFIXES.isdisjoint(words):
        return words
    found = list(words)
    for index, word in enumerate(words):
        if word not in function_words.SEPARABLE_PREFIXES or index == 0:
            continue
        if index + 1 < len(words) and words[index + 1] not in _CLAUSE_ENDS:
            continue
        for before in range(index - 1, -1, -1):
            if words[before] in _CLAUSE_ENDS:
                break
            if words[before].islower() and (whole := _joined(word, words[before])) is not None:
                found[before], found[index] = whole, ""
                break
    return found


@lru_cache(maxsize=20_000)
def gist(text: str) -> Gist:
    """What ``text`` asserts; numbers in digits are kept as they are.

    >>> gist("Der Konzern zog sich zurück").terms == gist("ein Rückzug des Konzerns").terms
    True
    >>> gist("Die Brücke ist gesperrt.").poles
    {'off': -1}
    """
    found: set[str] = set()
    parts: dict[str, tuple[str, str]] = {}
    poles: dict[str, int] = {}
    for word in _rejoined(split(text)):
        term, pole, halves = _word(word)
        if not term:
            if word[:1].isdigit():
                found.add("#" + "".join(c for c in word if c.isalnum() or c == ","))
            continue
        found.add(term)
        if halves is not None:
            parts[term] = halves
        if pole:
            poles[halves[1] if halves else term] = pole
    return Gist(tuple(sorted(found)), parts, poles)


def met(one: Gist, other: Gist) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The terms of two clauses, where what is a compound in one and two words in the other is the compound in both.

    >>> one, other = gist("Stellenabbau ist geplant"), gist("der Abbau von Stellen ist geplant")
    >>> met(one, other) == (one.terms, one.terms)
    True
    """
    return _merged(one.terms, other), _merged(other.terms, one)


def _merged(terms: tuple[str, ...], other: Gist) -> tuple[str, ...]:
    found = terms
    for compound, (first, head) in other.parts.items():
        if first in found and head in found and compound not in found:
            found = tuple(sorted({*found, compound} - {first, head}))
    return found


@lru_cache(maxsize=1)
def frame_terms() -> frozenset[str]:
    """The terms of words that only tell that somebody says something."""
    return frozenset(_word(word).term for word in FRAME_WORDS) - {""}
