"""What the markup of a page says: dates, addresses, names, agencies; and a whole page read to the letter."""

from __future__ import annotations

import hashlib
import json
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from lxml.html import fromstring

from quellenlage.ingest.collect import collect
from quellenlage.ingest.markup import Markup, read_markup
from quellenlage.ingest.page import article_of_page
from quellenlage.ingest.source import Facts, Page
from quellenlage.model import Document, Published

SUMMER = timezone(timedelta(hours=2))
TEXT = (
    "Im Hafen von Grauwiek sind am Dienstag zwei Barkassen gesunken, wie die Wasserschutzpolizei mitteilte.",
    "Mindestens drei Menschen wurden verletzt. „Wir suchen weiter“, sagte Einsatzleiterin Jule Brand.",
)


def page(ld: object = None, head: str = "", lang: str = ' lang="de-DE"', body: str = "") -> str:
    script = "" if ld is None else f'<script type="application/ld+json">{ld if isinstance(ld, str) else json.dumps(ld)}'
    script += "</script>" if script else ""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT)
    return (
        f"<!DOCTYPE html><html{lang}><head><title>Barkassen gesunken | Hafenkurier</title>{head}{script}</head><body>"
        f"<nav><a href='/'>Start</a></nav><article><h1>Barkassen gesunken</h1>{text}</article>{body}</body></html>"
    )


def markup(*args: object, url: str | None = None, **kwargs: str) -> Markup:
    return read_markup(fromstring(page(*args, **kwargs)), url)  # type: ignore[arg-type]


def test_a_page_with_everything_is_read_to_the_letter(tmp_path: Path) -> None:
    ld = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebPage", "name": "Seite"},
            {
                "@type": ["NewsArticle", "Article"],
                "headline": "Zwei Barkassen im Hafen gesunken &ndash; Suche dauert an",
                "datePublished": "2024-05-13T22:30:00Z",
                "dateModified": "2024-05-14T09:10:00+02:00",
                "author": [{"@type": "Person", "name": "Ole Harms"}, {"@type": "Organization", "name": "dpa/lno"}],
                "publisher": {"@type": "Organization", "name": "Hafenkurier"},
                "sourceOrganization": {"@type": "NewsMediaOrganization", "name": "Deutsche Presse-Agentur"},
                "isBasedOn": "https://funkbote.example/barkassen",
                "inLanguage": "de",
            },
        ],
    }
    head = '<link rel="canonical" href="/hafen/barkassen"><meta property="og:url" content="https://x.example/">'
    data = page(ld, head).encode()
    document = article_of_page(Page(data, "a.html", "a", Facts(url="https://hafenkurier.example/amp/1?ref=rss")))
    assert document == Document(
        id="a",
        text="\n".join(("Barkassen gesunken", *TEXT)),
        title="Zwei Barkassen im Hafen gesunken – Suche dauert an",
        source="Hafenkurier",
        url="https://hafenkurier.example/amp/1?ref=rss",
        published=Published(date(2024, 5, 14), datetime(2024, 5, 14, 0, 30, tzinfo=SUMMER), "markup"),
        modified=Published(date(2024, 5, 14), datetime(2024, 5, 14, 9, 10, tzinfo=SUMMER), "markup"),
        authors=("Ole Harms",),
        agencies=("dpa",),
        based_on=("https://funkbote.example/barkassen",),
        language="de",
        canonical="https://hafenkurier.example/hafen/barkassen",
        raw_sha256=hashlib.sha256(data).hexdigest(),
    )


@pytest.mark.parametrize(
    ("written", "lang", "url", "day"),
    [
        pytest.param("2024-05-13T22:30:00Z", "de", None, date(2024, 5, 14), id="utc in german"),
        pytest.param("2024-05-13T22:30:00.000+00:00", "de", None, date(2024, 5, 14), id="utc as offset"),
        pytest.param("2024-05-13T22:30:00Z", "en", None, date(2024, 5, 13), id="utc in english"),
        pytest.param("2024-05-13T22:30:00Z", "", "https://a.at/1", date(2024, 5, 14), id="utc under .at"),
        pytest.param("2024-05-13T23:30:00-05:00", "de", None, date(2024, 5, 13), id="an offset is the outlet's own"),
        pytest.param("2024-05-13T23:30:00+0200", "de", None, date(2024, 5, 13), id="offset without colon"),
        pytest.param("2024-05-13T23:30", "de", None, date(2024, 5, 13), id="no offset"),
        pytest.param("2024-05-13", "de", None, date(2024, 5, 13), id="day"),
        pytest.param("9999-12-31T23:59:59Z", "de", None, None, id="year 9999"),
        pytest.param("0001-01-01T00:00:00", "de", None, None, id="year 1"),
        pytest.param("13.05.2024", "de", None, None, id="no iso"),
        pytest.param(1715639400, "de", None, None, id="number"),
    ],
)
def test_dates_are_days_of_the_outlet(written: object, lang: str, url: str | None, day: date | None) -> None:
    found = markup({"@type": "NewsArticle", "datePublished": written}, lang=f' lang="{lang}"', url=url)
    assert found.published.day == day


@pytest.mark.parametrize(
    ("written", "names", "agencies"),
    [
        pytest.param("Ole Harms", ("Ole Harms",), (), id="text"),
        pytest.param({"name": "Ole Harms"}, ("Ole Harms",), (), id="object"),
        pytest.param(["Ole Harms", {"name": ["Jule Brand"]}], ("Ole Harms", "Jule Brand"), (), id="list"),
        pytest.param({"name": "dpa"}, (), ("dpa",), id="agency"),
        pytest.param(["dpa/lno", "Ole Harms"], ("Ole Harms",), ("dpa",), id="desk"),
        pytest.param("AFP / Reuters", (), ("AFP", "Reuters"), id="two agencies"),
        pytest.param("Hafenkurier mit Material von dpa und epd", (), ("dpa", "epd"), id="material"),
        pytest.param("AP Harms", ("AP Harms",), (), id="initials"),
        pytest.param("https://a.example/harms", (), (), id="address"),
        pytest.param({"@id": "#harms"}, (), (), id="reference"),
        pytest.param(None, (), (), id="none"),
    ],
)
def test_authors_and_agencies(written: object, names: tuple[str, ...], agencies: tuple[str, ...]) -> None:
    found = markup({"@type": "NewsArticle", "author": written})
    assert (found.authors, found.agencies) == (names, agencies)


def test_an_agency_may_be_credited_in_a_meta_element() -> None:
    assert markup(head='<meta name="source" content="dpa-AFX">').agencies == ("dpa-AFX",)


@pytest.mark.parametrize(
    ("ld", "headline"),
    [
        pytest.param(
            '{"@type": "NewsArticle", "headline": "Barkassen\ngesunken"}', "Barkassen gesunken", id="line break"
        ),
        pytest.param('<!-- {"@type": "NewsArticle", "headline": "B"} -->', "B", id="comment"),
        pytest.param('//<![CDATA[\n{"@type": "NewsArticle", "headline": "B"}\n//]]>', "B", id="cdata"),
        pytest.param(
            '[{"@type": "http://schema.org/ReportageNewsArticle", "headline": "B"}]', "B", id="list and address"
        ),
        pytest.param({"@type": "WebPage", "mainEntity": {"@type": "Report", "headline": "B"}}, "B", id="main entity"),
        pytest.param({"@type": "Organization", "headline": "B"}, None, id="no article"),
        pytest.param('{"@type": "NewsArticle", "headline": "B"', None, id="cut off"),
        pytest.param("[" * 50_000, None, id="nested"),
        pytest.param('{"@type": {"a": []}, "@graph": 3, "author": [[[]]]}', None, id="nonsense"),
    ],
)
def test_json_ld_as_it_is_found_in_the_wild(ld: object, headline: str | None) -> None:
    assert markup(ld).headline == headline


@pytest.mark.parametrize(
    ("head", "canonical"),
    [
        pytest.param('<link rel="canonical" href="https://a.example/1">', "https://a.example/1", id="link"),
        pytest.param('<link rel="canonical" href="/1">', "https://a.example/1", id="relative"),
        pytest.param('<meta property="og:url" content="https://a.example/1">', "https://a.example/1", id="og"),
        pytest.param('<link rel="canonical" href="https://a.example/">', None, id="front page"),
        pytest.param('<link rel="canonical" href="javascript:void(0)">', None, id="no address"),
        pytest.param('<link rel="canonical" href="http://[">', None, id="broken"),
    ],
)
def test_the_canonical_address(head: str, canonical: str | None) -> None:
    assert markup(head=head, url="https://a.example/amp/1").canonical == canonical


def test_the_extractor_is_not_asked_for_what_json_ld_says(monkeypatch: pytest.MonkeyPatch) -> None:
    def asked(*_: object) -> None:
        raise AssertionError("the search for authors takes longer than the rest")

    ld: dict[str, object] = {
        "@type": "NewsArticle",
        "headline": "B",
        "datePublished": "2024-05-14",
        "author": "Ole Harms",
    }
    monkeypatch.setattr("quellenlage.ingest.main_text.extract_metadata", asked)
    named = page(ld, '<meta property="og:site_name" content="Hafenkurier">')
    assert article_of_page(Page(named, "a.html", "a", Facts())).source == "Hafenkurier"
    with pytest.raises(AssertionError):
        article_of_page(Page(page(ld), "a.html", "a", Facts()))


def test_the_publisher_is_the_source_where_the_page_has_no_name(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    head = '<link rel="canonical" href="https://hk.example/1">'
    path.write_text(page({"@type": "NewsArticle", "publisher": {"name": "Hafenkurier"}}, head), encoding="utf-8")
    (document,) = collect([str(path)])
    assert isinstance(document, Document)
    assert (document.source, document.url) == ("Hafenkurier", "https://hk.example/1")
