"""The figures of all articles as things to be aligned, and the desk on which they lie."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache

from quellenlage.account import cues
from quellenlage.account.align_retellings import follow_retellings
from quellenlage.account.claimants import Names, claimant_of, named_source, names_of, said_behind, speaks_for_itself
from quellenlage.account.claimants_papers import PAPER, from_paper, is_paper, shown_papers
from quellenlage.account.claimants_phrases import phrase_source
from quellenlage.account.claimants_sources import bargainer, worded_source
from quellenlage.account.compare import value_of
from quellenlage.account.floor import counts_in_clause, floor_holder, in_one_report, owned_by
from quellenlage.account.identity import Identities
from quellenlage.account.identity_join import event_groups, join_actors
from quellenlage.account.memory import FORGETFUL, Memory
from quellenlage.account.sides import Sides
from quellenlage.account.subjects import Topics, topics_of
from quellenlage.account.terms import term_of
from quellenlage.model import Concept, Figure, LineageEdge, Reading, Region, Span, Statement
from quellenlage.text.language.de import assertions, people
from quellenlage.text.tagging import tag_tokens
from quellenlage.text.tokens import tokenize

_FOUND = 100_000
"""Results that a desk keeps, a few for each claim."""
EMPTY = Concept("")
NO_TOPICS = Topics(frozenset(), frozenset())
_VERBS = frozenset({"VFIN", "VINF"})
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d]|[.,]\d| Uhr| Euro| Menschen)")
_CURRENCY = re.compile("[A-Z]{3}")
_AMOUNT = 1_000_000
"""From this on a number without a unit can be one of money."""
_ELIDED = 400
"""Characters within which a currency is not said again."""
_PERSONS = frozenset({"mensch", "case", *people.GROUPS})
_FRAME = 160
"""Longest sentence that only says who said the one before."""


@dataclass(frozen=True, slots=True)
class Item:
    """A figure in its article.

    Args:
        rank: place of the article in the order of publication.
        sentence: the sentence around the figure.
        speaker: identity of whom the article attributes it to, or None.
        body: identity of the body for which that one speaks.
        names: terms of the proper names in the sentence that are not of whoever speaks.
        topics: what the sentence is about around the figure.
        party: stems of the countries whose the counted are, as the phrase tells or whoever speaks of their own.
        years: the years that the sentence names without a day: "im Haushalt 2027", "bis 2030".
    """

    rank: int
    document: str
    figure: Figure
    sentence: Span
    speaker: str | None
    headline: bool
    published: date | None
    body: str | None = None
    names: frozenset[str] = frozenset()
    years: frozenset[str] = frozenset()
    topics: Topics = NO_TOPICS
    party: tuple[str, ...] = ()

    @property
    def concept(self) -> Concept:
        """What is counted."""
        return self.figure.concept or EMPTY

    @property
    def day(self) -> date | None:
        """The day for which the figure holds; where the text tells none, the day of the article."""
        return self.figure.as_of or self.published

    @property
    def order(self) -> tuple[int, int]:
        """Order of publication, then of the text."""
        return self.rank, self.figure.span.begin


@dataclass(frozen=True, slots=True)
class Desk:
    """All readings with what alignment asks of them again and again.

    Args:
        memory: what was found in readings, whatever lies beside them.
        found: what was found in the claims of this desk, which counting origins and looking for findings both ask.
    """

    readings: Sequence[Reading]
    edges: Sequence[LineageEdge]
    identities: Identities
    by_id: Mapping[str, Reading]
    rank: Mapping[str, int]
    group_of: Mapping[str, str]
    incoming: Mapping[str, Sequence[LineageEdge]]
    items: Mapping[str, Sequence[Item]]
    memory: Memory = FORGETFUL
    found: Memory = field(default_factory=lambda: Memory(_FOUND), compare=False)


def lay_out(
    readings: Sequence[Reading],
    groups: Sequence[Sequence[str]],
    edges: Sequence[LineageEdge],
    memory: Memory = FORGETFUL,
) -> Desk:
    """Put the readings on the desk.

    Args:
        readings: in the order of publication.
        groups: ids of articles that tell of one event: of a story, or of a claim.
        memory: what was found in the readings before.
    """
    edges = follow_retellings(readings, edges)
    together = [tuple(g) for g in groups] + [(edge.earlier, edge.later) for edge in edges]
    identities = join_actors(readings, together, memory)
    incoming: dict[str, list[LineageEdge]] = defaultdict(list)
    for edge in edges:
        incoming[edge.later].append(edge)
    rank = {r.document.id: i for i, r in enumerate(readings)}
    return Desk(
        readings=readings,
        edges=edges,
        identities=identities,
        by_id={r.document.id: r for r in readings},
        rank=rank,
        group_of={d: min(g, key=rank.__getitem__) for g in groups for d in g},
        incoming=incoming,
        items={
            r.document.id: tuple(_items(r, rank[r.document.id], identities, names, sides))
            for group in event_groups(readings, together)
            for names, sides in [(names_of(group, identities), Sides(group, identities))]
            for r in group
        },
        memory=memory,
    )


def _items(reading: Reading, rank: int, identities: Identities, names: Names, sides: Sides) -> Iterable[Item]:
    before: Item | None = None
    papers = shown_papers(reading)
    for figure in reading.figures:
        region = region_at(reading.regions, figure.span.begin)
        sentence = next((s for s in reading.sentences if s.begin <= figure.span.begin < s.end), figure.span)
        speaker = identities.of_actor(reading, speaker_of(reading, figure))
        words = sentence.cut(reading.document.text)
        if "eigene" in words and speaks_for_itself(tokenize(words)):
            speaker = claimant_of(reading, figure, sentence, identities, names) or speaker
        elif speaker is not None and (named := named_source(reading, sentence, names)) is not None:
            speaker = named if identities.kind(speaker) == "organisation" else speaker
        headline = region is not None and region.kind == "headline"
        speaker = (
            counts_in_clause(reading, figure.span, sentence, identities, names)
            or owned_by(reading, figure, sentence, names)
            or speaker
        )
        weak = speaker is None or is_paper(identities.name(speaker))
        if weak and not headline:
            speaker = PAPER if from_paper(papers, sentence) else speaker or phrase_source(reading, sentence, names)
        if speaker is None and not headline:
            speaker = (
                (in_one_report(reading, before.sentence, before.speaker, figure, sentence) if before else None)
                or claimant_of(reading, figure, sentence, identities, names)
                or said_behind(reading, sentence, identities)
                or _carried_on(reading, before, figure, sentence)
                or _goes_on(reading, sentence, identities)
                or _holds_the_floor(reading, before, sentence)
                or worded_source(reading, sentence, names)
                or floor_holder(reading, sentence, identities, names)
                or bargainer(reading, figure, sentence)
            )
        body = identities.body(speaker) if speaker is not None else None
        voices = " ".join(identities.name(who) for who in (speaker, body) if who is not None)
        about = _named(words) - _named(voices)
        full = with_unit(figure, before)
        years = frozenset(_YEAR.findall(words))
        topics = topics_of(words, figure.span.begin - sentence.begin, figure.span.end - sentence.begin)
        item = Item(
            rank=rank,
            document=reading.document.id,
            figure=full,
            sentence=sentence,
            speaker=speaker,
            headline=headline,
            published=reading.published.day,
            body=body,
            names=about,
            years=years,
            topics=topics,
            party=sides.party_of(full, speaker),
        )
        before = item
        yield item


def with_unit(figure: Figure, before: Item | None) -> Figure:
    """ "900 Millionen Euro und nicht 1,2 Milliarden": an amount without a currency has that of the one before."""
    value = value_of(figure)
    concept = figure.concept
    if before is None or value is None or value < _AMOUNT or figure.unit is not None:
        return figure
    if not _CURRENCY.fullmatch(before.figure.unit or "") or figure.span.begin - before.figure.span.end > _ELIDED:
        return figure
    if concept is not None and concept.head in _PERSONS and concept.head:
        return figure
    counted = figure.counted
    behind = counted is not None and counted.begin >= figure.span.end
    return figure if behind else replace(figure, unit=before.figure.unit)


@lru_cache(maxsize=4096)
def _named(words: str) -> frozenset[str]:
    """The terms of the capitalised words that no dictionary of German holds."""
    terms = (term_of(t.text.split("-")[0]) for t in tokenize(words) if t.text[:1].isupper())
    return frozenset(term for term in terms if term is not None and term.startswith("^"))


def _carried_on(reading: Reading, before: Item | None, figure: Figure, sentence: Span) -> str | None:
    """ "Vierzehn seien tot, sagte sie. Neun werden vermisst." An elliptic figure goes on with who spoke just before.

    So does one in the subjunctive, and a part of a count in the same sentence ("sagte sie, unter ihnen drei Kinder").
    """
    if before is None or before.speaker is None:
        return None
    if before.sentence == sentence:
        return before.speaker if figure.concept is not None and figure.concept.part else None
    text = reading.document.text
    between = text[before.sentence.end : sentence.begin]
    frame = between.strip()
    if "\n" in between or (before.figure.statement is None and not frame):
        return None
    if frame and (len(frame) > _FRAME or not frame.startswith(("Das ", "Dies "))):
        return None
    elliptic = figure.unit is None and (figure.counted is None or not sentence.covers(figure.counted))
    return before.speaker if elliptic or cues.has_word(sentence.cut(text), assertions.SUBJUNCTIVES) else None


def _goes_on(reading: Reading, sentence: Span, identities: Identities) -> str | None:
    """The speaker of the statement before a sentence that goes on with it, without a verb or in the subjunctive.

    "Das Schlimmste sei vorbei, sagte sie. 214 gesicherte Fälle, kein neuer seit gestern."
    """
    text = reading.document.text
    previous = max((s for s in reading.sentences if s.end <= sentence.begin), default=None)
    if previous is None or "\n" in text[previous.end : sentence.begin]:
        return None
    words = sentence.cut(text)
    tokens = tokenize(words)
    verbless = not any(t.tag in _VERBS for t in tag_tokens(tokens, 0, len(tokens)))
    if not verbless and not cues.has_word(words, assertions.SUBJUNCTIVES):
        return None
    told = [s for s in reading.statements if s.actor is not None and any(previous.overlaps(q) for q in s.quote)]
    return identities.of_actor(reading, told[-1].actor) if told else None


def _holds_the_floor(reading: Reading, before: Item | None, sentence: Span) -> str | None:
    """Who gave the figure before, where a sentence of the same paragraph says that it goes on with their report.

    "Bis Mittag seien 4.200 Hektar verbrannt, teilte der Dienst mit. Drei Menschen kamen demnach ums Leben."
    """
    if before is None or before.speaker is None:
        return None
    text = reading.document.text
    if "\n" in text[before.sentence.end : sentence.begin]:
        return None
    words = sentence.cut(text)
    reported = cues.has_word(words, assertions.SUBJUNCTIVES) or cues.has_word(words, assertions.ACCORDINGLY)
    return before.speaker if reported else None


def region_at(regions: Sequence[Region], offset: int) -> Region | None:
    """The region in which a code point lies."""
    return next((r for r in regions if r.span.begin <= offset < r.span.end), None)


def speaker_of(reading: Reading, figure: Figure) -> str | None:
    """The actor to whom the article attributes a figure: its own, else the last link of its statement's chain."""
    if figure.actor is not None:
        return figure.actor
    statement = statement_of(reading, figure.statement)
    if statement is None:
        return None
    return statement.actor or (statement.via[-1] if statement.via else None)


def statement_of(reading: Reading, statement: str | None) -> Statement | None:
    """The statement of that id."""
    return next((s for s in reading.statements if s.id == statement), None) if statement else None
