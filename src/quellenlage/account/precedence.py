"""Which of two articles that share text or facts was first, and how we know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from quellenlage.account.articles import Article, precedes
from quellenlage.model import Wording

_SUPERSET = 0.2
"""By how much of its words one body must exceed what is shared, and the other not, to count as the fuller one."""


class Ranked(NamedTuple):
    """The order of two articles, told without them.

    Args:
        as_given: whether the first of the two is the earlier.
        directed, reason: as of :class:`Precedence`.
    """

    as_given: bool
    directed: bool
    reason: Wording

    def of(self, one: Article, other: Article) -> Precedence:
        """The same, with the articles."""
        earlier, later = (one, other) if self.as_given else (other, one)
        return Precedence(earlier, later, self.directed, self.reason)


@dataclass(frozen=True, slots=True)
class Precedence:
    """The order of two articles.

    Args:
        directed: False where neither dates nor texts settle it; then ``earlier`` sorts first by id.
        reason: how the order is known, as the end of a sentence.
    """

    earlier: Article
    later: Article
    directed: bool
    reason: Wording


def order(one: Article, other: Article, names: bool | None, of_one: float, of_other: float) -> Precedence:
    """Put two articles in order: by date, else by what the texts tell.

    Args:
        names: True where ``other`` names ``one`` as its source, False where ``one`` names ``other``, None for neither.
        of_one, of_other: shares of the two bodies that are also in the other.
    """
    published, also = one.reading.published, other.reading.published
    before = precedes(published, also)
    if before is not None:
        first, second = (one, other) if before else (other, one)
        return Precedence(first, second, True, _by_date(first, second))
    if names is not None:
        first, second = (one, other) if names else (other, one)
        return Precedence(
            first, second, True, Wording("der spätere nennt den früheren als Quelle", "the later names it")
        )
    if (translated := _translated(one)) != _translated(other):
        first, second = (other, one) if translated else (one, other)
        reason = Wording("der spätere ist eine Übersetzung", "the later one is a translation")
        return Precedence(first, second, True, reason)
    if abs(of_one - of_other) >= _SUPERSET:
        # What only one of them has the other cannot have passed on.
        first, second = (one, other) if of_one < of_other else (other, one)
        reason = Wording(
            "nur der frühere hat auch den Rest des Textes", "only the earlier one also has the rest of the text"
        )
        return Precedence(first, second, True, reason)
    first, second = (one, other) if one.id < other.id else (other, one)
    reason = Wording(
        "wer zuerst da war, ist weder aus den Daten noch aus den Texten zu erkennen",
        "neither dates nor texts tell which was first",
    )
    return Precedence(first, second, False, reason)


def _translated(article: Article) -> bool:
    return article.reading.translated_from is not None


def _by_date(first: Article, second: Article) -> Wording:
    one, other = first.reading.published, second.reading.published
    same_day = one.day == other.day
    if same_day and one.moment and other.moment:
        shown = [f"{moment:%H:%M}" for moment in (one.moment, other.moment)]
        if shown[0] != shown[1]:
            return Wording(f"erschienen {shown[0]} und {shown[1]} Uhr", f"published at {shown[0]} and {shown[1]}")
        return Wording("in dieser Reihenfolge erschienen", "published in this order")
    days = [day.isoformat() if day else "?" for day in (one.day, other.day)]
    return Wording(f"erschienen am {days[0]} und am {days[1]}", f"published on {days[0]} and {days[1]}")
