"""What lists of stories, claims and findings are asked for and made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from quellenlage.model import ClaimKind, ClaimStatus, Finding, FindingKind
from quellenlage.store.values import Judgement


@dataclass(frozen=True, slots=True)
class Pulse:
    """What moves when a desk changes; two that are equal say that nothing has.

    Args:
        revision: how often an account was saved.
        versions: number of the version that was saved last.
        judgements: how many judgements there are.
        quarantined: how many inputs are set aside.
    """

    revision: int
    versions: int
    judgements: int
    quarantined: int


@dataclass(frozen=True, slots=True)
class Look:
    """How far somebody has seen a desk: what is later is new to them."""

    who: str
    revision: int
    versions: int
    when: datetime


@dataclass(frozen=True, slots=True)
class News:
    """How much is new since a look."""

    articles: int
    stories: int
    findings: int


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A story as a list shows it.

    Args:
        texts: articles after copies are collapsed.
        conflicts: claims whose status is a conflict.
        open_conflicts, open_warnings: findings of that severity that nobody has judged.
        created, changed: revisions of the account in which it was new, and in which it was last other than before.
    """

    id: str
    title: str
    first: date | None
    last: date | None
    articles: int
    texts: int
    claims: int
    conflicts: int
    open_conflicts: int
    open_warnings: int
    created: int
    changed: int


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding as a list shows it.

    Args:
        story, story_title: of the story that its claim belongs to.
        day: of publication of the article in which it was found.
        judgement: the last one, if there is any.
    """

    id: str
    finding: Finding
    story: str | None
    story_title: str | None
    day: date | None
    created: int
    judgement: Judgement | None


@dataclass(frozen=True, slots=True)
class StoryFilter:
    """Which stories are meant.

    Args:
        first, last: days of which a story must touch one; None is open.
        pending: only those with a conflict or warning that nobody has judged.
        several: only those of more than one article.
        changed_after: only those that changed in a later revision.
    """

    first: date | None = None
    last: date | None = None
    pending: bool = False
    several: bool = False
    changed_after: int | None = None


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """Which claims are meant; what is None does not restrict.

    Args:
        version: id of a version that makes the claim.
    """

    story: str | None = None
    kind: ClaimKind | None = None
    status: ClaimStatus | None = None
    version: str | None = None


@dataclass(frozen=True, slots=True)
class FindingFilter:
    """Which findings are meant; what is None does not restrict.

    Args:
        version: id of a version that the finding concerns.
        pressing: only conflicts and warnings.
        judged: whether somebody has judged it.
        created_after: only those that were new in a later revision.
    """

    story: str | None = None
    kind: FindingKind | None = None
    version: str | None = None
    pressing: bool = False
    judged: bool | None = None
    created_after: int | None = None
