"""The example story is watched as the documentation says, and shows what it says."""

from __future__ import annotations

import runpy
import threading
from collections import Counter
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from quellenlage.cli import main
from quellenlage.ingest.collect import collect
from quellenlage.model import Document
from quellenlage.pipeline import read, relate
from quellenlage.store import open_store

CHECKOUT = Path(__file__).resolve().parents[2]
EXAMPLES = CHECKOUT / "examples"


class Quiet(SimpleHTTPRequestHandler):
    """What ``python3 -m http.server`` is, without its log."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name of the method it replaces
        """Say nothing."""


@pytest.fixture
def port() -> Iterator[int]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(EXAMPLES))) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        yield server.server_address[1]
        server.shutdown()
        thread.join(5)


def test_the_example_is_watched_as_the_documentation_shows(port: int, tmp_path: Path) -> None:
    feeds = tmp_path / "feeds.toml"
    feeds.write_text((EXAMPLES / "feeds.toml").read_text("utf-8").replace(":8000", f":{port}"), "utf-8")
    command = ["watch", str(feeds), "--once", "--allow-network", "127.0.0.0/8", "--db", str(tmp_path / "faehre.desk")]
    result = CliRunner().invoke(main, command)
    assert (result.exit_code, result.stderr) == (0, "")
    shown = result.stdout.replace(f":{port}", ":8000").partition("\nQuelle verloren")[0]
    assert shown.startswith("Widerspruch: Passagiere")
    for page in ("README.md", "docs/watch.md"):
        assert f"```\n{shown}\n" in (CHECKOUT / page).read_text("utf-8")
    with open_store(tmp_path / "faehre.desk") as store:
        watched = Counter(finding.kind for _, finding in store.findings())
    articles = [document for document in collect([str(EXAMPLES / "faehre")]) if isinstance(document, Document)]
    assert watched == Counter(finding.kind for finding in relate(map(read, articles)).findings)
    again = CliRunner().invoke(main, command)
    assert (again.exit_code, again.output) == (0, "")


def test_the_feed_is_that_of_the_story() -> None:
    assert runpy.run_path(str(EXAMPLES / "write_feed.py"))["feed"]() == (EXAMPLES / "faehre.xml").read_text("utf-8")
