"""The command that shows a desk: what it refuses in one line, and that it starts and ends."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest
from click.testing import CliRunner, Result

from quellenlage.cli import main
from quellenlage.cli.serve import listen
from quellenlage.store import open_store

pytest.importorskip("fastapi", reason="FastAPI is not installed")
pytest.importorskip("uvicorn", reason="uvicorn is not installed")


def call(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["serve", *arguments])


@pytest.fixture
def desk(tmp_path: Path) -> str:
    path = tmp_path / "lage.desk"
    open_store(path).close()
    return str(path)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--db", "{folder}/none.desk"], "there is no desk"),
        (["--db", "{desk}", "--add-user", "Anna"], "--token-file"),
        (["--db", "{desk}", "--private"], "--token-file"),
        (["--db", "{desk}", "--host", "0.0.0.0"], "--allow-host"),
        (["--db", "{desk}", "--host", "192.0.2.1", "--port", "0"], "cannot listen"),
        (["--db", "{desk}", "--token-file", "{folder}/none.txt"], "cannot read the users"),
        (["--db", "{desk}", "--port", "70000"], "70000"),
    ],
)
def test_a_wrong_call_is_one_line(desk: str, tmp_path: Path, arguments: list[str], told: str) -> None:
    result = call(*(argument.format(desk=desk, folder=tmp_path) for argument in arguments))
    assert result.exit_code == 2
    assert told in result.output
    assert result.output.count("\n") == 1


def test_a_port_that_is_taken_is_told(desk: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        result = call("--db", desk, "--port", str(other.getsockname()[1]))
    assert (result.exit_code, "cannot listen" in result.output) == (2, True)


def test_answers_are_sent_at_once() -> None:
    with listen("127.0.0.1", 0) as listening:
        assert listening.proto == socket.IPPROTO_TCP


def test_a_user_is_added_once_and_no_desk_is_needed(tmp_path: Path) -> None:
    users = str(tmp_path / "users.txt")
    first = call("--add-user", "Anna", "--token-file", users)
    assert (first.exit_code, first.output.startswith("ql_"), len(first.output.split())) == (0, True, 1)
    again = call("--add-user", "Anna", "--token-file", users)
    assert (again.exit_code, "already" in again.output) == (2, True)


def test_without_the_extra_it_says_what_to_install(desk: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    result = call("--db", desk)
    assert result.exit_code == 2
    assert "pip install 'quellenlage[serve]'" in result.output


def test_it_serves_until_it_is_interrupted(desk: str) -> None:
    command = [sys.executable, "-m", "quellenlage", "serve", "--db", desk, "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            address = process.stdout.readline().split()[0]
            with urlopen(address, timeout=20) as answer:
                assert b"Quellenlage" in answer.read()
            process.send_signal(signal.SIGINT)
            _, told = process.communicate(timeout=20)
        finally:
            process.kill()
    assert (process.returncode, told) == (0, "")
