"""Events: the articles of a story and those that share text or facts with them; claims are made inside of one.

What is found in an event depends on its own articles alone. That is what lets an article that arrives in a desk concern
its own event and leave the others as they were.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from quellenlage.account.align import align_claims
from quellenlage.account.align_items import lay_out
from quellenlage.account.articles import prepare_articles
from quellenlage.account.edits import claim_edited, edit_findings, find_edits
from quellenlage.account.findings import find_findings
from quellenlage.account.identity_join import event_groups
from quellenlage.account.kinship import rooms
from quellenlage.account.lineage import trace_lineage
from quellenlage.account.memory import FORGETFUL, Memory
from quellenlage.account.origins import count_origins
from quellenlage.account.sharing import Share, in_turn
from quellenlage.account.stories import cluster_stories
from quellenlage.account.terms import Terms, Weights
from quellenlage.model import Citation, Claim, Finding, LineageEdge, Reading, Story

_LARGE = 500
_LARGE_SHARE = 0.1
"""A room of so many articles, and of such a share of all, would keep one process at work when the others are done."""


@dataclass(frozen=True, slots=True)
class Event:
    """What there is to know of some articles before claims are looked for.

    Args:
        readings: in the order of publication.
        lineage: between them.
        cited: sources that they name and that are not among the articles with which they were compared.
        before: earlier versions of some of them, each with the id of the latest, the last one first.
    """

    readings: tuple[Reading, ...]
    stories: tuple[Story, ...]
    lineage: tuple[LineageEdge, ...]
    cited: tuple[Citation, ...]
    before: tuple[tuple[str, tuple[Reading, ...]], ...] = ()


class Told(NamedTuple):
    """What an event comes to; the ids of its claims are its own."""

    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]


def find_events(
    readings: Sequence[Reading], terms: Mapping[str, Terms], weights: Weights, share: Share = in_turn
) -> list[Event]:
    """The events of all articles; what is in one room is not compared with what is in another.

    Args:
        readings: in the order of publication.
        terms: of each, by the id of its document.
        weights: of the terms.
        share: what looks into the rooms.
    """
    found = sorted(rooms(readings, terms, weights), key=len, reverse=True)
    large = [room for room in found if len(room) >= max(_LARGE, _LARGE_SHARE * len(readings))]
    events = [event for room in large for event in events_in(room, terms, weights, share)]
    rank = {reading.document.id: place for place, reading in enumerate(readings)}
    others = [[rank[reading.document.id] for reading in room] for room in found[len(large) :]]
    for some in share(_Room(readings, terms, weights), others):
        for places, event in some:
            events.append(replace(event, readings=tuple(readings[place] for place in places)))
    return events


class _Room:
    """Finds the events of a room, which is given by the places of its readings; so are those of its events."""

    def __init__(self, readings: Sequence[Reading], terms: Mapping[str, Terms], weights: Weights) -> None:
        self._readings = readings
        self._terms = terms
        self._weights = weights

    def __call__(self, room: Sequence[int]) -> list[tuple[list[int], Event]]:
        """The events; where their readings stand is told beside them, so that these need not be sent."""
        readings = [self._readings[place] for place in room]
        places = {reading.document.id: place for reading, place in zip(readings, room, strict=True)}
        return [
            ([places[reading.document.id] for reading in event.readings], replace(event, readings=()))
            for event in events_in(readings, self._terms, self._weights)
        ]


def events_in(
    readings: Sequence[Reading],
    terms: Mapping[str, Terms],
    weights: Weights,
    share: Share = in_turn,
    memory: Memory = FORGETFUL,
) -> list[Event]:
    """The events of a room, in the order of their first article.

    Args:
        readings: of the room, in the order of publication.
        terms: of each, by the id of its document.
        weights: of the terms.
        share: what compares the articles.
        memory: what was found in them before.
    """
    articles = prepare_articles(readings, terms, memory)
    lineage = trace_lineage(readings, articles, weights, share, memory)
    stories = cluster_stories(readings, lineage.edges, articles, weights, memory)
    together = [*(story.documents for story in stories), *((edge.earlier, edge.later) for edge in lineage.edges)]
    groups = event_groups(readings, together)
    event_of = {reading.document.id: event for event, group in enumerate(groups) for reading in group}
    told: list[list[Story]] = [[] for _ in groups]
    edges: list[list[LineageEdge]] = [[] for _ in groups]
    cited: list[list[Citation]] = [[] for _ in groups]
    for story in stories:
        told[event_of[story.documents[0]]].append(story)
    for edge in lineage.edges:
        edges[event_of[edge.later]].append(edge)
    for citation in lineage.cited:
        cited[event_of[citation.document]].append(citation)
    return [
        Event(tuple(group), tuple(told[event]), tuple(edges[event]), tuple(cited[event]))
        for event, group in enumerate(groups)
    ]


def with_versions(event: Event, before: Mapping[str, Sequence[Reading]]) -> Event:
    """The event with those of the earlier versions that are of its articles.

    Args:
        before: by the id of the latest version, the last one first.
    """
    if not before:
        return event
    documents = [reading.document.id for reading in event.readings]
    own = ((document, tuple(before[document])) for document in documents if before.get(document))
    return replace(event, before=tuple(own))


def tell(event: Event, memory: Memory = FORGETFUL) -> Told:
    """The claims and findings of an event.

    Args:
        memory: what was found in its articles before.
    """
    desk = lay_out(event.readings, [story.documents for story in event.stories], event.lineage, memory)
    edits = find_edits(event.readings, dict(event.before))
    claims = align_claims(event.readings, event.stories, event.lineage, desk)
    claims = claim_edited(claims, edits, event.stories, desk)
    claims = count_origins(claims, event.readings, event.lineage, event.cited, desk)
    findings = find_findings(claims, event.readings, event.lineage, desk)
    return Told(claims, (*findings, *edit_findings(edits, claims)))
