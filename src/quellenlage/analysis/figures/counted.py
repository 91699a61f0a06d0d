"""The noun phrase that a number counts or measures."""

from __future__ import annotations

from typing import NamedTuple

from quellenlage.analysis.figures.quantity import Passage, Quantity
from quellenlage.text.chunks import Chunk, phrase_end
from quellenlage.text.language.de import figure_words, numbers, units
from quellenlage.text.language.en import numbers as english

TokenRange = tuple[int, int]
_OF_WHICH = frozenset("der dieser seiner ihrer unserer jener deren".split())
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
    of = _of_phrase(passage, quantity, position)
    if of is not None:
        return Counted(of, of if quantity.unit == "%" else None, of[1])
    noun = _noun_phrase(passage, position)
    if noun is None or (quantity.unit is not None and not _is_substance(passage, noun)):
        return Counted(None, end=position)
    return Counted(noun, end=noun[1])


def _english_noun(passage: Passage, position: int) -> Counted:
    end = position
    while end < passage.last and end - position < 4 and passage.tokens[end].text[0].isalpha():
        if passage.lower(end) in english.NOT_COUNTED:
            break
        end += 1
    return Counted((position, end) if end > position else None, end=end)


def _compared_noun(passage: Passage, position: int) -> Counted:
    """ "doppelt so viele Brände"."""
    if passage.lower(position) == "so" and passage.lower(position + 1) in {"viele", "vielen", "viel"}:
        noun = _noun_phrase(passage, position + 2)
        return Counted(noun, end=noun[1] if noun else position)
    return Counted(None, end=position)


def _of_phrase(passage: Passage, quantity: Quantity, position: int) -> TokenRange | None:
    """ "zwei der drei Beschuldigten", "38 Prozent aller Befragten", "Hunderte von Menschen", "Tonnen von Toluol"."""
    word = passage.lower(position)
    start = position + 1
    if word in {"an", "von", "vom"}:
        if passage.tag(start) in {"ART", "DET"}:
            start += 1
    elif word in _OF_WHICH or word == "aller" or (word == "des" and quantity.unit is not None):
        pass
    else:
        return None
    while passage.tag(start) == "NUM":
        start += 1
    if word == "an" and quantity.unit is None:
        return None
    return _noun_phrase(passage, start)


def _noun_phrase(passage: Passage, start: int) -> TokenRange | None:
    """Attributes, noun, and what narrows the noun: genitives, "von" phrases, a second noun joined by "und"/"oder"."""
    position = start
    while _is_attribute(passage, position):
        position += 1
    if passage.tag(position) not in {"NOUN", "TRUNC"} or passage.lower(position) in figure_words.DAYS:
        return None
    end = position + 1
    while passage.tag(end) == "NOUN" and passage.lower(end) not in figure_words.DAYS:
        end += 1
    while (
        passage.lower(end) in {"und", "oder", "bzw"}
        and passage.tag(end + 1) == "NOUN"
        and not _is_numbered_next(passage, end + 1)
    ):
        end += 2
    end = phrase_end(passage.tokens, Chunk(start, end, position, -1), passage.last)
    return start, end


def _is_numbered_next(passage: Passage, index: int) -> bool:
    return passage.tokens[index].lower in numbers.COLLECTIVES


def _is_attribute(passage: Passage, index: int) -> bool:
    tag, word = passage.tag(index), passage.lower(index)
    if tag in {"ADJ", "TRUNC"}:
        return True
    if word in _WEAK:
        return True
    if tag in {"VPP", "VFIN"} and word.endswith(_PARTICIPLE_ENDINGS) and passage.tokens[index].lemma != "werden":
        return passage.tag(index + 1) in {"NOUN", "ADJ"} and _is_participle_like(word)
    if tag in {"KON", "COMMA"}:
        return passage.tag(index - 1) == "ADJ" and passage.tag(index + 1) == "ADJ"
    return False


def _is_participle_like(word: str) -> bool:
    return word.startswith(("ge", "ver", "be", "zer", "ent", "er", "miss", "über", "unter")) or "ge" in word[1:7]


def _is_substance(passage: Passage, noun: TokenRange) -> bool:
    """What may stand behind a unit: "Liter Toluol", "Euro Schaden"; not the next part of the sentence."""
    begin, _ = noun
    return passage.lower(begin) not in figure_words.DIMENSIONS


def counted_before(
    passage: Passage, quantity: Quantity, begin: int, end: int, chunks: list[Chunk]
) -> TokenRange | None:
    """The phrase in front that the number measures: "Schaden von", "die Zahl der Toten stieg auf".

    Args:
        begin, end: tokens of the clause.
        chunks: noun chunks of the sentence.
    """
    preposition = passage.lower(quantity.first - 1)
    before = [chunk for chunk in chunks if chunk.last <= quantity.first]
    if preposition in {"von", "über"}:
        found = _governing_noun(passage, quantity.first - 1, before)
        if found:
            return found
    if not _is_measured(passage, quantity, preposition, begin, end):
        return None
    free = [
        chunk for chunk in before if chunk.first >= begin and chunk.preposition < 0 and not _is_time(passage, chunk)
    ]
    free += (
        [chunk for chunk in chunks if chunk.first >= quantity.after and chunk.last <= end and chunk.preposition < 0]
        if not free
        else []
    )
    if not free:
        return None
    chosen = free[0]
    if any(passage.tokens[i].lemma in figure_words.ESTIMATES for i in range(begin, end)):
        objects = [
            chunk
            for chunk in free
            if passage.lower(chunk.first) in {"den", "die", "das", "einen", "eine", "seine", "ihre"}
        ]
        chosen = objects[-1] if objects else free[0]
    return _grown(passage, chosen, quantity.first)


def _is_measured(passage: Passage, quantity: Quantity, preposition: str, begin: int, end: int) -> bool:
    lemmas = {passage.tokens[i].lemma for i in range(begin, end)}
    if quantity.kind == "factor":
        return True
    if passage.lower(quantity.after) in figure_words.DIMENSIONS | figure_words.COMPARED_UP | figure_words.COMPARED_DOWN:
        return True
    if preposition in figure_words.AMOUNT_PREPOSITIONS:
        return bool(lemmas & (figure_words.MEASURES | figure_words.ESTIMATES))
    if quantity.unit is None:
        return "Zahl" in {passage.tokens[i].text for i in range(begin, end)}
    return bool(lemmas & {"betragen", "kosten", "wiegen", "messen", "verlieren", "gewinnen", "einbüßen", "nachgeben"})


def _governing_noun(passage: Passage, preposition: int, before: list[Chunk]) -> TokenRange | None:
    """ "ein Schaden von 80.000 Euro"; "in Höhe von" leads on to the noun before it."""
    if not before or before[-1].last != preposition:
        return None
    chunk = before[-1]
    if passage.lower(chunk.head) in {"höhe", "umfang"} and len(before) > 1 and chunk.preposition >= 0:
        if before[-2].last == chunk.preposition:
            chunk = before[-2]
    return _grown(passage, chunk, preposition)


def _grown(passage: Passage, chunk: Chunk, limit: int) -> TokenRange:
    first = chunk.first
    if passage.tag(first) in {"ART", "DET"}:
        first += 1
    return first, phrase_end(passage.tokens, chunk, limit if chunk.last <= limit else passage.last)


def _is_time(passage: Passage, chunk: Chunk) -> bool:
    word = passage.lower(chunk.head)
    return word in figure_words.DAYS or word in figure_words.MONTHS or word in units.PERIODS
