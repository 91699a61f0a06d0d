"""Speakers that stand behind a noun: "Angaben der Polizei", "seiner Ansicht", "eigenen Angaben", "Medienberichten"."""

from __future__ import annotations

from quellenlage.analysis.actors.cast import Entry, Linked
from quellenlage.analysis.actors.naming import group_name, nominative_adjective
from quellenlage.analysis.actors.pronouns import Pronoun, Pronouns
from quellenlage.text.language.de import names, organisations, outlets
from quellenlage.text.language.de.organisations import DOCUMENTS, ISSUED, OWN, SOURCE_ENDINGS, SOURCE_NOUNS

_TAKING_UP = frozenset("der die das dem den des dieser diese dieses diesem diesen".split())
_POSSESSORS = {"sein": "m", "ihr": "f", "deren": "f", "dessen": "m"}


class Sources:
    """Finds whom a phrase with a source noun means."""

    def __init__(self, pronouns: Pronouns) -> None:
        self.pronouns = pronouns
        self.casting = pronouns.casting
        self.tokens = self.casting.tokens

    def head(self, first: int, last: int) -> int:
        """The source noun with which a phrase begins behind its determiner and adjectives, -1 where there is none."""
        for index in range(first, last):
            token = self.tokens[index]
            if token.tag == "NOUN" or (
                token.text[0].isupper() and token.tag not in {"ART", "DET", "ADJ"} and index > first
            ):
                return index if _is_source(token.lower) else -1
        return -1

    def find(self, first: int, last: int, head: int) -> Entry | Linked | None:
        """Whom the phrase ``[first, last)`` with the source noun ``head`` means; None where it names nobody."""
        before = self.tokens[first:head]
        if any(token.lower in OWN for token in before):
            return self._subject(head)
        if self.tokens[head].lower in ISSUED and last == head + 1:
            return self._subject(head) or (self.pronouns.spoken[-1][1] if self.pronouns.spoken else None)
        for token in before:
            for form, gender in _POSSESSORS.items():
                if token.lower.startswith(form) and token.tag in {"DET", "PRON", "ART"}:
                    return self._possessor(first, gender)
        compound = self._compound(first, head)
        country = self._country(first, head) if compound is None else None
        if country is not None:
            return country
        if compound is not None:
            return compound
        definite = bool(before) and before[0].lower in {
            "der",
            "die",
            "das",
            "dem",
            "den",
            "dieser",
            "diese",
            "diesem",
            "diesen",
            "des",
        }
        if definite and self.tokens[head].lower in organisations.TAKEN_UP and last == head + 1:
            return self.taken_up(first)
        return None

    def nations(self, first: int, last: int) -> Entry | None:
        """ "amerikanische, südkoreanische und ukrainische Schätzungen": each nation is a claimant of its own."""
        found: list[tuple[str, str]] = []
        head = -1
        for index in range(first, last):
            token = self.tokens[index]
            if token.tag == "NOUN" and found:
                head = index
                break
            country = self._nation(token.lower)
            if country:
                found.append((country, token.text))
        if len({country for country, _ in found}) < 2 or head < 0:
            return None
        noun = self.tokens[head]
        source = _is_source(noun.lower)
        members = tuple(c if source else f"{nominative_adjective(a, 'p')} {noun.text}" for c, a in found)
        words = [
            nominative_adjective(t.text, "p") if t.tag == "ADJ" else t.text
            for t in self.tokens[first:last]
            if t.tag not in {"ART", "PREP", "APPRART"}
        ]
        group = Entry("group", " ".join(words).replace(" ,", ","), "p", members=members)
        group.add(first, last, head)
        self.casting.others.append(group)
        return group

    def unnamed(self, first: int, last: int) -> Entry:
        """A report or document that has no author in the text."""
        name = group_name(self.tokens, first, last)
        without_article = name.split(" ", 1)[1] if name.startswith(("Der ", "Die ", "Das ")) else name
        known = self.casting.organisations.by_name(name) or self.casting.organisations.by_name(without_article)
        if known is not None:
            return known
        if name in outlets.KNOWN_OUTLETS or without_article in outlets.KNOWN_OUTLETS:
            medium = Entry("medium", without_article, named=True)
            medium.add(first, last, first)
            self.casting.organisations.add(medium)
            return medium
        for entry in self.casting.others:
            if entry.name == name:
                return entry
        noun = next((t.lower for t in self.tokens[first:last] if t.tag == "NOUN"), "")
        if self.tokens[first].lower in _TAKING_UP:
            for entry in reversed(self.casting.others):
                if entry.head == noun:
                    return entry
        entry = Entry("organisation" if noun in DOCUMENTS else "anonymous", name, "n", head=noun)
        entry.add(first, last, first)
        self.casting.others.append(entry)
        return entry

    def _nation(self, lower: str) -> str:
        return names.country_of_adjective(lower) or self.casting.nation((lower,))

    def _country(self, first: int, head: int) -> Entry | None:
        """ "nach israelischen Angaben": the country says it."""
        for index in range(first, head):
            country = self._nation(self.tokens[index].lower)
            if country:
                return self.casting.organisation(country)
        return None

    def _compound(self, first: int, head: int) -> Entry | None:
        """ "Polizeiangaben", "UN-Angaben": the first part says it."""
        token = self.tokens[head]
        for ending in SOURCE_ENDINGS:
            if token.lower.endswith(ending) and len(token.lower) > len(ending) + 1:
                prefix = token.lower.removesuffix(ending)
                break
        else:
            return None
        if prefix.endswith("-"):
            return self.casting.organisation(token.text[: len(prefix) - 1])
        form = organisations.find_organisation(prefix)
        nation = next((t.text for t in self.tokens[first:head] if self._nation(t.lower)), "")
        if form is not None and nation:
            return self.casting.organisation(f"{nominative_adjective(nation, form.gender)} {prefix.capitalize()}")
        word = organisations.SPOKEN_FOR.get(prefix) or organisations.SPOKEN_FOR.get(prefix.removesuffix("s"), "")
        if not word:
            return None
        return (
            self.casting.organisations.latest(word, head)
            or self.casting.organisations.generic(word, head)
            or self.casting.organisation(word[:1].upper() + word[1:])
        )

    def _possessor(self, index: int, gender: str) -> Entry | Linked | None:
        found = self.pronouns.resolve(Pronoun(index, gender))
        if found is None:
            found = self.pronouns.resolve(Pronoun(index, "p" if gender == "f" else "n"))
        return found

    def _subject(self, index: int) -> Entry | Linked | None:
        """Whose "eigene Angaben": the subject of the sentence."""
        sentence = self.casting.prepared.sentences[self.pronouns.sentence_of(index)]
        return self.subject(sentence.first, sentence.last, index)

    def subject(self, first: int, last: int, around: int) -> Entry | Linked | None:
        """The subject of ``[first, last)`` as far as position and preposition tell: nearest to ``around``."""
        best, distance = None, 10**6
        for linked in self.casting.linked:
            mention = linked.mention
            if mention.first < first or mention.first >= last:
                continue
            if mention.preposition or mention.genitive or (mention.kind == "single" and linked.entry is None):
                continue
            apart = abs(mention.first - around)
            if apart < distance and (linked.entry is not None or mention.kind == "role"):
                best, distance = linked, apart
        for index in range(first, last):
            lower = self.tokens[index].lower
            if lower in {"er", "sie"} and abs(index - around) < distance:
                return self.pronouns.resolve(Pronoun(index, "m" if lower == "er" else "f"))
        return best

    def taken_up(self, before: int) -> Entry | None:
        """ "dem Bericht zufolge": whoever was reported before, a medium first."""
        medium = self.casting.organisations.generic("blatt", before)
        if (
            medium is not None
            and self.pronouns.sentence_of(before) - self.pronouns.sentence_of(medium.last_before(before)) <= 2
        ):
            return medium
        where, entry = self.pronouns.spoken[-1] if self.pronouns.spoken else (-1, None)
        if entry is not None and self.pronouns.sentence_of(before) - self.pronouns.sentence_of(where) <= 2:
            return entry
        return None


def _is_source(lower: str) -> bool:
    return lower in SOURCE_NOUNS or lower in DOCUMENTS or lower.endswith(SOURCE_ENDINGS)
