"""What a mention is: words of an article that can name somebody."""

from __future__ import annotations

from typing import Literal, NamedTuple

from quellenlage.text.language.de.roles import RoleForm, nominative

MentionKind = Literal["person", "role", "organisation", "country", "medium", "single"]
Definiteness = Literal["definite", "indefinite", "possessive", "bare"]


class Title(NamedTuple):
    """A role as it stands in a mention: the whole compound and what its form tells."""

    form: RoleForm
    prefix: str
    text: str

    @property
    def key(self) -> str:
        """The compound's base form: "verteidigungsminister" for "Verteidigungsministerin"."""
        return self.prefix + self.form.base

    def nominative(self, gender: str = "") -> str:
        """As one of that gender is called: "US-Präsident" for "US-Präsidenten"."""
        stem = self.text[: len(self.prefix)]
        word = nominative(self.form, gender)
        return stem + word if stem and not stem.endswith("-") else stem + word[:1].upper() + word[1:]


class Mention(NamedTuple):
    """Tokens ``[first, last)`` that can name somebody.

    Args:
        head: index of the token that decides gender and class.
        names: the words of the proper name, as written.
        titles: the roles in it.
        country: what a nationality adjective or a genitive before the head says ("ukrainische", "Russlands").
        attributes: other adjectives, lower-case, as inflected.
        proper: whether a capitalised adjective makes it a name ("Atlantisches Bündnis").
        owner: a genitive name before the head that is no known country ("Karduviens Außenministerin").
        preposition: lower-case preposition that governs it, or "".
    """

    first: int
    last: int
    kind: MentionKind
    head: int
    names: tuple[str, ...] = ()
    titles: tuple[Title, ...] = ()
    definiteness: Definiteness = "bare"
    country: str = ""
    attributes: tuple[str, ...] = ()
    owner: str = ""
    preposition: str = ""
    genitive: bool = False
    proper: bool = False

    @property
    def gender(self) -> str:
        """What the titles tell of the gender."""
        return next((t.form.gender for t in self.titles if t.form.gender), "")
