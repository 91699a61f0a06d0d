"""What was read of the statements in a few sentences, as tables of tests show it."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.statements import find_statements
from quellenlage.model import Document, Span
from quellenlage.text.prepared import prepare

FILLER = "Die Stadt liegt an der Aller und hat einen kleinen Hafen."


def shown(text: str) -> list[tuple[str, str, str, str]]:
    """Type, quote, speaker and cue of each statement of the text."""
    # A language identifier needs more than half a sentence; the filler carries no statement.
    whole = f"{FILLER}\n\n{text}\n\n{FILLER}"

    def words(spans: Sequence[Span]) -> str:
        return " … ".join(span.cut(whole) for span in spans)

    return [
        (s.type, words(s.quote), words(s.speaker), words(s.cue)) for s in find_statements(prepare(Document("a", whole)))
    ]
