"""Put the cast of an article together: organisations, persons, roles, and who is meant by which."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from quellenlage.analysis.actors import references
from quellenlage.analysis.actors.cast import Entry, Linked, Role
from quellenlage.analysis.actors.linking import appositions, bracketed_acronyms, link
from quellenlage.analysis.actors.mentions import find_mentions
from quellenlage.analysis.actors.naming import phrase_name
from quellenlage.analysis.actors.organisations import Organisations, standard_name
from quellenlage.analysis.actors.words import look_up
from quellenlage.analysis.actors.persons import Persons, roles_of
from quellenlage.model import Credit
from quellenlage.text.language.de.aliases import AliasTable
from quellenlage.text.language.de.organisations import SPOKEN_FOR, find_organisation, organisation_base
from quellenlage.text.language.de.roles import INSTITUTION_WORDS, INSTITUTIONS
from quellenlage.text.prepared import Prepared

_PLACE_PREPOSITIONS = frozenset({"in", "aus", "nach"})
_SHORTEST_STEM = 4
_LONGEST_COUNTRY_ENDING = 5


class Casting:
    """Everybody in one article, and which mention means whom."""

    def __init__(self, prepared: Prepared, credits: Sequence[Credit], aliases: AliasTable) -> None:
        self.prepared = prepared
        self.tokens = prepared.tokens
        self.aliases = aliases
        self.day = prepared.document.published.day
        self.linked = link(self.tokens, find_mentions(prepared))
        self.nations = _nations(self.linked)
        self.organisations = Organisations(self.tokens, aliases, _places(self.linked), _alone(self.linked))
        self.persons = Persons(self.tokens, aliases)
        self.others: list[Entry] = []
        self._join_organisations(credits)
        self._join_persons()
        self._join_roles()

    def all_entries(self) -> list[Entry]:
        """Everybody, in no particular order."""
        return [*self.persons.entries, *self.organisations.entries, *self.others]

    # ------------------------------------------------------------ names

    def _join_organisations(self, credits: Sequence[Credit]) -> None:
        for credit in credits:
            self._credit(credit)
        for linked in self.linked:
            kind = linked.mention.kind
            if kind == "organisation":
                if linked.mention.names and (linked.mention.proper or not self._has_noun(linked)):
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
        return ""

    def nation(self, attributes: Sequence[str]) -> str:
        """The country of the article to which one of the adjectives belongs, "" where none does."""
        for adjective in attributes:
            for ending in ("ischen", "ischer", "isches", "ischem", "ische"):
                if adjective.endswith(ending):
                    return self.nations.get(adjective.removesuffix(ending), "")
        return ""

    def _join_persons(self) -> None:
        people = [entry for entry in self.linked if entry.mention.kind == "person"]
        for linked in sorted(people, key=lambda l: (len(l.mention.names) < 2, l.mention.first)):
            self.persons.join(linked)
        for one, two in appositions(self.tokens, self.linked):
            first, second = self.linked[one], self.linked[two]
            if (
                first.mention.kind == "single"
                and second.mention.kind == "role"
                and second.mention.definiteness == "definite"
            ):
                if self.persons.single(first) is None and not references.is_plural(self.tokens, second):
                    self.persons.join(first)
        for linked in self.linked:
            if linked.mention.kind == "single" and linked.entry is None and self.persons.single(linked) is None:
                self._single(linked)
        self._latent_names()
        self.persons.settle()

    def _latent_names(self) -> None:
        """Names alone that come more than once: somebody may take them up as "das Unternehmen"."""
        counted: dict[str, list[Linked]] = {}
        for linked in self.linked:
            mention = linked.mention
            if mention.kind == "single" and linked.entry is None and mention.names[0] not in self.organisations.places:
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

    # ------------------------------------------------------------ roles

    def role_of(self, linked: Linked) -> Role:
        """The role that a mention names, with whose role it is."""
        title = linked.titles[-1]
        key, owner = references.split_key(title)
        mention = linked.mention
        of = mention.country or self.nation(mention.attributes) or (standard_name(owner, self.aliases) if owner else "")
        if not of and mention.owner:
            of = standard_name(mention.owner, self.aliases)
        if not of and linked.complement >= 0:
            inner = self.linked[linked.complement]
            if inner.entry is not None:
                of = inner.entry.alias.name if inner.entry.alias else inner.entry.name
            elif inner.mention.names:
                of = standard_name(inner.mention.names[0], self.aliases)
        return Role(key, title.form.base, title.form.sort, of, title.nominative)

    def _join_roles(self) -> None:
        for linked in self.linked:
            if linked.mention.kind == "person" and linked.entry is not None and linked.titles:
                self._give(linked.entry, linked)
        for one, two in appositions(self.tokens, self.linked):
            first, second = self.linked[one], self.linked[two]
            if second.mention.kind == "role" and first.entry is not None and first.entry.kind == "person":
                self._same(first.entry, second)
            elif first.mention.kind == "role" and second.entry is not None and second.mention.kind == "person":
                self._same(second.entry, first)
            elif first.entry is not None and second.entry is not None and first.mention.kind == "organisation":
                self.organisations.merge(second.entry, first.entry)
                first.entry = second.entry
        for linked in self.linked:
            if linked.mention.kind == "role" and linked.entry is None:
                entry = self.resolve_role(linked)
                if entry is not None:
                    linked.entry = entry
                    entry.add(linked.mention.first, linked.last, linked.mention.head)
            elif linked.mention.kind == "organisation" and linked.mention.definiteness == "possessive":
                self._institution(linked)

    def _institution(self, linked: Linked) -> None:
        """ "ihr Haus", "ihre Behörde": what the office holder spoken of is at the head of."""
        mention = linked.mention
        base = organisation_base(self.tokens[mention.head].lower)
        gender = "f" if self.tokens[mention.first].lower.startswith("ihr") else "m"
        person = references.latest_person(gender, self.persons.entries, mention.first)
        if base not in INSTITUTION_WORDS or person is None or linked.entry is None:
            return
        for role in person.roles:
            for office, institution in INSTITUTIONS.items():
                if role.key.endswith(office):
                    word = role.key.removesuffix(office) + institution
                    found = self.organisations.latest(word, mention.first) or self.organisation(
                        word[:1].upper() + word[1:]
                    )
                    if linked.entry is not found and not linked.entry.named:
                        self.organisations.merge(found, linked.entry)
                    linked.entry = found
                    return

    def _give(self, entry: Entry, linked: Linked) -> None:
        role = self.role_of(linked)
        for title in linked.titles:
            entry.gender = entry.gender or title.form.gender
        if role.sort != "courtesy" and not entry.has_role(role.key, role.of):
            entry.roles.append(role)
            entry.roles.extend(r for r in roles_of(linked.titles[:-1], "") if not entry.has_role(r.key, ""))

    def _same(self, entry: Entry, linked: Linked) -> None:
        if references.is_plural(self.tokens, linked):
            return
        gender = references.grammatical_gender(self.tokens, linked)
        if gender and entry.gender and gender != entry.gender and gender != "n":
            return
        linked.entry = entry
        entry.add(linked.mention.first, linked.last, linked.mention.head)
        self._give(entry, linked)

    def resolve_role(self, linked: Linked) -> Entry | None:
        """The person whom a role without a name means; None where the article does not tell."""
        mention = linked.mention
        if mention.definiteness in {"indefinite", "possessive"} or references.is_plural(self.tokens, linked):
            return None
        if mention.definiteness == "bare" and mention.preposition != "laut":
            return None
        role = self.role_of(linked)
        if role.sort == "courtesy":
            return None
        gender = references.grammatical_gender(self.tokens, linked)
        gender = "" if gender == "n" else gender
        people = [*self.persons.entries, *self.others]
        kinds = set(mention.attributes) - references.NEUTRAL_ATTRIBUTES
        if kinds & references.NOT_IN_OFFICE:
            return None
        if self.nation(mention.attributes):
            kinds -= {a for a in kinds if self.nation((a,))}
        entry = references.match_role(role, gender, people, mention.first, self.day, strict=bool(kinds))
        if entry is None and role.sort == "office" and not kinds:
            entry = self._just_introduced(linked, gender)
            if entry is not None:
                entry.roles.append(role)
        if entry is None and references.looks_back(linked):
            reach = references.REACH if linked.complement < 0 else references.REACH // 4
            of = "" if linked.complement >= 0 else role.of
            entry = references.latest_person(gender, self.persons.entries, mention.first, of, reach)
        return entry

    def _just_introduced(self, linked: Linked, gender: str) -> Entry | None:
        """ "Dort steht Ina Roth. Die Leiterin der Wache ...": the sentence before named somebody for the first time."""
        sentences = self.prepared.sentences
        first = linked.mention.first
        here = bisect_right(sentences, first, key=lambda s: s.first) - 1
        if here < 1 or sentences[here].first != first or sentences[here - 1].region != sentences[here].region:
            return None
        found = [
            entry
            for entry in self.persons.entries
            if not entry.roles
            and sentences[here - 1].first <= min(f for f, _ in entry.mentions) < first
            and (not gender or not entry.gender or entry.gender == gender)
        ]
        return found[0] if len(found) == 1 else None

    # ------------------------------------------------------------ those without a name

    def instantiate(self, linked: Linked) -> Entry:
        """An entry for a role that nobody in the article is known to have."""
        if linked.entry is not None:
            return linked.entry
        mention = linked.mention
        plural = references.is_plural(self.tokens, linked)
        if linked.titles and linked.titles[-1].form.sort == "spokesperson":
            spoken_for = self.spoken_for(linked)
            if spoken_for is not None:
                linked.entry = spoken_for
                spoken_for.add(mention.first, linked.last, mention.head)
                return spoken_for
        role = self.role_of(linked) if linked.titles else None
        anonymous = mention.definiteness == "indefinite" or (role is not None and role.sort == "source")
        kind = "anonymous" if anonymous else "group" if plural else "person"
        if plural and not (role is not None and role.sort == "source"):
            kind = "group"
        name = phrase_name(self.tokens, mention.first, linked.last)
        entry = Entry(kind, name, "p" if plural else references.grammatical_gender(self.tokens, linked))  # type: ignore[arg-type]
        if role is not None:
            entry.roles.append(role)
        entry.add(mention.first, linked.last, mention.head)
        self.others.append(entry)
        linked.entry = entry
        return entry

    def spoken_for(self, linked: Linked) -> Entry | None:
        """The organisation for which a spokesperson without a name speaks."""
        if linked.complement >= 0:
            inner = self.linked[linked.complement]
            if inner.entry is not None:
                return inner.entry
            if inner.mention.kind == "role":
                return self.instantiate(inner)
        title = linked.titles[-1]
        prefix = title.prefix
        if prefix.endswith("-"):
            name = title.text[: len(prefix) - 1]
            return self.organisation(name)
        known = SPOKEN_FOR.get(prefix, "")
        if known:
            for entry in self.organisations.entries:
                if entry.head.endswith(known) or entry.name == known:
                    return entry
            if known not in {"firma", "unternehmen", "konzern", "behörde"}:
                return self.organisation(known[:1].upper() + known[1:])
        before = linked.mention.first
        latest = [e for e in self.organisations.entries if e.klass != "country" and e.kind == "organisation"]
        best = max(latest, key=lambda e: e.last_before(before), default=None)
        return best if best is not None and best.last_before(before) >= 0 else None

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
