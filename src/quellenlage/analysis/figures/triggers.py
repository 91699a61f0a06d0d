"""Which words may begin a number, told once for every form of a word."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from quellenlage.text.language.de import numbers

Trigger = Literal[
    "",
    "digits",
    "word",
    "one",
    "several",
    "collective",
    "half",
    "none",
    "every",
    "factor",
    "multiple",
    "times",
    "compound",
]


def trigger(lower: str) -> Trigger:
    """What kind of number a German word may begin, empty for most words.

    >>> [trigger(word) for word in ("12.000", "elftausend", "hunderte", "kein", "brand")]
    ['digits', 'word', 'collective', 'none', '']
    """
    if lower[0].isdigit():
        if lower.endswith("mal"):
            return "times"
        if lower.endswith(("fache", "fachen")):
            return "multiple"
        return "compound" if lower[-1].isalpha() else "digits"
    return _listed(lower) or _counted(lower)


def _listed(lower: str) -> Trigger:
    if lower in numbers.ONE:
        return "one"
    if lower in numbers.SEVERAL or lower in numbers.MANY or lower == "paar":
        return "several"
    if lower in numbers.COLLECTIVES or lower in numbers.PLURAL_MAGNITUDES:
        return "collective"
    if lower in numbers.NONE:
        return "none"
    if lower in numbers.EVERY:
        return "every"
    if lower in numbers.FACTOR_VERBS:
        return "factor"
    return "multiple" if lower in numbers.MULTIPLES else ""


def _counted(lower: str) -> Trigger:
    if lower == "hälfte":
        return "half"
    if lower in numbers.MULTIPLIERS or factor_word(lower) is not None:
        return "times"
    if "-" in lower[1:-1]:
        return "compound" if any(part in numbers.MAGNITUDES for part in lower.split("-")) else ""
    if lower[-1] == "-":
        return "word" if numbers.number_word(lower[:-1]) is not None else ""
    return "word" if lower != "eins" and numbers.number_word(lower) is not None else ""


@lru_cache(maxsize=10_000)
def factor_word(lower: str) -> float | None:
    """The factor of an adverb that multiplies: "dreimal", "80-mal", "doppelt".

    >>> factor_word("dreimal"), factor_word("80-mal"), factor_word("doppelt"), factor_word("einmal")
    (3, 80, 2.0, None)
    """
    if lower in numbers.MULTIPLIERS:
        return numbers.MULTIPLIERS[lower]
    if not lower.endswith("mal") or len(lower) < 5:
        return None
    stem = lower.removesuffix("mal").removesuffix("-")
    if stem.isdecimal():
        return int(stem)
    value = numbers.number_word(stem)
    return value if value is not None and value > 1 else None
