"""Sources as a desk knows them: each under a name that is the same on every run, with a mark that tells a change.

Files go by their absolute paths, whatever folder a command is called in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from os.path import lexists
from pathlib import Path

from quellenlage.ingest.collect import read_source
from quellenlage.ingest.files import STANDARD_INPUT, sources
from quellenlage.ingest.source import UNKNOWN, Source, printable
from quellenlage.model import Document, Published, Quarantined


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


def inputs(paths: Sequence[str], published: Published = UNKNOWN) -> list[Input]:
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


def again(references: Sequence[str], published: Published = UNKNOWN) -> list[Input]:
    """The sources that were set aside, each once; a file that is gone is set aside for that.

    Args:
        references: as :attr:`Input.reference`.
        published: as for :func:`inputs`.
    """
    found: list[Input] = []
    for reference in dict.fromkeys(references):
        if lexists(reference):
            found += inputs([reference], published)
        else:
            found.append(Input(Quarantined(reference, "is not there any more"), reference, None))
    return found


def fetched(source: Source) -> Input:
    """What was fetched from an address, ready for a desk."""
    return Input(source, source.facts.url, blake2b(source.data or b"", digest_size=16).hexdigest())


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
    said = blake2b(f"{source.facts} {source.published}".encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
    return f"{state.st_size} {state.st_mtime_ns} {said}"


def articles_of(source: Source) -> Iterator[Document | Quarantined]:
    """The articles of a source, each with an id that no other source gives.

    A record's own id ("12") says which article it is only where it also says whose: without an outlet or an address it
    is taken together with the name of its file.
    """
    for item in read_source(source):
        bare = isinstance(item, Document) and not (item.url or item.canonical or item.source)
        if isinstance(item, Document) and bare and not item.id.startswith(source.id):
            yield replace(item, id=f"{source.id}#{item.id}")
        else:
            yield item
