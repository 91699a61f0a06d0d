"""Relating what is new: the account is that of relating everything at once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from quellenlage.desk.update import Update, Updater
from quellenlage.ingest.collect import collect
from quellenlage.model import Document, Reading
from quellenlage.pipeline import read
from quellenlage.store import Selection, open_store

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "faehre"


@cache
def ferry() -> tuple[Reading, ...]:
    """The readings of the example story."""
    return tuple(read(found) for found in collect([str(EXAMPLE)]) if isinstance(found, Document))


def test_what_is_waiting_is_related_and_told_once(tmp_path: Path) -> None:
    with open_store(tmp_path / "lage.desk") as store:
        updater = Updater(store)
        assert updater.update() == Update()
        list(store.save_all((reading, None) for reading in ferry()))
        told = updater.update()
        assert told.related == len(ferry())
        assert told.findings == tuple(store.findings())
        assert told.findings
        assert set(told.stories) == set(store.story_of(v.id for v in store.versions()).values())
        assert store.count(Selection(related=False)) == 0
        assert updater.update() == Update()
