"""The day on which something was said, and the day for which a figure holds.

Both come from the time expressions of the article. What the text does not tell is not guessed: a statement without a day
has none; a figure without one holds for the day of publication, if that is known.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from datetime import date

from quellenlage.analysis.times.tense import tense_of
from quellenlage.model import Published, Span, Statement, TimeExpression
from quellenlage.text.language.de import time_frames as words
from quellenlage.text.prepared import Prepared, Sentence

_OCCASION = 12
"""Sentences over which an occasion that the text has dated can go on."""
_PRONOUN_REACH = 3
"""Sentences over which "er" and "der Minister" still mean the speaker of the dated sentence."""
_CLAUSE_BREAKS = frozenset({",", ";", ":", "(", ")", "–", "—"})


def day_of(expression: TimeExpression) -> date | None:
    """The single day in a TIMEX3 value, None where it names no day.

    >>> day_of(TimeExpression("t1", Span(0, 6), "TIME", "2024-05-14TEV"))
    datetime.date(2024, 5, 14)
    """
    try:
        return date.fromisoformat(expression.value[:10]) if len(expression.value) >= 10 else None
    except ValueError:
        return None


def said_on(
    prepared: Prepared, times: tuple[TimeExpression, ...], published: Published, statement: Statement
) -> date | None:
    """The day on which a statement was made, where the text tells.

    A day in the frame comes first, then one in the sentence of the frame outside the quotation, then the day of an
    occasion that the text has dated before and that goes on with the same speaker.
    """
    frame = (*statement.frame, *statement.cue, *statement.speaker)
    if (day := _first_day(times, statement.frame)) is not None:
        return _not_ahead(day, published)
    start = min((span.begin for span in frame or statement.quote), default=None)
    sentence = None if start is None else prepared.sentence_at(start)
    if sentence is None:
        return None
    outside = [t for t in _within(times, sentence.span) if not any(q.covers(t.span) for q in statement.quote)]
    if frame and (day := _first_day(outside, (sentence.span,))) is not None:
        return _not_ahead(day, published)
    return _carried(prepared, times, published, statement, sentence)


def _not_ahead(day: date, published: Published) -> date | None:
    """Nothing was said after it was printed: a later day belongs to what was said."""
    return None if published.day is not None and day > published.day else day


def _within(times: tuple[TimeExpression, ...], span: Span) -> list[TimeExpression]:
    start = bisect_left(times, span.begin, key=lambda t: t.span.begin)
    end = bisect_left(times, span.end, key=lambda t: t.span.begin)
    return list(times[start:end])


def _first_day(times: Iterable[TimeExpression], spans: tuple[Span, ...]) -> date | None:
    for expression in times:
        if any(span.covers(expression.span) for span in spans) and (day := day_of(expression)) is not None:
            return day
    return None


def _carried(
    prepared: Prepared,
    times: tuple[TimeExpression, ...],
    published: Published,
    statement: Statement,
    sentence: Sentence,
) -> date | None:
    """The day of the dated frame before, if the same speaker goes on speaking, in the past tense or without a verb."""
    cues = {word for span in statement.cue for word in _lower_words(prepared, span)}
    if cues & words.PLUPERFECT or _speaks_in_present(prepared, statement):
        return None
    speaker = {word for span in statement.speaker for word in _names(prepared, span)}
    here = bisect_left(prepared.sentences, sentence.begin, key=lambda s: s.begin)
    mentioned = here
    for index in range(here - 1, max(-1, here - 1 - _OCCASION), -1):
        before = prepared.sentences[index]
        names = _names(prepared, before.span)
        dated = _dated_frame(prepared, times, before)
        if dated is not None:
            shares = bool(speaker & names)
            near = not _is_named(prepared, statement) and mentioned - index <= _PRONOUN_REACH
            if shares or near:
                return _not_ahead(dated, published)
            if speaker and _is_named(prepared, statement):
                continue
            return None
        if speaker & names:
            mentioned = index
    return None


def _dated_frame(prepared: Prepared, times: tuple[TimeExpression, ...], sentence: Sentence) -> date | None:
    """The day in a sentence that reports speech."""
    tokens = prepared.tokens[sentence.first : sentence.last]
    if not any(token.lemma in words.SPEECH_VERBS or token.lower in words.SPEECH_FORMS for token in tokens):
        return None
    return _first_day(_within(times, sentence.span), (sentence.span,))


def _lower_words(prepared: Prepared, span: Span) -> list[str]:
    first, last = prepared.tokens_in(span.begin, span.end)
    return [token.lower for token in prepared.tokens[first:last]]


def _names(prepared: Prepared, span: Span) -> set[str]:
    first, last = prepared.tokens_in(span.begin, span.end)
    return {t.text for t in prepared.tokens[first:last] if t.tag == "NOUN" and len(t.text) > 3 and t.text[0].isupper()}


def _is_named(prepared: Prepared, statement: Statement) -> bool:
    """Whether the speaker is a name, rather than a pronoun, a description with an article, or left out."""
    for span in statement.speaker:
        first, last = prepared.tokens_in(span.begin, span.end)
        if last > first and prepared.tokens[first].tag not in {"PRON", "ART", "DET"}:
            return True
    return False


def _speaks_in_present(prepared: Prepared, statement: Statement) -> bool:
    for span in statement.cue:
        first, last = prepared.tokens_in(span.begin, span.end)
        if tense_of(prepared.tokens[first:last]) == "present":
            return True
    return False


def holds_for(prepared: Prepared, times: tuple[TimeExpression, ...], published: Published, span: Span) -> date | None:
    """The day for which a figure at ``span`` holds.

    A day named in the same clause comes first; then the day that the narration has reached, unless a word such as
    "mittlerweile" or a clause in the present tense has brought it back to the day of publication; then that day itself.

    Args:
        span: the figure, or any other words that state something.
    """
    sentence = prepared.sentence_at(span.begin)
    if sentence is None:
        return published.day
    left, right = _clause(prepared, sentence, span)
    inside = [t for t in _within(times, Span(left, right)) if t.span.end <= right]
    if (day := _nearest_day(inside, span)) is not None:
        return _capped(day, published)
    if _is_current(prepared, left, right):
        return published.day
    if _is_amount_of_event(prepared, span, left, right) and (day := _event_day(times, published)) is not None:
        return day
    after = [t for t in _within(times, Span(right, sentence.end)) if day_of(t) is not None]
    before = [t for t in _within(times, Span(sentence.begin, left)) if day_of(t) is not None]
    if before or after:
        nearest = before[-1] if before else after[0]
        if not _compares(prepared, nearest):
            return _capped(day_of(nearest), published)
    return _capped(_reached(prepared, times, published, sentence), published)


def _clause(prepared: Prepared, sentence: Sentence, span: Span) -> tuple[int, int]:
    first, last = prepared.tokens_in(span.begin, span.end)
    while first > sentence.first and prepared.tokens[first - 1].text not in _CLAUSE_BREAKS:
        first -= 1
    while last < sentence.last and prepared.tokens[last].text not in _CLAUSE_BREAKS:
        last += 1
    return prepared.tokens[first].begin, prepared.tokens[min(last, sentence.last) - 1].end


def _nearest_day(times: list[TimeExpression], span: Span) -> date | None:
    dated = [(abs(t.span.begin - span.begin), day) for t in times if (day := day_of(t)) is not None]
    return min(dated)[1] if dated else None


def _word_before(prepared: Prepared, span: Span) -> str:
    first, _ = prepared.tokens_in(span.begin, span.end)
    return prepared.tokens[first - 1].lower if first else ""


def _capped(day: date | None, published: Published) -> date | None:
    if day is None or (published.day is not None and day > published.day):
        return published.day
    return day


def _is_current(prepared: Prepared, left: int, right: int) -> bool:
    """Whether the clause says by a word that it tells how things stand now."""
    return bool(words.CURRENT & set(_lower_words(prepared, Span(left, right))))


def _compares(prepared: Prepared, expression: TimeExpression) -> bool:
    return _word_before(prepared, expression.span) == "als" or "als" in _lower_words(
        prepared, Span(max(0, expression.span.begin - 8), expression.span.begin)
    )


def _reached(
    prepared: Prepared, times: tuple[TimeExpression, ...], published: Published, sentence: Sentence
) -> date | None:
    """The day at which the narration stands when ``sentence`` begins."""
    reached = published.day
    here = bisect_left(prepared.sentences, sentence.begin, key=lambda s: s.begin)
    for index in range(here + 1):
        current = prepared.sentences[index]
        tokens = prepared.tokens[current.first : current.last]
        if index and _new_paragraph(prepared, index) and tense_of(tokens) == "present":
            reached = published.day
        if any(token.lower in words.CURRENT for token in tokens):
            reached = published.day
        if index == here:
            break
        for expression in _within(times, current.span):
            day = day_of(expression)
            if day is None or _is_attribute(prepared, expression) or _compares(prepared, expression):
                continue
            since = _word_before(prepared, expression.span) in words.SINCE
            reached = published.day if since else _capped(day, published)
    return reached


def _new_paragraph(prepared: Prepared, index: int) -> bool:
    gap = prepared.text[prepared.sentences[index - 1].end : prepared.sentences[index].begin]
    return gap.count("\n") > 0


def _is_attribute(prepared: Prepared, expression: TimeExpression) -> bool:
    """ "die am Mittwoch genannte Zahl": the day belongs to the noun, the narration does not go there."""
    _, last = prepared.tokens_in(expression.span.begin, expression.span.end)
    following = prepared.tokens[last : last + 2]
    return bool(following) and following[0].tag == "ADJ" and following[0].lower.endswith(("te", "ten", "ene", "enen"))


def _is_amount_of_event(prepared: Prepared, span: Span, left: int, right: int) -> bool:
    """Whether a measured amount is told of as something that has happened: it belongs to the event, not to the report."""
    _, last = prepared.tokens_in(span.begin, span.end)
    if not any(token.lower in words.AMOUNTS for token in prepared.tokens[last : last + 2]):
        return False
    first, end = prepared.tokens_in(left, right)
    return tense_of(prepared.tokens[first:end]) in {"past", "pluperfect", None}


def _event_day(times: tuple[TimeExpression, ...], published: Published) -> date | None:
    """The day before the publication that the article names most often, the earlier one among equals."""
    counts: dict[date, int] = {}
    for expression in times:
        day = day_of(expression)
        if day is not None and published.day is not None and 0 < (published.day - day).days <= words.NEWS_DAYS:
            counts[day] = counts.get(day, 0) + 1
    return min(counts, key=lambda day: (-counts[day], day)) if counts else None
