"""An export is there whole or not at all."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from quellenlage.errors import UsageError
from quellenlage.export.files import whole_files


def test_files_appear_together_when_all_are_written(tmp_path: Path) -> None:
    paths = [tmp_path / "neu" / name for name in ("a.csv", "b.csv")]
    with whole_files(paths) as (a, b):
        a.write(b"1")
        b.write(b"2")
        assert not any(path.exists() for path in paths)
    assert [path.read_bytes() for path in paths] == [b"1", b"2"]
    assert len(list((tmp_path / "neu").iterdir())) == 2


def test_a_failure_leaves_everything_as_it_was(tmp_path: Path) -> None:
    old = tmp_path / "a.csv"
    old.write_bytes(b"alt")

    def fail() -> None:
        with whole_files([old, tmp_path / "b.csv"]) as (a, _):
            a.write(b"neu")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.csv", b"alt")]


@pytest.mark.parametrize("place", ["a.csv/b.csv", "ordner"])
def test_what_cannot_be_written_is_one_line(tmp_path: Path, place: str) -> None:
    (tmp_path / "a.csv").write_bytes(b"alt")
    (tmp_path / "ordner").mkdir()
    with pytest.raises(UsageError, match=r"a\.csv|ordner is a folder"), whole_files([tmp_path / place]):
        pass
    assert (tmp_path / "a.csv").read_bytes() == b"alt"


def test_a_killed_export_leaves_what_was_there(tmp_path: Path, one_url: str) -> None:
    out = tmp_path / "out"
    command = [sys.executable, "-m", "quellenlage", "export", "--db", one_url, "--format", "csv", "--out", str(out)]
    subprocess.run(command, check=True, capture_output=True)
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    killed = 0
    for attempt in range(5):
        with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
            until = time.monotonic() + 20
            while not list(out.glob(".*.draft")) and process.poll() is None and time.monotonic() < until:
                time.sleep(0.001)
            time.sleep(0.003 * attempt)
            os.kill(process.pid, signal.SIGKILL)
            killed += process.wait() == -signal.SIGKILL
        assert {path.name: path.read_bytes() for path in out.glob("[!.]*")} == before
    assert killed
