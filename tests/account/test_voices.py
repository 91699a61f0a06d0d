"""From whom a number comes: phrases, papers that were shown, offices without a name."""

from __future__ import annotations

from datetime import date

import pytest

from quellenlage.account.align_items import Desk, lay_out
from quellenlage.account.claimants_papers import PAPER
from quellenlage.model import Document, Published
from quellenlage.pipeline import read

DAY = Published(date(2031, 5, 6), basis="given")


def desk_of(*texts: str) -> Desk:
    readings = [read(Document(str(n), text, source=f"Blatt {n}", published=DAY)) for n, text in enumerate(texts)]
    return lay_out(readings, [tuple(r.document.id for r in readings)], [])


def speakers(desk: Desk) -> list[str | None]:
    return [desk.identities.name(i.speaker) if i.speaker else None for items in desk.items.values() for i in items]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Im Lager sind laut der Seehilfe-Mission inzwischen 12.500 Menschen.", "Seehilfe-Mission"),
        ("Nach Schätzung des Lagezentrums sind 300 Haushalte betroffen.", "Lagezentrum"),
        ("Die Forstgewerkschaft kommt nach Durchsicht der Listen auf 30 Prozent der Stellen.", "Forstgewerkschaft"),
        ("Den Schaden taxiert das Lenz-Institut auf 2,4 Millionen Euro.", "Lenz-Institut"),
    ],
)
def test_a_body_that_is_named_as_the_source_is_the_source(text: str, speaker: str) -> None:
    assert speakers(desk_of(text)) == [speaker]


def test_what_is_told_from_a_paper_has_the_paper_as_its_source() -> None:
    text = (
        "Einem Papier zufolge, das uns vorliegt, will der Konzern Stellen streichen. Bis zu 4.000 Arbeitsplätze sollen "
        "danach wegfallen. Drei Werke sind zur Schließung vorgesehen.\n\nIn der Stadt leben 90.000 Menschen."
    )
    assert speakers(desk_of(text)) == [PAPER, PAPER, None]


def test_an_office_without_a_name_is_whoever_holds_it() -> None:
    first = "Nach Angaben des Gouverneurs starben sieben Menschen. Das sagte Ada Roth am Morgen."
    second = "Gouverneurin Ada Roth zählte am Abend elf Tote."
    desk = desk_of(first.replace("des Gouverneurs", "der Gouverneurin"), second)
    assert {desk.identities.body(i.speaker) for items in desk.items.values() for i in items if i.speaker} == {
        desk.identities.body(desk.items["1"][0].speaker or "")
    }


def test_the_counted_do_not_speak() -> None:
    text = "3.600 Personen mussten ihre Häuser räumen. Verbrannt seien 2.900 Hektar."
    assert None in speakers(desk_of(text))
    assert not any(name and name.startswith("3.600") for name in speakers(desk_of(text)))


def test_who_reported_before_reports_what_follows_accordingly() -> None:
    text = (
        "Bis Mittag seien 4.200 Hektar verbrannt, teilte die Feuerwehr mit. Drei Menschen kamen demnach ums Leben. "
        "31 Menschen seien verletzt worden."
    )
    assert speakers(desk_of(text)) == ["Feuerwehr"] * 3
