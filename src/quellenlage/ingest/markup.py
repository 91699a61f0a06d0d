"""What the markup of a page says about its article: JSON-LD (schema.org NewsArticle and its kin) and meta elements.

What a page says of itself in several places is taken from JSON-LD first, which is made by the system that the article
was written in; meta elements are often made for the preview in social networks.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html import unescape
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml.etree import XPath
from lxml.html import HtmlElement

from quellenlage.ingest.published import in_outlet_time, parse_published
from quellenlage.ingest.source import UNKNOWN
from quellenlage.model import Published
from quellenlage.text.language.de.outlets import AGENCIES

Node = dict[str, Any]

_ARTICLE = re.compile(r"(?:\w*Article|\w*BlogPosting|Report)")
_LIVE = "LiveBlogPosting"

#: Meta elements in which systems name the agency that a text comes from.
_CREDITING = ("source", "news_source", "agency", "author", "copyright", "article:author", "dc.source", "dcterms.source")
_MODIFIED = ("article:modified_time", "og:updated_time", "last-modified", "date.modified", "dcterms.modified")
_LANGUAGE = re.compile(r"[A-Za-z]{2}(?=$|[-_])")
#: Short name of an agency's regional or subject desk, behind the agency: "dpa/lno".
_DESK = re.compile(r"[a-z]{2,3}")
_LIVE_ITEM = XPath(f"boolean(//*[contains(@itemtype, '{_LIVE}')])")
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Update:
    """One entry of a live blog as JSON-LD has it; HTML stands in ``body`` as it came."""

    published: Published
    headline: str | None
    body: str


@dataclass(frozen=True, slots=True)
class Markup:
    """What a page says about its article; what it does not say is None or empty."""

    headline: str | None = None
    published: Published = UNKNOWN
    modified: Published = UNKNOWN
    authors: tuple[str, ...] = ()
    site: str | None = None
    publisher: str | None = None
    agencies: tuple[str, ...] = ()
    based_on: tuple[str, ...] = ()
    language: str | None = None
    canonical: str | None = None
    live: bool = False
    updates: tuple[Update, ...] = ()


def read_markup(tree: HtmlElement, url: str | None = None) -> Markup:
    """What the markup of a page says.

    Args:
        url: where the page was found, for addresses relative to it.

    >>> from lxml.html import fromstring
    >>> found = read_markup(fromstring('<html lang="de-AT"><head><script type="application/ld+json">'
    ...     '{"@type": "NewsArticle", "headline": "Damm hält", "author": [{"name": "Ada Roth"}, {"name": "dpa"}]}'
    ...     '</script></head><body><p>Der Damm hält.</p></body></html>'))
    >>> found.headline, found.authors, found.agencies, found.language
    ('Damm hält', ('Ada Roth',), ('dpa',), 'de')
    """
    meta = _meta(tree)
    article = _article(tree)
    language = language_of(tree.get("lang"), article.get("inLanguage"), meta.get("og:locale"))
    authors = _names(article.get("author"))
    credited = [*authors, *_names(article.get("sourceOrganization")), *_names(article.get("isBasedOn"))]
    credited += [*_names(article.get("creditText")), *(meta[name] for name in _CREDITING if name in meta)]
    agencies = tuple(dict.fromkeys(agency for name in credited for agency in agencies_in(name)))
    canonical = _canonical(tree, meta, url)
    dates = [
        _date(written, language, canonical or url)
        for written in (
            article.get("datePublished"),
            article.get("dateModified") or next((meta[name] for name in _MODIFIED if name in meta), None),
        )
    ]
    return Markup(
        headline=_string(article.get("headline")),
        published=dates[0],
        modified=dates[1],
        authors=tuple(dict.fromkeys(name for name in authors if not agencies_in(name))),
        site=meta.get("og:site_name"),
        publisher=next(iter(_names(article.get("publisher"))), None),
        agencies=agencies,
        based_on=tuple(dict.fromkeys(_addresses(article.get("isBasedOn")))),
        language=language,
        canonical=canonical,
        live=_LIVE in _types(article) or bool(_LIVE_ITEM(tree)),
        updates=tuple(_updates(article, language, canonical or url)),
    )


def agencies_in(name: str) -> list[str]:
    """The news agencies that a credit consists of, in their standard spelling; none where it names others as well.

    >>> agencies_in("dpa/AFP"), agencies_in("dpa/lno"), agencies_in("Küstenbote mit Material der dpa")
    (['dpa', 'AFP'], ['dpa'], ['dpa'])
    >>> agencies_in("AP Möller")
    []
    """
    named = re.split(r"\s*[/,;&|+]\s*|\s+und\s+", re.sub(r".*\bmit (?:Material|Informationen) (?:der|von)\s", "", name))
    parts = [part.strip(" ()©") for part in named]
    found = {part: _agency_names().get(part.lower()) for part in parts}
    agencies = [agency for agency in found.values() if agency]
    return agencies if all(found[part] or (agencies and _DESK.fullmatch(part)) for part in parts) else []


@cache
def _agency_names() -> dict[str, str]:
    return {name.lower(): agency for name, agency in AGENCIES.items()}


def _date(written: object, language: str | None, url: str | None) -> Published:
    """A date in the markup that makes no sense is no date: pages are full of placeholders."""
    if not isinstance(written, str):
        return UNKNOWN
    try:
        return in_outlet_time(parse_published(written, "markup"), language, url)
    except ValueError:
        return UNKNOWN


def _meta(tree: HtmlElement) -> dict[str, str]:
    """Name, property or item property of meta elements in lower case to content; of several, the first."""
    found: dict[str, str] = {}
    for element in tree.iterfind(".//meta[@content]"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
        content = (element.get("content") or "").strip()
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def language_of(*declared: object) -> str | None:
    """The ISO 639-1 code of the first declaration that has one.

    >>> language_of(None, "de-AT")
    'de'
    """
    for name in declared:
        if isinstance(name, str) and (match := _LANGUAGE.match(name.strip())):
            return match[0].lower()
    return None


def _canonical(tree: HtmlElement, meta: dict[str, str], url: str | None) -> str | None:
    """The address that the page gives for itself, unless it is that of the front page."""
    links = (link.get("href") for link in tree.iterfind(".//link[@rel='canonical']"))
    for written in filter(None, (next(links, None), meta.get("og:url"))):
        try:
            address: str = urljoin(url or "", written.strip())
            parts = urlsplit(address)
            front = parts.path in {"", "/"} and not parts.query and urlsplit(url or "").path not in {"", "/"}
        except ValueError:  # an address that is none: "http://[", say
            continue
        if parts.scheme in {"http", "https"} and parts.netloc and not front:
            return address
    return None


# ---------------------------------------------------------------- JSON-LD


def _article(tree: HtmlElement) -> Node:
    """The article that a page describes; a live blog before others, since its entries are articles as well."""
    nodes = [node for script in _scripts(tree) for node in _nodes(script)]
    articles = [node for node in nodes if any(_ARTICLE.fullmatch(type_) for type_ in _types(node))]
    live = [node for node in articles if _LIVE in _types(node)]
    return next(iter([*live, *articles]), {})


def _scripts(tree: HtmlElement) -> Iterator[object]:
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        written = re.sub(r"^\s*(?:<!--|//<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\]\]>|\]\]>)\s*$", "", script.text or "")
        try:
            # Not strict: raw line breaks within strings are the commonest defect.
            yield json.loads(written.strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue


def _nodes(value: object, depth: int = 0) -> Iterator[Node]:
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item, depth)
    elif isinstance(value, dict) and depth < _DEEPEST:
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"):
            yield from _nodes(value.get(key), depth + 1)


def _types(node: Node) -> list[str]:
    types = node.get("@type")
    return [
        type_.rpartition("/")[2] for type_ in (types if isinstance(types, list) else [types]) if isinstance(type_, str)
    ]


def _names(value: object) -> list[str]:
    """Names of persons or organisations, which JSON-LD writes as text, as an object, or as a list of them."""
    if isinstance(value, list):
        return [name for item in value for name in _names(item)]
    if isinstance(value, dict):
        named = value.get("name") or value.get("publisher")
        return _names(named) if named is not value else []
    text = _string(value)
    return [text] if text and not text.startswith(("http:", "https:")) else []


def _addresses(value: object) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _addresses(item)
    elif isinstance(value, dict):
        yield from _addresses(value.get("url") or value.get("@id"))
    elif isinstance(value, str) and value.startswith(("http:", "https:")):
        yield value.strip()


def _updates(article: Node, language: str | None, url: str | None) -> Iterator[Update]:
    for node in _nodes(article.get("liveBlogUpdate")):
        if body := _string(node.get("articleBody")):
            yield Update(_date(node.get("datePublished"), language, url), _string(node.get("headline")), body)


def _string(value: object) -> str | None:
    return " ".join(unescape(value).split()) or None if isinstance(value, str) else None
