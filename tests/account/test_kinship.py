"""Kin: on which earlier articles an article hangs, and what that keeps apart."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bench.invented import articles
from quellenlage.account.kinship import Kin, closest, needed, profile_of, rooms
from quellenlage.account.terms import Terms, Weights, read_terms
from quellenlage.model import Account, Document, Published, Reading
from quellenlage.pipeline import read, relate

FLOOD = "In Sarnbrück ist der Damm am Sarnufer gebrochen. Bürgermeisterin Ada Wieland ließ die Hafenstraße räumen."
FLOOD_AGAIN = "Nach dem Dammbruch in Sarnbrück verteidigt Ada Wieland die Räumung der Hafenstraße am Sarnufer."
STRIKE = "Die Belegschaft des Glaswerks Altenried streikt. Gewerkschafterin Petra Ohm fordert mehr Lohn."


def reading(name: str, text: str, day: date | None = date(2031, 5, 4)) -> Reading:
    return read(Document(name, text, source=name, published=Published(day, None, "given")))


def rooms_of(*readings: Reading) -> list[list[str]]:
    terms = {each.document.id: read_terms(each) for each in readings}
    return [[each.document.id for each in room] for room in rooms(readings, terms, Weights())]


def test_articles_about_one_event_share_a_room() -> None:
    found = rooms_of(reading("a", FLOOD), reading("b", STRIKE), reading("c", FLOOD_AGAIN))
    assert found == [["a", "c"], ["b"]]


def test_an_article_without_words_is_alone() -> None:
    assert rooms_of(reading("a", "..."), reading("b", "...")) == [["a"], ["b"]]


def test_the_nearest_is_always_kin_and_others_only_if_they_are_much_alike() -> None:
    least = int(needed(0)) + 1
    assert [kin.place for kin in closest([Kin(least, 0, 1), Kin(least + 5, 0, 2), Kin(least - 2, 0, 0)])] == [2]
    near = [Kin(10 * least, 0, place) for place in (4, 3, 5, 1, 2)]
    assert [kin.place for kin in closest(near)] == [1, 2, 3, 4]


def test_after_a_long_silence_more_likeness_is_needed() -> None:
    assert all(needed(days) < needed(later) for days, later in pairwise((0, 1, 30, 365)))
    least = int(needed(0)) + 1
    assert closest([Kin(least, 0, 1)])
    assert not closest([Kin(least, 365, 1)])


@given(st.permutations(range(6)))
def test_a_profile_does_not_depend_on_the_order_of_words(order: list[int]) -> None:
    counts = Counter({"^sarnbruck": 3, "damm": 2, "brech": 1, "^vieland": 2, "=12": 1, "ufer": 1})
    mixed = {list(counts)[place]: counts[list(counts)[place]] for place in order}
    assert profile_of(Terms((), mixed), Weights()) == profile_of(Terms((), counts), Weights())


def told(account: Account) -> set[object]:
    """What an account says, claims by their labels instead of their numbers."""
    labels = {claim.id: claim.label for claim in account.claims}
    return {
        *account.lineage,
        *account.stories,
        *(replace(claim, id="") for claim in account.claims),
        *(replace(finding, claim=labels[finding.claim]) for finding in account.findings),
    }


def test_events_are_told_alike_alone_and_among_others() -> None:
    readings = [read(document) for document in articles(36)]
    others = [
        replace(each, document=replace(each.document, id=f"x{each.document.id}"))
        for each in (reading("a", FLOOD), reading("c", FLOOD_AGAIN, date(2031, 5, 4) + timedelta(9)))
    ]
    assert told(relate([*readings, *others])) == told(relate(readings)) | told(relate(others))
