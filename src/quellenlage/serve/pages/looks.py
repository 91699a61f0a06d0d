"""How far a visitor has seen the desk: users by name on the desk, everybody else in a cookie of theirs."""

from __future__ import annotations

import re
from typing import Final

from starlette.requests import Request

from quellenlage.serve.access import Visitor
from quellenlage.serve.context import context
from quellenlage.store import Look, Store

SEEN_COOKIE: Final = "quellenlage_seen"
_SEEN: Final = re.compile(r"(\d{1,15})\.(\d{1,15})", re.ASCII)


def look_of(request: Request, who: Visitor, store: Store) -> Look | None:
    """The visitor's last look; None on the first visit."""
    if who.user is not None:
        return store.look(who.user)
    seen = _SEEN.fullmatch(request.cookies.get(SEEN_COOKIE, ""))
    return Look("", int(seen[1]), int(seen[2]), context(request).config.now()) if seen else None


def look_now(request: Request, who: Visitor, store: Store) -> str:
    """Note that the visitor has seen all there is; what the cookie is to hold."""
    pulse = store.pulse()
    if who.user is not None:
        store.save_look(Look(who.user, pulse.revision, pulse.versions, context(request).config.now()))
    return f"{pulse.revision}.{pulse.versions}"
