"""Institutions that say nothing themselves: "In der Klinik Sankt Anna lagen neun Kinder, sagte Chefärztin Roth."

Who heads one is its voice, and so is "das Haus" right behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from quellenlage.account.identity import fold, key_words
from quellenlage.account.identity_titles import Title
from quellenlage.model import Reading
from quellenlage.text.language.de import offices

if TYPE_CHECKING:
    from quellenlage.account.identity_bodies import Body

_HOUSE = 300
"""Characters before "das Haus" in which its name is looked for."""
_REST = r"(?:\s+(?:Sankt\s+|St\.\s+|[Ff]ür\s+|am\s+|im\s+)?[A-ZÄÖÜ][\w-]+){0,3}"


def institution_of(
    who: Body, titles: Sequence[Title], texts: Mapping[str, Reading], bodies: Sequence[Body]
) -> tuple[str, str] | None:
    """Identity and name of the institution whose office ``who`` holds, where the same article names it."""
    tails = sorted({tail for t in titles for tail in offices.OFFICE_BODIES.get(t.office.lower(), ())})
    if not tails:
        return None
    for node in who.nodes:
        first = min((m.begin for m in node.actor.mentions), default=0)
        found = _nearest(texts[node.document].document.text, tails, first)
        if found is not None:
            return _identity(who, found, bodies), found
    return None


def house_of(who: Body, texts: Mapping[str, Reading], bodies: Sequence[Body]) -> tuple[str, str] | None:
    """Identity and name of the institution named right before "das Haus"."""
    if {n.words for n in who.nodes} != {(fold("Haus"),)}:
        return None
    node = who.nodes[0]
    first = min((m.begin for m in node.actor.mentions), default=0)
    text = texts[node.document].document.text
    last = None
    for match in _pattern(offices.HOUSES).finditer(text, max(0, first - _HOUSE), first):
        last = match.group()
    return (_identity(who, last, bodies), last) if last is not None else None


@lru_cache(maxsize=512)
def _pattern(tails: tuple[str, ...]) -> re.Pattern[str]:
    words = "|".join(f"{t.capitalize()}|[A-ZÄÖÜ][\\wäöüß-]*{t}" for t in tails)
    return re.compile(rf"\b(?:{words})\b{_REST}")


def _nearest(text: str, tails: Iterable[str], at: int) -> str | None:
    """The institution named nearest to ``at``; the one before it of two as near."""
    found = [(abs(m.start() - at), m.start(), m.group()) for m in _pattern(tuple(tails)).finditer(text)]
    return min(found)[2] if found else None


def _identity(who: Body, name: str, bodies: Sequence[Body]) -> str:
    words = frozenset(key_words(name))
    known = [b.identity for b in bodies if any(n.words and words == frozenset(n.words) for n in b.nodes)]
    return known[0] if known else f"{who.identity.split(':')[0]}:{' '.join(key_words(name))}"
