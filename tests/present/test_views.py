"""What the parts of the page show."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quellenlage.account.severity import FINDING_ORDER, SEVERITY, copies_of
from quellenlage.model import (
    Account,
    Actor,
    Evidence,
    Finding,
    FindingKind,
    LineageEdge,
    LineageKind,
    Span,
    Statement,
    Wording,
)
from quellenlage.present.evidence import Sources, web_host
from quellenlage.present.links import PageLinks
from quellenlage.present.summary import overview
from quellenlage.present.views.findings import findings_view
from quellenlage.present.views.ledger import claim_anchors, ledger_view, origin_of
from quellenlage.present.views.lineage import ON_THE_WAY, compare, lineage_view
from quellenlage.present.views.passage import passage
from quellenlage.present.views.timeline import published_view, timeline_view
from quellenlage.present.views.voices import voices_view
from tests.present.harbour import KURIER, READINGS, WARTE, evidence, find, harbour, reading


def edge(earlier: str, later: str, kind: LineageKind, score: float) -> LineageEdge:
    return LineageEdge(earlier, later, kind, score, (), Wording("", ""))


def test_every_kind_of_finding_has_a_place_and_a_severity() -> None:
    assert set(FINDING_ORDER) == set(SEVERITY) == set(FindingKind.__args__)  # type: ignore[attr-defined]


def test_an_article_that_only_cites_is_no_copy() -> None:
    account = replace(
        harbour(),
        lineage=(
            edge("1-kurier.txt", "2-bote.txt", "near", 0.6),
            edge("4-archiv.txt", "2-bote.txt", "excerpt", 0.9),
            edge("1-kurier.txt", "3-warte.txt", "cites", 1.0),
        ),
    )
    assert dict(copies_of(account.lineage)) == {"2-bote.txt": "4-archiv.txt"}
    assert overview(account).texts == 3


def test_disputed_claims_come_first_then_figures_then_assertions_then_what_is_told_once() -> None:
    account = harbour()
    told, disputed = account.claims
    assertion = replace(told, id="assertion", kind="statement")
    once = replace(told, id="once", members=told.members[:1])
    by_several = replace(disputed, id="several", status="corroborated", members=disputed.members[:1])
    account = replace(account, claims=(once, assertion, by_several, told, disputed))
    assert [claim.id for claim in overview(account).claims] == [
        "container",
        "verletzte",
        "several",
        "assertion",
        "once",
    ]


def test_both_sides_of_a_conflict_within_one_article_are_shown_beside_each_other() -> None:
    finding = Finding(
        "conflict",
        "container",
        "3-warte.txt",
        "3-warte.txt",
        Wording("", ""),
        (evidence("3-warte.txt", "60"), evidence("3-warte.txt", "85")),
    )
    account = replace(harbour(), findings=(finding,))
    (view,) = findings_view(account, overview(account), Sources.of(READINGS), {})
    assert [side.words for side in view.against] == ["60"]
    assert [side.words for side in view.here] == ["85"]


def test_a_finding_flags_the_members_it_is_about_and_no_others() -> None:
    account = harbour()
    claims = {claim.label: claim for claim in ledger_view(account, overview(account), Sources.of(READINGS))}
    flagged = {
        (member.passage.outlet, member.passage.words): [flag.name.en for flag in member.flags]
        for claim in claims.values()
        for member in claim.members
        if member.flags
    }
    assert flagged == {
        ("Sandwerder Kurier", "bis zu 60"): ["Conflict"],
        ("Die Warte", "85"): ["Conflict"],
        ("Hafenbote", "drei"): ["Hedge dropped"],
    }


def test_the_ledger_tells_what_each_speaker_said_last_and_nothing_of_others() -> None:
    account = harbour()
    container = ledger_view(account, overview(account), Sources.of(READINGS))[0]
    assert container.label == "zerstörte Container"
    assert [(said.speaker, said.value.de) for said in container.said] == [
        ("Ines Thomsen", "bis zu 60"),
        ("Reederei Norderlinie", "85"),
    ]


def test_what_an_article_repeats_late_is_not_what_the_speaker_said_last() -> None:
    account = harbour()
    claim = account.claims[1]
    late = replace(claim.members[3], speaker="Ines Thomsen", as_of=date(2031, 12, 30))
    recycled = Finding(
        "recycled", "container", "4-archiv.txt", None, Wording("", ""), (evidence("4-archiv.txt", "60"),)
    )
    account = replace(account, claims=(replace(claim, members=(*claim.members[:3], late)),), findings=(recycled,))
    (container,) = ledger_view(account, overview(account), Sources.of(READINGS))
    assert container.said[0].as_of == Wording("09.09.2031", "9 Sep 2031")


def test_findings_of_one_kind_between_two_articles_take_one_line_of_the_first_screen() -> None:
    account = harbour()
    hedge = account.findings[0]
    account = replace(account, findings=(hedge, hedge, account.findings[1], account.findings[1], hedge))
    urgent = overview(account).urgent
    assert [(first.finding.kind, first.place, first.more) for first in urgent] == [
        ("conflict", 0, 0),
        ("conflict", 1, 0),
        ("hedge_dropped", 2, 2),
    ]


def test_a_day_is_told_by_the_first_articles_and_late_ones_stand_out() -> None:
    account = harbour()
    kurier = evidence("1-kurier.txt", "Brand")
    bote = evidence("2-bote.txt", "Hafen")
    entry = account.timeline[0]
    account = replace(account, timeline=(replace(entry, evidence=(*entry.evidence, kurier, bote)),))
    (view,) = timeline_view(account, overview(account), Sources.of(READINGS))
    assert [(told.passage.document, len(told.others), told.lag) for told in view.tellings] == [
        ("1-kurier.txt", 1, None),
        ("4-archiv.txt", 0, 112),
    ]
    assert [told.passage.document for told in view.more] == ["2-bote.txt"]


def test_an_origin_that_cannot_be_told_has_no_symbol() -> None:
    account = harbour()
    claim = account.claims[1]
    both = tuple(
        replace(origin, documents=tuple(sorted({*origin.documents, "2-bote.txt"}))) for origin in claim.origins
    )
    account = replace(account, claims=(account.claims[0], replace(claim, origins=both)))
    container = ledger_view(account, overview(account), Sources.of(READINGS))[0]
    by_outlet = {member.passage.outlet: member.origin for member in container.members}
    assert by_outlet["Hafenbote"] is None
    assert by_outlet["Die Warte"] is not None


def test_the_same_words_in_a_copy_are_one_statement() -> None:
    said = "„Das Tor bleibt zu“"
    texts = {"a": f"{said}, sagte Roth.", "b": f"Und doch: {said}, so Roth."}
    readings = tuple(
        reading(
            name,
            text,
            statements=(Statement("s1", "direct", "Speech", (find(text, said),), actor="a1"),),
            actors=(Actor("a1", "Ada Roth", "person"),),
        )
        for name, text in texts.items()
    )
    (voice,) = voices_view(Account(readings, (), (), (), (), (), ()), Sources.of(readings), {})
    (statement,) = voice.statements
    assert (voice.name, voice.articles) == ("Ada Roth", 2)
    assert [telling.document for telling in statement.also] == ["b"]


def test_statements_without_a_speaker_come_last() -> None:
    nobody = Statement("s9", "direct", "Speech", (find(KURIER, "Brand"),))
    more = replace(READINGS[0], statements=(*READINGS[0].statements, nobody))
    account = replace(harbour(), readings=(more, *READINGS[1:]))
    names = [voice.name for voice in voices_view(account, Sources.of(account.readings), {})]
    assert names == ["Ines Thomsen", "Jost Harms", ""]


def test_a_copy_that_says_the_same_in_the_same_words_takes_no_line_of_its_own() -> None:
    account = harbour()
    first, second, third, _ = account.claims[1].members
    copied = replace(third, document="3-warte.txt", span=find(WARTE, "60"), low=60, high=60, speaker=None)
    claim = replace(account.claims[1], members=(first, second, copied))
    account = replace(account, claims=(claim,), findings=(), lineage=(edge("2-bote.txt", "3-warte.txt", "near", 0.9),))
    (container,) = ledger_view(account, overview(account), Sources.of(READINGS))
    assert [(row.passage.outlet, [also.outlet for also in row.also]) for row in container.members] == [
        ("Sandwerder Kurier", []),
        ("Hafenbote", ["Die Warte"]),
    ]
    assert (container.passages, container.articles) == (3, 3)


@pytest.mark.parametrize(
    ("speaker", "document", "origin"),
    [
        ("Ines Thomsen", "1-kurier.txt", 0),
        ("Reederei Norderlinie", "3-warte.txt", 1),
        (None, "2-bote.txt", 0),  # has it from its only origin
        ("Feuerwehr", "2-bote.txt", 0),  # by another name
        (None, "1-kurier.txt", None),  # another passage there names the origin; this one does not
        (None, "unknown.txt", None),
    ],
)
def test_the_origin_of_a_passage_is_never_guessed(speaker: str | None, document: str, origin: int | None) -> None:
    claim = harbour().claims[1]
    member = replace(claim.members[0], document=document, speaker=speaker)
    assert origin_of(member, claim, ()) == origin


def test_where_the_number_of_origins_is_open_only_a_copy_has_it_from_its_model() -> None:
    claim = replace(harbour().claims[1], independent_origins=None)
    bare = claim.members[1]
    assert bare.speaker is None
    assert origin_of(bare, claim, ()) is None
    assert origin_of(bare, claim, {"2-bote.txt"}) == 0


def test_members_of_one_claim_are_linked_to_it() -> None:
    account = harbour()
    anchors = claim_anchors(overview(account), PageLinks())
    assert anchors == {"container": "c1", "verletzte": "c2"}


def test_what_is_no_pair_of_passages_names_a_source() -> None:
    account = harbour()
    view = lineage_view(account, overview(account), Sources.of(READINGS))
    rewrite, cites = view.edges
    assert [pair.later.words for pair in rewrite.pairs] == ["drei Arbeiter verletzt worden"]
    assert (rewrite.naming, cites.pairs) == ((), ())
    assert [named.words for named in cites.naming] == ["Der Hafenbote"]


def test_what_changed_on_the_way_stands_at_the_edge() -> None:
    account = harbour()
    view = lineage_view(account, overview(account), Sources.of(READINGS))
    expected = {
        (edge.earlier, edge.later): {
            finding.kind
            for finding in account.findings
            if (finding.against, finding.document) == (edge.earlier, edge.later) and finding.kind in ON_THE_WAY
        }
        for edge in account.lineage
    }
    assert {(e.earlier, e.later): {flag.kind for flag in e.lost} for e in view.edges} == expected
    assert any(expected.values())


def test_every_article_stands_at_its_day_of_publication_with_the_days_it_tells_of() -> None:
    account = harbour()
    days = published_view(account, Sources.of(READINGS))
    assert sum(len(each.articles) for each in days) == len(account.readings)
    told = [(article.outlet, len(article.told)) for each in days for article in each.articles]
    documents = [{evidence.document for evidence in entry.evidence} for entry in account.timeline]
    names = Sources.of(READINGS)
    for reading_ in account.readings:
        document = reading_.document.id
        assert (names.outlet(document), sum(document in each for each in documents)) in told


@given(st.text(max_size=60), st.text(max_size=60))
def test_pieces_join_to_the_passages_again(earlier: str, later: str) -> None:
    left, right = compare(earlier, later)
    assert "".join(piece.words for piece in left).strip() == earlier.strip()
    assert "".join(piece.words for piece in right).strip() == later.strip()


def test_a_passage_comes_with_its_sentence() -> None:
    text = "Davor. Es gab vier Tote im Ort. Danach."
    found = reading("a", text, sentences=(Span(0, 6), Span(7, 31), Span(32, 39)))
    shown = passage(Sources.of([found]), Evidence("a", find(text, "vier")))
    assert (shown.before, shown.words, shown.after) == ("Es gab ", "vier", " Tote im Ort.")


def test_a_long_passage_says_how_much_more_there_is() -> None:
    shown = passage(Sources.of([reading("a", "x" * 5000)]), Evidence("a", Span(0, 5000)))
    assert len(shown.words) + shown.rest == 5000
    assert shown.rest > 0


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.alpenbote.example/a", "alpenbote.example"),
        ("HTTP://alpenbote.example", "alpenbote.example"),
        ("ftp://alpenbote.example", None),
        ("javascript:alert(1)", None),
        ("https://a b.example", None),
        ("", None),
        (None, None),
    ],
)
def test_only_addresses_of_the_web_have_a_host(url: str | None, host: str | None) -> None:
    assert web_host(url) == host


def test_an_article_is_named_by_outlet_host_or_id_and_headline_or_first_line() -> None:
    sources = Sources.of(READINGS)
    assert [sources.outlet(found.document.id) for found in READINGS][-2:] == ["Die Warte", "4-archiv.txt"]
    assert sources.title("1-kurier.txt") == "Großbrand im Hafen von Sandwerder"
    assert sources.title("3-warte.txt") == "Reederei widerspricht"
    bare = replace(READINGS[0], regions=(), document=replace(READINGS[0].document, source=None))
    assert Sources.of([bare]).outlet("1-kurier.txt") == "kurier.example"
    assert Sources.of([bare]).title("1-kurier.txt") == "Großbrand im Hafen von Sandwerder"
