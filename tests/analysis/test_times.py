"""Time expressions: sentences invented for the purpose, with extent, type and value of what they say about time."""

from __future__ import annotations

from datetime import date

import pytest

from quellenlage.analysis.times import find_times
from quellenlage.model import Document, Published, TimeExpression
from quellenlage.text.prepared import Prepared, prepare

PUBLISHED = "2024-05-16"
"""A Thursday."""
REST = " So steht es in der Mitteilung, die der Gemeinderat gebilligt hat."
"""Makes a sentence long enough for its language to be told."""


def read(text: str, published: str | None = PUBLISHED) -> tuple[Prepared, tuple[TimeExpression, ...]]:
    ready = prepare(Document("a", text + REST))
    day = date.fromisoformat(published) if published else None
    return ready, find_times(ready, Published(day, basis="given" if day else "unknown"))


def told(text: str, published: str | None = PUBLISHED) -> list[tuple[str, str, str]]:
    ready, times = read(text, published)
    return [(time.span.cut(ready.text), time.type, time.value) for time in times]


DATES = [
    ("Der Damm brach am 14. Mai.", "14. Mai", "2024-05-14"),
    ("Der Damm brach am 14. Mai 2019.", "14. Mai 2019", "2019-05-14"),
    ("Der Damm brach am 14.05.2019 am Abend.", "14.05.2019", "2019-05-14"),
    ("Der Damm brach am 14.5.19 um zehn Uhr.", "14.5.19", "2019-05-14"),
    ("Der Damm brach am 14. 5. 2019 am Abend.", "14. 5. 2019", "2019-05-14"),
    ("Der Damm brach am 14.5. in der Frühe.", "14.5.", "2024-05-14"),
    ("Im Protokoll steht 2019-05-14 als Tag.", "2019-05-14", "2019-05-14"),
    ("Der Damm brach am Dienstag, 14. Mai, im Regen.", "Dienstag, 14. Mai", "2024-05-14"),
    ("Der Damm brach am 14. Jan 2019 im Regen.", "14. Jan 2019", "2019-01-14"),
    ("Der Damm brach im Mai 2019.", "Mai 2019", "2019-05"),
    ("Der Damm brach im Mai.", "Mai", "2024-05"),
    ("Seit Jänner gilt das Gesetz.", "Jänner", "2024-01"),
    ("Im Feber fiel der Schnee.", "Feber", "2024-02"),
    ("Im Dezember fiel der Schnee.", "Dezember", "2023-12"),
    ("Im Dezember soll gewählt werden.", "Dezember", "2024-12"),
    ("Der Markt wird am 9. Dezember eröffnet.", "9. Dezember", "2024-12-09"),
    ("Der Markt endete am 9. Dezember.", "9. Dezember", "2023-12-09"),
    ("Der Damm brach im August vorigen Jahres.", "August vorigen Jahres", "2023-08"),
    ("Der Damm brach Ende Mai.", "Ende Mai", "2024-05"),
    ("Der Damm brach Anfang 2019.", "Anfang 2019", "2019"),
    ("Der Damm brach Ende vergangenen Jahres.", "Ende vergangenen Jahres", "2023"),
    ("Der Damm soll bis Jahresende stehen.", "Jahresende", "2024"),
    ("2019 brach der Damm.", "2019", "2019"),
    ("Der Damm stammt aus dem Jahr 1923.", "dem Jahr 1923", "1923"),
    ("Der Damm brach im vergangenen Jahr.", "vergangenen Jahr", "2023"),
    ("Der Damm wird nächstes Jahr gebaut.", "nächstes Jahr", "2025"),
    ("Der Damm wird heuer gebaut.", "heuer", "2024"),
    ("Im Vorjahr brach der Damm.", "Vorjahr", "2023"),
    ("Der Damm brach im vergangenen Herbst.", "vergangenen Herbst", "2023-FA"),
    ("Der Damm brach im Sommer 2019.", "Sommer 2019", "2019-SU"),
    ("Der Damm wird im Herbst gebaut.", "Herbst", "2024-FA"),
    ("Der Damm brach im dritten Quartal 2019.", "dritten Quartal 2019", "2019-Q3"),
    ("Der Damm brach im ersten Halbjahr.", "ersten Halbjahr", "2024-H1"),
    ("Der Damm brach in der zweiten Jahreshälfte.", "der zweiten Jahreshälfte", "2024-H2"),
    ("In den 1990er Jahren brach der Damm.", "den 1990er Jahren", "199"),
    ("In den 60er-Jahren brach der Damm.", "den 60er-Jahren", "196"),
    ("In den achtziger Jahren brach der Damm.", "den achtziger Jahren", "198"),
    ("In den Neunzigerjahren brach der Damm.", "den Neunzigerjahren", "199"),
    ("Im 19. Jahrhundert brach der Damm.", "19. Jahrhundert", "18"),
    ("Zu Ostern 2024 brach der Damm.", "Ostern 2024", "2024-03-31"),
    ("Am Pfingstmontag wird gefeiert.", "Pfingstmontag", "2024-05-20"),
    ("Zu Allerheiligen bleibt die Straße zu.", "Allerheiligen", "2024-11-01"),
    ("Zu Weihnachten bleibt die Straße zu.", "Weihnachten", "2024-12-25"),
    ("An Christi Himmelfahrt kamen viele.", "Christi Himmelfahrt", "2024-05-09"),
    ("Der Damm brach am Montag.", "Montag", "2024-05-13"),
    ("Der Damm brach am Donnerstag.", "Donnerstag", "2024-05-16"),
    ("Am Montag tagt der Rat.", "Montag", "2024-05-20"),
    ("Der Rat hat am Montag getagt.", "Montag", "2024-05-13"),
    ("Am Montag wird der Rat tagen.", "Montag", "2024-05-20"),
    ("Die Sitzung ist für Montag angesetzt.", "Montag", "2024-05-20"),
    ("Der Rat tagt am kommenden Montag.", "kommenden Montag", "2024-05-20"),
    ("Der Rat tagte am vergangenen Donnerstag.", "vergangenen Donnerstag", "2024-05-09"),
    ("Das Ergebnis vom Sonntag zeigt es.", "Sonntag", "2024-05-12"),
    ("Sie streiken seit Montag.", "Montag", "2024-05-13"),
    ("Der Damm brach gestern.", "gestern", "2024-05-15"),
    ("Der Rat tagt übermorgen.", "übermorgen", "2024-05-18"),
    ("Der Damm brach am Wochenende.", "Wochenende", "2024-W19-WE"),
    ("Am Wochenende regnet es.", "Wochenende", "2024-W20-WE"),
    ("Diese Woche brach der Damm.", "Diese Woche", "2024-W20"),
    ("In der kommenden Woche tagt der Rat.", "der kommenden Woche", "2024-W21"),
    ("Am zweiten Sonntag im Mai ist Muttertag.", "zweiten Sonntag im Mai", "2024-05-12"),
    ("Am 2. Weihnachtstag wird gesungen.", "2. Weihnachtstag", "2024-12-26"),
    ("In den Achtzigern brach der Damm.", "den Achtzigern", "198"),
    ("Der am Montag genannte Damm ist dicht.", "Montag", "2024-05-13"),
    ("Er geht Mittwoch zum Damm.", "Mittwoch", "2024-05-22"),
    ("Er soll am Mittwoch den Damm gesprengt haben.", "Mittwoch", "2024-05-15"),
    ("Der Damm ist derzeit dicht.", "derzeit", "PRESENT_REF"),
    ("Der Damm brach vor kurzem.", "vor kurzem", "PAST_REF"),
    ("Auch in Zukunft hält der Damm.", "Zukunft", "FUTURE_REF"),
    ("Der ehemalige Wirt sah den Bruch.", "ehemalige", "PAST_REF"),
    ("Der Damm hält bis heute.", "heute", "PRESENT_REF"),
]


@pytest.mark.parametrize(("text", "words", "value"), DATES)
def test_a_date_is_found_and_resolved(text: str, words: str, value: str) -> None:
    assert (words, "DATE", value) in told(text)


TIMES = [
    ("Der Damm brach um 20.30 Uhr.", "20.30 Uhr", "2024-05-16T20:30"),
    ("Der Damm brach gegen 2:40 Uhr.", "2:40 Uhr", "2024-05-16T02:40"),
    ("Der Damm brach gestern um elf Uhr.", "elf Uhr", "2024-05-15T11:00"),
    ("Der Damm brach um halb neun.", "halb neun", "2024-05-16T08:30"),
    ("Der Damm brach gestern Abend um acht.", "acht", "2024-05-15T20:00"),
    ("Der Damm brach am frühen Samstagmorgen.", "frühen Samstagmorgen", "2024-05-11TMO"),
    ("Der Damm brach um 3 Uhr morgens.", "3 Uhr morgens", "2024-05-16T03:00"),
    ("Der Damm brach am Montagabend.", "Montagabend", "2024-05-13TEV"),
    ("Der Damm brach am Montag früh.", "Montag früh", "2024-05-13TMO"),
    ("Der Damm brach gestern Abend.", "gestern Abend", "2024-05-15TEV"),
    ("Der Rat tagt morgen Vormittag.", "morgen Vormittag", "2024-05-17TMO"),
    ("Der Damm brach in der Nacht zum Dienstag.", "der Nacht zum Dienstag", "2024-05-14TNI"),
    ("Der Damm brach in der Nacht auf Dienstag.", "der Nacht auf Dienstag", "2024-05-14TNI"),
    ("Der Damm brach in der Nacht von Montag auf Dienstag.", "der Nacht von Montag auf Dienstag", "2024-05-14TNI"),
    ("Der Damm brach in der Nacht auf den 3. Mai.", "der Nacht auf den 3. Mai", "2024-05-03TNI"),
    ("Der Damm brach am frühen Morgen.", "frühen Morgen", "2024-05-16TMO"),
    ("Der Damm brach in den frühen Morgenstunden.", "den frühen Morgenstunden", "2024-05-16TMO"),
    ("Der Damm brach gegen Mitternacht.", "Mitternacht", "2024-05-16T24:00"),
]


@pytest.mark.parametrize(("text", "words", "value"), TIMES)
def test_a_time_of_day_is_found_and_resolved(text: str, words: str, value: str) -> None:
    assert (words, "TIME", value) in told(text)


DURATIONS = [
    ("Es regnete drei Tage.", "drei Tage", "P3D"),
    ("Es regnete tagelang.", "tagelang", "PXD"),
    ("Er amtierte 17 lange Jahre.", "17 lange Jahre", "P17Y"),
    ("Die Fahrt dauerte anderthalb Stunden.", "anderthalb Stunden", "PT1.5H"),
    ("Die Fahrt dauerte 2,5 Stunden.", "2,5 Stunden", "PT2.5H"),
    ("Die Fahrt dauerte eine Viertelstunde.", "eine Viertelstunde", "PT15M"),
    ("Er blieb ein halbes Jahr.", "ein halbes Jahr", "P6M"),
    ("Er blieb rund 30 Jahre.", "rund 30 Jahre", "P30Y"),
    ("Er blieb mehr als zehn Jahre.", "mehr als zehn Jahre", "P10Y"),
    ("Vor zwei Jahren brach der Damm.", "zwei Jahren", "P2Y"),
    ("Seit Monaten wird gebaut.", "Monaten", "PXM"),
    ("In den vergangenen zwei Jahren regnete es.", "den vergangenen zwei Jahren", "P2Y"),
    ("In den vergangenen Tagen regnete es.", "den vergangenen Tagen", "PXD"),
    ("Der dreitägige Streik ist vorbei.", "dreitägige", "P3D"),
    ("Nach zweijähriger Bauzeit steht der Damm.", "zweijähriger", "P2Y"),
    ("Die beiden letzten Jahre waren nass.", "Die beiden letzten Jahre", "P2Y"),
    ("In den ersten neun Monaten 2023 regnete es.", "den ersten neun Monaten", "P9M"),
    ("Er blieb einige Wochen.", "einige Wochen", "PXW"),
    ("Er wurde zu vier Jahren Haft verurteilt.", "vier Jahren", "P4Y"),
]


@pytest.mark.parametrize(("text", "words", "value"), DURATIONS)
def test_a_duration_is_found(text: str, words: str, value: str) -> None:
    assert (words, "DURATION", value) in told(text)


SETS = [
    ("Der Zug fährt täglich.", "täglich", "P1D"),
    ("Der Zug fährt jeden Montag.", "jeden Montag", "XXXX-WXX-1"),
    ("Der Zug fährt montags.", "montags", "XXXX-WXX-1"),
    ("Der Zug fährt jeden Montagabend.", "jeden Montagabend", "XXXX-WXX-1TEV"),
    ("Der Zug fährt zweimal pro Woche.", "zweimal pro Woche", "P1W"),
    ("Der Zug fährt einmal im Monat.", "einmal im Monat", "P1M"),
    ("Der Zug fährt jedes Jahr.", "jedes Jahr", "P1Y"),
    ("Alle vier Jahre wird gewählt.", "Alle vier Jahre", "P4Y"),
    ("Die jährliche Feier fiel aus.", "jährliche", "P1Y"),
    ("Er verdient 2000 Euro im Monat.", "im Monat", "P1M"),
]


@pytest.mark.parametrize(("text", "words", "value"), SETS)
def test_a_set_is_found(text: str, words: str, value: str) -> None:
    assert (words, "SET", value) in told(text)


LISTS = [
    ("Das Bad ist vom 1. bis 3. Mai zu.", ["1.", "3. Mai"], ["2024-05-01", "2024-05-03"]),
    ("Das Bad ist am 1./2. Mai zu.", ["1.", "2. Mai"], ["2024-05-01", "2024-05-02"]),
    ("Es kommt am 3., 4. und 5. Juni.", ["3.", "4.", "5. Juni"], ["2024-06-03", "2024-06-04", "2024-06-05"]),
    ("Im Juni und Juli 2019 regnete es.", ["Juni", "Juli 2019"], ["2019-06", "2019-07"]),
    ("Zwischen 2010 und 2015 regnete es.", ["2010", "2015"], ["2010", "2015"]),
    ("Das Bad hat von 14 bis 18 Uhr offen.", ["14", "18 Uhr"], ["2024-05-16T14:00", "2024-05-16T18:00"]),
    ("Die 70er und 80er Jahre waren bunt.", ["Die 70er", "80er Jahre"], ["197", "198"]),
    ("Der Bau dauert sechs bis acht Monate.", ["sechs", "acht Monate"], ["P6M", "P8M"]),
]


@pytest.mark.parametrize(("text", "words", "values"), LISTS)
def test_every_part_of_a_list_or_range_is_one_expression(text: str, words: list[str], values: list[str]) -> None:
    found = told(text)
    assert [expression[0] for expression in found] == words
    assert [expression[2] for expression in found] == values


NOTHING = [
    "Die 54-Jährige blieb unverletzt.",
    "Die Täter sind 31 und 22 Jahre alt.",
    "Der 20-jährige Lenker und das zweijährige Kind blieben unverletzt.",
    "Kinder ab 12 Jahren zahlen nichts.",
    "Er starb im Alter von 80 Jahren.",
    "Kinder zwischen sechs und zehn Jahren zahlen nichts.",
    "Er zahlte 2000 Euro für 1998 Ziegel.",
    "Davon starben 2000 Menschen.",
    "Sie gewann mit 25:23 und 3:1.",
    "Eines Tages kam er zurück.",
    "Guten Morgen, sagte die Wirtin.",
    "Der Bruch geschah am 31. Februar.",
    "Der 14. Spieltag fiel aus.",
    "Herr August Huber hat zugestimmt.",
    "Die 82. Minute brachte das Tor.",
    "Peter Sommer und Frau Winter stimmten zu.",
    "Der Anteil stieg um acht auf elf Prozent.",
    "Nach Paragraf 1904 ist das verboten.",
    "Am 3. und 4. Spieltag fiel kein Tor.",
    "Nun steht der Damm.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_time_is_left_alone(text: str) -> None:
    assert told(text) == []


UNANCHORED = [
    ("Der Damm brach am Montag.", "XXXX-WXX-1"),
    ("Der Damm brach gestern.", "XXXX-XX-XX"),
    ("Der Damm brach am Montagabend.", "XXXX-WXX-1TEV"),
    ("Der Damm brach im Mai.", "XXXX-05"),
    ("Der Damm brach am 14. Mai.", "XXXX-05-14"),
    ("Der Damm brach im vergangenen Jahr.", "XXXX"),
    ("Der Damm brach am Wochenende.", "XXXX-WXX-WE"),
    ("Der Damm brach im vergangenen Herbst.", "XXXX-FA"),
    ("Der Damm brach in der Vorwoche.", "XXXX-WXX"),
    ("Der Damm brach um 20.30 Uhr.", "T20:30"),
    ("Der Damm brach am Abend.", "XXXX-XX-XXTEV"),
    ("Der Damm brach zu Ostern.", "XXXX-XX-XX"),
    ("Der Damm brach im dritten Quartal.", "XXXX-Q3"),
]


@pytest.mark.parametrize(("text", "value"), UNANCHORED)
def test_without_an_anchor_a_value_stays_relative(text: str, value: str) -> None:
    assert [found[2] for found in told(text, None)] == [value]


NARRATED = [
    ("Am 3. Mai 2019 brach der Damm. Am Tag darauf kam das Wasser.", "Tag darauf", "2019-05-04"),
    ("Am 3. Mai 2019 brach der Damm. Zwei Tage später kam das Wasser.", "Zwei Tage später", "2019-05-05"),
    ("Am 3. Mai 2019 brach der Damm. Am selben Tag kam das Wasser.", "selben Tag", "2019-05-03"),
    ("Am 3. Mai 2019 brach der Damm. Am Vortag regnete es.", "Vortag", "2019-05-02"),
    ("Am 3. Mai 2019 brach der Damm. Am Montag kam das Wasser.", "Montag", "2019-05-06"),
    ("Am 3. Mai 2019 brach der Damm. Um 9 Uhr kam das Wasser.", "9 Uhr", "2019-05-03T09:00"),
    ("Im März 1992 brach der Damm. Im April kam das Wasser.", "April", "1992-04"),
    ("1991 brach der Damm. Am Ende des Jahres kam das Wasser.", "Ende des Jahres", "1991"),
    ("1991 brach der Damm. Im selben Jahr kam das Wasser.", "selben Jahr", "1991"),
    ("2009 sank der Absatz gegenüber dem Vorjahr.", "dem Vorjahr", "2008"),
    ("Am Dienstag brach der Damm. Am Nachmittag kam das Wasser.", "Nachmittag", "2024-05-14TAF"),
    ("Am 3. April hatte er gewarnt. Am Vortag war Ruhe.", "Vortag", "2024-05-15"),
    ("Am Dienstag sprach sie. „Am Sonntag war Ruhe“, sagte sie. Am Vortag war Lärm.", "Vortag", "2024-05-13"),
    ("Am Dienstag war Ruhe. Am Vortag war Lärm, und am selben Tag kam das Wasser.", "selben Tag", "2024-05-14"),
    ("Er sagte am Freitag, ab Sonntag würden Helfer kommen.", "Sonntag", "2024-05-12"),
]


@pytest.mark.parametrize(("text", "words", "value"), NARRATED)
def test_the_narration_anchors_what_follows(text: str, words: str, value: str) -> None:
    assert (words, value) in [(found[0], found[2]) for found in told(text)]


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        ("Ende Mai brach der Damm.", "END"),
        ("Anfang 2019 brach der Damm.", "START"),
        ("Mitte der Woche brach der Damm.", "MID"),
        ("Er blieb rund 30 Jahre.", "APPROX"),
        ("Er blieb knapp drei Stunden.", "LESS_THAN"),
        ("Er blieb drei Stunden.", None),
    ],
)
def test_the_modifier_is_kept(text: str, mod: str | None) -> None:
    assert [time.mod for time in read(text)[1]] == [mod]


def test_the_extent_leaves_prepositions_out_and_takes_articles_in() -> None:
    words = [found[0] for found in told("Seit dem 3. Mai und in den vergangenen Tagen sowie im Mai 2019 regnete es.")]
    assert words == ["dem 3. Mai", "den vergangenen Tagen", "Mai 2019"]


def test_expressions_are_numbered_in_the_order_of_the_text_and_name_their_rule() -> None:
    times = read("Am Montag brach der Damm um 20.30 Uhr.")[1]
    assert [(time.id, time.rule) for time in times] == [("t1", "weekday"), ("t2", "clock")]


def test_adverts_and_navigation_hold_no_times() -> None:
    ready = prepare(Document("a", "WERBUNG\n\nDer Damm hielt.\n\nPREV Am Montag kommt Regen\n" + REST))
    assert find_times(ready, Published(date(2024, 5, 16), basis="given")) == ()


def test_of_another_language_only_dates_in_digits_are_read() -> None:
    text = "The dam broke on Monday in August and on 2019-05-14 the water came, the mayor said on the next day."
    ready = prepare(Document("a", text))
    assert ready.language == "en"
    found = find_times(ready, Published(date(2024, 5, 16), basis="given"))
    assert [(time.span.cut(text), time.value) for time in found] == [("2019-05-14", "2019-05-14")]


@pytest.mark.xfail(strict=True, reason="a paper prints 'heute (gestern)': the second word corrects the first")
def test_an_editor_corrects_a_quoted_day() -> None:
    text = "„Heute (gestern, A. d. R.) ist ein Tag zum Feiern“, sagte sie."
    assert told(text)[0] == ("Heute", "DATE", "2024-05-15")
