"""Numbers in digits: separators of thousands and decimals, by the language of the text."""

from __future__ import annotations

import re
from functools import lru_cache

from quellenlage.analysis.figures.quantity import integral

_GROUPED = re.compile(r"\d{1,3}(?:[.'’]\d{3})+(?:,\d+)?")
_COMMA_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_ONE_GROUP = re.compile(r"[1-9]\d{0,2},\d{3}")
_DECIMAL = re.compile(r"\d+,\d+")
_POINT = re.compile(r"\d+\.\d{1,2}")
_NOT_DIGITS = re.compile(r"[.'’]")


@lru_cache(maxsize=50_000)
def read_digits(text: str, german: bool) -> float | None:
    """The value of one token of digits; None where it is no number (a date, a code, a clock time).

    >>> read_digits("12.000", True), read_digits("1.234,5", True), read_digits("12'000", True), read_digits("3,5", True)
    (12000, 1234.5, 12000, 3.5)
    >>> read_digits("12,000", False), read_digits("2.5", False)
    (12000, 2.5)
    >>> read_digits("0471", True), read_digits("12.03.2025", True)
    (None, None)
    """
    if text.isdecimal():
        return None if text[0] == "0" and len(text) > 1 else int(text)
    if not german:
        return _read_with_comma_groups(text)
    if _GROUPED.fullmatch(text):
        return None if text[0] == "0" else integral(float(_NOT_DIGITS.sub("", text).replace(",", ".")))
    if _DECIMAL.fullmatch(text):
        return integral(float(text.replace(",", ".")))
    if text.count(",") > 1 or ("," in text and "." in text):
        return _read_with_comma_groups(text)
    return None


def _read_with_comma_groups(text: str) -> float | None:
    if _COMMA_GROUPED.fullmatch(text) or _POINT.fullmatch(text):
        return integral(float(text.replace(",", "")))
    return None


def is_comma_grouped(text: str) -> bool:
    """Whether a decimal comma may be a separator of thousands.

    >>> is_comma_grouped("12,500"), is_comma_grouped("12,5"), is_comma_grouped("0,125")
    (True, False, False)
    """
    return "," in text and _ONE_GROUP.fullmatch(text) is not None


@lru_cache(maxsize=10_000)
def read_decimal_point(text: str) -> float | None:
    """A number with a decimal point, which in German holds only before a magnitude or a unit ("2.5 Millionen").

    >>> read_decimal_point("2.5"), read_decimal_point("3.000")
    (2.5, None)
    """
    return integral(float(text)) if _POINT.fullmatch(text) else None
