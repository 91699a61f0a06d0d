"""What the API does not take: names that it does not know, values given twice, days that are no days.

A filter that is misspelt and silently passed over would answer with everything.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from fastapi.exceptions import RequestValidationError
from pydantic import BeforeValidator
from starlette.requests import Request


def only_known(request: Request) -> None:
    """Refuse parameters that the description of the operation does not have, or has only once.

    Raises:
        RequestValidationError: there is such a parameter (422).
    """
    described = request.app.openapi()["paths"].get(request.scope["route"].path, {}).get(request.method.lower(), {})
    known = {each["name"] for each in described.get("parameters", ()) if each["in"] == "query"}
    given = [name for name, _ in request.query_params.multi_items()]
    errors = [_error(name, "is no parameter here") for name in dict.fromkeys(given) if name not in known]
    errors += [_error(name, "is given more than once") for name in dict.fromkeys(given) if given.count(name) > 1]
    if errors:
        raise RequestValidationError(errors)


def iso_day(value: Any) -> Any:
    """A day as ISO 8601 has it; pydantic would take a number for seconds since 1970.

    >>> iso_day("2024-10-28")
    datetime.date(2024, 10, 28)
    """
    return date.fromisoformat(value) if isinstance(value, str) else value


Day = Annotated[date | None, BeforeValidator(iso_day)]


def _error(name: str, told: str) -> dict[str, object]:
    return {"loc": ("query", name), "msg": told, "type": "value_error"}
