"""Tasks that are shared out give what they give when they are done in turn, whatever happens to a process."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator
from random import Random

import pytest

from bench.invented import articles
from quellenlage.account import events
from quellenlage.model import Account, Reading
from quellenlage.pipeline import read, relate
from quellenlage.scale import relating
from quellenlage.scale.relating import relate_all
from quellenlage.scale.sharing import shared_among
from tests.scale.made import towns


class Counting:
    """Squares numbers; some of them do harm in a process that is not the first."""

    def __init__(self, mother: int | None = None) -> None:
        self.mother = mother

    def __call__(self, number: int) -> int:
        if number == 31 and self.mother not in {None, os.getpid()}:
            os.kill(os.getpid(), signal.SIGKILL)
        if number == -7:
            raise ZeroDivisionError("sieben")
        return number * number


@pytest.fixture
def another_thread() -> Iterator[None]:
    """Beside which no process is copied."""
    ended = threading.Event()
    thread = threading.Thread(target=ended.wait)
    thread.start()
    yield
    ended.set()
    thread.join()


@pytest.mark.parametrize("jobs", [1, 2, 3])
@pytest.mark.parametrize("count", [0, 1, 2, 500])
def test_results_come_in_the_order_of_the_tasks(jobs: int, count: int) -> None:
    assert list(shared_among(jobs)(Counting(), range(count))) == [number * number for number in range(count)]


@pytest.mark.usefixtures("another_thread")
def test_beside_another_thread_fresh_interpreters_do_the_same() -> None:
    assert list(shared_among(2)(Counting(os.getpid()), range(40))) == [number * number for number in range(40)]


def test_what_a_process_had_begun_when_it_died_is_done_here() -> None:
    assert list(shared_among(2)(Counting(os.getpid()), range(500))) == [number * number for number in range(500)]


def test_an_error_is_raised_here_and_no_process_is_left() -> None:
    with pytest.raises(ZeroDivisionError, match="sieben"):
        list(shared_among(2)(Counting(), range(-20, 200)))
    assert multiprocessing.active_children() == []


def test_who_is_interrupted_while_waiting_leaves_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("quellenlage.scale.sharing.wait", interrupted)
    with pytest.raises(KeyboardInterrupt):
        list(shared_among(2)(Counting(), range(200)))
    assert multiprocessing.active_children() == []


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    return [read(document) for document in (*towns(3), *articles(24))]


@pytest.fixture(scope="module")
def account(readings: list[Reading]) -> Account:
    return relate(readings)


def test_the_articles_have_copies_rewrites_claims_and_findings(account: Account) -> None:
    assert {edge.kind for edge in account.lineage} >= {"exact", "excerpt", "rewrite"}
    assert len(account.stories) > 2
    assert account.claims
    assert account.findings


@pytest.mark.parametrize("jobs", [2, 3])
@pytest.mark.parametrize("large", [3, 500])
def test_the_account_is_the_same_whatever_jobs_is(
    jobs: int, large: int, readings: list[Reading], account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(relating, "FEWEST_SHARED", 2)
    monkeypatch.setattr(events, "_LARGE", large)
    monkeypatch.setattr(events, "_LARGE_SHARE", 0.0)
    shuffled = Random(jobs).sample(readings, len(readings))
    assert relate_all(shuffled, (), jobs) == account


@pytest.mark.usefixtures("another_thread")
def test_the_account_of_fresh_interpreters_is_the_same(
    readings: list[Reading], account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(relating, "FEWEST_SHARED", 2)
    assert relate_all(readings, (), 2) == account
