"""Each token becomes one character: the class of its word in expressions of time.

The grammar (``patterns.py``) is a set of regular expressions over these characters, so that it is written in terms such
as ``<day><stop><month>`` and runs once over a short string instead of once per rule over the text.
"""

from __future__ import annotations

import re
import string
from functools import lru_cache

from quellenlage.analysis.times.lexicon import Meaning, lexicon
from quellenlage.text.language.de import calendar as words
from quellenlage.text.memo import remembered
from quellenlage.text.tokens import LOWER, TAG, Token

_ALPHABET = string.ascii_letters + string.digits + "".join(map(chr, range(0xC0, 0x100)))
_NAMES = """
    other adjective small hour month_day number_100 number year daymonth clock daymonth_or_clock decimal
    stop comma dash slash and until open close
    month weekday weekday_part weekly part part_adverb midnight deictic deictic_adjective season holiday holiday_head
    holiday_weekend easter_offset unit_year unit unit_small weekend century decade quarter plural_marker
    year_word neighbour_day neighbour_unit boundary boundary_noun direction same following preceding relation
    cardinal indefinite half quantifier long whole ordinal decade_word er modifier
    reference set_adverb workdays frequency lasting lasting_noun age period calendar_year
    article demonstrative each contracted preposition uhr all per half_of full_date named_duration former
    future_noun short_time half_hour
""".split()
CLASSES: dict[str, str] = {name: _ALPHABET[i] for i, name in enumerate(_NAMES)}
"""Name of a class to its character."""

OTHER = CLASSES["other"]
ADJECTIVE = CLASSES["adjective"]

_NO_TIME = Meaning("other")
_LASTING = tuple(suffix + rest for suffix in words.LASTING_SUFFIXES for rest in ("", *words.ADJECTIVE_ENDINGS))

_FULL_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})")
_TWO_NUMBERS = re.compile(r"(\d{1,2})([.:])(\d{1,2})")


@lru_cache(maxsize=100_000)
def meaning_of(lower: str) -> Meaning:
    """What a word, in lower case, can be in an expression of time.

    >>> meaning_of("montagabend")
    Meaning(kind='weekday_part', value=(1, 'TEV'))
    >>> meaning_of("14.05.2024").kind, meaning_of("20.30").kind, meaning_of("dreitägige").kind
    ('full_date', 'clock', 'lasting')
    """
    known = lexicon().get(lower)
    if known is not None:
        return known
    if lower[0].isdigit():
        return _number(lower)
    if lower.startswith("ex-"):
        return Meaning("former")
    if not lower.endswith(_LASTING):
        return _NO_TIME
    for suffix, unit in words.LASTING_SUFFIXES.items():
        position = lower.rfind(suffix)
        if position > 0 and lower[position + len(suffix) :] in ("", *words.ADJECTIVE_ENDINGS):
            if lower[:position] in words.LASTING_VAGUE:
                return Meaning("lasting_noun", f"PX{unit}")
            number = words.LASTING_NUMBERS.get(lower[:position])
            if number is not None:
                return Meaning("lasting_noun" if unit == "Y" else "lasting", duration(number, unit))
    return _NO_TIME


def duration(number: float, unit: str) -> str:
    """The TIMEX3 value of a span of time.

    >>> duration(3, "D"), duration(1.5, "TH"), duration(2, "DE")
    ('P3D', 'PT1.5H', 'P2DE')
    """
    return f"P{'T' if unit[0] == 'T' else ''}{number:g}{unit[1:] if unit[0] == 'T' else unit}"


def _number(lower: str) -> Meaning:
    if lower.isdecimal() and lower.isascii():
        return _integer(lower)
    if match := _FULL_DATE.fullmatch(lower):
        day, month = int(match[1]), int(match[2])
        if 1 <= day <= 31 and 1 <= month <= 12:
            return Meaning("full_date", (_century(match[3]), month, day))
    elif match := _TWO_NUMBERS.fullmatch(lower):
        return _two_numbers(int(match[1]), match[2], match[3])
    elif match := re.fullmatch(r"(\d{1,4})-?(jährig|tägig|wöchig|monatig|stündig|minütig)(?:e[nrsm]?)?", lower):
        unit = words.LASTING_SUFFIXES[match[2]]
        return Meaning("lasting_noun" if unit == "Y" else "lasting", duration(float(match[1]), unit))
    return Meaning("decimal" if re.fullmatch(r"\d+,\d+", lower) else "other", lower)


def _integer(lower: str) -> Meaning:
    value = int(lower)
    if len(lower) == 4 and 1000 <= value <= 2100:
        return Meaning("year", value)
    if len(lower) <= 2:
        kind = "small" if 1 <= value <= 12 else "hour" if value <= 24 else "month_day" if value <= 31 else "number_100"
        return Meaning(kind, value)
    return Meaning("number", value)


def _two_numbers(first: int, mark: str, rest: str) -> Meaning:
    second = int(rest)
    is_clock = first <= 24 and second < 60 and len(rest) == 2
    is_date = mark == "." and 1 <= first <= 31 and 1 <= second <= 12
    kind = {(True, True): "daymonth_or_clock", (True, False): "clock", (False, True): "daymonth"}.get(
        (is_clock, is_date), "other"
    )
    return Meaning(kind, (first, second))


def _century(year: str) -> int:
    """Two digits mean the hundred years around the turn of the century: 24 is 2024, 89 is 1989."""
    number = int(year)
    return number if len(year) == 4 else number + (2000 if number < 50 else 1900)


@remembered
def _code_of(lower: str) -> str:
    return CLASSES[meaning_of(lower).kind]


def encode(tokens: tuple[Token, ...]) -> str:
    """One class character per token; a word without a class is told apart by whether it is an adjective."""
    codes = list(map(_code_of, map(LOWER, tokens)))
    for index, tag in enumerate(map(TAG, tokens)):
        if tag == "ADJ" and codes[index] == OTHER:
            codes[index] = ADJECTIVE
    return "".join(codes)
