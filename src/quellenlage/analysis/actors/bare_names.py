"""Names that no mention explains: they stand in a speaker's place, so they name somebody."""

from __future__ import annotations

from bisect import bisect_left

from quellenlage.analysis.actors.cast import Entry, Linked
from quellenlage.analysis.actors.casting import Casting
from quellenlage.analysis.actors.mention import Mention
from quellenlage.analysis.actors.words import look_up
from quellenlage.text.language.de.names import SURNAMES_THAT_ARE_WORDS


class BareNames:
    """Finds the entry of a name by its form alone."""

    def __init__(self, casting: Casting) -> None:
        self.casting = casting
        self.tokens = casting.tokens

    def find(self, first: int, last: int) -> Entry | None:
        """The entry of the name ``[first, last)``, if nothing but a name stands there."""
        return self.plain_name(first, last) or self.owner_of_words(first, last) or self.foreign_name(first, last)

    def foreign_name(self, first: int, last: int) -> Entry | None:
        """Capitalised words that no German noun explains: "die Human Rights Initiative"."""
        if first < last and self.tokens[first].tag == "ART":
            first += 1
        end = first
        while end < last and self.tokens[end].tag == "NOUN" and self.tokens[end].text[0].isupper():
            end += 1
        words = [look_up(token.text) for token in self.tokens[first:end]]
        if len(words) < 2 or any(w.role or w.organisation or w.courtesy for w in words):
            return None
        linked = self.casting.linked
        position = max(0, bisect_left(self.casting.firsts, first) - 1)
        while position < len(linked) and linked[position].mention.first < end:
            if linked[position].last <= first:
                position += 1
                continue
            if linked[position].mention.kind != "single" or linked[position].entry is not None:
                return None
            position += 1
        return self.casting.organisation(" ".join(token.text for token in self.tokens[first:end]))

    def owner_of_words(self, first: int, last: int) -> Entry | None:
        """ "Schäubles Idee": whose idea it is, where the article names him."""
        token = self.tokens[first]
        if last - first < 2 or not token.text[0].isupper() or not token.text.endswith(("s", "'", "’")):
            return None
        following = look_up(self.tokens[first + 1].text)
        if following.role is not None or following.organisation is not None or following.name_rank > 1:
            return None
        return self.casting.persons.called(token.text, first)

    def plain_name(self, first: int, last: int) -> Entry | None:
        """Two or three capitalised words and nothing else, of which no mention was made: "Uschi Glas"."""
        tokens = self.tokens[first:last]
        if not 2 <= len(tokens) <= 3 or any(t.tag != "NOUN" or not t.text[0].isupper() for t in tokens):
            return None
        words = [look_up(t.text) for t in tokens]
        if not words[0].strange or any(w.role or w.organisation or w.acronym or w.country or w.medium for w in words):
            return None
        position = bisect_left(self.casting.firsts, first)
        if position < len(self.casting.linked):
            linked = self.casting.linked[position]
            if linked.mention.first < last and (linked.mention.kind != "single" or linked.entry is not None):
                return None
        linked = Linked(Mention(first, last, "person", first, tuple(t.text for t in tokens)), last)
        return self.casting.persons.join(linked)

    def name_alone(self, name: str, first: int, *, speech: bool = False) -> Entry:
        """A name alone that nothing explains: a country or an organisation, unless it can only be a surname."""
        person = self.casting.persons.called(name, first)
        if person is not None:
            return person
        bare = name.removesuffix("s") if not speech else name
        if name.endswith("s") and first + 1 < len(self.tokens) and self.tokens[first + 1].tag == "NOUN":
            name = bare  # a genitive before its noun: "Al-Qaidas Sprecher"
        entry = self.casting.organisations.by_name(name) or self.casting.organisations.by_name(bare)
        if entry is None and (name in SURNAMES_THAT_ARE_WORDS or look_up(name).first_name is not None):
            entry = Entry("person", name, named=True, surname=name)
            self.casting.persons.entries.append(entry)
        elif entry is None:
            entry = Entry("organisation", name, named=True)
            self.casting.organisations.add(entry)
        for other in self.casting.linked:
            if other.mention.kind == "single" and other.entry is None and other.mention.names[0] in {name, name + "s"}:
                other.entry = entry
                entry.add(other.mention.first, other.last, other.mention.head)
        entry.add(first, first + 1, first)
        return entry

    def outlet(self, name: str) -> Entry | None:
        """A name that is written in lower case: an outlet on the web ("op-online")."""
        if name.isalpha():
            return None
        entry = self.casting.organisations.by_name(name)
        if entry is None:
            entry = Entry("medium", name, named=True)
            self.casting.organisations.add(entry)
        return entry
