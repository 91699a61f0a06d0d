"""The offices of a person as the articles tell them, with the body that stands behind: "Sprecher des Generalstabs"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from quellenlage.account.memory import FORGETFUL, Memory
from quellenlage.model import Actor, Reading
from quellenlage.text.language.de import offices

_WINDOW = 90
"""Characters around a name in which its office is looked for."""
_NAME = r"(?:[a-zäöüß]+(?:en|es|er|e|n)\s+)?[A-ZÄÖÜ][\w-]+(?:\s+[A-ZÄÖÜ][\w-]+)*"
_OF = r"(?:des|der|vom|von\s+der|beim|bei\s+der|im)\s+"


class Title(NamedTuple):
    """An office, and the words for the body whose office it is, where they stand there."""

    office: str
    body: str | None


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    tails = "|".join(sorted({*offices.PERSON_TAILS, *offices.BARE_OFFICES}, key=lambda w: (-len(w), w)))
    office = rf"(?P<office>\b(?:[A-ZÄÖÜ][\w-]*)?(?i:{tails})(?:in|n|s)?)"
    told = rf"{office}\s+{_OF}(?P<body>{_NAME})"
    return (
        re.compile(rf"{told}(?:\s+(?:in|im|für)\s+[\w ]{{2,30}})?,?\s+(?:[A-ZÄÖÜ][\w.]+\s+){{0,2}}$"),
        re.compile(rf"^,\s+(?:(?:der|die)\s+)?(?:[\w-]+\s+){{0,2}}?{told}"),
        re.compile(rf"^{told}"),
        re.compile(
            rf"^\s+(?:vom|von\s+der)\s+(?P<body>{_NAME})"
            rf"|^,\s+(?:der|die)\s+für\s+(?:das|die|den)\s+(?P<voice>{_NAME})\s+spr(?:icht|ach)\b"
        ),
    )


class Titles:
    """The offices of the actors of some articles, each looked for once.

    Args:
        texts: document id to reading.
        memory: those that were found before.
    """

    def __init__(self, texts: Mapping[str, Reading], memory: Memory = FORGETFUL) -> None:
        self._texts = texts
        self._memory = memory

    def of(self, document: str, actor: Actor) -> tuple[Title, ...]:
        """The offices that an article gives an actor."""
        return self._memory.recall(
            ("titles", document, actor.id), lambda: tuple(titles_of(actor, self._texts[document]))
        )


def titles_of(actor: Actor, reading: Reading) -> Iterator[Title]:
    """The offices that the article gives ``actor``, in its roles, its name, and the words around its mentions."""
    before, behind, within, belongs = _patterns()
    for role in actor.roles:
        match = within.search(role)
        yield (
            Title(match["office"], match["body"]) if match else Title(role.split()[-1] if role.split() else role, None)
        )
    if " " not in actor.name and actor.name.lower().endswith(offices.PERSON_TAILS):
        yield Title(actor.name, None)
    match = within.search(actor.name)
    if match:
        yield Title(match["office"], match["body"])
    text = reading.document.text
    for mention in actor.mentions:
        left = re.split(r"[.!?\n]", text[max(0, mention.begin - _WINDOW) : mention.begin])[-1]
        right = re.split(r"[.!?\n]", text[mention.end : mention.end + _WINDOW])[0]
        for found in (before.search(left), behind.search(right), within.search(text[mention.begin : mention.end])):
            if found:
                yield Title(found["office"], found["body"])
        affiliation = belongs.search(right)
        if affiliation and actor.kind == "person":
            yield Title("", affiliation["body"] or affiliation["voice"])
