"""From whom an article has a statement."""

from __future__ import annotations

from quellenlage.account.align_items import Desk
from quellenlage.model import Reading, Span, Statement
from quellenlage.text.language.de import outlets


def teller_of(desk: Desk, reading: Reading, statement: Statement, sentence: Span) -> str | None:
    """The identity of whom the article has a statement from; "wie berichtet" names nobody."""
    return None if is_own_report(reading, sentence) else named_teller(desk, reading, statement)


def is_own_report(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence refers to what the outlet itself has reported."""
    words = sentence.cut(reading.document.text).lower()
    return any(phrase in words for phrase in outlets.OWN_REPORT_PHRASES)


def named_teller(desk: Desk, reading: Reading, statement: Statement) -> str | None:
    """The identity of whom the article names for a statement."""
    return desk.identities.of_actor(reading, statement.actor or (statement.via[-1] if statement.via else None))
