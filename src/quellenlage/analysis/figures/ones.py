""" "ein" where it counts, and "kein" where nought is the figure: both are mostly articles."""

from __future__ import annotations

from quellenlage.analysis.figures.quantity import Passage, Quantity, integral, product
from quellenlage.text.language.de import figure_words, numbers, units

_PERCENT = 100
_MILLION = 1_000_000
_WHOLES = frozenset("der des dieser seiner ihrer aller von vom unserer mehr weniger davon höher niedriger".split())
_JOINERS = frozenset("und sowie".split())
_COUNTABLE = frozenset(
    {
        *numbers.MAGNITUDES,
        *numbers.COMPOUND_MAGNITUDES,
        *numbers.FRACTIONS,
        *units.UNIT_WORDS,
        *figure_words.CASUALTIES,
        *figure_words.PERSONS,
    }
)
_HARM = figure_words.DIES_OR_IS_HURT | figure_words.CASUALTIES
_BOUNDS = frozenset("mindestens wenigstens höchstens maximal".split())

_COUNTING = _BOUNDS | _JOINERS | figure_words.COUNTS_ONE | {"nicht", "nur", "zwischen", ","}


def read_one(passage: Passage, index: int) -> Quantity | None:
    """The number that begins with a form of "ein": "eine Million", "ein knappes Drittel", "ein Toter"."""
    if _is_plain_article(passage, index):
        return None
    return _read_scaled_one(passage, index) or (_single(passage, index) if _counts(passage, index) else None)


def _is_plain_article(passage: Passage, index: int) -> bool:
    """Most forms of "ein" are articles; this tells most of those before anything dearer is asked."""
    if passage.tag(index + 1) != "NOUN" or passage.lower(index + 1) in _COUNTABLE:
        return False
    return passage.lower(index - 1) not in _COUNTING and passage.lower(index + 2) not in _JOINERS


def _read_scaled_one(passage: Passage, index: int) -> Quantity | None:
    modifier, factor, last = None, 1.0, index + 1
    while (word := passage.lower(last)) in numbers.MODIFIES_ARTICLE or word in numbers.HALF:
        if word in numbers.HALF:
            factor /= 2
        else:
            modifier = numbers.MODIFIES_ARTICLE[word]
        last += 1
    if word in numbers.MAGNITUDES or word in numbers.COMPOUND_MAGNITUDES:
        value = product(factor, numbers.MAGNITUDES.get(word) or numbers.COMPOUND_MAGNITUDES[word])
        last += 1
        if passage.lower(last) in numbers.MAGNITUDES:
            value = product(value, numbers.MAGNITUDES[passage.lower(last)])
            last += 1
        elif value >= _MILLION and (rest := numbers.number_word(passage.lower(last) or "-")):
            value, last = value + integral(rest), last + 1  # "eine Million zweihunderttausend"
        scale = value / factor
        found = Quantity(index, last, index, value, value, "word", after=last, scale=scale, rule="one-magnitude")
        return _bounded(found, modifier)
    if word in numbers.FRACTIONS and _is_share(passage, index, last):
        share = integral(_PERCENT * factor * numbers.FRACTIONS[word])
        found = Quantity(index, last + 1, index, share, share, "share", unit="%", after=last + 1, rule="fraction")
        return _bounded(found, modifier)
    if word in units.UNIT_WORDS and not _is_priced(passage, last):
        value = integral(factor)
        return _bounded(Quantity(index, last, index, value, value, "word", after=last, rule="one-unit"), modifier)
    return None


def _bounded(quantity: Quantity, modifier: str | None) -> Quantity:
    if modifier in numbers.OPEN_ABOVE:
        return quantity._replace(modifier=modifier, high=None)
    if modifier in numbers.OPEN_BELOW:
        return quantity._replace(modifier=modifier, low=None)
    return quantity._replace(modifier=modifier)


def _is_share(passage: Passage, index: int, noun: int) -> bool:
    """ "ein Viertel" may be a part of a town."""
    if passage.lower(noun) not in {"viertel", "vierteln"}:
        return True
    return passage.lower(noun + 1) in _WHOLES or passage.lower(index - 1) in {"um", "auf", "zu", "fast", "rund", "etwa"}


def _is_priced(passage: Passage, unit: int) -> bool:
    """ "Ein Liter Diesel kostete 1,68 Euro", "der Preis für eine Tonne": the unit of a price, not an amount."""
    return any(passage.tokens[i].lemma == "kosten" for i in range(unit, passage.last)) or (
        passage.lower(unit - 2) == "für" and any(passage.lower(i).endswith("preis") for i in range(passage.first, unit))
    )


def _counts(passage: Passage, index: int) -> bool:
    before, after = passage.lower(index - 1), passage.lower(index + 1)
    joined = {"bis", "oder", "und"} if before == "zwischen" else {"bis", "oder"}
    if after in joined and passage.tag(index + 2) == "NUM":
        return True
    if before == "nicht" and passage.tokens[index - 1].text == "Nicht" and passage.tag(index + 1) == "NOUN":
        return True
    noun = _noun_behind(passage, index)
    if noun < 0:
        return _is_one_of_them(passage, index)
    if _is_single(passage, index) or before in figure_words.COUNTS_ONE:
        return True
    if before == "nur" and passage.lower(index - 2) == "auch":
        return True
    word = passage.lower(noun)
    if word in figure_words.CASUALTIES and word != "opfer":
        return True
    if word in figure_words.LIFE_AND_DEATH and _somebody_dies(passage, index):
        return True
    if word in figure_words.PERSONS and _is_picked_out(passage, index):
        return True
    return before in _BOUNDS or _is_coordinated(passage, index, noun)


def _is_single(passage: Passage, index: int) -> bool:
    return passage.lower(index + 1) in numbers.SINGLE


def _noun_behind(passage: Passage, index: int) -> int:
    position = index + 1
    while passage.tag(position) in {"ADJ", "VPP"} or (passage.tag(position) == "DET" and position > index):
        position += 1
    return position if passage.tag(position) == "NOUN" else -1


def _is_one_of_them(passage: Passage, index: int) -> bool:
    """ "fünf Feuerwehrleute wurden verletzt, einer schwer": the pronoun counts within what was counted."""
    if passage.lower(index - 1) not in {",", "und"} or passage.tag(index + 1) not in {"VFIN", "VINF", "ADV", "ADJ"}:
        return False
    if passage.lower(index) not in {"einer", "eine", "eines"}:
        return False
    return any(passage.tag(i) == "NUM" and passage.tag(i + 1) == "NOUN" for i in range(passage.first, index))


def _somebody_dies(passage: Passage, index: int) -> bool:
    stop = next((i for i in range(index, passage.last) if passage.tag(i) in {"COMMA", "COLON"}), passage.last)
    return any(passage.lower(i) in figure_words.DIES_OR_IS_HURT for i in range(index, stop))


def _is_picked_out(passage: Passage, index: int) -> bool:
    """ "fünf Menschen starben, darunter ein Kind", "unter ihnen ein Kind"."""
    before = passage.lower(index - 1)
    if before not in figure_words.ANTECEDENTS and (before != "ihnen" or passage.lower(index - 2) != "unter"):
        return False
    return any(passage.lower(i) in _HARM for i in range(passage.first, passage.last))


def _is_coordinated(passage: Passage, index: int, noun: int) -> bool:
    """ "zwei Männer und eine Frau", "eine Frau und zwei Kinder": in a list of counts "ein" is one of them."""
    if passage.lower(noun) in figure_words.DURATION_NOUNS:
        return False
    following = noun + 1
    if passage.lower(following) in _JOINERS and passage.tag(following + 1) == "NUM":
        # "ein Beamter und drei Quellen" speak; in "eine Frau und zwei Kinder starben" both are counted.
        return _noun_behind(passage, following + 1) > 0 and _somebody_dies(passage, index)
    if passage.lower(index - 1) not in _JOINERS or (
        passage.lower(following) == "von" and passage.tag(noun + 2) == "NUM"
    ):
        return False  # "und eine Fläche von 80 Hektar" measures
    position = index - 2
    if passage.tag(position) != "NOUN" or passage.lower(position) in figure_words.DURATION_NOUNS:
        return False
    if passage.lower(position) in units.UNIT_WORDS:
        return False  # "eine Breite von 80 Metern und eine Höhe"
    while passage.tag(position) in {"NOUN", "ADJ", "VPP"}:
        position -= 1
    return passage.tag(position) == "NUM" or (
        passage.lower(position) in numbers.ONE
        and _noun_behind(passage, position) > 0
        and _is_coordinated_back(passage, position)
    )


def _is_coordinated_back(passage: Passage, index: int) -> bool:
    """Whether another count stands before this one in the list."""
    return passage.lower(index - 1) == "," and passage.tag(index - 2) == "NOUN" and passage.tag(index - 3) == "NUM"


def _single(passage: Passage, index: int) -> Quantity:
    if passage.lower(index - 1) == "nicht" and passage.tokens[index - 1].text == "Nicht":
        return Quantity(index - 1, index + 1, index - 1, 0, 0, "none", after=index + 1, rule="not-one")
    last = index + 2 if _is_single(passage, index) else index + 1
    return Quantity(index, last, index, 1, 1, "one", after=last, rule="one")


def read_none(passage: Passage, index: int) -> Quantity | None:
    """ "kein einziger", "keine Verletzten"; and "keine 80", which is fewer than that."""
    if passage.tag(index + 1) == "NUM":
        return None
    if passage.lower(index + 1) in numbers.SINGLE:
        return Quantity(index, index + 2, index, 0, 0, "none", after=index + 2, rule="none")
    noun = _noun_behind(passage, index)
    if noun < 0 or passage.lower(noun) not in figure_words.CASUALTIES or passage.lower(noun) == "gefangene":
        return None
    return Quantity(index, index + 1, index, 0, 0, "none", after=index + 1, rule="none")
