"""Tables as CSV (RFC 4180), which spreadsheets open and everything reads."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import BinaryIO, Final

from quellenlage.export.columns import Cell, Column, Kind, Row, Table

_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_FORMULA: Final = re.compile(r"'*[=+\-@\t\r]")
_MARK: Final = "'"
_SUSPECT: Final = frozenset("'=+-@\t\r")
_ENCODER: Final = json.JSONEncoder(ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Dialect:
    """How CSV is written.

    Args:
        excel: for Excel in German: a byte order mark, semicolons, and decimal commas, because Excel takes "3.5" for
            the third of May.
        exact: words to the letter, also those that a spreadsheet would take for a formula.
    """

    excel: bool = False
    exact: bool = False


class CsvSink:
    """Writes the rows of one table.

    Args:
        file: open for bytes; it stays open.
    """

    def __init__(self, file: BinaryIO, table: Table, dialect: Dialect) -> None:
        self._text = io.TextIOWrapper(file, "utf-8-sig" if dialect.excel else "utf-8", newline="", write_through=True)
        self._rows = csv.writer(self._text, delimiter=";" if dialect.excel else ",", lineterminator="\r\n")
        self._rows.writerow(table.names)
        self._converts = [_converter(column, dialect) for column in table.columns]

    def write(self, rows: Sequence[Row]) -> None:
        """Write some rows."""
        converts = self._converts
        self._rows.writerows(
            [
                "" if cell is None else convert(cell) for convert, cell in zip(converts, row, strict=True)
            ]
            for row in rows
        )  # fmt: skip

    def close(self) -> None:
        """Write what waits."""
        self._text.flush()
        self._text.detach()


def guarded(words: str) -> str:
    """Words that no spreadsheet takes for a formula: those that would be taken for one get an apostrophe before them.

    So do words that look as if they had one already, so that :func:`unguarded` gets back what was there.

    >>> guarded("=1+1"), guarded("'=1"), guarded("Deich")
    ("'=1+1", "''=1", 'Deich')
    """
    return _MARK + words if words[:1] in _SUSPECT and _FORMULA.match(words) else words


def unguarded(words: str) -> str:
    """What :func:`guarded` was given.

    >>> unguarded(guarded("+++ Eil +++"))
    '+++ Eil +++'
    """
    return words[1:] if words.startswith(_MARK) and _FORMULA.match(words) else words


def without_halves(words: str) -> str:
    """Words without halves of surrogate pairs, which have no UTF-8; each becomes U+FFFD, so that places still fit."""
    return words if words.isascii() else _SURROGATE.sub("\ufffd", words)


def _converter(column: Column, dialect: Dialect) -> Callable[[Cell], str]:
    if column.kind == "text" and not dialect.exact:
        return lambda cell: guarded(without_halves(str(cell)))
    if column.kind == "number" and dialect.excel:
        return lambda cell: _number(cell).replace(".", ",")
    return _CONVERTS[column.kind]


def _number(cell: Cell) -> str:
    number = float(str(cell))
    return str(int(number)) if number.is_integer() else repr(number)


def _list(cell: Cell) -> str:
    return without_halves(_ENCODER.encode(cell)) if cell else "[]"


_CONVERTS: Final[dict[Kind, Callable[[Cell], str]]] = {
    "text": lambda cell: without_halves(str(cell)),
    "integer": str,
    "number": _number,
    "boolean": lambda cell: "true" if cell else "false",
    "day": str,
    "texts": _list,
    "spans": _list,
}
