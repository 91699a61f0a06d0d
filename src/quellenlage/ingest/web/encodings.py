"""Bodies that a server sent compressed (``Content-Encoding``), unpacked no further than is allowed.

A few kilobytes can unpack to gigabytes. Each decoder is asked for no more than what may still come.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Generator, Iterator
from io import BytesIO
from types import MappingProxyType

from quellenlage.ingest.web.errors import RefusedError, UnavailableError

#: What is asked for; all of it can be unpacked.
ACCEPTED = "gzip, deflate, br, zstd"

_CHUNK = 1 << 16
#: Servers pack once, a proxy may pack again; what is packed more often is not meant to be read.
_MOST_LAYERS = 2


class _BrokenError(Exception):
    """The data are not what the server calls them, or their end is missing."""


def decoded(body: bytes, encoding: str, limit: int, name: str) -> bytes:
    """The body as it was before the server packed it.

    Args:
        encoding: the ``Content-Encoding`` header; several are unpacked from the last to the first.
        limit: bytes to which it may unpack.
        name: what the user is told it is called.

    Raises:
        RefusedError: it unpacks to more than ``limit``, is packed in a way that nobody asked for, or too often.
        UnavailableError: the packed data are cut off or broken: half an article is none.

    >>> import gzip
    >>> decoded(gzip.compress(b"Der Damm bricht."), "gzip", 100, "a")
    b'Der Damm bricht.'
    """
    layers = [layer for part in encoding.lower().split(",") if (layer := part.strip()) not in {"", "identity"}]
    if len(layers) > _MOST_LAYERS:
        raise RefusedError(name, f"is packed {len(layers)} times over")
    for layer in reversed(layers):
        unpack = _DECODERS.get(layer)
        if unpack is None:
            raise RefusedError(name, f"is packed in a way that is not read: {layer[:20]!r}")
        body = _bounded(unpack(body), limit, layer, name) if body else body
    return body


def _bounded(pieces: Iterator[bytes], limit: int, layer: str, name: str) -> bytes:
    whole = bytearray()
    try:
        for piece in pieces:
            whole += piece
            if len(whole) > limit:
                raise RefusedError(name, f"unpacks to more than {limit:,} bytes")
    except _BrokenError as error:
        raise UnavailableError(name, f"the {layer} data of the answer are cut off or broken ({error})") from None
    return bytes(whole)


def _gzip(body: bytes) -> Iterator[bytes]:
    # Members may follow one another; what follows that is none is padding, and passed over as browsers do.
    while True:
        body = yield from _inflated(body, wbits=31)
        if not body.startswith(b"\x1f\x8b"):
            return


def _deflate(body: bytes) -> Iterator[bytes]:
    # The standard says zlib, some servers send the bare stream: told by the two bytes of zlib's header.
    wrapped = len(body) > 1 and body[0] & 0x0F == zlib.DEFLATED and int.from_bytes(body[:2], "big") % 31 == 0
    yield from _inflated(body, wbits=15 if wrapped else -15)


def _inflated(body: bytes, wbits: int) -> Generator[bytes, None, bytes]:
    """What one stream holds, piece by piece; returns what follows it."""
    inflate = zlib.decompressobj(wbits)
    while not inflate.eof:
        try:
            piece = inflate.decompress(body, _CHUNK)
        except zlib.error as error:
            raise _BrokenError(error) from None
        if not piece and not body:
            raise _BrokenError("the end is missing")
        body = inflate.unconsumed_tail
        yield piece
    return inflate.unused_data


def _br(body: bytes) -> Iterator[bytes]:
    import brotli  # noqa: PLC0415 - few servers send it

    unpack = brotli.Decompressor()
    try:
        yield unpack.process(body, output_buffer_limit=_CHUNK)
        while not unpack.is_finished():
            if unpack.can_accept_more_data():
                raise _BrokenError("the end is missing")
            yield unpack.process(b"", output_buffer_limit=_CHUNK)
    except brotli.error as error:
        raise _BrokenError(error) from None


def _zstd(body: bytes) -> Iterator[bytes]:
    from fastwarc.stream_io import ZstdReader  # noqa: PLC0415 - few servers send it

    packed = ZstdReader(BytesIO(body))
    try:
        while piece := packed.read(_CHUNK):
            yield piece
    except OSError as error:
        raise _BrokenError(error) from None


_DECODERS = MappingProxyType[str, Callable[[bytes], Iterator[bytes]]](
    {"gzip": _gzip, "x-gzip": _gzip, "deflate": _deflate, "br": _br, "zstd": _zstd}
)
