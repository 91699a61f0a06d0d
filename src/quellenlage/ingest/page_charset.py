"""Bytes of a page to text, when the bytes, the page and the server tell different things about its charset.

Bytes that are valid UTF-8 are UTF-8 whatever anybody declares: no sensible text in another encoding is, by accident.
Else the server is believed before the page, as browsers do it (WHATWG Encoding, HTML 13.2.3), then Windows-1252.
"""

from __future__ import annotations

import re

from quellenlage.ingest.charset import BYTE_ORDER_MARKS, decode

#: How far into a page browsers look for its declaration.
_HEAD = 4096
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)""", re.IGNORECASE
)

#: Encodings that the web knows; others that Python knows as well would be a way to play tricks.
_KNOWN = re.compile(r"utf-?8|(?:windows|cp)-?125\d|iso-?8859-?\d+|koi8-[ru]|gb(?:k|18030)|big5|euc-(?:jp|kr)|shift_jis")

#: What browsers take for Windows-1252, its superset.
_WINDOWS_1252 = frozenset({"ascii", "us-ascii", "latin1", "latin-1", "l1", "iso-8859-1", "iso8859-1", "iso88591"})

#: Share of broken sequences among all that are not ASCII up to which a page is UTF-8 that was damaged: cut within
#: a character, or with a comment pasted from elsewhere.
_DAMAGED = 0.4


def decode_page(data: bytes, declared: str | None = None) -> str:
    """The text of a page.

    Args:
        data: the page as it was sent.
        declared: the charset that the server named, if it did.

    Raises:
        ValueError: it is binary; the message says so.

    >>> decode_page('<meta charset="iso-8859-1">Öl für 30 €'.encode())
    '<meta charset="iso-8859-1">Öl für 30 €'
    >>> decode_page('<meta charset="utf-8">Öl für 30 €'.encode("cp1252"))
    '<meta charset="utf-8">Öl für 30 €'
    >>> decode_page("Ćevapčići".encode("cp1250"), "windows-1250")
    'Ćevapčići'
    """
    if data.startswith(tuple(mark for mark, _ in BYTE_ORDER_MARKS)):
        return decode(data)
    if b"\0" in data:
        raise ValueError("is binary, not HTML")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    if _is_damaged_utf8(data):
        return data.decode("utf-8-sig", "replace")
    found = _DECLARED.search(data, 0, _HEAD)
    for name in (declared, found[1].decode("ascii") if found else None):
        try:
            return data.decode(_encoding(name))
        except UnicodeDecodeError:
            continue
    return data.decode("cp1252", "latin1-where-open")


def _encoding(name: str | None) -> str:
    """The encoding that a name stands for on the web; ASCII, and so an error, for one that it does not know."""
    name = (name or "").strip("\"' ").lower()
    if name in _WINDOWS_1252:
        return "cp1252"
    return name if _KNOWN.fullmatch(name) else "ascii"


def _is_damaged_utf8(data: bytes) -> bool:
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    return 0 < broken <= _DAMAGED * sum(char > "\x7f" for char in text)
