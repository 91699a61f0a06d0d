"""What each figure counts and what each statement is about, in forms that can be compared between articles."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from quellenlage.analysis.amend import amended
from quellenlage.analysis.concepts_clause import Clause, clause_of
from quellenlage.analysis.concepts_noun import Counted, clause_noun_counts, counted_of
from quellenlage.analysis.concepts_scope import is_part, is_whole, lie_there, party_of, scope_of, side_of
from quellenlage.analysis.concepts_state import state_of
from quellenlage.model import Concept, Figure, Span, Statement
from quellenlage.text.language.de import people, scopes
from quellenlage.text.meaning import content, meaning
from quellenlage.text.prepared import Prepared


class _Seen(NamedTuple):
    """A concept and where it was found, for figures that leave out what they count."""

    begin: int
    concept: Concept
    unit: str | None
    actor: str | None


_CASUALTIES = ({"killed", "injured"}, {"killed", "severe"}, {"killed", "slight"}, {"killed", "critical"})
_ASKED_WITHIN = 4
"""Sentences within which the answer to a question is looked for."""
_PLACE_WITHIN = 700
"""Characters within which "dort" looks back for a place."""
_INHERITS_WITHIN = 400
"""Characters within which an elliptic figure looks back for what is counted."""


def add_concepts(
    prepared: Prepared, figures: Sequence[Figure], statements: Sequence[Statement]
) -> tuple[tuple[Figure, ...], tuple[Statement, ...]]:
    """Fill ``concept`` of the figures and ``terms`` of the statements.

    Args:
        prepared: the article.
        figures: of the article, in the order of the text.
        statements: of the article.

    Returns:
        Both, completed. Where German rules do not apply the concept holds the bare stems of the counted words.

    >>> from quellenlage.model import Document, Span
    >>> from quellenlage.text.prepared import prepare
    >>> ready = prepare(Document("a", "Bei dem Unglück kamen vier Menschen ums Leben."))
    >>> figures, _ = add_concepts(ready, [Figure("f1", Span(22, 26), 4, 4)], [])
    >>> figures[0].concept.head, figures[0].concept.state
    ('mensch', 'killed')
    """
    spans = [figure.span for figure in figures]
    seen: list[_Seen] = []
    done = []
    for figure in figures:
        clause = clause_of(prepared, figure.span, spans)
        whole = clause is not None and is_whole(clause, spans)
        concept = _concept(prepared, figure, clause, seen, whole=whole) if clause else None
        done.append(amended(figure, concept=concept))
        if concept is not None:
            seen.append(_Seen(figure.span.begin, concept, figure.unit, figure.actor))
    told = tuple(
        amended(statement, terms=content(" ".join(span.cut(prepared.text) for span in statement.quote)))
        for statement in statements
    )
    return tuple(done), told


def _concept(prepared: Prepared, figure: Figure, clause: Clause, seen: Sequence[_Seen], *, whole: bool) -> Concept:
    counted = counted_of(prepared, figure, clause)
    state = state_of(clause, counted, figure.unit, whole=whole)
    concept = Concept(
        head=counted.head,
        attributes=counted.attributes or (party_of(clause, counted) if figure.unit is None else ()),
        state=state,
        scope=scope_of(clause),
        part=(is_part(clause) and not _others(clause, state, seen))
        or (_counts_people(figure, counted) and lie_there(clause)),
        side=side_of(clause, counted),
        context=_context(clause),
    )
    if figure.unit is None and (not counted.head or counted.elliptic) and _is_clause(clause):
        return _inherit(figure, _asked(prepared, figure, concept, counted), counted, seen)
    if figure.unit not in {None, "%"} and not counted.head and state is None and not _has_subject(clause):
        concept = _inherit(figure, concept, counted, seen)
    if not concept.scope and clause.says_there:
        return _inherit_scope(figure, concept, seen)
    return concept


def _counts_people(figure: Figure, counted: Counted) -> bool:
    return figure.unit is None and counted.head in {"mensch", *people.GROUPS}


def _others(clause: Clause, state: str | None, seen: Sequence[_Seen]) -> bool:
    """ "Sieben starben. 30 weitere wurden verletzt": others than those, and not more of them."""
    if not seen or {state, seen[-1].concept.state} not in _CASUALTIES:
        return False
    near = clause.tokens[max(0, clause.figure_first - 1) : clause.figure_last + 1]
    return any(t.lower in scopes.PART_LIMITERS - {"allein", "alleine"} for t in near)


def _is_clause(clause: Clause) -> bool:
    """Whether the sentence has a verb at all: a bare label ("Kommentare (12)") counts nothing told before."""
    return any(token.tag in {"VFIN", "VPP", "VINF"} for token in clause.sentence_tokens)


def _has_subject(clause: Clause) -> bool:
    """Whether a noun of the sentence can be what an amount is of, so that nothing before it need be."""
    return any(
        token.tag == "NOUN" and clause_noun_counts(token)
        for tokens in (clause.tokens, *clause.before[:1])
        for token in tokens
    )


def _context(clause: Clause) -> tuple[str, ...]:
    found = {
        term
        for token in clause.sentence_tokens
        if token.tag not in {"NUM"} and (term := meaning(token.text)) is not None
    }
    return tuple(sorted(found))


def _asked(prepared: Prepared, figure: Figure, concept: Concept, counted: Counted) -> Concept:
    """ "Wie viele Soldaten stehen am Pass?": the question in a sentence before tells what the answers count."""
    index = next((i for i, s in enumerate(prepared.sentences) if s.begin <= figure.span.begin < s.end), 0)
    for sentence in reversed(prepared.sentences[max(0, index - _ASKED_WITHIN) : index + 1]):
        tokens = prepared.tokens[sentence.first : sentence.last]
        for one, two in itertools.pairwise(tokens):
            if one.lower == "wie" and two.lower in {"viele", "vielen", "viel"} and two.end <= figure.span.begin:
                if counted.elliptic:
                    concept = replace(concept, head="", state=None)
                return _answer(prepared, Span(one.begin, two.end), concept)
    return concept


def _answer(prepared: Prepared, question: Span, concept: Concept) -> Concept:
    clause = clause_of(prepared, question, [question])
    if clause is None:
        return concept
    counted = counted_of(prepared, Figure("", question, None, None), clause)
    return replace(
        concept,
        head=counted.head or concept.head,
        attributes=counted.attributes or concept.attributes,
        state=concept.state or state_of(clause, counted),
        scope=scope_of(clause) or concept.scope,
    )


def _inherit(figure: Figure, concept: Concept, counted: Counted, seen: Sequence[_Seen]) -> Concept:
    """ "Heute sind es noch neunzehn": what is counted was said before.

    The antecedent is the figure whose counted words are named, else the last one near by of an agreeing state.
    """
    near = [s for s in seen if figure.span.begin - s.begin <= _INHERITS_WITHIN and s.unit == figure.unit]
    near = [s for s in near if not s.concept.part] or near
    near = [
        s for s in near if concept.state is None or s.concept.state is None or concept.state == s.concept.state
    ] or (near if not concept.state else [])
    if counted.head:
        near = [s for s in near if s.concept.head == counted.head] or near
    if not near:
        return concept
    source = near[-1].concept
    return replace(
        concept,
        head=concept.head or source.head,
        attributes=concept.attributes or (() if concept.side else source.attributes),
        state=concept.state or source.state,
        scope=concept.scope or tuple(s for s in source.scope if figure.unit is None or s[0] != "="),
        side=concept.side or source.side,
    )


def _base(unit: str | None) -> str | None:
    """The unit without its denominator, which a second mention leaves out."""
    return unit.split("/")[0] if unit else None


def _inherit_scope(figure: Figure, concept: Concept, seen: Sequence[_Seen]) -> Concept:
    for earlier in reversed(seen):
        if figure.span.begin - earlier.begin > _PLACE_WITHIN:
            break
        if _base(earlier.unit) == _base(figure.unit) and earlier.concept.scope:
            return replace(concept, scope=earlier.concept.scope)
    return concept
