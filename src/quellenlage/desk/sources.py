"""Sources as a desk knows them: each under a name that is the same on every run, with a mark that tells a change.

Files go by their absolute paths, whatever folder a command is called in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from os.path import lexists
from pathlib import Path
from typing import TYPE_CHECKING

from quellenlage.errors import InputError
from quellenlage.ingest.files import STANDARD_INPUT, sources
from quellenlage.ingest.source import UNKNOWN, Source, printable
from quellenlage.ingest.web.targets import is_url
from quellenlage.model import Document, Published, Quarantined
from quellenlage.store.keys import mark_of

if TYPE_CHECKING:
    from quellenlage.ingest.web.fetcher import Fetcher


@dataclass(frozen=True, slots=True)
class Input:
    """One source on its way into a desk.

    Args:
        source: what is read, or why it cannot be.
        reference: where to get it again: the absolute path of a file, or an address; None for standard input.
        mark: changes whenever the source does: size, time and what a ``meta.jsonl`` says of a file, digest of what was
            fetched; None where nothing tells.
    """

    source: Source | Quarantined
    reference: str | None
    mark: str | None

    @property
    def name(self) -> str:
        """What the user is told it is called."""
        return self.source.name if isinstance(self.source, Source) else self.source.input


class Inputs(Iterable[Input]):
    """Sources ready for a desk: files, then what is fetched, each when it is asked for.

    Args:
        files: as :func:`files_of` gives them.
        addresses: of pages, feeds or archives.
        fetcher: fetches them.
        published: what holds for articles that give no publication of their own.
    """

    def __init__(
        self,
        files: Sequence[Input],
        addresses: Sequence[str] = (),
        fetcher: Fetcher | None = None,
        published: Published = UNKNOWN,
    ) -> None:
        self._files, self._addresses = files, tuple(dict.fromkeys(addresses))
        self._fetcher, self._published = fetcher, published

    def __len__(self) -> int:
        return len(self._files) + len(self._addresses)

    def __iter__(self) -> Iterator[Input]:
        yield from self._files
        for address in self._addresses:
            yield self._fetched(address)

    def _fetched(self, address: str) -> Input:
        from quellenlage.ingest.web.sources import fetch_source  # noqa: PLC0415 - only addresses need the network

        assert self._fetcher is not None, "addresses need somebody to fetch them"
        try:
            source = replace(fetch_source(address, self._fetcher), published=self._published)
        except InputError as error:
            return Input(Quarantined(error.source, error.reason), address, None)
        return Input(source, address, mark_of(source.data or b""))


def inputs(arguments: Sequence[str], published: Published = UNKNOWN, fetcher: Fetcher | None = None) -> Inputs:
    """What a user names, ready for a desk.

    Args:
        arguments: files, folders, ``-`` for JSON Lines on standard input, or addresses.
        published: what holds for articles that give no publication of their own.
        fetcher: fetches addresses; not needed where there are none.

    Raises:
        UsageError: a path does not exist.
    """
    files = files_of([argument for argument in arguments if not is_url(argument)], published)
    return Inputs(files, [argument for argument in arguments if is_url(argument)], fetcher, published)


def files_of(paths: Sequence[str], published: Published = UNKNOWN) -> list[Input]:
    """The files that the paths lead to, ready for a desk.

    Articles without an address are known by the absolute path of their file: "01.txt" of one folder is not a version of
    "01.txt" of another.

    Args:
        paths: files, folders, or ``-`` for JSON Lines on standard input.
        published: what holds for articles that give no publication of their own.

    Raises:
        UsageError: a path does not exist.
    """
    return [_input(found) for found in sources(paths, published)]


def again(references: Sequence[str], published: Published = UNKNOWN, fetcher: Fetcher | None = None) -> Inputs:
    """The sources that were set aside, each once; a file that is gone is set aside for that.

    Args:
        references: as :attr:`Input.reference`.
        published, fetcher: as for :func:`inputs`.
    """
    files: list[Input] = []
    for reference in dict.fromkeys(references):
        if is_url(reference):
            continue
        if lexists(reference):
            files += files_of([reference], published)
        else:
            files.append(Input(Quarantined(reference, "is not there any more"), reference, None))
    return Inputs(files, [reference for reference in references if is_url(reference)], fetcher, published)


def _input(found: Source | Quarantined) -> Input:
    if isinstance(found, Quarantined):
        if found.input == STANDARD_INPUT:
            return Input(found, None, None)
        where = printable(Path(found.input).absolute())
        return Input(replace(found, input=where), where, None)
    if found.path is None:
        return Input(found, None, None)
    where = printable(found.path.absolute())
    return Input(replace(found, name=where, id=where), where, _mark(found))


def _mark(source: Source) -> str | None:
    assert source.path is not None
    try:
        state = source.path.stat()
    except OSError:
        return None
    said = mark_of(f"{source.facts} {source.published}", size=8)
    return f"{state.st_size} {state.st_mtime_ns} {said}"


def told_apart(document: Document, source: Source) -> Document:
    """An article of a source with an id that no other source gives.

    A record's own id ("12") says which article it is only where it also says whose: without an outlet or an address it
    is taken together with the name of its file.
    """
    if document.url or document.canonical or document.source or document.id.startswith(source.id):
        return document
    return replace(document, id=f"{source.id}#{document.id}")
