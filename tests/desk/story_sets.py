"""The story sets that are there, read once for all tests."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from quellenlage.account.articles import publication_order
from quellenlage.ingest.collect import collect
from quellenlage.model import Document, Reading
from quellenlage.pipeline import read
from tests.shared_data import SEEDS, STORIES

_CHECKOUT = Path(__file__).resolve().parents[2]
FOLDERS = {
    folder.name: folder
    for folder in (
        *sorted(path.parent for path in STORIES.glob("*/meta.jsonl")),
        *sorted(path.parent for path in (_CHECKOUT / "bench" / "stories").glob("*/meta.jsonl")),
        _CHECKOUT / "examples" / "faehre",
        *([SEEDS] if SEEDS.is_dir() else []),
    )
}
EVERYTHING = "everything"
"""All of them in one desk."""


@cache
def readings_of(name: str) -> tuple[Reading, ...]:
    """The articles of a story set, in the order of publication."""
    if name == EVERYTHING:
        found = [reading for each in FOLDERS for reading in readings_of(each)]
    else:
        documents = (each for each in collect([str(FOLDERS[name])]) if isinstance(each, Document))
        found = [read(replace(document, id=f"{name}/{document.id}")) for document in documents]
    return tuple(sorted(found, key=publication_order))
