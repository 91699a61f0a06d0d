"""Which class each word of the language data belongs to in the grammar of time, and what it is worth there.

A word belongs to one class; where two tables name it, the later one holds ("acht" is a number before it is an ordinal).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from quellenlage.text.language.de import calendar as words


class Meaning(NamedTuple):
    """The class of a word, and its value where the class has one."""

    kind: str
    value: object = None

    @property
    def number(self) -> int:
        """The value as a whole number, 0 where it is none."""
        return int(self.value) if isinstance(self.value, int | float) else 0

    @property
    def text(self) -> str:
        """The value as a string, empty where it is none."""
        return self.value if isinstance(self.value, str) else ""

    @property
    def numbers(self) -> tuple[int, ...]:
        """The whole numbers of a value of several parts: day and month, hour and minute, year with month and day."""
        return tuple(x for x in self.value if isinstance(x, int)) if isinstance(self.value, tuple) else ()

    @property
    def code(self) -> str:
        """The last string of a value of several parts: the part of the day, the modifier, the unit."""
        parts = [x for x in self.value if isinstance(x, str)] if isinstance(self.value, tuple) else []
        return parts[-1] if parts else ""


_PLAIN: tuple[tuple[str, Iterable[str]], ...] = (
    ("age", words.AGE_WORDS),
    ("article", words.ARTICLES),
    ("demonstrative", words.DEMONSTRATIVES),
    ("each", words.EACH),
    ("contracted", words.PREPOSITIONS_WITH_ARTICLE),
    ("preposition", words.PREPOSITIONS),
    ("and", words.COORDINATORS),
    ("until", words.UNTIL),
    ("all", words.ALL),
    ("per", words.PER),
    ("half_of", words.HALVES),
    ("quantifier", words.QUANTIFIERS),
    ("long", words.LONG),
    ("half_hour", words.HALF_HOUR),
    ("whole", words.WHOLE),
    ("indefinite", words.INDEFINITE_ARTICLE),
    ("half", words.HALF),
    ("same", words.SAME),
    ("following", words.FOLLOWING),
    ("preceding", words.PRECEDING),
    ("er", words.DECADE_ENDINGS),
    ("calendar_year", words.CALENDAR_YEARS),
    ("period", words.PERIODS_WITH_YEARS),
    ("midnight", words.MIDNIGHT),
    ("future_noun", words.FUTURE_NOUNS),
    ("short_time", words.SHORT_TIME),
    ("frequency", words.FREQUENCIES),
    ("uhr", words.O_CLOCK),
    ("holiday_head", (first for first, _ in words.HOLIDAY_HEADS)),
    ("stop", "."),
    ("comma", ","),
    ("dash", "-–—"),
    ("slash", "/"),
    ("open", "("),
    ("close", ")"),
)

_VALUED: tuple[tuple[str, Mapping[str, object]], ...] = (
    ("ordinal", words.ORDINALS),
    ("cardinal", words.CARDINALS),
    ("modifier", words.MODIFIERS),
    ("direction", words.DIRECTIONS),
    ("relation", words.RELATION_ADVERBS),
    ("decade_word", words.DECADE_WORDS),
    ("named_duration", words.NAMED_DURATIONS),
    ("year_word", words.YEAR_WORDS),
    ("neighbour_day", words.NEIGHBOUR_DAYS),
    ("neighbour_unit", words.NEIGHBOUR_UNITS),
    ("boundary", words.BOUNDARIES),
    ("boundary_noun", words.BOUNDARY_NOUNS),
    ("season", words.SEASONS),
    ("month", words.MONTHS),
    ("weekday", words.WEEKDAYS),
    ("weekly", words.ON_EVERY_WEEKDAY),
    ("part", words.DAY_PARTS),
    ("part_adverb", {form: words.DAY_PARTS[form] for form in words.DAY_PART_ADVERBS}),
    ("deictic", words.DEICTIC_DAYS),
    ("deictic_adjective", words.DEICTIC_DAY_ADJECTIVES),
    ("holiday", words.FIXED_HOLIDAYS),
    ("easter_offset", words.EASTER_HOLIDAYS),
    ("holiday_weekend", words.HOLIDAY_WEEKENDS),
    ("reference", dict.fromkeys(words.PRESENT_REFERENCES, "PRESENT_REF")),
    ("reference", dict.fromkeys(words.PAST_REFERENCES | words.PAST_ADJECTIVES, "PAST_REF")),
    ("set_adverb", words.SET_ADVERBS),
    ("workdays", words.WORKDAYS),
    ("lasting", words.LASTING_ADVERBS),
)

_UNIT_CLASSES = {"Y": "unit_year", "CE": "century", "Q": "quarter", "H": "quarter", "WE": "weekend"}


@lru_cache(maxsize=1)
def lexicon() -> Mapping[str, Meaning]:
    """Every word of the tables, in lower case, with its meaning."""
    meanings: dict[str, Meaning] = {}
    for kind, forms in _PLAIN:
        meanings.update((form, Meaning(kind)) for form in forms)
    for form, unit in words.UNITS.items():
        meanings[form] = Meaning("unit_small" if unit[0] == "T" else _UNIT_CLASSES.get(unit, "unit"), unit)
    for kind, valued in _VALUED:
        meanings.update((form, Meaning(kind, value)) for form, value in valued.items())
    for word, decade in words.DECADE_WORDS.items():
        meanings.update((word + rest, Meaning("decade", decade)) for rest in words.DECADE_NOUNS)
    for day, number in words.WEEKDAYS.items():
        for part, code in words.DAY_PARTS.items():
            meanings[day + part] = Meaning("weekday_part", (number, code))
    return meanings
