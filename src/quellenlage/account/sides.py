"""Whose the counted are: which side of a fight lost them or sent them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quellenlage.account.identity import Identities
from quellenlage.model import Figure, Reading
from quellenlage.text.language.de import people
from quellenlage.text.lemmas import is_known
from quellenlage.text.meaning import stem
from quellenlage.text.words import WORD

_ORIGIN = re.compile(r"(?i)[a-zäöüß]+(?:isch|deutsch)(?:e[nrms]?)?")
"""Adjectives of countries and peoples."""
_BEFORE = 40
"""Characters before a name in which its country stands: "der velasische Armeesprecher Ilja Marek"."""


class Sides:
    """The countries for which speakers of one event speak, looked up where one of them tells of their own side."""

    def __init__(self, readings: Sequence[Reading], identities: Identities) -> None:
        self._readings = readings
        self._identities = identities
        self._countries: dict[str, tuple[str, ...]] = {}

    def party_of(self, figure: Figure, speaker: str | None) -> tuple[str, ...]:
        """Stems of the countries whose the counted are: told by their phrase, else that of whoever speaks of their own.

        Args:
            speaker: identity of whoever gives the figure.
        """
        concept = figure.concept
        if concept is None or concept.attributes:
            return concept.attributes if concept is not None else ()
        if concept.side != "own" or speaker is None or concept.head not in people.FORCES:
            return ()
        if speaker not in self._countries:
            self._countries[speaker] = self._country_of(speaker)
        return self._countries[speaker]

    def _country_of(self, speaker: str) -> tuple[str, ...]:
        same = {speaker, self._identities.body(speaker)}
        found: set[str] = set()
        for reading in self._readings:
            for actor in reading.actors:
                if self._identities.of_actor(reading, actor.id) in same:
                    for mention in actor.mentions:
                        begin = max(0, mention.begin - _BEFORE)
                        found.update(_countries(reading.document.text[begin : mention.end], mention.begin - begin))
        return tuple(sorted(found))


def _countries(text: str, begin: int) -> list[str]:
    """The stems of the countries named in the phrase whose name begins at ``begin``.

    >>> _countries("erklärte der velasische Sprecher Ilja Marek", 33), _countries("sagte Velasiens Minister Marek", 25)
    (['velas'], ['velasi'])
    """
    words = [m for m in WORD.finditer(text) if m.start() < begin][-2:]
    told = [m[0] for m in words if _ORIGIN.fullmatch(m[0]) or (m[0][:1].isupper() and m[0].endswith("s"))]
    named = [m[0] for m in WORD.finditer(text, begin) if _ORIGIN.fullmatch(m[0])]
    return [stem(word) for word in (*told, *named) if _ORIGIN.fullmatch(word) or not is_known(word)]
