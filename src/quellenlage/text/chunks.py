"""Noun phrases: the flat chunks of a sentence, and the full phrase that grows from a chunk's head.

A *chunk* runs from its determiner to its last noun ("der neue Bezirksvorsteher Anton Kraus"). A *phrase* takes in what
follows the head and narrows it: genitives and "von" phrases ("die Zahl der Toten", "Angaben der Polizei").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from quellenlage.text.tokens import Token

_OPENERS = frozenset({"ART", "DET"})
_INNER = frozenset({"ADJ", "NUM", "VPP", "TRUNC"})
_BEGINNINGS = _OPENERS | _INNER | {"NOUN"}
_PREPOSITIONS = frozenset({"PREP", "APPRART"})
_GENITIVE_ARTICLES = frozenset(
    """
    der des eines einer dieser dieses jener jenes seiner seines ihrer ihres unserer unseres mehrerer einiger vieler
    beider aller zweier dreier
    """.split()
)
_DEGREE = frozenset("sehr besonders rund etwa knapp gut fast mehr als bis zu mindestens höchstens über unter".split())
_ROMAN = re.compile(r"[IVX]+")
_TITLES = frozenset("dr prof mag dipl ing st hl".split())
_POSTPOSED = frozenset({"zufolge", "gegenüber", "entlang"})


class Chunk(NamedTuple):
    """A flat noun phrase.

    Args:
        first, last: token range ``[first, last)`` without the preposition.
        head: index of the head noun, the last noun before a run of names begins or ends.
        preposition: index of the governing preposition, or -1.
    """

    first: int
    last: int
    head: int
    preposition: int


def find_chunks(tokens: Sequence[Token], first: int, last: int) -> list[Chunk]:
    """The noun chunks of the sentence ``tokens[first:last]``, left to right.

    >>> from quellenlage.model import Document
    >>> from quellenlage.text.prepared import prepare
    >>> tokens = prepare(Document("a", "Nach Angaben der Polizei kamen zwei alte Männer.")).tokens
    >>> [" ".join(t.text for t in tokens[c.first : c.last]) for c in find_chunks(tokens, 0, len(tokens))]
    ['Angaben', 'der Polizei', 'zwei alte Männer']
    """
    chunks: list[Chunk] = []
    index = first
    while index < last:
        if tokens[index].tag in _BEGINNINGS:
            end, head = _grow(tokens, index, last)
            if head >= 0:
                before = index - 1
                governed = before >= first and tokens[before].tag in _PREPOSITIONS
                governed = governed and tokens[before].lower not in _POSTPOSED
                chunks.append(Chunk(index, end, head, before if governed else -1))
                index = end
                continue
        index += 1
    return chunks


def _grow(tokens: Sequence[Token], index: int, last: int) -> tuple[int, int]:
    """End of the chunk that begins at ``index`` and its head, (index, -1) where none begins."""
    position = index
    if tokens[position].tag in _OPENERS:
        position += 1
        if position < last and tokens[position].tag in _OPENERS:
            position += 1  # "all die", "die beiden", "seine eine"
    while position < last and _is_inner(tokens, position, last):
        position += 1
    if position >= last or tokens[position].tag != "NOUN":
        return index, -1
    end = position + 1
    while end < last and (tokens[end].tag == "NOUN" or _is_inner_stop(tokens, end, last)):
        end += 1
    while (
        end + 1 < last and tokens[end].lower in {"von", "van", "de", "zu", "bin", "al"} and _is_nobiliary(tokens, end)
    ):
        end += 2
    return end, position if end - position == 1 else _head_of_run(tokens, position, end)


def _is_inner_stop(tokens: Sequence[Token], index: int, last: int) -> bool:
    """The stop of an initial, a title or a papal number: "Jürgen R. Roth", "Dr. Roth", "Benedikt XVI." """
    if tokens[index].text != ".":
        return False
    word = tokens[index - 1].text
    if _ROMAN.fullmatch(word):
        return True
    return (len(word) == 1 or word.lower() in _TITLES) and index + 1 < last and tokens[index + 1].tag == "NOUN"


def _is_nobiliary(tokens: Sequence[Token], index: int) -> bool:
    """ "Ursula von der Leyen" is one name, "Bürgermeister von Köln" is not."""
    return tokens[index].lower not in {"von", "zu"} and tokens[index + 1].tag == "NOUN"


def _is_inner(tokens: Sequence[Token], index: int, last: int) -> bool:
    token = tokens[index]
    if token.tag in _INNER:
        return True
    if token.tag == "ADV" and index + 1 < last and tokens[index - 1].tag in _OPENERS:
        return tokens[index + 1].tag in {"ADJ", "VPP"}  # "einer gestern verbreiteten Erklärung"
    if token.lower in _DEGREE and index + 1 < last:
        return tokens[index + 1].tag in _INNER or tokens[index + 1].lower in _DEGREE
    if token.lower in {"und", "oder"} or token.tag == "COMMA":
        return (
            index + 1 < last
            and tokens[index - 1].tag in {"ADJ", "TRUNC"}
            and tokens[index + 1].tag in {"ADJ", "NOUN" if tokens[index - 1].tag == "TRUNC" else "ADJ"}
        )
    return False


def _head_of_run(tokens: Sequence[Token], first: int, end: int) -> int:
    """In "Präsident Wolodymyr Selenskyj" the title governs agreement; the name tells who it is: the first noun."""
    return first if tokens[first].text[0].isupper() else end - 1


def phrase_end(tokens: Sequence[Token], chunk: Chunk, last: int) -> int:
    """End of the phrase that grows from ``chunk``: genitives and "von" phrases behind the head, however many.

    >>> from quellenlage.model import Document
    >>> from quellenlage.text.prepared import prepare
    >>> tokens = prepare(Document("a", "Die Zahl der Toten des Unglücks stieg.")).tokens
    >>> tokens[phrase_end(tokens, find_chunks(tokens, 0, len(tokens))[0], len(tokens)) - 1].text
    'Unglücks'
    """
    end = chunk.last
    while end < last:
        token = tokens[end]
        genitive = token.lower in _GENITIVE_ARTICLES
        von = token.lower in {"von", "vom"}
        if not genitive and not von:
            break
        grown, head = _grow(tokens, end if genitive else end + 1, last) if end + 1 < last else (end, -1)
        if head < 0:
            break
        end = grown
    return end
