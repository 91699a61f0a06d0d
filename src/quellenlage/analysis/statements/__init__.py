"""Who says what: reported speech, writing and thought in one article."""

from __future__ import annotations

from quellenlage.analysis.statements.backward import PASSED_ON, find_backward
from quellenlage.analysis.statements.dependent import find_dependent, without_dependents
from quellenlage.analysis.statements.direct import find_direct, without_doubles
from quellenlage.analysis.statements.draft import Draft, spans_of
from quellenlage.analysis.statements.free_indirect import (
    find_carried_on,
    find_hearsay,
    is_subjunctive_frame,
    without_echoes,
)
from quellenlage.analysis.statements.indirect import find_indirect
from quellenlage.analysis.statements.merge import join_runs
from quellenlage.analysis.statements.nominal import find_nominal
from quellenlage.analysis.statements.prepositional import find_prepositional
from quellenlage.analysis.statements.quotes import find_quotes, find_units
from quellenlage.analysis.statements.reported import find_reported
from quellenlage.analysis.statements.scene import Scene
from quellenlage.analysis.statements.signs import may_report
from quellenlage.analysis.statements.speakers import find_open_speaker
from quellenlage.model import Statement
from quellenlage.text.prepared import Prepared


def find_statements(prepared: Prepared) -> tuple[Statement, ...]:
    """All statements of the article, in the order of their quotes.

    >>> from quellenlage.model import Document
    >>> from quellenlage.text.prepared import prepare
    >>> ready = prepare(Document("a", "Der Damm hält. Er sei sicher, sagte die Sprecherin der Stadt."))
    >>> statement = find_statements(ready)[0]
    >>> statement.type, statement.speaker[0].cut(ready.text), statement.quote[0].cut(ready.text)
    ('indirect', 'die Sprecherin der Stadt', 'Er sei sicher')
    """
    if not prepared.is_german:
        return ()
    drafts: list[Draft] = []
    previous: Scene | None = None
    for unit in find_units(prepared, find_quotes(prepared)):
        scene = Scene(prepared.tokens, unit)
        if may_report(prepared.tokens, unit):
            _read_unit(scene, previous, drafts)
        previous = scene
    drafts = join_runs(drafts)
    drafts.sort(key=lambda draft: (draft.begin, -draft.end))
    return tuple(_finish(prepared, draft, number) for number, draft in enumerate(drafts, start=1))


def _read_unit(scene: Scene, previous: Scene | None, drafts: list[Draft]) -> None:
    """Add the statements of one unit to ``drafts``."""
    backward = find_backward(scene, previous, drafts)
    if backward is not None:
        drafts[:] = [d for d in drafts if d.begin < backward.begin or d.type == "direct" or d.rule in PASSED_ON]
        drafts.append(backward)
        return
    framed = list(find_indirect(scene))
    framed.extend(find_nominal(scene, framed))
    framed.extend(find_prepositional(scene))
    framed.extend(find_reported(scene, framed))
    for dependent in find_dependent(scene, framed):
        framed = [*without_dependents(framed, dependent), dependent]
    near = None if scene.unit.paragraph else previous
    if framed:
        framed = without_echoes(scene, [draft for draft in framed if not is_subjunctive_frame(scene, draft)])
    if not framed:
        carried = find_carried_on(scene, previous, drafts) or find_hearsay(scene, drafts)
        if carried is not None:
            framed = [carried]
    direct = list(find_direct(scene, framed))
    found = without_doubles(framed, direct) + direct if direct else framed
    drafts.extend([find_open_speaker(draft, scene, near, drafts) if draft.open_speaker else draft for draft in found])


def _finish(prepared: Prepared, draft: Draft, number: int) -> Statement:
    tokens = prepared.tokens
    return Statement(
        id=f"s{number}",
        type=draft.type,
        medium=draft.medium,
        quote=spans_of(tokens, draft.quote),
        speaker=spans_of(tokens, draft.speaker),
        cue=spans_of(tokens, draft.cue),
        frame=spans_of(tokens, draft.frame),
        addressee=spans_of(tokens, draft.addressee),
        rule=draft.rule,
        speaker_reason=draft.reason,
    )
