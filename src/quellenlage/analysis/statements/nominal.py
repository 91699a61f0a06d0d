"""Nouns that frame indirect speech: "die Befürchtung, dass ...", "mit der Begründung, ..."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quellenlage.analysis.statements.agents import agent_of_passive
from quellenlage.analysis.statements.draft import Draft, Range
from quellenlage.analysis.statements.frames import following_content, is_content_clause, is_purpose
from quellenlage.analysis.statements.phrases import extend
from quellenlage.analysis.statements.scene import Scene
from quellenlage.analysis.statements.speakerhood import can_speak
from quellenlage.analysis.statements.subjects import main_subject
from quellenlage.text.clause_parts import Clause
from quellenlage.text.language.de.reporting import CONTENT_NOUNS
from quellenlage.text.tokens import Token
from quellenlage.text.verbs import is_subjunctive

_ARTICLES = frozenset({"ART", "DET"})


def find_nominal(scene: Scene, framed: Sequence[Draft]) -> Iterator[Draft]:
    """Every statement of the unit whose content clause hangs on a noun.

    Args:
        framed: statements found with verbs; their content clauses are taken.
    """
    tokens, clauses = scene.tokens, scene.clauses
    taken = {draft.quote[0][0] for draft in framed}
    for position, clause in enumerate(clauses[:-1]):
        noun = _content_noun(tokens, clause)
        content = clauses[position + 1]
        if noun < 0 or content.first in taken or content.first != clause.last + 1:
            continue
        cue = scene.cues[position]
        if cue is not None and following_content(tokens, clauses, cue, position) >= 0:
            continue
        if not _is_content(tokens, content, CONTENT_NOUNS[tokens[noun].lemma.lower()], noun == clause.last - 1):
            continue
        yield _draft(scene, position, noun, content)


def _content_noun(tokens: Sequence[Token], clause: Clause) -> int:
    """The last noun of the clause that governs a content clause and whose phrase ends the clause or its frame."""
    for index in range(clause.last - 1, clause.first - 1, -1):
        token = tokens[index]
        if token.tag == "NOUN" and token.lemma.lower() in CONTENT_NOUNS:
            return index
    return -1


def _is_content(tokens: Sequence[Token], clause: Clause, abilities: str, adjacent: bool) -> bool:
    if is_content_clause(tokens, clause):
        return tokens[clause.opener].lower in {"dass", "daß", "ob"}
    if clause.kind == "inf":
        return "i" in abilities and not is_purpose(tokens, clause)
    if clause.kind in {"main", "first"}:
        return is_subjunctive(tokens[clause.finite]) and (adjacent or clause.kind == "main")
    return False


def _draft(scene: Scene, position: int, noun: int, content: Clause) -> Draft:
    tokens, clauses = scene.tokens, scene.clauses
    end = _content_end(scene, position)
    first = _noun_phrase_start(tokens, noun, clauses[position].first)
    phrase_end = extend(tokens, noun + 1, clauses[position].last, narrow=True)
    speaker, reason = _speaker(scene, position, (first, phrase_end), noun)
    frame: list[Range] = [(scene.first, content.first)]
    if end < scene.end and tokens[end].tag != "COLON":
        frame.append((end, scene.end))
    return Draft(
        "indirect", ((content.first, end),), speaker, ((first, noun + 1),), tuple(frame), (), "SW",
        "noun with content clause", reason,
    )  # fmt: skip


def _content_end(scene: Scene, position: int) -> int:
    """Where the sentence is taken up again at its finite verb, if that has yet to come, or a quotation is announced."""
    for clause in scene.clauses[position + 2 :]:
        if clause.kind == "quote" and scene.tokens[clause.first - 1].tag == "COLON":
            return clause.first - 1
    if any(c.kind in {"main", "first"} for c in scene.clauses[: position + 1]):
        return scene.end
    for clause in scene.clauses[position + 2 :]:
        if clause.kind == "first" and not is_subjunctive(scene.tokens[clause.finite]):
            end = clause.first
            while scene.tokens[end - 1].tag in {"COMMA", "PUNCT"}:
                end -= 1
            return end
    return scene.end


def _noun_phrase_start(tokens: Sequence[Token], noun: int, lowest: int) -> int:
    first = noun
    while first > lowest and tokens[first - 1].tag == "ADJ":
        first -= 1
    if first > lowest and tokens[first - 1].tag in _ARTICLES:
        first -= 1
    return first


def _speaker(scene: Scene, position: int, phrase: Range, noun: int) -> tuple[tuple[Range, ...], str]:
    """The noun with its genitive, else the agent or subject of its clause, else the noun itself."""
    tokens = scene.tokens
    if phrase[1] > noun + 1:
        return (phrase,), "genitive of the noun"
    clause = scene.clauses[position]
    agent = agent_of_passive(tokens, clause) if _is_passive(tokens, clause) else None
    if agent is not None and not agent.ranges[0][0] <= noun < agent.ranges[0][1]:
        return agent.ranges, agent.reason
    subject = main_subject(tokens, scene.clauses[: position + 1])
    if subject.ranges:
        first, last = subject.ranges[0]
        if not first <= noun < last and can_speak(tokens, first, subject.ranges[-1][1]):
            return subject.ranges, "subject of the uttering verb"
    return (phrase,), "the noun itself"


def _is_passive(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether a form of *werden* stands in the clause: else "von" makes an attribute, not an agent."""
    return any(tokens[i].lemma == "werden" for i in range(clause.first, clause.last))
