"""The three files: whole, equal for equal input, and an error of one line where they cannot be written."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from quellenlage.errors import UsageError
from quellenlage.model import Account
from quellenlage.present.brief import write_brief
from quellenlage.present.evidence import EvidenceError
from tests.present.harbour import READINGS, harbour, reading

NAMES = {"brief.html", "brief.json", "brief.md"}


def test_the_folder_is_made_and_holds_three_files(tmp_path: Path) -> None:
    out = tmp_path / "new" / "folder"
    write_brief(harbour(), out)
    assert {path.name for path in out.iterdir()} == NAMES
    assert json.loads((out / "brief.json").read_bytes())["stories"][0]["title"] == "Brand im Hafen von Sandwerder"


def test_equal_accounts_are_equal_to_the_byte(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_brief(harbour(), tmp_path / name)
    for name in NAMES:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_a_second_brief_replaces_the_first(tmp_path: Path) -> None:
    write_brief(harbour(), tmp_path)
    write_brief(Account((), (), (), (), (), (), ()), tmp_path)
    assert json.loads((tmp_path / "brief.json").read_bytes())["documents"] == []
    assert {path.name for path in tmp_path.iterdir()} == NAMES


def test_a_file_where_the_folder_should_be_is_a_wrong_call(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.write_text("taken")
    with pytest.raises(UsageError, match="cannot write to") as caught:
        write_brief(harbour(), out)
    assert "\n" not in str(caught.value)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_folder_without_permission_is_a_wrong_call(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(UsageError, match="Permission denied"):
        write_brief(harbour(), tmp_path)


def test_a_folder_in_the_way_of_a_file_is_a_wrong_call_and_no_draft_is_left(tmp_path: Path) -> None:
    (tmp_path / "brief.md" / "in the way").mkdir(parents=True)
    with pytest.raises(UsageError, match="cannot write to"):
        write_brief(harbour(), tmp_path)
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]


def test_nothing_is_written_where_evidence_does_not_fit(tmp_path: Path) -> None:
    with pytest.raises(EvidenceError):
        write_brief(replace(harbour(), readings=READINGS[1:]), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_half_a_surrogate_pair_stops_nothing(tmp_path: Path) -> None:
    write_brief(Account((reading("x", "a\ud800b"),), (), (), (), (), (), ()), tmp_path)
    assert "\ufffd" in (tmp_path / "brief.html").read_text(encoding="utf-8")
