"""The reader: an article with all that was read in it, and its raw source beside it as text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Final

from fastapi import APIRouter, Query, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from quellenlage.account.severity import FINDING_ORDER
from quellenlage.model import Reading, Span, Wording
from quellenlage.present.evidence import Sources, check_span, web_host
from quellenlage.present.labels import BASES, LANGUAGES, LINEAGE, LINEAGE_FROM, STATEMENTS
from quellenlage.present.reader import Mark, MarkedText, marked_text, marks_of
from quellenlage.present.wording import bounds, moment, short_day, time_value
from quellenlage.serve.context import Ctx, required
from quellenlage.serve.pages.findings import Shown, shown_findings
from quellenlage.serve.pages.judging import Judged, judged_findings
from quellenlage.serve.pages.links import document_href, passage_anchor, passage_href
from quellenlage.serve.pages.render import page, pulse_value
from quellenlage.store import ClaimFilter, FindingFilter, Pulse, Selection, Store, Stored, Version

router = APIRouter()
#: Characters of the raw source that are shown beside the text, and characters of a passage in a list.
RAW_SHOWN, CLIPPED = 200_000, 140
EDGES, FINDINGS, CLAIMS = 200, 100, 500
_MARK: Final = re.compile(r"(\d{1,9})-(\d{1,9})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Line:
    """Something that was read: where it is, what it says, and what is known of it."""

    href: str
    words: str
    about: tuple[Wording | str, ...]


@dataclass(frozen=True, slots=True)
class Relative:
    """An article that this one took from, or that took from this one."""

    href: str
    outlet: str
    how: Wording
    earlier: bool


@dataclass(frozen=True, slots=True)
class DocumentView:
    """All that the page shows."""

    version: Version
    versions: tuple[Version, ...]
    story: str | None
    story_title: str | None
    outlet: str
    title: str
    published: Wording
    basis: Wording
    language: str
    translated_from: Wording | None
    host: str | None
    marked: MarkedText
    relatives: tuple[Relative, ...]
    findings: tuple[Shown, ...]
    judged: dict[str, Judged]
    statements: tuple[Line, ...]
    figures: tuple[Line, ...]
    times: tuple[Line, ...]
    raw: str | None
    raw_whole: bool
    passage: str | None
    pulse: Pulse


@router.get("/documents/{document}")
async def document(
    request: Request,
    document: str,
    ctx: Ctx,
    mark: Annotated[str | None, Query(description="A passage to mark: begin-end.")] = None,
    raw: bool = False,
) -> Response:
    """The reader."""
    view = await ctx.run(lambda store: _view(store, document, _span(mark), raw))
    return page(request, "document.html", view=view, judged=view.judged, raw=raw, pulse=pulse_value(view.pulse))


@router.get("/documents/{document}/source")
async def source(document: str, ctx: Ctx) -> Response:
    """The raw source, to the byte, as a file that no browser opens."""

    def job(store: Store) -> bytes:
        required(store.reading(document), "document")
        content = store.raw(document)
        if content is None:
            raise HTTPException(404, "No raw source of this version was kept.")
        return content

    headers = {
        "Content-Disposition": f'attachment; filename="{document[:32]}.txt"',
        "Content-Security-Policy": "sandbox; default-src 'none'",
    }
    return Response(await ctx.run(job), media_type="application/octet-stream", headers=headers)


def _span(mark: str | None) -> Span | None:
    found = _MARK.fullmatch(mark or "")
    if mark and found is None:
        raise HTTPException(422, "A passage is begin-end, in characters of the text.")
    return Span(int(found[1]), int(found[2])) if found else None


def _view(store: Store, document: str, mark: Span | None, raw: bool) -> DocumentView:
    stored = required(store.reading(document), "document")
    reading = stored.named()
    text = reading.document.text
    if mark is not None and not 0 <= mark.begin < mark.end <= len(text):
        raise HTTPException(404, "This version has no such passage: it does not fit the text.")
    sources = Sources.of([reading])
    found = store.findings_page(FindingFilter(version=document), FINDINGS).items
    rows = tuple(sorted(found, key=lambda row: FINDING_ORDER.index(row.finding.kind)))
    story = store.story_of([document]).get(document)
    row = store.story(story) if story else None
    translated = reading.translated_from
    page_text, whole = _raw(store, stored) if raw else (None, True)
    return DocumentView(
        version=stored.version,
        versions=store.versions_page(Selection(article=stored.version.article, latest_only=False)).items,
        story=story,
        story_title=row.title if row else None,
        outlet=stored.version.source or web_host(stored.version.url) or stored.version.document,
        title=sources.title(document),
        published=moment(reading.published),
        basis=BASES[reading.published.basis],
        language=reading.language,
        translated_from=LANGUAGES.get(translated, Wording(translated, translated)) if translated else None,
        host=web_host(stored.version.url),
        marked=_marked(store, reading, mark),
        relatives=tuple(_relatives(store, document)),
        findings=shown_findings(store, rows),
        judged=judged_findings(store, (each.id for each in rows)),
        statements=tuple(_statements(reading)),
        figures=tuple(_figures(reading)),
        times=tuple(
            Line(passage_href(document, time.span), time.span.cut(text), (time_value(time.value),))
            for time in reading.times
        ),
        raw=page_text,
        raw_whole=whole,
        passage=mark.cut(text) if mark else None,
        pulse=store.pulse(),
    )


def _marked(store: Store, reading: Reading, mark: Span | None) -> MarkedText:
    """The text with its marks; the passage that was asked for is lit in all its pieces."""
    document = reading.document
    evidence = {
        member.span
        for claim in store.claims(ClaimFilter(version=document.id), CLAIMS).items
        for member in claim.members
        if member.document == document.id
    }
    marks = {known.span: known for known in marks_of(reading, evidence)}
    if mark is not None:
        check_span(document.id, document.text, mark)
        known = marks.get(mark, Mark(mark, ()))
        marks[mark] = Mark(mark, (*known.classes, "lit"), known.note, known.partner)
    return marked_text(document.text, reading.regions, marks.values(), passage_anchor)


def _raw(store: Store, stored: Stored) -> tuple[str | None, bool]:
    content = store.raw(stored.version.id)
    if content is None:
        return None, True
    text = content.decode("utf-8", "replace")
    return text[:RAW_SHOWN], len(text) <= RAW_SHOWN


def _relatives(store: Store, document: str) -> Iterator[Relative]:
    edges = store.lineage(version=document, limit=EDGES).items
    others = store.versions_by_id(name for edge in edges for name in (edge.earlier, edge.later))
    for edge in edges:
        if document not in {edge.earlier, edge.later}:
            continue
        earlier = edge.later == document
        other = edge.earlier if earlier else edge.later
        if other in others:
            outlet = others[other].source or others[other].document
            how = LINEAGE_FROM[edge.kind] if earlier else LINEAGE[edge.kind]
            yield Relative(document_href(other), outlet, how, earlier)


def _statements(reading: Reading) -> Iterator[Line]:
    names = {actor.id: actor.name for actor in reading.actors}
    text = reading.document.text
    for statement in reading.statements:
        if statement.quote:
            words = " … ".join(span.cut(text) for span in statement.quote)
            about: list[Wording | str] = [name] if (name := names.get(statement.actor or "")) else []
            about.append(STATEMENTS[statement.type])
            if statement.said:
                about.append(short_day(statement.said))
            yield Line(passage_href(reading.document.id, statement.quote[0]), _clipped(words), tuple(about))


def _figures(reading: Reading) -> Iterator[Line]:
    names = {actor.id: actor.name for actor in reading.actors}
    text = reading.document.text
    for figure in reading.figures:
        about: list[Wording | str] = [bounds(figure.low, figure.high, figure.modifier, figure.unit, figure.rate)]
        about += [name] if (name := names.get(figure.actor or "")) else []
        if figure.as_of:
            about.append(short_day(figure.as_of))
        whole = Span(figure.span.begin, max(figure.span.end, figure.counted.end if figure.counted else 0))
        words = whole.cut(text) if len(whole) <= CLIPPED else figure.span.cut(text)
        yield Line(passage_href(reading.document.id, figure.span), words, tuple(about))


def _clipped(words: str) -> str:
    return words if len(words) <= CLIPPED else words[: CLIPPED - 1].rpartition(" ")[0] + " …"
