"""Questions asked of the time expressions of an article once they are found."""

from __future__ import annotations

from bisect import bisect, bisect_left
from collections.abc import Iterable
from datetime import date
from operator import attrgetter

from quellenlage.model import Published, Span, TimeExpression
from quellenlage.text.prepared import BEGIN_OF_SENTENCE, Prepared, Sentence

_BEGIN = attrgetter("span.begin")


def day_of(expression: TimeExpression) -> date | None:
    """The single day in a TIMEX3 value, None where it names no day.

    >>> day_of(TimeExpression("t1", Span(0, 6), "TIME", "2024-05-14TEV"))
    datetime.date(2024, 5, 14)
    >>> day_of(TimeExpression("t1", Span(0, 6), "DATE", "2024-W20-WE")) is None
    True
    """
    try:
        return date.fromisoformat(expression.value[:10]) if expression.value[7:8] == "-" else None
    except ValueError:
        return None


def within(times: tuple[TimeExpression, ...], span: Span) -> list[TimeExpression]:
    """The expressions that begin in a span; ``times`` is in the order of the text."""
    start = bisect_left(times, span.begin, key=_BEGIN)
    end = bisect_left(times, span.end, key=_BEGIN)
    return list(times[start:end])


def by_sentence(
    prepared: Prepared, times: tuple[TimeExpression, ...], first: int, last: int
) -> dict[int, list[TimeExpression]]:
    """The expressions of the sentences ``[first, last)``, which must not be empty, under the index of each sentence."""
    sentences = prepared.sentences
    found: dict[int, list[TimeExpression]] = {}
    for expression in within(times, Span(sentences[first].begin, sentences[last - 1].end)):
        index = bisect(sentences, expression.span.begin, key=BEGIN_OF_SENTENCE) - 1
        found.setdefault(index, []).append(expression)
    return found


def first_day(times: Iterable[TimeExpression], spans: Iterable[Span]) -> date | None:
    """The first day that one of the spans names."""
    covering = tuple(spans)
    for expression in times:
        if any(span.covers(expression.span) for span in covering) and (day := day_of(expression)) is not None:
            return day
    return None


def not_ahead(day: date, published: Published) -> date | None:
    """The day, unless it lies after the publication: nothing was said or counted after it was printed."""
    return None if published.day is not None and day > published.day else day


def lower_words(prepared: Prepared, span: Span) -> list[str]:
    """The words of a span in lower case."""
    first, last = prepared.tokens_in(span.begin, span.end)
    return [token.lower for token in prepared.tokens[first:last]]


def word_before(prepared: Prepared, span: Span) -> str:
    """The word before a span in lower case."""
    first, _ = prepared.tokens_in(span.begin, span.end)
    return prepared.tokens[first - 1].lower if first else ""


def sentence_index(prepared: Prepared, sentence: Sentence) -> int:
    """The position of a sentence in the article."""
    return bisect_left(prepared.sentences, sentence.begin, key=BEGIN_OF_SENTENCE)
