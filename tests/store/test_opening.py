"""Opening a desk: what is there, what is not, and what is something else."""

from __future__ import annotations

import multiprocessing
import shutil
import sqlite3
from pathlib import Path

import pytest

from quellenlage.errors import QuellenlageError, RetryError, UsageError
from quellenlage.store import Query, Selection, Store, open_store, stems
from quellenlage.store import migrate as migrations
from quellenlage.store.migrate import migrate, schema_version, scripts, set_meta
from quellenlage.store.opening import _connect
from tests.conftest import Server
from tests.store.articles import three

DATA = Path(__file__).parent / "data"


@pytest.mark.parametrize(
    "url",
    [
        "mysql://localhost/lage",
        "https://alpenbote.example/",
        "sqlite://lage.desk",
        "sqlite:///",
        "",
        "a\0b",
        "postgresql://localhost/lage?unknown=1",
    ],
)
def test_a_wrong_address_is_one_line(url: str) -> None:
    with pytest.raises(UsageError) as error:
        open_store(url)
    assert "\n" not in str(error.value)


def test_an_address_never_shows_its_password() -> None:
    with pytest.raises(QuellenlageError) as error:
        open_store("postgresql://anna:geheim@127.0.0.1:1/lage?password=geheim")
    assert "geheim" not in str(error.value)


def test_a_server_that_does_not_answer_may_later() -> None:
    pytest.importorskip("psycopg", reason="psycopg is not installed")
    with pytest.raises(RetryError, match="does not answer") as error:
        open_store("postgresql://127.0.0.1:1/lage")
    assert "\n" not in str(error.value)


def test_an_unknown_database_is_a_wrong_call(postgresql: Server) -> None:
    with pytest.raises(UsageError, match="does not exist"):
        open_store(postgresql.address("nirgends"))


def test_a_database_that_is_not_in_utf8_is_refused(postgresql: Server) -> None:
    with pytest.raises(UsageError, match="UTF8"):
        open_store(postgresql.new_database("LATIN1"))


def test_a_missing_folder_and_a_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no folder"):
        open_store(tmp_path / "nirgends" / "lage.desk")
    with pytest.raises(UsageError, match="is a folder"):
        open_store(tmp_path)


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    path.write_text("Sehr geehrte Damen und Herren, " * 100, encoding="utf-8")
    with pytest.raises(UsageError, match="no SQLite database"):
        open_store(path)
    assert path.read_text(encoding="utf-8").startswith("Sehr geehrte")


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "adressen.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE meta (name TEXT)")
    other.close()
    with pytest.raises(UsageError, match="no desk"):
        open_store(path)
    with sqlite3.connect(path) as other:
        assert other.execute("SELECT name FROM sqlite_master").fetchall() == [("meta",)]
    other.close()


def test_a_damaged_desk_is_told_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "lage.desk"
    with open_store(path) as store:
        store.save(three()[0])
    content = bytearray(path.read_bytes())
    content[1024:] = b"\xaa" * (len(content) - 1024)
    path.write_bytes(content)
    with pytest.raises(UsageError) as error:
        open_store(path)
    assert "\n" not in str(error.value)


def test_only_who_may_create_makes_a_desk(desk_url: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no desk"):
        open_store(desk_url, create=False)
    open_store(desk_url).close()
    with open_store(desk_url, create=False) as store:
        assert store.count() == 0


def test_a_desk_of_a_newer_program_is_refused(desk_url: str) -> None:
    open_store(desk_url).close()
    database = _connect(desk_url, create=False, wait=1)
    with database.transaction():
        set_meta(database, "schema", "999")
    database.close()
    with pytest.raises(UsageError, match="newer Quellenlage"):
        open_store(desk_url)


def test_a_desk_of_the_first_version_is_brought_up_to_date(desk_url: str) -> None:
    database = _connect(desk_url, create=True, wait=1)
    migrate(database, upto=1)
    assert (schema_version(database), "parts" in database.tables()) == (1, False)
    database.close()
    with open_store(desk_url) as store:
        store.save(three()[0])
        assert store.feeds() == []
    database = _connect(desk_url, create=False, wait=1)
    assert schema_version(database) == len(scripts("sqlite"))
    database.close()


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_every_migration_has_a_number_of_its_own(database: str) -> None:
    folder = Path(migrations.__file__).parent / "migrations" / database
    names = sorted(path.name for path in folder.glob("*.sql"))
    assert [int(name[:4]) for name in names] == list(range(1, len(names) + 1))


def test_a_stored_desk_of_the_first_version_keeps_its_readings(tmp_path: Path) -> None:
    path = tmp_path / "lage.desk"
    shutil.copyfile(DATA / "version-1.desk", path)
    with open_store(path) as store:
        stored = [one.reading for one in store.readings()]
        assert [one.document.id for one in stored] == ["01.txt", "02.txt", "03.txt"]
        assert [one.document for one in stored] == [one.document for one in three()]
        assert [one.statements != () or one.figures != () for one in stored] == [True] * 3
        assert [hit.version.document for hit in store.search(Query("Haus")).items] == ["02.txt", "01.txt", "03.txt"]
        assert not store.save(three()[0]).new_version
        assert store.account() is None


def test_a_desk_whose_words_have_other_forms_is_indexed_anew(desk_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as older:
        older.setattr("quellenlage.store.desk.stems_version", lambda: "older")
        older.setattr("quellenlage.store.words.text_forms", lambda reading: ["platzhalter"])
        with open_store(desk_url) as store:
            list(store.save_all((reading, None) for reading in three()))
            assert store.search(Query("Haus")).total == 0
            statements = store.search(Query(kind="statements")).total
    with open_store(desk_url) as store:
        assert store.search(Query("Haus")).total == 3
        assert store.search(Query("Platzhalter")).total == 0
        assert store.search(Query(kind="statements")).total == statements


def test_the_forms_depend_on_what_makes_them() -> None:
    assert "PyStemmer" in stems.stems_version()


def _open_and_save(url: str, name: int, ready: object) -> None:
    ready.wait()  # type: ignore[attr-defined]
    with open_store(url) as store:
        for _ in range(3):
            list(store.save_all(((reading, None) for reading in three()), batch=1))
        store.finish(str(name), "all")


def test_processes_that_open_one_new_desk_at_once_share_it(desk_url: str) -> None:
    context = multiprocessing.get_context("spawn")
    ready = context.Barrier(4)
    processes = [context.Process(target=_open_and_save, args=(desk_url, name, ready)) for name in range(4)]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
    assert [process.exitcode for process in processes] == [0] * 4
    with open_store(desk_url) as store:
        assert store.count(Selection(latest_only=False)) == 3
        assert all(store.is_finished(str(name), "all") for name in range(4))


def test_a_desk_that_stays_locked_may_be_free_later(desk_url: str) -> None:
    with open_store(desk_url, wait=0.1) as one, open_store(desk_url, wait=0.1) as other:
        with one.transaction():
            one.save(three()[0])
            assert_locked(other)
            assert other.count() == 0
        assert other.save(three()[1]).new_version
        assert one.count() == 2


def assert_locked(store: Store) -> None:
    with pytest.raises(RetryError, match="locked"):
        store.save(three()[1])
