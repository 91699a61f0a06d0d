"""Judgements on pages: what was said of a finding, and the form that says more."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, get_args

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from quellenlage.model import Wording
from quellenlage.present.wording import short_day
from quellenlage.serve.access import Who, check_form
from quellenlage.serve.context import Ctx, required
from quellenlage.serve.pages.forms import form_values, local
from quellenlage.serve.pages.words import DESK_UI
from quellenlage.store import Judgement, Store
from quellenlage.store.values import Verdict

router = APIRouter()
LONGEST_NOTE: Final = 4000
_AT_ONCE: Final = 1000
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Judged:
    """The last judgement of a finding."""

    verdict: Verdict
    name: Wording
    note: str
    who: str
    day: Wording


def judged_findings(store: Store, keys: Iterable[str]) -> dict[str, Judged]:
    """What was said last of each of these findings."""
    return {
        key: Judged(said.verdict, DESK_UI[said.verdict], said.note, said.who, short_day(said.when.date()))
        for key, said in store.last_judgements(keys).items()
    }


@router.post("/findings/{finding}/judgements")
async def judge(request: Request, finding: str, ctx: Ctx, who: Who) -> Response:
    """Keep a judgement, and go back to where the form was."""
    form = await form_values(request)
    check_form(form.get("form_token", ""), who, ctx.config.secret)
    if who.user is None:
        raise HTTPException(403, "Only users may judge; please sign in.")
    verdict: Verdict | None = next((known for known in get_args(Verdict) if known == form.get("verdict")), None)
    note = form.get("note", "").strip()
    if verdict is None or len(note) > LONGEST_NOTE:
        raise HTTPException(
            422, f"A judgement is one of {', '.join(get_args(Verdict))}, and a note at most 4,000 long."
        )
    said = Judgement(finding, verdict, note, who.user, ctx.config.now())

    def job(store: Store) -> None:
        required(store.finding(finding), "finding")
        store.judge(said)

    await ctx.run(job)
    return RedirectResponse(f"{local(form.get('back', ''), '/findings')}#{finding}", 303)


@router.get("/judgements.csv")
async def table(ctx: Ctx) -> Response:
    """All judgements as a table, oldest first."""
    content = await ctx.run(lambda store: _table(_all(store)))
    headers = {"Content-Disposition": 'attachment; filename="judgements.csv"'}
    return Response(content.encode("utf-8", "replace"), media_type="text/csv; charset=utf-8", headers=headers)


def _all(store: Store) -> Iterator[Judgement]:
    offset, more = 0, True
    while more:
        page = store.judgements_page(None, _AT_ONCE, offset)
        yield from page.items
        offset, more = offset + _AT_ONCE, page.more


def _table(judgements: Iterable[Judgement]) -> str:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(("finding", "verdict", "note", "who", "when"))
    for said in judgements:
        writer.writerow((said.finding, said.verdict, _cell(said.note), _cell(said.who), said.when.isoformat()))
    return out.getvalue()


def _cell(text: str) -> str:
    """Text that no spreadsheet takes for a formula (OWASP: CSV injection)."""
    return f"'{text}" if text.startswith(_FORMULA) else text
