"""Numbers that count nothing: dates, clock times, durations, ages, ordinals, scores, labels, codes."""

from __future__ import annotations

from bisect import bisect_left

from quellenlage.analysis.figures.counted import noun_phrase
from quellenlage.analysis.figures.quantity import Passage, Quantity
from quellenlage.model import TimeExpression
from quellenlage.text.language.de import figure_words, numbers
from quellenlage.text.language.de.function_words import AUXILIARIES
from quellenlage.text.language.de.units import PREFIXED_CURRENCIES
from quellenlage.text.language.en import numbers as english
from quellenlage.text.tokens import OPENING_QUOTES, QUOTE_MARKS

_YEARS = range(1000, 2101)
_OLDEST = 125
_RECENT = 1800
_LABEL_DIGITS = 4
_NAME_IN_QUOTES = 4
_CUES_OF_YEAR = frozenset(
    "seit anno jahr jahre jahren jahres bis ab ende anfang mitte sommer herbst winter frühjahr frühling".split()
)
_ACHT_VERBS = frozenset("geben gab gibt gebe geben gegeben nehmen nimmt haben".split())
_DENOMINATORS = frozenset({100, 1_000, 10_000, 100_000, 1_000_000})
_STREETS = ("straße", "strasse", "gasse", "weg", "platz", "allee", "ring", "ufer")
_SLASHED = frozenset("/:*_=")


class Times:
    """The time expressions of an article, to ask whether one covers an offset."""

    def __init__(self, times: tuple[TimeExpression, ...]) -> None:
        spans = sorted((t.span.begin, t.span.end) for t in times)
        self._begins = [begin for begin, _ in spans]
        self._ends = [end for _, end in spans]

    def overlap(self, begin: int, end: int) -> bool:
        """Whether a time expression shares a character with ``[begin, end)``."""
        index = bisect_left(self._begins, end) - 1
        return index >= 0 and self._ends[index] > begin


def counts_nothing(passage: Passage, quantity: Quantity, times: Times) -> bool:
    """Whether the number is no figure where it stands."""
    tokens = passage.tokens
    core, last = tokens[quantity.core], quantity.last
    if quantity.kind != "factor" and times.overlap(core.begin, tokens[last - 1].end):
        return True
    if _is_duration(passage, quantity):
        return True
    if quantity.rule == "range" and _are_years(passage, quantity):
        return True
    if quantity.kind in {"digits", "word"} and quantity.low is not None:
        if _is_clock_time(passage, quantity) or _is_denominator(passage, quantity):
            return True
        return _is_label(passage, quantity) or (
            _is_code(passage, quantity) if quantity.kind == "digits" else _is_name(passage, quantity)
        )
    return quantity.kind in {"several", "collective"} and passage.lower(last) in figure_words.DURATION_NOUNS


def _is_duration(passage: Passage, quantity: Quantity) -> bool:
    position = quantity.last
    if not passage.german:
        return passage.lower(position) in english.PERIODS
    while passage.lower(position) in figure_words.TIME_ADJECTIVES:
        position += 1
    if quantity.kind in {"factor", "none"}:
        return False
    if passage.lower(position) in {"von", "der"} and passage.lower(position + 1) in figure_words.DURATION_NOUNS:
        return True
    joined = passage.lower(position) in {"bis", "und", "oder"} and passage.tag(position + 1) == "NUM"
    if joined and passage.lower(position + 2) in figure_words.DURATION_NOUNS:
        return True  # "14 bis 17 Uhr"
    return passage.lower(position) in figure_words.DURATION_NOUNS


def _is_code(passage: Passage, quantity: Quantity) -> bool:
    tokens, core, last = passage.tokens, quantity.core, quantity.last
    value, plain = quantity.low, tokens[core].text.isdecimal() and last == core + 1
    before, behind = passage.lower(core - 1), passage.lower(last)
    if passage.adjacent(core) and (
        before in _SLASHED or before[-1:].isalpha() or (before in "-–" and _hyphenated(passage, core))
    ):
        return before not in {"€", "$", "£"}
    if passage.adjacent(last) and (behind in _SLASHED or (behind[:1].isalpha() and quantity.unit is None)):
        return True
    if before == "/" and passage.tag(core - 2) == "NUM":
        return True  # "1925/ 26"
    if _is_score(passage, last) or (plain and before in QUOTE_MARKS and behind in QUOTE_MARKS):
        return True
    if behind == "." and passage.adjacent(last) and _is_ordinal(passage, quantity):
        return True
    if behind in {"v", "vor", "n"} and passage.lower(last + 1 + (passage.lower(last + 1) == ".")) in {
        "chr",
        "christus",
    }:
        return True
    if behind in figure_words.MONTHS or (plain and _is_year(passage, quantity)):
        return True
    if plain and passage.tag(core - 1) == "NUM" and before.isdecimal() and core == quantity.first:
        return not (len(before) == _LABEL_DIGITS and int(before) in _YEARS)
    return plain and value is not None and value < _OLDEST and _is_age(passage, core, last)


def _is_score(passage: Passage, last: int) -> bool:
    """ "(3-2)": two numbers tied by a dash that are no range."""
    tied = passage.lower(last) in {"-", "–"} and passage.adjacent(last) and passage.adjacent(last + 1)
    return tied and passage.tag(last + 1) == "NUM"


def _are_years(passage: Passage, quantity: Quantity) -> bool:
    """ "zwischen 2015 und 2019 Patientinnen": two plain years a life apart at most."""
    plain = [t.text for t in passage.tokens[quantity.first : quantity.last] if t.text[0].isdigit()]
    if len(plain) != 2 or any(len(text) != _LABEL_DIGITS or not text.isdecimal() for text in plain):
        return False
    begin, end = int(plain[0]), int(plain[1])
    return begin in _YEARS and end in _YEARS and begin > 1800 and end - begin < _OLDEST


def _is_clock_time(passage: Passage, quantity: Quantity) -> bool:
    """ "Nachrichten um zwölf": an hour where nothing is counted and nothing changes."""
    if quantity.low is None or quantity.low > 24 or quantity.unit or quantity.first < quantity.core:
        return False
    if passage.lower(quantity.core - 1) != "um" or _counted_noun(passage, quantity.last):
        return False
    return passage.lower(quantity.last) not in {"auf", "und", "oder", "mehr", "weniger"}


def _is_denominator(passage: Passage, quantity: Quantity) -> bool:
    """ "5,1 Liter pro 100 Kilometer", "je 100.000 Einwohner": what a rate refers to."""
    before = passage.lower(quantity.core - 1)
    return before in {"pro", "je", "/"} and quantity.low in _DENOMINATORS


def _hyphenated(passage: Passage, core: int) -> bool:
    return passage.adjacent(core - 1) and core - 1 > passage.first


def _is_ordinal(passage: Passage, quantity: Quantity) -> bool:
    """Behind an ordinal the sentence goes on, or an article stands before it where the stop was taken for its end."""
    if passage.lower(quantity.last + 1) == ")":
        return True
    if any(passage.tokens[i].text[0].isalnum() for i in range(quantity.last + 1, passage.last)):
        return True
    return quantity.first == quantity.core and passage.tag(quantity.core - 1) in {"ART", "APPRART", "DET"}


def _is_year(passage: Passage, quantity: Quantity) -> bool:
    core, text = quantity.core, passage.tokens[quantity.core].text
    if len(text) != _LABEL_DIGITS or int(text) not in _YEARS or quantity.unit or quantity.first < core:
        return False
    before = passage.lower(core - 1)
    if before in figure_words.MONTHS or before in _CUES_OF_YEAR:
        return True
    if before in figure_words.ANTECEDENTS:
        return False  # "davon 2000 im Vorjahr"
    if passage.tag(quantity.last) == "NOUN" and passage.lower(quantity.last) not in figure_words.DAYS:
        return False
    if passage.tag(core - 1) == "ART":
        return int(text) > _RECENT  # "der 2004 verstorbene Präsident", but "die 1400 geretteten Tiere"
    return int(text) > _RECENT and not _counted_noun(passage, quantity.last)


def _counted_noun(passage: Passage, index: int) -> bool:
    while passage.tag(index) == "ADJ" and passage.lower(index) not in AUXILIARIES:
        index += 1
    return passage.tag(index) == "NOUN" and passage.lower(index) not in figure_words.DAYS


def _is_age(passage: Passage, core: int, last: int) -> bool:
    """ "Anton Kraus (54)", "General Ortwin Falk, 58, ein"."""
    if passage.tag(core - 2) != "NOUN":
        return False
    before, behind = passage.lower(core - 1), passage.lower(last)
    if before == "(" and behind in {")", ","}:
        return True
    age = passage.tokens[core].text
    return before == "," and behind == "," and len(age) == 2 and age > "15"


def _is_label(passage: Passage, quantity: Quantity) -> bool:
    """ "Halle 3", "Orion 4", "A 9", "Nummer eins": a number behind a noun that names which one."""
    core = quantity.core
    if quantity.first < core or quantity.scaled or core == passage.first:
        return False
    before = passage.lower(core - 1)
    if before == "." and passage.lower(core - 2) in figure_words.NUMBERED and passage.adjacent(core - 1):
        return True
    if quantity.kind == "word" and before.endswith("stärke"):
        return True  # of a hurricane; an earthquake's is written in digits
    if before in figure_words.NUMBERED:
        # "seine Band 18 alte Stücke", "am Tag 40 Einbrüche" count; "in Halle 3 Brände" does not.
        counted = quantity.unit is not None or noun_phrase(passage, quantity.last) is not None
        return not counted or (passage.tag(core - 2) not in {"ART", "DET", "APPRART"} and quantity.unit is None)
    if quantity.kind != "digits" or quantity.unit or before in figure_words.DAYS or before in figure_words.MONTHS:
        return False
    return _is_named(passage, quantity) and noun_phrase(passage, quantity.last) is None


def _is_named(passage: Passage, quantity: Quantity) -> bool:
    """Whether digits without a counted noun behind them belong to the noun before them."""
    core, behind = quantity.core, passage.lower(quantity.last)
    noun, text = passage.tokens[core - 1], passage.tokens[core].text
    if noun.text.isupper() and noun.text not in PREFIXED_CURRENCIES:
        return True  # "A 52", "HD 13189"
    if noun.lower.endswith(_STREETS):
        return True
    if noun.tag != "NOUN" or behind in {"davon", "weitere", "weiteren"} or _is_listed(passage, quantity):
        return False
    if not text.isdecimal() or len(text) > _LABEL_DIGITS or quantity.last > core + 1:
        return False
    if behind in {"von", "der"}:  # "die Boeing 747 der Linie", but "am Pass 14 von ihnen", "in Rodach 12 der 20"
        return passage.lower(quantity.last + 1) not in {"ihnen", "denen"} and passage.tag(quantity.last + 1) != "NUM"
    return True


def _is_listed(passage: Passage, quantity: Quantity) -> bool:
    """ "in Tirol 12 und in Salzburg 9 Gemeinden": the next number stands in the next breath."""
    if passage.lower(quantity.last) not in {"und", ",", "bzw"}:
        return False
    if passage.tag(quantity.last + 1) not in {"PREP", "APPRART"}:
        return False
    return any(passage.tag(i) == "NUM" for i in range(quantity.last + 2, quantity.last + 4))


def _is_name(passage: Passage, quantity: Quantity) -> bool:
    """Number words in names ("Firma Drei Eichen"), "acht geben", "eins zu eins"."""
    core = quantity.core
    token = passage.tokens[core]
    if token.lower == "acht" and passage.lower(quantity.last) in _ACHT_VERBS:
        return True
    if passage.lower(core - 1) == "zu" and passage.tag(core - 2) == "NUM":
        return True
    if passage.lower(quantity.last) == "zu" and passage.tag(quantity.last + 1) == "NUM":
        return True
    if not token.text[0].isupper() or quantity.scaled:
        return False
    if _in_short_quotes(passage, quantity):
        return True
    return not _opens(passage, quantity.first) and token.lower not in numbers.MAGNITUDES and quantity.first == core


def _opens(passage: Passage, index: int) -> bool:
    """Whether a capital is due here to a beginning rather than to a name."""
    before = index - 1
    return before < passage.first or passage.tokens[before].text in OPENING_QUOTES | {
        ":",
        "-",
        "–",
        "—",
        "•",
        "+",
        "(",
        ".",
        "!",
        "?",
        "…",
    }


def _in_short_quotes(passage: Passage, quantity: Quantity) -> bool:
    before = quantity.core - 1
    if before < passage.first or passage.tokens[before].text not in QUOTE_MARKS:
        return False
    for position in range(quantity.last, min(quantity.last + _NAME_IN_QUOTES, passage.last)):
        if passage.tokens[position].text in QUOTE_MARKS:
            return True
        if passage.tag(position) not in {"NOUN", "ADJ"}:
            return False
    return False
