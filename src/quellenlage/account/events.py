"""Events: the articles of a story and those that share text or facts with them; claims are made inside of one.

What is found in an event depends on its own articles alone. That is what lets an article that arrives in a desk concern
its own event and leave the others as they were.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from quellenlage.account.align import align_claims
from quellenlage.account.align_items import lay_out
from quellenlage.account.articles import prepare_articles
from quellenlage.account.findings import find_findings
from quellenlage.account.identity_join import event_groups
from quellenlage.account.lineage import trace_lineage
from quellenlage.account.origins import count_origins
from quellenlage.account.stories import cluster_stories
from quellenlage.account.terms import Terms, Weights
from quellenlage.model import Citation, Claim, Finding, LineageEdge, Reading, Story


@dataclass(frozen=True, slots=True)
class Event:
    """What there is to know of some articles before claims are looked for.

    Args:
        readings: in the order of publication.
        lineage: between them.
        cited: sources that they name and that are not among the articles with which they were compared.
    """

    readings: tuple[Reading, ...]
    stories: tuple[Story, ...]
    lineage: tuple[LineageEdge, ...]
    cited: tuple[Citation, ...]


class Told(NamedTuple):
    """What an event comes to; the ids of its claims are its own."""

    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]


def events_in(readings: Sequence[Reading], terms: Mapping[str, Terms], weights: Weights) -> list[Event]:
    """The events of a room, in the order of their first article.

    Args:
        readings: of the room, in the order of publication.
        terms: of each, by the id of its document.
        weights: of the terms.
    """
    articles = prepare_articles(readings, terms)
    lineage = trace_lineage(readings, articles, weights)
    stories = cluster_stories(readings, lineage.edges, articles, weights)
    together = [*(story.documents for story in stories), *((edge.earlier, edge.later) for edge in lineage.edges)]
    return [
        Event(
            tuple(group),
            tuple(story for story in stories if story.documents[0] in documents),
            tuple(edge for edge in lineage.edges if edge.later in documents),
            tuple(citation for citation in lineage.cited if citation.document in documents),
        )
        for group in event_groups(readings, together)
        for documents in [{reading.document.id for reading in group}]
    ]


def tell(event: Event) -> Told:
    """The claims and findings of an event."""
    desk = lay_out(event.readings, [story.documents for story in event.stories], event.lineage)
    claims = align_claims(event.readings, event.stories, event.lineage, desk)
    claims = count_origins(claims, event.readings, event.lineage, event.cited, desk)
    return Told(claims, find_findings(claims, event.readings, event.lineage, desk))
