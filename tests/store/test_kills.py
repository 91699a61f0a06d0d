"""Killed anywhere, run again: nothing is lost, nothing doubled, the database intact."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sqlite3
from pathlib import Path
from random import Random

from quellenlage.store import Saved, Selection, open_store
from tests.store.articles import DIKE, article

ARTICLES = 40


def _save(url: str, told: object) -> None:
    """Save all articles, and tell of each as soon as the store says that it is kept."""
    entries = [(article(f"{number}.txt", f"{DIKE} Nummer {number}."), b"<p>") for number in range(ARTICLES)]
    with open_store(url) as store:
        for saved in store.save_all(entries, batch=4):
            told.send(saved)  # type: ignore[attr-defined]
        store.finish("all", "1")


def test_kills_at_random_moments_lose_nothing(desk_url: str, tmp_path: Path) -> None:
    context = multiprocessing.get_context("fork")
    dice = Random(6)
    kept: set[str] = set()
    kills = 0
    while True:
        receive, send = context.Pipe(duplex=False)
        process = context.Process(target=_save, args=(desk_url, send))
        process.start()
        send.close()
        wanted = dice.randrange(0, 12)
        try:
            for _ in range(wanted):
                saved: Saved = receive.recv()
                kept.add(saved.version)
            if kills < 8 and process.pid is not None:
                os.kill(process.pid, signal.SIGKILL)
                kills += 1
            else:
                while True:
                    kept.add(receive.recv().version)
        except EOFError:
            pass
        process.join(60)
        with open_store(desk_url) as store:
            versions = [version.id for version in store.versions(Selection(latest_only=False))]
            assert len(versions) == len(set(versions))
            assert kept <= set(versions)
            assert sum(1 for stored in store.readings() if store.raw(stored.version.id) == b"<p>") == len(versions)
            if store.is_finished("all", "1"):
                break
    assert kills == 8
    assert len(versions) == ARTICLES
    if not desk_url.startswith("postgresql"):
        with sqlite3.connect(desk_url.removeprefix("sqlite:///")) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        connection.close()
