"""Relating on the cores of one machine, with the same account to the byte."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from quellenlage.account.sharing import in_turn
from quellenlage.model import Account, Quarantined, Reading
from quellenlage.pipeline import relate
from quellenlage.scale.sharing import shared_among

#: Fewer articles are related before the processes are there.
FEWEST_SHARED: Final = 200


def relate_all(readings: Iterable[Reading], quarantined: Iterable[Quarantined] = (), jobs: int = 1) -> Account:
    """The account of the evidence over many readings, as :func:`quellenlage.pipeline.relate` gives it.

    Args:
        readings: their documents' ids must be distinct.
        quarantined: inputs that could not be read, to be named in the account.
        jobs: number of processes; what they do is told at :func:`quellenlage.scale.sharing.shared_among`.

    Raises:
        UsageError: two readings carry the same document id.
    """
    readings = list(readings)
    alone = jobs == 1 or len(readings) < FEWEST_SHARED
    return relate(readings, quarantined, share=in_turn if alone else shared_among(jobs))
