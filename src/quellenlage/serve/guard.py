"""What stands before every page: the host that was asked for, the size of what is sent, headers, and answers that a
browser has already."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from hashlib import sha256
from typing import Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from quellenlage.config import settings
from quellenlage.serve.problems import Trouble, trouble_of

#: Bytes of the body of a request; the largest form holds a note.
MOST_SENT: Final = 64 * 1024
POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'{}; img-src 'self'; connect-src 'self';"
    " form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS: Final = (
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    # Not "no-referrer": browsers would then send forms with the origin "null".
    ("Referrer-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
)
_STREAM: Final = b"text/event-stream"

log = logging.getLogger("quellenlage.serve")

Answer = Callable[[Request, Trouble], Awaitable[Response]]


class Guard:
    """Middleware around the application.

    Args:
        hosts: names that may be asked for; a page of another site that has its own name point here is refused (DNS
            rebinding).
        answer: how an error is told.
    """

    def __init__(self, app: ASGIApp, hosts: tuple[str, ...], answer: Answer) -> None:
        self._app = app
        self._hosts = frozenset(host.lower() for host in hosts)
        self._answer = answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        answers = _Answers(send, head=scope["method"] == "HEAD", known=headers.get("if-none-match"))
        if scope["method"] == "HEAD":
            scope = {**scope, "method": "GET"}
        try:
            trouble = self._refusal(scope, headers)
            if trouble is not None:
                response = await self._answer(Request(scope), trouble)
                await response(scope, receive, answers.send)
            else:
                await self._app(scope, _Limited(receive).receive, answers.send)
        except _TooLargeError:
            response = await self._answer(Request(scope), _TOO_LARGE)
            await response(scope, receive, answers.send)
        except Exception as error:
            # One line for who runs the server; where it happened only if they ask for it.
            log.log(logging.ERROR, "failed: %s: %s", type(error).__name__, error, exc_info=settings().debug)
            if answers.started:
                raise
            response = await self._answer(Request(scope), trouble_of(error))
            await response(scope, receive, answers.send)

    def _refusal(self, scope: Scope, headers: Headers) -> Trouble | None:
        host = headers.get("host", "")
        if _name(host) not in self._hosts:
            return Trouble(421, f"This server is not asked for as {host[:100]!r}; --allow-host allows a name.")
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > MOST_SENT:
            return _TOO_LARGE
        if scope["method"] not in {"GET", "HEAD", "OPTIONS"} and not _same_site(headers, host):
            return Trouble(403, "The request comes from a page of another site.")
        return None


class _TooLargeError(Exception):
    """More was sent than a form holds."""


_TOO_LARGE: Final = Trouble(413, f"At most {MOST_SENT} bytes can be sent.")


class _Limited:
    """Counts what is received, as a length need not be told beforehand."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._size = 0

    async def receive(self) -> Message:
        message = await self._receive()
        self._size += len(message.get("body", b""))
        if self._size > MOST_SENT:
            raise _TooLargeError
        return message


class _Answers:
    """Puts headers to an answer, and leaves its body away where the browser has it.

    The validator is a digest of the body: whatever a page depends on, it changes when and only when the page does.
    """

    def __init__(self, send: Send, *, head: bool, known: str | None) -> None:
        self._send = send
        self._head = head
        self._known = known
        self._start: Message | None = None
        self._body: list[bytes] = []
        self.started = False

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._start = message
            headers = MutableHeaders(scope=message)
            for name, value in _HEADERS:
                headers.setdefault(name, value)
            headers.setdefault("Content-Security-Policy", POLICY.format(""))
            headers.setdefault("Cache-Control", "private, no-cache")
            return
        if message["type"] != "http.response.body" or self._start is None:
            await self._send(message)
            return
        if Headers(scope=self._start).get("content-type", "").encode().startswith(_STREAM):
            await self._begin()
            await self._send(message)
            return
        self._body.append(message.get("body", b""))
        if not message.get("more_body"):
            await self._finish(self._start, b"".join(self._body))

    async def _begin(self) -> None:
        if not self.started and self._start is not None:
            self.started = True
            await self._send(self._start)

    async def _finish(self, start: Message, body: bytes) -> None:
        headers = MutableHeaders(scope=start)
        if start["status"] == 200:
            tag = f'"{sha256(body).hexdigest()[:32]}"'
            headers["ETag"] = tag
            if self._known is not None and _is_known(tag, self._known):
                start["status"], body = 304, b""
                del headers["content-length"], headers["content-type"]
        await self._begin()
        await self._send({"type": "http.response.body", "body": b"" if self._head else body})


def _is_known(tag: str, known: str) -> bool:
    tags = [each.strip().removeprefix("W/") for each in known.split(",")]
    return tag in tags or "*" in tags


def _name(host: str) -> str:
    """The name of a Host header without its port.

    >>> _name("localhost:8000"), _name("[::1]:8000")
    ('localhost', '::1')
    """
    try:
        return (urlsplit(f"//{host}").hostname or "").rstrip(".")
    except ValueError:
        return ""


def _same_site(headers: Headers, host: str) -> bool:
    """Whether a request that changes something comes from our own page, or from no page at all."""
    if headers.get("sec-fetch-site", "none") not in {"same-origin", "none"}:
        return False
    origin = headers.get("origin")
    return origin is None or origin.partition("://")[2] == host
