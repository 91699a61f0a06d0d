"""The desk as a whole: its state, live; what was set aside; the feeds."""

from __future__ import annotations

from fastapi import APIRouter, Depends, Request, Response

from quellenlage import __version__
from quellenlage.serve import models
from quellenlage.serve.api import shapes
from quellenlage.serve.api.strict import only_known
from quellenlage.serve.context import Ctx, InWindow, listed

router = APIRouter(prefix="/api", tags=["desk"], dependencies=[Depends(only_known)])


@router.get("")
async def desk(ctx: Ctx) -> models.DeskState:
    """The state of the desk, and the version of the program."""
    pulse = await ctx.run(lambda store: store.pulse())
    return models.DeskState(
        program=__version__,
        revision=pulse.revision,
        versions=pulse.versions,
        judgements=pulse.judgements,
        quarantined=pulse.quarantined,
    )


@router.get("/live", response_class=Response, responses={200: {"content": {"text/event-stream": {}}}})
async def live(request: Request, ctx: Ctx) -> Response:
    """Server-sent events: ``pulse`` with the state of the desk, now and whenever it changes."""
    return ctx.heart.listen(request)


@router.get("/quarantine")
async def quarantine(request: Request, ctx: Ctx, wanted: InWindow) -> models.Listed[models.Quarantined]:
    """Inputs that could not be read, by name."""
    entries = await ctx.run(lambda store: store.quarantined())
    some = entries[wanted.offset : wanted.offset + wanted.limit]
    return listed(
        request, list(map(shapes.quarantined, some)), len(entries), wanted.offset + len(some) < len(entries), wanted
    )


@router.get("/feeds")
async def feeds(request: Request, ctx: Ctx, wanted: InWindow) -> models.Listed[models.Feed]:
    """The feeds that are watched, by address."""
    states = await ctx.run(lambda store: store.feeds())
    some = states[wanted.offset : wanted.offset + wanted.limit]
    return listed(request, list(map(shapes.feed, some)), len(states), wanted.offset + len(some) < len(states), wanted)
