"""Statements: a table of invented sentences with type, quote, speaker and cue."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from quellenlage.analysis.statements import find_statements
from quellenlage.model import Document, Span, Statement
from quellenlage.text.prepared import prepare

FILLER = "Die Stadt liegt an der Aller und hat einen kleinen Hafen."


def read(text: str) -> tuple[Statement, ...]:
    # A language identifier needs more than half a sentence; the filler carries no statement.
    return find_statements(prepare(Document("a", f"{FILLER}\n\n{text}\n\n{FILLER}")))


def words(text: str, spans: Sequence[Span]) -> str:
    whole = f"{FILLER}\n\n{text}\n\n{FILLER}"
    return " … ".join(span.cut(whole) for span in spans)


def shown(text: str) -> list[tuple[str, str, str, str]]:
    return [(s.type, words(text, s.quote), words(text, s.speaker), words(text, s.cue)) for s in read(text)]


INDIRECT = [
    pytest.param(
        "Die Sprecherin sagte, der Damm halte bis zum Morgen.",
        ("indirect", "der Damm halte bis zum Morgen", "Die Sprecherin", "sagte"),
        id="verb second behind the frame",
    ),
    pytest.param(
        "Die Feuerwehr in Lauben teilte am Abend mit, dass niemand verletzt worden sei.",
        ("indirect", "dass niemand verletzt worden sei", "Die Feuerwehr in Lauben", "teilte … mit"),
        id="split verb with dass",
    ),
    pytest.param(
        "Der Damm halte bis zum Morgen, sagte die Sprecherin der Stadt.",
        ("indirect", "Der Damm halte bis zum Morgen", "die Sprecherin der Stadt", "sagte"),
        id="frame behind",
    ),
    pytest.param(
        "Der Landrat, Anton Kraus, hat angekündigt, die Brücke sperren zu lassen.",
        ("indirect", "die Brücke sperren zu lassen", "Der Landrat, Anton Kraus", "hat angekündigt"),
        id="infinitive, perfect, apposition",
    ),
    pytest.param(
        "Der Landrat, der seit Montag im Amt ist, räumte ein, zu spät gewarnt zu haben.",
        ("indirect", "zu spät gewarnt zu haben", "Der Landrat", "räumte ein"),
        id="relative clause is no part of the speaker",
    ),
    pytest.param(
        "Wie die Polizei mitteilte, sind zwei Männer festgenommen worden.",
        ("indirect", "sind zwei Männer festgenommen worden", "die Polizei", "Wie … mitteilte"),
        id="wie clause in front",
    ),
    pytest.param(
        "Zwei Männer sind, wie der Leiter der Wache, Ole Brandt, berichtete, festgenommen worden.",
        (
            "indirect",
            "Zwei Männer sind … festgenommen worden",
            "der Leiter der Wache, Ole Brandt",
            "wie … berichtete",
        ),
        id="wie clause in the middle, with apposition",
    ),
    pytest.param(
        "Ihm wird vorgeworfen, Akten vernichtet zu haben.",
        ("indirect", "Akten vernichtet zu haben", "", "wird vorgeworfen"),
        id="passive without agent",
    ),
    pytest.param(
        "Die Ministerin wies den Vorwurf zurück und sagte, sie habe nichts gewusst.",
        ("indirect", "sie habe nichts gewusst", "Die Ministerin", "sagte"),
        id="shared subject",
    ),
    pytest.param(
        "In dem Bericht heißt es, der Pegel werde weiter steigen.",
        ("indirect", "der Pegel werde weiter steigen", "dem Bericht", "heißt es"),
        id="the text says it",
    ),
    pytest.param(
        "Die Gemeinde geht davon aus, dass die Schule im Herbst öffnet.",
        ("indirect", "dass die Schule im Herbst öffnet", "Die Gemeinde", "geht davon aus"),
        id="verb with prepositional adverb",
    ),
    pytest.param(
        "Nach Angaben der Polizei starben zwei Menschen.",
        ("indirect", "starben zwei Menschen", "Angaben der Polizei", "Nach"),
        id="nach Angaben",
    ),
    pytest.param(
        "Zwei Menschen starben Berichten zufolge an der Küste.",
        ("indirect", "Zwei Menschen starben … an der Küste", "Berichten", "zufolge"),
        id="zufolge in the middle",
    ),
    pytest.param(
        "Laut dem Verband „Freie Fischer“ fehlen Boote.",
        ("indirect", "fehlen Boote", "dem Verband „Freie Fischer“", "Laut"),
        id="laut with a name in marks",
    ),
    pytest.param(
        "Der Damm ist sicher, so der Bürgermeister.",
        ("indirect", "Der Damm ist sicher", "der Bürgermeister", "so"),
        id="so X",
    ),
    pytest.param(
        "Ihrer Meinung nach ist der Damm sicher.",
        ("indirect", "ist der Damm sicher", "Ihrer Meinung", "nach"),
        id="postposed nach",
    ),
    pytest.param(
        "Sie kritisierte die Ankündigung der Regierung, den Hafen zu schließen.",
        (
            "indirect",
            "den Hafen zu schließen",
            "die Ankündigung der Regierung",
            "die Ankündigung",
        ),
        id="noun with infinitive",
    ),
]


@pytest.mark.parametrize(("text", "expected"), INDIRECT)
def test_indirect_speech_has_its_content_speaker_and_cue(text: str, expected: tuple[str, str, str, str]) -> None:
    assert expected in shown(text)


DIRECT = [
    ("„Der Damm hält“, sagte die Sprecherin.", "„Der Damm hält“", "die Sprecherin", "sagte"),
    ("„Der Damm hält. Niemand muss gehen“, sagte Roth.", "„Der Damm hält. Niemand muss gehen“", "Roth", "sagte"),
    ("«Der Damm hält sicher», erklärte sie.", "«Der Damm hält sicher»", "sie", "erklärte"),
    ("»Der Damm hält sicher«, erklärte sie.", "»Der Damm hält sicher«", "sie", "erklärte"),
    ('"Der Damm hält sicher", erklärte sie.', '"Der Damm hält sicher"', "sie", "erklärte"),
    ("“Der Damm hält sicher”, erklärte sie.", "“Der Damm hält sicher”", "sie", "erklärte"),
    ("„Der Damm hält sicher”, erklärte sie.", "„Der Damm hält sicher”", "sie", "erklärte"),
    ("„Der Damm hält sicher »erklärte sie am Montag.", "„Der Damm hält sicher »", "sie", "erklärte"),
    ("„Der Damm hält bis morgen, sagte Roth am Abend.", "„Der Damm hält bis morgen", "Roth", "sagte"),
    ("Roth sagte: „Der Damm hält bis morgen.", "„Der Damm hält bis morgen", "Roth", "sagte"),
    ("Roth erklärte: „Der Damm hält.“", "„Der Damm hält.“", "Roth", "erklärte"),
    ("„Der Damm hält gut“, so der Bürgermeister.", "„Der Damm hält gut“", "der Bürgermeister", "so"),
    ("Roth bezeichnete das als „reine Schikane“.", "„reine Schikane“", "Roth", "bezeichnete … als"),
    ("Roth sprach von einem „Wunder“.", "„Wunder“", "Roth", "sprach von"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "speaker", "cue"), DIRECT)
def test_direct_speech_in_every_style_of_marks(text: str, quote: str, speaker: str, cue: str) -> None:
    assert ("direct", quote, speaker, cue) in shown(text)


@pytest.mark.parametrize(
    "text",
    [
        "Die „Talpost“ erscheint seit 1920 in Lauben.",
        "Das Schiff „Gute Hoffnung“ lief in den Hafen ein.",
        "Der Regen hielt an, und die Straßen blieben leer.",
        "Es ist nicht bekannt, ob der Hafen öffnet.",
        "Wenn sie sagt, dass der Damm hält, glaubt ihr jeder.",
        "Die Konferenz findet am Montag statt.",
    ],
)
def test_names_and_facts_are_no_statements(text: str) -> None:
    assert shown(text) == []


def test_a_quotation_inside_indirect_speech_is_a_statement_of_its_own() -> None:
    found = shown("Sie sagte, der Plan sei „völlig aus der Zeit gefallen“.")
    assert [(kind, quote) for kind, quote, _, _ in found] == [
        ("indirect", "der Plan sei „völlig aus der Zeit gefallen“"),
        ("direct", "„völlig aus der Zeit gefallen“"),
    ]


def test_subjunctive_is_carried_on_by_the_same_speaker() -> None:
    found = shown("Die Sprecherin sagte, der Damm halte. Zwei Pumpen seien im Einsatz. Man habe genug Sand.")
    assert found[1] == (
        "indirect_free_indirect",
        "Zwei Pumpen seien im Einsatz. Man habe genug Sand.",
        "Die Sprecherin",
        "",
    )


def test_subjunctive_after_a_sentence_about_somebody_is_theirs() -> None:
    found = shown("Bürgermeisterin Anja Lohfeld zeigte sich gelassen. Der Damm sei sicher.")
    assert found == [("indirect_free_indirect", "Der Damm sei sicher.", "Bürgermeisterin Anja Lohfeld", "")]


def test_soll_after_a_named_source_is_hearsay() -> None:
    found = shown("Die Polizei teilte mit, zwei Männer seien geflohen. Einer soll verletzt sein.")
    assert found[-1] == ("free_indirect", "Einer soll verletzt sein.", "Die Polizei", "")


def test_a_conjecture_is_not_reported_speech() -> None:
    assert shown("Der Regen lässt nach. Das könnte den Pegel senken.") == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Die Gewerkschaft forderte mehr Geld für die Pflege.", "Die Gewerkschaft"),
        ("Der Wetterdienst warnte vor starkem Regen.", "Der Wetterdienst"),
        ("Von der Opposition wurde der Plan als Geschenk an die Banken kritisiert.", "der Opposition"),
    ],
)
def test_speech_acts_are_reported(text: str, speaker: str) -> None:
    assert shown(text) == [("reported", text, speaker, "")]


def test_das_teilte_mit_takes_the_sentence_before() -> None:
    found = shown("Der Damm ist in der Nacht gebrochen. Das teilte die Feuerwehr mit.")
    assert found == [("indirect", "Der Damm ist in der Nacht gebrochen … Das", "die Feuerwehr", "teilte … mit")]


def test_the_paper_and_the_person_cited_both_speak() -> None:
    found = shown("„Der Damm hält gut“, zitiert die Talpost den Minister.")
    assert {speaker for _, _, speaker, _ in found} == {"die Talpost", "den Minister"}


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("Roth sagte gegenüber der Talpost, der Damm halte.", "der Talpost"),
        ("Roth sagte dem Sender Talfunk, der Damm halte.", "dem Sender Talfunk"),
        ("Roth forderte die Bürger auf, zu Hause zu bleiben.", "die Bürger"),
        ("Roth sagte in einem Interview mit der Talpost, der Damm halte.", "der Talpost"),
    ],
)
def test_addressees_are_named(text: str, addressee: str) -> None:
    assert words(text, read(text)[0].addressee) == addressee


def test_every_statement_names_its_rule_and_why_its_speaker_won() -> None:
    text = "„Der Damm hält“, sagte Roth. Die Pumpen liefen. Laut Roth ist genug Sand da."
    assert [(s.rule, s.speaker_reason) for s in read(text)] == [
        ("quotation with reporting verb", "after the verb"),
        ("preposition laut", "preposition laut"),
    ]


def test_ids_run_in_text_order() -> None:
    found = read("„Der Damm hält“, sagte Roth. Laut Roth ist genug Sand da. Er sagte, es reiche.")
    assert [s.id for s in found] == [f"s{number}" for number in range(1, len(found) + 1)]
    assert [s.quote[0].begin for s in found] == sorted(s.quote[0].begin for s in found)


def test_a_foreign_text_yields_nothing() -> None:
    text = "The mayor said that the dam would hold. He added that nobody had been hurt in the flood last night."
    assert find_statements(prepare(Document("a", text))) == ()


KNOWN_FAILURES = [
    pytest.param(
        "Anton Kraus und Vera Lind sind da. Sie sagte, der Damm halte.",
        ("indirect", "der Damm halte", "Vera Lind", "sagte"),
        id="the speaker is the pronoun; whom it means is resolved later",
        marks=pytest.mark.xfail(strict=True, reason="speakers are mentions, not antecedents"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), KNOWN_FAILURES)
def test_known_failures(text: str, expected: tuple[str, str, str, str]) -> None:
    assert expected in shown(text)
