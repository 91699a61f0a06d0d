"""Which reader reads which file. A new format is a file beside this one and a line in ``READERS``."""

from __future__ import annotations

from types import MappingProxyType

from quellenlage.ingest.feeds import read_xml
from quellenlage.ingest.mail import read_mail
from quellenlage.ingest.page import read_html
from quellenlage.ingest.pdf import read_pdf
from quellenlage.ingest.records import read_records
from quellenlage.ingest.source import Reader
from quellenlage.ingest.table import read_table
from quellenlage.ingest.text import read_text
from quellenlage.ingest.unpack import SUFFIXES
from quellenlage.ingest.warc import read_warc

#: Suffix to reader.
READERS = MappingProxyType[str, Reader](
    {
        ".txt": read_text,
        ".html": read_html,
        ".htm": read_html,
        ".jsonl": read_records,
        ".xml": read_xml,
        ".rss": read_xml,
        ".atom": read_xml,
        ".warc": read_warc,
        ".eml": read_mail,
        ".pdf": read_pdf,
        ".parquet": read_table,
    }
)

#: Media type to reader, for what a server sends; what it sends compressed is told by its first bytes.
MEDIA_TYPES = MappingProxyType[str, Reader](
    {
        "text/html": read_html,
        "application/xhtml+xml": read_html,
        "text/plain": read_text,
        "application/rss+xml": read_xml,
        "application/atom+xml": read_xml,
        "application/rdf+xml": read_xml,
        "application/xml": read_xml,
        "text/xml": read_xml,
        "application/jsonl": read_records,
        "application/x-ndjson": read_records,
        "application/warc": read_warc,
        "message/rfc822": read_mail,
        "application/pdf": read_pdf,
        "application/vnd.apache.parquet": read_table,
    }
)

#: The suffixes that are read, for messages.
FORMATS = f"{', '.join(READERS)}, each also with {' or '.join(SUFFIXES)}"


def reader_for(name: str) -> Reader | None:
    """The reader for a file of this name, compressed or not; None where no format is known by it.

    >>> reader_for("Artikel.TXT").__name__, reader_for("CC-NEWS-20240514.warc.gz").__name__
    ('read_text', 'read_warc')
    >>> reader_for("gold.json") is None
    True
    """
    name = name.lower()
    for packed in SUFFIXES:
        name = name.removesuffix(packed)
    return next((reader for suffix, reader in READERS.items() if name.endswith(suffix)), None)


def reader_for_type(media_type: str) -> Reader | None:
    """The reader for what a server calls ``media_type``, with any parameters; None where no format fits.

    >>> reader_for_type("text/html; charset=utf-8").__name__
    'read_html'
    """
    return MEDIA_TYPES.get(media_type.partition(";")[0].strip().lower())
