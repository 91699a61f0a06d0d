"""The clause in which a figure stands: the part of the sentence whose words speak of it and of no other figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quellenlage.model import Span
from quellenlage.text.prepared import Prepared
from quellenlage.text.separable import rejoin
from quellenlage.text.tokens import Token

_BREAKS = frozenset({"COMMA", "COLON"})
_BREAK_SIGNS = frozenset({";", "–", "-", "—", "(", ")"})
_JOINS = frozenset({"und", "sowie", "aber", "während"})
_THERE = frozenset("dort hier da".split())


@dataclass(frozen=True, slots=True)
class Clause:
    """The sentence of a figure, cut into segments.

    Args:
        tokens: of the segment that holds the figure.
        figure_first, figure_last: token range of the figure within ``tokens``.
        before, after: the neighbouring segments of the sentence that hold no other figure, nearest first.
        shared: segments of other figures before this one in the sentence, nearest first; they may hold a predicate that
            both share ("elf Menschen verletzt, darunter sieben Kinder").
        following: segments of other figures behind this one, for a predicate at the end of the sentence.
        sentence_tokens: all tokens of the sentence.
    """

    tokens: tuple[Token, ...]
    figure_first: int
    figure_last: int
    before: tuple[tuple[Token, ...], ...]
    after: tuple[tuple[Token, ...], ...]
    shared: tuple[tuple[Token, ...], ...]
    following: tuple[tuple[Token, ...], ...]
    sentence_tokens: tuple[Token, ...]

    @property
    def says_there(self) -> bool:
        """Whether the segment points back to a place named before."""
        return any(token.lower in _THERE for token in self.tokens)


def clause_of(prepared: Prepared, span: Span, figures: Sequence[Span]) -> Clause | None:
    """The clause of the figure at ``span``; None outside the readable regions.

    Args:
        figures: spans of all figures of the article.
    """
    sentence = prepared.sentence_at(span.begin)
    if sentence is None:
        return None
    tokens = rejoin(prepared.tokens[sentence.first : sentence.last])
    others = [f for f in figures if sentence.begin <= f.begin < sentence.end and f != span]
    segments = _segments(tokens, [*others, span])
    home = next((i for i, s in enumerate(segments) if _holds(s, span)), None)
    if home is None:
        return None
    within = [i for i, t in enumerate(segments[home]) if span.begin < t.end and t.begin < span.end]
    taken = [any(_holds(segment, f) for f in others) for segment in segments]
    return Clause(
        tokens=segments[home],
        figure_first=within[0],
        figure_last=within[-1] + 1,
        before=tuple(segments[i] for i in range(home - 1, -1, -1) if not taken[i]),
        after=_until_taken(segments, taken, home),
        shared=tuple(segments[i] for i in range(home - 1, -1, -1) if taken[i]),
        following=tuple(segments[i] for i in range(home + 1, len(segments)) if taken[i]),
        sentence_tokens=tokens,
    )


def _until_taken(
    segments: Sequence[tuple[Token, ...]], taken: Sequence[bool], home: int
) -> tuple[tuple[Token, ...], ...]:
    found = []
    for index in range(home + 1, len(segments)):
        if taken[index]:
            break
        found.append(segments[index])
    return tuple(found)


def _holds(segment: Sequence[Token], figure: Span) -> bool:
    """Whether a figure lies in a segment, at least in part; the tokens of a segment follow each other."""
    if not segment or figure.end <= segment[0].begin or segment[-1].end <= figure.begin:
        return False
    return any(figure.begin < token.end and token.begin < figure.end for token in segment)


def _segments(tokens: Sequence[Token], figures: Sequence[Span]) -> list[tuple[Token, ...]]:
    """Cut at commas, colons, dashes, and at "und" where both sides hold a figure of their own."""
    cut: list[tuple[Token, ...]] = []
    current: list[Token] = []
    for index, token in enumerate(tokens):
        breaks = token.tag in _BREAKS or token.text in _BREAK_SIGNS
        if (
            (breaks or token.lower in _JOINS)
            and not any(f.begin < token.end and token.begin < f.end for f in figures)
            and (breaks or _splits(current, tokens[index + 1 :], figures))
        ):
            if current:
                cut.append(tuple(current))
            current = []
            continue
        current.append(token)
    if current:
        cut.append(tuple(current))
    return cut


def _splits(left: Sequence[Token], rest: Sequence[Token], figures: Sequence[Span]) -> bool:
    right = []
    for token in rest:
        if token.tag in _BREAKS or token.text in _BREAK_SIGNS:
            break
        right.append(token)
    return any(_holds(left, f) for f in figures) and any(_holds(right, f) for f in figures)
