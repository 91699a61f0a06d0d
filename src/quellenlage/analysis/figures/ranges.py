"""Two numbers that are the ends of one figure: "8 bis 10", "zwischen 150 und 200", "zwei oder drei", "5-10"."""

from __future__ import annotations

from collections.abc import Callable

from quellenlage.analysis.figures.quantity import Passage, Quantity, integral, product
from quellenlage.text.language.de import numbers, units

Read = Callable[[int], Quantity | None]

_DASHES = frozenset("-–—")
_UPPER_END = frozenset("zu rund etwa maximal höchstens knapp gut circa ungefähr".split())
_ENDS = frozenset({"digits", "word", "one", "collective", "several", "factor"})
_SMALL = 1000
_PERCENT = 100


def with_other_end(passage: Passage, lower: Quantity, read: Read) -> Quantity:
    """``lower``, or the range of which it is the lower end.

    Args:
        read: reads the number that begins at a token.
    """
    if lower.kind not in _ENDS or lower.low is None:
        return lower
    if lower.kind == "factor" and passage.tokens[lower.core].text[-1] != "-":
        return lower
    between = passage.lower(lower.first - 1) == "zwischen"
    joiner = _behind_first_unit(passage, lower)
    word = passage.lower(joiner)
    if between and word == "und":
        upper = _upper_end(passage, joiner + 1, read)
        return _joined(lower._replace(first=lower.first - 1), upper) if upper else lower
    if word == "bis" and passage.lower(joiner + 1) == "zu" and _looks_like_year(passage, lower):
        return lower  # "ab 2009 bis zu 110.000 Fahrzeuge"
    if word == "bis" or (word in _DASHES and lower.kind == "digits"):
        upper = _upper_end(passage, joiner + 1, read)
    elif word == "oder" and lower.kind != "several":
        upper = read(joiner + 1)
        if upper and upper.low is not None and upper.low > 10 * (lower.low or 1):
            upper = None
    elif word == "von" and lower.kind in {"digits", "word"}:
        return _out_of_ten(lower, joiner, read)
    else:
        return lower
    return _joined(lower, upper) if upper and _ascends(lower, upper) else lower


def _looks_like_year(passage: Passage, quantity: Quantity) -> bool:
    text = passage.tokens[quantity.core].text
    return text.isdecimal() and len(text) == 4 and text < "2100"


def _behind_first_unit(passage: Passage, lower: Quantity) -> int:
    """ "zwischen 10 Prozent und 12 Prozent": the unit may stand behind both ends."""
    return lower.last + (passage.lower(lower.last) in units.UNIT_WORDS or passage.lower(lower.last) in {"%", "€"})


def _upper_end(passage: Passage, index: int, read: Read) -> Quantity | None:
    position = index
    opened = False
    while passage.lower(position) in _UPPER_END or passage.lower(position) in {"mehr", "als", "über"}:
        opened = opened or passage.lower(position) in {"mehr", "über"}
        position += 1
    upper = read(position)
    if upper is None or upper.kind not in _ENDS:
        return None
    return upper._replace(high=None) if opened else upper


def _ascends(lower: Quantity, upper: Quantity) -> bool:
    assert lower.low is not None
    if upper.low is None:
        return False
    return lower.low < upper.low or upper.scaled


def _joined(lower: Quantity, upper: Quantity) -> Quantity:
    """Both ends as one; a magnitude behind the upper end holds for a small lower end too."""
    assert lower.low is not None
    assert upper.low is not None
    low = lower.low
    if not lower.scaled and low < _SMALL and upper.kind != "collective":
        low = product(low, upper.scale)
    if low >= upper.low and upper.high is not None:
        return lower
    return lower._replace(
        low=integral(low),
        high=upper.high,
        last=upper.last,
        after=upper.last,
        modifier=numbers.RANGE,
        kind=lower.kind if lower.kind in {"digits", "factor"} else "word",
        scale=upper.scale,
        rule="range",
    )


def _out_of_ten(part: Quantity, joiner: int, read: Read) -> Quantity:
    """ "neun von zehn" in words is a share; "drei von fünf" and "6 von 10" count both."""
    whole = read(joiner + 1)
    if whole is None or whole.low != 10 or whole.low != whole.high or part.low is None or part.low >= 10:
        return part
    if "digits" in {part.kind, whole.kind}:
        return part
    share = integral(_PERCENT * part.low / whole.low)
    return Quantity(part.first, whole.last, part.core, share, share, "share", unit="%", after=whole.last, rule="out-of")
