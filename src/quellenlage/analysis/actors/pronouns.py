"""Whom a pronoun means: every candidate before it is scored by named features, the best one wins.

The features are those of the pronoun resolution literature (Lappin & Leass 1994), with one that matters most in news:
who spoke last goes on speaking.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from quellenlage.analysis.actors import references
from quellenlage.analysis.actors.cast import Entry, Linked
from quellenlage.analysis.actors.casting import Casting
from quellenlage.text.language.de.organisations import find_organisation

LAST_SPEAKER = 4.0
SENTENCE_SUBJECT = 3.5
PER_SENTENCE = -1.0
BEHIND_PREPOSITION = -1.5
GENITIVE = -1.5
IN_OWN_QUOTE = -3.0
NOT_A_PERSON = -0.5
NEAREST = 2.0
SENTENCES_BACK = 4


class Pronoun(NamedTuple):
    """What the form of a pronoun tells.

    Args:
        token: where it stands.
        gender: "m", "f", "n", or "p" for the plural.
        near: whether it points to the nearest ("dieser", "Letzterer") rather than to the topic.
    """

    token: int
    gender: str
    near: bool = False


class Pronouns:
    """Resolves pronouns of one article."""

    def __init__(self, casting: Casting) -> None:
        self.casting = casting
        self.firsts = casting.firsts
        self.sentence_begins = [s.first for s in casting.prepared.sentences]
        self.spoken: list[tuple[int, Entry]] = []

    def sentence_of(self, token: int) -> int:
        """Index of the sentence in which a token stands."""
        return bisect_left(self.sentence_begins, token + 1) - 1

    def resolve(self, pronoun: Pronoun, quoted: Sequence[tuple[int, int]] = ()) -> Entry | Linked | None:
        """The entry or the mention without an entry that a pronoun means.

        Args:
            quoted: token ranges of the statement that the pronoun is the speaker of.
        """
        sentence = self.sentence_of(pronoun.token)
        floor = self.sentence_begins[max(0, sentence - SENTENCES_BACK)] if self.sentence_begins else 0
        best: tuple[float, int] = (-99.0, -1)
        chosen: Entry | Linked | None = None
        for position in range(bisect_left(self.firsts, pronoun.token) - 1, -1, -1):
            linked = self.casting.linked[position]
            first = linked.mention.first
            if first < floor:
                break
            if not self._agrees(linked, pronoun.gender):
                continue
            score = self._score(linked, pronoun, sentence)
            if any(begin <= first < end for begin, end in quoted):
                score += IN_OWN_QUOTE
            if (score, first) > best:
                best, chosen = (score, first), linked
        for where, entry in self.spoken[-6:]:
            if where >= pronoun.token or not agrees(entry, pronoun.gender):
                continue
            score = PER_SENTENCE * (sentence - self.sentence_of(where)) + (NEAREST if pronoun.near else LAST_SPEAKER)
            if (score, where) > best:
                best, chosen = (score, where), entry
        return chosen

    def _agrees(self, linked: Linked, gender: str) -> bool:
        tokens = self.casting.tokens
        if linked.mention.kind == "role":
            plural = references.is_plural(tokens, linked)
            told = references.grammatical_gender(tokens, linked) or (linked.entry.gender if linked.entry else "")
            return plural == (gender == "p") and (plural or not told or told == gender)
        if linked.mention.kind == "organisation":
            form = find_organisation(tokens[linked.mention.head].lower)
            if form is not None:
                return gender == ("p" if form.number == "p" else form.gender)
        return linked.entry is not None and agrees(linked.entry, gender)

    def _score(self, linked: Linked, pronoun: Pronoun, sentence: int) -> float:
        mention = linked.mention
        there = self.sentence_of(mention.first)
        score = PER_SENTENCE * (sentence - there)
        if mention.preposition:
            score += BEHIND_PREPOSITION
        elif mention.genitive:
            score += GENITIVE
        elif mention.first == self.sentence_begins[there] and there < sentence:
            score += SENTENCE_SUBJECT
        if linked.entry is None or linked.entry.kind != "person":
            score += NOT_A_PERSON
        if pronoun.near:
            score += NEAREST * mention.first / (pronoun.token + 1)
        return score


def agrees(entry: Entry, gender: str) -> bool:
    """Whether a pronoun of this gender can mean an entry."""
    if entry.kind == "group" or entry.gender == "p":
        return gender == "p"
    if entry.kind in {"organisation", "medium"}:
        return entry.gender == gender or (not entry.gender and gender == "n")
    return gender in {"m", "f"} and (not entry.gender or entry.gender == gender)
