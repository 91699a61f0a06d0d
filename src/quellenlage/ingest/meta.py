"""``meta.jsonl``: what a folder says about the files in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from quellenlage.ingest.records import facts_of, records_of
from quellenlage.ingest.source import Facts, open_file, printable
from quellenlage.model import Quarantined

NAME = "meta.jsonl"


class MetaFiles:
    """The ``meta.jsonl`` files around the inputs of one call, each read once.

    A line holds for the file that its ``file`` names, by name or by path from there, in the folder of the
    ``meta.jsonl`` or below it; the nearest ``meta.jsonl`` that names a file has the say.
    """

    def __init__(self) -> None:
        self._facts: dict[Path, Mapping[str, Facts]] = {}
        self._problems: list[Quarantined] = []

    def facts(self, path: Path, folders: int) -> Facts:
        """What is said about ``path`` in its own folder and those above it, ``folders`` of them in all."""
        folder = path.parent
        for depth in range(1, folders + 1):
            known = self._of(folder)
            for key in ("/".join(path.parts[-depth:]), path.name):
                if key in known:
                    return known[key]
            # Path(".").parent is itself: a relative path has to be walked up by name.
            folder = folder / ".." if folder.name in {"", ".."} else folder.parent
        return Facts()

    def problems(self) -> Iterator[Quarantined]:
        """The lines that could not be used, each reported once."""
        problems, self._problems = self._problems, []
        yield from problems

    def _of(self, folder: Path) -> Mapping[str, Facts]:
        if folder not in self._facts:
            path = folder / NAME
            self._facts[folder] = dict(self._read(path)) if path.is_file() else {}
        return self._facts[folder]

    def _read(self, path: Path) -> Iterator[tuple[str, Facts]]:
        shown = printable(path)
        try:
            for line, record in records_of(shown, lambda: open_file(path, shown)):
                where = f"{shown}:{line}"
                if isinstance(record, Quarantined):
                    self._problems.append(record)
                    continue
                file = record.get("file")
                if not isinstance(file, str):
                    self._problems.append(Quarantined(where, "names no file"))
                    continue
                facts, problem = facts_of(record, where)
                if problem:
                    self._problems.append(problem)
                yield file, facts
        except OSError as error:
            self._problems.append(Quarantined(shown, f"cannot be read: {error.strerror or error}"))
