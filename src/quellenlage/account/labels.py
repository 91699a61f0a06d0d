"""What a claim is called: what its members count, without the number, which may differ from member to member."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from quellenlage.account.align_items import Item
from quellenlage.model import Reading
from quellenlage.text.language.de import events
from quellenlage.text.language.de.state_names import STATE_NAMES

_LONGEST = 90
_WORD = re.compile(r"[^\W\d_]+")


def figure_label(readings: Mapping[str, Reading], items: Sequence[Item]) -> str:
    """The counted words of the member that says most about them, with their state; else the words around the figure.

    Args:
        readings: the articles, by document id.
        items: the members of one claim.
    """
    best = max(items, key=lambda i: (_informative(i), -i.rank, -i.figure.span.begin))
    text = readings[best.document].document.text
    counted, span = best.figure.counted, best.figure.span
    if counted is None or not counted.overlaps(best.sentence):
        return shortened(text[span.begin : best.sentence.end])
    words = text[span.end : counted.end] if span.end <= counted.begin else counted.cut(text)
    # An amount carries its unit between number and noun; anything longer is the rest of a clause.
    words = words if len(words) - len(counted) < _LONGEST // 3 else counted.cut(text)
    name = shortened(words)
    name = name[:1].upper() + name[1:]
    details = [detail for detail in (_state(best, name), _unit(best, text[span.end : counted.begin])) if detail]
    return f"{name} ({', '.join(details)})" if details else name


def shortened(words: str) -> str:
    """``words`` on one line of at most 90 characters.

    >>> shortened("Es gebe  zwölf\\nTote, ")
    'Es gebe zwölf Tote'
    """
    line = " ".join(words.split()).strip(" ,;:–-")
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"


def _informative(item: Item) -> int:
    concept, counted = item.concept, item.figure.counted
    behind = counted is not None and item.figure.span.end <= counted.begin
    return behind + len(concept.attributes) + len(concept.scope) + bool(concept.state) + 2 * bool(counted)


def _state(item: Item, name: str) -> str:
    """The state in words, unless the counted words say it themselves ("Vermisste")."""
    said = {word.lower() for word in _WORD.findall(name)}
    states = (item.concept.state or "").split("|")
    untold = [s for s in states if s in STATE_NAMES and not said & events.STATES.get(s, frozenset())]
    return " oder ".join(STATE_NAMES[state] for state in untold)


def _unit(item: Item, between: str) -> str:
    """The unit of an amount whose unit does not stand between the number and the counted words."""
    return item.figure.unit or "" if not between.strip() else ""
