"""What a reader is given, and the checks that every article passes on its way in."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from quellenlage.config import settings
from quellenlage.errors import QuarantineError
from quellenlage.model import Document, Published, Quarantined

UNKNOWN = Published()


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of an article from outside its text: a line of ``meta.jsonl``, or the fields of a record."""

    published: Published = UNKNOWN
    source: str | None = None
    url: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """One file, or standard input.

    Args:
        name: what the user is told it is called.
        path: where it lies; None for standard input.
        id: of the article, in formats that hold one article per file.
        reader: what reads it.
        facts: what a ``meta.jsonl`` says about it.
        published: the publication that holds for articles which give none of their own.
    """

    name: str
    path: Path | None
    id: str
    reader: Reader
    facts: Facts = Facts()
    published: Published = UNKNOWN


class Reader(Protocol):
    """Reads one source, article by article.

    What it cannot read it yields as ``Quarantined`` or raises as ``QuarantineError``. Any other error ends this source
    alone; what was yielded before stays.
    """

    def __call__(self, source: Source) -> Iterator[Document | Quarantined]: ...


def printable(path: Path) -> str:
    """A path as it can be written in UTF-8; bytes of a name that are no UTF-8 become U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace")


def bytes_of(source: Source, limit: int) -> bytes:
    """The bytes of a file that is not larger than ``limit`` bytes.

    Raises:
        QuarantineError: it is larger; nothing was read then.
        OSError: it cannot be read.
    """
    assert source.path is not None, "standard input is read line by line"
    size = source.path.stat().st_size
    if size > limit:
        raise QuarantineError(source.name, f"is too large for one article: {size:,} bytes, the limit is {limit:,}")
    return source.path.read_bytes()


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
