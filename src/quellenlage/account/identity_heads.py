"""Two people who hold one office are not the voice of one body: it has one head at a time.

Two "Fraktionschefs" of one event lead two factions, two "Finanzminister" two ministries, even where the articles name
only one faction or ministry. Who is of which is then told by what the texts call them, or not at all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from quellenlage.text.language.de import offices

if TYPE_CHECKING:
    from quellenlage.account.identity_bodies import Body

Holder = tuple[str, str, bool]
"""Identity of the body, its name, and whether the texts name it with the person."""


def head_office(office: str) -> str | None:
    """The office without its gender, where a body has only one of the kind; None for spokesmen and the like.

    >>> head_office("Finanzministerin") == head_office("Finanzminister"), head_office("Sprecherin")
    (True, None)
    """
    word = office.lower().removesuffix("in")
    return word if word.endswith(offices.SINGLE_HEADS) else None


def rivals(holders: Mapping[str, Holder], found: Sequence[Body], titles: Mapping[str, frozenset[str]]) -> set[str]:
    """The people whose body is not the one found for them, because somebody else heads it.

    Of several the one whom the texts name with the body remains, else the one who is named most.

    Args:
        holders: what was found for each.
        titles: the offices of each, as :func:`head_office` gives them.
    """
    claims: dict[tuple[str, str], list[str]] = defaultdict(list)
    for identity, (body, _, _) in holders.items():
        for office in titles.get(identity, frozenset()):
            claims[body, office].append(identity)
    spoken = {b.identity: sum(len(n.actor.mentions) for n in b.nodes) for b in found}
    wrong: set[str] = set()
    for people in claims.values():
        if len(people) < 2:
            continue
        named = [p for p in people if holders[p][2]]
        keeps = max(named or people, key=lambda p: (spoken.get(p, 0), p))
        wrong |= {p for p in people if p != keeps and not holders[p][2]}
    return wrong
