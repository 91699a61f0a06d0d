"""Lists over a desk, a window at a time: stories, versions, and what is new since somebody looked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

from quellenlage.store.account_rows import KINDS, AccountRows
from quellenlage.store.columns import as_day, as_key, as_moment, as_ordinal, plain
from quellenlage.store.database import Row
from quellenlage.store.listing_rows import SEVERITIES, ListedPart, forget_rows, list_parts, revision
from quellenlage.store.listing_values import Look, News, Pulse, StoryFilter, StoryRow
from quellenlage.store.migrate import meta, set_meta
from quellenlage.store.part import chunks, marks
from quellenlage.store.protocol import ALL, EVERY_STORY
from quellenlage.store.reading_rows import JOINED, VERSION_COLUMNS, condition, version_of
from quellenlage.store.values import Page, Selection, Version
from quellenlage.store.windows import Conditions, Listed, window

LISTING_VERSION: Final = "1"
"""Changes when rows would be written otherwise; an older desk is then listed anew."""
PRESSING: Final = f"f.severity < {SEVERITIES['change']}"
UNJUDGED: Final = "NOT EXISTS (SELECT 1 FROM judgements j WHERE j.finding = f.key)"
_LISTING: Final = "listing"
_STORIES: Final = Listed(
    "s.key, s.title, s.first, s.last, s.articles, s.texts, s.claims, s.conflicts, s.created, s.changed",
    "story_rows s",
    "s.last DESC, s.part DESC",
)
_VERSION_ORDER: Final = "v.latest DESC, v.day DESC, v.seq DESC"
#: Only the key of an article restricts by its table; otherwise versions are counted by an index of their own.
_VERSIONS: Final = Listed(VERSION_COLUMNS, "versions v", _VERSION_ORDER, "JOIN articles a ON a.seq = v.article")
_VERSIONS_OF_ARTICLE: Final = Listed(VERSION_COLUMNS, JOINED, _VERSION_ORDER)


class Listing(AccountRows):
    """See :class:`quellenlage.store.protocol.Listings`."""

    def list_anew(self) -> None:
        """Write the rows of all lists again, where an older program wrote them or none did."""
        if meta(self._db, _LISTING) == LISTING_VERSION:
            return
        with self.transaction():
            if meta(self._db, _LISTING) == LISTING_VERSION:
                return
            forget_rows(self._db)
            rows = self._db.rows("SELECT seq, kind, key, story, shape, body FROM parts ORDER BY seq")
            parts = [
                ListedPart(seq, kind, key, story, self._reader(shape).loads(KINDS[kind], body), body)
                for seq, kind, key, story, shape, body in rows
            ]
            if parts:
                list_parts(self._db, parts)
            set_meta(self._db, _LISTING, LISTING_VERSION)

    def pulse(self) -> Pulse:
        """What moves when the desk changes."""
        ((versions, judgements, quarantined),) = self._db.rows(
            "SELECT (SELECT coalesce(max(seq), 0) FROM versions), (SELECT coalesce(max(seq), 0) FROM judgements),"
            " (SELECT count(*) FROM quarantine)"
        )
        return Pulse(revision(self._db), int(versions), int(judgements), int(quarantined))

    def stories(self, wanted: StoryFilter = EVERY_STORY, limit: int = 20, offset: int = 0) -> Page[StoryRow]:
        """Stories, those of the last day first."""
        found = Conditions()
        if wanted.first is not None:
            found.add("s.last >= ?", as_ordinal(wanted.first))
        if wanted.last is not None:
            found.add("s.first > 0 AND s.first <= ?", as_ordinal(wanted.last))
        if wanted.several:
            found.add("s.articles > 1")
        if wanted.changed_after is not None:
            found.add("s.changed > ?", wanted.changed_after)
        if wanted.pending:
            found.add(f"s.key IN (SELECT f.story FROM finding_rows f WHERE {PRESSING} AND {UNJUDGED})")
        rows, total, more = window(self._db, _STORIES, found, limit, offset)
        return Page(tuple(self._story_rows(rows)), total, more)

    def story(self, key: str) -> StoryRow | None:
        """One story."""
        rows = self._db.rows(f"SELECT {_STORIES.columns} FROM {_STORIES.table} WHERE s.key = ?", [plain(key)])
        return next(iter(self._story_rows(rows)), None)

    def _story_rows(self, rows: Sequence[Row]) -> list[StoryRow]:
        waiting: dict[tuple[str, int], int] = {}
        for some in chunks([row[0] for row in rows]):
            for story, severity, count in self._db.rows(
                f"SELECT f.story, f.severity, count(*) FROM finding_rows f WHERE f.story IN ({marks(some)})"
                f" AND {PRESSING} AND {UNJUDGED} GROUP BY f.story, f.severity",
                list(some),
            ):
                waiting[story, severity] = int(count)
        return [
            StoryRow(
                id=key,
                title=title,
                first=as_day(first),
                last=as_day(last),
                articles=articles,
                texts=texts,
                claims=claims,
                conflicts=conflicts,
                open_conflicts=waiting.get((key, SEVERITIES["conflict"]), 0),
                open_warnings=waiting.get((key, SEVERITIES["warning"]), 0),
                created=created,
                changed=changed,
            )
            for key, title, first, last, articles, texts, claims, conflicts, created, changed in rows
        ]

    def versions_page(self, selection: Selection = ALL, limit: int = 20, offset: int = 0) -> Page[Version]:
        """The selected versions, those of the last day first."""
        where, parameters = condition(selection)
        listed = _VERSIONS if selection.article is None else _VERSIONS_OF_ARTICLE
        rows, total, more = window(self._db, listed, Conditions([where], parameters), limit, offset)
        return Page(tuple(version_of(row) for row in rows), total, more)

    def versions_by_id(self, names: Iterable[str]) -> dict[str, Version]:
        """Versions by their ids; those that are not there are left out."""
        return {
            row[0]: version_of(row)
            for some in chunks(sorted({plain(name) for name in names}))
            for row in self._db.rows(
                f"SELECT {VERSION_COLUMNS} FROM {JOINED} WHERE v.id IN ({marks(some)})", list(some)
            )
        }

    def look(self, who: str) -> Look | None:
        """How far somebody has seen the desk; None where nothing is known."""
        rows = self._db.rows("SELECT revision, versions, at FROM looks WHERE who = ?", [as_key(who)])
        return Look(who, rows[0][0], rows[0][1], datetime.fromisoformat(rows[0][2])) if rows else None

    def save_look(self, look: Look) -> None:
        """Keep how far somebody has seen the desk."""
        with self.transaction():
            self._db.run(
                "INSERT INTO looks (who, revision, versions, at) VALUES (?, ?, ?, ?) ON CONFLICT (who) DO UPDATE SET"
                " revision = excluded.revision, versions = excluded.versions, at = excluded.at",
                [as_key(look.who), look.revision, look.versions, as_moment(look.when)],
            )

    def news(self, revision: int, versions: int) -> News:
        """How much is later than a revision and a version."""
        ((articles, stories, findings),) = self._db.rows(
            "SELECT (SELECT count(*) FROM versions WHERE seq > ?), (SELECT count(*) FROM story_rows WHERE changed > ?),"
            " (SELECT count(*) FROM finding_rows WHERE created > ?)",
            [versions, revision, revision],
        )
        return News(int(articles), int(stories), int(findings))

    def new_in(self, story: str, revision: int, versions: int) -> frozenset[str]:
        """What of a story is later: ids of versions, keys of claims and findings."""
        name = plain(story)
        rows = self._db.rows(
            "SELECT key FROM claim_rows WHERE story = ? AND changed > ?"
            " UNION ALL SELECT key FROM finding_rows WHERE story = ? AND created > ?"
            " UNION ALL SELECT v.id FROM versions v JOIN part_versions pv ON pv.version = v.seq"
            " JOIN story_rows s ON s.part = pv.part WHERE s.key = ? AND v.seq > ?",
            [name, revision, name, revision, name, versions],
        )
        return frozenset(key for (key,) in rows)
