"""Bytes to text, to the letter: no newline is changed, nothing is trimmed."""

from __future__ import annotations

import codecs
import re

#: Byte order marks of encodings that cannot be told otherwise; UTF-32 first, because its mark begins with UTF-16's.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

#: Controls that occur in scraped text: tab, line feed, vertical tab, form feed, carriage return, next line, DOS end of
#: file, and the soft separators.
TEXT_CONTROLS = frozenset("\t\n\v\f\r\x1a\x1c\x1d\x1e\x1f\x85")

_CONTROL = re.compile(f"[{''.join(chr(n) for n in (*range(32), *range(127, 160)) if chr(n) not in TEXT_CONTROLS)}]")

#: Share of other control characters from which on bytes are taken for binary. Random bytes have more than 10 %.
BINARY_SHARE = 0.01


def decode(data: bytes) -> str:
    """The text that ``data`` encodes: UTF-8, else what a byte order mark says, else Windows-1252.

    A UTF-8 byte order mark stays in the text as U+FEFF, so that offsets are those of the file decoded as UTF-8; the
    marks of UTF-16 and UTF-32 belong to their encoding and are consumed by it. The five bytes that Windows-1252 leaves
    open are read as Latin-1 does.

    Raises:
        ValueError: the bytes are not text; the message says why.

    >>> decode("Über 30 Tote".encode("latin-1"))
    'Über 30 Tote'
    >>> decode(bytes(range(32)) * 4)
    Traceback (most recent call last):
        ...
    ValueError: is binary, not text
    """
    text = _decoded(data)
    if "\0" in text or _share_of_controls(text) > BINARY_SHARE:
        raise ValueError("is binary, not text")
    return text


def _decoded(data: bytes) -> str:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                raise ValueError(
                    f"has the byte order mark of {encoding.upper()} and is not {encoding.upper()}"
                ) from None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="latin1-where-open")


def _share_of_controls(text: str) -> float:
    return len(_CONTROL.findall(text)) / len(text) if text else 0.0


def _latin1_where_open(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("latin-1"), error.end


codecs.register_error("latin1-where-open", _latin1_where_open)
