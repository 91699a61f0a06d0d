"""What every store of a desk can do, whatever database is below.

A store belongs to the thread that opened it; processes and threads that share a desk open one each. Times are given by
the caller: nothing in a store looks at a clock. ``quellenlage.store.open_store`` opens one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from quellenlage.model import Account, Citation, Claim, Document, Finding, LineageEdge, Quarantined, Reading, Story
from quellenlage.store.bodies import Packed
from quellenlage.store.kinship_protocol import Kinships
from quellenlage.store.listing_values import (
    ClaimFilter,
    FindingFilter,
    FindingRow,
    Look,
    News,
    Pulse,
    StoryFilter,
    StoryRow,
)
from quellenlage.store.moves import StoryMoves
from quellenlage.store.values import (
    Edit,
    FeedState,
    Hit,
    Judgement,
    Page,
    QuarantineEntry,
    Query,
    Saved,
    Selection,
    Stored,
    Version,
)
from quellenlage.store.watching_protocol import Watching

ALL = Selection()
"""The latest version of every article."""
EVERY_STORY = StoryFilter()
EVERY_CLAIM = ClaimFilter()
EVERY_FINDING = FindingFilter()


class Readings(Protocol):
    """Keeping readings: documents as immutable versions of articles."""

    def transaction(self) -> AbstractContextManager[None]:
        """Everything inside is kept or nothing is; inside another one it is part of that. Ends with the block.

        Raises:
            RetryError: another process keeps the desk locked.
        """

    def save(self, reading: Reading, raw: bytes | None = None) -> Saved:
        """Keep a reading, and the page that it was read from if given; what is there already stays as it is."""

    def save_all(self, entries: Iterable[tuple[Reading, bytes | None]], batch: int = 100) -> Iterator[Saved]:
        """Keep many, ``batch`` of them in one transaction.

        Lazy: nothing happens until it is iterated, and every ``Saved`` that comes out is durable. Killed in between,
        the same call later completes what is missing.
        """

    def count(self, selection: Selection = ALL) -> int:
        """How many versions are selected."""

    def versions(self, selection: Selection = ALL) -> Iterator[Version]:
        """The selected versions, in the order in which they were saved, without opening their readings."""

    def readings(self, selection: Selection = ALL) -> Iterator[Stored]:
        """The selected readings, in the order in which they were saved; saving meanwhile is allowed."""

    def reading(self, version: str) -> Stored | None:
        """One reading by the id of its version; None where there is none."""

    def packed(self, versions: Iterable[str]) -> dict[str, Packed]:
        """The readings of versions as they are kept, by the ids of the versions; unknown ones are left out."""

    def holding(self, document: Document) -> str | None:
        """Id of the version that holds the text of a document already; None where there is none.

        That is a version of the same article. Of a document without an address, whose name says only where a file lay,
        it is any with the same text from the same source: a folder that was moved is not read a second time.
        """

    def latest(self, article: str) -> Version | None:
        """The latest version of an article by its key (:func:`quellenlage.store.keys.article_key`)."""

    def raw(self, version: str) -> bytes | None:
        """The page that a version was read from, where it was kept."""

    def edits(self, old: str, new: str) -> tuple[Edit, ...]:
        """What changed from one version to another, sentence by sentence.

        Raises:
            UsageError: a version is unknown.
        """


class Search(Protocol):
    """Finding articles, statements and figures again."""

    def search(self, query: Query) -> Page[Hit]:
        """The hits, newest day first, those without a day last; of one day in the order of saving, then of the reading.

        Every store gives the same hits in the same order for the same content.
        """


class Accounts(Protocol):
    """Keeping the account of the evidence over the readings of the desk.

    Documents go by the ids of their versions (:meth:`Stored.named`); stories, claims and findings by keys that are made
    from what they rest on, so that the same content gets the same key on every run (:mod:`quellenlage.store.keys`).
    """

    def save_account(self, account: Account, partial: bool = False) -> None:
        """Keep an account instead of what was kept.

        Args:
            account: over readings that are in the store, named by :meth:`Stored.named`. Neither its quarantined inputs
                are kept here nor its timeline, which is built again from readings and claims.
            partial: replace only what concerns the documents of this account: stories, claims, findings and
                citations that rest on one of them or on a version that one of them replaces, and lineage between two
                of them. For what is new in a stream, related together with the stories that it touches.

        Raises:
            UsageError: it speaks of a document that is not in the store.
        """

    def account(self, story: str | None = None) -> Account | None:
        """The account that was kept, of everything or of one story, with keys for ids; None where there is none.

        Its readings are :meth:`Stored.named`.
        """

    def story_of(self, versions: Iterable[str]) -> dict[str, str]:
        """Key of the story of each of these versions that has one."""

    def findings(self, versions: Iterable[str] | None = None) -> list[tuple[str, Finding]]:
        """Findings with their keys: all, or those that concern one of these versions."""

    def judge(self, judgement: Judgement) -> None:
        """Keep a judgement; earlier ones of the same finding stay as its history."""

    def judgements(self, finding: str | None = None) -> list[Judgement]:
        """All judgements or those of one finding, oldest first."""


class Streams(Protocol):
    """Reading a whole desk, one line at a time, for exports: in memory is what the caller keeps."""

    def snapshot(self) -> AbstractContextManager[None]:
        """Everything that is read inside is of one state, whatever other processes save; nothing is saved inside."""

    def texts(self, versions: Iterable[str]) -> dict[str, str]:
        """The texts of these versions without their readings; versions that are not there are left out."""

    def every_story(self, story: str | None = None) -> Iterator[tuple[str, Story]]:
        """Stories with their keys, in the order of the keys, as for all that follows.

        Args:
            story: key of the one story whose lines are wanted; all by default.
        """

    def every_claim(self, story: str | None = None) -> Iterator[tuple[str, Claim]]:
        """Claims."""

    def every_finding(self, story: str | None = None) -> Iterator[tuple[str, Finding]]:
        """Findings."""

    def every_edge(self, story: str | None = None) -> Iterator[tuple[str, LineageEdge]]:
        """Edges of the lineage, of a story those between two of its documents."""

    def every_citation(self, story: str | None = None) -> Iterator[tuple[str, Citation]]:
        """Sources that are cited and not in the desk, of a story those that its documents cite."""


class Bookkeeping(Protocol):
    """What ingest and watch must remember."""

    def feed(self, url: str) -> FeedState:
        """What is known of a feed; an empty state for one that is new."""

    def feeds(self) -> list[FeedState]:
        """All states, by address."""

    def save_feed(self, state: FeedState) -> None:
        """Keep a state instead of the one with the same address."""

    def add_quarantine(self, quarantined: Quarantined, when: datetime, reference: str | None = None) -> None:
        """Note that an input could not be read; one more attempt if it is there already."""

    def quarantined(self) -> list[QuarantineEntry]:
        """What is set aside, by name."""

    def take_quarantine(self, limit: int, before: datetime | None = None) -> list[QuarantineEntry]:
        """What was tried least recently (before a moment, if given), to be tried again; it stays until cleared."""

    def clear_quarantine(self, inputs: Iterable[str]) -> int:
        """Take out what has been read now; how many there were."""

    def is_finished(self, source: str, mark: str) -> bool:
        """Whether all of an input was read when it bore this mark (size and time of a file, digest of an answer)."""

    def finish(self, source: str, mark: str) -> None:
        """Note that all of an input is read; in one transaction with its last readings."""

    def seen(self, urls: Sequence[str]) -> set[str]:
        """Which of these addresses are those of an article in the store."""


class Listings(Protocol):
    """Lists over a desk, a window of at most 1,000 at a time, and what is new in it."""

    def pulse(self) -> Pulse:
        """What moves when the desk changes; cheap, to be asked again and again."""

    def stories(self, wanted: StoryFilter = EVERY_STORY, limit: int = 20, offset: int = 0) -> Page[StoryRow]:
        """Stories, those of the last day first, of one day those that were kept last."""

    def story(self, key: str) -> StoryRow | None:
        """One story; None where there is none."""

    def claims(self, wanted: ClaimFilter = EVERY_CLAIM, limit: int = 20, offset: int = 0) -> Page[Claim]:
        """Claims in the order in which they were kept."""

    def claims_by_key(self, keys: Iterable[str]) -> dict[str, Claim]:
        """Claims by their keys; those that are no more are left out."""

    def findings_page(
        self, wanted: FindingFilter = EVERY_FINDING, limit: int = 20, offset: int = 0
    ) -> Page[FindingRow]:
        """Findings, those in the articles of the last day first."""

    def finding(self, key: str) -> FindingRow | None:
        """One finding; None where there is none."""

    def last_judgements(self, findings: Iterable[str]) -> dict[str, Judgement]:
        """The last judgement of each of these findings that has one."""

    def judgements_page(self, finding: str | None = None, limit: int = 20, offset: int = 0) -> Page[Judgement]:
        """Judgements, oldest first."""

    def lineage(
        self, story: str | None = None, version: str | None = None, limit: int = 20, offset: int = 0
    ) -> Page[LineageEdge]:
        """Edges by their keys: all, those within a story, or those of a version."""

    def versions_page(self, selection: Selection = ALL, limit: int = 20, offset: int = 0) -> Page[Version]:
        """The selected versions, those of the last day first, of one day those that were saved last."""

    def versions_by_id(self, names: Iterable[str]) -> dict[str, Version]:
        """Versions by their ids; those that are not there are left out."""

    def look(self, who: str) -> Look | None:
        """How far somebody has seen the desk; None where nothing is known."""

    def save_look(self, look: Look) -> None:
        """Keep how far somebody has seen the desk."""

    def news(self, revision: int, versions: int) -> News:
        """How much is later than a revision of the account and a version (:class:`Pulse`)."""

    def new_in(self, story: str, revision: int, versions: int) -> frozenset[str]:
        """What of a story is later: ids of versions, keys of claims that changed, keys of findings."""


class Store(Readings, Search, Accounts, Kinships, Streams, Bookkeeping, Listings, Watching, StoryMoves, Protocol):
    """A desk in a database."""

    @property
    def url(self) -> str:
        """Where it lies, without a password."""

    def __enter__(self) -> Store: ...

    def __exit__(self, *exception: object) -> None: ...

    def close(self) -> None:
        """Let go of the database; nothing else works afterwards."""
