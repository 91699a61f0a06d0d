"""The days that relative expressions are counted from: the publication, and where the narration has got to."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

_NEAR = 2
"""Sentences for which an explicit date in the narration holds."""
_FAR = 14
"""Days from the publication beyond which a weekday belongs to the time that is told of."""


@dataclass(slots=True)
class Anchors:
    """What is known about time at a point of the text.

    Args:
        published: the day of publication.
        reached: the last single day told of, and the sentence where it stood.
        weekdays: the day that each weekday has meant so far; named again, it means the same.
        year: the last explicit year told of, and the sentence where it stood.
    """

    published: date | None
    reached: date | None = None
    reached_at: int = -100
    year: int | None = None
    month: int | None = None
    year_at: int = -100
    sentence: int = 0
    weekdays: dict[int, date] = field(default_factory=dict)

    def reach(self, day: date) -> None:
        """The narration is now at this day."""
        self.reached, self.reached_at = day, self.sentence

    def reach_year(self, year: int, month: int | None = None) -> None:
        """The narration is now in this year or month."""
        self.year, self.month, self.year_at = year, month, self.sentence

    def told_day(self) -> date | None:
        """The day that "am Tag darauf" is counted from."""
        return self.reached or self.published

    def told_year(self) -> int | None:
        """The year that "des Jahres" means: the last explicit one nearby, else that of the publication."""
        if self.year is not None and self.sentence - self.year_at <= _NEAR:
            return self.year
        return self.published.year if self.published else None

    def far_year(self) -> int | None:
        """An explicit year nearby that is not the year of publication."""
        if self.year is None or self.sentence - self.year_at > _NEAR:
            return None
        return None if self.published and self.year == self.published.year else self.year

    def far_day(self) -> date | None:
        """A day nearby that lies well before the publication: the story's weekdays follow it."""
        if self.reached is None or self.sentence - self.reached_at > _NEAR:
            return None
        if self.published and (self.published - self.reached).days < _FAR:
            return None
        return self.reached
