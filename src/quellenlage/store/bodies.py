"""A reading as the bytes that a store keeps of it: the text, all that was read in it, and its fingerprint.

The text lies by itself, because a search shows it without the rest. A fingerprint is binary: hashes do not compress,
and as decimal digits they would be the larger half of a row.
"""

from __future__ import annotations

import json
import struct
import zlib
from array import array
from dataclasses import replace
from functools import lru_cache
from sys import byteorder
from typing import Final, NamedTuple

from quellenlage.model import Fingerprint, Reading
from quellenlage.store.codec import Reader, dumps

_HEADER: Final = struct.Struct("<II")


class Body(NamedTuple):
    """What is kept of a reading."""

    text: bytes
    reading: bytes
    fingerprint: bytes | None


class Packed(NamedTuple):
    """A reading as it is kept, which another process can unpack without the desk.

    Args:
        version: id of the version that it is the reading of.
        fields: the shapes in which it was written, as JSON.
    """

    version: str
    fields: str
    body: Body

    def named(self) -> Reading:
        """The reading, with the version's id as its document's id."""
        reading = unpack_body(self.body, reader_of(self.fields))
        return replace(reading, document=replace(reading.document, id=self.version))


@lru_cache(maxsize=8)
def reader_of(fields: str) -> Reader:
    """What reads rows that were written in these shapes."""
    return Reader(json.loads(fields))


def pack_body(reading: Reading) -> Body:
    """A reading as bytes."""
    marks = _pack_fingerprint(reading.fingerprint)
    bare = replace(reading, document=replace(reading.document, text=""))
    if marks is not None and reading.fingerprint is not None:
        bare = replace(bare, fingerprint=Fingerprint((), (), reading.fingerprint.version))
    return Body(pack_text(reading.document.text), zlib.compress(dumps(bare).encode()), marks)


def unpack_body(body: Body, reader: Reader) -> Reading:
    """The reading that :func:`pack_body` was given.

    Args:
        reader: of the shapes that held then.
    """
    bare = reader.loads(Reading, zlib.decompress(body.reading))
    marks = bare.fingerprint
    if body.fingerprint is not None and marks is not None:
        shingles, signature = _unpack_fingerprint(body.fingerprint)
        marks = Fingerprint(shingles, signature, marks.version)
    return replace(bare, document=replace(bare.document, text=unpack_text(body.text)), fingerprint=marks)


def pack_text(text: str) -> bytes:
    """A text, compressed; half surrogate pairs survive."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"))


def unpack_text(packed: bytes) -> str:
    """The text that :func:`pack_text` was given.

    >>> unpack_text(pack_text("Der Deich hält."))
    'Der Deich hält.'
    """
    return zlib.decompress(packed).decode("utf-8", "surrogatepass")


def _pack_fingerprint(marks: Fingerprint | None) -> bytes | None:
    """Both lists as 64-bit words, little-endian; None where there is none or it holds other integers."""
    if marks is None:
        return None
    try:
        words = array("Q", (*marks.shingles, *marks.signature))
    except OverflowError:
        return None
    if byteorder == "big":
        words.byteswap()
    return _HEADER.pack(len(marks.shingles), len(marks.signature)) + words.tobytes()


def _unpack_fingerprint(packed: bytes) -> tuple[tuple[int, ...], tuple[int, ...]]:
    count, _ = _HEADER.unpack_from(packed)
    words = array("Q", packed[_HEADER.size :])
    if byteorder == "big":
        words.byteswap()
    return tuple(words[:count]), tuple(words[count:])
