"""Find the time expressions of an article and give each its TIMEX3 value."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from typing import NamedTuple

from quellenlage.analysis.times.anchors import Anchors
from quellenlage.analysis.times.build import BUILDERS
from quellenlage.analysis.times.classes import encode
from quellenlage.analysis.times.matched import Matched
from quellenlage.analysis.times.patterns import core, grammar, starts
from quellenlage.analysis.times.resolve import Resolved, resolve
from quellenlage.analysis.times.senses import DayPart, DayShift, Expression, Fixed, Weekday
from quellenlage.analysis.times.tense import Tense, clause_around, is_past_attribute, tense_around, tense_of
from quellenlage.model import Published, Span, TimeExpression
from quellenlage.text.language.de.time_frames import SINCE, SPEECH_FORMS, SPEECH_VERBS
from quellenlage.text.prepared import Prepared, Sentence

_LANGUAGE_FREE = frozenset({"date_numeric", "date_iso"})
"""Rules that hold in any language."""
_PERIOD_MARK = "-WE"
_LONGEST_CLAUSE = 60
"""Tokens before an expression among which the opening mark of a quotation is looked for."""
_MEMORY = 12
"""Expressions of a sentence that are looked back on."""
_LIST_GAP = 3
"""Tokens between two days of one list."""


def find_times(prepared: Prepared, published: Published) -> tuple[TimeExpression, ...]:
    """All time expressions of the readable regions, in the order of the text.

    >>> from quellenlage.model import Document
    >>> from quellenlage.text.prepared import prepare
    >>> text = "Das Werk brannte in der Nacht zum Dienstag, teilte die Feuerwehr am Mittwoch mit."
    >>> ready = prepare(Document("a", text))
    >>> for time in find_times(ready, Published(date(2024, 5, 16), basis="given")):
    ...     print(time.span.cut(ready.text), time.type, time.value, time.rule, sep=" | ")
    der Nacht zum Dienstag | TIME | 2024-05-14TNI | night_to
    Mittwoch | DATE | 2024-05-15 | weekday
    """
    codes = encode(prepared.tokens)
    telling = [match.start() for match in core().finditer(codes)]
    anchors = Anchors(published.day)
    found: list[TimeExpression] = []
    for number, sentence in enumerate(prepared.sentences):
        place = bisect_left(telling, sentence.first)
        if place == len(telling) or telling[place] >= sentence.last:
            continue
        anchors.sentence = number
        for expression, resolved in _read(prepared, sentence, codes, anchors):
            span = prepared.span_of(expression.first, expression.last)
            if expression.rule == "former":
                span = Span(span.begin, span.begin + len("Ex"))
            identity = f"t{len(found) + 1}"
            found.append(
                TimeExpression(identity, span, expression.type, resolved.value, expression.mod, expression.rule)
            )
    return tuple(found)


def _read(prepared: Prepared, sentence: Sentence, codes: str, anchors: Anchors) -> list[tuple[Expression, Resolved]]:
    """The expressions of a sentence: first those that name a time themselves, then the parts of the days they name."""
    expressions = _expressions(prepared, sentence, codes)
    reached_before = anchors.reached
    resolved: dict[int, Resolved] = {}
    for index, expression in enumerate(expressions):
        if not isinstance(expression.sense, DayPart):
            earlier = [(expressions[i], resolved[i]) for i in range(max(0, index - _MEMORY), index) if i in resolved]
            resolved[index] = _resolve(prepared, sentence, expression, anchors, earlier)
    named = [i for i in sorted(resolved) if resolved[i].day is not None]
    for index, expression in enumerate(expressions):
        if isinstance(expression.sense, DayPart):
            place = bisect_left(named, index)
            before = named[place - 1] if place else None
            after = named[place] if place < len(named) and named[place] == index + 1 else None
            scene = _Scene(prepared, sentence, expressions, resolved, anchors, reached_before)
            resolved[index] = _resolve_part(scene, index, before, after)
    return [(expression, resolved[index]) for index, expression in enumerate(expressions)]


def _expressions(prepared: Prepared, sentence: Sentence, codes: str) -> list[Expression]:
    """What the grammar finds in a sentence, left to right, none overlapping another."""
    found: list[Expression] = []
    pattern, places = grammar(), starts()
    position = sentence.first
    while (place := places.search(codes, position, sentence.last)) is not None:
        match = pattern.match(codes, place.start(), sentence.last)
        if match is None:
            position = place.start() + 1
            continue
        rule = match.lastgroup or ""
        built = []
        if prepared.is_german or rule in _LANGUAGE_FREE:
            matched = Matched(prepared.tokens, match.start(), match.end(), rule, sentence.first, sentence.last)
            built = [x for x in BUILDERS[rule](matched) if not found or x.first >= found[-1].last]
        found.extend(built)
        position = max(built[-1].last, match.start() + 1) if built else match.start() + 1
    return found


def _resolve(
    prepared: Prepared,
    sentence: Sentence,
    expression: Expression,
    anchors: Anchors,
    earlier: list[tuple[Expression, Resolved]],
) -> Resolved:
    sense = expression.sense
    tense: Tense = None
    if not isinstance(sense, Fixed | DayShift):
        tense = tense_around(prepared, expression.first, expression.last, sentence.first, sentence.last)
        if expression.first > sentence.first and prepared.tokens[expression.first - 1].lower in SINCE:
            tense = "past"  # "seit Jänner gilt": what has begun lies behind, whatever the verb
        if expression.last < sentence.last and is_past_attribute(prepared.tokens[expression.last]):
            tense = "past"  # "der am Montag veröffentlichte Bericht"
    at = anchors
    if tense == "future" and (announced := _announced(prepared, sentence, earlier)) is not None:
        at = Anchors(announced)
    if sense == DayShift(0) and _contrasts(anchors):
        sense = Fixed("PRESENT_REF")
    resolved = resolve(sense, at, tense)
    if isinstance(sense, Weekday) and sense.turn is None and at is anchors and not sense.after_reached:
        resolved = _same_weekday(sense, resolved, anchors, tense)
    if isinstance(sense, Weekday) and sense.part == _PERIOD_MARK:
        resolved = _weekend(resolved)
    if tense == "pluperfect" or (isinstance(sense, DayShift) and sense.from_reached and sense.days < 0):
        return resolved  # what had been before is background: the narration stays where it is
    if _is_quoted(prepared, sentence, expression):
        return resolved  # and what somebody speaks of is not where the narration is
    if resolved.day is not None:
        anchors.reach(resolved.day)
    if isinstance(sense, Fixed) and expression.type == "DATE" and sense.value.isdecimal() and len(sense.value) == 4:
        anchors.reach_year(int(sense.value))
    elif resolved.year is not None:
        anchors.reach_year(resolved.year, resolved.month)
    return resolved


def _is_quoted(prepared: Prepared, sentence: Sentence, expression: Expression) -> bool:
    """Whether a quotation that was opened in this sentence is still open."""
    start = max(sentence.first, expression.first - _LONGEST_CLAUSE)
    return sum(token.tag == "QUOTE" for token in prepared.tokens[start : expression.first]) % 2 == 1


def _contrasts(anchors: Anchors) -> bool:
    """ "Heute", told beside years long past, is the present age and not the day of publication."""
    year = anchors.far_year()
    return year is not None and anchors.published is not None and year < anchors.published.year - 1


def _same_weekday(sense: Weekday, resolved: Resolved, anchors: Anchors, tense: Tense) -> Resolved:
    """A weekday named again in the past tense is the day that it was before."""
    known = anchors.weekdays.get(sense.number)
    if known is not None and tense in {"past", "pluperfect", None}:
        return Resolved(known.isoformat() + sense.part, known)
    if resolved.day is not None:
        anchors.weekdays.setdefault(sense.number, resolved.day)
    return resolved


def _announced(prepared: Prepared, sentence: Sentence, earlier: list[tuple[Expression, Resolved]]) -> date | None:
    """ "sagte am Freitag, ab Sonntag würden ...": what is announced lies ahead of the day on which it was said."""
    for expression, resolved in reversed(earlier):
        if resolved.day is None:
            continue
        left, right = clause_around(prepared.tokens, expression.first, expression.last, sentence.first, sentence.last)
        reports = any(t.lemma in SPEECH_VERBS or t.lower in SPEECH_FORMS for t in prepared.tokens[left:right])
        return resolved.day if reports else None
    return None


def _weekend(saturday: Resolved) -> Resolved:
    if saturday.day is None:
        return Resolved("XXXX-WXX-WE")
    year, week, _ = saturday.day.isocalendar()
    return Resolved(f"{year:04d}-W{week:02d}-WE")


class _Scene(NamedTuple):
    """A sentence with its expressions, those that name a day resolved, and where the narration stood before it."""

    prepared: Prepared
    sentence: Sentence
    expressions: list[Expression]
    resolved: dict[int, Resolved]
    anchors: Anchors
    reached_before: date | None


def _resolve_part(scene: _Scene, index: int, before: int | None, after: int | None) -> Resolved:
    """A clock time or part of the day belongs to the day named nearest before it, else to the one that goes on.

    Where several days share the time ("am 3. und 4. Mai jeweils um 20 Uhr"), or it comes back ("täglich"), it is no
    single moment: a clock time then has no day.
    """
    here = scene.expressions[index]
    sense = here.sense
    if not isinstance(sense, DayPart):
        return scene.resolved[index]
    if before is not None:
        day = scene.resolved[before].day
    elif after is not None:
        day = scene.resolved[after].day
    elif _clause_has_verb(scene.prepared, scene.sentence, here):
        day = scene.reached_before or scene.anchors.published
    else:
        day = scene.anchors.published
    if sense.code[1:2].isdigit() and (day is None or sense.listed or _is_shared(scene.expressions, index, before)):
        return Resolved(sense.code)
    return resolve(sense, Anchors(day), None)


def _is_shared(expressions: list[Expression], index: int, before: int | None) -> bool:
    if any(x.type == "SET" for x in expressions[max(0, index - _MEMORY) : index]):
        return True
    if not before:
        return False
    last, previous = expressions[before], expressions[before - 1]
    return last.rule == previous.rule == "date_list" and last.first - previous.last <= _LIST_GAP


def _clause_has_verb(prepared: Prepared, sentence: Sentence, here: Expression) -> bool:
    left, right = clause_around(prepared.tokens, here.first, here.last, sentence.first, sentence.last)
    return tense_of(prepared.tokens[left:right]) is not None
