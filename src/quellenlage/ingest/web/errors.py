"""What can go wrong on the network, told apart by what a caller should do about it."""

from __future__ import annotations

from quellenlage.errors import QuarantineError, QuellenlageError, RetryError, SkipError


class StoppedError(QuellenlageError):
    """The program is being ended: nothing is wrong with any input."""


class UnavailableError(RetryError):
    """A server did not answer as it should, and may do so later.

    Args:
        after: seconds that it asked to be left alone for (``Retry-After``); None where it did not say.
        asked: False where it was left alone as it had asked, so that nothing is known of this address.
    """

    def __init__(self, source: str, reason: str, after: float | None = None, *, asked: bool = True) -> None:
        super().__init__(source, reason)
        self.after, self.asked = after, asked


class RefusedError(QuarantineError):
    """An address that is not fetched, or an answer that is not taken, for reasons of safety."""


class DisallowedError(SkipError):
    """The site asks programs to leave this address alone (``robots.txt``)."""
