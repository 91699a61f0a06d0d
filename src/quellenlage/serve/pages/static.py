"""Style sheets and scripts."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.responses import Response

from quellenlage.serve.pages.render import YEAR, assets

router = APIRouter()


@router.get("/static/{name}")
async def static(name: str) -> Response:
    """An asset."""
    if name not in assets():
        raise HTTPException(404, "There is no such file.")
    kind, content = assets()[name]
    return Response(content, media_type=kind, headers={"Cache-Control": f"public, max-age={YEAR}, immutable"})


@router.get("/favicon.ico")
async def icon() -> Response:
    """Browsers ask for it; there is none."""
    return Response(status_code=204, headers={"Cache-Control": f"public, max-age={YEAR}"})
