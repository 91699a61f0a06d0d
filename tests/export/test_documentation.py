"""docs/formats.md documents every format, every table and every column, and nothing that is not there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from quellenlage.export.columns import Kind, Table
from quellenlage.export.ftm import STATEMENTS
from quellenlage.export.tables import TABLES
from quellenlage.export.write import FORMATS

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^### (\S+)\n\n(.*?)(?=^##|\Z)", PAGE, re.MULTILINE | re.DOTALL))


def rows(section: str) -> list[tuple[str, ...]]:
    """The rows of the first table of a section, without its head."""
    lines = [line for line in section.splitlines() if line.startswith("|")][2:]
    return [tuple(cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line)[1:-1]) for line in lines]


@pytest.mark.parametrize(
    ("section", "table"), [*TABLES.items(), ("statements.csv", STATEMENTS)], ids=[*TABLES, "ftm-statements"]
)
def test_every_column_is_documented_as_the_code_has_it(section: str, table: Table) -> None:
    assert rows(SECTIONS[section]) == [
        (f"`{column.name}`", column.kind, column.unit or "", column.meaning) for column in table.columns
    ]
    written = SECTIONS[section].partition("|")[0]
    assert table.meaning.lower() in written.lower()
    assert f"Key: {', '.join(f'`{name}`' for name in table.key)}." in written


def test_no_table_is_documented_that_is_not_there() -> None:
    assert set(SECTIONS) == {*TABLES, "statements.csv"}


def test_every_format_and_every_kind_is_documented() -> None:
    formats = re.findall(r"^\| `([a-z0-9-]+)` \| .* \| (?:`quellenlage-\w+`|standard output) \|$", PAGE, re.MULTILINE)
    assert formats == list(FORMATS)
    for format_ in FORMATS.values():
        assert format_.file is None or f"`{format_.file}`" in PAGE
    for kind in get_args(Kind):
        assert re.search(rf"^\| {kind} \| ", PAGE, re.MULTILINE)


def test_columns_say_what_they_hold() -> None:
    for table in TABLES.values():
        assert len(set(table.names)) == len(table.names)
        assert set(table.key) <= set(table.names)
        for column in table.columns:
            assert column.meaning
            assert not column.meaning.endswith(".") or column.meaning.endswith("...")
