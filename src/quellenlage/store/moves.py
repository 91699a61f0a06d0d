"""What became of stories: where one is found that grew together with another, fell apart or begins otherwise now."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from quellenlage.account.story_changes import StoryChange
from quellenlage.model import Wording
from quellenlage.store.columns import plain, plain_or_none
from quellenlage.store.part import Part

_FIELDS = "kind, old, new, document, de, en"


class StoryMoves(Protocol):
    """What became of stories."""

    def add_moves(self, changes: Iterable[StoryChange]) -> None:
        """Note what became of some stories, in the order in which it happened."""

    def moves(self, story: str) -> list[StoryChange]:
        """What has come to this story or left it, the last first."""

    def moved_to(self, story: str) -> str | None:
        """Key of the story that holds the articles of one that is there no more; None where nothing is known of it."""


class Moves(Part):
    """See :class:`StoryMoves`."""

    def add_moves(self, changes: Iterable[StoryChange]) -> None:
        """Note what became of some stories."""
        rows = [(c.kind, c.old, c.new, c.document, c.explanation.de, c.explanation.en) for c in changes]
        if not rows:
            return
        with self.transaction():
            ((last,),) = self._db.rows("SELECT coalesce(max(seq), 0) FROM story_moves")
            self._db.run_many(
                f"INSERT INTO story_moves (seq, {_FIELDS}) VALUES (?, ?, ?, ?, ?, ?, ?)",
                [
                    (int(last) + number, kind, old, new, plain_or_none(document), plain(de), plain(en))
                    for number, (kind, old, new, document, de, en) in enumerate(rows, start=1)
                ],
            )

    def moves(self, story: str) -> list[StoryChange]:
        """What has come to this story or left it."""
        key = plain(story)
        rows = self._db.rows(
            f"SELECT {_FIELDS} FROM story_moves WHERE new = ? OR old = ? ORDER BY seq DESC", [key, key]
        )
        return [StoryChange(kind, old, new, document, Wording(de, en)) for kind, old, new, document, de, en in rows]

    def moved_to(self, story: str) -> str | None:
        """Where the articles of a story are now."""
        seen, at = {story}, plain(story)
        while rows := self._db.rows(
            "SELECT new FROM story_moves WHERE old = ? AND kind <> 'split' ORDER BY seq DESC LIMIT 1", [at]
        ):
            at = rows[0][0]
            if at in seen:
                break
            seen.add(at)
            if self._db.rows("SELECT 1 FROM parts WHERE kind = 'story' AND key = ?", [at]):
                return str(at)
        return None
