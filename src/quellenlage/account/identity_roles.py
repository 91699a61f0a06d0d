"""Join who is only called by an office or a form of address to whoever is named with it: "der Gouverneur", "Herr Roth".

In its own article the office belongs to the one named with it or, where nobody is, to the person spoken of right around
it; else to the only person of the event who holds such an office in another article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from quellenlage.account.identity import fold
from quellenlage.account.identity_titles import Titles
from quellenlage.account.unions import Unions
from quellenlage.model import Reading
from quellenlage.text.language.de import names
from quellenlage.text.language.de.roles import COURTESIES, STANDS_FOR, find_role

if TYPE_CHECKING:
    from quellenlage.account.identity_join import Node

_AROUND = 260
"""Characters between a name and an office that may mean the same person: "Ada Roth kam. Die Ministerin ..."."""
_NAMED_BEHIND = re.compile(r"\s+(?:Dr\.\s+|Prof\.\s+)*(?P<name>[A-ZÄÖÜ][\w-]+(?:\s+[A-ZÄÖÜ][\w-]+)?)")
_HOLDERS = frozenset({"office", "spokesperson"})


@lru_cache(maxsize=20_000)
def _office_of(word: str) -> tuple[str, str, str] | None:
    """What stands before an office in its compound, its base, and the gender it tells."""
    found = find_role(word.lower())
    if found is None or found[0].sort not in _HOLDERS:
        return None
    form, prefix = found
    return prefix.removesuffix("-"), form.base, form.gender


def is_role_alone(node: Node) -> bool:
    """Whether an actor is called by an office or an address and by no name."""
    actor = node.actor
    return actor.kind == "person" and not actor.members and called_by_office(actor.name) is not None


def called_by_office(name: str) -> str | None:
    """The office or address by which somebody is called instead of a name; None where it is a name.

    >>> called_by_office("Bürgermeister von Kerb"), called_by_office("Ada Roth")
    ('Bürgermeister', None)
    """
    office = _called(name)
    known = office is not None and (office.lower() in COURTESIES or _office_of(office) is not None)
    return office if known else None


def _called(name: str) -> str | None:
    """The one word that somebody is called, a place behind it set aside: "Bürgermeister von Kerb"."""
    word, *rest = name.split()
    return word if not rest or rest[0] in {"von", "der", "des", "in"} else None


def join_roles(
    nodes: Sequence[Node], unions: Unions[tuple[str, str]], texts: Mapping[str, Reading], titles: Titles
) -> None:
    """Join every actor without a name to the person meant, where only one can be."""
    alone = [node for node in nodes if is_role_alone(node)]
    if not alone:
        return
    nameless = {node.key for node in alone}
    named = [n for n in nodes if n.actor.kind == "person" and " " in n.actor.name and n.key not in nameless]
    offices: dict[tuple[str, str], list[tuple[str, str, str]]] = {
        node.key: list(_offices(node, titles)) for node in named
    }
    for node in alone:
        who = _addressed(node, named, texts) if node.actor.name.lower() in COURTESIES else None
        who = who or _holder(node, named, offices, unions)
        if who is not None:
            unions.join(who.key, node.key)


def _addressed(node: Node, named: Sequence[Node], texts: Mapping[str, Reading]) -> Node | None:
    """ "Herr Brandt": whoever of the event carries the name behind the address."""
    text = texts[node.document].document.text
    for mention in node.actor.mentions:
        match = _NAMED_BEHIND.match(text, mention.begin + len(node.actor.name))
        words = {fold(w) for w in match["name"].split()} if match else set()
        for other in named:
            if other.words and other.words[-1] in words:
                return other
    return None


def _offices(node: Node, titles: Titles) -> Iterator[tuple[str, str, str]]:
    words = [w for role in node.actor.roles for w in role.split()]
    words += [t.office for t in titles.of(node.document, node.actor)]
    for word in words:
        found = _office_of(word)
        if found is not None:
            yield found


def _holder(
    node: Node,
    named: Sequence[Node],
    offices: Mapping[tuple[str, str], Sequence[tuple[str, str, str]]],
    unions: Unions[tuple[str, str]],
) -> Node | None:
    office = _office_of(called_by_office(node.actor.name) or "")
    if office is None:
        return None
    here = [n for n in named if n.document == node.document]
    for group in (here, named):
        fitting = [n for n in group if any(_same_office(office, other) for other in offices[n.key])]
        found = {unions.root(n.key): n for n in reversed(fitting)}
        if len(found) == 1:
            return next(iter(found.values()))
        if found:
            return None
        if group is here:
            near = _nearest(node, [n for n in here if not offices[n.key] and _fits_gender(n, office[2])])
            if near is not None:
                return near
    return None


def _same_office(one: tuple[str, str, str], other: tuple[str, str, str]) -> bool:
    (prefix, base, gender), (other_prefix, other_base, other_gender) = one, other
    if gender and other_gender and gender != other_gender:
        return False
    if base != other_base and base not in STANDS_FOR.get(other_base, ()) and other_base not in STANDS_FOR.get(base, ()):
        return False
    return not prefix or not other_prefix or prefix == other_prefix


def _nearest(node: Node, others: Sequence[Node]) -> Node | None:
    """The person named last before the first mention of the office, not far away; else the one right behind it."""
    first = min((m.begin for m in node.actor.mentions), default=0)
    apart: dict[tuple[str, str], tuple[bool, int]] = {}
    by_key = {n.key: n for n in others}
    for other in others:
        for mention in other.actor.mentions:
            distance = abs(mention.begin - first)
            if distance <= _AROUND:
                apart[other.key] = min(apart.get(other.key, (True, distance)), (mention.begin > first, distance))
    return by_key[min(apart, key=lambda k: (apart[k], k))] if apart else None


def _fits_gender(node: Node, gender: str) -> bool:
    told = names.first_names().get(node.actor.name.split()[0])
    return not gender or not told or told == gender
