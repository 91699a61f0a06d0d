"""Who is meant by the speaker of a statement: a name, a title, a pronoun, a short form, a report."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from quellenlage.analysis.actors.bare_names import BareNames
from quellenlage.analysis.actors.cast import Entry, Linked
from quellenlage.analysis.actors.casting import Casting
from quellenlage.analysis.actors.naming import phrase_name
from quellenlage.analysis.actors.offices import Offices
from quellenlage.analysis.actors.pronouns import Pronoun, Pronouns
from quellenlage.analysis.actors.references import is_plural
from quellenlage.analysis.actors.sources import Sources
from quellenlage.analysis.actors.words import look_up
from quellenlage.model import Span, Statement
from quellenlage.text.language.de.names import SURNAMES_THAT_ARE_WORDS
from quellenlage.text.language.de.organisations import ABSTRACT_ENDINGS, SPEECH_ACTS

_PRONOUNS: dict[str, str] = {
    "er": "m",
    "ihm": "m",
    "sie": "f",
    "es": "n",
    "ihnen": "p",
    "dieser": "m",
    "diese": "f",
    "dieses": "n",
    "letzterer": "m",
    "letztere": "f",
    "der": "m",
    "die": "f",
    "das": "n",
    "welcher": "m",
    "welche": "f",
    "dem": "m",
    "den": "m",
    "deren": "f",
    "dessen": "m",
}
_NEAR = frozenset({"dieser", "diese", "dieses", "letzterer", "letztere"})
_RELATIVE = frozenset({"der", "die", "das", "welcher", "welche"})
_CARRIES_ON = frozenset({"demnach", "danach", "darin", "dort", "man", "wonach", "laut", "dabei"})
"""Words in a speaker's place that say no more than that it goes on."""
_ACCORDINGLY = frozenset({"demnach", "danach", "wonach"})
_SKIPPED = frozenset("laut nach gemäß von vom seitens wie so zufolge bei beim gegenüber auch".split())
_PARTITIVES = frozenset({"einer", "eine", "eines", "mehrere", "einige", "viele"})


class Speakers:
    """Maps the speakers of statements to entries, in the order of the text."""

    def __init__(self, casting: Casting) -> None:
        self.casting = casting
        self.offices = Offices(casting)
        self.names = BareNames(casting)
        self.tokens = casting.tokens
        self.pronouns = Pronouns(casting)
        self.sources = Sources(self.pronouns)

    def speaker(self, statement: Statement) -> Entry | None:
        """The entry of a statement's speaker; None where nobody is meant or nothing tells."""
        for span in statement.speaker:
            first, last = self._range(span)
            if first >= last:
                continue
            entry = self.of_range(first, last, statement)
            if entry is not None:
                self.note(entry, first, last)
                return entry
        return None

    def note(self, entry: Entry, first: int, last: int) -> None:
        """Remember that somebody spoke here."""
        if not any(begin < last and first < end for begin, end in entry.mentions):
            entry.add(first, last, first)
        self.pronouns.spoken.append((first, entry))

    def carries_on(self, statement: Statement) -> bool:
        """Whether the words in the speaker's place only say that the one before goes on."""
        for span in statement.speaker:
            first, last = self._range(span)
            if last - first != 1 or self.tokens[first].lower not in _CARRIES_ON:
                return False
        return True

    def taken_up(self, statement: Statement) -> Entry | None:
        """Whose report "demnach" takes up."""
        for span in statement.speaker:
            first, last = self._range(span)
            if last - first == 1 and self.tokens[first].lower in _ACCORDINGLY:
                return self.sources.taken_up(first)
        return None

    def subject(self, statement: Statement) -> Entry | None:
        """The subject of the sentence in which a statement without speaker has its cue: "... und betonte, ..."."""
        if not statement.cue:
            return None
        cue, _ = self.casting.prepared.tokens_in(statement.cue[0].begin, statement.cue[0].end)
        sentence = self.casting.prepared.sentence_at(statement.cue[0].begin)
        if sentence is None:
            return None
        first = sentence.first
        if first < cue and self.tokens[first].lower in {"er", "sie"}:
            return self._entry(self.pronouns.resolve(Pronoun(first, _PRONOUNS[self.tokens[first].lower])))
        position = bisect_left(self.casting.firsts, first)
        if position < len(self.casting.linked):
            linked = self.casting.linked[position]
            if linked.mention.first == first and linked.last <= cue and linked.mention.kind != "single":
                return self._of_mention(linked)
        return None

    def _range(self, span: Span) -> tuple[int, int]:
        first, last = self.casting.prepared.tokens_in(span.begin, span.end)
        while first < last and (
            self.tokens[first].tag in {"QUOTE", "COMMA", "PUNCT"}
            or (last - first > 1 and self.tokens[first].lower in _SKIPPED)
        ):
            first += 1
        while first < last and self.tokens[last - 1].tag in {"QUOTE", "COMMA", "PUNCT", "STOP"}:
            last -= 1
        return first, last

    def of_range(self, first: int, last: int, statement: Statement) -> Entry | None:
        """The entry that the words ``[first, last)`` mean in a speaker's place."""
        if last - first == 1 and self.tokens[first].lower in _PRONOUNS:
            return self._pronoun(first, statement)
        if (
            last - first == 1
            and self.tokens[first].tag not in {"NOUN", "ADJ"}
            and self.tokens[first].text.isalpha()
            and self.tokens[first].text.islower()
        ):
            return None
        nations = self.sources.nations(first, last)
        if nations is not None:
            return nations
        source = self.sources.head(first, last)
        if source >= 0:
            entry = self._entry(self.sources.find(first, last, source))
            if entry is not None:
                return entry
        if self._is_partitive(first, last):
            return self._partitive(first, last)
        if 0 <= source < last - 1:
            first = source + 1
        name = self.names.find(first, last)
        if name is not None:
            return name
        tops = self._tops(first, last)
        coordinated = self._coordinated(first, last, tops) if len(tops) > 1 else None
        if coordinated is not None:
            return coordinated
        for top in sorted(tops, key=lambda one: one.mention.kind != "person"):
            entry = self._of_mention(top)
            if entry is not None:
                return entry
        return self._unknown(first, last)

    # ------------------------------------------------------------ names and roles

    def _entry(self, found: Entry | Linked | None) -> Entry | None:
        return self._of_mention(found) if isinstance(found, Linked) else found

    def _tops(self, first: int, last: int) -> list[Linked]:
        """The mentions in a phrase that do not belong to another's complement."""
        index = max(0, bisect_left(self.casting.firsts, first) - 1)
        found: list[Linked] = []
        linked = self.casting.linked
        while index < len(linked) and linked[index].mention.first < last:
            one = linked[index]
            covered = found and one.mention.first < found[-1].last
            if one.mention.last > first and not covered and self._can_speak(one):
                found.append(one)
            index += 1
        return found

    def _can_speak(self, linked: Linked) -> bool:
        if linked.mention.kind != "single" or linked.entry is not None:
            return True
        word = look_up(self.tokens[linked.mention.head].text)
        if word.lower in SPEECH_ACTS:
            return False
        return word.name_rank >= 2 or word.text in SURNAMES_THAT_ARE_WORDS

    def _of_mention(self, linked: Linked) -> Entry | None:
        if linked.entry is not None:
            return self.casting.organisations.kept(linked.entry)
        if linked.mention.kind == "role":
            entry = self.offices.resolve_role(linked)
            if entry is None:
                return self.offices.instantiate(linked)
            linked.entry = entry
            entry.add(linked.mention.first, linked.last, linked.mention.head)
            return entry
        if linked.mention.kind == "single":
            return self.names.name_alone(linked.mention.names[0], linked.mention.first)
        return None

    def introduce(self, statements: Sequence[Statement]) -> None:
        """Take in the full names that only stand as speakers, so that a surname alone means them from the start."""
        for statement in statements:
            for span in statement.speaker:
                first, last = self._range(span)
                if last - first > 1 and self.names.plain_name(first, last) is not None:
                    for linked in self.casting.linked:
                        if linked.mention.kind == "single" and linked.entry is None:
                            self.casting.persons.single(linked)

    def _coordinated(self, first: int, last: int, tops: Sequence[Linked]) -> Entry | None:
        joined: list[Linked] = []
        listed: list[Linked] = []
        for one, two in pairwise(tops):
            between = self.tokens[one.last : two.mention.first]
            listed = listed or [one]
            if len(between) <= 2 and any(t.lower in {"und", "sowie"} for t in between):
                joined = [*listed, two]  # what a comma joins behind the last "und" is an apposition
            elif len(between) != 1 or between[0].tag != "COMMA":
                listed = []
                continue
            listed.append(two)
        if not joined:
            return None
        entries: list[Entry] = []
        for one in joined:
            if one is not joined[0] and self._adds_a_role(one):
                continue  # "der Minister und Vater zweier Kinder" is one
            entry = self._of_mention(one)
            if entry is not None and entry not in entries:
                entries.append(entry)
        if len(entries) < 2:
            return None
        anonymous = all(entry.kind == "anonymous" for entry in entries)
        name = phrase_name(self.tokens, first, last) if anonymous else " und ".join(entry.name for entry in entries)
        group = Entry("anonymous" if anonymous else "group", name, "p", members=tuple(entry.name for entry in entries))
        self.casting.others.append(group)
        return group

    def _adds_a_role(self, linked: Linked) -> bool:
        mention = linked.mention
        return mention.kind == "role" and mention.definiteness == "bare" and not is_plural(self.tokens, linked)

    def _is_partitive(self, first: int, last: int) -> bool:
        """ "eine der Quellen", "einer von ihnen": one of a group, whoever it is."""
        return (
            last - first > 2
            and self.tokens[first].lower in _PARTITIVES
            and self.tokens[first + 1].lower in {"der", "von", "dieser", "seiner", "ihrer", "unserer"}
        )

    def _partitive(self, first: int, last: int) -> Entry:
        for entry in self.casting.others:
            if (first, last) in entry.mentions:
                return entry
        entry = Entry("anonymous", self.casting.prepared.text[self.tokens[first].begin : self.tokens[last - 1].end])
        entry.add(first, last, first)
        self.casting.others.append(entry)
        return entry

    def _unknown(self, first: int, last: int) -> Entry | None:
        """A speaker that no mention explains: an unknown name, a report, or simply the words."""
        if last - first == 1:
            token = self.tokens[first]
            word = look_up(token.text)
            nameless = (
                word.lower in SPEECH_ACTS
                or word.lower.endswith(ABSTRACT_ENDINGS)
                or self.sources.head(first, last) >= 0
            )
            if word.unknown or (word.name_rank and not nameless) or not token.text.isalpha():
                if token.text[0].isupper():
                    return self.names.name_alone(token.text, first, speech=True)
                return self.names.outlet(token.text)
        if self.tokens[last - 1].lower.endswith(("jährige", "jährigen")):
            gender = {"der": "m", "die": "f"}.get(self.tokens[first].lower, "")
            return self._entry(self.pronouns.resolve(Pronoun(first, gender))) if gender else None
        nouns = [token.lower for token in self.tokens[first:last] if token.tag == "NOUN"]
        abstract = nouns and nouns[0].endswith(ABSTRACT_ENDINGS) and self.sources.head(first, last) < 0
        if not nouns or nouns[0] in SPEECH_ACTS or abstract:
            return None
        return self.sources.unnamed(first, last)

    # ------------------------------------------------------------ pronouns

    def _pronoun(self, index: int, statement: Statement) -> Entry | None:
        lower = self.tokens[index].lower
        gender = _PRONOUNS[lower]
        if gender == "f" and self._plural_verb(statement):
            gender = "p"
        if lower in _RELATIVE:
            position = bisect_left(self.casting.firsts, index) - 1
            if position >= 0 and index - self.casting.linked[position].last <= 1:
                return self._of_mention(self.casting.linked[position])
        quoted = [self.casting.prepared.tokens_in(s.begin, s.end) for s in statement.quote]
        return self._entry(self.pronouns.resolve(Pronoun(index, gender, lower in _NEAR), quoted))

    def _plural_verb(self, statement: Statement) -> bool:
        for span in statement.cue:
            first, last = self.casting.prepared.tokens_in(span.begin, span.end)
            for token in self.tokens[first:last]:
                if token.tag in {"VFIN", "VINF"}:
                    return token.lower.endswith(("en", "ern", "eln"))
        return False
