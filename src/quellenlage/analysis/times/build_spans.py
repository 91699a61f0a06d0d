"""Durations and distances: from matched words to what they mean."""

from __future__ import annotations

from quellenlage.analysis.times.build_clock import CLOCKS
from quellenlage.analysis.times.build_periods import unit_relative, weekend
from quellenlage.analysis.times.build_years import relative_year
from quellenlage.analysis.times.classes import duration
from quellenlage.analysis.times.lexicon import Meaning
from quellenlage.analysis.times.matched import Built, Matched
from quellenlage.analysis.times.senses import Fixed, PeriodShift
from quellenlage.model import TimeType
from quellenlage.text.language.de import calendar as words

COUNTS = CLOCKS | frozenset("month_day number_100 number year decimal quantifier".split())
"""Classes of what can stand before a unit."""


def _type_of(unit: str) -> TimeType:
    return "TIME" if unit.startswith("T") else "DATE"


def number_of(meaning: Meaning) -> str:
    """A count as a duration writes it, X where it is vague."""
    if meaning.kind == "quantifier":
        return "X"
    if meaning.kind == "indefinite":
        return "1"
    if meaning.kind == "decimal":
        return meaning.text.replace(",", ".")
    return f"{meaning.value:g}" if isinstance(meaning.value, int | float) else "X"


def counts_in(m: Matched) -> list[tuple[int, Meaning]]:
    """Position and meaning of every word that counts."""
    return [(i, meaning) for i, meaning in m.meanings() if meaning.kind in COUNTS]


_MONTHS_IN = {"Q": 3, "H": 6}


def period(number: str, unit: str) -> str:
    """The value of a count of units; quarters and half-years are told in months."""
    if unit in _MONTHS_IN:
        return "PXM" if number == "X" else duration(float(number) * _MONTHS_IN[unit], "M")
    if number == "X":
        return f"P{'T' if unit[0] == 'T' else ''}X{unit[1:] if unit[0] == 'T' else unit}"
    return duration(float(number), unit)


def unit_of(m: Matched) -> tuple[int, str] | None:
    """Position and code of the unit in a match."""
    found = m.find("unit_year", "unit", "unit_small", "century", "weekend", "quarter", "named_duration", "decade")
    if found is None or not isinstance(found[1].value, str):
        return None
    return found[0], found[1].value


def span_of_time(m: Matched) -> Built:
    """ "drei Tage", "17 lange Jahre", "anderthalb Stunden", "ein halbes Jahr"; not the age of somebody."""
    unit = unit_of(m)
    if unit is None or _is_age(m, unit):
        return []
    if m.lower(m.last - 1) == "tages" or (unit[1] == "Y" and m.kind(m.last) == "year"):
        return []
    if unit[1].startswith("P"):
        return [m.express("DURATION", Fixed(unit[1]), m.label("modifier"))]
    counts = counts_in(m)
    number = number_of(counts[0][1]) if counts else "X"
    if m.find("half") and m.find("indefinite"):
        return [m.express("DURATION", Fixed(half_of(unit[1])), m.label("modifier"))]
    if m.find("indefinite") and m.find("quantifier"):
        number = "X"
    first = m.first
    if m.lower(first - 1) in {"als", "zu"} and m.lower(first - 2) in {"mehr", "weniger", "länger", "bis"}:
        first -= 2
    return [m.express("DURATION", Fixed(period(number, unit[1])), m.label("modifier"), first=first)]


def between(m: Matched) -> Built:
    """ "den beiden letzten Jahren"; counted ahead they are a span too."""
    unit = unit_of(m)
    return [m.express("DURATION", Fixed(period(number_of(counts_in(m)[0][1]), unit[1])))] if unit else []


def half_of(unit: str) -> str:
    """Half a unit, told in whole smaller ones."""
    return {"Y": "P6M", "D": "PT12H", "TH": "PT30M", "TM": "PT30S", "CE": "P50Y", "DE": "P5Y"}.get(unit, f"P0.5{unit}")


def _is_age(m: Matched, unit: tuple[int, str]) -> bool:
    if unit[1] not in {"Y", "M"}:
        return False
    if m.kind(m.last) == "age" or m.lower(m.first - 1) == "alter" or m.lower(m.first - 2) == "alter":
        return True
    if m.kind(m.last) == "and" or m.lower(m.last) == ",":
        ahead = range(m.last, min(m.last + 5, m.end))
        if any(m.kind(i) == "age" for i in ahead) and any(m.kind(i) == "unit_year" for i in ahead):
            return True
    before = m.lower(m.first - 1)
    if before in {"und", "bis"} and m.kind(m.first - 2) in {"cardinal", "small", "hour"}:
        before = m.lower(m.first - 3)
    if before in {"zwischen", "von", "bis"} and any(m.lower(i) in words.AGE_HOLDERS for i in range(m.begin, m.first)):
        return True
    return unit[1] == "Y" and before in words.AGE_PREPOSITIONS and m.lower(unit[0]) == "jahren"


def span_list(m: Matched) -> Built:
    """ "sechs bis acht Monate": the annotated data has both numbers, each as a span of its own."""
    unit = unit_of(m)
    if unit is None or _is_age(m, unit) or unit[1].startswith("P"):
        return []
    numbers = counts_in(m)
    if len(numbers) < 2:
        return span_of_time(m)
    (first, low), (second, high) = numbers[0], numbers[-1]
    return [
        m.express("DURATION", Fixed(period(number_of(low), unit[1])), m.label("modifier"), last=first + 1),
        m.express("DURATION", Fixed(period(number_of(high), unit[1])), first=second),
    ]


def distance(m: Matched) -> Built:
    """ "zwei Tage später", "drei Minuten zuvor"."""
    unit = unit_of(m)
    if unit is None or unit[1].startswith("P"):
        return []
    relation = m.number("relation")
    count = number_of(counts_in(m)[0][1])
    if count == "X" or unit[1].startswith("T"):
        return [m.express(_type_of(unit[1]), Fixed("XXXX-XX-XXTXX:XX" if unit[1][0] == "T" else "XXXX-XX-XX"))]
    years = {"DE": 10, "CE": 100}.get(unit[1])
    if years is not None:
        return [m.express("DATE", PeriodShift("Y", relation * float(count) * years, True))]
    return [m.express("DATE", PeriodShift(unit[1], relation * float(count), True))]


def vague(m: Matched) -> Built:
    """ "den vergangenen Jahren", "nächste Woche", "letzten Montag": plural spans, or one unit counted from now."""
    found = unit_of(m)
    if found is None:
        return []
    position, unit = found
    direction = m.number("direction")
    if m.lower(position) in words.PLURAL_UNITS:
        if direction == 1:
            return [m.express("DATE", Fixed("FUTURE_REF"))]
        return [m.express("DURATION", Fixed(period("X", unit)))]
    if unit == "Y":
        return relative_year(m)
    if unit == "WE":
        return weekend(m)
    if unit in {"CE", "DE"} or unit in {"Q", "H"}:
        return [m.express("DATE", PeriodShift(unit, direction))]
    if unit.startswith(("T", "P")):
        return []
    return unit_relative(m)


def bare_span(m: Matched) -> Built:
    """ "seit Jahren", "vor Monaten", "über Wochen", "Jahre später", "lange Jahre"."""
    found = unit_of(m)
    if found is None:
        return []
    position, unit = found
    plural = m.lower(position) in words.PLURAL_UNITS
    if m.rule == "duration_bare" and not (plural and m.lower(m.first - 1) in words.BARE_DURATION_PREPOSITIONS):
        return []
    if m.rule == "duration_later":
        if not plural:
            return unit_relative(m) if unit in {"D", "W", "M"} else relative_year(m) if unit == "Y" else []
        return [m.express(_type_of(unit), Fixed("XXXX-XX-XXTXX:XX" if unit[0] == "T" else "XXXX-XX-XX"))]
    if m.rule == "duration_long" and m.find("whole"):
        return [m.express("DURATION", Fixed(duration(1, unit)))] if not plural else []
    return [m.express("DURATION", Fixed(period("X", unit)))] if plural else []


def lasting(m: Matched) -> Built:
    """ "tagelang", "dreitägig", and "zweijährig" before a noun that lasts."""
    value = m.text("lasting", "lasting_noun")
    if m.rule == "lasting_noun" and m.lower(m.last) not in words.LASTING_NOUNS:
        return []
    return [m.express("DURATION", Fixed(value), m.label("modifier"))]
