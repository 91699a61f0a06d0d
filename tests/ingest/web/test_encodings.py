"""Bodies that were sent compressed: whole, cut off, broken, or bombs."""

from __future__ import annotations

import gzip
import tracemalloc
import zlib
from collections.abc import Callable

import brotli
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quellenlage.ingest.web.encodings import decoded
from quellenlage.ingest.web.errors import RefusedError, UnavailableError

LIMIT = 1_000_000


def raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def zstd(data: bytes) -> bytes:
    return bytes(pa.Codec("zstd").compress(data, asbytes=True))


PACKERS: dict[str, list[Callable[[bytes], bytes]]] = {
    "gzip": [gzip.compress],
    "x-gzip": [gzip.compress],
    "deflate": [zlib.compress, raw_deflate],
    "br": [lambda data: brotli.compress(data, quality=5)],
    "zstd": [zstd],
}
CASES = [(name, pack) for name, packers in PACKERS.items() for pack in packers]


@pytest.mark.parametrize(("name", "pack"), CASES)
@settings(max_examples=25)
@given(data=st.binary(min_size=1, max_size=3000).map(lambda some: some * 50))
def test_what_was_packed_comes_back(name: str, pack: Callable[[bytes], bytes], data: bytes) -> None:
    assert decoded(pack(data), name, LIMIT, "a") == data


@pytest.mark.parametrize(("name", "pack"), CASES)
def test_half_an_article_is_none(name: str, pack: Callable[[bytes], bytes]) -> None:
    whole = pack("".join(f"Satz {n} über den Damm. " for n in range(9000)).encode())
    for end in (1, 2, len(whole) // 2, len(whole) - 1):
        with pytest.raises(UnavailableError, match="cut off or broken"):
            decoded(whole[:end], name, LIMIT, "a")


@pytest.mark.parametrize(("name", "pack"), CASES)
def test_a_bomb_costs_no_more_than_the_limit(name: str, pack: Callable[[bytes], bytes]) -> None:
    bomb = pack(bytes(20_000_000))
    tracemalloc.start()
    with pytest.raises(RefusedError, match="unpacks to more than 1,000,000 bytes"):
        decoded(bomb, name, LIMIT, "a")
    assert tracemalloc.get_traced_memory()[1] < 10 * LIMIT
    tracemalloc.stop()


@pytest.mark.parametrize("name", PACKERS)
def test_what_is_not_what_it_is_called_is_broken(name: str) -> None:
    with pytest.raises(UnavailableError):
        decoded(b"<html>Der Damm bricht.</html>", name, LIMIT, "a")


def test_packed_twice_and_not_at_all() -> None:
    assert decoded(gzip.compress(brotli.compress(b"Damm")), "br, gzip", LIMIT, "a") == b"Damm"
    assert decoded(b"Damm", "identity", LIMIT, "a") == decoded(b"Damm", "", LIMIT, "a") == b"Damm"
    assert decoded(gzip.compress(b"Da") + gzip.compress(b"mm") + b"\0\0", "gzip", LIMIT, "a") == b"Damm"
    assert decoded(b"", "gzip", LIMIT, "a") == b""
    with pytest.raises(RefusedError, match="3 times over"):
        decoded(b"x", "gzip, gzip, gzip", LIMIT, "a")
    with pytest.raises(RefusedError, match="not read: 'compress'"):
        decoded(b"x", "compress", LIMIT, "a")
