"""All findings of the desk, to be judged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Final, Literal

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from quellenlage.account.severity import FINDING_ORDER
from quellenlage.model import FindingKind
from quellenlage.present.evidence import Sources
from quellenlage.present.views.findings import FindingView, finding_view
from quellenlage.serve.access import Who
from quellenlage.serve.context import FARTHEST, Ctx
from quellenlage.serve.pages.judging import Judged, judged_findings
from quellenlage.serve.pages.links import DeskLinks
from quellenlage.serve.pages.looks import look_of
from quellenlage.serve.pages.render import neighbours, page, pulse_value
from quellenlage.store import FindingFilter, FindingRow, Pulse, Store
from quellenlage.store.values import Page

router = APIRouter()
FINDINGS: Final = 15


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding, and the story it is in."""

    view: FindingView
    story: str | None
    story_title: str | None


@dataclass(frozen=True, slots=True)
class FindingsView:
    """All that the page shows."""

    page: Page[FindingRow]
    shown: tuple[Shown, ...]
    judged: dict[str, Judged]
    fresh: frozenset[str]
    pulse: Pulse


@router.get("/findings")
async def findings(
    *,
    request: Request,
    ctx: Ctx,
    who: Who,
    kind: FindingKind | Literal["", "pressing"] = "pressing",
    judged: Literal["", "yes", "no"] = "no",
    offset: Annotated[int, Query(ge=0, le=FARTHEST)] = 0,
) -> Response:
    """Findings of all stories, those in the articles of the last day first."""
    wanted = FindingFilter(
        kind=None if kind in {"", "pressing"} else kind,  # type: ignore[arg-type]
        pressing=kind == "pressing",
        judged={"yes": True, "no": False}.get(judged),
    )

    def job(store: Store) -> FindingsView:
        found = store.findings_page(wanted, FINDINGS, offset)
        look = look_of(request, who, store)
        after: Any = look.revision if look else None
        return FindingsView(
            page=found,
            shown=shown_findings(store, found.items),
            judged=judged_findings(store, (row.id for row in found.items)),
            fresh=frozenset(row.id for row in found.items if after is not None and row.created > after),
            pulse=store.pulse(),
        )

    view = await ctx.run(job)
    before, after = neighbours(request, FINDINGS, offset, view.page.more)
    return page(
        request,
        "desk_findings.html",
        view=view,
        judged=view.judged,
        fresh=view.fresh,
        kind=kind,
        judged_filter=judged,
        kinds=FINDING_ORDER,
        before=before,
        after=after,
        pulse=pulse_value(view.pulse),
    )


def shown_findings(store: Store, rows: tuple[FindingRow, ...]) -> tuple[Shown, ...]:
    """Findings with their passages; each needs only the articles that its evidence is in."""
    names = dict.fromkeys(
        name
        for row in rows
        for name in (row.finding.document, row.finding.against, *(each.document for each in row.finding.evidence))
        if name is not None
    )
    stored = [found for name in names if (found := store.reading(name)) is not None]
    claims = store.claims_by_key(row.finding.claim for row in rows)
    readings = [each.named() for each in stored]
    shown = []
    for row in rows:
        claim = claims.get(row.finding.claim)
        sources = Sources.of(readings, DeskLinks(row.story or ""))
        label = claim.label if claim else ""
        view = finding_view(row.id, row.finding, sources, claim.id if claim and row.story else None, label)
        shown.append(Shown(view, row.story, row.story_title))
    return tuple(shown)
