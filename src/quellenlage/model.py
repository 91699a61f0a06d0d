"""The domain in one place: what a document is, what is read in it, and what is found across many.

Everything here is an immutable value. Offsets are half-open ``[begin, end)`` and count Unicode code points of the
document's own ``text``. ``Reading`` and what stands above it know one article; ``Account`` and what stands between it
and ``Reading`` know many. Definitions of lineage, claim, origin and finding: ``docs/words.md``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

PublishedBasis = Literal["given", "markup", "dateline", "inferred", "unknown"]
RegionKind = Literal[
    "headline", "byline", "dateline", "body", "caption", "advert", "navigation", "markup", "boilerplate"
]
StatementType = Literal["direct", "indirect", "reported", "free_indirect", "indirect_free_indirect"]
Medium = Literal["Speech", "Thought", "Writing", "ST", "SW", "TW", "none"]
ActorKind = Literal["person", "organisation", "group", "medium", "anonymous"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
ChangeKind = Literal["by", "to", "from", "factor"]
CreditKind = Literal["agency", "outlet"]
LineageKind = Literal["exact", "near", "excerpt", "rewrite", "translation", "cites"]
ClaimKind = Literal["figure", "statement"]
ClaimStatus = Literal["corroborated", "single_origin", "conflict", "undetermined"]
OriginKind = Literal["speaker", "agency", "outlet", "anonymous"]
FindingKind = Literal[
    "conflict",
    "drift",
    "correction",
    "recycled",
    "attribution_lost",
    "hedge_dropped",
    "number_changed",
    "scope_changed",
]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points.

    >>> Span(4, 9).cut("Der Damm bricht.")
    'Damm '
    """

    begin: int
    end: int

    def cut(self, text: str) -> str:
        """The words of ``text`` that lie in this span."""
        return text[self.begin : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether at least one code point lies in both."""
        return self.begin < other.end and other.begin < self.end

    def covers(self, other: Span) -> bool:
        """Whether every code point of ``other`` lies in this span."""
        return self.begin <= other.begin and other.end <= self.end

    def __len__(self) -> int:
        return self.end - self.begin


# ---------------------------------------------------------------- one article


@dataclass(frozen=True, slots=True)
class Published:
    """When an article appeared, and how we know.

    Args:
        day: the calendar day in the outlet's own time zone; None where nothing settles it.
        moment: the instant, where it is known; naive where the source gave no offset.
        basis: where the day comes from.
        reason: for ``inferred`` and ``dateline``, the words of the text that led to the day.
    """

    day: date | None = None
    moment: datetime | None = None
    basis: PublishedBasis = "unknown"
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One article as it came in: text and where it came from. Nothing is read in it yet.

    Args:
        id: unique within one call: the file name, or the id that a record gives.
        text: for text input the decoded bytes to the letter; for HTML the extracted text.
        modified: when it was last changed, as its markup says.
        authors: as the markup names them, in its order.
        agencies: news agencies that the markup credits, in the spelling of the table of agencies.
        based_on: addresses of what the markup says that it was made from.
        language: ISO 639-1 code that the markup declares; what the text is in, ``Reading.language`` tells.
        canonical: the address that the page gives for itself.
        fetched: when it was fetched, where it comes from an archive or the network.
        raw_sha256: hexadecimal SHA-256 of the bytes that the text was extracted from; None where it is those bytes.
        raw: these bytes, on the way from a reader to a desk; no part of the document's value.
    """

    id: str
    text: str
    title: str | None = None
    source: str | None = None
    url: str | None = None
    published: Published = Published()
    modified: Published = Published()
    authors: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    based_on: tuple[str, ...] = ()
    language: str | None = None
    canonical: str | None = None
    fetched: datetime | None = None
    raw_sha256: str | None = None
    raw: bytes | None = field(default=None, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of text that is of one kind. The regions of a text cover all of it, in order, without overlap."""

    span: Span
    kind: RegionKind


@dataclass(frozen=True, slots=True)
class Statement:
    """Reported speech, writing or thought: one statement, with the roles of the quotation attribution data.

    Roles are tuples of spans because German splits them ("teilte ... mit"). ``actor`` is who says it, ``via`` the chain
    through which the article has it ("Reuters unter Berufung auf zwei Insider": the insiders say it, via Reuters).

    Args:
        said: the day on which it was said, where the text tells.
        rule: the rule that found it.
        speaker_reason: the named features that made this speaker win over the other candidates.
        terms: sorted stems of the content words of the quote, by which statements are aligned across articles.
    """

    id: str
    type: StatementType
    medium: Medium
    quote: tuple[Span, ...]
    speaker: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    frame: tuple[Span, ...] = ()
    addressee: tuple[Span, ...] = ()
    actor: str | None = None
    via: tuple[str, ...] = ()
    said: date | None = None
    rule: str = ""
    speaker_reason: str = ""
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """A figure that tells a difference: "um 12" (by), "auf 38" (to), "von 26" (from), "verdoppelt" (factor 2)."""

    kind: ChangeKind
    direction: Literal["up", "down"] | None
    value: float | None = None


@dataclass(frozen=True, slots=True)
class Concept:
    """What a figure counts, in a form that can be compared between articles.

    Args:
        head: stem of the head noun ("soldat"), or of the state where the noun is the state ("tot" for "vier Tote").
        attributes: sorted stems of what narrows the noun ("nordkoreanisch").
        state: what is said of the counted: "killed", "injured", "missing", "deployed", ...; sorted and joined by "|"
            where the text joins them ("getötet oder verwundet" is "injured|killed").
        scope: sorted names of the place, group or event that the count is limited to.
        part: whether the text says that this is a part of a larger count ("davon", "darunter", "zwei der Opfer").
        side: "own" or "other" where the text counts from the speaker's side ("eigene Verluste", "der Gegner").
        context: sorted meanings of the other content words of the clause, by which figures of few words are aligned.
    """

    head: str
    attributes: tuple[str, ...] = ()
    state: str | None = None
    scope: tuple[str, ...] = ()
    part: bool = False
    side: str | None = None
    context: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity with its bounds; ``None`` is an open bound.

    Args:
        span: the number with its modifier, without the unit.
        low, high: bounds in the unit itself (Euro, not millions of Euro).
        modifier: "approx", "more_than", "at_least", "up_to", "less_than", "almost", "range", "several", ... or None.
        unit: ISO 4217 code, "%", "pp", an SI symbol; None where things are counted.
        counted: the noun phrase that is counted.
        rate: the period of a rate as an ISO 8601 duration ("P1D" for "pro Tag").
        share_of: the whole of which the figure is a share.
        hedge: words that make the assertion less than certain ("mutmaßlich", "soll", "möglicherweise").
        as_of: the day for which it holds.
        concept: what it counts, for alignment across articles.
    """

    id: str
    span: Span
    low: float | None
    high: float | None
    modifier: str | None = None
    unit: str | None = None
    counted: Span | None = None
    change: Change | None = None
    rate: str | None = None
    share_of: Span | None = None
    hedge: Span | None = None
    as_of: date | None = None
    statement: str | None = None
    actor: str | None = None
    rule: str = ""
    concept: Concept | None = None


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A TIMEX3 expression (ISO-TimeML; Pustejovsky et al. 2010), its value resolved where the text gives an anchor."""

    id: str
    span: Span
    type: TimeType
    value: str
    mod: str | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who speaks or is spoken of, under all names and titles of the article.

    Args:
        name: the fullest form found, in the standard spelling where an alias table knows one.
        aliases: every other form found, sorted.
        roles: titles and offices that the article gives ("NATO-Generalsekretär"), sorted.
        members: where one phrase names several together ("deutsche und dänische Stellen"), the name of each, sorted.
    """

    id: str
    name: str
    kind: ActorKind
    mentions: tuple[Span, ...] = ()
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Credit:
    """A source that the article names for itself: "(dpa)", "Quelle: AFP", "wie der Alpenbote berichtet".

    Args:
        name: the agency or outlet, as written without its article and inflection.
        scope: ``article`` where the credit covers the whole text (dateline, byline), ``passage`` where a
            sentence has it.
    """

    span: Span
    name: str
    kind: CreditKind
    scope: Literal["article", "passage"]


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What near-duplicates share.

    Args:
        shingles: sorted distinct 64-bit hashes of word shingles of headline-free body text.
        signature: MinHash signature of the shingles (Broder 1997).
        version: changes whenever a shingle or a permutation would; signatures of two versions are not comparable.
    """

    shingles: tuple[int, ...]
    signature: tuple[int, ...]
    version: str


@dataclass(frozen=True, slots=True)
class Reading:
    """All that is read in one article, by an eye that knows no other article."""

    document: Document
    sha256: str
    language: str
    translated_from: str | None
    published: Published
    regions: tuple[Region, ...]
    sentences: tuple[Span, ...]
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    actors: tuple[Actor, ...] = ()
    credits: tuple[Credit, ...] = ()
    fingerprint: Fingerprint | None = None


# ---------------------------------------------------------------- many articles


@dataclass(frozen=True, slots=True)
class Wording:
    """One sentence in the two languages of the interface."""

    de: str
    en: str


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """Words of a document that a line of the account rests on."""

    document: str
    span: Span


@dataclass(frozen=True, slots=True)
class LineageEdge:
    """``later`` got text or facts from ``earlier``.

    Args:
        score: 0 to 1; share of the later body that is aligned with the earlier one (for ``cites``: 1).
        directed: False where nothing in texts or dates settles who was first; then ``earlier`` sorts first by id.
        evidence: aligned passages, pairs in the order earlier, later; for ``cites`` the words that name the source.
    """

    earlier: str
    later: str
    kind: LineageKind
    score: float
    evidence: tuple[Evidence, ...]
    explanation: Wording
    directed: bool = True


@dataclass(frozen=True, slots=True)
class Citation:
    """A source that an article names and that is not in the set."""

    document: str
    name: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """Articles about one event."""

    id: str
    title: str
    documents: tuple[str, ...]
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class ClaimMember:
    """Where an article makes the claim.

    Args:
        item: id of the figure or statement in the document's reading.
        speaker: canonical name of whom the article attributes it to; None for a bare fact.
        reason: why it was aligned with the rest of the claim.
    """

    document: str
    span: Span
    item: str
    low: float | None = None
    high: float | None = None
    speaker: str | None = None
    as_of: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """The first attributable source of a claim, and the documents that have it from there."""

    name: str
    kind: OriginKind
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """The same assertion across articles.

    Args:
        independent_origins: None where the texts do not tell.
        explanation: why this many origins.
    """

    id: str
    kind: ClaimKind
    label: str
    story: str | None
    members: tuple[ClaimMember, ...]
    origins: tuple[Origin, ...] = ()
    independent_origins: int | None = None
    status: ClaimStatus = "undetermined"
    explanation: Wording = Wording("", "")


@dataclass(frozen=True, slots=True)
class Finding:
    """What a careful editor must be told, with the passages that show it."""

    kind: FindingKind
    claim: str
    document: str
    against: str | None
    explanation: Wording
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """A day that the articles tell of."""

    date: str
    label: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Quarantined:
    """An input that could not be read, and why."""

    input: str
    reason: str


@dataclass(frozen=True, slots=True)
class Account:
    """The account of the evidence over a set of readings. Every collection in it is sorted."""

    readings: tuple[Reading, ...]
    lineage: tuple[LineageEdge, ...]
    cited: tuple[Citation, ...]
    stories: tuple[Story, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    timeline: tuple[TimelineEntry, ...]
    quarantined: tuple[Quarantined, ...] = ()
