"""Clauses: where they begin and end, which verb is finite, and whether it stands in the subjunctive.

German sets off every clause with a comma and puts its finite verb second (main clause), first (inverted clause) or
last (subordinate clause), so that commas and the place of the verb tell clauses and their kinds apart without a parser.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import Literal, NamedTuple

from quellenlage.text.language.de import mood
from quellenlage.text.language.de.function_words import SEPARABLE_PREFIXES
from quellenlage.text.tagging import is_participle_like
from quellenlage.text.tokens import Token

ClauseKind = Literal["main", "first", "sub", "rel", "inf", "part", "quote"]
"""``main`` verb second, ``first`` verb first, ``sub``/``rel`` verb last, ``inf`` with *zu*, ``part`` without a verb."""

_SEPARATORS = frozenset({",", ":", ";", "–", "—", "-", "(", ")", "!", "?", "[", "]"})
_MAX_APPOSITIONS = 5
_LONGEST_BRACKET = 12
"""Tokens in a bracket that does not part the clause it stands in."""
_RELATIVE = frozenset("der die das den dem dessen deren denen welcher welche welches welchem welchen".split())
_QUESTION = frozenset(
    "wer wen wem wessen was wie wo wann warum weshalb wieso welcher welche welches welchen welchem".split()
)
_NOT_ONLY_SUBORDINATING = frozenset({"als", "während", "bis", "seit"})
"""Prepositions and particles too: they subordinate only where the verb is last."""
_AUXILIARY_LEMMAS = frozenset("sein haben werden können müssen sollen wollen dürfen mögen".split())
_BEFORE_SUBORDINATOR = frozenset(
    "und oder sowie aber auch so als selbst vor allem nur erst jedoch insbesondere besonders dann".split()
)
_VERBAL = frozenset({"VFIN", "VINF", "VPP", "VZU"})


class Clause(NamedTuple):
    """A clause or a part of one between two separators.

    Args:
        first, last: token range ``[first, last)`` without the separators.
        finite: index of the finite verb, or -1.
        opener: index of the subordinating word, or -1.
    """

    first: int
    last: int
    kind: ClauseKind
    finite: int
    opener: int


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
    return _resume(tokens, found)


def _resume(tokens: Sequence[Token], clauses: list[Clause]) -> list[Clause]:
    """Put clauses together again that an apposition split.

    "wie der Sprecher, Hans Roth, mitteilte" goes on to its verb, "teilte der Sprecher, Hans Roth, mit" to its prefix.
    """
    joined: list[Clause] = []
    index = 0
    while index < len(clauses):
        clause = clauses[index]
        last = _resumed_at(tokens, clauses, index)
        if last > index:
            end = clauses[last]
            finite = clause.finite if clause.finite >= 0 else end.finite
            clause = Clause(clause.first, end.last, clause.kind, finite, clause.opener)
            index = last
        joined.append(clause)
        index += 1
    return joined


def _resumed_at(tokens: Sequence[Token], clauses: Sequence[Clause], index: int) -> int:
    """Index of the part with which the clause at ``index`` ends; ``index`` itself where it is whole."""
    clause = clauses[index]
    open_sub = clause.kind == "sub" and clause.finite < 0
    open_main = clause.kind in {"main", "first"} and clause.finite >= 0
    if not open_sub and not open_main:
        return index
    for later in range(index + 1, min(len(clauses), index + _MAX_APPOSITIONS)):
        part = clauses[later]
        tail = tokens[part.last - 1]
        if open_sub and part.kind in {"main", "first"} and part.finite >= 0 and tail.tag in _VERBAL:
            return later
        if open_main and part.kind == "first" and _is_left_participle(tokens, clause, part):
            return later
        if part.kind not in {"part", "rel"}:
            return index
        if open_main and part.kind == "part" and later > index + 1 and _closes_bracket(tokens, clause, part):
            return later
    return index


def _is_left_participle(tokens: Sequence[Token], clause: Clause, part: Clause) -> bool:
    """ "hatte der Chef, Hans Roth, erklärt": what looks like a finite verb is the participle that "hatte" waits for."""
    if tokens[clause.finite].lemma not in {"haben", "sein", "werden"} or part.last - part.first > 2:
        return False
    waits = not any(tokens[i].tag == "VPP" for i in range(clause.finite + 1, clause.last))
    return waits and is_participle_like(tokens[part.finite])


def _closes_bracket(tokens: Sequence[Token], clause: Clause, part: Clause) -> bool:
    """Whether the part ends with the prefix or participle that the finite verb has left open."""
    tail = tokens[part.last - 1]
    if tokens[part.first].tag in {"PREP", "APPRART"} or tokens[part.first].lower == "als":
        return tokens[part.first - 1].tag == "COMMA"
    if tokens[clause.finite].lemma in {"haben", "sein", "werden"}:
        return tail.tag in {"VPP", "VINF"} and tokens[clause.last - 1].tag not in {"VPP", "VINF"}
    return tail.lower in SEPARABLE_PREFIXES and tokens[clause.last - 1].lower not in SEPARABLE_PREFIXES


def _pieces(tokens: Sequence[Token], first: int, last: int, opaque: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    pieces = []
    jumps = dict(opaque)
    begin = index = first
    while index < last:
        if (end := jumps.get(index, 0)) > 0:
            if begin < index:
                pieces.append((begin, index))
            pieces.append((index, end))
            begin = index = end
        elif tokens[index].text == "(" and (end := _bracket_end(tokens, index, last, jumps)) > 0:
            index = end
        elif tokens[index].text in _SEPARATORS and (tokens[index].tag != "COMMA" or not _is_inner_comma(tokens, index)):
            if begin < index:
                pieces.append((begin, index))
            begin = index = index + 1
        else:
            index += 1
    if begin < last:
        pieces.append((begin, last))
    return pieces


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


def is_finite_candidate(tokens: Sequence[Token], index: int) -> bool:
    """Whether the token can be a finite verb: a tagged one, or a plural that looks like an infinitive."""
    token = tokens[index]
    if token.tag == "VFIN":
        return True
    return token.tag == "VINF" and not (index and tokens[index - 1].tag == "PTKZU")


def _finites(tokens: Sequence[Token], begin: int, end: int) -> list[int]:
    return [i for i in range(begin, end) if tokens[i].tag == "VFIN"]


def _split_coordination(tokens: Sequence[Token], begin: int, end: int) -> list[tuple[int, int]]:
    """Part "Er sagte A und fügte B hinzu" before its "und": two finite verbs are two clauses."""
    cuts = [begin]
    for index in range(begin + 1, end - 1):
        if tokens[index].lower not in {"und", "oder", "aber"}:
            continue
        left = [
            i
            for i in range(cuts[-1], index)
            if tokens[i].tag == "VFIN" and not _only_participle(tokens, i, cuts[-1], index)
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
            and not _is_verb_last(tokens, index, end)
            and not _is_subordinate(tokens, cuts[-1], index)
        ):
            cuts.append(index)
    return list(zip(cuts, [*cuts[1:], end], strict=True))


def _is_verb_last(tokens: Sequence[Token], begin: int, end: int) -> bool:
    return end > begin and tokens[end - 1].tag in _VERBAL


def _ends_finite(tokens: Sequence[Token], begin: int, end: int) -> bool:
    return _is_verb_last(tokens, begin, end) and is_finite_candidate(tokens, end - 1)


def _is_subordinate(tokens: Sequence[Token], begin: int, end: int) -> bool:
    return _opener(tokens, begin, end)[1] >= 0


def _only_participle(tokens: Sequence[Token], index: int, begin: int, end: int) -> bool:
    if not is_participle_like(tokens[index]):
        return False
    return any(
        tokens[i].tag == "VFIN" and tokens[i].lemma in _AUXILIARY_LEMMAS for i in range(begin, end) if i != index
    )


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
    if tokens[tail - 1].tag == "PTKZU":
        return False
    if tail <= index or tokens[tail].tag not in {"VFIN", "VINF"}:
        return False
    if tokens[index].lower in {"dessen", "deren", "denen"}:
        return True
    second = [i for i in range(index + 1, tail) if tokens[i].tag == "VFIN" and not is_participle_like(tokens[i])]
    if any(tokens[i].lemma in _AUXILIARY_LEMMAS for i in second) or (second and tokens[tail].tag == "VINF"):
        return False
    # "der Pilot schlafe": one noun phrase and a subjunctive is a main clause.
    return not (tokens[index + 1].tag in {"NOUN", "ADJ"} and tail - index <= 3 and is_subjunctive(tokens[tail]))


def _classify(tokens: Sequence[Token], begin: int, end: int) -> Clause:
    kind, opener = _opener(tokens, begin, end)
    if kind != "main":
        finite = _last_finite(tokens, begin, end)
        return Clause(begin, end, kind if finite >= 0 or kind == "sub" else "part", finite, opener)
    finite = _second_finite(tokens, begin, end)
    if finite < 0:
        infinitive = any(tokens[i].tag in {"VZU", "PTKZU"} for i in range(begin, end))
        return Clause(begin, end, "inf" if infinitive else "part", -1, -1)
    position = begin
    while position < finite and (tokens[position].tag in {"QUOTE", "KON"} or tokens[position].lower in {"so"}):
        position += 1
    return Clause(begin, end, "first" if position == finite else "main", finite, -1)


def _last_finite(tokens: Sequence[Token], begin: int, end: int) -> int:
    finites = _finites(tokens, begin, end)
    auxiliaries = [i for i in finites if tokens[i].lemma in _AUXILIARY_LEMMAS]
    if auxiliaries:
        return auxiliaries[-1]
    if finites:
        return finites[-1]
    plural = [i for i in range(begin, end) if is_finite_candidate(tokens, i)]
    return plural[-1] if plural else -1


def _second_finite(tokens: Sequence[Token], begin: int, end: int) -> int:
    """The finite verb of a main clause is its first verb, unless an infinitive or participle was put before it."""
    verbs = [i for i in range(begin, end) if is_finite_candidate(tokens, i)]
    if not verbs:
        return -1
    has_zu = any(tokens[i].tag in {"VZU", "PTKZU"} for i in range(begin, end))
    for place, index in enumerate(verbs):
        if _is_misread_adjective(tokens, index, verbs):
            continue
        token = tokens[index]
        later = verbs[place + 1 :]
        helper = next((i for i in later if tokens[i].lemma in _AUXILIARY_LEMMAS and tokens[i].tag == "VFIN"), -1)
        if helper >= 0 and token.lemma not in _AUXILIARY_LEMMAS and (is_participle_like(token) or token.tag == "VINF"):
            return helper
        if has_zu and (is_participle_like(token) or token.tag == "VINF") and _zu_follows(tokens, index, end):
            continue  # "spioniert zu haben", "halten zu können"
        if index == begin and token.text[0].isupper() and _has_later_finite(tokens, later):
            continue  # "Vertraute berichteten"
        return index
    return -1


def _zu_follows(tokens: Sequence[Token], index: int, end: int) -> bool:
    return index + 1 < end and tokens[index + 1].tag in {"PTKZU", "VZU", "VINF", "VPP"}


def _has_later_finite(tokens: Sequence[Token], later: Sequence[int]) -> bool:
    return any(tokens[i].tag == "VFIN" and not is_participle_like(tokens[i]) for i in later)


def _is_misread_adjective(tokens: Sequence[Token], index: int, finites: Sequence[int]) -> bool:
    """ "der hier tätige Konzern hat": a form in -e before a noun, with an auxiliary behind it."""
    if index + 1 >= len(tokens) or tokens[index + 1].tag != "NOUN":
        return False
    if _follows_preposition(tokens, index):
        return True
    if not tokens[index].lower.endswith("e"):
        return False
    return tokens[index].lemma not in _AUXILIARY_LEMMAS and any(
        tokens[i].lemma in _AUXILIARY_LEMMAS for i in finites if i > index
    )


def _follows_preposition(tokens: Sequence[Token], index: int) -> bool:
    """ "auf nicht weiter bezeichnete Quellen": between a preposition and its noun stands no verb."""
    position = index - 1
    while position >= 0 and tokens[position].tag in {"ADV", "NEG", "ADJ"}:
        position -= 1
    return position >= 0 and tokens[position].tag in {"PREP", "APPRART"}


def is_present_subjunctive(token: Token) -> bool:
    """Konjunktiv I: listed, or stem + e where the third person of the indicative has -t.

    >>> [is_present_subjunctive(Token(0, 0, w, w, "VFIN", l)) for w, l in [("trage", "tragen"), ("sagte", "sagen")]]
    [True, False]
    """
    if token.lower in mood.PRESENT_SUBJUNCTIVE:
        return True
    if token.tag != "VFIN" or not token.lower.endswith("e"):
        return False
    stem = token.lemma.removesuffix("en") if token.lemma.endswith("en") else token.lemma.removesuffix("n")
    return token.lower in {stem + "e", stem[:-2] + stem[-1:] + "e" if stem.endswith(("er", "el")) else stem + "e"}


def is_past_subjunctive(token: Token) -> bool:
    """Konjunktiv II by form ("wäre", "käme"), wishes and softened modals left out."""
    return token.lower in mood.PAST_SUBJUNCTIVE


def is_subjunctive(token: Token) -> bool:
    """Either subjunctive."""
    return is_present_subjunctive(token) or is_past_subjunctive(token)
