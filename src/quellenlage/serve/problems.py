"""Errors in one shape: problem details as JSON for the API (RFC 9457), one plain page for people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final

from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from quellenlage.errors import QuellenlageError, RetryError, UsageError

PROBLEM_TYPE: Final = "application/problem+json"
RETRY_SECONDS: Final = 5
API: Final = "/api"


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is told of an error.

    Args:
        detail: what is wrong with this request, in a sentence.
        errors: where a request has several, each with the place it is at.
    """

    status: int
    detail: str
    errors: tuple[Mapping[str, str], ...] = ()
    headers: Mapping[str, str] | None = None

    @property
    def title(self) -> str:
        """The name of the status."""
        return HTTPStatus(self.status).phrase


def trouble_of(error: Exception) -> Trouble:
    """What is told of an error that was raised on the way."""
    if isinstance(error, HTTPException):
        return Trouble(error.status_code, error.detail or HTTPStatus(error.status_code).description, (), error.headers)
    if isinstance(error, RequestValidationError):
        return Trouble(422, "The request has values that the API does not take.", tuple(map(_error, error.errors())))
    if isinstance(error, RetryError):
        return Trouble(503, f"The desk {error.reason}.", (), {"Retry-After": str(RETRY_SECONDS)})
    if isinstance(error, UsageError):
        return Trouble(400, f"{error}.")
    if isinstance(error, QuellenlageError):
        return Trouble(500, f"{error}.")
    return Trouble(500, "Quellenlage failed; its log names the defect.")


def problem_response(request: Request, trouble: Trouble) -> Response:
    """The error as JSON."""
    content: dict[str, Any] = {
        "type": "about:blank",
        "title": trouble.title,
        "status": trouble.status,
        "detail": trouble.detail,
        "instance": request.url.path,
    }
    if trouble.errors:
        content["errors"] = list(trouble.errors)
    return JSONResponse(content, trouble.status, trouble.headers, PROBLEM_TYPE)


def is_api(request: Request) -> bool:
    """Whether a program asks, not a person."""
    return request.url.path == API or request.url.path.startswith(f"{API}/")


def _error(error: Mapping[str, Any]) -> Mapping[str, str]:
    place, *names = (str(part) for part in error["loc"])
    return {"in": place, "name": ".".join(names), "detail": str(error["msg"])}
