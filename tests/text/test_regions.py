"""Which lines of a scraped page are the article."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quellenlage.model import RegionKind
from quellenlage.text.regions import find_regions

BODY = "Die Brücke über die Lahre ist seit dem Morgen gesperrt, wie die Stadt mitteilte."


def kind_of(line: str) -> RegionKind:
    """The region of ``line`` in the middle of an article."""
    text = f"Brücke gesperrt\n\n{BODY}\n\n{line}\n\n{BODY} Das bleibt so.\n"
    at = text.index(line)
    return next(r.kind for r in find_regions(text) if r.span.begin <= at < r.span.end)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("WERBUNG", "advert"),
        ("Anzeige", "advert"),
        ("Anzeige: Jetzt Strom sparen?", "advert"),
        ("Artikel wird nach der Anzeige fortgesetzt", "advert"),
        ("Foto: Rieke Sund/dpa", "caption"),
        ("FOTO RIEKE SUND, ARCHIV REUTERS", "caption"),
        ("Symbolbild: Polizeiauto bei Nacht", "caption"),
        ("Lesen Sie auch: Die längsten Brücken der Welt", "navigation"),
        ("Mehr zum Thema", "navigation"),
        ("Startseite > Politik > Ausland", "navigation"),
        ("Teilen | Tweeten | Drucken", "navigation"),
        ("PREV Der Sommer kommt spät", "navigation"),
        ("NEXT Streik bei der Bahn", "navigation"),
        ("Related News : Wetter | Verkehr", "navigation"),
        (">> Video zeigt den Einsturz", "navigation"),
        ('<img src="bruecke.jpg" alt="Brücke">', "markup"),
        ('type="image/webp"> type="image/jpeg">', "markup"),
        ("Von Rieke Sund", "byline"),
        ("Von unserer Redaktion", "byline"),
        ("Von Rieke Sund und Olaf Timm, Lahrstadt", "byline"),
        ("Von der Brücke bleibt nur ein Pfeiler", "headline"),
        ("Von Lahrstadt bis Timmen nur Stau", "headline"),
        ("Mit Material der dpa", "byline"),
        ("Stand: 03.02.2025, 07:10 Uhr", "dateline"),
        ("3. Februar 2025, 11:20 | Redaktion", "dateline"),
        ("vor 25 Minuten", "dateline"),
        ("Aktualisiert um 10:26 Uhr.", "boilerplate"),
        ("Alle Rechte vorbehalten.", "boilerplate"),
        ("Newsletter: Der Tag - jetzt kostenlos abonnieren", "boilerplate"),
        ("Dieser Artikel wurde ursprünglich auf Englisch veröffentlicht", "boilerplate"),
        ("Übersetzt mit KI", "boilerplate"),
        ("-", "boilerplate"),
        ("Streit um die Kosten", "headline"),
        ("Wer soll das bezahlen?", "headline"),
        ("Der Verkehr wird umgeleitet.", "body"),
        ("„Wir sperren, bis alles geprüft ist“, sagte Baurat Olaf Timm.", "body"),
        ("Anzeigen gegen den Betreiber gab es nicht.", "body"),
        ("Weiter sagte er, die Stadt sei vorbereitet.", "body"),
        ("Von der Brücke fielen Teile in den Fluss.", "body"),
        ("Bilder zeigen, wie die Fahrbahn nachgibt.", "body"),
    ],
)
def test_a_line_is_of_a_kind(line: str, kind: RegionKind) -> None:
    assert kind_of(line) == kind


@pytest.mark.parametrize(
    ("begin", "dateline"),
    [
        ("Lahrstadt (dpa) - Die Brücke ist gesperrt.", "Lahrstadt (dpa) - "),
        ("LAHRSTADT – Die Brücke ist gesperrt.", "LAHRSTADT – "),
        ("(Lahrstadt und Timmen) Die Brücke ist gesperrt.", "(Lahrstadt und Timmen) "),
        ("Lahrstadt. Die Brücke ist gesperrt.", "Lahrstadt. "),
    ],
)
def test_the_dateline_is_cut_off_the_first_paragraph(begin: str, dateline: str) -> None:
    text = f"Brücke gesperrt\n\n{begin}"
    assert [r.span.cut(text) for r in find_regions(text) if r.kind == "dateline"] == [dateline]


def test_links_after_a_list_heading_are_no_headings() -> None:
    text = f"Brücke gesperrt\n\n{BODY}\n\nMehr zum Thema\nWas tun bei Stau?\nDie schönsten Umwege\n"
    assert [r.kind for r in find_regions(text)] == ["headline", "body", "navigation"]


def test_a_headline_printed_again_is_no_second_headline() -> None:
    text = f"Brücke gesperrt\nBrücke gesperrt\n\n{BODY}"
    assert [r.kind for r in find_regions(text)] == ["headline", "boilerplate", "body"]


@given(st.text(alphabet=st.sampled_from("aB .\n\r:|>«„–(3)<\u2028\u0085"), max_size=80) | st.text(max_size=200))
def test_regions_cover_any_text_once_and_in_order(text: str) -> None:
    regions = find_regions(text)
    assert "".join(r.span.cut(text) for r in regions) == text
    assert all(a.kind != b.kind for a, b in itertools.pairwise(regions))
