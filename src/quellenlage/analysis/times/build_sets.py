"""How often, and vague references to present and past: from matched words to what they mean."""

from __future__ import annotations

from quellenlage.analysis.times.build_spans import COUNTS, counts_in, half_of, number_of, period, unit_of
from quellenlage.analysis.times.matched import Built, Matched
from quellenlage.analysis.times.senses import Fixed
from quellenlage.text.language.de import calendar as words

_SET_TARGETS = ("part", "deictic", "unit", "unit_year", "weekend", "season", "quarter", "unit_small")


def each(m: Matched) -> Built:
    """ "jeden Montag", "jedem dritten Mittwoch im Monat", "jedes Jahr"."""
    target = m.find("weekday", "weekday_part") or m.find(*_SET_TARGETS)
    if target is None:
        return []
    position, meaning = target
    if meaning.kind == "weekday_part":
        return [m.express("SET", Fixed(f"XXXX-WXX-{meaning.numbers[0]}{meaning.code}"))]
    if meaning.kind == "weekday":
        value = "P1M" if m.find("contracted") else f"XXXX-WXX-{meaning.number}"
    elif meaning.kind in {"part", "deictic"}:
        value = f"XXXX-XX-XX{words.DAY_PARTS.get(m.lower(position), '')}"
    elif meaning.kind == "season":
        value = f"XXXX-{meaning.text}"
    else:
        value = period(str(m.number("ordinal") or 1), meaning.text)
    return [m.express("SET", Fixed(value))]


def frequency(m: Matched) -> Built:
    """ "einmal im Monat", "zweimal pro Woche", "alle zwei Jahre", "pro Tag", "im Monat"."""
    if m.find("set_adverb"):
        return [m.express("SET", Fixed(m.text("set_adverb")))]
    unit = unit_of(m)
    if unit is None:
        return []
    if m.rule == "set_rate":
        return [m.express("SET", Fixed(period("1", unit[1])), first=m.first - 1)] if _after_quantity(m) else []
    if m.rule == "set_all":
        value = half_of(unit[1]) if m.find("half") else period(number_of(counts_in(m)[0][1]), unit[1])
        return [m.express("SET", Fixed(value))]
    return [m.express("SET", Fixed(period("1", unit[1])))]


def _after_quantity(m: Matched) -> bool:
    before = range(max(m.begin, m.first - 5), m.first - 1)
    numbers = (COUNTS | {"frequency"}) - {"indefinite", "quantifier"}
    return m.kind(m.last) != "year" and any(m.kind(i) in numbers for i in before) and m.is_noun(m.first - 2)


def adverb(m: Matched) -> Built:
    """ "täglich", "montags", "werktags"."""
    if (number := m.maybe("weekly")) is not None:
        return [m.express("SET", Fixed(f"XXXX-WXX-{number}"))]
    return [m.express("SET", Fixed(m.text("set_adverb", "workdays")))]


def reference(m: Matched) -> Built:
    """ "jetzt", "damals", "kürzlich", "Ex-Minister"."""
    if m.rule == "former":
        return [m.express("DATE", Fixed("PAST_REF"))]
    if m.rule == "recent":
        return [m.express("DATE", Fixed("PAST_REF"), first=m.first - 1)] if m.lower(m.first - 1) == "vor" else []
    if m.rule == "future":
        return [m.express("DATE", Fixed("FUTURE_REF"))] if m.lower(m.first - 1) == "in" else []
    return [m.express("DATE", Fixed(m.text("reference")))]
