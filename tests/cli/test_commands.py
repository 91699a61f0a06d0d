"""The commands on good input: output, order, input from a pipe, and what is promised around them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from quellenlage import __version__
from quellenlage.cli import main
from quellenlage.config import settings
from quellenlage.model import Document, Reading
from quellenlage.text.language.de.aliases import AliasTable

TEXTS = {
    "a.txt": "Nach Angaben der Polizei wurden am Montag mindestens vier Menschen verletzt.",
    "b.txt": "„Wir suchen weiter“, sagte Landrat Olaf Tiem. Rund 40 Häuser seien ohne Strom.\r\n",
}
COMMAND = (sys.executable, "-m", "quellenlage")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two articles, and the call made from their folder."""
    for name, text in TEXTS.items():
        (tmp_path / name).write_bytes(text.encode())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, arguments, input=stdin)


def records(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_annotate_writes_a_line_per_article_in_the_order_of_the_input(folder: Path) -> None:
    result = run("annotate", "b.txt", "a.txt")
    assert (result.exit_code, result.stderr) == (0, "")
    assert [(record["id"], record["text"]) for record in records(result)] == [(n, TEXTS[n]) for n in ("b.txt", "a.txt")]


def test_published_is_given_to_articles_without_a_day(folder: Path) -> None:
    for written, day in (("2024-10-29", "2024-10-29"), ("2024-10-29T06:30:00+01:00", "2024-10-29")):
        published = [record["published"] for record in records(run("annotate", ".", "--published", written))]
        assert [(entry["value"], entry["basis"]) for entry in published] == [(day, "given")] * 2


def test_standard_input_is_json_lines(folder: Path) -> None:
    stdin = json.dumps({"id": "x", "text": TEXTS["a.txt"]}).encode() + b'\n{"text": ""}\n{"text": "Er brach."}'
    result = run("annotate", "-", stdin=stdin)
    assert [record["id"] for record in records(result)] == ["x", "stdin:3"]
    assert (result.exit_code, result.stderr) == (1, "quellenlage: stdin:2: is empty\n")


def test_the_same_input_gives_the_same_bytes_whatever_jobs_is(folder: Path) -> None:
    lines = [
        json.dumps({"id": str(n), "text": f"{text} Es waren {n} Boote."}) for n in range(90) for text in TEXTS.values()
    ]
    (folder / "c.jsonl").write_text("\n".join(lines), encoding="utf-8")
    one, two, three = (
        subprocess.run([*COMMAND, "annotate", ".", "--jobs", jobs], capture_output=True, check=True).stdout
        for jobs in ("1", "2", "1")
    )
    assert one == two == three
    assert one.count(b"\n") == 182
    briefs = []
    for jobs in ("1", "2"):
        subprocess.run([*COMMAND, "brief", ".", "--out", f"out{jobs}", "--jobs", jobs], capture_output=True, check=True)
        out = folder / f"out{jobs}"
        briefs.append({path.name: path.read_bytes() for path in out.iterdir()})
        # An output folder of an earlier call is an input like any other: only this call's own is passed over.
        for path in out.iterdir():
            path.unlink()
        out.rmdir()
    assert briefs[0] == briefs[1]
    assert {"brief.html", "brief.md", "brief.json"} <= set(briefs[0])


def test_a_table_of_ones_own_names_the_actors(folder: Path) -> None:
    Path("mine.toml").write_text('[[person]]\nname = "Olaf Thiem"\naliases = ["Olaf Tiem"]\n', encoding="utf-8")
    Path("more.toml").write_text('[[person]]\nname = "Dr. Olaf Thiem"\naliases = ["Olaf Tiem"]\n', encoding="utf-8")
    told = {}
    for tables in ((), ("mine.toml",), ("mine.toml", "more.toml")):
        options = [part for table in tables for part in ("--aliases", table)]
        result = run("annotate", "b.txt", *options)
        told[tables] = records(result)[0]["actors"][0]["name"]
        assert run("annotate", "b.txt", *options, "--jobs", "2").stdout == result.stdout
    assert list(told.values()) == ["Olaf Tiem", "Olaf Thiem", "Dr. Olaf Thiem"]
    assert run("brief", "b.txt", "--aliases", "mine.toml", "--out", "out").exit_code == 0
    assert "Olaf Thiem" in Path("out/brief.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("table", ["[[person]]\nsurname = 1\n", "[[person", "person = 3\n"])
def test_a_table_that_is_none_makes_the_call_wrong(folder: Path, table: str) -> None:
    Path("mine.toml").write_text(table, encoding="utf-8")
    result = run("annotate", "b.txt", "--aliases", "mine.toml")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("quellenlage: mine.toml: ")
    assert result.stderr.count("\n") == 1


def test_a_brief_in_the_folder_it_tells_of_is_not_one_of_its_articles(folder: Path) -> None:
    for _ in range(2):
        result = run("brief", ".", "--out", "out/heute")
        assert result.exit_code == 0, result.output
        account = json.loads((folder / "out" / "heute" / "brief.json").read_text(encoding="utf-8"))
        assert [document["id"] for document in account["documents"]] == ["a.txt", "b.txt"]
        assert account["quarantined"] == []


def test_brief_sums_up_on_stdout(folder: Path) -> None:
    result = run("brief", ".", "--out", "out")
    assert "2 Artikel" in result.stdout
    assert result.stderr == ""


def test_output_is_utf_8_whatever_the_locale_says(folder: Path) -> None:
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = subprocess.run([*COMMAND, "annotate", "b.txt"], capture_output=True, check=True, env=environment)
    assert json.loads(done.stdout.decode("utf-8"))["text"] == TEXTS["b.txt"]


def test_a_reader_that_has_enough_is_no_error(folder: Path) -> None:
    lines = [json.dumps({"id": str(n), "text": TEXTS["a.txt"] * 20}) for n in range(300)]
    (folder / "c.jsonl").write_text("\n".join(lines), encoding="utf-8")
    with subprocess.Popen([*COMMAND, "annotate", "."], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.wait(60) == 1
        assert process.stderr.read() == b""


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_the_call_without_a_traceback(folder: Path, jobs: str) -> None:
    lines = [json.dumps({"id": str(n), "text": TEXTS["a.txt"] * 20}) for n in range(2000)]
    (folder / "c.jsonl").write_text("\n".join(lines), encoding="utf-8")
    command = [*COMMAND, "annotate", "c.jsonl", "--jobs", jobs]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        _, stderr = process.communicate(timeout=60)
    assert stderr.split() == [b"quellenlage:", b"interrupted"]
    assert process.returncode == 130


@pytest.fixture
def misreading(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A reader that fails on one of the two articles."""
    from quellenlage.pipeline import read  # noqa: PLC0415

    def misread(document: Document, aliases: AliasTable, *, alone: bool) -> Reading:
        if document.id == "a.txt":
            raise ZeroDivisionError("durch null")
        return read(document, aliases, alone=alone)

    monkeypatch.setattr("quellenlage.scale.aliased.read", misread)
    yield
    settings.cache_clear()


@pytest.mark.usefixtures("misreading")
def test_an_article_that_cannot_be_analysed_does_not_cost_the_others(folder: Path) -> None:
    result = run("annotate", ".")
    assert [record["id"] for record in records(result)] == ["b.txt"]
    assert result.stderr == "quellenlage: a.txt: could not be read: ZeroDivisionError: durch null\n"
    assert result.exit_code == 1


@pytest.mark.usefixtures("misreading")
def test_debugging_raises_it_instead(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUELLENLAGE_DEBUG", "1")
    settings.cache_clear()
    assert isinstance(run("annotate", ".").exception, ZeroDivisionError)


def test_a_defect_across_articles_is_one_line(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quellenlage.scale.relating.relate_all", lambda *_: 1 / 0)
    result = run("brief", ".", "--out", "out")
    assert result.exit_code == 70
    assert (
        result.stderr == "quellenlage: failed: ZeroDivisionError: division by zero (QUELLENLAGE_DEBUG=1 shows where)\n"
    )


def test_a_full_disk_is_one_line(folder: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*COMMAND, "annotate", "."], stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert done.stderr.splitlines()[0] == b"quellenlage: [Errno 28] No space left on device"


def test_version_and_help() -> None:
    assert run("--version").stdout == f"quellenlage {__version__}\n"
    assert run("-h").exit_code == 0
    assert "--published ISO" in run("annotate", "--help").stdout
