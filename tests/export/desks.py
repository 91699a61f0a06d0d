"""A desk with all that can be exported: the example story, hostile articles, judgements, an article that was edited."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from quellenlage.desk.update import Updater
from quellenlage.ingest.collect import collect
from quellenlage.model import Document, Published, Reading
from quellenlage.pipeline import read
from quellenlage.store import Judgement, Store

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "faehre"
HOSTILE = (
    '=HYPERLINK("http://boese.example";"Deich")\n\n+++ Eil +++ Der Deich in Lindmoor hält, sagte \U0001f30a'
    ' Bürgermeister Jonas "Jo" Petersen; es gebe 3,5 Millionen Euro Schaden,\r\naber nur -2 Grad. \x00 @all'
)


@cache
def readings() -> tuple[Reading, ...]:
    """The readings of the example story and of an article that no format likes."""
    found = [read(found) for found in collect([str(EXAMPLE)]) if isinstance(found, Document)]
    hostile = Document(
        "-böse,\"'.txt",
        HOSTILE,
        title="=1+1\t'",
        source="@Blatt",
        url="https://blatt.example/ä?a=1&b=2",
        published=Published(date(2025, 3, 12), datetime(2025, 3, 12, 8, 30, tzinfo=UTC), "given"),
        authors=("A, B", '"C" \ud83d'),
        fetched=datetime(2025, 3, 13, tzinfo=UTC),
    )
    return (*found, read(hostile))


def edited() -> Reading:
    """A later version of the hostile article, which no account covers yet."""
    document = readings()[-1].document
    later = Published(date(2025, 3, 20), datetime(2025, 3, 20, 8, 30, tzinfo=UTC), "markup")
    return read(
        Document(
            document.id,
            document.text.replace("3,5", "4,5"),
            source=document.source,
            url=document.url,
            published=document.published,
            modified=later,
        )
    )


def fill(store: Store) -> None:
    """Save all of it, relate it, judge two findings."""
    list(store.save_all((reading, None) for reading in readings()))
    Updater(store).update()
    (first, _), (second, _), *_ = store.findings()
    when = datetime(2025, 4, 1, 12, 30, tzinfo=UTC)
    store.judge(Judgement(first, "wrong", '=Unsinn; "so"', "Ada Roth", when))
    store.judge(Judgement(first, "confirmed", "doch", "Ada Roth", when.replace(hour=13)))
    store.judge(Judgement(second, "irrelevant", "", "Ben", when))
