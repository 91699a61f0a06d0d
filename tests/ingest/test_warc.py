"""Web archives."""

from __future__ import annotations

import gzip
import random
import re
import time
import zlib
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fastwarc.stream_io import BrotliWriter, ZstdWriter

from quellenlage.ingest.collect import collect, read_source
from quellenlage.ingest.source import Facts, Source
from quellenlage.ingest.warc import read_warc
from quellenlage.model import Document, Quarantined

SENTENCE = "Im Hafen von Grauwiek ist Barkasse {} gesunken, wie die Wasserschutzpolizei am Dienstag mitteilte."


def page(number: int, sentence: str = SENTENCE) -> bytes:
    body = f"<article><h1>Meldung {number}</h1><p>{sentence.format(number)}</p><p>Verletzt wurde niemand.</p></article>"
    return f'<html lang="de"><head><meta charset="utf-8"></head><body>{body}</body></html>'.encode()


def record(url: str, body: bytes, status: str = "200 OK", kind: str = "response", **headers: str) -> bytes:
    headers = {"Content_Type": "text/html; charset=utf-8", **headers}
    lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    block = f"HTTP/1.1 {status}\r\n{lines}\r\n".encode() + body if kind == "response" else body
    type_ = "application/http; msgtype=response" if kind == "response" else headers["Content_Type"]
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-05-14T05:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:1b2c>\r\nContent-Type: {type_}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def records(count: int) -> list[bytes]:
    return [record(f"https://hk.example/{number}", page(number)) for number in range(count)]


def read(folder: Path, data: bytes, name: str = "a.warc") -> list[Document | Quarantined]:
    (folder / name).write_bytes(data)
    return [
        Quarantined(item.input.removeprefix(f"{folder}/"), item.reason) if isinstance(item, Quarantined) else item
        for item in collect([str(folder / name)])
    ]


def zstd(data: bytes, path: Path) -> bytes:
    with ZstdWriter(str(path)) as writer:
        writer.write(data)
    return path.read_bytes()


def ids(items: list[Document | Quarantined]) -> list[str]:
    return [item.id.rpartition("/")[2] for item in items if isinstance(item, Document)]


def test_a_response_is_an_article_with_address_and_day_of_fetching(tmp_path: Path) -> None:
    (document,) = read(tmp_path, records(1)[0])
    assert isinstance(document, Document)
    assert (document.id, document.url) == ("https://hk.example/0", "https://hk.example/0")
    assert document.text == f"Meldung 0\n{SENTENCE.format(0)}\nVerletzt wurde niemand."
    assert document.fetched == datetime(2024, 5, 14, 5, tzinfo=UTC)
    assert document.published.day is None


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "whole.warc.gz", "a.warc.zst", "misnamed.warc"])
def test_archives_are_read_however_they_are_packed(tmp_path: Path, name: str) -> None:
    packed = {
        "a.warc": b"".join(records(3)),
        "a.warc.gz": b"".join(gzip.compress(one) for one in records(3)),
        "whole.warc.gz": gzip.compress(b"".join(records(3))),
        "a.warc.zst": zstd(b"".join(records(3)), tmp_path / "z"),
        "misnamed.warc": gzip.compress(b"".join(records(3))),
    }
    assert ids(read(tmp_path, packed[name], name)) == ["0", "1", "2"]


def test_what_is_no_page_is_passed_over(tmp_path: Path) -> None:
    others = [
        record("https://hk.example/a", b"\x89PNG", Content_Type="image/png"),
        record("https://hk.example/b", page(7), status="404 Not Found"),
        record("https://hk.example/c", b"", status="301 Moved", Location="/"),
        record("https://hk.example/d", b"GET / HTTP/1.1\r\n\r\n", kind="request"),
        record("https://hk.example/e", b"software: x", kind="warcinfo", Content_Type="application/warc-fields"),
        record("https://hk.example/f", page(8), kind="revisit"),
        record("https://hk.example/g", page(9), kind="resource", Content_Type="text/html"),
    ]
    assert ids(read(tmp_path, b"".join([*others, *records(1)]))) == ["g", "0"]


def chunked(body: bytes) -> bytes:
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (body[:40], body[40:], b""))


def brotli(body: bytes, path: Path) -> bytes:
    with BrotliWriter(str(path)) as writer:
        writer.write(body)
    return path.read_bytes()


def test_bodies_are_decoded_as_their_headers_say(tmp_path: Path) -> None:
    bodies = [
        (gzip.compress(page(0)), {"Content_Encoding": "gzip"}),
        (zlib.compress(page(1)), {"Content_Encoding": "deflate"}),
        (chunked(page(2)), {"Transfer_Encoding": "chunked"}),
        (chunked(gzip.compress(page(3))), {"Content_Encoding": "gzip", "Transfer_Encoding": "chunked"}),
        (page(4), {"Content_Encoding": "gzip"}),
        (brotli(page(5), tmp_path / "b"), {"Content_Encoding": "br"}),
    ]
    archive = b"".join(record(f"https://hk.example/{n}", body, **more) for n, (body, more) in enumerate(bodies))
    items = read(tmp_path, archive)
    assert ids(items) == ["0", "1", "2", "3", "4", "5"]
    assert all(SENTENCE.format(n) in item.text for n, item in enumerate(items) if isinstance(item, Document))


def test_the_charset_that_the_server_named_is_used(tmp_path: Path) -> None:
    body = page(1).replace(b'<meta charset="utf-8">', b"").decode().replace("gesunken", "żółw gesunken")
    one = record("https://hk.example/1", body.encode("iso-8859-2"), Content_Type="text/html; charset=iso-8859-2")
    (document,) = read(tmp_path, one)
    assert isinstance(document, Document)
    assert "żółw" in document.text


@pytest.mark.parametrize(
    ("body", "headers", "reason"),
    [
        pytest.param(b"nicht gepackt", {"Content_Encoding": "gzip"}, "is said to be gzip and is not", id="no gzip"),
        pytest.param(
            b"nicht zerlegt", {"Transfer_Encoding": "chunked"}, "is said to be chunked and is not", id="chunks"
        ),
        pytest.param(
            gzip.compress(bytes(10**8)),
            {"Content_Encoding": "gzip"},
            "is too large for one article: unpacked",
            id="bomb",
        ),
        pytest.param(b"x" * 16_000_001, {}, "is too large for one article: 16,000,001 bytes", id="large"),
        pytest.param(b"", {}, "is empty", id="empty"),
        pytest.param(b"<html><script>x()</script></html>", {}, "has no main text", id="script"),
    ],
)
def test_a_bad_record_costs_no_other(tmp_path: Path, body: bytes, headers: dict[str, str], reason: str) -> None:
    first, last = records(2)
    one, bad, other = read(tmp_path, first + record("https://hk.example/bad", body, **headers) + last)
    assert ids([one, other]) == ["0", "1"]
    assert isinstance(bad, Quarantined)
    assert bad.input == "a.warc:https://hk.example/bad"
    assert bad.reason.startswith(reason)


def packed(all_: list[bytes], name: str) -> bytes:
    """Records as they lie in a file of this name: not packed, packed one by one, or as a whole."""
    if name == "a.warc":
        return b"".join(all_)
    return b"".join(map(gzip.compress, all_)) if name == "a.warc.gz" else gzip.compress(b"".join(all_))


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "whole.warc.gz"])
@pytest.mark.parametrize("share", [0.31, 0.5, 0.62, 0.75, 0.9])
def test_of_an_archive_cut_in_the_middle_the_records_before_are_read(tmp_path: Path, name: str, share: float) -> None:
    # Something that does not pack well, or the packed archive would be too small to be cut.
    noise = [b"<script>" + random.Random(number).randbytes(2000 + number).hex().encode() for number in range(40)]
    pages = [page(number).replace(b"</body>", noise[number]) for number in range(40)]
    data = packed([record(f"https://hk.example/{number}", pages[number]) for number in range(40)], name)
    *documents, cut = read(tmp_path, data[: int(len(data) * share)], name)
    assert ids(documents) == [str(number) for number in range(len(documents))]
    assert len(documents) >= int(40 * share) - 2
    assert isinstance(cut, Quarantined)
    assert cut.input == name
    assert "cut off" in cut.reason
    assert cut.reason.endswith(f"; the {len(documents)} pages before were read")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"", "is empty", id="empty"),
        pytest.param(b"Das ist kein Archiv.\n" * 50, "is no WARC", id="text"),
        pytest.param(bytes(5000), "is", id="zeros"),
        pytest.param(
            record("https://hk.example/1", b"x", Content_Type="image/png"), "holds no HTML page among 1", id="image"
        ),
        pytest.param(records(1)[0][:100], "is cut off or broken here", id="cut in the headers"),
    ],
)
def test_what_is_no_archive_is_quarantined(tmp_path: Path, data: bytes, reason: str) -> None:
    (item,) = read(tmp_path, data)
    assert isinstance(item, Quarantined)
    assert item.reason.startswith(reason)


def test_garbage_between_records_ends_the_archive(tmp_path: Path) -> None:
    first, last = records(2)
    one, broken = read(tmp_path, first + b"Unsinn\r\n" * 99 + last)
    assert ids([one]) == ["0"]
    assert isinstance(broken, Quarantined)
    assert broken.reason.startswith("is cut off or broken here")


def test_a_bomb_is_left_before_it_fills_anything(tmp_path: Path) -> None:
    image = record("https://hk.example/z", b"", Content_Type="image/png")[:-4]
    image = re.sub(rb"Content-Length: \d+", b"Content-Length: 300000000", image)
    gzipped = zlib.compressobj(9, wbits=31)
    bomb = gzipped.compress(records(1)[0] + image)
    bomb += b"".join(gzipped.compress(bytes(10_000_000)) for _ in range(30)) + gzipped.flush()
    start = time.monotonic()
    document, item = read(tmp_path, bomb, "a.warc.gz")
    assert time.monotonic() - start < 10
    assert isinstance(document, Document)
    assert isinstance(item, Quarantined)
    assert item.reason.startswith("unpacks to more than 100,000,000 bytes")


def test_an_archive_that_was_fetched_is_read_from_its_bytes() -> None:
    data = gzip.compress(b"".join(records(2)))
    source = Source("https://hk.example/a.warc.gz", None, "a", read_warc, Facts(), data=data)
    assert ids(list(read_source(source))) == ["0", "1"]
