"""RSS and Atom: each item of a feed is an article, as far as the feed has it.

Feeds are parsed by feedparser, which reads all dialects and broken XML. Much of what feeds hold is the beginning of an
article only; whoever wants the whole fetches the address of the item.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from io import BytesIO
from typing import Any
from urllib.parse import urljoin

from quellenlage.config import settings
from quellenlage.errors import QuarantineError
from quellenlage.ingest.published import in_outlet_time, parse_mail_date, parse_published, published_at
from quellenlage.ingest.sitemap import is_sitemap, read_sitemap
from quellenlage.ingest.source import UNKNOWN, Source, bytes_of, checked
from quellenlage.model import Document, Published, Quarantined

#: How a feed ends that was not cut off.
_END = re.compile(rb"</(?:\w+:)?(?:rss|feed|rdf)\s*>\s*(?:<!--.*?-->\s*)*\Z", re.IGNORECASE | re.DOTALL)
_ISO = re.compile(r"\s*\d{4}-\d")


def read_xml(source: Source) -> Iterator[Document | Quarantined]:
    """The items of a feed; of a news sitemap, which has no text, only that it is one.

    An item is called by its guid, else by its address, else by its place in the feed, ``NAME:NUMBER``. An item whose
    date is none is read, its date is not: both are yielded.

    Raises:
        QuarantineError: it is too large, is neither a feed nor a sitemap, or has no items.
        OSError: it cannot be read.
    """
    data = bytes_of(source, settings().file_bytes)
    if not data.strip():
        raise QuarantineError(source.name, "is empty")
    if is_sitemap(data):
        yield from read_sitemap(source.name, data)
        return
    yield from _items(source, data)


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One item of a feed, before a text is taken out of it: for whoever fetches the page that it leads to.

    Args:
        source, feed, entry, number: the feed, what feedparser found, and the place in it, from 1.
    """

    source: Source
    feed: Any
    entry: Any
    number: int

    @property
    def link(self) -> str | None:
        """The address of the page, absolute."""
        return _link(self.entry, self.source.facts.url)

    @property
    def guid(self) -> str | None:
        """By which the feed knows the item."""
        return str(self.entry.get("id") or "").strip() or None

    @property
    def title(self) -> str | None:
        """In plain text."""
        from quellenlage.ingest.plain import text_of_html  # noqa: PLC0415 - loads lxml

        return text_of_html(self.entry.get("title") or "").replace("\n", " ") or None

    @property
    def outlet(self) -> str | None:
        """Where it was taken from, as feeds that collect from others say (``source``)."""
        return str((self.entry.get("source") or {}).get("title") or "").strip() or None

    @property
    def published(self) -> Published:
        """When it appeared; unknown where it has no date, or one that is none."""
        return self._date("published", "created")

    @property
    def updated(self) -> Published:
        """When it was last changed."""
        return self._date("updated")

    def _date(self, *fields: str) -> Published:
        # Membership first: asked for "updated", feedparser gives "published" where there is no such field.
        present = (field for field in fields if field in self.entry)
        field = next((field for field in present if self.entry[field]), None)
        if field is None:
            return UNKNOWN
        try:
            return _date(self.entry[field], self.entry.get(f"{field}_parsed"))
        except ValueError:
            return UNKNOWN

    def documents(self) -> Iterator[Document | Quarantined]:
        """The article, as far as the feed has it."""
        return _item(self.source, self.feed, self.entry, self.number)


def items_of(source: Source, data: bytes) -> Iterator[FeedItem | Quarantined]:
    """The items of a feed; what is wrong with the feed as a whole comes last.

    Raises:
        QuarantineError: it is no feed, or broken and without items.
    """
    import feedparser  # noqa: PLC0415 - only feeds need it

    # The text is taken out of the markup here, so that what browsers could be harmed by need not be removed first.
    feed = feedparser.parse(BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    if not feed.entries and not (feed.version and not feed.bozo):
        raise QuarantineError(source.name, _why_empty(feed))
    limit = settings().feed_items
    for number, entry in enumerate(feed.entries[:limit], 1):
        yield FeedItem(source, feed.feed, entry, number)
    if len(feed.entries) > limit:
        yield Quarantined(source.name, f"holds {len(feed.entries):,} items, of which the first {limit:,} were read")
    elif feed.bozo and not _END.search(data):
        reason = f"is cut off or broken after {len(feed.entries):,} items, which were read ({_told(feed)})"
        yield Quarantined(source.name, reason)


def _items(source: Source, data: bytes) -> Iterator[Document | Quarantined]:
    item = None
    for item in items_of(source, data):
        if isinstance(item, FeedItem):
            yield from item.documents()
        else:
            yield item
    if item is None:
        raise QuarantineError(source.name, "is a feed without items")


def _why_empty(feed: Any) -> str:
    if feed.version:
        return f"is a feed without items that can be read ({_told(feed)})"
    return f"is no feed but broken XML ({_told(feed)})" if feed.bozo else "is XML, but neither a feed nor a sitemap"


def _told(feed: Any) -> str:
    return " ".join(str(feed.get("bozo_exception", "broken XML")).split())


def _item(source: Source, feed: Any, entry: Any, number: int) -> Iterator[Document | Quarantined]:
    from quellenlage.ingest.markup import agencies_in, language_of  # noqa: PLC0415 - loads lxml
    from quellenlage.ingest.plain import text_of_html  # noqa: PLC0415

    where = f"{source.name}:{number}"
    facts = source.facts
    title, body = text_of_html(entry.get("title") or "").replace("\n", " "), _body(entry)
    text = body if body.startswith(title) else "\n".join(part for part in (title, body) if part)
    url = _link(entry, facts.url)
    language = language_of(feed.get("language"), entry.get("language"))
    published, problem = UNKNOWN, None
    try:
        published = in_outlet_time(_published(entry), language, url)
    except ValueError as error:
        problem = Quarantined(where, f"published: {error}; the article is read without a date")
    if problem:
        yield problem
    raw = (_content(entry)[0] or title).encode("utf-8", "surrogatepass")
    credited = [author.get("name") or "" for author in entry.get("authors") or []]
    try:
        yield Document(
            id=str(entry.get("id") or url or f"{source.id}:{number}"),
            text=checked(text, where),
            title=title or None,
            source=facts.source or (entry.get("source") or {}).get("title") or feed.get("title") or None,
            url=url,
            published=next((known for known in (published, facts.published, source.published) if known.day), UNKNOWN),
            modified=_modified(entry, language, url),
            authors=tuple(dict.fromkeys(name for name in credited if name and not agencies_in(name))),
            agencies=tuple(dict.fromkeys(agency for name in credited for agency in agencies_in(name))),
            language=language,
            fetched=facts.fetched,
            raw_sha256=hashlib.sha256(raw).hexdigest(),
            raw=raw,
        )
    except QuarantineError as error:
        yield Quarantined(error.source, error.reason)


def _link(entry: Any, base: str | None) -> str | None:
    """The address of an item, absolute where that of the feed is known."""
    link = str(entry.get("link") or "").strip()
    # RSS takes a guid for an address unless it says otherwise; many feeds number their items and do not say so.
    is_guid = link == str(entry.get("id") or "").strip()
    if not link or (is_guid and not link.lower().startswith(("http://", "https://"))):
        return None
    try:
        return urljoin(base or "", link)
    except ValueError:  # an address that is none: "http://[", say
        return None


def _body(entry: Any) -> str:
    from quellenlage.ingest.plain import text_of_html, text_of_lines  # noqa: PLC0415

    value, type_ = _content(entry)
    return text_of_lines(value) if type_ == "text/plain" else text_of_html(value)


def _content(entry: Any) -> tuple[str, str]:
    """The longest of the contents that an item has, else its summary, with the media type."""
    contents = [(part.get("value") or "", part.get("type") or "") for part in entry.get("content") or []]
    longest = max(contents, key=lambda content: len(content[0]), default=("", ""))
    if longest[0].strip():
        return longest
    return entry.get("summary") or "", (entry.get("summary_detail") or {}).get("type") or ""


def _published(entry: Any) -> Published:
    """When an item appeared: its date as written, so that its offset is kept, else as feedparser understands it.

    Raises:
        ValueError: it has a date that is none.
    """
    # Membership first: asked for "updated", feedparser gives "published" where there is no such field.
    present = (field for field in ("published", "updated", "created") if field in entry)
    field = next((field for field in present if entry[field]), None)
    return UNKNOWN if field is None else _date(entry[field], entry.get(f"{field}_parsed"))


def _modified(entry: Any, language: str | None, url: str | None) -> Published:
    if "published" not in entry or "updated" not in entry:
        return UNKNOWN
    try:
        return in_outlet_time(
            replace(_date(entry["updated"], entry.get("updated_parsed")), basis="markup"), language, url
        )
    except ValueError:
        return UNKNOWN


def _date(written: str, understood: tuple[int, ...] | None) -> Published:
    try:
        return parse_published(written) if _ISO.match(written) else parse_mail_date(written)
    except ValueError:
        if understood is None:
            raise
    year, month, day, hour, minute, second = understood[:6]
    return published_at(datetime(year, month, day, hour, minute, min(second, 59), tzinfo=UTC))
