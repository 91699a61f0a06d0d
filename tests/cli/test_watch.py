"""The command that watches, as a user calls it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from quellenlage.cli import main
from quellenlage.store import open_store
from tests.desk.watching import first, item, rss, second
from tests.ingest.web.site import Handler, Page, Site, serving

ENDED = 60.0


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as site:
        site.pages |= {
            "/feed": rss([item("A", "/a"), item("B", "/b")]),
            "/a": first(),
            "/b": second(),
        }
        yield site


@pytest.fixture
def feeds(site: Site, tmp_path: Path) -> Path:
    path = tmp_path / "feeds.toml"
    path.write_text(
        f'[watch]\ndelay = "0s"\nallow_networks = ["127.0.0.0/8"]\n\n[[feed]]\nurl = "{site.url}/feed"\n', "utf-8"
    )
    return path


def quellenlage(*arguments: str, folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "quellenlage", *arguments],
        cwd=folder,
        env={**os.environ, "QUELLENLAGE_DB": "lage.desk"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def called(*arguments: str) -> tuple[int, str, str]:
    """The command in this process, where no signal is involved."""
    result = CliRunner().invoke(main, ["watch", *arguments])
    return result.exit_code, result.stdout, result.stderr


def finished(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    out, err = process.communicate(timeout=60)
    return process.returncode, out, err


def test_once_reads_what_is_due_and_ends(site: Site, feeds: Path, tmp_path: Path) -> None:
    status, out, err = called(str(feeds), "--db", str(tmp_path / "lage.desk"), "--once", "--json")
    assert (status, err) == (0, "")
    assert {report["kind"] for report in map(json.loads, out.splitlines())} >= {"conflict"}
    with open_store(tmp_path / "lage.desk") as store:
        assert store.count() == 2
    assert called(str(feeds), "--db", str(tmp_path / "lage.desk"), "--once") == (0, "", "")


def test_what_is_set_aside_is_named_and_makes_the_status_one(site: Site, feeds: Path, tmp_path: Path) -> None:
    site.pages["/b"] = Page(status=404)
    status, _, err = called(str(feeds), "--db", str(tmp_path / "lage.desk"), "--once")
    assert status == 1
    assert err == f"quellenlage: {site.url}/b: is not there (status 404)\n"


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["none.toml"], "none.toml: No such file or directory"),
        (["feeds.toml", "--webhook", "ftp://a.example"], "--webhook: ftp://a.example: is not fetched"),
        (["feeds.toml", "--allow-network", "10.0.0.1/8"], "'10.0.0.1/8' is no network"),
        (["feeds.toml", "--db", "none/lage.desk"], "none"),
    ],
)
def test_a_wrong_call_says_so_in_one_line(
    feeds: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], complaint: str
) -> None:
    monkeypatch.chdir(feeds.parent)
    status, out, err = called(*arguments, "--once")
    assert (status, out) == (2, "")
    assert complaint in err
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_watches_until_it_is_asked_to_end(site: Site, feeds: Path, tmp_path: Path, number: signal.Signals) -> None:
    process = quellenlage("watch", "feeds.toml", "--json", folder=tmp_path)
    assert process.stdout is not None
    watchdog = threading.Timer(ENDED, process.kill)
    watchdog.start()
    assert json.loads(process.stdout.readline())["kind"] == "conflict"
    process.send_signal(number)
    began = time.monotonic()
    status, _, err = finished(process)
    assert (status, err) == (0, "")
    watchdog.cancel()
    assert time.monotonic() - began < ENDED


@pytest.mark.parametrize(("number", "expected"), [(signal.SIGTERM, 130), (signal.SIGKILL, -signal.SIGKILL)])
def test_asked_to_end_or_killed_while_it_fetches_it_keeps_what_it_has(
    site: Site, feeds: Path, tmp_path: Path, number: signal.Signals, expected: int
) -> None:
    def slow(handler: Handler) -> None:
        process.send_signal(number)
        handler.send(b"HTTP/1.1 200 OK\r\n\r\n", pause=0.5)

    site.pages["/b"] = slow
    process = quellenlage("watch", "feeds.toml", "--once", folder=tmp_path)
    status, _, _ = finished(process)
    assert status == expected
    site.pages["/b"] = second()
    assert called(str(feeds), "--db", str(tmp_path / "lage.desk"), "--once")[0] == 0
    with open_store(tmp_path / "lage.desk") as store:
        assert store.count() == 2
