"""What holds for every text and every day: forms round-trip, spans are in order, nothing raises."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quellenlage.analysis.published import date_document
from quellenlage.analysis.times import find_times
from quellenlage.analysis.times.lookup import day_of
from quellenlage.analysis.times.resolve import easter_sunday
from quellenlage.model import Document, Published
from quellenlage.text.prepared import prepare

MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
WEEKDAYS = "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split()
REST = " So steht es in der Mitteilung, die der Gemeinderat gebilligt hat."
UNDATED = Published()

FORMS: dict[str, Callable[[date], str]] = {
    "14.05.2024": lambda d: f"{d.day:02d}.{d.month:02d}.{d.year}",
    "14.5.2024": lambda d: f"{d.day}.{d.month}.{d.year}",
    "14. 5. 2024": lambda d: f"{d.day}. {d.month}. {d.year}",
    "2024-05-14": lambda d: d.isoformat(),
    "14. Mai 2024": lambda d: f"{d.day}. {MONTHS[d.month - 1]} {d.year}",
    "Dienstag, 14. Mai 2024": lambda d: f"{WEEKDAYS[d.weekday()]}, {d.day}. {MONTHS[d.month - 1]} {d.year}",
    "Dienstag, den 14. Mai 2024": lambda d: f"{WEEKDAYS[d.weekday()]}, den {d.day}. {MONTHS[d.month - 1]} {d.year}",
    "Dienstag (14.05.2024)": lambda d: f"{d.day}.{d.month:02d}.{d.year}",
}

days = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31))


@pytest.mark.parametrize("form", sorted(FORMS))
@given(day=days)
@settings(max_examples=60, deadline=None)
def test_a_full_date_in_any_form_gives_its_day(form: str, day: date) -> None:
    written = FORMS[form](day)
    ready = prepare(Document("a", f"Der Damm brach am {written} im Regen." + REST))
    assert [(t.span.cut(ready.text), day_of(t)) for t in find_times(ready, UNDATED)] == [(written, day)]


@given(day=days)
@settings(max_examples=60, deadline=None)
def test_two_digits_mean_a_year_near_the_turn_of_the_century(day: date) -> None:
    ready = prepare(Document("a", f"Der Damm brach am {day.day}.{day.month}.{day.year % 100:02d} im Regen." + REST))
    (found,) = find_times(ready, UNDATED)
    told = day_of(found)
    assert told is not None
    assert (told.month, told.day, told.year % 100) == (day.month, day.day, day.year % 100)
    assert 1950 <= told.year < 2050


@given(published=days, shift=st.integers(min_value=0, max_value=6))
@settings(max_examples=60, deadline=None)
def test_a_past_weekday_lies_in_the_week_up_to_the_publication(published: date, shift: int) -> None:
    ready = prepare(Document("a", f"Der Damm brach am {WEEKDAYS[shift]} im Regen." + REST))
    (found,) = find_times(ready, Published(published, basis="given"))
    told = day_of(found)
    assert told is not None
    assert 0 <= (published - told).days < 7
    assert told.weekday() == shift


@given(published=days, shift=st.integers(min_value=0, max_value=6))
@settings(max_examples=60, deadline=None)
def test_a_coming_weekday_lies_in_the_week_after_the_publication(published: date, shift: int) -> None:
    ready = prepare(Document("a", f"Der Rat wird am nächsten {WEEKDAYS[shift]} tagen." + REST))
    (found,) = find_times(ready, Published(published, basis="given"))
    told = day_of(found)
    assert told is not None
    assert 0 < (told - published).days <= 7
    assert told.weekday() == shift


WORDS = (
    "am im in der den dem des seit vor nach bis von und 3 14 31 2019 1. 7. Mai Jänner Montag Montagabend heute gestern "
    "Morgen Nacht zum auf Uhr 20.30 9 Jahr Jahre Jahren Woche Tage drei einem letzten nächsten vergangenen dieses "
    "Ende Anfang Sommer Ostern Quartal Jahrhunderts 60er-Jahren täglich jeden zweimal pro tagelang rund später darauf "
    "Vortag Vorjahr heuer Wochenende , . - / ( ) „ “ : der Damm brach hatte wird sagte dass 31.02.2020 14.5. 24.12. "
    "Ex-Wirt"
).split()


@given(text=st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join), day=st.none() | days)
@settings(max_examples=400, deadline=None)
def test_any_heap_of_words_gives_ordered_expressions_inside_the_text(text: str, day: date | None) -> None:
    ready = prepare(Document("a", text + REST))
    found = find_times(ready, Published(day, basis="given" if day else "unknown"))
    end = 0
    for expression in found:
        assert end <= expression.span.begin < expression.span.end <= len(ready.text)
        assert expression.value
        end = expression.span.end


@given(text=st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_no_text_raises(text: str) -> None:
    ready = prepare(Document("a", text))
    assert find_times(ready, date_document(ready)) == find_times(ready, date_document(ready))


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_do_not_raise(day: date) -> None:
    text = (
        "Vorgestern, übermorgen, nächste Woche, am Montag, im Vorjahr, nächstes Jahr, zu Ostern, am Wochenende." + REST
    )
    assert find_times(prepare(Document("a", text)), Published(day, basis="given"))


@pytest.mark.parametrize(
    ("year", "month", "day"), [(1961, 4, 2), (2000, 4, 23), (2008, 3, 23), (2011, 4, 24), (2038, 4, 25)]
)
def test_easter(year: int, month: int, day: int) -> None:
    assert easter_sunday(year) == date(year, month, day)
