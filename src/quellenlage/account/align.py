"""Claims: the same assertion across articles, figures by what they count, statements by what they say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from quellenlage.account.align_figures import align_figures
from quellenlage.account.align_items import Desk, Item, lay_out
from quellenlage.account.align_statements import align_statements
from quellenlage.account.align_units import Unit
from quellenlage.account.labels import figure_label, shortened
from quellenlage.model import Claim, ClaimMember, LineageEdge, Reading, Story


def align_claims(
    readings: Sequence[Reading],
    stories: Sequence[Story],
    edges: Sequence[LineageEdge],
    desk: Desk | None = None,
) -> tuple[Claim, ...]:
    """The claims that the articles make, with their members; origins are counted later.

    Args:
        readings: in the order of publication.
        stories: articles of one story can share claims.
        edges: along them a figure or statement keeps its identity though its words change.
        desk: the same readings laid out by their stories, where that is done already.
    """
    desk = desk or lay_out(readings, [story.documents for story in stories], edges)
    story_of = {d: story.id for story in stories for d in story.documents}
    claims = [
        Claim(
            "",
            "figure",
            figure_label(desk.by_id, [i for i, _ in members]),
            _story(story_of, [i.document for i, _ in members]),
            tuple(_figure_member(desk, item, reason) for item, reason in members),
        )
        for members in align_figures(desk)
    ]
    claims += [
        Claim(
            "",
            "statement",
            _statement_label(desk, told),
            _story(story_of, [t.document for t, _ in told]),
            tuple(_statement_member(desk, t, reason) for t, reason in told),
        )
        for told in align_statements(desk)
    ]
    claims.sort(key=lambda c: (desk.rank[c.members[0].document], c.members[0].span, c.kind))
    return tuple(Claim(f"c{number}", c.kind, c.label, c.story, c.members) for number, c in enumerate(claims, start=1))


def _figure_member(desk: Desk, item: Item, reason: str) -> ClaimMember:
    figure = item.figure
    return ClaimMember(
        document=item.document,
        span=figure.span,
        item=figure.id,
        low=figure.low,
        high=figure.high,
        speaker=desk.identities.name(item.speaker) if item.speaker else None,
        as_of=figure.as_of,
        reason=reason,
    )


def _statement_member(desk: Desk, told: Unit, reason: str) -> ClaimMember:
    return ClaimMember(
        document=told.document,
        span=told.span,
        item=told.statement or "",
        speaker=desk.identities.name(told.speaker) if told.speaker else None,
        as_of=told.said,
        reason=reason,
    )


def _story(story_of: Mapping[str, str], documents: Sequence[str]) -> str | None:
    return next((story_of[d] for d in documents if d in story_of), None)


def _statement_label(desk: Desk, told: Sequence[tuple[Unit, str]]) -> str:
    first = next((t for t, _ in told if t.speaker), told[0][0])
    return shortened(first.span.cut(desk.by_id[first.document].document.text))
