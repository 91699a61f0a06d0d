"""What is told of a word is told once: news uses the same words again and again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

V = TypeVar("V")

_MOST_WORDS = 100_000
"""Words that are kept, about twenty megabytes; then all are forgotten, and the usual ones are soon told again."""


class Memo(dict[str, V], Generic[V]):
    """The results of a pure function of a word.

    ``memo.__getitem__`` takes half the time of a call that goes through ``functools.lru_cache``, which keeps its words
    in the order of their use; with ``map`` no line of Python runs for a word that is known.

    >>> length = Memo(len)
    >>> list(map(length.__getitem__, ["Damm", "Deich", "Damm"])), length
    ([4, 5, 4], {'Damm': 4, 'Deich': 5})
    """

    def __init__(self, function: Callable[[str], V]) -> None:
        super().__init__()
        self._function = function

    def __missing__(self, word: str) -> V:
        if len(self) >= _MOST_WORDS:
            self.clear()
        result = self[word] = self._function(word)
        return result


def remembered(function: Callable[[str], V]) -> Callable[[str], V]:
    """The same function, which remembers its results; for functions that are asked of every word of a text.

    >>> length = remembered(len)
    >>> length("Damm"), length("Damm")
    (4, 4)
    """
    return Memo(function).__getitem__
