"""For which body somebody speaks: read off offices, their genitives and the company that the articles are about."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from quellenlage.account.identity import fold, key_words
from quellenlage.model import Actor, Reading
from quellenlage.text.language.de import offices

if TYPE_CHECKING:
    from quellenlage.account.identity_join import Node

_OF = re.compile(r"\b(?:des|der|von|vom|beim?|im|am|in der)\s+(.+)$")
_JUST_BEFORE = 400
"""Characters before a bare office in which its body is looked for."""
_PREFIX = 5
"""Letters that an office and its body must share: "Polizeichef", "Polizei"."""


class Body(NamedTuple):
    """An identity and the actors that make it up."""

    identity: str
    nodes: Sequence[Node]

    @property
    def is_person(self) -> bool:
        """Whether it is somebody who can hold an office."""
        return any(n.actor.kind == "person" for n in self.nodes)

    @property
    def words(self) -> frozenset[str]:
        """All words of all its names."""
        found = {w for n in self.nodes for w in n.words}
        return frozenset(found | {w for n in self.nodes for alias in n.actor.aliases for w in key_words(alias)})

    @property
    def is_body(self) -> bool:
        """Whether it is something that has offices."""
        return any(n.actor.kind in {"organisation", "group"} for n in self.nodes) and not self.is_person


def body_of(who: Body, all_bodies: Sequence[Body], texts: Mapping[str, Reading]) -> str | None:
    """The identity of the body for which ``who`` speaks; None where it speaks for itself.

    Args:
        all_bodies: every identity of the group, in a fixed order.
        texts: document id to reading, for what stands just before a bare office.
    """
    bodies = [b for b in all_bodies if b.is_body and b.identity != who.identity]
    if who.is_body:
        if who.words and all(w in _company_words() for w in who.words):
            return _company(who, bodies)
        return None
    if not who.is_person:
        return None
    roles = sorted({role for n in who.nodes for role in _roles(n.actor)}, key=lambda r: (-len(r), r))
    for role in roles:
        found = _by_genitive(role, bodies) or _by_office(role, bodies) or _by_beginning(role, bodies)
        if found is not None:
            return found
    for role in roles:
        if _last_word(role).lower().removesuffix("in") in offices.COMPANY_OFFICES:
            company = _company(who, bodies)
            if company is not None:
                return company
    if any(_base(role) in offices.BARE_OFFICES for role in roles):
        return _just_before(who, bodies, texts)
    return None


def _roles(actor: Actor) -> tuple[str, ...]:
    return actor.roles


def _company_words() -> frozenset[str]:
    return frozenset(fold(w) for w in offices.COMPANY_WORDS)


def _by_genitive(role: str, bodies: Sequence[Body]) -> str | None:
    """ "Sprecher des Generalstabs": the body whose words hold those behind the article."""
    match = _OF.search(role)
    if match is None:
        return None
    words = frozenset(key_words(match.group(1)))
    best = [
        b
        for b in bodies
        if words and (words <= b.words or any(frozenset(n.words) <= words for n in b.nodes if n.words))
    ]
    return best[0].identity if best else None


def _by_office(role: str, bodies: Sequence[Body]) -> str | None:
    body = offices.OFFICE_BODIES.get(_last_word(role).lower())
    if body is None:
        return None
    return next((b.identity for b in bodies if any(w.endswith(fold(body)) for w in b.words)), None)


def _by_beginning(role: str, bodies: Sequence[Body]) -> str | None:
    """ "Bezirkshauptfrau", "Bezirkshauptmannschaft": the office begins like its body."""
    word = _last_word(role).lower()
    tail = next((t for t in sorted(offices.PERSON_TAILS, key=len, reverse=True) if word.endswith(t)), None)
    if tail is None:
        return None
    beginning = word[: -len(tail)].removesuffix("s").removesuffix("-")
    if not beginning:
        return _by_ministry(tail, bodies)
    if len(beginning) < _PREFIX:
        return None
    start = fold(beginning)[: max(_PREFIX, len(beginning) - 1)]
    return next((b.identity for b in bodies if any(w.startswith(start) for w in b.words)), None)


def _by_ministry(tail: str, bodies: Sequence[Body]) -> str | None:
    """A "Ministerin" without more is the head of the only ministry around."""
    if not tail.startswith("minister"):
        return None
    found = [b for b in bodies if any(w.endswith("ministerium") for w in b.words)]
    return found[0].identity if len(found) == 1 else None


def _company(who: Body, bodies: Sequence[Body]) -> str | None:
    """The company that the articles are about: the body most often named that is no authority."""
    documents = {n.document for n in who.nodes}
    candidates = []
    for body in bodies:
        if any(any(fold(a) in w for a in offices.AUTHORITY_WORDS) for w in body.words):
            continue
        if all(w in _company_words() for w in body.words):
            continue
        near = sum(len(n.actor.mentions) + 1 for n in body.nodes if n.document in documents)
        everywhere = sum(len(n.actor.mentions) + 1 for n in body.nodes)
        candidates.append(((near, everywhere), body.identity))
    return max(candidates, key=lambda c: (c[0], c[1]))[1] if candidates else None


def _just_before(who: Body, bodies: Sequence[Body], texts: Mapping[str, Reading]) -> str | None:
    """The body named last before the first mention of ``who``."""
    for node in who.nodes:
        if node.document not in texts or not node.actor.mentions:
            continue
        first = min(node.actor.mentions).begin
        before = [
            (mention.end, body.identity)
            for body in bodies
            for other in body.nodes
            if other.document == node.document
            for mention in other.actor.mentions
            if first - _JUST_BEFORE <= mention.begin and mention.end <= first
        ]
        if before:
            return max(before)[1]
    return None


def _last_word(role: str) -> str:
    """The office itself, without what stands before and behind it."""
    head = _OF.sub("", role).strip() or role
    return head.split()[-1]


def _base(role: str) -> str:
    word = _last_word(role).lower()
    return word.removesuffix("in") if word.removesuffix("in") in offices.BARE_OFFICES else word
