"""Lists over the account, a window at a time: claims, findings, lineage, judgements."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

from quellenlage.model import Claim, Finding, LineageEdge
from quellenlage.store.columns import as_day, plain
from quellenlage.store.database import Row
from quellenlage.store.listing import PRESSING, UNJUDGED, Listing
from quellenlage.store.listing_values import ClaimFilter, FindingFilter, FindingRow
from quellenlage.store.part import chunks, marks
from quellenlage.store.protocol import EVERY_CLAIM, EVERY_FINDING
from quellenlage.store.values import Judgement, Page
from quellenlage.store.windows import Conditions, Listed, window

_CLAIMS: Final = Listed("p.shape, p.body", "claim_rows c", "c.part", "JOIN parts p ON p.seq = c.part")
_FINDINGS: Final = Listed(
    "f.key, p.shape, p.body, f.story, s.title, f.day, f.created",
    "finding_rows f",
    "f.day DESC, f.part DESC",
    "JOIN parts p ON p.seq = f.part LEFT JOIN story_rows s ON s.key = f.story",
)
_EDGES: Final = Listed("p.shape, p.body", "parts p", "p.key")
_JUDGEMENTS: Final = Listed("finding, verdict, note, who, at", "judgements", "seq")
_OF_VERSION: Final = "{} IN (SELECT pv.part FROM part_versions pv JOIN versions v ON v.seq = pv.version WHERE v.id = ?)"
_WITHIN_STORY: Final = (
    "p.seq IN (SELECT pv.part FROM part_versions pv WHERE pv.version IN (SELECT sv.version FROM part_versions sv"
    " JOIN story_rows s ON s.part = sv.part WHERE s.key = ?) GROUP BY pv.part HAVING count(*) > 1)"
)


class PartListing(Listing):
    """See :class:`quellenlage.store.protocol.Listings`."""

    def claims(self, wanted: ClaimFilter = EVERY_CLAIM, limit: int = 20, offset: int = 0) -> Page[Claim]:
        """Claims in the order in which they were kept."""
        found = Conditions()
        if wanted.story is not None:
            found.add("c.story = ?", plain(wanted.story))
        if wanted.kind is not None:
            found.add("c.kind = ?", wanted.kind)
        if wanted.status is not None:
            found.add("c.status = ?", wanted.status)
        if wanted.version is not None:
            found.add(_OF_VERSION.format("c.part"), plain(wanted.version))
        rows, total, more = window(self._db, _CLAIMS, found, limit, offset)
        return Page(tuple(self._reader(shape).loads(Claim, body) for shape, body in rows), total, more)

    def claims_by_key(self, keys: Iterable[str]) -> dict[str, Claim]:
        """Claims by their keys; those that are no more are left out."""
        return {
            key: self._reader(shape).loads(Claim, body)
            for some in chunks(sorted({plain(key) for key in keys}))
            for key, shape, body in self._db.rows(
                f"SELECT key, shape, body FROM parts WHERE kind = 'claim' AND key IN ({marks(some)})", list(some)
            )
        }

    def findings_page(
        self, wanted: FindingFilter = EVERY_FINDING, limit: int = 20, offset: int = 0
    ) -> Page[FindingRow]:
        """Findings, those in the articles of the last day first."""
        found = Conditions()
        if wanted.story is not None:
            found.add("f.story = ?", plain(wanted.story))
        if wanted.kind is not None:
            found.add("f.kind = ?", wanted.kind)
        if wanted.version is not None:
            found.add(_OF_VERSION.format("f.part"), plain(wanted.version))
        if wanted.pressing:
            found.add(PRESSING)
        if wanted.judged is not None:
            found.add(f"NOT {UNJUDGED}" if wanted.judged else UNJUDGED)
        if wanted.created_after is not None:
            found.add("f.created > ?", wanted.created_after)
        rows, total, more = window(self._db, _FINDINGS, found, limit, offset)
        return Page(tuple(self._finding_rows(rows)), total, more)

    def finding(self, key: str) -> FindingRow | None:
        """One finding."""
        rows = self._db.rows(
            f"SELECT {_FINDINGS.columns} FROM {_FINDINGS.table} {_FINDINGS.joins} WHERE f.key = ?", [plain(key)]
        )
        return next(iter(self._finding_rows(rows)), None)

    def _finding_rows(self, rows: Sequence[Row]) -> list[FindingRow]:
        judged = self.last_judgements(row[0] for row in rows)
        return [
            FindingRow(
                id=key,
                finding=self._reader(shape).loads(Finding, body),
                story=story,
                story_title=title,
                day=as_day(day),
                created=created,
                judgement=judged.get(key),
            )
            for key, shape, body, story, title, day, created in rows
        ]

    def last_judgements(self, findings: Iterable[str]) -> dict[str, Judgement]:
        """The last judgement of each of these findings that has one."""
        return {
            row[0]: _judgement(row)
            for some in chunks(sorted({plain(key) for key in findings}))
            for row in self._db.rows(
                f"SELECT {_JUDGEMENTS.columns} FROM judgements WHERE finding IN ({marks(some)}) ORDER BY seq",
                list(some),
            )
        }

    def judgements_page(self, finding: str | None = None, limit: int = 20, offset: int = 0) -> Page[Judgement]:
        """Judgements, oldest first."""
        found = Conditions()
        if finding is not None:
            found.add("finding = ?", plain(finding))
        rows, total, more = window(self._db, _JUDGEMENTS, found, limit, offset)
        return Page(tuple(map(_judgement, rows)), total, more)

    def lineage(
        self, story: str | None = None, version: str | None = None, limit: int = 20, offset: int = 0
    ) -> Page[LineageEdge]:
        """Edges by their keys: all, those within a story, or those of a version."""
        found = Conditions(["p.kind = 'lineage'"])
        if story is not None:
            found.add(_WITHIN_STORY, plain(story))
        if version is not None:
            found.add(_OF_VERSION.format("p.seq"), plain(version))
        rows, total, more = window(self._db, _EDGES, found, limit, offset)
        return Page(tuple(self._reader(shape).loads(LineageEdge, body) for shape, body in rows), total, more)


def _judgement(row: Row) -> Judgement:
    finding, verdict, note, who, at = row
    return Judgement(finding, verdict, note, who, datetime.fromisoformat(at))
