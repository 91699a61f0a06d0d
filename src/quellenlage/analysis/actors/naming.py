"""The names of actors in the nominative, without article."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.actors.cast import Linked
from quellenlage.text.language.de import names, organisations
from quellenlage.text.language.de.roles import role_forms
from quellenlage.text.tokens import Token

_ADJECTIVE_NOMINATIVE = {"m": "er", "f": "e", "n": "es", "p": "e"}
_POSSESSIVES = ("sein", "ihr", "unser", "dessen", "deren")
_OF_NATIONS = ("isch", "ische", "ischen", "ischer", "isches", "ischem")
_LOOSE_WORDS = tuple(sorted(organisations.GENERIC))
_INFLECTIONS = ("en", "er", "es", "em", "e")


def nominative_adjective(word: str, gender: str) -> str:
    """An adjective as it stands before a nominative noun without article.

    >>> nominative_adjective("russischen", "n"), nominative_adjective("ukrainische", "m")
    ('russisches', 'ukrainischer')
    """
    if word.endswith("er") and word[:1].isupper():
        return word
    for ending in _INFLECTIONS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word.removesuffix(ending) + _ADJECTIVE_NOMINATIVE.get(gender, "e")
    return word


def organisation_name(tokens: Sequence[Token], linked: Linked, places: frozenset[str], alone: frozenset[str]) -> str:
    """An organisation's name: adjectives, noun and what narrows it.

    Args:
        places: names that the article uses as places; they never name an organisation by themselves.
        alone: names that the article uses without a noun before them.
    """
    mention = linked.mention
    head = tokens[mention.head]
    form = organisations.find_organisation(head.lower)
    if form is None:
        return " ".join(mention.names)
    plural = form.number == "p"
    if not plural and not places.intersection(mention.names) and _names_alone(form, mention.names, alone):
        return " ".join(mention.names)
    noun = _noun(head.text, head.lower, form)
    gender = "p" if plural else form.gender
    words = [
        _adjective(tokens[i].text, gender)
        for i in range(mention.first, mention.head)
        if _is_attribute(tokens[i], plural)
    ]
    tail = " ".join(mention.names)
    if linked.complement >= 0 and linked.last > mention.last:
        tail = " ".join(filter(None, (tail, _text(tokens, mention.last, linked.last))))
    return " ".join(filter(None, (*words, noun, tail)))


def _names_alone(form: organisations.OrganisationForm, given: tuple[str, ...], alone: frozenset[str]) -> bool:
    """ "Der Betreiber Farntaler Wasserkraft" is called by its name; "Landgericht Kiel" by both words."""
    return (
        bool(given)
        and form.klass in {"company", "association", "party", "medium"}
        and (form.head.endswith(_LOOSE_WORDS) or form.klass == "medium" or alone.issuperset(given))
        and form.head not in organisations.KEEP_THEIR_NOUN
    )


def _noun(text: str, lower: str, form: organisations.OrganisationForm) -> str:
    if form.number == "p":
        return text[: len(organisations.nominative_plural(lower, form))]
    base = organisations.organisation_base(lower)
    return text[: len(base)] if lower.startswith(base) else base[:1].upper() + base[1:]


def _is_attribute(token: Token, plural: bool) -> bool:
    """Whether a word before the noun belongs to the name: a nation, a capital, anything before several."""
    if token.tag in {"KON", "COMMA"}:
        return True
    if token.tag == "ADJ":
        return plural or (
            bool(names.country_of_adjective(token.lower))
            or token.lower.endswith(_OF_NATIONS)
            or token.text[0].isupper()
        )
    return token.tag == "NOUN" and bool(names.country_of_adjective(token.lower) or token.lower.endswith(_INFLECTIONS))


def _adjective(word: str, gender: str) -> str:
    return word if word in {"und", "oder", ",", "sowie"} else nominative_adjective(word, gender)


def _text(tokens: Sequence[Token], first: int, last: int) -> str:
    words: list[str] = []
    for index in range(first, last):
        token = tokens[index]
        glued = index > first and tokens[index - 1].end == token.begin
        words.append(token.text if glued or index == first else f" {token.text}")
    return "".join(words)


def phrase_name(tokens: Sequence[Token], first: int, last: int) -> str:
    """A description as a name: the words without the leading article."""
    while first < last - 1 and (
        tokens[first].tag in {"ART", "PREP", "APPRART", "QUOTE"}
        or tokens[first].lower.startswith(("dies", "jene"))
        or tokens[first].lower.startswith(_POSSESSIVES)
    ):
        first += 1
    text = _text(tokens, first, last)
    return text[:1].upper() + text[1:] if tokens[first].tag == "NOUN" else text


def group_name(tokens: Sequence[Token], first: int, last: int) -> str:
    """Several as a name: "informierte Kreise" for "informierter Kreise"."""
    name = phrase_name(tokens, first, last)
    for token in tokens[first:last]:
        # No nominative plural ends in "ern" where the singular ends in "er": "von Beobachtern".
        if token.lower.endswith("ern") and token.lower[:-1] in role_forms():
            name = name.replace(token.text, token.text[:-1], 1)
    while first < last - 1 and tokens[first].tag in {"ART", "DET", "PREP", "APPRART", "QUOTE"}:
        first += 1
    if (
        tokens[first].tag == "ADJ"
        and name.startswith(tokens[first].text)
        and tokens[first].lower.endswith(("en", "er"))
    ):
        word = tokens[first].text
        return word[:-2] + "e" + name[len(word) :]
    return name


def role_name(tokens: Sequence[Token], linked: Linked, gender: str) -> str:
    """One person's role as a name: "hochrangiger Beamter der Allianz" for "dem hochrangigen Beamten der Allianz"."""
    mention = linked.mention
    words = [
        nominative_adjective(tokens[i].text, gender or "m")
        for i in range(mention.first, mention.head)
        if tokens[i].tag == "ADJ" and tokens[i].text not in {t.text for t in mention.titles}
    ]
    titles = [title.nominative(gender) for title in mention.titles]
    owner = [mention.owner + "s"] if mention.owner else []
    tail = _text(tokens, mention.last, linked.last)
    return " ".join(filter(None, (*words, *owner, *titles, tail)))


def without_genitive(name: str, others: set[str]) -> str:
    """A name without the genitive s, where the article has it without one."""
    for ending in ("'s", "’s", "'", "’"):
        if name.endswith(ending):
            return name.removesuffix(ending)
    bare = name.removesuffix("s")
    return bare if bare != name and bare in others else name
