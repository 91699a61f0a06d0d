"""Invented articles for the tests of the store."""

from __future__ import annotations

from datetime import date, datetime

from quellenlage.model import Document, Published, Reading
from quellenlage.pipeline import read

FERRY = (
    "Fähre vor Norderhaven auf Grund gelaufen\n\n"
    "Die Fähre „Möwe“ ist am Montag vor Norderhaven auf Grund gelaufen. An Bord waren rund 120 Fahrgäste. "
    "„Wir haben alle Menschen an Land gebracht“, sagte Hafenmeisterin Ilse Brandt am Abend. "
    "Nach Angaben der Wasserschutzpolizei wurden mindestens 14 Fahrgäste verletzt. "
    "Die alten Häuser am Hafen blieben leer, weil die Truppen des Katastrophenschutzes dort schliefen."
)
DIKE = (
    "Deich in Lindmoor hält\n\n"
    "Der Deich in Lindmoor hat der Flut standgehalten. Bürgermeister Jonas Petersen erklärte, man rechne mit Schäden "
    "von 3,5 Millionen Euro. Ein altes Haus brach zusammen. Eine Truppe von 40 Helfern füllte Säcke mit Sand."
)
STRIKE = (
    "Streik im Glaswerk\n\n"
    "Im Glaswerk von Altenried haben 12.000 Beschäftigte die Arbeit niedergelegt. „Wir geben nicht nach“, sagte die "
    "Gewerkschafterin Petra Ohm. Das Unternehmen wies die Forderung zurück. Der Kauf der Häuser sei davon unberührt."
)


def article(
    name: str,
    text: str,
    day: date | None = date(2024, 3, 4),
    source: str | None = "Alpenbote",
    url: str | None = None,
    title: str | None = None,
    fetched: datetime | None = None,
) -> Reading:
    published = Published(day, None, "given") if day else Published()
    return read(Document(name, text, title=title, source=source, url=url, published=published, fetched=fetched))


def three() -> list[Reading]:
    return [
        article("01.txt", FERRY, date(2024, 3, 4), "Küstenblatt", "https://kuestenblatt.example/faehre"),
        article("02.txt", DIKE, date(2024, 3, 6), "Alpenbote"),
        article("03.txt", STRIKE, None, "Rundblick", title="Arbeitskampf in der Glasstadt"),
    ]
