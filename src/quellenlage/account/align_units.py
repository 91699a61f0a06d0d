"""What an article asserts, clause by clause: each with its words, and with its speaker where somebody is named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial
from typing import NamedTuple

from quellenlage.account.align_items import Desk, region_at
from quellenlage.account.compare import value_of
from quellenlage.account.tellers import is_own_report, named_teller
from quellenlage.model import Figure, Reading, Span, Statement
from quellenlage.text.gist import Gist, frame_terms, gist
from quellenlage.text.language.de import assertions, people
from quellenlage.text.tagging import tag_tokens
from quellenlage.text.tokens import tokenize

_PART = re.compile(r"[;:](?=\s)|(?<!\d),(?=\s)|\s[–-]\s")
_INSTEAD = re.compile(r"\s*sondern\b")
_PEOPLE = frozenset({"mensch", *people.GROUPS})
_VERBS = frozenset({"VFIN", "VPP"})
_LEAST_TERMS = 2
"""Content words that a clause needs to stand alone."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A clause of an article.

    Args:
        order: rank of the article, offset.
        statement: the statement that reports it, or None for what the article says itself.
        speaker: identity of whom the article attributes it to, or None.
        terms: what it asserts, sorted.
        gist: its terms, with their parts and opposites.
        counts: whether it gives a count of people, which is a figure's claim and no statement's.
        sentence: the sentence it stands in.
        numbers: whether it gives any figure.
    """

    order: tuple[int, int]
    document: str
    span: Span
    statement: str | None
    speaker: str | None
    said: date | None
    terms: tuple[str, ...]
    counts: bool
    sentence: Span
    numbers: bool
    gist: Gist

    @property
    def told(self) -> bool:
        """Whether the article attributes it to somebody."""
        return self.speaker is not None


class _Clause(NamedTuple):
    """A clause as its article alone tells it, whoever is who: see :class:`Unit`.

    Args:
        nameless: whether it names nobody who says so: "wie berichtet", "wird als Gefahr angesehen".
    """

    span: Span
    statement: Statement | None
    gist: Gist
    counts: bool
    sentence: Span
    numbers: bool
    nameless: bool


def units_of(desk: Desk, reading: Reading) -> list[Unit]:
    """The clauses of the body, in order: reported ones as their statement gives them, bare ones cut at commas."""
    clauses = desk.memory.recall(("clauses", reading.document.id), partial(_clauses, reading))
    return [_unit(desk, reading, clause) for clause in clauses]


def _unit(desk: Desk, reading: Reading, clause: _Clause) -> Unit:
    document, statement = reading.document.id, clause.statement
    speaker = None if statement is None or clause.nameless else named_teller(desk, reading, statement)
    terms = clause.gist.terms if speaker is None else _without_frame(clause.gist.terms, desk, speaker)
    return Unit(
        order=(desk.rank[document], clause.span.begin),
        document=document,
        span=clause.span,
        statement=statement.id if statement else None,
        speaker=speaker,
        said=statement.said if statement else None,
        terms=terms,
        gist=clause.gist._replace(terms=terms),
        counts=clause.counts,
        numbers=clause.numbers,
        sentence=clause.sentence,
    )


def _without_frame(terms: tuple[str, ...], desk: Desk, speaker: str) -> tuple[str, ...]:
    """The terms without those that only name the speaker and tell that something is said, where they stand together.

    "Der Bericht der Behörde spricht von einem Fehler" asserts the mistake.
    """
    body = desk.identities.body(speaker)
    names = _terms_of_name(desk.identities.name(speaker), desk.identities.name(body) if body else "")
    if names.isdisjoint(terms):
        return terms
    rest = tuple(term for term in terms if term not in names and term not in frame_terms())
    return rest if len(rest) >= _LEAST_TERMS else terms


@lru_cache(maxsize=20_000)
def _terms_of_name(name: str, body: str) -> frozenset[str]:
    return frozenset(gist(name).terms + gist(body).terms)


def _clauses(reading: Reading) -> list[_Clause]:
    found: list[_Clause] = []
    for sentence in reading.sentences:
        region = region_at(reading.regions, sentence.begin)
        if region is not None and region.kind == "body":
            found.extend(sorted(_in_sentence(reading, sentence), key=lambda clause: clause.span.begin))
    return found


def _in_sentence(reading: Reading, sentence: Span) -> Iterator[_Clause]:
    reported = [(s, _within(s, sentence)) for s in reading.statements]
    reported = [(s, span) for s, span in reported if span is not None]
    inner = [
        (s, span)
        for s, span in reported
        if span is not None
        and not any(
            o is not s and span != other and span.covers(other) and _long(reading, other)
            for o, other in reported
            if other is not None
        )
    ]
    taken: list[Span] = []
    for statement, span in inner:
        if span is None or any(span.overlaps(t) for t in taken):
            continue
        taken.append(span)
        yield from _cut(reading, sentence, _parts(reading.document.text, span), statement)
    if not taken:
        yield from _cut(reading, sentence, _parts(reading.document.text, sentence), None)
        return
    for rest in _rests(sentence, taken):
        text = rest.cut(reading.document.text)
        if ";" in text:
            yield from _cut(reading, sentence, _parts(reading.document.text, rest), None)


def _long(reading: Reading, span: Span) -> bool:
    return len(gist(span.cut(reading.document.text)).terms) >= _LEAST_TERMS


def _within(statement: Statement, sentence: Span) -> Span | None:
    """The part of a statement's quote that lies in the sentence."""
    parts = [q for q in statement.quote if q.overlaps(sentence)]
    if not parts:
        return None
    begin, end = max(sentence.begin, parts[0].begin), min(sentence.end, parts[-1].end)
    return Span(begin, end) if begin < end else None


def _rests(sentence: Span, taken: Sequence[Span]) -> list[Span]:
    """What the statements leave of their sentence."""
    rests, at = [], sentence.begin
    for span in sorted(taken):
        if span.begin > at:
            rests.append(Span(at, span.begin))
        at = max(at, span.end)
    if at < sentence.end:
        rests.append(Span(at, sentence.end))
    return rests


def _parts(text: str, span: Span) -> list[Span]:
    """The clauses of a passage; what is too short to stand alone stays with the clause before it.

    Except "nicht dies, sondern das": only the first is denied.
    """
    cuts = [m.end() for m in _PART.finditer(text, span.begin, span.end)]
    parts: list[Span] = []
    begin = span.begin
    for end in [*cuts, span.end]:
        part = Span(begin, end)
        alone = _stands_alone(part.cut(text)) if cuts else True
        if not alone and end != span.end and not _INSTEAD.match(text, end):
            continue
        if parts and not alone and not _INSTEAD.match(text, begin):
            parts[-1] = Span(parts[-1].begin, end)
        else:
            parts.append(part)
        begin = end
    return [_trimmed(text, part) for part in parts]


@lru_cache(maxsize=20_000)
def _stands_alone(clause: str) -> bool:
    """Whether a clause has content and a verb."""
    if len(gist(clause).terms) < _LEAST_TERMS:
        return False
    tokens = tokenize(clause)
    return any(t.tag in _VERBS for t in tag_tokens(tokens, 0, len(tokens)))


def _trimmed(text: str, span: Span) -> Span:
    begin, end = span.begin, span.end
    while begin < end and (text[begin].isspace() or text[begin] in ",;:+"):
        begin += 1
    while end > begin and (text[end - 1].isspace() or text[end - 1] in ",;:"):
        end -= 1
    return Span(begin, end)


def _cut(reading: Reading, sentence: Span, spans: Sequence[Span], statement: Statement | None) -> Iterator[_Clause]:
    text = reading.document.text
    figures = [f for f in reading.figures if sentence.covers(f.span)]
    own = statement is not None and is_own_report(reading, sentence)
    for span in spans:
        words = span.cut(text)
        asserted = gist(words)
        if asserted.terms:
            yield _Clause(
                span=span,
                statement=statement,
                gist=asserted,
                counts=_counts(figures, span),
                sentence=sentence,
                numbers=any(span.covers(f.span) and value_of(f) for f in figures),
                nameless=_agentless(words) or own,
            )


def _agentless(clause: str) -> bool:
    """ "... wird als Bedrohung angesehen": whoever thinks so is not named, whatever the sentence is attributed to."""
    if "wird" not in clause and "werden" not in clause:
        return False
    words = {t.lower for t in tokenize(clause)}
    return bool(words & assertions.VIEWED) and bool(words & {"wird", "werden"}) and "von" not in words


def _counts(figures: Sequence[Figure], span: Span) -> bool:
    return any(
        span.covers(f.span)
        and f.unit is None
        and value_of(f)
        and f.concept is not None
        and f.concept.head in _PEOPLE
        and f.concept.state is not None
        for f in figures
    )
