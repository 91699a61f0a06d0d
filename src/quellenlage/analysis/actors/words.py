"""What a capitalised word can be: role, organisation, country, first name, surname, common noun."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from quellenlage.text.language.de import names, outlets
from quellenlage.text.language.de.organisations import OrganisationForm, find_organisation, organisation_forms
from quellenlage.text.language.de.outlets import AGENCIES
from quellenlage.text.language.de.roles import COURTESIES, RoleForm, find_role
from quellenlage.text.lemmas import is_known, lemma_of

_SHORTEST_ACRONYM = 2
_LONGEST_ACRONYM = 5


class Word(NamedTuple):
    """What the rules ask about a capitalised word.

    Args:
        role: the role that it names, and ``role_prefix`` what stands before it in the compound.
        organisation: the organisation noun that ends it.
        country: the country that it means as a name; ``seat`` whether it is a capital or a building that stands for
            one.
        first_name: "m", "f", "" for a first name of unknown gender, None for no first name.
        name_rank: how much it looks like a part of a person's name: 3 first name, 2 unknown word, 1 word that may be a
            surname behind a title or first name, 0 not at all.
        silent: whether it names nobody where it stands alone: most nouns.
        strange: whether the lemma table does not know it, whatever it ends with ("Espeland").
        unknown: whether neither our lexicons nor the lemma table know it.
        adjective: the stem of the capitalised adjective that it may be ("Atlantischen" in "des Atlantischen
            Bündnisses"), or "".
        base: without the genitive ending that names take.
    """

    text: str
    lower: str
    role: RoleForm | None
    role_prefix: str
    organisation: OrganisationForm | None
    country: str
    seat: bool
    first_name: str | None
    name_rank: int
    acronym: bool
    courtesy: bool
    adjective: str
    medium: bool
    unknown: bool
    strange: bool
    silent: bool
    base: str


@lru_cache(maxsize=50_000)
def look_up(text: str) -> Word:
    """Everything about one capitalised word, out of context.

    >>> look_up("Verteidigungsminister").role.base, look_up("Osterrieder").name_rank, look_up("Meldung").name_rank
    ('minister', 2, 0)
    """
    lower = text.lower()
    found = find_role(lower)
    role, prefix = found if found is not None else (None, "")
    country = names.country_of_noun(text)
    organisation = find_organisation(lower) if role is None and not country else None
    seat = "" if country else _seat(text)
    first = names.first_names()
    first_name = first.get(text, first.get(text.split("-", maxsplit=1)[0]) if "-" in text else None)
    medium = _is_medium(text)
    acronym = _is_acronym(text)
    courtesy = lower in COURTESIES
    adjective = _adjective(lower, bool(role or organisation))
    rank = _name_rank(text, lower, first_name, bool(role or organisation or country or seat or courtesy or acronym))
    return Word(
        text=text,
        lower=lower,
        role=role,
        role_prefix=prefix,
        organisation=organisation,
        country=country,
        seat=bool(seat),
        first_name=first_name,
        name_rank=rank,
        acronym=acronym,
        courtesy=courtesy,
        adjective=adjective,
        medium=medium,
        unknown=not (role or organisation or is_known(text) or is_known(lower)),
        strange=text[0].isupper() and not acronym and not (is_known(text) or is_known(lower)),
        silent=not (role or organisation or country or seat or acronym or courtesy or medium)
        and (rank == 0 or (rank == 1 and text not in names.SURNAMES_THAT_ARE_WORDS))
        and text not in AGENCIES,
        base=seat or _nominative(text),
    )


def _seat(text: str) -> str:
    for form in (text, text.removesuffix("s")):
        if form in names.CAPITALS:
            return form
    return ""


def _nominative(text: str) -> str:
    """Without the genitive apostrophe; whether a final s is an ending, only the rest of the article can tell."""
    for ending in ("'s", "’s", "'", "’"):
        if text.endswith(ending) and len(text) > len(ending) + 1:
            return text.removesuffix(ending)
    return text


def _is_acronym(text: str) -> bool:
    if text in names.ORGANISATION_NAMES:
        return True
    bare = text.rstrip("s")
    return (
        _SHORTEST_ACRONYM <= len(bare) <= _LONGEST_ACRONYM
        and bare.isupper()
        and bare.isalpha()
        and bare not in names.NO_ACRONYM_ORGANISATIONS
    )


def _is_medium(text: str) -> bool:
    if text in outlets.AGENCIES:
        return text not in outlets.AMBIGUOUS_AGENCIES
    lower = text.lower()
    if "." in text and lower.endswith(names.MEDIA_DOMAIN_ENDINGS):
        return True
    if lower in outlets.NO_OUTLETS or text[:1].islower() or lower in organisation_forms():
        return False
    if not lower.endswith(_PRESS_ENDINGS) or lower.endswith(_BIDS_AND_BANS):
        return False
    return any(lower.endswith(word) and len(lower) > len(word) + 1 for word in _PRESS_ENDINGS)


_BIDS_AND_BANS = ("gebot", "gebote", "geboten", "verbot", "verbote", "verboten")
_WEAK_PRESS_WORDS = frozenset({"Mail", "Globe", "Review", "News", "Express", "Report", "Stimme", "Post", "Blatt"})
_PRESS_ENDINGS = (*sorted(word.lower() for word in outlets.PRESS_WORDS - _WEAK_PRESS_WORDS), "boten")


def _adjective(lower: str, taken: bool) -> str:
    if taken:
        return ""
    for ending in ("en", "er", "es", "em", "e"):
        if lower.endswith(ending):
            stem = lower.removesuffix(ending)
            known = stem.endswith(names.ADJECTIVE_ENDINGS) or lemma_of(lower) in {stem, stem + "e"}
            return stem if known and len(stem) > 2 else ""
    return ""


def _name_rank(text: str, lower: str, first_name: str | None, taken: bool) -> int:
    if first_name is not None:
        return 3
    if text in names.SURNAMES_THAT_ARE_WORDS:
        return 1
    if taken or not text[:1].isupper() or len(text) < 2:
        return 0
    if text[-2:] in {"'s", "’s"}:
        return _name_rank(text[:-2], lower[:-2], None, False)
    if "-" in text:
        parts = [part for part in text.split("-") if part]
        return 2 if len(parts) > 1 and all(_is_name_part(p) for p in parts) else 0
    return _plain_rank(text, lower)


def _is_name_part(part: str) -> bool:
    return (
        part[0].isupper()
        and not part.isupper()
        and (part in names.first_names() or _plain_rank(part, part.lower()) > 0)
    )


def _plain_rank(text: str, lower: str) -> int:
    if text in names.TIME_NOUNS:
        return 0
    if is_known(text) or is_known(lower):
        common = lower.endswith(names.COMMON_NOUN_ENDINGS) or lemma_of(text) != text
        return 0 if common or lemma_of(lower) not in {lower, text} else 1
    if lower.endswith(names.SURNAME_ENDINGS):
        return 2
    return 0 if lower.endswith(names.DERIVED_NOUN_ENDINGS) or _is_compound(lower) else 2


def _is_compound(lower: str) -> bool:
    """Whether an unknown word is made of two known ones: a noun of the day, not a name."""
    for cut in range(4, len(lower) - 3):
        if cut == 4 and len(lower) == 8:
            continue  # two parts of four letters are too often chance: "Vela-sien"
        if is_known(lower[cut:].capitalize()):
            head = lower[:cut]
            if is_known(head.capitalize()) or (head[-1] in "sn" and is_known(head[:-1].capitalize())):
                return True
    return False
