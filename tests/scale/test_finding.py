"""Finding the articles of pages in other processes: everything in order, and nothing lost."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest

from quellenlage.config import Settings
from quellenlage.ingest import collect
from quellenlage.ingest.source import Facts, Page
from quellenlage.model import Document, Quarantined
from quellenlage.scale import finding
from quellenlage.scale.finding import Content, find_all
from quellenlage.scale.pool import Pool
from quellenlage.scale.processes import KILLED


def fake(page: Content) -> Document | Quarantined:
    assert isinstance(page, Page)
    if page.html == "stirb":
        os.kill(os.getpid(), signal.SIGKILL)
    if page.html == "leer":
        return Quarantined(page.name, "is empty")
    return Document(page.id, f"Text von {page.id}", raw=b"not sent")


def found_elsewhere(page: Page | None) -> Document | Quarantined | None:
    return None if page is None else fake(page)


def contents() -> Iterator[tuple[int, Content]]:
    for number in range(40):
        html = {7: "leer", 20: "stirb"}.get(number, "Seite")
        yield number, Page(html, f"s{number}", f"{number}", Facts())
        if number % 5 == 0:
            yield number, Document(f"d{number}", "Der Damm.")
            yield number, Quarantined(f"q{number}", "is empty")
            yield number, None


def test_everything_comes_in_order_and_a_dead_process_costs_one_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "_found", found_elsewhere)
    monkeypatch.setattr(finding, "settings", lambda: Settings(chunk_characters=20))
    with Pool(2) as pool:
        found = list(find_all(contents(), pool))
    wanted: list[tuple[int, object]] = []
    for number, item in contents():
        if not isinstance(item, Page):
            wanted.append((number, item))
        elif item.html == "stirb":
            wanted.append((number, Quarantined("s20", KILLED)))
        elif item.html == "leer":
            wanted.append((number, Quarantined("s7", "is empty")))
        else:
            wanted.append((number, Document(item.id, f"Text von {item.id}", raw=b"Seite")))
    assert found == wanted


def test_without_others_nothing_is_taken_ahead() -> None:
    taken = []

    def noted() -> Iterator[tuple[int, Content]]:
        for number, item in contents():
            taken.append(number)
            yield number, Document(str(number), "Text") if isinstance(item, Page) else item

    stream = find_all(noted(), None)
    assert next(stream) == (0, Document("0", "Text"))
    assert taken == [0]


def test_one_page_never_costs_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(page: Page) -> Document:
        raise ZeroDivisionError("durch null")

    monkeypatch.setattr(collect, "article_of_page", broken)
    assert collect.found_in(Page("x", "a.html", "a", Facts())) == Quarantined(
        "a.html", "could not be read: ZeroDivisionError: durch null"
    )
