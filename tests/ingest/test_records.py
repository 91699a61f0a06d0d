"""JSON Lines."""

from __future__ import annotations

import gzip
import json
from datetime import date
from pathlib import Path

import pytest

from quellenlage.ingest.collect import collect
from quellenlage.model import Document, Published, Quarantined

DAY = Published(date(2024, 10, 28), None, "given")


def records(folder: Path, *lines: str | bytes, name: str = "a.jsonl") -> list[Document | Quarantined]:
    path = folder / name
    data = b"\n".join(line.encode() if isinstance(line, str) else line for line in lines)
    path.write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    return list(collect([str(path)]))


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz"])
def test_all_fields_are_taken_and_others_ignored(tmp_path: Path, name: str) -> None:
    fields = {"title": "T", "url": "u", "source": "S", "published": "2024-10-28", "tokens": []}
    line = json.dumps({"id": "x", "text": "Zwei Tote.", **fields})
    assert records(tmp_path, line, name=name) == [Document("x", "Zwei Tote.", "T", "S", "u", DAY)]


def test_text_is_kept_to_the_letter(tmp_path: Path) -> None:
    text = " \u2028Erste Zeile\r\n\r\nzweite\u0085Zeile \n"
    (document,) = records(tmp_path, json.dumps({"id": "x", "text": text}))
    assert isinstance(document, Document)
    assert document.text == text


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        pytest.param("{kaputt", "is not JSON", id="broken"),
        pytest.param('{"id": "x", "text": "abgeschn', "is not JSON", id="cut off"),
        pytest.param('["x"]', "is not a record but list", id="list"),
        pytest.param("null", "is not a record but NoneType", id="null"),
        pytest.param('{"id": "x"}', "neither a text nor an html field", id="no text"),
        pytest.param('{"id": "x", "text": null}', "neither a text nor an html field", id="null text"),
        pytest.param('{"id": "x", "text": " \\n"}', "is empty", id="empty text"),
        pytest.param('{"id": {}, "text": "Ein Satz."}', "its id is neither text nor a number", id="id"),
        pytest.param('{"id": "x", "text": "\\ud800"}', "half a surrogate pair", id="surrogate"),
        pytest.param('{"id": "\\udfff", "text": "Ein Satz."}', "half a surrogate pair", id="surrogate in the id"),
        pytest.param("[" * 100_000, "nested too deeply", id="nested"),
        pytest.param('{"id": ' + "9" * 5000 + ', "text": "Ein Satz."}', "digits", id="number"),
        pytest.param(b'{"id": "x", "text": "a\0b"}', "is binary", id="nul"),
        pytest.param('{"id": "x", "text": "' + "a" * 1_000_001 + '"}', "too long for one article", id="long"),
    ],
)
def test_a_bad_line_is_quarantined_alone(tmp_path: Path, line: str | bytes, reason: str) -> None:
    first, bad, last = records(tmp_path, '{"id": "1", "text": "Eins."}', line, '{"id": "2", "text": "Zwei."}')
    assert isinstance(bad, Quarantined)
    assert bad.input == f"{tmp_path / 'a.jsonl'}:2"
    assert reason in bad.reason
    assert [item.id for item in (first, last) if isinstance(item, Document)] == ["1", "2"]


def test_a_line_too_long_to_hold_is_skipped_to_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quellenlage.ingest.records.settings", lambda: type("S", (), {"line_bytes": 100}))
    bad, good = records(tmp_path, "x" * 350, '{"id": "2", "text": "Zwei."}')
    assert isinstance(bad, Quarantined)
    assert bad.reason == "is too long for one record; the limit is 100 bytes"
    assert isinstance(good, Document)


def test_a_date_that_is_none_is_named_and_the_article_read_without_it(tmp_path: Path) -> None:
    problem, document = records(tmp_path, '{"id": "x", "text": "Zwei Tote.", "published": "28.10.2024"}')
    assert isinstance(problem, Quarantined)
    assert "'28.10.2024' is not a day in ISO 8601" in problem.reason
    assert document == Document("x", "Zwei Tote.")


@pytest.mark.parametrize("written", ["null", '""'])
def test_no_date_is_no_complaint(tmp_path: Path, written: str) -> None:
    assert records(tmp_path, f'{{"id": "x", "text": "Zwei Tote.", "published": {written}}}') == [
        Document("x", "Zwei Tote.")
    ]


def test_blank_lines_a_mark_and_dos_newlines_are_no_records(tmp_path: Path) -> None:
    (document,) = records(tmp_path, b"\xef\xbb\xbf\r", b'{"id": "x", "text": "Zwei Tote."}\r', b"", b"  ")
    assert document == Document("x", "Zwei Tote.")


def test_latin_1_records_are_read(tmp_path: Path) -> None:
    (document,) = records(tmp_path, '{"id": "x", "text": "Über Häuser"}'.encode("latin-1"))
    assert document == Document("x", "Über Häuser")


def test_a_record_without_id_is_called_by_its_place(tmp_path: Path) -> None:
    items = records(tmp_path, '{"text": "Eins."}', '{"id": 7, "text": "Zwei."}')
    assert [item.id for item in items if isinstance(item, Document)] == ["a.jsonl:1", "7"]


def test_a_second_article_with_an_id_is_numbered_and_a_repeated_one_quarantined(tmp_path: Path) -> None:
    lines = [f'{{"id": "x", "text": "{text}"}}' for text in ("Eins.", "Zwei.", "Zwei.", "Drei.")]
    *documents, repeated = sorted(records(tmp_path, *lines), key=lambda item: isinstance(item, Quarantined))
    assert [item.id for item in documents if isinstance(item, Document)] == ["x", "x#2", "x#3"]
    assert isinstance(repeated, Quarantined)
    assert repeated.reason == "a second article has the id 'x' and the same text"


def test_of_a_truncated_gzip_the_lines_before_the_cut_are_read(tmp_path: Path) -> None:
    lines = [json.dumps({"id": str(number), "text": f"{number * 7919 % 1000} Tote."}) for number in range(500)]
    path = tmp_path / "a.jsonl.gz"
    whole = gzip.compress("\n".join(lines).encode())
    path.write_bytes(whole[: len(whole) // 2])
    *documents, cut = collect([str(path)])
    assert 100 < len(documents) < 400
    assert [item.id for item in documents if isinstance(item, Document)] == [str(n) for n in range(len(documents))]
    assert isinstance(cut, Quarantined)
    assert cut.input == f"{path}:{len(documents) + 1}"
    assert "cut off" in cut.reason


def test_a_gzip_that_is_none_is_quarantined(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_text('{"id": "x", "text": "Zwei Tote."}')
    (item,) = collect([str(path)])
    assert isinstance(item, Quarantined)
    assert "cut off or broken" in item.reason


@pytest.mark.parametrize(
    "data", [b"\0PNG\r\n\x1a\n\0\0\n{}\n" * 9, "{}\n{}\n".encode("utf-16")], ids=["image", "utf-16"]
)
def test_a_file_that_is_no_text_is_named_once(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.jsonl").write_bytes(data)
    (item,) = collect([str(tmp_path / "a.jsonl")])
    assert item == Quarantined(str(tmp_path / "a.jsonl"), "is binary or UTF-16, not JSON Lines in UTF-8")
