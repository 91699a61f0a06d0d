"""Join what the analyses found in one article: a figure to the statement it stands in, both to their days."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.amend import amended
from quellenlage.analysis.days import holds_for, said_on
from quellenlage.model import Figure, Published, Span, Statement, TimeExpression
from quellenlage.text.prepared import Prepared


def link(
    prepared: Prepared,
    published: Published,
    times: tuple[TimeExpression, ...],
    statements: Sequence[Statement],
    figures: Sequence[Figure],
) -> tuple[tuple[Statement, ...], tuple[Figure, ...]]:
    """Date the statements, and give every figure its statement, its actor and the day for which it holds.

    A figure belongs to the innermost statement around it: of "A sagte, B habe von 40 Toten gesprochen" the one of B.

    Args:
        statements: in text order, their actors resolved.
        figures: in text order.

    Returns:
        The same statements and figures in the same order, with ``said``, ``statement``, ``actor``, ``as_of`` filled.
    """
    dated = tuple(amended(s, said=said_on(prepared, times, published, s)) for s in statements)
    linked = []
    for figure in figures:
        statement = innermost(dated, figure.span)
        linked.append(
            amended(
                figure,
                statement=statement.id if statement else None,
                actor=statement.actor if statement else None,
                as_of=holds_for(prepared, times, published, figure.span),
            )
        )
    return dated, tuple(linked)


def innermost(statements: Sequence[Statement], span: Span) -> Statement | None:
    """The statement with the shortest quote that covers ``span``; of equals, the one that has an actor, then the first.

    >>> outer = Statement("s1", "indirect", "Speech", (Span(0, 50),), actor="a1")
    >>> inner = Statement("s2", "indirect", "Speech", (Span(10, 30),), actor="a2")
    >>> innermost([outer, inner], Span(12, 14)).id
    's2'
    """
    around = [s for s in statements if any(part.covers(span) for part in s.quote)]
    return min(around, key=lambda s: (sum(map(len, s.quote)), s.actor is None), default=None)
