"""When an article appeared: given, told by its own dateline, settled by its text, or unknown."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path

import pytest

from quellenlage.analysis.published import date_document
from quellenlage.analysis.times import find_times
from quellenlage.model import Document, Published
from quellenlage.text.prepared import prepare

BODY = "Der Deich an der Aue hat gehalten, sagte der Bürgermeister. Die Feuerwehr hat ihn in der Nacht bewacht."
SEEDS = Path(__file__).parents[3] / "shared" / "seeds"


def dated(text: str) -> Published:
    return date_document(prepare(Document("a", text)))


@pytest.mark.parametrize(
    ("line", "day", "moment"),
    [
        ("Stand: 14.05.2024, 07:10 Uhr", date(2024, 5, 14), datetime.fromisoformat("2024-05-14T07:10")),
        (
            "15. Mai 2024, 11:20 | Nachrichten | Lesezeit: 1 Min.",
            date(2024, 5, 15),
            datetime.fromisoformat("2024-05-15T11:20"),
        ),
        ("Talblatt, 04.09.2025, 13:15 Uhr", date(2025, 9, 4), datetime.fromisoformat("2025-09-04T13:15")),
        ("Politik | Inland | 03.09.25", date(2025, 9, 3), None),
        (
            "Dienstag, 8. Juli 2025 - 13:00 | von der Redaktion",
            date(2025, 7, 8),
            datetime.fromisoformat("2025-07-08T13:00"),
        ),
    ],
)
def test_a_full_date_in_a_dateline_dates_the_article(line: str, day: date, moment: datetime | None) -> None:
    assert dated(f"Deich hält\n\n{line}\n\n{BODY}") == Published(day, moment, "dateline", line)


def test_the_line_that_tells_of_a_change_counts_only_without_another() -> None:
    changed, first = "Aktualisiert: 17.05.2024, 09:00 Uhr", "Veröffentlicht: 14.05.2024, 07:10 Uhr"
    assert dated(f"Deich hält\n\n{changed}\n{first}\n\n{BODY}").day == date(2024, 5, 14)
    assert dated(f"Deich hält\n\n{changed}\n\n{BODY}").day == date(2024, 5, 17)


def test_what_came_with_the_article_goes_before_its_dateline() -> None:
    given = Published(date(2020, 1, 1), basis="given")
    text = f"Deich hält\n\nStand: 14.05.2024, 07:10 Uhr\n\n{BODY}"
    assert date_document(prepare(Document("a", text, published=given))) == given


@pytest.mark.parametrize(
    ("sentence", "day", "reason"),
    [
        ("Gestern, am 17. November 2024, brach der Damm.", date(2024, 11, 18), "nennt 2024-11-17 als gestern"),
        ("Heute, 14.05.2024, brach der Damm.", date(2024, 5, 14), "nennt 2024-05-14 als heute"),
        ("Morgen (18. November 2024) tagt der Rat.", date(2024, 11, 17), "nennt 2024-11-18 als morgen"),
        ("Am gestrigen Sonntag, 17. November 2024, regnete es.", date(2024, 11, 18), "nennt 2024-11-17 als gestrigen"),
    ],
)
def test_a_date_that_the_text_counts_from_its_own_day_dates_it(sentence: str, day: date, reason: str) -> None:
    assert dated(f"{BODY} {sentence}") == Published(day, None, "inferred", reason)


@pytest.mark.parametrize(
    "sentence",
    [
        "Gestern brach der Damm.",
        "Am 17. November 2024 brach der Damm.",
        "Am Montag brach der Damm, heute ist er dicht.",
        "Gestern wurde der Bericht vom 17. November 2024 verlesen.",
        "Gestern, am 17. November, brach der Damm.",
        "Gestern, am 17. November 2024, brach er. Heute, am 3. Mai 2019, brach er.",
        "© 2024 Talblatt",
    ],
)
def test_nothing_gets_a_date_that_its_text_does_not_settle(sentence: str) -> None:
    assert dated(f"{BODY}\n{sentence}") == Published()


def test_the_seed_articles_stay_undated() -> None:
    if not SEEDS.is_dir():
        pytest.skip("the seed articles are not beside this checkout")
    for path in sorted(SEEDS.glob("*.txt")):
        assert dated(path.read_text(encoding="utf-8")) == Published(), path.name


def test_the_weekdays_of_the_monday_article() -> None:
    if not SEEDS.is_dir():
        pytest.skip("the seed articles are not beside this checkout")
    meta = [json.loads(line) for line in (SEEDS / "meta.jsonl").read_text(encoding="utf-8").splitlines() if line]
    name, published = next((m["file"], m["published"]) for m in meta if m["published"].startswith("2024-10-28"))
    ready = prepare(Document(name, (SEEDS / name).read_text(encoding="utf-8")))
    found = {t.span.cut(ready.text): t.value for t in find_times(ready, Published(date.fromisoformat(published[:10])))}
    assert (found["Montag"], found["Freitag"], found["Sonntag"]) == ("2024-10-28", "2024-10-25", "2024-10-27")
    undated = {t.span.cut(ready.text): t.value for t in find_times(ready, Published())}
    assert (undated["Montag"], undated["Freitag"], undated["Sonntag"]) == ("XXXX-WXX-1", "XXXX-WXX-5", "XXXX-WXX-7")
