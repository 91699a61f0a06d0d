"""Readings of every shape, for properties: strategies made from the types of the domain."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, datetime, timedelta, timezone
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from quellenlage.model import Reading, Span

#: Everything that a Python string can hold: NUL, half surrogate pairs, other scripts.
TEXTS = st.text(st.characters(), max_size=12) | st.sampled_from(["Häuser", "12.000", "\0", "\ud800", "„x“", "😀"])

#: Moments carry offsets. Of a named zone the offset is kept; a time that a zone has twice equals no other (PEP 495).
OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@cache
def of(kind: Any) -> st.SearchStrategy[Any]:
    """Any value of a type that the domain uses."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Literal:
        return st.sampled_from(arguments)
    if origin in {Union, UnionType}:
        return st.one_of(*(of(argument) for argument in arguments))
    if origin is tuple:
        return st.lists(of(arguments[0]), max_size=3).map(tuple)
    plain: dict[Any, st.SearchStrategy[Any]] = {
        type(None): st.none(),
        str: TEXTS,
        bool: st.booleans(),
        int: st.integers(0, 2**64 - 1),
        float: st.floats(allow_nan=False) | st.integers(-10, 10**12),
        date: st.dates(),
        datetime: st.datetimes(timezones=st.none() | OFFSETS),
        Span: st.builds(Span, st.integers(0, 99), st.integers(0, 2**31)),
    }
    if kind in plain:
        return plain[kind]
    hints = get_type_hints(kind)
    return st.builds(kind, **{field.name: of(hints[field.name]) for field in fields(kind) if field.compare})


def readings() -> st.SearchStrategy[Reading]:
    """Readings as no article gives them: whatever the types allow."""
    strategy: st.SearchStrategy[Reading] = of(Reading)
    return strategy
