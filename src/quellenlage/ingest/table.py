"""Parquet: one article per row, in columns called as the fields of JSON Lines. Needs pyarrow, an extra."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from io import BytesIO
from typing import Any

from quellenlage.config import settings
from quellenlage.errors import QuarantineError
from quellenlage.ingest.charset import decode
from quellenlage.ingest.records import Record, article_of_record, facts_of
from quellenlage.ingest.source import Page, Source, bytes_of
from quellenlage.ingest.unpack import packing_of
from quellenlage.model import Document, Quarantined

COLUMNS = ("id", "text", "html", "title", "url", "source", "published")
_TEXTS = frozenset({"text", "html"})

#: Rows that are held in memory at a time.
_ROWS = 64


def read_table(source: Source) -> Iterator[Document | Page | Quarantined]:
    """The articles of a Parquet file, row group by row group; a bad row is quarantined by itself.

    A row without an ``id`` is called by its place, ``NAME:ROW``, counted from 1.

    Raises:
        QuarantineError: pyarrow is not installed, the file is no Parquet, or it has neither texts nor pages.
        OSError: it cannot be read.
    """
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError:
        reason = "is Parquet, which needs the extra parquet: pip install 'quellenlage[parquet]'"
        raise QuarantineError(source.name, reason) from None
    number = 0
    try:
        with parquet.ParquetFile(_file(source)) as table:
            columns = _columns(table.schema_arrow.names, source.name)
            for group in range(table.num_row_groups):
                _require_sane(table.metadata.row_group(group), source.name)
                # Group by group, so that all rows before a broken one are read.
                for batch in table.iter_batches(batch_size=_ROWS, row_groups=[group], columns=columns):
                    for row in batch.to_pylist():
                        number += 1
                        yield from _row(source, row, number)
    except (pa.ArrowException, OSError) as error:
        if isinstance(error, OSError) and error.errno:
            raise  # the system's: no such file, no permission; Arrow's own have no number
        told = " ".join(str(error).split())[:200]
        before = f"; the {number:,} rows before were read" if number else ""
        raise QuarantineError(source.name, f"is broken, or no Parquet ({told}){before}") from None


def _file(source: Source) -> Any:
    """Where pyarrow can read from place to place: the file itself, or its bytes where it is packed or was fetched."""
    if source.path is not None and source.data is None and not packing_of(source.path.name, b""):
        return source.path
    return BytesIO(bytes_of(source, settings().file_bytes))


def _columns(names: list[str], name: str) -> list[str]:
    columns = [column for column in COLUMNS if column in names]
    if not _TEXTS & set(columns):
        shown = ", ".join(names[:20]) or "none"
        raise QuarantineError(name, f"has neither a text nor an html column; its columns are: {shown}")
    return columns


def _require_sane(group: Any, name: str) -> None:
    packed = sum(group.column(index).total_compressed_size for index in range(group.num_columns))
    limit = max(settings().unpacked_bytes, settings().unpacked_ratio * packed)
    if group.total_byte_size > limit:
        raise QuarantineError(name, f"unpacks to more than {limit:,} bytes, which no news does")


def _row(source: Source, row: Record, number: int) -> Iterator[Document | Page | Quarantined]:
    where = f"{source.name}:{number}"
    try:
        record = {column: _value(value) for column, value in row.items()}
        facts, problem = facts_of(record, where)
        if problem:
            yield problem
        yield article_of_record(record, where, f"{source.id}:{number}", facts, source.published)
    except QuarantineError as error:
        yield Quarantined(error.source, error.reason)
    except ValueError as error:
        yield Quarantined(where, str(error))


def _value(value: object) -> object:
    """A cell as JSON would have it: times as ISO 8601, bytes as the text that they encode."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    return decode(value) if isinstance(value, bytes) else value
