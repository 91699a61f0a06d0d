"""What an outlet changed in an article, sentence by sentence."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.account.edits_sentences import changed_sentences
from quellenlage.model import Reading, Span
from quellenlage.store.values import Edit, EditKind


def edits_between(old: Reading, new: Reading) -> tuple[Edit, ...]:
    """The runs of sentences in which two readings differ, in order, as spans of either text."""
    return tuple(
        Edit(_kind(before, after), _whole(before), _whole(after)) for before, after in changed_sentences(old, new)
    )


def _kind(before: Sequence[Span], after: Sequence[Span]) -> EditKind:
    if not before:
        return "added"
    return "replaced" if after else "removed"


def _whole(sentences: Sequence[Span]) -> Span | None:
    return Span(sentences[0].begin, sentences[-1].end) if sentences else None
