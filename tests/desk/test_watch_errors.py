"""No sequence of errors loses an article, or keeps it twice."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.desk.watching import ALL, Desk, article, item, rss
from tests.ingest.web.site import FakeClock, Handler, Page, Site, serving

HOUR = 3600.0
NUMBERS = range(3)
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
ITEMS = [item(f"Nummer {n}", f"/{n}", f"g{n}") for n in NUMBERS]
FEED = rss(ITEMS, ETag='"1"')


def feed(handler: Handler) -> Page:
    return Page(status=304) if handler.headers["If-None-Match"] == '"1"' else FEED


def raw(data: bytes) -> Callable[[Handler], None]:
    return lambda handler: handler.send(data)


WRONG: Mapping[str, Page | Callable[[Handler], Page | None]] = MappingProxyType(
    {
        "error": Page(status=500),
        "gone": Page(status=404),
        "busy": Page(status=429, headers={"Retry-After": "4000"}),
        "closed": raw(HEAD + b"Content-Length: 500\r\n\r\nHalb"),
        "nothing": raw(b""),
        "empty": Page(b""),
        "binary": Page(bytes(range(256)) * 20, headers={"Content-Type": "application/octet-stream"}),
        "half": Page(gzip.compress(b"<html>" * 100)[:-9], headers={"Content-Encoding": "gzip"}),
        "circle": Page(status=302, headers={"Location": "/circle"}),
        "inside": Page(status=302, headers={"Location": "http://10.0.0.1/"}),
    }
)
FEEDS: Mapping[str, Page | Callable[[Handler], Page | None]] = MappingProxyType(
    {
        **WRONG,
        "right": feed,
        "cut off": Page(FEED.body[:-80], headers=FEED.headers),
        "turned": rss(ITEMS[::-1]),
        "without": rss(ITEMS[:1]),
    }
)


@st.composite
def rounds(draw: st.DrawFn) -> tuple[str, list[str], bool, float]:
    """What the server does in one round, whether a new process begins then, and how much later it is."""
    answers = [draw(st.sampled_from(["right", *WRONG])) for _ in NUMBERS]
    return draw(st.sampled_from(sorted(FEEDS))), answers, draw(st.booleans()), draw(st.floats(60, 30 * HOUR))


RIGHT = ["right"] * len(NUMBERS)


@settings(max_examples=20, deadline=None)
@example(story=[("binary", RIGHT, True, 60.0), ("binary", RIGHT, False, 60.0), ("right", RIGHT, False, 60.0)])
@given(story=st.lists(rounds(), max_size=4))
def test_no_sequence_of_errors_loses_an_article(story: list[tuple[str, list[str], bool, float]]) -> None:
    with serving() as site, TemporaryDirectory() as folder:
        desk = Desk(site, Path(folder, "lage.desk"), FakeClock(), [{"url": f"{site.url}/feed", "recheck": "12h"}])
        site.pages["/circle"] = WRONG["circle"]
        seen = False
        for feed_now, answers, restart, later in story:
            serve(site, feed_now, answers)
            before = len(site.paths())
            desk.once(later)
            # After errors the feed is left alone for a while, whatever it would answer.
            asked = "/feed" in site.paths()[before:]
            seen = seen or (asked and feed_now in {"right", "turned"})
            if seen:
                require_all(site, desk)
            desk = desk.restarted() if restart else desk
        serve(site, "right", ["right"] * len(NUMBERS))
        for _ in range(4):
            desk.once(60 * HOUR)
        assert desk.titles() == [f"Nummer {n}" for n in NUMBERS]
        assert desk.store.count(ALL) == len(NUMBERS)
        assert [entry for entry in desk.store.quarantined() if entry.reference] == []
        desk.store.close()


def serve(site: Site, feed_now: str, answers: list[str]) -> None:
    site.pages["/feed"] = FEEDS[feed_now]
    for number, answer in zip(NUMBERS, answers, strict=True):
        site.pages[f"/{number}"] = article(f"Nummer {number}") if answer == "right" else WRONG[answer]


def require_all(site: Site, desk: Desk) -> None:
    """Every article that was in the feed is in the desk, or waits there."""
    for number in NUMBERS:
        url = f"{site.url}/{number}"
        state = desk.store.items([url])[url]
        assert state.fetched is not None or state.next_check is not None
        assert state.fetched is None or f"Nummer {number}" in desk.titles()
