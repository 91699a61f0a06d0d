"""Sessions without a table: a cookie says who somebody is and until when, and is signed by the server.

Every visitor has one, so that every form can carry a token that only this visitor's pages hold (signed double submit:
OWASP Cross-Site Request Forgery Prevention Cheat Sheet). Signing in makes a new one.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import json
import secrets
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Final

COOKIE: Final = "quellenlage_session"


@dataclass(frozen=True, slots=True)
class Session:
    """A visitor.

    Args:
        id: random.
        user: name of who signed in; None for somebody who only reads.
        until: seconds since 1970 at which it ends.
    """

    id: str
    user: str | None
    until: int


def new_session(user: str | None, now: datetime, hours: float) -> Session:
    """A session that begins now."""
    return Session(secrets.token_urlsafe(18), user, int(now.timestamp() + hours * 3600))


def sign(session: Session, secret: bytes) -> str:
    """The session as a cookie."""
    said = json.dumps([session.id, session.user, session.until]).encode()
    payload = base64.urlsafe_b64encode(said).decode("ascii")
    return f"{payload}.{_mac(secret, 'session', payload)}"


def read_session(cookie: str | None, secret: bytes, now: datetime) -> Session | None:
    """The session that a cookie holds; None where it is missing, changed, of another server, or over.

    >>> from datetime import UTC
    >>> now = datetime(2024, 3, 4, tzinfo=UTC)
    >>> cookie = sign(Session("x", "Anna", int(now.timestamp()) + 60), b"secret")
    >>> read_session(cookie, b"secret", now).user, read_session(cookie, b"another", now)
    ('Anna', None)
    """
    payload, _, mac = (cookie or "").rpartition(".")
    if not payload or not hmac.compare_digest(mac.encode(), _mac(secret, "session", payload).encode()):
        return None
    try:
        name, user, until = json.loads(base64.urlsafe_b64decode(payload))
    except (binascii.Error, ValueError):
        return None
    return Session(name, user, until) if until > now.timestamp() else None


def form_token(session: Session, secret: bytes) -> str:
    """What every form of this visitor carries."""
    return _mac(secret, "form", session.id)


def is_form_token(given: str, session: Session, secret: bytes) -> bool:
    """Whether a form was made for this visitor."""
    return hmac.compare_digest(given.encode(), form_token(session, secret).encode())


def _mac(secret: bytes, purpose: str, said: str) -> str:
    return hmac.new(secret, f"{purpose}:{said}".encode(), sha256).hexdigest()
