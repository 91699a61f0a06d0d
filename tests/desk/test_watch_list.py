"""The list of feeds: what it may say, and what is said where it is wrong."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from quellenlage.desk.watch_list import FeedEntry, WatchList, WatchSettings, read_watch_list, watch_list_of
from quellenlage.errors import UsageError

FULL = """
[watch]
contact = "desk@alpenbote.example"
delay = "3s"
interval = "30m"
recheck = "6h"
connections = 2
robots = false
webhook = "https://hook.example/lage"
allow_networks = ["127.0.0.0/8", "redaktion.intern"]

[[feed]]
url = "https://Alpenbote.example/rss.xml"

[[feed]]
url = "https://küste.example/sitemap-news.xml"
name = "Küste"
outlet = "Küstenblatt"
language = "de"
kind = "sitemap"
interval = 300
recheck = "0s"
allow = ["*/politik/*"]
deny = ["*/video/*", "*/podcast/*"]
max_items = 50

[[feed]]
url = "https://rundblick.example/atom"
text = "feed"
"""


def of(tmp_path: Path, content: str) -> WatchList:
    path = tmp_path / "feeds.toml"
    path.write_bytes(content.encode())
    return read_watch_list(path)


def test_a_full_list_is_read(tmp_path: Path) -> None:
    found = of(tmp_path, FULL)
    assert found.settings == WatchSettings(
        contact="desk@alpenbote.example",
        delay=3,
        connections=2,
        robots=False,
        webhook="https://hook.example/lage",
        allow_networks=("127.0.0.0/8", "redaktion.intern"),
        interval=1800,
        recheck=21600,
    )
    assert found.feeds == (
        FeedEntry("https://alpenbote.example/rss.xml", interval=1800, recheck=21600),
        FeedEntry(
            "https://xn--kste-0ra.example/sitemap-news.xml",
            "Küste",
            "Küstenblatt",
            "de",
            "sitemap",
            interval=300,
            recheck=0,
            allow=("*/politik/*",),
            deny=("*/video/*", "*/podcast/*"),
            max_items=50,
        ),
        FeedEntry("https://rundblick.example/atom", text="feed", interval=1800, recheck=21600),
    )


FEED = '[[feed]]\nurl = "https://a.example/rss"\n'
WRONG = [
    ("", "feeds.toml: has no [[feed]]"),
    ("[watch", "feeds.toml: is no TOML: "),
    (FEED + FEED, "[[feed]] 2: url: https://a.example/rss is in this file twice"),
    ('[feed]\nurl = "https://a.example/rss"', "feed: is no list of tables; write [[feed]], with two brackets"),
    ("watch = 1", "watch: is no table"),
    ("[wacth]\n" + FEED, "wacth: is no table of this file; it has [watch] and [[feed]]"),
    ("[[feed]]\nname = 'a'", "[[feed]] 1: url: is missing"),
    (FEED + "intervall = '5m'", "[[feed]] 1: intervall: is no key of this table; it has url, name, outlet"),
    ("[watch]\nagent = 'x'\n" + FEED, "[watch]: agent: is no key of this table; it has contact"),
    (FEED + "interval = '5 minutes'", "interval: '5 minutes' is no duration such as 90s, 15m, 24h or 7d"),
    (FEED + "interval = '5s'", "interval: '5s' is more often than once a minute"),
    (FEED + "interval = true", "interval: True is no duration"),
    (FEED + "recheck = -1", "recheck: -1 is no duration"),
    (FEED + "max_items = 0", "max_items: 0 is no whole number from 1 to 50,000"),
    (FEED + "max_items = true", "max_items: True is no whole number"),
    (FEED + "kind = 'rss'", "kind: 'rss' is none of auto, feed, sitemap, page"),
    (FEED + "kind = 'page'", "allow: a page needs patterns"),
    (FEED + "kind = 'sitemap'\ntext = 'feed'", "text: a sitemap holds addresses and no text"),
    (FEED + "allow = '*'", "allow: '*' is no list of texts"),
    (FEED + "allow = [1]", "allow: 1 is no line of text"),
    (FEED + "name = ''", "name: '' is no line of text"),
    (FEED + "language = 'Deutsch'", "language: 'Deutsch' is no code of a language such as de"),
    ("[[feed]]\nurl = 'a.example/rss'", "url: 'a.example/rss' is not fetched: only http and https"),
    (
        "[[feed]]\nurl = 'https://u:geheim@a.example/'",
        "url: 'https://a.example/' is not fetched: an address with a user",
    ),
    ("[watch]\ncontact = 'Küste'\n" + FEED, "[watch]: contact: 'Küste' is no address of mail or web"),
    ("[watch]\nrobots = 'no'\n" + FEED, "robots: 'no' is neither true nor false"),
    ("[watch]\nwebhook = 'ftp://a'\n" + FEED, "webhook: 'ftp://a' is not fetched"),
    ("[watch]\nallow_networks = ['10.0.0.1/8']\n" + FEED, "allow_networks: '10.0.0.1/8' is no network"),
    ("[watch]\nconnections = 0\n" + FEED, "connections: 0 is no whole number from 1 to 64"),
]


@pytest.mark.parametrize(("content", "message"), WRONG)
def test_what_is_wrong_is_named_with_file_table_and_key(tmp_path: Path, content: str, message: str) -> None:
    with pytest.raises(UsageError) as caught:
        of(tmp_path, content)
    assert str(caught.value).startswith(f"{tmp_path}/feeds.toml: ")
    assert message in str(caught.value)
    assert "geheim" not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="No such file"):
        read_watch_list(tmp_path / "none.toml")
    with pytest.raises(UsageError, match="Is a directory"):
        read_watch_list(tmp_path)
    (tmp_path / "a").write_bytes("# Küste".encode("latin-1"))
    with pytest.raises(UsageError, match="is not UTF-8 at byte 3"):
        read_watch_list(tmp_path / "a")


def test_patterns_of_addresses() -> None:
    entry = FeedEntry("https://a.example/rss", allow=("*/politik/*", "*.html"), deny=("*/politik/video/*",))
    assert entry.wants("https://a.example/politik/7")
    assert entry.wants("https://a.example/7.html")
    assert not entry.wants("https://a.example/7.html?x")
    assert not entry.wants("https://a.example/politik/video/7")
    assert FeedEntry("https://a.example/rss").wants("https://b.example/")


def test_the_list_that_the_documentation_shows_is_one() -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "watch.md").read_text("utf-8")
    found = watch_list_of(tomllib.loads(page.partition("```toml\n")[2].partition("```")[0]), "docs/watch.md")
    assert len(found.feeds) == 3
    for key in (*WatchSettings.__dataclass_fields__, *FeedEntry.__dataclass_fields__):
        assert f"`{key}`" in page
