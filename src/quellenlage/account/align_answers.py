"""Answers: what one speaker says to reject what another said before, as the text between the two tells.

"„...“, sagte die Ministerin. Der Verband wies den Vorwurf zurück. Ein Angebot habe nie vorgelegen." The two may share
no word; that one rejects the other is what makes them one question.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from quellenlage.account import cues
from quellenlage.account.align_items import Desk
from quellenlage.account.align_units import Unit
from quellenlage.account.polarity import OPENING
from quellenlage.model import Reading
from quellenlage.text.gist import gist
from quellenlage.text.language.de import assertions

_NEAR = 160
"""Characters between a statement and the one that answers it."""
_FAR = 600
"""Characters between a statement and an answer that shares a word with it."""

_FEW_WORDS = 8
"""Words of a denial that does not say what it denies."""
_SENTENCES = re.compile(r"(?<=[.!?“”»«\"])\s+")


def rejoinders(desk: Desk, units: Sequence[Unit]) -> Iterable[tuple[int, int]]:
    """Pairs of places: told clauses that a denial leads up to, each with those of others told before it.

    Args:
        units: in the order of publication, then of the text.
    """
    document = ""
    leads: dict[int, int] = {}
    for place, unit in enumerate(units):
        if unit.document != document:
            document, leads = unit.document, _leads(desk.by_id[unit.document])
        if not unit.told or not leads:
            continue
        begin = leads.get(unit.sentence.begin, unit.sentence.begin)
        if not cues.denies(desk.by_id[document].document.text[begin : unit.span.begin]):
            continue
        for before in range(place - 1, -1, -1):
            other = units[before]
            if other.document != document or unit.span.begin - other.span.end > _FAR:
                break
            if other.told and other.speaker != unit.speaker:
                yield before, place


def _leads(reading: Reading) -> dict[int, int]:
    """Where the sentence before each begins, in an article that may deny something; else nothing."""
    if not cues.may_deny(reading.document.text):
        return {}
    return {two.begin: one.begin for one, two in pairwise(reading.sentences)}


def answers(desk: Desk, one: Unit, other: Unit, shared: int) -> bool:
    """Whether one of two clauses rejects the other, as what leads to its words tells.

    Args:
        shared: how many terms the two have in common; farther back lies only what shares one with the answer, or with
            the sentence of the denial: "Der Verband bestritt den Einsatz von Gift."
    """
    first, second = sorted((one, other), key=lambda u: u.order)
    gap = second.span.begin - first.span.end
    if first.document != second.document or gap > _FAR:
        return False
    reading = desk.by_id[first.document]
    text = reading.document.text
    behind = next((s.end for s in reading.sentences if s.begin <= second.span.begin < s.end), second.span.end)
    if gap <= _NEAR and cues.has_word(text[second.span.end : behind], assertions.RETORTS):
        return True
    own = text[max(second.sentence.begin, first.span.end) : second.span.begin]
    if not own.rstrip(OPENING).endswith(":") and cues.denies(own):  # "... bestritt, dass": this is what is denied.
        return gap <= _NEAR and shared > 0
    lead = _lead(reading, second, first.span.end)
    if not cues.denies(lead):
        return False
    return shared > 0 or not set(gist(lead).terms).isdisjoint(first.terms) or (gap <= _NEAR and _says_no_more(lead))


def _says_no_more(lead: str) -> bool:
    """Whether a denial leaves to the words before it what is denied: "Das wies er zurück.", "Roth widersprach:"."""
    denials = [part for part in _SENTENCES.split(lead.strip().rstrip(OPENING)) if cues.denies(part)]
    return any("," not in part and len(part.split()) <= _FEW_WORDS for part in denials)


def _lead(reading: Reading, unit: Unit, least: int = 0) -> str:
    """The sentence before that of a clause, and what stands before the clause in its own."""
    sentence = unit.sentence.begin
    before = max((s.begin for s in reading.sentences if s.end <= sentence), default=sentence)
    return reading.document.text[max(before, least) : unit.span.begin]
