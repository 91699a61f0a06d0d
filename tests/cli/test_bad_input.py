"""A folder of everything that goes wrong: each input is read or named with its reason, and the others are done."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

GERMAN = (
    "Auf der Fähre waren nach Angaben der Reederei mindestens 212 Menschen. „Alle sind in Sicherheit“, sagte Mia Lund."
)
ENGLISH = (
    "The ferry caught fire on Monday with at least 212 people on board, the company said. "
    "All of them were brought to safety, according to the coast guard. An inquiry into the cause has been opened."
)

#: Name of a bad input to what is said of it.
REASONS = {
    "bild.txt": "is binary, not text",
    "gross.txt": "is too large for one article: 20,000,000 bytes, the limit is 4,000,000",
    "kaputt.jsonl:2": "is not JSON",
    "leer.txt": "is empty",
    "unlesbar.txt": "cannot be read: No such file or directory",
}
READ = ["deutsch.txt", "english.txt", "k1", "k3", "latin.txt"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that issue reports are made of."""
    folder = tmp_path_factory.mktemp("eingang")
    (folder / "deutsch.txt").write_text(GERMAN, encoding="utf-8")
    (folder / "english.txt").write_text(ENGLISH, encoding="utf-8")
    (folder / "latin.txt").write_bytes("Über 30 Häuser wurden geräumt, teilte die Polizei mit.".encode("latin-1"))
    (folder / "leer.txt").write_bytes(b"")
    (folder / "bild.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    (folder / "gross.txt").write_bytes(b"Ein Satz. " * 2_000_000)
    lines = [
        '{"id": "k1", "text": "Der Damm hält."}',
        '{"id": "k2", "text": "Der Da',
        '{"id": "k3", "text": "Er brach."}',
    ]
    (folder / "kaputt.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (folder / "unlesbar.txt").symlink_to("nirgends.txt")
    return folder


def quellenlage(*arguments: object, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a user does."""
    command = [sys.executable, "-m", "quellenlage", *map(str, arguments)]
    return subprocess.run(
        command, cwd=cwd, env=environment or None, capture_output=True, encoding="utf-8", check=False, timeout=120
    )


def lines(stdout: str) -> dict[str, Any]:
    return {record["id"]: record for record in map(json.loads, stdout.splitlines())}


def assert_named(stderr: str, reasons: Mapping[str, str]) -> None:
    told = stderr.splitlines()
    assert len(told) == len(reasons)
    for line, (name, reason) in zip(told, sorted(reasons.items()), strict=True):
        assert line.startswith(f"quellenlage: {name}: {reason}")


@pytest.mark.parametrize("jobs", [1, 2])
def test_annotate_reads_what_can_be_read_and_names_the_rest(folder: Path, jobs: int) -> None:
    start = time.monotonic()
    done = quellenlage("annotate", ".", "--jobs", jobs, cwd=folder)
    assert time.monotonic() - start < 60
    assert done.returncode == 1
    assert_named(done.stderr, REASONS)
    records = lines(done.stdout)
    assert list(records) == READ
    assert records["english.txt"]["language"] == "en"
    assert records["english.txt"]["statements"] == []
    assert [figure["low"] for figure in records["english.txt"]["figures"]] == [212]
    assert records["deutsch.txt"]["language"] == "de"
    assert records["latin.txt"]["text"].startswith("Über 30 Häuser")


def test_brief_names_it_in_the_account_too(folder: Path, tmp_path: Path) -> None:
    done = quellenlage("brief", ".", "--out", tmp_path, cwd=folder)
    assert done.returncode == 1
    assert_named(done.stderr, REASONS)
    account = json.loads((tmp_path / "brief.json").read_text(encoding="utf-8"))
    assert {document["id"] for document in account["documents"]} == set(READ)
    told = {entry["input"]: entry["reason"] for entry in account["quarantined"]}
    assert sorted(told) == sorted(REASONS)
    assert all(told[name].startswith(reason) for name, reason in REASONS.items())
    assert "leer.txt" in (tmp_path / "brief.md").read_text(encoding="utf-8")
    assert "leer.txt" in (tmp_path / "brief.html").read_text(encoding="utf-8")


def test_nothing_but_bad_input_still_gives_a_brief(tmp_path: Path) -> None:
    (tmp_path / "leer.txt").write_bytes(b"")
    done = quellenlage("brief", "leer.txt", "--out", "out", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (1, "quellenlage: leer.txt: is empty\n")
    account = json.loads((tmp_path / "out" / "brief.json").read_text(encoding="utf-8"))
    assert account["documents"] == []
    assert account["quarantined"] == [{"input": "leer.txt", "reason": "is empty"}]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "Missing command"),
        (["annotate"], "Missing argument 'PATH...'"),
        (["annotate", "fehlt.txt"], "no such file or folder: fehlt.txt"),
        (["brief", "fehlt", "--out", "out"], "no such file or folder: fehlt"),
        (["annotate", ".", "--schnell"], "No such option '--schnell'"),
        (["annotate", ".", "--jobs", "0"], "Invalid value for '--jobs': 0 is not in the range x>=1"),
        (["annotate", ".", "--jobs", "viele"], "Invalid value for '--jobs': 'viele' is not a valid integer range"),
        (
            ["annotate", ".", "--published", "gestern"],
            "Invalid value for '--published': 'gestern' is not a day in ISO 8601",
        ),
        (["brief", "."], "Missing option '--out'"),
        (["brief", ".", "--out", "deutsch.txt"], "Invalid value for '--out': Directory 'deutsch.txt' is a file"),
        (["brief", ".", "--out", "deutsch.txt/x"], "cannot write to deutsch.txt/x: Not a directory"),
        (["lies", "."], "No such command 'lies'"),
    ],
)
def test_a_wrong_call_is_told_in_one_line(folder: Path, arguments: list[str], told: str) -> None:
    done = quellenlage(*arguments, cwd=folder)
    assert done.returncode == 2
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"quellenlage: {told}")
    assert not Path(folder, "out").exists()
