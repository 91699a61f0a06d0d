"""Live tickers: pages of many entries, each with a time of its own.

The text of a ticker is one: what stands before its entries, then the entries in the order of the page, each under a
line with its time ("13.32 Uhr"), so that whoever reads the text knows when each of its passages was written. A main
text extractor would take one entry for the article, or drop the times of all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import NamedTuple

from lxml.html import HtmlElement

from quellenlage.ingest.markup import Markup
from quellenlage.ingest.plain import text_of, text_of_html
from quellenlage.ingest.published import in_outlet_time, parse_published
from quellenlage.text.language.de import ticker

#: Fewer entries than this are no ticker but an article with a box.
FEWEST_ENTRIES = 3

#: Of an entry's words, how many may stand in links: entries of a ticker tell, those of a list of articles lead away.
_LINKED = 0.6


class Entry(NamedTuple):
    """One entry: the line that says when, and what it says; the element is None where it comes from JSON-LD."""

    time: str | datetime
    text: str
    element: HtmlElement | None = None


def entries_of(tree: HtmlElement, markup: Markup) -> Sequence[Entry]:
    """The entries of a ticker in the order of the page; none where the page is no ticker.

    Entries that JSON-LD gives in full (``liveBlogUpdate``) are preferred; else they are the elements of a container
    that is called a ticker, each of which has one ``time`` of its own.
    """
    shown = list(_shown(tree, markup))
    told = [
        Entry(update.published.moment, _told(update.headline, update.body))
        for update in markup.updates
        if update.published.moment
    ]
    # JSON-LD may hold the latest entries alone, or their first sentences.
    best = max(shown, told, key=lambda entries: sum(len(entry.text) for entry in entries))
    return best if len(best) >= FEWEST_ENTRIES else []


def text_of_ticker(lead: str, entries: Sequence[Entry], day: date | None) -> str:
    """The text of a ticker.

    Args:
        lead: headline and what else stands before the entries.
        day: of its publication; an entry of another day is headed by its day as well.

    >>> entries = [Entry(datetime(2024, 5, 15, 7, 5), "Es brennt."), Entry("23.50 Uhr", "Rauch.")]
    >>> text_of_ticker("Brand im Hafen", entries, date(2024, 5, 14))
    'Brand im Hafen\\n\\n15.05.2024, 07.05 Uhr\\nEs brennt.\\n\\n23.50 Uhr\\nRauch.'
    """
    parts = [lead] if lead else []
    for entry in entries:
        line = entry.time
        if isinstance(line, datetime):
            written = line
            line = written.strftime(ticker.CLOCK_LINE if written.date() == day else ticker.DAY_AND_CLOCK_LINE)
            day = written.date()
        parts.append(f"{line}\n{entry.text}")
    return "\n\n".join(parts)


def _told(headline: str | None, body: str) -> str:
    text = text_of_html(body)
    return f"{headline}\n{text}" if headline and not text.startswith(headline) else text


def _shown(tree: HtmlElement, markup: Markup) -> Iterator[Entry]:
    for element, stamp in _elements(tree, markup):
        time = _time(stamp, markup)
        text = text_of(element, frozenset({stamp}))
        if time and text and _is_telling(element, text):
            yield Entry(time, text, element)


def _elements(tree: HtmlElement, markup: Markup) -> Iterator[tuple[HtmlElement, HtmlElement]]:
    """Elements that are entries, with their ``time``: the largest ones in the ticker that hold one ``time`` alone."""
    stamps = list(tree.iterfind(".//time"))
    if len(stamps) < FEWEST_ENTRIES:
        return
    held: dict[HtmlElement, int] = {}
    for stamp in stamps:
        for ancestor in stamp.iterancestors():
            held[ancestor] = held.get(ancestor, 0) + 1
    for stamp in stamps:
        entry = stamp
        for ancestor in stamp.iterancestors():
            if held[ancestor] > 1:
                if entry is not stamp and held[ancestor] >= FEWEST_ENTRIES and _is_ticker(entry, markup):
                    yield entry, stamp
                break
            entry = ancestor


def _is_ticker(entry: HtmlElement, markup: Markup) -> bool:
    """Whether the entry, or what it stands in, is called a ticker; on a page that says it is live, its main part is."""
    for element in (entry, *entry.iterancestors()):
        if element.tag in {"aside", "nav", "footer"}:
            return False
        if element.get("itemprop") == "liveBlogUpdate" or (markup.live and element.tag in {"main", "article"}):
            return True
        if element.tag not in {"body", "html"} and ticker.CONTAINER.search(
            f"{element.get('class')} {element.get('id')}"
        ):
            return True
    return False


def _time(stamp: HtmlElement, markup: Markup) -> str | datetime | None:
    try:
        published = parse_published(stamp.get("datetime", ""), "markup")
        if moment := in_outlet_time(published, markup.language, markup.canonical).moment:
            return moment
    except ValueError:
        pass
    match = ticker.CLOCK.fullmatch(stamp.text_content().strip())
    return f"{int(match[1]):02}.{match[2]} Uhr" if match else None


def _is_telling(element: HtmlElement, text: str) -> bool:
    linked = sum(len(link.text_content()) for link in element.iterfind(".//a"))
    return linked <= _LINKED * len(text)
