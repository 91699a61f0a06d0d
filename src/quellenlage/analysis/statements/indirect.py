"""Indirect speech with a reporting verb: the frame before, behind or inside what is reported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quellenlage.analysis.statements.addressees import find_addressee
from quellenlage.analysis.statements.agents import PAGES, Subject, find_cited
from quellenlage.analysis.statements.cues import Cue
from quellenlage.analysis.statements.draft import Draft, Range, ranges_of, subtract
from quellenlage.analysis.statements.extent import content_begin, content_end
from quellenlage.analysis.statements.frames import Field, find_field, following_content
from quellenlage.analysis.statements.scene import Scene
from quellenlage.analysis.statements.speakerhood import can_speak
from quellenlage.analysis.statements.subjects import find_speaker
from quellenlage.text.clause_parts import Clause
from quellenlage.text.language.de.reporting import EVIDENCE_VERBS
from quellenlage.text.tokens import Token
from quellenlage.text.verbs import is_present_subjunctive, is_subjunctive

_NOBODY = frozenset({"man", "niemand", "keiner", "niemals"})
_RESUMING = frozenset({"so", "weiter", "dort", "darin", "dazu", "wörtlich", "zudem", "auch"})
_ADVERSATIVE = frozenset({"aber", "jedoch", "dagegen", "hingegen"})
_CONDITIONS = frozenset({"wenn", "falls", "sofern", "damit"})
"""What stands behind these has not been said."""


def find_indirect(scene: Scene) -> Iterator[Draft]:
    """Every indirect statement of the unit that a verb frames."""
    for position, cue in enumerate(scene.cues):
        if cue is None:
            continue
        draft = _read(scene, cue, position)
        if draft is None:
            continue
        yield draft
        if cue.verb.base == "zitieren" and (other := find_cited(scene.tokens, cue, draft.speaker)) is not None:
            yield draft._replace(speaker=(other,), reason="cited or citing", open_speaker=False)


def _read(scene: Scene, cue: Cue, position: int) -> Draft | None:
    tokens, clauses = scene.tokens, scene.clauses
    field = find_field(tokens, clauses, position)
    clause = cue.clause
    if clause.opener >= 0 and tokens[clause.opener].lower in _CONDITIONS:
        return None
    if (cue.modal and not _is_claimed(tokens, cue)) or _is_future(tokens, cue) or _is_unknown(tokens, cue):
        return None
    if _is_asked(scene, clause):
        return None
    if clause.kind == "sub" and tokens[clause.opener].lower == "wie":
        return _as_clause(scene, cue, field)
    if _is_inserted(scene, cue, position):
        return _as_clause(scene, cue, Field(position, position, True))
    if field.inverted and (cue.can("v") or cue.can("q") or (cue.can("c") and clause.kind == "main")):
        before = _content_before(scene, cue, field)
        if before is not None:
            return before
    content = following_content(tokens, clauses, cue, position)
    if content >= 0:
        return _content_after(scene, cue, field, content)
    return None


def _is_inserted(scene: Scene, cue: Cue, position: int) -> bool:
    """ "..., so schätzen Fachleute, ...": "so" and its verb stand between commas or last."""
    clause = cue.clause
    if position == 0 or scene.tokens[clause.first].lower != "so" or clause.finite != clause.first + 1:
        return False
    if cue.voice == "passive" or scene.tokens[clause.first - 1].tag == "COLON":
        return False
    return scene.clauses[position - 1].kind != "quote" and clause.last - clause.first > 2


def _is_claimed(tokens: Sequence[Token], cue: Cue) -> bool:
    """ "Die Talpost will erfahren haben, dass ...": somebody claims to know it."""
    return cue.modal == "wollen" and tokens[cue.clause.last - 1].lower in {"haben", "wissen"}


def _is_asked(scene: Scene, clause: Clause) -> bool:
    """ "Was würdest du sagen, welche ...?": a question to whoever is spoken with has no answer in it."""
    if scene.tokens[scene.unit.last - 1].text != "?":
        return False
    return any(scene.tokens[i].text in {"du", "Sie", "ihr"} for i in range(clause.finite, clause.last))


def _is_future(tokens: Sequence[Token], cue: Cue) -> bool:
    """ "wird mitteilen" has not been said yet."""
    return cue.voice == "active" and tokens[cue.clause.finite].lower in {"wird", "werden"}


def _is_unknown(tokens: Sequence[Token], cue: Cue) -> bool:
    """ "ist nicht bekannt, ob": nobody says anything."""
    if "bekannt" not in cue.verb.words or cue.verb.base not in {"sein", "werden"}:
        return False
    return any(tokens[i].lower in {"nicht", "nichts", "wenig"} for i in range(cue.clause.first, cue.clause.last))


def subject_of(scene: Scene, cue: Cue, field: Field) -> Subject:
    """The speaker of a cue in its field."""
    return find_speaker(scene.tokens, scene.clauses, field.first, field.position, cue)


def addressee_of(scene: Scene, cue: Cue, subject: Subject) -> tuple[Range, ...]:
    """To whom the cue's speaker says it."""
    return find_addressee(scene.tokens, cue, subject.ranges)


def _frame_end(scene: Scene, field: Field, subject: Subject) -> int:
    """End of an inverted frame: its clause and the parts without a verb of their own behind it."""
    clauses = scene.clauses
    end = max([clauses[field.position].last, *[last for _, last in subject.ranges]])
    for clause in clauses[field.position + 1 :]:
        if clause.last <= end:
            continue
        if (clause.kind in {"rel", "part"} and clause.finite >= 0) or clause.kind == "part":
            end = clause.last
        else:
            break
    return end


def _content_before(scene: Scene, cue: Cue, field: Field) -> Draft | None:
    tokens, clauses = scene.tokens, scene.clauses
    before = clauses[field.position - 1]
    if before.kind == "quote" and not _speaks_before_quote(scene, field.position - 1):
        return None
    if before.kind == "part" and field.position > 1 and clauses[field.position - 2].kind == "quote":
        return None  # "„...“ in der Region, sagte er": words between a quotation and its frame
    subject = subject_of(scene, cue, field)
    if not subject.ranges and "es" not in cue.verb.words:
        return None
    if _goes_on(scene, cue, subject, field):
        return None
    begin = cue.clause.first
    while begin > scene.first and tokens[begin - 1].tag in {"COMMA", "PUNCT"}:
        begin -= 1
    end = _frame_end(scene, field, subject)
    quote: list[Range] = [(_group_start(scene, field.position), begin)]
    if end < scene.end and tokens[end].tag == "COMMA":
        rest = [c for c in clauses if c.first > end]
        if (
            rest
            and rest[0].kind in {"sub", "main", "rel", "inf"}
            and not (rest[0].kind == "sub" and tokens[rest[0].opener].lower in {"nachdem", "als", "während"})
        ):
            quote.append((end + 1, scene.end))
            end += 1
        else:
            end = scene.end
    quote = [piece for piece in quote if piece[0] < piece[1]]
    if not quote:
        return None
    return Draft(
        "indirect", tuple(quote), subject.ranges, cue.ranges, ((begin, end),),
        addressee_of(scene, cue, subject), cue.verb.medium,
        "verb-first frame behind", subject.reason, not subject.ranges and _is_resumed(scene, cue),
    )  # fmt: skip


def _goes_on(scene: Scene, cue: Cue, subject: Subject, field: Field) -> bool:
    """ "Roth bestätigte das, teilte jedoch mit, ...": the verb goes on with the clause before, it does not frame it."""
    before = scene.clauses[field.position - 1]
    shared = subject.reason == "shared with the clause before"
    finite = scene.tokens[before.finite] if before.finite >= 0 else None
    if finite is not None and (is_present_subjunctive(finite) or (is_subjunctive(finite) and not shared)):
        return False
    if shared:
        return True
    behind = cue.clause.finite + 1
    return behind < cue.clause.last and scene.tokens[behind].lower in _ADVERSATIVE


def _speaks_before_quote(scene: Scene, position: int) -> bool:
    """ "Man müsse handeln, „sonst ist es zu spät“, sagte er": the subjunctive before the quotation is reported too."""
    before = scene.clauses[position - 1] if position else None
    if before is None or before.kind not in {"main", "first", "sub"} or before.finite < 0 or scene.cues[position - 1]:
        return False
    return is_subjunctive(scene.tokens[before.finite])


def _group_start(scene: Scene, position: int) -> int:
    """Where the coordinated part of the unit begins in which the clause stands."""
    for index in range(position - 1, 0, -1):
        clause = scene.clauses[index]
        if scene.tokens[clause.first].lower in {"und", "aber"} and scene.cues[index] is not None:
            return clause.first
        if scene.tokens[clause.first - 1].text in {";"} or scene.clauses[index - 1].kind == "quote":
            return clause.first
    return scene.first


def _as_clause(scene: Scene, cue: Cue, field: Field) -> Draft | None:
    """ "Wie die Polizei mitteilte, ..." and "..., wie die Polizei mitteilte"."""
    if not (cue.can("c") or cue.can("q") or cue.can("v")) or _is_a_saying(scene.tokens, cue):
        return None
    tokens, clause = scene.tokens, cue.clause
    subject = subject_of(scene, cue, field)
    begin, end = clause.first, clause.last
    if begin > scene.first and tokens[begin - 1].tag == "COMMA":
        begin -= 1
    if end < scene.end and tokens[end].tag == "COMMA":
        end += 1
    quote = subtract(_behind_colon(scene, begin), scene.end, [(begin, end)])
    if not quote:
        return None
    opener = clause.first if clause.opener < 0 else clause.opener
    return Draft(
        "indirect", quote, subject.ranges, ranges_of((opener, *cue.tokens)), ((begin, end),),
        addressee_of(scene, cue, subject), cue.verb.medium, "wie clause",
        subject.reason,
    )  # fmt: skip


def _behind_colon(scene: Scene, begin: int) -> int:
    """Where the part of the unit begins in which a frame stands: "Eines kommt hinzu: [Wie X mitteilt, ...]"."""
    return begin if begin > scene.first and scene.tokens[begin - 1].tag == "COLON" else scene.first


def _is_a_saying(tokens: Sequence[Token], cue: Cue) -> bool:
    """ "wie er sich nennt", "wie man sagt", "wie es niemand erwartet hatte": a name or a phrase, nobody's statement."""
    words = {tokens[i].lower for i in range(cue.clause.first, cue.clause.last)}
    return cue.verb.base == "nennen" or not _NOBODY.isdisjoint(words)


def _content_after(scene: Scene, cue: Cue, field: Field, content: int) -> Draft | None:
    tokens, clauses = scene.tokens, scene.clauses
    opener = clauses[content]
    subject = subject_of(scene, cue, field)
    if cue.verb.prefix + cue.verb.base in EVIDENCE_VERBS and not _speaks(scene, subject):
        return None
    if subject.ranges and tokens[subject.ranges[0][0]].lower in _NOBODY:
        return None
    start = _group_start(scene, field.position) if field.first == field.position else clauses[field.first].first
    if field.first == 0 or clauses[field.first].kind == "sub":
        start = scene.first
    if cue.clause.first <= start or tokens[cue.clause.first].lower in {"und", "aber"}:
        start = cue.clause.first
    begin = content_begin(scene, cue, content)
    end, resumed = content_end(scene, cue, content)
    frame: list[Range] = [(start, begin)]
    if resumed and end < scene.end:
        frame.append((end, scene.end))
    return Draft(
        "indirect", ((begin, end),), subject.ranges, cue.ranges, tuple(frame), addressee_of(scene, cue, subject),
        cue.verb.medium, f"content behind: {opener.kind}", subject.reason,
        not subject.ranges and _is_open(scene, cue),
    )  # fmt: skip


def _speaks(scene: Scene, subject: Subject) -> bool:
    return bool(subject.ranges) and can_speak(scene.tokens, subject.ranges[0][0], subject.ranges[-1][1])


def _is_open(scene: Scene, cue: Cue) -> bool:
    """Whether somebody named elsewhere says it: not in the passive, and not where "es" says it for the first time."""
    if "es" in cue.verb.words:
        return _is_resumed(scene, cue)
    if "bekannt" in cue.verb.words and cue.verb.base in {"sein", "werden"}:
        return False  # "Im Mai wurde bekannt, dass ...": by nobody that the article names
    words = (scene.tokens[i].lower for i in (cue.clause.first, cue.clause.finite + 1) if i < cue.clause.last)
    return cue.voice == "active" and "man" not in words


def _is_resumed(scene: Scene, cue: Cue) -> bool:
    """ "heißt es darin weiter", "heißt es auf Seite 3": somebody goes on, or a text does, that was named before."""
    clause = cue.clause
    signs = _RESUMING | PAGES
    return any(scene.tokens[i].lower in signs for i in (clause.first, *range(clause.finite + 1, clause.last)))
