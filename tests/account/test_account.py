"""Claims, origins and findings over readings made by hand."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quellenlage.account.align import align_claims
from quellenlage.account.findings import find_findings
from quellenlage.account.origins import count_origins
from quellenlage.account.timeline import build_timeline
from quellenlage.model import Claim, Document, Finding, LineageEdge, Reading
from tests.account.made import edge, made, story

TUESDAY, WEDNESDAY, JUNE = date(2031, 5, 6), date(2031, 5, 7), date(2031, 6, 20)


def account(
    readings: Sequence[Reading], edges: Sequence[LineageEdge] = ()
) -> tuple[tuple[Claim, ...], tuple[Finding, ...]]:
    ordered = sorted(readings, key=lambda r: (r.published.day or date.max, r.document.id))
    claims = align_claims(ordered, story(*ordered), edges)
    claims = count_origins(claims, ordered, edges, ())
    return claims, find_findings(claims, ordered, edges)


def told(findings: Sequence[Finding]) -> set[tuple[str, str, str | None]]:
    return {(f.kind, f.document, f.against) for f in findings}


def claim_of(claims: Sequence[Claim], document: str, words: str, readings: Sequence[Reading]) -> Claim:
    text = next(r.document.text for r in readings if r.document.id == document)
    begin = text.index(words)
    return next(c for c in claims for m in c.members if m.document == document and m.span.begin == begin)


REPORT = "Bei dem Unglück kamen {mindestens vier|4||at_least||Hafenamt} Menschen ums Leben. Der Hafen ist gesperrt."


# ------------------------------------------------------------ what is one claim


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Es gab {vier|4|4|||A} Tote.", "{Sieben|7|7|||A} Menschen starben.", True),
        ("Es gab {vier|4|4|||A} Tote.", "{Sieben|7|7|||A} Menschen wurden verletzt.", False),
        ("Es gab {vier|4|4|||A} Tote.", "Allein in Seedorf gab es {zwei|2|2|||B} Tote.", False),
        (
            "{14|14|14|||A} russische Soldaten wurden getötet.",
            "{14|14|14|||A} ukrainische Soldaten wurden getötet.",
            False,
        ),
        ("{Drei|3|3|||A} Zivilisten starben.", "{Drei|3|3|||A} Soldaten starben.", False),
        ("{3000|3000|3000||L|A} Liter Öl liefen aus.", "{8000|8000|8000||L|B} Liter Öl traten aus.", True),
        ("{3000|3000|3000||L|A} Liter Öl liefen aus.", "{7|7|7||t|B} Tonnen Öl traten aus.", False),
        (
            "Der Schaden liegt bei {3|3|3||EUR|A} Euro pro Tag.",
            "Der Schaden liegt bei {90|90|90||EUR|A} Euro.",
            False,
        ),
        (
            "Am Werkszaun maß man {4|4|4||mg|A} Milligramm.",
            "In der Hafenstraße waren es {1|1|1||mg|A} Milligramm.",
            False,
        ),
    ],
)
def test_what_is_one_claim(one: str, other: str, same: bool) -> None:
    claims, _ = account([made("1", one), made("2", other)])
    assert len(claims) == (1 if same else 2)


def test_a_source_that_gives_two_values_for_one_day_counts_two_things() -> None:
    text = "Am Pass stehen {8000|8000|8000|||Amt A} Soldaten. Im Tal stehen {30000|30000|30000|||Amt A} Soldaten."
    claims, findings = account([made("1", text)])
    assert len(claims) == 2
    assert not findings


def test_along_an_edge_the_number_says_more_than_what_is_counted() -> None:
    first = made("1", "In der Klinik werden {41|41|41|||Klinik} Patienten behandelt.")
    second = made("2", "Bei dem Unglück wurden {41|41|41||| } Menschen verletzt.".replace("| }", "|}"), WEDNESDAY)
    assert len(account([first, second])[0]) == 2
    claims, findings = account([first, second], [edge("1", "2", "cites")])
    assert len(claims) == 1
    assert ("scope_changed", "2", "1") in told(findings)


# ------------------------------------------------------------ origins


def test_ten_copies_are_one_origin() -> None:
    readings = [made(str(n), REPORT) for n in range(10)]
    claims, _ = account(readings, [edge("0", str(n), "exact") for n in range(1, 10)])
    assert [(c.independent_origins, c.status) for c in claims] == [(1, "single_origin")]


def test_an_official_and_her_body_are_one_origin() -> None:
    readings = [
        made("1", "Es gab {vier|4|4|||Bezirkshauptmannschaft Au} Tote."),
        made("2", "Es gab {vier|4|4|||Judith Roth} Tote.", roles={"Judith Roth": ("Bezirkshauptfrau",)}),
    ]
    (claim,) = account(readings)[0]
    assert claim.independent_origins == 1


def test_two_speakers_who_agree_corroborate() -> None:
    readings = [made("1", "Es gab {drei|3|3|||Feuerwehr} Tote."), made("2", "Es gab {drei|3|3|||Polizei} Tote.")]
    (claim,) = account(readings)[0]
    assert (claim.independent_origins, claim.status) == (2, "corroborated")


def test_missing_attribution_is_never_independence() -> None:
    readings = [made("1", "Es gab {drei|3|3|||Feuerwehr} Tote."), made("2", "Es gab {drei|3|3|||} Tote.")]
    (claim,) = account(readings)[0]
    assert (claim.independent_origins, claim.status) == (None, "undetermined")
    (claim,) = account(readings, [edge("1", "2", "rewrite")])[0]
    assert claim.independent_origins == 1


# ------------------------------------------------------------ findings


def test_conflict_needs_two_origins_and_one_day() -> None:
    fire, police = "Es gab {drei|3|3|||Feuerwehr} Vermisste.", "Es gab {neun|9|9|||Polizei} Vermisste."
    assert ("conflict", "2", "1") in told(account([made("1", fire), made("2", police)])[1])
    assert not told(account([made("1", fire), made("2", police, WEDNESDAY)])[1])
    assert not {
        f
        for f in told(account([made("1", fire), made("2", fire.replace("drei|3|3", "neun|9|9"))])[1])
        if f[0] == "conflict"
    }


def test_bounds_that_leave_room_are_no_conflict() -> None:
    readings = [
        made("1", "Es gab {bis zu 40||40|up_to||Feuerwehr} Vermisste."),
        made("2", "Es gab {31|31|31|||Polizei} Vermisste."),
    ]
    assert not account(readings)[1]


def test_drift_is_told_against_the_last_value() -> None:
    readings = [
        made("1", "Es gab {vier|4|4|||Feuerwehr} Tote."),
        made("2", "Es gab {sieben|7|7|||Feuerwehr} Tote.", WEDNESDAY),
        made("3", "Es gab {neun|9|9|||Feuerwehr} Tote.", date(2031, 5, 8)),
    ]
    assert told(account(readings)[1]) == {("drift", "2", "1"), ("drift", "3", "2")}


def test_a_count_of_dead_that_sinks_is_a_correction() -> None:
    readings = [
        made("1", "Es gab {14|14|14|||Feuerwehr} Tote."),
        made("2", "Es gab {zwölf|12|12|||Feuerwehr} Tote.", WEDNESDAY),
    ]
    assert told(account(readings)[1]) == {("correction", "2", "1")}


def test_a_value_taken_back_is_a_correction() -> None:
    first = made("1", "Es sind {3000|3000|3000||L|Werk} Liter Öl ausgelaufen.")
    words = (
        "Das Werk korrigierte sich: {8000|8000|8000||L|Werk} Liter Öl liefen aus und nicht {3000|3000|3000||L|Werk}."
    )
    assert told(account([first, made("2", words, WEDNESDAY)])[1]) == {("correction", "2", "1")}


def test_an_old_value_under_a_new_date_is_recycled() -> None:
    first = made("1", "Es werden {23|23|23|||Feuerwehr} Menschen vermisst.")
    later = made("2", "Noch immer werden {23|23|23|||Feuerwehr} Menschen vermisst.", JUNE)
    past = made("3", "Damals waren {23|23|23|||Feuerwehr} Menschen vermisst worden.", JUNE)
    assert told(account([first, later])[1]) == {("recycled", "2", "1")}
    assert not account([first, past])[1]


def test_attribution_and_hedge_are_lost_along_an_edge() -> None:
    bare = made("2", "Das Unglück kostete {vier|4|4|||} Menschen das Leben.")
    findings = account([made("1", REPORT), bare], [edge("1", "2", "rewrite")])[1]
    assert told(findings) == {("attribution_lost", "2", "1"), ("hedge_dropped", "2", "1")}
    assert not account([made("1", REPORT), bare])[1]


def test_another_number_in_a_copied_text() -> None:
    text = "Insgesamt mussten nach Angaben der Gemeinde {1.150|1150|1150|||Gemeinde} Menschen ihre Häuser verlassen."
    changed = made("2", text.replace("1.150|1150|1150", "1.510|1510|1510"))
    assert told(account([made("1", text), changed], [edge("1", "2", "near")])[1]) == {("number_changed", "2", "1")}


def test_the_dead_and_the_injured_became_the_dead() -> None:
    text = "Es seien {bis zu 250||250|up_to||Armee} Soldaten getötet oder verwundet worden, hieß es am Freitag."
    changed = made("2", text.replace("getötet oder verwundet", "getötet"))
    assert told(account([made("1", text), changed], [edge("1", "2", "near")])[1]) == {("scope_changed", "2", "1")}


# ------------------------------------------------------------ statements


def test_two_translations_of_one_quotation_meet() -> None:
    one = made(
        "1",
        "„Kein Soldat hat die Grenze überschritten“, sagte Milan Dworek.",
        said=[("„Kein Soldat hat die Grenze überschritten“", "Milan Dworek")],
    )
    other = made(
        "2",
        "„Kein Soldat von uns übertrat die Linie“, sagte Milan Dvorek.",
        said=[("„Kein Soldat von uns übertrat die Linie“", "Milan Dvorek")],
    )
    claims, findings = account([one, other])
    assert [(len(c.members), c.independent_origins) for c in claims] == [(2, 1)]
    assert not findings


def test_denial_is_a_conflict() -> None:
    one = made(
        "1",
        "„Der Damm war ohne Mängel geprüft worden“, sagte Ada Roth.",
        said=[("„Der Damm war ohne Mängel geprüft worden“", "Ada Roth")],
    )
    other = made(
        "2",
        "„Bei der Prüfung hatte der Damm erhebliche Mängel“, sagte Jon Brandt.",
        said=[("„Bei der Prüfung hatte der Damm erhebliche Mängel“", "Jon Brandt")],
    )
    claims, findings = account([one, other])
    assert [c.status for c in claims] == ["conflict"]
    assert told(findings) == {("conflict", "2", "1")}


def test_what_only_one_article_quotes_is_no_claim() -> None:
    one = made("1", "„Wir suchen weiter“, sagte Ada Roth.", said=[("„Wir suchen weiter“", "Ada Roth")])
    assert not account([one, made("2", "Die Schule bleibt zu.")])[0]


# ------------------------------------------------------------ what must hold whatever the articles are

STORY = [
    made("1", REPORT + " {Bis zu 40||40|up_to||Bergwacht} Menschen werden vermisst."),
    made("2", REPORT + " {Bis zu 40||40|up_to||Bergwacht} Menschen werden vermisst."),
    made("3", "Das Unglück kostete {vier|4|4|||} Menschen das Leben. {40|40|40|||} Menschen werden vermisst."),
    made("4", "{31|31|31|||Hafenamt} Menschen werden vermisst. Es gab {sieben|7|7|||Hafenamt} Tote.", WEDNESDAY),
    made("5", "{23|23|23|||Bergwacht} Menschen werden vermisst.", WEDNESDAY),
    made("6", "Noch {23|23|23|||Bergwacht} Menschen werden derzeit vermisst.", JUNE),
]
EDGES = [edge("1", "2", "exact"), edge("1", "3", "rewrite")]


@settings(max_examples=20, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_the_articles_changes_nothing(die: random.Random) -> None:
    shuffled = list(STORY)
    die.shuffle(shuffled)
    assert account(shuffled, EDGES) == account(STORY, EDGES)


def test_an_unrelated_article_changes_no_finding() -> None:
    unrelated = made("0", "Die Mieten stiegen um {drei|3|3||%|} Prozent. Im Zoo leben {zwei|2|2|||} Löwen.")
    assert told(account([*STORY, unrelated], EDGES)[1]) == told(account(STORY, EDGES)[1])


@pytest.mark.parametrize("original", ["1", "3", "4", "5"])
def test_an_exact_copy_never_raises_an_origin_count(original: str) -> None:
    reading = next(r for r in STORY if r.document.id == original)
    document = Document("copy", reading.document.text, source="Kopie", published=reading.document.published)
    copied = replace(reading, document=document)
    before = {c.label: c.independent_origins for c in account(STORY, EDGES)[0]}
    claims, findings = account([*STORY, copied], [*EDGES, edge(original, "copy", "exact")])
    after = {c.label: c.independent_origins for c in claims}
    assert all((count or 0) <= (before[label] or 0) for label, count in after.items() if label in before)
    assert {f for f in told(findings) if f[1] != "copy"} == told(account(STORY, EDGES)[1])


def test_every_finding_is_shown_by_two_passages() -> None:
    _, findings = account(STORY, EDGES)
    assert {f.kind for f in findings} >= {"conflict", "drift", "recycled", "attribution_lost", "hedge_dropped"}
    assert all(len(f.evidence) == 2 and f.explanation.de and f.explanation.en for f in findings)


def test_timeline_has_a_day_for_every_value() -> None:
    claims, _ = account(STORY, EDGES)
    days = [entry.date for entry in build_timeline(STORY, claims)]
    assert days == ["2031-05-06", "2031-05-07", "2031-06-20"]
