"""Days and months of the calendar, weekdays, and days counted from now: from matched words to what they mean."""

from __future__ import annotations

from quellenlage.analysis.times.build_years import year_of
from quellenlage.analysis.times.classes import meaning_of
from quellenlage.analysis.times.matched import Built, Matched
from quellenlage.analysis.times.senses import LAST_OR_TODAY, CalendarDay, DayPart, DayShift, Fixed, NthWeekday, Weekday
from quellenlage.model import TimeType
from quellenlage.text.language.de import calendar as words


def _day(day: int, month: int, year: int | None, shift: int | None = None) -> CalendarDay | None:
    lengths = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    if not 1 <= month <= 12 or not 1 <= day <= lengths[month - 1]:
        return None
    if month == 2 and day == 29 and year is not None and (year % 4 or (year % 100 == 0 and year % 400)):
        return None
    return CalendarDay(year, month, day, shift)


_DAY_NUMBERS = frozenset({"small", "hour", "month_day"})


def date_list(m: Matched) -> Built:
    """ "14. Mai", "1. bis 3. Mai 2024", "Montag, 14. Mai": every day of the list is one expression."""
    year, shift = year_of(m)
    month_at = m.at("month")
    numbers = [i for i, meaning in m.meanings() if meaning.kind in _DAY_NUMBERS and i < month_at]
    built = []
    if m.lower(month_at) in words.MONTH_ABBREVIATIONS and m.kind(month_at + 1) not in {"stop", "year"}:
        return []  # "9. Jan Kofler": a first name in a list of results
    for order, position in enumerate(numbers):
        sense = _day(m.number_at(position), m.number("month"), year, shift)
        if sense is None:
            return []
        is_last = order == len(numbers) - 1
        first = m.first if order == 0 else position
        last = _without_stop(m) if is_last else position + 2
        built.append(m.express("DATE", sense, first=first, last=last))
    return built


def _without_stop(m: Matched) -> int:
    """A stop behind the month ends the sentence, unless the month is abbreviated."""
    if m.kind(m.last - 1) == "stop" and m.lower(m.last - 2) not in words.MONTH_ABBREVIATIONS:
        return m.last - 1
    return m.last


def date_numeric(m: Matched) -> Built:
    """ "14.05.2024"."""
    found = m.meaning("full_date")
    year, month, day = found.numbers if found else (0, 0, 0)
    sense = _day(day, month, year)
    return [m.express("DATE", sense)] if sense else []


def date_spaced(m: Matched) -> Built:
    """ "14. 5. 2024"."""
    numbers = [meaning.number for _, meaning in m.meanings() if meaning.kind != "stop"]
    sense = _day(numbers[0], numbers[1], numbers[2])
    return [m.express("DATE", sense)] if sense else []


def date_iso(m: Matched) -> Built:
    """ "2024-05-14", written without spaces."""
    if not all(m.joined(i) for i in range(m.first, m.last - 1)):
        return []
    numbers = [meaning.number for _, meaning in m.meanings() if meaning.kind != "dash"]
    sense = _day(numbers[2], numbers[1], numbers[0])
    return [m.express("DATE", sense)] if sense else []


def date_day_month(m: Matched) -> Built:
    """ "am 14.5." """
    found = m.meaning("daymonth", "daymonth_or_clock")
    day, month = found.numbers if found else (0, 0)
    if not m.joined(m.last - 2) or m.kind(m.last) == "uhr":
        return []
    sense = _day(day, month, None)
    return [m.express("DATE", sense)] if sense else []


def day(m: Matched) -> Built:
    """ "am 14.", the day of the month that the text has reached; not "am 14. Spieltag"."""
    if m.kind(m.last) in {"and", "until", "comma", "dash", "slash"} and m.kind(m.last + 1) in _DAY_NUMBERS:
        return []  # "am 3. und 4. Spieltag"
    following = m.tokens[m.last] if m.last < m.end else None
    if following is not None and (following.text[0].isupper() or following.tag in {"ADJ", "NUM"}):
        return []
    return [m.express("DATE", CalendarDay(None, None, m.number_at(m.first)))]


def month_list(m: Matched) -> Built:
    """ "Juni und Juli 2014"."""
    year, shift = year_of(m)
    months = [(i, meaning) for i, meaning in m.meanings() if meaning.kind == "month"]
    built = []
    for order, (position, meaning) in enumerate(months):
        last = m.last if order == len(months) - 1 else position + 1
        built.append(m.express("DATE", CalendarDay(year, meaning.number, None, shift), first=position, last=last))
    return built


def month(m: Matched) -> Built:
    """ "Mai", "Mai 2024", "Mai dieses Jahres", "Ende Mai"."""
    if m.rule == "month" and m.lower(m.at("month")) in words.MONTHS_THAT_ARE_NAMES and m.is_noun(m.last):
        return []
    year, shift = year_of(m)
    direction = m.maybe("direction")
    if year is None and shift is None and direction is not None:
        shift = direction or None
    return [m.express("DATE", CalendarDay(year, m.number("month"), None, shift), m.label("boundary"))]


def weekday(m: Matched) -> Built:
    """ "Montag", "vergangenen Montag", "Montagabend", "Mittwoch früh", "der Montag darauf"."""
    position = m.at("weekday", "weekday_part")
    named = meaning_of(m.lower(position))
    number, part = named.number, ""
    if named.kind == "weekday_part":
        number, part = named.numbers[0], named.code
    elif m.rule == "weekday_part":
        part = words.DAY_PARTS.get(m.lower(m.last - 1), "")
    if m.rule == "weekday_part" and not part:
        return []
    type_: TimeType = "TIME" if part else "DATE"
    if m.find("deictic_adjective"):
        return [m.express(type_, DayShift(m.number("deictic_adjective"), part))]
    after = m.number("relation") or (1 if m.find("following") else 0)
    first = m.first
    if m.kind(first) == "article" and position == first + 1 and not after:
        first += 1  # a bare article does not belong to a weekday
    return [m.express(type_, Weekday(number, _turn(m), part, after), first=first)]


def _turn(m: Matched) -> int | None:
    if m.find("demonstrative"):
        return 0
    if (direction := m.maybe("direction")) is not None:
        return direction
    names_past = m.lower(m.first - 1) == "vom" and m.kind(m.last) != "until"
    return LAST_OR_TODAY if names_past else None


def nth_weekday(m: Matched) -> Built:
    """ "am zweiten Sonntag im Mai", "am letzten Freitag im Juni"."""
    nth = m.number("ordinal") or -1
    year, _ = year_of(m)
    return [m.express("DATE", NthWeekday(m.number("weekday"), nth, m.maybe("month"), year))]


def night_to(m: Matched) -> Built:
    """ "Nacht zum Dienstag", "Nacht auf den Dienstag": the night that ends on that day."""
    part_at = m.at("part")
    day_at = m.at("weekday")
    number = m.number("weekday")
    link = "auf" if m.rule == "night_from" else m.lower(part_at + 1)
    part = words.DAY_PARTS[m.lower(part_at)]
    if part == "TNI" and (link in {"zum", "auf", "zu", "vom", "von"}):
        return [m.express("TIME", Weekday(number, None, "TNI"))]
    return [
        m.express("TIME", DayPart(part), last=part_at + 1),
        m.express("DATE", Weekday(number, None), first=day_at),
    ]


def night_to_date(m: Matched) -> Built:
    """ "Nacht auf den 28. Juli", "Abend des 3. Mai 2024"."""
    part = words.DAY_PARTS[m.lower(m.at("part"))]
    year, shift = year_of(m)
    month_at = m.at("month")
    sense = _day(m.number_at(month_at - 2), m.number("month"), year, shift)
    return [m.express("TIME", sense._replace(part=part))] if sense else []


def deictic(m: Matched) -> Built:
    """ "heute", "gestern Abend", "morgen früh"; "am Morgen" is a part of the day."""
    days = words.DEICTIC_DAYS[m.lower(m.first)]
    if m.lower(m.first) == "morgen" and _is_noun_morgen(m):
        named = m.kind(m.first - 1) in {"contracted", "article", "direction", "preposition"}
        return [m.express("TIME", DayPart("TMO"), last=m.first + 1)] if named else []
    if m.last - m.first > 1:
        return [m.express("TIME", DayShift(days, words.DAY_PARTS.get(m.lower(m.last - 1), "")))]
    if days == 0 and (m.lower(m.first - 1) in words.CURRENT_WITH_HEUTE or m.lower(m.last) in {"noch", "immer"}):
        return [m.express("DATE", Fixed("PRESENT_REF"))]
    return [m.express("DATE", DayShift(days))]


def _is_noun_morgen(m: Matched) -> bool:
    """ "Morgen" in capitals is a noun, unless it opens the sentence."""
    if not m.tokens[m.first].text[0].isupper():
        return False
    return m.first > m.begin and m.lower(m.first - 1)[0].isalnum()


def day_adjective(m: Matched) -> Built:
    """ "der gestrigen Sitzung"; "das heutige Kaliningrad" means the present age."""
    days = m.number("deictic_adjective")
    return [m.express("DATE", DayShift(days) if days else Fixed("PRESENT_REF"))]


def neighbour_day(m: Matched) -> Built:
    """ "am Vortag"."""
    return [m.express("DATE", DayShift(m.number("neighbour_day"), "", True))]
