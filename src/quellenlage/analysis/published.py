"""When an article appeared: as given, as its own dateline says, or as its text settles; else unknown.

A date that nobody wrote down is never made up: an article that says only "gestern" stays undated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from quellenlage.analysis.times.classes import meaning_of
from quellenlage.analysis.times.explicit import ExplicitDay, explicit_days
from quellenlage.model import Published, RegionKind
from quellenlage.text.language.de import calendar as words
from quellenlage.text.prepared import Prepared
from quellenlage.text.tokens import Token, tokenize

_DATED_REGIONS: frozenset[RegionKind] = frozenset({"dateline", "byline"})
_BETWEEN = frozenset({",", "(", "am", "den", "dem", "der", "also", "–", "-"})
_LONGEST_GAP = 3
_CLOCK = re.compile(r"\b([01]?\d|2[0-4])[.:]([0-5]\d)\b(?:\s*Uhr)?")
_CHANGED = re.compile(r"aktualisiert|update|geändert|letzte änderung", re.IGNORECASE)


def date_document(prepared: Prepared) -> Published:
    """The publication of an article and the reason for it.

    The order is: what came with the article; a full date in a line that says when the article appeared; a full date
    that the text itself equates with "gestern", "heute" or "morgen"; else unknown.

    >>> from quellenlage.model import Document
    >>> from quellenlage.text.prepared import prepare
    >>> def dated(text):
    ...     found = date_document(prepare(Document("a", text)))
    ...     return found.day and found.day.isoformat(), found.basis, found.reason
    >>> dated("Deich hält\\n\\nStand: 14.05.2024, 07:10 Uhr\\n\\nDer Deich an der Aue hat gehalten, sagte die Wehr.")
    ('2024-05-14', 'dateline', 'Stand: 14.05.2024, 07:10 Uhr')
    >>> dated("Gestern, am 17. November 2024, hat der Deich an der Aue gehalten, sagte der Bürgermeister.")
    ('2024-11-18', 'inferred', 'nennt 2024-11-17 als gestern')
    >>> dated("Gestern hat der Deich an der Aue gehalten, sagte der Bürgermeister.")
    (None, 'unknown', None)
    """
    published = prepared.document.published
    if published.day is not None:
        return published
    return _from_dateline(prepared) or _from_text(prepared) or published


def _from_dateline(prepared: Prepared) -> Published | None:
    """The first line with a full date; a line that tells of a change counts only where no other has a date."""
    changed: Published | None = None
    for line in _dated_lines(prepared):
        days = explicit_days(tuple(tokenize(line)))
        if not days:
            continue
        found = Published(days[0].day, _moment(line, days[0]), "dateline", line)
        if not _CHANGED.search(line):
            return found
        changed = changed or found
    return changed


def _dated_lines(prepared: Prepared) -> Iterator[str]:
    for region in prepared.regions:
        if region.kind in _DATED_REGIONS:
            for line in region.span.cut(prepared.text).splitlines():
                if line.strip():
                    yield line.strip()


def _moment(line: str, found: ExplicitDay) -> datetime | None:
    clock = _CLOCK.search(line, found.end)
    if clock is None or int(clock[1]) > 23:
        return None
    return datetime.combine(found.day, time(int(clock[1]), int(clock[2])))


def _from_text(prepared: Prepared) -> Published | None:
    """ "gestern, am 17. November 2024": the text equates a date with a day counted from its publication."""
    if not prepared.is_german:
        return None
    settled: dict[date, str] = {}
    tokens = prepared.tokens
    for found in explicit_days(tokens):
        for index in (
            *range(found.first - 1, found.first - 2 - _LONGEST_GAP, -1),
            *range(found.last, found.last + 1 + _LONGEST_GAP),
        ):
            if not 0 <= index < len(tokens):
                continue
            shift = _shift(tokens, index)
            gap = tokens[index + 1 : found.first] if index < found.first else tokens[found.last : index]
            if shift is not None and all(token.lower in _BETWEEN or _is_weekday(token) for token in gap):
                word = tokens[index].lower
                settled.setdefault(found.day - timedelta(days=shift), f"nennt {found.day.isoformat()} als {word}")
                break
    if len(settled) != 1:
        return None
    day, reason = next(iter(settled.items()))
    return Published(day, None, "inferred", reason)


def _shift(tokens: tuple[Token, ...], index: int) -> int | None:
    word = tokens[index].lower
    opens = index == 0 or tokens[index - 1].tag == "STOP"
    if word == "morgen" and tokens[index].text[0].isupper() and not opens:
        return None
    return words.DEICTIC_DAYS.get(word, words.DEICTIC_DAY_ADJECTIVES.get(word))


def _is_weekday(token: Token) -> bool:
    return meaning_of(token.lower).kind == "weekday"
