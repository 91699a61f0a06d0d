"""Two databases, one search: whatever is asked, SQLite and PostgreSQL answer alike."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random

import pytest

from bench.invented import articles
from quellenlage.model import Reading
from quellenlage.pipeline import read
from quellenlage.store import Query, Store, open_store
from tests.conftest import Server
from tests.store.articles import three

ODD_TEXT = (
    "İstanbul ǅungla ﬁnden STRASSE Straße 𝔘nd naïve Kyjiw/Київ 3,5 % 12.000 'Kiew's' C++ 1:0 10:30 x_y Ａ １２ ß ẞ"
)


@cache
def corpus() -> tuple[Reading, ...]:
    """Articles of several days, two versions of some, and words that engines treat each in their own way."""
    found = [read(document) for document in articles(30)]
    edited = [
        replace(reading, document=replace(reading.document, text=reading.document.text.replace("Häuser", "Bäume")))
        for reading in found[:5]
    ]
    odd = read(replace(found[0].document, id="odd", text=ODD_TEXT))
    return (*found, *edited, *three(), odd)


@pytest.fixture(scope="module")
def both(postgresql: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, Store]]:
    """The same readings in both."""
    path: Path = tmp_path_factory.mktemp("desk") / "lage.desk"
    with open_store(path) as sqlite, open_store(postgresql.new_database()) as other:
        for store in (sqlite, other):
            list(store.save_all((reading, None) for reading in corpus()))
        yield sqlite, other


def queries() -> Iterator[Query]:
    """Words, phrases and bounds drawn from the articles with a seeded die."""
    dice = Random(7)
    for number in range(300):
        text = dice.choice(corpus()).document.text
        words = re.findall(r"\S+", text)
        start = dice.randrange(len(words))
        phrase = " ".join(words[start : start + dice.randrange(1, 6)])
        asked = dice.choice([phrase, f'"{phrase}"', f'{dice.choice(words)} "{phrase}"', dice.choice(words).upper()])
        kind = dice.choice(["text", "text", "statements", "figures"])
        yield Query(
            asked if kind == "text" or number % 3 else "",
            kind,  # type: ignore[arg-type]
            speaker=dice.choice([None, None, dice.choice(words)]) if kind != "text" else None,
            counted=dice.choice([None, "Häuser", "Fahrgast"]) if kind == "figures" else None,
            low=dice.choice([None, 100.0]),
            high=dice.choice([None, 500.0]),
            first=dice.choice([None, date(2024, 1, 1) + timedelta(days=dice.randrange(3))]),
            all_versions=dice.choice([False, True]),
            limit=dice.choice([3, 1000]),
            offset=dice.choice([0, 2]),
        )


def test_hits_are_the_same(both: tuple[Store, Store]) -> None:
    found = 0
    for query in queries():
        one, other = (store.search(query) for store in both)
        assert one == other, query
        found += len(one.items)
    assert found > 300


@pytest.mark.parametrize("word", sorted(set(ODD_TEXT.split()) - {"%"}))
def test_odd_words_are_found_by_both(both: tuple[Store, Store], word: str) -> None:
    for store in both:
        assert "odd" in {hit.version.document for hit in store.search(Query(word, limit=1000)).items}


def test_versions_have_the_same_names(both: tuple[Store, Store]) -> None:
    one, other = ([(v.id, v.article, v.number, v.latest) for v in store.versions()] for store in both)
    assert one == other
