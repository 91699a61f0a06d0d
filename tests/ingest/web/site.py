"""A web server of this machine, for tests: it answers as it is told, also wrongly."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Asked = Mapping[str, str]
DEFAULTS = {"Content-Type": "text/html; charset=utf-8"}


@dataclass
class Page:
    """An answer: a status, headers and a body, sent with its length unless ``raw`` says every byte."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


class Handler(BaseHTTPRequestHandler):
    """Looks up in its site what to do."""

    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        self._answer(None)

    def do_POST(self) -> None:
        self._answer(self.rfile.read(int(self.headers["Content-Length"])))

    def _answer(self, sent: bytes | None) -> None:
        site = self.server.site
        site.asked.append(Question(self.path, {name.lower(): value for name, value in self.headers.items()}, sent))
        answer = site.pages.get(self.path)
        if callable(answer):
            answer = answer(self)
        if answer is None and self.path not in site.pages:
            answer = Page(b"nothing here", 404)
        if answer is None:  # It has answered by itself.
            self.close_connection = True
            return
        self.send_response_only(answer.status)
        headers = {**DEFAULTS, "Content-Length": str(len(answer.body)), **answer.headers}
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if answer.status not in {204, 304}:
            self.wfile.write(answer.body)

    def send(self, *pieces: bytes, pause: float = 0.0) -> None:
        """Write as it is, byte for byte."""
        for piece in pieces:
            try:
                self.wfile.write(piece)
                self.wfile.flush()
            except OSError:
                return
            if pause and self.server.site.ended.wait(pause):
                return

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the method it replaces
        """Say nothing."""


class Server(ThreadingHTTPServer):
    """Threads that end with it."""

    daemon_threads = True
    site: Site

    def handle_error(self, request: object, client_address: object) -> None:
        """The other side has gone, as it should where an answer is too long."""


@dataclass
class Question:
    """What the server was asked."""

    path: str
    headers: Asked
    body: bytes | None


Answerer = Callable[[Handler], "Page | None"]


@dataclass
class Site:
    """The server and what it was asked.

    Args:
        pages: by path; a function answers by itself, or gives the page.
    """

    url: str
    port: int
    pages: dict[str, Page | Answerer] = field(default_factory=dict)
    asked: list[Question] = field(default_factory=list)
    ended: threading.Event = field(default_factory=threading.Event)

    def paths(self) -> list[str]:
        """What was asked for, without ``robots.txt``."""
        return [question.path for question in self.asked if question.path != "/robots.txt"]


@contextmanager
def serving(tls: ssl.SSLContext | None = None) -> Iterator[Site]:
    """A server on a free port of 127.0.0.1."""
    with Server(("127.0.0.1", 0), Handler) as server:
        if tls is not None:
            server.socket = tls.wrap_socket(server.socket, server_side=True)
        port = server.server_address[1]
        server.site = Site(f"{'http' if tls is None else 'https'}://127.0.0.1:{port}", port)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield server.site
        finally:
            server.site.ended.set()
            server.shutdown()
            thread.join(5)


class FakeClock:
    """A clock on which nobody waits: sleeping moves its hands."""

    def __init__(self) -> None:
        self.start = datetime(2024, 5, 14, 6, 0, tzinfo=UTC)
        self.seconds = 1000.0
        self.slept: list[float] = []

    def now(self) -> datetime:
        return self.start + timedelta(seconds=self.seconds - 1000.0)

    def monotonic(self) -> float:
        return self.seconds

    def sleep(self, seconds: float) -> None:
        if seconds > 0:
            self.slept.append(round(seconds, 3))
            self.seconds += seconds
