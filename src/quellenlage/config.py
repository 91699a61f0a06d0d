"""Settings: the limits that keep one bad input from harming the others. Frozen, and read once."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Settings:
    """What is allowed to come in, and how failures are treated.

    Args:
        article_characters: longest text, in code points, that is read as one article. A long feature has 50,000; what
            is beyond a million is a dump of many articles and would be misread as one.
        page_bytes: largest HTML page that is handed to the extractor; most of a large one is script.
        line_bytes: longest line of JSON Lines that is held in memory.
        file_bytes: largest feed, mail or PDF file that is read.
        feed_items: how many items of one feed are read.
        unpacked_bytes: what compressed input may always unpack to.
        unpacked_ratio: how many times its size larger input may unpack to. News text reaches 20, a bomb 1,000.
        chunk_characters: how much text one worker process is given at a time.
        debug: raise unexpected errors instead of quarantining the article they happened in.
    """

    article_characters: int = 1_000_000
    page_bytes: int = 16_000_000
    line_bytes: int = 32_000_000
    file_bytes: int = 64_000_000
    feed_items: int = 50_000
    unpacked_bytes: int = 100_000_000
    unpacked_ratio: int = 200
    chunk_characters: int = 100_000
    debug: bool = False


@cache
def settings() -> Settings:
    """The settings of this process; ``QUELLENLAGE_DEBUG=1`` in the environment turns ``debug`` on.

    >>> settings().article_characters
    1000000
    """
    return Settings(debug=os.environ.get("QUELLENLAGE_DEBUG", "") not in {"", "0"})
