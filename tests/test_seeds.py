"""What must be seen on the five real articles from which the project started.

The articles are not part of the project; the tests name short phrases of them and skip where they are absent.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from quellenlage.ingest.collect import collect
from quellenlage.model import Account, Claim, Document, Published, Reading
from quellenlage.pipeline import read, relate
from tests.shared_data import SEEDS, SHARED, needs_shared

pytestmark = needs_shared

ZELENSKY_IN_KYIV, BIDEN_MISSILES, RUTTE_MONDAY, FEBRUARY, BUDAPEST = (
    "000_299ad3f5d2ffa406.txt",
    "001_a6467f4291cc5b16.txt",
    "002_980861b971f10787.txt",
    "003_06a67fbbd5e2eef7.txt",
    "004_dd63bbf8b66a9ab8.txt",
)


@pytest.fixture(scope="module")
def readings() -> dict[str, Reading]:
    found = (read(d) for d in collect([str(SEEDS)]) if isinstance(d, Document))
    return {reading.document.id: reading for reading in found}


@pytest.fixture(scope="module")
def account(readings: dict[str, Reading]) -> Account:
    return relate(readings.values())


def actor_at(reading: Reading, phrase: str) -> str:
    """Id of the actor of whom ``phrase`` is (part of) a mention."""
    begin = reading.document.text.index(phrase)
    end = begin + len(phrase)
    around = [
        (len(m), a.id)
        for a in reading.actors
        for m in a.mentions
        if (m.begin <= begin and end <= m.end) or (m.begin >= begin and m.end <= end)
    ]
    assert around, f"{phrase!r} is no mention of anybody"
    return max(around)[1]


@pytest.mark.parametrize(
    ("name", "phrases"),
    [
        (
            ZELENSKY_IN_KYIV,
            ["Präsident Wolodymyr Selenskyj beim", "Herr Zelensky", "Herr Selenskyj", "der ukrainische Präsident"],
        ),
        (
            RUTTE_MONDAY,
            ["NATO-Generalsekretär Mark Rutte", "der Chef des Atlantischen Bündnisses", "Mark Rutte in einer"],
        ),
    ],
)
def test_all_names_and_titles_are_one_actor(readings: dict[str, Reading], name: str, phrases: list[str]) -> None:
    reading = readings[name]
    trimmed = [p.removesuffix(" beim").removesuffix(" in einer") for p in phrases]
    assert len({actor_at(reading, p) for p in trimmed}) == 1


def test_the_name_is_the_standard_spelling(readings: dict[str, Reading]) -> None:
    reading = readings[ZELENSKY_IN_KYIV]
    names = {a.id: a.name for a in reading.actors}
    assert names[actor_at(reading, "Herr Zelensky")] == "Wolodymyr Selenskyj"


@pytest.mark.parametrize(
    ("name", "phrase", "kind"),
    [
        (ZELENSKY_IN_KYIV, "PREV Die Juno-Sonde", "navigation"),
        (ZELENSKY_IN_KYIV, "NEXT Beim Kongress", "navigation"),
        (ZELENSKY_IN_KYIV, "Verfolgen Sie alle Informationen", "boilerplate"),
        (BIDEN_MISSILES, "WERBUNG", "advert"),
        (BIDEN_MISSILES, "Related News", "navigation"),
        (BIDEN_MISSILES, "Dieser Artikel wurde", "boilerplate"),
        (RUTTE_MONDAY, 'type="image/webp">', "markup"),
        (RUTTE_MONDAY, "FOTO ANTON", "caption"),
        (RUTTE_MONDAY, "(Brüssel und Moskau)", "dateline"),
        (RUTTE_MONDAY, "PREV Putin zeigt", "navigation"),
    ],
)
def test_what_is_not_the_article_is_a_region_of_its_own(
    readings: dict[str, Reading], name: str, phrase: str, kind: str
) -> None:
    reading = readings[name]
    at = reading.document.text.index(phrase)
    region = next(r for r in reading.regions if r.span.begin <= at < r.span.end)
    assert region.kind == kind


def test_the_repeated_headline_is_read_once(readings: dict[str, Reading]) -> None:
    reading = readings[ZELENSKY_IN_KYIV]
    headline = reading.document.text.split("\n", 1)[0]
    kinds = []
    at = reading.document.text.find(headline)
    while at >= 0:
        kinds.append(next(r.kind for r in reading.regions if r.span.begin <= at < r.span.end))
        at = reading.document.text.find(headline, at + 1)
    assert kinds == ["headline", "boilerplate", "boilerplate"]


def test_nothing_is_extracted_from_page_furniture(readings: dict[str, Reading]) -> None:
    for reading in readings.values():
        unread = [r.span for r in reading.regions if r.kind not in {"headline", "dateline", "body"}]
        spans = [f.span for f in reading.figures] + [t.span for t in reading.times]
        spans += [part for s in reading.statements for part in s.quote]
        assert not [s for s in spans if any(s.overlaps(u) for u in unread)]


def test_a_translation_is_marked_where_the_text_says_so(readings: dict[str, Reading]) -> None:
    assert {name: r.translated_from for name, r in readings.items()} == {
        ZELENSKY_IN_KYIV: None,
        BIDEN_MISSILES: "en",
        RUTTE_MONDAY: None,
        FEBRUARY: None,
        BUDAPEST: None,
    }


def days_of(reading: Reading, phrases: list[str]) -> list[str | None]:
    text = reading.document.text
    found = []
    for phrase in phrases:
        at = text.index(phrase)
        hits = [t.value for t in reading.times if at <= t.span.begin < at + len(phrase)]
        found.append(hits[0] if hits else None)
    return found


def test_weekdays_are_resolved_against_the_day_of_publication(readings: dict[str, Reading]) -> None:
    days = days_of(readings[RUTTE_MONDAY], ["am Montag", "am Freitag", "ab Sonntag"])
    assert days == ["2024-10-28", "2024-10-25", "2024-10-27"]


def test_without_a_day_of_publication_nothing_gets_an_invented_date(readings: dict[str, Reading]) -> None:
    text = readings[RUTTE_MONDAY].document.text
    undated = read(Document(RUTTE_MONDAY, text))
    assert undated.published == Published()
    assert not [t for t in undated.times if t.type == "DATE" and t.value[:4].isdigit()]
    assert all(f.as_of is None for f in undated.figures)


def claim_with(account: Account, phrases: list[tuple[str, str]]) -> Claim:
    """The one claim that has a member at each (document, phrase)."""
    texts = {r.document.id: r.document.text for r in account.readings}
    claims = []
    for name, phrase in phrases:
        begin = texts[name].index(phrase)
        end = begin + len(phrase)
        claims.append(
            {
                c.id
                for c in account.claims
                for m in c.members
                if m.document == name and m.span.begin < end and begin < m.span.end and c.kind == "figure"
            }
        )
    shared = set.intersection(*claims)
    assert len(shared) == 1, f"not one claim holds all of {phrases}: {claims}"
    return next(c for c in account.claims if c.id in shared)


def test_north_korean_soldiers_are_one_claim_on_independent_origins(account: Account) -> None:
    claim = claim_with(
        account,
        [(BIDEN_MISSILES, "bis zu 12.000"), (BUDAPEST, "11.000"), (BUDAPEST, "Elf tausend")],
    )
    assert claim.independent_origins is not None
    assert claim.independent_origins >= 2
    assert claim.status == "corroborated"
    assert any("Selenskyj" in origin.name for origin in claim.origins)
    assert not [f for f in account.findings if f.kind == "conflict" and f.claim == claim.id]


def test_600_000_losses_are_one_claim_of_rutte_and_old_in_february(account: Account) -> None:
    claim = claim_with(account, [(RUTTE_MONDAY, "Mehr als 600.000"), (FEBRUARY, "mehr als 600.000")])
    assert [origin.name for origin in claim.origins] == ["Mark Rutte"]
    assert claim.independent_origins == 1
    recycled = [f for f in account.findings if f.kind == "recycled" and f.claim == claim.id]
    assert [(f.document, f.against) for f in recycled] == [(FEBRUARY, RUTTE_MONDAY)]
    assert "2024-10-28" in recycled[0].explanation.en or "28" in recycled[0].explanation.de


def test_sources_outside_the_set_are_cited(account: Account) -> None:
    cited = {c.name for c in account.cited if c.document == FEBRUARY}
    assert {"op-online", "welt.de", "watson.ch"} <= cited


def test_evidence_is_what_the_text_says(account: Account) -> None:
    texts = {r.document.id: r.document.text for r in account.readings}
    for finding in account.findings:
        assert finding.evidence, finding
        for evidence in finding.evidence:
            assert evidence.span.cut(texts[evidence.document]).strip()


def test_the_gold_of_the_seeds_is_complete() -> None:
    gold = [json.loads(line) for line in Path(SHARED / "eval" / "seeds.gold.jsonl").read_text("utf-8").splitlines()]
    assert {g["id"] for g in gold} == {p.name for p in SEEDS.glob("*.txt")}
