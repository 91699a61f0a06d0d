"""Clock times, parts of the day, durations, sets and vague references: from matched words to what they mean."""

from __future__ import annotations

from typing import cast

from quellenlage.analysis.times.build_dates import Built, easter_or_fixed, unit_relative, weekend
from quellenlage.analysis.times.classes import Meaning, duration
from quellenlage.analysis.times.matched import Matched
from quellenlage.analysis.times.senses import DayPart, DayShift, Fixed, PeriodShift
from quellenlage.model import TimeType
from quellenlage.text.language.de import calendar as words

_CLOCK = ("clock", "daymonth_or_clock", "small", "hour", "cardinal", "indefinite")


def clock(m: Matched) -> Built:
    """ "20.30 Uhr", "14 bis 18 Uhr", "um 12.15": every time is one expression."""
    uhr = m.find("uhr")
    if uhr is None and not _is_bare_clock(m):
        return []
    times = [(i, meaning) for i, meaning in m.meanings() if meaning.kind in _CLOCK]
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
    if isinstance(meaning.value, tuple):
        hour, minute = cast("tuple[int, int]", meaning.value)
    else:
        hour, minute = words.HOUR_WORDS.get(m.lower(position), _whole(meaning.value)), 0
    if hour > 24:
        return None
    part = words.DAY_PARTS.get(m.lower(m.last - 1), "")
    if part in {"TEV", "TAF"} and hour < 12:
        hour += 12
    return f"T{hour:02d}:{minute:02d}"


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 99


def _is_bare_clock(m: Matched) -> bool:
    before = m.lower(m.first - 1)
    if m.is_noun(m.last) or m.lower(m.last) in {"%", "€"}:
        return False
    return before == "um" or (":" in m.tokens[m.first].text and before in {"ab", "gegen", "seit", "bis"})


def part(m: Matched) -> Built:
    """ "am Nachmittag", "in den frühen Morgenstunden", "am selben Abend", "am Abend zuvor"."""
    found = cast("tuple[int, Meaning]", m.find("part", "deictic", "part_adverb"))
    code = words.DAY_PARTS.get(m.lower(found[0]))
    before = m.kind(m.first - 1)
    if code is None or not m.tokens[found[0]].text[0].isupper():
        return []
    if found[1].kind == "part_adverb":
        return [m.express("TIME", DayPart(code))] if m.lower(m.first) == "des" else []
    anchored = m.last - m.first > 1 or before in {"contracted", "preposition", "until"}
    if not anchored or m.kind(m.first) == "adjective" and before not in {"contracted", "preposition", "until"}:
        return []
    if (
        m.lower(m.first) in {"der", "die", "das", "den"}
        and m.first == found[0] - 1
        and before not in {"preposition", "until"}
    ):
        if before != "" and m.lower(m.first) != "die":
            return []
    shift = cast(int, m.value("relation") or (1 if m.find("following") else 0))
    direction = m.value("direction")
    if direction is not None:
        shift = -1 if direction == -1 and code in {"TEV", "TAF"} else 0 if direction == -1 else cast(int, direction)
    return [m.express("TIME", DayPart(code, shift))]


def midnight(m: Matched) -> Built:
    """ "Mitternacht"."""
    return [m.express("TIME", DayPart("T24:00"))]


def _type_of(unit: str) -> TimeType:
    return "TIME" if unit.startswith("T") else "DATE"


def _number(meaning: Meaning, form: str) -> str:
    if meaning.kind == "quantifier":
        return "X"
    if meaning.kind == "indefinite":
        return "1"
    if meaning.kind == "decimal":
        return form.replace(",", ".")
    return f"{cast(float, meaning.value):g}"


def _period(number: str, unit: str) -> str:
    if number == "X":
        return f"P{'T' if unit[0] == 'T' else ''}X{unit[1:] if unit[0] == 'T' else unit}"
    return duration(float(number), unit)


def _unit(m: Matched) -> tuple[int, str] | None:
    found = m.find("unit_year", "unit", "unit_small", "century", "weekend", "quarter", "named_duration", "decade")
    if found is None or not isinstance(found[1].value, str):
        return None
    return found[0], {"Q": "Q", "H": "H"}.get(found[1].value, found[1].value)


def span_of_time(m: Matched) -> Built:
    """ "drei Tage", "17 lange Jahre", "anderthalb Stunden", "ein halbes Jahr"; not the age of somebody."""
    unit = _unit(m)
    if unit is None or _is_age(m, unit):
        return []
    if m.lower(m.last - 1) == "tages" or m.kind(m.last) == "year":
        return []
    if unit[1].startswith("P"):
        return [m.express("DURATION", Fixed(unit[1]), _mod(m))]
    number = next(
        (
            _number(x, m.lower(i))
            for i, x in m.meanings()
            if x.kind in {*_CLOCK, "month_day", "number_100", "number", "year", "decimal", "quantifier"}
        ),
        "X",
    )
    if m.find("half") and m.find("indefinite"):
        return [m.express("DURATION", Fixed(_half(unit[1])), _mod(m))]
    if m.find("indefinite") and m.find("quantifier"):
        number = "X"
    first = m.first
    if m.lower(first - 1) in {"als", "zu"} and m.lower(first - 2) in {"mehr", "weniger", "länger", "bis"}:
        first -= 2
    return [m.express("DURATION", Fixed(_period(number, unit[1])), _mod(m), first=first)]


def _half(unit: str) -> str:
    return {"Y": "P6M", "D": "PT12H", "TH": "PT30M", "TM": "PT30S", "CE": "P50Y", "DE": "P5Y"}.get(unit, f"P0.5{unit}")


def _mod(m: Matched) -> str | None:
    return cast("str | None", m.value("modifier"))


def _is_age(m: Matched, unit: tuple[int, str]) -> bool:
    if unit[1] not in {"Y", "M"}:
        return False
    if m.kind(m.last) == "age" or m.lower(m.first - 1) == "alter" or m.lower(m.first - 2) == "alter":
        return True
    follows = m.last
    if m.kind(follows) == "and" or m.lower(follows) == ",":
        ahead = range(follows, min(follows + 5, m.end))
        if any(m.kind(i) == "age" for i in ahead) and any(m.kind(i) == "unit_year" for i in ahead):
            return True
    before = m.lower(m.first - 1)
    if before in {"zwischen", "von", "bis"} and any(m.lower(i) in words.AGE_HOLDERS for i in range(m.begin, m.first)):
        return True
    return unit[1] == "Y" and before in words.AGE_PREPOSITIONS and m.lower(unit[0]) == "jahren"


def span_list(m: Matched) -> Built:
    """ "sechs bis acht Monate": the annotated data has both numbers, each as a span of its own."""
    unit = _unit(m)
    if unit is None or _is_age(m, unit) or unit[1].startswith("P"):
        return []
    numbers = [
        (i, x)
        for i, x in m.meanings()
        if x.kind in {*_CLOCK, "month_day", "number_100", "number", "year", "decimal", "quantifier"}
    ]
    if len(numbers) < 2:
        return span_of_time(m)
    first, second = numbers[0], numbers[-1]
    return [
        m.express(
            "DURATION", Fixed(_period(_number(first[1], m.lower(first[0])), unit[1])), _mod(m), last=first[0] + 1
        ),
        m.express("DURATION", Fixed(_period(_number(second[1], m.lower(second[0])), unit[1])), first=second[0]),
    ]


def distance(m: Matched) -> Built:
    """ "zwei Tage später", "drei Minuten zuvor"."""
    unit = _unit(m)
    if unit is None or unit[1].startswith("P"):
        return []
    relation = cast(int, m.value("relation"))
    number = next(
        x
        for _, x in m.meanings()
        if x.kind in {*_CLOCK, "month_day", "number_100", "number", "year", "decimal", "quantifier"}
    )
    count = _number(number, "" if number.kind != "decimal" else cast(str, number.value))
    if count == "X" or unit[1].startswith("T"):
        return [m.express(_type_of(unit[1]), Fixed("XXXX-XX-XXTXX:XX" if unit[1][0] == "T" else "XXXX-XX-XX"))]
    return [m.express("DATE", PeriodShift(unit[1], relation * float(count), True))]


def vague(m: Matched) -> Built:
    """ "den vergangenen Jahren", "nächste Woche", "letzten Montag": plural spans, or one unit counted from now."""
    found = _unit(m)
    if found is None:
        return []
    position, unit = found
    direction = cast(int, m.value("direction"))
    if m.lower(position) in words.PLURAL_UNITS:
        if direction == 1:
            return [m.express("DATE", Fixed("FUTURE_REF"))]
        return [m.express("DURATION", Fixed(_period("X", unit)))]
    if unit == "Y":
        return easter_or_fixed(m)
    if unit == "WE":
        return weekend(m)
    if unit in {"CE", "DE"} or unit in {"Q", "H"}:
        return [m.express("DATE", PeriodShift(unit, direction))]
    if unit.startswith(("T", "P")):
        return []
    return unit_relative(m)


def bare_span(m: Matched) -> Built:
    """ "seit Jahren", "vor Monaten", "über Wochen", "Jahre später", "lange Jahre"."""
    found = _unit(m)
    if found is None:
        return []
    position, unit = found
    plural = m.lower(position) in words.PLURAL_UNITS
    if m.rule == "duration_bare" and not (plural and m.lower(m.first - 1) in words.BARE_DURATION_PREPOSITIONS):
        return []
    if m.rule == "duration_later":
        if not plural:
            return unit_relative(m) if unit in {"D", "W", "M"} else easter_or_fixed(m) if unit == "Y" else []
        return [m.express(_type_of(unit), Fixed("XXXX-XX-XXTXX:XX" if unit[0] == "T" else "XXXX-XX-XX"))]
    if m.rule == "duration_long" and m.find("whole"):
        return [m.express("DURATION", Fixed(duration(1, unit)))] if not plural else []
    return [m.express("DURATION", Fixed(_period("X", unit)))] if plural else []


def lasting(m: Matched) -> Built:
    """ "tagelang", "dreitägig", and "zweijährig" before a noun that lasts."""
    value = cast(str, m.value("lasting") or m.value("lasting_noun"))
    if m.rule == "lasting_noun" and m.lower(m.last) not in words.LASTING_NOUNS:
        return []
    return [m.express("DURATION", Fixed(value), _mod(m))]


def reference(m: Matched) -> Built:
    """ "jetzt", "damals", "kürzlich", "Ex-Minister"."""
    if m.rule == "former":
        return [m.express("DATE", Fixed("PAST_REF"))]
    if m.rule == "recent":
        return [m.express("DATE", Fixed("PAST_REF"))] if m.lower(m.first) == "vor" else []
    if m.rule == "future":
        return [m.express("DATE", Fixed("FUTURE_REF"))] if m.lower(m.first - 1) == "in" else []
    return [m.express("DATE", Fixed(cast(str, m.value("reference"))))]


def day_adjective(m: Matched) -> Built:
    """ "der gestrigen Sitzung"; "das heutige Kaliningrad" means the present age."""
    days = cast(int, m.value("deictic_adjective"))
    return [m.express("DATE", DayShift(days) if days else Fixed("PRESENT_REF"))]


def each(m: Matched) -> Built:
    """ "jeden Montag", "jedem dritten Mittwoch im Monat", "jedes Jahr"."""
    target = cast(
        "tuple[int, Meaning]",
        m.find("weekday", "weekday_part")
        or m.find("part", "deictic", "unit", "unit_year", "weekend", "season", "quarter", "unit_small"),
    )
    number = cast(int, m.value("ordinal") or 1)
    kind, value = target[1]
    if kind == "weekday_part":
        day, code = cast("tuple[int, str]", value)
        return [m.express("SET", Fixed(f"XXXX-WXX-{day}{code}"))]
    if m.find("contracted") and kind == "weekday":
        return [m.express("SET", Fixed("P1M"))]
    if kind == "weekday":
        return [m.express("SET", Fixed(f"XXXX-WXX-{value}"))]
    if kind in {"part", "deictic"}:
        code = words.DAY_PARTS.get(m.lower(target[0]), "")
        return [m.express("SET", Fixed(f"XXXX-XX-XX{code}"))] if code else []
    if kind == "season":
        return [m.express("SET", Fixed(f"XXXX-{value}"))]
    return [m.express("SET", Fixed(duration(number, cast(str, value))))]


def frequency(m: Matched) -> Built:
    """ "einmal im Monat", "zweimal pro Woche", "alle zwei Jahre", "pro Tag", "im Monat"."""
    if (adverb := m.value("set_adverb")) is not None:
        return [m.express("SET", Fixed(cast(str, adverb)))]
    unit = _unit(m)
    if unit is None:
        return []
    if m.rule == "set_rate" and not _after_quantity(m):
        return []
    if m.rule == "set_all":
        number = next(x for _, x in m.meanings() if x.kind in {*_CLOCK, "quantifier", "half"})
        value = _half(unit[1]) if number.kind == "half" else _period(_number(number, ""), unit[1])
        return [m.express("SET", Fixed(value))]
    return [m.express("SET", Fixed(duration(1, unit[1])))]


def _after_quantity(m: Matched) -> bool:
    before = range(max(m.begin, m.first - 4), m.first)
    numbers = {*_CLOCK, "number", "number_100", "month_day", "decimal", "frequency"} - {"indefinite"}
    return m.kind(m.last) != "year" and any(m.kind(i) in numbers for i in before) and m.is_noun(m.first - 1)


def adverb(m: Matched) -> Built:
    """ "täglich", "montags", "werktags"."""
    if (number := m.value("weekly")) is not None:
        return [m.express("SET", Fixed(f"XXXX-WXX-{number}"))]
    return [m.express("SET", Fixed(cast(str, m.value("set_adverb") or m.value("workdays"))))]
