"""What an outlet changed in an article, sentence by sentence."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final

from quellenlage.model import Reading, Span
from quellenlage.store.values import Edit, EditKind

_KINDS: Final[dict[str, EditKind]] = {"insert": "added", "delete": "removed", "replace": "replaced"}


def edits_between(old: Reading, new: Reading) -> tuple[Edit, ...]:
    """The runs of sentences in which two readings differ, in order, as spans of either text.

    White space does not count: an article that was only wrapped anew has no edits. Ratcliff and Obershelp's matching
    (``difflib``), on whole sentences.
    """
    before, after = _sentences(old), _sentences(new)
    matcher = SequenceMatcher(None, [words for words, _ in before], [words for words, _ in after], autojunk=False)
    return tuple(
        Edit(_KINDS[tag], _whole(before[old_from:old_to]), _whole(after[new_from:new_to]))
        for tag, old_from, old_to, new_from, new_to in matcher.get_opcodes()
        if tag != "equal"
    )


def _sentences(reading: Reading) -> list[tuple[str, Span]]:
    text = reading.document.text
    found = ((" ".join(span.cut(text).split()), span) for span in reading.sentences)
    return [(words, span) for words, span in found if words]


def _whole(sentences: Sequence[tuple[str, Span]]) -> Span | None:
    return Span(sentences[0][1].begin, sentences[-1][1].end) if sentences else None
