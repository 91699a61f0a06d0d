"""RSS, Atom and sitemaps."""

from __future__ import annotations

import gzip
import time
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from quellenlage.ingest.collect import collect
from quellenlage.ingest.sitemap import Address, addresses_of
from quellenlage.model import Document, Published, Quarantined

SUMMER = timezone(timedelta(hours=2))


def rss(*items: str, channel: str = "<title>Hafenkurier</title><language>de-de</language>") -> str:
    names = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    inner = "".join(f"<item>{item}</item>" for item in items)
    return f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0" {names}><channel>{channel}{inner}</channel></rss>'


def read(folder: Path, feed: str | bytes, name: str = "f.xml") -> list[Document | Quarantined]:
    (folder / name).write_bytes(feed.encode() if isinstance(feed, str) else feed)
    return [
        Quarantined(item.input.removeprefix(f"{folder}/"), item.reason) if isinstance(item, Quarantined) else item
        for item in collect([str(folder / name)])
    ]


def document(folder: Path, feed: str | bytes, name: str = "f.xml") -> Document:
    (item,) = read(folder, feed, name)
    assert isinstance(item, Document)
    return item


def test_an_item_is_an_article_with_all_that_the_feed_knows(tmp_path: Path) -> None:
    item = """<title>Kran umgestürzt &amp; Kai gesperrt</title><link>https://hk.example/kran</link>
    <guid isPermaLink="false">hk-17</guid><pubDate>Tue, 14 May 2024 06:52:00 +0200</pubDate>
    <dc:creator>Jule Brand</dc:creator><description>Kurz gesagt.</description>
    <content:encoded><![CDATA[<p>Ein Kran ist <b>umgestürzt</b>.</p><script>x()</script><p>Niemand wurde
    verletzt, sagte Ole Harms.</p>]]></content:encoded>"""
    found = document(tmp_path, rss(item))
    assert (found.id, found.title, found.source, found.url) == (
        "hk-17",
        "Kran umgestürzt & Kai gesperrt",
        "Hafenkurier",
        "https://hk.example/kran",
    )
    assert found.text == (
        "Kran umgestürzt & Kai gesperrt\nEin Kran ist umgestürzt.\nNiemand wurde verletzt, sagte Ole Harms."
    )
    moment = datetime(2024, 5, 14, 6, 52, tzinfo=SUMMER)
    assert found.published == Published(date(2024, 5, 14), moment, "given")
    assert (found.authors, found.language) == (("Jule Brand",), "de")


def test_atom_is_read_alike(tmp_path: Path) -> None:
    feed = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Funkbote</title><entry>
    <title>Kran umgestürzt</title><id>tag:fb.example,2024:1</id><link href="https://fb.example/1"/>
    <published>2024-05-13T22:30:00Z</published><updated>2024-05-14T08:00:00+02:00</updated>
    <author><name>dpa</name></author><summary>Ein Kran ist umgestürzt.</summary></entry></feed>"""
    found = document(tmp_path, feed, "f.atom")
    assert (found.id, found.source, found.url) == ("tag:fb.example,2024:1", "Funkbote", "https://fb.example/1")
    assert found.text == "Kran umgestürzt\nEin Kran ist umgestürzt."
    assert found.published.moment == datetime(2024, 5, 14, 0, 30, tzinfo=SUMMER)
    assert found.modified.moment == datetime(2024, 5, 14, 8, 0, tzinfo=SUMMER)
    assert (found.authors, found.agencies, found.language) == ((), ("dpa",), "de")


@pytest.mark.parametrize(
    ("item", "text"),
    [
        pytest.param("<title>T</title><description>Ein Satz.</description>", "T\nEin Satz.", id="summary"),
        pytest.param(
            "<title>Ein Satz</title><description>Ein Satz mehr.</description>", "Ein Satz mehr.", id="repeated"
        ),
        pytest.param("<title>Nur ein Titel</title>", "Nur ein Titel", id="title"),
        pytest.param("<description>A &lt;br/&gt; B &amp;amp; C</description>", "A\nB & C", id="escaped"),
        pytest.param("<description>3 &amp;lt; 5</description>", "3 < 5", id="escaped twice"),
        pytest.param(
            "<content:encoded> </content:encoded><description>Ein Satz.</description>", "Ein Satz.", id="blank"
        ),
    ],
)
def test_the_text_of_an_item(tmp_path: Path, item: str, text: str) -> None:
    assert document(tmp_path, rss(item)).text == text


def test_an_item_is_called_by_guid_or_address_or_place(tmp_path: Path) -> None:
    items = "<title>A</title><guid>a</guid>", "<title>B</title><link>https://b.example/</link>", "<title>C</title>"
    assert [item.id for item in read(tmp_path, rss(*items)) if isinstance(item, Document)] == [
        "a",
        "https://b.example/",
        "f.xml:3",
    ]


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Mon, 13 May 2024 22:30:00 GMT", date(2024, 5, 14)),
        ("Mon, 13 May 2024 22:30:00 -0400", date(2024, 5, 13)),
        ("2024-05-13T22:30:00Z", date(2024, 5, 14)),
        ("2024-05-13", date(2024, 5, 13)),
        ("13 May 2024 10:00 +0200", date(2024, 5, 13)),
        ("Thu, 01 Jan 2024 10:00:00 +0100", date(2024, 1, 1)),
    ],
)
def test_dates_of_items(tmp_path: Path, written: str, day: date) -> None:
    assert document(tmp_path, rss(f"<title>A</title><pubDate>{written}</pubDate>")).published.day == day


@pytest.mark.parametrize(
    "written",
    [
        "Fri, 31 Dec 9999 23:59:59 GMT",
        "9999-12-31T23:59:59Z",
        "9999-12-31",
        "Mon, 30 Feb 2024 10:00:00 GMT",
        "Sat, 14 May 99999 10:00:00 GMT",
        "irgendwann",
    ],
)
def test_a_date_that_is_none_is_refused_and_the_item_read(tmp_path: Path, written: str) -> None:
    problem, item = read(tmp_path, rss(f"<title>Kran</title><pubDate>{written}</pubDate>"))
    assert isinstance(problem, Quarantined)
    assert problem.input == "f.xml:1"
    assert problem.reason.startswith("published: ")
    assert problem.reason.endswith("; the article is read without a date")
    assert isinstance(item, Document)
    assert (item.text, item.published) == ("Kran", Published())


@pytest.mark.parametrize(
    ("feed", "reason"),
    [
        pytest.param("", "is empty", id="nothing"),
        pytest.param(rss(), "is a feed without items", id="no items"),
        pytest.param("<feed xmlns='http://www.w3.org/2005/Atom'></feed>", "is a feed without items", id="no entries"),
        pytest.param("<note><to>Ole</to></note>", "is XML, but neither a feed nor a sitemap", id="other XML"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "is no feed but broken XML", id="binary"),
        pytest.param("kein XML", "is no feed but broken XML", id="text"),
        pytest.param(rss()[:60], "is no feed but broken XML", id="cut off at once"),
        pytest.param("<urlset></urlset>", "is a sitemap without addresses", id="empty sitemap"),
    ],
)
def test_what_has_no_items_is_quarantined(tmp_path: Path, feed: str | bytes, reason: str) -> None:
    (item,) = read(tmp_path, feed)
    assert isinstance(item, Quarantined)
    assert reason in item.reason


def test_an_item_without_text_is_quarantined_alone(tmp_path: Path) -> None:
    first, second = read(tmp_path, rss("<guid>a</guid><description> </description>", "<title>B</title><guid>b</guid>"))
    assert first == Quarantined("f.xml:1", "is empty")
    assert isinstance(second, Document)


def test_of_a_feed_that_is_cut_off_the_items_before_are_read(tmp_path: Path) -> None:
    whole = rss(*(f"<title>Meldung {n}</title><guid>{n}</guid>" for n in range(10)))
    *items, cut = read(tmp_path, whole[: whole.index("<guid>7")])
    assert [item.id for item in items if isinstance(item, Document)][:7] == [str(n) for n in range(7)]
    assert isinstance(cut, Quarantined)
    assert cut.reason.startswith("is cut off or broken after 8 items, which were read")


def test_a_feed_with_careless_xml_is_read_without_complaint(tmp_path: Path) -> None:
    careless = "<title>Fisch & Kutter</title><guid>a</guid><description><p>Ein Satz.<br></description>"
    assert document(tmp_path, rss(careless)).text == "Fisch & Kutter\nEin Satz."


def test_the_declared_charset_may_be_wrong(tmp_path: Path) -> None:
    feed = rss("<title>Über Häuser</title>").replace('encoding="utf-8"', 'encoding="utf-8"').encode("cp1252")
    assert document(tmp_path, feed).text == "Über Häuser"


def test_entities_do_not_explode_and_reach_no_file(tmp_path: Path) -> None:
    (tmp_path / "geheim.txt").write_text("geheim")
    lol = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    bomb = rss("<title>Titel &l9; &f;</title><guid>a</guid>").replace(
        "<rss", f'<!DOCTYPE r [<!ENTITY l0 "lol">{lol}<!ENTITY f SYSTEM "file://{tmp_path}/geheim.txt">]><rss'
    )
    start = time.monotonic()
    items = read(tmp_path, bomb)
    assert time.monotonic() - start < 5
    assert "geheim" not in str(items)
    assert len(str(items)) < 10_000


def test_ten_thousand_items_are_read_and_no_more_than_allowed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    items = [f"<title>Meldung {n}</title><guid>{n}</guid><description>Satz {n}.</description>" for n in range(10_000)]
    start = time.monotonic()
    assert len(read(tmp_path, rss(*items))) == 10_000
    assert time.monotonic() - start < 60
    limits = type("S", (), {"file_bytes": 10**8, "feed_items": 4})
    monkeypatch.setattr("quellenlage.ingest.feeds.settings", lambda: limits)
    *read_items, rest = read(tmp_path, rss(*items[:9]))
    assert len(read_items) == 4
    assert rest == Quarantined("f.xml", "holds 9 items, of which the first 4 were read")


def test_a_packed_feed_is_unpacked(tmp_path: Path) -> None:
    assert document(tmp_path, gzip.compress(rss("<title>A</title>").encode()), "f.xml.gz").text == "A"


NEWS = """<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://hk.example/kran</loc><news:news>
<news:publication><news:name>Hafenkurier</news:name><news:language>de</news:language></news:publication>
<news:publication_date>2024-05-13T22:30:00Z</news:publication_date><news:title>Kran umgestürzt</news:title></news:news>
</url><url><loc>https://hk.example/kai</loc><news:news><news:publication_date>9999-01-01</news:publication_date>
</news:news></url></urlset>"""


def test_a_news_sitemap_holds_addresses_and_no_text(tmp_path: Path) -> None:
    assert read(tmp_path, NEWS) == [
        Quarantined("f.xml", "is a sitemap: it holds no text, only the addresses of 2 pages")
    ]


def test_the_addresses_of_a_sitemap_can_be_had() -> None:
    moment = datetime(2024, 5, 14, 0, 30, tzinfo=SUMMER)
    known = Published(date(2024, 5, 14), moment, "markup")
    assert list(addresses_of(NEWS.encode())) == [
        Address("https://hk.example/kran", known, "Kran umgestürzt", "Hafenkurier", "de"),
        Address("https://hk.example/kai"),
    ]
    index = b"<sitemapindex><sitemap><loc>https://hk.example/s1.xml</loc></sitemap></sitemapindex>"
    assert [(address.url, address.index) for address in addresses_of(index)] == [("https://hk.example/s1.xml", True)]
    assert [address.url for address in addresses_of(NEWS[: NEWS.index("/kai")].encode())] == ["https://hk.example/kran"]


@pytest.mark.parametrize("link", ["http://[", "https://[::1/a", "//["])
def test_an_address_that_is_none_costs_the_item_only_its_address(tmp_path: Path, link: str) -> None:
    channel = "<title>Hafenkurier</title><link>https://hk.example/</link>"
    item = f"<title>Kran umgestürzt</title><link>{link}</link><description>Niemand wurde verletzt.</description>"
    found = document(tmp_path, rss(item, channel=channel))
    assert found.text == "Kran umgestürzt\nNiemand wurde verletzt."
