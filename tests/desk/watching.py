"""A desk that watches a server of this machine, on a clock on which nobody waits."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any

from quellenlage.desk.update import Updater
from quellenlage.desk.watch import Updates, Watch
from quellenlage.desk.watch_delivery import Delivery, Lines, Sink, Webhook
from quellenlage.desk.watch_feeds import Feeds
from quellenlage.desk.watch_keeping import Keeper
from quellenlage.desk.watch_list import watch_list_of
from quellenlage.desk.watch_pages import Pages
from quellenlage.ingest.web import Allowance, Conduct, Fetcher, Limits
from quellenlage.model import Quarantined
from quellenlage.store import Selection, Store, open_store
from tests.ingest.web.site import FakeClock, Page, Site

QUICK = Limits(body=300_000, total=3.0, connect=1.0, read=1.0, redirects=4)
ALL = Selection(latest_only=False)


@dataclass
class Desk:
    """A watch with everything around it; ``restarted`` is what a new process would be."""

    site: Site
    path: Path
    clock: FakeClock
    feeds: list[dict[str, Any]]
    hook: str | None = None
    jobs: int = 1
    told: list[Quarantined] = field(default_factory=list)
    out: io.StringIO = field(default_factory=io.StringIO)

    def __post_init__(self) -> None:
        self.store: Store = open_store(self.path)
        self.updater: Updates = Updater(self.store)
        self.watch = self._watch()

    def _watch(self) -> Watch:
        listed = watch_list_of({"feed": self.feeds}, "feeds.toml")
        fetcher = Fetcher(Conduct(delay=0), QUICK, Allowance.of(["127.0.0.0/8"]), self.clock)
        keeper = Keeper(self.store, self.clock, self.told.append)
        sinks: list[Sink] = [Lines(self.out, as_json=True)]
        if self.hook:
            sinks.append(Webhook(self.hook, fetcher))
        return Watch(
            feeds=Feeds(listed.feeds, keeper, fetcher, self.jobs),
            pages=Pages(keeper, fetcher, jobs=self.jobs),
            keeper=keeper,
            updater=self.updater,
            delivery=Delivery(self.store, tuple(sinks), self.clock.monotonic, self.told.append),
            fetcher=fetcher,
        )

    def once(self, later: float = 0.0) -> None:
        """Do what is due ``later`` seconds after the last time."""
        self.clock.seconds += later
        self.watch.once()

    def restarted(self) -> Desk:
        """The same desk in a new process."""
        self.store.close()
        return Desk(self.site, self.path, self.clock, self.feeds, self.hook, self.jobs)

    def titles(self) -> list[str]:
        """What the desk holds."""
        return sorted(stored.reading.document.title or "" for stored in self.store.readings())

    def reports(self) -> list[dict[str, Any]]:
        """What was told on standard output."""
        return [json.loads(line) for line in self.out.getvalue().splitlines()]


def article(title: str, *paragraphs: str, head: str = "") -> Page:
    """A page with an article."""
    body = "".join(f"<p>{escape(each)}</p>" for each in paragraphs or (f"{title}, sagte Bürgermeisterin Ada Roth.",))
    return Page(
        f"<html lang=de><head>{head}</head><body><article><h1>{title}</h1>{body}</article></body></html>".encode()
    )


def item(title: str, link: str | None = None, guid: str | None = None, **others: str) -> str:
    """An item of an RSS feed."""
    parts = {"title": title, "link": link, "guid": guid, **others}
    inner = "".join(f"<{name}>{escape(value)}</{name}>" for name, value in parts.items() if value is not None)
    return f"<item>{inner}</item>"


def rss(items: Iterable[str], **headers: str) -> Page:
    """An RSS feed."""
    xml = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Alpenbote</title>{"".join(items)}</channel></rss>'
    return Page(xml.encode(), headers={"Content-Type": "application/rss+xml", **headers})


FIRST = [
    "Die Fähre „Möwe“ ist am Montag vor Norderhaven auf Grund gelaufen.",
    "An Bord waren nach Angaben der Reederei Nordlinie 112 Passagiere.",
    "Nach Angaben der Reederei liefen 4000 Liter Diesel aus.",
    "„Wir bergen das Schiff am Dienstag“, sagte Reederin Ute Brinkmann.",
]
SECOND = [
    "Das Hafenamt Norderhaven hat der Reederei widersprochen.",
    "An Bord der Fähre „Möwe“ seien am Montag 131 Passagiere gewesen, sagte Amtsleiter Jens Oltmann.",
    "Es seien 9000 Liter Diesel ausgelaufen, sagte Oltmann.",
    "Die Fähre war am Montag vor Norderhaven auf Grund gelaufen.",
]
DAY = '<meta property="article:published_time" content="2024-05-13T{}:00:00+02:00">'


def first(aboard: str = "112") -> Page:
    """What the first outlet writes of a ferry."""
    texts = [text.replace("112", aboard) for text in FIRST]
    return article("Fähre vor Norderhaven auf Grund gelaufen", *texts, head=DAY.format("10"))


def second(*texts: str, title: str = "Die „Möwe“ liegt fest: Hafenamt widerspricht der Reederei") -> Page:
    """What the second one writes: other numbers, from somebody else."""
    return article(title, *(texts or SECOND), head=DAY.format("20"))
