"""Reading into a desk: idempotent, resumable, nothing lost or kept twice, and everything bad named."""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import sqlite3
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from quellenlage.desk import ingest as module
from quellenlage.desk.ingest import Step, ingest
from quellenlage.desk.sources import again, inputs
from quellenlage.ingest.web.fetcher import Conduct, Fetcher
from quellenlage.ingest.web.networks import Allowance
from quellenlage.store import Query, Selection, Store, open_store
from tests.ingest.test_warc import page, record, records
from tests.ingest.web.site import Page, serving

SENTENCE = "Im Hafen von Grauwiek ist Barkasse {} gesunken, wie die Wasserschutzpolizei am Dienstag mitteilte."


def now() -> datetime:
    return datetime(2024, 5, 14, 12, tzinfo=UTC)


def steps(store: Store, *paths: Path, **options: bool) -> Iterator[Step]:
    return ingest(store, inputs([str(path) for path in paths]), now, **options)


def counted(found: Iterator[Step]) -> dict[str, int]:
    counts: Counter[str] = Counter()
    for step in found:
        counts[step.kind] += step.count
    return dict(counts)


def heap(folder: Path, texts: int = 20, lines: int = 20, pages: int = 10) -> Path:
    """A folder of several formats, with some bad inputs among them."""
    folder.mkdir()
    for number in range(texts):
        (folder / f"{number:03d}.txt").write_text(SENTENCE.format(f"T{number}"), encoding="utf-8")
    written = [json.dumps({"id": number, "text": SENTENCE.format(f"J{number}")}) for number in range(lines)]
    (folder / "zeilen.jsonl").write_text("\n".join([*written, '{"id": "kaputt"}', "{"]), encoding="utf-8")
    (folder / "archiv.warc").write_bytes(b"".join(records(pages)))
    (folder / "leer.txt").write_bytes(b"")
    return folder


def test_a_heap_is_read_once(store: Store, tmp_path: Path) -> None:
    folder = heap(tmp_path / "heap")
    assert counted(steps(store, folder)) == {"new": 50, "quarantined": 3, "finished": 23}
    assert store.count() == 50
    assert [entry.input.removeprefix(f"{folder}/") for entry in store.quarantined()] == [
        "leer.txt",
        "zeilen.jsonl:21",
        "zeilen.jsonl:22",
    ]
    # What could not be read at all is tried every time; a file with bad lines in it is not.
    assert counted(steps(store, folder)) == {"unchanged": 22, "quarantined": 1, "finished": 1}
    assert {entry.input.rpartition("/")[2]: entry.attempts for entry in store.quarantined()} == {
        "leer.txt": 2,
        "zeilen.jsonl:21": 1,
        "zeilen.jsonl:22": 1,
    }


def test_steps_come_in_the_order_of_the_input_on_two_processes(store: Store, tmp_path: Path) -> None:
    folder = heap(tmp_path / "heap", texts=5, lines=3, pages=2)
    found = list(ingest(store, inputs([str(folder)]), now, jobs=2))
    names = [step.name.removeprefix(f"{folder}/") for step in found if step.kind == "new"]
    assert names == [
        *("000.txt", "001.txt", "002.txt", "003.txt", "004.txt"),
        *("https://hk.example/0", "https://hk.example/1"),
        *("zeilen.jsonl#0", "zeilen.jsonl#1", "zeilen.jsonl#2"),
    ]


def test_a_changed_file_is_a_new_version(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(SENTENCE.format(1), encoding="utf-8")
    list(steps(store, path))
    path.write_text(SENTENCE.format(2), encoding="utf-8")
    assert counted(steps(store, path)) == {"changed": 1, "finished": 1}
    assert (store.count(), store.count(Selection(latest_only=False))) == (1, 2)
    path.touch()
    assert counted(steps(store, path)) == {"known": 1, "finished": 1}


def test_files_of_one_name_in_two_folders_are_two_articles(store: Store, tmp_path: Path) -> None:
    for name in ("eins", "zwei"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "01.txt").write_text(SENTENCE.format(name), encoding="utf-8")
        (tmp_path / name / "z.jsonl").write_text(json.dumps({"id": "1", "text": f"Zeile {name}."}), encoding="utf-8")
        assert counted(steps(store, tmp_path / name)) == {"new": 2, "finished": 2}
    assert store.count() == 4


def test_a_folder_that_was_moved_is_not_kept_twice(store: Store, tmp_path: Path) -> None:
    folder = heap(tmp_path / "heap")
    list(steps(store, folder))
    moved = folder.rename(tmp_path / "moved")
    assert counted(steps(store, moved)) == {"known": 50, "quarantined": 3, "finished": 23}
    assert store.count() == 50


def test_what_an_outlet_calls_it_tells_its_articles_apart(store: Store, tmp_path: Path) -> None:
    lines = [{"id": "7", "source": source, "text": f"{source} meldet Hochwasser."} for source in ("Bote", "Kurier")]
    path = tmp_path / "z.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    list(steps(store, path))
    assert sorted(version.article for version in store.versions()) == ["Bote#7", "Kurier#7"]


def test_the_page_is_kept_as_it_came(store: Store, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(page(1))
    (tmp_path / "b.warc").write_bytes(record("https://hk.example/2", page(2)))
    list(steps(store, tmp_path / "a.html", tmp_path / "b.warc"))
    assert [store.raw(version.id) for version in store.versions()] == [page(1), page(2)]


def test_the_facts_beside_a_file_are_read_again_when_they_change(store: Store, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SENTENCE.format(1), encoding="utf-8")
    list(steps(store, tmp_path))
    (tmp_path / "meta.jsonl").write_text('{"file": "a.txt", "url": "https://hk.example/1"}', encoding="utf-8")
    assert counted(steps(store, tmp_path)) == {"new": 1, "finished": 1}


def test_what_can_be_read_now_leaves_the_quarantine(store: Store, tmp_path: Path) -> None:
    folder = heap(tmp_path / "heap", texts=0, lines=2, pages=0)
    list(steps(store, folder))
    references = [entry.reference for entry in store.quarantined() if entry.reference]
    (folder / "zeilen.jsonl").write_text('{"id": 0, "text": "Der Damm brach."}', encoding="utf-8")
    (folder / "leer.txt").unlink()
    found = again(references)
    assert counted(ingest(store, found, now, again=True)) == {"changed": 1, "quarantined": 2, "finished": 3}
    assert {entry.input.rpartition("/")[2]: entry.reason for entry in store.quarantined()} == {
        "archiv.warc": "is empty",
        "leer.txt": "is not there any more",
    }


BAD: dict[str, tuple[bytes, str]] = {
    "bild.html": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, ""),
    "gross.html": (b"<p>" + b"Ein Satz. " * 5_000_000, "is too large for one article: 50,000,003 bytes"),
    "feed.xml": (b'<rss version="2.0"><channel><title>Leer</title></channel></rss>', "is a feed without items"),
    "abgeschnitten.warc": (
        b"".join(records(2)) + record("https://hk.example/x", page(3))[:-200],
        "is cut off or broken here",
    ),
    "bombe.jsonl.gz": (b"", "unpacks to"),
    "jahr.jsonl": (b'{"id": "j", "text": "Im Hafen sank ein Boot.", "published": "9999-12-31"}', "published: "),
    "ohne.parquet": (b"", ""),
}


def test_every_bad_input_is_named_and_the_rest_is_read(store: Store, tmp_path: Path) -> None:
    import gzip  # noqa: PLC0415

    pyarrow = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    from pyarrow import parquet  # noqa: PLC0415

    for name, (data, _) in BAD.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "bombe.jsonl.gz").write_bytes(gzip.compress(b"\0" * 300_000_000, 1))
    parquet.write_table(pyarrow.table({"nummer": [1, 2]}), tmp_path / "ohne.parquet")
    (tmp_path / "falsch.html").write_bytes(page(1, "Die Fähre fährt über Föhr {}.").replace(b"utf-8", b"latin-1"))
    items = "".join(f"<item><guid>g{n}</guid><title>Meldung {n}</title></item>" for n in range(1000))
    (tmp_path / "viele.rss").write_text(f'<rss version="2.0"><channel>{items}</channel></rss>', encoding="utf-8")
    list(steps(store, tmp_path))
    reasons = {entry.input.rpartition("/")[2].partition(":")[0]: entry.reason for entry in store.quarantined()}
    assert set(reasons) == set(BAD)
    for name, (_, reason) in BAD.items():
        assert reason in reasons[name]
    assert store.search(Query('"Fähre fährt über Föhr"')).total == 1
    assert store.count() == 1000 + 1 + 2 + 1


def _ingest(url: str, folder: Path) -> None:
    module.PORTION = 7  # type: ignore[misc]
    with open_store(url) as store:
        for _ in steps(store, folder):
            pass


def test_killed_anywhere_nothing_is_lost_and_nothing_doubled(desk_url: str, tmp_path: Path) -> None:
    """100 kills at random moments (40 on PostgreSQL, whose connections take longer), then one run to the end."""
    folder = heap(tmp_path / "heap", texts=60, lines=60, pages=30)
    dice, context = Random(11), multiprocessing.get_context("fork")
    start = time.monotonic()
    _ingest(str(tmp_path / "whole.desk"), folder)
    whole_run = time.monotonic() - start
    for _ in range(40 if desk_url.startswith("postgresql") else 100):
        process = context.Process(target=_ingest, args=(desk_url, folder))
        process.start()
        process.join(dice.uniform(0, whole_run / 10))
        if process.is_alive() and process.pid is not None:
            os.kill(process.pid, signal.SIGKILL)
        process.join(60)
    _ingest(desk_url, folder)
    with open_store(tmp_path / "whole.desk") as whole, open_store(desk_url) as store:
        assert sorted(version.id for version in store.versions()) == sorted(v.id for v in whole.versions())
        assert [entry.input for entry in store.quarantined()] == [entry.input for entry in whole.quarantined()]
        assert {v.id: store.raw(v.id) for v in store.versions()} == {v.id: whole.raw(v.id) for v in whole.versions()}
        assert store.search(Query("Barkasse")).total == whole.search(Query("Barkasse")).total == 150
        finished = [item for item in inputs([str(folder)]) if item.reference and item.mark]
        assert [store.is_finished(str(item.reference), str(item.mark)) for item in finished].count(False) == 1
    if not desk_url.startswith("postgresql"):
        with sqlite3.connect(desk_url.removeprefix("sqlite:///")) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        connection.close()


def test_what_is_at_an_address_is_read_and_what_cannot_be_had_is_tried_again(store: Store) -> None:
    with serving() as site:
        fetcher = Fetcher(Conduct(delay=0.0), allowed=Allowance.of(["127.0.0.0/8"]))
        site.pages["/7"] = Page(page(7))
        asked = [f"{site.url}/7", f"{site.url}/8", f"{site.url}/7"]
        assert counted(ingest(store, inputs(asked, fetcher=fetcher), now)) == {
            "new": 1,
            "quarantined": 1,
            "finished": 2,
        }
        assert [entry.reference for entry in store.quarantined()] == [asked[1]]
        site.pages["/8"] = Page(page(8))
        found = again([asked[1]], fetcher=fetcher)
        assert counted(ingest(store, found, now, again=True)) == {"new": 1, "finished": 1}
        assert store.quarantined() == []
        assert counted(ingest(store, inputs(asked[:1], fetcher=fetcher), now)) == {"unchanged": 1}
        assert [version.article for version in store.versions()] == asked[:2]


@pytest.mark.parametrize("jobs", [1, 2])
def test_pages_are_found_in_any_process_with_their_bytes(store: Store, tmp_path: Path, jobs: int) -> None:
    folder = heap(tmp_path / "heap", texts=3, lines=3, pages=3)
    lines = [{"id": "seite", "html": page(98).decode()}, {"id": "leer", "html": "<html></html>"}]
    (folder / "seiten.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    (folder / "a.html").write_bytes(page(99))
    (folder / "b.html").write_bytes(b"\x00\x01\x02")
    found = [
        (step.kind, step.name.removeprefix(f"{folder}/"))
        for step in ingest(store, inputs([str(folder)]), now, jobs)
        if step.kind != "finished"
    ]
    assert found[:4] == [("new", "000.txt"), ("new", "001.txt"), ("new", "002.txt"), ("new", "a.html")]
    assert ("quarantined", "b.html") in found
    assert ("quarantined", "seiten.jsonl:2") in found
    assert ("new", "seiten.jsonl#seite") in found
    kept = {version.document: store.raw(version.id) for version in store.versions()}
    assert kept[f"{folder}/a.html"] == page(99)
    assert kept[f"{folder}/seiten.jsonl#seite"] == page(98)
    assert len([raw for raw in kept.values() if raw]) == 5
    assert counted(ingest(store, inputs([str(folder)]), now, jobs, again=True)).get("new") is None
