"""Which reader reads which file. A new format is a file beside this one and a line in ``READERS``."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from quellenlage.errors import QuarantineError
from quellenlage.ingest.page import read_html
from quellenlage.ingest.records import read_records
from quellenlage.ingest.source import Reader, Source
from quellenlage.ingest.text import read_text
from quellenlage.model import Document


def read_nothing_yet(source: Source) -> Iterator[Document]:
    """Web archives and feeds are named by the contract; until their readers exist they are set aside, not passed over.

    Raises:
        QuarantineError: always.
    """
    raise QuarantineError(source.name, "is a format that is not read yet")


#: Suffix to reader; where two suffixes fit a name, they name the same reader.
READERS = MappingProxyType[str, Reader](
    {
        ".txt": read_text,
        ".html": read_html,
        ".htm": read_html,
        ".jsonl": read_records,
        ".jsonl.gz": read_records,
        ".warc": read_nothing_yet,
        ".warc.gz": read_nothing_yet,
        ".xml": read_nothing_yet,
    }
)


#: The suffixes that are really read, for messages.
FORMATS = ", ".join(suffix for suffix, reader in READERS.items() if reader is not read_nothing_yet)


def reader_for(name: str) -> Reader | None:
    """The reader for a file of this name; None where no format is known by it.

    >>> reader_for("Artikel.TXT").__name__
    'read_text'
    >>> reader_for("gold.json") is None
    True
    """
    return next((reader for suffix, reader in READERS.items() if name.lower().endswith(suffix)), None)
