"""The application: routes, errors, headers, and the threads that hold the desk open."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from fastapi import Depends, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from quellenlage import __version__
from quellenlage.errors import QuellenlageError
from quellenlage.present.json_values import dumps
from quellenlage.serve.access import may_read
from quellenlage.serve.api import account, articles, desk
from quellenlage.serve.config import ServeConfig
from quellenlage.serve.context import Context
from quellenlage.serve.guard import Guard
from quellenlage.serve.live import Heart
from quellenlage.serve.models import Problem
from quellenlage.serve.pages import (
    documents,
    findings,
    home,
    inputs,
    judging,
    search,
    signing,
    static,
    stories,
)
from quellenlage.serve.pages.trouble import trouble_page
from quellenlage.serve.pool import Pool
from quellenlage.serve.problems import PROBLEM_TYPE, Trouble, is_api, problem_response, trouble_of
from quellenlage.store import open_store

_ABOUT = "The state of the sources: the readings of a desk and the account of the evidence over them."


def create_app(config: ServeConfig) -> FastAPI:
    """The desk as an ASGI application.

    It opens the desk when it is started, and may be started again after it was shut down.
    """

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        pool = Pool(lambda: open_store(config.url, create=False), config.threads)
        app.state.context = Context(config, pool, Heart(pool, config))
        try:
            yield
        finally:
            pool.close()

    app = FastAPI(
        title="Quellenlage",
        version=__version__,
        description=_ABOUT,
        openapi_url="/api/openapi.json",
        docs_url=None,
        default_response_class=PlainJson,
        redoc_url=None,
        lifespan=lifespan,
        dependencies=[Depends(may_read)],
        redirect_slashes=False,
    )
    for api in (account, articles, desk):
        app.include_router(api.router)
    for pages in (home, stories, documents, search, findings, judging, inputs, signing, static):
        app.include_router(pages.router, include_in_schema=False)
    for kind in (HTTPException, RequestValidationError, QuellenlageError):
        app.add_exception_handler(kind, _answer_error)
    app.add_middleware(Guard, hosts=config.hosts, answer=_answer)
    app.openapi = lambda: _openapi(app)  # type: ignore[method-assign]
    return app


class PlainJson(JSONResponse):
    """JSON as ``annotate`` writes it: half of a surrogate pair, which has no UTF-8, is spelt."""

    def render(self, content: Any) -> bytes:
        """The content as bytes."""
        return dumps(content).encode()


async def _answer_error(request: Request, error: Exception) -> Response:
    return await _answer(request, trouble_of(error))


async def _answer(request: Request, trouble: Trouble) -> Response:
    if is_api(request):
        return problem_response(request, trouble)
    return trouble_page(request, trouble)


def _openapi(app: FastAPI) -> dict[str, Any]:
    """The description of the API, in which every operation can end in a problem."""
    if app.openapi_schema is None:
        schema = FastAPI.openapi(app)
        problem = {"content": {PROBLEM_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}}
        for path in schema["paths"].values():
            for operation in path.values():
                operation["responses"].pop("422", None)
                operation["responses"]["default"] = {"description": "A problem (RFC 9457)", **problem}
                operation["responses"].setdefault("304", {"description": "What the validator names is still so"})
        _describe_problem(schema["components"])
        app.openapi_schema = schema
    return app.openapi_schema


def _describe_problem(components: dict[str, Any]) -> None:
    described = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    components["schemas"].update(described.pop("$defs"))
    components["schemas"]["Problem"] = described
    for unused in ("HTTPValidationError", "ValidationError"):
        components["schemas"].pop(unused, None)
    components["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
