"""Tables as Parquet, with types, lists, and what each column means. Needs pyarrow, an extra."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, BinaryIO, Final

from quellenlage.errors import UsageError
from quellenlage.export.columns import Cell, Kind, Row, Table
from quellenlage.export.csv_files import without_halves

_ROW_GROUP: Final = 20_000
_TEXT_GROUP: Final = 1_000
"""Rows that wait in memory for a row group; fewer of those that hold whole texts."""


def arrow() -> tuple[Any, Any]:
    """The modules pyarrow and pyarrow.parquet.

    Raises:
        UsageError: pyarrow is not installed.
    """
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError as error:
        raise UsageError("Parquet needs pyarrow: pip install 'quellenlage[parquet]'") from error
    return pa, parquet


class ParquetSink:
    """Writes the rows of one table.

    Args:
        file: open for bytes; it stays open.

    Raises:
        UsageError: pyarrow is not installed.
    """

    def __init__(self, file: BinaryIO, table: Table) -> None:
        self._pa, parquet = arrow()
        self._kinds = [column.kind for column in table.columns]
        self._schema = _schema(self._pa, table)
        self._writer = parquet.ParquetWriter(file, self._schema, compression="zstd")
        self._waiting: list[Row] = []
        self._group = _TEXT_GROUP if table.name == "texts" else _ROW_GROUP

    def write(self, rows: Sequence[Row]) -> None:
        """Write some rows."""
        self._waiting += rows
        if len(self._waiting) >= self._group:
            self._flush()

    def close(self) -> None:
        """Write what waits, and the footer."""
        self._flush()
        self._writer.close()

    def _flush(self) -> None:
        if not self._waiting:
            return
        columns = zip(*self._waiting, strict=True)
        arrays = [
            self._pa.array([None if cell is None else _VALUES[kind](cell) for cell in cells], field.type)
            for kind, cells, field in zip(self._kinds, columns, self._schema, strict=True)
        ]
        self._writer.write_table(self._pa.Table.from_arrays(arrays, schema=self._schema), len(self._waiting))
        self._waiting = []


def _schema(pa: Any, table: Table) -> Any:
    types: dict[Kind, Any] = {
        "text": pa.string(),
        "integer": pa.int64(),
        "number": pa.float64(),
        "boolean": pa.bool_(),
        "day": pa.date32(),
        "texts": pa.list_(pa.string()),
        "spans": pa.list_(pa.list_(pa.int64(), 2)),
    }
    return pa.schema(
        [
            pa.field(
                column.name,
                types[column.kind],
                nullable=column.name not in table.key,
                metadata={"meaning": column.meaning, **({"unit": column.unit} if column.unit else {})},
            )
            for column in table.columns
        ],
        metadata={"meaning": table.meaning, "key": ",".join(table.key)},
    )


def _same(cell: Cell) -> Any:
    return cell


_VALUES: Final[dict[Kind, Any]] = {
    # As in CSV, nothing and no words are one.
    "text": lambda cell: without_halves(cell) or None,
    "integer": _same,
    "number": float,
    "boolean": _same,
    "day": date.fromisoformat,
    "texts": lambda cell: [without_halves(words) for words in cell],
    "spans": _same,
}
