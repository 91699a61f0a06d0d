"""What was found out about articles and pairs of them, kept for when they are related again.

A desk relates a story anew whenever one more article joins it. Which passages two of its articles share, or whether two
of its figures count the same, is what it was before: only the pairs of the new article must be compared.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, Final, TypeVar, cast

T = TypeVar("T")
_MISSING: Final = object()


class Memory:
    """Results under the names of what they were made of.

    Whoever keeps one answers for it that the id of a document means the same reading as long as it lives, and that the
    weights of terms stay the same. It holds between ``most`` and twice as many results, those that were asked for last.

    Args:
        most: results; 0 to remember nothing.

    >>> memory = Memory(10)
    >>> [memory.recall(("length", word), lambda: len("Damm")) for word in ("Damm", "Damm")]
    [4, 4]
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._young: dict[Hashable, Any] = {}
        self._old: dict[Hashable, Any] = {}

    def recall(self, key: Hashable, make: Callable[[], T]) -> T:
        """What is kept under the key, or else what ``make`` gives, kept from now on.

        Args:
            key: names all that the result depends on, what kind of result it is first of all.
        """
        found = self._young.get(key, _MISSING)
        if found is _MISSING:
            found = self._old.get(key, _MISSING)
            if found is _MISSING:
                found = make()
            self._keep(key, found)
        return cast(T, found)

    def holds(self, key: Hashable) -> bool:
        """Whether something is kept under the key."""
        return key in self._young or key in self._old

    def _keep(self, key: Hashable, value: object) -> None:
        if not self._most:
            return
        if len(self._young) >= self._most:
            self._old, self._young = self._young, {}
        self._young[key] = value


FORGETFUL: Final = Memory(0)
"""Remembers nothing: for articles that are related once."""
