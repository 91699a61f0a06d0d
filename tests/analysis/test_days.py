"""The day on which something was said, and the day for which a figure holds."""

from __future__ import annotations

from datetime import date

import pytest

from quellenlage.analysis.days import holds_for, said_on
from quellenlage.analysis.times import find_times
from quellenlage.model import Document, Published, Span, Statement
from quellenlage.text.prepared import prepare

THURSDAY = Published(date(2024, 5, 16), basis="given")
MONDAY, TUESDAY, WEDNESDAY = date(2024, 5, 13), date(2024, 5, 14), date(2024, 5, 15)


def span(text: str, words: str) -> tuple[Span, ...]:
    begin = text.index(words)
    return (Span(begin, begin + len(words)),) if words else ()


def said(text: str, quote: str, cue: str, speaker: str, published: Published = THURSDAY) -> date | None:
    ready = prepare(Document("a", text))
    statement = Statement("s1", "direct", "Speech", span(text, quote), span(text, speaker), span(text, cue))
    return said_on(ready, find_times(ready, published), published, statement)


LEAD = "Der Deich an der Aue halte, sagte Bürgermeisterin Karla Roth am Montag. "


@pytest.mark.parametrize(
    ("text", "quote", "cue", "speaker", "day"),
    [
        (LEAD, "Der Deich an der Aue halte", "sagte", "Bürgermeisterin Karla Roth", MONDAY),
        (LEAD + "„Wir wachen weiter“, betonte Roth.", "„Wir wachen weiter“", "betonte", "Roth", MONDAY),
        (LEAD + "„Wir wachen weiter“, betonte sie.", "„Wir wachen weiter“", "betonte", "sie.", MONDAY),
        (LEAD + "„Wir wachen weiter“, so Roth.", "„Wir wachen weiter“", "so", "Roth.", MONDAY),
        (
            LEAD + "„Wir wachen weiter“, betonte Wehrleiter Kunz.",
            "„Wir wachen weiter“",
            "betonte",
            "Wehrleiter Kunz",
            None,
        ),
        (LEAD + "„Wir wachen weiter“, betont Roth.", "„Wir wachen weiter“", "betont", "Roth.", None),
        (LEAD + "Roth hatte angekündigt, sie wache weiter.", "sie wache weiter", "angekündigt", "Roth hatte", None),
        ("„Am Montag wird gebaut“, sagte Roth der Zeitung.", "„Am Montag wird gebaut“", "sagte", "Roth", None),
        ("„Wir wachen weiter“, sagte Roth der Zeitung.", "„Wir wachen weiter“", "sagte", "Roth", None),
        (
            "Roth sagte, sie komme am kommenden Montag wieder.",
            "sie komme am kommenden Montag wieder",
            "sagte",
            "Roth",
            None,
        ),
    ],
)
def test_the_day_on_which_it_was_said(text: str, quote: str, cue: str, speaker: str, day: date | None) -> None:
    assert said(text, quote, cue, speaker) == day


def test_the_frame_is_asked_first() -> None:
    text = "Am Dienstag brach der Damm, sagte Roth am Mittwoch."
    ready = prepare(Document("a", text))
    statement = Statement(
        "s1", "indirect", "Speech", span(text, "Am Dienstag brach der Damm"), frame=span(text, "sagte Roth am Mittwoch")
    )
    assert said_on(ready, find_times(ready, THURSDAY), THURSDAY, statement) == WEDNESDAY


def test_without_a_publication_nothing_is_said_on_a_day() -> None:
    assert said(LEAD, "Der Deich an der Aue halte", "sagte", "Bürgermeisterin Karla Roth", Published()) is None


@pytest.mark.parametrize(
    ("text", "figure", "day"),
    [
        ("Bei dem Unglück starben zwölf Menschen.", "zwölf", THURSDAY.day),
        ("Am Dienstag hatte die Behörde noch 14 Tote gemeldet.", "14", TUESDAY),
        ("Die Zahl sei auf 14 gestiegen, sagte Roth am Mittwoch.", "14", WEDNESDAY),
        ("Die am Dienstag genannte Zahl von 31 stimme nicht. Nun sind es 19 Vermisste.", "19", THURSDAY.day),
        ("Die am Dienstag genannte Zahl von 31 stimme nicht.", "31", TUESDAY),
        ("Am Dienstag meldete die Wehr 14 Tote. Zwei davon habe man doppelt gezählt.", "Zwei", TUESDAY),
        ("Am Dienstag meldete die Wehr 14 Tote. Mittlerweile seien es 19.", "19", THURSDAY.day),
        ("Am Dienstag meldete die Wehr 14 Tote.\n\nIn der Klinik liegen noch 41 Verletzte.", "41", THURSDAY.day),
        ("In der Klinik liegen 41 Verletzte, drei mehr als am Vortag.", "41", THURSDAY.day),
        ("Am Morgen hatte die Behörde noch von vier Toten gesprochen.", "vier", THURSDAY.day),
        ("Am Vortag hatte die Behörde noch von vier Toten gesprochen.", "vier", WEDNESDAY),
        ("Es seien 800 Liter ausgelaufen, sagte Roth am Mittwoch. Das Feuer am Montag war rasch aus.", "800", MONDAY),
        ("Zwei Tage nach dem Brand ist klar: 800 Liter seien ausgelaufen. Am Mittwoch kam sie.", "800", TUESDAY),
        ("Am Dienstag brach der Damm. Am ersten Tag flohen 300 Menschen.", "300", TUESDAY),
        ("Bis Ende August sollen 300 Helfer kommen.", "300", THURSDAY.day),
        ("Am kommenden Montag sollen 300 Helfer kommen.", "300", THURSDAY.day),
    ],
)  # fmt: skip
def test_the_day_for_which_a_figure_holds(text: str, figure: str, day: date) -> None:
    ready = prepare(Document("a", text))
    assert holds_for(ready, find_times(ready, THURSDAY), THURSDAY, span(text, figure)[0]) == day


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Im Jahr 2011 starben 300 Menschen.", "300"),
        ("Im vergangenen Herbst kamen 300 Gäste.", "300"),
        ("Elf Wochen nach dem Brand ist klar: 800 Liter seien ausgelaufen. Am Montag kam sie.", "800"),
    ],
)
def test_a_figure_for_a_time_that_is_over_holds_for_no_single_day(text: str, figure: str) -> None:
    ready = prepare(Document("a", text))
    assert holds_for(ready, find_times(ready, THURSDAY), THURSDAY, span(text, figure)[0]) is None


def test_without_any_day_a_figure_holds_for_none() -> None:
    text = "Bei dem Unglück starben zwölf Menschen."
    ready = prepare(Document("a", text))
    assert holds_for(ready, find_times(ready, Published()), Published(), span(text, "zwölf")[0]) is None
