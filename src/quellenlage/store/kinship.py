"""By what a new article finds those with which it may have to do, and what is still to be related.

What kin is and how alike two articles are, :mod:`quellenlage.account.kinship` says; here it is looked up.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Final

from quellenlage.model import Published
from quellenlage.store.account_rows import AccountRows
from quellenlage.store.columns import as_day, plain
from quellenlage.store.kinship_protocol import Alike, Profile, Waiting
from quellenlage.store.migrate import meta, set_meta
from quellenlage.store.part import chunks, marks

_NEWS: Final = "news"
_ALIKE: Final = "v.id, v.day, v.moment"


class Kinship(AccountRows):
    """See :class:`quellenlage.store.protocol.Kinships`."""

    def waiting(self, limit: int | None = None) -> list[Waiting]:
        """Versions whose kin was not looked for."""
        # Not as a join: SQLite would begin with all latest versions.
        rows = self._db.rows(
            "SELECT v.id, (SELECT n.id FROM versions n WHERE n.article = v.article AND n.latest = 1) FROM versions v"
            f" WHERE v.placed = 0 ORDER BY v.seq{'' if limit is None else f' LIMIT {int(limit)}'}"
        )
        return [Waiting(version, latest) for version, latest in rows]

    def place(self, version: str, profile: Profile) -> None:
        """Keep a profile."""
        number = self._number(version)
        with self.transaction():
            self._db.run("UPDATE versions SET placed = 1 WHERE seq = ?", [number])
            self._db.run_many(
                "INSERT INTO profile_terms (term, version, weight, as_name) VALUES (?, ?, ?, ?)",
                [(term, number, weight, as_name) for term, (weight, as_name) in sorted(profile.items())],
            )

    def pass_over(self, version: str) -> None:
        """Do not let a version wait any longer."""
        self._db.run("UPDATE versions SET placed = 1 WHERE id = ?", [plain(version)])

    def replaced_by(self, version: str) -> list[str]:
        """Older versions that still have a profile or kin."""
        rows = self._db.rows(
            "SELECT o.id FROM versions v JOIN versions o ON o.article = v.article AND o.seq <> v.seq"
            " WHERE v.id = ? AND (EXISTS (SELECT 1 FROM profile_terms p WHERE p.version = o.seq)"
            " OR o.related = 1) ORDER BY o.seq",
            [plain(version)],
        )
        return [name for (name,) in rows]

    def displace(self, version: str) -> None:
        """Forget a profile, and on what it hangs."""
        number = self._number(version)
        with self.transaction():
            self._db.run("DELETE FROM profile_terms WHERE version = ?", [number])
            self._db.run("DELETE FROM kin WHERE version = ? OR kin = ?", [number, number])
            self._db.run("DELETE FROM touched WHERE version = ?", [number])

    def profile(self, version: str) -> Profile:
        """The profile that was kept."""
        rows = self._db.rows(
            "SELECT p.term, p.weight, p.as_name FROM profile_terms p JOIN versions v ON v.seq = p.version"
            " WHERE v.id = ?",
            [plain(version)],
        )
        return {int(term): (int(weight), int(as_name)) for term, weight, as_name in rows}

    def alike(self, profile: Profile, least: int) -> list[Alike]:
        """The versions that resemble a profile."""
        if not profile:
            return []
        # Numbers, in the text of the statement: PostgreSQL would ask for the type of each parameter.
        values = ", ".join(f"({int(term)}, {int(w)}, {int(n)})" for term, (w, n) in sorted(profile.items()))
        rows = self._db.rows(
            f"WITH wanted (term, weight, as_name) AS (VALUES {values}), found (version, likeness) AS ("
            " SELECT p.version, sum(p.weight * w.weight + p.as_name * w.as_name)"
            " FROM wanted w JOIN profile_terms p ON p.term = w.term GROUP BY p.version)"
            f" SELECT {_ALIKE}, f.likeness FROM found f JOIN versions v ON v.seq = f.version"
            f" WHERE f.likeness >= {int(least)}"
        )
        return [_alike(*row) for row in rows]

    def kin(self, version: str) -> list[Alike]:
        """On what a version hangs."""
        rows = self._db.rows(
            f"SELECT {_ALIKE}, k.likeness FROM kin k JOIN versions v ON v.seq = k.kin WHERE k.version = ?",
            [self._number(version)],
        )
        return [_alike(*row) for row in rows]

    def hanging_on(self, version: str) -> list[str]:
        """What hangs on a version."""
        rows = self._db.rows(
            "SELECT v.id FROM kin k JOIN versions v ON v.seq = k.version WHERE k.kin = ? ORDER BY v.seq",
            [self._number(version)],
        )
        return [name for (name,) in rows]

    def save_kin(self, version: str, kin: Mapping[str, int]) -> None:
        """Keep on what a version hangs."""
        numbers = self._numbers([version, *kin])
        number = numbers[plain(version)]
        with self.transaction():
            self._db.run("DELETE FROM kin WHERE version = ?", [number])
            self._db.run_many(
                "INSERT INTO kin (version, kin, likeness) VALUES (?, ?, ?)",
                [(number, numbers[plain(other)], likeness) for other, likeness in kin.items()],
            )

    def room(self, version: str) -> list[str]:
        """All that hang together with a version."""
        found = new = {self._number(version)}
        while new:
            near: set[int] = set()
            for some in chunks(sorted(new)):
                inside = marks(some)
                near.update(int(n) for (n,) in self._db.rows(f"SELECT kin FROM kin WHERE version IN ({inside})", some))
                near.update(int(n) for (n,) in self._db.rows(f"SELECT version FROM kin WHERE kin IN ({inside})", some))
            new = near - found
            found = found | new
        return [
            name
            for some in chunks(sorted(found))
            for (name,) in self._db.rows(f"SELECT id FROM versions WHERE seq IN ({marks(some)}) ORDER BY seq", some)
        ]

    def touch(self, versions: Iterable[str]) -> None:
        """Note that what these say must be related."""
        numbers = sorted(self._numbers(versions).values())
        with self.transaction():
            self._db.run_many(
                "INSERT INTO touched (version) VALUES (?) ON CONFLICT DO NOTHING", [(number,) for number in numbers]
            )

    def touched(self, limit: int) -> list[str]:
        """What is to be related."""
        rows = self._db.rows(
            f"SELECT v.id FROM touched t JOIN versions v ON v.seq = t.version ORDER BY t.version LIMIT {int(limit)}"
        )
        return [name for (name,) in rows]

    def settle(self, versions: Iterable[str]) -> None:
        """Note that these are related."""
        with self.transaction():
            for some in chunks(sorted(self._numbers(versions).values())):
                self._db.run(f"DELETE FROM touched WHERE version IN ({marks(some)})", some)

    def counted(self) -> int:
        """Of how many articles the frequencies are."""
        return int(meta(self._db, _NEWS) or 0)

    def frequencies(self, terms: Sequence[str]) -> dict[str, int]:
        """In how many articles terms stood."""
        return {
            term: int(articles)
            for some in chunks([plain(term) for term in terms])
            for term, articles in self._db.rows(
                f"SELECT term, articles FROM frequencies WHERE term IN ({marks(some)})", some
            )
        }

    def all_frequencies(self) -> dict[str, int]:
        """In how many articles terms stood."""
        return {term: int(articles) for term, articles in self._db.rows("SELECT term, articles FROM frequencies")}

    def begin_anew(self, frequencies: Mapping[str, int], articles: int) -> None:
        """Let everything wait again."""
        with self.transaction():
            for table in ("kin", "profile_terms", "touched", "frequencies"):
                self._db.run(f"DELETE FROM {table}")
            self._db.run("UPDATE versions SET placed = 0 WHERE placed = 1")
            self._db.run_many(
                "INSERT INTO frequencies (term, articles) VALUES (?, ?) ON CONFLICT DO NOTHING",
                ((plain(term), count) for term, count in sorted(frequencies.items())),
            )
            set_meta(self._db, _NEWS, str(articles))

    def known_findings(self, keys: Iterable[str]) -> set[str]:
        """Which of these findings there were."""
        return {
            key
            for some in chunks(sorted(set(keys)))
            for (key,) in self._db.rows(
                f"SELECT key FROM changes WHERE kind = 'finding' AND key IN ({marks(some)})", some
            )
        }

    def edited(self, versions: Iterable[str]) -> list[str]:
        """Which of these replaced another version."""
        return [
            name
            for some in chunks(sorted(self._numbers(versions).values()))
            for (name,) in self._db.rows(
                f"SELECT id FROM versions WHERE number > 1 AND seq IN ({marks(some)}) ORDER BY seq", some
            )
        ]

    def versions_before(self, version: str, limit: int) -> list[str]:
        """The versions that one replaced."""
        rows = self._db.rows(
            "SELECT o.id FROM versions v JOIN versions o ON o.article = v.article AND o.number < v.number"
            f" WHERE v.id = ? ORDER BY o.number DESC LIMIT {int(limit)}",
            [plain(version)],
        )
        return [name for (name,) in rows]

    def _number(self, version: str) -> int:
        return self._numbers([version])[plain(version)]


def _alike(name: str, day: int, moment: str | None, likeness: int) -> Alike:
    published = Published(as_day(day), datetime.fromisoformat(moment) if moment else None)
    return Alike(name, published, int(likeness))
