"""Reading into a desk from the command line."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from quellenlage.cli import main
from quellenlage.store import Selection, open_store

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "faehre"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    monkeypatch.chdir(tmp_path)
    return CliRunner()


def call(run: CliRunner, *arguments: str) -> Result:
    return run.invoke(main, list(arguments))


def test_a_folder_is_read_related_and_passed_over_the_next_time(run: CliRunner) -> None:
    first = call(run, "ingest", str(EXAMPLE))
    assert first.exit_code == 0
    assert first.output.startswith("11 new articles; lage.desk holds 11 articles\n")
    assert "11 articles related, " in first.output
    assert "conflict" in first.output
    second = call(run, "ingest", str(EXAMPLE))
    assert second.output.startswith("11 unchanged sources passed over; ")
    assert "related" not in second.output


def test_relating_can_wait(run: CliRunner) -> None:
    call(run, "ingest", str(EXAMPLE), "--no-relate", "--db", "andere.desk")
    with open_store("andere.desk", create=False) as store:
        assert store.count(Selection(related=False)) == 11
    assert "11 articles related" in call(run, "ingest", str(EXAMPLE), "--db", "andere.desk").output


def test_the_desk_can_be_named_in_the_environment(run: CliRunner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUELLENLAGE_DB", "umgebung.desk")
    call(run, "ingest", str(EXAMPLE / "articles"), "--no-relate")
    assert Path("umgebung.desk").exists()


def test_the_quarantine_is_listed_and_tried_again(run: CliRunner) -> None:
    Path("z.jsonl").write_text('{"id": 1}\n', encoding="utf-8")
    assert call(run, "ingest", "z.jsonl").exit_code == 1
    line = call(run, "quarantine", "list").output
    assert "1x" in line
    assert line.endswith("z.jsonl:1: has neither a text nor an html field\n")
    (entry,) = map(json.loads, call(run, "quarantine", "list", "--json").output.splitlines())
    assert entry["reference"] == str(Path("z.jsonl").absolute())
    again = call(run, "quarantine", "retry")
    assert again.exit_code == 1
    assert "1 still set aside" in again.output
    Path("z.jsonl").write_text('{"id": 1, "text": "Der Damm brach am Montag."}\n', encoding="utf-8")
    assert call(run, "quarantine", "retry", "--limit", "5").exit_code == 0
    assert call(run, "quarantine", "list").output == ""


def test_standard_input_is_read_into_a_desk(run: CliRunner) -> None:
    lines = '{"id": "a", "source": "Bote", "text": "Der Damm brach am Montag."}\n{"id": "b"}\n'
    result = run.invoke(main, ["ingest", "-"], input=lines)
    assert result.exit_code == 1
    assert "1 new article, 1 input set aside" in result.output
    assert "1 still set aside" in call(run, "quarantine", "retry").output


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("ingest", "gibtsnicht.txt"), "no such file or folder: gibtsnicht.txt"),
        (("ingest",), "Missing argument"),
        (("ingest", str(EXAMPLE), "--db", "mysql://x/y"), "names no desk"),
        (("ingest", str(EXAMPLE), "--db", "nirgends/lage.desk"), "nirgends"),
        (("ingest", "http://127.0.0.1/", "--allow-network", "127.0.0.1/8"), "is no network"),
        (("quarantine", "list"), "there is no desk at lage.desk"),
        (("quarantine", "retry"), "there is no desk at lage.desk"),
    ],
)
def test_a_wrong_call_is_one_line(run: CliRunner, arguments: tuple[str, ...], told: str) -> None:
    result = call(run, *arguments)
    assert result.exit_code == 2
    assert told in result.output
    assert result.output.count("\n") == 1


def test_an_address_of_this_machine_is_refused(run: CliRunner) -> None:
    result = call(run, "ingest", "http://127.0.0.1/geheim")
    assert result.exit_code == 1
    assert "of this machine" in result.output
    assert "127.0.0.1" in call(run, "quarantine", "list").output


def test_the_real_command_stopped_goes_on(tmp_path: Path) -> None:
    lines = (
        json.dumps({"id": n, "text": f"Im Hafen sank am Montag Boot {n}. Es gab {n} Verletzte."}) for n in range(900)
    )
    (tmp_path / "z.jsonl").write_text("\n".join(lines), encoding="utf-8")
    command = [sys.executable, "-m", "quellenlage", "ingest", "z.jsonl", "--no-relate"]
    for patience in (0.0, 0.3, 0.6):
        process = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        while not (tmp_path / "lage.desk").exists() and process.poll() is None:
            time.sleep(0.01)
        try:
            process.communicate(timeout=patience)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGINT)
            _, told = process.communicate(timeout=60)
            # The first one is at its work by now; of the others, Python itself may still be on its way.
            assert patience > 0 or told.strip() == b"quellenlage: interrupted"
    last = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False, timeout=120)
    assert (last.returncode, last.stderr) == (0, "")
    with open_store(tmp_path / "lage.desk") as store:
        assert store.count(Selection(latest_only=False)) == 900
