"""Values as JSON has them: days as ISO dates, whole numbers without a fraction, letters as letters."""

from __future__ import annotations

import json
import math
import re
from contextlib import suppress
from datetime import date
from typing import Final

import orjson

from quellenlage.present.evidence import EvidenceError

Json = dict[str, object]
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def dumps(value: object, *, indent: int | None = None) -> str:
    """JSON with letters as letters, keys in the order given, no spaces where no line is broken; never ``NaN``.

    >>> dumps({"name": "Kästner", "low": None})
    '{"name":"Kästner","low":null}'
    """
    if indent is None:
        with suppress(orjson.JSONEncodeError):
            return orjson.dumps(value).decode()
    # What is left is as rare as whole numbers beyond 64 bits and halves of surrogate pairs.
    separators = (",", ": ") if indent else (",", ":")
    line = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent, separators=separators)
    try:
        line.encode()
    except UnicodeEncodeError:
        # Half of a surrogate pair cannot be written as UTF-8, but JSON can spell it.
        return _SURROGATE.sub(lambda half: f"\\u{ord(half[0]):04x}", line)
    return line


def json_day(value: date | None) -> str | None:
    """A day as an ISO date."""
    return value.isoformat() if value else None


def json_number(value: float | None) -> int | float | None:
    """A bound, whole where it is whole; raises EvidenceError where it is infinite or no number."""
    if value is None:
        return None
    if not math.isfinite(value):
        raise EvidenceError(f"a bound of {value} is no number; an open bound is None")
    return int(value) if value == int(value) else value
