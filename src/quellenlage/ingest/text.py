"""Plain text: one article per file."""

from __future__ import annotations

from collections.abc import Iterator

from quellenlage.config import settings
from quellenlage.errors import QuarantineError
from quellenlage.ingest.charset import decode
from quellenlage.ingest.source import Source, bytes_of, checked
from quellenlage.model import Document

#: No encoding that is read takes more bytes for a character.
BYTES_PER_CHARACTER = 4


def read_text(source: Source) -> Iterator[Document]:
    """The one article of a text file, its text the decoded bytes to the letter.

    Raises:
        QuarantineError: it is empty, too long or binary.
        OSError: it cannot be read.
    """
    data = bytes_of(source, settings().article_characters * BYTES_PER_CHARACTER)
    try:
        text = checked(decode(data), source.name)
    except ValueError as error:
        raise QuarantineError(source.name, str(error)) from None
    facts = source.facts
    published = facts.published if facts.published.day else source.published
    yield Document(source.id, text, facts.title, facts.source, facts.url, published, fetched=facts.fetched)
