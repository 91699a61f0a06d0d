"""Keeping the account over the readings, all of it or what a new article touches."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from quellenlage.errors import UsageError
from quellenlage.ingest.collect import collect
from quellenlage.model import Account, Document, Finding, Reading, Wording
from quellenlage.pipeline import read, relate
from quellenlage.store import ALL, Judgement, Selection, Store, open_store
from quellenlage.store.account_order import in_order
from quellenlage.store.keys import finding_key, keyed
from tests.store.articles import DIKE, STRIKE, article

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "faehre"


@cache
def ferry() -> tuple[Reading, ...]:
    """The readings of the example story."""
    return tuple(read(found) for found in collect([str(EXAMPLE)]) if isinstance(found, Document))


def related(store: Store, selection: Selection = ALL) -> Account:
    return relate(stored.named() for stored in store.readings(selection))


@pytest.fixture
def filled(store: Store) -> Store:
    """A desk with the example story and two articles about other things."""
    others = [article("deich.txt", DIKE), article("streik.txt", STRIKE, source="Rundblick")]
    list(store.save_all((reading, None) for reading in (*ferry(), *others)))
    return store


def test_there_is_no_account_before_one_was_saved(filled: Store) -> None:
    assert filled.account() is None
    assert filled.findings() == []
    assert filled.judgements() == []


def test_the_account_comes_back_as_it_was(filled: Store) -> None:
    account = related(filled)
    assert account.findings
    assert account.lineage
    filled.save_account(account)
    assert filled.account() == keyed(account)
    filled.save_account(account)
    assert filled.account() == keyed(account)


def test_an_empty_account_is_an_account(store: Store) -> None:
    store.save_account(relate([]))
    assert store.account() == relate([])


def test_the_order_of_an_account_is_that_of_relate() -> None:
    account = relate(ferry())
    ordered = in_order(account)
    assert (ordered.readings, ordered.stories) == (account.readings, account.stories)
    assert (ordered.claims, ordered.lineage) == (account.claims, account.lineage)
    assert (ordered.cited, ordered.timeline) == (account.cited, account.timeline)


def test_keys_do_not_depend_on_what_else_is_there() -> None:
    alone, among = keyed(relate(ferry())), keyed(relate((*ferry(), article("deich.txt", DIKE))))
    assert {story.id for story in alone.stories} <= {story.id for story in among.stories}
    assert {claim.id for claim in alone.claims} <= {claim.id for claim in among.claims}
    assert set(map(finding_key, alone.findings)) <= set(map(finding_key, among.findings))


def test_what_an_account_covers_is_no_longer_new(filled: Store) -> None:
    assert filled.count(Selection(related=False)) == filled.count()
    filled.save_account(related(filled))
    assert filled.count(Selection(related=False)) == 0
    new = filled.save(article("neu.txt", DIKE.replace("40", "50")))
    assert [version.id for version in filled.versions(Selection(related=False))] == [new.version]


def test_a_story_is_shown_alone(filled: Store) -> None:
    filled.save_account(related(filled))
    whole = filled.account()
    assert whole is not None
    story = max(whole.stories, key=lambda story: len(story.documents))
    part = filled.account(story.id)
    assert part is not None
    assert part.stories == (story,)
    assert {reading.document.id for reading in part.readings} == set(story.documents)
    assert part.claims == tuple(claim for claim in whole.claims if claim.story == story.id)
    assert {finding.claim for finding in part.findings} <= {claim.id for claim in part.claims}
    assert part.findings == tuple(f for f in whole.findings if f.claim in {claim.id for claim in part.claims})
    assert part.lineage == tuple(edge for edge in whole.lineage if edge.later in story.documents)
    assert filled.account("unbekannt") is None
    assert filled.count(Selection(story=story.id)) == len(story.documents)
    assert filled.story_of([*story.documents, "unbekannt"]) == dict.fromkeys(story.documents, story.id)


def test_a_part_of_the_account_is_replaced_alone(store: Store) -> None:
    list(store.save_all((reading, None) for reading in ferry()[:-2]))
    store.save(article("deich.txt", DIKE))
    store.save_account(related(store))
    list(store.save_all((reading, None) for reading in ferry()[-2:]))
    whole = related(store)
    story = max(whole.stories, key=lambda story: len(story.documents))
    part = relate(stored.named() for stored in store.readings() if stored.version.id in story.documents)
    store.save_account(part, partial=True)
    assert store.account() == keyed(whole)
    assert store.count(Selection(related=False)) == 0


def test_a_version_that_is_replaced_leaves_the_account(store: Store) -> None:
    address = "https://alpenbote.example/deich"
    first = store.save(article("a", DIKE, url=address))
    store.save(article("x", STRIKE, source="Rundblick"))
    store.save_account(related(store))
    second = store.save(article("b", DIKE.replace("40", "50"), url=address))
    store.save_account(related(store, Selection(related=False)), partial=True)
    assert store.account() == keyed(related(store))
    assert store.story_of([first.version, second.version]).keys() == {second.version}
    assert store.count(Selection(related=True, latest_only=False)) == 2


def test_an_account_of_unknown_documents_is_refused_and_nothing_changes(filled: Store) -> None:
    filled.save_account(related(filled))
    before = filled.account()
    with pytest.raises(UsageError, match="not in the desk"):
        filled.save_account(relate(ferry()))
    assert filled.account() == before


def test_findings_have_keys_and_are_found_by_document(filled: Store) -> None:
    filled.save_account(related(filled))
    found = filled.findings()
    assert len({key for key, _ in found}) == len(found) > 3
    document = found[0][1].document
    assert filled.findings([document]) == [
        (key, finding)
        for key, finding in found
        if document in {finding.document, finding.against, *(e.document for e in finding.evidence)}
    ]
    assert filled.findings([]) == []


def test_two_findings_on_the_same_passages_are_both_kept(filled: Store) -> None:
    account = related(filled)
    finding: Finding = account.findings[0]
    twice = replace(account, findings=(*account.findings, replace(finding, explanation=Wording("anders", "otherwise"))))
    filled.save_account(twice)
    keys = [key for key, kept in filled.findings() if kept.evidence == finding.evidence and kept.kind == finding.kind]
    assert keys == [finding_key(finding), finding_key(finding) + "-2"]


def test_judgements_stay_when_the_account_is_made_anew(filled: Store) -> None:
    filled.save_account(related(filled))
    key = filled.findings()[0][0]
    noon = datetime(2024, 3, 4, 12, tzinfo=UTC)
    first = Judgement(key, "wrong", "zwei verschiedene Tage", "ib", noon)
    second = Judgement(key, "confirmed", "", "jp", noon.replace(hour=13))
    other = Judgement("f0", "irrelevant", "", "jp", noon)
    for judgement in (first, second, other):
        filled.judge(judgement)
    filled.save(article("neu.txt", DIKE.replace("40", "50")))
    filled.save_account(related(filled))
    assert key in dict(filled.findings())
    assert filled.judgements(key) == [first, second]
    assert filled.judgements() == [first, second, other]


def test_an_account_is_there_when_the_desk_is_opened_again(desk_url: str) -> None:
    with open_store(desk_url) as store:
        list(store.save_all((reading, None) for reading in ferry()))
        account = related(store)
        store.save_account(account)
    with open_store(desk_url) as store:
        assert store.account() == keyed(account)
