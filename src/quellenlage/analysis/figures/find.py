"""Find the figures of an article."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from quellenlage.analysis.figures.change import change_of
from quellenlage.analysis.figures.compounds import read_compound
from quellenlage.analysis.figures.counted import Counted, counted_behind
from quellenlage.analysis.figures.exclusions import Times
from quellenlage.analysis.figures.measure import rate_of, trailing_denominator
from quellenlage.analysis.figures.measured import counted_before, dimension_before
from quellenlage.analysis.figures.quantity import Passage, Quantity, TokenRange
from quellenlage.analysis.figures.scan import mark, scan
from quellenlage.model import Figure, Span, TimeExpression
from quellenlage.text.chunks import Chunk, find_chunks
from quellenlage.text.language.de import figure_words, units
from quellenlage.text.language.detect import UNKNOWN
from quellenlage.text.prepared import Prepared

_MEMORY = 3
_JOINS = frozenset("auf und oder , gegen statt anstatt".split())
_CLAUSE_BEGINS = frozenset(",:;")
_CLAUSE_ENDS = _CLAUSE_BEGINS | {"."}
_VERBS = frozenset({"VFIN", "VINF", "VPP"})


class _Found(NamedTuple):
    quantity: Quantity
    counted: Counted
    begin: int
    end: int


class _Antecedent(NamedTuple):
    sentence: int
    noun: TokenRange
    unit: str | None


def find_figures(prepared: Prepared, times: tuple[TimeExpression, ...] = ()) -> tuple[Figure, ...]:
    """The figures of an article, in text order, with the ids "f1", "f2" ...

    Args:
        times: its time expressions; their numbers are no figures.

    >>> from quellenlage.model import Document
    >>> from quellenlage.text.prepared import prepare
    >>> text = "Bei dem Grubenbrand starben am 3. Mai mindestens elf Bergleute."
    >>> [(f.span.cut(text), f.low, f.high, f.counted.cut(text)) for f in find_figures(prepare(Document("a", text)))]
    [('mindestens elf', 11, None, 'Bergleute')]
    """
    covered = Times(times)
    figures: list[Figure] = []
    antecedent: _Antecedent | None = None
    german = prepared.is_german or prepared.language == UNKNOWN
    marks = mark(prepared.tokens, german)
    for number, sentence in enumerate(prepared.sentences):
        marked = marks[bisect_left(marks, sentence.first) : bisect_left(marks, sentence.last)]
        if not marked:
            continue
        passage = Passage(prepared.text, prepared.tokens, sentence.first, sentence.last, german)
        quantities = scan(passage, marked, covered)
        if not quantities:
            continue
        if antecedent and number - antecedent.sentence > _MEMORY:
            antecedent = None
        for found in _resolved(passage, quantities):
            complete = _leaning(passage, found, antecedent, number)
            noun = complete.counted.noun
            if noun is None and complete.quantity.kind == "factor":
                continue  # "Das hat sich verdoppelt": nothing is named whose factor it would be
            if noun is not None and _is_leant_on(passage, complete):
                unit = None if complete.quantity.kind == "share" else complete.quantity.unit
                antecedent = _Antecedent(number, noun, unit)
            figures.append(_figure(prepared, passage, complete, len(figures)))
    return tuple(figures)


def _leaning(passage: Passage, found: _Found, antecedent: _Antecedent | None, sentence: int) -> _Found:
    """A number that counts what was counted before: "fünf davon", "es sind noch neunzehn", "weitere 56 wurden"."""
    quantity, counted = found.quantity, found.counted
    if quantity.kind == "compound":
        return found
    if counted.noun is None or passage.tokens[counted.noun[0] - 1].lower == "der":
        of_which = _of_which(passage, quantity)
        if of_which and antecedent and antecedent.sentence == sentence and antecedent.unit is None:
            of_which = antecedent.noun
        counted = counted._replace(noun=of_which or counted.noun)
    if counted.noun is not None or passage.lower(quantity.first - 1) in {":", "("}:
        return found._replace(counted=counted)
    if antecedent is None or quantity.kind == "factor":
        return found
    if quantity.kind in {"share", "collective"} and antecedent.sentence != sentence:
        return found
    if quantity.unit not in {None, antecedent.unit} and quantity.kind != "share":
        return found
    if antecedent.unit is not None and quantity.kind != "share":
        listed = quantity.unit == antecedent.unit == "%" and antecedent.sentence == sentence
        if not listed and not any(passage.lower(i) == "es" for i in range(found.begin, found.end)):
            return found
        quantity = quantity._replace(unit=antecedent.unit)
    return found._replace(quantity=quantity, counted=counted._replace(noun=antecedent.noun))


def _is_leant_on(passage: Passage, found: _Found) -> bool:
    """Whether later numbers may count the same: not what "darunter" picks out, nor a factor."""
    quantity = found.quantity
    picked = passage.lower(quantity.first - 1) in figure_words.ANTECEDENTS
    if quantity.kind == "share":
        return found.counted.whole is not None
    return quantity.kind != "factor" and not picked


def _of_which(passage: Passage, quantity: Quantity) -> TokenRange | None:
    """The noun before "davon drei", "darunter zwei": "Mehrere Mängel, davon drei erheblich"."""
    index = quantity.first - 1
    if passage.lower(index) not in figure_words.ANTECEDENTS or passage.tag(index - 1) != "COMMA":
        return None
    if passage.tag(index - 2) != "NOUN" or passage.lower(index - 2) in units.UNIT_WORDS:
        return None
    begin = index - 2
    while passage.tag(begin - 1) == "ADJ":
        begin -= 1
    return begin, index - 1


def _resolved(passage: Passage, quantities: list[Quantity]) -> list[_Found]:
    """The numbers of one sentence with what they count, as far as the sentence itself tells."""
    found: list[_Found] = []
    before = _Before(passage)
    for quantity in reversed(quantities):
        begin, end = _clause(passage, quantity)
        if quantity.kind == "compound":
            found.append(_Found(quantity, Counted(None), begin, end))
            continue
        counted = counted_behind(passage, quantity)
        if found:
            quantity = _with_shared_unit(passage, quantity, found[-1])  # noqa: PLW2901
        if quantity.unit is not None and passage.german and (dimension := dimension_before(passage, quantity)):
            counted = counted._replace(noun=dimension)
        if counted.noun is None and not counted.elliptic:
            noun = before.counted(quantity, begin, end) if passage.german else None
            counted = (
                counted._replace(noun=noun) if noun or not found else _shared(passage, quantity, counted, found[-1])
            )
        found.append(_Found(quantity, counted, begin, end))
    return found[::-1]


class _Before:
    """The phrases before the numbers of a sentence; its chunks are looked for once and only if they are needed."""

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        self._chunks: list[Chunk] | None = None

    def counted(self, quantity: Quantity, begin: int, end: int) -> TokenRange | None:
        """What the number measures, in its clause or in the one that its clause goes on with."""
        passage = self._passage
        if self._chunks is None:
            self._chunks = find_chunks(passage.tokens, passage.first, passage.last)
        noun = counted_before(passage, quantity, begin, end, self._chunks)
        if noun is None and begin > passage.first and _is_interrupted(passage, begin):
            return counted_before(passage, quantity, passage.first, end, self._chunks)
        return noun


def _is_interrupted(passage: Passage, begin: int) -> bool:
    """Whether the clause goes on behind an inserted one: "Die Zahl der Toten, die lange unklar war, stieg auf"."""
    return passage.tag(begin) in _VERBS


def _with_shared_unit(passage: Passage, quantity: Quantity, following: _Found) -> Quantity:
    """ "von 54 auf 39 Prozent", "sieben statt 6,50 Euro": the unit stands behind the last."""
    unit = following.quantity.unit
    if quantity.unit is not None or unit is None or following.quantity.kind == "share":
        return quantity
    near = following.quantity.first - quantity.after <= 2 and passage.lower(quantity.after) in _JOINS
    return quantity._replace(unit=unit) if near else quantity


def _shared(passage: Passage, quantity: Quantity, counted: Counted, following: _Found) -> Counted:
    """ "kamen 8.000, nach anderer Zählung 20.000 Menschen": the noun stands behind the last."""
    gap = range(quantity.after, following.quantity.first)
    if passage.lower(quantity.after) not in _JOINS or any(passage.tag(i) in _VERBS for i in gap):
        return counted
    noun = following.counted.noun
    if noun is None or quantity.unit != following.quantity.unit or noun[0] < following.quantity.after:
        return counted
    return counted._replace(noun=noun, whole=following.counted.whole)


def _clause(passage: Passage, quantity: Quantity) -> tuple[int, int]:
    """The tokens between the marks around the number."""
    tokens, begin, end = passage.tokens, quantity.first, quantity.after
    while begin > passage.first and tokens[begin - 1].text not in _CLAUSE_BEGINS:
        begin -= 1
    while end < passage.last and tokens[end].text not in _CLAUSE_ENDS:
        end += 1
    return begin, end


def _figure(prepared: Prepared, passage: Passage, found: _Found, number: int) -> Figure:
    quantity, counted = found.quantity, found.counted
    unit, rate = quantity.unit, None
    if passage.german:
        per = trailing_denominator(passage, counted.end) if unit and counted.noun else None
        unit = f"{unit}/{per}" if per else unit
        rate = rate_of(passage, quantity, found.begin)
    span, noun = prepared.span_of(quantity.first, quantity.last), _span(prepared, counted.noun)
    if quantity.kind == "compound" and (compound := read_compound(passage.tokens[quantity.core])):
        span, noun = Span(span.begin, compound.number.end), compound.noun
    return Figure(
        id=f"f{number + 1}",
        span=span,
        low=quantity.low,
        high=quantity.high,
        modifier=quantity.modifier,
        unit=unit,
        counted=noun,
        change=change_of(passage, quantity, found.begin, found.end) if passage.german else None,
        rate=rate,
        share_of=_span(prepared, counted.whole),
        hedge=_hedge(prepared, found),
        rule=f"figures.{quantity.rule or quantity.kind}",
    )


def _span(prepared: Prepared, tokens: TokenRange | None) -> Span | None:
    return prepared.span_of(*tokens) if tokens else None


def _hedge(prepared: Prepared, found: _Found) -> Span | None:
    for index in range(found.begin, found.end):
        if prepared.tokens[index].lower in figure_words.HEDGES:
            return prepared.span_of(index, index + 1)
    return None
