"""``make bench-serve``: how long the pages and the API of a desk of many readings take.

    python -m bench.serve [--readings N] [--desk FILE] [--rounds N]

The desk is that of ``bench.store`` with an account over it. To relate 100,000 readings would take half an hour and say
nothing about the pages, so a thousand are related, and the account of each further thousand is theirs with other names.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any

from bench.store import READ, readings
from quellenlage.model import Account, Reading
from quellenlage.pipeline import relate
from quellenlage.store import open_store
from quellenlage.store.keys import version_id

ROUNDS = 5
STORIES = 30
#: Bar: 95th percentile of the milliseconds from the request to the whole answer.
PAGE_MS = 100.0


def fill(path: Path, count: int) -> None:
    """A desk of readings with an account over each thousand of them."""
    waiting = readings(count)
    model: Account | None = None
    model_names: list[str] = []
    with open_store(path) as store:
        while batch := list(islice(waiting, READ)):
            for _ in store.save_all((reading, None) for reading in batch):
                pass
            named = [_named(reading) for reading in batch]
            if model is None:
                model, model_names = replace(relate(named), readings=()), [reading.document.id for reading in named]
            names = dict(zip(model_names, (reading.document.id for reading in named), strict=len(named) == READ))
            account: Account = _renamed(model, names)
            store.save_account(replace(account, readings=tuple(named)), partial=True)


def _named(reading: Reading) -> Reading:
    return replace(reading, document=replace(reading.document, id=version_id(reading.document)))


def _renamed(value: Any, names: Mapping[str, str]) -> Any:
    """A value of the domain in which documents have other names."""
    if isinstance(value, str):
        return names.get(value, value)
    if isinstance(value, tuple):
        return tuple(_renamed(item, names) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {field.name: _renamed(getattr(value, field.name), names) for field in fields(value)}
        return type(value)(**changed)
    return value
