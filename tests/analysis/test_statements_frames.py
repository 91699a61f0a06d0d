"""Frames and speakers that need more than the nearest noun: invented sentences with quote, speaker and cue."""

from __future__ import annotations

import pytest

from tests.analysis.statements_shown import shown

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
    pytest.param(
        "In dem Bericht, der am Montag erschien, heißt es, der Damm sei marode.",
        ("indirect", "der Damm sei marode", "dem Bericht", "heißt es"),
        id="the text stands before its relative clause",
    ),
]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_the_speaker_is_whoever_the_frame_names(text: str, expected: tuple[str, str, str, str]) -> None:
    assert expected in shown(text)


FRAMES = [
    pytest.param(
        "Roth hält es für möglich, dass der Damm bricht.",
        ("indirect", "dass der Damm bricht", "Roth", "hält es für möglich"),
        id="halten für with es",
    ),
    pytest.param(
        "Die Forscher vertreten die These, dass der Damm bricht.",
        ("indirect", "dass der Damm bricht", "Die Forscher", "vertreten die These"),
        id="a support verb and its noun",
    ),
    pytest.param(
        "Roth kam zu dem Schluss, dass der Damm bricht.",
        ("indirect", "dass der Damm bricht", "Roth", "kam zu dem Schluss"),
        id="the noun of the cue with preposition and article",
    ),
    pytest.param(
        "Es wird vermutet, dass der Damm bricht.",
        ("indirect", "dass der Damm bricht", "", "Es wird vermutet"),
        id="the es of an impersonal passive",
    ),
    pytest.param(
        "In zehn Jahren, so schätzen die Forscher, soll der Damm fertig sein.",
        ("indirect", "In zehn Jahren … soll der Damm fertig sein", "die Forscher", "so schätzen"),
        id="so and verb inserted",
    ),
    pytest.param(
        "Die Anwohner hätten dort bleiben dürfen, berichtet NDX.",
        ("indirect", "Die Anwohner hätten dort bleiben dürfen", "NDX", "berichtet"),
        id="a short frame behind an auxiliary",
    ),
    pytest.param(
        "Laut einem am Montag vorgelegten Bericht der Behörde ist der Damm marode.",
        ("indirect", "ist der Damm marode", "einem am Montag vorgelegten Bericht der Behörde", "Laut"),
        id="a source with an extended attribute",
    ),
    pytest.param(
        "Aus Sicht der Anwohner ist der Damm marode.",
        ("indirect", "ist der Damm marode", "Sicht der Anwohner", "Aus"),
        id="aus Sicht",
    ),
    pytest.param(
        "Der Bericht liegt der Zeitung vor. Der Damm sei marode, heißt es darin.",
        ("indirect", "Der Damm sei marode", "Der Bericht", "heißt es"),
        id="darin points back to the text",
    ),
    pytest.param(
        "„Der Damm hält“, sagt Roth und zeigt auf den Fluss, „und zwar lange.“",
        ("direct", "„und zwar lange.“", "Roth", "sagt"),
        id="a frame with a second verb keeps its speaker",
    ),
    pytest.param(
        "Roth nannte den Plan einen Irrweg, der die Stadt viel Geld koste.",
        ("indirect", "der die Stadt viel Geld koste", "Roth", "nannte"),
        id="a relative clause in the subjunctive",
    ),
    pytest.param(
        "Roth bezeichnete den Plan als Irrweg und forderte, den Damm zu erhöhen.",
        ("reported", "Roth bezeichnete den Plan als Irrweg", "Roth", ""),
        id="a speech act before a coordinated frame",
    ),
    pytest.param(
        "Die Polizei gab am Abend die Festnahme eines Mannes bekannt.",
        ("reported", "Die Polizei gab am Abend die Festnahme eines Mannes bekannt.", "Die Polizei", ""),
        id="what is made known is reported",
    ),
]


@pytest.mark.parametrize(("text", "expected"), FRAMES)
def test_frames_are_told_by_their_words(text: str, expected: tuple[str, str, str, str]) -> None:
    assert expected in shown(text)


def test_a_noun_in_a_subjunctive_sentence_frames_nothing_of_its_own() -> None:
    found = shown("Roth sagte, der Damm halte. Sie habe nicht den Eindruck, dass die Pumpen zu alt seien.")
    assert [(kind, speaker) for kind, _, speaker, _ in found] == [
        ("indirect", "Roth"),
        ("indirect_free_indirect", "Roth"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Roth schrieb im Magazin „Haus und Hof“ drei Aufsätze.",
        "Am Abend zogen sie unter dem Motto „Wir bleiben hier! Keiner geht!“ zum Rathaus.",
    ],
)
def test_marks_behind_the_noun_of_a_class_set_off_a_name(text: str) -> None:
    assert not [kind for kind, *_ in shown(text) if kind == "direct"]


def test_what_the_author_finds_worth_mentioning_is_no_statement() -> None:
    assert not shown("In diesem Zusammenhang ist es wichtig zu erwähnen, dass der Damm alt ist.")
