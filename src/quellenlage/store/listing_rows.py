"""The rows by which stories, claims and findings are listed, written whenever an account is kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from quellenlage.account.severity import SEVERITY, Severity, copies_of
from quellenlage.model import Claim, LineageEdge, Story
from quellenlage.store.columns import as_ordinal, plain
from quellenlage.store.database import Database
from quellenlage.store.keys import digest
from quellenlage.store.migrate import meta, set_meta
from quellenlage.store.part import chunks, marks

SEVERITIES: Final[Mapping[Severity, int]] = {"conflict": 0, "warning": 1, "change": 2}
"""Severities as numbers; what is below "change" waits for a judgement."""
_REVISION: Final = "revision"
_LISTED: Final = ("story", "claim", "finding")


@dataclass(frozen=True, slots=True)
class ListedPart:
    """A row of ``parts``: its number, what it is, and its value in full and as it is written."""

    seq: int
    kind: str
    key: str
    story: str | None
    value: Any
    body: str


def revision(database: Database) -> int:
    """How often an account was kept."""
    return int(meta(database, _REVISION) or 0)


def list_parts(database: Database, parts: Sequence[ListedPart]) -> None:
    """Write the rows of parts that were just inserted, and note what has changed; in their transaction."""
    now = revision(database) + 1
    set_meta(database, _REVISION, str(now))
    listed = [part for part in parts if part.kind in _LISTED]
    spans = _changes(database, _digests(listed), now)
    _list_stories(database, parts, spans)
    database.run_many(
        "INSERT INTO claim_rows (part, key, story, kind, status, created, changed) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (part.seq, part.key, part.story, part.value.kind, part.value.status, *spans["claim", part.key])
            for part in listed
            if part.kind == "claim"
        ],
    )
    findings = [part for part in listed if part.kind == "finding"]
    days = _days(database, {part.value.document for part in findings})
    database.run_many(
        "INSERT INTO finding_rows (part, key, story, kind, severity, day, created, changed)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                part.seq,
                part.key,
                part.story,
                part.value.kind,
                SEVERITIES[SEVERITY[part.value.kind]],
                days.get(plain(part.value.document), 0),
                *spans["finding", part.key],
            )
            for part in findings
        ],
    )


def forget_rows(database: Database) -> None:
    """Take out all rows, to write them anew."""
    for table in ("story_rows", "claim_rows", "finding_rows"):
        database.run(f"DELETE FROM {table}")


def forget_changes(database: Database) -> None:
    """Take out what is noted of stories, claims and findings that are no more."""
    database.run("DELETE FROM changes WHERE key NOT IN (SELECT key FROM parts)")


def _list_stories(
    database: Database, parts: Sequence[ListedPart], spans: Mapping[tuple[str, str], tuple[int, int]]
) -> None:
    claims: dict[str | None, list[Claim]] = {}
    for part in parts:
        if part.kind == "claim":
            claims.setdefault(part.story, []).append(part.value)
    copies = copies_of(part.value for part in parts if isinstance(part.value, LineageEdge))
    rows = []
    for part in parts:
        if part.kind != "story":
            continue
        story: Story = part.value
        documents = set(story.documents)
        copied = sum(copies.get(document) in documents for document in documents)
        own = claims.get(part.key, [])
        rows.append(
            (
                part.seq,
                part.key,
                plain(story.title),
                as_ordinal(story.first),
                as_ordinal(story.last),
                len(documents),
                len(documents) - copied,
                len(own),
                sum(claim.status == "conflict" for claim in own),
                *spans["story", part.key],
            )
        )
    database.run_many(
        "INSERT INTO story_rows (part, key, title, first, last, articles, texts, claims, conflicts, created, changed)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows,
    )


def _digests(parts: Iterable[ListedPart]) -> dict[tuple[str, str], str]:
    """What each part says, in short; a story says what its claims and findings say, too."""
    found = {(part.kind, part.key): (part, digest(part.body)) for part in parts}
    inside: dict[str, list[str]] = {}
    for part, short in found.values():
        if part.kind != "story" and part.story is not None:
            inside.setdefault(part.story, []).append(short)
    return {
        (kind, key): digest(short, *sorted(inside.get(key, []))) if kind == "story" else short
        for (kind, key), (_, short) in found.items()
    }


def _changes(
    database: Database, digests: Mapping[tuple[str, str], str], now: int
) -> dict[tuple[str, str], tuple[int, int]]:
    """In which revisions each part was new and last changed."""
    known: dict[tuple[str, str], tuple[str, int, int]] = {}
    for kind in _LISTED:
        keys = [key for part_kind, key in digests if part_kind == kind]
        for some in chunks(keys):
            for key, short, created, changed in database.rows(
                f"SELECT key, digest, created, changed FROM changes WHERE kind = ? AND key IN ({marks(some)})",
                [kind, *some],
            ):
                known[kind, key] = (short, created, changed)
    spans = {}
    news = []
    for name, short in digests.items():
        before = known.get(name)
        if before is not None and before[0] == short:
            spans[name] = before[1:]
            continue
        spans[name] = (before[1] if before else now, now)
        news.append((*name, short, *spans[name]))
    database.run_many(
        "INSERT INTO changes (kind, key, digest, created, changed) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (kind, key) DO UPDATE SET digest = excluded.digest, changed = excluded.changed",
        news,
    )
    return spans


def _days(database: Database, documents: Iterable[str]) -> dict[str, int]:
    """Days of publication of versions by their ids."""
    return {
        name: day
        for some in chunks(sorted({plain(document) for document in documents}))
        for name, day in database.rows(f"SELECT id, day FROM versions WHERE id IN ({marks(some)})", list(some))
    }
