"""The people and bodies of an event, and the companies among them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from quellenlage.account.identity import is_generic, key_words
from quellenlage.account.identity_companies import best_company, companies_in, dateline_words, unlisted_company
from quellenlage.account.identity_mentions import NamedBodies
from quellenlage.model import Reading

if TYPE_CHECKING:
    from quellenlage.account.identity_join import Node


@dataclass(frozen=True)
class Body:
    """An identity and the actors that make it up."""

    identity: str
    nodes: Sequence[Node]

    @cached_property
    def is_person(self) -> bool:
        """Whether it is somebody who can hold an office, as most of its articles have it."""
        return 2 * sum(n.actor.kind == "person" for n in self.nodes) >= len(self.nodes)

    @cached_property
    def words(self) -> frozenset[str]:
        """All words of all its names."""
        found = {w for n in self.nodes for w in n.words}
        return frozenset(found | {w for n in self.nodes for alias in n.actor.aliases for w in key_words(alias)})

    @cached_property
    def is_body(self) -> bool:
        """Whether it is something that has offices."""
        bodies = [n for n in self.nodes if n.actor.kind in {"organisation", "group"} and not n.actor.members]
        return bool(bodies) and not self.is_person

    @cached_property
    def is_generic(self) -> bool:
        """Whether its names only say what kind of body it is."""
        return self.is_body and all(is_generic(n.words) for n in self.nodes)


class Companies:
    """The companies of a group of articles; the evidence for each is gathered once."""

    def __init__(self, bodies: Sequence[Body], texts: Mapping[str, Reading]) -> None:
        self._texts = texts
        self._named: NamedBodies | None = None
        self.datelines = dateline_words(texts)
        self._ranked = companies_in(bodies, texts, self.datelines)
        self.main = best_company(None, self._ranked) or unlisted_company(bodies, texts)

    def named_before(self, who: Body, found: Sequence[Body]) -> str | None:
        """Of several companies the one named last before "der Konzern"; None where the articles have only one."""
        called = {c.identity for c in self._ranked if c.evidence > 1 or c.covered > 1}
        if len(called) < 2 or not who.is_generic:
            return None
        first = min((m.begin for n in who.nodes for m in n.actor.mentions), default=0)
        if self._named is None:
            self._named = NamedBodies([b for b in found if b.identity in called], self._texts)
        return self._named.last_before(who.nodes[0].document, first, first)

    def of(self, who: Body) -> str | None:
        """The company that ``who`` means or speaks for."""
        return best_company(who, self._ranked) or self.main
