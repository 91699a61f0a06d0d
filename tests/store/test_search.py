"""Search: the same hits in every store."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quellenlage.model import Document, Published
from quellenlage.pipeline import read
from quellenlage.store import Query, Store
from tests.store.articles import DIKE, FERRY, article, three


@pytest.fixture
def filled(store: Store) -> Store:
    """A desk with three articles."""
    list(store.save_all((reading, None) for reading in three()))
    return store


def documents(store: Store, query: Query) -> list[str]:
    return [hit.version.document for hit in store.search(query).items]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Truppen", ["02.txt", "01.txt"]),
        ("Truppe", ["02.txt", "01.txt"]),
        ("truppe", ["02.txt", "01.txt"]),
        ("Häuser", ["02.txt", "01.txt", "03.txt"]),
        ("Haus", ["02.txt", "01.txt", "03.txt"]),
        ("haeuser", ["02.txt", "01.txt", "03.txt"]),
        ("Haus Deich", ["02.txt"]),
        ("die Häuser und der Deich", ["02.txt"]),
        ("zusammenbrechen", []),
        ("verletzten Fahrgast", ["01.txt"]),
        ("12000", ["03.txt"]),
        ("12.000", ["03.txt"]),
        ("3,5", ["02.txt"]),
        ("35", []),
        ("Glasstadt", ["03.txt"]),
        ("Verletzte", ["01.txt"]),
        ("kommt nicht vor", []),
        ("die der", ["02.txt", "01.txt", "03.txt"]),
        ("", ["02.txt", "01.txt", "03.txt"]),
        ('"alte Haus"', []),
        ('"altes Haus"', ["02.txt"]),
        ("„ALTES   haus“", ["02.txt"]),
        ('"altes Haus', ["02.txt"]),
        ('"Haus altes"', []),
        ('"alten Häuser am Hafen"', ["01.txt"]),
        ('"tes Haus"', []),
        ('"mit Schäden von 3,5 Millionen"', ["02.txt"]),
        ('Deich "der Flut"', ["02.txt"]),
        ('"der Flut" "altes Haus"', ["02.txt"]),
        ('"der Flut" Streik', []),
        ('"in der Glasstadt"', ["03.txt"]),
        ('"Glasstadt Streik"', []),
    ],
)
def test_text(filled: Store, words: str, expected: list[str]) -> None:
    page = filled.search(Query(words))
    assert [hit.version.document for hit in page.items] == expected
    assert (page.total, page.more) == (len(expected), False)


ODD = [
    *(
        '"',
        '""',
        "\"'",
        "*",
        "Haus*",
        "NEAR(",
        "a AND",
        "OR",
        "-x",
        "^",
        "words:",
        "%",
        "\0",
        "\ud800",
        "(((",
        "?",
        "__",
    ),
    *("'; DROP TABLE versions; --", "𝔘", "x" * 100_000, "ﬁ ß İ ǅ", "“„»", '"_"', '"', " ".join(map(str, range(2000)))),
]


@pytest.mark.parametrize("words", ODD, ids=lambda words: words[:12].encode("ascii", "backslashreplace").decode())
@pytest.mark.parametrize("kind", ["text", "statements", "figures"])
def test_no_query_is_malformed(filled: Store, words: str, kind: str) -> None:
    filled.search(Query(words, kind, speaker=words, counted=words, source=words))  # type: ignore[arg-type]
    assert filled.count() == 3


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(st.characters(), max_size=30), kind=st.sampled_from(["text", "statements", "figures"]))
def test_whatever_is_typed_gets_an_answer(filled: Store, words: str, kind: str) -> None:
    page = filled.search(Query(words, kind, speaker=words))  # type: ignore[arg-type]
    assert page.total is not None


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(categories=["L", "N", "Zs", "Po", "Mn"]), min_size=1, max_size=20))
def test_every_word_of_a_text_finds_it(store: Store, words: str) -> None:
    reading = read(Document("x", f"Anfang {words} Ende", published=Published(date(2024, 1, 1), None, "given")))
    version = store.save(reading).version
    found = {hit.version.id for hit in store.search(Query(f"Anfang {words} Ende", limit=1000)).items}
    assert version in found


def test_found_words_are_marked(filled: Store) -> None:
    (hit,) = filled.search(Query('Hafen "an Land gebracht" Truppe')).items
    assert [span.cut(FERRY) for span in hit.highlights] == ["an Land gebracht", "Hafen", "Truppen"]
    assert hit.passage.cut(FERRY) == hit.excerpt
    assert "an Land gebracht" in hit.excerpt
    assert len(hit.excerpt) < 280


def test_statements_by_speaker_and_words(filled: Store) -> None:
    (hit,) = filled.search(Query("Mensch", "statements", speaker="Brandt")).items
    assert hit.excerpt == "„Wir haben alle Menschen an Land gebracht“"
    assert [span.cut(FERRY) for span in hit.highlights] == ["Menschen"]
    assert hit.speaker == "Ilse Brandt"
    assert hit.item in {statement.id for statement in three()[0].statements}
    assert documents(filled, Query("Mensch", "statements", speaker="Petersen")) == []
    assert documents(filled, Query(kind="statements", speaker="Hafenmeisterin")) == ["01.txt"]
    assert documents(filled, Query('"alle Menschen an"', "statements")) == ["01.txt"]
    assert documents(filled, Query('"Menschen alle"', "statements")) == []
    assert documents(filled, Query("Norderhaven", "statements")) == []


def test_figures_by_what_is_counted_and_bounds(filled: Store) -> None:
    (hit,) = filled.search(Query(kind="figures", counted="Beschäftigter")).items
    assert (hit.low, hit.high, hit.unit) == (12000, 12000, None)
    assert [span.cut(hit.excerpt) for span in hit.highlights] != []
    passengers = filled.search(Query(kind="figures", counted="Fahrgast")).items
    assert [(one.low, one.high) for one in passengers] == [(120, 120), (14, None)]


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (None, None, [(120, 120), (14, None)]),
        (100, None, [(120, 120), (14, None)]),
        (121, None, [(14, None)]),
        (None, 14, [(14, None)]),
        (None, 13.9, []),
        (15, 119, [(14, None)]),
        (float("nan"), float("inf"), [(120, 120), (14, None)]),
    ],
)
def test_bounds_leave_what_both_allow(
    filled: Store, low: float | None, high: float | None, expected: list[tuple[float, float | None]]
) -> None:
    found = filled.search(Query(kind="figures", counted="Fahrgäste", low=low, high=high)).items
    assert [(hit.low, hit.high) for hit in found] == expected


@pytest.mark.parametrize(
    ("first", "last", "source", "expected"),
    [
        (None, None, None, ["02.txt", "01.txt", "03.txt"]),
        (date(2024, 3, 5), None, None, ["02.txt"]),
        (None, date(2024, 3, 4), None, ["01.txt"]),
        (date(2024, 3, 4), date(2024, 3, 6), None, ["02.txt", "01.txt"]),
        (None, None, "Rundblick", ["03.txt"]),
        (date(9999, 12, 31), None, None, []),
    ],
)
def test_days_and_outlets(
    filled: Store, first: date | None, last: date | None, source: str | None, expected: list[str]
) -> None:
    assert documents(filled, Query("Haus", first=first, last=last, source=source)) == expected
    expected_items = [name for name in expected if name != "01.txt" or source is None]
    found = documents(filled, Query(kind="statements", first=first, last=last, source=source))
    assert [name for name in ("02.txt", "01.txt", "03.txt") if name in found] == expected_items


@pytest.mark.parametrize("words", ["Deich", '"der Flut"'])
def test_pages_join_to_the_whole(store: Store, words: str) -> None:
    for number in range(7):
        store.save(article(f"{number}.txt", DIKE, date(2024, 3, 1 + number % 3)))
    whole = [hit.version.document for hit in store.search(Query(words)).items]
    assert whole == ["2.txt", "5.txt", "1.txt", "4.txt", "0.txt", "3.txt", "6.txt"]
    pages = [store.search(Query(words, limit=3, offset=offset)) for offset in (0, 3, 6, 9)]
    assert [hit.version.document for page in pages for hit in page.items] == whole
    assert [page.more for page in pages] == [True, True, False, False]
    assert [page.total for page in pages[2:]] == [7, 7]
    assert pages[0].total == (None if '"' in words else 7)
    assert store.search(Query(words, limit=-1, offset=-5)).items == ()


def test_more_than_are_counted_are_shown_all_the_same(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(7):
        store.save(article(f"{number}.txt", DIKE, date(2024, 3, 1 + number)))
    monkeypatch.setattr("quellenlage.store.search._COUNTED", 6)
    pages = [store.search(Query("Deich", limit=3, offset=offset)) for offset in (0, 3, 6, 9)]
    assert [len(page.items) for page in pages] == [3, 3, 1, 0]
    assert [(page.total, page.more) for page in pages] == [(None, True), (None, True), (None, False), (None, False)]
    monkeypatch.setattr("quellenlage.store.search._COUNTED", 7)
    assert store.search(Query("Deich", limit=3, offset=9)).total == 7


def test_only_the_latest_version_is_found_unless_all_are_asked_for(store: Store) -> None:
    store.save(article("a", FERRY, url="https://kuestenblatt.example/faehre"))
    store.save(article("b", FERRY.replace("Truppen", "Helfer"), url="https://kuestenblatt.example/faehre"))
    assert documents(store, Query("Truppen")) == []
    assert documents(store, Query("Truppen", all_versions=True)) == ["a"]
    assert documents(store, Query("Fähre")) == ["b"]
    assert documents(store, Query("Fahrgäste", "figures")) == ["b", "b"]
    assert documents(store, Query("Fahrgäste", "figures", all_versions=True)) == ["a", "a", "b", "b"]
