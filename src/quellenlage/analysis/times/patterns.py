"""The grammar of German expressions of time, over classes of words (``classes.py``).

``<day>`` stands for one token of that class, ``<a|b>`` for one of either. Capital names are fragments. The order of the rules
is their precedence: what is longer or more telling comes first.
"""

from __future__ import annotations

import re
from functools import lru_cache

from quellenlage.analysis.times.classes import CLASSES

_FRAGMENTS = {
    "DAY": "<small|hour|month_day>",
    "SEP": "(?:<comma><and>?|<and>|<until>|<dash>|<slash>)<contracted>?<article>?",
    "DET": "(?:<article|demonstrative>)",
    "YEAR": "(?:<year>|<demonstrative><direction>?<unit_year>|<article>?<direction><unit_year>|<article><unit_year>(?!<year>)|<article><year_word>)",
    "NUMBER": "<cardinal|indefinite|small|hour|month_day|number_100|number|year|decimal|quantifier>",
    "UNIT": "<unit_year|unit|unit_small|decade|century|weekend|quarter|named_duration>",
    "PART": "<part|part_adverb|deictic>",
    "CLOCK": "<clock|daymonth_or_clock|small|hour>",
    "IN": "<contracted|preposition|until|article>",
}

RULES: tuple[tuple[str, str], ...] = (
    # days with a month
    ("date_list", "(?:<weekday><comma>?(?:<article|contracted>)?|<article>)?(?:DAY<stop>SEP)*DAY<stop><month><stop>?YEAR?"),
    ("date_numeric", "(?:<weekday><comma>?(?:<article|contracted>)?)?<full_date>"),
    ("date_spaced", "DAY<stop><small><stop><year>"),
    ("date_iso", "<year><dash><small><dash>DAY"),
    ("date_day_month", "(?:(?<=IN)|<weekday><comma>?<article>?)<daymonth|daymonth_or_clock><stop>"),
    # how often
    ("set_each", "<each>(?:<ordinal|direction|adjective>)?(?:<weekday|weekday_part|part|deictic|unit|unit_year|weekend|season|quarter|unit_small>)(?:<contracted>(?:<unit|unit_year>))?"),
    ("set_frequency", "<frequency>(?:<per><unit|unit_year|unit_small>|<contracted|preposition><article>?(?:<unit|unit_year>)|<set_adverb>)"),
    ("set_all", "<all>(?:<cardinal|small|hour|half|quantifier><unit|unit_year|unit_small|decade>)"),
    ("set_per", "<per>(?:<unit|unit_year>)"),
    ("set_rate", "(?<=<other>)<contracted>(?:<unit>)(?!<year>)"),
    ("set_weekly", "<weekly>"),
    ("set_workdays", "<workdays>"),
    ("set_adverb", "<set_adverb>"),
    # parts of centuries and years
    ("century", "<boundary>?DET?(?:(?:<ordinal|direction|half>)<half_of><article>)?(?:DAY<stop>|<ordinal|direction|demonstrative|following|preceding>)<century>"),
    ("decade_digits", "<boundary>?DET?(?:<direction|adjective>)?<year|month_day|number_100|hour|small><er><unit_year>?"),
    ("decade_words", "<boundary>?DET?(?:<direction|adjective>)?(?:<decade_word><unit_year>|<decade>(?!<er>))"),
    ("half_year", "DET?(?:<ordinal|direction>)<half_of>(?:<year>|<article>(?:<direction>?<unit_year>(?:<year>)?|<year_word>))?"),
    ("quarter", "DET?(?:<ordinal|direction>|DAY<stop>)<quarter>(?:YEAR)?"),
    # boundaries and months
    ("boundary_month", "<boundary><direction>?<month>(?:YEAR)?"),
    ("month_list", "<month>(?:SEP<month>)+(?:YEAR)?"),
    ("month_year", "(?:<direction|demonstrative>)?<month><stop>?YEAR"),
    ("month", "(?:(?<=IN)|DET?(?:<direction|demonstrative>))<month>"),
    ("boundary", "<boundary>(?:<article>(?:<direction>)?|<direction>|<demonstrative>(?:<direction>)?)(?:<unit|unit_year|decade>|<year_word>)(?:<year>)?"),
    ("boundary_year", "<boundary><year>"),
    ("boundary_noun", "<boundary_noun>(?:<year>)?"),
    # weekdays and days
    ("night_to_date", "(?:DET)?<same>?<part>(?:<contracted>|<preposition|article>(?:<article>)?)DAY<stop><month>YEAR?"),
    ("night_to", "(?:DET)?<part>(?:<contracted>|<preposition><article>?)<weekday>"),
    ("night_from", "(?:DET)?<part><preposition|contracted><weekday><preposition>(?:<weekday>)"),
    ("weekday_part", "(?:DET)?(?:<direction|deictic_adjective|following>)?(?:<weekday_part>|<weekday>PART)"),
    ("weekday_relation", "(?:DET)?<weekday>(?:<relation>)"),
    ("weekday", "(?:DET)?(?:<direction|deictic_adjective|following|same>)?<weekday>"),
    ("deictic_part", "<deictic>(?:<adjective>?PART)"),
    ("deictic", "<deictic>"),
    ("neighbour_day", "<article>?<neighbour_day>"),
    ("neighbour_unit", "<article>?<neighbour_unit>"),
    ("years_period", "DET?<adjective>?<period>(?:<year>(?:<slash><small|hour|month_day|number_100|year>)?)"),
    # clock times
    ("clock_range", "CLOCK(?:(?:<dash>|<until>|<and>|<slash>|<comma>|<preposition>)CLOCK)+<uhr>(?:<part_adverb|part>)?"),
    ("clock", "CLOCK<uhr>(?:<part_adverb|part>)?|<cardinal|indefinite><uhr>(?:<part_adverb|part>)?"),
    ("clock_bare", "<clock|daymonth_or_clock>(?!<stop|uhr>)"),
    # how long, and how long ago
    ("distance", "(?:<modifier>)?NUMBER<adjective|long|whole|half>?UNIT(?:<relation>)"),
    ("duration_of", "(?:DET)?(?:<direction|following|preceding>)(?:<ordinal>)?NUMBER<adjective>?UNIT"),
    ("duration_first", "(?:DET)?<ordinal><cardinal>UNIT"),
    ("duration_list", "(?:<modifier>)?(?:<cardinal|small|hour|month_day|number_100|number|decimal>)(?:<until>|<dash>|<and>)(?:NUMBER)<adjective>?UNIT"),
    ("duration_half", "(?:<modifier>)?<indefinite><half>UNIT"),
    ("duration_some", "(?:<modifier>)?<indefinite><quantifier>UNIT"),
    ("duration", "(?:<modifier>)?NUMBER<dash>?(?:<adjective|long|whole|half>)?UNIT"),
    ("duration_vague", "(?:DET)?(?:<direction>)UNIT"),
    ("duration_long", "<long>UNIT|(?:<article>)<whole>(?:<unit|weekend>)"),
    ("duration_bare", "(?<=<preposition>)UNIT"),
    ("duration_later", "UNIT<relation>"),
    ("lasting", "(?:<modifier>)?<lasting>"),
    ("lasting_noun", "(?:<modifier>)?<lasting_noun>"),
    # years and other periods
    ("year_noun", "DET?<adjective|whole>?(?:<unit_year|calendar_year>)<year>(?:<slash><small|hour|month_day|number_100|year>)?"),
    ("year_relative", "(?:DET)?(?:<direction>|<same>|<whole>)?<unit_year>(?:<relation>)?"),
    ("year_word", "<article>?<year_word>"),
    ("unit_relation", "(?:DET)?<unit>(?:<relation>)"),
    ("unit_relative", "(?:DET)(?:<adjective>)?(?:<ordinal>|<same>|<following>|<preceding>|<cardinal>|<deictic_adjective>)?(?:<unit>)|(?:<same|following|ordinal|preceding|deictic_adjective>)<unit>"),
    ("weekend", "(?:DET)?(?:<direction|following|same>)?<weekend>(?:<relation>)?"),
    ("season", "(?:DET)?(?:<direction|adjective|whole|same|following>)?<season>(?:<year>(?:<slash><small|hour|month_day|number_100|year>)?|YEAR)?"),
    ("holiday", "(?:DET)?(?:<direction|adjective|ordinal>)?(?:<holiday|easter_offset|holiday_weekend>)(?:<year>)?|<holiday_head><other|part>(?:<year>)?"),
    # parts of the day
    ("part", "(?:DET(?:<adjective|direction|same|following>){0,2}|(?<=IN)(?:<adjective|direction|same|following>){0,2}|<same|direction>)<part|deictic>(?:<relation>)?|<article><part_adverb>"),
    ("midnight", "<midnight>"),
    ("year", "<year>(?:<slash><small|hour|month_day|number_100>)?"),
    ("day", "(?<=<contracted>)DAY<stop>"),
    ("reference", "<reference>"),
    ("recent", "<preposition><short_time>"),
    ("future", "<article>?<future_noun>"),
    ("day_adjective", "<deictic_adjective>"),
    ("former", "<lasting_ex>"),
)  # fmt: skip


def _expand(pattern: str) -> str:
    for _ in range(2):
        pattern = re.sub(r"[A-Z]+", lambda match: _FRAGMENTS[match.group()], pattern)

    def characters(match: re.Match[str]) -> str:
        chars = "".join(CLASSES[name] for name in match[1].split("|"))
        return chars if len(chars) == 1 else f"[{chars}]"

    return re.sub(r"<([a-z_0-9|]+)>", characters, pattern)


@lru_cache(maxsize=1)
def grammar() -> re.Pattern[str]:
    """All rules as one alternation; the name of the group that matched is the name of the rule."""
    return rules_pattern(tuple(name for name, _ in RULES))


def rules_pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    """Some rules as one alternation, in their order."""
    return re.compile("|".join(f"(?P<{name}>{_expand(pattern)})" for name, pattern in RULES if name in names))


CORE = (
    "month weekday weekday_part weekly part midnight deictic season holiday holiday_head holiday_weekend easter_offset "
    "unit_year unit unit_small weekend century decade quarter year_word neighbour_day neighbour_unit boundary_noun "
    "decade_word reference set_adverb workdays lasting lasting_noun period calendar_year uhr full_date named_duration "
    "lasting_ex future_noun short_time year daymonth clock daymonth_or_clock deictic_adjective half_of"
)
"""Classes without one of which a sentence holds no expression of time."""


@lru_cache(maxsize=1)
def core() -> re.Pattern[str]:
    """Finds the first word that makes an expression of time possible."""
    return re.compile("[" + "".join(CLASSES[name] for name in CORE.split()) + "]")
