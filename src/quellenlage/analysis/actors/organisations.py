"""Join the mentions of each organisation: full name, short form, "die Behörde"."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.actors.cast import Entry, Linked
from quellenlage.analysis.actors.naming import organisation_name
from quellenlage.model import ActorKind
from quellenlage.text.language.de import names
from quellenlage.text.language.de.aliases import Alias, AliasTable
from quellenlage.text.language.de.organisations import (
    GENERIC,
    LEGAL_FORMS,
    NEEDS_ITS_CLASS,
    OrganisationClass,
    find_organisation,
    organisation_base,
)
from quellenlage.text.tokens import Token


def standard_name(name: str, aliases: AliasTable) -> str:
    """The name under which a country or organisation is compared: "US" and "Vereinigte Staaten" are "USA"."""
    country = names.country_of_noun(name)
    if country:
        return country
    alias = aliases.find(name)
    return alias.name if alias is not None and alias.kind != "person" else name


class Organisations:
    """The organisations of one article, in the order of their first mention."""

    def __init__(
        self, tokens: Sequence[Token], aliases: AliasTable, places: frozenset[str], alone: frozenset[str]
    ) -> None:
        self.tokens = tokens
        self.aliases = aliases
        self.places = places | names.PLACES
        self.alone = alone
        self.entries: list[Entry] = []
        self._by_name: dict[str, Entry] = {}

    def by_name(self, name: str) -> Entry | None:
        """The entry of this name in any spelling."""
        found = self._by_name.get(name) or self._by_name.get(standard_name(name, self.aliases))
        return found or self._by_name.get(_undeclined(name))

    def named(self, linked: Linked) -> Entry:
        """The entry of a proper name: acronym, company with its legal form, country, medium."""
        mention = linked.mention
        words = [w for w in mention.names if w != "."]
        name = " ".join(words)
        kind: ActorKind = "medium" if mention.kind == "medium" else "organisation"
        entry = self.by_name(name) or self.by_name(name.removesuffix("s"))
        if entry is None:
            entry = self._new(Entry(kind, name, named=True), name)
            entry.klass = "country" if mention.kind == "country" else None
            if any(w in LEGAL_FORMS for w in words):
                entry.klass = "company"
        if kind == "medium" and entry.kind == "medium" and _undeclined(name) == _undeclined(entry.name):
            entry.name = name  # what a credit has is inflected
        self._note(entry, linked, name)
        return entry

    def join(self, linked: Linked, of: str) -> Entry:
        """The entry that a mention with an organisation's noun belongs to, new where none fits."""
        mention = linked.mention
        head = self.tokens[mention.head]
        form = find_organisation(head.lower)
        if form is None:
            return self.named(linked)
        base = organisation_base(head.lower)
        name = organisation_name(self.tokens, linked, self.places, self.alone)
        entry = self.by_name(name) if mention.proper else None
        entry = entry or self._find(linked, base, of or " ".join(mention.names), name)
        if entry is None:
            entry = Entry(
                "organisation", name, "p" if form.number == "p" else form.gender, form.klass, base, of,
                named=bool(mention.names or mention.proper),
            )  # fmt: skip
            entry.alias = self._alias(name)
            if entry.alias is not None and entry.alias.name in self._by_name:
                entry = self._by_name[entry.alias.name]
            else:
                self.entries.append(entry)
                self._by_name.setdefault(entry.alias.name if entry.alias else name, entry)
            for word in mention.names:
                if len(mention.names) == 1:
                    self._by_name.setdefault(word, entry)
            if len(mention.names) > 1:
                self._by_name.setdefault(" ".join(mention.names), entry)
        elif of and not entry.of:
            entry.of = of
        if entry.head == base and len(name.split()) > len(entry.name.split()) and not entry.alias and entry.of == of:
            entry.forms.setdefault(entry.name)
            entry.name = name
            entry.named = entry.named or bool(mention.names)
        self._note(entry, linked, name if entry.head == base or mention.proper else entry.name)
        return entry

    def merge(self, kept: Entry, gone: Entry) -> None:
        """Make one of two."""
        if kept is gone:
            return
        gone.merged_into = kept
        kept.mentions.update(gone.mentions)
        kept.salience.update(gone.salience)
        for form in (gone.name, *gone.forms):
            kept.forms.setdefault(form)
            self._by_name[form] = kept
        kept.klass = kept.klass or gone.klass
        kept.gender = kept.gender or gone.gender
        kept.named = kept.named or gone.named
        kept.alias = kept.alias or gone.alias
        if gone in self.entries:
            self.entries.remove(gone)

    def kept(self, entry: Entry) -> Entry:
        """The entry into which one has been merged, itself where it has not."""
        while entry.merged_into is not None:
            entry = entry.merged_into
        return entry

    def name_the_unnamed(self) -> None:
        """ "Der Betreiber schwieg. ... Die Talwasser AG ...": a loose word before the only name that it can mean."""
        for entry in [e for e in self.entries if not e.named and e.head in GENERIC and e.gender != "p" and not e.of]:
            fitting = [e for e in self.entries if e.named and e.klass is not None and _can_be(e, GENERIC[entry.head])]
            if len(fitting) == 1 and entry.klass == fitting[0].klass:
                self.merge(fitting[0], entry)

    def take_up_again(self) -> None:
        """Give loose words that found nobody another chance, now that all names are known."""
        for entry in [e for e in self.entries if not e.named and e.head in GENERIC and e.gender != "p" and not e.of]:
            taken_up = self.generic(entry.head, min(first for first, _ in entry.mentions))
            if taken_up is not None:
                self.merge(taken_up, entry)

    def add(self, entry: Entry) -> None:
        """Take in an entry that no mention of an organisation's noun made."""
        self._new(entry, entry.name)

    def generic(self, base: str, before: int) -> Entry | None:
        """Whom "die Behörde" takes up: the latest organisation of its class before token ``before``."""
        base = base.rpartition("-")[2]  # "der US-Konzern"
        classes = GENERIC.get(base)
        if classes is None:
            return None
        best, highest = None, -98.0
        for entry in self.entries:
            if (entry.head == base and not entry.named) or not _can_be(entry, classes):
                continue
            if entry.klass is None and base in NEEDS_ITS_CLASS:
                continue
            score = entry.prominence(before, _PER_TOKEN) + (_CALLED_SO if base in entry.called else 0.0)
            if score > highest:
                best, highest = entry, score
        if best is not None:
            best.called.add(base)
            best.latent = False
        return best

    def latest(self, head: str, before: int) -> Entry | None:
        """The latest organisation whose noun ends so: "Polizei" for "Kriminalpolizei"."""
        best, where = None, -1
        for entry in self.entries:
            if entry.head.endswith(head) or entry.name == head:
                last = entry.last_before(before)
                if last > where:
                    best, where = entry, last
        return best

    def _find(self, linked: Linked, base: str, of: str, name: str) -> Entry | None:
        mention = linked.mention
        form = find_organisation(self.tokens[mention.head].lower)
        plural = form is not None and form.number == "p"
        best, where = None, -2
        for entry in self.entries:
            if entry.head != base or (entry.gender == "p") != plural:
                continue
            other = entry.of or (entry.name if entry.named else "")
            if of and other and of != other and of not in other and not entry.name.endswith(of):
                continue
            last = entry.last_before(mention.first)
            if last > where:
                best, where = entry, last
        if of or mention.names or mention.proper:
            return best or self._by_name.get(name)
        if plural or mention.definiteness in {"indefinite", "possessive"}:
            return best
        if mention.definiteness == "bare" and mention.preposition not in _SAYING_PREPOSITIONS:
            return best
        if best is None or not best.named:
            taken_up = self._by_suffix(mention.first, base) or self.generic(base, mention.first)
            if best is not None and taken_up is not None:
                self.merge(taken_up, best)
            best = taken_up or best
        return best

    def _by_suffix(self, before: int, base: str) -> Entry | None:
        best, where = None, -1
        for entry in self.entries:
            if entry.head.endswith(base) and entry.head != base and entry.gender != "p":
                last = entry.last_before(before)
                if last > where:
                    best, where = entry, last
        return best

    def _new(self, entry: Entry, name: str) -> Entry:
        entry.alias = self._alias(name)
        entry.name = names.country_of_noun(name) or entry.name
        self.entries.append(entry)
        self._by_name[entry.alias.name if entry.alias else standard_name(name, self.aliases)] = entry
        self._by_name.setdefault(name, entry)
        self._by_name.setdefault(_undeclined(name), entry)
        return entry

    def _alias(self, name: str) -> Alias | None:
        alias = self.aliases.find(name)
        return alias if alias is not None and alias.kind != "person" else None

    def _note(self, entry: Entry, linked: Linked, name: str) -> None:
        mention = linked.mention
        weight = (
            -1.0 if mention.preposition else -0.5 if mention.genitive or mention.definiteness == "possessive" else 0.0
        )
        entry.add(mention.first, linked.last, mention.head, weight)
        entry.definite = entry.definite or mention.definiteness in {"definite", "bare"}
        if name != entry.name:
            entry.forms.setdefault(name)
        linked.entry = entry


def _undeclined(name: str) -> str:
    """A key that "Bayerischer Rundfunk" and "Bayerischen Rundfunk" share."""
    first, space, rest = name.partition(" ")
    for ending in ("er", "es", "en", "em", "e"):
        if space and first.endswith(ending):
            return f"{first.removesuffix(ending)}* {rest}"
    return name


_PER_TOKEN = 0.03
_CALLED_SO = 2.0
_SAYING_PREPOSITIONS = frozenset({"laut", "nach", "gemäß", "seitens", "zufolge"})
_LOOSE = frozenset({"company", "association", "military", "party"})


def _can_be(entry: Entry, classes: frozenset[OrganisationClass]) -> bool:
    """Whether an organisation may be called by a loose word; a bare name may be a company or an association."""
    if entry.kind == "medium":
        return "medium" in classes
    if entry.klass is None:
        return entry.named and bool(classes & _LOOSE)
    return entry.klass in classes and entry.gender != "p"
