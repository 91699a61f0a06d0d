"""Where reported content behind a frame begins and ends within the sentence."""

from __future__ import annotations

from quellenlage.analysis.statements.cues import Cue
from quellenlage.analysis.statements.scene import Scene
from quellenlage.text.clause_parts import Clause
from quellenlage.text.language.de import mood
from quellenlage.text.verbs import is_subjunctive

_CONDITIONAL = frozenset({"sollte", "sollten"})
_COORDINATORS = frozenset({"und", "aber", "doch"})


def content_begin(scene: Scene, cue: Cue, content: int) -> int:
    """First token of what is reported.

    Behind a frame that ends with its verb ("meldet, Anna Roth, die dort wohnt, habe ...") it begins at once; behind one
    that ends with its subject, parts without a verb are appositions of the subject.
    """
    clause = cue.clause
    opener = scene.clauses[content]
    if opener.first <= clause.last + 1 or opener.kind == "sub":
        return opener.first
    closed = clause.last - 1 in cue.tokens
    parted = next((c for c in scene.clauses if c.first == clause.last + 1), None)
    adverbial = parted is not None and scene.tokens[parted.first].tag in {"PREP", "APPRART", "ADV"}
    if (closed or adverbial) and parted is not None and parted.kind == "part":
        return parted.first
    return opener.first


def content_end(scene: Scene, cue: Cue, content: int) -> tuple[int, bool]:
    """End of what is reported, and whether the frame's sentence is taken up again behind it.

    It goes on to the end of the unit, unless a coordinated clause reports anew, the frame's own main clause follows, a
    new sentence begins behind a semicolon, a quotation behind a colon, or the author comments ("was nicht belegt ist").
    """
    tokens = scene.tokens
    for index in range(content + 1, len(scene.clauses)):
        clause = scene.clauses[index]
        before = tokens[clause.first - 1]
        if clause.kind == "quote" and before.tag == "COLON":
            return clause.first - 1, False
        if _is_comment(scene, clause, index > content + 1):
            return _before(scene, clause), False
        if clause.kind not in {"main", "first"} or is_subjunctive(tokens[clause.finite]):
            continue
        if tokens[clause.finite].lower in mood.MODALS_OF_HEARSAY:
            continue
        if tokens[clause.first].lower in _COORDINATORS:
            if scene.cues[index] is not None:
                return _before(scene, clause), False
        elif clause.kind == "first":
            if cue.clause.kind != "main":
                return _before(scene, clause), True
            goes_on = tokens[clause.finite].lower not in _CONDITIONAL and before.tag == "COMMA"
            if index == content + 1 and goes_on and _is_complete(scene, content):
                return _before(scene, clause), False  # "sagte, er sei krank, blieb aber": the speaker goes on to act
        elif before.text == ";" or (scene.clauses[content].kind == "sub" and before.tag == "COMMA"):
            return _before(scene, clause), False
    return scene.end, False


def _is_comment(scene: Scene, clause: Clause, later: bool) -> bool:
    """ "..., Geld zu erhalten, was bisher nicht belegt ist": the author's word on what is reported."""
    if later or clause.opener < 0 or clause.finite < 0 or scene.tokens[clause.opener].lower != "was":
        return False
    return clause.opener == clause.first and not is_subjunctive(scene.tokens[clause.finite])


def _is_complete(scene: Scene, content: int) -> bool:
    """Whether the content's first clause is whole, so that a verb behind it opens a clause of the frame's subject."""
    clause = scene.clauses[content]
    if clause.kind == "main":
        return is_subjunctive(scene.tokens[clause.finite])
    return clause.kind == "sub" and scene.tokens[clause.opener].lower in {"dass", "daß"}


def _before(scene: Scene, clause: Clause) -> int:
    """The end of the words before the clause, without the punctuation between."""
    end = clause.first
    while scene.tokens[end - 1].tag in {"COMMA", "PUNCT"}:
        end -= 1
    return end
