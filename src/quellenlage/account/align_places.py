"""Where the counted are: whether two figures of one event are of two places, one of them at its margin.

No gazetteer is at hand, and a village, its valley and its region are three names for where one thing happened. But of
where it happened most articles of an event tell; a place that few of them name, beside one that most do, is another.
"""

from __future__ import annotations

from collections import defaultdict

from quellenlage.account.align_concepts import named_places
from quellenlage.account.align_items import Desk, Item
from quellenlage.account.align_vetoes import shared_stems
from quellenlage.account.compare import compatible

_MARGIN = 2
"""How many times as many articles must name the one place as the other."""
_FOLDED = str.maketrans({"ä": "a", "ö": "o", "ü": "u"})


class Places:
    """In how many articles of its event a place is named."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._events: dict[str, list[str]] = defaultdict(list)
        for document in desk.items:
            self._events[desk.group_of.get(document, document)].append(document)
        self._texts: dict[str, str] = {}
        self._counts: dict[tuple[str, str], int] = {}

    def apart(self, one: Item, other: Item) -> bool:
        """Whether the two give values that differ for two places, of which one is at the margin of the event."""
        if one.figure.unit is not None or other.figure.unit is not None:
            return False
        if one.body is not None and one.body == other.body:  # Whoever counts on, counts farther out.
            return False
        here, there = named_places(one.concept), named_places(other.concept)
        if not here or not there or shared_stems(here, there) or compatible(one.figure, other.figure):
            return False
        event = self._desk.group_of.get(one.document, one.document)
        less, more = sorted(max(self._named(event, place) for place in places) for places in (here, there))
        return less > 0 and _MARGIN * less <= more

    def _named(self, event: str, place: str) -> int:
        found = self._counts.get((event, place))
        if found is None:
            found = self._counts[event, place] = sum(place in self._text(d) for d in self._events[event])
        return found

    def _text(self, document: str) -> str:
        text = self._texts.get(document)
        if text is None:
            text = self._texts[document] = self._desk.by_id[document].document.text.lower().translate(_FOLDED)
        return text
