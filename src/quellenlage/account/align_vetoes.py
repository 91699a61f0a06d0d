"""What forbids that two figures are one: other units, periods, groups, nationalities, states, years.

Here are the comparisons, too, on which evidence for and against rests: of stems and of numbers.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from quellenlage.account.align_items import Item
from quellenlage.account.compare import same_value, value_of
from quellenlage.account.identity import fold
from quellenlage.model import Concept
from quellenlage.text.language.de import events, offices, people

PERSONS = frozenset({"", "mensch", "case", *people.GROUPS})
"""Heads that count people."""
_FEW = 12
"""Numbers up to this are shared by chance."""
_BEFORE = "=vorjah"
_LIMIT = "allowed"
"""State of what may be at most, which is never what is."""
_BARGAINED = {"demanded", "offered"}
_SINCE = "=seit"
_MANY_TIMES = 50
"""How many times as large as another, within a day, no count of the same people is."""
_LONG_COUNT = 3
_LONG = 10
"""Days after which a count that cannot sink is of another event where it is much smaller."""
_FALLEN = 0.7
_TIMES = 20
"""How many times as large as another an amount of one thing can be."""
_AMOUNT = 1_000_000
"""From this on a number without a unit can be one of money."""
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
    if _SINCE in periods and len(periods) > 1 and _of_other_times(one, other):
        return True
    if len(periods) > 1 and not told_short and (f.unit is not None or None not in periods or _BEFORE in periods):
        return True
    if one.party and other.party and not shared_stems(one.party, other.party):
        return True
    if _of_both_sides(one, other):
        return True
    if a.head in people.GROUPS and b.head in people.GROUPS and a.head != b.head and not same_by_state(a, b):
        return True
    if {a.state, b.state} == _BARGAINED or _sinks(one, other) or (a.state == _LIMIT) != (b.state == _LIMIT):
        return True
    if f.unit is None and _of_hospital(one) != _of_hospital(other):
        return True
    if f.unit is None and a.state and b.state:
        weak = [state in events.WEAK_STATES for state in (a.state, b.state)]
        if all(weak):
            settled = a.state != b.state and bool({a.state, b.state} & events.SETTLED_STATES)
            return settled and not telling_alike(one, other)
        alike_states = any({a.state, b.state} <= states for states in events.ALIKE_STATES)
        return not any(weak) and not alike_states and set(a.state.split("|")).isdisjoint(b.state.split("|"))
    return False


def _of_both_sides(one: Item, other: Item) -> bool:
    """Whether one speaker counts their own here, and there those of a country or of the other side."""
    if one.body is None or one.body != other.body or one.figure.unit is not None:
        return False
    own, others = sorted((one, other), key=lambda item: item.concept.side != "own")
    if own.concept.side != "own" or own.concept.head not in people.FORCES:
        return False
    return others.concept.side == "other" or (bool(others.party) and not own.party and others.concept.side is None)


def same_unit(one: str | None, other: str | None) -> bool:
    """Whether two units are one; "0,8 Milligramm" after "Milligramm pro Kubikmeter" leaves the denominator out.

    >>> same_unit("mg/m3", "mg"), same_unit("L", "m3")
    (True, False)
    """
    if one == other or one is None or other is None:
        return one == other
    return one.split("/")[0] == other.split("/")[0] and ("/" in one) != ("/" in other)


def _of_other_size(one: Item, other: Item) -> bool:
    """Whether two amounts are too far apart to be of one thing: a price per share and the price of a firm.

    Of people that holds within a day only: an earthquake has three dead first, and hundreds later.
    """
    low, high = sorted(abs(value_of(i.figure) or 0) for i in (one, other))
    if one.figure.unit is None and other.figure.unit is None:
        apart = abs((one.day - other.day).days) if one.day and other.day else 0
        many = one.concept.head in PERSONS and other.concept.head in PERSONS and high > _MANY_TIMES * max(low, 1)
        return many and apart <= 1
    if one.figure.unit is None or other.figure.unit is None or not one.figure.unit.isupper():
        return False
    return high > _TIMES * low


def _of_other_times(one: Item, other: Item) -> bool:
    """Whether what has been counted since long ago is far more than what is counted of one event."""
    low, high = sorted(abs(value_of(i.figure) or 0) for i in (one, other))
    return high > _LONG_COUNT * low


def _leaves_unit_out(one: Item, other: Item) -> bool:
    """Whether one gives the other's number without its unit: "5,2" after "5,2 Prozent", "ein Milliardengebot"."""
    bare = one if one.figure.unit is None else other
    value = value_of(bare.figure)
    if value is None or bare.figure.unit is not None or not same_value(one.figure, other.figure):
        return False
    return (value != int(value) and not bare.concept.head) or (value >= _AMOUNT and bare.concept.head not in PERSONS)


def _of_hospital(item: Item) -> bool:
    """Whether it counts the patients of one hospital, because that hospital says so or is named."""
    concept = item.concept
    if concept.state not in _HOSPITAL_STATES or concept.head not in PERSONS:
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


def _sinks(one: Item, other: Item) -> bool:
    """Whether fewer are dead long after more were: the dead of another event."""
    if one.concept.state not in events.NEVER_SINKING or one.concept.state != other.concept.state:
        return False
    if one.day is None or other.day is None or abs((one.day - other.day).days) < _LONG:
        return False
    early, late = sorted((one, other), key=lambda i: i.day or date.min)
    return (value_of(late.figure) or 0) < _FALLEN * (value_of(early.figure) or 0)


def telling_alike(one: Item, other: Item) -> bool:
    """Whether both give the same number, one that chance hardly makes twice."""
    return same_value(one.figure, other.figure) and telling(value_of(one.figure) or 0) >= 3


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


def same_by_state(a: Concept, b: Concept) -> bool:
    """Whether both heads name whoever is in the state that both tell."""
    if a.state is None or a.state != b.state:
        return False
    return {a.head, b.head} - {"", "mensch"} <= events.NATURAL_GROUPS.get(a.state, frozenset())
