"""Web archives (WARC 1.0 and 1.1; ISO 28500), CC-NEWS among them: each HTML page that was fetched is an article.

Records are read by fastwarc, one at a time, so that an archive of any size needs the memory of one page.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from typing import IO, TYPE_CHECKING, Any, BinaryIO, NamedTuple, cast

from quellenlage.config import settings
from quellenlage.errors import QuarantineError
from quellenlage.ingest.source import Facts, Page, Source, opened
from quellenlage.model import Quarantined

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

_HTML = frozenset({"text/html", "application/xhtml+xml"})
_CHUNK = 1 << 16


def read_warc(source: Source) -> Iterator[Page | Quarantined]:
    """The HTML pages of an archive, each called by its address; other records are passed over.

    The first break ends the archive: what comes before it is read.

    Raises:
        QuarantineError: it is no WARC, is broken or holds no page.
        OSError: it cannot be opened.
    """
    count = pages = 0
    with opened(source) as stream:
        try:
            for record in _records(stream):
                count += 1
                fetched = _page(record)
                if fetched is not None:
                    pages += 1
                    yield _named(source, fetched)
        except (QuarantineError, OSError, EOFError) as error:
            if isinstance(error, QuarantineError):
                told = error.reason
            else:
                told = f"is cut off or broken here ({error})" if count else f"is no WARC, or broken at once ({error})"
            before = f"; the {pages:,} pages before were read" if pages else ""
            raise QuarantineError(source.name, f"{told}{before}") from None
    if not pages:
        raise QuarantineError(source.name, f"holds no HTML page among {count:,} records" if count else "is empty")


class _Fetched(NamedTuple):
    url: str
    data: bytes
    charset: str | None
    fetched: datetime | None
    problem: str | None = None


class _Piped:
    """A stream as fastwarc reads one, which gives out all that lies before a break."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._read: Any = getattr(stream, "read1", stream.read)
        self._position = 0

    def read(self, size: int = -1, /) -> bytes:
        """Some bytes, at most ``size``; none at the end."""
        data: bytes = self._read(size)
        self._position += len(data)
        return data

    def tell(self) -> int:
        """How many bytes have been read."""
        return self._position


def _records(stream: IO[bytes]) -> Iterator[WarcRecord]:
    """The records that can hold a page."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType  # noqa: PLC0415 - only archives need it

    kinds = WarcRecordType.response | WarcRecordType.resource
    yield from ArchiveIterator(cast(BinaryIO, _Piped(stream)), record_types=kinds, strict_mode=False)


def _page(record: WarcRecord) -> _Fetched | None:
    """The page of a record; None where it holds something else.

    Raises:
        EOFError, OSError, QuarantineError: the archive ends within it.
    """
    # Of headers that are cut off, fastwarc gives those that are there.
    if "Content-Length" not in record.headers:
        raise EOFError("the end of a record's headers is missing")
    url = (record.headers.get("WARC-Target-URI") or "").strip("<>")
    http = record.http_headers if record.is_http_parsed else None
    type_ = record.http_content_type if http else record.headers.get("Content-Type")
    if (type_ or "").partition(";")[0].strip().lower() not in _HTML or (http and http.status_code != 200):
        return None
    limit, length = settings().page_bytes, record.content_length
    fetched = _moment(record.headers.get("WARC-Date"))
    if length > limit:
        problem = f"is too large for one article: {length:,} bytes, the limit is {limit:,}"
        return _Fetched(url, b"", None, fetched, problem)
    data = _read(record.reader, length)
    if len(data) < length:
        raise EOFError(f"the end of {url} is missing")
    if http is None:
        return _Fetched(url, data, None, fetched)
    data, wrong = _decoded(data, http, limit)
    return _Fetched(url, data, record.http_charset, fetched, wrong)


def _read(reader: Any, size: int) -> bytes:
    parts = []
    while size > 0 and (data := reader.read(min(size, _CHUNK))):
        parts.append(data)
        size -= len(data)
    return b"".join(parts)


def _decoded(data: bytes, http: Any, limit: int) -> tuple[bytes, str | None]:
    """A body without the transfer and content encodings that its headers name, and what went wrong with it.

    Many crawlers store the body decoded and leave the headers as they were: a body that begins like a page is one.
    """
    from fastwarc import stream_io  # noqa: PLC0415

    makers: dict[str, Any] = {
        "chunked": stream_io.ChunkedReader,
        "gzip": stream_io.GzipReader,
        "x-gzip": stream_io.GzipReader,
        "deflate": lambda packed: stream_io.GzipReader(packed, zlib=True),
        "br": stream_io.BrotliReader,
        "zstd": stream_io.ZstdReader,
    }
    content = [*(http.get("Content-Encoding") or "").split(","), *(http.get("Transfer-Encoding") or "").split(",")]
    for encoding in reversed([name.strip().lower() for name in content]):
        if encoding not in makers or data.lstrip()[:1] == b"<":
            continue
        try:
            data = _read(makers[encoding](BytesIO(data)), limit + 1)
        except OSError as error:
            return b"", f"is said to be {encoding} and is not ({error})"
        if len(data) > limit:
            return b"", f"is too large for one article: unpacked, above {limit:,} bytes"
    return data, None


def _named(source: Source, page: _Fetched) -> Page | Quarantined:
    where = f"{source.name}:{page.url}"
    if page.problem:
        return Quarantined(where, page.problem)
    facts = Facts(source=source.facts.source, url=page.url, charset=page.charset, fetched=page.fetched)
    return Page(page.data, where, page.url, facts, source.published)


def _moment(written: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(written or "")
    except ValueError:
        return None
