"""Clauses: where they begin and end, which verb is finite, and whether it stands in the subjunctive.

German sets off every clause with a comma and puts its finite verb second (main clause), first (inverted clause) or
last (subordinate clause), so that commas and the place of the verb tell clauses and their kinds apart without a parser.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from quellenlage.text.clause_parts import Clause, ClauseKind, resume
from quellenlage.text.tagging import is_participle_like
from quellenlage.text.tokens import Token
from quellenlage.text.verbs import (
    AUXILIARY_LEMMAS,
    has_zu_before,
    is_finite_candidate,
    is_only_participle,
    is_subjunctive,
    last_finite,
    second_finite,
)

_SEPARATORS = frozenset({",", ":", ";", "–", "—", "-", "(", ")", "!", "?", "[", "]"})
_DASS = frozenset({"dass", "daß"})
_BEFORE_DASS = frozenset("und oder sowie so ohne statt anstatt außer als auf nur auch sondern aber nicht".split())
"""Words that open the clause together with "dass", or join it to another one."""
_STOPS = _SEPARATORS | _DASS
_LONGEST_BRACKET = 12
"""Tokens in a bracket that does not part the clause it stands in."""
_RELATIVE = frozenset("der die das den dem dessen deren denen welcher welche welches welchem welchen".split())
_QUESTION = frozenset(
    "wer wen wem wessen was wie wo wann warum weshalb wieso welcher welche welches welchen welchem".split()
)
_NOT_ONLY_SUBORDINATING = frozenset({"als", "während", "bis", "seit"})
"""Prepositions and particles too: they subordinate only where the verb is last."""
_BEFORE_SUBORDINATOR = frozenset(
    "und oder sowie aber auch so als selbst vor allem nur erst jedoch insbesondere besonders dann".split()
)
_JOINTS = frozenset({"und", "oder", "aber"})
_VERBAL = frozenset({"VFIN", "VINF", "VPP", "VZU"})
_SUBJECT_OPENERS = frozenset({"ART", "DET", "NOUN", "PRON"})


def find_clauses(
    tokens: Sequence[Token], first: int, last: int, opaque: Sequence[tuple[int, int]] = ()
) -> list[Clause]:
    """The clauses of ``tokens[first:last]``, left to right; each range of ``opaque`` is one clause of kind ``quote``.

    >>> from quellenlage.model import Document
    >>> from quellenlage.text.prepared import prepare
    >>> tokens = prepare(Document("a", "Der Pilot, der lebt, sagte, er sei müde.")).tokens
    >>> [(clause.kind, tokens[clause.first].text) for clause in find_clauses(tokens, 0, len(tokens))]
    [('part', 'Der'), ('rel', 'der'), ('first', 'sagte'), ('main', 'er')]
    """
    found: list[Clause] = []
    for begin, end in _pieces(tokens, first, last, opaque):
        if (begin, end) in opaque:
            found.append(Clause(begin, end, "quote", -1, -1))
            continue
        for part_begin, part_end in _split_coordination(tokens, begin, end):
            found.append(_classify(tokens, part_begin, part_end))
    return resume(tokens, found)


def _pieces(tokens: Sequence[Token], first: int, last: int, opaque: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    pieces = []
    jumps = dict(opaque)
    begin = index = first
    while index < last:
        text = tokens[index].text
        if text not in _STOPS and index not in jumps:
            index += 1
        elif (end := jumps.get(index, 0)) > 0:
            if begin < index:
                pieces.append((begin, index))
            pieces.append((index, end))
            begin = index = end
        elif text in _DASS:
            if begin < index and _lacks_comma(tokens, index):
                pieces.append((begin, index))
                begin = index
            index += 1
        elif text == "(" and (end := _bracket_end(tokens, index, last, jumps)) > 0:
            index = end
        elif text in _SEPARATORS and (text != "," or not _is_inner_comma(tokens, index)):
            if begin < index:
                pieces.append((begin, index))
            begin = index = index + 1
        else:
            index += 1
    if begin < last:
        pieces.append((begin, last))
    return pieces


def _lacks_comma(tokens: Sequence[Token], index: int) -> bool:
    """ "Er betonte dass der Damm hält": what stands before "dass" is neither a joint nor a part of its opening."""
    before = tokens[index - 1]
    return before.tag not in {"QUOTE", "KON", "ADV", "ADJ"} and before.lower not in _BEFORE_DASS


def _bracket_end(tokens: Sequence[Token], index: int, last: int, jumps: Container[int]) -> int:
    """End of a short bracket that opens at ``index`` and holds no opaque range, or 0."""
    for position in range(index + 1, min(last, index + _LONGEST_BRACKET)):
        if position in jumps:
            return 0
        if tokens[position].text == ")":
            return position + 1
    return 0


def _is_inner_comma(tokens: Sequence[Token], index: int) -> bool:
    """Between two adjectives ("ein alter, kranker Mann") a comma parts no clauses."""
    if index == 0 or index + 2 >= len(tokens):
        return False
    before, after = tokens[index - 1], tokens[index + 1]
    return before.tag == "ADJ" and after.tag == "ADJ" and tokens[index + 2].tag in {"NOUN", "ADJ"}


def _split_coordination(tokens: Sequence[Token], begin: int, end: int) -> list[tuple[int, int]]:
    """Part "Er sagte A und fügte B hinzu" before its "und": two finite verbs are two clauses."""
    cuts = [begin]
    joints = [index for index, token in enumerate(tokens[begin + 1 : end - 1], begin + 1) if token.lower in _JOINTS]
    for index in joints:
        left = [
            i
            for i in range(cuts[-1], index)
            if tokens[i].tag == "VFIN" and not is_only_participle(tokens, i, cuts[-1], index)
        ]
        if not left:
            continue
        following = tokens[index + 1]
        nearest = next((i for i in range(index + 1, min(end, index + 7)) if tokens[i].tag == "VFIN"), -1)
        if (
            following.tag == "VFIN" and not (is_participle_like(following) and _is_verb_last(tokens, cuts[-1], index))
        ) or (
            nearest > 0
            and not is_participle_like(tokens[nearest])
            and (not _is_verb_last(tokens, index, end) or _is_bare_clause(tokens, index, nearest, end, left[-1]))
            and not _is_subordinate(tokens, cuts[-1], index)
        ):
            cuts.append(index)
    return list(zip(cuts, [*cuts[1:], end], strict=True))


def _is_bare_clause(tokens: Sequence[Token], joint: int, verb: int, end: int, before: int) -> bool:
    """Whether "und die Ministerin sagte" is a subject and its verb, not the rest of what an auxiliary governs."""
    if verb != end - 1 or verb < joint + 2 or tokens[joint + 1].tag not in _SUBJECT_OPENERS:
        return False
    finite, governing = tokens[verb], tokens[before].lemma
    if finite.lower == finite.lemma:
        return governing == "sein"  # "will das Haus kaufen und den Garten pachten": an infinitive
    return governing not in AUXILIARY_LEMMAS or governing == "sein"


def _is_verb_last(tokens: Sequence[Token], begin: int, end: int) -> bool:
    return end > begin and tokens[end - 1].tag in _VERBAL


def _ends_finite(tokens: Sequence[Token], begin: int, end: int) -> bool:
    return _is_verb_last(tokens, begin, end) and is_finite_candidate(tokens, end - 1)


def _is_subordinate(tokens: Sequence[Token], begin: int, end: int) -> bool:
    return _opener(tokens, begin, end)[1] >= 0


def _opener(tokens: Sequence[Token], begin: int, end: int) -> tuple[ClauseKind, int]:
    """Kind and index of the word that subordinates the clause; ("main", -1) where none does."""
    position = begin
    while position < end and (tokens[position].lower in _BEFORE_SUBORDINATOR or tokens[position].tag == "QUOTE"):
        token = tokens[position]
        if token.lower in {"als", "so"} and position + 1 < end and tokens[position + 1].tag not in {"KOUS"}:
            break
        position += 1
    if position >= end:
        position = begin
    token = tokens[position]
    if token.lower in _NOT_ONLY_SUBORDINATING and _ends_finite(tokens, begin, end):
        return "sub", position
    if (
        token.lower.startswith("welch")
        and position > 1
        and tokens[position - 2].tag == "NOUN"
        and _relative_follows(tokens, position, end)
    ):
        return "rel", position
    if token.lower not in _NOT_ONLY_SUBORDINATING and (token.tag == "KOUS" or token.lower in _QUESTION):
        return "sub", position
    if token.tag in {"PREP", "APPRART"} and position + 1 < end:
        if tokens[position + 1].lower in _RELATIVE and _relative_follows(tokens, position + 1, end):
            return "rel", position
        return "main", -1
    if token.lower in _RELATIVE and _relative_follows(tokens, position, end):
        return "rel", position
    return "main", -1


def _relative_follows(tokens: Sequence[Token], index: int, end: int) -> bool:
    """Whether a word that is article and relative pronoun alike is the pronoun: its finite verb is last."""
    if index + 1 >= end or index == 0 or tokens[index - 1].tag in {"STOP", "COLON"}:
        return False
    if tokens[index].text[0].isupper():
        return False
    if tokens[index].lower.startswith("welch"):
        return tokens[index + 1].tag not in {"NOUN", "ADJ"}
    tail = end - 1
    while tail > index and tokens[tail].tag == "QUOTE":
        tail -= 1
    if has_zu_before(tokens, tail):
        return False
    if tail <= index or tokens[tail].tag not in {"VFIN", "VINF"}:
        return False
    if tokens[index].lower in {"dessen", "deren", "denen"}:
        return True
    if tokens[index - 1].lower in _JOINTS and tokens[index + 1].tag in {"NOUN", "ADJ"} and tokens[tail].tag == "VFIN":
        return False  # "und die Ministerin sagte": a second relative clause would not repeat an article
    second = [i for i in range(index + 1, tail) if tokens[i].tag == "VFIN" and not is_participle_like(tokens[i])]
    if any(tokens[i].lemma in AUXILIARY_LEMMAS for i in second) or (second and tokens[tail].tag == "VINF"):
        return False
    # "der Pilot schlafe": one noun phrase and a subjunctive is a main clause.
    return not (tokens[index + 1].tag in {"NOUN", "ADJ"} and tail - index <= 3 and is_subjunctive(tokens[tail]))


def _classify(tokens: Sequence[Token], begin: int, end: int) -> Clause:
    kind, opener = _opener(tokens, begin, end)
    if kind != "main":
        finite = last_finite(tokens, begin, end)
        return Clause(begin, end, kind if finite >= 0 or kind == "sub" else "part", finite, opener)
    finite = second_finite(tokens, begin, end)
    if finite < 0:
        infinitive = any(tokens[i].tag in {"VZU", "PTKZU"} for i in range(begin, end))
        return Clause(begin, end, "inf" if infinitive else "part", -1, -1)
    position = begin
    while position < finite and (tokens[position].tag in {"QUOTE", "KON"} or tokens[position].lower in {"so"}):
        position += 1
    return Clause(begin, end, "first" if position == finite else "main", finite, -1)
