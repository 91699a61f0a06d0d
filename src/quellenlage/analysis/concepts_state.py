"""What is said of the counted: killed, injured, missing, deployed, leaked ..."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from quellenlage.analysis.concepts_clause import Clause
from quellenlage.analysis.concepts_noun import Counted
from quellenlage.text.language.de import events, people
from quellenlage.text.meaning import stem
from quellenlage.text.tokens import Token

_PEOPLE = frozenset({"mensch", *people.GROUPS})
_CASUALTIES = ("injured", "killed")
_OWN_ONLY = frozenset({"allowed"})
"""States that a figure's own words must tell: "95 fuhr er, erlaubt sind 80"."""
_SHORT = 6
"""Words of a segment that only tells a degree of what was told before."""
_FUNCTION_TAGS = frozenset({"PREP", "ART", "DET", "PRON", "ADV", "NUM"})
_SHORTEST_PHRASE = min(len(groups) for _, groups in events.STATE_PHRASES)
"""Words by which a state is told that no single word tells."""


@lru_cache(maxsize=1)
def _states() -> dict[str, str]:
    """Word, dictionary form or stem to its state; exact forms go before stems."""
    found: dict[str, str] = {}
    for state, words in events.STATES.items():
        for word in sorted(words):
            found.setdefault(word, state)
    for state, words in events.STATES.items():
        for word in sorted(words):
            found.setdefault("~" + stem(word), state)
    return found


def _word_state(lower: str, lemma: str) -> str | None:
    states = _states()
    for form in (lower, lemma):
        if form in states:
            return states[form]
    return states.get("~" + stem(lemma)) or states.get("~" + stem(lower))


class _Told(NamedTuple):
    """What a word says of the counted: that there are casualties, a state that only a person is in, any state."""

    casualties: bool
    of_person: str | None
    state: str | None


@lru_cache(maxsize=100_000)
def _told_by(lower: str, dictionary_form: str) -> _Told | None:
    """What a word says of the counted; None for most words, which say nothing."""
    lemma = dictionary_form.lower()
    told = _Told(
        lemma in events.CASUALTIES or lower in events.CASUALTIES,
        events.PERSON_STATES.get(lemma) or events.PERSON_STATES.get(lower),
        _word_state(lower.rsplit("-", 1)[-1], lemma.rsplit("-", 1)[-1]),
    )
    return told if any(told) else None


def state_of(clause: Clause, counted: Counted, unit: str | None = None, *, whole: bool = False) -> str | None:
    """The state of the counted, several joined by "|" where the text joins them; None where no word tells.

    The noun phrase is asked first, then the predicate of the figure's own segment, then neighbouring segments: those
    behind, those before, and last a predicate that it shares with another figure. An elliptic figure has only its own
    segment: what it leaves out was said elsewhere.

    Args:
        unit: of the figure; amounts are neither missing nor arrested.
        whole: whether the sentence tells its state of a part only ("von 40 Lastwagen kamen 14 an").
    """
    if whole:
        return "|".join(_found(counted.tokens, counted.head in _PEOPLE, unit)) or people.GROUP_STATES.get(counted.head)
    state = _of_head(_told_state(clause, counted, unit), counted.head, unit)
    if unit is not None or state not in {"injured", None}:
        return state
    return _degree(clause, counted, state == "injured") or state


def _of_head(state: str | None, head: str, unit: str | None) -> str | None:
    """What a state means for what is counted: a job that vanishes is cut, woods that are destroyed have burnt."""
    if state is None:
        return None
    if unit == "%" and state == "voted":
        return "turnout"
    if unit in events.AREA_UNITS:
        return events.STATES_OF_AREA.get(state, state)
    if unit is None and (not head or head in _PEOPLE) and state in events.NEVER_OF_PEOPLE:
        return None
    return events.STATES_OF_HEADS.get(head, {}).get(state, state) or None


def _told_state(clause: Clause, counted: Counted, unit: str | None) -> str | None:
    persons = unit is None and (counted.head in _PEOPLE or not counted.head)
    noun = _found(counted.tokens, persons, unit)
    own = _found(_without(clause.tokens, counted.tokens), persons, unit)
    moved = _moved(clause, noun)
    if moved is not None:
        return moved
    stronger = [s for s in own if s in events.STRONGER_STATES]
    sure = set(noun) - events.WEAK_STATES
    if stronger and not (sure and stronger[0] in events.SAID_OF_CASES and counted.head != "case"):
        return stronger[0]
    if "killed" in own and noun and set(noun) <= events.OUTLIVED:
        return "succumbed" if set(noun) & events.HURT else "killed"
    topic = set(noun) <= events.AMOUNT_TOPICS and not set(own) <= events.AMOUNT_TOPICS
    if noun and not (own and (topic or set(noun) <= events.WEAK_STATES)):
        strong = not set(noun) <= events.WEAK_STATES
        return "|".join(noun if strong else _first_state([*clause.after[:1]], persons, unit) or noun)
    if not own and counted.head in people.GROUP_STATES:
        return people.GROUP_STATES[counted.head]
    if own:
        return "|".join(own)
    if counted.elliptic and unit is None and not clause.shared:
        return None
    return "|".join(_first_state(_around(clause), persons, unit)) or None


def _moved(clause: Clause, noun: Sequence[str]) -> str | None:
    """What becomes of patients: "140 Patienten wurden verlegt" are not those who were turned away."""
    if not set(noun) & events.PATIENTS:
        return None
    moves = (events.PATIENT_MOVES.get(t.lemma.lower()) for t in (*clause.tokens, *itertools.chain(*clause.after[:1])))
    return next((move for move in moves if move is not None), None)


def _around(clause: Clause) -> list[tuple[Token, ...]]:
    return [*clause.after[:1], *clause.before, *clause.shared, *clause.following]


def _first_state(segments: Iterable[Sequence[Token]], persons: bool, unit: str | None) -> tuple[str, ...]:
    for tokens in segments:
        states = _found(tokens, persons, unit)
        if not persons and unit is None:
            states = tuple(s for s in states if s in events.THING_STATES)
        if states and not set(states) <= events.WEAK_STATES | _OWN_ONLY:
            return states
    return ()


def _without(tokens: Sequence[Token], taken: Sequence[Token]) -> list[Token]:
    begins = {t.begin for t in taken}
    return [t for t in tokens if t.begin not in begins]


def _degree(clause: Clause, counted: Counted, injured: bool) -> str | None:
    """How badly the injured are hurt: "Sechs von ihnen schwer" and "sechs Schwerverletzte" are some of them."""
    words = {t.lower for t in (*clause.tokens, *counted.tokens)}
    if words & events.SEVERELY_INJURED or (words & events.SEVERITY and (injured or len(clause.tokens) <= _SHORT)):
        return "severe"
    return "slight" if injured and words & events.SLIGHTNESS else None


def _found(tokens: Iterable[Token], persons: bool, unit: str | None) -> tuple[str, ...]:
    """The states that the words tell, sorted; a phrase goes before its words, a strong state before a weak one."""
    words = list(tokens)
    phrase = _phrase_state(words)
    found: set[str] = set()
    if phrase and (unit is None or phrase in events.AMOUNT_STATES):
        if phrase not in events.WEAK_STATES:
            return (phrase,)
        found.add(phrase)
    for token in words:
        told = _told_by(token.lower, token.lemma)
        if told is None:
            continue
        if told.casualties:
            found.update(_CASUALTIES if persons else ())
        elif persons and told.of_person is not None and token.tag != "NOUN":
            found.add(told.of_person)
        elif token.tag in _FUNCTION_TAGS and token.lower not in {"tot", "vermisst"}:
            continue
        elif told.state is not None and (
            persons
            or token.lower not in events.PERSON_ONLY_STATES
            or (unit is not None and told.state in events.AMOUNT_TOPICS)
        ):
            found.add(told.state)
    found = found & events.AMOUNT_STATES if unit is not None else found - events.ONLY_AMOUNT_STATES
    return _joined(found, words)


def _joined(found: set[str], words: Sequence[Token]) -> tuple[str, ...]:
    """Several states stand together only where "oder", "und" or a slash joins the dead and the injured."""
    if len(found) <= 1:
        return tuple(found)
    if found >= {"killed", "injured"} and any(t.lower in {"oder", "und", "/", "bzw.", "sowie"} for t in words):
        return _CASUALTIES
    found = found - events.WEAK_STATES or found
    found = found - events.AMOUNT_TOPICS or found
    found = found - {"budgeted"} or found
    if len(found) > 1 and any(t.lower in {"oder", "/", "bzw."} for t in words):
        return tuple(sorted(found))
    for state in _ORDER:
        if state in found:
            return (state,)
    return (min(found),)


_ORDER = (
    "counted_wrongly",
    "critical",
    "captured",
    "missing",
    "killed",
    "treated",
    "injured",
    "sheltered",
    "evacuated",
    "rescued",
    "found",
    "arrested",
    "warned",
    "leaked",
    "destroyed",
    "damaged",
)
"""Which of several states a clause is about, where nothing joins them: the more specific one."""


@lru_cache(maxsize=1)
def _phrase_words() -> frozenset[str]:
    return frozenset(word for _, groups in events.STATE_PHRASES for group in groups for word in group)


def _phrase_state(words: Sequence[Token]) -> str | None:
    forms = {t.lower for t in words}
    forms.update([t.lemma.lower() for t in words])
    forms &= _phrase_words()
    if len(forms) < _SHORTEST_PHRASE:
        return None
    for state, groups in events.STATE_PHRASES:
        if all(not forms.isdisjoint(group) for group in groups):
            return state
    return None
