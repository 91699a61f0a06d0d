"""From what was fetched to what a reader can read."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from quellenlage.errors import QuarantineError
from quellenlage.ingest.feeds import read_xml
from quellenlage.ingest.page import read_html
from quellenlage.ingest.readers import reader_for, reader_for_type
from quellenlage.ingest.source import Facts, Reader, Source
from quellenlage.ingest.web.fetcher import Answer, Fetcher, Request
from quellenlage.ingest.web.targets import shown

#: What servers say of files that they know nothing about, and of packed ones.
_SAYS_NOTHING = frozenset(
    {
        "",
        "application/octet-stream",
        "binary/octet-stream",
        "application/gzip",
        "application/x-gzip",
        "application/zstd",
    }
)
_HEAD = 1024
_XML_ROOT = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:\w+:)?(?:rss|feed|RDF|urlset|sitemapindex)\b", re.S
)
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)


def source_of(answer: Answer) -> Source:
    """What was fetched, with the reader for it.

    The media type that the server declares tells the reader; feeds and sitemaps are also told by their first tag,
    because many servers call them ``text/html`` or ``text/plain``. Where the server says nothing the name and the
    bytes tell.

    Raises:
        QuarantineError: nothing reads what it is.
    """
    name = shown(answer.url)
    reader = _reader(answer)
    if reader is None:
        raise QuarantineError(name, f"is {answer.media_type or 'of no kind that was told'}, which is not read")
    facts = Facts(url=answer.final, charset=answer.charset, fetched=answer.fetched)
    return Source(name, None, name, reader, facts, data=answer.body)


def fetch_source(request: Request | str, fetcher: Fetcher) -> Source:
    """Fetch an address, for ``quellenlage.ingest.collect.read_source``.

    Raises:
        InputError: it could not be had, or nothing reads what it is; the kind says whether it is worth a retry.
        StoppedError: the program is being ended.
    """
    return source_of(fetcher.fetch(request))


def _reader(answer: Answer) -> Reader | None:
    head = answer.body[:_HEAD].removeprefix(b"\xef\xbb\xbf")
    if _XML_ROOT.match(head):
        return read_xml
    if answer.media_type not in _SAYS_NOTHING:
        return reader_for_type(answer.media_type)
    return reader_for(urlsplit(answer.final).path) or (read_html if _HTML.search(head) else None)
