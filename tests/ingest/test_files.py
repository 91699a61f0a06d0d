"""Paths, folders, names and ``meta.jsonl``."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

import pytest

from quellenlage.errors import UsageError
from quellenlage.ingest.collect import collect
from quellenlage.ingest.readers import FORMATS
from quellenlage.model import Document, Published, Quarantined

DAY = Published(date(2024, 10, 28), None, "given")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, from which the call is made."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def ids(items: Iterable[Document | Quarantined]) -> list[str]:
    return [item.id if isinstance(item, Document) else f"{item.input}: {item.reason}" for item in items]


def days(items: Iterable[Document | Quarantined]) -> list[date | None]:
    return [item.published.day for item in items if isinstance(item, Document)]


def test_a_folder_is_read_recursively_in_the_order_of_names(folder: Path) -> None:
    write(folder, {"d.txt": "D", "b/z.txt": "Z", "b/e.txt": "E", "a.TXT": "A"})
    assert ids(collect(["."])) == ["a.TXT", "e.txt", "z.txt", "d.txt"]


def test_paths_keep_their_order_and_a_file_is_read_once(folder: Path) -> None:
    write(folder, {"a.txt": "A", "b.txt": "B"})
    assert ids(collect(["b.txt", ".", "a.txt", str(folder / "b.txt")])) == ["b.txt", "a.txt"]


def test_what_others_keep_in_a_folder_is_passed_over(folder: Path) -> None:
    others = {"gold.json": "{}", "check.py": "", "README.md": "#", ".notes.txt": "N", ".git/x.txt": "X", "bild.jpg": ""}
    write(folder, {"a.txt": "A", "meta.jsonl": "", **others})
    assert ids(collect(["."])) == ["a.txt"]


def test_the_folder_of_the_output_is_passed_over(folder: Path) -> None:
    write(folder, {"a.txt": "A", "out/brief.html": "<p>Ein Bericht.</p>"})
    assert ids(collect(["."], passed_over=[Path("out")])) == ["a.txt"]


def test_files_of_one_name_are_called_by_their_paths(folder: Path) -> None:
    write(folder, {"x/1.txt": "A", "y/1.txt": "B", "y/2.txt": "C"})
    assert ids(collect(["x", "y"])) == ["x/1.txt", "y/1.txt", "2.txt"]
    assert ids(collect([str(folder)])) == ["x/1.txt", "y/1.txt", "2.txt"]


@pytest.mark.parametrize("call", [["set"], ["set/articles"], ["set/articles/1.txt", "set/articles/2.txt"], ["./set/"]])
def test_meta_jsonl_beside_the_texts_or_above_them_is_applied(folder: Path, call: list[str]) -> None:
    meta = '{"file": "1.txt", "published": "2024-10-28", "source": "Bote", "url": "u", "title": "T", "note": 3}\n'
    write(folder, {"set/articles/1.txt": "A", "set/articles/2.txt": "B", "set/meta.jsonl": meta})
    assert list(collect(call)) == [Document("1.txt", "A", "T", "Bote", "u", DAY), Document("2.txt", "B")]


def test_meta_jsonl_is_found_from_within_the_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(folder, {"set/articles/1.txt": "A", "set/meta.jsonl": '{"file": "1.txt", "published": "2024-10-28"}'})
    monkeypatch.chdir(folder / "set" / "articles")
    assert days(collect(["."])) == days(collect(["1.txt"])) == days(collect([".."])) == [date(2024, 10, 28)]


def test_the_nearest_meta_jsonl_has_the_say_and_may_name_paths(folder: Path) -> None:
    write(
        folder,
        {
            "a/1.txt": "A",
            "b/1.txt": "B",
            "b/meta.jsonl": '{"file": "1.txt", "published": "2024-01-02"}',
            "meta.jsonl": '{"file": "a/1.txt", "published": "2024-01-01"}\n{"file": "b/1.txt", "source": "Bote"}',
        },
    )
    assert days(collect(["."])) == [date(2024, 1, 1), date(2024, 1, 2)]
    assert [item.source for item in collect(["."]) if isinstance(item, Document)] == [None, None]


def test_a_broken_line_of_meta_jsonl_is_named_once_and_the_rest_applied(folder: Path) -> None:
    lines = [
        "{kaputt",
        '{"published": "2024-10-28"}',
        '{"file": "1.txt", "published": "28.10."}',
        '{"file": "2.txt", "source": "S"}',
    ]
    write(folder, {"1.txt": "A", "2.txt": "B", "meta.jsonl": "\n".join(lines)})
    *problems, first, second = collect(["."])
    assert [item.input for item in problems if isinstance(item, Quarantined)] == [f"meta.jsonl:{n}" for n in (1, 2, 3)]
    assert (first, second) == (Document("1.txt", "A"), Document("2.txt", "B", source="S"))


def test_published_holds_for_articles_that_give_none(folder: Path) -> None:
    write(folder, {"1.txt": "A", "2.txt": "B", "meta.jsonl": '{"file": "1.txt", "published": "2024-01-01"}'})
    assert days(collect(["."], DAY)) == [date(2024, 1, 1), date(2024, 10, 28)]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        pytest.param("a.txt", b"", "a.txt: is empty", id="empty"),
        pytest.param("a.txt", b"\xef\xbb\xbf \r\n", "a.txt: is empty", id="blank"),
        pytest.param("a.txt", bytes(range(256)), "a.txt: is binary, not text", id="binary"),
        pytest.param(
            "a.txt",
            b"Ein Satz. " * 2_000_000,
            "a.txt: is too large for one article: 20,000,000 bytes, the limit is 4,000,000",
            id="20 MB",
        ),
        pytest.param(
            "a.txt",
            b"Ein Satz. " * 200_000,
            "a.txt: is too long for one article: 2,000,000 characters, the limit is 1,000,000",
            id="2 MB",
        ),
        pytest.param("a.xml", b"<rss/>", "a.xml: is a feed without items", id="feed"),
    ],
)
def test_what_cannot_be_read_is_quarantined_and_the_rest_read(
    folder: Path, name: str, content: bytes, reason: str
) -> None:
    (folder / name).write_bytes(content)
    write(folder, {"z.txt": "Der Damm hält."})
    assert ids(collect(["."])) == [f"{reason}", "z.txt"]


def test_a_link_to_nowhere_is_quarantined(folder: Path) -> None:
    (folder / "a.txt").symlink_to("nirgends.txt")
    assert ids(collect(["."])) == ids(collect(["a.txt"])) == ["a.txt: cannot be read: No such file or directory"]


def test_a_file_that_may_not_be_read_is_quarantined(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(folder, {"a.txt": "A", "b.txt": "B"})
    whole = Path.read_bytes

    def forbidden(path: Path) -> bytes:
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return whole(path)

    monkeypatch.setattr(Path, "read_bytes", forbidden)
    assert ids(collect(["."])) == ["a.txt: cannot be read: Permission denied", "b.txt"]


def test_a_folder_that_may_not_be_entered_is_quarantined(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(folder, {"a/1.txt": "A", "b.txt": "B"})
    whole = os.scandir

    def forbidden(path: Path) -> object:
        if path.name == "a":
            raise PermissionError(13, "Permission denied")
        return whole(path)

    monkeypatch.setattr(os, "scandir", forbidden)
    assert ids(collect(["."])) == ["a: cannot be read: Permission denied", "b.txt"]


def test_a_named_file_is_never_passed_over_in_silence(folder: Path) -> None:
    write(folder, {"gold.json": "{}", "leer/.gitkeep": ""})
    os.mkfifo(folder / "rohr.txt")
    assert ids(collect(["gold.json", "leer", "rohr.txt"])) == [
        f"gold.json: is of no format that is read ({FORMATS})",
        f"leer: holds no file that is read ({FORMATS})",
        "rohr.txt: is neither a file nor a folder",
    ]


def test_a_folder_called_like_a_text_is_a_folder(folder: Path) -> None:
    write(folder, {"a.txt/b.txt": "B"})
    assert ids(collect(["a.txt"])) == ["b.txt"]


def test_a_name_that_is_no_utf_8_can_still_be_written(folder: Path) -> None:
    Path(os.fsdecode(bytes(folder) + b"/M\xf6we.txt")).write_text("A")
    (document,) = collect(["."])
    assert isinstance(document, Document)
    assert document.id == "M\ufffdwe.txt"


def test_a_missing_path_is_a_wrong_call_before_anything_is_read(folder: Path) -> None:
    write(folder, {"a.txt": "A"})
    with pytest.raises(UsageError, match=r"no such file or folder: fehlt\.txt"):
        collect(["a.txt", "fehlt.txt"])


def test_an_error_that_nobody_expected_costs_one_input(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(data: bytes) -> str:
        if data == b"A":
            raise ZeroDivisionError("durch null")
        return data.decode()

    write(folder, {"a.txt": "A", "b.txt": "B"})
    monkeypatch.setattr("quellenlage.ingest.text.decode", broken)
    assert ids(collect(["."])) == ["a.txt: could not be read: ZeroDivisionError: durch null", "b.txt"]
