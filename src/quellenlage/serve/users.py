"""Who may write: a file with a line for each user, which holds the digest of the user's token and never the token.

Tokens are 256 random bits, so that a plain SHA-256 of one tells nothing of it; slow digests are for passwords, which
can be guessed (OWASP Password Storage Cheat Sheet, "Hashing vs Encryption"; NIST SP 800-63B, 5.1.2 on look-up secrets).
"""

from __future__ import annotations

import hmac
import os
import re
import secrets
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final

from quellenlage.errors import UsageError

_LINE: Final = re.compile(r"([0-9a-f]{64})  (\S.*)")
_NAME: Final = re.compile(r"[^\W_][\w .@'’-]{0,79}")
_COMMENT: Final = "#"
_PREFIX: Final = "ql_"


def read_users(path: Path | None) -> Mapping[str, str]:
    """Digest of the token by the name of the user; nobody where there is no file.

    Raises:
        UsageError: the file cannot be read, or a line is none of its own.
    """
    if path is None:
        return {}
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"cannot read the users of {path}: {error}") from error
    users: dict[str, str] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith(_COMMENT):
            continue
        match = _LINE.fullmatch(line.rstrip())
        if match is None or match[2] in users:
            raise UsageError(f"{path}, line {number}: expected a digest, two spaces and a name of its own")
        users[match[2]] = match[1]
    return users


def add_user(path: Path, name: str) -> str:
    """A new token for a new user; only its digest is kept.

    The file is made if need be, for its owner alone, and replaced in one step.

    Raises:
        UsageError: the name is taken or odd, or the file cannot be written.
    """
    if not _NAME.fullmatch(name):
        raise UsageError(f"{name!r} is no name: letters, digits, spaces and . @ ' - are allowed, 80 at most")
    known = read_users(path) if path.exists() else {}
    if name in known:
        raise UsageError(f"{path} has a user {name} already; to give a new token, take the line out first")
    token = _PREFIX + secrets.token_urlsafe(32)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        before = path.read_bytes() if path.exists() else b""
        gap = b"" if not before or before.endswith(b"\n") else b"\n"
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(before + gap + f"{digest_of(token)}  {name}\n".encode())
        draft.replace(path)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise UsageError(f"cannot write to {path}: {error.strerror or error}") from error
    return token


def user_of(token: str, users: Mapping[str, str]) -> str | None:
    """Whose token it is; every user is compared, in constant time, so that time tells nothing.

    >>> user_of("ql_x", {"Anna": digest_of("ql_x"), "Bert": digest_of("ql_y")})
    'Anna'
    """
    given = digest_of(token)
    found = None
    for name, known in users.items():
        if hmac.compare_digest(given, known):
            found = name
    return found


def digest_of(token: str) -> str:
    """What is kept of a token."""
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
