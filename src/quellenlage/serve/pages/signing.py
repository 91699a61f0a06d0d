"""Signing in with a token, and out again."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from quellenlage.serve.access import Who, check_form
from quellenlage.serve.context import Ctx
from quellenlage.serve.pages.forms import form_values, local
from quellenlage.serve.pages.render import page, set_cookie
from quellenlage.serve.sessions import COOKIE, new_session, sign
from quellenlage.serve.users import user_of

router = APIRouter()


@router.get("/sign-in")
async def sign_in_page(request: Request, ctx: Ctx, back: str = "/") -> Response:
    """The form."""
    return page(request, "sign_in.html", back=local(back), wrong=False, private=ctx.config.private, pulse="")


@router.post("/sign-in")
async def sign_in(request: Request, ctx: Ctx, who: Who) -> Response:
    """A session for whose token it is."""
    form = await form_values(request)
    check_form(form.get("form_token", ""), who, ctx.config.secret)
    user = user_of(form.get("token", "").strip(), ctx.users())
    back = local(form.get("back", "/"))
    if user is None:
        return page(request, "sign_in.html", 403, back=back, wrong=True, private=ctx.config.private, pulse="")
    session = new_session(user, ctx.config.now(), ctx.config.session_hours)
    response = RedirectResponse(back, 303)
    seconds = int(ctx.config.session_hours * 3600)
    set_cookie(request, response, COOKIE, sign(session, ctx.config.secret), seconds)
    return response


@router.post("/sign-out")
async def sign_out(request: Request, ctx: Ctx, who: Who) -> Response:
    """The end of a session."""
    form = await form_values(request)
    check_form(form.get("form_token", ""), who, ctx.config.secret)
    response = RedirectResponse(local(form.get("back", "/")), 303)
    response.delete_cookie(COOKIE, httponly=True, samesite="strict")
    return response
