"""Who is who across articles: names as they are compared, and what the comparison found."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from quellenlage.account.articles import outlet_key
from quellenlage.model import Actor, ActorKind, Reading
from quellenlage.text.language.de import function_words, offices, outlets
from quellenlage.text.meaning import stem

_FOLD = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "s", "w": "v", "y": "i", "j": "i"})
_DOUBLED = re.compile(r"([b-df-hj-np-tv-z])\1")
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_ACRONYM = re.compile(r"\b[A-ZÄÖÜ]{2,6}\b")
_SMALL = frozenset("der die das des dem den von vom zu zur zum für und im in am an ein eine einer eines einem".split())


@lru_cache(maxsize=100_000)
def fold(word: str) -> str:
    """The stem of a word, spellings that transcriptions make of one name folded together.

    >>> fold("Thöny") == fold("Thoeny"), fold("Dvorek") == fold("Dworek"), fold("Jassin") == fold("Yasin")
    (True, True, True)
    """
    plain = stem(word).replace("ae", "a").replace("oe", "o").replace("ue", "u").translate(_FOLD)
    return _DOUBLED.sub(r"\1", plain)


@lru_cache(maxsize=100_000)
def key_words(name: str) -> tuple[str, ...]:
    """The words of a name as names are compared: folded, without articles and legal forms.

    >>> key_words("die Farntaler Wasserkraft AG") == key_words("Farntaler Wasserkraft")
    True
    """
    words = (match.group() for match in _WORD.finditer(name))
    told = (w for w in words if w.lower() not in _SMALL and w.lower() not in offices.LEGAL_FORMS)
    return tuple(fold(offices.SAME_BODIES.get(w.lower(), w)) for w in told)


def acronyms(actor: Actor) -> frozenset[str]:
    """The acronyms in an actor's names.

    >>> sorted(acronyms(Actor("a1", "Geheimdienst GVD", "organisation")))
    ['GVD']
    """
    found = (a for name in (actor.name, *actor.aliases) for a in _ACRONYM.findall(name))
    return frozenset(a for a in found if a.lower() not in offices.LEGAL_FORMS)


_SPELLED_OUT = re.compile(
    r"\b([A-ZÄÖÜ][\wäöüß-]+(?:\s+(?:für|der|des|und|zur|zum|&|[A-ZÄÖÜ][\wäöüß-]+))*)\s+\(([A-ZÄÖÜ]{2,6})\)"
)


def abbreviations(text: str) -> dict[str, tuple[str, ...]]:
    """Acronyms that ``text`` spells out, to the words of the name.

    >>> abbreviations("Nach Angaben des Landesinstituts für Seuchenschutz (LIS) ist es vorbei.")
    {'LIS': ('landesinstitut', 'seuchenschutz')}
    """
    return {m[2]: name for m in _SPELLED_OUT.finditer(text) if (name := _spelled_out(m[2], m[1])) is not None}


def _spelled_out(acronym: str, words: str) -> tuple[str, ...] | None:
    """The longest end of some words for which an acronym stands; before it may stand "Nach Angaben des"."""
    for match in re.finditer(rf"\b{acronym[0]}", words):
        if stands_for(acronym, words[match.start() :]):
            return key_words(words[match.start() :])
    return None


def stands_for(acronym: str, name: str) -> bool:
    """Whether the letters of an acronym stand in a name in that order, the first at its beginning.

    The place and the agency of a dateline look like a name and its acronym, and are none.

    >>> stands_for("LIS", "Landesinstitut für Seuchenschutz"), stands_for("AFP", "Seedorf")
    (True, False)
    """
    words = [word for word in name.split() if word.lower() not in _SMALL]
    letters = iter(" ".join(words).upper())
    return bool(words) and words[0][:1].upper() == acronym[:1] and all(letter in letters for letter in acronym)


def as_medium(actor: Actor, own_outlets: frozenset[str]) -> Actor:
    """The actor, told to be a medium where the name is an agency, an outlet of the set, or only "die Zeitung".

    >>> as_medium(Actor("a1", "Agentur AFP", "organisation"), frozenset()).kind
    'medium'
    """
    if actor.kind == "person" and " " not in actor.name and outlet_key(actor.name) in own_outlets:
        return replace(actor, kind="medium")  # "Der Ostkorrespondent" is a paper where one of that name is
    if actor.kind in {"medium", "person", "anonymous"}:
        return actor
    words = actor.name.split()
    agency = actor.name in outlets.AGENCIES or (
        len(words) > 1 and words[0] in outlets.AGENCY_CLASSES and words[-1] in outlets.AGENCIES
    )
    nameless = len(words) == 1 and words[0] in outlets.OUTLET_CLASSES | outlets.AGENCY_CLASSES
    if agency or nameless or outlet_key(actor.name) in own_outlets:
        return replace(actor, kind="medium")
    return actor


_COUNTED = re.compile(
    r"(?i)^(?:\d|(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|beide|viele|einige|mehrere|hunderte?|tausende?)\b)"
)


def can_speak(actor: Actor) -> bool:
    """Whether an actor can be whom a number comes from: the counted themselves and the words for writing cannot.

    >>> can_speak(Actor("a1", "3600 Personen", "group")), can_speak(Actor("a2", "Lagezentrum", "organisation"))
    (False, True)
    """
    if actor.kind in {"medium", "anonymous"} or actor.members:
        return True
    name = actor.name.lower()
    if name in function_words.CLOSED_CLASS_WORDS or (name and name.split()[-1] in offices.NO_VOICES):
        return False
    return not _COUNTED.match(actor.name)


@lru_cache(maxsize=1)
def _company_words() -> frozenset[str]:
    return frozenset(fold(w) for w in offices.COMPANY_WORDS)


@lru_cache(maxsize=1)
def _company_ends() -> tuple[str, ...]:
    return tuple(sorted(fold(w) for w in offices.COMPANY_ENDS))


@lru_cache(maxsize=1)
def _generic_words() -> frozenset[str]:
    return frozenset(fold(w) for w in offices.GENERIC_BODIES)


@lru_cache(maxsize=100_000)
def is_company_word(word: str) -> bool:
    """Whether a folded word means a company without naming it: "Firma", "Wasserfirma".

    >>> is_company_word(fold("Wasserfirma")), is_company_word(fold("Leitzentrale"))
    (True, False)
    """
    return word in _company_words() or word.endswith(_company_ends())


@lru_cache(maxsize=100_000)
def is_generic(words: tuple[str, ...]) -> bool:
    """Whether a name only says what kind of body it is: "die Behörde", "das Unternehmen"."""
    return bool(words) and all(w in _generic_words() or is_company_word(w) for w in words)


@dataclass(frozen=True, slots=True)
class Identities:
    """The identity of every actor of every article.

    Args:
        known: (document, actor) to identity.
        bodies: identity to the identity of the body it speaks for; absent where it speaks for itself.
        names: identity to the name to show, the fullest form found.
        kinds: identity to what it is.
        members: identity to the names that one phrase names together.
        companies: document to the company that the articles of its event are about.
    """

    known: Mapping[tuple[str, str], str]
    bodies: Mapping[str, str]
    names: Mapping[str, str]
    kinds: Mapping[str, ActorKind]
    members: Mapping[str, tuple[str, ...]]
    companies: Mapping[str, str]

    def of_actor(self, reading: Reading, actor: str | None) -> str | None:
        """The identity of an actor of an article."""
        return self.known.get((reading.document.id, actor)) if actor is not None else None

    def body(self, identity: str) -> str:
        """The body for which it speaks, itself where it speaks for none."""
        return self.bodies.get(identity, identity)

    def name(self, identity: str) -> str:
        """The name to show."""
        return self.names.get(identity, identity)

    def kind(self, identity: str) -> ActorKind:
        """What it is; organisation where nothing tells."""
        return self.kinds.get(identity, "organisation")
