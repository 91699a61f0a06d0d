"""Years, decades, centuries, and the quarters and halves of a year: from matched words to what they mean."""

from __future__ import annotations

from quellenlage.analysis.times.matched import Built, Matched
from quellenlage.analysis.times.senses import Fixed, Fraction, PeriodShift, YearShift
from quellenlage.text.language.de import calendar as words


def year_of(m: Matched) -> tuple[int | None, int | None]:
    """The year in a match, and how many years it lies from the anchor where it is told by words."""
    if (year := m.maybe("year")) is not None:
        return year, None
    if (word := m.maybe("year_word")) is not None:
        return None, word
    if m.find("unit_year"):
        return None, m.number("direction")
    return None, None


def century(m: Matched) -> Built:
    """ "19. Jahrhundert", "der ersten Hälfte des 15. Jahrhunderts", "vergangenen Jahrhundert"."""
    number = m.find("small", "hour", "month_day")
    mod = m.label("boundary")
    if number:
        return [m.express("DATE", Fixed(f"{number[1].number - 1:02d}"), mod)]
    ordinals = [meaning.number for _, meaning in m.meanings() if meaning.kind == "ordinal"]
    if ordinals and not m.find("half_of"):
        return [m.express("DATE", Fixed(f"{ordinals[-1] - 1:02d}"), mod)]
    return [m.express("DATE", PeriodShift("CE", m.number("direction")), mod)]


def decade(m: Matched) -> Built:
    """ "die 1990er Jahre", "den achtziger Jahren", "Neunzigerjahre"."""
    mod = m.label("boundary")
    if (number := m.find("year", "month_day", "number_100", "hour", "small")) is not None:
        er = number[0] + 1
        if not m.joined(number[0]) or (m.lower(er) == "er" and not m.find("unit_year", "boundary")):
            return []
        value = number[1].number
    else:
        value = m.number("decade", "decade_word")
        if m.lower(m.last - 1).endswith("zigern") and m.lower(m.first) != "den":
            return []  # "in seinen Achtzigern"
    if value % 10:
        return []
    return [m.express("DATE", Fixed(f"{_full_decade(value)}"), mod)]


def decade_pair(m: Matched) -> Built:
    """ "die siebziger und achtziger Jahre", "die 70er und 80er Jahre": each decade is one expression."""
    numbers = [(i, x.number) for i, x in m.meanings() if x.kind in _DECADE_NUMBERS]
    if len(numbers) != 2 or any(value % 10 for _, value in numbers):
        return []
    (_, low), (second, high) = numbers
    first_last = m.at("and", "until", "comma", "slash", "dash")
    return [
        m.express("DATE", Fixed(f"{_full_decade(low)}"), last=first_last),
        m.express("DATE", Fixed(f"{_full_decade(high)}"), first=second),
    ]


_DECADE_NUMBERS = frozenset({"decade_word", "year", "month_day", "number_100", "hour", "small"})


def _full_decade(value: int) -> int:
    """80 is the decade 198, 1980 too, 10 is 201."""
    return (value if value >= 1000 else 1900 + value if value >= 20 else 2000 + value) // 10


def quarter(m: Matched) -> Built:
    """ "drittes Quartal 2009", "zweites Halbjahr", "zweite Jahreshälfte"."""
    year, shift = year_of(m)
    number = m.number("ordinal", "small")
    unit = m.text("quarter") or "H"
    direction = m.maybe("direction")
    found = m.find("half_of")
    if found and m.lower(found[0]) == "monatshälfte":
        return []
    if found and m.lower(found[0]) == "hälfte" and not m.find("year", "unit_year", "year_word"):
        return []
    if not number:
        if direction is None or found:
            return []
        return [m.express("DATE", PeriodShift(unit, direction))]
    if number > (4 if unit == "Q" else 2):
        return []
    return [m.express("DATE", Fraction(unit, number, year, shift or 0))]


def year(m: Matched) -> Built:
    """ "Jahr 2014", "Saison 2007/08", "Sommer 2014/15", "2014/15", and a bare "2014" where its neighbours allow it."""
    value = m.number("year")
    if m.rule == "years_period":
        return [m.express("DATE", Fixed("XXXX-XX-XX"))]
    if m.rule == "year" and not _stands_for_year(m, value):
        return []
    first = m.first
    if m.rule == "year_noun" and m.at("unit_year", "calendar_year") - first > 1:
        first = m.at("unit_year", "calendar_year")  # "das intensive Jahr 2014" is what it was like, not when
    if m.find("slash"):
        second = m.number_at(m.last - 1)
        if second == (value + 1) % 100:
            return [m.express("DATE", Fixed(f"{value}/{value + 1}"))]
        if m.rule == "year":
            return [m.express("DATE", Fixed(f"{value}"), last=m.first + 1)]
    return [m.express("DATE", Fixed(f"{value}"), first=first)]


_LIFETIME = 120
"""Years that may lie between two years told in one breath."""
_MARKS_BEFORE_YEARS = frozenset('( - – / " „ » « ‚ :'.split())


def _stands_for_year(m: Matched, value: int) -> bool:
    before, after = m.lower(m.first - 1), m.lower(m.last)
    kind = m.kind(m.first - 1)
    if before in words.PARTITIVES or (after == "im" and m.kind(m.last + 1) in {"unit_year", "direction"}):
        return False  # "davon 2000 im Jahr 2011"
    if m.kind(m.last) == "until" and m.kind(m.last + 1) in {"number", "other"}:
        return False  # "2000 bis 3000 Grad"
    if (
        before in words.BEFORE_NUMBERS_NOT_YEARS
        or after in {"%", "€", "uhr"}
        or kind in {"cardinal", "number", "number_100", "modifier"}
    ):
        return False
    if m.first > m.begin and m.joined(m.first - 1) and before not in _MARKS_BEFORE_YEARS:
        return False
    if kind in {"unit_year", "month", "year"}:
        return True
    if before in {"-", "–", "/", "bis", "und", ","} and m.kind(m.first - 2) == "year":
        return abs(value - m.number_at(m.first - 2)) <= _LIFETIME
    if value < 1900:
        opens_range = after in {"-", "–", "bis"} and m.kind(m.last + 1) == "year"
        return before in {"(", "*", "†", "seit", "anno"} or opens_range
    counted = m.is_noun(m.last) or (m.kind(m.last) == "adjective" and m.is_noun(m.last + 1))
    return not counted or before in words.YEAR_PREPOSITIONS or m.is_noun(m.first - 1)


def relative_year(m: Matched) -> Built:
    """A bare relative year: "letztes Jahr", "das Jahr", "im Jahr darauf", "im selben Jahr"."""
    unit_at = m.at("unit_year")
    form = m.lower(unit_at)
    direction = m.maybe("direction")
    if form in words.PLURAL_UNITS:
        years_passed = m.find("article") and m.lower(m.first - 1) == "über"
        return [m.express("DURATION", Fixed("PXY"))] if years_passed else []
    if (relation := m.maybe("relation")) is not None:
        return [m.express("DATE", PeriodShift("Y", relation, True))]
    if direction is not None or m.find("demonstrative"):
        return [m.express("DATE", PeriodShift("Y", direction or 0))]
    if m.find("same") or form == "jahres" or m.find("article", "whole"):
        return [m.express("DATE", PeriodShift("Y", 0, True))]
    return []


def year_word(m: Matched) -> Built:
    """ "Vorjahr", "heuer"."""
    shift = m.number("year_word")
    return [m.express("DATE", YearShift(shift) if shift else PeriodShift("Y", 0))]
