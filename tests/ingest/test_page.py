"""HTML pages."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from quellenlage.ingest.collect import collect
from quellenlage.ingest.page import article_of_page
from quellenlage.ingest.source import UNKNOWN, Facts, Page
from quellenlage.model import Document, Published, Quarantined

PARAGRAPHS = [
    "Auf der Fähre „Möwe“ ist am Montag ein Feuer ausgebrochen, wie die Reederei mitteilte.",
    "Nach ihren Angaben waren 212 Menschen an Bord; alle seien in Sicherheit.",
    "Die Küstenwache untersucht nun, warum die Sprinkler im Maschinenraum nicht angesprungen sind.",
]
MOMENT = datetime(2024, 5, 14, 6, 52, tzinfo=timezone(timedelta(hours=2)))


def page(head: str = "") -> str:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return f"""<!DOCTYPE html><html lang="de"><head><title>Feuer auf der Möwe</title>{head}</head>
    <body><nav><a href="/">Start</a><a href="/sport">Sport</a></nav><article><h1>Feuer auf der Möwe</h1>{body}</article>
    <footer>Impressum</footer></body></html>"""


def read(folder: Path, html: str | bytes, published: Published = UNKNOWN) -> Document | Quarantined:
    path = folder / "moewe.html"
    path.write_bytes(html if isinstance(html, bytes) else html.encode())
    (item,) = collect([str(path)], published)
    return item


def test_the_text_is_the_article_without_the_page_around_it(tmp_path: Path) -> None:
    document = read(tmp_path, page())
    assert isinstance(document, Document)
    assert document.id == "moewe.html"
    assert all(paragraph in document.text for paragraph in PARAGRAPHS)
    assert "Impressum" not in document.text
    assert "Sport" not in document.text


def test_the_markup_says_where_and_when(tmp_path: Path) -> None:
    head = """<meta property="og:site_name" content="Küstenbote"><link rel="canonical" href="https://kuestenbote.example/moewe">
    <meta property="article:published_time" content="2024-05-14T06:52:00+02:00">"""
    document = read(tmp_path, page(head))
    assert isinstance(document, Document)
    assert (document.title, document.source, document.url) == (
        "Feuer auf der Möwe",
        "Küstenbote",
        "https://kuestenbote.example/moewe",
    )
    assert document.published == Published(date(2024, 5, 14), MOMENT, "markup")


def test_a_day_without_a_time_is_no_midnight(tmp_path: Path) -> None:
    document = read(tmp_path, page('<meta property="article:published_time" content="2024-05-14">'))
    assert isinstance(document, Document)
    assert document.published == Published(date(2024, 5, 14), None, "markup")


def test_no_date_is_guessed_from_the_running_text(tmp_path: Path) -> None:
    document = read(tmp_path, page().replace("am Montag", "am 3. Februar 2019"))
    assert isinstance(document, Document)
    assert document.published == Published()


def test_what_is_given_is_stronger_than_the_markup(tmp_path: Path) -> None:
    given = Published(date(2024, 5, 15), None, "given")
    document = read(tmp_path, page('<meta property="article:published_time" content="2024-05-14">'), given)
    assert isinstance(document, Document)
    assert document.published == given


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_the_declared_charset_counts(tmp_path: Path, charset: str) -> None:
    document = read(tmp_path, page(f'<meta charset="{charset}">').encode(charset, "xmlcharrefreplace"))
    assert isinstance(document, Document)
    assert PARAGRAPHS[0] in document.text


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        pytest.param(b"", "is empty", id="empty"),
        pytest.param(b" \n", "is empty", id="blank"),
        pytest.param(bytes(range(256)) * 10, "is binary, not HTML", id="binary"),
        pytest.param(b"<html><body><script>start()</script></body></html>", "no main text", id="script"),
        pytest.param(b"<<<>>><p", "no main text", id="broken"),
        pytest.param(b"<p>Ein Satz.</p>" * 200_000, "holds too much text for one article: 1,800,0", id="long"),
        pytest.param(b"<p>" + b"x" * 16_000_000, "is too large for one article", id="large"),
    ],
)
def test_what_is_no_article_is_quarantined(tmp_path: Path, html: bytes, reason: str) -> None:
    item = read(tmp_path, html)
    assert isinstance(item, Quarantined)
    assert item.input == str(tmp_path / "moewe.html")
    assert reason in item.reason


@pytest.mark.parametrize(
    ("meta", "server", "encoding"),
    [
        pytest.param("iso-8859-1", None, "utf-8", id="the bytes are UTF-8"),
        pytest.param("utf-8", None, "cp1252", id="the bytes are not UTF-8"),
        pytest.param("utf-8", "windows-1252", "cp1252", id="the server is right"),
        pytest.param("windows-1250", "iso-8859-2", "iso-8859-2", id="the server wins over the page"),
        pytest.param("windows-1252", "unbekannt", "cp1252", id="the server talks nonsense"),
        pytest.param("unicode_escape", "punycode", "cp1252", id="tricks"),
        pytest.param("utf-16", None, "utf-8", id="the page cannot be UTF-16"),
        pytest.param("utf-8", "utf-8", "utf-16", id="a byte order mark"),
    ],
)
def test_wrong_declarations_of_charset_do_no_harm(meta: str, server: str | None, encoding: str) -> None:
    html = page(f'<meta charset="{meta}">').replace("„", '"').replace("“", '"').encode(encoding)
    document = article_of_page(Page(html, "a.html", "a", Facts(charset=server)))
    assert "Auf der Fähre" in document.text
    assert "Die Küstenwache untersucht" in document.text
    assert "\ufffd" not in document.text


def test_one_broken_character_does_not_cost_the_others() -> None:
    broken = page("<meta charset=utf-8>").encode().replace(b"K\xc3\xbc", b"K\xc3")
    document = article_of_page(Page(broken, "a", "a", Facts()))
    assert "Auf der Fähre" in document.text
    assert "K\ufffdstenwache" in document.text


@pytest.mark.parametrize(
    "break_",
    [
        pytest.param(lambda html: html.replace("</p>", ""), id="open paragraphs"),
        pytest.param(lambda html: html.replace("<body>", "<body><div><span><b>"), id="wrong nesting"),
        pytest.param(lambda html: html.split("</article>")[0], id="cut off"),
        pytest.param(lambda html: html.replace("<article>", "<article class=a\" id='x<>'>"), id="broken attributes"),
        pytest.param(lambda html: "\n\n<?xml version='1.0' encoding='latin-1'?>" + html, id="declared as XML"),
        pytest.param(lambda html: html.replace("<body>", "<body>" + "<div>" * 200), id="deep"),
        pytest.param(lambda html: html.replace("<p>", "<p>\x0b\x01"), id="controls"),
    ],
)
def test_broken_html_is_read(break_: Callable[[str], str]) -> None:
    text = article_of_page(Page(break_(page()).encode(), "a.html", "a", Facts())).text
    assert all(paragraph in text for paragraph in PARAGRAPHS)


@pytest.mark.parametrize("tag", ["<div>", "<b>", "<table><tr><td>", "<ul><li>"])
def test_bottomless_nesting_ends_soon(tmp_path: Path, tag: str) -> None:
    start = time.monotonic()
    item = read(tmp_path, tag * 50_000 + PARAGRAPHS[0])
    assert isinstance(item, Document | Quarantined)
    assert time.monotonic() - start < 20


def test_a_page_of_50_mb_is_set_aside_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "gross.html").open("wb") as file:
        file.truncate(50_000_000)
    start = time.monotonic()
    (item,) = collect([str(tmp_path)])
    assert time.monotonic() - start < 1
    reason = "is too large for one article: 50,000,000 bytes, the limit is 16,000,000"
    assert item == Quarantined(str(tmp_path / "gross.html"), reason)


def test_what_the_page_was_made_from_can_be_told(tmp_path: Path) -> None:
    document = read(tmp_path, page())
    assert isinstance(document, Document)
    assert document.raw_sha256 == hashlib.sha256(page().encode()).hexdigest()


def test_the_caches_of_the_extractor_are_emptied_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    emptied: list[int] = []
    monkeypatch.setattr("quellenlage.ingest.main_text.reset_caches", lambda: emptied.append(1))
    monkeypatch.setattr("quellenlage.ingest.main_text.PAGES_BETWEEN_RESETS", 5)
    for _ in range(20):
        article_of_page(Page(page(), "a.html", "a", Facts()))
    assert len(emptied) == 4


def test_a_record_may_hold_html_and_its_fields_win(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    record = {"id": "x", "html": page('<meta property="og:site_name" content="Küstenbote">'), "source": "Bote"}
    path.write_text(json.dumps(record), encoding="utf-8")
    (document,) = collect([str(path)])
    assert isinstance(document, Document)
    assert (document.id, document.source, document.title) == ("x", "Bote", "Feuer auf der Möwe")
    assert PARAGRAPHS[1] in document.text


@pytest.mark.parametrize("url", ["http://[", "https://[::1/a", "http://", "https:///a"])
def test_an_address_that_is_none_costs_nothing(tmp_path: Path, url: str) -> None:
    head = f"""<link rel="canonical" href="{url}"><meta property="og:url" content="https://kuestenbote.example/moewe">
    <meta property="article:published_time" content="2024-05-13T22:30:00Z"><meta name="author" content="Jule Brand">
    <script type="application/ld+json">{{"@type": "NewsArticle", "isBasedOn": "{url}", "author": "{url}"}}</script>"""
    record = {"id": "moewe", "html": page(head), "url": url, "published": "2024-05-13T22:30:00Z"}
    path = tmp_path / "moewe.jsonl"
    path.write_text(json.dumps(record), encoding="utf-8")
    (document,) = collect([str(path)])
    assert isinstance(document, Document)
    assert PARAGRAPHS[0] in document.text
    assert document.published.day == date(2024, 5, 13)
    assert document.canonical == "https://kuestenbote.example/moewe"
    found = article_of_page(Page(page(head), "moewe.html", "moewe", Facts(url=url)))
    assert found.published.day == date(2024, 5, 14)
