"""Figures in German sentences, against the table of expected ones."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date

import pytest

from quellenlage.analysis.figures import find_figures
from quellenlage.model import Document, Figure, Span, TimeExpression
from quellenlage.text.prepared import prepare
from tests.analysis.figures_gold import Case, Expected, read_gold

GOLD = read_gold()
SEEN = [case for case in GOLD if not case.unseen]
KNOWN_FAILURES = {
    "Die Evakuierten kamen in drei Schulen unter, jeweils rund 200 in jeder.": "the pronoun behind the number decides",
    "Im Tal lebten einst 600, heute leben dort keine 80 Menschen mehr.": "the noun stands behind a later number",
    "Sie lief die 100 Meter in 11,03 Sekunden.": "a discipline is named like a distance",
}


def figures_in(text: str, language: str = "de", times: tuple[TimeExpression, ...] = ()) -> tuple[Figure, ...]:
    return find_figures(replace(prepare(Document("a", text)), language=language), times)


def change_of(figure: Figure) -> str | None:
    if figure.change is None:
        return None
    return figure.change.kind + {"up": "+", "down": "-", None: ""}[figure.change.direction]


def same(found: float | None, expected: float | None) -> bool:
    if found is None or expected is None:
        return found is expected
    return math.isclose(found, expected, rel_tol=1e-4)


def matches(text: str, figure: Figure, expected: Expected) -> list[str]:
    """What differs between a figure and the expected one."""
    found = (figure.span.begin, figure.span.end, figure.modifier, figure.unit, change_of(figure), figure.rate)
    wanted = (*expected.span, expected.modifier, expected.unit, expected.change, expected.rate)
    names = ("begin", "end", "modifier", "unit", "change", "rate")
    errors = [f"{name}: {f!r}, not {w!r}" for name, f, w in zip(names, found, wanted, strict=True) if f != w]
    if not (same(figure.low, expected.low) and same(figure.high, expected.high)):
        errors.append(f"bounds: {figure.low}..{figure.high}, not {expected.low}..{expected.high}")
    for name, span, phrase in (
        ("counted", figure.counted, expected.counted),
        ("share of", figure.share_of, expected.share_of),
    ):
        if phrase and not (span and span.overlaps(Span(*phrase))):
            errors.append(f"{name}: {span.cut(text) if span else None!r}, not {text[slice(*phrase)]!r}")
    return errors


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            case,
            id=case.text[:60],
            marks=[pytest.mark.xfail(strict=True, reason=KNOWN_FAILURES[case.text])]
            if case.text in KNOWN_FAILURES
            else [],
        )
        for case in SEEN
    ],
)
def test_the_figures_of_a_sentence(case: Case) -> None:
    found = figures_in(case.text)
    assert [figure.span.cut(case.text) for figure in found] == [case.text[slice(*e.span)] for e in case.figures]
    assert [error for f, e in zip(found, case.figures, strict=True) for error in matches(case.text, f, e)] == []


def test_every_known_failure_is_in_the_table() -> None:
    assert {case.text for case in SEEN} >= set(KNOWN_FAILURES)


def test_the_table_has_three_hundred_sentences_and_sets_a_third_aside() -> None:
    assert len(GOLD) >= 300
    assert len({case.text for case in GOLD}) == len(GOLD)
    assert 3 * sum(case.unseen for case in GOLD) in range(len(GOLD) - 2, len(GOLD) + 3)


@pytest.mark.parametrize(("part", "bar"), [("bounds", 97.0), ("unit", 95.0), ("counted", 90.0)])
def test_the_third_that_is_set_aside_is_read_as_well(part: str, bar: float) -> None:
    expected = found = right = 0
    for case in GOLD:
        if case.unseen:
            figures = figures_in(case.text)
            expected, found = expected + len(case.figures), found + len(figures)
            right += sum(any(is_right(case.text, f, e, part) for f in figures) for e in case.figures)
    assert 200 * right / (expected + found) >= bar


def is_right(text: str, figure: Figure, expected: Expected, part: str) -> bool:
    """Whether nothing up to ``part`` differs."""
    if not figure.span.overlaps(Span(*expected.span)):
        return False
    names = {"bounds": ("bounds",), "unit": ("bounds", "unit"), "counted": ("bounds", "unit", "counted")}[part]
    return not any(error.startswith(names) for error in matches(text, figure, expected))


NO_FIGURES = [
    "Der Zug fährt um 14.30 Uhr.",
    "Um sieben ging der Alarm ein.",
    "Am 3. Mai 2024 tagte der Rat.",
    "Der 34-Jährige, der 12-jährige Sohn und die 57 Jahre alte Frau blieben unverletzt.",
    "Nach zwei Wochen und drei Tagen endete der Streik.",
    "Die Partie endete 3:1.",
    "Er wohnt in der Bergstraße 14.",
    "Telefon 0471 998877.",
    "Nach § 12 Abs. 3 ist das verboten.",
    "Auf der A 52 staut es sich.",
    "Das Raumschiff Komet 6 startete.",
    "Auf Seite 17 steht es.",
    "Tank 14 lief leer.",
    "Eine Frau und ein Mann gingen spazieren.",
    "In den 90er-Jahren war das anders.",
    "Die Grenzen von 2014 gelten.",
    "Mehrere Brände brachen aus, einige Dörfer wurden geräumt.",
    "Die beiden Länder einigten sich.",
    "Das hat sich verdoppelt.",
    "Kein Problem, sagte er.",
    "Er gehört zu einem Verein und spricht über einen Vertrag.",
    "Präsidentin Ilse Brandt (61) trat zurück.",
]


@pytest.mark.parametrize("text", NO_FIGURES)
def test_what_counts_nothing_is_no_figure(text: str) -> None:
    assert [figure.span.cut(text) for figure in figures_in(text)] == []


WRITINGS = [
    ("Es kamen acht- bis zehntausend Gäste.", "acht- bis zehntausend", 8000, 10000),
    ("Es kamen zwei- bis dreihundert Gäste.", "zwei- bis dreihundert", 200, 300),
    ("Es kamen 500.000 bis 2 Millionen Gäste.", "500.000 bis 2 Millionen", 500000, 2000000),
    ("Es kamen zwei bis drei Dutzend Gäste.", "zwei bis drei Dutzend", 24, 36),
    ("Es kamen 12,500 Gäste.", "12,500", 12500, 12500),
    ("Es floss 1,659 Liter Wein.", "1,659", 1.659, 1.659),
    ("Platz ist für bis 400 Gäste.", "bis 400", None, 400),
    ("Es kamen mindestens aber 300 Gäste.", "mindestens aber 300", 300, None),
    ("Es kamen weit mehr als 300 Gäste.", "weit mehr als 300", 300, None),
    ("Er verfügt über weniger als 60 Prozent.", "weniger als 60", None, 60),
    ("Es kamen zwei Millionen dreihunderttausend Gäste.", "zwei Millionen dreihunderttausend", 2300000, 2300000),
    ("Es kamen eine Viertelmillion Gäste.", "eine Viertelmillion", 250000, 250000),
    ("Es kamen Zehntausende von Gästen.", "Zehntausende", 20000, None),
    ("Die Preise liegen 100 mal höher.", "100 mal", 100, 100),
    ("Es brannte halb so viele Male.", "halb", 0.5, 0.5),
    ("Der Bestand schrumpfte um das 1,5-Fache.", "das 1,5-Fache", 1.5, 1.5),
]


@pytest.mark.parametrize(("text", "words", "low", "high"), WRITINGS)
def test_the_bounds_of_a_writing(text: str, words: str, low: float | None, high: float | None) -> None:
    (figure,) = figures_in(text)
    assert (figure.span.cut(text), figure.low, figure.high) == (words, low, high)


SPLIT_OVER_SENTENCES = [
    ("Am Morgen meldete die Behörde 40 Vermisste. Am Abend waren es noch neunzehn.", "noch neunzehn", "Vermisste"),
    ("Die Polizei zählte 300 Demonstranten. Weitere 60 seien weggeschickt worden.", "60", "Demonstranten"),
    ("31 Bergleute sind verschüttet. Acht davon gaben Klopfzeichen.", "Acht", "Bergleute"),
]


@pytest.mark.parametrize(("text", "number", "counted"), SPLIT_OVER_SENTENCES)
def test_a_number_without_a_noun_counts_what_was_counted_before(text: str, number: str, counted: str) -> None:
    last = figures_in(text)[-1]
    assert last.span.cut(text) in number
    assert last.counted is not None
    assert last.counted.cut(text) == counted


def test_a_hedge_of_the_clause_is_kept() -> None:
    text = "Mutmaßlich starben elf Menschen, sicher verletzt wurden drei."
    first, second = figures_in(text)
    assert first.hedge is not None
    assert first.hedge.cut(text) == "Mutmaßlich"
    assert second.hedge is None


def test_time_expressions_are_no_figures() -> None:
    text = "Gegen 300 Uhren wurden gestohlen."
    covered = TimeExpression("t1", Span(6, 9), "TIME", "T03:00")
    assert len(figures_in(text)) == 1
    assert figures_in(text, times=(covered,)) == ()


ENGLISH = [
    ("At least 12,000 soldiers crossed the border.", 12000, None, "at_least", None, "soldiers"),
    ("Up to 1.5 million people fled in two days.", None, 1500000, "up_to", None, "people"),
    ("Nearly 2 billion dollars were lost within 12 days.", None, 2_000_000_000, "almost", "USD", None),
    ("The fire caused about 300 euros in damage.", 300, 300, "approx", "EUR", None),
]


@pytest.mark.parametrize(("text", "low", "high", "modifier", "unit", "counted"), ENGLISH)
def test_figures_in_digits_are_found_in_english(
    text: str, low: float | None, high: float | None, modifier: str, unit: str | None, counted: str | None
) -> None:
    (figure,) = figures_in(text, "en")
    assert (figure.low, figure.high, figure.modifier, figure.unit) == (low, high, modifier, unit)
    assert (figure.counted.cut(text) if figure.counted else None) == counted


def test_others_fill_statement_actor_day_and_concept() -> None:
    (figure,) = figures_in("Zwölf Boote sanken.")
    assert (figure.statement, figure.actor, figure.as_of, figure.concept) == (None, None, None, None)
    assert replace(figure, as_of=date(2024, 1, 1)).as_of == date(2024, 1, 1)
