"""What a form sends."""

from __future__ import annotations

from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import Request

_TYPE = "application/x-www-form-urlencoded"


async def form_values(request: Request) -> dict[str, str]:
    """The fields of a form; of two with one name the last.

    Raises:
        HTTPException: it is no form (415), or has too many fields (400).
    """
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _TYPE:
        raise HTTPException(415, "This page takes forms only.")
    try:
        return dict(parse_qsl((await request.body()).decode("utf-8", "replace"), True, max_num_fields=20))
    except ValueError:
        raise HTTPException(400, "The form has too many fields.") from None


def local(address: str, otherwise: str = "/") -> str:
    """An address to go back to, if it is on this desk.

    >>> local("/stories/s1?x=1"), local("//evil.example"), local("https://evil.example")
    ('/stories/s1?x=1', '/', '/')
    """
    safe = address.startswith("/") and not address.startswith("//") and "\\" not in address and address.isprintable()
    return address if safe else otherwise
