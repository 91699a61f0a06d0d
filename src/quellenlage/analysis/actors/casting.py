"""Put the cast of an article together: which name means which organisation or person."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.actors import references
from quellenlage.analysis.actors.cast import Entry, Linked
from quellenlage.analysis.actors.linking import appositions, bracketed_acronyms, link
from quellenlage.analysis.actors.mentions import find_mentions
from quellenlage.analysis.actors.organisations import Organisations, standard_name
from quellenlage.analysis.actors.persons import Persons
from quellenlage.analysis.actors.words import look_up
from quellenlage.model import Credit
from quellenlage.text.language.de.aliases import AliasTable
from quellenlage.text.language.de.organisations import find_organisation
from quellenlage.text.prepared import Prepared

_PLACE_PREPOSITIONS = frozenset({"in", "aus", "nach"})
_SHORTEST_STEM = 4
_LONGEST_COUNTRY_ENDING = 5


class Casting:
    """Everybody in one article, and which mention means whom."""

    def __init__(self, prepared: Prepared, sources: Sequence[Credit], aliases: AliasTable) -> None:
        self.prepared = prepared
        self.tokens = prepared.tokens
        self.aliases = aliases
        self.day = prepared.document.published.day
        self.linked = link(self.tokens, find_mentions(prepared))
        self.firsts = [linked.mention.first for linked in self.linked]
        self.apposed = appositions(self.tokens, self.linked)
        self._nations: dict[str, str] | None = None
        self.organisations = Organisations(self.tokens, aliases, _places(self.linked), _alone(self.linked))
        self.persons = Persons(self.tokens, aliases)
        self.others: list[Entry] = []
        self._join_organisations(sources)
        self._join_persons()

    def all_entries(self) -> list[Entry]:
        """Everybody, in no particular order."""
        return [*self.persons.entries, *self.organisations.entries, *self.others]

    # ------------------------------------------------------------ names

    def _join_organisations(self, sources: Sequence[Credit]) -> None:
        for credit in sources:
            self._credit(credit)
        for linked in self.linked:
            kind = linked.mention.kind
            if kind == "organisation":
                fixed = linked.mention.proper and not linked.mention.attributes
                if linked.mention.names and (fixed or not self._has_noun(linked)):
                    self.organisations.named(linked)
                else:
                    self.organisations.join(linked, self._of_organisation(linked))
            elif kind in {"country", "medium"}:
                self.organisations.named(linked)
        for one, two in bracketed_acronyms(self.tokens, self.linked):
            first, second = self.linked[one].entry, self.linked[two].entry
            if first is not None and second is not None:
                self.organisations.merge(first, second)
                self.linked[two].entry = first
        self.organisations.name_the_unnamed()
        self._follow_merges()

    def _follow_merges(self) -> None:
        for linked in self.linked:
            if linked.entry is not None:
                linked.entry = self.organisations.kept(linked.entry)

    def _has_noun(self, linked: Linked) -> bool:
        return find_organisation(self.tokens[linked.mention.head].lower) is not None

    def _credit(self, credit: Credit) -> None:
        first, last = self.prepared.tokens_in(credit.span.begin, credit.span.end)
        entry = self.organisations.by_name(credit.name)
        if entry is None:
            entry = Entry("medium", credit.name, named=True)
            self.organisations.add(entry)
        entry.kind = "medium"
        if last > first:
            entry.add(first, last, first)

    def _of_organisation(self, linked: Linked) -> str:
        mention = linked.mention
        if mention.country:
            return mention.country
        nation = self.nation(mention.attributes)
        if nation:
            return nation
        if mention.owner:
            return standard_name(mention.owner, self.aliases)
        if linked.complement >= 0:
            inner = self.linked[linked.complement].mention
            if inner.kind in {"country", "single"}:
                return standard_name(inner.names[0], self.aliases)
            if inner.names:
                return " ".join(inner.names)
            return self.tokens[inner.head].text if inner.kind == "organisation" else ""
        return ""

    def nation(self, attributes: Sequence[str]) -> str:
        """The country of the article to which one of the adjectives belongs, "" where none does."""
        for adjective in attributes:
            for ending in ("ischen", "ischer", "isches", "ischem", "ische"):
                if adjective.endswith(ending):
                    if self._nations is None:
                        self._nations = _nations(self.linked)
                    return self._nations.get(adjective.removesuffix(ending), "")
        return ""

    def _join_persons(self) -> None:
        people = [entry for entry in self.linked if entry.mention.kind == "person"]
        for linked in sorted(people, key=lambda one: (len(one.mention.names) < 2, one.mention.first)):
            self.persons.join(linked)
        for one, two in self.apposed:
            first, second = self.linked[one], self.linked[two]
            if (
                first.mention.kind == "single"
                and second.mention.kind == "role"
                and second.mention.definiteness == "definite"
                and not references.is_plural(self.tokens, second)
                and self.persons.single(first) is None
            ):
                self.persons.join(first)
        for linked in self.linked:
            if linked.mention.kind == "single" and linked.entry is None and self.persons.single(linked) is None:
                self._single(linked)
        self._latent_names()
        self.organisations.take_up_again()
        self._follow_merges()
        self.persons.settle()

    def _latent_names(self) -> None:
        """Names alone that come more than once: somebody may take them up as "das Unternehmen"."""
        counted: dict[str, list[Linked]] = {}
        for linked in self.linked:
            mention = linked.mention
            if mention.kind != "single" or linked.entry is not None or mention.names[0] in self.organisations.places:
                continue
            if look_up(mention.names[0]).unknown:
                counted.setdefault(mention.names[0], []).append(linked)
        for name, mentions in counted.items():
            if len(mentions) > 1:
                entry = Entry("organisation", name, named=True, latent=True)
                self.organisations.add(entry)
                for linked in mentions:
                    linked.entry = entry
                    entry.add(
                        linked.mention.first,
                        linked.last,
                        linked.mention.head,
                        -0.5 if linked.mention.preposition else 0.0,
                    )

    def _single(self, linked: Linked) -> None:
        """A name alone that is nobody's surname: an organisation's short form, or somebody the table knows."""
        name = linked.mention.names[0]
        entry = self.organisations.by_name(name) or self.organisations.by_name(name.removesuffix("s"))
        if entry is not None:
            entry.add(linked.mention.first, linked.last, linked.mention.head)
            linked.entry = entry
        elif (
            self.aliases.find_surname(name) is not None or self.aliases.find_surname(name.removesuffix("s")) is not None
        ):
            self.persons.join(linked)

    def organisation(self, name: str) -> Entry:
        """The organisation of this name, new where the article has not named it."""
        known = self.organisations.by_name(name)
        if known is not None:
            return known
        entry = Entry("organisation", standard_name(name, self.aliases), named=True)
        self.organisations.add(entry)
        return entry


def _places(linked: Sequence[Linked]) -> frozenset[str]:
    """Names that the article uses as places: "in Lindhafen"."""
    return frozenset(
        name.removesuffix("s") if name.endswith("s") else name
        for one in linked
        if one.mention.kind == "single"
        and one.mention.preposition in _PLACE_PREPOSITIONS
        and one.mention.definiteness == "bare"
        for name in one.mention.names
    )


def _alone(linked: Sequence[Linked]) -> frozenset[str]:
    """Names that stand alone where no place can stand."""
    return frozenset(
        one.mention.names[0]
        for one in linked
        if one.mention.kind == "single" and one.mention.preposition not in _PLACE_PREPOSITIONS
    )


def _nations(linked: Sequence[Linked]) -> dict[str, str]:
    """Stems of adjectives to the countries of the article that they belong to: "karduv" to "Karduvien"."""
    found: dict[str, str] = {}
    for one in linked:
        mention = one.mention
        for word in mention.names if mention.kind in {"single", "country"} else ():
            lower = word.lower().removesuffix("s")
            for cut in range(_SHORTEST_STEM, len(lower) + 1):
                if len(lower) - cut <= _LONGEST_COUNTRY_ENDING:
                    found.setdefault(lower[:cut], word.removesuffix("s") if word.endswith("ens") else word)
    return found
