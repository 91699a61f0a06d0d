"""The domain's values as compact JSON, and back without loss.

A value is the list of its fields, in the order in which its class declares them; trailing fields that hold their
defaults are left out. The names of the fields stand once in the store (:func:`shapes`), not in every row: a row written
before a field was added, moved or taken away is read by the names that held when it was written.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache
from operator import attrgetter
from types import UnionType
from typing import Any, Final, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from quellenlage import model

Shapes = Mapping[str, list[str]]
"""Names of the fields of every class, in the order in which they are written."""

T = TypeVar("T")
_Convert = Callable[[Any], Any]
_PLAIN: Final = frozenset({str, int, float, bool, type(None)})


@cache
def shapes() -> Shapes:
    """The fields of every class of the domain as they are written now.

    >>> shapes()["Span"]
    ['begin', 'end']
    """
    kinds = (value for value in vars(model).values() if isinstance(value, type) and dataclasses.is_dataclass(value))
    return {kind.__name__: [field.name for field in _kept(kind)] for kind in kinds}


def _kept(kind: Any) -> list[dataclasses.Field[Any]]:
    """The fields that make the value of a class; what is not compared only travels with it."""
    return [field for field in dataclasses.fields(kind) if field.compare]


def dumps(value: object) -> str:
    """A dataclass of the domain as JSON, in ASCII: lone surrogates survive any encoding.

    >>> dumps(model.Evidence("7", model.Span(0, 4)))
    '["7",[0,4]]'
    """
    kind: Any = type(value)
    convert = _writer(kind)
    assert convert is not None, "a dataclass is always converted"
    return json.dumps(convert(value), separators=(",", ":"))


@cache
def _writer(kind: Any) -> _Convert | None:
    """What turns a value of this type into what JSON knows; None where it is that already."""
    origin = get_origin(kind)
    if kind in _PLAIN or origin is Literal:
        return None
    if origin in {Union, UnionType}:
        inner = _writer(_without_none(kind))
        return _unless_none(inner) if inner else None
    if origin is tuple:
        item = _writer(get_args(kind)[0])
        return _for_each(item, list) if item else None
    if kind in {date, datetime}:
        return lambda value: value.isoformat()
    if dataclasses.is_dataclass(kind):
        return _dataclass_writer(kind)
    raise TypeError(f"no way to write {kind}")


def _dataclass_writer(kind: Any) -> _Convert:
    fields = _kept(kind)
    hints = get_type_hints(kind)
    get = attrgetter(*(field.name for field in fields))
    defaults = [field.default for field in fields]
    converts = [(at, convert) for at, field in enumerate(fields) if (convert := _writer(hints[field.name]))]

    def write(value: Any) -> list[Any]:
        row = list(get(value))
        while row and (default := defaults[len(row) - 1]) is not dataclasses.MISSING and row[-1] == default:
            if type(row[-1]) is not type(default):
                break  # 0 and 0.0 and False are equal, and not the same
            row.pop()
        length = len(row)
        for at, convert in converts:
            if at < length:
                row[at] = convert(row[at])
        return row

    return write


class Reader:
    """Reads what :func:`dumps` wrote when the classes had given shapes; keeps what it finds out about types.

    >>> reader = Reader({"Span": ["end", "begin", "colour"]})
    >>> reader.loads(model.Span, "[4,3,1]")
    Span(begin=3, end=4)
    """

    def __init__(self, written: Shapes) -> None:
        self._written = written
        self._made: dict[Any, _Convert | None] = {}

    def loads(self, kind: type[T], text: str | bytes) -> T:
        """The value of a class of the domain that ``text`` holds."""
        convert = self._of(kind)
        assert convert is not None, "a dataclass is always converted"
        value: T = convert(json.loads(text))
        return value

    def _of(self, kind: Any) -> _Convert | None:
        """What reads a value of this type; None where JSON's own is right."""
        if kind not in self._made:
            self._made[kind] = self._make(kind)
        return self._made[kind]

    def _make(self, kind: Any) -> _Convert | None:
        origin = get_origin(kind)
        if kind in _PLAIN or origin is Literal:
            return None
        if origin in {Union, UnionType}:
            inner = self._of(_without_none(kind))
            return _unless_none(inner) if inner else None
        if origin is tuple:
            item = self._of(get_args(kind)[0])
            return _for_each(item, tuple) if item else tuple
        if kind in {date, datetime}:
            parse: _Convert = kind.fromisoformat
            return parse
        return self._dataclass_reader(kind)

    def _dataclass_reader(self, kind: Any) -> _Convert:
        hints = get_type_hints(kind)
        written = self._written[kind.__name__]
        known = [name in hints for name in written]
        converts = [
            (at, convert) for at, name in enumerate(written) if name in hints and (convert := self._of(hints[name]))
        ]
        same = written == shapes()[kind.__name__]

        def read(row: list[Any]) -> Any:
            length = len(row)
            for at, convert in converts:
                if at < length:
                    row[at] = convert(row[at])
            if same:
                return kind(*row)
            return kind(**{n: value for n, value, kept in zip(written, row, known, strict=False) if kept})

        return read


def _unless_none(convert: _Convert) -> _Convert:
    return lambda value: None if value is None else convert(value)


def _for_each(convert: _Convert, collect: _Convert) -> _Convert:
    return lambda value: collect([convert(item) for item in value])


def _without_none(kind: Any) -> Any:
    (inner,) = (argument for argument in get_args(kind) if argument is not type(None))
    return inner
