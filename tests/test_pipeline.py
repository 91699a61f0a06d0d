"""The two verbs: what must hold whatever the articles are."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from itertools import permutations
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quellenlage.errors import UsageError
from quellenlage.ingest.collect import collect
from quellenlage.model import Account, Claim, Document, Reading, Span
from quellenlage.pipeline import read, relate

EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "faehre"

UNRELATED = Document(
    "99-garten.txt",
    "Rosen im Herbst schneiden\n\nWer Rosen liebt, greift im Oktober zur Schere. Man kürzt die Triebe um ein Drittel.",
    source="Gartenblatt",
)


@lru_cache(maxsize=1)
def example() -> tuple[Reading, ...]:
    return tuple(read(d) for d in collect([str(EXAMPLE)]) if isinstance(d, Document))


def findings(account: Account) -> set[tuple[str, str, str | None, tuple[object, ...]]]:
    return {(f.kind, f.document, f.against, f.evidence) for f in account.findings}


@given(st.randoms(use_true_random=False))
@settings(max_examples=8, deadline=None)
def test_the_order_of_the_articles_changes_nothing(random: Random) -> None:
    shuffled = list(example())
    random.shuffle(shuffled)
    assert relate(shuffled) == relate(example())


def test_an_unrelated_article_changes_no_finding() -> None:
    assert findings(relate([*example(), read(UNRELATED)])) == findings(relate(example()))


def origins_by_passage(account: Account) -> dict[tuple[str, Span], int]:
    counts: dict[tuple[str, Span], int] = {}
    for claim in account.claims:
        for member in claim.members:
            counts[member.document, member.span] = claim.independent_origins or 0
    return counts


@pytest.mark.parametrize("index", range(11))
def test_an_exact_copy_never_raises_an_origin_count(index: int) -> None:
    original = example()[index]
    copied = replace(original.document, id="98-kopie.txt", source="Kopierblatt", url=None)
    before = origins_by_passage(relate(example()))
    after = origins_by_passage(relate([*example(), read(copied)]))
    assert {k: v for k, v in after.items() if k in before and v > before[k]} == {}


def test_two_documents_of_one_id_are_refused() -> None:
    reading = read(UNRELATED)
    with pytest.raises(UsageError, match="99-garten"):
        relate([reading, reading])


def test_nothing_to_relate_is_an_empty_account() -> None:
    account = relate([])
    assert (account.claims, account.findings, account.lineage, account.stories) == ((), (), (), ())


ENGLISH = Document(
    "harbour.txt",
    "Ferry sinks off island\n\nAt least 14 people were killed when a ferry sank on Tuesday, officials said. "
    "Rescuers were searching for 25 others, the coast guard said in a statement.",
)


def test_of_an_english_article_only_what_holds_in_any_language_is_read() -> None:
    reading = read(ENGLISH)
    assert reading.language == "en"
    assert reading.statements == ()
    assert {f.low for f in reading.figures} >= {14, 25}
    assert reading.fingerprint is not None


@pytest.mark.parametrize("text", ["", " ", "\n\n", "a", "„", "12", "\ufeff", "\x00", "🙂🙂 12 🙂", "„\n„\n“\n»«"])
def test_hardly_any_text_is_read_without_complaint(text: str) -> None:
    reading = read(Document("x", text))
    assert relate([reading]).readings == (reading,)


@given(st.text(max_size=300))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_and_all_spans_lie_in_it(text: str) -> None:
    reading = read(Document("x", text))
    spans = (
        [f.span for f in reading.figures]
        + [t.span for t in reading.times]
        + [m for a in reading.actors for m in a.mentions]
    )
    for statement in reading.statements:
        spans += [*statement.quote, *statement.speaker, *statement.cue, *statement.frame, *statement.addressee]
    assert all(0 <= s.begin < s.end <= len(text) for s in spans)


def test_parts_of_the_readings_name_each_other() -> None:
    for reading in example():
        actors = {a.id for a in reading.actors}
        statements = {s.id for s in reading.statements}
        assert {s.actor for s in reading.statements} | {f.actor for f in reading.figures} <= actors | {None}
        assert {f.statement for f in reading.figures} <= statements | {None}


def test_claims_and_findings_name_what_there_is() -> None:
    account = relate(example())
    documents = {r.document.id for r in account.readings}
    claims: dict[str, Claim] = {c.id: c for c in account.claims}
    assert len(claims) == len(account.claims)
    for finding in account.findings:
        assert finding.claim in claims
        assert {finding.document, finding.against} <= documents | {None}
    for claim in account.claims:
        assert {m.document for m in claim.members} <= documents


def test_readings_relate_alike_however_they_are_grouped() -> None:
    first, second, third = example()[:3]
    accounts = {relate(order) for order in permutations((first, second, third))}
    assert len(accounts) == 1
