"""What a feed, a sitemap or an index page leads to: one entry for each article, in the order of the feed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC
from typing import Any, Final

from quellenlage.config import settings
from quellenlage.desk.watch_list import FeedEntry
from quellenlage.errors import InputError, QuarantineError
from quellenlage.ingest.feeds import FeedItem, items_of, read_xml
from quellenlage.ingest.page_charset import decode_page
from quellenlage.ingest.published import in_outlet_time
from quellenlage.ingest.sitemap import addresses_of, is_sitemap
from quellenlage.ingest.source import Facts, Source, bytes_of
from quellenlage.ingest.web.fetcher import Answer
from quellenlage.ingest.web.targets import target_of
from quellenlage.model import Published, Quarantined
from quellenlage.store.keys import mark_of

#: How many sitemaps of an index are looked into.
MOST_SITEMAPS: Final = 50

#: How many feeds a page is shown to name.
_MOST_NAMED: Final = 3

_HEAD: Final = 1024
_PAGE = re.compile(rb"<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_FEED_TYPE = re.compile(r"\s*application/(?:rss|atom)\+xml\s*", re.IGNORECASE)
_SITEMAP_ENDS = re.compile(rb"(?:</(?:\w+:)?(?:urlset|sitemapindex)\s*>|/>)\s*(?:<!--.*?-->\s*)*\Z", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Entry:
    """One article that a feed leads to.

    Args:
        url: of its page, in the form in which it is sent; without a page, a name made from the feed and the guid.
        source: the outlet, where the feed names one for the item.
        guid: by which the feed knows it, where no other item of the same answer has the same.
        published: as written, in ISO 8601.
        updated: in UTC where its hour is known, so that two can be compared.
        item: for the text that the feed has; None of a sitemap and a page.
        page: whether there is a page to fetch.
    """

    url: str
    guid: str | None = None
    title: str | None = None
    source: str | None = None
    published: str | None = None
    updated: str | None = None
    item: FeedItem | None = None
    page: bool = True


@dataclass(frozen=True, slots=True)
class Entries:
    """What one answer holds.

    Args:
        problems: items that are no articles, and what is wrong with the answer as a whole.
        whole: whether all of the answer could be read, so that the same answer need not be read again.
    """

    entries: tuple[Entry, ...]
    problems: tuple[Quarantined, ...]
    whole: bool


def entries_of(answer: Answer, feed: FeedEntry, fetch: Callable[[str], Answer]) -> Entries:
    """The entries of an answer that a list of feeds wants, each address once.

    Args:
        fetch: fetches the sitemaps that an index of sitemaps leads to.

    Raises:
        QuarantineError: it is not what it should be.
        StoppedError: the program is being ended.
    """
    facts = Facts(source=feed.outlet, url=answer.final, charset=answer.charset, fetched=answer.fetched)
    source = Source(feed.label, None, feed.url, read_xml, facts, data=answer.body)
    data = bytes_of(source, settings().file_bytes)
    if not data.strip():
        raise QuarantineError(feed.label, "is empty")
    if feed.kind == "page":
        return _chosen(_links(data, answer, feed), feed)
    if feed.kind == "auto" and _PAGE.search(data, 0, _HEAD):
        raise QuarantineError(feed.label, f"is a page and no feed{_feeds_named(data, answer, feed)}")
    if feed.kind == "sitemap" or (feed.kind == "auto" and is_sitemap(data)):
        return _chosen(_addresses(data, feed, fetch), feed)
    return _chosen(_items(source, data, feed), feed)


def _chosen(found: Iterator[Entry | Quarantined], feed: FeedEntry) -> Entries:
    """Entries that are wanted, without those that are there twice; problems apart."""
    entries: dict[str, Entry] = {}
    problems: list[Quarantined] = []
    for entry in found:
        if isinstance(entry, Quarantined):
            problems.append(entry)
            continue
        if entry.page and not feed.wants(entry.url):
            continue
        if entry.url in entries:
            # Items of a ticker share an address: by text they are several, by page they are one.
            if entry.item is None or feed.text == "page":
                continue
            entry = replace(entry, url=f"{entry.url}#{entry.guid or _digest(entry)}")  # noqa: PLW2901 - its own name
        entries.setdefault(entry.url, entry)
        if len(entries) >= feed.max_items:
            break
    shared = Counter(entry.guid for entry in entries.values())
    kept = (entry if shared[entry.guid] == 1 else replace(entry, guid=None) for entry in entries.values())
    return Entries(tuple(kept), tuple(problems), all(problem.input != feed.label for problem in problems))


def _items(source: Source, data: bytes, feed: FeedEntry) -> Iterator[Entry | Quarantined]:
    for item in items_of(source, data):
        if isinstance(item, Quarantined):
            yield item
            continue
        entry = Entry(
            url="",
            guid=item.guid,
            title=item.title,
            source=item.outlet,
            published=_written(item.published, feed.language, item.link),
            updated=_comparable(item.updated),
            item=item,
        )
        if item.link is None:
            yield replace(entry, url=f"{feed.url}#{item.guid or _digest(entry)}", page=False)
            continue
        try:
            yield replace(entry, url=target_of(item.link).url, page=feed.text == "page")
        except InputError as error:
            yield Quarantined(f"{feed.label}: {error.source}", error.reason)


def _addresses(data: bytes, feed: FeedEntry, fetch: Callable[[str], Answer]) -> Iterator[Entry | Quarantined]:
    found = list(addresses_of(data))
    yield from _pages(
        ((a.url, a.title, a.source, a.published, a.modified, a.language) for a in found if not a.index), feed
    )
    for index in [address for address in found if address.index][:MOST_SITEMAPS]:
        try:
            below = fetch(index.url)
            unpacked = bytes_of(Source(index.url, None, "", read_xml, data=below.body), settings().file_bytes)
        except InputError as error:
            yield Quarantined(feed.label, f"leads to the sitemap {error.source}, which {error.reason}")
            continue
        inner = (address for address in addresses_of(unpacked) if not address.index)
        yield from _pages(((a.url, a.title, a.source, a.published, a.modified, a.language) for a in inner), feed)
    if not found or not _SITEMAP_ENDS.search(data):
        yield Quarantined(feed.label, "is a sitemap that is cut off or broken" if found else "has no addresses")


_Address = tuple[str, str | None, str | None, Published, Published, str | None]


def _pages(addresses: Iterable[_Address], feed: FeedEntry) -> Iterator[Entry | Quarantined]:
    for url, title, source, published, modified, language in addresses:
        try:
            yield Entry(
                url=target_of(url).url,
                title=title,
                source=source,
                published=_written(published, feed.language or language, url),
                updated=_comparable(modified),
            )
        except InputError as error:
            yield Quarantined(f"{feed.label}: {error.source}", error.reason)


def _links(data: bytes, answer: Answer, feed: FeedEntry) -> Iterator[Entry | Quarantined]:
    base = target_of(answer.final)
    for link in _document(data, answer, feed).iterfind(".//a[@href]"):
        try:
            yield Entry(target_of(link.get("href"), base).url)
        except InputError:
            # Mail addresses, scripts, anchors: most pages have some, and none of them is an article.
            continue


def _feeds_named(data: bytes, answer: Answer, feed: FeedEntry) -> str:
    """The feeds that a page names for itself, for whoever has given its address instead of theirs."""
    base = target_of(answer.final)
    found = []
    for link in _document(data, answer, feed).iterfind(".//link[@href]"):
        if "alternate" in (link.get("rel") or "").lower().split() and _FEED_TYPE.fullmatch(link.get("type") or ""):
            with suppress(InputError):
                found.append(target_of(link.get("href"), base).url)
    return f"; its feeds: {', '.join(found[:_MOST_NAMED])}" if found else ""


def _document(data: bytes, answer: Answer, feed: FeedEntry) -> Any:
    """A page as a tree.

    Raises:
        QuarantineError: it is none.
    """
    from lxml import html  # noqa: PLC0415 - only pages need it
    from lxml.etree import ParserError  # noqa: PLC0415

    try:
        return html.document_fromstring(decode_page(data, answer.charset))
    except (ParserError, ValueError) as error:
        raise QuarantineError(feed.label, f"is no page with links: {error}") from None


def _written(published: Published, language: str | None, url: str | None) -> str | None:
    known = in_outlet_time(published, language, url)
    if known.moment is not None:
        return known.moment.isoformat()
    return known.day.isoformat() if known.day else None


def _comparable(updated: Published) -> str | None:
    if updated.moment is not None and updated.moment.tzinfo is not None:
        return updated.moment.astimezone(UTC).isoformat()
    return updated.moment.isoformat() if updated.moment else updated.day.isoformat() if updated.day else None


def _digest(entry: Entry) -> str:
    """A name for an item that has none: of its title and text."""
    documents = entry.item.documents() if entry.item else ()
    texts = [getattr(document, "text", "") for document in documents]
    return mark_of("\0".join([entry.title or "", *texts]), size=8)
