"""Who holds a view that the article reports in its own words: "Die Ermittler schließen einen Anschlag aus." """

from __future__ import annotations

import re
from functools import lru_cache

from quellenlage.account.claimants_phrases import NAME, is_body_word
from quellenlage.account.identity import Identities
from quellenlage.model import Reading, Span
from quellenlage.text.language.de import own_work

_KINDS = frozenset({"person", "organisation", "group"})


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    verbs = "|".join(sorted(own_work.VIEWING_FORMS))
    return (
        re.compile(rf"^(?:(?:Die|Der|Das)\s+)?(?P<who>{NAME})\s+(?:{verbs})\b"),
        re.compile(rf"^(?:(?:Die|Der|Das)\s+)?(?P<who>{NAME})\s+(?:schließ|schlo)\w+\s[^.!?]*\baus\b"),
        re.compile(rf"^(?:(?:Die|Der|Das)\s+)?(?P<who>{NAME})\s+(?:will|wollen|wollte|wollten)\s[^.!?]*\bhaben\b"),
        re.compile(
            rf"^(?:(?:Die|Der|Das)\s+)?(?P<who>{NAME})\s+(?:ist|sind|war|waren)\s+(?:sich\s+)?(?:sicher|überzeugt)\b"
        ),
        re.compile(rf"^Für\s+(?:die\s+|den\s+|das\s+)?(?P<who>{NAME})\s+(?:steht|stand|ist)\s+(?:fest|klar)\b"),
    )


def holder_of_view(reading: Reading, sentence: Span, identities: Identities) -> str | None:
    """The identity of whoever opens the sentence and supposes, excludes or expects what it tells; else None."""
    words = sentence.cut(reading.document.text)
    for pattern in _patterns():
        match = pattern.match(words)
        if match is None:
            continue
        at = Span(sentence.begin + match.start("who"), sentence.begin + match.end("who"))
        for actor in reading.actors:
            if actor.kind in _KINDS and any(mention.overlaps(at) for mention in actor.mentions):
                return identities.of_actor(reading, actor.id)
        name = match["who"]
        return name if any(is_body_word(word) for word in name.lower().split()) else None
    return None
