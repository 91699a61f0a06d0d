"""PDF: press releases, reports, agency copy. One article per file, its text as pypdf extracts it, page by page."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING

from quellenlage.config import settings
from quellenlage.errors import QuarantineError
from quellenlage.ingest.published import in_outlet_time, published_at
from quellenlage.ingest.source import UNKNOWN, Source, bytes_of, checked
from quellenlage.ingest.wrapped import unwrapped
from quellenlage.model import Document, Published

if TYPE_CHECKING:
    from pypdf import PdfReader


def read_pdf(source: Source) -> Iterator[Document]:
    """The article of a PDF file, lines of print joined into paragraphs, words divided at line ends left divided.

    Title, author and day of creation are taken from the file's own description, where it has one.

    Raises:
        QuarantineError: it is too large, broken, encrypted, or holds pictures of text only.
        OSError: it cannot be read.
    """
    data = bytes_of(source, settings().file_bytes)
    if not data.strip():
        raise QuarantineError(source.name, "is empty")
    from pypdf import PdfReader  # noqa: PLC0415 - only PDF files need it
    from pypdf.errors import DependencyError, PyPdfError  # noqa: PLC0415

    try:
        reader = PdfReader(BytesIO(data))
        # Many files are encrypted with an empty password, which only forbids printing.
        if reader.is_encrypted and not reader.decrypt(""):
            raise QuarantineError(source.name, "is encrypted: it opens with a password only")
        text = _text(reader, source.name)
        described = _described(reader)
    except DependencyError:
        raise QuarantineError(source.name, "is encrypted in a way that is not read") from None
    except (PyPdfError, RecursionError, ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        raise QuarantineError(source.name, f"is broken, or no PDF ({' '.join(str(error).split())[:200]})") from None
    facts, (title, author, created) = source.facts, described
    yield Document(
        id=source.id,
        text=checked(text, source.name),
        title=facts.title or title,
        source=facts.source,
        url=facts.url,
        published=next((known for known in (facts.published, source.published) if known.day), created),
        authors=(author,) if author else (),
        fetched=facts.fetched,
        raw_sha256=hashlib.sha256(data).hexdigest(),
        raw=data,
    )


def _text(reader: PdfReader, name: str) -> str:
    pages: list[str] = []
    length = 0
    for page in reader.pages:
        pages.append(unwrapped(page.extract_text()).strip())
        length += len(pages[-1])
        if length > settings().article_characters:
            break  # `checked` says that this is too long: the other pages need not be read for that
    text = "\n\n".join(page for page in pages if page)
    if not text:
        raise QuarantineError(name, "has no text on any page, only pictures: a scan, perhaps")
    return text.encode("utf-8", "replace").decode()


def _described(reader: PdfReader) -> tuple[str | None, str | None, Published]:
    """Title, author and creation as the file describes itself; what makes no sense is left out."""
    description = reader.metadata
    if description is None:
        return None, None, UNKNOWN
    try:
        moment = description.creation_date
        created = published_at(moment, "markup") if isinstance(moment, datetime) else UNKNOWN
    except ValueError:
        created = UNKNOWN
    title, author = (
        (str(value).strip() or None) if value else None for value in (description.title, description.author)
    )
    return title, author, in_outlet_time(created, None)
