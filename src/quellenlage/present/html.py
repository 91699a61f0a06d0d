"""``brief.html``: the account as one page that loads nothing and in which every line opens at its words."""

from __future__ import annotations

import base64
import functools
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from jinja2 import Environment
from markupsafe import Markup

from quellenlage.model import Account, Reading, Span, Wording
from quellenlage.present.environment import asset, make_environment
from quellenlage.present.evidence import Sources, web_host
from quellenlage.present.labels import BASES, LANGUAGES
from quellenlage.present.reader import MarkedText, marked_text, marks_of
from quellenlage.present.summary import Overview, overview
from quellenlage.present.views.findings import findings_view
from quellenlage.present.views.ledger import claim_anchors, ledger_view
from quellenlage.present.views.lineage import lineage_view
from quellenlage.present.views.passage import Passage, passage
from quellenlage.present.views.timeline import published_view, timeline_view
from quellenlage.present.views.voices import voices_view
from quellenlage.present.wording import day, moment


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article in the reader."""

    anchor: str
    outlet: str
    title: str
    published: Wording
    basis: Wording
    language: str
    translated_from: Wording | None
    url: str | None
    host: str | None
    copied_from: tuple[str, str] | None
    marked: MarkedText


@dataclass(frozen=True, slots=True)
class CitedView:
    """A source outside the set, and where it is named."""

    name: str
    passages: tuple[Passage, ...]


def render_html(account: Account) -> str:
    """The whole page.

    Equal accounts give equal pages. Texts of articles are only ever shown: they are escaped, only web addresses become
    links, and a content security policy allows no script and no style but the two of the page, by their hashes.

    Raises:
        EvidenceError: evidence does not fit the text it points into.
    """
    sources = Sources.of(account.readings)
    found = overview(account)
    anchors = claim_anchors(found, sources.links)
    findings = findings_view(account, found, sources, anchors)
    articles = _articles(account, found, sources)
    style = asset("brief.css") + _split_rules(articles)
    script = asset("keys.js") + asset("brief.js")
    return (
        _environment()
        .get_template("brief.html")
        .render(
            account=account,
            overview=found,
            span_of_time=span_of_time(found),
            articles=articles,
            findings=findings,
            claims=ledger_view(account, found, sources),
            voices=voices_view(account, sources, anchors),
            lineage=lineage_view(account, found, sources),
            timeline=timeline_view(account, found, sources),
            published=published_view(account, sources),
            cited=cited_view(account, sources),
            sources=sources,
            style=Markup(style),
            script=Markup(script),
            policy=_policy(style, script),
        )
    )


@functools.cache
def _environment() -> Environment:
    return make_environment()


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    )


def _hash(content: str) -> str:
    digest = hashlib.sha256(content.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


def _split_rules(articles: Iterable[ArticleView]) -> str:
    """Marks in several elements light up together, which ``:target`` alone cannot do."""
    return "".join(
        f":root:has(#{name}:target) :is(.c-{name},.p-{name}){{background:var(--lit);color:var(--lit-ink)}}\n"
        for article in articles
        for name in article.marked.split
    )


def _articles(account: Account, found: Overview, sources: Sources) -> tuple[ArticleView, ...]:
    evidence = _evidence_by_document(account)
    readings = sorted(account.readings, key=lambda reading: _when(reading, sources))
    return tuple(
        _article(reading, evidence.get(reading.document.id, []), found.copies.get(reading.document.id), sources)
        for reading in readings
    )


def _article(reading: Reading, evidence: list[Span], copied_from: str | None, sources: Sources) -> ArticleView:
    document = reading.document
    marks = marks_of(reading, evidence)
    source_language = reading.translated_from
    return ArticleView(
        anchor=sources.article(document.id),
        outlet=sources.outlet(document.id),
        title=sources.title(document.id),
        published=moment(reading.published),
        basis=BASES[reading.published.basis],
        language=reading.language,
        translated_from=LANGUAGES.get(source_language, Wording(source_language, source_language))
        if source_language
        else None,
        url=document.url if web_host(document.url) else None,
        host=web_host(document.url),
        copied_from=(sources.article_link(copied_from), sources.outlet(copied_from)) if copied_from else None,
        marked=marked_text(document.text, reading.regions, marks, functools.partial(sources.anchor, document.id)),
    )


def _evidence_by_document(account: Account) -> dict[str, list[Span]]:
    """Every passage that a line of the page leads to, by document."""
    entries = [
        *((member.document, member.span) for claim in account.claims for member in claim.members),
        *((entry.document, entry.span) for finding in account.findings for entry in finding.evidence),
        *((entry.document, entry.span) for edge in account.lineage for entry in edge.evidence),
        *((entry.document, entry.span) for citation in account.cited for entry in citation.evidence),
        *((entry.document, entry.span) for event in account.timeline for entry in event.evidence),
    ]
    spans: dict[str, list[Span]] = {}
    for document, span in entries:
        spans.setdefault(document, []).append(span)
    return spans


def cited_view(account: Account, sources: Sources) -> tuple[CitedView, ...]:
    """Sources outside the set by their names."""
    by_name: dict[str, list[Passage]] = {}
    for citation in account.cited:
        shown = by_name.setdefault(citation.name, [])
        shown.extend(passage(sources, entry) for entry in citation.evidence)
    return tuple(CitedView(name, tuple(shown)) for name, shown in by_name.items())


def span_of_time(found: Overview) -> Wording | None:
    """From the first day of publication to the last."""
    if found.first is None:
        return None
    first, last = day(found.first), day(found.last)
    return first if first == last else Wording(f"{first.de} – {last.de}", f"{first.en} – {last.en}")


def _when(reading: Reading, sources: Sources) -> tuple[bool, str, int]:
    published = reading.published
    when = published.moment.isoformat() if published.moment else str(published.day)
    return published.day is None, when, sources.numbers[reading.document.id]
