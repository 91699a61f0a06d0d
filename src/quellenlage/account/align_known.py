"""Figures as they were found before: what was found in pairs of them holds as long as both stay what they are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from quellenlage.account.align_concepts import Agreement, agreement
from quellenlage.account.align_items import Desk, Item


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """A figure under which results are kept, whatever the place of its article in the order of publication."""

    item: Item


def known(desk: Desk, item: Item) -> Known:
    """What stands for a figure in the memory of the desk."""
    kept: list[Known] = desk.memory.recall(("figure", item.document, item.figure.id), list)
    for found in kept:
        if found.item == item or found.item == replace(item, rank=found.item.rank):
            return found
    kept.append(Known(item))
    return kept[-1]


def agreed(desk: Desk, one: Item, other: Item) -> Agreement:
    """How well two figures agree in what they count, weighed once."""
    return desk.memory.recall(("agreed", known(desk, one), known(desk, other)), partial(agreement, one, other))
