"""HTML: the article of a page.

Main text and metadata are trafilatura's (Barbaresi, ACL 2021), the publication date is htmldate's where JSON-LD gives
none. The text of the document is the extracted text; all offsets count in it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from quellenlage.config import settings
from quellenlage.errors import QuarantineError
from quellenlage.ingest.page_charset import decode_page
from quellenlage.ingest.source import Page, Source, bytes_of, checked
from quellenlage.model import Document


def read_html(source: Source) -> Iterator[Page]:
    """The one page of an HTML file.

    Raises:
        QuarantineError: it is too large.
        OSError: it cannot be read.
    """
    data = bytes_of(source, settings().page_bytes)
    yield Page(data, source.name, source.id, source.facts, source.published)


def article_of_page(page: Page) -> Document:
    """The article of a page; what is known of it from outside wins over the markup.

    Raises:
        QuarantineError: it is empty or binary, or no main text was found.
    """
    html, name, facts = page.html, page.name, page.facts
    raw = raw_of(page)
    if not raw.strip():
        raise QuarantineError(name, "is empty")
    from quellenlage.ingest.main_text import extract  # noqa: PLC0415 - takes long to load, and only pages need it

    try:
        found = extract(html if isinstance(html, str) else decode_page(html, facts.charset), facts.url)
    except ValueError as error:
        raise QuarantineError(name, str(error)) from None
    if found is None:
        raise QuarantineError(name, "has no main text that could be told from the page around it")
    markup = found.markup
    return Document(
        id=page.id,
        text=checked(found.text, name),
        title=facts.title or found.title,
        source=facts.source or found.source,
        url=facts.url or markup.canonical,
        published=next((known for known in (facts.published, page.published) if known.day), found.published),
        modified=markup.modified,
        authors=found.authors,
        agencies=markup.agencies,
        based_on=markup.based_on,
        language=markup.language,
        canonical=markup.canonical,
        fetched=facts.fetched,
        raw_sha256=hashlib.sha256(raw).hexdigest(),
        raw=raw,
    )


def raw_of(page: Page) -> bytes:
    """The bytes that an article is found in."""
    return page.html if isinstance(page.html, bytes) else page.html.encode("utf-8", "surrogatepass")
