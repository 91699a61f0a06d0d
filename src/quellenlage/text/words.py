"""Words as text reuse compares them: case, punctuation and the writing of numbers do not count."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from quellenlage.model import Region, RegionKind, Span

WORD = re.compile(r"\d+(?:[.,:\u00a0\u202f' ]\d+)*|[^\W_]+")
_SEPARATORS = str.maketrans("", "", ".\u00a0\u202f' ")
BODY: frozenset[RegionKind] = frozenset({"body"})


class Word(NamedTuple):
    """A word of a text: code points ``[begin, end)`` and the form by which it is compared."""

    begin: int
    end: int
    form: str


def compared_form(word: str) -> str:
    """The form in which two writings of a word are the same.

    >>> compared_form("1.150"), compared_form("STRASSE"), compared_form("Straße")
    ('1150', 'strasse', 'strasse')
    """
    return word.translate(_SEPARATORS) if word[0].isdigit() else word.casefold()


def words_in(text: str, regions: Iterable[Region], kinds: frozenset[RegionKind] = BODY) -> list[Word]:
    """The words of the regions of the given kinds, in order.

    >>> from quellenlage.model import Span
    >>> words_in("Rund 1.150 Häuser", [Region(Span(0, 17), "body")])[1]
    Word(begin=5, end=10, form='1150')
    """
    new = tuple.__new__  # a third of the time of Word(...), which passes through a Python function
    return [
        new(Word, (match.start(), match.end(), compared_form(match.group())))
        for region in regions
        if region.kind in kinds
        for match in WORD.finditer(text, region.span.begin, region.span.end)
    ]


def forms_in(text: str, spans: Iterable[Span]) -> list[str]:
    """The compared forms of the words in the spans, in order, where their places are not asked for.

    >>> from quellenlage.model import Span
    >>> forms_in("Rund 1.150 Häuser", [Span(0, 17)])
    ['rund', '1150', 'häuser']
    """
    return [
        word.translate(_SEPARATORS) if word[0].isdigit() else word.casefold()
        for span in spans
        for word in WORD.findall(text, span.begin, span.end)
    ]
