"""What a store takes and gives back besides the domain's own values."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Generic, Literal, TypeVar

from quellenlage.model import Reading, Span

SearchKind = Literal["text", "statements", "figures"]
Verdict = Literal["confirmed", "wrong", "irrelevant"]
EditKind = Literal["added", "removed", "replaced"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Version:
    """One immutable state of an article: what the desk knows of it without opening its reading.

    Args:
        id: 32 hexadecimal digits made from the article's key and its text; the same in every store.
        article: key of the article that this is a version of: its canonical address, else its address, else its source
            and id.
        number: place among the versions of its article, from 1, in the order of their own dates, then of arrival.
        latest: whether no later version is known.
        document: the id under which it came in (``Document.id``); several versions can share one.
        title, source, url, language, day, moment: as its document and reading have them, for lists and filters.
        sha256: of the text in UTF-8.
        raw_sha256: of the bytes that the text was extracted from.
    """

    id: str
    article: str
    number: int
    latest: bool
    document: str
    title: str | None
    source: str | None
    url: str | None
    language: str
    day: date | None
    moment: datetime | None
    sha256: str
    raw_sha256: str | None


@dataclass(frozen=True, slots=True)
class Saved:
    """What saving a reading did.

    Args:
        version: id of the version that now holds the text.
        article: key of its article.
        new_article: the article was not known before.
        new_version: the text was not known before; False says that the same bytes came again and nothing changed.
    """

    version: str
    article: str
    new_article: bool
    new_version: bool


@dataclass(frozen=True, slots=True)
class Stored:
    """A reading as it was saved, with the version that it is the reading of."""

    version: Version
    reading: Reading

    def named(self) -> Reading:
        """The reading with the version's id as its document's id.

        Ids given from outside ("01.txt") can meet twice in a desk; accounts over a desk are made of these.
        """
        return replace(self.reading, document=replace(self.reading.document, id=self.version.id))


@dataclass(frozen=True, slots=True)
class Selection:
    """Which versions are meant; what is None does not restrict.

    Args:
        article: key of one article.
        source: the outlet, as the documents name it.
        language: ISO 639-1 code of the reading.
        first, last: bounds of the day of publication, both included; versions without a day do not match a bound.
        story: key of a stored story.
        related: False for those that no saved account covers yet, True for those that one does.
        latest_only: leave out versions that a later one has replaced.
    """

    article: str | None = None
    source: str | None = None
    language: str | None = None
    first: date | None = None
    last: date | None = None
    story: str | None = None
    related: bool | None = None
    latest_only: bool = True


@dataclass(frozen=True, slots=True)
class Query:
    """What is searched for.

    Words find every form of theirs ("Truppen" finds "Truppe"), all of them must be there, and words in quotation marks
    must be there in this order and spelling, upper and lower case aside. No query is malformed: what has no words
    restricts nothing, an open quotation mark is closed at the end.

    Args:
        words: what the text, the quote, or the sentence part that a figure counts must hold.
        kind: whether articles, statements or figures are wanted.
        speaker: words of a name or title of whom a statement or figure is attributed to.
        counted: words of what a figure counts.
        low, high: a figure matches if its bounds and these leave a value that both allow.
        first, last: bounds of the day, both included: of publication for text, of ``said`` for statements and
            ``as_of`` for figures where they are known.
        source: the outlet, as the documents name it.
        all_versions: search also versions that a later one has replaced.
        limit, offset: the window of hits, at most 1,000 at a time.
    """

    words: str = ""
    kind: SearchKind = "text"
    speaker: str | None = None
    counted: str | None = None
    low: float | None = None
    high: float | None = None
    first: date | None = None
    last: date | None = None
    source: str | None = None
    all_versions: bool = False
    limit: int = 20
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Hit:
    """One place that a query found.

    Args:
        version: the version it is in.
        item: id of the statement or figure in the reading; None where the text was searched.
        passage: what to show: the statement, the figure's surroundings, or the surroundings of the first found word.
        excerpt: the words of ``passage``.
        highlights: the found words, in order, as spans of the document's text; of an article the first 100.
        speaker: canonical name of whom a statement or figure is attributed to.
        day: what ``first`` and ``last`` of the query look at.
        low, high, unit: of a figure.
    """

    version: Version
    item: str | None
    passage: Span
    excerpt: str
    highlights: tuple[Span, ...]
    speaker: str | None = None
    day: date | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """A window of a longer list.

    Args:
        items: of this window.
        total: how many there are in all; None where there are too many to count, or an exact phrase left too many
            candidates to verify them all.
        more: whether something follows this window.
    """

    items: tuple[T, ...]
    total: int | None
    more: bool


@dataclass(frozen=True, slots=True)
class Edit:
    """Sentences that differ between two versions, as spans of either text; None where one has nothing there."""

    kind: EditKind
    old: Span | None
    new: Span | None


@dataclass(frozen=True, slots=True)
class FeedState:
    """What must be remembered of a feed between two polls.

    Args:
        url: as the list of feeds has it.
        etag, modified: the validators of its last answer (``ETag``, ``Last-Modified``), to the letter.
        next_poll: not to be asked before; aware.
        failures: failed polls in a row.
        note: the last failure, or what else should be known of it, in a sentence.
    """

    url: str
    etag: str | None = None
    modified: str | None = None
    next_poll: datetime | None = None
    failures: int = 0
    note: str | None = None


@dataclass(frozen=True, slots=True)
class QuarantineEntry:
    """An input that could not be read.

    Args:
        input: its name; one entry each.
        reason: of the last attempt.
        first_seen, last_seen: of the attempts; aware.
        attempts: how often it was tried, at least 1.
        reference: where to get it again: a path or an address; None for standard input.
    """

    input: str
    reason: str
    first_seen: datetime
    last_seen: datetime
    attempts: int = 1
    reference: str | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person thinks of a finding of the machine; kept beside it, never instead of it.

    Args:
        finding: stable id of the finding (:func:`quellenlage.store.keys.finding_key`).
        who: as the person is to be named.
        when: aware.
    """

    finding: str
    verdict: Verdict
    note: str
    who: str
    when: datetime
