"""The counted noun: its head and what narrows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from quellenlage.analysis.concepts_clause import Clause
from quellenlage.model import Figure
from quellenlage.text.language.de import people, scopes
from quellenlage.text.lemmas import is_known, lemma_of
from quellenlage.text.meaning import lemma_stem, meaning, stem
from quellenlage.text.prepared import Prepared
from quellenlage.text.tokens import Token

_INNER = frozenset("ADJ VPP NUM ART DET PREP APPRART KON TRUNC".split())
_UNIT_NOUNS = frozenset(
    """
    prozent prozentpunkt euro dollar franken cent pfund rubel meter kilometer zentimeter millimeter liter milliliter
    kubikmeter quadratmeter quadratkilometer hektar tonne kilogramm kilo gramm milligramm mikrogramm grad million
    milliarde tausend hundert dutzend stück stundenkilometer megawatt kilowatt kilowattstunde gigawatt barrel
    """.split()
)
_PERSONS = frozenset({"mensch", *people.GROUPS})
_PLAIN_COUNT_NOUNS = frozenset(
    "zahl anzahl gesamtzahl summe menge höhe stand bilanz nummer ziffer wert werte figur".split()
)
_PARTS_OF_ALL = frozenset({"woman", "child"})
""" "Frauen, Männer und Kinder" are people at large."""
_NOT_COUNTED = _UNIT_NOUNS | _PLAIN_COUNT_NOUNS | scopes.TIME_NOUNS


class Counted(NamedTuple):
    """The counted noun.

    Args:
        head: class of people ("mensch", "soldier") or stem of the noun; empty where nothing names it.
        attributes: sorted stems of what narrows it.
        tokens: the words of the noun phrase.
        elliptic: whether the noun had to be taken from elsewhere, or there is none.
    """

    head: str
    attributes: tuple[str, ...]
    tokens: tuple[Token, ...]
    elliptic: bool


@lru_cache(maxsize=1)
def _groups() -> dict[str, str]:
    """Nouns, and what is left of them without their ending, to their class; umlauts stay: "Schüler" is no "Schule"."""
    found: dict[str, str] = {}
    for form in (str, _without_ending):
        for group, words in (*people.GROUPS.items(), *people.THING_CLASSES.items(), ("mensch", people.NEUTRAL_PEOPLE)):
            for word in sorted(words):
                found.setdefault(form(word), group)
    return found


def _without_ending(word: str) -> str:
    for ending in ("innen", "in", "ern", "en", "er", "es", "e", "n", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=50_000)
def head_of(word: str) -> str:
    """The class of people or things that a noun names, or its stem.

    >>> head_of("Bewohnerinnen"), head_of("Soldaten"), head_of("Brücken")
    ('mensch', 'soldier', 'bruck')
    """
    groups = _groups()
    if "-" in word and (last := word.rsplit("-", 1)[-1]) and head_of(last) in _PERSONS:
        return head_of(last)
    lower = word.lower()
    if lower.endswith("zahl") and len(lower) > len("anzahl") + 1:
        return head_of(word[:-4])
    for form in (lower, lemma_of(word).lower(), _without_ending(lower)):
        if form in groups:
            return groups[form]
    for tail in ("leute", "soldaten", "soldat", "kräfte"):
        if lower.endswith("feuerwehr" + tail):
            return "firefighter"
        if lower.endswith(tail) and len(lower) > len(tail) + 2:
            return groups.get(tail, lemma_stem(word))
    if "-" in lower and (known := groups.get(lower.rsplit("-", 1)[-1])) is not None:
        return known
    for tail in people.COMPOUND_TAILS:
        if lower.removesuffix("n").endswith(tail) and len(lower) > len(tail) + 3:
            return groups.get(tail, "mensch")
    return "mensch" if _names_people(lower) else _class_of_compound(lower, groups) or meaning(word) or lemma_stem(word)


_LEAST_TAIL = 5
_CLASSES_OF_COMPOUNDS = frozenset(people.THING_CLASSES) - {"seat", "meal", "train", "share", "bid"}


def _class_of_compound(lower: str, groups: Mapping[str, str]) -> str | None:
    """The class of what ends a compound: "Pflegestelle" is a "Stelle", "Ferienwohnungen" are flats."""
    for form in dict.fromkeys((lower, _without_ending(lower))):
        for begin in range(3, len(form) - _LEAST_TAIL + 1):
            found = groups.get(form[begin:])
            if found in _CLASSES_OF_COMPOUNDS:
                return found
    return None


@lru_cache(maxsize=50_000)
def _names_people(lower: str) -> bool:
    """Whether a noun is a participle or an adjective that counts people: "55.000 Eingeschlossene", "drei Obdachlose".

    >>> [_names_people(w) for w in ("eingeschlossenen", "festgenommene", "berichte", "gebiete", "obdachlose")]
    [True, True, False, False, True]
    """
    for ending in ("er", "en", "em", "e"):
        base = lower.removesuffix(ending)
        if base != lower:
            break
    else:
        return False
    return base in people.NOMINAL_ADJECTIVES or _is_participle(base)


def _is_participle(base: str) -> bool:
    """Whether a lower-case word without its ending is the past participle of a verb."""
    verb = lemma_of(base)
    if verb == base or not verb.endswith("n") or not verb.islower() or len(base) < _LEAST_TAIL:
        return False
    if base.startswith("ge") and not verb.startswith("ge"):
        return base.endswith(("t", "en"))
    if "ge" in base and not verb.startswith(base[: base.index("ge") + 2]) and verb.startswith(base[: base.index("ge")]):
        return base.endswith(("t", "en"))
    root = verb.removesuffix("n").removesuffix("e")
    return base in {root + "t", root + "et"} and verb.startswith(_UNSEPARABLE + (root,) * verb.endswith("ieren"))


_UNSEPARABLE = ("be", "ver", "er", "zer", "ent", "emp", "über", "unter")


def counted_of(prepared: Prepared, figure: Figure, clause: Clause) -> Counted:
    """The noun that ``figure`` counts: the given span, else the phrase behind the number, else "die Zahl der ..."."""
    given: tuple[Token, ...] = ()
    outside = False
    if figure.counted is not None:
        first, last = prepared.tokens_in(figure.counted.begin, figure.counted.end)
        given = prepared.tokens[first:last]
        begin, end = clause.sentence_tokens[0].begin, clause.sentence_tokens[-1].end
        outside = not begin <= figure.counted.begin < end
    behind = _behind(clause)
    number_of = _number_of(clause.sentence_tokens)
    if number_of and (not given or given[-1].end <= figure.span.begin):
        given = number_of
    elif _is_subject(clause, given, figure):
        given = ()
    if not _heads(given) and _heads(behind):
        given = behind
    if not _heads(given):
        given = number_of
    heads = _free(given) or _heads(given)
    if not heads:
        return Counted("", (), (), True)
    head, attributes = head_of(heads[0].text), _attributes(given)
    if head in _PARTS_OF_ALL and any(t.lower in {"männer", "männern"} for t in clause.sentence_tokens):
        head = "mensch"
    if figure.unit is None and _is_national(heads[0]):
        return Counted("mensch", tuple(sorted({*attributes, stem(heads[0].text)})), given, outside)
    return Counted(head, attributes, given, outside)


def _is_national(noun: Token) -> bool:
    """ "Vierzehn Velasier": a plural that no dictionary holds is what a people is called."""
    if noun.lower in people.NATIONALS or noun.lemma.lower() in people.NATIONALS:
        return True
    return noun.lower.endswith(("ier", "iern", "aner", "anern")) and not is_known(noun.text)


def _heads(tokens: Sequence[Token]) -> list[Token]:
    """Nouns that can be counted: no units, no days, and not "Zahl" itself, behind which the counted stands."""
    return [t for t in tokens if t.tag == "NOUN" and _NOT_COUNTED.isdisjoint((t.lemma.lower(), t.lower))]


def clause_noun_counts(token: Token) -> bool:
    """Whether a noun is one that names a thing: no unit, no day, no source and no proper name."""
    words = {token.lemma.lower(), token.lower}
    return _NOT_COUNTED.isdisjoint(words) and scopes.ATTRIBUTION_NOUNS.isdisjoint(words) and is_known(token.text)


def _free(tokens: Sequence[Token]) -> list[Token]:
    """Nouns that no preposition of the phrase governs: "durch Labore gesicherte Fälle" counts the cases."""
    found, governed = [], False
    for token in tokens:
        if token.tag in {"PREP", "APPRART"}:
            governed = True
        elif token.tag == "NOUN":
            if not governed:
                found.append(token)
            governed = False
    return _heads(found)


def _behind(clause: Clause) -> tuple[Token, ...]:
    """The noun phrase right behind the number."""
    found: list[Token] = []
    for token in clause.tokens[clause.figure_last :]:
        if token.tag == "NOUN":
            found.append(token)
            if token.lemma.lower() not in _UNIT_NOUNS:
                break
        elif token.tag in {"ADJ", "VPP", "VFIN", "QUOTE"} and not _heads(found):
            if token.tag == "VFIN" and not _before_noun(clause, token):
                break
            found.append(token)
        else:
            break
    return tuple(found) if any(t.tag == "NOUN" for t in found) else ()


def _is_subject(clause: Clause, given: Sequence[Token], figure: Figure) -> bool:
    """ "Die Veranstalter kamen auf 300": what stands before the verb counts, it is not counted."""
    if not given or given[-1].end > figure.span.begin:
        return False
    between = [t for t in clause.sentence_tokens if given[-1].end <= t.begin and t.end <= figure.span.begin]
    return any(t.tag == "VFIN" for t in between) and any(t.tag in {"PREP", "APPRART"} for t in between[-2:])


def _before_noun(clause: Clause, token: Token) -> bool:
    """ "verletzte Menschen": a participle that looks finite, right before its noun."""
    index = clause.tokens.index(token)
    following = clause.tokens[index + 1 : index + 2]
    return token.lower.endswith(("te", "ten")) and bool(following) and following[0].tag == "NOUN"


def _number_of(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """ "Die Zahl der Toten": the genitive behind the noun of counting."""
    for index, token in enumerate(tokens):
        lemma = token.lemma.lower()
        if lemma in scopes.COUNT_NOUNS or token.lower in scopes.COUNT_NOUNS:
            if token.lower.endswith("zahl") and len(token.lower) > len("gesamtzahl"):
                return (token,)
            found: list[Token] = []
            for following in tokens[index + 1 : index + 7]:
                if following.tag == "NOUN":
                    return (*found, following)
                if following.tag not in {"ART", "DET", "ADJ", "VPP", "PREP", "APPRART"}:
                    break
                found.append(following)
    return ()


def _attributes(tokens: Sequence[Token]) -> tuple[str, ...]:
    """Stems of the adjectives that say whose or from where the counted are."""
    return tuple(sorted({stem(t.text) for t in tokens if names_origin(t)}))


def names_origin(token: Token) -> bool:
    """Adjectives of countries and peoples: "nordkoreanisch", "deutsch"."""
    lower = token.lower.rstrip("nrmse")
    return token.tag in {"ADJ", "VFIN"} and (lower.endswith(("isch", "deutsch")))
