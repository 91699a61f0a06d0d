"""Weeks, weekends, seasons, holidays, and ends and beginnings: from matched words to what they mean."""

from __future__ import annotations

from quellenlage.analysis.times.build_years import year_of
from quellenlage.analysis.times.matched import Built, Matched
from quellenlage.analysis.times.senses import CalendarDay, DayShift, Easter, Fixed, PeriodShift, Season, Weekday
from quellenlage.text.language.de import calendar as words


def boundary(m: Matched) -> Built:
    """ "Ende des Jahres", "Anfang der Woche", "Mitte vergangenen Jahres"."""
    noun = m.meaning("boundary_noun")
    mod = noun.code if noun else m.label("boundary")
    year, shift = year_of(m)
    if year is not None:
        return [m.express("DATE", Fixed(f"{year}"), mod)]
    if noun is not None:
        return [m.express("DATE", PeriodShift(words.BOUNDARY_NOUNS[m.lower(m.first)][0], 0, True), mod)]
    if (found := m.find("unit")) is not None:
        return [m.express("DATE", PeriodShift(found[1].text, m.number("direction")), mod)]
    if m.find("decade"):
        return []
    direct = m.find("demonstrative") or m.find("direction") or m.find("year_word")
    return [m.express("DATE", PeriodShift("Y", shift or 0, direct is None), mod)]


def season(m: Matched) -> Built:
    """ "Sommer 2023", "vergangenen Herbst", "diesem strengen Winter"."""
    year, shift = year_of(m)
    direction = m.maybe("direction")
    if year is None and shift is None:
        shift = direction if direction is not None else 0 if m.find("demonstrative") else None
    if year is None and shift is None and _is_surname(m):
        return []
    first = m.first
    if m.find("whole"):
        first = m.at("season")
    named = m.find("season")
    if m.kind(first) == "article" and named and named[0] == first + 1 and year is None and m.lower(first) == "des":
        first += 1
    return [m.express("DATE", Season(m.text("season"), year, shift), first=first)]


def _is_surname(m: Matched) -> bool:
    """ "Peter Sommer", "Frau Winter": a name before a bare season makes it one too."""
    before = m.at("season") - 1
    if before < m.begin or m.kind(before) != "other":
        return False
    return m.tokens[before].text[0].isupper() and m.tokens[before].text.isalpha()


def holiday(m: Matched) -> Built:
    """ "Ostern 2024", "am Pfingstmontag", "Heiligen Abend"."""
    year = m.maybe("year")
    if m.find("holiday_weekend"):
        return [m.express("DATE", Easter(m.number("holiday_weekend"), year, True))]
    if m.find("easter_offset"):
        return [m.express("DATE", Easter(m.number("easter_offset"), year))]
    if m.find("holiday_head"):
        first = m.at("holiday_head")
        named = words.HOLIDAY_HEADS.get((m.lower(first), m.lower(first + 1)))
        if named is None:
            return []
        return [m.express("DATE", Easter(named, year) if isinstance(named, int) else CalendarDay(year, *named))]
    fixed = words.FIXED_HOLIDAYS[m.lower(m.at("holiday"))]
    if fixed is None:
        return [m.express("DATE", Fixed("XXXX-XX-XX"))]
    later = 1 if m.number("ordinal", "small") == 2 else 0  # "der zweite Weihnachtstag"
    return [m.express("DATE", CalendarDay(year, fixed[0], fixed[1] + later))]


def neighbour_unit(m: Matched) -> Built:
    """ "in der Vorwoche"."""
    unit, shift = words.NEIGHBOUR_UNITS[m.lower(m.at("neighbour_unit"))]
    return [m.express("DATE", PeriodShift(unit, shift))]


def weekend(m: Matched) -> Built:
    """ "am Wochenende", "kommendes Wochenende", "das Wochenende darauf"."""
    if m.lower(m.last - 1) == "wochenenden":
        return []
    if m.kind(m.first - 1) in {"indefinite", "cardinal"}:
        return []
    if m.kind(m.first - 1) == "ordinal":
        return [m.express("DATE", Fixed("XXXX-WXX-WE"))]  # "am ersten Wochenende im Mai"
    direction, relation = m.maybe("direction"), m.maybe("relation")
    if relation is not None or m.find("following"):
        return [m.express("DATE", PeriodShift("WE", relation or 1, True))]
    if m.find("same"):
        return [m.express("DATE", PeriodShift("WE", 0, True))]
    first = m.first
    if m.kind(first) == "article" and m.last - m.first == 2:
        first += 1
    return [m.express("DATE", Weekday(6, direction, "-WE"), first=first)]


def unit_relative(m: Matched) -> Built:
    """ "nächste Woche", "am Tag darauf", "diesem Tag", "am selben Tag", "der dritten Woche"."""
    found = m.find("unit")
    if found is None:
        return []
    unit, form = found[1].text, m.lower(found[0])
    relation, direction = m.maybe("relation"), m.maybe("direction")
    if unit == "D":
        return _relative_day(m, form, relation, direction)
    if form in words.PLURAL_UNITS or unit == "DE":
        return []
    if relation is not None or m.find("following"):
        return [m.express("DATE", PeriodShift(unit, relation or 1, True))]
    if m.find("preceding"):
        return [m.express("DATE", PeriodShift(unit, -1, True))]
    if direction is not None:
        return [m.express("DATE", PeriodShift(unit, direction))]
    if m.find("same"):
        return [m.express("DATE", PeriodShift(unit, 0, True))]
    if m.find("demonstrative"):
        return [m.express("DATE", PeriodShift(unit, 0))]
    if m.kind(m.last) == "contracted" and m.kind(m.last + 1) == "month":
        return [m.express("DATE", Fixed("XXXX-WXX"))] if unit == "W" else []  # "die erste Woche im Juni"
    if (number := m.maybe("ordinal")) is not None:
        return [m.express("DATE", PeriodShift(unit, number - 1, True))] if unit == "W" else []
    return []


def _relative_day(m: Matched, form: str, relation: int | None, direction: int | None) -> Built:
    if form in words.PLURAL_UNITS:
        if m.find("demonstrative"):
            return [m.express("DURATION", Fixed("PXD"))]
        return []
    if relation is not None:
        return [m.express("DATE", DayShift(relation, "", True))]
    if m.find("deictic_adjective"):
        return [m.express("DATE", DayShift(m.number("deictic_adjective")))]
    if m.find("following") or direction == 1:
        return [m.express("DATE", DayShift(1, "", True))]
    if m.find("preceding"):
        return [m.express("DATE", DayShift(-1, "", True))]
    if m.find("same", "demonstrative"):
        return [m.express("DATE", DayShift(0, "", True))]
    if m.find("ordinal") or direction is not None:
        return [m.express("DATE", Fixed("XXXX-XX-XX"))]
    return []
