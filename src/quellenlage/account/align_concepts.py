"""How well two figures agree in what they count: evidence for and against, added up, with vetoes.

The weights are set by hand from what each observation says: a shared state of people says most, a different
nationality, unit or group of people forbids. Every reason has a name, so that an alignment can say why.
"""

from __future__ import annotations

from typing import NamedTuple

from quellenlage.account.align_items import Item
from quellenlage.account.align_vetoes import (
    PERSONS,
    forbidden,
    same_by_state,
    shared_stems,
    telling,
    telling_alike,
)
from quellenlage.account.compare import compatible, same_bounds, same_value, value_of
from quellenlage.model import Concept
from quellenlage.text.language.de import events, people

THRESHOLD = 3.0
"""Evidence from which two figures are the same claim."""
_FEW = 12
"""Numbers up to this are near each other by chance."""
_NEAR_BY = 0.5
_UNIT_STEMS = frozenset("prozent euro million milliard billion dollar hektar kilom met lit tonn kubikmet".split())
"""What the words for units leave in the context of a figure."""
_ANYWHERE = frozenset({"protesting", "attended", "arrested", "striking", "aboard", "stranded"})
"""States of crowds, whose place articles name in many ways: "auf der Straße", "vor dem Rathaus"."""
_MEASURED = ("mg", "µg", "ng", "µSv", "mSv", "°C")
"""Units, or their beginnings, of what is measured at a place."""
_OWNED = frozenset({"seat", "vote"})
_LOOSE_UNITS = frozenset({"%", "pp"})
_COMMON_UNITS = frozenset("m km cm t kg L l m3 m2".split())
"""Units in which one story may measure several things."""


class Agreement(NamedTuple):
    """Evidence that two figures are the same claim.

    Args:
        score: sum of the evidence.
        veto: whether something forbids it.
        reasons: names of what spoke for it.
    """

    score: float
    veto: bool
    reasons: tuple[str, ...]


def agreement(one: Item, other: Item) -> Agreement:
    """Weigh two figures against each other."""
    a, b = one.concept, other.concept
    if forbidden(one, other):
        return Agreement(0.0, True, ())
    parts = (
        _unit(one, other),
        _state(a, b, one.figure.unit),
        _head(a, b, one.figure.unit),
        _attributes(a, b),
        _scope(one, other),
        _part(one, other),
    )
    more = (_context(a, b), _value(one, other), _about(one, other), _share(one, other), _topic(one, other))
    evidence = (*parts, *more)
    return Agreement(sum(e[0] for e in evidence), False, tuple(e[1] for e in evidence if e[0] > 0))


def _unit(one: Item, other: Item) -> tuple[float, str]:
    """Money and shares are of everything; millimetres of rain and hectares of few things in one story."""
    unit = one.figure.unit
    if unit is None:
        return 0.0, ""
    if unit in _LOOSE_UNITS or unit.isupper():
        return 0.5, "unit"
    apart = one.concept.scope and other.concept.scope and _scope(one, other)[0] < 0
    return (1.5 if unit in _COMMON_UNITS or apart else 2.5), "unit"


def _state(a: Concept, b: Concept, unit: str | None) -> tuple[float, str]:
    if a.state is None or b.state is None:
        return 0.0, ""
    if a.state == b.state or any({a.state, b.state} <= states for states in events.ALIKE_STATES):
        weak = a.state in events.WEAK_STATES and a.state not in _ANYWHERE
        topic = unit is None or a.state in events.AMOUNT_TOPICS
        return (1.0 if weak else 2.5 if topic else 2.0), "state"
    weak = unit is None and {a.state, b.state} <= events.WEAK_STATES
    topics = {a.state, b.state} & events.AMOUNT_TOPICS
    return (-0.5 if weak else -1.0 if len(topics) == 1 and unit is not None else -2.0), ""


def _head(a: Concept, b: Concept, unit: str | None) -> tuple[float, str]:
    if not a.head or not b.head:
        return 0.0, ""
    if a.head == b.head:
        if a.head == "mensch":
            return 1.0, "head"
        if a.head in people.GROUPS:
            return (2.5 if a.head in people.NARROW_GROUPS else 1.5), "head"
        return (2.0 if unit is not None else 3.0), "head"
    if _in_that_state(a, b):
        return 0.5, ""
    if a.head in PERSONS and b.head in PERSONS:
        return (0.5 if same_by_state(a, b) else -0.5), ""
    if shared_stems((a.head,), (b.head,)):
        return (0.5 if unit else -0.5), "head"
    if unit is not None:  # an amount is "Lücke" here and "Fehlbetrag" there
        return (0.0 if a.state is not None and a.state == b.state else -1.0), ""
    return -2.0, ""


def _in_that_state(a: Concept, b: Concept) -> bool:
    """Whether both count whoever or whatever is in a state, called by its own name or people at large."""
    return a.state == b.state and {a.head, b.head} - {"mensch"} <= events.NATURAL_GROUPS.get(a.state or "", frozenset())


def _attributes(a: Concept, b: Concept) -> tuple[float, str]:
    return (1.5, "attributes") if shared_stems(a.attributes, b.attributes) else (0.0, "")


def _scope(one: Item, other: Item) -> tuple[float, str]:
    """Different places speak against it, less so where the same group is named and the values can both hold.

    A region and its country, a street and its town are different words for one place, and no gazetteer is at hand.
    """
    a, b = one.concept, other.concept
    if not a.scope or not b.scope:
        return 0.0, ""
    places = [s.lstrip("~") for s in a.scope if s[0] != "="], [s.lstrip("~") for s in b.scope if s[0] != "="]
    if not all(places):
        return 0.0, ""
    if shared_stems(*places):
        return 1.5, "scope"
    common = not named_places(a) or not named_places(b)
    if common and one.figure.unit is None and a.state == b.state and a.state in _ANYWHERE:
        return -0.5, ""
    nested = shared_stems(a.attributes, b.attributes) and compatible(one.figure, other.figure)
    same = same_value(one.figure, other.figure) and a.head == b.head and telling(value_of(one.figure) or 0) > 1
    return (-1.0, "") if nested or same else (-2.0, "")


def elsewhere(one: Item, other: Item) -> bool:
    """Whether the two are of different places where the place matters: where troops stand, where air is measured."""
    measured = (one.figure.unit or "").startswith(_MEASURED)
    stationed = one.concept.state in events.WEAK_STATES and one.concept.state not in _ANYWHERE
    if compatible(one.figure, other.figure) or shared_stems(one.concept.attributes, other.concept.attributes):
        return False
    return (measured or stationed) and _scope(one, other)[0] <= -2.0


def named_places(concept: Concept) -> list[str]:
    """The places that it is limited to by their proper names."""
    return [s for s in concept.scope if s[0] not in "=~"]


def _part(one: Item, other: Item) -> tuple[float, str]:
    """A part of a count is not the whole; a share is one of a whole by itself."""
    if one.figure.unit == "%":
        return 0.0, ""
    if one.concept.part and other.concept.part:
        return (0.0 if one.speaker == other.speaker or same_value(one.figure, other.figure) else -2.0), ""
    return (-2.5 if one.concept.part or other.concept.part else 0.0), ""


def _share(one: Item, other: Item) -> tuple[float, str]:
    """Of which whole a share is one, only one of two says."""
    return (-0.5, "") if (one.figure.share_of is None) != (other.figure.share_of is None) else (0.0, "")


def _context(a: Concept, b: Concept) -> tuple[float, str]:
    one, other = set(a.context) - _UNIT_STEMS, set(b.context) - _UNIT_STEMS
    if not one or not other:
        return 0.0, ""
    share = len(one & other) / min(len(one), len(other))
    return 1.5 * share, "context"


def _value(one: Item, other: Item) -> tuple[float, str]:
    """The same number; the same number by the same speaker; more for numbers that chance does not share."""
    if not same_value(one.figure, other.figure):
        score = 0.5 if one.speaker and one.speaker == other.speaker else 0.0
        return score + (_NEAR_BY if _near_by(one, other) else 0.0), "speaker" if score else ""
    score = telling(value_of(one.figure) or 0)
    if same_bounds(one.figure, other.figure) and one.speaker and one.speaker == other.speaker:
        score += 1.5
    return score, "value"


def _topic(one: Item, other: Item) -> tuple[float, str]:
    """What an amount is of, and whose it is: the nouns around it, its subject above all."""
    whose = one.topics.subject, other.topics.subject
    owned = one.figure.unit in _LOOSE_UNITS or one.concept.head in _OWNED
    if all(whose) and owned:
        if whose[0] & whose[1]:
            return 2.0, "subject"
        same = one.concept.state == other.concept.state and one.concept.state in events.AMOUNT_TOPICS
        if not same and not telling_alike(one, other) and not (one.topics.nouns & other.topics.nouns):
            return -1.5, ""
    if one.figure.unit is None:
        return 0.0, ""
    shared = one.topics.nouns & other.topics.nouns
    return (0.5, "topic") if shared else (0.0, "")


def _about(one: Item, other: Item) -> tuple[float, str]:
    """Amounts of one subject name it; stakes are somebody's, and two that name nobody in common are of two owners.

    Counts that two sources give otherwise, in sentences that name nobody and no place in common, may be of two things.
    """
    if not one.names or not other.names:
        return 0.0, ""
    if one.figure.unit is None:
        elsewhere = one.names.isdisjoint(other.names) and not compatible(one.figure, other.figure)
        return (-1.0 if elsewhere and one.body != other.body else 0.0), ""
    if one.names & other.names:
        return 0.5, "names"
    owned = one.concept.state == other.concept.state == "held" and not telling_alike(one, other)
    return (-1.5 if owned else 0.0), ""


def _near_by(one: Item, other: Item) -> bool:
    """Whether two numbers are of nearly the same size, as two counts of one thing are; amounts are so by chance."""
    if one.figure.unit is not None and (one.figure.unit in _LOOSE_UNITS or one.figure.unit.isupper()):
        return False
    low, high = sorted(abs(value_of(i.figure) or 0) for i in (one, other))
    return low > _FEW and high <= 1.25 * low
