"""Whether words assert or deny: negation, double negation, and what is only possible."""

from __future__ import annotations

from quellenlage.text.language.de import assertions
from quellenlage.text.tokens import tokenize


def polarity_of(text: str) -> int:
    """1 where ``text`` asserts, -1 where it denies.

    Negations cancel out in pairs; "nicht ausschließen" says that something may be, so it asserts.

    >>> polarity_of("Niemand hat uns gewarnt"), polarity_of("Man könne eine Gefahr nicht ausschließen")
    (-1, 1)
    """
    words = [t.lower for t in tokenize(text)]
    negations = sum(word in assertions.NEGATIONS for word in words)
    if negations and any(word in assertions.EXCLUSIONS for word in words):
        negations -= 1
    return -1 if negations % 2 else 1
