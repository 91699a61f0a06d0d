"""Every store that the contract holds for: files, a file with an odd name, and a real PostgreSQL."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from quellenlage.store import Store, open_store

_NUMBERS = count(1)


class Server:
    """A PostgreSQL of the tests' own, on a port of the loopback interface."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self._programs, self._folder = programs, folder
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self._port = probe.getsockname()[1]
        self._as_user: list[str] = []
        if os.geteuid() == 0:  # PostgreSQL refuses to be run by root
            user = pwd.getpwnam("postgres")
            os.chown(folder, user.pw_uid, user.pw_gid)
            self._as_user = ["runuser", "-u", "postgres", "--"]

    def start(self) -> None:
        data = str(self._folder / "data")
        self._run("initdb", "-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-locale", "--no-sync")
        options = f"-p {self._port} -h 127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=30"
        self._run("pg_ctl", "-D", data, "-l", str(self._folder / "log"), "-o", options, "-w", "start")

    def stop(self) -> None:
        self._run("pg_ctl", "-D", str(self._folder / "data"), "-m", "immediate", "-w", "stop")

    def new_database(self, encoding: str = "UTF8") -> str:
        """The address of a new, empty database."""
        import psycopg  # noqa: PLC0415 - an optional extra

        name = f"desk{next(_NUMBERS)}"
        with psycopg.connect(self.address("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} ENCODING '{encoding}' TEMPLATE template0".encode())
        return self.address(name)

    def address(self, database: str) -> str:
        return f"postgresql://postgres@127.0.0.1:{self._port}/{database}"

    def _run(self, program: str, *arguments: str) -> None:
        command = [*self._as_user, str(self._programs / program), *arguments]
        subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, cwd=self._folder)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Server]:
    """A running server; the tests that need it are skipped where Debian's package or psycopg is not installed."""
    pytest.importorskip("psycopg", reason="psycopg is not installed")
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    on_path = shutil.which("initdb")
    if not found and on_path is None:
        pytest.skip("PostgreSQL is not installed")
    if os.geteuid() == 0 and "postgres" not in {user.pw_name for user in pwd.getpwall()}:
        pytest.skip("PostgreSQL refuses to be run by root, and there is no user postgres")
    programs = found[-1].parent if found else Path(str(on_path)).parent
    # Not under pytest's own folder: only its owner may enter that, and the server runs as somebody else.
    with tempfile.TemporaryDirectory(prefix="quellenlage-") as folder:
        server = Server(programs, Path(folder))
        server.start()
        yield server
        server.stop()


@pytest.fixture(params=["sqlite", "sqlite-odd", "postgresql"])
def desk_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a desk that is not there yet, in every kind of store."""
    if request.param == "sqlite":
        return str(tmp_path / "lage.desk")
    if request.param == "sqlite-odd":
        folder = tmp_path / "Läge #1? 100%25 'x' & \"y\";"
        folder.mkdir()
        return f"sqlite:///{folder / 'a b?mode=ro#.desk'}"
    server: Server = request.getfixturevalue("postgresql")
    return server.new_database()


@pytest.fixture
def store(desk_url: str) -> Iterator[Store]:
    """An empty desk, in every kind of store."""
    with open_store(desk_url) as opened:
        yield opened


@pytest.fixture
def store_in_memory() -> Iterator[Store]:
    """An empty desk that nobody else can open, for what holds alike in every kind of store."""
    with open_store(":memory:") as opened:
        yield opened
