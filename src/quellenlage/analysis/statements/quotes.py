"""Pair quotation marks, whatever style the text uses, and join sentences that a quotation spans.

Marks are ambiguous: “ opens in English and closes in German, " does both, » opens in Germany and closes in Switzerland.
White space decides first, the mark that is open decides second.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from quellenlage.text.language.de.reporting import verbs_by_base
from quellenlage.text.prepared import Prepared, Sentence
from quellenlage.text.tokens import Token

_DOUBLE = frozenset('„“”"»«‟″')
_SINGLE = frozenset("‚‘›‹'’‛")
_OPENS_ONLY = frozenset("„‚")
_GERMAN_OPENING = "„"
"""The one mark that opens a quotation and never does anything else."""
_SHORTEST_LOST = 3
_LONGEST_SUBJECT = 6
_SUBJECT_TAGS = frozenset({"ART", "ADJ", "NOUN", "PRON"})
_MAX_TOKENS = 500
"""A quotation that does not close within this many tokens has lost its closing mark."""
_PARTNERS = {
    "„": '“”"‟″«»',
    "“": '”“"„',
    "”": '”“"',
    '"': '"“”',
    "»": "«",
    "«": "»",
    "‟": "”",
    "″": "″",
    "‚": "‘’'",
    "‘": "’'",
    "›": "‹",
    "‹": "›",
    "'": "'’",
    "’": "’'",
    "‛": "’",
}


class Quote(NamedTuple):
    """A pair of marks and what stands between: tokens ``[first, last)``, marks included."""

    first: int
    last: int


class Unit(NamedTuple):
    """Sentences that no quotation crosses: tokens ``[first, last)`` and the quotations inside."""

    first: int
    last: int
    quotes: tuple[Quote, ...]
    region: str
    paragraph: bool
    """Whether the unit opens a paragraph."""


def find_quotes(prepared: Prepared) -> list[Quote]:
    """All outermost quotations, left to right.

    >>> from quellenlage.model import Document
    >>> from quellenlage.text.prepared import prepare
    >>> ready = prepare(Document("a", "Roth sprach von „Unsinn“. «Nein», rief er."))
    >>> [ready.span_of(*quote).cut(ready.text) for quote in find_quotes(ready)]
    ['„Unsinn“', '«Nein»']
    """
    tokens, text = prepared.tokens, prepared.text
    marks = [i for i, token in enumerate(tokens) if token.tag == "QUOTE"]
    found: list[Quote] = []
    position = 0
    while position < len(marks):
        index = marks[position]
        closing = -1
        if _can_open(tokens, text, index):
            closing = _closing(prepared, marks, position)
        if closing >= 0:
            found.append(Quote(index, marks[closing] + 1))
            position = closing + 1
            continue
        position += 1
        end = _lost_end(prepared, index)
        if tokens[index].text == _GERMAN_OPENING and (position == len(marks) or marks[position] >= end):
            found.append(Quote(index, end))
    return [quote for quote in found if quote.last - quote.first > 1]


def _lost_end(prepared: Prepared, index: int) -> int:
    """Where a quotation without its closing mark ends: before ", sagte ...", else with its sentence."""
    tokens = prepared.tokens
    sentence = prepared.sentence_at(tokens[index].begin)
    end = sentence.last if sentence is not None else index + 1
    while end > index + 1 and tokens[end - 1].tag == "STOP":
        end -= 1
    for position in range(index + _SHORTEST_LOST, end - 1):
        if tokens[position].tag == "COMMA" and (
            _frame_follows(tokens, position) or _speaker_follows(tokens, position, end)
        ):
            return position
    return end if end - index > _SHORTEST_LOST else index + 1


def _can_open(tokens: Sequence[Token], text: str, index: int) -> bool:
    token = tokens[index]
    if token.text in _OPENS_ONLY:
        return True
    before = text[token.begin - 1] if token.begin else " "
    after = text[token.end] if token.end < len(text) else " "
    if token.text in _SINGLE:
        return not before.isalnum() and after.isalnum()
    return (not after.isspace() and not before.isalnum()) or (before.isspace() and token.text in {'"', "»", "«", "“"})


def _can_close(tokens: Sequence[Token], text: str, index: int) -> bool:
    token = tokens[index]
    if token.text in _OPENS_ONLY:
        return False
    before = text[token.begin - 1] if token.begin else " "
    after = text[token.end] if token.end < len(text) else " "
    if token.text in _SINGLE:
        return not before.isspace() and not after.isalnum()
    return not before.isspace() or not after.isalnum()


def _frame_follows(tokens: Sequence[Token], index: int) -> bool:
    """In careless text the space is on the wrong side of a closing mark, but a reporting verb follows it."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return following is not None and following.tag == "VFIN" and following.lemma in verbs_by_base()


def frame_follows(tokens: Sequence[Token], index: int, limit: int) -> bool:
    """Whether words that say who said it follow a quotation at ``index``: ", schloss er", "er fügte hinzu"."""
    if index >= limit - 1:
        return False
    if tokens[index].tag == "COMMA":
        if tokens[index + 1].lower == "so":
            return True
        return _frame_follows(tokens, index) and not complements_only(tokens[index + 1].lemma)
    return tokens[index].tag in _SUBJECT_TAGS and _speaker_follows(tokens, index - 1, limit)


def complements_only(base: str) -> bool:
    """Whether a verb reports only with a word beside it, so that alone it says nothing about who speaks."""
    return all(verb.words or "q" not in verb.abilities for verb in verbs_by_base().get(base, ()))


def _speaker_follows(tokens: Sequence[Token], index: int, limit: int) -> bool:
    """ "„Wir sind bereit, Arvid Holm sagte ...": translated texts put the subject before the verb."""
    position = index + 1
    while position < min(limit, index + _LONGEST_SUBJECT) and tokens[position].tag in _SUBJECT_TAGS:
        position += 1
    if position == index + 1 or position >= limit or tokens[position].tag != "VFIN":
        return False
    named = tokens[position - 1].tag == "NOUN" or tokens[position - 1].lower in {"er", "sie"}
    return named and any("q" in verb.abilities for verb in verbs_by_base().get(tokens[position].lemma, ()))


def _closing(prepared: Prepared, marks: Sequence[int], position: int) -> int:
    """Position in ``marks`` of the mark that closes ``marks[position]``, or -1."""
    tokens, text = prepared.tokens, prepared.text
    opening = tokens[marks[position]].text
    partners = _PARTNERS.get(opening, "")
    depth = 0
    for candidate in range(position + 1, len(marks)):
        index = marks[candidate]
        if index - marks[position] > _MAX_TOKENS:
            return -1
        mark = tokens[index].text
        if mark == opening and opening in _OPENS_ONLY:
            before_paragraph = "\n" in text[tokens[index - 1].end : tokens[index].begin]
            if not before_paragraph:
                depth += 1
                if depth > 1:
                    return -1
        elif mark in partners and (_can_close(tokens, text, index) or _frame_follows(tokens, index)):
            if depth == 0:
                return candidate
            depth -= 1
    return -1


def find_units(prepared: Prepared, quotes: Sequence[Quote]) -> list[Unit]:
    """Join the sentences that a quotation spans."""
    units: list[Unit] = []
    pending: list[Sentence] = []
    position = 0
    for sentence in prepared.sentences:
        pending.append(sentence)
        inside: list[Quote] = []
        while position + len(inside) < len(quotes) and quotes[position + len(inside)].first < sentence.last:
            inside.append(quotes[position + len(inside)])
        if inside and inside[-1].last > sentence.last:
            continue
        first = pending[0].first
        gap = prepared.text[prepared.tokens[first - 1].end : prepared.tokens[first].begin] if first else "\n"
        units.append(Unit(first, sentence.last, tuple(inside), sentence.region, "\n" in gap))
        position += len(inside)
        pending = []
    if pending:
        units.append(Unit(pending[0].first, pending[-1].last, tuple(quotes[position:]), pending[0].region, False))
    return units
