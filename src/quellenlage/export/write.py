"""From a desk to files: every format by its name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple, Protocol

from quellenlage.errors import UsageError
from quellenlage.export.chosen import Chosen
from quellenlage.export.claimreview import HEAD, TAIL, claim_reviews
from quellenlage.export.columns import Row
from quellenlage.export.csv_files import CsvSink, Dialect
from quellenlage.export.files import whole_files
from quellenlage.export.ftm import STATEMENTS, entities
from quellenlage.export.jsonl import jsonl_records
from quellenlage.export.parquet_files import ParquetSink, arrow
from quellenlage.export.tables import TABLES, table_rows
from quellenlage.export.w3c import collection_head, collection_tail, web_annotations
from quellenlage.present.json_values import Json, dumps


class Format(NamedTuple):
    """A format.

    Args:
        file: the name of its file where a folder is given; None where it is a folder of tables.
        write: writes it to a file that is open for bytes.
    """

    file: str | None
    meaning: str
    write: Callable[[Chosen, BinaryIO], None] | None = None


class _Sink(Protocol):
    def write(self, rows: Sequence[Row]) -> None: ...

    def close(self) -> None: ...


def write_tables(
    chosen: Chosen, kind: str, out: Path, wanted: Sequence[str] = (), dialect: Dialect | None = None
) -> dict[str, int]:
    """Write tables into the folder ``out``, a file each; how many rows each has.

    Args:
        kind: ``csv`` or ``parquet``.
        wanted: names of tables; all by default.
        dialect: of CSV.

    Raises:
        UsageError: a table is unknown, the folder cannot be written to, or pyarrow is needed and not there.
    """
    names = _known(wanted)
    if kind == "parquet":
        arrow()
    with whole_files([out / f"{name}.{kind}" for name in names]) as files:
        sinks = {name: _sink(kind, file, name, dialect) for name, file in zip(names, files, strict=True)}
        return _fill(chosen, sinks)


def write_table(chosen: Chosen, name: str, file: BinaryIO, dialect: Dialect | None = None) -> None:
    """Write one table as CSV to a file that is open for bytes."""
    (known,) = _known([name])
    _fill(chosen, {known: _sink("csv", file, known, dialect)})


def write_file(chosen: Chosen, format_: Format, out: Path) -> Path:
    """Write a format that is one file; where ``out`` is a folder, the file gets its usual name there."""
    assert format_.file is not None
    assert format_.write is not None
    path = out / format_.file if out.is_dir() else out
    with whole_files([path]) as (file,):
        format_.write(chosen, file)
    return path


def _known(wanted: Sequence[str]) -> list[str]:
    for name in wanted:
        if name not in TABLES:
            raise UsageError(f"there is no table {name!r}: the tables are {', '.join(TABLES)}")
    return [name for name in TABLES if not wanted or name in wanted]


def _sink(kind: str, file: BinaryIO, name: str, dialect: Dialect | None) -> _Sink:
    if kind == "parquet":
        return ParquetSink(file, TABLES[name])
    return CsvSink(file, TABLES[name], dialect or Dialect())


def _fill(chosen: Chosen, sinks: Mapping[str, _Sink]) -> dict[str, int]:
    counts = dict.fromkeys(sinks, 0)
    for name, rows in table_rows(chosen, sinks.keys()):
        sinks[name].write(rows)
        counts[name] += len(rows)
    for sink in sinks.values():
        sink.close()
    return counts


def _jsonl(chosen: Chosen, file: BinaryIO) -> None:
    _lines(jsonl_records(chosen), file)


def _w3c(chosen: Chosen, file: BinaryIO) -> None:
    total = _items(collection_head(chosen.scope), web_annotations(chosen), file)
    file.write(collection_tail(total).encode() + b"\n")


def _claim_reviews(chosen: Chosen, file: BinaryIO) -> None:
    _items(HEAD, claim_reviews(chosen), file)
    file.write(TAIL.encode() + b"\n")


def _ftm(chosen: Chosen, file: BinaryIO) -> None:
    _lines((entity.to_json() for entity in entities(chosen)), file)


def _ftm_statements(chosen: Chosen, file: BinaryIO) -> None:
    sink = CsvSink(file, STATEMENTS, Dialect(exact=True))
    for entity in entities(chosen):
        sink.write(list(entity.statements()))
    sink.close()


def _lines(records: Iterable[Json], file: BinaryIO) -> None:
    for record in records:
        file.write(dumps(record).encode() + b"\n")


def _items(head: str, records: Iterator[Json], file: BinaryIO) -> int:
    """An array with an item on each line, so that it can be read line by line, too; how many there were."""
    file.write(head.encode())
    total = 0
    for record in records:
        file.write((",\n" if total else "\n").encode() + dumps(record).encode())
        total += 1
    file.write(b"\n")
    return total


FORMATS: Final[dict[str, Format]] = {
    "csv": Format(None, "tables for spreadsheets"),
    "parquet": Format(None, "tables with types, for programs"),
    "jsonl": Format("desk.jsonl", "documents as annotate writes them, and the lines of the account", _jsonl),
    "w3c": Format("annotations.jsonld", "W3C Web Annotations", _w3c),
    "ftm": Format("entities.ftm.json", "FollowTheMoney entities", _ftm),
    "ftm-statements": Format("statements.csv", "FollowTheMoney statements", _ftm_statements),
    "claimreview": Format("claimreview.jsonld", "schema.org ClaimReview drafts", _claim_reviews),
    "brief": Format(None, "the account as brief.html, brief.md and brief.json"),
}
