"""Which clauses of a sentence belong to a reporting frame and which to what is reported."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from quellenlage.analysis.statements.cues import Cue
from quellenlage.analysis.statements.phrases import skip_adverbs
from quellenlage.text.clause_parts import Clause
from quellenlage.text.language.de.reporting import CONTENT_NOUNS
from quellenlage.text.tokens import Token
from quellenlage.text.verbs import is_present_subjunctive, is_subjunctive

_CONTENT_OPENERS = frozenset(
    """
    dass daß ob wie wer was wann wo warum weshalb wieso welche welcher welches welchen inwieweit inwiefern wohin woher
    """.split()
)
_BEHIND_CONTENT = 2
"""Place of the first clause that can follow a noun and its content."""
_SHORT_TAIL = 6
"""Words behind the verb of "Am Montag sagte der Sprecher der Stadt," that can all belong to its subject."""
_COORDINATORS = frozenset({"und", "oder", "aber", "sowie"})


class Field(NamedTuple):
    """The main clause around a cue: indices of clauses.

    Args:
        first: the first clause of the Vorfeld that belongs to the cue's clause.
        position: the cue's own clause.
        inverted: whether the verb comes first because what is reported stands before it.
    """

    first: int
    position: int
    inverted: bool


def find_field(tokens: Sequence[Token], clauses: Sequence[Clause], position: int) -> Field:
    """Look left from the cue's clause for what fills the place before its verb."""
    clause = clauses[position]
    if clause.kind == "main" and _continues_apposition(tokens, clauses, position):
        return Field(position - 1, position, False)
    if _points_back(tokens, clauses, position):
        return Field(position, position, True)
    if clause.kind != "first" or _begins_with_coordinator(tokens, clause):
        return Field(position, position, False)
    if _answers(tokens, clauses, position):
        return Field(0, position, False)
    for index in range(position - 1, -1, -1):
        before = clauses[index]
        if before.kind in {"main", "first", "quote"}:
            return Field(position, position, True)
    opening = clauses[0]
    if opening.kind == "sub" and tokens[opening.opener].lower in {"dass", "daß", "ob"}:
        return Field(position, position, True)
    return Field(0, position, False)


def _answers(tokens: Sequence[Token], clauses: Sequence[Clause], position: int) -> bool:
    """ "Auf den Vorwurf, er sei müde, sagte Roth, ...": the sentence opens with another's word, not with Roth's."""
    opening = clauses[0]
    if opening.kind != "part" or tokens[opening.first].tag not in {"PREP", "APPRART"} or position < _BEHIND_CONTENT:
        return False
    if not is_subjunctive(tokens[clauses[1].finite]) or any(c.kind == "quote" for c in clauses[:position]):
        return False
    return any(tokens[i].lemma.lower() in CONTENT_NOUNS for i in range(opening.first, opening.last))


def _points_back(tokens: Sequence[Token], clauses: Sequence[Clause], position: int) -> bool:
    """ "Der Damm hält, das teilte die Feuerwehr mit": the pronoun takes up the clause before the comma."""
    clause = clauses[position]
    if position == 0 or clause.kind != "main" or tokens[clause.first].text not in {"das", "dies"}:
        return False
    before = clauses[position - 1]
    stands = before.kind in {"main", "first", "part", "sub", "rel"} and tokens[clause.first - 1].tag in {
        "COMMA",
        "PUNCT",
    }
    if is_present_subjunctive(tokens[clause.finite]):
        return False  # "..., das habe ihr eine Bank gesagt": the frame is itself reported
    return stands and skip_adverbs(tokens, clause.first + 1, clause.finite) == clause.finite


def _continues_apposition(tokens: Sequence[Token], clauses: Sequence[Clause], position: int) -> bool:
    """ "Hans Roth, Chef der Feuerwehr sagte": the second comma is missing, the first part is the name."""
    clause = clauses[position]
    if position == 0 or clauses[position - 1].kind != "part" or tokens[clause.first - 1].tag != "COMMA":
        return False
    before = clauses[position - 1]
    nominal = tokens[before.first].tag in {"NOUN", "ART", "ADJ", "NUM"}
    return nominal and tokens[before.last - 1].tag == "NOUN" and tokens[clause.first].tag in {"NOUN", "ART", "ADJ"}


def _begins_with_coordinator(tokens: Sequence[Token], clause: Clause) -> bool:
    return tokens[clause.first].lower in _COORDINATORS


def is_content_clause(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether the clause opens with *dass*, *ob* or a question word, and is no relative or consecutive clause."""
    if clause.kind != "sub" or clause.opener < 0:
        return False
    opener = tokens[clause.opener].lower
    if opener in {"dass", "daß", "ob"}:
        return tokens[clause.opener - 1].lower != "so"
    behind = tokens[clause.opener + 1] if clause.opener + 1 < clause.last else None
    if behind is None or (opener == "wie" and behind.lower in {"auch", "etwa", "zum", "schon"}):
        return False
    if opener.startswith("welch") and behind.tag not in {"NOUN", "ADJ"}:
        return False  # "das Amt, welches": a relative clause
    return opener in _CONTENT_OPENERS and not (clause.opener > 1 and tokens[clause.opener - 2].tag == "NOUN")


def _hangs_on_noun(tokens: Sequence[Token], clause: Clause) -> bool:
    """ "kritisierte die Ankündigung, zu schließen": the infinitive belongs to the noun phrase right before it."""
    for index in range(clause.first - 2, max(0, clause.first - 7), -1):
        if tokens[index].tag == "NOUN" and "i" in CONTENT_NOUNS.get(tokens[index].lemma.lower(), ""):
            return True
        if tokens[index].tag not in {"NOUN", "ART", "DET", "ADJ"}:
            return False
    return False


def is_purpose(tokens: Sequence[Token], clause: Clause) -> bool:
    """ "um zu helfen": an infinitive of purpose or manner is no content."""
    return tokens[clause.first].lower in {"um", "ohne", "anstatt", "statt"}


def following_content(tokens: Sequence[Token], clauses: Sequence[Clause], cue: Cue, position: int) -> int:
    """Index of the clause with which the content behind the cue begins, or -1."""
    subordinate = cue.clause.kind in {"sub", "rel"}
    for index in range(position + 1, len(clauses)):
        clause = clauses[index]
        if clause.kind == "rel" or (clause.kind == "part" and index + 1 < len(clauses)):
            continue
        if is_content_clause(tokens, clause):
            return index if cue.can("c") or cue.can("v") else -1
        if clause.kind == "sub" and cue.can("v") and _leads_to_subjunctive(tokens, clauses, index):
            return index
        if clause.kind == "main" and not _begins_with_coordinator(tokens, clause):
            return index if (cue.can("v") or cue.can("c")) and _may_be_content(tokens, cue, clause, subordinate) else -1
        if clause.kind == "first" and not _begins_with_coordinator(tokens, clause):
            return index if cue.can("v") and not subordinate and _is_conditional(tokens, clauses, index) else -1
        if clause.kind == "inf":
            if is_purpose(tokens, clause) or (not cue.can("i") and _hangs_on_noun(tokens, clause)):
                return -1
            return index if cue.can("i") or cue.can("v") else -1
        return -1
    return -1


def _leads_to_subjunctive(tokens: Sequence[Token], clauses: Sequence[Clause], index: int) -> bool:
    """ "Er sagte, wenn es regne, falle das Fest aus": a dependent clause opens what the next verb says."""
    following = clauses[index + 1] if index + 1 < len(clauses) else None
    return following is not None and following.kind == "first" and is_present_subjunctive(tokens[following.finite])


def _may_be_content(tokens: Sequence[Token], cue: Cue, clause: Clause, subordinate: bool) -> bool:
    """A verb-second clause is reported if it is subjunctive, or if a plain "X sagte," stands before it."""
    if is_subjunctive(tokens[clause.finite]):
        return True
    if subordinate or not cue.can("v") or cue.voice == "passive" or cue.verb.medium == "ST":
        return False
    if tokens[cue.clause.last].tag == "COLON":
        return True
    behind = cue.clause.last - 1 - max(cue.clause.finite, cue.tokens[-1])
    return clause.first == cue.clause.last + 1 and behind <= _SHORT_TAIL


def _is_conditional(tokens: Sequence[Token], clauses: Sequence[Clause], index: int) -> bool:
    """ "..., sollte es regnen, werde man absagen": a condition with the verb first opens what is reported."""
    if is_subjunctive(tokens[clauses[index].finite]):
        return True
    return tokens[clauses[index].finite].lower in {"sollte", "sollten"}
