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
        page_bytes: largest HTML page that is handed to the extractor.
        line_bytes: longest line of JSON Lines that is held in memory.
        chunk_characters: how much text one worker process is given at a time.
        debug: raise unexpected errors instead of quarantining the article they happened in.
    """

    article_characters: int = 1_000_000
    page_bytes: int = 16_000_000
    line_bytes: int = 32_000_000
    chunk_characters: int = 100_000
    debug: bool = False


@cache
def settings() -> Settings:
    """The settings of this process; ``QUELLENLAGE_DEBUG=1`` in the environment turns ``debug`` on.

    >>> settings().article_characters
    1000000
    """
    return Settings(debug=os.environ.get("QUELLENLAGE_DEBUG", "") not in {"", "0"})
