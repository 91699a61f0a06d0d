"""The sentences in which two versions of an article differ."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from quellenlage.model import Reading, Span


class Changed(NamedTuple):
    """A run of sentences of the old version and what stands there in the new one; one of the two may be empty."""

    old: tuple[Span, ...]
    new: tuple[Span, ...]


def changed_sentences(old: Reading, new: Reading) -> Iterator[Changed]:
    """The runs of sentences in which two readings differ, in order.

    White space does not count: an article that was only wrapped anew has no changes. Ratcliff and Obershelp's matching
    (``difflib``), on whole sentences.
    """
    before, after = _sentences(old), _sentences(new)
    matcher = SequenceMatcher(None, [words for words, _ in before], [words for words, _ in after], autojunk=False)
    for tag, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if tag != "equal":
            yield Changed(
                tuple(span for _, span in before[old_from:old_to]), tuple(span for _, span in after[new_from:new_to])
            )


def _sentences(reading: Reading) -> list[tuple[str, Span]]:
    text = reading.document.text
    found = ((" ".join(span.cut(text).split()), span) for span in reading.sentences)
    return [(words, span) for words, span in found if words]
