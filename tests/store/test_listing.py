"""Lists over a desk: the same stories, claims and findings in every store, a window at a time, and what is new."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from quellenlage.account.severity import SEVERITY, copies_of
from quellenlage.model import Account, Document, Published, Quarantined
from quellenlage.pipeline import read, relate
from quellenlage.store import (
    ClaimFilter,
    FindingFilter,
    Judgement,
    Look,
    Selection,
    Store,
    StoryFilter,
    open_store,
)
from tests.store.articles import DIKE, FERRY, article, three

NOW = datetime(2024, 3, 8, 12, 0, tzinfo=UTC)
COPY = FERRY.replace("auf Grund gelaufen\n", "gestrandet\n")
LATER = (
    "Fähre vor Norderhaven: Zahl der Verletzten steigt\n\n"
    "Nach der Havarie der Fähre „Möwe“ vor Norderhaven ist die Zahl der verletzten Fahrgäste gestiegen. "
    "Nach Angaben der Wasserschutzpolizei wurden mindestens 19 Fahrgäste verletzt."
)
BARE = (
    "Unglück vor Norderhaven\n\n"
    "Die Fähre „Möwe“ ist am Montag vor Norderhaven auf Grund gelaufen. An Bord waren rund 120 Fahrgäste. "
    "„Wir haben alle Menschen an Land gebracht“, sagte Hafenmeisterin Ilse Brandt am Abend. "
    "14 Fahrgäste wurden verletzt."
)


def fill(store: Store) -> Account:
    """Three stories; one of them with a copy that dropped its source and a later count."""
    for reading in (
        *three(),
        article("04.txt", COPY, date(2024, 3, 4), "Rundblick"),
        article("05.txt", BARE, date(2024, 3, 5), "Blitzlage"),
        article("06.txt", LATER, date(2024, 3, 6), "Küstenblatt"),
    ):
        store.save(reading)
    return again(store)


def again(store: Store) -> Account:
    store.save_account(relate(stored.named() for stored in store.readings()))
    account = store.account()
    assert account is not None
    return account


def test_an_empty_desk_has_empty_lists(store: Store) -> None:
    assert store.stories().items == ()
    assert store.claims().items == ()
    assert store.findings_page().total == 0
    assert store.lineage().items == ()
    assert store.versions_page().items == ()
    assert store.judgements_page().items == ()
    assert (store.story("s0"), store.finding("f0"), store.look("anna")) == (None, None, None)
    assert store.pulse().revision == 0


def test_stories_come_newest_first_with_what_the_account_says(store: Store) -> None:
    account = fill(store)
    page = store.stories()
    assert page.total == len(account.stories) == len(page.items)
    days = [story.last or date.min for story in page.items]
    assert days == sorted(days, reverse=True)
    copies = copies_of(account.lineage)
    by_id = {story.id: story for story in account.stories}
    for row in page.items:
        story = by_id[row.id]
        own = [claim for claim in account.claims if claim.story == row.id]
        assert (row.title, row.first, row.last) == (story.title, story.first, story.last)
        assert (row.articles, row.claims) == (len(story.documents), len(own))
        assert row.texts == len(story.documents) - sum(document in copies for document in story.documents)
        assert row.conflicts == sum(claim.status == "conflict" for claim in own)
        assert store.story(row.id) == row


def test_stories_are_filtered(store: Store) -> None:
    fill(store)
    everything = store.stories().items
    assert any(row.articles > row.texts for row in everything)
    assert {row.id for row in store.stories(StoryFilter(several=True)).items} == {
        row.id for row in everything if row.articles > 1
    }
    assert {row.id for row in store.stories(StoryFilter(pending=True)).items} == {
        row.id for row in everything if row.open_conflicts + row.open_warnings
    }
    on_day = store.stories(StoryFilter(first=date(2024, 3, 5), last=date(2024, 3, 5))).items
    assert {row.id for row in on_day} == {
        row.id for row in everything if row.first and row.last and row.first <= date(2024, 3, 5) <= row.last
    }


def test_a_window_moves_over_the_list(store: Store) -> None:
    fill(store)
    whole = store.claims(limit=100)
    parts = [store.claims(limit=2, offset=offset) for offset in range(0, whole.total or 0, 2)]
    assert tuple(claim for part in parts for claim in part.items) == whole.items
    assert [part.more for part in parts] == [True] * (len(parts) - 1) + [False]
    assert {part.total for part in parts} == {len(whole.items)}
    assert store.claims(limit=5, offset=1000).items == ()


def test_claims_and_findings_are_those_of_the_account(store: Store) -> None:
    account = fill(store)
    assert set(store.claims(limit=100).items) == set(account.claims)
    for claim in account.claims:
        assert claim in store.claims(ClaimFilter(claim.story, claim.kind, claim.status), limit=100).items
        assert claim in store.claims(ClaimFilter(version=claim.members[0].document), limit=100).items
    assert store.claims_by_key([account.claims[0].id, "absent"]) == {account.claims[0].id: account.claims[0]}
    rows = store.findings_page(limit=100).items
    assert {row.finding for row in rows} == set(account.findings)
    assert rows, "the story has something to find"
    for row in rows:
        assert store.finding(row.id) == row
        assert row.story is not None
        assert row in store.findings_page(FindingFilter(story=row.story, kind=row.finding.kind), limit=100).items
        assert row in store.findings_page(FindingFilter(version=row.finding.document), limit=100).items
    pressing = store.findings_page(FindingFilter(pressing=True), limit=100).items
    assert {row.id for row in pressing} == {row.id for row in rows if SEVERITY[row.finding.kind] != "change"}


def test_lineage_of_a_story_and_of_a_version(store: Store) -> None:
    account = fill(store)
    assert set(store.lineage(limit=100).items) == set(account.lineage)
    for edge in account.lineage:
        story = next(story for story in account.stories if edge.later in story.documents)
        assert edge in store.lineage(story=story.id).items
        assert edge in store.lineage(version=edge.earlier).items
    other = next(story for story in account.stories if len(story.documents) == 1)
    assert store.lineage(story=other.id).items == ()


def test_a_judged_finding_waits_no_longer(store: Store) -> None:
    fill(store)
    found = store.findings_page(FindingFilter(pressing=True), limit=100).items[0]
    assert found.story is not None
    before = store.story(found.story)
    store.judge(Judgement(found.id, "wrong", "anderer Ort", "Anna", NOW))
    store.judge(Judgement(found.id, "confirmed", "doch", "Bert", NOW))
    after, judged = store.story(found.story), store.finding(found.id)
    assert before is not None
    assert after is not None
    assert judged is not None
    waiting = before.open_conflicts + before.open_warnings
    assert after.open_conflicts + after.open_warnings == waiting - 1
    assert judged.judgement == Judgement(found.id, "confirmed", "doch", "Bert", NOW)
    assert judged in store.findings_page(FindingFilter(judged=True)).items
    assert judged not in store.findings_page(FindingFilter(judged=False), limit=100).items
    assert [each.who for each in store.judgements_page(found.id).items] == ["Anna", "Bert"]
    assert store.judgements_page(limit=1, offset=1).items == (store.judgements_page().items[1],)


def test_versions_come_newest_first(store: Store) -> None:
    fill(store)
    versions = store.versions_page(limit=100).items
    assert [version.day or date.min for version in versions] == sorted(
        (version.day or date.min for version in versions), reverse=True
    )
    assert store.versions_page(Selection(source="Alpenbote")).total == 1
    assert store.versions_page(limit=2, offset=2).items == versions[2:4]
    assert store.versions_by_id([versions[0].id, "absent"]) == {versions[0].id: versions[0]}


def test_only_what_changed_is_new(store: Store) -> None:
    fill(store)
    seen = store.pulse()
    store.save_look(Look("anna", seen.revision, seen.versions, NOW))
    assert store.look("anna") == Look("anna", seen.revision, seen.versions, NOW)
    again(store)
    assert store.pulse() != seen
    news = store.news(seen.revision, seen.versions)
    assert (news.articles, news.stories, news.findings) == (0, 0, 0)

    dike = next(row for row in store.stories().items if "Lindmoor" in row.title)
    store.save(article("07.txt", DIKE.replace("hält", "hat gehalten"), date(2024, 3, 7), "Tagesecho"))
    again(store)
    news = store.news(seen.revision, seen.versions)
    assert (news.articles, news.stories) == (1, 1)
    changed = store.stories(StoryFilter(changed_after=seen.revision)).items
    assert [row.id for row in changed] == [dike.id]
    assert changed[0].created < changed[0].changed
    (newest,) = (version.id for version in store.versions() if version.document == "07.txt")
    assert newest in store.new_in(dike.id, seen.revision, seen.versions)
    still = next(row for row in store.stories().items if row.id != dike.id)
    assert store.new_in(still.id, seen.revision, seen.versions) == frozenset()


def test_the_pulse_tells_of_every_kind_of_change(store: Store) -> None:
    beats = [store.pulse()]
    store.save(article("01.txt", FERRY))
    beats.append(store.pulse())
    again(store)
    beats.append(store.pulse())
    store.judge(Judgement("f1", "irrelevant", "", "Anna", NOW))
    beats.append(store.pulse())
    store.add_quarantine(Quarantined("x.txt", "is empty"), NOW)
    beats.append(store.pulse())
    assert len(set(beats)) == len(beats)
    assert store.pulse() == beats[-1]


def test_what_a_part_of_the_account_replaces_leaves_the_lists(store: Store) -> None:
    fill(store)
    ferry = next(row for row in store.stories().items if row.articles > 2)
    members = [stored.named() for stored in store.readings(Selection(story=ferry.id))]
    store.save_account(relate(members), partial=True)
    account = store.account()
    assert account is not None
    assert {row.id for row in store.stories(limit=100).items} == {story.id for story in account.stories}
    assert {row.finding for row in store.findings_page(limit=100).items} == set(account.findings)
    assert set(store.claims(limit=100).items) == set(account.claims)


def test_a_desk_that_was_kept_without_lists_gets_them(desk_url: str) -> None:
    with open_store(desk_url) as store:
        fill(store)
        before = (store.stories(limit=100), store.claims(limit=100), store.findings_page(limit=100))
        unlist(store)
        assert store.stories().items == ()
    with open_store(desk_url) as store:
        found = (store.stories(limit=100), store.claims(limit=100), store.findings_page(limit=100))
    assert [page.total for page in found] == [page.total for page in before]
    assert [(row.id, row.texts) for row in found[0].items] == [(row.id, row.texts) for row in before[0].items]
    assert [row.finding for row in found[2].items] == [row.finding for row in before[2].items]


def unlist(store: Store) -> None:
    """Bring a desk to the state in which an older program left it."""
    database = store._db  # type: ignore[attr-defined]
    with store.transaction():
        for table in ("story_rows", "claim_rows", "finding_rows", "changes"):
            database.run(f"DELETE FROM {table}")
        database.run("DELETE FROM meta WHERE name = 'listing'")


@pytest.mark.parametrize("title", ["x" * 5000, "\0 und \ud800", "\u202e"])
def test_odd_titles_are_listed(store: Store, title: str) -> None:
    store.save(read(Document("odd.txt", FERRY, title=title, published=Published(date(2024, 3, 4), None, "given"))))
    again(store)
    assert len(store.stories().items) == 1
