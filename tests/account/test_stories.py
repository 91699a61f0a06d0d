"""Which articles are about one event."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quellenlage.account.lineage import trace_lineage
from quellenlage.account.stories import cluster_stories
from quellenlage.model import LineageEdge, Reading, Wording
from tests.account.lineage_readings import reading

FLOOD = [
    """Hochwasser in Lauen

Nach dem Bruch des Sommerdeichs stehen in Lauen 300 Häuser unter Wasser. Bürgermeisterin Ada Roth \
ließ das Pflegeheim räumen. Die Lau stieg auf 6,20 Meter.""",
    """Roth bittet um Hilfe

Lauens Bürgermeisterin Ada Roth hat die Nachbarn um Sandsäcke gebeten. Der Sommerdeich sei nicht zu \
halten gewesen, sagte sie. In den 300 Häusern an der Lau warte man auf Boote.""",
    """Die Lau sinkt wieder

Der Pegel der Lau fällt. In Lauen pumpt die Feuerwehr Keller leer, der Sommerdeich wird geflickt. \
Ada Roth dankte den Helfern.""",
]
OTHER_FLOOD = """Hochwasser an der Mirne

Nach dem Bruch eines Deichs stehen in Süderau 40 Häuser unter Wasser. Bürgermeister Jens Ohle ließ \
eine Schule räumen. Die Mirne stieg auf 4,10 Meter. Helfer füllten Sandsäcke, die Feuerwehr pumpte \
Keller leer."""
GARDEN = """Rosen im Herbst

Wer Rosen schneidet, nimmt eine scharfe Schere. Danach freut sich das Beet über Kompost."""


def stories(*readings: Reading) -> list[tuple[str, ...]]:
    edges = trace_lineage(readings).edges
    return [story.documents for story in cluster_stories(readings, edges)]


def flood(*days: str) -> list[Reading]:
    return [
        reading(f"lauen{n}", text, day, f"Blatt {n}") for n, (text, day) in enumerate(zip(FLOOD, days, strict=True))
    ]


DAYS = ("2031-05-01", "2031-05-02", "2031-05-04")


def test_articles_about_one_event_are_one_story() -> None:
    assert stories(*flood(*DAYS)) == [("lauen0", "lauen1", "lauen2")]


def test_a_like_event_elsewhere_and_another_subject_are_stories_of_their_own() -> None:
    other = reading("mirne", OTHER_FLOOD, "2031-05-02", "Blatt 4")
    garden = reading("rosen", GARDEN, "2031-05-03", "Blatt 5")
    assert stories(*flood(*DAYS), other, garden) == [("lauen0", "lauen1", "lauen2"), ("mirne",), ("rosen",)]


def test_a_long_silence_does_not_split_what_overlaps_strongly() -> None:
    assert stories(*flood("2031-05-01", "2031-05-02", "2031-11-20")) == [("lauen0", "lauen1", "lauen2")]


def test_articles_joined_by_lineage_are_one_story() -> None:
    body = "Laut „Blatt 0“ stehen in Lauen 300 Häuser unter Wasser, der Sommerdeich ist gebrochen."
    digest = reading("d", f"Kurz und knapp\n\n{body} {GARDEN.splitlines()[-1]}", "2031-05-09")
    assert stories(*flood(*DAYS), digest) == [("lauen0", "lauen1", "lauen2", "d")]


@pytest.mark.parametrize("text", [FLOOD[0] + OTHER_FLOOD, OTHER_FLOOD + FLOOD[0], OTHER_FLOOD])
def test_an_article_with_text_from_two_stories_joins_them_whichever_it_resembles_more(text: str) -> None:
    sources = [*flood(*DAYS), reading("mirne", OTHER_FLOOD, "2031-05-02", "Blatt 4")]
    assert len(cluster_stories(sources, ())) == 2
    later = reading("z", text, "2031-05-05")
    edges = [LineageEdge(earlier, "z", "excerpt", 0.5, (), Wording("", "")) for earlier in ("lauen0", "mirne")]
    [story] = cluster_stories([*sources, later], edges)
    assert story.documents == ("lauen0", "lauen1", "mirne", "lauen2", "z")


def test_a_story_knows_its_days_and_takes_the_title_of_its_first_article() -> None:
    [story] = cluster_stories(flood(*DAYS), ())
    assert (story.title, story.first, story.last) == ("Hochwasser in Lauen", date(2031, 5, 1), date(2031, 5, 4))


@pytest.mark.parametrize(
    ("text", "title"),
    [("Der Damm hält. Das ist alles, was wir wissen.", "Der Damm hält."), ("", "leer")],
)
def test_a_story_without_a_headline_has_a_title_too(text: str, title: str) -> None:
    [story] = cluster_stories([reading("leer", text)], ())
    assert (story.title, story.first, story.last) == (title, None, None)


def test_the_id_stays_when_more_articles_arrive() -> None:
    readings = flood(*DAYS)
    [before], [after] = cluster_stories(readings[:2], ()), cluster_stories(readings, ())
    assert before.id == after.id


def test_empty_articles_are_stories_of_their_own_with_ids_of_their_own() -> None:
    found = cluster_stories([reading("a", ""), reading("b", "")], ())
    assert [story.documents for story in found] == [("a",), ("b",)]
    assert len({story.id for story in found}) == 2


@given(st.randoms(use_true_random=False))
@settings(max_examples=10, deadline=None)
def test_the_order_of_the_readings_does_not_matter(random: Random) -> None:
    readings = [*flood(*DAYS), reading("mirne", OTHER_FLOOD, "2031-05-02"), reading("rosen", GARDEN, None)]
    expected = cluster_stories(readings, ())
    random.shuffle(readings)
    assert cluster_stories(readings, ()) == expected
