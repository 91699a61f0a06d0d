"""The part of a desk that is exported, line by line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Final, NamedTuple, TypeVar

from quellenlage.errors import UsageError
from quellenlage.model import Citation, Claim, Evidence, Finding, LineageEdge, Reading, Span, Story
from quellenlage.present.evidence import EvidenceError, Sources, check_span
from quellenlage.store import Judgement, Selection, Store, Stored

T = TypeVar("T")
_AT_ONCE: Final = 100


@dataclass(frozen=True, slots=True)
class Scope:
    """Which documents are exported, and with them every line of the account that rests on one of them.

    Args:
        story: key of a story; all by default.
        first, last: bounds of the day of publication, both included; what has no day is left out by either.
        all_versions: also versions that a later one has replaced.
    """

    story: str | None = None
    first: date | None = None
    last: date | None = None
    all_versions: bool = False


class Exported(NamedTuple):
    """A document on its way out."""

    stored: Stored
    reading: Reading
    story: str | None
    title: str


def _nothing(_done: int) -> None:
    """Nobody watches."""


class Chosen:
    """The part of a desk that a scope means; every method reads it once more, from the first line to the last.

    Args:
        store: the desk; what is read belongs to one state inside ``store.snapshot()``.
        watch: is told how many documents came out, every now and then.

    Raises:
        UsageError: there is no such story.
    """

    def __init__(self, store: Store, scope: Scope, watch: Callable[[int], None] = _nothing) -> None:
        self.store = store
        self.scope = scope
        self._watch = watch
        self._ids: frozenset[str] | None = None
        if scope.story is not None and not next(store.every_story(scope.story), None):
            raise UsageError(f"there is no story {scope.story!r} in the desk")
        if scope.first is not None or scope.last is not None:
            versions = (v for selection in self._selections() for v in store.versions(selection))
            self._ids = frozenset(version.id for version in versions)

    def _selections(self) -> tuple[Selection, ...]:
        """The documents as selections of the store.

        Those that the account speaks of are always among them, also where a later version waits to be related.
        """
        scope = self.scope

        def selection(latest_only: bool, related: bool | None) -> Selection:
            return Selection(
                story=scope.story, first=scope.first, last=scope.last, latest_only=latest_only, related=related
            )

        if scope.all_versions or scope.story is not None:
            return (selection(False, None),)
        return selection(False, True), selection(True, False)

    def count(self) -> int:
        """How many documents there are."""
        return sum(self.store.count(selection) for selection in self._selections())

    def documents(self) -> Iterator[Exported]:
        """The documents, those that the account speaks of first, in the order in which they were saved."""
        done = 0
        for selection in self._selections():
            for some in in_batches(self.store.readings(selection), _AT_ONCE):
                stories = self.store.story_of(stored.version.id for stored in some)
                for stored in some:
                    reading = stored.named()
                    title = Sources.of([reading]).title(stored.version.id)
                    yield Exported(stored, reading, stories.get(stored.version.id), title)
                done += len(some)
                self._watch(done)

    def stories(self) -> Iterator[tuple[str, Story]]:
        """Stories with their keys, in the order of the keys, as for all that follows."""
        return self._kept(self.store.every_story(self.scope.story), lambda story: story.documents)

    def claims(self) -> Iterator[tuple[str, Claim]]:
        """Claims, each with all its members."""
        return self._kept(self.store.every_claim(self.scope.story), lambda claim: (m.document for m in claim.members))

    def findings(self) -> Iterator[tuple[str, Finding]]:
        """Findings."""
        return self._kept(
            self.store.every_finding(self.scope.story), lambda f: (f.document, *([f.against] if f.against else []))
        )

    def lineage(self) -> Iterator[tuple[str, LineageEdge]]:
        """Edges of the lineage."""
        return self._kept(self.store.every_edge(self.scope.story), lambda edge: (edge.earlier, edge.later))

    def citations(self) -> Iterator[tuple[str, Citation]]:
        """Sources that are cited and not in the desk."""
        return self._kept(self.store.every_citation(self.scope.story), lambda citation: (citation.document,))

    def _kept(
        self, lines: Iterator[tuple[str, T]], documents_of: Callable[[T], Iterable[str]]
    ) -> Iterator[tuple[str, T]]:
        for key, line in lines:
            if self._ids is None or not self._ids.isdisjoint(documents_of(line)):
                yield key, line

    def judgements(self) -> dict[str, list[Judgement]]:
        """What people said of findings, oldest first, by the finding's key."""
        found: dict[str, list[Judgement]] = {}
        for judgement in self.store.judgements():
            found.setdefault(judgement.finding, []).append(judgement)
        return found

    def cut(self, places: Iterable[Evidence]) -> dict[Evidence, str]:
        """The words at these places, some texts at a time.

        Raises:
            EvidenceError: a place is none of a text of the desk.
        """
        by_document: dict[str, set[Span]] = {}
        for place in places:
            by_document.setdefault(place.document, set()).add(place.span)
        words: dict[Evidence, str] = {}
        for some in in_batches(sorted(by_document), _AT_ONCE):
            texts = self.store.texts(some)
            for document in some:
                if document not in texts:
                    raise EvidenceError(f"the desk holds no document {document!r}")
                for span in by_document[document]:
                    check_span(document, texts[document], span)
                    words[Evidence(document, span)] = span.cut(texts[document])
        return words


def in_batches(values: Iterable[T], size: int) -> Iterator[Sequence[T]]:
    """The values, some at a time.

    >>> list(in_batches("abc", 2))
    [['a', 'b'], ['c']]
    """
    waiting = iter(values)
    while some := list(islice(waiting, size)):
        yield some
