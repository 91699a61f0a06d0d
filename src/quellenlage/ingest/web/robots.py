"""What sites ask of programs: ``robots.txt``, read as RFC 9309 says."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from protego import Protego

from quellenlage.ingest.web.clock import Clock
from quellenlage.ingest.web.errors import DisallowedError, UnavailableError
from quellenlage.ingest.web.exchange import Reply
from quellenlage.ingest.web.targets import Target

#: RFC 9309, 2.4 and 2.5: what was read is used for a day, and at least 500 KiB of it are read.
FRESH = 24 * 3600.0
MOST_BYTES = 512_000

#: Where there is no answer, the next question waits for one this long.
_RETRY = 600.0

#: ``Crawl-delay`` is no part of the standard; some sites ask for hours, which means "do not come".
LONGEST_DELAY = 120.0

_TOO_MANY = 429

#: Rules that are held at a time; redirects could lead to any number of hosts.
_MOST_ORIGINS = 1000


@dataclass(frozen=True, slots=True)
class _Rules:
    """Of one origin: the rules, or why they are not to be had."""

    parsed: Protego | None
    problem: UnavailableError | None
    until: float


class Robots:
    """The rules of all origins that are asked. Safe to share between threads.

    Args:
        agent: the name of the program that the rules are looked up for.
        get: fetches ``/robots.txt`` of an origin, cut off after ``MOST_BYTES``, following redirects.
    """

    def __init__(self, clock: Clock, agent: str, get: Callable[[Target, str], Reply]) -> None:
        self._clock, self._agent, self._get = clock, agent, get
        self._rules: dict[str, _Rules] = {}
        self._lock = threading.Lock()

    def require(self, target: Target, name: str) -> float:
        """Seconds that the site wants between two questions; 0 where it does not say.

        Raises:
            DisallowedError: it asks to leave this address alone.
            UnavailableError: its rules are not to be had, and without them nothing is fetched (RFC 9309, 2.3.1.4).
            RefusedError: they lie where nothing is fetched from.
        """
        with self._lock:
            rules = self._rules.get(target.origin)
        if rules is None or rules.until <= self._clock.monotonic():
            rules = self._read(target, name)
            with self._lock:
                if len(self._rules) >= _MOST_ORIGINS:
                    self._rules.clear()
                self._rules[target.origin] = rules
        if rules.problem is not None:
            left = max(0.0, rules.until - self._clock.monotonic())
            raise UnavailableError(name, rules.problem.reason, max(rules.problem.after or 0.0, left))
        if rules.parsed is None:
            return 0.0
        if not rules.parsed.can_fetch(target.url, self._agent):
            raise DisallowedError(name, f"robots.txt of {target.host} asks programs to leave this address alone")
        return min(rules.parsed.crawl_delay(self._agent) or 0.0, LONGEST_DELAY)

    def _read(self, target: Target, name: str) -> _Rules:
        now = self._clock.monotonic()
        try:
            reply = self._get(Target(target.scheme, target.host, target.port, "/robots.txt"), name)
        except UnavailableError as error:
            told = f"robots.txt of {target.host} is not to be had: {error.reason}"
            return _Rules(None, UnavailableError(name, told, error.after), now + _RETRY)
        if 200 <= reply.status < 300:
            return _Rules(Protego.parse(reply.body.decode("utf-8-sig", "replace")), None, now + FRESH)
        # 4xx: there are no rules (2.3.1.3). Too many questions are not the absence of rules, and what else there is
        # (redirects without an end) is treated as a server that fails.
        if 400 <= reply.status < 500 and reply.status != _TOO_MANY:
            return _Rules(None, None, now + FRESH)
        told = f"robots.txt of {target.host} is not to be had: status {reply.status}"
        return _Rules(None, UnavailableError(name, told), now + _RETRY)
