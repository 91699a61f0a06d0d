"""Through whom the article has it: "Reuters unter Berufung auf zwei Insider", "sagte sie dem Talboten"."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.actors.cast import Entry
from quellenlage.analysis.actors.casting import Casting
from quellenlage.analysis.actors.speakers import Speakers
from quellenlage.model import Credit, Statement
from quellenlage.text.language.de.outlets import REFERENCE_NOUNS

_LONGEST_SOURCE = 8
_ENDS = frozenset({"VFIN", "VINF", "COMMA", "STOP", "COLON", "QUOTE"})


class Chains:
    """Tells the one who says it from those who pass it on."""

    def __init__(self, casting: Casting, speakers: Speakers, sources: Sequence[Credit]) -> None:
        self.casting = casting
        self.speakers = speakers
        self.tokens = casting.tokens
        self.credits = [credit for credit in sources if credit.scope == "passage"]
        self.references = self._references() if any(noun in casting.prepared.text for noun in REFERENCE_NOUNS) else []

    def _references(self) -> list[int]:
        """Where a noun says that somebody is referred to: "unter Berufung auf"."""
        return [
            index
            for index, token in enumerate(self.tokens[:-2])
            if token.text in REFERENCE_NOUNS and self.tokens[index + 1].lower in {"auf", "an"}
        ]

    def untangle(self, statement: Statement, entry: Entry) -> tuple[Entry, tuple[Entry, ...]]:
        """Who says it, and the media through which the article has it."""
        if not statement.quote or not (self.credits or self.references):
            return entry, ()
        sentence = self.casting.prepared.sentence_at((statement.speaker or statement.quote)[0].begin)
        if sentence is None:
            return entry, ()
        chain: list[Entry] = []
        for index in self.references:
            if sentence.first <= index < sentence.last:
                source = self._source(index + 2, sentence.last, statement)
                if source is not None and source is not entry and entry.kind in {"medium", "organisation"}:
                    chain.append(entry)
                    entry = source
        for credit in self.credits:
            medium = self.casting.organisations.by_name(credit.name)
            if (
                medium is None
                or medium is entry
                or medium in chain
                or not sentence.begin <= credit.span.begin < sentence.end
            ):
                continue
            chain.append(medium)
        return entry, tuple(chain)

    def _source(self, first: int, limit: int, statement: Statement) -> Entry | None:
        """Whom "unter Berufung auf ..." names: the phrase up to the next verb or comma."""
        last = first
        while last < min(limit, first + _LONGEST_SOURCE) and self.tokens[last].tag not in _ENDS:
            last += 1
        if last == first:
            return None
        entry = self.speakers.of_range(first, last, statement)
        if entry is not None:
            entry.add(first, last, first)
        return entry
