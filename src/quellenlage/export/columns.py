"""What a table of an export is made of: columns with a kind, a unit and a meaning."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from quellenlage.model import Span

Kind = Literal["text", "integer", "number", "boolean", "day", "texts", "spans"]
Cell = str | int | float | bool | None | list[str] | list[list[int]]
Row = tuple[Cell, ...]


class Column(NamedTuple):
    """A column.

    Args:
        unit: of its values; None where they have none.
        meaning: in one sentence without a final stop.
    """

    name: str
    kind: Kind
    meaning: str
    unit: str | None = None


class Table(NamedTuple):
    """A table.

    Args:
        meaning: what a row is.
        key: the columns that no two rows share.
    """

    name: str
    meaning: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its columns."""
        return tuple(column.name for column in self.columns)


PLACE: Final = "code points of the document's text"


def place(what: str, prefix: str = "") -> tuple[Column, Column]:
    """Two columns for where something stands."""
    return (
        Column(f"{prefix}begin", "integer", f"where {what} begins", PLACE),
        Column(f"{prefix}end", "integer", f"where {what} ends, itself not included", PLACE),
    )


def pair(span: Span | None) -> tuple[int | None, int | None]:
    """A place for two columns.

    >>> pair(Span(4, 9)), pair(None)
    ((4, 9), (None, None))
    """
    return (None, None) if span is None else (span.begin, span.end)


def pairs(spans: tuple[Span, ...]) -> list[list[int]]:
    """Places for a column of spans.

    >>> pairs((Span(4, 9), Span(12, 13)))
    [[4, 9], [12, 13]]
    """
    return [[span.begin, span.end] for span in spans]
