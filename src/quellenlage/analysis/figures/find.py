"""Find the figures of an article."""

from __future__ import annotations

from typing import NamedTuple

from quellenlage.analysis.figures.change import change_of
from quellenlage.analysis.figures.counted import Counted, TokenRange, counted_before, counted_behind
from quellenlage.analysis.figures.exclusions import Times
from quellenlage.analysis.figures.measure import rate_of, trailing_denominator
from quellenlage.analysis.figures.quantity import Passage, Quantity
from quellenlage.analysis.figures.scan import scan
from quellenlage.model import Figure, Span, TimeExpression
from quellenlage.text.chunks import find_chunks
from quellenlage.text.language.de import figure_words
from quellenlage.text.prepared import Prepared

_MEMORY = 3
_JOINS = frozenset("auf und oder , gegen".split())
_CLAUSE_MARKS = frozenset({"COMMA", "COLON"})
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
    for number, sentence in enumerate(prepared.sentences):
        passage = Passage(prepared.text, prepared.tokens, sentence.first, sentence.last, prepared.is_german)
        quantities = scan(passage, covered)
        if not quantities:
            continue
        if antecedent and number - antecedent.sentence > _MEMORY:
            antecedent = None
        for found in _resolved(passage, quantities):
            quantity, counted = found.quantity, found.counted
            if counted.noun is None and antecedent and _leans(passage, found):
                unit = antecedent.unit if quantity.unit is None and antecedent.unit else quantity.unit
                quantity, counted = quantity._replace(unit=unit), counted._replace(noun=antecedent.noun)
            if quantity.kind == "factor" and counted.noun is None:
                continue
            if counted.noun is not None and (quantity.unit is None or quantity.kind != "share"):
                antecedent = _Antecedent(number, counted.noun, quantity.unit)
            figures.append(_figure(prepared, passage, found._replace(quantity=quantity, counted=counted), len(figures)))
    return tuple(figures)


def _resolved(passage: Passage, quantities: list[Quantity]) -> list[_Found]:
    """The numbers of one sentence with what they count, as far as the sentence itself tells."""
    behind = [counted_behind(passage, quantity) for quantity in quantities]
    found: list[_Found] = []
    chunks = None
    for index in range(len(quantities) - 1, -1, -1):
        quantity, counted = quantities[index], behind[index]
        begin, end = _clause(passage, quantity)
        if counted.noun is None and not counted.elliptic and found:
            quantity, counted = _shared(passage, quantity, counted, found[-1])
        if counted.noun is None and not counted.elliptic and passage.german:
            if chunks is None:
                chunks = find_chunks(passage.tokens, passage.first, passage.last)
            noun = counted_before(passage, quantity, begin, end, chunks)
            if noun is None and begin > passage.first:
                noun = counted_before(passage, quantity, passage.first, end, chunks)
            counted = counted._replace(noun=noun)
        found.append(_Found(quantity, counted, begin, end))
    return found[::-1]


def _shared(passage: Passage, quantity: Quantity, counted: Counted, following: _Found) -> tuple[Quantity, Counted]:
    """ "von 54 auf 39 Prozent", "8.000, nach anderer Zählung 20.000 Menschen": unit and noun stand behind the last."""
    gap = range(quantity.after, following.quantity.first)
    if passage.lower(quantity.after) not in _JOINS or any(passage.tag(i) in _VERBS for i in gap):
        return quantity, counted
    unit = following.quantity.unit
    if quantity.unit is None and unit is not None and following.quantity.kind != "share" and len(gap) <= 2:
        quantity = quantity._replace(unit=unit)
    if quantity.unit is not None and quantity.unit != unit:
        return quantity, counted
    if quantity.unit != unit or following.counted.elliptic:
        return quantity, counted
    own = following.counted.noun
    if own is not None and own[0] >= following.quantity.after:
        counted = counted._replace(noun=own, whole=following.counted.whole)
    return quantity, counted


def _clause(passage: Passage, quantity: Quantity) -> tuple[int, int]:
    begin = quantity.first
    while begin > passage.first and passage.tag(begin - 1) not in _CLAUSE_MARKS and passage.lower(begin - 1) != ";":
        begin -= 1
    end = quantity.after
    while end < passage.last and passage.tag(end) not in _CLAUSE_MARKS and passage.lower(end) not in {";", "."}:
        end += 1
    return begin, end


def _leans(passage: Passage, found: _Found) -> bool:
    """Whether the number counts what was counted before: "fünf davon", "es sind noch neunzehn", "weitere 56 wurden"."""
    quantity = found.quantity
    if found.counted.elliptic:
        return True
    return quantity.unit is None and quantity.kind not in {"share", "collective"}


def _figure(prepared: Prepared, passage: Passage, found: _Found, number: int) -> Figure:
    quantity, counted = found.quantity, found.counted
    unit, rate = quantity.unit, None
    if passage.german:
        per = trailing_denominator(passage, counted.end) if unit and counted.noun else None
        unit = f"{unit}/{per}" if per else unit
        rate = rate_of(passage, quantity, found.begin)
    return Figure(
        id=f"f{number + 1}",
        span=prepared.span_of(quantity.first, quantity.last),
        low=quantity.low,
        high=quantity.high,
        modifier=quantity.modifier,
        unit=unit,
        counted=_span(prepared, counted.noun),
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
