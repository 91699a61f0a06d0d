"""Reading on several processes gives what reading on one gives, and survives what one article can do."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest

from quellenlage.config import Settings
from quellenlage.errors import QuarantineError
from quellenlage.model import Document, Published, Quarantined, Reading
from quellenlage.scale.pool import CHUNKS_PER_WORKER
from quellenlage.scale.processes import KILLED, read_all


def short(document: Document) -> Reading:
    """A reading with nothing in it; some articles do harm."""
    match document.text:
        case "stirb":
            os.kill(os.getpid(), signal.SIGKILL)
        case "wirf":
            raise ZeroDivisionError("durch\nnull")
        case "lehne ab":
            raise QuarantineError(document.id, "will nicht")
    return Reading(document, "", "de", None, Published(), (), ())


def articles(*texts: str) -> list[Document]:
    return [Document(str(number), text) for number, text in enumerate(texts)]


def told(results: Iterator[Reading | Quarantined]) -> list[str]:
    return [item.document.id if isinstance(item, Reading) else f"{item.input}: {item.reason}" for item in results]


@pytest.fixture(autouse=True)
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two short articles fill a chunk."""
    monkeypatch.setattr("quellenlage.scale.processes.settings", lambda: Settings(chunk_characters=12))


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_order_is_kept_whatever_jobs_is(jobs: int) -> None:
    items: list[Document | Quarantined] = list(articles(*["Der Damm."] * 40))
    items.insert(7, Quarantined("leer.txt", "is empty"))
    expected = [str(number) for number in range(40)]
    expected.insert(7, "leer.txt: is empty")
    assert told(read_all(items, jobs, short)) == expected


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_article_on_which_the_reader_fails_is_quarantined_with_the_error_named(jobs: int) -> None:
    results = told(read_all(articles("gut", "wirf", "lehne ab", "gut"), jobs, short))
    assert results == ["0", "1: could not be read: ZeroDivisionError: durch null", "2: will nicht", "3"]


def test_an_article_that_kills_its_worker_is_quarantined_alone() -> None:
    texts = ["gut"] * 30
    texts[3] = texts[4] = texts[20] = "stirb"
    expected = [f"{number}: {KILLED}" if text == "stirb" else str(number) for number, text in enumerate(texts)]
    assert told(read_all(articles(*texts), 2, short)) == expected


def test_debugging_raises_what_the_reader_raises(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quellenlage.scale.processes.settings", lambda: Settings(debug=True))
    with pytest.raises(ZeroDivisionError):
        list(read_all(articles("wirf"), 1, short))


def test_only_a_window_of_an_endless_stream_is_held() -> None:
    taken = 0

    def endless() -> Iterator[Document]:
        nonlocal taken
        while True:
            taken += 1
            yield Document(str(taken), "Der Damm.")

    results = read_all(endless(), 2, short)
    assert told(next(results) for _ in range(10)) == [str(number) for number in range(1, 11)]
    results.close()  # type: ignore[attr-defined]
    assert taken <= 10 + 2 * (2 * CHUNKS_PER_WORKER + 1)


def test_nothing_to_read_is_nothing() -> None:
    assert told(read_all([], 2, short)) == told(read_all([], 1, short)) == []
