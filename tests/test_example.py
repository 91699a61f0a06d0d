"""The story under examples/ shows every kind of finding, and the same input gives the same bytes."""

from __future__ import annotations

import json
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any, get_args

import pytest
from click.testing import CliRunner

from quellenlage.cli import main
from quellenlage.model import FindingKind

EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "faehre"


def brief(out: Path, *options: str) -> dict[str, Any]:
    result = CliRunner().invoke(main, ["brief", str(EXAMPLE), "--out", str(out), *options])
    assert result.exit_code == 0, result.output
    account: dict[str, Any] = json.loads((out / "brief.json").read_text("utf-8"))
    return account


@pytest.fixture(scope="module")
def account(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return brief(tmp_path_factory.mktemp("brief"))


def test_every_kind_of_finding_is_shown(account: dict[str, Any]) -> None:
    assert {f["kind"] for f in account["findings"]} == set(get_args(FindingKind))


EDGES = {
    ("01-kuestenbote.txt", "02-hafenblatt.txt"): "exact",
    ("01-kuestenbote.txt", "03-inselanzeiger.txt"): "rewrite",
    ("04-tagesecho.txt", "05-blitzlage.txt"): "cites",
    ("06-kuestenbote.txt", "07-hafenblatt.txt"): "near",
    ("06-kuestenbote.txt", "08-sundradio.txt"): "excerpt",
}


def test_lineage_of_the_example(account: dict[str, Any]) -> None:
    assert {(e["from"], e["to"]): e["kind"] for e in account["lineage"]} == EDGES


@pytest.mark.parametrize(
    ("kind", "document", "against"),
    [
        ("correction", "06-kuestenbote.txt", None),
        ("recycled", "11-reisefuchs.txt", "01-kuestenbote.txt"),
        ("hedge_dropped", "03-inselanzeiger.txt", "01-kuestenbote.txt"),
        ("attribution_lost", "05-blitzlage.txt", "04-tagesecho.txt"),
        ("number_changed", "05-blitzlage.txt", "04-tagesecho.txt"),
        ("scope_changed", "05-blitzlage.txt", "04-tagesecho.txt"),
        ("conflict", "04-tagesecho.txt", None),
        ("drift", "04-tagesecho.txt", None),
    ],
)
def test_findings_of_the_example(account: dict[str, Any], kind: str, document: str, against: str | None) -> None:
    hits = [f for f in account["findings"] if f["kind"] == kind and document in (f["document"], f["against"])]
    assert hits
    assert against is None or against in {f["against"] for f in hits}


def test_the_agencys_reports_are_one_origin(account: dict[str, Any]) -> None:
    aboard = [c for c in account["claims"] if {m["low"] for m in c["members"]} == {112, 131}]
    assert len(aboard) == 1
    assert aboard[0]["independent_origins"] == 2
    assert aboard[0]["status"] == "conflict"


def test_every_evidence_is_cut_out_of_the_text(account: dict[str, Any]) -> None:
    texts = {p.name: p.read_text("utf-8") for p in (EXAMPLE / "articles").glob("*.txt")}
    entries = [
        e for part in ("lineage", "cited", "findings", "timeline") for row in account[part] for e in row["evidence"]
    ]
    assert entries
    for entry in entries:
        assert 0 <= entry["begin"] < entry["end"] <= len(texts[entry["document"]])
        assert texts[entry["document"]][entry["begin"] : entry["end"]].strip()


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    brief(tmp_path / "once")
    brief(tmp_path / "twice", "--jobs", "2")
    for name in ("brief.html", "brief.md", "brief.json"):
        assert (tmp_path / "once" / name).read_bytes() == (tmp_path / "twice" / name).read_bytes(), name


def test_annotate_gives_the_same_bytes_whatever_the_jobs() -> None:
    once, twice = (CliRunner().invoke(main, ["annotate", str(EXAMPLE), "--jobs", n]) for n in ("1", "2"))
    assert once.exit_code == twice.exit_code == 0
    assert once.stdout == twice.stdout
    assert len(once.stdout.splitlines()) == len(list((EXAMPLE / "articles").glob("*.txt")))


def test_the_archive_holds_the_story_as_it_is() -> None:
    spec = spec_from_file_location("pack_archive", EXAMPLE.parent / "pack_archive.py")
    assert spec is not None
    assert spec.loader is not None
    packer = module_from_spec(spec)
    spec.loader.exec_module(packer)
    assert packer.ARCHIVE.read_bytes() == packer.archive()
