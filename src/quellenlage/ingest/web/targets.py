"""Addresses as they come out of feeds and pages, brought into the one form that is sent."""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import SplitResult, urljoin, urlsplit

import idna

from quellenlage.ingest.web.errors import RefusedError

_PORTS = {"http": 80, "https": 443}
_LAST_SYSTEM_PORT = 1023

#: Ports above 1023 on which other protocols listen that could take a request for one of their own (WHATWG Fetch, "bad
#: port").
_BAD_PORTS = frozenset({1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6697, 10080}) | frozenset(
    range(6665, 6670)
)

_CONTROL = re.compile(r"[\x00-\x20\x7f]")
_HOST = re.compile(r"[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*")
_TO_QUOTE = re.compile(r"%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]")
_LONGEST = 8_000
_LONGEST_HOST = 253


@dataclass(frozen=True, slots=True)
class Target:
    """An address that can be asked for.

    Args:
        scheme: ``http`` or ``https``.
        host: in ASCII and small letters; an IPv6 address without brackets.
        path: with the query, percent-encoded.
    """

    scheme: str
    host: str
    port: int
    path: str

    @property
    def authority(self) -> str:
        """The host, with its port where it is not the usual one, as the ``Host`` header has it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """Scheme, host and port: what a ``robots.txt`` holds for."""
        return f"{self.scheme}://{self.authority}"

    @property
    def url(self) -> str:
        """The whole address."""
        return f"{self.origin}{self.path}"


def is_url(written: str) -> bool:
    """Whether what a user gives is meant as an address on the web rather than as a path.

    >>> is_url("https://alpenbote.example/feed"), is_url("artikel/http.txt")
    (True, False)
    """
    return written.strip()[:8].lower().startswith(("http://", "https://"))


def shown(url: str) -> str:
    """An address for messages: without a password, and on one line."""
    return re.sub(r"(?<=//)[^/?#@\s]*@", "", "".join(char if char.isprintable() else " " for char in url))


def target_of(url: str, base: Target | None = None, name: str | None = None) -> Target:
    """What to ask for, for an address as it is written, relative to ``base`` if there is one.

    Args:
        name: what to call the input in a message; the address by default.

    Raises:
        RefusedError: it is not http or https, names a user, a port that is not fetched from, or no host.

    >>> target_of("HTTPS://Zeitung.Example:443/Überblick nach Süden?a=1#oben").url
    'https://zeitung.example/%C3%9Cberblick%20nach%20S%C3%BCden?a=1'
    >>> target_of("//straße.example/x", target_of("http://a.example/")).url
    'http://xn--strae-oqa.example/x'
    """
    name = shown(url if name is None else name)
    written = url.strip()
    try:
        parts = urlsplit(urljoin(base.url, written) if base else written)
        port = parts.port
    except ValueError as error:
        raise RefusedError(name, f"is no address that can be fetched ({error})") from None
    if parts.scheme not in _PORTS:
        raise RefusedError(name, f"is not fetched: only http and https are, not {parts.scheme[:20] or 'a bare name'!r}")
    if "@" in parts.netloc or "\\" in parts.netloc:
        raise RefusedError(name, "is not fetched: an address with a user name or password")
    port = _PORTS[parts.scheme] if port is None else port
    if (port <= _LAST_SYSTEM_PORT and port not in _PORTS.values()) or port in _BAD_PORTS:
        raise RefusedError(name, f"is not fetched: port {port} is not one of the web")
    target = Target(parts.scheme, _host(parts, name), port, _path(parts))
    if len(target.path) > _LONGEST:
        raise RefusedError(name[:200], f"is not fetched: an address of {len(target.path):,} characters")
    return target


def _host(parts: SplitResult, name: str) -> str:
    host = (parts.hostname or "").removesuffix(".")
    if _CONTROL.search(parts.netloc) or "%" in host or not host:
        raise RefusedError(name, "is no address that can be fetched: it names no host")
    try:
        return str(ip_address(host))
    except ValueError:
        pass
    try:
        host = host if host.isascii() else idna.encode(host, uts46=True).decode("ascii").lower()
    except idna.IDNAError as error:
        raise RefusedError(name, f"is no address that can be fetched ({error})") from None
    if not _HOST.fullmatch(host) or len(host) > _LONGEST_HOST:
        raise RefusedError(name, "is no address that can be fetched: its host has no name that can be one")
    return host


def _path(parts: SplitResult) -> str:
    path = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
    return _TO_QUOTE.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "replace")), path)
