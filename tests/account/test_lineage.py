"""Who got text or facts from whom: kinds, direction, sources outside the set, and what is no lineage."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quellenlage.account.lineage import Lineage, trace_lineage
from quellenlage.model import LineageEdge, Reading
from tests.account.lineage_readings import reading

AGENCY = """Im Hafen von Kerb ist am Dienstagabend ein Frachter mit einem Kran zusammengestoßen. Dabei wurden 17 \
Menschen verletzt, wie die Hafenbehörde mitteilte. Zwei von ihnen schwebten in Lebensgefahr, sagte \
Behördenleiterin Runa Aldag.

Der Frachter „Selma Nor“ hatte nach Angaben der Reederei Tolk 2.300 Tonnen Weizen geladen. Beim \
Wenden habe die Maschine versagt, hieß es. Der 42 Meter hohe Kran stürzte auf ein Lagerhaus, das \
seit 2019 leer steht.

Rund 80 Helfer des Technischen Hilfswerks sicherten die Ladung. Die Zufahrt zum Südbecken bleibt bis \
Donnerstag gesperrt. Die Wasserschutzpolizei nahm Ermittlungen auf. Zeugen hatten einen lauten Knall \
gehört."""

REWRITTEN = """Ein Frachtschiff hat am Dienstagabend im Kerber Hafen einen Kran gerammt. 17 Verletzte zählte die \
Hafenbehörde danach. Um das Leben von zweien bangen die Ärzte, so Leiterin Runa Aldag.

2.300 Tonnen Weizen lagerten im Bauch der „Selma Nor“, die der Reederei Tolk gehört. Die Maschine \
fiel aus, als das Schiff wenden wollte. Auf ein leeres Lagerhaus kippte der Kran, 42 Meter hoch; \
niemand nutzt den Bau seit 2019.

80 Leute vom Technischen Hilfswerk kümmerten sich um die Ladung. Ins Südbecken kommt bis Donnerstag \
kein Schiff. Die Wasserschutzpolizei ermittelt."""

FOLLOW_UP = """Nach dem Unglück im Hafen von Kerb hat die Reederei Tolk Fehler eingeräumt. Die Wartung der „Selma \
Nor“ sei seit Monaten überfällig gewesen, sagte Geschäftsführer Ole Brandis am Freitag. Er bat die \
Familien um Verzeihung.

Drei der Verletzten konnten das Klinikum inzwischen verlassen. Eine Frau liegt noch auf der \
Intensivstation. Der Schaden wird auf neun Millionen Euro geschätzt. Die Stadt will das Südbecken im \
Mai wieder öffnen."""

UNRELATED = """Wer im Herbst Rosen schneidet, sollte eine scharfe Schere nehmen. Gekürzt wird schräg über einem \
Auge. Danach freut sich das Beet über Kompost. Gegen Blattläuse hilft Seifenlauge, sagen erfahrene \
Gärtner."""


def article(title: str, body: str, lead: str = "") -> str:
    return f"{title}\n\n{lead}{body}\n"


def edges(*readings: Reading) -> dict[tuple[str, str], str]:
    return {(edge.earlier, edge.later): edge.kind for edge in trace_lineage(readings).edges}


def only_edge(*readings: Reading) -> LineageEdge:
    [edge] = trace_lineage(readings).edges
    return edge


def cited(lineage: Lineage) -> list[tuple[str, str]]:
    return [(citation.document, citation.name) for citation in lineage.cited]


def original(when: str | None = "2031-05-06T21:00+02:00", source: str = "Kerber Tagblatt") -> Reading:
    return reading("a.txt", article("Frachter rammt Kran", AGENCY, "Kerb (dpa) - "), when, source)


PARAGRAPHS = AGENCY.split("\n\n")
EDITED = AGENCY.replace("am Dienstagabend ", "").replace("hieß es", "hieß es weiter").replace("2.300", "3.200")
EXTENDED = f"{AGENCY}\n\n{FOLLOW_UP}"


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("exact", AGENCY),
        ("exact", AGENCY.replace("\n\n", "\n").replace("„Selma Nor“", "»Selma Nor«")),
        ("near", EDITED),
        ("near", EDITED.rsplit(". ", 1)[0] + "."),
        ("excerpt", PARAGRAPHS[0] + "\n\n" + PARAGRAPHS[1]),
        ("excerpt", PARAGRAPHS[2]),
        ("excerpt", EXTENDED),
        ("rewrite", REWRITTEN),
    ],
)
def test_kinds_of_copies(kind: str, body: str) -> None:
    copy = reading("b.txt", article("Kran stürzt im Hafen um", body), "2031-05-06T22:00+02:00", "Hafenkurier")
    assert edges(original(), copy) == {("a.txt", "b.txt"): kind}


def test_a_translation_follows_the_text_from_which_it_was_made() -> None:
    text = article("Kran Absturz", f"Dieser Artikel wurde ursprünglich auf Englisch veröffentlicht\n\n{REWRITTEN}")
    translated = reading("b.txt", text, "2031-05-07T09:00+02:00", "Weltrund")
    assert edges(original(), translated) == {("a.txt", "b.txt"): "translation"}


def test_a_rewrite_that_names_its_source_cites_it() -> None:
    body = REWRITTEN.replace("so Leiterin", "wie das Kerber Tagblatt berichtet, so Leiterin")
    copy = reading("b.txt", article("Kran gerammt", body), "2031-05-07T09:00+02:00", "Hafenkurier")
    assert edges(original(), copy) == {("a.txt", "b.txt"): "cites"}


def test_shared_passages_are_shown_and_are_the_same_words() -> None:
    copy = reading("b.txt", article("Kran stürzt um", PARAGRAPHS[1]), "2031-05-06T22:00+02:00", "Hafenkurier")
    first = original()
    evidence = only_edge(first, copy).evidence
    texts = {"a.txt": first.document.text, "b.txt": copy.document.text}
    assert evidence
    for earlier, later in zip(evidence[::2], evidence[1::2], strict=True):
        assert (earlier.document, later.document) == ("a.txt", "b.txt")
        assert earlier.span.cut(texts["a.txt"]) == later.span.cut(texts["b.txt"])


# ------------------------------------------------------------ direct edges


def test_copies_of_an_agency_text_hang_on_the_earliest_article_that_holds_it() -> None:
    readings = [
        reading(f"{n}.txt", article(f"Titel {n}", AGENCY, "Kerb (dpa) - "), f"2031-05-06T2{n}:00+02:00", f"Blatt {n}")
        for n in range(4)
    ]
    assert edges(*readings) == {("0.txt", f"{n}.txt"): "exact" for n in (1, 2, 3)}


def test_a_copy_of_a_copy_hangs_on_the_nearest_source() -> None:
    readings = (
        original(),
        reading("b.txt", article("Kran", EDITED), "2031-05-06T22:00+02:00", "Hafenkurier"),
        reading("c.txt", article("Unglück", EDITED), "2031-05-06T23:00+02:00", "Nordsicht"),
    )
    assert edges(*readings) == {("a.txt", "b.txt"): "near", ("b.txt", "c.txt"): "exact"}


def test_an_article_put_together_from_two_hangs_on_both() -> None:
    other = reading("b.txt", article("Reederei räumt Fehler ein", FOLLOW_UP), "2031-05-09T12:00+02:00", "Hafenkurier")
    both = reading("c.txt", article("Alles zum Unglück", EXTENDED), "2031-05-09T18:00+02:00", "Nordsicht")
    assert edges(original(), other, both) == {("a.txt", "c.txt"): "excerpt", ("b.txt", "c.txt"): "excerpt"}


# ------------------------------------------------------------ direction


@pytest.mark.parametrize(
    ("when_a", "when_b", "expected"),
    [
        ("2031-05-06", "2031-05-07", ("a.txt", "b.txt", True)),
        ("2031-05-07", "2031-05-06", ("b.txt", "a.txt", True)),
        ("2031-05-06T12:00+02:00", "2031-05-06T11:30+00:00", ("a.txt", "b.txt", True)),
        ("2031-05-06", "2031-05-06", ("a.txt", "b.txt", False)),
        (None, None, ("a.txt", "b.txt", False)),
        ("2031-05-06T12:00+02:00", "2031-05-06", ("a.txt", "b.txt", False)),
    ],
)
def test_the_dates_tell_which_was_first(
    when_a: str | None, when_b: str | None, expected: tuple[str, str, bool]
) -> None:
    copy = reading("b.txt", article("Kran", EDITED), when_b, "Hafenkurier")
    edge = only_edge(original(when_a), copy)
    assert (edge.earlier, edge.later, edge.directed) == expected
    assert ("weder aus den Daten" in edge.explanation.de) is not edge.directed


def test_without_dates_the_fuller_text_is_the_source_of_the_excerpt() -> None:
    part = reading("0.txt", article("Kran", PARAGRAPHS[1]), None, "Hafenkurier")
    edge = only_edge(original(None), part)
    assert (edge.earlier, edge.later, edge.directed) == ("a.txt", "0.txt", True)


def test_without_dates_who_names_the_other_is_the_later() -> None:
    body = EDITED.replace("hieß es weiter", "wie das Kerber Tagblatt berichtet")
    edge = only_edge(original(None), reading("0.txt", article("Kran", body), None, "Hafenkurier"))
    assert (edge.earlier, edge.later, edge.directed) == ("a.txt", "0.txt", True)


# ------------------------------------------------------------ naming


def test_a_named_outlet_of_the_set_is_cited() -> None:
    body = "Nach Informationen des Kerber Tagblatts wurden im Hafen von Kerb 17 Menschen verletzt. Mehr in Kürze."
    assert edges(original(), reading("b.txt", article("Unglück", body), "2031-05-07", "Eilig24")) == {
        ("a.txt", "b.txt"): "cites"
    }


@pytest.mark.parametrize("name", ["Wellenbrecher", "„Wellenbrecher“", "wellenbrecher.example"])
def test_an_outlet_is_known_by_the_set_though_its_name_tells_nothing(name: str) -> None:
    source = original(source="Wellenbrecher")
    body = f"Im Hafen von Kerb wurden 17 Menschen verletzt, sagte Runa Aldag dem {name}. Der Kran der Reederei fiel um."
    assert edges(source, reading("b.txt", article("Unglück", body), "2031-05-07", "Eilig24")) == {
        ("a.txt", "b.txt"): "cites"
    }


def test_an_agency_of_which_the_set_holds_a_copy_is_cited_there() -> None:
    body = "Im Hafen von Kerb sind 17 Menschen verletzt worden, sagte Runa Aldag der dpa. Ein Kran stürzte um."
    assert edges(original(), reading("b.txt", article("Unglück", body), "2031-05-07", "Eilig24")) == {
        ("a.txt", "b.txt"): "cites"
    }


def test_of_several_articles_of_an_outlet_the_one_that_says_it_is_cited() -> None:
    later = reading("b.txt", article("Reederei räumt Fehler ein", FOLLOW_UP), "2031-05-09", "Kerber Tagblatt")
    body = "Die Wartung der „Selma Nor“ war überfällig, berichtet das Kerber Tagblatt. Ole Brandis bedauert das."
    citing = reading("c.txt", article("Schlamperei", body), "2031-05-10", "Eilig24")
    assert edges(original(), later, citing) == {("b.txt", "c.txt"): "cites"}


def test_an_express_reference_to_an_own_report_is_an_edge() -> None:
    body = "Wie berichtet, hatte ein Frachter im Hafen von Kerb 2.300 Tonnen Weizen geladen. Nun beginnt die Bergung."
    assert edges(original(), reading("b.txt", article("Bergung", body), "2031-05-12", "Kerber Tagblatt")) == {
        ("a.txt", "b.txt"): "cites"
    }


def test_sources_outside_the_set_are_listed_once() -> None:
    body = (
        "Laut „Sundwarte“ sinkt der Pegel. Sonst, berichtet die „Sundwarte“, sei es ruhig. Das schreibt auch ufer.de."
    )
    lineage = trace_lineage([reading("a.txt", article("Pegel", body), "2031-05-07", "Eilig24")])
    assert cited(lineage) == [("a.txt", "Sundwarte"), ("a.txt", "ufer.de")]
    assert len(lineage.cited[0].evidence) == 2


def test_an_agency_whose_text_only_this_article_holds_stands_outside() -> None:
    copy = reading("b.txt", article("Kran", AGENCY, "Kerb (dpa) - "), "2031-05-06T22:00+02:00", "Hafenkurier")
    assert cited(trace_lineage([original(), copy])) == [("a.txt", "dpa")]


def test_another_report_of_the_same_agency_is_not_cited_by_a_credit_line() -> None:
    other = reading("b.txt", article("Fehler", FOLLOW_UP, "Kerb (dpa) - "), "2031-05-09", "Hafenkurier")
    assert edges(original(), other) == {}


# ------------------------------------------------------------ what is no lineage


def test_independent_and_unrelated_articles_stay_without_edges() -> None:
    follow_up = reading("b.txt", article("Reederei räumt Fehler ein", FOLLOW_UP), "2031-05-09", "Hafenkurier")
    garden = reading("c.txt", article("Rosen im Herbst", UNRELATED), "2031-05-09", "Gartenblatt")
    assert edges(original(), follow_up, garden) == {}


def test_a_changed_article_of_the_same_outlet_is_a_version() -> None:
    version = reading("b.txt", article("Kran", EDITED), "2031-05-06T23:00+02:00", "Kerber Tagblatt")
    assert edges(original(), version) == {}


def test_a_quotation_in_two_articles_is_no_copy() -> None:
    quote = (
        "„Wir haben in dieser Nacht alles getan, was Menschen tun können, wir werden morgen damit weitermachen, "
        "und wir werden auch übermorgen nicht damit aufhören, das verspreche ich allen, die hier warten“"
    )
    one = f"{quote}, sagte Aldag in Kerb. Draußen ging derweil ein Wind, der die Fahnen knattern ließ."
    other = (
        f"Der Rat tagte lange und strich den Etat. {quote}, hatte Aldag gesagt. Danach gab es Suppe und Brot für alle."
    )
    first = reading("a.txt", one, "2031-05-06", "A-Blatt")
    assert edges(first, reading("b.txt", other, "2031-05-07", "B-Blatt")) == {}


def test_lines_that_sites_print_under_their_articles_are_no_lineage() -> None:
    line = "Wir freuen uns über jede Zuschrift und behalten uns vor, sie gekürzt und ohne Gewähr hier zu drucken."
    council = "Der Rat von Kerb hat den Etat beschlossen. Die Opposition stimmte dagegen."
    bodies = [AGENCY, FOLLOW_UP, UNRELATED, council]
    one = [reading(f"a{n}", article("Titel", f"{b}\n\n{line}"), "2031-05-06", "A-Blatt") for n, b in enumerate(bodies)]
    short = "Am Deich blühen die Disteln in diesem Jahr besonders früh."
    assert edges(*one, reading("b", article("Disteln", f"{short}\n\n{line}"), "2031-05-07", "B-Blatt")) == {}


def test_reports_of_two_agencies_on_one_event_are_no_rewrites() -> None:
    other = reading("b.txt", article("Kran fällt um", REWRITTEN, "Kerb (AFP) - "), "2031-05-07", "Hafenkurier")
    assert edges(original(), other) == {}


# ------------------------------------------------------------ properties


@given(st.randoms(use_true_random=False))
@settings(max_examples=10, deadline=None)
def test_the_order_of_the_readings_does_not_matter(random: Random) -> None:
    readings = [
        original(),
        reading("b.txt", article("Kran", EDITED), "2031-05-06T22:00+02:00", "Hafenkurier"),
        reading("c.txt", article("Kran", REWRITTEN), "2031-05-06T22:00+02:00", "Nordsicht"),
        reading("d.txt", article("Kran", PARAGRAPHS[2]), None, "Sundblick"),
        reading("e.txt", article("Fehler", FOLLOW_UP), "2031-05-09", "Hafenkurier"),
    ]
    expected = trace_lineage(readings)
    random.shuffle(readings)
    assert trace_lineage(readings) == expected


@given(st.lists(st.text(alphabet="abc .\n12„“", max_size=60), max_size=5))
@settings(deadline=None)
def test_any_texts_can_be_traced(texts: list[str]) -> None:
    readings = [reading(f"{n}", text, None, None) for n, text in enumerate(texts)]
    for edge in trace_lineage(readings).edges:
        assert 0 <= edge.score <= 1
        assert all(evidence.span.end <= len(texts[int(evidence.document)]) for evidence in edge.evidence)
