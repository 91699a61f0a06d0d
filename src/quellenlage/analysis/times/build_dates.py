"""Days, months, years and what is counted in them: from matched words to what they mean."""

from __future__ import annotations

from typing import cast

from quellenlage.analysis.times.classes import meaning_of
from quellenlage.analysis.times.matched import Matched
from quellenlage.analysis.times.senses import (
    CalendarDay,
    DayPart,
    DayShift,
    Easter,
    Expression,
    Fixed,
    Fraction,
    PeriodShift,
    Season,
    Weekday,
    YearShift,
)
from quellenlage.text.language.de import calendar as words

Built = list[Expression]
LAST_OR_TODAY = -2
"""A weekday that is past whatever the tense ("seit Montag", "das Ergebnis vom Sonntag")."""


def year_of(m: Matched) -> tuple[int | None, int | None]:
    """The year in a match, and how many years it lies from the anchor where it is told by words."""
    if (year := m.value("year")) is not None:
        return cast(int, year), None
    if (word := m.value("year_word")) is not None:
        return None, cast(int, word)
    if m.find("unit_year"):
        return None, cast(int, m.value("direction") or 0)
    return None, None


def _day(m: Matched, day: int, month: int, year: int | None, shift: int | None = None) -> CalendarDay | None:
    lengths = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    if not 1 <= month <= 12 or not 1 <= day <= lengths[month - 1]:
        return None
    if month == 2 and day == 29 and year is not None and (year % 4 or (year % 100 == 0 and year % 400)):
        return None
    return CalendarDay(year, month, day, shift)


def date_list(m: Matched) -> Built:
    """ "14. Mai", "1. bis 3. Mai 2024", "Montag, 14. Mai": every day of the list is one expression."""
    year, shift = year_of(m)
    month_at, month = cast("tuple[int, object]", m.find("month"))
    numbers = [i for i, meaning in m.meanings() if meaning.kind in {"small", "hour", "month_day"} and i < month_at]
    built = []
    if (
        len(m.lower(month_at)) == 3
        and m.lower(month_at) in words.MONTHS_THAT_ARE_NAMES
        and m.kind(month_at + 1) not in {"stop", "year"}
    ):
        return []  # "9. Jan Kofler": a first name in a list of results
    for order, position in enumerate(numbers):
        sense = _day(m, cast(int, meaning_of(m.lower(position)).value), month.value, year, shift)  # type: ignore[attr-defined]
        if sense is None:
            return []
        is_last = order == len(numbers) - 1
        first = m.first if order == 0 else position
        last = _without_stop(m) if is_last else position + 2
        built.append(m.express("DATE", sense, first=first, last=last))
    return built


def _without_stop(m: Matched) -> int:
    """A stop behind the month ends the sentence, unless the month is abbreviated."""
    if m.kind(m.last - 1) == "stop" and len(m.lower(m.last - 2)) > 4:
        return m.last - 1
    return m.last if m.kind(m.last - 1) != "stop" or m.last < m.end else m.last - 1


def date_numeric(m: Matched) -> Built:
    """ "14.05.2024"."""
    year, month, day = cast("tuple[int, int, int]", m.value("full_date"))
    sense = _day(m, day, month, year)
    return [m.express("DATE", sense)] if sense else []


def date_spaced(m: Matched) -> Built:
    """ "14. 5. 2024"."""
    numbers = [cast(int, meaning.value) for _, meaning in m.meanings() if meaning.kind != "stop"]
    sense = _day(m, numbers[0], numbers[1], numbers[2])
    return [m.express("DATE", sense)] if sense else []


def date_iso(m: Matched) -> Built:
    """ "2024-05-14", written without spaces."""
    if not all(m.joined(i) for i in range(m.first, m.last - 1)):
        return []
    numbers = [cast(int, meaning.value) for _, meaning in m.meanings() if meaning.kind != "dash"]
    sense = _day(m, numbers[2], numbers[1], numbers[0])
    return [m.express("DATE", sense)] if sense else []


def date_day_month(m: Matched) -> Built:
    """ "am 14.5." """
    found = m.find("daymonth", "daymonth_or_clock")
    day, month = cast("tuple[int, int]", found[1].value)  # type: ignore[index]
    if not m.joined(m.last - 2) or m.kind(m.last) == "uhr":
        return []
    sense = _day(m, day, month, None)
    return [m.express("DATE", sense)] if sense else []


def day(m: Matched) -> Built:
    """ "am 14.", the day of the month that the text has reached; not "am 14. Spieltag"."""
    following = m.tokens[m.last] if m.last < m.end else None
    if following is not None and (following.text[0].isupper() or following.tag in {"ADJ", "NUM"}):
        return []
    return [m.express("DATE", CalendarDay(None, None, cast(int, meaning_of(m.lower(m.first)).value)))]


def month_list(m: Matched) -> Built:
    """ "Juni und Juli 2014"."""
    year, shift = year_of(m)
    months = [(i, meaning) for i, meaning in m.meanings() if meaning.kind == "month"]
    built = []
    for order, (position, meaning) in enumerate(months):
        last = m.last if order == len(months) - 1 else position + 1
        built.append(
            m.express("DATE", CalendarDay(year, cast(int, meaning.value), None, shift), first=position, last=last)
        )
    return built


def month(m: Matched) -> Built:
    """ "Mai", "Mai 2024", "Mai dieses Jahres", "Ende Mai"."""
    found = cast("tuple[int, object]", m.find("month"))
    if m.rule == "month" and m.lower(found[0]) in words.MONTHS_THAT_ARE_NAMES and m.is_noun(m.last):
        return []
    year, shift = year_of(m)
    direction = m.value("direction")
    if year is None and shift is None and direction is not None:
        shift = None if direction == 0 else cast(int, direction)
    mod = m.value("boundary")
    sense = CalendarDay(year, cast(int, found[1].value), None, shift)  # type: ignore[attr-defined]
    return [m.express("DATE", sense, cast("str | None", mod))]


def boundary(m: Matched) -> Built:
    """ "Ende des Jahres", "Anfang der Woche", "Mitte vergangenen Jahres"."""
    mod = cast(str, m.value("boundary") or cast("tuple[str, str]", m.value("boundary_noun"))[1])
    year, shift = year_of(m)
    if year is not None:
        return [m.express("DATE", Fixed(f"{year}"), mod)]
    if (noun := m.value("boundary_noun")) is not None:
        return [m.express("DATE", PeriodShift(cast("tuple[str, str]", noun)[0], 0, True), mod)]
    if (found := m.find("unit")) is not None:
        return [m.express("DATE", PeriodShift(cast(str, found[1].value), cast(int, m.value("direction") or 0)), mod)]
    if m.find("decade"):
        return []
    direct = m.find("demonstrative") or m.find("direction") or m.find("year_word")
    return [m.express("DATE", PeriodShift("Y", shift or 0, direct is None), mod)]


def weekday(m: Matched) -> Built:
    """ "Montag", "vergangenen Montag", "Montagabend", "Mittwoch früh", "der Montag darauf"."""
    position, meaning = cast("tuple[int, object]", m.find("weekday", "weekday_part"))
    number = meaning.value  # type: ignore[attr-defined]
    part = ""
    if isinstance(number, tuple):
        number, part = number
    elif m.rule == "weekday_part":
        part = words.DAY_PARTS.get(m.lower(m.last - 1), "")
    if part and position == m.last - 2 and m.lower(m.last - 1) in {"heute", "gestern"}:
        return []
    turn = m.value("direction")
    after = cast(int, m.value("relation") or (1 if m.find("following") else 0))
    if m.find("deictic_adjective"):
        return [m.express("TIME" if part else "DATE", DayShift(cast(int, m.value("deictic_adjective")), part))]
    if m.find("demonstrative"):
        turn = 0
    if m.lower(m.first - 1) == "seit" or (m.lower(m.first - 1) == "vom" and m.kind(m.last) != "until"):
        turn = turn or LAST_OR_TODAY
    first = m.first
    if m.kind(first) == "article" and position == first + 1 and not after:
        first += 1  # "bis zum Ende der Montag": a bare article does not belong to a weekday
    sense = Weekday(cast(int, number), cast("int | None", turn), part, after)
    return [m.express("TIME" if part else "DATE", sense, first=first)]


def night_to(m: Matched) -> Built:
    """ "Nacht zum Dienstag", "Nacht auf den Dienstag": the night that ends on that day."""
    part_at = cast("tuple[int, object]", m.find("part"))[0]
    day_at = cast("tuple[int, object]", m.find("weekday"))[0]
    number = cast(int, m.value("weekday"))
    link = m.lower(part_at + 1)
    part = words.DAY_PARTS[m.lower(part_at)]
    if part == "TNI" and (link in {"zum", "auf", "zu", "vom", "von"}):
        return [m.express("TIME", Weekday(number, None, "TNI"))]
    return [
        m.express("TIME", DayPart(part), last=part_at + 1),
        m.express("DATE", Weekday(number, None), first=day_at),
    ]


def night_to_date(m: Matched) -> Built:
    """ "Nacht auf den 28. Juli", "Abend des 3. Mai 2024"."""
    part = words.DAY_PARTS[m.lower(cast("tuple[int, object]", m.find("part"))[0])]
    year, shift = year_of(m)
    month_at = cast("tuple[int, object]", m.find("month"))[0]
    sense = _day(m, cast(int, meaning_of(m.lower(month_at - 2)).value), cast(int, m.value("month")), year, shift)
    return [m.express("TIME", sense._replace(part=part))] if sense else []


def deictic(m: Matched) -> Built:
    """ "heute", "gestern Abend", "morgen früh"."""
    days = cast(int, words.DEICTIC_DAYS[m.lower(m.first)])
    token = m.tokens[m.first]
    if m.lower(m.first) == "morgen":
        before = m.kind(m.first - 1)
        opens = m.first == m.begin or not m.lower(m.first - 1)[0].isalnum()
        if before in {"contracted", "article", "direction", "adjective"} or (token.text[0].isupper() and not opens):
            if token.text[0].isupper() and before in {"contracted", "article", "direction", "preposition"}:
                return [m.express("TIME", DayPart("TMO"), last=m.first + 1)]
            return []
    if m.last - m.first > 1:
        return [m.express("TIME", DayShift(days, words.DAY_PARTS.get(m.lower(m.last - 1), "")))]
    if days == 0 and (m.lower(m.first - 1) in words.CURRENT_WITH_HEUTE or m.lower(m.last) in {"noch", "immer"}):
        return [m.express("DATE", Fixed("PRESENT_REF"))]
    return [m.express("DATE", DayShift(days))]


def neighbour_day(m: Matched) -> Built:
    """ "am Vortag"."""
    return [m.express("DATE", DayShift(cast(int, m.value("neighbour_day")), "", True))]


def neighbour_unit(m: Matched) -> Built:
    """ "in der Vorwoche"."""
    unit, shift = cast("tuple[str, int]", m.value("neighbour_unit"))
    return [m.express("DATE", PeriodShift(unit, shift))]


def season(m: Matched) -> Built:
    """ "Sommer 2023", "vergangenen Herbst", "diesem strengen Winter"."""
    year, shift = year_of(m)
    direction = m.value("direction")
    if year is None and shift is None:
        shift = cast("int | None", direction) if direction is not None else 0 if m.find("demonstrative") else None
    first = m.first
    if m.find("whole"):
        first = cast("tuple[int, object]", m.find("season"))[0]
    named = m.find("season")
    if m.kind(first) == "article" and named and named[0] == first + 1 and year is None and m.lower(first) == "des":
        first += 1
    return [m.express("DATE", Season(cast(str, m.value("season")), year, shift), first=first)]


def holiday(m: Matched) -> Built:
    """ "Ostern 2024", "am Pfingstmontag", "Heiligen Abend"."""
    year = cast("int | None", m.value("year"))
    if (head := m.find("holiday_head")) is not None:
        meaning = words.HOLIDAY_HEADS.get((m.lower(head[0]), m.lower(head[0] + 1)))
        if meaning is None:
            return []
        fixed: object = meaning
    elif (offset := m.value("easter_offset")) is not None:
        fixed = offset
    elif m.find("holiday_weekend"):
        return [m.express("DATE", Easter(cast(int, m.value("holiday_weekend")), year, True))]
    else:
        fixed = m.value("holiday")
    if fixed is None:
        return [m.express("DATE", Fixed("XXXX-XX-XX"))]
    if isinstance(fixed, tuple):
        return [m.express("DATE", CalendarDay(year, *fixed))]
    return [m.express("DATE", Easter(cast(int, fixed), year))]


def quarter(m: Matched) -> Built:
    """ "drittes Quartal 2009", "zweites Halbjahr", "zweite Jahreshälfte"."""
    year, shift = year_of(m)
    number = cast(int, m.value("ordinal") or m.value("small") or 0)
    unit = cast(str, m.value("quarter") or "H")
    direction = m.value("direction")
    found = m.find("half_of")
    if found and m.lower(found[0]) == "monatshälfte":
        return []
    if found and m.lower(found[0]) == "hälfte" and not m.find("year", "unit_year", "year_word"):
        return []
    if not number:
        if direction is None or found:
            return []
        return [m.express("DATE", PeriodShift(unit, cast(int, direction)))]
    if number > (4 if unit == "Q" else 2):
        return []
    return [m.express("DATE", Fraction(unit, number, year, shift or 0))]


def century(m: Matched) -> Built:
    """ "19. Jahrhundert", "der ersten Hälfte des 15. Jahrhunderts", "vergangenen Jahrhundert"."""
    number = m.find("small", "hour", "month_day")
    mod = cast("str | None", m.value("boundary"))
    if number:
        return [m.express("DATE", Fixed(f"{cast(int, number[1].value) - 1:02d}"), mod)]
    ordinals = [meaning.value for _, meaning in m.meanings() if meaning.kind == "ordinal"]
    if ordinals and not m.find("half_of"):
        return [m.express("DATE", Fixed(f"{cast(int, ordinals[-1]) - 1:02d}"), mod)]
    return [m.express("DATE", PeriodShift("CE", cast(int, m.value("direction") or 0)), mod)]


def decade(m: Matched) -> Built:
    """ "die 1990er Jahre", "den achtziger Jahren", "Neunzigerjahre"."""
    mod = cast("str | None", m.value("boundary"))
    if (number := m.find("year", "month_day", "number_100", "hour", "small")) is not None:
        er = number[0] + 1
        if not m.joined(number[0]) or (m.lower(er) == "er" and not m.find("unit_year")):
            return []
        value = cast(int, number[1].value)
    else:
        value = cast(int, m.value("decade") or m.value("decade_word"))
    if value % 10:
        return []
    full = value if value >= 1000 else 1900 + value if value >= 20 else 2000 + value
    return [m.express("DATE", Fixed(f"{full // 10}"), mod)]


def year(m: Matched) -> Built:
    """ "Jahr 2014", "Saison 2007/08", "Sommer 2014/15", "2014/15", and a bare "2014" where its neighbours allow it."""
    value = cast(int, m.value("year"))
    if m.rule == "years_period":
        return [m.express("DATE", Fixed("XXXX-XX-XX"))]
    if m.rule == "year" and not _stands_for_year(m, value):
        return []
    if m.find("slash"):
        second = meaning_of(m.lower(m.last - 1)).value
        if second == (value + 1) % 100:
            return [m.express("DATE", Fixed(f"{value}/{value + 1}"))]
        if m.rule == "year":
            return [m.express("DATE", Fixed(f"{value}"), last=m.first + 1)]
    return [m.express("DATE", Fixed(f"{value}"))]


_YEAR_PREPOSITIONS = frozenset("seit ab bis in vor nach um für gegenüber zwischen während aus vom zum".split())
_NOT_YEARS = frozenset(
    "§ nr nummer artikel art absatz seite € $ euro rund etwa circa ca fast über knapp mindestens".split()
)


def _stands_for_year(m: Matched, value: int) -> bool:
    before, after = m.lower(m.first - 1), m.lower(m.last)
    kind = m.kind(m.first - 1)
    if before in {"davon", "darunter"} or (after == "im" and m.kind(m.last + 1) in {"unit_year", "direction"}):
        return False  # "davon 2000 im Jahr 2011"
    if m.kind(m.last) == "until" and m.kind(m.last + 1) in {"number", "other"}:
        return False  # "2000 bis 3000 Grad"
    if before in _NOT_YEARS or after in {"%", "€", "uhr"} or kind in {"cardinal", "number", "number_100", "modifier"}:
        return False
    if (
        m.first > m.begin
        and m.tokens[m.first - 1].end == m.tokens[m.first].begin
        and before not in {"(", "-", "–", "/", '"', "„", "»", "«", "‚"}
    ):
        return False
    if kind in {"unit_year", "month", "year"}:
        return True
    if before in {"-", "–", "/", "bis", "und", ","} and m.kind(m.first - 2) == "year":
        return True
    counted = m.is_noun(m.last) or m.kind(m.last) == "adjective" and m.is_noun(m.last + 1)
    if value < 1900:
        return before in {"(", "*", "†", "seit", "anno"} or (
            after in {"-", "–", "bis"} and m.kind(m.last + 1) == "year"
        )
    if counted:
        return before in _YEAR_PREPOSITIONS - {"für", "um", "aus", "nach", "vor", "zwischen", "über"} or m.is_noun(
            m.first - 1
        )
    return True


def easter_or_fixed(m: Matched) -> Built:
    """A bare relative year: "letztes Jahr", "das Jahr", "im Jahr darauf", "im selben Jahr"."""
    unit_at = cast("tuple[int, object]", m.find("unit_year"))[0]
    form = m.lower(unit_at)
    direction = m.value("direction")
    if form in words.PLURAL_UNITS:
        years_passed = m.find("article") and m.lower(m.first - 1) == "über"
        return [m.express("DURATION", Fixed("PXY"))] if years_passed else []
    if (relation := m.value("relation")) is not None:
        return [m.express("DATE", PeriodShift("Y", cast(int, relation), True))]
    if direction is not None or m.find("demonstrative"):
        return [m.express("DATE", PeriodShift("Y", cast(int, direction or 0)))]
    if m.find("same") or form == "jahres" or m.find("article", "whole"):
        return [m.express("DATE", PeriodShift("Y", 0, True))]
    return []


def year_word(m: Matched) -> Built:
    """ "Vorjahr", "heuer"."""
    shift = cast(int, m.value("year_word"))
    return [m.express("DATE", YearShift(shift) if shift else PeriodShift("Y", 0))]


def weekend(m: Matched) -> Built:
    """ "am Wochenende", "kommendes Wochenende", "das Wochenende darauf"."""
    if m.lower(m.last - 1) == "wochenenden":
        return []
    if m.kind(m.first - 1) in {"indefinite", "cardinal"}:
        return []
    direction, relation = m.value("direction"), m.value("relation")
    if relation is not None or m.find("following"):
        return [m.express("DATE", PeriodShift("WE", cast(int, relation or 1), True))]
    if m.find("same"):
        return [m.express("DATE", PeriodShift("WE", 0, True))]
    first = m.first
    if m.kind(first) == "article" and m.last - m.first == 2:
        first += 1
    return [m.express("DATE", Weekday(6, cast("int | None", direction), "-WE"), first=first)]


def unit_relative(m: Matched) -> Built:
    """ "nächste Woche", "am Tag darauf", "diesem Tag", "am selben Tag", "der dritten Woche"."""
    found = m.find("unit")
    if found is None:
        return []
    unit, form = cast(str, found[1].value), m.lower(found[0])
    relation, direction = m.value("relation"), m.value("direction")
    if unit == "D":
        return _relative_day(m, form, relation, direction)
    if form in words.PLURAL_UNITS or unit == "DE":
        return []
    if relation is not None or m.find("following"):
        return [m.express("DATE", PeriodShift(unit, cast(int, relation or 1), True))]
    if m.find("preceding"):
        return [m.express("DATE", PeriodShift(unit, -1, True))]
    if direction is not None:
        return [m.express("DATE", PeriodShift(unit, cast(int, direction)))]
    if m.find("same"):
        return [m.express("DATE", PeriodShift(unit, 0, True))]
    if m.find("demonstrative"):
        return [m.express("DATE", PeriodShift(unit, 0))]
    if (number := m.value("ordinal")) is not None:
        return [m.express("DATE", PeriodShift(unit, cast(int, number) - 1, True))] if unit == "W" else []
    return []


def _relative_day(m: Matched, form: str, relation: object, direction: object) -> Built:
    if form in words.PLURAL_UNITS:
        if m.find("demonstrative"):
            return [m.express("DURATION", Fixed("PXD"))]
        return []
    if relation is not None:
        return [m.express("DATE", DayShift(cast(int, relation), "", True))]
    if m.find("deictic_adjective"):
        return [m.express("DATE", DayShift(cast(int, m.value("deictic_adjective"))))]
    if m.find("following") or direction == 1:
        return [m.express("DATE", DayShift(1, "", True))]
    if m.find("preceding"):
        return [m.express("DATE", DayShift(-1, "", True))]
    if m.find("same", "demonstrative"):
        return [m.express("DATE", DayShift(0, "", True))]
    if m.find("ordinal") or direction is not None:
        return [m.express("DATE", Fixed("XXXX-XX-XX"))]
    return []
