"""Frames and speakers that need more than the nearest noun: invented sentences with quote, speaker and cue."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

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


SPEAKERS = [
    pytest.param(
        "Nach eigenen Angaben hat der Verein neun Mitglieder.",
        ("indirect", "hat der Verein neun Mitglieder", "eigenen Angaben", "Nach"),
        id="own figures speak; whose they are is resolved with the actors",
    ),
    pytest.param(
        "Es gibt eine Schätzung der Werft, wonach der Umbau neun Monate dauert.",
        ("indirect", "der Umbau neun Monate dauert", "eine Schätzung der Werft", "wonach"),
        id="wonach takes up a noun",
    ),
    pytest.param(
        "Am Abend wurde die Stadt vom Anglerverband aufgefordert, die Schleuse zu öffnen.",
        ("indirect", "die Schleuse zu öffnen", "Anglerverband", "wurde … aufgefordert"),
        id="agent behind the subject of a passive",
    ),
    pytest.param(
        "Drei Tage nach dem Bruch meldete der Deichverband, dass der Damm halte.",
        ("indirect", "dass der Damm halte", "der Deichverband", "meldete"),
        id="a time in first place is no subject",
    ),
    pytest.param(
        "Stellvertretend für den Rat empfahl die Bürgermeisterin, den Hafen zu sperren.",
        ("indirect", "den Hafen zu sperren", "die Bürgermeisterin", "empfahl"),
        id="an adjective with its complement is no subject",
    ),
]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_the_speaker_is_whoever_the_frame_names(text: str, expected: tuple[str, str, str, str]) -> None:
    assert expected in shown(text)
