"""Clauses, finite verbs and mood, on invented sentences."""

from __future__ import annotations

import pytest

from quellenlage.model import Document
from quellenlage.text.clauses import find_clauses
from quellenlage.text.prepared import prepare
from quellenlage.text.verbs import is_past_subjunctive, is_present_subjunctive

TABLE = [
    ("Der Damm hält.", [("main", "hält")]),
    ("Die Häuser sagen nichts.", [("main", "sagen")]),
    ("Vertraute der Ministerin berichteten das.", [("main", "berichteten")]),
    ("Bestätigt wurde, dass er lebt.", [("main", "wurde"), ("sub", "lebt")]),
    ("Der Mann, der dort wohnt, hat geholfen.", [("part", ""), ("rel", "wohnt"), ("first", "hat")]),
    ("Er hofft, die Stadt retten zu können.", [("main", "hofft"), ("inf", "")]),
    ("Sie sagt, der Damm halte.", [("main", "sagt"), ("main", "halte")]),
    ("Er kam und fügte hinzu, es reiche.", [("main", "kam"), ("first", "fügte"), ("main", "reiche")]),
    ("Wie der Chef, Ole Brandt, mitteilte, ist das falsch.", [("sub", "mitteilte"), ("first", "ist")]),
    ("Während der Pause sprach sie.", [("main", "sprach")]),
    ("Während sie sprach, regnete es.", [("sub", "sprach"), ("first", "regnete")]),
    ("Im Juli 2008 meldete Roth das.", [("main", "meldete")]),
    ("Der Rat (neun Sitze) teilte das mit.", [("main", "teilte")]),
    ("Am 19. August sprach Benedikt XVI. in Rom.", [("main", "sprach")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_clauses_have_their_kind_and_finite_verb(text: str, expected: list[tuple[str, str]]) -> None:
    tokens = prepare(Document("a", text)).tokens
    found = find_clauses(tokens, 0, len(tokens) - 1)
    assert [(c.kind, tokens[c.finite].text if c.finite >= 0 else "") for c in found] == expected


@pytest.mark.parametrize(
    ("text", "present", "past"),
    [
        ("Er sei müde.", True, False),
        ("Er trage einen Hut.", True, False),
        ("Er handle klug.", True, False),
        ("Er sagte nichts.", False, False),
        ("Er hätte Zeit.", False, True),
        ("Sie kämen morgen.", False, True),
        ("Er trägt einen Hut.", False, False),
        ("Das dürfte reichen.", False, False),
    ],
)
def test_mood_is_told_by_form(text: str, present: bool, past: bool) -> None:
    tokens = prepare(Document("a", text)).tokens
    finite = tokens[find_clauses(tokens, 0, len(tokens) - 1)[0].finite]
    assert (is_present_subjunctive(finite), is_past_subjunctive(finite)) == (present, past)


@pytest.mark.xfail(strict=True, reason="a question that opens with a regular verb looks like a noun phrase")
def test_known_failure_verb_first_question_with_a_capital() -> None:
    tokens = prepare(Document("a", "Räumte Vera Lind das ein?")).tokens
    assert find_clauses(tokens, 0, len(tokens) - 1)[0].kind == "first"
