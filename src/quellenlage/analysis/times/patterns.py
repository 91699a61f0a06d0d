"""The grammar of German expressions of time, over classes of words (``lexicon.py``).

``<day>`` stands for one token of that class and ``<a|b>`` for one of either; white space means nothing. Names in
capitals are fragments. The order of the rules is their precedence: what is longer or more telling comes first.
"""

from __future__ import annotations

import re
from functools import lru_cache

from quellenlage.analysis.times.classes import CLASSES

_FRAGMENTS = {
    "DAY": "<small|hour|month_day>",
    "DAYMONTH": "<daymonth|daymonth_or_clock>",
    "SHORTYEAR": "(?:<slash><small|hour|month_day|number_100|year>)",
    "SEP": "(?:<comma><and>?|<and>|<until>|<dash>|<slash>)<contracted>?<article>?",
    "LINK": "(?:<contracted>|<preposition><article>?)",
    "DET": "<article|demonstrative>",
    "NAMED": "(?:<weekday><comma>?<article|contracted>?)",
    "YEAR": "(?:<year>|<demonstrative><direction>?<unit_year>|<article>?<direction><unit_year>"
    "|<article><unit_year>(?!<year>)|<article><year_word>)",
    "DECADE": "(?:<decade_word>|<year|month_day|number_100|hour|small><er>)",
    "COUNT": "<cardinal|small|hour|month_day|number_100|number|decimal>",
    "NUMBER": "<cardinal|indefinite|small|hour|month_day|number_100|number|year|decimal|quantifier>",
    "UNIT": "<unit_year|unit|unit_small|decade|century|weekend|quarter|named_duration>",
    "PERIOD": "<unit|unit_year|unit_small>",
    "PART": "<part|part_adverb|deictic>",
    "CLOCK": "<clock|daymonth_or_clock|small|hour>",
    "OFDAY": "<part_adverb|part>?",
    "IN": "<contracted|preposition|until|article>",
    "TURN": "<direction|deictic_adjective|following|same>",
    "WHICH": "<ordinal|same|following|preceding|cardinal|deictic_adjective>",
}

RULES: tuple[tuple[str, str], ...] = (
    # days with a month
    ("date_list", "(?:NAMED|<article>)? (?:DAY <stop> SEP){0,12} DAY <stop> <month> <stop>? YEAR?"),
    ("date_numeric", "NAMED? <full_date>"),
    ("date_spaced", "DAY <stop> <small> <stop> <year>"),
    ("date_iso", "<year> <dash> <small> <dash> DAY"),
    ("date_day_month", "(?: (?<=IN) | <weekday> <comma>? <article>?) DAYMONTH <stop>"),
    # how often
    ("set_each", ("<each> <ordinal|direction|adjective>? <weekday|weekday_part|part|deictic|unit|unit_year|weekend"
     "|season|quarter|unit_small> (?:<contracted> <unit|unit_year>)?")),
    ("set_frequency", "<frequency> (?:<per> PERIOD | LINK <unit|unit_year> | <set_adverb>)"),
    ("set_all", "<all> <cardinal|small|hour|half|quantifier> <unit|unit_year|unit_small|decade>"),
    ("set_per", "<per> <unit|unit_year>"),
    ("set_rate", "(?<=<contracted>) <unit> (?!<year|relation>)"),
    ("set_weekly", "<weekly>"),
    ("set_workdays", "<workdays>"),
    ("set_adverb", "<set_adverb>"),
    # centuries, decades, quarters
    ("century", ("<boundary>? DET? (?:<ordinal|direction|half> <half_of> <article>)?"
     " (?:DAY <stop> | <ordinal|direction|demonstrative|following|preceding>) <century>")),
    ("decade_pair", "DET? DECADE <and|until|comma|slash|dash> DECADE <unit_year>"),
    ("decade_digits", ("<boundary>? DET? <direction|adjective>?"
     " <year|month_day|number_100|hour|small> <er> <unit_year>?")),
    ("decade_words", "<boundary>? DET? <direction|adjective>? (?:<decade_word> <unit_year> | <decade> (?!<er>))"),
    ("half_year", ("DET? <ordinal|direction> <half_of>"
     " (?:<year> | <article> (?:<direction>? <unit_year> <year>? | <year_word>))?")),
    ("quarter", "DET? (?:<ordinal|direction> | DAY <stop>) <quarter> YEAR?"),
    # months, ends and beginnings
    ("boundary_month", "<boundary> <direction>? <month> YEAR?"),
    ("month_list", "<month> (?:SEP <month>){1,6} YEAR?"),
    ("month_year", "<direction|demonstrative>? <month> <stop>? YEAR"),
    ("month", "(?: (?<=IN) | DET? <direction|demonstrative>) <month>"),
    ("boundary", ("<boundary> (?:<article> <direction>? | <direction> | <demonstrative> <direction>?)"
     " <unit|unit_year|decade|year_word> <year>?")),
    ("boundary_year", "<boundary> <year>"),
    ("boundary_noun", "<boundary_noun> <year>?"),
    # weekdays and days
    ("night_to_date", "DET? <same>? <part> (?:LINK|<article>) DAY <stop> <month> YEAR?"),
    ("night_from", "DET? <part> <preposition|contracted> <weekday> <preposition> <weekday>"),
    ("night_to", "DET? <part> LINK <weekday>"),
    ("nth_weekday", "DET? <ordinal|direction> <weekday> <contracted> <month> YEAR? | DET? <ordinal> <weekday>"),
    ("weekday_part", "DET? <direction|deictic_adjective|following|adjective>? (?:<weekday_part> | <weekday> PART)"),
    ("weekday_relation", "DET? <weekday> <relation>"),
    ("weekday", "DET? TURN? <weekday>"),
    ("deictic_part", "<deictic> <adjective>? PART"),
    ("deictic", "<deictic>"),
    ("neighbour_day", "<article>? <neighbour_day>"),
    ("neighbour_unit", "<article>? <neighbour_unit>"),
    ("years_period", "DET? <adjective>? <period> <year> SHORTYEAR?"),
    # clock times
    ("clock_range", "CLOCK (?:<dash|until|and|slash|comma|preposition> CLOCK){1,6} <uhr> OFDAY"),
    ("clock", "(?:CLOCK | <cardinal|indefinite>) <uhr> OFDAY"),
    ("clock_half", "<half_hour> <cardinal|small>"),
    ("clock_bare", "<clock|daymonth_or_clock> (?!<stop|uhr>)"),
    # how long, and how far away
    ("distance", "<modifier>? NUMBER <adjective|long|whole|half>? UNIT <relation>"),
    ("duration_of", "DET? <direction|following|preceding> <ordinal>? NUMBER <adjective>? UNIT"),
    ("duration_between", "DET? <cardinal> <direction> UNIT"),
    ("duration_first", "DET? <ordinal> <cardinal> UNIT"),
    ("duration_list", "<modifier>? COUNT <until|dash|and> NUMBER <adjective>? UNIT"),
    ("duration_half", "<modifier>? <indefinite> <half> UNIT"),
    ("duration_some", "<modifier>? <indefinite> <quantifier> UNIT"),
    ("duration", "<modifier>? NUMBER <dash>? <adjective|long|whole|half>? UNIT"),
    ("duration_vague", "DET? <direction> UNIT"),
    ("duration_long", "<long> UNIT | <article> <whole> <unit|weekend>"),
    ("duration_bare", "(?<=<preposition>) UNIT"),
    ("duration_later", "UNIT <relation>"),
    ("lasting", "<modifier>? <lasting>"),
    ("lasting_noun", "<modifier>? <lasting_noun>"),
    # years and other periods
    ("year_noun", "DET? <adjective|whole>? <unit_year|calendar_year> <year> SHORTYEAR?"),
    ("year_relative", "DET? <direction|same|whole>? <unit_year> <relation>?"),
    ("year_word", "<article>? <year_word>"),
    ("unit_relation", "DET? <unit> <relation>"),
    ("unit_relative", "DET <adjective>? WHICH? <unit> | WHICH <unit>"),
    ("weekend", "DET? <direction|following|same>? <weekend> <relation>?"),
    ("season", "DET? <direction|adjective|whole|same|following>? <season> (?:<year> SHORTYEAR? | YEAR)?"),
    ("holiday", ("DET? (?:<direction|adjective|ordinal> | DAY <stop>)? <holiday|easter_offset|holiday_weekend> <year>?"
     " | <holiday_head> <other|part> <year>?")),
    # parts of the day
    ("part", ("(?:DET <adjective|direction|same|following>{0,2} | (?<=IN) <adjective|direction|same|following>{0,2}"
     " | <same|direction>) <part|deictic> <relation>? | <article> <part_adverb>")),
    ("midnight", "<midnight>"),
    ("year", "<year> (?:<slash> <small|hour|month_day|number_100>)?"),
    ("clock_word", "(?<=<preposition>) <cardinal> (?!<other|adjective|uhr>)"),
    ("day", "(?<=<contracted>) DAY <stop>"),
    ("reference", "<reference>"),
    ("recent", "(?<=<preposition>) <short_time>"),
    ("future", "<article>? <future_noun>"),
    ("day_adjective", "<deictic_adjective>"),
    ("former", "<former>"),
)  # fmt: skip

_CORE = (
    "month weekday weekday_part weekly part part_adverb midnight deictic season holiday holiday_head holiday_weekend "
    "easter_offset unit_year unit unit_small weekend century decade quarter year_word neighbour_day neighbour_unit "
    "boundary_noun decade_word reference set_adverb workdays lasting lasting_noun period calendar_year uhr full_date "
    "named_duration former future_noun short_time year daymonth clock daymonth_or_clock deictic_adjective half_of er "
    "half_hour"
)
"""Classes without one of which there is no expression of time."""

_LEADING = (
    "article demonstrative each small hour month_day number_100 number decimal cardinal indefinite quantifier modifier "
    "direction same following preceding ordinal frequency all per boundary long half adjective deictic_adjective"
)
"""Classes that may stand before a core word in an expression."""

_REACH = 6
"""Words from the first word of an expression to its core, save in lists of days."""


def _expand(pattern: str) -> str:
    for _ in range(3):
        pattern = re.sub(r"[A-Z]+", lambda match: _FRAGMENTS[match.group()], pattern)
    pattern = re.sub(r"\s", "", pattern)
    return re.sub(r"<([a-z_0-9|]+)>", lambda match: _characters(match[1].split("|")), pattern)


def _characters(names: list[str]) -> str:
    return "[" + "".join(CLASSES[name] for name in names) + "]"


def rules_pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    """Some rules as one alternation, in their order; the name of the group that matched is the name of the rule."""
    return re.compile("|".join(f"(?P<{name}>{_expand(pattern)})" for name, pattern in RULES if name in names))


@lru_cache(maxsize=1)
def grammar() -> re.Pattern[str]:
    """All rules as one alternation."""
    return rules_pattern(tuple(name for name, _ in RULES))


@lru_cache(maxsize=1)
def starts() -> re.Pattern[str]:
    """Finds the places where an expression can begin, so that the grammar is tried there and nowhere else."""
    leading = _characters(_LEADING.split())
    return re.compile(f"{_core()}|{leading}(?=.{{0,{_REACH}}}?{_characters(_CORE.split())})")


@lru_cache(maxsize=1)
def core() -> re.Pattern[str]:
    """Finds the words without one of which a sentence has no expression."""
    return re.compile(_core())


def _core() -> str:
    days, stop = _characters(["small", "hour", "month_day"]), _characters(["stop"])
    hour = f"(?<={_characters(['preposition'])}){_characters(['cardinal'])}"
    return f"{_characters(_CORE.split())}|{days}(?={stop})|{hour}"
