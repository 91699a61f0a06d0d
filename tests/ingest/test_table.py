"""Parquet."""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from quellenlage.ingest.collect import collect
from quellenlage.model import Document, Published, Quarantined

pa = pytest.importorskip("pyarrow", reason="the extra parquet is not installed")
parquet = pytest.importorskip("pyarrow.parquet")

DAY = Published(date(2024, 10, 28), None, "given")


def read(folder: Path, columns: dict[str, Any], **options: Any) -> list[Document | Quarantined]:
    parquet.write_table(pa.table(columns), folder / "t.parquet", **options)
    return items(folder)


def items(folder: Path, name: str = "t.parquet") -> list[Document | Quarantined]:
    return [
        Quarantined(item.input.removeprefix(f"{folder}/"), item.reason) if isinstance(item, Quarantined) else item
        for item in collect([str(folder / name)])
    ]


def test_a_row_is_an_article_and_other_columns_are_ignored(tmp_path: Path) -> None:
    columns = {
        "id": ["x"],
        "text": ["Zwei Tote."],
        "title": ["T"],
        "url": ["u"],
        "source": ["S"],
        "published": ["2024-10-28"],
    }
    assert read(tmp_path, {**columns, "tokens": [[1, 2]]}) == [Document("x", "Zwei Tote.", "T", "S", "u", DAY)]


@pytest.mark.parametrize(
    ("value", "published"),
    [
        pytest.param(date(2024, 10, 28), DAY, id="day"),
        pytest.param(
            datetime(2024, 10, 28, 6, 30, tzinfo=UTC),
            Published(date(2024, 10, 28), datetime(2024, 10, 28, 6, 30, tzinfo=UTC), "given"),
            id="instant",
        ),
        pytest.param(None, Published(), id="none"),
    ],
)
def test_dates_may_be_dates(tmp_path: Path, value: object, published: Published) -> None:
    (document,) = read(tmp_path, {"id": [1], "text": ["Zwei Tote."], "published": [value]})
    assert document == Document("1", "Zwei Tote.", published=published)


def test_pages_and_bytes_are_read_and_a_row_is_called_by_its_place(tmp_path: Path) -> None:
    html = "<article><h1>Damm</h1><p>Der Damm an der Aue ist am Dienstag gebrochen, teilte die Wehr mit.</p></article>"
    first, second = read(tmp_path, {"html": [html, None], "text": [None, "Über 30 Häuser.".encode("latin-1")]})
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert (first.id, second.id) == ("t.parquet:1", "t.parquet:2")
    assert "Der Damm an der Aue" in first.text
    assert second.text == "Über 30 Häuser."


def test_a_bad_row_is_quarantined_alone(tmp_path: Path) -> None:
    texts = ["Eins.", None, "", "Vier."]
    found = read(
        tmp_path, {"id": list("1234"), "text": texts, "published": [None, None, None, "28.10."]}, row_group_size=1
    )
    assert [item.id if isinstance(item, Document) else item.input for item in found] == [
        "1",
        "t.parquet:2",
        "t.parquet:3",
        "t.parquet:4",
        "4",
    ]


def test_many_rows_are_read_in_order(tmp_path: Path) -> None:
    found = read(tmp_path, {"text": [f"Satz {n}." for n in range(500)]}, row_group_size=70)
    assert [item.text for item in found if isinstance(item, Document)] == [f"Satz {n}." for n in range(500)]


def test_without_a_text_column_the_file_is_quarantined(tmp_path: Path) -> None:
    reason = "has neither a text nor an html column; its columns are: id, body"
    assert read(tmp_path, {"id": ["x"], "body": ["Zwei Tote."]}) == [Quarantined("t.parquet", reason)]


@pytest.mark.parametrize("cut", [0, 4, 0.5, 0.98])
def test_what_is_no_parquet_is_quarantined(tmp_path: Path, cut: float) -> None:
    parquet.write_table(pa.table({"text": [f"Satz {n}." for n in range(500)]}), tmp_path / "t.parquet")
    whole = (tmp_path / "t.parquet").read_bytes()
    (tmp_path / "t.parquet").write_bytes(whole[: int(cut * len(whole)) if cut < 1 else int(cut)])
    (item,) = items(tmp_path)
    assert isinstance(item, Quarantined)
    assert item.reason.startswith("is broken, or no Parquet")


def test_a_broken_page_of_data_ends_the_file(tmp_path: Path) -> None:
    table = pa.table({"text": [f"Satz {n * 7919}." for n in range(3000)]})
    parquet.write_table(table, tmp_path / "t.parquet", row_group_size=1000, use_dictionary=False, compression="gzip")
    whole = bytearray((tmp_path / "t.parquet").read_bytes())
    middle = len(whole) // 2
    whole[middle : middle + 400] = bytes(400)
    (tmp_path / "t.parquet").write_bytes(whole)
    *documents, broken = items(tmp_path)
    assert len(documents) >= 1000
    assert isinstance(broken, Quarantined)
    assert broken.reason.endswith(f"; the {len(documents):,} rows before were read")


def test_without_pyarrow_the_reason_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "t.parquet").write_bytes(b"PAR1")
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    reason = "is Parquet, which needs the extra parquet: pip install 'quellenlage[parquet]'"
    assert items(tmp_path) == [Quarantined("t.parquet", reason)]
