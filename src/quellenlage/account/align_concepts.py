"""How well two figures agree in what they count: evidence for and against, added up, with vetoes.

The weights are set by hand from what each observation says: a shared state of people says most, a different
nationality, unit or group of people forbids. Every reason has a name, so that an alignment can say why.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from quellenlage.account.align_items import Item
from quellenlage.account.compare import compatible, same_bounds, same_value, value_of
from quellenlage.account.identity import fold
from quellenlage.model import Concept
from quellenlage.text.language.de import events, offices, people

THRESHOLD = 3.0
"""Evidence from which two figures are the same claim."""
_FEW = 12
_BEFORE = "=vorjah"
_BARGAINED = {"demanded", "offered"}
_NEAR_BY = 0.5
_LONG = 10
"""Days after which a count that cannot sink is of another event where it is much smaller."""
_FALLEN = 0.7
_LOOSE_UNITS = frozenset({"%", "pp"})
_TIMES = 20
"""How many times as large as another an amount of one thing can be."""
_AMOUNT = 1_000_000
"""From this on a number without a unit can be one of money."""
_PERSONS = frozenset({"", "mensch", "case", *people.GROUPS})
_HOSPITALS = tuple(fold("unfall" + tail).removeprefix("unfall") for tail in offices.HOSPITAL_TAILS)
_HOSPITAL_STATES = frozenset({None, "treated", "critical", "severe"})
_RATES = {
    "PT1S": "=sekunde",
    "PT1M": "=minute",
    "PT1H": "=stunde",
    "P1D": "=tag",
    "P1W": "=woche",
    "P1M": "=monat",
    "P1Y": "=jahr",
}
"""Numbers up to this are shared by chance."""


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
        _unit(one),
        _state(a, b, one.figure.unit),
        _head(a, b, one.figure.unit),
        _attributes(a, b),
        _scope(one, other),
        _part(one, other),
    )
    more = (_context(a, b), _value(one, other), _about(one, other), _share(one, other))
    evidence = (*parts, *more)
    return Agreement(sum(e[0] for e in evidence), False, tuple(e[1] for e in evidence if e[0] > 0))


def forbidden(one: Item, other: Item) -> bool:
    """Whether two figures cannot be the same claim: units, rates, changes, groups, nationalities or states differ."""
    f, g = one.figure, other.figure
    if not (same_unit(f.unit, g.unit) or _leaves_unit_out(one, other)) or _of_other_size(one, other):
        return True
    if f.unit is not None and one.years and other.years and not one.years & other.years:
        return True
    if f.unit != "%" and _is_difference(one) != _is_difference(other):
        return True
    a, b = one.concept, other.concept
    periods = {_period(one), _period(other)}
    told_short = None in periods and _BEFORE not in periods and telling_alike(one, other)
    if len(periods) > 1 and not told_short and (f.unit is not None or None not in periods or _BEFORE in periods):
        return True
    if a.attributes and b.attributes and not shared_stems(a.attributes, b.attributes):
        return True
    if a.head in people.GROUPS and b.head in people.GROUPS and a.head != b.head:
        return True
    if {a.state, b.state} == _BARGAINED or _sinks(one, other):
        return True
    if f.unit is None and _of_hospital(one) != _of_hospital(other):
        return True
    if f.unit is None and a.state and b.state:
        weak = [state in events.WEAK_STATES for state in (a.state, b.state)]
        if all(weak):
            return a.state != b.state and bool({a.state, b.state} & events.SETTLED_STATES)
        return not any(weak) and set(a.state.split("|")).isdisjoint(b.state.split("|"))
    return False


def _sinks(one: Item, other: Item) -> bool:
    """Whether fewer are dead long after more were: the dead of another event."""
    if one.concept.state not in events.NEVER_SINKING or one.concept.state != other.concept.state:
        return False
    if one.day is None or other.day is None or abs((one.day - other.day).days) < _LONG:
        return False
    early, late = sorted((one, other), key=lambda i: i.day or date.min)
    return (value_of(late.figure) or 0) < _FALLEN * (value_of(early.figure) or 0)


def same_unit(one: str | None, other: str | None) -> bool:
    """Whether two units are one; "0,8 Milligramm" after "Milligramm pro Kubikmeter" leaves the denominator out.

    >>> same_unit("mg/m3", "mg"), same_unit("L", "m3")
    (True, False)
    """
    if one == other or one is None or other is None:
        return one == other
    return one.split("/")[0] == other.split("/")[0] and ("/" in one) != ("/" in other)


def _of_other_size(one: Item, other: Item) -> bool:
    """Whether two amounts of money are too far apart to be of one thing: a price per share and the price of a firm."""
    if one.figure.unit is None or other.figure.unit is None or not one.figure.unit.isupper():
        return False
    low, high = sorted(abs(value_of(i.figure) or 0) for i in (one, other))
    return high > _TIMES * low


def _leaves_unit_out(one: Item, other: Item) -> bool:
    """Whether one gives the other's number without its unit: "5,2" after "5,2 Prozent", "ein Milliardengebot"."""
    bare = one if one.figure.unit is None else other
    value = value_of(bare.figure)
    if value is None or bare.figure.unit is not None or not same_value(one.figure, other.figure):
        return False
    return (value != int(value) and not bare.concept.head) or (value >= _AMOUNT and bare.concept.head not in _PERSONS)


def _of_hospital(item: Item) -> bool:
    """Whether it counts the patients of one hospital, because that hospital says so or is named."""
    concept = item.concept
    if concept.state not in _HOSPITAL_STATES or concept.head not in _PERSONS:
        return False
    told_by = (item.body or "").split(":")[-1].split()
    named = (
        w for w in concept.scope if any(w.endswith(t) and (len(w) > len(t) or t == _HOSPITALS[0]) for t in _HOSPITALS)
    )
    return any(w.endswith(_HOSPITALS) for w in told_by) or any(named)


def _is_difference(item: Item) -> bool:
    change = item.figure.change
    return change is not None and change.kind in {"by", "factor"}


def _period(item: Item) -> str | None:
    """The period, or the each, for which it counts; a speed holds its own in its unit."""
    told = next((s for s in item.concept.scope if s.startswith("=")), None)
    if "/" in (item.figure.unit or ""):
        return None
    return told or _RATES.get(item.figure.rate or "")


def _unit(item: Item) -> tuple[float, str]:
    return (1.5, "unit") if item.figure.unit else (0.0, "")


def _state(a: Concept, b: Concept, unit: str | None) -> tuple[float, str]:
    if a.state is None or b.state is None:
        return 0.0, ""
    if a.state == b.state:
        return (1.0 if a.state in events.WEAK_STATES else 2.5 if unit is None else 2.0), "state"
    weak = unit is None and {a.state, b.state} <= events.WEAK_STATES
    topics = {a.state, b.state} & events.AMOUNT_TOPICS
    return (-0.5 if weak else -1.0 if len(topics) == 1 and unit is not None else -2.0), ""


def _head(a: Concept, b: Concept, unit: str | None) -> tuple[float, str]:
    if not a.head or not b.head:
        return 0.0, ""
    if a.head == b.head:
        return (1.0 if a.head == "mensch" else 1.5 if a.head in people.GROUPS else 2.0), "head"
    if a.head in _PERSONS and b.head in _PERSONS:
        return -0.5, ""
    alike_heads = shared_stems((a.head,), (b.head,))
    return (0.5 if unit else -0.5, "head") if alike_heads else (-2.0, "")


def _attributes(a: Concept, b: Concept) -> tuple[float, str]:
    return (1.5, "attributes") if shared_stems(a.attributes, b.attributes) else (0.0, "")


def _scope(one: Item, other: Item) -> tuple[float, str]:
    """Different places speak against it, less so where the same group is named and the values can both hold.

    A region and its country, a street and its town are different words for one place, and no gazetteer is at hand.
    """
    a, b = one.concept, other.concept
    if not a.scope or not b.scope:
        return 0.0, ""
    places = [s for s in a.scope if s[0] != "="], [s for s in b.scope if s[0] != "="]
    if not all(places):
        return 0.0, ""
    if shared_stems(*places):
        return 1.5, "scope"
    nested = shared_stems(a.attributes, b.attributes) and compatible(one.figure, other.figure)
    same = same_value(one.figure, other.figure) and a.head == b.head and telling(value_of(one.figure) or 0) > 1
    return (-1.0, "") if nested or same else (-2.0, "")


def _part(one: Item, other: Item) -> tuple[float, str]:
    """A part of a count is not the whole; a share is one of a whole by itself."""
    return (-2.5, "") if one.figure.unit != "%" and one.concept.part != other.concept.part else (0.0, "")


def _share(one: Item, other: Item) -> tuple[float, str]:
    """Of which whole a share is one, only one of two says."""
    return (-0.5, "") if (one.figure.share_of is None) != (other.figure.share_of is None) else (0.0, "")


def _context(a: Concept, b: Concept) -> tuple[float, str]:
    one, other = set(a.context), set(b.context)
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


def _about(one: Item, other: Item) -> tuple[float, str]:
    """Amounts of one subject name it; stakes are somebody's, and two that name nobody in common are of two owners."""
    if one.figure.unit is None or not one.names or not other.names:
        return 0.0, ""
    if one.names & other.names:
        return 0.5, "names"
    owned = one.concept.state == other.concept.state == "held" and not telling_alike(one, other)
    return (-1.5 if owned else 0.0), ""


def telling_alike(one: Item, other: Item) -> bool:
    """Whether both give the same number, one that chance hardly makes twice."""
    return same_value(one.figure, other.figure) and telling(value_of(one.figure) or 0) >= 3


def _near_by(one: Item, other: Item) -> bool:
    """Whether two numbers are of nearly the same size, as two counts of one thing are; amounts are so by chance."""
    if one.figure.unit is not None:
        return False
    low, high = sorted(abs(value_of(i.figure) or 0) for i in (one, other))
    return low > _FEW and high <= 1.25 * low


def telling(value: float) -> float:
    """How much it says that two figures of one story give this number: the more digits, the less it is chance.

    >>> [telling(value) for value in (7, 40, 12_000, 164, 5.2)]
    [0.5, 1.5, 2.0, 3.0, 3.0]
    """
    if value != int(value):
        return 3.0
    if value <= _FEW:
        return 0.5
    digits = len(f"{value:.0f}".rstrip("0"))
    return 3.0 if digits > 2 else 2.0 if value >= 1000 else 1.5


def shared_stems(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether two lists of stems share one: equal, one the end of the other, or of one country."""
    return any(alike(x, y) for x in one for y in other)


def alike(x: str, y: str) -> bool:
    """Whether two stems are one, one the end of the other, or of one country."""
    if x == y:
        return True
    short, long = sorted((x, y), key=len)
    if len(short) >= 3 and long.endswith(short):
        return True
    common = 0
    for a, b in zip(short, long, strict=False):
        if a != b:
            break
        common += 1
    return common >= 4 and common >= 0.8 * len(short)
