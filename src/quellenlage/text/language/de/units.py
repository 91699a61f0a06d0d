"""Units and currencies as German news write them, to one symbol each.

The table is the project's own: unit libraries parse English names and symbols, convert between units (which an account
must not do: litres and tonnes are different claims) and know neither case endings nor "Stundenkilometer".
"""

from __future__ import annotations

from types import MappingProxyType

_WORDS = {
    "%": "prozent",
    "pp": "prozentpunkt prozentpunkte prozentpunkten prozentpunktes",
    "bp": "basispunkt basispunkte basispunkten",
    "‰": "promille",
    "mm": "millimeter millimetern millimeters",
    "cm": "zentimeter zentimetern zentimeters",
    "m": "meter metern meters",
    "km": "kilometer kilometern kilometers",
    "mi": "meile meilen",
    "ft": "fuß",
    "nmi": "seemeile seemeilen",
    "m2": "quadratmeter quadratmetern quadratmeters",
    "km2": "quadratkilometer quadratkilometern quadratkilometers",
    "ha": "hektar hektaren",
    "m3": "kubikmeter kubikmetern kubikmeters",
    "km3": "kubikkilometer kubikkilometern",
    "l": "liter litern liters",
    "ml": "milliliter millilitern",
    "hl": "hektoliter hektolitern",
    "µg": "mikrogramm",
    "mg": "milligramm",
    "g": "gramm",
    "kg": "kilogramm kilo kilos",
    "t": "tonne tonnen",
    "kt": "kilotonne kilotonnen",
    "oz": "unze unzen feinunze feinunzen",
    "bbl": "barrel",
    "km/h": "stundenkilometer stundenkilometern",
    "kn": "knoten",
    "°C": "grad",
    "W": "watt",
    "kW": "kilowatt",
    "MW": "megawatt",
    "GW": "gigawatt",
    "kWh": "kilowattstunde kilowattstunden",
    "MWh": "megawattstunde megawattstunden",
    "GWh": "gigawattstunde gigawattstunden",
    "TWh": "terawattstunde terawattstunden",
    "V": "volt",
    "kV": "kilovolt",
    "PS": "ps",
    "bar": "bar",
    "hPa": "hektopascal",
    "dB": "dezibel",
    "Bq": "becquerel",
    "mSv": "millisievert",
    "MB": "megabyte",
    "GB": "gigabyte",
    "TB": "terabyte",
    "ppm": "ppm",
    "EUR": "euro euros",
    "ct": "cent cents eurocent",
    "Rp": "rappen",
    "USD": "dollar dollars us-dollar us-dollars",
    "CHF": "franken schweizerfranken",
    "GBP": "pfund",
    "JPY": "yen",
    "CNY": "yuan renminbi",
    "RUB": "rubel rubeln",
    "UAH": "hrywnja hryvnia griwna hriwna hrywnia",
    "PLN": "zloty złoty",
    "HUF": "forint",
    "TRY": "lira",
    "INR": "rupien rupie",
    "KRW": "won",
    "ILS": "schekel",
    "DEM": "d-mark",
    "ATS": "schilling",
    "BRL": "real reais",
    "ZAR": "rand",
    "RON": "lei",
}
UNIT_WORDS = MappingProxyType({form: unit for unit, forms in _WORDS.items() for form in forms.split()})
"""Lower-case words."""

UNIT_SYMBOLS = MappingProxyType(
    {
        "%": "%", "‰": "‰", "€": "EUR", "EUR": "EUR", "Eur": "EUR", "$": "USD", "USD": "USD", "CHF": "CHF", "Fr": "CHF",
        "SFr": "CHF", "£": "GBP", "GBP": "GBP", "¥": "JPY", "ct": "ct", "Cent": "ct", "Rp": "Rp",
        "mm": "mm", "cm": "cm", "m": "m", "km": "km", "m²": "m2", "m2": "m2", "qm": "m2", "km²": "km2", "km2": "km2",
        "qkm": "km2", "ha": "ha", "m³": "m3", "m3": "m3", "cbm": "m3", "l": "l", "ml": "ml", "hl": "hl", "µg": "µg",
        "μg": "µg", "mg": "mg", "g": "g", "kg": "kg", "t": "t", "kt": "kt", "km/h": "km/h", "°C": "°C", "°": "°C",
        "W": "W", "kW": "kW", "MW": "MW", "GW": "GW", "kWh": "kWh", "MWh": "MWh", "GWh": "GWh", "TWh": "TWh", "V": "V",
        "kV": "kV", "PS": "PS", "hPa": "hPa", "dB": "dB", "Bq": "Bq", "mSv": "mSv", "MB": "MB", "GB": "GB", "TB": "TB",
        "ppm": "ppm", "bp": "bp",
    }
)  # fmt: skip
"""Symbols, as written; they count only directly behind a number in digits."""

PREFIXED_CURRENCIES = MappingProxyType(
    {"€": "EUR", "EUR": "EUR", "$": "USD", "USD": "USD", "US$": "USD", "CHF": "CHF", "Fr": "CHF", "£": "GBP",
     "GBP": "GBP", "¥": "JPY"}
)  # fmt: skip
"""Currencies before the number."""

CURRENCIES = frozenset(
    "EUR ct Rp USD CHF GBP JPY CNY RUB UAH PLN HUF TRY INR KRW ILS DEM ATS BRL ZAR RON SEK NOK DKK CZK ISK CAD AUD EGP".split()
)
SPEEDS = frozenset({"km/h", "kn"})
DISTANCES = frozenset("mm cm m km mi nmi ft".split())
SHARES = frozenset({"%", "pp", "‰", "bp"})

_NATIONAL = {
    "SEK": "schwedische kronen", "NOK": "norwegische kronen", "DKK": "dänische kronen", "CZK": "tschechische kronen",
    "ISK": "isländische kronen", "CAD": "kanadische dollar", "AUD": "australische dollar", "GBP": "britische pfund",
    "USD": "amerikanische dollar", "CHF": "schweizer franken", "EGP": "ägyptische pfund", "TRY": "türkische lira",
    "DEM": "deutsche mark", "BRL": "brasilianische real", "INR": "indische rupien", "RUB": "russische rubel",
}  # fmt: skip
NATIONAL_CURRENCIES = MappingProxyType(
    {
        (adjective + ending, noun): unit
        for unit, phrase in _NATIONAL.items()
        for adjective, noun in (phrase.split(),)
        for ending in ("", "n", "r")
    }
)
"""Adjective and noun together: "norwegische Kronen"."""

DENOMINATORS = MappingProxyType(
    {
        "kubikmeter": "m3", "m³": "m3", "m3": "m3", "quadratmeter": "m2", "m²": "m2", "m2": "m2", "qm": "m2",
        "liter": "l", "l": "l", "kilogramm": "kg", "kilo": "kg", "kg": "kg", "tonne": "t", "t": "t", "hektar": "ha",
        "ha": "ha", "kilometer": "km", "km": "km", "kilowattstunde": "kWh", "kwh": "kWh", "megawattstunde": "MWh",
        "mwh": "MWh", "barrel": "bbl", "fass": "bbl", "feinunze": "oz", "unze": "oz", "gramm": "g", "quadratkilometer": "km2",
    }
)  # fmt: skip
"""Measures behind "pro" that make a unit of their own: "Milligramm pro Kubikmeter"."""

PERIODS = MappingProxyType(
    {
        "sekunde": "PT1S", "minute": "PT1M", "stunde": "PT1H", "h": "PT1H", "tag": "P1D", "nacht": "P1D", "woche": "P1W",
        "monat": "P1M", "quartal": "P3M", "jahr": "P1Y", "halbjahr": "P6M", "saison": "P1Y",
    }
)  # fmt: skip
"""Periods behind "pro", "je", "am", "im" to ISO 8601 durations."""

PERIODIC = MappingProxyType(
    {
        "sekündlich": "PT1S", "minütlich": "PT1M", "stündlich": "PT1H", "täglich": "P1D", "wöchentlich": "P1W",
        "monatlich": "P1M", "jährlich": "P1Y", "alljährlich": "P1Y", "vierteljährlich": "P3M", "halbjährlich": "P6M",
    }
)  # fmt: skip
"""Adverbs of a rate."""

WEIGHT_POUND = "lb"
"""What "Pfund" is where a stuff follows: "750 Pfund Benzin"."""

PER = frozenset("pro je per".split())
