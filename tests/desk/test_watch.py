"""Watching feeds: what is new gets into the desk, once, whatever the outlets do."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from quellenlage.store import Store
from tests.desk.watching import ALL, Desk, article, item, rss
from tests.ingest.web.site import FakeClock, Handler, Page, Site, serving

MINUTE = 60.0
HOUR = 60 * MINUTE


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as site:
        yield site


@pytest.fixture
def desk_of(site: Site, tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    made: list[Desk] = []

    def make(**feed: Any) -> Desk:
        made.append(Desk(site, tmp_path / "lage.desk", FakeClock(), [{"url": f"{site.url}/feed", **feed}]))
        return made[-1]

    yield make
    for desk in made:
        desk.store.close()


Make = Callable[..., Desk]


def states(store: Store, *urls: str) -> list[Any]:
    return [store.items(urls).get(url) for url in urls]


# ---------------------------------------------------------------- new articles


def test_what_a_feed_leads_to_gets_into_the_desk_once(site: Site, desk_of: Make) -> None:
    site.pages |= {
        "/feed": rss([item("Damm hält", "/a", "1"), item("Damm bricht", "/b", "2")], ETag='"1"'),
        "/a": article("Damm hält"),
        "/b": article("Damm bricht"),
    }
    desk = desk_of(recheck=0)
    desk.once()
    assert desk.titles() == ["Damm bricht", "Damm hält"]
    for stored in desk.store.readings():
        raw = desk.store.raw(stored.version.id)
        assert raw is not None
        assert b"<article>" in raw
    desk.once(20 * MINUTE)
    assert site.asked[-1].headers["if-none-match"] == '"1"'
    assert site.paths() == ["/feed", "/a", "/b", "/feed"]
    assert desk.told == []
    assert desk.store.count(ALL) == 2


def test_a_feed_is_polled_at_its_interval(site: Site, desk_of: Make) -> None:
    site.pages["/feed"] = rss([])
    desk = desk_of(interval="30m")
    desk.once()
    desk.once(20 * MINUTE)
    assert site.paths() == ["/feed"]
    desk.once(8 * MINUTE)  # Cron is a little early.
    assert site.paths() == ["/feed", "/feed"]
    assert desk.told == []


def test_what_has_not_changed_is_not_read_again_although_the_server_cannot_say_so(site: Site, desk_of: Make) -> None:
    site.pages |= {"/feed": rss([item("Damm hält", "/a")]), "/a": article("Damm hält")}
    desk = desk_of(recheck=0)
    desk.once()
    desk.once(HOUR)
    assert site.paths() == ["/feed", "/a", "/feed"]


def test_feed_and_page_complete_each_other(site: Site, desk_of: Make) -> None:
    published = "Tue, 14 May 2024 06:52:00 +0200"
    site.pages |= {
        "/feed": rss([item("Aus dem Feed", "/a", pubDate=published), item("Anderes", "/b", pubDate=published)]),
        "/a": article("Damm hält"),
        "/b": article(
            "Damm bricht", head='<meta property="article:published_time" content="2024-05-13T10:00:00+02:00">'
        ),
    }
    desk = desk_of(outlet="Küstenblatt")
    desk.once()
    documents = {stored.reading.document.title: stored.reading for stored in desk.store.readings()}
    assert str(documents["Damm hält"].published.day) == "2024-05-14"
    assert str(documents["Damm bricht"].published.day) == "2024-05-13"
    assert {reading.document.source for reading in documents.values()} == {"Küstenblatt"}


def test_the_text_of_a_feed_can_be_enough(site: Site, desk_of: Make) -> None:
    items = [
        item("Damm hält", "/a", "1", description="<p>Der Damm hält, sagte Ada Roth.</p>"),
        item("Ohne Adresse", None, "2", description="Der Kran steht still."),
        item("Ticker 13.30 Uhr", "/ticker", "t1", description="Zwei Kinder gerettet."),
        item("Ticker 13.05 Uhr", "/ticker", "t2", description="Erster Alarm."),
        item("", "/leer", "5"),
    ]
    site.pages["/feed"] = rss(items)
    desk = desk_of(text="feed")
    desk.once()
    assert site.paths() == ["/feed"]
    assert desk.titles() == ["Damm hält", "Ohne Adresse", "Ticker 13.05 Uhr", "Ticker 13.30 Uhr"]
    assert [(one.input, one.reason) for one in desk.told] == [(f"{site.url}/leer", "is empty")]
    site.pages["/feed"] = rss([item("Neu", "/neu", "6"), *items[::-1]])
    desk.once(HOUR)
    assert desk.store.count(ALL) == 5
    assert len(desk.told) == 1
    site.pages["/feed"] = rss(
        [item("Damm hält", "/a", "1", description="Der Damm hält noch, sagte Ada Roth."), *items[1:4]]
    )
    desk.once(HOUR)
    assert (desk.store.count(), desk.store.count(ALL)) == (5, 6)
    site.pages["/feed"] = rss([item("Voll", "/leer", "5")])
    desk.once(HOUR)
    assert desk.store.quarantined() == []


def test_an_item_without_address_is_read_from_the_feed(site: Site, desk_of: Make) -> None:
    site.pages["/feed"] = rss([item("Ohne Adresse", None, "2", description="Der Kran steht still."), "<item/>"])
    desk = desk_of()
    desk.once()
    assert desk.titles() == ["Ohne Adresse"]
    assert [one.reason for one in desk.told] == ["is empty"]


def test_ten_thousand_items_wait_in_the_desk_and_the_newest_come_first(site: Site, desk_of: Make) -> None:
    site.pages["/feed"] = rss(item(f"Nummer {n}", f"/{n}") for n in range(10_000))
    site.pages |= {f"/{n}": article(f"Nummer {n}") for n in range(3)} | {"/neu": article("Neu")}
    desk = desk_of(max_items=9_000)
    desk.watch.delivery.begin()
    now = desk.clock.now()
    desk.watch._poll(now, 0)
    assert len(desk.store.due_items(f"{site.url}/feed", now, 20_000)) == 9_000
    desk.watch.pages.take(desk.watch.pages.due(desk.watch.feeds.entries, now, 3))
    assert desk.titles() == ["Nummer 0", "Nummer 1", "Nummer 2"]
    desk.clock.seconds += HOUR
    site.pages["/feed"] = rss([item("Neu", "/neu")])
    desk.watch._poll(desk.clock.now(), 0)
    desk.watch.pages.take(desk.watch.pages.due(desk.watch.feeds.entries, desk.clock.now(), 1))
    assert "Neu" in desk.titles()


def test_only_what_is_wanted_is_fetched(site: Site, desk_of: Make) -> None:
    site.pages["/feed"] = rss(
        [item("a", "/politik/a"), item("b", "/sport/b"), item("c", "/politik/video/c"), item("d", "ftp://a.example/d")]
    )
    site.pages["/politik/a"] = article("Damm hält")
    desk = desk_of(allow=["*/politik/*"], deny=["*/video/*"])
    desk.once()
    assert site.paths() == ["/feed", "/politik/a"]
    assert [one.input.partition(": ")[2] for one in desk.told] == ["ftp://a.example/d"]


# ---------------------------------------------------------------- identity


def test_items_that_share_a_guid_and_items_that_are_there_twice(site: Site, desk_of: Make) -> None:
    site.pages["/feed"] = rss(
        [item("A", "/a", "same"), item("B", "/b", "same"), item("A", "/a", "same"), item("A", "/a#oben", "other")]
    )
    site.pages |= {"/a": article("Damm hält"), "/b": article("Damm bricht")}
    desk = desk_of(recheck=0)
    desk.once()
    assert site.paths() == ["/feed", "/a", "/b"]
    assert desk.titles() == ["Damm bricht", "Damm hält"]


def test_an_article_whose_address_changed_is_the_same_article(site: Site, desk_of: Make) -> None:
    site.pages |= {"/feed": rss([item("Damm", "/damm-haelt", "1")]), "/damm-haelt": article("Damm hält")}
    desk = desk_of()
    desk.once()
    del site.pages["/damm-haelt"]
    site.pages |= {"/feed": rss([item("Damm", "/damm-bricht", "1")]), "/damm-bricht": article("Damm bricht")}
    desk.once(HOUR)
    assert desk.titles() == ["Damm bricht"]
    assert desk.store.count(ALL) == 2
    desk.once(2 * HOUR)
    assert site.paths().count("/damm-haelt") == 1  # Nobody looks there any more.
    site.pages |= {"/feed": rss([item("Damm", "/damm-bricht-2", "1")]), "/damm-bricht-2": article("Damm bricht")}
    desk.once(HOUR)
    assert desk.store.count(ALL) == 2
    assert desk.told == []


def test_what_the_desk_holds_already_is_not_fetched(site: Site, desk_of: Make) -> None:
    site.pages |= {"/feed": rss([item("A", "/a")]), "/other": rss([item("A", "/a")]), "/a": article("Damm hält")}
    desk = desk_of(recheck=0)
    desk.once()
    desk.feeds = [{"url": f"{site.url}/other", "recheck": 0}]
    desk.restarted().once()
    assert site.paths() == ["/feed", "/a", "/other"]


def test_two_feeds_with_the_same_article_fetch_it_once_also_when_one_is_taken_out(site: Site, desk_of: Make) -> None:
    site.pages |= {"/feed": rss([item("A", "/a")]), "/other": rss([item("A", "/a")]), "/a": Page(status=500)}
    desk = desk_of()
    desk.feeds.append({"url": f"{site.url}/other"})
    desk = desk.restarted()
    desk.once()
    assert site.paths().count("/a") == 1
    site.pages["/a"] = article("Damm hält")
    desk.feeds.pop(0)
    site.pages["/other"] = rss([item("A", "/a"), item("B", "/b")])
    desk = desk.restarted()
    desk.once(HOUR)
    assert desk.titles() == ["Damm hält"]


# ---------------------------------------------------------------- articles that change


def test_an_edited_article_is_a_new_version(site: Site, desk_of: Make) -> None:
    site.pages |= {"/feed": rss([item("A", "/a")]), "/a": article("Damm hält", "Es gibt 3 Tote, sagte Ada Roth.")}
    desk = desk_of(recheck="24h")
    desk.once()
    site.pages["/a"] = article("Damm hält", "Es gibt 4 Tote, sagte Ada Roth.")
    desk.once(HOUR)
    assert (desk.store.count(), desk.store.count(ALL)) == (1, 2)
    site.pages["/a"] = Page(b"weg", 500)
    for _ in range(40):
        desk.once(HOUR)
    assert (desk.store.count(), desk.store.count(ALL)) == (1, 2)
    assert desk.store.quarantined() == []


def test_an_article_is_looked_at_less_often_as_it_grows_old(site: Site, desk_of: Make) -> None:
    site.pages |= {"/feed": rss([item("A", "/a")]), "/a": article("Damm hält")}
    site.pages["/a"] = Page(article("Damm hält").body, headers={"ETag": '"7"'})
    desk = desk_of(recheck="24h", interval="7d")
    times: list[float] = []
    for _ in range(2 * 48):
        asked = len(site.paths())
        desk.once(HOUR / 2)
        if "/a" in site.paths()[asked:]:
            times.append((desk.clock.seconds - 1000) / HOUR)
    assert times == [0.5, 1, 1.5, 2.5, 4.5, 8.5, 16.5, 24.5]
    assert site.asked[-1].headers["if-none-match"] == '"7"'
    assert desk.store.count(ALL) == 1


def test_an_article_is_fetched_again_when_its_feed_says_that_it_was_changed(site: Site, desk_of: Make) -> None:
    def atom(updated: str) -> Page:
        entry = f'<entry><id>1</id><title>A</title><link href="/a"/><updated>{updated}</updated></entry>'
        return Page(f'<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title>{entry}</feed>'.encode())

    site.pages |= {"/feed": atom("2024-05-14T05:00:00Z"), "/a": article("Damm hält")}
    desk = desk_of(recheck=0, interval="1m")
    desk.once()
    site.pages |= {"/feed": atom("2024-05-14T06:30:00Z"), "/a": article("Damm bricht")}
    desk.once(40 * MINUTE)
    assert desk.titles() == ["Damm bricht"]
    for minute in range(10):  # A feed that says so with every poll.
        site.pages["/feed"] = atom(f"2024-05-14T06:{41 + minute}:00Z")
        desk.once(MINUTE)
    assert site.paths().count("/a") == 3


# ---------------------------------------------------------------- what fails


def test_what_fails_is_set_aside_and_tried_again(site: Site, desk_of: Make) -> None:
    site.pages |= {"/feed": rss([item("A", "/a"), item("B", "/b")]), "/a": Page(status=503), "/b": article("Damm hält")}
    desk = desk_of()
    desk.once()
    assert desk.titles() == ["Damm hält"]
    (entry,) = desk.store.quarantined()
    assert (entry.input, entry.reference, entry.attempts) == (f"{site.url}/a", f"{site.url}/a", 1)
    assert "status 503" in entry.reason
    desk.once(MINUTE)
    assert site.paths().count("/a") == 1
    desk.once(5 * MINUTE)
    assert desk.store.quarantined()[0].attempts == 2
    site.pages["/a"] = article("Damm bricht")
    desk = desk.restarted()
    desk.once(10 * MINUTE)
    assert desk.titles() == ["Damm bricht", "Damm hält"]
    assert desk.store.quarantined() == []


@pytest.mark.parametrize(
    ("answer", "attempts"), [(Page(status=500), 14), (Page(status=404), 5), (Page(b"<html></html>"), 5)]
)
def test_after_some_days_it_is_given_up_and_stays_set_aside(
    site: Site, desk_of: Make, answer: Page, attempts: int
) -> None:
    site.pages |= {"/feed": rss([item("A", "/a")]), "/a": answer}
    desk = desk_of(interval="7d")
    for _ in range(200):
        desk.once(3 * HOUR)
    assert site.paths().count("/a") == attempts
    (entry,) = desk.store.quarantined()
    assert entry.attempts == attempts


def test_what_robots_txt_disallows_is_not_fetched(site: Site, desk_of: Make) -> None:
    site.pages |= {
        "/robots.txt": Page(b"User-agent: *\nDisallow: /a"),
        "/feed": rss([item("A", "/a")]),
        "/a": article("Damm hält"),
    }
    desk = desk_of()
    for _ in range(30):
        desk.once(12 * HOUR)
    assert "/a" not in site.paths()
    assert "robots.txt" in desk.store.quarantined()[0].reason


FEEDS_THAT_FAIL = [
    (Page(status=500), "status 500"),
    (Page(b""), "is empty"),
    (Page(b"<html><body>Seite</body></html>"), "is"),
    (Page(b"<rss><channel>"), "is"),
    (Page(status=304), "no page"),
    (Page(gzip.compress(b"<rss/>")[:-4], headers={"Content-Encoding": "gzip"}), "cut off"),
    (Page(b"x" * 70_000_000), "too large"),
]


@pytest.mark.parametrize(("answer", "reason"), FEEDS_THAT_FAIL)
def test_a_feed_that_fails_is_told_and_asked_less_often(site: Site, desk_of: Make, answer: Page, reason: str) -> None:
    site.pages["/feed"] = answer
    desk = desk_of(name="Alpenbote")
    desk.once()
    assert [one.input for one in desk.told] == ["Alpenbote"]
    assert reason in desk.told[0].reason
    asked = [0.0]
    for _ in range(60):
        before = len(site.paths())
        desk.once(HOUR)
        asked += [desk.clock.seconds] * (len(site.paths()) - before)
    assert 5 <= len(asked) <= 12
    site.pages |= {"/feed": rss([item("A", "/a")]), "/a": article("Damm hält")}
    desk.once(24 * HOUR)
    assert desk.titles() == ["Damm hält"]
    assert desk.store.feed(f"{site.url}/feed").failures == 0


def test_a_feed_that_asks_to_be_left_alone_is_left_alone(site: Site, desk_of: Make) -> None:
    site.pages["/feed"] = Page(status=429, headers={"Retry-After": "36000"})
    desk = desk_of()
    desk.once()
    for _ in range(9):
        desk.once(HOUR)
    assert site.paths() == ["/feed"]
    desk.once(HOUR + 1)
    assert site.paths() == ["/feed", "/feed"]


def test_articles_of_a_host_that_asked_to_be_left_alone_just_wait(site: Site, desk_of: Make) -> None:
    site.pages |= {"/feed": rss(item(f"Nummer {n}", f"/{n}") for n in range(5))}
    site.pages |= {f"/{n}": article(f"Nummer {n}") for n in range(5)}
    site.pages["/0"] = Page(status=503, headers={"Retry-After": "7200"})
    desk = desk_of(interval="7d")
    desk.once()
    assert site.paths() == ["/feed", "/0"]
    assert [one.input for one in desk.told] == [f"{site.url}/0"]
    assert [entry.input for entry in desk.store.quarantined()] == [f"{site.url}/0"]
    site.pages["/0"] = article("Nummer 0")
    desk.once(HOUR)
    assert site.paths() == ["/feed", "/0"]
    desk.once(HOUR + 1)
    assert desk.titles() == [f"Nummer {n}" for n in range(5)]
    assert desk.store.quarantined() == []


def test_a_feed_that_moved_for_good_is_read_and_says_so_to_who_asks(site: Site, desk_of: Make) -> None:
    site.pages |= {"/feed": Page(status=301, headers={"Location": "/neu"}), "/neu": rss([item("A", "/a")])}
    site.pages["/a"] = article("Damm hält")
    desk = desk_of()
    desk.once()
    assert desk.titles() == ["Damm hält"]
    assert desk.store.feed(f"{site.url}/feed").note == f"has moved for good to {site.url}/neu"


def test_texts_and_pages_are_read_on_several_processes(site: Site, tmp_path: Path) -> None:
    site.pages |= {
        "/feed": rss([item(f"Nummer {n}", f"/{n}") for n in range(3)]),
        "/texts": rss([item("Ohne Adresse", None, "2", description="Der Kran steht still."), "<item/>"]),
        "/0": article("Nummer 0"),
        "/1": Page(b"<html></html>"),
        "/2": article("Nummer 2"),
    }
    feeds = [{"url": f"{site.url}/feed"}, {"url": f"{site.url}/texts", "text": "feed"}]
    desk = Desk(site, tmp_path / "lage.desk", FakeClock(), feeds, jobs=2)
    desk.once()
    assert desk.titles() == ["Nummer 0", "Nummer 2", "Ohne Adresse"]
    assert [one.reason for one in desk.told] == [
        "is empty",
        "has no main text that could be told from the page around it",
    ]
    desk.store.close()


def test_a_feed_that_is_cut_off_is_read_as_far_as_it_goes_and_asked_for_again(site: Site, desk_of: Make) -> None:
    whole = rss([item("A", "/a"), item("B", "/b")], ETag='"1"')
    site.pages |= {
        "/feed": Page(whole.body[:-60], headers=whole.headers),
        "/a": article("Damm hält"),
        "/b": article("Damm bricht"),
    }
    desk = desk_of()
    desk.once()
    assert desk.titles()[-1] == "Damm hält"
    assert any("cut off" in one.reason for one in desk.told)
    site.pages["/feed"] = whole
    desk.once(HOUR)
    assert "if-none-match" not in site.asked[[q.path for q in site.asked].index("/feed", 2)].headers
    assert desk.titles() == ["Damm bricht", "Damm hält"]


# ---------------------------------------------------------------- sitemaps and pages


def test_sitemaps_and_their_indexes(site: Site, desk_of: Make) -> None:
    def urls(*paths: str) -> bytes:
        inner = "".join(f"<url><loc>{site.url}{path}</loc><lastmod>2024-05-14</lastmod></url>" for path in paths)
        return f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{inner}</urlset>'.encode()

    index = "".join(f"<sitemap><loc>{site.url}/{name}</loc></sitemap>" for name in ("s1", "s2.gz", "gone"))
    site.pages |= {
        "/feed": Page(f"<sitemapindex>{index}</sitemapindex>".encode()),
        "/s1": Page(urls("/a")),
        "/s2.gz": Page(gzip.compress(urls("/b")), headers={"Content-Type": "application/gzip"}),
        "/a": article("Damm hält"),
        "/b": article("Damm bricht"),
    }
    desk = desk_of()
    desk.once()
    assert desk.titles() == ["Damm bricht", "Damm hält"]
    assert [one.reason for one in desk.told] == [
        f"leads to the sitemap {site.url}/gone, which is not there (status 404)"
    ]


def test_a_page_that_is_taken_for_a_feed_names_its_feeds(site: Site, desk_of: Make) -> None:
    head = '<link rel="alternate" type="application/rss+xml" href="/rss"><link rel="icon" href="/i.png">'
    site.pages["/feed"] = Page(f"<!DOCTYPE html><html><head>{head}</head><body>Seite</body></html>".encode())
    desk = desk_of()
    desk.once()
    assert [one.reason for one in desk.told] == [f"is a page and no feed; its feeds: {site.url}/rss"]


def test_a_page_with_links(site: Site, desk_of: Make) -> None:
    links = [
        "/politik/a",
        "/politik/a#kommentare",
        "politik/b",
        "/impressum",
        "mailto:a@b.example",
        "http://[",
        "//c.example/",
    ]
    site.pages |= {
        "/feed": Page("".join(f'<p><a href="{link}">x</a>' for link in links).encode()),
        "/politik/a": article("Damm hält"),
        "/politik/b": article("Damm bricht"),
    }
    desk = desk_of(kind="page", allow=["*/politik/*"])
    desk.once()
    assert desk.titles() == ["Damm bricht", "Damm hält"]
    assert desk.told == []


# ---------------------------------------------------------------- ends and beginnings


class Killed(BaseException):
    """What a kill is to everything that runs."""


def test_killed_at_any_moment_nothing_is_lost_and_nothing_doubled(site: Site, tmp_path: Path) -> None:
    site.pages["/feed"] = rss([item(f"Nummer {n}", f"/{n}") for n in range(2)], ETag='"1"')
    site.pages |= {f"/{n}": article(f"Nummer {n}") for n in range(2)}
    kills = 0
    for moment in range(1, 200):
        path = tmp_path / f"{moment}.desk"
        desk = Desk(site, path, FakeClock(), [{"url": f"{site.url}/feed", "recheck": 0}])
        left = moment

        def step(run: Callable[..., Any]) -> Callable[..., Any]:
            def stepped(*arguments: Any, **named: Any) -> Any:
                nonlocal left
                left -= 1
                if left == 0:
                    raise Killed
                return run(*arguments, **named)

            return stepped

        database = desk.store._db  # type: ignore[attr-defined]
        database.run = step(database.run)
        database.run_many = step(database.run_many)
        try:
            desk.once()
        except Killed:
            kills += 1
        else:
            desk.store.close()
            break
        desk = desk.restarted()
        desk.once(HOUR)
        assert desk.titles() == ["Nummer 0", "Nummer 1"]
        assert desk.store.count(ALL) == 2
        desk.store.close()
    assert kills > 20


def test_watching_goes_on_until_it_is_stopped(site: Site, desk_of: Make) -> None:
    from quellenlage.ingest.web.errors import StoppedError  # noqa: PLC0415 - beside its use

    site.pages["/feed"] = rss([])
    desk = desk_of(interval="10m")
    polls = 0

    def count(handler: Handler) -> Page:
        nonlocal polls
        polls += 1
        if polls == 4:
            desk.watch.stopped = lambda: True
        return rss([])

    site.pages["/feed"] = count
    with pytest.raises(StoppedError):
        desk.watch.forever()
    assert polls == 4
    assert [round(seconds) for seconds in desk.clock.slept] == [600, 600, 600]
