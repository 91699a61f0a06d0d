"""Telling what was found: each finding to each receiver until the receiver has it.

What was told stands in the desk, and is noted after it was told. A kill in between tells a report a second time, with
the same id; none is ever lost.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, Protocol, TextIO

from quellenlage.desk.watch_reports import Language, Report, report_of, report_to_line, report_to_text
from quellenlage.errors import InputError, QuarantineError
from quellenlage.ingest.web.clock import backoff
from quellenlage.ingest.web.errors import UnavailableError
from quellenlage.ingest.web.fetcher import Fetcher
from quellenlage.ingest.web.targets import shown
from quellenlage.model import Quarantined
from quellenlage.present.evidence import EvidenceError
from quellenlage.store import Store

_FIRST_WAIT: Final = 30.0
_LONGEST_WAIT: Final = 3600.0
_LATER: Final = frozenset({408, 425, 429})


class Sink(Protocol):
    """Somebody who is told."""

    @property
    def name(self) -> str:
        """By which the desk remembers what it was told."""

    def tell(self, report: Report) -> None:
        """Tell a report.

        Raises:
            UnavailableError: it cannot be told now.
            QuarantineError: the receiver does not want this one.
        """


@dataclass(frozen=True, slots=True)
class Lines:
    """A stream: for readers, or a line of JSON for each report."""

    out: TextIO
    as_json: bool = False
    language: Language = "de"
    name: str = "stdout"

    def tell(self, report: Report) -> None:
        """Write, and make sure that it is written."""
        text = report_to_line(report) if self.as_json else report_to_text(report, self.language)
        self.out.write(f"{text}\n")
        self.out.flush()


@dataclass(frozen=True, slots=True)
class Webhook:
    """An address that each report is sent to, as JSON; any answer of 200 to 299 says that it was received."""

    url: str
    fetcher: Fetcher

    @property
    def name(self) -> str:
        """The address."""
        return self.url

    def tell(self, report: Report) -> None:
        """Send."""
        body = report_to_line(report).encode()
        headers = {"Content-Type": "application/json; charset=utf-8", "Idempotency-Key": report.id}
        status = self.fetcher.post(self.url, body, headers)
        if 200 <= status < 300:
            return
        reason = f"did not take report {report.id} (status {status})"
        if status >= 500 or status in _LATER:
            raise UnavailableError(shown(self.url), reason)
        raise QuarantineError(shown(self.url), reason)


@dataclass(slots=True)
class Delivery:
    """Everybody who is told, and when somebody who could not be reached is tried again.

    Args:
        complain: is given what could not be told.
    """

    store: Store
    sinks: tuple[Sink, ...]
    clock: Callable[[], float]
    complain: Callable[[Quarantined], None]
    told: int = 0
    _failures: dict[str, int] = field(default_factory=dict)
    _held: dict[str, float] = field(default_factory=dict)
    _refused: set[tuple[str, str]] = field(default_factory=set)

    def begin(self) -> None:
        """Before anything new is found: what the desk knew before its first watch is no news to anybody."""
        for sink in self.sinks:
            known = f"reports to {sink.name}"
            if not self.store.is_finished(known, "begun"):
                with self.store.transaction():
                    self.store.mark_reported(sink.name, self.store.unreported(sink.name))
                    self.store.finish(known, "begun")

    def tell(self) -> None:
        """Tell everybody what they have not been told."""
        for sink in self.sinks:
            if self._held.get(sink.name, 0.0) <= self.clock():
                self._tell(sink)

    def waits(self) -> float | None:
        """Seconds until somebody is tried again who could not be reached; None where nobody is waited for."""
        waiting = [until - self.clock() for until in self._held.values()]
        return max(0.0, min(waiting)) if waiting else None

    def _tell(self, sink: Sink) -> None:
        for key in self.store.unreported(sink.name):
            if (sink.name, key) in self._refused:
                continue
            report = self._report(key)
            if report is None:
                continue
            # What says the same as a report that was told, of an edited article, is noted and not told again.
            said = bool(self.store.reported(sink.name, [report.id]))
            try:
                if not said:
                    sink.tell(report)
            except UnavailableError as error:
                self._hold(sink, error)
                return
            except InputError as error:
                # It stays untold in the desk: the next start tries again.
                self._refused.add((sink.name, key))
                self.complain(Quarantined(error.source, error.reason))
                continue
            self.store.mark_reported(sink.name, [key, report.id])
            self.told += not said
        self._held.pop(sink.name, None)
        self._failures.pop(sink.name, None)

    def _hold(self, sink: Sink, error: UnavailableError) -> None:
        failures = self._failures[sink.name] = self._failures.get(sink.name, 0) + 1
        wait = max(backoff(failures, _FIRST_WAIT, _LONGEST_WAIT, sink.name), error.after or 0.0)
        self._held[sink.name] = self.clock() + wait
        self.complain(Quarantined(error.source, f"{error.reason}; it is tried again"))

    def _report(self, key: str) -> Report | None:
        try:
            return report_of(self.store, key)
        except EvidenceError as error:
            self.complain(Quarantined(key, f"was misread: {error}"))
            return None
