"""What came in and what did not: inputs that were set aside, and the feeds that are watched."""

from __future__ import annotations

from typing import Annotated, Final

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from quellenlage.serve.context import FARTHEST, Ctx
from quellenlage.serve.pages.render import neighbours, page, pulse_value
from quellenlage.store import FeedState, Pulse, Store
from quellenlage.store.values import QuarantineEntry

router = APIRouter()
ENTRIES: Final = 50


@router.get("/inputs")
async def inputs(request: Request, ctx: Ctx, offset: Annotated[int, Query(ge=0, le=FARTHEST)] = 0) -> Response:
    """Quarantine, the last tried first, and feeds."""

    def job(store: Store) -> tuple[list[QuarantineEntry], list[FeedState], Pulse]:
        entries = sorted(store.quarantined(), key=lambda entry: entry.last_seen, reverse=True)
        return entries, store.feeds(), store.pulse()

    entries, feeds, pulse = await ctx.run(job)
    shown = entries[offset : offset + ENTRIES]
    before, after = neighbours(request, ENTRIES, offset, offset + len(shown) < len(entries))
    return page(
        request,
        "inputs.html",
        entries=shown,
        total=len(entries),
        feeds=feeds,
        before=before,
        after=after,
        pulse=pulse_value(pulse),
    )
