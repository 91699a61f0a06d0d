"""Who is meant by the speaker of a statement: a name, a title, a pronoun, a short form, a chain."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from quellenlage.analysis.actors import references
from quellenlage.analysis.actors.cast import Entry, Linked
from quellenlage.analysis.actors.casting import Casting
from quellenlage.analysis.actors.naming import nominative_adjective, phrase_name
from quellenlage.model import Span, Statement
from quellenlage.text.language.de import names, organisations

_PRONOUNS: dict[str, tuple[str, str]] = {
    "er": ("m", "s"),
    "ihm": ("m", "s"),
    "sie": ("f", ""),
    "ihr": ("f", "s"),
    "es": ("n", "s"),
    "ihnen": ("p", "p"),
    "dieser": ("m", "s"),
    "diese": ("f", ""),
    "dieses": ("n", "s"),
    "letzterer": ("m", "s"),
    "letztere": ("f", "s"),
    "ersterer": ("m", "s"),
    "der": ("m", "s"),
    "die": ("f", ""),
    "das": ("n", "s"),
    "welcher": ("m", "s"),
    "welche": ("f", ""),
    "dem": ("m", "s"),
    "deren": ("f", ""),
    "dessen": ("m", "s"),
}
_NOBODY = frozenset({"man", "es", "niemand", "ich", "wir", "das", "dies"})
_NEAR = frozenset({"dieser", "diese", "dieses", "letzterer", "letztere"})
_RELATIVE = frozenset({"der", "die", "das", "welcher", "welche"})
_SENTENCES_BACK = 4
_SKIPPED = frozenset("laut nach gemäß von vom seitens wie so zufolge bei beim gegenüber".split())


class Speakers:
    """Maps the speakers of statements to entries, in the order of the text."""

    def __init__(self, casting: Casting) -> None:
        self.casting = casting
        self.tokens = casting.tokens
        self.linked = casting.linked
        self._firsts = [linked.mention.first for linked in casting.linked]
        self._sentence_begins = [s.first for s in casting.prepared.sentences]
        self._spoken: list[tuple[int, Entry]] = []

    def speaker(self, statement: Statement) -> Entry | None:
        """The entry of a statement's speaker; None where nobody is meant or nothing tells."""
        for span in statement.speaker:
            entry = self._of_span(span, statement)
            if entry is not None:
                entry.speaks = True
                first, last = self.casting.prepared.tokens_in(span.begin, span.end)
                if last > first and not any(f <= first and last <= l for f, l in entry.mentions):
                    entry.add(first, last, first)
                self._spoken.append((first, entry))
                return entry
        return None

    def _of_span(self, span: Span, statement: Statement) -> Entry | None:
        first, last = self.casting.prepared.tokens_in(span.begin, span.end)
        while first < last and self.tokens[first].lower in _SKIPPED:
            first += 1
        if first >= last:
            return None
        if last - first == 1 and self.tokens[first].lower in _PRONOUNS:
            return self._pronoun(first, statement)
        if last - first == 1 and self.tokens[first].lower in _NOBODY:
            return None
        tops = self._tops(first, last)
        coordinated = self._coordinated(first, last, tops)
        if coordinated is not None:
            return coordinated
        nations = self._nations(first, last)
        if nations is not None:
            return nations
        if tops:
            return self._of_mention(tops[0])
        return self._unknown(first, last)

    # ------------------------------------------------------------ names and roles

    def _tops(self, first: int, last: int) -> list[Linked]:
        """The mentions in a span that do not belong to another's complement."""
        index = max(0, bisect_left(self._firsts, first) - 1)
        found: list[Linked] = []
        while index < len(self.linked) and self.linked[index].mention.first < last:
            linked = self.linked[index]
            covered = found and linked.mention.first < found[-1].last
            if linked.mention.last > first and not covered:
                found.append(linked)
            index += 1
        return self._without_sources(first, last, found)

    def _without_sources(self, first: int, last: int, found: list[Linked]) -> list[Linked]:
        """Names first: a common word that a name follows ("Angaben der Polizei") is not the speaker."""
        real = [f for f in found if f.mention.kind != "single" or f.entry is not None or self._is_name(f)]
        return real

    def _is_name(self, linked: Linked) -> bool:
        from quellenlage.analysis.actors.words import look_up

        return look_up(self.tokens[linked.mention.head].text).name_rank >= 2

    def _of_mention(self, linked: Linked) -> Entry | None:
        if linked.entry is not None:
            return linked.entry
        if linked.mention.kind == "role":
            entry = self.casting.resolve_role(linked)
            if entry is None:
                return self.casting.instantiate(linked)
            linked.entry = entry
            entry.add(linked.mention.first, linked.last, linked.mention.head)
            return entry
        if linked.mention.kind == "single":
            return self._new_single(linked)
        return None

    def _new_single(self, linked: Linked) -> Entry:
        """A name alone that speaks: an organisation or a country, unless a pronoun tells otherwise."""
        name = linked.mention.names[0]
        entry = self.casting.organisations.by_name(name) or self.casting.organisations.by_name(name.removesuffix("s"))
        if entry is None:
            entry = Entry("organisation", name, named=True)
            self.casting.organisations.entries.append(entry)
            self.casting.organisations._by_name[name] = entry
            for other in self.linked:
                if (
                    other.mention.kind == "single"
                    and other.entry is None
                    and other.mention.names[0] in {name, name + "s"}
                ):
                    other.entry = entry
                    entry.add(other.mention.first, other.last, other.mention.head)
        linked.entry = entry
        return entry

    def _coordinated(self, first: int, last: int, tops: Sequence[Linked]) -> Entry | None:
        joined = []
        for one, two in zip(tops, tops[1:], strict=False):
            between = self.tokens[one.last : two.mention.first]
            if (
                one.mention.first >= first - 1
                and two.last <= last + 1
                and any(t.lower in {"und", "sowie"} for t in between)
                and len(between) <= 2
            ):
                joined = joined or [one]
                joined.append(two)
        if not joined:
            return None
        entries = [e for e in (self._of_mention(j) for j in joined) if e is not None]
        if len(entries) < 2 or entries[0] is entries[1]:
            return None
        anonymous = all(e.kind == "anonymous" for e in entries)
        name = phrase_name(self.tokens, first, last) if anonymous else " und ".join(e.name for e in entries)
        group = Entry("anonymous" if anonymous else "group", name, "p", members=tuple(e.name for e in entries))
        group.add(first, last, first)
        self.casting.others.append(group)
        return group

    def _nations(self, first: int, last: int) -> Entry | None:
        """ "amerikanische, südkoreanische und ukrainische Schätzungen": each nation is a claimant of its own."""
        found: list[tuple[str, str]] = []
        head = -1
        for index in range(first, last):
            token = self.tokens[index]
            country = names.country_of_adjective(token.lower) or self.casting._nation((token.lower,))
            if country and head < 0:
                found.append((country, token.text))
            elif token.tag == "NOUN" and head < 0:
                head = index
        if len({country for country, _ in found}) < 2 or head < 0:
            return None
        noun = self.tokens[head]
        source = noun.lower in organisations.SOURCE_NOUNS
        members = tuple(
            country if source else f"{nominative_adjective(adjective, 'p')} {noun.text}" for country, adjective in found
        )
        words = [
            nominative_adjective(t.text, "p") if t.tag == "ADJ" else t.text
            for t in self.tokens[first:last]
            if t.tag not in {"ART", "PREP"}
        ]
        name = " ".join(words[:-1]).replace(" ,", ",") + f" {noun.text.removesuffix('n') if source else words[-1]}"
        if source:
            name = " ".join(words[:-1]).replace(" ,", ",") + f" {noun.text}"
        group = Entry("group", name, "p", members=members)
        group.add(first, last, head)
        self.casting.others.append(group)
        return group

    def _unknown(self, first: int, last: int) -> Entry | None:
        """A speaker that no mention explains: a report, a document, or simply the words."""
        nouns = [t for t in self.tokens[first:last] if t.tag == "NOUN"]
        if not nouns:
            return None
        lower = nouns[0].lower
        spoken_for = organisations.REPORT_COMPOUNDS.get(lower)
        if spoken_for is not None:
            entry = self._by_word(spoken_for, first)
            if entry is not None:
                return entry
        name = phrase_name(self.tokens, first, last)
        for entry in self.casting.others:
            if entry.name == name:
                return entry
        document = lower in organisations.DOCUMENTS
        entry = Entry("organisation" if document else "anonymous", name)
        entry.add(first, last, first)
        self.casting.others.append(entry)
        return entry

    def _by_word(self, word: str, before: int) -> Entry | None:
        classes = organisations.GENERIC.get(word)
        best, where = None, -1
        for entry in self.casting.organisations.entries:
            fits = entry.head.endswith(word) or entry.name == word or (classes is not None and entry.klass in classes)
            if fits or (
                word in {"unternehmen", "firma", "konzern"} and entry.klass is None and entry.kind == "organisation"
            ):
                last = entry.last_before(before)
                if last > where:
                    best, where = entry, last
        return best

    # ------------------------------------------------------------ pronouns

    def _pronoun(self, index: int, statement: Statement) -> Entry | None:
        lower = self.tokens[index].lower
        gender, number = _PRONOUNS[lower]
        if number == "" and self._plural_verb(statement):
            gender, number = "p", "p"
        if lower in _RELATIVE:
            entry = self._antecedent(index)
            if entry is not None:
                return entry
        sentence = bisect_left(self._sentence_begins, index + 1) - 1
        floor = self._sentence_begins[max(0, sentence - _SENTENCES_BACK)]
        quoted = [self.casting.prepared.tokens_in(s.begin, s.end) for s in statement.quote]
        best: tuple[float, int] = (-99.0, -1)
        chosen: Linked | Entry | None = None
        for position in range(bisect_left(self._firsts, index) - 1, -1, -1):
            linked = self.linked[position]
            if linked.mention.first < floor:
                break
            score = self._score(linked, gender, index, sentence, lower)
            if score is None:
                continue
            if any(a <= linked.mention.first < b for a, b in quoted):
                score -= 3
            if (score, linked.mention.first) > best:
                best, chosen = (score, linked.mention.first), linked
        for where, entry in self._spoken[-3:]:
            if where < floor or not _agrees(entry, gender):
                continue
            distance = sentence - (bisect_left(self._sentence_begins, where + 1) - 1)
            score = (1.0 if lower in _NEAR else 4.0) - distance
            if (score, where) > best:
                best, chosen = (score, where), entry
        if isinstance(chosen, Linked):
            return self._of_mention(chosen)
        return chosen

    def _score(self, linked: Linked, gender: str, index: int, sentence: int, lower: str) -> float | None:
        mention = linked.mention
        entry = linked.entry
        if entry is not None:
            if not _agrees(entry, gender):
                return None
        elif mention.kind == "role":
            plural = references.is_plural(self.tokens, linked)
            told = references.grammatical_gender(self.tokens, linked)
            if plural != (gender == "p") or (not plural and told and told != gender):
                return None
        else:
            return None
        distance = sentence - (bisect_left(self._sentence_begins, mention.first + 1) - 1)
        score = -1.0 * distance
        if mention.first == self._sentence_begins[max(0, sentence - distance)]:
            score += 1.5
        if mention.preposition:
            score -= 1.5
        if mention.genitive:
            score -= 1.5
        if entry is None or entry.kind in {"organisation", "medium"}:
            score -= 0.5 if gender in {"m", "f"} else 0.0
        if lower in _NEAR:
            score += 2.0 * (mention.first / (index + 1))
        return score

    def _antecedent(self, index: int) -> Entry | None:
        position = bisect_left(self._firsts, index) - 1
        if position >= 0 and index - self.linked[position].last <= 1:
            return self._of_mention(self.linked[position])
        return None

    def _plural_verb(self, statement: Statement) -> bool:
        for span in statement.cue:
            first, last = self.casting.prepared.tokens_in(span.begin, span.end)
            for token in self.tokens[first:last]:
                if token.tag in {"VFIN", "VINF"}:
                    return token.lower.endswith(("en", "ern", "eln"))
        return False


def _agrees(entry: Entry, gender: str) -> bool:
    if entry.kind == "group":
        return gender == "p"
    if entry.kind in {"organisation", "medium"}:
        return entry.gender == gender or (not entry.gender and gender == "n")
    return gender in {"m", "f"} and (not entry.gender or entry.gender == gender)
