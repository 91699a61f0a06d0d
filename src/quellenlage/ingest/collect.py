"""The verb of this package: paths in, documents out, and what could not be read with the reason why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path

from quellenlage.config import settings
from quellenlage.errors import InputError
from quellenlage.ingest.files import sources
from quellenlage.ingest.page import article_of_page
from quellenlage.ingest.source import UNKNOWN, Page, Source
from quellenlage.model import Document, Published, Quarantined


def collect(
    paths: Sequence[str], published: Published = UNKNOWN, passed_over: Sequence[Path] = ()
) -> Iterator[Document | Quarantined]:
    """Every article under ``paths``, one at a time, in the order of the paths, without the pages they were taken from.

    An article whose id is taken by another one gets ``#2``, ``#3`` ... after it; the same text under the same id is the
    same article twice and quarantined.

    Args:
        paths: files, folders, or ``-`` for JSON Lines on standard input.
        published: what holds for articles that give no publication of their own; stronger than what HTML markup says.
        passed_over: folders that are not entered.

    Raises:
        UsageError: a path does not exist; raised before anything is read.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     _ = Path(folder, "damm.txt").write_text("Der Damm hält.", encoding="utf-8")
    ...     _ = Path(folder, "leer.txt").write_bytes(b"")
    ...     for item in collect([folder]):
    ...         print(item.id if isinstance(item, Document) else item.reason)
    damm.txt
    is empty
    """
    return _distinct(sources(paths, published, passed_over))


def reason_of(error: Exception) -> str:
    """One line for an error that nobody expected, naming its type, as the reason of a quarantine."""
    told = " ".join(str(error).split())[:200]
    return f"could not be read: {type(error).__name__}{': ' * bool(told)}{told}"


def _distinct(found: Sequence[Source | Quarantined]) -> Iterator[Document | Quarantined]:
    taken: set[str] = set()
    contents: set[tuple[str, bytes]] = set()
    for source in found:
        if isinstance(source, Quarantined):
            yield source
            continue
        for item in read_source(source):
            if isinstance(item, Quarantined):
                yield item
                continue
            if item.raw is not None:
                item = replace(item, raw=None)  # noqa: PLW2901 - thousands of pages would be held for nothing
            content = item.id, blake2b(item.text.encode(), digest_size=16).digest()
            if content in contents:
                yield Quarantined(source.name, f"a second article has the id {item.id!r} and the same text")
                continue
            contents.add(content)
            id_, copies = item.id, 1
            while id_ in taken:
                copies += 1
                id_ = f"{item.id}#{copies}"
            taken.add(id_)
            yield item if id_ == item.id else replace(item, id=id_)


def read_source(source: Source) -> Iterator[Document | Quarantined]:
    """The articles of one source; whatever goes wrong with it is quarantined with the reason, and ends it alone."""
    return map(found_in, contents_of(source))


def found_in(item: Document | Page | Quarantined) -> Document | Quarantined:
    """The article, found where it is still in its page; whatever goes wrong with that page is quarantined."""
    if not isinstance(item, Page):
        return item
    try:
        return article_of_page(item)
    except InputError as error:
        return Quarantined(error.source, error.reason)
    except Exception as error:  # One page must never cost the others.
        if settings().debug:
            raise
        return Quarantined(item.name, reason_of(error))


def contents_of(source: Source) -> Iterator[Document | Page | Quarantined]:
    """What is in one source, pages as they are; what goes wrong with it is quarantined, and ends it alone."""
    try:
        yield from source.reader(source)
    except InputError as error:
        yield Quarantined(error.source, error.reason)
    except OSError as error:
        yield Quarantined(source.name, f"cannot be read: {error.strerror or error}")
    except Exception as error:  # One input must never cost the others.
        if settings().debug:
            raise
        yield Quarantined(source.name, reason_of(error))
