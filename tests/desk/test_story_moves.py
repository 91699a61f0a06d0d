"""Names of stories that somebody holds lead to where their articles are, in whatever order articles come."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from quellenlage.account.story_changes import StoryChange
from quellenlage.desk.update import Updater
from quellenlage.ingest.collect import collect
from quellenlage.model import Document
from quellenlage.pipeline import read
from quellenlage.store import Selection, open_store

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "faehre"


@pytest.mark.parametrize("seed", range(3))
def test_every_name_that_a_story_ever_had_leads_to_a_story(tmp_path: Path, seed: int) -> None:
    readings = [read(found) for found in collect([str(EXAMPLE)]) if isinstance(found, Document)]
    Random(seed).shuffle(readings)
    told, names = list[StoryChange](), set[str]()
    with open_store(tmp_path / "lage.desk") as store:
        updater = Updater(store)
        for reading in readings:
            store.save(reading)
            told += updater.update().changes
            names |= {row.id for row in store.stories(limit=100).items}
        now = {row.id for row in store.stories(limit=100).items}
        assert names > now
        assert {store.moved_to(name) for name in names - now} <= now
        assert {change.old for change in told} >= names - now
        assert all(change.explanation.de and change.explanation.en for change in told)
        assert {store.reading(change.document) is not None for change in told if change.document} <= {True}
        assert store.count(Selection(related=False)) == 0


def test_a_story_that_grows_keeps_its_name(tmp_path: Path) -> None:
    readings = [read(found) for found in collect([str(EXAMPLE)]) if isinstance(found, Document)]
    with open_store(tmp_path / "lage.desk") as store:
        updater = Updater(store)
        changes: list[StoryChange] = []
        for reading in readings[:5]:
            store.save(reading)
            changes += updater.update().changes
        assert changes == []
