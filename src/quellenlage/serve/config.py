"""What a server is started with."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

LOOPBACK: Final = ("127.0.0.1", "localhost", "::1")


def _now() -> datetime:
    return datetime.now(UTC)


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class ServeConfig:
    """Settings of one server.

    Args:
        url: of the desk, as ``open_store`` takes it.
        hosts: names under which the server may be asked; a request for another one is refused.
        token_file: with the users who may write; None where nobody may.
        private: whether reading needs a token, too.
        secure: whether cookies travel over HTTPS alone, for a server behind one that speaks it.
        threads: that work on requests, each with a connection of its own.
        poll: seconds between two looks at whether the desk has changed.
        streams: how many pages may listen for changes at once.
        stream_seconds: after which a listener has to ask again.
        session_hours: after which a user has to sign in again.
        secret: signs cookies and forms; a new one for each server, so that sessions end with it.
        now: the clock.
        ending: whether the server is about to end; then nobody is kept listening.
    """

    url: str
    hosts: tuple[str, ...] = LOOPBACK
    token_file: Path | None = None
    private: bool = False
    secure: bool = False
    threads: int = 4
    poll: float = 2.0
    streams: int = 50
    stream_seconds: float = 600.0
    session_hours: float = 12.0
    secret: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    now: Callable[[], datetime] = _now
    ending: Callable[[], bool] = _never
