"""Tables hold what the desk holds, and come back out of every format as they went in."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pyarrow import parquet

from quellenlage.export.chosen import Chosen, Scope
from quellenlage.export.columns import Cell, Column, Row
from quellenlage.export.csv_files import Dialect, guarded, unguarded, without_halves
from quellenlage.export.tables import TABLES, table_rows
from quellenlage.export.write import write_table, write_tables
from quellenlage.store import Store

FORMULA = tuple("=+-@\t\r")


def tables(store: Store) -> dict[str, list[Row]]:
    """All rows, by table."""
    found: dict[str, list[Row]] = {name: [] for name in TABLES}
    for name, rows in table_rows(Chosen(store, Scope())):
        found[name] += rows
    return found


def written(cell: Cell) -> Cell:
    """What comes back: no words are nothing, halves of surrogate pairs are not there, numbers are numbers."""
    if isinstance(cell, str):
        return without_halves(cell) or None
    if isinstance(cell, list):
        parts: Any = [without_halves(each) if isinstance(each, str) else each for each in cell]
        return parts  # type: ignore[no-any-return]
    return cell


def from_csv(column: Column, words: str, dialect: Dialect) -> Cell:
    if words == "":
        return None
    if column.kind == "integer":
        return int(words)
    if column.kind == "number":
        return float(words.replace(",", ".") if dialect.excel else words)
    if column.kind == "boolean":
        return {"true": True, "false": False}[words]
    if column.kind in {"texts", "spans"}:
        return json.loads(words)  # type: ignore[no-any-return]
    return words if dialect.exact or column.kind == "day" else unguarded(words)


@pytest.mark.parametrize("dialect", [Dialect(), Dialect(exact=True), Dialect(excel=True)], ids=str)
def test_csv_comes_back(desk: Store, tmp_path: Path, dialect: Dialect) -> None:
    kept = tables(desk)
    counts = write_tables(Chosen(desk, Scope()), "csv", tmp_path, dialect=dialect)
    assert counts == {name: len(rows) for name, rows in kept.items()}
    for name, rows in kept.items():
        table = TABLES[name]
        data = (tmp_path / f"{name}.csv").read_bytes()
        assert data.startswith(b"\xef\xbb\xbf") == dialect.excel
        found = list(
            csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";" if dialect.excel else ",")
        )
        assert found[0] == list(table.names)
        back = [
            tuple(from_csv(column, words, dialect) for column, words in zip(table.columns, row, strict=True))
            for row in found[1:]
        ]
        assert back == [tuple(map(written, row)) for row in rows]


def test_parquet_comes_back_with_types_and_meanings(desk: Store, tmp_path: Path) -> None:
    write_tables(Chosen(desk, Scope()), "parquet", tmp_path)
    for name, rows in tables(desk).items():
        table = TABLES[name]
        found = parquet.read_table(tmp_path / f"{name}.parquet")
        assert tuple(found.column_names) == table.names
        for field, column in zip(found.schema, table.columns, strict=True):
            assert field.metadata[b"meaning"].decode() == column.meaning
            assert field.nullable == (column.name not in table.key)
        back = [
            tuple(cell.isoformat() if isinstance(cell, date) else cell for cell in row.values())
            for row in found.to_pylist()
        ]
        assert back == [tuple(map(written, row)) for row in rows]


def test_tables_hold_every_item_of_every_reading(desk: Store) -> None:
    kept = tables(desk)
    readings = [stored.named() for stored in desk.readings()]
    for name in ("statements", "figures", "times", "actors"):
        items = {(r.document.id, item.id) for r in readings for item in getattr(r, name)}
        assert {row[:2] for row in kept[name]} == items
        assert items
    account = desk.account()
    assert account is not None
    assert {row[0] for row in kept["claims"]} == {claim.id for claim in account.claims}
    assert len(kept["members"]) == sum(len(claim.members) for claim in account.claims)
    assert len(kept["origins"]) == sum(len(claim.origins) for claim in account.claims)
    assert [row[0] for row in kept["findings"]] == [key for key, _ in desk.findings()]
    assert len(kept["lineage"]) == len(account.lineage) > 0
    assert len(kept["citations"]) == len(account.cited) > 0
    rest_on = [line.evidence for line in account.lineage] + [line.evidence for line in account.cited]
    rest_on += [line.evidence for line in account.findings]
    assert len(kept["evidence"]) == sum(map(len, rest_on)) > 0
    assert len(kept["credits"]) == sum(len(reading.credits) for reading in readings) > 0


def test_every_key_is_distinct_and_every_reference_leads_somewhere(desk: Store) -> None:
    kept = tables(desk)
    for name, rows in kept.items():
        table = TABLES[name]
        at = [table.names.index(key) for key in table.key]
        keys = [tuple(row[place] for place in at) for row in rows]
        assert len(set(map(str, keys))) == len(keys)
    ids = {name: {row[0] for row in kept[name]} for name in ("documents", "stories", "claims", "findings")}
    items = {name: {row[:2] for row in kept[name]} for name in ("statements", "figures", "actors")}
    for name, rows in kept.items():
        for row in rows:
            cells = dict(zip(TABLES[name].names, row, strict=True))
            for column, other in (
                ("document", "documents"), ("against", "documents"), ("earlier", "documents"), ("later", "documents"),
                ("story", "stories"), ("claim", "claims"), ("finding", "findings"),
            ):  # fmt: skip
                if cells.get(column) is not None:
                    assert cells[column] in ids[other]
            for column, other in (("actor", "actors"), ("statement", "statements")):
                if cells.get(column) is not None:
                    assert (cells["document"], cells[column]) in items[other]
            if cells.get("item") is not None:
                assert (cells["document"], cells["item"]) in items["figures"] | items["statements"]


def test_words_are_cut_from_their_places(desk: Store) -> None:
    kept = tables(desk)
    texts = {str(document): str(text) for document, text in kept["texts"]}
    cut = 0
    for name, rows in kept.items():
        for row in rows:
            cells: dict[str, Any] = dict(zip(TABLES[name].names, row, strict=True))
            for words, prefix in (("words", ""), *((of, f"{of}_") for of in ("counted", "hedge", "share_of"))):
                if cells.get(words) is not None:
                    begin, end = cells[f"{prefix}begin"], cells[f"{prefix}end"]
                    assert texts[cells["document"]][begin:end] == cells[words]
                    cut += 1
            for words in ("quote", "speaker", "cue", "frame", "addressee"):
                if spans := cells.get(f"{words}_spans"):
                    parts = [texts[cells["document"]][begin:end] for begin, end in spans]
                    assert (" … " if words == "quote" else " ").join(parts) == cells[words]
                    cut += 1
    assert cut > 200


def test_both_stores_give_the_same_rows(filled: Store, desk: Store) -> None:
    assert tables(filled) == tables(desk)


def test_findings_stand_with_their_last_judgement(desk: Store) -> None:
    first, second, third, *_ = tables(desk)["findings"]
    assert first[-5:] == ("confirmed", "Ada Roth", "2025-04-01T13:30:00+00:00", "doch", 2)
    assert second[-5:] == ("irrelevant", "Ben", "2025-04-01T12:30:00+00:00", "", 1)
    assert third[-5:] == (None, None, None, None, 0)
    assert [row[1:3] for row in tables(desk)["judgements"]] == [(1, "wrong"), (2, "confirmed"), (1, "irrelevant")]


def test_no_cell_of_csv_is_a_formula(desk: Store, tmp_path: Path) -> None:
    write_tables(Chosen(desk, Scope()), "csv", tmp_path / "safe")
    write_tables(Chosen(desk, Scope()), "csv", tmp_path / "exact", dialect=Dialect(exact=True))

    def dangerous(folder: str) -> list[str]:
        return [
            cell
            for path in (tmp_path / folder).glob("*.csv")
            for row in csv.reader(io.StringIO(path.read_bytes().decode(), newline=""))
            for cell in row
            if cell.startswith(FORMULA) and not cell.lstrip("-").replace(".", "").isdigit()
        ]

    assert dangerous("safe") == []
    assert "=1+1 '" in " ".join(dangerous("exact")).replace("\t", " ")


@given(st.text())
@example("'=1")
@example("''")
@example("\r")
def test_the_guard_is_taken_off_again(words: str) -> None:
    assert unguarded(guarded(words)) == words
    assert not guarded(words).startswith(FORMULA)


def test_one_table_goes_to_a_stream(desk: Store) -> None:
    out = io.BytesIO()
    write_table(Chosen(desk, Scope()), "stories", out)
    assert out.getvalue().startswith(b"id,title,first,last,documents\r\ns")
    assert not out.closed
