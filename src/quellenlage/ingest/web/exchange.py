"""One question to one address, and its answer: the only place where bytes go over the network.

A connection goes to an address that was looked up and approved before, never to a name: a second look-up could give
another answer (DNS rebinding). urllib3 is told the name for the certificate apart from it (``server_hostname``), so TLS
still proves that the host is who it says. Connections are not kept: each question looks up and approves anew.

Of the libraries that can do this, urllib3 is the one that is kept best, and trafilatura brings it along; httpx and
httpcore take a network backend for it, but have not been released for long.
"""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from http.client import HTTPException
from types import TracebackType
from typing import Any

import certifi
import urllib3
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, Timeout
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.response import BaseHTTPResponse

from quellenlage.ingest.web.errors import RefusedError, UnavailableError
from quellenlage.ingest.web.targets import Target

_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of the world's time and bytes one answer may take.

    Args:
        body: bytes, as sent and unpacked.
        total: seconds for all of one answer, from connecting to the last byte, redirects not included.
        connect, read: seconds for connecting, and between two pieces.
        redirects: how many are followed.
    """

    body: int = 64_000_000
    total: float = 120.0
    connect: float = 10.0
    read: float = 30.0
    redirects: int = 8


@dataclass(frozen=True, slots=True)
class Reply:
    """What a server answered.

    Args:
        headers: names in small letters; of one that comes twice, the values joined by commas.
        body: as sent, not unpacked; empty unless the status is one whose body is wanted.
        cut: whether the body was longer than the limit and cut there, as far as that was asked for.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked.

    Args:
        target: of whom; its host is verified where it speaks TLS.
        addresses: approved ones, tried in order until one lets us connect.
        name: what the user is told it is called.
        cut: take the first ``limits.body`` bytes of a longer body instead of refusing it.
    """

    target: Target
    addresses: tuple[str, ...]
    name: str
    headers: Mapping[str, str]
    limits: Limits
    body: bytes | None = None
    cut: bool = False


def ask(question: Question) -> Reply:
    """Ask, and take in the answer.

    Raises:
        UnavailableError: no answer, not in time, or one that breaks off.
        RefusedError: it is too large, or the server cannot prove who it is.
    """
    with _Deadline(question.limits.total) as deadline, _told(question, deadline):
        return _first_that_connects(question, deadline)


def _first_that_connects(question: Question, deadline: _Deadline) -> Reply:
    *others, last = question.addresses
    for address in others:
        try:
            return _exchange(question, address, deadline)
        except (urllib3.exceptions.NewConnectionError, urllib3.exceptions.ConnectTimeoutError):
            continue
    return _exchange(question, last, deadline)


def _exchange(question: Question, address: str, deadline: _Deadline) -> Reply:
    target, limits = question.target, question.limits
    kind = _pool(target, address, deadline)
    headers = {**question.headers, "Host": target.authority, "Connection": "close"}
    with kind as pool:
        response = pool.urlopen(
            "GET" if question.body is None else "POST",
            target.path,
            body=question.body,
            headers=headers,
            redirect=False,
            retries=False,
            timeout=Timeout(connect=limits.connect, read=limits.read),
            preload_content=False,
            decode_content=False,
        )
        try:
            body, cut = _body(response, question) if response.status in {200, 203} else (b"", False)
        finally:
            response.close()
    deadline.require_time_left()
    names = {name.lower(): response.headers[name] for name in response.headers}
    return Reply(response.status, names, body, cut)


def _body(response: BaseHTTPResponse, question: Question) -> tuple[bytes, bool]:
    limit = question.limits.body
    announced = response.headers.get("content-length", "")
    if announced.isdigit() and int(announced) > limit and not question.cut:
        raise RefusedError(question.name, f"is too large: {int(announced):,} bytes, the limit is {limit:,}")
    whole = bytearray()
    while piece := response.read1(_CHUNK, decode_content=False):
        whole += piece
        if len(whole) > limit:
            if question.cut:
                return bytes(whole[:limit]), True
            raise RefusedError(question.name, f"is too large: more than the {limit:,} bytes that are the limit")
    return bytes(whole), False


def _pool(target: Target, address: str, deadline: _Deadline) -> HTTPConnectionPool:
    if target.scheme == "http":
        plain = HTTPConnectionPool(address, target.port, maxsize=1)
        plain.ConnectionCls = deadline.watched(HTTPConnection)
        return plain
    secure = HTTPSConnectionPool(address, target.port, maxsize=1, ssl_context=_tls(), server_hostname=target.host)
    secure.ConnectionCls = deadline.watched(HTTPSConnection)
    return secure


@cache
def _tls() -> ssl.SSLContext:
    """The authorities of the system (also those in ``SSL_CERT_FILE``), and Mozilla's where the system has none."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


class _Deadline:
    """Ends a connection when its time is over, whatever it is doing.

    Time-outs of sockets count between two bytes: a server that sends one byte every few seconds, in a header or in the
    middle of a handshake, would hold the program for days.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._ends = time.monotonic() + seconds
        self._watched: socket.socket | None = None
        self._lock = threading.Lock()
        self._timer = threading.Timer(seconds, self._end)
        self._timer.daemon = True

    def __enter__(self) -> _Deadline:
        self._timer.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        self._timer.cancel()
        self._watch(None)

    @property
    def over(self) -> bool:
        return time.monotonic() >= self._ends

    def require_time_left(self) -> None:
        # A connection that was ended looks like one whose answer has ended.
        if self.over:
            raise TimeoutError(f"took longer than {self._seconds:g} seconds")

    def watched(self, kind: type[Any]) -> type[Any]:
        """A class of connections whose sockets are ended in time."""
        watch = self._watch

        class Watched(kind):  # type: ignore[misc]
            def _new_conn(self) -> socket.socket:
                connected: socket.socket = super()._new_conn()
                # A second handle on the connection: TLS takes the first one over.
                watch(connected.dup())
                return connected

        return Watched

    def _watch(self, connection: socket.socket | None) -> None:
        with self._lock:
            if self._watched is not None:
                self._watched.close()
            self._watched = connection
        if connection is not None and self.over:
            self._end()

    def _end(self) -> None:
        with self._lock:
            if self._watched is not None:
                try:
                    self._watched.shutdown(socket.SHUT_RDWR)
                except OSError:  # The other side was quicker.
                    return


@contextmanager
def _told(question: Question, deadline: _Deadline) -> Iterator[None]:
    """What the libraries raise, in our words."""
    try:
        yield
    except (urllib3.exceptions.HTTPError, HTTPException, OSError) as error:
        name = question.name
        if deadline.over:
            reason = f"took longer than {question.limits.total:g} seconds"
            raise UnavailableError(name, reason) from None
        if certificate := _found(error, ssl.SSLCertVerificationError):
            told = getattr(certificate, "verify_message", "") or str(certificate)
            raise RefusedError(name, f"cannot prove to be {question.target.host}: {told}") from None
        if isinstance(error, urllib3.exceptions.NewConnectionError):
            raise UnavailableError(name, f"cannot be reached: {_root(error)}") from None
        if _found(error, urllib3.exceptions.TimeoutError) or _found(error, TimeoutError):
            raise UnavailableError(name, "did not answer in time") from None
        raise UnavailableError(name, f"broke off: {_root(error)}") from None


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    waiting: list[BaseException | None] = [error]
    while waiting:
        one = waiting.pop(0)
        if one is None or id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        waiting += [part for part in one.args if isinstance(part, BaseException)]
        waiting += [getattr(one, "reason", None)] if isinstance(getattr(one, "reason", None), BaseException) else []
        waiting += [one.__cause__, one.__context__]


def _found(error: BaseException, kind: type[BaseException]) -> BaseException | None:
    return next((one for one in _chain(error) if isinstance(one, kind)), None)


def _root(error: BaseException) -> str:
    """The innermost reason, in one line."""
    *_, last = _chain(error)
    told = last.strerror if isinstance(last, OSError) and last.strerror else str(last)
    return " ".join((told or type(last).__name__).split())[:200]
