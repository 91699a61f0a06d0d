"""Who says it: the subject of a reporting clause, its agent in the passive, or the text in which it is written.

A speaker is a noun phrase with titles, appositions and brackets, and without relative clauses. Every choice carries the
feature that made it win, so that a wrong one can be explained.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from quellenlage.analysis.statements.agents import NO_SUBJECT, Subject, agent_of_passive, source_of
from quellenlage.analysis.statements.appositions import apposition_end, inner_apposition_end
from quellenlage.analysis.statements.cues import Cue
from quellenlage.analysis.statements.draft import Range
from quellenlage.analysis.statements.phrases import (
    DEMONSTRATIVES,
    extended_begin,
    is_nominative,
    is_time,
    phrase_from,
    skip_adverbs,
)
from quellenlage.analysis.statements.speakerhood import head_can_speak
from quellenlage.text.chunks import Chunk, find_chunks
from quellenlage.text.clause_parts import Clause
from quellenlage.text.tokens import Token
from quellenlage.text.verbs import is_present_subjunctive

_SUBJECT_PRONOUNS = frozenset(
    """
    er sie wir ich dieser diese letzterer letztere ersterer jener jene beide viele einige manche andere mehrere
    """.split()
)
_PERSONAL = frozenset({"er", "wir", "ich"})
_MASCULINE = frozenset({"der", "ein", "dieser", "kein"})
_IMPERSONAL = frozenset({"es", "man"})
_COORDINATORS = frozenset({"und", "oder", "aber", "doch", "sowie"})
_SAID = frozenset({"heißen", "verlauten", "hören", "rede"})
_WRITTEN_VERBS = frozenset({"heißen", "verlauten", "stehen", "hervorgehen", "ergeben"})
_NOT_SUBJECTS = frozenset({"sich", "einander", "mir", "mich", "ihm", "ihn", "ihnen", "uns", "euch"})


def find_speaker(tokens: Sequence[Token], clauses: Sequence[Clause], first: int, position: int, cue: Cue) -> Subject:
    """The speaker of the cue in ``clauses[position]``.

    Args:
        first: index of the clause with which the cue's own main clause begins ("[Der Pilot,] [der lebt,] sagte").
    """
    clause = clauses[position]
    if cue.voice == "passive" and cue.verb.base != "zitieren":
        return agent_of_passive(tokens, clause) or source_of(tokens, clause, any_noun=False) or NO_SUBJECT
    if cue.verb.prefix + cue.verb.base in _WRITTEN_VERBS or cue.verb.base == "sein":
        said = not _SAID.isdisjoint((cue.verb.base, *cue.verb.words))
        for part in (clause, *clauses[first:position]):
            if part.kind in {"rel", "sub"} and part is not clause:
                continue
            if (source := source_of(tokens, part, any_noun=said, apart=cue.tokens)) is not None:
                return source
        if cue.verb.base not in {"sein", "ergeben"} or (cue.verb.base == "ergeben" and "sich" in cue.verb.words):
            return NO_SUBJECT
    if clause.kind == "first" and tokens[clause.first].lower in _COORDINATORS:
        shared = _shared(tokens, clauses, position)
        if shared.ranges:
            return shared
    found = _subject(tokens, clauses, first, position, frozenset(cue.tokens))
    if not found.ranges and clause.kind == "first":
        return _shared(tokens, clauses, position)
    return found


def main_subject(tokens: Sequence[Token], clauses: Sequence[Clause]) -> Subject:
    """The subject of the first main clause of a sentence, whatever its verb."""
    for position, clause in enumerate(clauses):
        if clause.kind in {"main", "first"} and clause.finite >= 0:
            first = position
            while first > 0 and clause.kind == "first" and clauses[first - 1].kind in {"part", "rel"}:
                first -= 1
            return _subject(tokens, clauses, first, position, ())
    return NO_SUBJECT


def _subject(
    tokens: Sequence[Token], clauses: Sequence[Clause], first: int, position: int, cue: Container[int]
) -> Subject:
    clause = clauses[position]
    if first < position:
        ranges = _prelude(tokens, clauses[first:position], clause)
        behind = tokens[clause.finite + 1].lower if clause.finite + 1 < clause.last else ""
        if ranges and behind not in _PERSONAL:
            return Subject(ranges, "before the verb, with apposition")
    following = clauses[position + 1 :]
    if clause.kind == "rel":
        return _relative(tokens, clause) or _after(tokens, clause.opener + 1, clause, following, cue)
    if clause.kind == "sub":
        return _after(tokens, clause.opener + 1, clause, following, cue)
    before = _before(tokens, clause)
    after = _after(tokens, clause.finite + 1, clause, following, cue)
    if before and (not after.ranges or _stands_before(tokens, before, after)):
        return Subject((before,), "before the verb")
    return after


def _shared(tokens: Sequence[Token], clauses: Sequence[Clause], position: int) -> Subject:
    """ "Er ging und teilte mit": a coordinated clause without a subject has that of the clause before.

    In "Er sagte, sie sei müde, und ging" that is the clause before what is reported.
    """
    reported = is_present_subjunctive(tokens[clauses[position].finite])
    for index in range(position - 1, -1, -1):
        if clauses[index].kind in {"main", "first"} and clauses[index].finite >= 0:
            if is_present_subjunctive(tokens[clauses[index].finite]) and not reported and index:
                continue
            first = index
            while first > 0 and clauses[index].kind == "first" and clauses[first - 1].kind in {"part", "rel"}:
                first -= 1
            found = _subject(tokens, clauses, first, index, ())
            if found.ranges:
                return Subject(found.ranges, "shared with the clause before")
    return NO_SUBJECT


def _stands_before(tokens: Sequence[Token], before: Range, after: Subject) -> bool:
    """German puts the subject first; an object stands there only if what follows can be nothing but the subject."""
    first, last = after.ranges[0]
    follower = tokens[first].lower
    if follower in _PERSONAL:
        return False
    if tokens[before[0]].lower in DEMONSTRATIVES and before[1] - before[0] == 1:
        return False
    if head_can_speak(tokens, *before):
        return True
    return tokens[before[0]].lower in _MASCULINE or (
        follower not in _MASCULINE and not head_can_speak(tokens, first, last)
    )


def _relative(tokens: Sequence[Token], clause: Clause) -> Subject | None:
    """ "der sagte": the pronoun itself speaks, unless a nominative pronoun follows it."""
    opener = tokens[clause.opener]
    if clause.opener != clause.first or opener.lower not in {"der", "die", "das", "welcher", "welche", "welches"}:
        return None
    if tokens[clause.opener + 1].lower in {"er", "sie", "wir", "ich", "es"}:
        return None
    return Subject(((clause.opener, clause.opener + 1),), "relative pronoun")


def _prelude(tokens: Sequence[Token], prelude: Sequence[Clause], clause: Clause) -> tuple[Range, ...]:
    """The noun phrase and its appositions that stand, between commas, before the verb."""
    parts = [(part.first, part.last) for part in prelude if part.kind in {"part", "quote"}]
    if clause.kind == "main":
        parts.append((clause.first, clause.finite))
    if not parts:
        return ()
    begin = skip_adverbs(tokens, *parts[0])
    if begin >= parts[0][1] or not _opens_nominative(tokens, begin):
        return ()
    if not any(tokens[i].tag in {"NOUN", "PRON", "QUOTE"} for i in range(begin, parts[0][1])):
        return ()  # "Höhnisch, wohl aus Zorn, schrieb der Verfasser": an adverb stands first
    parts[0] = (begin, parts[0][1])
    merged = [parts[0]]
    for first, last in parts[1:]:
        adverbial = tokens[first].tag in {"ADV", "PREP", "APPRART"} or tokens[first].lower == "darunter"
        if adverbial and clause.kind != "main":
            continue
        if first - merged[-1][1] <= 1:
            merged[-1] = (merged[-1][0], last)
    return tuple(merged)


def _opens_nominative(tokens: Sequence[Token], begin: int) -> bool:
    token = tokens[begin]
    return token.tag in {"ART", "DET", "NOUN", "ADJ", "NUM", "PRON", "QUOTE", "TRUNC"} and is_nominative(token)


def _before(tokens: Sequence[Token], clause: Clause) -> Range | None:
    if tokens[clause.first].lower == "als":
        return None  # "Als Erfolg bezeichnete die Ministerin ...": a predicate stands first
    begin, end = skip_adverbs(tokens, clause.first, clause.finite), clause.finite
    while end > begin and tokens[end - 1].tag in {"ADV", "NEG"}:
        end -= 1
    if begin >= end or not _opens_nominative(tokens, begin) or tokens[begin].lower in _NOT_SUBJECTS:
        return None
    if _opens_adverbial(tokens, begin, end):
        return None
    if end - begin == 1 and (tokens[begin].lower in _IMPERSONAL or tokens[begin].tag in {"ADJ", "NUM"}):
        return None
    if tokens[begin].tag == "ADJ" and not any(tokens[i].tag == "NOUN" for i in range(begin, end)):
        return None
    return begin, end


def _opens_adverbial(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether a time ("Drei Tage später") or an adjective with complement ("Stellvertretend für ...") begins here."""
    if tokens[begin].tag == "ADJ" and begin + 1 < end and tokens[begin + 1].tag in {"PREP", "APPRART"}:
        return True
    if is_time(tokens, begin):
        return True
    return tokens[begin].tag == "NUM" and begin + 1 < end and is_time(tokens, begin + 1)


def _after(
    tokens: Sequence[Token], first: int, clause: Clause, following: Sequence[Clause], cue: Container[int]
) -> Subject:
    subordinate = clause.kind in {"sub", "rel"}
    limit = clause.finite if subordinate else clause.last
    reason = "subordinate clause" if subordinate else "after the verb"
    for index in range(first, min(limit, first + 4)):
        token = tokens[index]
        if token.lower in _PERSONAL or (
            token.lower in _SUBJECT_PRONOUNS and (index + 1 >= limit or tokens[index + 1].tag not in {"NOUN", "ADJ"})
        ):
            return Subject(((index, index + 1),), reason + ", pronoun")
        if token.tag in {"PREP", "APPRART", "NOUN", "ART", "ADJ", "QUOTE"} or token.lower in _IMPERSONAL:
            break
    quoted = _quoted_subject(tokens, first, limit)
    if quoted is not None:
        return Subject((quoted,), reason)
    for chunk in _nominative_chunks(tokens, first, limit, cue):
        begin, end = phrase_from(tokens, chunk, limit)
        begin = extended_begin(tokens, begin, first)
        if end >= limit and not subordinate:
            end = apposition_end(tokens, end, following)
        elif tokens[end].tag == "COMMA":
            end = inner_apposition_end(tokens, end, limit, subordinate)
        return Subject(((begin, end),), reason)
    return NO_SUBJECT


def _quoted_subject(tokens: Sequence[Token], first: int, limit: int) -> Range | None:
    """ "schrieb die „Talpost“": an article and a name in marks right behind the verb."""
    while first < limit and tokens[first].tag == "ADV":
        first += 1
    begin = first + 1 if first < limit and tokens[first].tag == "ART" and is_nominative(tokens[first]) else first
    if begin >= limit or tokens[begin].tag != "QUOTE":
        return None
    closing = next((i for i in range(begin + 1, min(limit, begin + 8)) if tokens[i].tag == "QUOTE"), -1)
    return (first, closing + 1) if closing > 0 else None


def _nominative_chunks(tokens: Sequence[Token], first: int, limit: int, cue: Container[int]) -> Iterator[Chunk]:
    previous = first
    for chunk in find_chunks(tokens, first, limit):
        genitive = chunk.first == previous and chunk.first > first and tokens[chunk.first].tag in {"ART", "DET"}
        previous = chunk.last
        if chunk.preposition >= 0 or genitive or not is_nominative(tokens[chunk.first]):
            continue
        marked = chunk.first > first + 1 and tokens[chunk.first - 1].tag == "QUOTE"
        if marked and tokens[chunk.first - 2].tag in {"PREP", "APPRART"}:
            continue  # "war von „schweren Fehlern“ die Rede"
        if is_time(tokens, chunk.head) or any(index in cue for index in range(chunk.first, chunk.last)):
            continue
        if any(tokens[i].tag == "QUOTE" for i in range(chunk.first, chunk.last)):
            continue
        # "sagte ihr eine Nachbarin": a pronoun before an article is no part of the phrase.
        told = (
            tokens[chunk.first].lower == "ihr" and chunk.last - chunk.first > 1 and tokens[chunk.first + 1].tag == "ART"
        )
        yield chunk._replace(first=chunk.first + 1) if told else chunk
