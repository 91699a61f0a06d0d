"""The command that relates what a desk holds."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from quellenlage.cli import main
from quellenlage.store import Selection, open_store

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "faehre"


@pytest.fixture
def desk(tmp_path: Path) -> str:
    path = str(tmp_path / "lage.desk")
    told = CliRunner().invoke(main, ["ingest", str(EXAMPLE), "--db", path, "--no-relate"])
    assert told.exit_code == 0, told.output
    return path


def run(*arguments: str) -> tuple[int, str]:
    told = CliRunner().invoke(main, ["relate", *arguments])
    return told.exit_code, told.output


def test_what_was_left_is_related(desk: str) -> None:
    with open_store(desk) as store:
        assert store.count(Selection(related=True)) == 0
    status, told = run("--db", desk)
    assert status == 0
    assert told.startswith("11 articles related, ")
    assert run("--db", desk) == (0, "nothing new to relate\n")


def test_everything_anew(desk: str) -> None:
    run("--db", desk)
    with open_store(desk) as store:
        before = store.account()
    assert run("--db", desk, "--all") == (0, "11 articles related, 0 new findings\n")
    with open_store(desk) as store:
        assert store.account() == before


def test_a_desk_that_is_not_there_is_a_wrong_call(tmp_path: Path) -> None:
    status, told = run("--db", str(tmp_path / "none.desk"))
    assert status == 2
    assert "there is no desk" in told
    assert not (tmp_path / "none.desk").exists()
