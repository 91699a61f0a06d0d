"""The day on which a statement was made."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from quellenlage.analysis.times.lookup import by_sentence, first_day, not_ahead, sentence_index, within
from quellenlage.analysis.times.tense import clause_around, tense_of
from quellenlage.model import Published, Span, Statement, TimeExpression
from quellenlage.text.language.de import time_frames as words
from quellenlage.text.prepared import Prepared, Sentence

_OCCASION = 12
"""Sentences over which an occasion that the text has dated can go on."""
_PRONOUN_REACH = 3
"""Sentences since the speaker was last named over which "er" and "der Minister" still mean that speaker."""
_NAME_REACH = 7
"""Words to either side of the verb of speech among which the speaker's name stands."""


def said_on(
    prepared: Prepared, times: tuple[TimeExpression, ...], published: Published, statement: Statement
) -> date | None:
    """The day on which a statement was made, where the text tells.

    A day in the frame comes first, then one in the sentence of the frame outside the quotation, then the day of an
    occasion that the text has dated before and that goes on with the same speaker.

    Args:
        times: all time expressions of the article.
        published: nothing was said after this day.

    >>> from quellenlage.analysis.times import find_times
    >>> from quellenlage.model import Document
    >>> from quellenlage.text.prepared import prepare
    >>> text = "Der Deich halte, sagte Bürgermeisterin Roth am Montag. „Wir wachen“, sagte Roth."
    >>> ready = prepare(Document("a", text))
    >>> published = Published(date(2024, 5, 14), basis="given")
    >>> times = find_times(ready, published)
    >>> statement = Statement("s1", "direct", "Speech", (Span(55, 67),), (Span(75, 79),), (Span(69, 74),))
    >>> said_on(ready, times, published, statement)
    datetime.date(2024, 5, 13)
    """
    if (day := first_day(times, statement.frame)) is not None:
        return not_ahead(day, published)
    frame = (*statement.frame, *statement.cue, *statement.speaker)
    start = min((span.begin for span in frame or statement.quote), default=None)
    sentence = None if start is None else prepared.sentence_at(start)
    if sentence is None:
        return None
    outside = [t for t in within(times, sentence.span) if not any(q.covers(t.span) for q in statement.quote)]
    if frame and (day := first_day(outside, (sentence.span,))) is not None:
        return not_ahead(day, published)
    tokens = prepared.tokens[sentence.first : sentence.last]
    if frame and not words.DAILY_REPORTS.isdisjoint([token.lower for token in tokens]):
        return published.day
    if not _tells_of_occasion(prepared, statement):
        return None
    day = _carried(prepared, times, statement, sentence)
    return None if day is None else not_ahead(day, published)


def _tells_of_occasion(prepared: Prepared, statement: Statement) -> bool:
    """Whether the frame can belong to an occasion told of before: it is in the preterite or verbless ("so Roth")."""
    for span in statement.cue:
        first, last = prepared.tokens_in(span.begin, span.end)
        sentence = prepared.sentence_at(span.begin)
        if first == last or sentence is None:
            continue
        if tense_of(prepared.tokens[first:last]) == "past":
            continue
        left, right = clause_around(prepared.tokens, first, last, sentence.first, sentence.last)
        clause = {token.lower for token in prepared.tokens[left:right]}
        verbless = clause & words.VERBLESS_CUES
        if not verbless:
            return False
    return True


def _carried(
    prepared: Prepared, times: tuple[TimeExpression, ...], statement: Statement, sentence: Sentence
) -> date | None:
    """The day of the last dated frame whose speaker is, or can be, the speaker of this statement."""
    here = sentence_index(prepared, sentence)
    if here == 0:
        return None
    named = _is_named(prepared, statement)
    speaker = _names(prepared, statement.speaker) if named else set()
    told = by_sentence(prepared, times, max(0, here - _OCCASION), here)
    for index in sorted(told, reverse=True):
        if not named and any(one.region == "headline" for one in prepared.sentences[index:here]):
            return None
        before = prepared.sentences[index]
        day = first_day(told[index], (before.span,))
        verb = None if day is None else _speech_verb(prepared, before)
        if day is None or verb is None:
            continue
        if not named:
            tellers = _names(
                prepared,
                (prepared.span_of(max(before.first, verb - _NAME_REACH), min(before.last, verb + _NAME_REACH)),),
            )
            return day if here - _last_named(prepared, tellers, here, index) <= _PRONOUN_REACH else None
        if speaker & _names(prepared, (before.span,)):
            return day
    return None


def _last_named(prepared: Prepared, names: set[str], here: int, first: int) -> int:
    """The last sentence before ``here`` that has one of the names; ``first`` where none behind it has."""
    for index in range(here - 1, first, -1):
        if names & _names(prepared, (prepared.sentences[index].span,)):
            return index
    return first


def _speech_verb(prepared: Prepared, sentence: Sentence) -> int | None:
    for position in range(sentence.first, sentence.last):
        token = prepared.tokens[position]
        if token.lemma in words.SPEECH_VERBS or token.lower in words.SPEECH_FORMS:
            return position
    return None


def _names(prepared: Prepared, spans: Iterable[Span]) -> set[str]:
    found = set()
    for span in spans:
        first, last = prepared.tokens_in(span.begin, span.end)
        found |= {t.text for t in prepared.tokens[first:last] if t.tag == "NOUN" and len(t.text) > 3}
    return found


def _is_named(prepared: Prepared, statement: Statement) -> bool:
    """Whether the speaker is a name, rather than a pronoun, a description with an article, or left out."""
    for span in statement.speaker:
        first, last = prepared.tokens_in(span.begin, span.end)
        if last > first and prepared.tokens[first].tag not in {"PRON", "ART", "DET"}:
            return True
    return False
