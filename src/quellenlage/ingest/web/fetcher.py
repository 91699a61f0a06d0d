"""Fetching one address, safely and politely."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from ipaddress import ip_address
from types import MappingProxyType

from quellenlage import __version__
from quellenlage.errors import InputError, QuarantineError
from quellenlage.ingest.web.clock import Clock, SystemClock, backoff
from quellenlage.ingest.web.encodings import ACCEPTED, decoded
from quellenlage.ingest.web.errors import RefusedError, UnavailableError
from quellenlage.ingest.web.exchange import Limits, Question, Reply, ask
from quellenlage.ingest.web.hosts import Hosts
from quellenlage.ingest.web.networks import Allowance, Resolver, system_resolver
from quellenlage.ingest.web.robots import MOST_BYTES, Robots
from quellenlage.ingest.web.targets import Target, shown, target_of

AGENT = "Quellenlage"
PURPOSE = "reader of news feeds"

_ACCEPT = (
    "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.5"
)
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_FOR_EVER = frozenset({301, 308})
_LATER = frozenset({408, 425, 429})
_CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?\s*([^\s\"';]+)", re.IGNORECASE)
_LONGEST_WAIT = 7 * 24 * 3600.0
_MOST_ADDRESSES = 4

_SAID = MappingProxyType(
    {
        401: "wants a password",
        402: "wants to be paid",
        403: "is forbidden to programs like this one",
        404: "is not there",
        410: "is gone for good",
        429: "is asked for too often",
        451: "is withheld for legal reasons",
    }
)


@dataclass(frozen=True, slots=True)
class Conduct:
    """How to behave towards others.

    Args:
        contact: address of mail or page of whoever lets the program run, for the ``User-Agent``.
        delay: seconds between two questions to the same host.
        robots: whether to do as ``robots.txt`` asks.
        attempts: how often one address is asked before giving up, with back-off between.
        backoff: seconds before the second attempt, doubled with each.
        patience: the longest wait, in seconds, before one attempt; what would take longer is put off.
    """

    contact: str | None = None
    delay: float = 1.0
    robots: bool = True
    attempts: int = 1
    backoff: float = 2.0
    patience: float = 30.0

    @property
    def user_agent(self) -> str:
        """As servers see it.

        >>> Conduct(contact="desk@alpenbote.example").user_agent.partition("(")[2]
        'reader of news feeds; desk@alpenbote.example)'
        """
        return f"{AGENT}/{__version__} ({PURPOSE}{'; ' * bool(self.contact)}{self.contact or ''})"


@dataclass(frozen=True, slots=True)
class Request:
    """What to fetch.

    Args:
        etag, modified: the validators of what is held already (``ETag``, ``Last-Modified``).
        body: most bytes that are taken; that of the limits by default.
    """

    url: str
    etag: str | None = None
    modified: str | None = None
    body: int | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: the whole of it, unpacked.

    Args:
        url: that was asked for.
        final: that answered in the end, after redirects.
        moved: whether every redirect on the way said that it holds for good.
        unchanged: what is held already is still right (304); then there is no body.
        media_type: without parameters, in small letters; "" where the server does not say.
        charset: that the server declares.
        fetched: when; aware.
    """

    url: str
    final: str
    body: bytes = field(repr=False)
    media_type: str
    charset: str | None
    etag: str | None
    modified: str | None
    fetched: datetime
    moved: bool = False
    unchanged: bool = False


POLITE, LIMITS, PUBLIC = Conduct(), Limits(), Allowance()


class Fetcher:
    """Fetches addresses. Safe to share between threads, which then share one manner towards each host.

    Proxies of the environment are not used: behind one nobody could tell which address is asked in the end.

    Args:
        allowed: what may be fetched from although it is not public.
        resolver: gives the addresses of a host.
    """

    def __init__(
        self,
        conduct: Conduct = POLITE,
        limits: Limits = LIMITS,
        allowed: Allowance = PUBLIC,
        clock: Clock | None = None,
        resolver: Resolver = system_resolver,
    ) -> None:
        self.conduct, self.limits = conduct, limits
        self._allowed, self._resolver = allowed, resolver
        self.clock = clock or SystemClock()
        self._hosts = Hosts(self.clock, conduct.delay, conduct.patience)
        self._receivers = Hosts(self.clock, 0.0, conduct.patience)
        self._robots = Robots(self.clock, AGENT, self._robots_txt)

    def fetch(self, request: Request | str) -> Answer:
        """Fetch an address, following redirects; each hop is approved by name, by address and by ``robots.txt``.

        Raises:
            UnavailableError: it may be had later (``RetryError``); ``after`` says when, where the server did.
            RefusedError, QuarantineError: it will not be had by asking again soon.
            DisallowedError: the site asks programs not to (``SkipError``).
            StoppedError: the program is being ended.
        """
        request = Request(request) if isinstance(request, str) else request
        attempt = 1
        while True:
            try:
                return self._fetch(request)
            except UnavailableError as error:
                wait = max(error.after or 0.0, backoff(attempt, self.conduct.backoff, 3600.0, request.url))
                if attempt >= self.conduct.attempts or wait > self.conduct.patience:
                    raise
                self.clock.sleep(wait)
            attempt += 1

    def post(self, url: str, body: bytes, headers: dict[str, str]) -> int:
        """Send something, for a webhook: to approved addresses only, without ``robots.txt`` and following no redirect.

        Returns:
            The status of the answer.

        Raises:
            UnavailableError: no answer.
            RefusedError: the address is not one that is asked.
        """
        target = target_of(url)
        with self._receivers.turn(target.host, shown(url)):
            return self._ask(target, shown(url), headers, body=body).status

    def _fetch(self, request: Request) -> Answer:
        name, base, moved = shown(request.url), None, True
        validators = {"If-None-Match": request.etag, "If-Modified-Since": request.modified}
        headers = {"Accept": _ACCEPT, "Accept-Encoding": ACCEPTED} | {k: v for k, v in validators.items() if v}
        target = target_of(request.url, name=name)
        seen = {target.url}
        for _ in range(self.limits.redirects + 1):
            delay = self._robots.require(target, name) if self.conduct.robots else None
            with self._hosts.turn(target.host, name, delay):
                reply = self._ask(target, name, headers, limit=request.body)
            if reply.status not in _REDIRECTS or "location" not in reply.headers:
                return self._answer(request, reply, target, moved and base is not None)
            base, moved = target, moved and reply.status in _FOR_EVER
            target = self._redirected(reply, base, name)
            if target.url in seen:
                raise QuarantineError(name, f"redirects in a circle, by {target.url}")
            seen.add(target.url)
        raise QuarantineError(name, f"redirects more than {self.limits.redirects} times")

    def _redirected(self, reply: Reply, base: Target, name: str) -> Target:
        written = reply.headers["location"]
        with suppress(UnicodeError):
            # Most servers write UTF-8, which HTTP reads as Latin-1.
            written = written.encode("latin-1").decode("utf-8")
        try:
            return target_of(written, base, name)
        except RefusedError as error:
            raise RefusedError(name, f"redirects to {shown(written)[:200]!r}, which {error.reason}") from None

    def _ask(
        self,
        target: Target,
        name: str,
        headers: dict[str, str],
        *,
        limit: int | None = None,
        body: bytes | None = None,
        cut: bool = False,
    ) -> Reply:
        limits = self.limits if limit is None else replace(self.limits, body=limit)
        headers = {"User-Agent": self.conduct.user_agent, **headers}
        return ask(Question(target, self._approved(target, name), name, headers, limits, body, cut))

    def _approved(self, target: Target, name: str) -> tuple[str, ...]:
        """The addresses of a host, all of them approved.

        One that is not public spoils all: a host that mixes them is set up wrongly, or to get past such checks.
        """
        try:
            addresses = [str(ip_address(target.host))]
        except ValueError:
            try:
                addresses = list(self._resolver(target.host, target.port))
            except (OSError, UnicodeError) as error:
                told = getattr(error, "strerror", None) or error
                raise UnavailableError(name, f"the host {target.host} was not found ({told})") from None
        for address in addresses:
            why = self._allowed.refusal(target.host, address)
            if why:
                raise RefusedError(name, f"is not fetched: the address {address} of {target.host} is {why}")
        if not addresses:
            raise UnavailableError(name, f"the host {target.host} has no address")
        return tuple(addresses[:_MOST_ADDRESSES])

    def _robots_txt(self, target: Target, name: str) -> Reply:
        for _ in range(self.limits.redirects + 1):
            reply = self._ask(target, name, {"Accept-Encoding": "gzip"}, limit=MOST_BYTES, cut=True)
            if reply.status not in _REDIRECTS or "location" not in reply.headers:
                body = reply.body if reply.cut else decoded(reply.body, _encoding(reply), MOST_BYTES, name)
                return replace(reply, body=body)
            target = self._redirected(reply, target, name)
        return reply

    def _answer(self, request: Request, reply: Reply, target: Target, moved: bool) -> Answer:
        name, headers = shown(request.url), reply.headers
        unchanged = reply.status == 304 and bool(request.etag or request.modified)
        if reply.status not in {200, 203} and not unchanged:
            raise self._problem(name, reply, target)
        if reply.status == 200 and "content-range" in headers:
            raise UnavailableError(name, "is answered with a part of itself")
        limit = self.limits.body if request.body is None else request.body
        declared = headers.get("content-type", "")
        charset = _CHARSET.search(declared)
        return Answer(
            url=request.url,
            final=target.url,
            body=decoded(reply.body, _encoding(reply), limit, name),
            media_type=declared.partition(";")[0].strip().lower(),
            charset=charset[1] if charset else None,
            etag=headers.get("etag") or (request.etag if unchanged else None),
            modified=headers.get("last-modified") or (request.modified if unchanged else None),
            fetched=self.clock.now(),
            moved=moved,
            unchanged=unchanged,
        )

    def _problem(self, name: str, reply: Reply, target: Target) -> InputError:
        status = reply.status
        where = f" (status {status}{f' from {target.host}' if target.host not in name else ''})"
        if status >= 500 or status in _LATER:
            after = retry_after(reply.headers.get("retry-after"), self.clock.now())
            if after:
                self._hosts.hold(target.host, after)
            return UnavailableError(name, f"{_SAID.get(status, 'is not to be had now')}{where}", after)
        return QuarantineError(name, f"{_SAID.get(status, 'is answered with no page')}{where}")


def _encoding(reply: Reply) -> str:
    return reply.headers.get("content-encoding", "")


def retry_after(written: str | None, now: datetime) -> float | None:
    """Seconds that a server asks to be left alone for, at most a week; None where it does not say.

    >>> retry_after("120", datetime.now(UTC))
    120.0
    >>> retry_after("Tue, 14 May 2024 06:52:00 GMT", datetime(2024, 5, 14, 6, 50, tzinfo=UTC))
    120.0
    """
    if not written:
        return None
    try:
        if written.strip().isdigit():
            seconds = float(written)
        else:
            moment = parsedate_to_datetime(written)
            seconds = ((moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - now).total_seconds()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return min(max(0.0, seconds), _LONGEST_WAIT)
