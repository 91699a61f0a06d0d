"""The text of a page and what is known of it: the extractor, the markup and the ticker reader put together.

Loaded when the first page is read: the extractor takes longer to load than everything else of the command line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import count
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import trafilatura
from lxml.html import HtmlElement
from trafilatura.meta import reset_caches
from trafilatura.metadata import extract_metadata

from quellenlage.config import settings
from quellenlage.ingest.markup import Markup, read_markup
from quellenlage.ingest.plain import text_of
from quellenlage.ingest.published import LAST_YEAR, in_outlet_time, parse_published
from quellenlage.ingest.source import UNKNOWN
from quellenlage.ingest.ticker import Entry, entries_of, text_of_ticker
from quellenlage.model import Published

#: Only what the markup states: a date guessed from the running text would be an invention. The original date, not the
#: last change. The upper bound replaces "today", so that the same page is read alike on every day.
DATE_RULES = {
    "extensive_search": False,
    "original_date": True,
    "outputformat": "%Y-%m-%dT%H:%M:%S%z",
    "max_date": f"{LAST_YEAR}-12-31",
}

#: The extractor's caches grow with every page; after this many they are emptied.
PAGES_BETWEEN_RESETS = 2000


class Extracted(NamedTuple):
    """The main text of a page, with what its markup says in the extractor's reading and in ours."""

    text: str
    title: str | None
    source: str | None
    authors: tuple[str, ...]
    published: Published
    markup: Markup


def extract(page: str, url: str | None = None) -> Extracted | None:
    """The main text of a page and what its markup says; None where there is no text or no page.

    Args:
        page: decoded HTML.
        url: where it was found.

    Raises:
        ValueError: it holds so much text that it is no article; the message says how much.
    """
    if next(_pages()) % PAGES_BETWEEN_RESETS == 0:
        reset_caches()
    tree = trafilatura.load_html(page)
    if tree is None:
        return None
    if len(page) > settings().article_characters:
        _require_article(tree)
    url = url if url and url.startswith(("http:", "https:")) and _is_address(url) else None
    markup = read_markup(tree, url)
    found = _asked(tree, markup, url)
    if entries := entries_of(tree, markup):
        text = text_of_ticker(_lead(tree, entries, found.title), entries, found.published.day)
    else:
        main: Any = trafilatura.bare_extraction(tree, include_comments=False)
        text = main.text if main is not None else ""
    return found._replace(text=text) if text else None


def _is_address(url: str) -> bool:
    try:
        return bool(urlsplit(url).hostname)
    except ValueError:  # "http://[", say
        return False


def _asked(tree: HtmlElement, markup: Markup, url: str | None) -> Extracted:
    """What is known of the article; the text is still to come.

    The extractor is asked only for what JSON-LD leaves open: it searches longer for an author than for the main text.
    """
    source = markup.site or markup.publisher
    authors = markup.authors
    if markup.headline and source and markup.published.day and (authors or markup.agencies):
        return Extracted("", markup.headline, source, authors, markup.published, markup)
    found: Any = extract_metadata(tree, url, DATE_RULES)
    return Extracted(
        text="",
        title=markup.headline or found.title or None,
        source=source or found.sitename or None,
        authors=authors or _authors(found.author, markup),
        published=_published(markup, found.date, url),
        markup=markup,
    )


def _require_article(tree: HtmlElement) -> None:
    """The extractor needs half a minute for the text that the largest page can hold: such a page is told beforehand."""
    shown = (node for node in tree.iter() if node.tag not in {"script", "style"})
    length = sum(len(node.text or "") + len(node.tail or "") for node in shown)
    limit = settings().article_characters
    if length > limit:
        raise ValueError(f"holds too much text for one article: {length:,} characters, the limit is {limit:,}")


@cache
def _pages() -> Iterator[int]:
    """Counts the pages of this process."""
    return count(1)


def _published(markup: Markup, dated: str | None, url: str | None) -> Published:
    """A date in the markup that makes no sense is no date: pages are full of placeholders."""
    if markup.published.day or not dated:
        return markup.published
    try:
        # htmldate writes midnight where the markup has a day without a time.
        found = parse_published(dated.removesuffix("T00:00:00"), "markup")
    except ValueError:
        return UNKNOWN
    return in_outlet_time(found, markup.language, markup.canonical or url)


def _authors(written: str | None, markup: Markup) -> tuple[str, ...]:
    names = (name.strip() for name in (written or "").split(";"))
    return tuple(dict.fromkeys(name for name in names if name and name not in markup.agencies))


def _lead(tree: HtmlElement, entries: Sequence[Entry], title: str | None) -> str:
    """Headline of a ticker and the paragraphs between it and the first entry."""
    lines = [title] if title else []
    stop = next((entry.element for entry in entries if entry.element is not None), None)
    heading = next(tree.iterfind(".//h1"), None)
    if heading is None or stop is None:
        return "\n".join(lines)
    if not title:
        lines.append(text_of(heading))
    begun = False
    for element in tree.iter("h1", "p", stop.tag):
        begun = begun or element is heading
        if element is stop:
            break
        if begun and element.tag == "p" and not any(a.tag in {"nav", "aside"} for a in element.iterancestors()):
            lines.append(text_of(element))
    return "\n".join(line for line in lines if line)
