"""To whom a passage is attributed: its speaker, the paper it is told from, or whoever holds the floor."""

from __future__ import annotations

import re

from quellenlage.account.align_items import Desk
from quellenlage.account.claimants_papers import PAPER, cites_paper, from_paper, is_paper, shown_papers
from quellenlage.account.facts import Fact
from quellenlage.account.floor import floor_holder
from quellenlage.account.views import holder_of_view
from quellenlage.text.language.de import own_work


def attributed_to(desk: Desk, fact: Fact) -> str | None:
    """The identity of whom the article has ``fact`` from, or None where it states it as a bare fact.

    All papers that the articles of a claim tell from are one, whatever they call it: two outlets that hold a leaked
    paper hold the same.
    """
    speaker = fact.speaker
    written = speaker is not None and is_paper(desk.identities.name(speaker))
    reading = desk.by_id[fact.document]
    if speaker is not None and leaves_it_open(desk, fact):
        return None
    if fact.figure is not None:
        return PAPER if written else speaker
    if speaker is not None and not written and not cites_paper(fact.sentence.cut(reading.document.text)):
        return speaker
    if from_paper(shown_papers(reading), fact.sentence):
        return PAPER
    if written:
        return PAPER
    view = holder_of_view(reading, fact.sentence, desk.identities)
    return view or floor_holder(reading, fact.sentence, desk.identities)


_DECLINES = re.compile(own_work.DECLINES)


def leaves_it_open(desk: Desk, fact: Fact) -> bool:
    """Whether whoever is named in the sentence neither gives nor confirms what it tells: others gave it before.

    "Die Polizei wollte die Zahl von 23 Festnahmen nicht bestätigen."
    """
    words = fact.sentence.cut(desk.by_id[fact.document].document.text)
    # Few sentences hold one of these words, and the pattern is dear.
    return any(word in words for word in _HINTS) and _DECLINES.search(words) is not None


_HINTS = ("estätig", "omment", "ußer", "tellung", "ngaben", "uskunft", " sagen", "unbeantw", "dementier", "beziffern")
