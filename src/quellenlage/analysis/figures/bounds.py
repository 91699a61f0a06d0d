"""The words before and behind a number that open one of its bounds."""

from __future__ import annotations

from quellenlage.analysis.figures.quantity import Passage, Quantity
from quellenlage.text.language.de import numbers
from quellenlage.text.language.en import numbers as english

_LONGEST_GAP = 2
_YEAR_DIGITS = 4


def with_bounds(passage: Passage, quantity: Quantity) -> Quantity:
    """``quantity`` with the modifiers around it taken in: "nicht mehr als 3000", "bis zu rund 40", "12 oder mehr"."""
    if quantity.kind in {"none", "one"} and quantity.low == 0:
        return quantity
    found = quantity
    while (match := _modifier_before(passage, found.first)) is not None:
        first, modifier = match
        if not _applies(passage, found, first, modifier) or _is_bounded(found, modifier):
            break
        found = _opened(found._replace(first=first), modifier)
    return _with_afterthought(passage, found)


def _is_bounded(quantity: Quantity, modifier: str) -> bool:
    """ "verfügt über weniger als 60 Prozent": a bound is not opened twice."""
    return modifier != numbers.APPROX and quantity.modifier in numbers.OPEN_ABOVE | numbers.OPEN_BELOW


def _modifier_before(passage: Passage, index: int) -> tuple[int, str] | None:
    if not passage.german:
        return _phrase_before(passage, index, english.MODIFIERS)
    for gap in range(_LONGEST_GAP + 1):
        match = _phrase_before(passage, index - gap, numbers.MODIFIERS)
        if match:
            return match if not gap or match[1] in {numbers.LEAST, numbers.UP_TO, numbers.APPROX} else None
        if passage.lower(index - gap - 1) not in numbers.BETWEEN_MODIFIER_AND_NUMBER:
            break
    return None


def _phrase_before(passage: Passage, index: int, listed: numbers.Phrases) -> tuple[int, str] | None:
    for words, modifier in listed.get(passage.lower(index - 1), ()):
        first = index - len(words)
        if first >= passage.first and all(passage.tokens[first + i].lower == word for i, word in enumerate(words)):
            return first, modifier
    return None


def _applies(passage: Passage, quantity: Quantity, first: int, modifier: str) -> bool:
    word = passage.lower(first)
    before = passage.lower(first - 1)
    if quantity.kind == "none" or (quantity.kind == "one" and word in {"unter", "gut", "gute", "guten", "ab"}):
        return False
    if word in {"keine", "keinen"}:
        return quantity.kind in {"digits", "word"}
    if word == "bis" and first + 1 == quantity.first:
        return _is_limit(passage, quantity)
    if word == "über":
        running = first > passage.first and passage.tokens[first - 1].lemma in {"laufen", "lauten"}
        return quantity.kind != "one" and before not in numbers.NOT_ABOUT_MORE and not running
    if word == "unter" and quantity.unit is None and _is_dative(passage, quantity):
        return False  # "unter sechs Geschwistern" is a place among them
    if word == "ab":
        return quantity.unit is not None or before in {"tickets", "preise", "karten"}
    if quantity.kind == "factor":
        return modifier not in {numbers.UP_TO} or word != "bis"
    return True


def _is_limit(passage: Passage, quantity: Quantity) -> bool:
    """ "Strafen bis 300 Euro": before an amount or a count "bis" is a limit, before "2030" and "17 Uhr" it is not."""
    written = passage.tokens[quantity.core].text
    if quantity.modifier is not None or (written.isdecimal() and len(written) == _YEAR_DIGITS):
        return False
    return quantity.unit is not None or passage.tag(quantity.last) in {"NOUN", "ADJ"}


def _is_dative(passage: Passage, quantity: Quantity) -> bool:
    """Whether the noun has the ending that only the dative plural has: "Geschwister", "unter sechs Geschwistern"."""
    if not passage.first <= quantity.last < passage.last:
        return False
    noun = passage.tokens[quantity.last]
    return noun.lemma.endswith(("er", "el")) and noun.text == noun.lemma + "n"


def _opened(quantity: Quantity, modifier: str) -> Quantity:
    low = quantity.low if quantity.low is not None else quantity.high
    high = quantity.high if quantity.high is not None or quantity.kind == "collective" else quantity.low
    if modifier in numbers.OPEN_ABOVE:
        return quantity._replace(low=low, high=None, modifier=modifier)
    if modifier in numbers.OPEN_BELOW:
        # "fast Tausende" has no upper bound that could be meant; what the word itself says stays.
        return quantity if high is None else quantity._replace(low=None, high=high, modifier=modifier)
    return quantity._replace(modifier=quantity.modifier or modifier)


def _with_afterthought(passage: Passage, quantity: Quantity) -> Quantity:
    """ "12 oder mehr", "10.000 Euro aufwärts"."""
    behind = passage.lower(quantity.last)
    if behind in {"oder", "und"} and passage.lower(quantity.last + 1) in numbers.OR_MORE:
        modifier = numbers.OR_MORE[passage.lower(quantity.last + 1)]
        last = quantity.last + 2
        return _opened(quantity._replace(last=last, after=max(last, quantity.after)), modifier)
    for position in (quantity.last, quantity.after):
        if passage.lower(position) in numbers.UPWARDS:
            return _opened(quantity, numbers.UPWARDS[passage.lower(position)])
    if passage.lower(quantity.after) in {"oder", "und"} and passage.lower(quantity.after + 1) in {"mehr", "weniger"}:
        return _opened(quantity, numbers.OR_MORE[passage.lower(quantity.after + 1)])
    return quantity
