"""What a reader is given, and the checks that every article passes on its way in."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import IO, Protocol

from quellenlage.config import settings
from quellenlage.errors import QuarantineError
from quellenlage.ingest.unpack import packing_of, unpacked
from quellenlage.model import Document, Published, Quarantined

UNKNOWN = Published()


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of an article from outside its text: a line of ``meta.jsonl``, or the fields of a record.

    Args:
        url: where it was found.
        charset: of its bytes, as the server said.
        fetched: when they were fetched.
    """

    published: Published = UNKNOWN
    source: str | None = None
    url: str | None = None
    title: str | None = None
    charset: str | None = None
    fetched: datetime | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """One file, what was fetched from one address, or standard input.

    Args:
        name: what the user is told it is called.
        path: where it lies; None for standard input and for what was fetched.
        id: of the article, in formats that hold one article per file.
        reader: what reads it.
        facts: what a ``meta.jsonl`` says about it.
        published: the publication that holds for articles which give none of their own.
        data: the bytes themselves, where they do not lie in a file.
    """

    name: str
    path: Path | None
    id: str
    reader: Reader
    facts: Facts = Facts()
    published: Published = UNKNOWN
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A page of HTML whose article is still to be found, which takes longer than reading the article.

    Args:
        html: bytes are decoded by what they are and by what server and page declare.
        name: what the user is told it is called.
        id: of the article.
        facts: known from outside; they win over the markup.
        published: of an article for which neither ``facts`` nor the call gives a publication.
    """

    html: bytes | str
    name: str
    id: str
    facts: Facts
    published: Published = UNKNOWN


class Reader(Protocol):
    """Reads one source, article by article.

    A page of HTML it yields as it is, and whoever asked finds the article
    (:func:`quellenlage.ingest.page.article_of_page`), perhaps in another process.
    What it cannot read it yields as ``Quarantined`` or raises as ``QuarantineError``. Any other error ends this source
    alone; what was yielded before stays.
    """

    def __call__(self, source: Source) -> Iterator[Document | Page | Quarantined]: ...


def printable(path: Path) -> str:
    """A path as it can be written in UTF-8; bytes of a name that are no UTF-8 become U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace")


def opened(source: Source) -> AbstractContextManager[IO[bytes]]:
    """The bytes of a source as a stream, unpacked where they are compressed.

    Raises:
        OSError: the source cannot be opened.
    """
    if source.data is not None:
        return unpacked(BytesIO(source.data), len(source.data), source.name, "")
    if source.path is None:
        return nullcontext(sys.stdin.buffer)
    return open_file(source.path, source.name)


def open_file(path: Path, name: str) -> IO[bytes]:
    """The bytes of a file as a stream, unpacked where they are compressed.

    Raises:
        OSError: the file cannot be opened.
    """
    return unpacked(path.open("rb"), path.stat().st_size, name, path.name)


def bytes_of(source: Source, limit: int) -> bytes:
    """The bytes of a source, unpacked, if they are no more than ``limit``.

    Raises:
        QuarantineError: there are more, of which no more than ``limit`` were read.
        OSError: it cannot be read.
    """
    data, file_name = source.data, ""
    if data is None:
        assert source.path is not None, "standard input is read line by line"
        _require(source.path.stat().st_size, limit, source.name)
        data, file_name = source.path.read_bytes(), source.path.name
    _require(len(data), limit, source.name)
    if packing_of(file_name, data[:4]):
        data = unpacked(BytesIO(data), len(data), source.name, file_name).read(limit + 1)
        if len(data) > limit:
            raise QuarantineError(source.name, f"is too large for one article: unpacked, above {limit:,} bytes")
    return data


def _require(size: int, limit: int, name: str) -> None:
    if size > limit:
        raise QuarantineError(name, f"is too large for one article: {size:,} bytes, the limit is {limit:,}")


def checked(text: str, name: str) -> str:
    """``text`` as it is, if it can be an article.

    Raises:
        QuarantineError: it is empty, too long, or holds half a surrogate pair, which no encoding can write.

    >>> checked(" \\n", "leer.txt")
    Traceback (most recent call last):
        ...
    quellenlage.errors.QuarantineError: leer.txt: is empty
    """
    limit = settings().article_characters
    if len(text) > limit:
        raise QuarantineError(name, f"is too long for one article: {len(text):,} characters, the limit is {limit:,}")
    if not text.strip("\ufeff \t\r\n\v\f\u00a0\u200b"):
        raise QuarantineError(name, "is empty")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise QuarantineError(name, f"holds half a surrogate pair at character {error.start}") from None
    return text
