"""Write the example story as a web archive, the way a crawler would have found it: ``faehre.warc.gz``.

    python examples/pack_archive.py

Every article becomes an HTML page with schema.org markup. The same articles give the same bytes.
"""

from __future__ import annotations

import gzip
import json
from html import escape
from io import BytesIO
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

STORY = Path(__file__).parent / "faehre"
ARCHIVE = Path(__file__).parent / "faehre.warc.gz"


def archive() -> bytes:
    """The archive: a gzip member per record, as the standard recommends (ISO 28500, annex D)."""
    lines = (STORY / "meta.jsonl").read_text("utf-8").splitlines()
    return b"".join(_record(json.loads(line)) for line in lines)


def _record(meta: dict[str, str]) -> bytes:
    text = (STORY / "articles" / meta["file"]).read_text("utf-8")
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + _page(text, meta).encode()
    head = (
        "WARC/1.1\r\nWARC-Type: response\r\n"
        f"WARC-Record-ID: <urn:uuid:{uuid5(NAMESPACE_URL, meta['url'])}>\r\n"
        f"WARC-Target-URI: {meta['url']}\r\n"
        f"WARC-Date: {meta['published'][:10]}T23:00:00Z\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    packed = BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=packed, mtime=0) as stream:
        stream.write(head.encode() + block + b"\r\n\r\n")
    return packed.getvalue()


def _page(text: str, meta: dict[str, str]) -> str:
    title, *paragraphs = [paragraph for paragraph in text.split("\n\n") if paragraph.strip()]
    markup = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": title,
        "datePublished": meta["published"],
        "publisher": {"@type": "Organization", "name": meta["source"]},
    }
    body = "\n".join(f"<p>{escape(paragraph.strip())}</p>" for paragraph in paragraphs)
    return (
        f'<!DOCTYPE html>\n<html lang="de"><head><meta charset="utf-8"><title>{escape(title)}</title>\n'
        f'<link rel="canonical" href="{escape(meta["url"])}">\n'
        f'<script type="application/ld+json">{json.dumps(markup, ensure_ascii=False)}</script></head>\n'
        f"<body><article><h1>{escape(title)}</h1>\n{body}\n</article></body></html>\n"
    )


if __name__ == "__main__":
    ARCHIVE.write_bytes(archive())
