"""A desk with the story under examples/, and clients that ask for it."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

pytest.importorskip("fastapi", reason="FastAPI is not installed")

from fastapi.testclient import TestClient

from quellenlage.cli.serve import listen
from quellenlage.ingest.collect import collect
from quellenlage.model import Document, Published, Quarantined
from quellenlage.pipeline import read, relate
from quellenlage.scale.processes import read_all
from quellenlage.serve.app import create_app
from quellenlage.serve.config import ServeConfig
from quellenlage.serve.users import add_user
from quellenlage.store import FeedState, Store, open_store
from tests.serve.hostile import ARTICLES

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "faehre"
NOW = datetime(2025, 3, 15, 9, 30, tzinfo=UTC)
HOST = "http://localhost:8765"

Client = Callable[..., TestClient]


def relate_all(store: Store) -> None:
    """Keep an account over everything."""
    store.save_account(relate(stored.named() for stored in store.readings()))


@pytest.fixture(scope="session")
def ferry(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The desk of the example; not to be written to."""
    path = tmp_path_factory.mktemp("desk") / "ferry.desk"
    with open_store(path) as store:
        for reading in read_all(collect([str(EXAMPLE)], Published()), 1):
            assert not isinstance(reading, Quarantined)
            store.save(reading, b"<p>" + reading.document.text.encode() + b"</p>")
        relate_all(store)
        store.add_quarantine(Quarantined("kaputt.html", "has no main text"), NOW)
        store.save_feed(FeedState("https://alpenbote.example/rss", next_poll=NOW, failures=2, note="answered 500"))
    return path


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk of articles that would do harm if they were more than text; not to be written to."""
    path = tmp_path_factory.mktemp("desk") / "hostile.desk"
    with open_store(path) as store:
        for number, article in enumerate(ARTICLES):
            document = Document(f"{number}.html", article.text, article.title, article.source, article.url)
            store.save(read(document), article.text.encode("utf-8", "replace"))
        relate_all(store)
    return path


@pytest.fixture
def desk(ferry: Path, tmp_path: Path) -> Path:
    """A copy of the desk of the example, to be written to."""
    return Path(shutil.copyfile(ferry, tmp_path / "copy.desk"))


@pytest.fixture
def token_file(tmp_path: Path) -> Path:
    return tmp_path / "users.txt"


@pytest.fixture
def token(token_file: Path) -> str:
    """Anna's token."""
    return add_user(token_file, "Anna")


@pytest.fixture
def client_of() -> Iterator[Client]:
    """Makes clients of a desk; everything they opened is closed in the end."""
    opened: list[TestClient] = []

    def make(desk: Path, **settings: object) -> TestClient:
        config = ServeConfig(str(desk), now=lambda: NOW, threads=2, **settings)  # type: ignore[arg-type]
        client = TestClient(create_app(config), base_url=HOST, raise_server_exceptions=False, follow_redirects=False)
        client.__enter__()
        opened.append(client)
        return client

    yield make
    for client in opened:
        client.__exit__(None, None, None)


@pytest.fixture
def client(ferry: Path, client_of: Client) -> TestClient:
    """A client of the example that only reads."""
    return client_of(ferry)


@contextmanager
def serving(config: ServeConfig) -> Iterator[str]:
    """A real server on a free port of the loopback interface, as long as the block lasts; its address."""
    import uvicorn  # noqa: PLC0415 - an optional extra

    app = create_app(replace(config, ending=lambda: server.should_exit))
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=5))
    with listen("127.0.0.1", 0) as listening:
        thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(10)
            assert not thread.is_alive()
