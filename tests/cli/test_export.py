"""Giving a desk to other programs from the command line."""

from __future__ import annotations

import builtins
import csv
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from quellenlage.cli import main
from quellenlage.cli.export import FORMATS
from quellenlage.export.tables import TABLES
from quellenlage.export.write import FORMATS as KNOWN
from quellenlage.store import open_store
from tests.export.desks import fill, readings

STREAMS = sorted(name for name, format_ in KNOWN.items() if format_.write is not None)


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a full desk."""
    url = str(tmp_path_factory.mktemp("desk") / "lage.desk")
    with open_store(url) as store:
        fill(store)
    return url


@pytest.fixture(autouse=True)
def empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def export(db: str, kind: str, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["export", "--db", db, "--format", kind, *arguments])


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_command_knows_every_format() -> None:
    assert tuple(KNOWN) == FORMATS


@pytest.mark.parametrize("kind", ["csv", "parquet", "brief"])
def test_tables_and_briefs_go_to_a_folder(db: str, kind: str) -> None:
    result = export(db, kind)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith(f"wrote quellenlage-{kind}: ")
    assert export(db, kind, "--out", "zwei/mal").exit_code == 0
    first, second = contents(Path(f"quellenlage-{kind}")), contents(Path("zwei/mal"))
    assert first == second
    expected = (
        {f"brief.{end}" for end in ("html", "md", "json")} if kind == "brief" else {f"{t}.{kind}" for t in TABLES}
    )
    assert set(first) == expected
    if kind != "brief":
        assert f"{len(readings()):,} documents" in result.stdout


@pytest.mark.parametrize("kind", STREAMS)
def test_the_rest_goes_to_standard_output_or_a_file(db: str, kind: str) -> None:
    result = export(db, kind)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout_bytes == export(db, kind).stdout_bytes
    told = export(db, kind, "--out", "neu/datei")
    assert (told.exit_code, told.stdout) == (0, f"wrote {Path('neu/datei')}\n")
    assert Path("neu/datei").read_bytes() == result.stdout_bytes
    export(db, kind, "--out", "neu")
    assert (Path("neu") / str(KNOWN[kind].file)).read_bytes() == result.stdout_bytes
    assert len(list(Path("neu").iterdir())) == 2


def test_both_stores_give_the_same_bytes(db: str, desk_url: str) -> None:
    with open_store(desk_url) as store:
        fill(store)
    for kind in STREAMS:
        assert export(desk_url, kind).stdout_bytes == export(db, kind).stdout_bytes


def test_one_table_of_csv_goes_to_standard_output(db: str) -> None:
    result = export(db, "csv", "--table", "findings")
    rows = list(csv.reader(io.StringIO(result.stdout_bytes.decode(), newline="")))
    with open_store(db, create=False) as store:
        assert [row[0] for row in rows] == ["id", *(key for key, _ in store.findings())]
    assert list(Path().iterdir()) == []


def test_some_tables(db: str) -> None:
    for kind in ("csv", "parquet"):
        assert export(db, kind, "--table", "claims", "--table", "members", "--out", "t").exit_code == 0
    assert set(contents(Path("t"))) == {"claims.csv", "members.csv", "claims.parquet", "members.parquet"}


def test_excel_in_german_gets_what_it_opens(db: str) -> None:
    export(db, "csv", "--excel", "--table", "figures", "--out", ".")
    data = Path("figures.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfdocument;id;begin")
    exact = export(db, "csv", "--exact", "--table", "texts").stdout_bytes.decode()
    assert '"=HYPERLINK(' in exact
    assert "'=HYPERLINK(" in export(db, "csv", "--table", "texts").stdout_bytes.decode()


def test_a_part_of_the_desk(db: str) -> None:
    with open_store(db, create=False) as store:
        story, other = [key for key, _ in store.every_story()]

    def records(*arguments: str) -> list[dict[str, Any]]:
        return [json.loads(line) for line in export(db, "jsonl", *arguments).stdout.splitlines()]

    assert {record.get("story", story) for record in records("--story", story)} == {story}
    count = sum(len([r for r in records("--story", key) if r["record"] == "document"]) for key in (story, other))
    assert count == len(readings())
    day = [r for r in records("--first", "2025-03-12", "--last", "2025-03-12") if r["record"] == "document"]
    assert {record["published"]["value"] for record in day} == {"2025-03-12"}
    assert 0 < len(day) < count
    assert export(db, "brief", "--story", story, "--out", "b").exit_code == 0
    assert len(json.loads(Path("b/brief.json").read_bytes())["stories"]) == 1


@pytest.mark.parametrize(
    ("kind", "arguments", "reason"),
    [
        ("xml", (), "'xml'"),
        ("csv", ("--table", "dinge"), "there is no table 'dinge': the tables are documents, "),
        ("jsonl", ("--table", "claims"), "--table is for csv and parquet, not for jsonl"),
        ("parquet", ("--excel",), "--excel is for csv, not for parquet"),
        ("ftm", ("--exact",), "--exact is for csv, not for ftm"),
        ("csv", ("--story", "s0"), "there is no story 's0' in the desk"),
        ("brief", ("--story", "s0"), "there is no story 's0' in the desk"),
        ("brief", ("--first", "2025-01-01"), "a brief is of the whole desk or of one --story"),
        ("jsonl", ("--first", "2025-03-05", "--last", "2025-03-04"), "is later than"),
        ("jsonl", ("--last", "März"), "is no day"),
        ("csv", ("--out", "datei"), "datei"),
        ("brief", ("--out", "datei"), "datei"),
        ("jsonl", ("--out", "datei/x"), "datei"),
    ],
)
def test_a_wrong_call_is_one_line_and_writes_nothing(
    db: str, kind: str, arguments: tuple[str, ...], reason: str
) -> None:
    Path("datei").write_bytes(b"alt")
    result = export(db, kind, *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert reason in result.stderr
    assert result.stderr.count("\n") == 1
    assert contents(Path()) == {"datei": b"alt"}


def test_a_desk_without_an_account_has_tables_and_no_brief(tmp_path: Path) -> None:
    db = str(tmp_path / "neu.desk")
    with open_store(db) as store:
        store.save(readings()[0])
    assert "no account in the desk yet" in export(db, "brief").stderr
    assert "1 documents" in export(db, "csv", "--out", "t").stdout
    for kind in STREAMS:
        assert export(db, kind).exit_code == 0


def test_a_misspelt_desk_is_not_made() -> None:
    assert "there is no desk" in export("leer.desk", "jsonl").stderr
    assert not Path("leer.desk").exists()


def test_parquet_says_what_it_needs(db: str, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *arguments: Any, **named: Any) -> Any:
        if name.partition(".")[0] == "pyarrow":
            raise ImportError(name)
        return real(name, *arguments, **named)

    monkeypatch.setattr(builtins, "__import__", without)
    result = export(db, "parquet")
    assert result.exit_code == 2
    assert result.stderr == "quellenlage: Parquet needs pyarrow: pip install 'quellenlage[parquet]'\n"
    assert not Path("quellenlage-parquet").exists()


def test_a_reader_that_has_enough_is_no_error(db: str) -> None:
    command = [sys.executable, "-m", "quellenlage", "export", "--db", db, "--format", "w3c"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.wait(60) == 1
        assert process.stderr.read() == b""


def test_a_full_disk_is_one_line(db: str) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    command = [sys.executable, "-m", "quellenlage", "export", "--db", db, "--format", "jsonl"]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert done.stderr.splitlines()[0] == b"quellenlage: [Errno 28] No space left on device"
