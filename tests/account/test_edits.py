"""What an outlet changed in its own article: figures, words in quotation marks, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from quellenlage.model import Document, Finding, Published, Reading
from quellenlage.pipeline import read, relate

OLD = (
    "Barkasse im Hafen gesunken\n\n"
    "Im Hafen von Grauwiek ist am Dienstag eine Barkasse gesunken. Dabei wurden nach Angaben der Wasserschutzpolizei "
    "mindestens vier Menschen verletzt. An Bord waren 31 Fahrgäste. „Wir haben alle Menschen schnell an Land "
    "gebracht“, sagte Einsatzleiterin Ada Wieland. Der Schaden liegt bei 3,5 Millionen Euro. Bei dem Unglück kamen "
    "6 Menschen ums Leben."
)


def version(text: str, number: int) -> Reading:
    published = Published(date(2031, 5, 6), None, "given")
    return read(Document(f"v{number}", text, source="Hafenblatt", published=published))


def edits(*texts: str) -> list[Finding]:
    """The findings about the last of several versions."""
    *earlier, latest = [version(text, number) for number, text in enumerate(texts, start=1)]
    account = relate([latest], before={latest.document.id: earlier[::-1]})
    shown = {reading.document.id: reading.document.text for reading in account.readings}
    for finding in account.findings:
        assert all(evidence.span.cut(shown[evidence.document]) for evidence in finding.evidence)
        assert finding.claim in {claim.id for claim in account.claims}
    return [finding for finding in account.findings if finding.against and finding.against != finding.document]


def words(finding: Finding, *texts: str) -> list[str]:
    by_id = {f"v{number}": text for number, text in enumerate(texts, start=1)}
    return [evidence.span.cut(by_id[evidence.document]) for evidence in finding.evidence]


@pytest.mark.parametrize(
    ("was", "now", "kind"),
    [
        ("mindestens vier Menschen", "mindestens neun Menschen", "number_changed"),
        ("3,5 Millionen Euro", "4,1 Millionen Euro", "number_changed"),
        ("6 Menschen ums Leben", "5 Menschen ums Leben", "correction"),
        ("6 Menschen ums Leben", "8 Menschen ums Leben", "number_changed"),
    ],
)
def test_another_figure_in_the_same_place(was: str, now: str, kind: str) -> None:
    new = OLD.replace(was, now)
    (finding,) = edits(OLD, new)
    assert (finding.kind, finding.document, finding.against) == (kind, "v2", "v1")
    old_words, new_words = words(finding, OLD, new)
    assert old_words.split()[-1] in was.split() or old_words in was
    assert new_words in now


def test_a_note_of_the_newsroom_makes_it_a_correction() -> None:
    note = "\n\nIn einer früheren Version stand eine andere Schadenssumme."
    (finding,) = edits(OLD, OLD.replace("3,5 Millionen", "4,1 Millionen") + note)
    assert finding.kind == "correction"
    assert "statt 3.500.000" in finding.explanation.de


def test_other_words_in_quotation_marks() -> None:
    new = OLD.replace("alle Menschen schnell an Land gebracht", "fast alle Menschen schnell an Land geholt")
    (finding,) = edits(OLD, new)
    assert finding.kind == "correction"
    assert [found.strip("„“") for found in words(finding, OLD, new)] == [
        "Wir haben alle Menschen schnell an Land gebracht",
        "Wir haben fast alle Menschen schnell an Land geholt",
    ]


@pytest.mark.parametrize(
    "new",
    [
        OLD,
        OLD.replace(". ", ".  "),
        OLD + "\n\nAm Abend war die Barkasse noch nicht geborgen. Zwei Schlepper warteten.",
        OLD.replace("An Bord waren 31 Fahrgäste. ", ""),
        OLD.replace("mindestens vier", "vier"),
        OLD.replace("schnell an Land gebracht“", "schnell an Land gebracht, und zwar vor Einbruch der Dunkelheit“"),
        OLD.replace("„Wir haben", "»Wir haben").replace("gebracht“", "gebracht«"),
        OLD.replace("Der Schaden liegt bei", "Am Kai liegt ein Schaden vor von"),
        "Ganz anderes\n\nIn Lindmoor blühen 40 Rosen. „Sie duften herrlich in diesem Jahr“, sagte der Gärtner Jan Ohm.",
    ],
)
def test_what_is_no_change_of_a_figure_or_a_quotation(new: str) -> None:
    assert edits(OLD, new) == []


def test_the_last_version_that_said_otherwise_is_shown() -> None:
    second = OLD.replace("3,5 Millionen", "4,1 Millionen")
    third = second + "\n\nDie Bergung dauert an."
    (finding,) = edits(OLD, second, third)
    assert (finding.document, finding.against) == ("v3", "v1")
    fourth = third.replace("4,1 Millionen", "4,4 Millionen")
    (finding,) = edits(OLD, second, third, fourth)
    assert (finding.document, finding.against) == ("v4", "v3")


def test_every_earlier_version_that_is_shown_is_among_the_readings() -> None:
    old, new = version(OLD, 1), version(OLD.replace("3,5", "4,1"), 2)
    account = relate([new], before={"v2": [old]})
    assert [reading.document.id for reading in account.readings] == ["v1", "v2"]
    assert account.stories[0].documents == ("v2",)
    unchanged = replace(new, document=replace(new.document, id="v3"))
    assert relate([new], before={"v2": [unchanged]}) == relate([new])
