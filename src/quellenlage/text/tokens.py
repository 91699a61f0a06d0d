"""Text to tokens with offsets.

A token is a word (hyphens and inner apostrophes included), a number with its inner separators, a web address, a run of
dots, or one other character. White space is not a token; offsets lose nothing.
"""

from __future__ import annotations

import re
from typing import NamedTuple

OPENING_QUOTES = frozenset("„»«“‚›‹‘\"'”")
QUOTE_MARKS = frozenset("„“”\"»«‚‘’›‹'")

_TOKEN = re.compile(
    r"""
    [^\W\d_]++(?=[\ ,])         # most words: nothing can be tied to them
    |(?:https?://|www\.)[^\s<>"„“”»«]+[^\s<>"„“”»«.,;:!?)]          # web address
    |(?=[\w-]++\.[\w-])[\w-]+(?:\.[\w-]+)*\.(?:de|at|ch|com|org|net|eu|info|tv|news|online|ru|ua|uk|example)\b  # domain
    |\d+(?:[.,:'’]\d+)*(?:[-–]\w*[^\W\d_]\w*)*                          # 12.000  3,5  20.30  54-Jährige
    |[^\W\d_]+\d*(?:[-‐‑'’]\w+)*[-‐‑]?(?:[:*/]in(?:nen)?\b)?            # words, US-Beamter, Bürger:innen, trunc-
    |\.{2,}|…|\[…\]|\[\.\.\.\]
    |\S
    """,
    re.VERBOSE,
)


class Token(NamedTuple):
    """One token.

    Args:
        begin, end: offsets into the text.
        text: the characters.
        lower: ``text.lower()``, kept because every rule asks for it.
        tag: coarse part of speech (see :mod:`quellenlage.text.tagging`).
        lemma: dictionary form for open classes, else ``lower``.
    """

    begin: int
    end: int
    text: str
    lower: str
    tag: str = ""
    lemma: str = ""


def split(text: str) -> list[str]:
    """The words and marks of ``text``, for whom their places do not matter.

    >>> split("Rund 1.150 Häuser.")
    ['Rund', '1.150', 'Häuser', '.']
    """
    return _TOKEN.findall(text)


def tokenize(text: str) -> list[Token]:
    """Split ``text`` into tokens, untagged.

    >>> [t.text for t in tokenize('„Elf“, so der US-Beamte.')]
    ['„', 'Elf', '“', ',', 'so', 'der', 'US-Beamte', '.']
    """
    new = tuple.__new__  # a quarter of the time of Token(...), which passes through a Python function
    find, end = text.find, 0
    # Only white space lies between two tokens, so that a token is where its characters next occur.
    return [
        new(Token, (begin := find(word, end), end := begin + len(word), word, word.lower(), "", ""))
        for word in _TOKEN.findall(text)
    ]
