"""What the handlers of requests share: the desk, the settings, and who is asking."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, TypeVar

from fastapi import Depends, Query, Request
from starlette.exceptions import HTTPException

from quellenlage.serve.config import ServeConfig
from quellenlage.serve.live import Heart
from quellenlage.serve.models import Listed
from quellenlage.serve.pool import Pool
from quellenlage.serve.users import read_users, user_of
from quellenlage.store import Store

T = TypeVar("T")
S = TypeVar("S")
#: Entries of a window, and how far into a list one can go.
WINDOW, MOST, FARTHEST = 20, 200, 1_000_000


@dataclass(frozen=True, slots=True)
class Context:
    """The server's own things."""

    config: ServeConfig
    pool: Pool
    heart: Heart

    async def run(self, job: Callable[[Store], T]) -> T:
        """Ask the desk."""
        return await self.pool.run(job)

    def users(self) -> Mapping[str, str]:
        """Who may write now; the file is read again, so that a user can be taken out while the server runs."""
        return read_users(self.config.token_file)

    def bearer(self, request: Request) -> str | None:
        """The user whose token a program sends.

        Raises:
            HTTPException: it sends one that is nobody's.
        """
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if not scheme:
            return None
        user = user_of(token.strip(), self.users()) if scheme.lower() == "bearer" else None
        if user is None:
            raise HTTPException(401, "This token is nobody's.", {"WWW-Authenticate": "Bearer"})
        return user


def context(request: Request) -> Context:
    """The context of the application that answers."""
    found: Context = request.app.state.context
    return found


@dataclass(frozen=True, slots=True)
class Window:
    """Which part of a list is wanted."""

    limit: int
    offset: int


def window(
    limit: Annotated[int, Query(ge=1, le=MOST, description="How many entries.")] = WINDOW,
    offset: Annotated[int, Query(ge=0, le=FARTHEST, description="How many to pass over.")] = 0,
) -> Window:
    """The window that a request asks for."""
    return Window(limit, offset)


Ctx = Annotated[Context, Depends(context)]
InWindow = Annotated[Window, Depends(window)]


def listed(request: Request, items: list[T], total: int | None, more: bool, wanted: Window) -> Listed[T]:
    """A window with the addresses of its neighbours."""

    def at(offset: int) -> str:
        url = request.url.include_query_params(limit=wanted.limit, offset=offset)
        return f"{url.path}?{url.query}"

    return Listed(
        items=items,
        total=total,
        limit=wanted.limit,
        offset=wanted.offset,
        next=at(wanted.offset + wanted.limit) if more else None,
        previous=at(max(0, wanted.offset - wanted.limit)) if wanted.offset else None,
    )


def required(value: T | None, what: str) -> T:
    """The value, if there is one.

    Raises:
        HTTPException: there is none (404).
    """
    if value is None:
        raise HTTPException(404, f"There is no such {what} on this desk.")
    return value
