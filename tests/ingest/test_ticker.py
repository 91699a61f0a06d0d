"""Live tickers: one document, its entries under lines with their times."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

import pytest

from quellenlage.ingest.page import article_of_page
from quellenlage.ingest.source import Facts, Page
from quellenlage.model import Document
from quellenlage.pipeline import read

ENTRIES = [
    (
        "2024-05-14T13:32:00+02:00",
        "13:32 Uhr",
        "Zwei Kinder gerettet",
        "Die Wehr hat zwei Kinder gerettet, sagte Jule Brand.",
    ),
    ("2024-05-14T12:05:00+02:00", "12:05 Uhr", "Sperrung", "Nach Angaben der Polizei ist die Hafenstraße gesperrt."),
    ("2024-05-13T23:50:00+02:00", "gestern, 23:50", "Erster Alarm", "Um 23.40 Uhr ging der erste Alarm ein."),
]
LEAD = "In Grauwiek brennt ein Speicher. Hier lesen Sie, was bisher bekannt ist."
TEXT = """Speicherbrand in Grauwiek
In Grauwiek brennt ein Speicher. Hier lesen Sie, was bisher bekannt ist.

13.32 Uhr
Zwei Kinder gerettet
Die Wehr hat zwei Kinder gerettet, sagte Jule Brand.

12.05 Uhr
Sperrung
Nach Angaben der Polizei ist die Hafenstraße gesperrt.

13.05.2024, 23.50 Uhr
Erster Alarm
Um 23.40 Uhr ging der erste Alarm ein."""


def page(entries: str, ld: object = None) -> str:
    head = f'<script type="application/ld+json">{json.dumps(ld)}</script>' if ld else ""
    published = '<meta property="article:published_time" content="2024-05-14T06:00:00+02:00">'
    return f"""<html lang="de"><head><title>Speicherbrand in Grauwiek</title>{published}{head}</head><body>
    <nav><ul><li>Start</li></ul></nav><main><h1>Speicherbrand in Grauwiek</h1><p>{LEAD}</p>{entries}</main>
    <aside>{"".join(f"<div class='ticker'><time>1{n}:00</time><a href='/'>Anderes</a></div>" for n in range(5))}</aside>
    </body></html>"""


def article(html: str) -> Document:
    return article_of_page(Page(html, "t.html", "t", Facts()))


def shown(entry: str, container: str, entries: Sequence[tuple[str, ...]] = tuple(ENTRIES)) -> str:
    return container.format("".join(entry.format(*values) for values in entries))


@pytest.mark.parametrize(
    ("entry", "container"),
    [
        pytest.param(
            '<article><time datetime="{0}">{1}</time><h3>{2}</h3><p>{3}</p></article>',
            '<div class="c-liveblog">{}</div>',
            id="articles in a live blog",
        ),
        pytest.param(
            '<li><header><span><time datetime="{0}">{1}</time></span><h3>{2}</h3></header><div><p>{3}</p></div></li>',
            '<section id="newsticker"><ul>{}</ul></section>',
            id="nested in a list",
        ),
        pytest.param(
            '<div itemprop="liveBlogUpdate" itemscope itemtype="https://schema.org/BlogPosting">'
            '<time datetime="{0}">{1}</time><h3>{2}</h3><div>{3}</div></div>',
            '<div itemscope itemtype="https://schema.org/LiveBlogPosting">{}</div>',
            id="microdata",
        ),
    ],
)
def test_entries_stand_under_their_times(entry: str, container: str) -> None:
    assert article(page(shown(entry, container))).text == TEXT


def test_entries_of_json_ld_are_taken_where_they_say_more() -> None:
    updates = [
        {"@type": "BlogPosting", "datePublished": written, "headline": headline, "articleBody": f"<p>{body}</p>"}
        for written, _, headline, body in ENTRIES
    ]
    ld = {"@type": "LiveBlogPosting", "headline": "Speicherbrand in Grauwiek", "liveBlogUpdate": updates}
    document = article(page("<div class='liveblog'>Bitte JavaScript einschalten.</div>", ld))
    assert document.text == TEXT.replace(f"{LEAD}\n", "")
    assert document.published.day == date(2024, 5, 14)


def test_a_time_that_is_shown_counts_where_the_markup_has_none() -> None:
    entry = "<li><time>{1}</time><h3>{2}</h3><p>{3}</p></li>"
    entries = [("", f"{hour}:05 Uhr", "Lage", f"Um {hour} Uhr brannte es.") for hour in (9, 8, 7)]
    text = article(page(shown(entry, "<ul class='live-ticker'>{}</ul>", entries))).text
    assert [line for line in text.splitlines() if line.endswith("05 Uhr")] == ["09.05 Uhr", "08.05 Uhr", "07.05 Uhr"]


def test_times_over_entries_are_datelines_and_the_entries_are_read() -> None:
    entry = '<article><time datetime="{0}">{1}</time><h3>{2}</h3><p>{3}</p></article>'
    reading = read(article(page(shown(entry, '<div class="liveblog">{}</div>'))))
    lines = [region.span.cut(TEXT).strip() for region in reading.regions if region.kind == "dateline"]
    assert lines == ["13.32 Uhr", "12.05 Uhr", "13.05.2024, 23.50 Uhr"]
    assert {statement.cue[0].cut(TEXT) for statement in reading.statements if statement.cue} >= {"sagte"}


@pytest.mark.parametrize(
    ("entry", "count", "called"),
    [
        pytest.param("<li><time>1{0}:00</time><a href='/{0}'>Ein Artikel Nummer {0}</a></li>", 5, "ticker", id="links"),
        pytest.param("<p><time>12:0{0}</time> Um 12.0{0} Uhr brannte es.</p>", 2, "ticker", id="too few"),
        pytest.param("<p><time>12:0{0}</time> Um 12.0{0} Uhr brannte es.</p>", 5, "mehr", id="not called a ticker"),
    ],
)
def test_a_page_with_times_is_not_yet_a_ticker(entry: str, count: int, called: str) -> None:
    paragraphs = "".join(f"<p>{body} Mehr ist bislang nicht bekannt.</p>" for *_, body in ENTRIES)
    entries = "".join(entry.format(number) for number in range(count))
    text = article(page(f"<article>{paragraphs}</article><div class='{called}'>{entries}</div>")).text
    assert ENTRIES[0][3] in text
    assert "Uhr\n" not in text
