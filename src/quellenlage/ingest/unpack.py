"""Compressed input as a stream that neither fills the memory nor runs for ever.

A few kilobytes can unpack to many gigabytes. Whatever is compressed is unpacked as it is read, and no further than
``Settings.unpacked_bytes`` or ``unpacked_ratio`` times its size, whichever is more.
"""

from __future__ import annotations

import io
import zlib
from contextlib import AbstractContextManager
from typing import IO, TYPE_CHECKING, Any, BinaryIO, Literal, Protocol, cast

from quellenlage.config import settings
from quellenlage.errors import QuarantineError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

Packing = Literal["gzip", "zstd"]

SUFFIXES: dict[str, Packing] = {".gz": "gzip", ".zst": "zstd"}
_MAGIC: dict[bytes, Packing] = {b"\x1f\x8b\x08": "gzip", b"\x28\xb5\x2f\xfd": "zstd"}
_LONGEST_MAGIC = 4
_CHUNK = 1 << 16


class Readable(Protocol):
    """What can be read from: a file, a buffer, or one of fastwarc's streams."""

    def read(self, size: int = -1, /) -> bytes: ...


def packing_of(name: str, head: bytes) -> Packing | None:
    """How bytes are compressed, by their name, else by how they begin; None where they are not.

    >>> packing_of("artikel.jsonl.gz", b"{}"), packing_of("artikel.jsonl", b"\\x1f\\x8b\\x08\\x00")
    ('gzip', 'gzip')
    >>> packing_of("artikel.jsonl", b"{}") is None
    True
    """
    by_name = next((packing for suffix, packing in SUFFIXES.items() if name.lower().endswith(suffix)), None)
    return by_name or next((packing for magic, packing in _MAGIC.items() if head.startswith(magic)), None)


def unpacked(packed: IO[bytes], size: int, name: str, file_name: str) -> IO[bytes]:
    """A stream of what ``packed`` holds, unpacked where it is compressed.

    Reading it raises ``QuarantineError`` where the compressed data break off or unpack to more than is allowed; what
    lies before that place has been read then.

    Args:
        size: of ``packed``, in bytes.
        name: what the user is told it is called.
        file_name: whose suffix tells the compression.

    >>> import gzip
    >>> data = gzip.compress(b"Der Damm bricht.")
    >>> unpacked(io.BytesIO(data), len(data), "a", "a.gz").read()
    b'Der Damm bricht.'
    """
    buffered: io.BufferedReader[Any]
    buffered = packed if isinstance(packed, io.BufferedReader) else io.BufferedReader(cast("io.RawIOBase", packed))
    packing = packing_of(file_name, buffered.peek(_LONGEST_MAGIC)[:_LONGEST_MAGIC])
    if packing is None:
        return buffered
    stream: Readable = _Gzip(buffered) if packing == "gzip" else _zstd(buffered)
    limit = max(settings().unpacked_bytes, settings().unpacked_ratio * size)
    return io.BufferedReader(_Bounded(stream, limit, name, buffered), _CHUNK)


class _Bounded(io.RawIOBase):
    """A stream that says in a sentence why it ends before its time."""

    def __init__(self, stream: Readable, limit: int, name: str, packed: AbstractContextManager[object]) -> None:
        super().__init__()
        self._stream, self._limit, self._name, self._packed = stream, limit, name, packed
        self._count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        view = memoryview(buffer)
        try:
            data = self._stream.read(len(view))
        except (OSError, EOFError, zlib.error) as error:
            raise QuarantineError(self._name, f"the compressed data are cut off or broken here ({error})") from None
        self._count += len(data)
        if self._count > self._limit:
            reason = f"unpacks to more than {self._limit:,} bytes, which no news does"
            raise QuarantineError(self._name, reason)
        view[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._packed.__exit__(None, None, None)
        super().close()


class _Gzip:
    """The members of a gzip file one after the other.

    Other than :mod:`gzip` it gives out all that lies before a break.
    """

    def __init__(self, packed: Readable) -> None:
        self._packed = packed
        self._inflate = zlib.decompressobj(wbits=31)
        self._waiting = b""
        self._begun = True

    def read(self, size: int = -1, /) -> bytes:
        """At most ``size`` bytes; none at the end.

        Raises:
            EOFError, zlib.error: the data break off, or are no gzip.
        """
        while True:
            if not self._waiting and not (chunk := self._packed.read(_CHUNK)):
                if self._begun:
                    raise EOFError("the end is missing")
                return b""
            self._waiting = self._waiting or chunk
            if not self._begun:
                # Tapes and some servers pad members with zeros.
                self._waiting = self._waiting.lstrip(b"\0")
                self._begun = bool(self._waiting)
                continue
            data = self._inflate.decompress(self._waiting, max(size, 1))
            self._waiting = self._inflate.unconsumed_tail
            if self._inflate.eof:
                self._waiting, self._begun = self._inflate.unused_data, False
                self._inflate = zlib.decompressobj(wbits=31)
            if data:
                return data


def _zstd(packed: Readable) -> Readable:
    from fastwarc.stream_io import ZstdReader  # noqa: PLC0415 - most calls read nothing of this kind

    return ZstdReader(cast(BinaryIO, packed))
