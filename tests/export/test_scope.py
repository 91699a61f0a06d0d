"""Which part of a desk is exported."""

from __future__ import annotations

from datetime import date

import pytest

from quellenlage.errors import UsageError
from quellenlage.export.chosen import Chosen, Scope
from quellenlage.model import Evidence, Span
from quellenlage.present.evidence import EvidenceError
from quellenlage.store import Store
from tests.export.desks import edited, readings


def names(chosen: Chosen) -> list[str]:
    return [exported.stored.reading.document.id for exported in chosen.documents()]


def test_everything_is_there_in_the_order_in_which_it_was_saved(filled: Store) -> None:
    chosen = Chosen(filled, Scope())
    assert names(chosen) == [reading.document.id for reading in readings()]
    assert chosen.count() == len(readings())


def test_a_version_that_waits_comes_beside_the_one_that_the_account_speaks_of(filled: Store) -> None:
    filled.save(edited())
    chosen = Chosen(filled, Scope())
    assert names(chosen).count(edited().document.id) == chosen.count() - len(readings()) + 1 == 2
    covered = {exported.stored.version.id for exported in chosen.documents()}
    account = filled.account()
    assert account is not None
    assert {reading.document.id for reading in account.readings} <= covered
    assert len(names(Chosen(filled, Scope(all_versions=True)))) == len(readings()) + 1


def test_one_story_is_its_documents_and_its_lines(filled: Store) -> None:
    stories = [key for key, _ in filled.every_story()]
    assert len(stories) == 2
    seen = []
    for key in stories:
        chosen = Chosen(filled, Scope(story=key))
        seen += names(chosen)
        assert {exported.story for exported in chosen.documents()} == {key}
        assert [story for story, _ in chosen.stories()] == [key]
        assert {claim.story for _, claim in chosen.claims()} <= {key}
    assert sorted(seen) == sorted(reading.document.id for reading in readings())
    with pytest.raises(UsageError, match="no story 's0'"):
        Chosen(filled, Scope(story="s0"))


def test_days_choose_documents_and_every_line_that_rests_on_one(filled: Store) -> None:
    day = date(2025, 3, 12)
    chosen = Chosen(filled, Scope(first=day, last=day))
    ids = {exported.stored.version.id for exported in chosen.documents()}
    assert {exported.reading.published.day for exported in chosen.documents()} == {day}
    assert len(ids) == chosen.count() < len(readings())
    claims = list(chosen.claims())
    every = [claim for _, claim in filled.every_claim()]
    assert [claim for _, claim in claims] == [c for c in every if ids & {m.document for m in c.members}]
    assert any({m.document for m in claim.members} - ids for _, claim in claims), "claims are whole"
    for _, finding in chosen.findings():
        assert ids & {finding.document, finding.against}
    for _, edge in chosen.lineage():
        assert ids & {edge.earlier, edge.later}
    assert all(citation.document in ids for _, citation in chosen.citations())
    assert 0 < len(list(chosen.findings())) < len(filled.findings())


def test_a_place_that_fits_no_text_is_an_error(desk: Store) -> None:
    chosen = Chosen(desk, Scope())
    version = next(desk.versions()).id
    with pytest.raises(EvidenceError, match="does not fit"):
        chosen.cut([Evidence(version, Span(0, 10**6))])
    with pytest.raises(EvidenceError, match="holds no document"):
        chosen.cut([Evidence("0" * 32, Span(0, 1))])


def test_who_watches_is_told_how_far_it_is(desk: Store) -> None:
    told: list[int] = []
    list(Chosen(desk, Scope(), told.append).documents())
    assert told == [len(readings())]
