"""From a template to a page: language, session, headers."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any, Final, get_args
from urllib.parse import urlencode

from jinja2 import Environment
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from quellenlage.present.environment import Language, asset, make_environment
from quellenlage.present.labels import FINDINGS
from quellenlage.present.wording import short_day
from quellenlage.serve.access import Visitor, visitor
from quellenlage.serve.context import context
from quellenlage.serve.pages.links import document_href, passage_href, story_href
from quellenlage.serve.pages.words import DESK_UI
from quellenlage.serve.sessions import COOKIE, sign

PACKAGE: Final = "quellenlage.serve"
LANGUAGE_COOKIE: Final = "quellenlage_language"
YEAR: Final = 365 * 24 * 3600
_WANTED: Final = re.compile(r"(?:^|,)\s*(de|en)\b[^,]*", re.IGNORECASE)


@functools.cache
def assets() -> Mapping[str, tuple[str, str]]:
    """Style sheets and scripts by name: what they are, and their content."""
    return {
        "brief.css": ("text/css", asset("brief.css")),
        "desk.css": ("text/css", asset("desk.css", PACKAGE)),
        "keys.js": ("text/javascript", asset("keys.js")),
        "desk.js": ("text/javascript", asset("desk.js", PACKAGE)),
    }


def static_href(name: str) -> str:
    """The address of an asset; it changes with its content, so that browsers may keep it for good."""
    return f"/static/{name}?v={sha256(assets()[name][1].encode()).hexdigest()[:12]}"


@functools.cache
def environment(language: Language) -> Environment:
    """The templates in one language."""
    made = make_environment(language, (PACKAGE,), DESK_UI)
    made.globals.update(
        static_href=static_href,
        document_href=document_href,
        passage_href=passage_href,
        story_href=story_href,
        finding_names=FINDINGS,
        short_day=short_day,
    )
    return made


def language_of(request: Request) -> Language:
    """The language of the interface: asked for, else chosen before, else the browser's, else German."""
    for wanted in (request.query_params.get("lang"), request.cookies.get(LANGUAGE_COOKIE)):
        if wanted in get_args(Language):
            return "en" if wanted == "en" else "de"
    first = _WANTED.search(request.headers.get("accept-language", ""))
    return "en" if first and first[1].lower() == "en" else "de"


@dataclass(frozen=True, slots=True)
class Shell:
    """What every page has around its content."""

    language: Language
    other: str
    user: str | None
    form_token: str
    here: str
    path: str
    has_users: bool
    query: str


def page(request: Request, template: str, status: int = 200, **values: Any) -> Response:
    """A page as an answer; a visitor without a session gets one."""
    who = visitor(request)
    language = language_of(request)
    shell = _shell(request, who, language)
    html = environment(language).get_template(template).render(shell=shell, **{"fresh": frozenset(), **values})
    response = HTMLResponse(html.encode("utf-8", "replace"), status)
    remember(request, response, who)
    if request.query_params.get("lang") == language:
        set_cookie(request, response, LANGUAGE_COOKIE, language, YEAR)
    return response


def remember(request: Request, response: Response, who: Visitor) -> None:
    """Hand out the session, if it is new."""
    config = context(request).config
    if who.new:
        set_cookie(request, response, COOKIE, sign(who.session, config.secret), int(config.session_hours * 3600))


def set_cookie(request: Request, response: Response, name: str, value: str, seconds: int) -> None:
    """A cookie that no script sees and no other site sends."""
    secure = context(request).config.secure
    response.set_cookie(name, value, max_age=seconds, httponly=True, samesite="strict", secure=secure)


def _shell(request: Request, who: Visitor, language: Language) -> Shell:
    kept = [(name, value) for name, value in request.query_params.multi_items() if name != "lang"]
    other = urlencode([*kept, ("lang", "de" if language == "en" else "en")])
    here = f"{request.url.path}?{urlencode(kept)}" if kept else request.url.path
    return Shell(
        language=language,
        other=f"{request.url.path}?{other}",
        user=who.user,
        form_token=who.token,
        here=here,
        path=request.url.path,
        has_users=context(request).config.token_file is not None,
        query=request.query_params.get("q", "") if request.url.path == "/search" else "",
    )


def pulse_value(pulse: Any) -> str:
    """The pulse as the page carries it, for the script to compare."""
    return "-".join(str(value) for value in asdict(pulse).values())


def neighbours(request: Request, limit: int, offset: int, more: bool) -> tuple[str | None, str | None]:
    """Addresses of the windows before and after this one."""

    def at(place: int) -> str:
        kept = [(n, v) for n, v in request.query_params.multi_items() if n not in {"offset", "lang"}]
        query = urlencode([*kept, *([("offset", str(place))] if place else [])])
        return f"{request.url.path}?{query}" if query else request.url.path

    return at(max(0, offset - limit)) if offset else None, at(offset + limit) if more else None
