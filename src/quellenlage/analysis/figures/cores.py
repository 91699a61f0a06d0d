"""Read the number that begins at a token: digits, number words, collectives, fractions, factors, nothing at all."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType

from quellenlage.analysis.figures import ones
from quellenlage.analysis.figures.compounds import read_compound
from quellenlage.analysis.figures.digits import is_comma_grouped, read_decimal_point, read_digits
from quellenlage.analysis.figures.quantity import Kind, Passage, Quantity, integral, product
from quellenlage.analysis.figures.triggers import Trigger, factor_word
from quellenlage.text.language.de import figure_words, numbers, units
from quellenlage.text.language.en import numbers as english

_AS_MUCH = frozenset("so mehr höher größer schneller".split())
_TOO_GREAT_FOR_THOUSANDS = 1000
_MILLION = 1_000_000
_PERCENT = 100
_SIGNED = frozenset("grad prozent % °c ° celsius".split())


def read_core(passage: Passage, index: int, kind: Trigger) -> Quantity | None:
    """The number whose first token is ``index``, None where the word is none there."""
    reader = _READERS.get(kind)
    return reader(passage, index) if reader else None


def _read_digits(passage: Passage, index: int) -> Quantity | None:
    token = passage.tokens[index]
    value = read_digits(token.text, passage.german)
    last = index + 1
    if value is None:
        value = read_decimal_point(token.text)
        if value is None or not _is_measured(passage, last):
            return None
    elif passage.german and is_comma_grouped(token.text) and not _is_measured(passage, last):
        # A count has no decimals: "12,500 Soldaten" was left so by a translation from English.
        value = integral(value * 1000)
    elif token.text.isdecimal() and len(token.text) <= 3:
        value, last = _read_spaced_groups(passage, last, value)
    first = index
    if _is_negative(passage, index, last):
        first, value = index - 1, -value
    return _with_magnitude(passage, index, last, value, "digits")._replace(first=first, core=first)


def _is_negative(passage: Passage, index: int, last: int) -> bool:
    """ "minus 18 Grad", "−3,5 Prozent"; "ein Minus von" is a noun."""
    before = index - 1
    if before < passage.first or passage.lower(last) not in _SIGNED:
        return False
    if passage.tokens[before].text == "minus":
        return True
    spaced = before == passage.first or passage.tokens[before - 1].end < passage.tokens[before].begin
    return passage.tokens[before].text in "-–−" and passage.adjacent(index) and spaced


def _is_measured(passage: Passage, index: int) -> bool:
    lower = passage.lower(index)
    return lower in numbers.MAGNITUDES or lower in units.UNIT_WORDS or lower in {"%", "€"}


def _read_spaced_groups(passage: Passage, last: int, value: float) -> tuple[float, int]:
    """ "12 000" and "1 234 567", with whatever space."""
    tokens = passage.tokens
    while last < passage.last and len(tokens[last].text) == 3 and tokens[last].text.isdecimal():
        gap = passage.text[tokens[last - 1].end : tokens[last].begin]
        if len(gap) != 1 or not gap.isspace() or gap == "\n":
            break
        value = value * 1000 + int(tokens[last].text)
        last += 1
    return value, last


def _read_word(passage: Passage, index: int) -> Quantity | None:
    word = passage.tokens[index].lower
    if word[-1] == "-":
        return _read_truncated(passage, index)
    value = numbers.number_word(word)
    if value is None:
        return None
    if value == 0 and passage.lower(index + 1) not in units.UNIT_WORDS:
        # "null Toleranz" is an idiom, "null Grad" a figure.
        return None
    return _with_magnitude(passage, index, index + 1, value, "word")


def _read_truncated(passage: Passage, index: int) -> Quantity | None:
    """ "acht-" in "acht- bis zehntausend": the end of the second word belongs to the first."""
    value = numbers.number_word(passage.tokens[index].lower[:-1])
    upper = passage.lower(index + 2)
    if value is None or passage.lower(index + 1) not in {"bis", "oder"}:
        return None
    scale = 1000 if upper.endswith("tausend") else 100 if upper.endswith("hundert") else 1
    kind: Kind = "factor" if factor_word(upper) is not None else "word"
    if scale == 1 and kind == "word":
        return None
    return Quantity(index, index + 1, index, value * scale, value * scale, kind, after=index + 1, rule="word")


def _with_magnitude(passage: Passage, index: int, last: int, value: float, kind: str) -> Quantity:
    lower = passage.lower(last)
    scale: float = 1
    magnitudes = numbers.MAGNITUDES if passage.german else english.MAGNITUDES
    while lower in magnitudes:
        factor = magnitudes[lower]
        if value >= _TOO_GREAT_FOR_THOUSANDS and factor <= _TOO_GREAT_FOR_THOUSANDS:
            break
        value, last, scale = product(value, factor), last + 1, scale * factor
        if lower in numbers.ABBREVIATED_MAGNITUDES and passage.adjacent(last) and passage.lower(last) == ".":
            last += last + 1 < passage.last
        lower = passage.lower(last)
    if scale != 1 and (rest := numbers.number_word(lower) if lower else None) and rest < _MILLION <= value:
        value, last = value + integral(rest), last + 1  # "zwei Millionen dreihunderttausend"
        lower = passage.lower(last)
    if lower == "mal" and passage.lower(last + 1) in _AS_MUCH:
        return Quantity(index, last + 1, index, value, value, "factor", after=last + 1, rule="times")
    if lower in numbers.FRACTIONS and scale == 1 and value < 20:
        share = integral(_PERCENT * value * numbers.FRACTIONS[lower])
        return Quantity(index, last + 1, index, share, share, "share", unit="%", after=last + 1, rule="fraction")
    return Quantity(
        index, last, index, value, value, "digits" if kind == "digits" else "word", after=last, scale=scale, rule=kind
    )


def _read_several(passage: Passage, index: int) -> Quantity | None:
    """ "mehrere hundert", "ein paar Dutzend", "zig Millionen"."""
    word = passage.lower(index)
    last = index + 1
    if passage.lower(last) not in numbers.SEVERAL_MAGNITUDES:
        return None
    magnitude = numbers.SEVERAL_MAGNITUDES[passage.lower(last)]
    last += 1
    if passage.lower(last) in numbers.MAGNITUDES and magnitude < numbers.MAGNITUDES[passage.lower(last)]:
        magnitude *= numbers.MAGNITUDES[passage.lower(last)]
        last += 1
    first = index - 1 if word == "paar" and passage.lower(index - 1) in {"ein", "einen", "einem"} else index
    closed = word not in numbers.MANY and magnitude != numbers.MAGNITUDES["dutzend"]
    low = 20 * magnitude if word == "zig" else 2 * magnitude
    return Quantity(
        first,
        last,
        first,
        low,
        10 * magnitude - 1 if closed else None,
        "several",
        numbers.VAGUE,
        after=last,
        rule="several",
    )


def _read_collective(passage: Passage, index: int) -> Quantity | None:
    """ "Hunderte", "Dutzende Milliarden", "Tausende und Abertausende"; "Millionen" without a number before it."""
    word = passage.lower(index)
    magnitude: float = numbers.COLLECTIVES.get(word) or numbers.MAGNITUDES[word]
    last = index + 1
    if passage.lower(last) in numbers.PLURAL_MAGNITUDES:
        magnitude *= numbers.MAGNITUDES[passage.lower(last)]
        last += 1
    elif passage.lower(last) == "von" and passage.lower(last + 1) in numbers.PLURAL_MAGNITUDES:
        magnitude *= numbers.MAGNITUDES[passage.lower(last + 1)]
        last += 2
    elif passage.lower(last) in {"und", "oder"} and passage.lower(last + 1) in numbers.COLLECTIVES:
        last += 2
    return Quantity(index, last, index, 2 * magnitude, None, "collective", numbers.VAGUE, after=last, rule="collective")


def _read_half(passage: Passage, index: int) -> Quantity | None:
    """ "die Hälfte", "zur Hälfte", "rund die Hälfte"; not "die zweite Hälfte"."""
    before = passage.lower(index - 1)
    if before not in {"die", "der", "zur"} or passage.tag(index + 1) == "NUM":
        return None
    first = index if before == "zur" else index - 1
    return Quantity(first, index + 1, first, 50, 50, "share", unit="%", after=index + 1, rule="half")


def _read_every(passage: Passage, index: int) -> Quantity | None:
    share = numbers.ORDINAL_SHARES.get(passage.lower(index + 1))
    if share is None or passage.lower(index + 2) in figure_words.DURATION_NOUNS:
        return None
    value = integral(_PERCENT * share)
    return Quantity(index, index + 2, index, value, value, "share", unit="%", after=index + 2, rule="every")


def _read_factor(passage: Passage, index: int) -> Quantity | None:
    """ "verdoppelt", "halbierte"."""
    factor = integral(numbers.FACTOR_VERBS[passage.lower(index)])
    return Quantity(index, index + 1, index, factor, factor, "factor", after=index + 1, rule="factor-verb")


def _read_multiple(passage: Passage, index: int) -> Quantity | None:
    """ "das Doppelte"; an adjective ("die doppelte Menge") tells no measured figure."""
    before = passage.lower(index - 1)
    if before not in {"das", "ums", "aufs"} or passage.tokens[index].text[0].islower():
        return None
    word = passage.lower(index)
    written = read_digits(word.rstrip("en").removesuffix("fach").removesuffix("-"), True) if word[0].isdigit() else None
    if written is None and word not in numbers.MULTIPLES:
        return None
    factor = integral(written if written is not None else numbers.MULTIPLES[word])
    first = index - 1 if before == "das" else index
    return Quantity(first, index + 1, first, factor, factor, "factor", after=index + 1, rule="multiple")


def _read_times(passage: Passage, index: int) -> Quantity | None:
    """ "dreimal so viele", "80-mal höher"; a mere "dreimal" tells how often."""
    factor = factor_word(passage.lower(index))
    if factor is None or passage.lower(index + 1) not in _AS_MUCH:
        return None
    factor = integral(factor)
    return Quantity(index, index + 1, index, factor, factor, "factor", after=index + 1, rule="times")


def _read_compound(passage: Passage, index: int) -> Quantity | None:
    """ "61-Milliarden-Dollar-Paket"."""
    compound = read_compound(passage.tokens[index])
    if compound is None:
        return None
    value, unit = compound.value, compound.unit
    return Quantity(index, index + 1, index, value, value, "compound", unit=unit, after=index + 1, rule="compound")


_READERS: MappingProxyType[str, Callable[[Passage, int], Quantity | None]] = MappingProxyType(
    {
        "digits": _read_digits,
        "word": _read_word,
        "several": _read_several,
        "collective": _read_collective,
        "half": _read_half,
        "every": _read_every,
        "factor": _read_factor,
        "multiple": _read_multiple,
        "times": _read_times,
        "one": ones.read_one,
        "none": ones.read_none,
        "compound": _read_compound,
    }
)
