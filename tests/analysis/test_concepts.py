"""What a figure counts: table of sentences, the number in it, and the concept."""

from __future__ import annotations

import pytest

from quellenlage.analysis.concepts import add_concepts
from quellenlage.analysis.concepts_noun import head_of
from quellenlage.model import Concept, Document, Figure, Span, Statement
from quellenlage.text.prepared import prepare


def concepts(text: str, *numbers: str, unit: str | None = None) -> list[Concept]:
    """The concepts of the numbers, which must stand in the text in this order."""
    whole, at, figures = "Titel\n\n" + text, 0, []
    for index, number in enumerate(numbers):
        at = whole.index(number, at)
        figures.append(Figure(f"f{index}", Span(at, at + len(number)), 1, 1, unit=unit))
        at += len(number)
    found, _ = add_concepts(prepare(Document("a", whole)), figures, [])
    return [f.concept for f in found if f.concept is not None]


@pytest.mark.parametrize(
    ("text", "number", "head", "state"),
    [
        ("Bei dem Unfall kamen drei Menschen ums Leben.", "drei", "mensch", "killed"),
        ("Der Einsturz kostete drei Arbeiter das Leben.", "drei", "employee", "killed"),
        ("Drei Todesopfer wurden gezählt.", "Drei", "mensch", "killed"),
        ("Die Zahl der Toten stieg auf 14.", "14", "mensch", "killed"),
        ("Acht Wanderer wurden verletzt.", "Acht", "wand", "injured"),
        ("Acht Personen trugen Verletzungen davon.", "Acht", "mensch", "injured"),
        ("Vermisst würden noch neun Menschen.", "neun", "mensch", "missing"),
        ("Sechs Schüler gelten als vermisst.", "Sechs", "child", "missing"),
        ("Rund 80 Bewohner mussten ihre Häuser verlassen.", "80", "mensch", "evacuated"),
        ("Rund 80 Bewohner wurden in Sicherheit gebracht.", "80", "mensch", "evacuated"),
        ("20 Verletzte wurden in der Klinik behandelt.", "20", "mensch", "treated"),
        ("Die Armee hat 500 Soldaten an die Küste verlegt.", "500", "soldier", "deployed"),
        ("Bis zu 30 Soldaten seien getötet oder verwundet worden.", "30", "soldier", "injured|killed"),
        ("2000 Einwohner sind aus der Stadt geflohen.", "2000", "mensch", "fled"),
        ("300 Beschäftigte legten die Arbeit nieder.", "300", "employee", "striking"),
        ("Zwei Tote seien doppelt gezählt worden.", "Zwei", "mensch", "counted_wrongly"),
        ("Fünf Gerettete seien irrtümlich als tot geführt worden.", "Fünf", "mensch", "counted_wrongly"),
        ("Zwei Verletzte starben in der Nacht.", "Zwei", "mensch", "succumbed"),
        ("Zwei Patienten starben in der Nacht.", "Zwei", "mensch", "killed"),
        ("Wegen des Stromausfalls wurden 60 Patienten verlegt.", "60", "mensch", "transferred"),
        ("Die Leitstelle musste 12 Patienten umleiten.", "12", "mensch", "diverted"),
        ("Im Labor wurden 40 Infektionen bestätigt.", "40", "case", "confirmed"),
    ],
)
def test_head_and_state(text: str, number: str, head: str, state: str) -> None:
    (concept,) = concepts(text, number)
    assert (concept.head, concept.state) == (head, state)


def test_two_figures_of_a_sentence_have_their_own_states() -> None:
    dead, hurt = concepts("Zwölf Matrosen seien getötet und rund 40 verwundet worden.", "Zwölf", "40")
    assert (dead.state, hurt.state) == ("killed", "injured")


def test_an_elliptic_figure_looks_back_for_what_it_counts() -> None:
    first, second = concepts("Am Abend fehlten 23 Menschen. Heute sind es noch neunzehn.", "23", "neunzehn")
    assert (second.head, second.state) == (first.head, first.state) == ("mensch", "missing")


def test_a_question_tells_what_its_answers_count() -> None:
    concept = concepts("Wie viele Soldaten stehen am Pass? Mindestens 800 seien es, heißt es beim Dienst.", "800")[0]
    assert (concept.head, concept.scope) == ("soldier", ("~pass",))


@pytest.mark.parametrize(
    ("text", "number", "part"),
    [
        ("Elf Menschen wurden verletzt, darunter sieben Kinder.", "sieben", True),
        ("Zwei der Opfer starben im Krankenhaus.", "Zwei", True),
        ("Allein in Seedorf starben fünf Menschen.", "fünf", True),
        ("Sieben davon sind Kinder.", "Sieben", True),
        ("Sieben Kinder trugen Wunden davon.", "Sieben", False),
        ("Fünf Menschen starben in Seedorf.", "Fünf", False),
    ],
)
def test_parts_of_a_larger_count(text: str, number: str, part: bool) -> None:
    assert concepts(text, number)[0].part is part


@pytest.mark.parametrize(
    ("text", "number", "scope"),
    [
        ("In der Turnhalle kamen 320 Menschen unter.", "320", ("~turnhall",)),
        ("Am Montag starben drei Menschen.", "drei", ()),
        ("Bei dem Unglück starben drei Menschen, sagte Roth in Seedorf.", "drei", ()),
    ],
)
def test_scope_is_a_place_of_the_counted(text: str, number: str, scope: tuple[str, ...]) -> None:
    assert concepts(text, number)[0].scope == scope


@pytest.mark.parametrize(
    ("text", "number", "unit", "period"),
    [
        ("Der Schaden liegt bei 3 Millionen Euro pro Streiktag.", "3", "EUR", "=tag"),
        ("Das koste 3 Millionen Euro jährlich.", "3", "EUR", "=jahr"),
        ("Im vergangenen Jahr wurden 31 Infektionen registriert.", "31", None, "=vorjah"),
    ],
)
def test_periods_are_part_of_what_is_counted(text: str, number: str, unit: str | None, period: str) -> None:
    assert period in concepts(text, number, unit=unit)[0].scope


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Der Generalstab nannte 14 eigene Gefallene.", "own"),
        ("Man habe 14 Tote auf der anderen Seite gezählt.", "other"),
        ("Man habe 14 Tote gezählt.", None),
    ],
)
def test_the_side_from_which_is_counted(text: str, side: str | None) -> None:
    assert concepts(text, "14")[0].side == side


def test_nationality_narrows_what_is_counted() -> None:
    assert concepts("14 nordkoreanische Soldaten fielen.", "14")[0].attributes == ("nordkorean",)


@pytest.mark.parametrize(
    ("word", "head"),
    [("Schülern", "child"), ("Schulen", "schul"), ("Feuerwehrleute", "firefighter"), ("Passagierzahl", "passenger")],
)
def test_heads(word: str, head: str) -> None:
    assert head_of(word) == head


def test_statements_get_the_terms_of_their_quotes() -> None:
    text = "Titel\n\nDie Anlage sei ohne Mängel, sagte Roth."
    begin = text.index("Die Anlage")
    statement = Statement("s1", "indirect", "Speech", (Span(begin, begin + len("Die Anlage sei ohne Mängel")),))
    _, (told,) = add_concepts(prepare(Document("a", text)), [], [statement])
    assert told.terms == ("anlag", "mangel")
