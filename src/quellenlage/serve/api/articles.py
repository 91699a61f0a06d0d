"""Documents, and what is searched in them: texts, statements, figures."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request

from quellenlage.serve import models
from quellenlage.serve.api import shapes
from quellenlage.serve.api.strict import Day, only_known
from quellenlage.serve.context import Ctx, InWindow, listed, required
from quellenlage.store import Query as StoreQuery
from quellenlage.store import Selection, Store
from quellenlage.store.values import SearchKind

router = APIRouter(prefix="/api", dependencies=[Depends(only_known)])

Words = Annotated[str | None, Query(max_length=1000)]
Bound = Annotated[float | None, Query(allow_inf_nan=False)]


@router.get("/documents", tags=["documents"])
async def documents(  # noqa: PLR0913 - a parameter for each filter
    *,
    request: Request,
    ctx: Ctx,
    wanted: InWindow,
    story: Annotated[str | None, Query(description="Id of a story.")] = None,
    source: Annotated[str | None, Query(description="The outlet.")] = None,
    language: Annotated[str | None, Query(description="ISO 639-1 code.")] = None,
    first: Day = None,
    last: Day = None,
    all_versions: Annotated[bool, Query(description="Also those that a later version has replaced.")] = False,
) -> models.Listed[models.Version]:
    """Versions of articles, those of the last day first."""
    chosen = Selection(
        source=source, language=language, first=first, last=last, story=story, latest_only=not all_versions
    )
    page = await ctx.run(lambda store: store.versions_page(chosen, wanted.limit, wanted.offset))
    return listed(request, list(map(shapes.version, page.items)), page.total, page.more, wanted)


@router.get("/documents/{document}", tags=["documents"])
async def document(document: str, ctx: Ctx) -> models.Reading:
    """All that is read in an article: the line of ``annotate``, and the story that it belongs to."""

    def job(store: Store) -> models.Reading:
        stored = required(store.reading(document), "document")
        return shapes.reading(stored, store.story_of([document]).get(document))

    return await ctx.run(job)


def asked(  # noqa: PLR0913
    *,
    q: Annotated[str, Query(max_length=1000, description="Words in any form; in quotation marks as they are.")] = "",
    speaker: Words = None,
    counted: Words = None,
    low: Bound = None,
    high: Bound = None,
    first: Day = None,
    last: Day = None,
    source: Words = None,
    all_versions: bool = False,
) -> StoreQuery:
    """What a request searches for, whatever kind."""
    return StoreQuery(
        words=q,
        speaker=speaker,
        counted=counted,
        low=low,
        high=high,
        first=first,
        last=last,
        source=source,
        all_versions=all_versions,
    )


Asked = Annotated[StoreQuery, Depends(asked)]


@router.get("/search", tags=["search"])
async def search(
    request: Request, ctx: Ctx, wanted: InWindow, query: Asked, kind: SearchKind = "text"
) -> models.Listed[models.Hit]:
    """Articles, statements or figures, newest day first. What a field means: docs/store.md."""
    return await _found(request, ctx, wanted, query, kind)


@router.get("/statements", tags=["search"])
async def statements(request: Request, ctx: Ctx, wanted: InWindow, query: Asked) -> models.Listed[models.Hit]:
    """Statements, newest first, by their words and by who says them."""
    return await _found(request, ctx, wanted, query, "statements")


@router.get("/figures", tags=["search"])
async def figures(request: Request, ctx: Ctx, wanted: InWindow, query: Asked) -> models.Listed[models.Hit]:
    """Figures, newest first, by what they count, by whose they are, and by bounds that meet ``low`` and ``high``."""
    return await _found(request, ctx, wanted, query, "figures")


async def _found(
    request: Request, ctx: Ctx, wanted: InWindow, query: StoreQuery, kind: SearchKind
) -> models.Listed[models.Hit]:
    window = replace(query, kind=kind, limit=wanted.limit, offset=wanted.offset)
    page = await ctx.run(lambda store: store.search(window))
    return listed(request, list(map(shapes.hit, page.items)), page.total, page.more, wanted)
