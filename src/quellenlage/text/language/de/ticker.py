"""How German live tickers write the time of an entry, and what their containers are called."""

from __future__ import annotations

import re

CLOCK_LINE = "%H.%M Uhr"
DAY_AND_CLOCK_LINE = "%d.%m.%Y, %H.%M Uhr"
"""``strftime`` formats of the line over an entry; the day is written where it is another than over the entry before."""

CLOCK = re.compile(r"(?:um\s+)?([01]?\d|2[0-3])[.:]([0-5]\d)(?:\s*(?:Uhr|h))?\s*[:|–-]?", re.IGNORECASE)
"""What a page shows for the time of an entry."""

CONTAINER = re.compile(r"(?:live-?_?(?:blog|ticker)|(?:news|minuten)-?ticker|(?<![a-z])ticker)", re.IGNORECASE)
"""A word of the class or id of an element that holds the entries of a ticker."""
