"""What can go wrong, told apart by what a caller should do about it.

Three kinds cover every failure: an input is *quarantined* (it is broken and will stay so), *skipped* (nothing is wrong,
there is just nothing to read) or worth a *retry* (the world was not ready).  A call that is itself wrong is a
:class:`UsageError`.
"""

from __future__ import annotations


class QuellenlageError(Exception):
    """The base of every error that this package raises on purpose."""


class UsageError(QuellenlageError):
    """The call is wrong: a missing path, an unknown option. Exit status 2."""


class InputError(QuellenlageError):
    """One input could not be read; the others are not concerned.

    Args:
        source: name of the input, as the user gave it.
        reason: one sentence without a final stop that says what is wrong with it.
    """

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason

    def __reduce__(self) -> tuple[type[InputError], tuple[str, str]]:
        # Exceptions cross process borders under --jobs; the default would pass one argument to a two-argument init.
        return type(self), (self.source, self.reason)


class QuarantineError(InputError):
    """The input is broken and will be broken next time: set it aside, name it, go on."""


class SkipError(InputError):
    """There is nothing in the input that could be read, and nothing is wrong with that."""


class RetryError(InputError):
    """The input was not to be had now and may be later: a lock, a timeout, a full disk."""
