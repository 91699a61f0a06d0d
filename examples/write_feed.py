"""Write a feed of the example story: ``faehre.xml``, whose items lead to the articles beside it.

    python examples/write_feed.py

The same articles give the same bytes.
"""

from __future__ import annotations

import json
from datetime import datetime
from email.utils import format_datetime
from html import escape
from pathlib import Path

STORY = Path(__file__).parent / "faehre"
FEED = Path(__file__).parent / "faehre.xml"


def feed() -> str:
    """The feed, newest first, with addresses that are relative to it."""
    lines = (STORY / "meta.jsonl").read_text("utf-8").splitlines()
    items = "".join(_item(json.loads(line)) for line in reversed(lines))
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel>\n'
        "<title>Fährunglück vor Oerum</title><link>https://example.org/</link><language>de</language>\n"
        f"<description>An invented story</description>\n{items}</channel></rss>\n"
    )


def _item(meta: dict[str, str]) -> str:
    title = (STORY / "articles" / meta["file"]).read_text("utf-8").partition("\n")[0]
    published = format_datetime(datetime.fromisoformat(meta["published"]))
    return (
        f"<item><title>{escape(title)}</title><link>faehre/articles/{meta['file']}</link>"
        f'<guid isPermaLink="false">{escape(meta["url"])}</guid>'
        f'<source url="{escape(meta["url"])}">{escape(meta["source"])}</source><pubDate>{published}</pubDate></item>\n'
    )


if __name__ == "__main__":
    FEED.write_text(feed(), "utf-8")
