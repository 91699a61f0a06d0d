"""Stories, claims, findings, lineage and judgements."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request, Response
from starlette.exceptions import HTTPException

from quellenlage.model import ClaimKind, ClaimStatus, FindingKind
from quellenlage.present.as_json import account_to_json
from quellenlage.serve import models
from quellenlage.serve.api import shapes
from quellenlage.serve.api.strict import Day, only_known
from quellenlage.serve.context import Ctx, InWindow, listed, required
from quellenlage.store import ClaimFilter, FindingFilter, Judgement, Store, StoryFilter

router = APIRouter(prefix="/api", dependencies=[Depends(only_known)])

OfStory = Annotated[str | None, Query(description="Id of a story.")]
OfDocument = Annotated[str | None, Query(description="Id of a version of an article.")]
LEAST, MOST = -(2**62), 2**62


@router.get("/stories", tags=["stories"])
async def stories(  # noqa: PLR0913 - a parameter for each filter
    *,
    request: Request,
    ctx: Ctx,
    wanted: InWindow,
    first: Annotated[Day, Query(description="Only stories that reach to this day.")] = None,
    last: Annotated[Day, Query(description="Only stories that began by this day.")] = None,
    pending: Annotated[bool, Query(description="Only with a conflict or warning that nobody has judged.")] = False,
    several: Annotated[bool, Query(description="Only of more than one article.")] = False,
    changed_after: Annotated[int | None, Query(ge=0, le=MOST, description="Only changed in a later revision.")] = None,
) -> models.Listed[models.Story]:
    """Stories, those of the last day first."""
    chosen = StoryFilter(first, last, pending, several, changed_after)
    page = await ctx.run(lambda store: store.stories(chosen, wanted.limit, wanted.offset))
    return listed(request, list(map(shapes.story, page.items)), page.total, page.more, wanted)


@router.get("/stories/{story}", tags=["stories"])
async def story(story: str, ctx: Ctx) -> models.Story:
    """A story."""
    return shapes.story(required(await ctx.run(lambda store: store.story(story)), "story"))


@router.get("/stories/{story}/brief", tags=["stories"], response_model=models.Brief)
async def brief(story: str, ctx: Ctx) -> dict[str, Any]:
    """The account of one story, in the shape of ``brief.json``."""

    def job(store: Store) -> dict[str, Any]:
        required(store.story(story), "story")
        return dict(account_to_json(required(store.account(story), "story")))

    return await ctx.run(job)


@router.get("/claims", tags=["claims"])
async def claims(
    request: Request,
    ctx: Ctx,
    wanted: InWindow,
    story: OfStory = None,
    document: OfDocument = None,
    kind: ClaimKind | None = None,
    status: ClaimStatus | None = None,
) -> models.Listed[models.Claim]:
    """Claims, those of one story in the order in which they were first made."""
    chosen = ClaimFilter(story, kind, status, document)
    page = await ctx.run(lambda store: store.claims(chosen, wanted.limit, wanted.offset))
    return listed(request, list(map(shapes.claim, page.items)), page.total, page.more, wanted)


@router.get("/claims/{claim}", tags=["claims"])
async def claim(claim: str, ctx: Ctx) -> models.Claim:
    """A claim."""
    found = await ctx.run(lambda store: store.claims_by_key([claim]))
    return shapes.claim(required(next(iter(found.values()), None), "claim"))


@router.get("/lineage", tags=["lineage"])
async def lineage(
    request: Request, ctx: Ctx, wanted: InWindow, story: OfStory = None, document: OfDocument = None
) -> models.Listed[models.Edge]:
    """Who got text or facts from whom: all, within a story, or from and to one document."""
    page = await ctx.run(lambda store: store.lineage(story, document, wanted.limit, wanted.offset))
    return listed(request, list(map(shapes.edge, page.items)), page.total, page.more, wanted)


@router.get("/findings", tags=["findings"])
async def findings(  # noqa: PLR0913
    *,
    request: Request,
    ctx: Ctx,
    wanted: InWindow,
    story: OfStory = None,
    document: OfDocument = None,
    kind: FindingKind | None = None,
    pressing: Annotated[bool, Query(description="Only conflicts and warnings.")] = False,
    judged: Annotated[bool | None, Query(description="Whether somebody has judged it.")] = None,
    created_after: Annotated[int | None, Query(ge=0, le=MOST, description="Only new in a later revision.")] = None,
) -> models.Listed[models.Finding]:
    """Findings, those in the articles of the last day first."""
    chosen = FindingFilter(story, kind, document, pressing, judged, created_after)
    page = await ctx.run(lambda store: store.findings_page(chosen, wanted.limit, wanted.offset))
    return listed(request, list(map(shapes.finding, page.items)), page.total, page.more, wanted)


@router.get("/findings/{finding}", tags=["findings"])
async def finding(finding: str, ctx: Ctx) -> models.Finding:
    """A finding."""
    return shapes.finding(required(await ctx.run(lambda store: store.finding(finding)), "finding"))


@router.get("/findings/{finding}/judgements", tags=["judgements"])
async def judgements_of(request: Request, finding: str, ctx: Ctx, wanted: InWindow) -> models.Listed[models.Judgement]:
    """What people think of a finding, oldest first. It stays when the finding goes."""
    page = await ctx.run(lambda store: store.judgements_page(finding, wanted.limit, wanted.offset))
    return listed(request, list(map(shapes.judgement, page.items)), page.total, page.more, wanted)


@router.post("/findings/{finding}/judgements", tags=["judgements"], status_code=201)
async def judge(
    request: Request, response: Response, finding: str, said: models.NewJudgement, ctx: Ctx
) -> models.Judgement:
    """Keep a judgement beside the machine's finding; earlier ones stay. Needs the token of a user."""
    user = ctx.bearer(request)
    if user is None:
        raise HTTPException(401, "Only users may judge: send a token.", {"WWW-Authenticate": "Bearer"})
    made = Judgement(finding, said.verdict, said.note, user, ctx.config.now())

    def job(store: Store) -> None:
        required(store.finding(finding), "finding")
        store.judge(made)

    await ctx.run(job)
    response.headers["Location"] = request.url.path
    return shapes.judgement(made)


@router.get("/judgements", tags=["judgements"])
async def judgements(request: Request, ctx: Ctx, wanted: InWindow) -> models.Listed[models.Judgement]:
    """All judgements, oldest first: the editors' work, to be exported."""
    page = await ctx.run(lambda store: store.judgements_page(None, wanted.limit, wanted.offset))
    return listed(request, list(map(shapes.judgement, page.items)), page.total, page.more, wanted)
