"""Paths to sources: folders walked, names made unique, ``meta.jsonl`` applied."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from quellenlage.errors import UsageError
from quellenlage.ingest.meta import NAME, MetaFiles
from quellenlage.ingest.readers import FORMATS, reader_for
from quellenlage.ingest.records import read_records
from quellenlage.ingest.source import UNKNOWN, Reader, Source, printable
from quellenlage.model import Published, Quarantined

STANDARD_INPUT = "-"

#: A file's own folder and the one above: sets of articles keep their ``meta.jsonl`` beside the folder of the texts.
FOLDERS_ASKED = 2


class Found(NamedTuple):
    """A file that is to be read, and in how many folders, its own first, a ``meta.jsonl`` may speak of it."""

    path: Path
    folders: int
    reader: Reader


def sources(
    paths: Sequence[str], published: Published = UNKNOWN, passed_over: Sequence[Path] = ()
) -> list[Source | Quarantined]:
    """Every file that the paths lead to, in order of the paths and sorted within each folder; each file once.

    An article is called by its file name; where two files of one call share it, by their paths below the deepest
    folder that holds all of them.

    Args:
        paths: files, folders, or ``-`` for standard input.
        published: what holds for articles that give no publication of their own.
        passed_over: folders that are not entered, such as the one the output goes to.

    Raises:
        UsageError: a path does not exist.
    """
    for path in paths:
        if path != STANDARD_INPUT and not os.path.lexists(path):
            raise UsageError(f"no such file or folder: {path}")
    hidden = {folder.resolve() for folder in passed_over}
    found = list(_distinct(item for path in paths for item in _found(path, hidden)))
    names = _names([item.path for item in found if isinstance(item, Found)])
    meta = MetaFiles()
    result: list[Source | Quarantined] = []
    for item in found:
        if isinstance(item, Quarantined):
            result.append(item)
        elif item is None:
            result.append(Source("stdin", None, "stdin", read_records, published=published))
        else:
            facts = meta.facts(item.path, item.folders)
            result.extend(meta.problems())
            result.append(Source(printable(item.path), item.path, names[item.path], item.reader, facts, published))
    return result


def _found(path: str, hidden: set[Path]) -> Iterator[Found | Quarantined | None]:
    if path == STANDARD_INPUT:
        yield None
        return
    start = Path(path)
    if not start.is_dir():
        yield _named(start)
        return
    empty = True
    for item in _walked(start, hidden, FOLDERS_ASKED):
        empty = False
        yield item
    if empty:
        yield Quarantined(printable(start), f"holds no file that is read ({FORMATS})")


def _named(path: Path) -> Found | Quarantined:
    """A file that the user named is never passed over in silence."""
    if path.exists() and not path.is_file():
        return Quarantined(printable(path), "is neither a file nor a folder")
    reader = reader_for(path.name)
    if reader is None:
        return Quarantined(printable(path), f"is of no format that is read ({FORMATS})")
    return Found(path, FOLDERS_ASKED, reader)


def _walked(folder: Path, hidden: set[Path], folders: int) -> Iterator[Found | Quarantined]:
    """Files with a known suffix, folder by folder in the order of names; dotfiles, ``meta.jsonl`` and others passed."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Quarantined(printable(folder), f"cannot be read: {error.strerror or error}")
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.name == NAME:
            continue
        path = folder / entry.name
        if entry.is_dir(follow_symlinks=False):
            if path.resolve() not in hidden:
                yield from _walked(path, hidden, folders + 1)
        elif reader := reader_for(entry.name):
            yield Found(path, folders, reader)


def _distinct(items: Iterator[Found | Quarantined | None]) -> Iterator[Found | Quarantined | None]:
    seen: set[Path | None] = set()
    for item in items:
        key = item.path.resolve() if isinstance(item, Found) else None
        if isinstance(item, Quarantined) or key not in seen:
            yield item
        if not isinstance(item, Quarantined):
            seen.add(key)


def _names(paths: Sequence[Path]) -> dict[Path, str]:
    count = Counter(printable(Path(path.name)) for path in paths)
    whole = {path: Path(os.path.abspath(path)) for path in paths}  # noqa: PTH100 - a link is called by its own name
    shared = [path.parent for path in whole.values()]
    root = os.path.commonpath(shared) if shared else ""
    names = {}
    for path in paths:
        name = printable(Path(path.name))
        names[path] = name if count[name] == 1 else printable(whole[path].relative_to(root))
    return names
