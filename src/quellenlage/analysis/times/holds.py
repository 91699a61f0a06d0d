"""The day for which a figure holds."""

from __future__ import annotations

import re
from datetime import date, timedelta

from quellenlage.analysis.times.lookup import by_sentence, day_of, lower_words, sentence_index, within, word_before
from quellenlage.analysis.times.tense import clause_around, is_past_attribute, tense_of
from quellenlage.model import Published, Span, TimeExpression
from quellenlage.text.language.de import time_frames as words
from quellenlage.text.prepared import Prepared, Sentence

_PERIOD = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d))?(?!\d|-\d|-W|.*/)")
_DAYS = re.compile(r"P(\d{1,2})D")
_LONG = re.compile(r"P\d+[WMY]")
_LEAD_TIMES = 4
"""Expressions among which "zwei Tage nach dem Brand" dates the event."""
_NEWS_DAYS = 14
"""Days for which an event is news."""
_MEMORY = 40
"""Sentences over which a day that the narration has reached holds."""
_LONGEST_SENTENCE = 600
"""Characters or tokens of a sentence that are looked at; a text without full stops is one sentence."""
_MOST_TIMES = 500
"""Time expressions among which the day of the event is looked for."""


def holds_for(prepared: Prepared, times: tuple[TimeExpression, ...], published: Published, span: Span) -> date | None:
    """The day for which a figure at ``span`` holds.

    A day named in the same clause comes first; then the day that the narration has reached, unless a word such as
    "mittlerweile" or a paragraph in the present tense brings it back to the day of publication; then that day itself.
    A figure for a year or month that is over holds for no single day: None.

    Args:
        span: the figure, or any other words that state something.
    """
    sentence = prepared.sentence_at(span.begin)
    if sentence is None:
        return published.day
    left, right = _clause(prepared, sentence, span)
    inside = [t for t in within(times, Span(left, right)) if t.span.end <= right]
    if (day := _nearest_day(inside, span)) is not None:
        return _capped(day, published)
    if any(_is_over(t, published) for t in inside):
        return None
    if _is_current(prepared, left, right):
        return published.day
    if _tells_first_day(prepared, inside) or _is_amount_of_event(prepared, left, right):
        if _is_long_past(prepared, times):
            return None
        if (event := _event_day(prepared, times, published)) is not None:
            return event
    after = [
        t for t in within(times, Span(right, min(sentence.end, right + _LONGEST_SENTENCE))) if day_of(t) is not None
    ]
    before = [
        t for t in within(times, Span(max(sentence.begin, left - _LONGEST_SENTENCE), left)) if day_of(t) is not None
    ]
    if before or after:
        nearest = before[-1] if before else after[0]
        if not _compares(prepared, nearest):
            return _capped(day_of(nearest), published)
    return _capped(_reached(prepared, times, published, sentence), published)


def _clause(prepared: Prepared, sentence: Sentence, span: Span) -> tuple[int, int]:
    first, last = prepared.tokens_in(span.begin, span.end)
    left, right = clause_around(prepared.tokens, first, max(first + 1, last), sentence.first, sentence.last)
    return prepared.tokens[left].begin, prepared.tokens[right - 1].end


def _nearest_day(times: list[TimeExpression], span: Span) -> date | None:
    dated = [(abs(t.span.begin - span.begin), day) for t in times if (day := day_of(t)) is not None]
    return min(dated)[1] if dated else None


def _capped(day: date | None, published: Published) -> date | None:
    if day is None or (published.day is not None and day > published.day):
        return published.day
    return day


def _is_current(prepared: Prepared, left: int, right: int) -> bool:
    """Whether the clause says by a word that it tells how things stand now."""
    return bool(words.CURRENT & set(lower_words(prepared, Span(left, right))))


def _compares(prepared: Prepared, expression: TimeExpression) -> bool:
    return word_before(prepared, expression.span) == "als" or "als" in lower_words(
        prepared, Span(max(0, expression.span.begin - 8), expression.span.begin)
    )


def _reached(
    prepared: Prepared, times: tuple[TimeExpression, ...], published: Published, sentence: Sentence
) -> date | None:
    """The day at which the narration stands when ``sentence`` begins."""
    here = sentence_index(prepared, sentence)
    told = by_sentence(prepared, times, max(0, here - _MEMORY), here) if here else {}
    for index in range(here, max(0, here - _MEMORY) - 1, -1):
        current = prepared.sentences[index]
        for expression in reversed(told.get(index, ())[-_MEMORY:]):
            day = day_of(expression)
            if day is not None and not _is_attribute(prepared, expression) and not _compares(prepared, expression):
                since = word_before(prepared, expression.span) in words.SINCE
                return published.day if since else _capped(day, published)
        tokens = prepared.tokens[current.first : min(current.last, current.first + _LONGEST_SENTENCE)]
        if index and _new_paragraph(prepared, index) and tense_of(tokens) == "present":
            return published.day
    return published.day


def _new_paragraph(prepared: Prepared, index: int) -> bool:
    gap = prepared.text[prepared.sentences[index - 1].end : prepared.sentences[index].begin]
    return "\n" in gap


def _is_attribute(prepared: Prepared, expression: TimeExpression) -> bool:
    """ "die am Mittwoch genannte Zahl": the day belongs to the noun, the narration does not go there."""
    _, last = prepared.tokens_in(expression.span.begin, expression.span.end)
    return last < len(prepared.tokens) and is_past_attribute(prepared.tokens[last])


def _is_amount_of_event(prepared: Prepared, left: int, right: int) -> bool:
    """Whether a measured amount is told of as something that has happened: it belongs to the event, not the report."""
    first, end = prepared.tokens_in(left, right)
    clause = prepared.tokens[first:end]
    if not any(token.lower in words.AMOUNTS for token in clause):
        return False
    return tense_of(clause) in {"past", "pluperfect", None}


def _tells_first_day(prepared: Prepared, times: list[TimeExpression]) -> bool:
    """ "am ersten Tag": the day on which the event began."""
    return any(lower_words(prepared, expression.span)[-2:] == ["ersten", "tag"] for expression in times)


def _is_over(expression: TimeExpression, published: Published) -> bool:
    """Whether a value is a month, season, quarter or year that was over when the article appeared."""
    period = _PERIOD.match(expression.value) if expression.type == "DATE" else None
    if period is None or published.day is None:
        return False
    year, month = int(period["year"]), int(period["month"] or 12)
    return (year, month) < (published.day.year, published.day.month)


def _is_long_past(prepared: Prepared, times: tuple[TimeExpression, ...]) -> bool:
    """ "elf Wochen nach dem Brand": the event lies back, and its day cannot be told from that."""
    return any(
        _LONG.fullmatch(expression.value) is not None and _word_after(prepared, expression.span) == "nach"
        for expression in times[:_LEAD_TIMES]
    )


def _event_day(prepared: Prepared, times: tuple[TimeExpression, ...], published: Published) -> date | None:
    """The day of what the article is about: "zwei Tage nach dem Brand", or the past day that it names most often."""
    if published.day is None:
        return None
    for expression in times[:_LEAD_TIMES]:
        days = _DAYS.fullmatch(expression.value)
        if days and _word_after(prepared, expression.span) == "nach":
            return published.day - timedelta(days=int(days[1]))
    counts: dict[date, int] = {}
    for expression in times[:_MOST_TIMES]:
        day = day_of(expression)
        if day is not None and 0 < (published.day - day).days <= _NEWS_DAYS:
            counts[day] = counts.get(day, 0) + 1
    return min(counts, key=lambda day: (-counts[day], day)) if counts else None


def _word_after(prepared: Prepared, span: Span) -> str:
    _, last = prepared.tokens_in(span.begin, span.end)
    return prepared.tokens[last].lower if last < len(prepared.tokens) else ""
