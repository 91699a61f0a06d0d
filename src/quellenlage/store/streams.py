"""Reading a whole desk, one line at a time: what an export needs, in the memory of a few hundred lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, TypeVar

from quellenlage.model import Citation, Claim, Finding, LineageEdge, Story
from quellenlage.store.account_rows import AccountRows
from quellenlage.store.bodies import unpack_text
from quellenlage.store.columns import plain
from quellenlage.store.part import chunks, marks

T = TypeVar("T")
_AT_ONCE: Final = 200


class Streams(AccountRows):
    """See :class:`quellenlage.store.protocol.Streams`."""

    def texts(self, versions: Iterable[str]) -> dict[str, str]:
        """Texts without readings."""
        return {
            name: unpack_text(packed)
            for some in chunks(sorted({plain(version) for version in versions}))
            for name, packed in self._db.rows(
                f"SELECT v.id, b.text FROM versions v JOIN bodies b ON b.seq = v.seq WHERE v.id IN ({marks(some)})",
                list(some),
            )
        }

    def every_story(self, story: str | None = None) -> Iterator[tuple[str, Story]]:
        """Stories."""
        return self._lines("story", Story, story)

    def every_claim(self, story: str | None = None) -> Iterator[tuple[str, Claim]]:
        """Claims."""
        return self._lines("claim", Claim, story)

    def every_finding(self, story: str | None = None) -> Iterator[tuple[str, Finding]]:
        """Findings."""
        return self._lines("finding", Finding, story)

    def every_edge(self, story: str | None = None) -> Iterator[tuple[str, LineageEdge]]:
        """Edges."""
        return self._lines("lineage", LineageEdge, story)

    def every_citation(self, story: str | None = None) -> Iterator[tuple[str, Citation]]:
        """Citations."""
        return self._lines("cited", Citation, story)

    def _lines(self, kind: str, value: type[T], story: str | None) -> Iterator[tuple[str, T]]:
        if story is not None:
            # One story fits into memory; which edges and citations are its own, its documents tell.
            yield from sorted(
                ((key, line) for of, key, line in self._parts_of(plain(story)) if of == kind), key=lambda pair: pair[0]
            )
            return
        last = ""
        while rows := self._db.rows(
            "SELECT key, shape, body FROM parts WHERE kind = ? AND key > ? ORDER BY key LIMIT ?", [kind, last, _AT_ONCE]
        ):
            for key, shape, body in rows:
                yield key, self._reader(shape).loads(value, body)
            last = rows[-1][0]
