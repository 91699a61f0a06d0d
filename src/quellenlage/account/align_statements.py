"""Statements to claims (first version: none)."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from quellenlage.account.align_items import Desk
from quellenlage.model import Span


class Told(NamedTuple):
    """An assertion in an article."""

    document: str
    span: Span
    id: str
    speaker: str | None
    said: date | None


def align_statements(desk: Desk) -> list[list[tuple[Told, str]]]:
    """No statements yet."""
    return []
