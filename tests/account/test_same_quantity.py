"""What makes two figures one quantity, and what keeps them apart whatever else agrees."""

from __future__ import annotations

from datetime import date

import pytest

from quellenlage.account.align import align_claims
from quellenlage.account.align_order import align_in_order
from quellenlage.account.findings import find_findings
from quellenlage.account.identity import abbreviations
from quellenlage.account.origins import count_origins
from quellenlage.account.polarity import polarity_of
from quellenlage.model import Account, Document, Published
from quellenlage.pipeline import read, relate
from quellenlage.text.meaning import meaning
from tests.account.made import made, story

DAYS = date(2031, 5, 6), date(2031, 5, 7), date(2031, 5, 8)


def related(*texts: str, sources: tuple[str, ...] = ("Hafenblick", "Sundwarte", "Abendpost")) -> Account:
    rows = zip(texts, sources, DAYS, strict=False)
    return relate(
        read(Document(str(n), f"Titel {n}\n\n{text}", source=source, published=Published(day, basis="given")))
        for n, (text, source, day) in enumerate(rows, start=1)
    )


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param(
            "{40|40|40|||A} Menschen wurden verletzt.",
            "{Neun|9|9|||A} Menschen wurden schwer verletzt.",
            False,
            id="badly",
        ),
        pytest.param("{40|40|40|||A} Verletzte.", "{Neun|9|9|||A} Leichtverletzte.", False, id="slightly"),
        pytest.param(
            "{Zehn|10|10|||A} Menschen wurden schwer verletzt.",
            "{Zwölf|12|12|||A} Schwerverletzte.",
            True,
            id="both badly",
        ),
        pytest.param(
            "{60|60|60|||Amt} Patienten werden behandelt.",
            "{16|16|16|||Unfallklinik} Patienten werden behandelt.",
            False,
            id="one hospital's patients",
        ),
        pytest.param(
            "{2.340|2340|2340|||A} Leute kamen zur Feier vor dem Rathaus.",
            "In Seedorf kamen {2.340|2340|2340|||B} Leute zur Feier.",
            True,
            id="a telling number",
        ),
        pytest.param(
            "Der Bieter zahlt {31,50|31.5|31.5||EUR|A} Euro je Aktie.",
            "Der Bieter zahlt {900 Millionen|900000000|900000000||EUR|A} Euro.",
            False,
            id="a share and the whole",
        ),
        pytest.param(
            "Die Gewerkschaft fordert {7|7|7||%|A} Prozent mehr Lohn.",
            "Die Arbeitgeber bieten {4|4|4||%|B} Prozent mehr Lohn.",
            False,
            id="demand and offer",
        ),
        pytest.param(
            "Das Amt zählte {300|300|300|||Amt} betroffene Haushalte. Die Stadt sprach von {420|420|420|||Stadt}.",
            "Es sind {300|300|300|||Amt} betroffene Haushalte.",
            True,
            id="repeated",
        ),
    ],
)
def test_what_counts_the_same(one: str, other: str, same: bool) -> None:
    readings = [made("1", one), made("2", other, day=DAYS[1])]
    claims = align_claims(readings, story(*readings), ())
    joined = any({m.document for m in claim.members} == {"1", "2"} for claim in claims)
    assert joined == same


def test_two_sources_set_against_each_other_speak_of_one_quantity() -> None:
    text = "Das Amt zählte {300|300|300|||Amt} Zelte. Der Verein sprach von {420|420|420|||Verein}."
    readings = [made("1", text)]
    claims = count_origins(align_claims(readings, story(*readings), ()), readings, (), ())
    assert [(len(c.members), c.status) for c in claims] == [(2, "conflict")]


def test_who_was_aboard_is_compared_whatever_the_day() -> None:
    readings = [
        made("1", "An Bord der Fähre waren {90|90|90|||Reederei Nord} Fahrgäste."),
        made("2", "An Bord der Fähre waren {60|60|60|||Polizei} Fahrgäste.", day=DAYS[1]),
    ]
    claims = count_origins(align_claims(readings, story(*readings), ()), readings, (), ())
    assert [f.kind for f in find_findings(claims, readings, ())] == ["conflict"]


def test_two_agencies_that_name_nobody_are_not_two_origins() -> None:
    text = "{} - Das Werk in Kerb versorgt 1840 Haushalte mit Wärme. Im Winter sind es mehr."
    account = related(
        text.format("Kerb (dpa)"), "Ein Brand. " + text.format("Seedorf (AFP)").replace("Im Winter", "Bald")
    )
    claims = [c for c in account.claims if c.kind == "figure" and len(c.members) == 2]
    assert [c.independent_origins for c in claims] in ([None], [1])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Die Reederei Norlund strich am Dienstag 36 Fahrten.", "Reederei Norlund"),
        ("Runa Aldag, Sprecherin der Polizei, am Abend: Acht Menschen seien verletzt worden.", "Runa Aldag"),
    ],
)
def test_who_is_heard_without_a_verb_of_saying(text: str, name: str) -> None:
    account = related(text + " Runa Aldag und die Reederei Norlund äußerten sich nicht weiter.")
    speakers = [m.speaker for c in account.claims if c.kind == "figure" for m in c.members]
    assert speakers and all(speaker is not None and name.rsplit(maxsplit=1)[-1] in speaker for speaker in speakers)


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Die Pumpe hat versagt und nicht der Wärter", 1),
        ("Nicht der Wärter, sondern die Pumpe hat versagt", 1),
        ("Die Pumpe hat nicht versagt", -1),
        ("Der Zug fuhr ungebremst", -1),
        ("Das ist unbewiesen", -1),
        ("Der Unfall bleibt ungeklärt", 1),
    ],
)
def test_what_is_asserted_and_what_denied(text: str, stance: int) -> None:
    assert polarity_of(text) == stance


def test_a_denied_participle_means_what_it_denies() -> None:
    assert meaning("unbewiesen") == meaning("bewiesen")


@pytest.mark.parametrize(
    ("rows", "columns", "pairs"),
    [
        (4, 4, [(0, 0), (1, 1), (2, 2), (3, 3)]),
        (4, 5, [(0, 0), (3, 4)]),
        (7, 7, [(0, 0), (6, 6)]),
    ],
    ids=["equal gap", "unequal gap", "too wide"],
)
def test_gaps_are_filled_where_both_texts_have_as_much(rows: int, columns: int, pairs: list[tuple[int, int]]) -> None:
    ends = {(0, 0), (rows - 1, columns - 1)}
    assert align_in_order(rows, columns, lambda i, j: float((i, j) in ends), fill=True) == pairs


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Das teilte das Umweltministerium mit.", "Das teilte das Ministerium mit."),
        ("Das teilte das Kreisklinikum mit.", "Das sagte Chefarzt Jon Brandt."),
    ],
)
def test_short_names_and_offices_mean_the_body_of_the_story(first: str, second: str) -> None:
    account = related(
        "Nach dem Brand in Kerb werden 47 Menschen behandelt. " + first,
        "Nach dem Brand in Kerb werden 47 Menschen behandelt. Alle sind wach. " + second,
    )
    claims = [c for c in account.claims if c.kind == "figure" and len({m.document for m in c.members}) == 2]
    assert [c.independent_origins for c in claims] == [1]


def test_the_place_of_a_dateline_is_not_the_agency_spelled_out() -> None:
    assert abbreviations("Seedorf (AFP) - Das Landesinstitut für Wasserschutz (LIW) warnt") == {
        "LIW": ("landesinstitut", "vaserschutz")
    }


def test_who_stands_by_an_old_value_says_it_anew() -> None:
    old = made("1", "Der Zug fuhr {70|70|70||km/h|Talbahn} Kilometer pro Stunde schnell.")
    again = made("2", "Der Zug sei {70|70|70||km/h|Talbahn} gefahren, bekräftigte sie erneut.", day=date(2031, 6, 20))
    claims = count_origins(align_claims([old, again], story(old, again), ()), [old, again], (), ())
    assert "recycled" not in {f.kind for f in find_findings(claims, [old, again], ())}


def test_what_every_article_speaks_of_is_still_one_assertion() -> None:
    denied = ["Das teilte ein Vertreter mit. Nach Angaben der Klinik sind keine Krankenakten abgeflossen."] * 2
    speakers = ("der Betreiber", "die Kasse", "der Vorstand", "die Reederei", "der Landrat", "das Institut")
    told = [f"Am Abend meldete sich {speaker}: Es seien keine Krankenakten abgeflossen." for speaker in speakers]
    asked = "Es seien Krankenakten abgeflossen, sagte die Datenschützerin Ada Roth."
    texts = [*denied, *told, asked]
    account = relate(
        read(Document(str(n), f"Titel {n}\n\n{text}", published=Published(DAYS[0], basis="given")))
        for n, text in enumerate(texts)
    )
    (largest,) = [c for c in account.claims if c.kind == "statement" and len(c.members) > 2]
    assert {m.document for m in largest.members} == {str(n) for n in range(len(texts))}
    assert largest.status == "conflict"
