"""A statement while it is being read: roles are ranges of tokens, not yet of characters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from quellenlage.model import Medium, Span, StatementType
from quellenlage.text.tokens import Token

Range = tuple[int, int]
"""Tokens ``[first, last)``."""


class Draft(NamedTuple):
    """A statement in tokens. ``open_speaker`` says that the speaker is to be looked for in the text around it."""

    type: StatementType
    quote: tuple[Range, ...]
    speaker: tuple[Range, ...] = ()
    cue: tuple[Range, ...] = ()
    frame: tuple[Range, ...] = ()
    addressee: tuple[Range, ...] = ()
    medium: Medium = "SW"
    rule: str = ""
    reason: str = ""
    open_speaker: bool = False

    @property
    def begin(self) -> int:
        """First token of the quote."""
        return self.quote[0][0]

    @property
    def end(self) -> int:
        """End of the last token of the quote."""
        return self.quote[-1][1]


def ranges_of(indices: Iterable[int]) -> tuple[Range, ...]:
    """Join token indices into ranges.

    >>> ranges_of([1, 2, 3, 7])
    ((1, 4), (7, 8))
    """
    found: list[Range] = []
    for index in sorted(set(indices)):
        if found and found[-1][1] == index:
            found[-1] = (found[-1][0], index + 1)
        else:
            found.append((index, index + 1))
    return tuple(found)


def subtract(first: int, last: int, holes: Iterable[Range]) -> tuple[Range, ...]:
    """What is left of ``[first, last)`` without the holes.

    >>> subtract(0, 10, [(2, 4), (8, 10)])
    ((0, 2), (4, 8))
    """
    left: list[Range] = []
    position = first
    for begin, end in sorted(holes):
        if position < min(begin, last):
            left.append((position, min(begin, last)))
        position = max(position, end)
    if position < last:
        left.append((position, last))
    return tuple(left)


def size(ranges: Iterable[Range]) -> int:
    """How many tokens."""
    return sum(last - first for first, last in ranges)


def spans_of(tokens: Sequence[Token], ranges: Iterable[Range]) -> tuple[Span, ...]:
    """Token ranges as characters."""
    return tuple(Span(tokens[first].begin, tokens[last - 1].end) for first, last in ranges if last > first)
