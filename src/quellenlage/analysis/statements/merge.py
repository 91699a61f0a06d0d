"""Statements that go on over sentences become one; statements that exclude each other are settled."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.statements.draft import Draft

_RUNNING = frozenset({"indirect_free_indirect", "free_indirect"})


def join_runs(drafts: Sequence[Draft]) -> list[Draft]:
    """Join neighbouring frameless statements of one type and speaker, as one train of reported speech.

    >>> a = Draft("indirect_free_indirect", ((0, 5),)); b = Draft("indirect_free_indirect", ((5, 9),))
    >>> [draft.quote for draft in join_runs([a, b])]
    [((0, 9),)]
    """
    joined: list[Draft] = []
    last_run = -1
    for draft in drafts:
        if draft.type in _RUNNING:
            if last_run >= 0 and joined[last_run].type == draft.type and joined[last_run].end == draft.begin:
                run = joined[last_run]
                joined[last_run] = run._replace(quote=((run.begin, draft.end),))
                continue
            last_run = len(joined)
        elif draft.type != "direct" or not any(d.begin <= draft.begin and draft.end <= d.end for d in joined):
            last_run = -1
        joined.append(draft)
    return joined
