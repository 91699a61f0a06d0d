"""What became of stories is remembered in every store."""

from __future__ import annotations

from quellenlage.account.story_changes import StoryChange
from quellenlage.model import Wording
from quellenlage.pipeline import relate
from quellenlage.store import Store
from tests.store.articles import three


def change(kind: str, old: str, new: str) -> StoryChange:
    return StoryChange(kind, old, new, None, Wording(f"{old} zu {new}", f"{old} to {new}"))  # type: ignore[arg-type]


def test_old_names_lead_to_the_story_that_is_there_now(store: Store) -> None:
    list(store.save_all((reading, None) for reading in three()))
    store.save_account(relate(stored.named() for stored in store.readings()))
    here = store.stories().items[0].id
    store.add_moves([])
    assert store.moved_to("s1") is None
    store.add_moves([change("merged", "s1", "s2"), change("split", "s1", "s9")])
    assert store.moved_to("s1") is None
    store.add_moves([change("begun earlier", "s2", here)])
    assert (store.moved_to("s1"), store.moved_to("s2"), store.moved_to("s9")) == (here, here, None)
    assert store.moves("s2") == [change("begun earlier", "s2", here), change("merged", "s1", "s2")]


def test_names_that_lead_in_a_circle_lead_nowhere(store: Store) -> None:
    store.add_moves([change("merged", "s1", "s2"), change("merged", "s2", "s1")])
    assert store.moved_to("s1") is None
