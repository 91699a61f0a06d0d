"""HTML pages."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from quellenlage.ingest.collect import collect
from quellenlage.ingest.source import UNKNOWN
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
        pytest.param(b"<p>" + b"x" * 16_000_000, "is too large for one article", id="large"),
    ],
)
def test_what_is_no_article_is_quarantined(tmp_path: Path, html: bytes, reason: str) -> None:
    item = read(tmp_path, html)
    assert isinstance(item, Quarantined)
    assert item.input == str(tmp_path / "moewe.html")
    assert reason in item.reason


def test_a_record_may_hold_html_and_its_fields_win(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    record = {"id": "x", "html": page('<meta property="og:site_name" content="Küstenbote">'), "source": "Bote"}
    path.write_text(json.dumps(record), encoding="utf-8")
    (document,) = collect([str(path)])
    assert isinstance(document, Document)
    assert (document.id, document.source, document.title) == ("x", "Bote", "Feuer auf der Möwe")
    assert PARAGRAPHS[1] in document.text
