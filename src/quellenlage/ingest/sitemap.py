"""Sitemaps, news sitemaps among them: lists of addresses. They hold no text, so no article comes out of one by itself.

``addresses_of`` gives whoever fetches pages the addresses with what the sitemap knows of each (Google News sitemaps:
title, date, name and language of the outlet).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from quellenlage.errors import QuarantineError
from quellenlage.ingest.published import in_outlet_time, parse_published
from quellenlage.ingest.source import UNKNOWN
from quellenlage.model import Published, Quarantined

_HEAD = 4096
_ROOT = re.compile(rb"<(?:\w+:)?(?:urlset|sitemapindex)[\s>]")
_ENTRY = ("{*}url", "{*}sitemap")


@dataclass(frozen=True, slots=True)
class Address:
    """One entry of a sitemap.

    Args:
        index: whether it leads to another sitemap instead of a page.
        modified: when the page was last changed (``lastmod``).
    """

    url: str
    published: Published = UNKNOWN
    title: str | None = None
    source: str | None = None
    language: str | None = None
    index: bool = False
    modified: Published = UNKNOWN


def is_sitemap(data: bytes) -> bool:
    """Whether XML is a sitemap or an index of sitemaps, by its root.

    >>> is_sitemap(b'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>')
    True
    """
    return _ROOT.search(data, 0, _HEAD) is not None


def addresses_of(data: bytes) -> Iterator[Address]:
    """The entries of a sitemap, as far as it is whole; a date that is none is left out.

    >>> [address.url for address in addresses_of(b"<urlset><url><loc> https://a.example/1 </loc></url></urlset>")]
    ['https://a.example/1']
    """
    from lxml import etree  # noqa: PLC0415 - only sitemaps and pages need it

    try:
        # Not repaired where it is broken: half an address would be a wrong one.
        for _, element in etree.iterparse(BytesIO(data), tag=_ENTRY, resolve_entities=False, no_network=True):
            found = {etree.QName(node).localname: (node.text or "").strip() for node in element.iter("{*}*")}
            if found.get("loc"):
                language = found.get("language") or None
                yield Address(
                    url=found["loc"],
                    published=_published(found.get("publication_date") or "", language, found["loc"]),
                    modified=_published(found.get("lastmod") or "", language, found["loc"]),
                    title=found.get("title") or None,
                    source=found.get("name") or None,
                    language=language,
                    index=etree.QName(element).localname == "sitemap",
                )
            element.clear()
    except etree.XMLSyntaxError:
        return


def read_sitemap(name: str, data: bytes) -> Iterator[Quarantined]:
    """That a sitemap holds no text, said once: a complaint for each address would hide those about the others.

    Raises:
        QuarantineError: it has no entries.
    """
    count = sum(1 for _ in addresses_of(data))
    if not count:
        raise QuarantineError(name, "is a sitemap without addresses")
    yield Quarantined(name, f"is a sitemap: it holds no text, only the addresses of {count:,} pages")


def _published(written: str, language: str | None, url: str) -> Published:
    try:
        return in_outlet_time(parse_published(written, "markup"), language, url)
    except ValueError:
        return UNKNOWN
