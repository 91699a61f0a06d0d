"""Whether words assert or deny: negation, double negation, and what is only possible."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from quellenlage.account import cues
from quellenlage.text.language.de import assertions
from quellenlage.text.lemmas import lemma_of
from quellenlage.text.meaning import denied_by_prefix
from quellenlage.text.tokens import tokenize

_CORRECTIVE = re.compile(
    r"(?i)\b(?:und|,)\s*(?:nicht|kein(?:e|en|er|em|es)?)\s+[^,.;:]{3,40}?(?=[“”\"»«.!]|$)"
    r"|\b(?:nicht|kein(?:e|en|er|em|es)?)\s+[^.;:]{3,60}?,\s*sondern\b"
)
""" "Das eine und nicht das andere", "nicht dies, sondern das": what is set aside there denies nothing of the rest."""

OPENING = ' „“"»«‚‘'
"""What may stand between a colon and what it introduces."""


@lru_cache(maxsize=20_000)
def polarity_of(text: str) -> int:
    """1 where ``text`` asserts, -1 where it denies.

    Negations cancel out in pairs; "nicht ausschließen" says that something may be, so it asserts.

    "Das eine und nicht das andere" asserts the one. "Nicht mehr als 300" and "400 und nicht rund 300" say how many,
    they deny nothing.

    >>> polarity_of("Niemand hat uns gewarnt"), polarity_of("Man könne eine Gefahr nicht ausschließen")
    (-1, 1)
    >>> polarity_of("Die Technik hat versagt und nicht unsere Leute")
    1
    >>> polarity_of("Es seien nicht mehr als 300 Mann")
    1
    """
    words = [t.lower for t in tokenize(_CORRECTIVE.sub(" ", text))]
    following = [words[i + 1 : i + 3] for i in range(len(words))]
    negations = sum(
        word in assertions.NEGATIONS and not _bounds_a_number(after)
        for word, after in zip(words, following, strict=True)
    )
    negations += sum(_denies_its_noun(word) for word in words)
    if negations and any(word in assertions.EXCLUSIONS for word in words):
        negations -= 1
    return -1 if negations % 2 else 1


def stance_of(text: str, begin: int, end: int, sentence_begin: int) -> int:
    """The polarity with which somebody stands behind ``text[begin:end]``; who rejects that it was so says it was not.

    >>> text = "Der Betreiber bestreitet, dass jemand gewarnt wurde."
    >>> stance_of(text, text.index("dass"), len(text), 0)
    -1
    >>> stance_of("Der Betreiber bestritt eine Warnung.", 0, 36, 0)
    -1
    """
    said = text[begin:end]
    words = -polarity_of(said) if cues.denies(said) else polarity_of(said)
    lead = text[sentence_begin:begin].rstrip(OPENING)
    # "Der Betreiber widersprach: ..." gives the answer itself, not what is denied.
    return -words if not lead.endswith(":") and cues.denies(lead) else words


def relative_pole(one: Mapping[str, int], other: Mapping[str, int]) -> int:
    """-1 where two clauses name opposite sides of what both are about, else 1.

    >>> relative_pole({"off": 1}, {"off": -1}), relative_pole({"off": 1}, {"sich": -1})
    (-1, 1)
    """
    sign = 1
    for term, side in one.items():
        sign *= side * other.get(term, side)
    return sign


@lru_cache(maxsize=20_000)
def _denies_its_noun(word: str) -> bool:
    table = assertions.NEGATIVE_ADJECTIVES
    return word in table or lemma_of(word) in table or denied_by_prefix(word) is not None


def _bounds_a_number(after: list[str]) -> bool:
    if after[:1] == ["auch"]:  # "nie auch nur einer" denies all the more.
        return False
    return any(word[0].isdigit() or word in assertions.BOUND_WORDS for word in after)
