"""The search page: articles, statements by speaker, figures by what is counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from math import isfinite
from typing import Annotated, Final

from fastapi import APIRouter, Query, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from quellenlage.model import Span, Wording
from quellenlage.present.wording import bounds, short_day
from quellenlage.serve.context import FARTHEST, Ctx
from quellenlage.serve.pages.links import document_href, passage_href
from quellenlage.serve.pages.render import neighbours, page, pulse_value
from quellenlage.store import Hit, Pulse, Store
from quellenlage.store import Query as StoreQuery
from quellenlage.store.values import Page, SearchKind

router = APIRouter()
HITS: Final = 20
_DECIMAL: Final = str.maketrans({".": None, ",": "."})


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an excerpt; ``found`` where it is what was searched for."""

    words: str
    found: bool


@dataclass(frozen=True, slots=True)
class Found:
    """A hit."""

    href: str
    document: str
    outlet: str
    title: str
    day: Wording
    pieces: tuple[Piece, ...]
    speaker: str | None
    value: Wording | None


@router.get("/search")
async def search(  # noqa: PLR0913 - a parameter for each field of the form
    *,
    request: Request,
    ctx: Ctx,
    q: Annotated[str, Query(max_length=1000)] = "",
    kind: SearchKind = "text",
    speaker: Annotated[str, Query(max_length=1000)] = "",
    counted: Annotated[str, Query(max_length=1000)] = "",
    low: Annotated[str, Query(max_length=40)] = "",
    high: Annotated[str, Query(max_length=40)] = "",
    first: Annotated[str, Query(max_length=40)] = "",
    last: Annotated[str, Query(max_length=40)] = "",
    source: Annotated[str, Query(max_length=1000)] = "",
    offset: Annotated[int, Query(ge=0, le=FARTHEST)] = 0,
) -> Response:
    """Hits, those of the last day first; an empty form shows none."""
    query = StoreQuery(
        words=q,
        kind=kind,
        speaker=speaker or None,
        counted=counted or None,
        low=_number(low),
        high=_number(high),
        first=_day(first),
        last=_day(last),
        source=source or None,
        limit=HITS,
        offset=offset,
    )
    asked = query != replace(StoreQuery(), kind=kind, limit=HITS, offset=offset)

    def job(store: Store) -> tuple[Page[Hit], Pulse]:
        return store.search(query) if asked else Page((), 0, False), store.pulse()

    found, pulse = await ctx.run(job)
    before, after = neighbours(request, HITS, offset, found.more)
    return page(
        request,
        "search.html",
        asked=asked,
        found=found,
        hits=tuple(map(_found, found.items)),
        form={
            "q": q,
            "kind": kind,
            "speaker": speaker,
            "counted": counted,
            "low": low,
            "high": high,
            "first": first,
            "last": last,
            "source": source,
        },
        before=before,
        after=after,
        pulse=pulse_value(pulse),
    )


def _found(hit: Hit) -> Found:
    place = hit.highlights[0] if hit.highlights else hit.passage
    marked = hit.passage if hit.item is not None and hit.low is hit.high is None else place
    return Found(
        href=passage_href(hit.version.id, marked) if len(marked) else document_href(hit.version.id),
        document=document_href(hit.version.id),
        outlet=hit.version.source or hit.version.document,
        title=hit.version.title or hit.version.document,
        day=short_day(hit.day),
        pieces=tuple(_pieces(hit)),
        speaker=hit.speaker,
        value=bounds(hit.low, hit.high, None, hit.unit) if hit.low is not None or hit.high is not None else None,
    )


def _pieces(hit: Hit) -> Iterator[Piece]:
    """The excerpt, taken apart at the found words."""
    at = hit.passage.begin

    def cut(begin: int, end: int) -> str:
        return Span(begin - hit.passage.begin, end - hit.passage.begin).cut(hit.excerpt)

    for span in hit.highlights:
        begin, end = max(span.begin, at), min(span.end, hit.passage.end)
        if begin < end:
            yield Piece(cut(at, begin), found=False)
            yield Piece(cut(begin, end), found=True)
            at = end
    yield Piece(cut(at, hit.passage.end), found=False)


def _number(written: str) -> float | None:
    """A bound as a person writes it: "1.200,5" in German, or as programs do."""
    text = written.strip().replace("\u00a0", "").replace(" ", "")
    if not text:
        return None
    german = "," in text or (text.count(".") >= 1 and all(len(part) == 3 for part in text.split(".")[1:]))
    try:
        value = float(text.translate(_DECIMAL) if german else text)
    except ValueError:
        raise HTTPException(422, f"{written!r} is no number.") from None
    if not isfinite(value):
        raise HTTPException(422, f"{written!r} is no number.")
    return value


def _day(written: str) -> date | None:
    if not written.strip():
        return None
    try:
        return date.fromisoformat(written.strip())
    except ValueError:
        raise HTTPException(422, f"{written!r} is no day; days are written 2024-10-28.") from None
