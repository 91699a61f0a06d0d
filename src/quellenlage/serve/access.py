"""Who is asking, and whether they may."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request
from starlette.exceptions import HTTPException

from quellenlage.serve.context import Ctx, context
from quellenlage.serve.problems import is_api
from quellenlage.serve.sessions import COOKIE, Session, form_token, is_form_token, new_session, read_session

#: Pages that are shown to anybody, so that one can sign in.
OPEN = ("/sign-in", "/static/")


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody who asks for a page.

    Args:
        new: whether the session must still be handed out.
    """

    session: Session
    token: str
    new: bool

    @property
    def user(self) -> str | None:
        """Name of who signed in."""
        return self.session.user


def visitor(request: Request) -> Visitor:
    """The visitor by the session's cookie; a session of its own for one without."""
    ctx = context(request)
    now = ctx.config.now()
    known = read_session(request.cookies.get(COOKIE), ctx.config.secret, now)
    if known is not None and known.user is not None and known.user not in ctx.users():
        known = None
    session = known or new_session(None, now, ctx.config.session_hours)
    return Visitor(session, form_token(session, ctx.config.secret), new=known is None)


Who = Annotated[Visitor, Depends(visitor)]


def may_read(request: Request, ctx: Ctx) -> None:
    """Refuse who may not read, where reading needs a token.

    Raises:
        HTTPException: nobody known is asking (401), or a program sends a token that is nobody's.
    """
    bearer = ctx.bearer(request) if is_api(request) else None
    if not ctx.config.private or bearer is not None or request.url.path.startswith(OPEN):
        return
    if visitor(request).user is None:
        raise HTTPException(401, "Only users may read this desk.", {"WWW-Authenticate": "Bearer"})


def check_form(given: str, who: Visitor, secret: bytes) -> None:
    """Refuse a form that was not made for this visitor.

    Raises:
        HTTPException: it was not (403).
    """
    if who.new or not is_form_token(given, who.session, secret):
        raise HTTPException(403, "This form is too old, or from another page. Please load the page again.")
