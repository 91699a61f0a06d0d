"""Searching a desk from the command line."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from rich.console import Console

from quellenlage.cli import main
from quellenlage.cli.hits import print_hit
from quellenlage.store import Query, open_store
from tests.store.articles import DIKE, FERRY, article, three


@pytest.fixture
def db(desk_url: str) -> str:
    """The address of a desk with three articles, and an older state of one of them."""
    with open_store(desk_url) as store:
        list(store.save_all((reading, None) for reading in three()))
        old = FERRY.replace("mindestens 14", "mindestens 9")
        store.save(article("01.txt", old, date(2024, 3, 3), "Küstenblatt", "https://kuestenblatt.example/faehre"), None)
    return desk_url


def search(db: str, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["search", "--db", db, *arguments])


def lines(db: str, *arguments: str) -> list[dict[str, Any]]:
    result = search(db, "--json", *arguments)
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.mark.parametrize(
    ("arguments", "excerpts"),
    [
        (("Mensch", "--kind", "statements"), ["01"]),
        (("Truppe",), ["02", "01"]),
        (("Haus",), ["02", "01", "03"]),
        (('"alten Häuser"',), ["01"]),
        (('"Häuser alten"',), []),
        (("alten", "Häuser", "Hafen"), ["01"]),
        (("Haus", "--first", "2024-03-05"), ["02"]),
        (("Haus", "--last", "2024-03-05"), ["01"]),
        (("Haus", "--source", "Rundblick"), ["03"]),
        (("--speaker", "Brandt"), ["01"]),
        (("--speaker", "Hafenmeisterin", "Land"), ["01"]),
        (("--counted", "Fahrgast", "--low", "100", "bord"), ["01"]),
        (("--counted", "Fahrgast", "--low", "100"), ["01", "01"]),  # "mindestens 14" may be 100
        (("--counted", "Fahrgast", "--high", "20"), ["01"]),
        (("--low", "3500000", "--high", "3500000"), ["02", "01"]),
        (("--counted", "Fahrgast", "--high", "20", "--all-versions"), ["01", "01"]),
    ],
)
def test_what_is_found(db: str, arguments: tuple[str, ...], excerpts: list[str]) -> None:
    *hits, page = lines(db, *arguments)
    assert [hit["name"].removesuffix(".txt") for hit in hits] == excerpts
    assert (page["record"], page["total"], page["more"]) == ("page", len(excerpts), False)


def test_offsets_are_those_of_the_text(db: str) -> None:
    with open_store(db, create=False) as store:
        texts = store.texts(version.id for version in store.versions())
    for arguments in (("Haus",), ("--speaker", "Brandt", "Land"), ("--counted", "Fahrgäste"), ('"alten Häuser"',)):
        for hit in lines(db, *arguments)[:-1]:
            text = texts[hit["document"]]
            assert text[hit["begin"] : hit["end"]] == hit["excerpt"]
            assert hit["found"]
            assert all(text[begin:end].strip() for begin, end in hit["found"])


def test_windows_lead_from_one_to_the_next(db: str) -> None:
    seen, offset = [], 0
    while offset is not None:
        hit, page = lines(db, "Haus", "--limit", "1", "--offset", str(offset))
        seen.append(hit["name"])
        assert (page["total"], page["shown"]) == (3, 1)
        offset = page["next_offset"]
    assert seen == ["02.txt", "01.txt", "03.txt"]
    assert search(db, "Haus", "--limit", "1").stderr == "quellenlage: 1 to 1 of 3; the next: --offset 1\n"
    assert search(db, "Haus", "--offset", "7").stderr == "quellenlage: there are only 3\n"


def test_a_line_of_a_pipe_holds_day_outlet_title_details_passage_and_place(db: str) -> None:
    (line,) = search(db, "--counted", "Fahrgast", "--high", "20").stdout.splitlines()
    day, outlet, title, details, passage, place = line.split("\t")
    assert (day, outlet, title) == ("2024-03-04", "Küstenblatt", "Fähre vor Norderhaven auf Grund gelaufen")
    assert details == "14 to … · Wasserschutzpolizei"
    assert passage == "Nach Angaben der Wasserschutzpolizei wurden mindestens 14 Fahrgäste verletzt."
    version, _, span = place.partition(":")
    assert len(version) == 32
    assert FERRY[slice(*map(int, span.split("-")))] == passage


def test_found_words_are_marked_on_a_terminal(db: str) -> None:
    with open_store(db, create=False) as store:
        (hit,) = (
            store.search(Query("Brandt", "statements", speaker="Brandt")).items
            or store.search(Query("Menschen", "statements")).items
        )
    out = io.StringIO()
    print_hit(Console(file=out, force_terminal=True, width=200), hit, "statements", first=True)
    assert "\x1b[1;31mMenschen\x1b[0m" in out.getvalue()
    assert "Ilse Brandt" in out.getvalue()


def test_nothing_in_an_article_is_obeyed_by_a_terminal(tmp_path: Path) -> None:
    db = str(tmp_path / "lage.desk")
    hostile = "Die Fähre\x1b]0;weg\x07 sank\x9b31m [bold]am[/bold] Kai\u202e. \x00"
    with open_store(db) as store:
        store.save(article("a\x1b[2J.txt", hostile, source="Bl\x1batt", title="Ti\x07tel\tzwei"))
    result = search(db, "Fähre")
    assert result.exit_code == 0
    assert result.stdout.count("\t") == 5
    with open_store(db, create=False) as store:
        (hit,) = store.search(Query("Fähre")).items
    out = io.StringIO()
    print_hit(Console(file=out, color_system=None, force_terminal=True, width=500), hit, "text", first=True)
    for shown in (result.stdout, out.getvalue()):
        assert not {c for c in shown if (not c.isprintable() and c not in "\t\n")}
        assert "[bold]am[/bold]" in shown


def test_finding_nothing_is_no_error(db: str) -> None:
    result = search(db, "Vulkanausbruch")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "quellenlage: nothing found\n")
    (page,) = lines(db, "Vulkanausbruch")
    assert page == {"record": "page", "offset": 0, "shown": 0, "total": 0, "more": False, "next_offset": None}


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ((), "there is nothing to look for"),
        (('"" ?!',), "there is nothing to look for"),
        (("Haus", "--limit", "0"), "--limit"),
        (("Haus", "--limit", "1001"), "--limit"),
        (("Haus", "--offset", "-1"), "--offset"),
        (("Haus", "--first", "gestern"), "'gestern' is no day: write YYYY-MM-DD"),
        (("Haus", "--last", "2024-02-30"), "'2024-02-30' is no day"),
        (("Haus", "--first", "2024-W01-1"), "is no day"),
        (("Haus", "--first", "2024-03-05", "--last", "2024-03-04"), "--first 2024-03-05 is later than"),
        (("--low", "nan"), "--low"),
        (("--high", "inf"), "--high"),
        (("--low", "viele"), "--low"),
        (("--low", "9", "--high", "3"), "--low 9 is more than --high 3"),
        (("Haus", "--kind", "text", "--low", "3"), "--low looks at figures"),
        (("Haus", "--kind", "statements", "--counted", "x"), "--counted looks at figures"),
        (("Haus", "--kind", "text", "--speaker", "x"), "--speaker looks at statements"),
        (("Haus", "--kind", "images"), "--kind"),
    ],
)
def test_a_wrong_call_is_one_line(tmp_path: Path, arguments: tuple[str, ...], reason: str) -> None:
    db = str(tmp_path / "lage.desk")
    open_store(db).close()
    result = search(db, *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert reason in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_misspelt_desk_is_not_made(tmp_path: Path) -> None:
    result = search(str(tmp_path / "leer.desk"), "Haus")
    assert result.exit_code == 2
    assert "there is no desk" in result.stderr
    assert not (tmp_path / "leer.desk").exists()


def test_a_reader_that_has_enough_is_no_error(tmp_path: Path) -> None:
    db = str(tmp_path / "lage.desk")
    with open_store(db) as store:
        list(store.save_all((article(f"{n}.txt", f"{DIKE} Meldung {n}."), None) for n in range(300)))
    command = [sys.executable, "-m", "quellenlage", "search", "Deich", "--limit", "300", "--json", "--db", db]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.wait(60) == 1
        assert process.stderr.read() == b""
