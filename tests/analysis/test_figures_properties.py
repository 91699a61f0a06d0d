"""What must hold of figures whatever the number and whatever the text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quellenlage.analysis.figures import find_figures
from quellenlage.model import Document, Figure
from quellenlage.text.prepared import prepare

UNITS = "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn".split()
UNITS += "sechzehn siebzehn achtzehn neunzehn".split()
TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()
MILLION = 1_000_000


def spell(number: int, last: str = "ein") -> str:
    """German cardinal below a million; ``last`` is the form of a final one."""
    if number >= 1000:
        rest = spell(number % 1000, "eins") if number % 1000 else ""
        return f"{spell(number // 1000)}tausend{rest}"
    if number >= 100:
        rest = spell(number % 100, "eins") if number % 100 else ""
        return f"{UNITS[number // 100]}hundert{rest}"
    if number >= 20:
        tens = TENS[number // 10 - 2]
        return f"{UNITS[number % 10]}und{tens}" if number % 10 else tens
    return last if number == 1 else UNITS[number]


def spell_whole(number: int) -> str:
    """A cardinal up to a milliard; whole millions stand apart."""
    if number == 1000 * MILLION:
        return "eine Milliarde"
    millions, rest = divmod(number, MILLION)
    parts = []
    if millions:
        parts.append("eine Million" if millions == 1 else f"{spell(millions)} Millionen")
    if rest or not millions:
        parts.append(spell(rest, "eins"))
    return " ".join(parts)


def figures_in(text: str) -> tuple[Figure, ...]:
    return find_figures(replace(prepare(Document("a", text)), language="de"))


def values(text: str) -> list[tuple[float | None, float | None, str]]:
    return [(figure.low, figure.high, figure.span.cut(text)) for figure in figures_in(text)]


@given(st.integers(2, 10**9))
def test_a_number_in_words_round_trips(number: int) -> None:
    written = spell_whole(number)
    assert values(f"Gezählt wurden mindestens {written} Stimmen.") == [(number, None, f"mindestens {written}")]


@given(st.integers(2, 10**6 - 1))
def test_a_number_in_words_without_eszett_and_umlaut_round_trips(number: int) -> None:
    written = spell(number, "eins").replace("ß", "ss").replace("fünf", "fuenf").replace("zwölf", "zwoelf")
    assert values(f"Gezählt wurden {written} Stimmen.") == [(number, number, written)]


@pytest.mark.parametrize("separator", ["", ".", " ", "\u00a0", "\u202f", "\u2009", "'", "’"])
@given(number=st.integers(0, 10**9))
@settings(max_examples=40)
def test_a_number_in_digits_round_trips(separator: str, number: int) -> None:
    written = f"{number:,}".replace(",", separator)
    assert values(f"Gezählt wurden {written} Stimmen.") == [(number, number, written)]


@given(st.integers(0, 999), st.integers(1, 99), st.sampled_from(["Millionen", "Mio.", "Milliarden", "Mrd.", "Mrd"]))
def test_a_decimal_with_a_magnitude_is_exact(whole: int, hundredths: int, magnitude: str) -> None:
    factor = 10**6 if magnitude in {"Millionen", "Mio."} else 10**9
    text = f"Das Projekt kostet {whole},{hundredths:02d} {magnitude} Euro mehr."
    (figure,) = figures_in(text)
    assert figure.low == whole * factor + hundredths * factor // 100
    assert figure.unit == "EUR"


def test_nought_and_one_count_where_a_unit_or_a_modifier_says_so() -> None:
    assert values("Gemessen wurden null Grad.") == [(0, 0, "null")]
    assert values("Es gab genau eine Stimme dafür.") == [(1, 1, "eine")]


WORDS = """
    der die zwei drei 12 3.000 1,5 ein eine einer kein keine Toter Toten Millionen Milliarde Euro Prozent % € bis zu und
    oder zwischen mehr als fast rund um auf von davon weitere hundert Tausende Dutzende halbe Hälfte Drittel doppelt so
    viele verdoppelt jeder dritte minus Grad pro Tag - – ( ) , . : ; „ “ 2024 3. Mai Jahre Soldaten stieg Zahl waren es
    nicht einzige mehrere paar ab km/h / m² $ CHF Mio. 1:0 A 52 § Uhr ihnen '
""".split()


@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join) | st.text(max_size=80))
@settings(max_examples=300)
def test_no_text_raises_and_figures_are_in_order(text: str) -> None:
    ready = replace(prepare(Document("a", text)), language="de")
    found = find_figures(ready)
    assert [figure.id for figure in found] == [f"f{n}" for n in range(1, len(found) + 1)]
    position = 0
    for figure in found:
        assert position <= figure.span.begin < figure.span.end <= len(text)
        position = figure.span.end
        assert figure.low is not None or figure.high is not None
        assert figure.low is None or figure.high is None or figure.low <= figure.high
        for span in (figure.counted, figure.share_of, figure.hedge):
            assert span is None or 0 <= span.begin < span.end <= len(text)
    assert find_figures(ready) == found
