"""The subject of a reporting clause: who says it, as a noun phrase with appositions and without relative clauses."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from quellenlage.analysis.statements.draft import Range
from quellenlage.text.chunks import find_chunks
from quellenlage.text.clauses import Clause
from quellenlage.text.tokens import Token

_NOT_NOMINATIVE = frozenset(
    """
    dem den des einem einen eines diesem diesen dieses seinem seinen seines ihrem ihren ihres keinem keinen ihm ihn ihnen
    sich mir mich uns euch dir dich beiden allen jedem jeden anderem welchem unserem unseren
    """.split()
)
_SUBJECT_PRONOUNS = frozenset(
    "er sie wir ich es man dieser diese letzterer letztere ersterer jener jene beide viele einige manche".split()
)
_DEMONSTRATIVES = frozenset("das dies dieses diese".split())
_ATTACHING = frozenset("von vom für aus beim bei im in an am um mit der des gegen zur zum über unter auf".split())
_GENITIVES = frozenset("der des eines einer dieser dieses seiner seines ihrer ihres".split())
_TIMES = frozenset(
    """
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli august
    september oktober november dezember morgen vormittag mittag nachmittag abend nacht wochenende jahr jahre tag woche
    monat stunde stunden vortag jahren tagen wochen monaten gespräch interview rahmen zusammenhang anschluss
    """.split()
)


class Subject(NamedTuple):
    """The ranges of a subject and the feature that made it win."""

    ranges: tuple[Range, ...]
    reason: str


NO_SUBJECT = Subject((), "")


def find_subject(
    tokens: Sequence[Token], prelude: Sequence[Clause], clause: Clause, following: Sequence[Clause]
) -> Subject:
    """The subject of ``clause``.

    Args:
        prelude: parts of the same main clause that stand before it: "[Der Pilot,] [der lebt,] sagte".
        following: the parts behind it, for appositions.
    """
    finite = clause.finite
    if prelude and finite == clause.first:
        ranges = _prelude_subject(tokens, prelude)
        if ranges:
            return Subject(ranges, "before the verb, with apposition")
    if clause.kind in {"sub", "rel"}:
        return _after(tokens, clause.opener + 1, clause.last, clause, following, "subordinate clause")
    before = _before(tokens, clause)
    after = _after(tokens, finite + 1, clause.last, clause, following, "after the verb")
    if before and (not after.ranges or _stronger_before(tokens, before[0], after.ranges[0])):
        return Subject(before, "before the verb")
    return after if after.ranges else Subject(before, "before the verb") if before else NO_SUBJECT


def _stronger_before(tokens: Sequence[Token], before: Range, after: Range) -> bool:
    """German puts the subject first; an object may stand there if what follows can only be the subject."""
    head = tokens[before[0]].lower
    if head in {"er", "wir", "ich", "der", "ein"}:
        return True
    follower = tokens[after[0]].lower
    if head in _DEMONSTRATIVES and before[1] - before[0] <= 2:
        return False
    return follower not in {"er", "der", "ein", "wir", "ich"}


def _prelude_subject(tokens: Sequence[Token], prelude: Sequence[Clause]) -> tuple[Range, ...]:
    found: list[Range] = []
    for part in prelude:
        if part.kind in {"part", "quote"} or (part.kind == "main" and part.finite < 0):
            found.append((part.first, part.last))
    if not found:
        return ()
    begin = _skip_adverbs(tokens, found[0][0], found[0][1])
    if begin >= found[0][1] or tokens[begin].tag in {"PREP", "APPRART"} or tokens[begin].lower in _NOT_NOMINATIVE:
        return ()
    found[0] = (begin, found[0][1])
    merged: list[Range] = []
    for first, last in found:
        if (merged and tokens[merged[-1][1]].tag == "COMMA" and merged[-1][1] + 1 == first) or (
            merged and merged[-1][1] == first
        ):
            merged[-1] = (merged[-1][0], last)
        elif not merged or tokens[first - 1].text == "(":
            if merged and last < len(tokens) and tokens[last].text == ")":
                merged[-1] = (merged[-1][0], last + 1)
            else:
                merged.append((first, last))
    return tuple(merged)


def _skip_adverbs(tokens: Sequence[Token], first: int, last: int) -> int:
    while first < last and tokens[first].tag in {"ADV", "KON", "QUOTE", "NEG", "KOUS"}:
        if tokens[first].tag == "QUOTE":
            break
        first += 1
    return first


def _before(tokens: Sequence[Token], clause: Clause) -> tuple[Range, ...]:
    begin, end = _skip_adverbs(tokens, clause.first, clause.finite), clause.finite
    while end > begin and tokens[end - 1].tag in {"ADV", "NEG"}:
        end -= 1
    if (
        begin >= end
        or tokens[begin].tag in {"PREP", "APPRART", "PTKVZ", "VPP"}
        or tokens[begin].lower in _NOT_NOMINATIVE
    ):
        return ()
    if tokens[begin].lower in {"es", "man"} and end - begin == 1:
        return ()
    return ((begin, end),)


def _after(
    tokens: Sequence[Token], first: int, last: int, clause: Clause, following: Sequence[Clause], reason: str
) -> Subject:
    limit = clause.finite if clause.kind in {"sub", "rel"} else last
    for index in range(first, limit):
        token = tokens[index]
        if token.tag in {"PREP", "APPRART", "PTKZU"}:
            break
        if token.lower in _SUBJECT_PRONOUNS and token.lower not in {"es", "man"}:
            if index + 1 >= limit or tokens[index + 1].tag not in {"NOUN", "ADJ"}:
                return Subject(((index, index + 1),), reason + ", pronoun")
            break
        if token.tag in {"NOUN", "ART", "DET", "NUM", "ADJ", "QUOTE"} and token.lower not in _NOT_NOMINATIVE:
            break
    for chunk in find_chunks(tokens, first, limit):
        if chunk.preposition >= 0 or tokens[chunk.first].lower in _NOT_NOMINATIVE or _is_time(tokens, chunk.head):
            continue
        begin = chunk.first
        if begin > first and tokens[begin - 1].tag == "QUOTE":
            begin -= 1
        end = extend(tokens, chunk.last, limit, has_name=chunk.last - chunk.head > 1)
        if end >= limit and limit == clause.last:
            end = _apposition(tokens, end, following)
        return Subject(((begin, end),), reason)
    return NO_SUBJECT


def _is_time(tokens: Sequence[Token], index: int) -> bool:
    lower = tokens[index].lower
    return lower in _TIMES or lower.endswith(("tag", "woche", "uhr"))


def extend(tokens: Sequence[Token], end: int, limit: int, has_name: bool) -> int:
    """Take in what narrows the noun phrase that ends at ``end``: genitives, prepositional attributes, brackets."""
    while end < limit:
        token = tokens[end]
        if token.tag == "QUOTE":
            closing = next((i for i in range(end + 1, min(limit, end + 9)) if tokens[i].tag == "QUOTE"), -1)
            if closing < 0:
                return end
            end = closing + 1
            continue
        genitive = token.lower in _GENITIVES
        if not genitive and token.lower not in _ATTACHING and token.text != "(":
            return end
        if token.text == "(":
            closing = next((i for i in range(end + 1, min(limit, end + 7)) if tokens[i].text == ")"), -1)
            if closing < 0:
                return end
            end = closing + 1
            continue
        chunks = find_chunks(tokens, end, min(limit, end + 9))
        if not chunks or chunks[0].first > end + 1:
            return end
        if not genitive and (has_name or _is_time(tokens, chunks[0].head)) and token.lower not in {"von", "vom"}:
            return end
        end = chunks[0].last
    return end


def _apposition(tokens: Sequence[Token], end: int, following: Sequence[Clause]) -> int:
    """ "..., sagte der Sprecher, Hans Roth": a part without verb right behind a comma."""
    if not following or following[0].kind != "part" or following[0].first != end + 1:
        return end
    part = following[0]
    if tokens[end].tag != "COMMA" or tokens[part.first].tag not in {"NOUN", "ART", "DET", "ADJ"}:
        return end
    if tokens[part.first].tag == "DET" and tokens[part.first].lower.startswith("dies"):
        return end
    return part.last
