"""The noun phrase before a number: "ein Schaden von", "die Zahl der Toten stieg auf"."""

from __future__ import annotations

from quellenlage.analysis.figures.quantity import Passage, Quantity, TokenRange
from quellenlage.text.chunks import Chunk, phrase_end
from quellenlage.text.language.de import figure_words, numbers, units

_VERBS = frozenset({"VFIN", "VINF", "VPP", "VZU"})
_ACCUSATIVE = frozenset("den einen ihren seinen".split())
_OBJECT_ARTICLES = frozenset("die das eine ihre seine".split())
_GENITIVE = frozenset("des der eines einer seines seiner ihres ihrer dieses dieser".split())
_LIMITS = frozenset({"zwischen", "bis"})
_OF = frozenset("von über".split())


def counted_before(
    passage: Passage, quantity: Quantity, begin: int, end: int, chunks: list[Chunk]
) -> TokenRange | None:
    """The phrase that the number measures where none stands behind it.

    Args:
        begin, end: tokens of the clause.
        chunks: noun chunks of the sentence.
    """
    governor = passage.governor(quantity)
    if passage.lower(quantity.first - 1).endswith(figure_words.LABELLED_MEASURES):
        return quantity.first - 1, quantity.first  # "ein Beben der Stärke 7,4"
    before = [chunk for chunk in chunks if chunk.last <= governor]
    preposition = passage.lower(governor)
    money = quantity.unit in units.CURRENCIES
    if (preposition in _OF and governor < quantity.first) or (preposition == "für" and money):
        found = _governing_noun(passage, governor, before)
        if found:
            return found
    if passage.lower(quantity.first) in _LIMITS and quantity.unit is not None:
        adjoining = [c for c in chunks if c.last == quantity.first and passage.lower(c.first) in numbers.ONE]
        if adjoining:
            return _grown(passage, adjoining[0], quantity.first)  # "ein Schaden zwischen 80.000 und 300.000 Euro"
    if _is_measured(passage, quantity, preposition, begin, end):
        return _measured(passage, quantity, begin, end, chunks)
    return _purpose(passage, begin, end, chunks) if money else None


def dimension_before(passage: Passage, quantity: Quantity) -> TokenRange | None:
    """ "auf einer Höhe von 180 Metern gelegenen Restaurants": the height is measured, whatever follows."""
    governor = passage.governor(quantity)
    if quantity.unit in units.CURRENCIES or quantity.unit in units.SHARES:
        return None
    if passage.lower(governor) == "von" and passage.lower(governor - 1) in figure_words.DIMENSION_NOUNS:
        return governor - 1, governor
    return None


def _governing_noun(passage: Passage, preposition: int, before: list[Chunk]) -> TokenRange | None:
    """ "ein Schaden von 80.000 Euro"; "in Höhe von" leads on to the noun before it."""
    if not before or before[-1].last != preposition:
        return None
    chunk = before[-1]
    through = passage.lower(chunk.head) in {"höhe", "umfang"} and chunk.preposition >= 0 and len(before) > 1
    if through and before[-2].last == chunk.preposition:
        chunk = before[-2]
    elif passage.lower(chunk.first) in {"des", "der"} and len(before) > 1 and before[-2].last == chunk.first:
        chunk = before[-2]  # "Mehreinnahmen des Bundes von"
    return _grown(passage, chunk, preposition)


def _purpose(passage: Passage, begin: int, end: int, chunks: list[Chunk]) -> TokenRange | None:
    """What money is for: "Für den Wiederaufbau braucht das Land Dutzende Milliarden"."""
    for chunk in chunks:
        if begin <= chunk.first < end and chunk.preposition >= 0 and passage.lower(chunk.preposition) == "für":
            return _grown(passage, chunk, passage.last)
    return None


def _is_measured(passage: Passage, quantity: Quantity, preposition: str, begin: int, end: int) -> bool:
    """Whether the clause says how much something is, rises or costs."""
    lemmas = _verbs(passage, begin, end)
    behind = passage.lower(quantity.after)
    if quantity.kind == "factor" or behind in figure_words.DIMENSIONS:
        return True
    if behind in figure_words.COMPARED_UP or behind in figure_words.COMPARED_DOWN:
        return quantity.unit is not None
    if preposition == "mit":
        return quantity.unit in units.SPEEDS or not lemmas.isdisjoint(figure_words.ESTIMATES)
    if quantity.kind == "collective" and preposition == "die":
        return passage.lower(passage.governor(quantity) - 1) == "in"  # "geht in die Millionen"
    if preposition == "von":
        return passage.rises_to(quantity, end)
    if preposition == "um" and quantity.unit is not None:
        return True
    if preposition in figure_words.AMOUNT_PREPOSITIONS:
        return not lemmas.isdisjoint(figure_words.MEASURES) or not lemmas.isdisjoint(figure_words.ESTIMATES)
    if quantity.unit is None:
        return any(passage.lower(i) in figure_words.COUNTS for i in range(begin, end))
    if behind in {"über", "unter"}:
        return "liegen" in lemmas
    return not lemmas.isdisjoint(figure_words.AMOUNT_OBJECTS)


def _verbs(passage: Passage, begin: int, end: int) -> set[str]:
    """Lemmas of the clause's verbs; a clause without one shares those of the sentence ("die Preise um 2,9 Prozent")."""
    lemmas = {passage.tokens[i].lemma for i in range(begin, end) if passage.tokens[i].tag in _VERBS}
    if not lemmas and (begin, end) != (passage.first, passage.last):
        return _verbs(passage, passage.first, passage.last)
    return lemmas


def _measured(passage: Passage, quantity: Quantity, begin: int, end: int, chunks: list[Chunk]) -> TokenRange | None:
    """The subject of a verb of measure, the object of a verb of estimating."""
    ends = {chunk.last for chunk in chunks}
    free = [
        c
        for c in chunks
        if begin <= c.first and c.last <= end and c.preposition < 0 and not _is_time(passage, c)
        if c.first not in ends or passage.lower(c.first) not in _GENITIVE
    ]
    if quantity.rule == "factor-verb" and free and _is_transitive(passage, begin, end):
        return _grown(passage, _object(passage, free), passage.last)
    before = [chunk for chunk in free if chunk.last <= quantity.first]
    if before and not _verbs(passage, begin, end).isdisjoint(figure_words.ESTIMATES):
        return _grown(passage, _object(passage, before), quantity.first)
    if before:
        return _grown(passage, before[0], quantity.first)
    if any(passage.tag(i) == "PRON" or passage.lower(i) in {"dies", "das"} for i in range(begin, quantity.first)):
        return None
    if quantity.kind == "factor":
        return None
    behind = [chunk for chunk in free if chunk.first >= quantity.after]
    joined = next((i for i in range(quantity.after, end) if passage.tag(i) == "KON"), end)
    return _grown(passage, behind[0], passage.last) if behind and behind[0].first < joined else None


def _is_transitive(passage: Passage, begin: int, end: int) -> bool:
    """Whether somebody doubles something: neither "verdoppelte sich" nor "wurde verdoppelt"."""
    return not any(passage.lower(i) == "sich" or passage.tokens[i].lemma == "werden" for i in range(begin, end))


def _object(passage: Passage, chunks: list[Chunk]) -> Chunk:
    """Which chunk is estimated: "Den Schaden schätzt die Polizei", "die Polizei schätzt die Schadenssumme"."""
    articles = [passage.lower(chunk.first) for chunk in chunks]
    for chunk, article in reversed(list(zip(chunks, articles, strict=True))):
        if article in _ACCUSATIVE or passage.lower(chunk.head).endswith(figure_words.AMOUNT_NOUN_ENDINGS):
            return chunk
    objects = [chunk for chunk, article in zip(chunks, articles, strict=True) if article in _OBJECT_ARTICLES]
    return objects[-1] if objects else chunks[0]


def _grown(passage: Passage, chunk: Chunk, limit: int) -> TokenRange:
    """The phrase of a chunk without its article and its own number."""
    first = chunk.first
    while passage.tag(first) in {"ART", "DET", "NUM"} and first < chunk.last - 1:
        first += 1
    return first, phrase_end(passage.tokens, chunk, limit)


def _is_time(passage: Passage, chunk: Chunk) -> bool:
    word = passage.lower(chunk.head)
    return word in figure_words.DAYS or word in figure_words.MONTHS or word in units.PERIODS
