"""Sources into a desk: idempotent, resumable, and nothing lost or kept twice wherever it is killed.

What is read is committed in portions; a source is noted as finished in the same transaction as its last article. Run
again after a kill, the same call passes over what is finished, and over articles whose text the desk holds.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final, Literal

from quellenlage.desk.sources import Input, told_apart
from quellenlage.ingest.collect import contents_of
from quellenlage.model import Document, Quarantined, Reading
from quellenlage.scale.finding import Content, find_all
from quellenlage.scale.pool import Pool
from quellenlage.scale.processes import Item, read_all
from quellenlage.store import Store
from quellenlage.store.keys import digest

Kind = Literal["new", "changed", "known", "quarantined", "finished", "unchanged"]

PORTION: Final = 100
"""Articles that are committed together. A commit costs the writing of a page or two; a kill costs a portion."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that is done, and durable.

    Args:
        kind: an article was ``new`` to the desk, ``changed`` (a new version of one), ``known``, or ``quarantined``; a
            source came to its end (``finished``), or was passed over because it is as it was (``unchanged``).
        name: of the article or the source, for the user.
        version: id of the version of an article that was saved.
        quarantined: the input and the reason.
        count: how many articles a step ``known`` stands for.
    """

    kind: Kind
    name: str
    version: str | None = None
    quarantined: Quarantined | None = None
    count: int = 1


@dataclass(slots=True)
class _Entry:
    """Something on its way: an article under analysis, some that need none, or the end of a source."""

    input: Input
    kind: Literal["reading", "known", "end"]
    name: str = ""
    raw: bytes | None = None
    count: int = 1


@dataclass(slots=True)
class _Portion:
    """What the next transaction will hold."""

    readings: list[tuple[_Entry, Reading]] = field(default_factory=list)
    quarantined: list[tuple[_Entry, Quarantined]] = field(default_factory=list)
    known: list[_Entry] = field(default_factory=list)
    ends: list[_Entry] = field(default_factory=list)

    def size(self) -> int:
        return len(self.readings) + len(self.quarantined)

    def is_empty(self) -> bool:
        return not (self.size() or self.known or self.ends)


def ingest(
    store: Store, found: Iterable[Input], now: Callable[[], datetime], jobs: int = 1, again: bool = False
) -> Iterator[Step]:
    """Read sources into a desk, and tell of each step as soon as it is durable.

    Args:
        store: the desk; nobody else may use this object meanwhile.
        found: the sources (:func:`quellenlage.desk.sources.inputs`); asked for one at a time.
        now: the time, for the quarantine.
        jobs: number of processes that find the text of pages and read it; this one writes.
        again: read also sources that are finished and unchanged.

    Raises:
        RetryError: another process keeps the desk locked, or the disk is full; what was told of is kept.

    >>> from datetime import UTC
    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> from quellenlage.desk.sources import inputs
    >>> from quellenlage.store import open_store
    >>> with TemporaryDirectory() as folder, open_store(Path(folder, "lage.desk")) as store:
    ...     _ = Path(folder, "damm.txt").write_text("Der Damm hält.", encoding="utf-8")
    ...     for _ in range(2):
    ...         steps = ingest(store, inputs([f"{folder}/damm.txt"]), now=lambda: datetime.now(UTC))
    ...         print([step.kind for step in steps])
    ['new', 'finished']
    ['unchanged']
    """
    return _Ingest(store, now, again).run(found, jobs)


class _Ingest:
    def __init__(self, store: Store, now: Callable[[], datetime], again: bool) -> None:
        self._store, self._now, self._again = store, now, again
        self._entries: deque[_Entry] = deque()
        self._passed: list[Step] = []
        self._taken: set[str] = set()
        self._failed: set[str] = set()
        self._set_aside = _by_reference(store)

    def run(self, found: Iterable[Input], jobs: int) -> Iterator[Step]:
        with Pool(jobs) if jobs > 1 else nullcontext() as pool:
            yield from self._run(found, pool)

    def _run(self, found: Iterable[Input], pool: Pool | None) -> Iterator[Step]:
        portion = _Portion()
        for result in read_all(self._items(found, pool), pool=pool):
            self._until_result(portion)
            entry = self._entries.popleft()
            if isinstance(result, Quarantined):
                portion.quarantined.append((entry, result))
            else:
                portion.readings.append((entry, result))
            self._until_result(portion)
            if portion.size() >= PORTION:
                yield from self._commit(portion)
                portion = _Portion()
        self._until_result(portion)
        yield from self._commit(portion)

    def _items(self, found: Iterable[Input], pool: Pool | None) -> Iterator[Item]:
        """Every article that must be read, and what cannot be; what lies between is noted in ``_entries``."""
        for item, content in find_all(self._contents(found), pool):
            if content is None:
                self._entries.append(_Entry(item, "end"))
            elif isinstance(content, Quarantined) or isinstance(item.source, Quarantined):
                self._entries.append(_Entry(item, "reading", item.name))
                yield content
            else:
                article = told_apart(content, item.source)
                if self._is_known(article):
                    self._pass(item, article.id)
                else:
                    self._entries.append(_Entry(item, "reading", article.id, article.raw))
                    yield replace(article, raw=None)

    def _contents(self, found: Iterable[Input]) -> Iterator[tuple[Input, Content]]:
        """What is in every source that is not passed over, and None at its end."""
        for item in found:
            if isinstance(item.source, Quarantined):
                yield item, item.source
            elif self._is_finished(item):
                self._passed.append(Step("unchanged", item.name))
                continue
            else:
                for content in contents_of(item.source):
                    yield item, content
            yield item, None

    def _pass(self, item: Input, name: str) -> None:
        """Known articles in a row are one entry: of a large file read again, a million may be."""
        last = self._entries[-1] if self._entries else None
        if last is not None and last.kind == "known" and last.input is item:
            last.count += 1
        else:
            self._entries.append(_Entry(item, "known", name))

    def _is_finished(self, item: Input) -> bool:
        if self._again or item.mark is None or item.reference is None:
            return False
        return self._store.is_finished(item.reference, item.mark)

    def _is_known(self, document: Document) -> bool:
        """Whether the desk holds this text already, or will when what is under way is committed."""
        mark = digest(document.canonical or document.url or "", document.source or "", document.text, size=16)
        if mark in self._taken:
            return True
        self._taken.add(mark)
        return self._store.holding(document) is not None

    def _until_result(self, portion: _Portion) -> None:
        """Take what needs no reading from the front of the entries."""
        while self._entries and self._entries[0].kind != "reading":
            entry = self._entries.popleft()
            (portion.known if entry.kind == "known" else portion.ends).append(entry)

    def _commit(self, portion: _Portion) -> Iterator[Step]:
        steps: list[Step] = self._passed
        self._passed = []
        if portion.is_empty():
            yield from steps
            return
        at = self._now()
        with self._store.transaction():
            steps += [self._save(entry, reading) for entry, reading in portion.readings]
            steps += [Step("known", entry.name, count=entry.count) for entry in portion.known]
            for entry, told in portion.quarantined:
                self._store.add_quarantine(told, at, entry.input.reference)
                self._failed.add(told.input)
                steps.append(Step("quarantined", told.input, quarantined=told))
            steps += [self._finish(entry.input) for entry in portion.ends]
        yield from steps

    def _save(self, entry: _Entry, reading: Reading) -> Step:
        saved = self._store.save(reading, entry.raw)
        kind: Kind = "new" if saved.new_article else "changed" if saved.new_version else "known"
        return Step(kind, entry.name, saved.version if saved.new_version else None)

    def _finish(self, item: Input) -> Step:
        """A source that could not be read at all stays unfinished: what was wrong may lie outside of it."""
        if item.reference is not None and item.mark is not None and item.name not in self._failed:
            self._store.finish(item.reference, item.mark)
        if item.reference is not None:
            self._store.clear_quarantine(self._set_aside.pop(item.reference, set()) - self._failed)
        return Step("finished", item.name)


def _by_reference(store: Store) -> dict[str, set[str]]:
    """What is set aside, by where it came from: what is read this time is taken out."""
    found: dict[str, set[str]] = {}
    for entry in store.quarantined():
        if entry.reference is not None:
            found.setdefault(entry.reference, set()).add(entry.input)
    return found
