"""The passages that two bodies share to the word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import sub
from typing import NamedTuple

from quellenlage.account.articles import Article, Body, body_forms, body_words
from quellenlage.model import Evidence, Span
from quellenlage.text.words import Word

_ANCHOR = 4
"""Words in a row that must be the same before a passage counts as shared."""
_BRIDGE = 6
"""An edit of up to this many words inside shared text is looked into for words that stayed."""
_SHOWN_WORDS = 6
_SHOWN = 24


class Run(NamedTuple):
    """Words ``[earlier, earlier + length)`` of one body are words ``[later, later + length)`` of the other."""

    earlier: int
    later: int
    length: int


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two bodies share.

    Args:
        runs: in the order of the later body.
        of_earlier, of_later: shares of the two bodies' words that are shared, 0 to 1.
    """

    runs: tuple[Run, ...]
    of_earlier: float
    of_later: float

    @property
    def resemblance(self) -> float:
        """Shared words over all words, 0 to 1 (Dice)."""
        total = self.of_earlier + self.of_later
        return 2 * self.of_earlier * self.of_later / total if total else 0.0

    def flipped(self) -> Overlap:
        """The same with the two bodies exchanged."""
        runs = sorted((Run(run.later, run.earlier, run.length) for run in self.runs), key=lambda run: run.later)
        return Overlap(tuple(runs), self.of_later, self.of_earlier)


def shared_passages(earlier: Article, later: Article, least: float = 0.0) -> Overlap | None:
    """Align the two bodies greedily: longest runs of the same words first found from left to right, each used once.

    Args:
        least: share of either body below which the overlap is not asked for.

    Returns:
        None where less than ``least`` of both bodies is shared.
    """
    ours, theirs = _forms(earlier.body), _forms(later.body)
    anchors = theirs.windows_in(ours)
    if _reach(anchors) < least * min(len(ours.words), len(theirs.words)):
        return None
    runs = _bridged(ours.words, theirs.words, _anchored(ours, theirs, anchors))
    matched = sum(run.length for run in runs)
    overlap = Overlap(tuple(runs), matched / max(1, len(ours.words)), matched / max(1, len(theirs.words)))
    return overlap if max(overlap.of_earlier, overlap.of_later) >= least else None


def _reach(anchors: Sequence[int]) -> int:
    """How many words can be shared at most: those in shared windows, and edits between them that are looked into."""
    if not anchors:
        return 0
    steps = map(sub, anchors[1:], anchors)
    return _ANCHOR + sum(step if step <= _ANCHOR + _BRIDGE else _ANCHOR for step in steps)


class _Forms:
    """The comparable words of a body, and where the windows of :data:`_ANCHOR` words in it stand, by their hashes.

    Two windows of one hash are looked at word by word before they count as shared.
    """

    __slots__ = ("_distinct", "_places", "_windows", "words")

    def __init__(self, words: list[str]) -> None:
        self.words = words
        self._windows = list(map(hash, zip(*(words[step:] for step in range(_ANCHOR)), strict=False)))
        self._places: dict[int, list[int]] = {}
        for place, window in enumerate(self._windows):
            self._places.setdefault(window, []).append(place)
        self._distinct = frozenset(self._places)

    def windows_in(self, other: _Forms) -> list[int]:
        """Where the windows stand that the other body has, too."""
        return sorted(place for window in self._distinct & other._distinct for place in self._places[window])

    def places(self, other: _Forms, at: int) -> list[int]:
        """Where the window stands that begins in the other body at word ``at``."""
        return self._places[other._windows[at]]


@lru_cache(maxsize=512)
def _forms(body: Body) -> _Forms:
    return _Forms(body_forms(body))


def _anchored(ours: _Forms, theirs: _Forms, anchors: Sequence[int]) -> list[Run]:
    runs: list[Run] = []
    used = bytearray(len(ours.words))
    end, expected = 0, 0
    for at in anchors:
        if at < end:
            continue
        best = Run(0, at, 0)
        for place in ours.places(theirs, at):
            length = _common_length(ours.words, theirs.words, place, at, used)
            # Of equally long matches the one that goes on where the last one ended keeps the order of the text.
            if (length, -abs(place - expected)) > (best.length, -abs(best.earlier - expected)):
                best = Run(place, at, length)
        if best.length >= _ANCHOR:
            used[best.earlier : best.earlier + best.length] = b"\x01" * best.length
            runs.append(best)
            end, expected = at + best.length, best.earlier + best.length
    return runs


def _common_length(ours: Sequence[str], theirs: Sequence[str], place: int, at: int, used: bytearray) -> int:
    length = 0
    while (
        place + length < len(ours)
        and at + length < len(theirs)
        and ours[place + length] == theirs[at + length]
        and not used[place + length]
    ):
        length += 1
    return length


def _bridged(ours: Sequence[str], theirs: Sequence[str], runs: list[Run]) -> list[Run]:
    """Add the words that stayed the same between two runs a few words apart."""
    found: list[Run] = []
    for index, run in enumerate(runs):
        found.append(run)
        if index + 1 == len(runs):
            break
        following = runs[index + 1]
        place, at = run.earlier + run.length, run.later + run.length
        if not (0 <= following.earlier - place <= _BRIDGE and following.later - at <= _BRIDGE):
            continue
        while place < following.earlier and at < following.later:
            step = _next_match(ours[place : following.earlier], theirs[at : following.later])
            if step is None:
                break
            found.append(Run(place + step[0], at + step[1], 1))
            place, at = place + step[0] + 1, at + step[1] + 1
    return found


def _next_match(ours: Sequence[str], theirs: Sequence[str]) -> tuple[int, int] | None:
    steps = [(i + j, i, j) for i, one in enumerate(ours) for j, other in enumerate(theirs) if one == other]
    return min(steps)[1:] if steps else None


def passages_as_evidence(earlier: Article, later: Article, overlap: Overlap) -> tuple[Evidence, ...]:
    """The longest shared runs as pairs of passages, in the order of the later body."""
    runs = [run for run in overlap.runs if run.length >= _SHOWN_WORDS] or list(overlap.runs)
    shown = sorted(sorted(runs, key=lambda run: (-run.length, run.later))[:_SHOWN], key=lambda run: run.later)
    return tuple(
        Evidence(article.id, _span(body_words(article), begin, run.length))
        for run in shown
        for article, begin in ((earlier, run.earlier), (later, run.later))
    )


def _span(words: Sequence[Word], begin: int, length: int) -> Span:
    return Span(words[begin].begin, words[begin + length - 1].end)
