"""JSON Lines: one article per line, ``id`` and ``text`` or ``html``, plain or gzipped, from a file or a pipe."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import IO, Any

from quellenlage.config import settings
from quellenlage.errors import QuarantineError
from quellenlage.ingest.charset import decode
from quellenlage.ingest.published import parse_published
from quellenlage.ingest.source import UNKNOWN, Facts, Page, Source, checked, opened
from quellenlage.model import Document, Published, Quarantined

Record = dict[str, Any]


def read_records(source: Source) -> Iterator[Document | Page | Quarantined]:
    """The articles of a ``.jsonl`` or ``.jsonl.gz`` file or of standard input; a bad line is quarantined by itself.

    A record without an ``id`` is called by its place, ``NAME:LINE``. A record whose ``published`` is no date is read,
    its date is not: both are yielded.

    Raises:
        OSError: the source cannot be opened.
    """
    for line, record in records_of(source.name, lambda: opened(source)):
        where = f"{source.name}:{line}"
        if isinstance(record, Quarantined):
            yield record
            continue
        facts, problem = facts_of(record, where)
        if problem:
            yield problem
        try:
            yield article_of_record(record, where, f"{source.id}:{line}", facts, source.published)
        except QuarantineError as error:
            yield Quarantined(error.source, error.reason)


def records_of(
    name: str, open_: Callable[[], AbstractContextManager[IO[bytes]]]
) -> Iterator[tuple[int, Record | Quarantined]]:
    """The objects of a file of JSON Lines with their line numbers from 1; what is no object is quarantined.

    Where the file ends or breaks in the middle, what came before stays.
    """
    line = 0
    try:
        with open_() as stream:
            for line, raw in _lines(stream, settings().line_bytes):
                if line == 1 and raw and b"\0" in raw:
                    # A thousand complaints about the lines of a picture would hide those about the others.
                    yield line, Quarantined(name, "is binary or UTF-16, not JSON Lines in UTF-8")
                    return
                if raw is None:
                    reason = f"is too long for one record; the limit is {settings().line_bytes:,} bytes"
                    yield line, Quarantined(f"{name}:{line}", reason)
                elif raw.strip(b"\xef\xbb\xbf \t\r\n"):
                    yield line, _parsed(raw, f"{name}:{line}")
    except QuarantineError as error:
        yield line + 1, Quarantined(f"{name}:{line + 1}", f"{error.reason}; the lines before were read")


def facts_of(record: Record, where: str) -> tuple[Facts, Quarantined | None]:
    """What a record says about its article, and the complaint about its date if that is none."""
    published, problem = UNKNOWN, None
    written = record.get("published")
    if written not in (None, ""):
        try:
            published = parse_published(written if isinstance(written, str) else json.dumps(written))
        except ValueError as error:
            problem = Quarantined(where, f"published: {error}; the article is read without a date")
    source, url, title = (_string(record, field) for field in ("source", "url", "title"))
    return Facts(published, source, url, title), problem


def _string(record: Record, field: str) -> str | None:
    value = record.get(field)
    return value if isinstance(value, str) and value.strip() else None


def _lines(stream: IO[bytes], limit: int) -> Iterator[tuple[int, bytes | None]]:
    """Numbered lines; None for one that is longer than ``limit``, which is never held in memory."""
    number = 0
    while raw := stream.readline(limit):
        number += 1
        whole = raw.endswith(b"\n") or len(raw) < limit
        while not whole:
            rest = stream.readline(limit)
            whole = rest.endswith(b"\n") or len(rest) < limit
            raw = b""
        yield number, raw or None


def _parsed(raw: bytes, where: str) -> Record | Quarantined:
    try:
        record = json.loads(decode(raw).lstrip("\ufeff"))
    except json.JSONDecodeError as error:
        return Quarantined(where, f"is not JSON: {error.msg} at character {error.pos + 1}")
    except ValueError as error:
        return Quarantined(where, str(error))
    except RecursionError:
        return Quarantined(where, "is not a record: nested too deeply")
    if not isinstance(record, dict):
        return Quarantined(where, f"is not a record but {type(record).__name__}")
    if b"\\u" in raw and not _encodable(record):
        return Quarantined(where, "holds half a surrogate pair")
    return record


def _encodable(record: Record) -> bool:
    try:
        json.dumps(record, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


def article_of_record(record: Record, where: str, place: str, facts: Facts, published: Published) -> Document | Page:
    """The article of one record of JSON Lines or of a table.

    Args:
        where: what the user is told the record is called.
        place: the id of the article where the record gives none.
        facts: what the record says of the article.
        published: holds where it says nothing of that.

    Raises:
        QuarantineError: it has no text, or none that can be an article.
    """
    given = record.get("id")
    if given is not None and not (isinstance(given, str | int) and str(given).strip()):
        raise QuarantineError(where, "its id is neither text nor a number")
    id_ = place if given is None else str(given)
    text, html = record.get("text"), record.get("html")
    if isinstance(text, str):
        day = facts.published if facts.published.day else published
        return Document(id_, checked(text, where), facts.title, facts.source, facts.url, day)
    if isinstance(html, str):
        return Page(html, where, id_, facts, published)
    raise QuarantineError(where, "has neither a text nor an html field")
