"""Numbers, bounds and days in the words of the interface, German and English."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from quellenlage.model import Published, Wording

NO_BREAK: Final = "\u00a0"

# From which power of ten a number is told with its word, and that word: singular and plural.
MAGNITUDES: Final = (
    (Decimal(10) ** 12, ("Billion", "Billionen"), "trillion"),
    (Decimal(10) ** 9, ("Milliarde", "Milliarden"), "billion"),
    (Decimal(10) ** 6, ("Million", "Millionen"), "million"),
)
LONGEST_FRACTION: Final = 3  # "1,234 Millionen" is still read; with more digits the plain number is clearer

OPEN_ABOVE: Final[Mapping[str, Wording]] = MappingProxyType(
    {
        "more_than": Wording("mehr als", "more than"),
        "at_least": Wording("mindestens", "at least"),
    }
)
OPEN_BELOW: Final[Mapping[str, Wording]] = MappingProxyType(
    {
        "up_to": Wording("bis zu", "up to"),
        "less_than": Wording("weniger als", "under"),
        "almost": Wording("fast", "almost"),
        "at_most": Wording("höchstens", "at most"),
    }
)
UNITS: Final[Mapping[str, Wording]] = MappingProxyType(
    {
        "EUR": Wording("Euro", "euros"),
        "ct": Wording("Cent", "cents"),
        "USD": Wording("Dollar", "dollars"),
        "GBP": Wording("Pfund", "pounds"),
        "CHF": Wording("Franken", "francs"),
        "JPY": Wording("Yen", "yen"),
        "CNY": Wording("Yuan", "yuan"),
        "RUB": Wording("Rubel", "roubles"),
        "UAH": Wording("Hrywnja", "hryvnias"),
        "PLN": Wording("Zloty", "zlotys"),
        "TRY": Wording("Lira", "lira"),
        "%": Wording("%", "%"),
        "pp": Wording("Prozentpunkte", "percentage points"),
        "bp": Wording("Basispunkte", "basis points"),
        "m": Wording("Meter", "metres"),
        "km": Wording("Kilometer", "kilometres"),
        "mi": Wording("Meilen", "miles"),
        "nmi": Wording("Seemeilen", "nautical miles"),
        "m2": Wording("Quadratmeter", "square metres"),
        "km2": Wording("Quadratkilometer", "square kilometres"),
        "ha": Wording("Hektar", "hectares"),
        "m3": Wording("Kubikmeter", "cubic metres"),
        "km3": Wording("Kubikkilometer", "cubic kilometres"),
        "l": Wording("Liter", "litres"),
        "g": Wording("Gramm", "grams"),
        "t": Wording("Tonnen", "tonnes"),
        "kt": Wording("Kilotonnen", "kilotonnes"),
        "oz": Wording("Unzen", "ounces"),
        "bbl": Wording("Barrel", "barrels"),
        "kn": Wording("Knoten", "knots"),
    }
)
RATES: Final[Mapping[str, Wording]] = MappingProxyType(
    {
        "PT1S": Wording("pro Sekunde", "per second"),
        "PT1M": Wording("pro Minute", "per minute"),
        "PT1H": Wording("pro Stunde", "per hour"),
        "P1D": Wording("pro Tag", "per day"),
        "P1W": Wording("pro Woche", "per week"),
        "P1M": Wording("pro Monat", "per month"),
        "P3M": Wording("pro Quartal", "per quarter"),
        "P6M": Wording("pro Halbjahr", "per half-year"),
        "P1Y": Wording("pro Jahr", "per year"),
    }
)
MONTHS: Final = (
    Wording("Januar", "January"),
    Wording("Februar", "February"),
    Wording("März", "March"),
    Wording("April", "April"),
    Wording("Mai", "May"),
    Wording("Juni", "June"),
    Wording("Juli", "July"),
    Wording("August", "August"),
    Wording("September", "September"),
    Wording("Oktober", "October"),
    Wording("November", "November"),
    Wording("Dezember", "December"),
)
UNKNOWN_DAY: Final = Wording("ohne Datum", "undated")
_DAY: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?.*", re.ASCII)
_MONTH: Final = re.compile(r"(\d{4})-(\d\d)", re.ASCII)
_WEEK: Final = re.compile(r"(\d{4})-W(\d\d)", re.ASCII)


def number(value: float) -> Wording:
    """A number as the two languages write it, from a million on with its word.

    >>> number(12000)
    Wording(de='12.000', en='12,000')
    >>> number(1_200_000).de, number(1.5).de
    ('1,2\xa0Millionen', '1,5')
    """
    exact = Decimal(format(value, ".12g"))
    for size, (one, many), english in MAGNITUDES:
        scaled = exact / size
        if abs(scaled) >= 1 and scaled == round(scaled, LONGEST_FRACTION):
            german = one if scaled == 1 else many
            return Wording(_digits(scaled, "de") + NO_BREAK + german, _digits(scaled, "en") + NO_BREAK + english)
    return Wording(_digits(exact, "de"), _digits(exact, "en"))


def bounds(
    low: float | None,
    high: float | None,
    modifier: str | None = None,
    unit: str | None = None,
    rate: str | None = None,
) -> Wording:
    """The bounds of a figure as a reader would say them; None is an open bound.

    >>> bounds(None, 12000).de, bounds(4, None, "at_least").de, bounds(600, 600, "approx").de
    ('bis zu 12.000', 'mindestens 4', 'rund 600')
    """
    said = _with_unit(_bare_bounds(low, high, modifier), unit)
    per = RATES.get(rate or "")
    return Wording(f"{said.de} {per.de}", f"{said.en} {per.en}") if per else said


def day(value: date | None) -> Wording:
    """A day in full.

    >>> from datetime import date
    >>> day(date(2024, 5, 14))
    Wording(de='14. Mai 2024', en='14 May 2024')
    """
    if value is None:
        return UNKNOWN_DAY
    month = MONTHS[value.month - 1]
    return Wording(f"{value.day}. {month.de} {value.year}", f"{value.day} {month.en} {value.year}")


def short_day(value: date | None) -> Wording:
    """A day for a table: "14.05.2024", "14 May 2024"."""
    if value is None:
        return UNKNOWN_DAY
    return Wording(f"{value:%d.%m.}{value.year:04}", f"{value.day} {MONTHS[value.month - 1].en[:3]} {value.year}")


def moment(published: Published) -> Wording:
    """When an article appeared, with the time of day in the outlet's own zone where it is known."""
    if published.moment is None:
        return short_day(published.day)
    said = short_day(published.day or published.moment.date())
    if not _has_time(published.moment):
        return said
    clock = f"{published.moment:%H:%M}"
    return Wording(f"{said.de}, {clock}", f"{said.en}, {clock}")


def time_value(value: str) -> Wording:
    """A TIMEX3 value as a reader would say it; what has no plain form is shown as it is.

    >>> time_value("2024-10").de, time_value("2024-W43").en, time_value("2024").de
    ('Oktober 2024', 'week 43 of 2024', '2024')
    """
    if match := _DAY.fullmatch(value):
        try:
            said = day(date(int(match[1]), int(match[2]), int(match[3])))
        except ValueError:
            return Wording(value, value)
        return Wording(f"{said.de}, {match[4]}", f"{said.en}, {match[4]}") if match[4] else said
    if (match := _MONTH.fullmatch(value)) and 1 <= int(match[2]) <= len(MONTHS):
        month = MONTHS[int(match[2]) - 1]
        return Wording(f"{month.de} {match[1]}", f"{month.en} {match[1]}")
    if match := _WEEK.fullmatch(value):
        week = int(match[2])
        return Wording(f"Kalenderwoche {week}, {match[1]}", f"week {week} of {match[1]}")
    return Wording(value, value)


def count(amount: int, one: Wording, many: Wording) -> Wording:
    """A count with its noun: "1 Artikel", "3 claims"."""
    noun = one if amount == 1 else many
    said = number(amount)
    return Wording(f"{said.de} {noun.de}", f"{said.en} {noun.en}")


def _bare_bounds(low: float | None, high: float | None, modifier: str | None) -> Wording:
    if low is None and high is None:
        return Wording("ohne Zahl", "no number")
    if low is None and high is not None:
        return _join(OPEN_BELOW.get(modifier or "", OPEN_BELOW["up_to"]), number(high))
    if high is None and low is not None:
        return _join(OPEN_ABOVE.get(modifier or "", OPEN_ABOVE["at_least"]), number(low))
    assert low is not None
    assert high is not None
    if low != high:
        first, last = number(low), number(high)
        return Wording(f"{first.de} bis {last.de}", f"{first.en} to {last.en}")
    return _join(Wording("rund", "about"), number(low)) if modifier == "approx" else number(low)


def _with_unit(said: Wording, unit: str | None) -> Wording:
    if unit is None:
        return said
    name = UNITS.get(unit, Wording(unit, unit))
    # English sets the per cent sign close; German keeps a space (DIN 5008).
    gap = "" if unit == "%" else NO_BREAK
    return Wording(f"{said.de}{NO_BREAK}{name.de}", f"{said.en}{gap}{name.en}")


def _join(word: Wording, said: Wording) -> Wording:
    return Wording(f"{word.de} {said.de}", f"{word.en} {said.en}")


def _digits(value: Decimal, language: str) -> str:
    # One form for 38, 38.0 and 3.8E+1, grouped in English; German has point and comma the other way round.
    plain = format(value.normalize(), ",f")
    return plain if language == "en" else plain.translate(str.maketrans(",.", ".,"))


def _has_time(value: datetime) -> bool:
    # A source that knows only the day writes it as midnight.
    return (value.hour, value.minute, value.second) != (0, 0, 0)
