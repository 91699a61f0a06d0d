"""Whose role is whose: titles and appositions give roles, later mentions of the role mean who has it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from quellenlage.analysis.actors import references
from quellenlage.analysis.actors.cast import Entry, Linked, Role
from quellenlage.analysis.actors.casting import Casting
from quellenlage.analysis.actors.naming import group_name, role_name
from quellenlage.analysis.actors.organisations import standard_name
from quellenlage.analysis.actors.persons import roles_of
from quellenlage.model import ActorKind
from quellenlage.text.language.de.organisations import GENERIC, SPOKEN_FOR, find_organisation, organisation_base
from quellenlage.text.language.de.roles import INSTITUTION_WORDS, INSTITUTIONS

_PARTING = frozenset({"COMMA", "STOP", "COLON", "KON", "QUOTE", "PUNCT"})


class Offices:
    """The roles of one article and their holders."""

    def __init__(self, casting: Casting) -> None:
        self.casting = casting
        self.tokens = casting.tokens
        self.linked = casting.linked
        self._join_roles()

    def role_of(self, linked: Linked) -> Role:
        """The role that a mention names, with whose role it is."""
        title = next((t for t in reversed(linked.titles) if t.form.sort != "courtesy"), linked.titles[-1])
        key, owner = references.split_key(title)
        mention = linked.mention
        of = (
            mention.country
            or self.casting.nation(mention.attributes)
            or (standard_name(owner, self.casting.aliases) if owner else "")
        )
        if not of and mention.owner:
            of = standard_name(mention.owner, self.casting.aliases)
        if not of and linked.complement >= 0:
            inner = self.linked[linked.complement]
            if inner.entry is not None:
                of = inner.entry.alias.name if inner.entry.alias else inner.entry.name
            elif inner.mention.names:
                of = standard_name(inner.mention.names[0], self.casting.aliases)
        return Role(
            key,
            title.form.base,
            title.form.sort,
            of,
            title.nominative(linked.entry.gender if linked.entry is not None else ""),
        )

    def _join_roles(self) -> None:
        for linked in self.linked:
            if linked.mention.kind == "person" and linked.entry is not None and linked.titles:
                self._give(linked.entry, linked)
        for one, two in self.casting.apposed:
            first, second = self.linked[one], self.linked[two]
            if second.mention.kind == "role" and first.entry is not None and first.entry.kind == "person":
                self._same(first.entry, second)
            elif first.mention.kind == "role" and second.entry is not None and second.mention.kind == "person":
                self._same(second.entry, first)
            elif first.entry is not None and second.entry is not None and first.mention.kind == "organisation":
                self.casting.organisations.merge(second.entry, first.entry)
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
        form = find_organisation(self.tokens[mention.head].lower)
        if form is None or form.number == "p":
            return
        base = organisation_base(self.tokens[mention.head].lower)
        gender = "f" if self.tokens[mention.first].lower.startswith("ihr") else "m"
        person = references.latest_person(gender, self.casting.persons.entries, mention.first)
        if base not in INSTITUTION_WORDS or person is None or linked.entry is None:
            return
        for role in person.roles:
            for office, institution in INSTITUTIONS.items():
                if role.key.endswith(office):
                    word = role.key.removesuffix(office) + institution
                    found = self.casting.organisations.latest(word, mention.first) or self.casting.organisation(
                        word[:1].upper() + word[1:]
                    )
                    if linked.entry is not found and not linked.entry.named:
                        self.casting.organisations.merge(found, linked.entry)
                    linked.entry = found
                    return

    def _give(self, entry: Entry, linked: Linked) -> None:
        for title in linked.titles:
            entry.gender = entry.gender or title.form.gender
        role = self.role_of(linked)
        if role.sort != "courtesy" and not entry.has_role(role.key, role.of):
            entry.roles.append(role)
            entry.roles.extend(
                r for r in roles_of(linked.titles[:-1], "", entry.gender) if not entry.has_role(r.key, "")
            )

    def _same(self, entry: Entry, linked: Linked) -> None:
        if references.is_plural(self.tokens, linked):
            return
        gender = references.grammatical_gender(self.tokens, linked)
        if gender and entry.gender and gender not in {entry.gender, "n"}:
            return
        linked.entry = entry
        entry.add(linked.mention.first, linked.last, linked.mention.head)
        self._give(entry, linked)

    def resolve_role(self, linked: Linked) -> Entry | None:
        """The person whom a role without a name means; None where the article does not tell."""
        mention = linked.mention
        if mention.definiteness in {"indefinite", "possessive"} or references.is_plural(self.tokens, linked):
            return None
        if mention.definiteness == "bare" and mention.preposition != "laut" and not self._in_headline(mention.first):
            return None
        role = self.role_of(linked)
        if role.sort == "courtesy":
            return None
        gender = references.grammatical_gender(self.tokens, linked)
        gender = "" if gender == "n" else gender
        people = [*self.casting.persons.entries, *self.casting.others]
        kinds = set(mention.attributes) - references.NEUTRAL_ATTRIBUTES
        if kinds & references.NOT_IN_OFFICE:
            return None
        if self.casting.nation(mention.attributes):
            kinds -= {a for a in kinds if self.casting.nation((a,))}
        entry = references.match_role(role, gender, people, mention.first, self.casting.day, strict=bool(kinds))
        if entry is None and role.sort == "office" and not kinds:
            entry = self._just_introduced(linked, gender)
            if entry is not None:
                entry.roles.append(role)
        if entry is not None and entry is self._complement_entry(linked):
            entry = None
        if entry is None and references.looks_back(linked) and not self._belongs_to_person(linked):
            reach = references.REACH if linked.complement < 0 else references.REACH // 4
            of = "" if linked.complement >= 0 else role.of
            entry = references.latest_person(gender, self.casting.persons.entries, mention.first, of, reach)
            if entry is not None and self._in_one_clause(entry.last_before(mention.first), mention.first):
                entry = None
            unnamed = self._latest_unnamed(linked, gender)
            if unnamed is not None and (entry is None or entry.last_before(mention.first) < unnamed.mention.first):
                entry = self.instantiate(unnamed)
        return entry

    def _complement_entry(self, linked: Linked) -> Entry | None:
        return self.linked[linked.complement].entry if linked.complement >= 0 else None

    def _belongs_to_person(self, linked: Linked) -> bool:
        """ "der Arzt Lahms": somebody's doctor is nobody spoken of before."""
        if linked.mention.owner:
            return True
        owner = self._complement_entry(linked)
        return owner is not None and owner.kind == "person"

    def _in_headline(self, first: int) -> bool:
        """Headlines leave the article out: "Ministerin tritt zurück"."""
        sentence = self.casting.prepared.sentence_at(self.tokens[first].begin)
        return sentence is not None and sentence.region == "headline"

    def _in_one_clause(self, first: int, last: int) -> bool:
        """Whether nothing parts two mentions: "Ein Gutachter hält den Mann für gesund" speaks of two people."""
        return first >= 0 and not any(token.tag in _PARTING for token in self.tokens[first:last])

    def _latest_unnamed(self, linked: Linked, gender: str) -> Linked | None:
        """ "Ein Mitarbeiter ... Der Mann ...": somebody without a name who was brought in shortly before."""
        before = linked.mention.first
        for other in reversed(self.linked[: bisect_left(self.casting.firsts, before)]):
            if other.mention.first < before - references.REACH:
                return None
            mention = other.mention
            if (
                mention.kind != "role"
                or mention.definiteness != "indefinite"
                or mention.preposition
                or mention.genitive
            ):
                continue
            told = references.grammatical_gender(self.tokens, other)
            if self._in_one_clause(mention.first, before):
                continue
            if not references.is_plural(self.tokens, other) and (not told or told == gender):
                return other
        return None

    def _just_introduced(self, linked: Linked, gender: str) -> Entry | None:
        """ "Dort steht Ina Roth. Die Leiterin der Wache ...": the sentence before named somebody for the first time."""
        sentences = self.casting.prepared.sentences
        first = linked.mention.first
        here = bisect_right(sentences, first, key=lambda s: s.first) - 1
        if here < 1 or sentences[here].first != first or sentences[here - 1].region != sentences[here].region:
            return None
        found = [
            entry
            for entry in self.casting.persons.entries
            if not entry.roles
            and not (entry.alias is not None and entry.alias.offices)
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
        if role is not None and role.base == "vorstand" and not plural:
            return self._board(linked)
        kind: ActorKind = "group" if plural else "person"
        if (role is not None and role.sort == "source") or (mention.definiteness == "indefinite" and not plural):
            kind = "anonymous"
        gender = references.grammatical_gender(self.tokens, linked)
        if role is None or plural:
            name = group_name(self.tokens, mention.first, linked.last)
        else:
            name = role_name(self.tokens, linked, gender)
        entry = Entry(kind, name, "p" if plural else gender)
        if role is not None:
            entry.roles.append(role)
        entry.add(mention.first, linked.last, mention.head)
        self.casting.others.append(entry)
        linked.entry = entry
        return entry

    def _board(self, linked: Linked) -> Entry:
        """ "der Vorstand" without a name is the board."""
        entry = self.casting.organisation("Vorstand")
        entry.add(linked.mention.first, linked.last, linked.mention.head)
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
            return self.casting.organisation(name)
        known = SPOKEN_FOR.get(prefix, "")
        if known:
            for entry in self.casting.organisations.entries:
                if entry.head.endswith(known) or entry.name == known:
                    return entry
            if known not in GENERIC:
                return self.casting.organisation(known[:1].upper() + known[1:])
        elif prefix and prefix not in SPOKEN_FOR:
            return self.casting.organisation(title.text[: len(prefix)].removesuffix("s"))
        before = linked.mention.first
        latest = [
            e
            for e in self.casting.organisations.entries
            if e.klass != "country" and e.kind == "organisation" and e.name not in self.casting.organisations.places
        ]
        best = max(latest, key=lambda e: e.last_before(before), default=None)
        return best if best is not None and best.last_before(before) >= 0 else None
