"""Disjoint sets (Galler & Fischer 1964), deterministic: the root of a set is its first member in the order given."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Unions(Generic[T]):
    """Disjoint sets over ``members``.

    >>> sets = Unions(["a", "b", "c"])
    >>> sets.join("c", "b")
    >>> sets.root("c"), sets.root("a")
    ('b', 'a')
    """

    def __init__(self, members: Iterable[T]) -> None:
        self._order: dict[T, int] = {}
        for member in members:
            self._order.setdefault(member, len(self._order))
        self._parent: dict[T, T] = {member: member for member in self._order}

    def root(self, member: T) -> T:
        """The first member of the set of ``member``."""
        root = member
        while self._parent[root] != root:
            root = self._parent[root]
        while self._parent[member] != root:
            self._parent[member], member = root, self._parent[member]
        return root

    def join(self, one: T, other: T) -> None:
        """Make one set of the sets of both."""
        first, second = self.root(one), self.root(other)
        if first == second:
            return
        if self._order[second] < self._order[first]:
            first, second = second, first
        self._parent[second] = first
