"""Clock times and parts of the day: from matched words to what they mean."""

from __future__ import annotations

from quellenlage.analysis.times.lexicon import Meaning
from quellenlage.analysis.times.matched import Built, Matched
from quellenlage.analysis.times.senses import DayPart
from quellenlage.text.language.de import calendar as words

CLOCKS = frozenset("clock daymonth_or_clock small hour cardinal indefinite".split())
"""Classes of what can stand before "Uhr"."""


def clock(m: Matched) -> Built:
    """ "20.30 Uhr", "14 bis 18 Uhr", "um 12.15": every time is one expression."""
    uhr = m.find("uhr")
    if uhr is None and not _is_bare_clock(m):
        return []
    times = [(i, meaning) for i, meaning in m.meanings() if meaning.kind in CLOCKS]
    built = []
    for order, (position, meaning) in enumerate(times):
        code = _clock_code(m, position, meaning)
        if code is None:
            return []
        last = m.last if order == len(times) - 1 else position + 1
        first = m.first if order == 0 else position
        built.append(m.express("TIME", DayPart(code, 0, m.lower(m.first - 1) == "jeweils"), first=first, last=last))
    return built


def _clock_code(m: Matched, position: int, meaning: Meaning) -> str | None:
    if meaning.numbers:
        hour, minute = meaning.numbers
    else:
        hour, minute = words.HOUR_WORDS.get(m.lower(position), meaning.number), 0
    if hour > 24:
        return None
    if words.DAY_PARTS.get(m.lower(m.last - 1)) in {"TEV", "TAF"} and hour < 12:
        hour += 12
    return f"T{hour:02d}:{minute:02d}"


def clock_half(m: Matched) -> Built:
    """ "um halb neun": half an hour before nine."""
    hour = words.HOUR_WORDS.get(m.lower(m.last - 1)) or m.number("small")
    if m.lower(m.first - 1) not in words.CLOCK_PREPOSITIONS or not 1 <= hour <= 12:
        return []
    return [m.express("TIME", DayPart(f"T{hour - 1:02d}:30"))]


def clock_word(m: Matched) -> Built:
    """ "heute Abend um acht": an hour without "Uhr" needs a day or part of the day before it."""
    hour = words.HOUR_WORDS.get(m.lower(m.first))
    if hour is None or m.lower(m.first - 1) not in {"um", "gegen"} or m.kind(m.first - 2) not in _DAY_WORDS:
        return []
    evening = words.DAY_PARTS.get(m.lower(m.first - 2)) in {"TAF", "TEV"} and hour < 12
    return [m.express("TIME", DayPart(f"T{hour + (12 if evening else 0):02d}:00"))]


_DAY_WORDS = frozenset("deictic part part_adverb weekday weekday_part".split())


def _is_bare_clock(m: Matched) -> bool:
    before = m.lower(m.first - 1)
    if m.is_noun(m.last) or m.lower(m.last) in {"%", "€"}:
        return False
    return before == "um" or (":" in m.tokens[m.first].text and before in {"ab", "gegen", "seit", "bis"})


def part(m: Matched) -> Built:
    """ "am Nachmittag", "in den frühen Morgenstunden", "am selben Abend", "am Abend zuvor"."""
    position = m.at("part", "deictic", "part_adverb")
    code = words.DAY_PARTS.get(m.lower(position))
    if code is None or not m.tokens[position].text[0].isupper():
        return []
    if m.kind(position) == "part_adverb":
        return [m.express("TIME", DayPart(code))] if m.lower(m.first) == "des" else []
    if not _is_told_of(m, position):
        return []
    shift = m.number("relation") or (1 if m.find("following") else 0)
    direction = m.maybe("direction")
    if direction == -1:
        shift = -1 if code in {"TEV", "TAF"} else 0  # "letzte Nacht" ends today
    elif direction is not None:
        shift = direction
    return [m.express("TIME", DayPart(code, shift))]


def _is_told_of(m: Matched, position: int) -> bool:
    """Whether a part of the day is a time at which something happens, and not what the sentence is about."""
    after_preposition = m.kind(m.first - 1) in {"contracted", "preposition", "until"}
    if m.last - m.first == 1 or m.kind(m.first) == "adjective":
        return after_preposition
    bare_article = m.kind(m.first) == "article" and m.first == position - 1 and m.last == position + 1
    return after_preposition or not bare_article or m.first == m.begin or m.lower(m.first) == "die"


def midnight(m: Matched) -> Built:
    """ "Mitternacht"."""
    return [m.express("TIME", DayPart("T24:00"))]
