"""The pages of a story: the views of a brief, each on a page of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, Literal

from fastapi import APIRouter, HTTPException, Request
from starlette.responses import Response

from quellenlage.model import Account, Wording
from quellenlage.present.evidence import Sources
from quellenlage.present.html import cited_view, span_of_time
from quellenlage.present.summary import Overview, overview
from quellenlage.present.views.findings import findings_view
from quellenlage.present.views.ledger import claim_anchors, ledger_view
from quellenlage.present.views.lineage import lineage_view
from quellenlage.present.views.timeline import published_view, timeline_view
from quellenlage.present.views.voices import voices_view
from quellenlage.present.wording import moment
from quellenlage.serve.access import Who
from quellenlage.serve.context import Ctx, required
from quellenlage.serve.pages.judging import Judged, judged_findings
from quellenlage.serve.pages.links import DeskLinks, story_href
from quellenlage.serve.pages.looks import look_of
from quellenlage.serve.pages.render import page, pulse_value
from quellenlage.store import Pulse, Store, StoryRow
from quellenlage.store.keys import keyed_findings

router = APIRouter()
Section = Literal["findings", "figures", "voices", "lineage", "timeline"]
SECTIONS: Final = (
    ("", "overview"),
    ("findings", "findings"),
    ("figures", "ledger"),
    ("voices", "voices"),
    ("lineage", "lineage"),
    ("timeline", "timeline"),
)


@dataclass(frozen=True, slots=True)
class StoryView:
    """A story, loaded, with what is the same on all its pages."""

    row: StoryRow
    account: Account
    overview: Overview
    sources: Sources
    keys: tuple[str, ...]
    judged: dict[str, Judged]
    fresh: frozenset[str]
    moves: tuple[Wording, ...]
    pulse: Pulse


@router.get("/stories/{story}")
async def story(request: Request, story: str, ctx: Ctx, who: Who) -> Response:
    """What matters of a story, and its articles."""
    view = await ctx.run(lambda store: _load(request, who, store, story))
    account, found, sources = view.account, view.overview, view.sources
    articles = [
        {
            "id": reading.document.id,
            "outlet": sources.outlet(reading.document.id),
            "title": sources.title(reading.document.id),
            "published": moment(reading.published),
            "copied_from": sources.outlet(copied) if (copied := found.copies.get(reading.document.id)) else None,
        }
        for reading in account.readings
    ]
    anchors = claim_anchors(found, sources.links)
    return _page(
        request,
        view,
        "",
        findings=findings_view(account, found, sources, anchors),
        claims=ledger_view(account, found, sources)[:6],
        articles=articles,
        cited=cited_view(account, sources),
    )


@router.get("/stories/{story}/{section}")
async def story_section(request: Request, story: str, section: Section, ctx: Ctx, who: Who) -> Response:
    """One view of a story."""
    view = await ctx.run(lambda store: _load(request, who, store, story))
    account, found, sources = view.account, view.overview, view.sources
    anchors = claim_anchors(found, sources.links)
    shown: dict[str, Any]
    if section == "findings":
        shown = {"findings": findings_view(account, found, sources, anchors)}
    elif section == "figures":
        shown = {"claims": ledger_view(account, found, sources)}
    elif section == "voices":
        shown = {"voices": voices_view(account, sources, anchors)}
    elif section == "lineage":
        shown = {"lineage": lineage_view(account, found, sources)}
    else:
        shown = {
            "timeline": timeline_view(account, found, sources),
            "published": published_view(account, sources),
        }
    return _page(request, view, section, **shown)


def _load(request: Request, who: Any, store: Store, story: str) -> StoryView:
    row = store.story(story)
    if row is None and (moved := store.moved_to(story)) is not None:
        where = request.url.path.replace(story, moved, 1)
        raise HTTPException(307, "This story goes by another name now.", {"Location": where})
    row = required(row, "story")
    account = required(store.account(story), "story")
    keys = {finding: key for key, finding in reversed(keyed_findings(account.findings))}
    sources = Sources.of(account.readings, DeskLinks(story, keys))
    look = look_of(request, who, store)
    return StoryView(
        row=row,
        account=account,
        overview=overview(account),
        sources=sources,
        keys=tuple(keys.values()),
        judged=judged_findings(store, keys.values()),
        fresh=store.new_in(story, look.revision, look.versions) if look else frozenset(),
        moves=tuple(move.explanation for move in store.moves(story)),
        pulse=store.pulse(),
    )


def _page(request: Request, view: StoryView, section: str, **shown: Any) -> Response:
    return page(
        request,
        "story.html",
        section=section,
        sections=SECTIONS,
        story=view.row,
        account=view.account,
        overview=view.overview,
        sources=view.sources,
        span_of_time=span_of_time(view.overview),
        judged=view.judged,
        fresh=view.fresh,
        moves=view.moves,
        findings_href=story_href(view.row.id, "findings"),
        pulse=pulse_value(view.pulse),
        **shown,
    )
