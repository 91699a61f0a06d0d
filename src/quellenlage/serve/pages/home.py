"""The first page: what is new, what to look at first, and the stories as they form."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Final, Literal

from fastapi import APIRouter, Query, Request
from starlette.responses import RedirectResponse, Response

from quellenlage.account.severity import SEVERITY, Severity
from quellenlage.model import Wording
from quellenlage.present.labels import FINDINGS
from quellenlage.present.wording import day, short_day
from quellenlage.serve.access import Who, check_form
from quellenlage.serve.context import FARTHEST, Ctx
from quellenlage.serve.pages.forms import form_values, local
from quellenlage.serve.pages.links import story_href
from quellenlage.serve.pages.looks import SEEN_COOKIE, look_now, look_of
from quellenlage.serve.pages.render import YEAR, neighbours, page, pulse_value, remember, set_cookie
from quellenlage.store import FindingFilter, FindingRow, Look, News, Pulse, Store, StoryFilter, StoryRow, Version
from quellenlage.store.values import Page

router = APIRouter()
STORIES: Final = 20
URGENT: Final = 5
Chosen = Literal["all", "several", "pending", "new"]


@dataclass(frozen=True, slots=True)
class Pressing:
    """A finding that waits for a judgement."""

    href: str
    name: Wording
    severity: Severity
    explanation: Wording
    story: str | None
    outlets: tuple[str, ...]
    day: Wording


@dataclass(frozen=True, slots=True)
class HomeView:
    """All that the first page shows."""

    page: Page[StoryRow]
    urgent: tuple[Pressing, ...]
    waiting: int
    look: Look | None
    news: News | None
    pulse: Pulse


@router.get("/")
async def home(
    request: Request,
    ctx: Ctx,
    who: Who,
    show: Chosen = "all",
    offset: Annotated[int, Query(ge=0, le=FARTHEST)] = 0,
) -> Response:
    """The first page."""

    def job(store: Store) -> HomeView:
        look = look_of(request, who, store)
        after = look.revision if look else 0
        chosen = StoryFilter(
            pending=show == "pending", several=show == "several", changed_after=after if show == "new" else None
        )
        found = store.stories(chosen, STORIES, offset)
        waiting, urgent = (0, ()) if offset else _urgent(store)
        return HomeView(
            page=found,
            urgent=urgent,
            waiting=waiting,
            look=look,
            news=store.news(look.revision, look.versions) if look else None,
            pulse=store.pulse(),
        )

    view = await ctx.run(job)
    before, after = neighbours(request, STORIES, offset, view.page.more)
    return page(
        request,
        "home.html",
        view=view,
        show=show,
        before=before,
        after=after,
        pulse=pulse_value(view.pulse),
        span_of=span_of,
    )


@router.post("/looked")
async def looked(request: Request, ctx: Ctx, who: Who) -> Response:
    """Note that the visitor has seen what there is."""
    form = await form_values(request)
    check_form(form.get("form_token", ""), who, ctx.config.secret)
    seen = await ctx.run(lambda store: look_now(request, who, store))
    response = RedirectResponse(local(form.get("back", "/")), 303)
    remember(request, response, who)
    set_cookie(request, response, SEEN_COOKIE, seen, YEAR)
    return response


def span_of(first: date | None, last: date | None) -> Wording:
    """The time that a story spans."""
    begin, end = day(first), day(last)
    return begin if begin == end else Wording(f"{begin.de} – {end.de}", f"{begin.en} – {end.en}")


def _urgent(store: Store) -> tuple[int, tuple[Pressing, ...]]:
    """How many findings wait for a judgement, and the newest of them, conflicts before warnings."""
    conflicts = store.findings_page(FindingFilter(kind="conflict", judged=False), URGENT)
    waiting = store.findings_page(FindingFilter(pressing=True, judged=False), URGENT)
    rows = tuple({row.id: row for row in (*conflicts.items, *waiting.items)}.values())[:URGENT]
    return waiting.total or 0, _pressing(store, rows)


def _pressing(store: Store, rows: tuple[FindingRow, ...]) -> tuple[Pressing, ...]:
    documents = store.versions_by_id(
        name for row in rows for name in (row.finding.document, row.finding.against) if name is not None
    )
    return tuple(
        Pressing(
            href=f"{story_href(row.story, 'findings')}#{row.id}" if row.story else f"/findings#{row.id}",
            name=FINDINGS[row.finding.kind],
            severity=SEVERITY[row.finding.kind],
            explanation=row.finding.explanation,
            story=row.story_title,
            outlets=tuple(
                dict.fromkeys(
                    _outlet(documents[name])
                    for name in (row.finding.against, row.finding.document)
                    if name in documents
                )
            ),
            day=short_day(row.day),
        )
        for row in rows
    )


def _outlet(version: Version) -> str:
    return version.source or version.document
