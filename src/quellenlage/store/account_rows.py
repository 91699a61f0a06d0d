"""The account over the readings as rows: one for each story, claim, finding, edge and citation.

Each row knows the versions that it rests on; that is all that is needed to replace the part of the account that a new
article touches, and to show one story.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from quellenlage.account.timeline import build_timeline
from quellenlage.errors import UsageError
from quellenlage.model import (
    Account,
    Citation,
    Claim,
    Evidence,
    Finding,
    LineageEdge,
    Reading,
    Story,
)
from quellenlage.store.account_order import in_order
from quellenlage.store.codec import dumps
from quellenlage.store.columns import as_moment, plain
from quellenlage.store.keys import digest, keyed, keyed_findings
from quellenlage.store.listing_rows import ListedPart, forget_changes, list_parts
from quellenlage.store.migrate import meta, set_meta
from quellenlage.store.part import chunks, marks
from quellenlage.store.reading_rows import ReadingRows
from quellenlage.store.values import Judgement, Selection

KINDS: Final[dict[str, type[Any]]] = {
    "story": Story,
    "claim": Claim,
    "finding": Finding,
    "lineage": LineageEdge,
    "cited": Citation,
}
_ACCOUNT: Final = "account"


@dataclass(frozen=True, slots=True)
class _Row:
    kind: str
    key: str
    story: str | None
    value: object
    documents: tuple[str, ...]


class AccountRows(ReadingRows):
    """See :class:`quellenlage.store.protocol.Accounts`."""

    def save_account(self, account: Account, partial: bool = False) -> None:
        """Keep an account."""
        rows = list(_rows_of(keyed(account)))
        with self.transaction():
            documents = sorted({reading.document.id for reading in account.readings})
            numbers = self._numbers({*documents, *(name for row in rows for name in row.documents)})
            covered = self._without_earlier([numbers[name] for name in documents])
            if partial:
                self._forget(covered)
            else:
                self._db.run("DELETE FROM part_versions")
                self._db.run("DELETE FROM parts")
                self._db.run("UPDATE versions SET related = 0 WHERE related = 1")
            self._insert_parts(rows, numbers)
            if not partial:
                forget_changes(self._db)
            for some in chunks(covered):
                self._db.run(f"UPDATE versions SET related = 1 WHERE seq IN ({marks(some)})", list(some))
            set_meta(self._db, _ACCOUNT, "1")

    def _numbers(self, names: Iterable[str]) -> dict[str, int]:
        found: dict[str, int] = {}
        wanted = sorted({plain(name) for name in names})
        for some in chunks(wanted):
            rows = self._db.rows(f"SELECT id, seq FROM versions WHERE id IN ({marks(some)})", list(some))
            found.update((name, seq) for name, seq in rows)
        if absent := [name for name in wanted if name not in found]:
            raise UsageError(f"the account speaks of {absent[0]!r}, which is not in the desk")
        return found

    def _without_earlier(self, covered: list[int]) -> list[int]:
        """Those of which no later version is covered, too; the others are there to be looked up."""
        last: dict[int, tuple[int, int]] = {}
        for some in chunks(covered):
            for seq, article, number in self._db.rows(
                f"SELECT seq, article, number FROM versions WHERE seq IN ({marks(some)})", list(some)
            ):
                last[article] = max(last.get(article, (0, 0)), (number, seq))
        return sorted(seq for _, seq in last.values())

    def _forget(self, covered: list[int]) -> None:
        """Take out what rests on these versions, and on other versions of their articles, which they replace."""
        own = set(covered)
        replaced = {
            seq
            for seq in self._column(
                "SELECT o.seq FROM versions o JOIN versions v ON v.article = o.article"
                " WHERE o.related = 1 AND v.seq IN ({})",
                covered,
            )
            if seq not in own
        }
        touched = set(self._column("SELECT part FROM part_versions WHERE version IN ({})", sorted(own | replaced)))
        kept = self._edges_that_stay(sorted(touched), own, replaced)
        gone = sorted(touched - kept)
        for some in chunks(gone):
            self._db.run(f"DELETE FROM part_versions WHERE part IN ({marks(some)})", list(some))
            self._db.run(f"DELETE FROM parts WHERE seq IN ({marks(some)})", list(some))
        for some in chunks(sorted(replaced)):
            self._db.run(f"UPDATE versions SET related = 0 WHERE seq IN ({marks(some)})", list(some))

    def _edges_that_stay(self, touched: list[int], own: set[int], replaced: set[int]) -> set[int]:
        """Edges between a version of the new account and one that it says nothing about."""
        edges = self._column("SELECT seq FROM parts WHERE kind = 'lineage' AND seq IN ({})", touched)
        ends: dict[int, set[int]] = {edge: set() for edge in edges}
        for some in chunks(sorted(ends)):
            for part, version in self._db.rows(
                f"SELECT part, version FROM part_versions WHERE part IN ({marks(some)})", list(some)
            ):
                ends[part].add(version)
        return {edge for edge, versions in ends.items() if not versions & replaced and not versions <= own}

    def _column(self, sql: str, values: Sequence[object]) -> Iterator[int]:
        """The first column of a query with ``IN ({})``."""
        for some in chunks(values):
            yield from (int(row[0]) for row in self._db.rows(sql.format(marks(some)), list(some)))

    def _insert_parts(self, rows: list[_Row], numbers: dict[str, int]) -> None:
        shape, first = self._shape_now(), self._next("parts")
        parts = [
            (seq, row.kind, row.key, row.story, shape, dumps(row.value)) for seq, row in enumerate(rows, start=first)
        ]
        self._db.run_many("INSERT INTO parts (seq, kind, key, story, shape, body) VALUES (?, ?, ?, ?, ?, ?)", parts)
        self._db.run_many(
            "INSERT INTO part_versions (version, part) VALUES (?, ?)",
            [(numbers[name], seq) for seq, row in enumerate(rows, start=first) for name in row.documents],
        )
        list_parts(
            self._db,
            [
                ListedPart(seq, row.kind, row.key, row.story, row.value, body)
                for row, (seq, *_, body) in zip(rows, parts, strict=True)
            ],
        )

    def account(self, story: str | None = None) -> Account | None:
        """The account that was kept."""
        if meta(self._db, _ACCOUNT) is None:
            return None
        if story is None:
            parts, selection = self._parts("true", []), Selection(related=True, latest_only=False)
        else:
            if not (parts := self._parts_of(plain(story))):
                return None
            selection = Selection(story=story, latest_only=False)
        kept: dict[str, list[Any]] = {kind: [] for kind in KINDS}
        for kind, _, value in parts:
            kept[kind].append(value)
        covered = tuple(stored.named() for stored in self.readings(selection))
        inside = {reading.document.id for reading in covered}
        found = in_order(
            Account(
                readings=(*covered, *self._shown(inside, kept["finding"])),
                lineage=tuple(kept["lineage"]),
                cited=tuple(kept["cited"]),
                stories=tuple(kept["story"]),
                claims=tuple(kept["claim"]),
                findings=tuple(kept["finding"]),
                timeline=(),
            )
        )
        told = [reading for reading in found.readings if reading.document.id in inside]
        return replace(found, timeline=build_timeline(told, found.claims))

    def _shown(self, covered: set[str], findings: Iterable[Finding]) -> Iterator[Reading]:
        """The earlier versions that findings show beside the latest."""
        named = {each.document for finding in findings for each in finding.evidence}
        for version in sorted(named - covered):
            if (stored := self.reading(version)) is not None:
                yield stored.named()

    def _parts(self, condition: str, parameters: Sequence[object]) -> list[tuple[str, str, Any]]:
        """Kind, key and value of the rows that meet a condition."""
        rows = self._db.rows(f"SELECT kind, key, shape, body FROM parts p WHERE {condition} ORDER BY seq", parameters)
        return [(kind, key, self._reader(shape).loads(KINDS[kind], body)) for kind, key, shape, body in rows]

    def _parts_of(self, story: str) -> list[tuple[str, str, Any]]:
        """The rows of one story: its own, and edges and citations between its documents."""
        own = self._parts("(kind = 'story' AND key = ?) OR story = ?", [story, story])
        documents = {name for kind, _, value in own if kind == "story" for name in value.documents}
        numbers = sorted(self._numbers(documents).values())
        touched = set(self._column("SELECT part FROM part_versions WHERE version IN ({})", numbers))
        for some in chunks(sorted(touched)):
            others = self._parts(f"kind IN ('lineage', 'cited') AND seq IN ({marks(some)})", list(some))
            own += [part for part in others if documents.issuperset(_documents_of(part[0], part[2]))]
        return own

    def story_of(self, versions: Iterable[str]) -> dict[str, str]:
        """Keys of stories."""
        # A cross join, for SQLite to begin with the versions: it would go through all stories else.
        return {
            version: story
            for some in chunks([plain(version) for version in versions])
            for version, story in self._db.rows(
                "SELECT v.id, p.key FROM versions v CROSS JOIN part_versions pv CROSS JOIN parts p"
                f" WHERE v.id IN ({marks(some)}) AND pv.version = v.seq AND p.seq = pv.part AND p.kind = 'story'"
                " ORDER BY p.seq DESC",
                list(some),
            )
        }

    def findings(self, versions: Iterable[str] | None = None) -> list[tuple[str, Finding]]:
        """Findings with their keys."""
        if versions is None:
            found = self._parts("kind = 'finding'", [])
        else:
            numbers = sorted(self._numbers(versions).values())
            touched = set(self._column("SELECT part FROM part_versions WHERE version IN ({})", numbers))
            found = [
                part
                for some in chunks(sorted(touched))
                for part in self._parts(f"kind = 'finding' AND seq IN ({marks(some)})", list(some))
            ]
        return sorted(((key, value) for _, key, value in found), key=lambda pair: pair[0])

    def judge(self, judgement: Judgement) -> None:
        """Keep a judgement."""
        with self.transaction():
            self._db.run(
                "INSERT INTO judgements (seq, finding, verdict, note, who, at) VALUES (?, ?, ?, ?, ?, ?)",
                [
                    self._next("judgements"),
                    plain(judgement.finding),
                    judgement.verdict,
                    plain(judgement.note),
                    plain(judgement.who),
                    as_moment(judgement.when),
                ],
            )

    def judgements(self, finding: str | None = None) -> list[Judgement]:
        """Judgements, oldest first."""
        condition, parameters = ("true", []) if finding is None else ("finding = ?", [plain(finding)])
        rows = self._db.rows(
            f"SELECT finding, verdict, note, who, at FROM judgements WHERE {condition} ORDER BY seq", parameters
        )
        return [Judgement(key, verdict, note, who, datetime.fromisoformat(at)) for key, verdict, note, who, at in rows]


def _rows_of(account: Account) -> Iterator[_Row]:
    """The account in rows; equal findings twice are one."""
    stories = {claim.id: claim.story for claim in account.claims}
    for story in account.stories:
        yield _row("story", story.id, None, story)
    for claim in account.claims:
        yield _row("claim", claim.id, claim.story, claim)
    for key, finding in keyed_findings(account.findings):
        yield _row("finding", key, stories[finding.claim], finding)
    for edge in account.lineage:
        yield _row("lineage", digest(edge.earlier, edge.later, edge.kind), None, edge)
    for citation in account.cited:
        yield _row("cited", digest(citation.document, citation.name), None, citation)


def _row(kind: str, key: str, story: str | None, value: Any) -> _Row:
    return _Row(kind, key, story, value, tuple(sorted(_documents_of(kind, value))))


def _documents_of(kind: str, value: Any) -> set[str]:
    """The documents that a row rests on."""
    if kind == "story":
        return set(value.documents)
    if kind == "claim":
        return {m.document for m in value.members} | {name for origin in value.origins for name in origin.documents}
    evidence: tuple[Evidence, ...] = value.evidence
    found = {each.document for each in evidence}
    if kind == "lineage":
        return found | {value.earlier, value.later}
    if kind == "cited":
        return found | {value.document}
    return found | {value.document, *([value.against] if value.against else [])}
