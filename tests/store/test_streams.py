"""Reading a whole desk line by line, and in one state."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quellenlage.model import Account
from quellenlage.pipeline import relate
from quellenlage.store import Store, open_store
from tests.store.articles import DIKE, article
from tests.store.test_accounts import ferry


@pytest.fixture
def kept(store: Store) -> Account:
    """The account of a desk with the example story and one other."""
    list(store.save_all((reading, None) for reading in (*ferry(), article("deich.txt", DIKE))))
    store.save_account(relate(stored.named() for stored in store.readings()))
    account = store.account()
    assert account is not None
    return account


def test_every_line_of_the_account_comes_once_in_the_order_of_keys(store: Store, kept: Account) -> None:
    stories, claims, findings = (list(f()) for f in (store.every_story, store.every_claim, store.every_finding))
    assert stories == sorted((story.id, story) for story in kept.stories)
    assert claims == sorted(((claim.id, claim) for claim in kept.claims), key=lambda pair: pair[0])
    assert findings == store.findings()
    assert {edge for _, edge in store.every_edge()} == set(kept.lineage)
    assert {citation for _, citation in store.every_citation()} == set(kept.cited)
    assert all((kept.stories, kept.claims, kept.findings, kept.lineage, kept.cited))


def test_the_lines_of_one_story_are_those_of_its_account(store: Store, kept: Account) -> None:
    for story in kept.stories:
        of_it = store.account(story.id)
        assert of_it is not None
        assert list(store.every_story(story.id)) == [(story.id, story)]
        assert {claim for _, claim in store.every_claim(story.id)} == set(of_it.claims)
        assert {finding for _, finding in store.every_finding(story.id)} == set(of_it.findings)
        assert {edge for _, edge in store.every_edge(story.id)} == set(of_it.lineage)
        assert {citation for _, citation in store.every_citation(story.id)} == set(of_it.cited)
    assert list(store.every_claim("s0")) == []


def test_more_lines_than_are_asked_for_at_once(store: Store, kept: Account) -> None:
    edge = kept.lineage[0]
    copies = tuple(
        replace(citation, name=f"{citation.name} {number}") for citation in kept.cited for number in range(250)
    )
    store.save_account(replace(kept, cited=copies, lineage=(edge,)))
    found = list(store.every_citation())
    assert len(found) == len(copies) > 200
    assert {citation for _, citation in found} == set(copies)
    assert [key for key, _ in found] == sorted(key for key, _ in found)


def test_texts_come_without_their_readings(store: Store, kept: Account) -> None:
    ids = [stored.version.id for stored in store.readings()]
    wanted = {stored.version.id: stored.reading.document.text for stored in store.readings()}
    assert store.texts([*ids, "0" * 32, "\0"]) == wanted
    assert store.texts([]) == {}


def test_a_snapshot_does_not_see_what_others_save_meanwhile(desk_url: str) -> None:
    with open_store(desk_url) as reader, open_store(desk_url) as writer:
        writer.save(ferry()[0])
        with reader.snapshot():
            assert reader.count() == 1
            writer.save(ferry()[1])
            with reader.snapshot():
                assert reader.count() == len(list(reader.readings())) == 1
        assert reader.count() == 2
        reader.save(ferry()[2])
        assert writer.count() == 3


def test_a_snapshot_ends_with_an_error_inside(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), store.snapshot():
        _ = store.count() / 0
    store.save(ferry()[0])
    assert store.count() == 1
