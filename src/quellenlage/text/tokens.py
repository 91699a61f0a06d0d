"""Text to tokens with offsets.

A token is a word (hyphens and inner apostrophes included), a number with its inner separators, a web address, a run of
dots, or one other character. White space is not a token; offsets lose nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from operator import itemgetter
from typing import NamedTuple

from quellenlage.text.memo import remembered

OPENING_QUOTES = frozenset("„»«“‚›‹‘\"'”")
QUOTE_MARKS = frozenset("„“”\"»«‚‘’›‹'")

_TOKEN = re.compile(
    r"""
    (?:https?://|www\.)[^\s<>"„“”»«]+[^\s<>"„“”»«.,;:!?)]          # web address
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


TEXT, LOWER, TAG = itemgetter(2), itemgetter(3), itemgetter(4)
"""``token.text``, ``token.lower`` and ``token.tag``, for walks over many tokens that ``map`` makes."""

Piece = tuple[int, int, str, str, str, str]
"""A token within a run of characters: begin and end there, and what a token holds beside its place."""


def split(text: str) -> list[str]:
    """The words and marks of ``text``, for whom their places do not matter.

    >>> split("Rund 1.150 Häuser.")
    ['Rund', '1.150', 'Häuser', '.']
    """
    return _TOKEN.findall(text)


def pieces_of(run: str) -> list[tuple[int, int, str]]:
    """Begin, end and text of the tokens of a run of characters.

    >>> pieces_of("Elf“,")
    [(0, 3, 'Elf'), (3, 4, '“'), (4, 5, ',')]
    """
    return [(match.start(), match.end(), match.group()) for match in _TOKEN.finditer(run)]


@remembered
def _untagged(run: str) -> tuple[Piece, ...]:
    return tuple((begin, end, word, word.lower(), "", "") for begin, end, word in pieces_of(run))


def tokenize(
    text: str, begin: int = 0, end: int | None = None, pieces: Callable[[str], tuple[Piece, ...]] = _untagged
) -> list[Token]:
    """Split ``text[begin:end]`` into tokens, whose offsets are those of ``text``.

    No token holds a space, and what stands between two spaces comes again and again: its tokens are told once.

    Args:
        pieces: the tokens of a run of characters; without tags unless it gives them some.

    >>> [t.text for t in tokenize('„Elf“, so der US-Beamte.')]
    ['„', 'Elf', '“', ',', 'so', 'der', 'US-Beamte', '.']
    """
    new = tuple.__new__  # a quarter of the time of Token(...), which passes through a Python function
    tokens: list[Token] = []
    append, start = tokens.append, begin
    for run in text[begin:end].replace("\n", " ").split(" "):
        for first, last, word, lower, tag, lemma in pieces(run):
            append(new(Token, (start + first, start + last, word, lower, tag, lemma)))
        start += len(run) + 1
    return tokens
