"""HTML: the main text of a page, and what its markup says about the article.

Main text and metadata are trafilatura's (Barbaresi, ACL 2021), the publication date is htmldate's. The text of the
document is the extracted text; all offsets count in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from quellenlage.config import settings
from quellenlage.errors import QuarantineError
from quellenlage.ingest.published import LAST_YEAR, parse_published
from quellenlage.ingest.source import UNKNOWN, Facts, Source, bytes_of, checked
from quellenlage.model import Document, Published

#: Only what the markup states: a date guessed from the running text would be an invention. The original date, not the
#: last change. The upper bound replaces "today", so that the same page is read alike on every day.
DATE_RULES = {
    "extensive_search": False,
    "original_date": True,
    "outputformat": "%Y-%m-%dT%H:%M:%S%z",
    "max_date": f"{LAST_YEAR}-12-31",
}


def read_html(source: Source) -> Iterator[Document]:
    """The one article of an HTML page.

    Raises:
        QuarantineError: it is too large, is no HTML or has no main text.
        OSError: it cannot be read.
    """
    data = bytes_of(source, settings().page_bytes)
    if not data.strip():
        raise QuarantineError(source.name, "is empty")
    if b"\0" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise QuarantineError(source.name, "is binary, not HTML")
    yield article_of_page(data, source.name, source.id, source.facts, source.published)


def article_of_page(html: bytes | str, name: str, id_: str, facts: Facts, published: Published = UNKNOWN) -> Document:
    """The article of a page; ``facts`` known from outside win over the markup, ``published`` too.

    Args:
        html: the page; bytes are decoded by what the page declares.
        name: what the user is told it is called.

    Raises:
        QuarantineError: no main text was found.
    """
    # Loading trafilatura takes three times as long as everything else of the command line: only pages pay for it.
    import trafilatura  # noqa: PLC0415

    page: Any = trafilatura.bare_extraction(
        html, with_metadata=True, include_comments=False, date_extraction_params=DATE_RULES
    )
    if page is None or not page.text:
        raise QuarantineError(name, "has no main text that could be told from the page around it")
    return Document(
        id=id_,
        text=checked(page.text, name),
        title=facts.title or page.title or None,
        source=facts.source or page.sitename or None,
        url=facts.url or page.url or None,
        published=next((known for known in (facts.published, published) if known.day), _from_markup(page.date)),
    )


def _from_markup(written: str | None) -> Published:
    """A date in the markup that makes no sense is no date: pages are full of placeholders."""
    if not written:
        return UNKNOWN
    # htmldate writes midnight where the markup has a day without a time.
    written = written.removesuffix("T00:00:00")
    try:
        return parse_published(written, "markup")
    except ValueError:
        return UNKNOWN
