"""The noun phrase behind a number: what it counts, or the stuff of which it is an amount."""

from __future__ import annotations

from typing import NamedTuple

from quellenlage.analysis.figures.quantity import Passage, Quantity, TokenRange
from quellenlage.text.chunks import Chunk, phrase_end
from quellenlage.text.language.de import figure_words, numbers, units
from quellenlage.text.language.de.function_words import AUXILIARIES
from quellenlage.text.language.en import numbers as english

_OF_WHICH = frozenset("der dieser seiner ihrer unserer jener deren aller".split())
_OF_WHOLE = frozenset("des einer eines".split())
_JOINS = frozenset("und oder bzw".split())
_ADVERBIAL = frozenset({"ADV", "NEG", "PTKVZ"})
_ADVERBS, _ATTRIBUTES, _EXTENDED = 3, 6, 8
_PARTICIPLE_BEGINNINGS = ("ge", "ver", "be", "zer", "ent", "er", "miss", "über", "unter")
_PARTICIPLE_ENDINGS = ("te", "ten", "ter", "tes", "tem", "ene", "enen", "ener", "enes", "enem")
_WEAK = frozenset("weitere weiteren weiterer andere anderen solche eigene eigenen".split())


class Counted(NamedTuple):
    """What a number counts.

    Args:
        noun: the counted phrase, None where only what stands elsewhere can tell.
        whole: the whole of which a share is taken.
        end: the token behind the phrase that follows the number.
        elliptic: whether the number leans on another one ("fünf davon").
    """

    noun: TokenRange | None
    whole: TokenRange | None = None
    end: int = -1
    elliptic: bool = False


def counted_behind(passage: Passage, quantity: Quantity) -> Counted:
    """The phrase right behind the number and its unit."""
    position = quantity.after
    if not passage.german:
        return _english_noun(passage, position)
    while passage.lower(position) in {"mehr", "weniger", "weitere", "weiteren", "weiterer"}:
        position += 1
    if passage.lower(position) in figure_words.ANTECEDENTS or (
        passage.lower(position) == "von" and passage.lower(position + 1) in {"ihnen", "denen", "diesen"}
    ):
        return Counted(None, end=position, elliptic=True)
    if quantity.kind == "factor":
        return _compared_noun(passage, position)
    if quantity.unit is not None and passage.lower(position) in figure_words.INFLECTED_DIMENSIONS:
        position += 1  # "einer 200 Meter langen Halle": the hall is measured
        position += passage.tag(position) == "COMMA" and passage.tag(position + 1) == "ADJ"
    while passage.tag(position) == "QUOTE" or passage.lower(position) in {"so", "genannte", "genannten"}:
        position += 1
    of = _of_phrase(passage, quantity, position)
    if of is not None:
        return Counted(of, of if quantity.unit == "%" else None, of[1])
    noun = None if quantity.unit and passage.tag(position) == "PREP" else noun_phrase(passage, position)
    if noun is None or (quantity.unit is not None and not _is_substance(passage, noun)):
        return Counted(None, end=position)
    return Counted(noun, end=noun[1])


def _english_noun(passage: Passage, position: int) -> Counted:
    end = position
    while end < passage.last and end - position < 4 and passage.tokens[end].text[0].isalpha():
        word = passage.lower(end)
        if word in english.NOT_COUNTED or (end > position and word.endswith("ed")):
            break  # a word in "-ed" behind the noun is its verb
        end += 1
    return Counted((position, end) if end > position else None, end=end)


def _compared_noun(passage: Passage, position: int) -> Counted:
    """ "doppelt so viele Brände"."""
    if passage.lower(position) == "so" and passage.lower(position + 1) in {"viele", "vielen", "viel"}:
        noun = noun_phrase(passage, position + 2)
        return Counted(noun, end=noun[1] if noun else position)
    return Counted(None, end=position)


def _of_phrase(passage: Passage, quantity: Quantity, position: int) -> TokenRange | None:
    """ "zwei der drei Beschuldigten", "38 Prozent aller Befragten", "Hunderte von Menschen", "Tonnen von Toluol"."""
    word = passage.lower(position)
    start = position + 1
    if word in {"an", "von", "vom"}:
        if quantity.unit in units.DISTANCES or (word == "an" and quantity.unit is None):
            return None  # "drei Kilometer vom Flughafen"
        if passage.tag(start) in {"ART", "DET"}:
            start += 1
    elif word not in _OF_WHICH and not (word in _OF_WHOLE and quantity.unit is not None):
        return None
    if quantity.unit in units.CURRENCIES and word in _OF_WHICH:
        return None  # "23 Milliarden Dollar der größte Empfänger"
    while passage.tag(start) == "NUM" or (passage.tag(start) in {"ADJ", "ADV"} and _number_ahead(passage, start)):
        start += 1
    return noun_phrase(passage, start)


def _number_ahead(passage: Passage, start: int) -> bool:
    """ "von insgesamt 275 Abgeordneten", "der noch übrigen 500 Mitarbeiter"."""
    return any(passage.tag(i) == "NUM" for i in range(start + 1, start + 3))


def noun_phrase(passage: Passage, start: int) -> TokenRange | None:
    """Attributes, noun, and what narrows the noun: genitives, "von" phrases, a second noun joined by "und"/"oder".

    None where no noun phrase without an article begins at ``start``.
    """
    position = _behind_attributes(passage, start)
    if passage.tag(position) == "NUM" and passage.tag(position - 2) == "TRUNC" and position - 2 >= start:
        return start, position - 1  # "sieben Baseball- und fünf Totschläger"
    if passage.tag(position) not in {"NOUN", "TRUNC"} or passage.lower(position) in figure_words.DAYS:
        return None
    end = position + 1
    while passage.tag(end) == "NOUN" and passage.lower(end) not in figure_words.DAYS:
        end += 1
    while passage.lower(end) in _JOINS and passage.tag(end + 1) == "NOUN" and not _is_count(passage, end + 1):
        end += 2
    end = phrase_end(passage.tokens, Chunk(start, end, position, -1), passage.last)
    return start, end


def _is_count(passage: Passage, index: int) -> bool:
    return passage.lower(index) in numbers.COLLECTIVES


def _behind_attributes(passage: Passage, start: int) -> int:
    """The token behind the attributes: "im Land erzeugten", "teils schwer verletzte", "erste, dritte und fünfte"."""
    position = _behind_extended(passage, start)
    while True:
        if _is_attribute(passage, position):
            position += 1
        elif passage.tag(position) in _ADVERBIAL and (ahead := _attribute_ahead(passage, position)):
            position = ahead
        else:
            return position


def _attribute_ahead(passage: Passage, position: int) -> int:
    """The attribute that adverbs modify: "schwer verletzte", "noch vermisste"; 0 where none follows."""
    for ahead in range(position + 1, position + _ADVERBS + 1):
        if _is_attribute(passage, ahead):
            return ahead if passage.tag(ahead + 1) in {"NOUN", "ADJ"} else 0
        if passage.tag(ahead) not in _ADVERBIAL:
            return 0
    return 0


def _behind_extended(passage: Passage, start: int) -> int:
    """ "zwei mit der Sache vertraute Personen": a prepositional phrase may stand before a participle."""
    if passage.tag(start) not in {"PREP", "APPRART"}:
        return start
    for position in range(start + 2, min(start + _EXTENDED, passage.last)):
        if passage.tag(position) in {"COMMA", "NUM", "KON"} or passage.lower(position) in AUXILIARIES:
            return start
        if passage.tag(position - 1) in {"NOUN", "ADV"} and _is_attribute(passage, position):
            return position if passage.tag(position + 1) in {"NOUN", "ADJ"} else start
    return start


def _is_attribute(passage: Passage, index: int) -> bool:
    """Whether the token narrows a noun behind it, or joins two that do: "gefallene oder verwundete"."""
    if _is_attributive(passage, index):
        return passage.tag(index) == "ADJ" or _leads_to_noun(passage, index + 1)
    tag = passage.tag(index)
    if tag == "TRUNC":
        return True
    if tag == "KON" and passage.tag(index - 1) == "TRUNC":
        return True
    joins = tag in {"KON", "COMMA"} and _is_attributive(passage, index - 1)
    return joins and _is_attributive(passage, index + 1) and _leads_to_noun(passage, index + 2)


def _is_attributive(passage: Passage, index: int) -> bool:
    """Whether the token has the form of an adjective or an inflected participle."""
    tag, word = passage.tag(index), passage.lower(index)
    if word in AUXILIARIES:
        return False
    if tag == "ADJ" or word in _WEAK:
        return True
    return tag in {"VPP", "VFIN"} and word.endswith(_PARTICIPLE_ENDINGS) and _is_participle_like(word)


def _leads_to_noun(passage: Passage, index: int) -> bool:
    """Whether a noun follows, behind further attributes at most."""
    for position in range(index, index + _ATTRIBUTES):
        if passage.tag(position) in {"NOUN", "TRUNC"}:
            return True
        if not _is_attributive(passage, position) and passage.tag(position) not in {"KON", "COMMA"}:
            return False
    return False


def _is_participle_like(word: str) -> bool:
    return word.startswith(_PARTICIPLE_BEGINNINGS) or "ge" in word[1:7]


def _is_substance(passage: Passage, noun: TokenRange) -> bool:
    """What may stand behind a unit: "Liter Toluol", "Euro Schaden"; not the next part of the sentence."""
    begin, _ = noun
    return passage.lower(begin) not in figure_words.DIMENSIONS
