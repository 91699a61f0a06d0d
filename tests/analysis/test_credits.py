"""Which sources an article names for itself, and what is not a source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quellenlage.analysis.credits import find_credits
from quellenlage.text.regions import find_regions

BODY = "Der Deich bei Lauen hat in der Nacht gehalten. Das sagte Bürgermeisterin Ada Roth am Freitag im Rathaus."


def named(text: str, source: str | None = None) -> list[tuple[str, str, str]]:
    return [(c.name, c.kind, c.scope) for c in find_credits(text, find_regions(text), source)]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Der Pegel sinkt, wie der Lauenbote berichtet.", ["Lauenbote"]),
        ("Der Pegel sinkt, wie das »Lauener Tagblatt« am Montag meldete.", ["Lauener Tagblatt"]),
        ("Laut „Flussblick“ sinkt der Pegel seit Tagen.", ["Flussblick"]),
        ("Laut Lauener Zeitung sinkt der Pegel seit Tagen.", ["Lauener Zeitung"]),
        ("Nach Informationen der Lauener Rundschau sinkt der Pegel.", ["Lauener Rundschau"]),
        ("Nach Informationen des Talkuriers sinkt der Pegel.", ["Talkurier"]),
        ("Einem Bericht des Alpenboten zufolge sinkt der Pegel.", ["Alpenbote"]),
        ("Wie „Die Deichwarte“ berichtete, sinkt der Pegel.", ["Deichwarte"]),
        ("Das berichtet der Lauener Anzeiger unter Berufung auf die Feuerwehr.", ["Lauener Anzeiger"]),
        ("Das schreibt die „Marschpost“ in ihrer Freitagsausgabe.", ["Marschpost"]),
        ("Roth sagte dem Sender Radio Lauen, der Pegel sinke.", ["Radio Lauen"]),
        ("Roth sagte der „Neuen Lauener Presse“, der Pegel sinke.", ["Neuen Lauener Presse"]),
        ("Im Interview mit dem Onlinemagazin »Stromauf« sprach Roth von Glück.", ["Stromauf"]),
        ("Das Portal Deichinfo berichtet von neuen Rissen.", ["Deichinfo"]),
        ("Nach Recherchen von NDR, WDR und »Süderkurier« war der Damm marode.", ["NDR", "WDR", "Süderkurier"]),
        ("Der Damm war marode, wie deichinfo.de schreibt.", ["deichinfo.de"]),
        ("Laut Berichten von lauen-online war der Damm marode.", ["lauen-online"]),
        ("Unter Berufung auf den Spiegel heißt es, der Damm sei marode.", ["Spiegel"]),
        ("Laut einem Bericht der Washington Post war der Damm marode.", ["Washington Post"]),
        ("Der Damm war marode, so die „Lauener Stimme“.", ["Lauener Stimme"]),
        ("Der „Talbote“ hatte zuerst über die Risse berichtet.", ["Talbote"]),
        ("Das Blatt „Talbote“ zitiert aus dem Gutachten.", ["Talbote"]),
        ("Wie aus einem Bericht von Radio Lauen hervorgeht, sinkt der Pegel.", ["Radio Lauen"]),
        ("„Er hält“, heißt es im „Talboten“.", ["Talbote"]),
        ("So heißt es in einem Bericht des Senders KTV.", ["KTV"]),
        ("Laut Südpost-Informationen sinkt der Pegel.", ["Südpost"]),
        ("Roth hatte dem Tagesecho gesagt, der Pegel sinke.", ["Tagesecho"]),
        ("Das berichten übereinstimmend Talbote und Südpost.", ["Talbote", "Südpost"]),
    ],
)
def test_outlets_are_told_by_wording(sentence: str, names: list[str]) -> None:
    assert named(f"{BODY}\n\n{sentence} Mehr ist nicht bekannt.") == [(name, "outlet", "passage") for name in names]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Das meldet die Nachrichtenagentur Reuters.", "Reuters"),
        ("Roth sagte der Deutschen Presse-Agentur, der Pegel sinke.", "dpa"),
        ("Nach Angaben der dpa sinkt der Pegel.", "dpa"),
        ("Die amtliche Nachrichtenagentur Velapress meldete drei Tote.", "Velapress"),
        ("Der Pegel sinkt, sagte Roth gegenüber AFP.", "AFP"),
        ("Nach dpa-Informationen sinkt der Pegel.", "dpa"),
        ("Wie die Agentur AP meldet, sinkt der Pegel.", "AP"),
    ],
)
def test_agencies_named_in_the_text_vouch_for_a_passage(sentence: str, name: str) -> None:
    assert named(f"{BODY}\n\n{sentence} Mehr ist nicht bekannt.") == [(name, "agency", "passage")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"Deich hält\n\nLauen (dpa) - {BODY}", ["dpa"]),
        (f"Deich hält\n\nLauen/Süderau (dpa/AFP) - {BODY}", ["dpa", "AFP"]),
        (f"Deich hält\n\n{BODY}\n\nMit Material der dpa", ["dpa"]),
        (f"Deich hält\n\n{BODY}\n\nQuelle: AFP", ["AFP"]),
        (f"Deich hält\n\n{BODY} (dpa/lno)", ["dpa"]),
        (f"Deich hält\n\n{BODY}\n\nred/dpa", ["dpa"]),
        (f"Deich hält\n\n{BODY}\n\n© 2031 Reuters. Alle Rechte vorbehalten.", ["Reuters"]),
    ],
)
def test_credit_lines_vouch_for_the_whole_article(text: str, names: list[str]) -> None:
    assert named(text) == [(name, "agency", "article") for name in names]


@pytest.mark.parametrize("line", ["Quelle: Talbote", "Zuerst erschienen in der „Lauener Zeitung“."])
def test_origin_lines_vouch_for_the_whole_article_too(line: str) -> None:
    [(_, kind, scope)] = named(f"Deich hält\n\n{BODY}\n\n{line}")
    assert (kind, scope) == ("outlet", "article")


@pytest.mark.parametrize(
    "sentence",
    [
        "Laut Bürgermeisterin Roth sinkt der Pegel.",
        "Wie die Feuerwehr berichtet, sinkt der Pegel.",
        "Nach Angaben der Initiative „Deich in Not“ sinkt der Pegel.",
        "Wie Präsident Olaf Brem am Donnerstag berichtete, sinkt der Pegel.",
        "Der Pegel sinkt, so Roth.",
        "Laut Wetterdienst bleibt es trocken.",
        "Der Talbote erscheint seit hundert Jahren.",
        "Die Post stellt in Lauen keine Briefe zu, berichtet eine Anwohnerin.",
        "Zu keiner Zeit habe Gefahr bestanden, berichtete Roth.",
        "Nach Angaben der Stadt ist die Welt in Lauen wieder in Ordnung.",
        "Auf dem Merkblatt steht, laut Roth, eine Nummer.",
        "Ein dpa-Reporter stand am Deich.",
        "Roth sagte dieser Zeitung, der Pegel sinke.",
        "Sie sagte der Presse, laut Protokoll sei alles gesagt.",
        "Das stehe im Merkblatt, berichtet Roth.",
        "Laut „Deichkonzept 2040“ sinkt der Pegel.",
        "Der Beobachter der Allianz berichtete von Schüssen.",
    ],
)
def test_people_authorities_and_ordinary_words_are_no_sources(sentence: str) -> None:
    assert named(f"{BODY}\n\n{sentence} Mehr ist nicht bekannt.") == []


@pytest.mark.parametrize("line", ["Foto: Mara Jahn/dpa", "Archivbild: AFP", "Bild: Reuters / Mara Jahn"])
def test_photo_credits_say_nothing_about_the_text(line: str) -> None:
    assert named(f"Deich hält\n\n{line}\n\n{BODY}") == []


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ("Lauener Rundschau", "„Er hält“, sagte Roth der Rundschau."),
        ("Lauener Rundschau", "Das sagte Roth der Lauener Rundschau."),
        ("Alpenbote", "Roth sagte dem Alpenboten, er halte."),
        ("Die Deichwarte", "Wie „Die Deichwarte“ berichtete, hält er."),
    ],
)
def test_an_outlet_is_no_source_of_its_own(source: str, sentence: str) -> None:
    assert named(f"{BODY}\n\n{sentence} Mehr ist nicht bekannt.", source) == []


@given(st.text(alphabet='aAäÄ .,„“"»«\n()/-dpa:', max_size=120))
def test_credits_lie_in_the_text_and_hold_a_name(text: str) -> None:
    for credit in find_credits(text, find_regions(text), None):
        assert 0 <= credit.span.begin < credit.span.end <= len(text)
        assert credit.name
