"""Text that was broken into lines of one width, as in mails and on pages of print: its paragraphs back into lines.

Regions and sentences of an article are told by its lines: a line that ends in the middle of a sentence would be taken
for a heading. Only line breaks become spaces; no letter and no hyphen is changed, so nothing is mended by guess.
"""

from __future__ import annotations

import re
from itertools import pairwise

#: A line shorter than this share of the longest around it ends its paragraph.
_SHORT = 0.6

#: Text is taken for wrapped where no line is longer, and most lines that are followed by another are nearly this long.
_WIDEST = 130
_NARROWEST = 30
_FULL = 0.75
_MOSTLY_FULL = 0.5

_BULLET = re.compile(r"\s*(?:[-–—*•>+]\s|\d{1,2}[.)]\s)")
_ENDS_SENTENCE = re.compile(r"[.!?…:][\"“”»«’')\]]*$")


def unwrapped(text: str) -> str:
    r"""``text`` with the lines of each wrapped paragraph joined by spaces; other text as it is.

    >>> unwrapped("Brand im Hafen\n\nIn Grauwiek ist ein Speicher abgebrannt,\nwie die Feuerwehr der Stadt mitteilte.")
    'Brand im Hafen\n\nIn Grauwiek ist ein Speicher abgebrannt, wie die Feuerwehr der Stadt mitteilte.'
    """
    lines = [line.rstrip() for line in text.splitlines()]
    width = _width(lines)
    if width is None:
        return text
    joined: list[str] = []
    for index, line in enumerate(lines):
        if joined and _goes_on(lines[index - 1], line, width):
            joined[-1] += f" {line.lstrip()}"
        else:
            joined.append(line)
    return "\n".join(joined)


def _width(lines: list[str]) -> int | None:
    """How wide the text was set; None where it was not."""
    lengths = [len(line) for line in lines if line.strip()]
    if not lengths or not _NARROWEST <= max(lengths) <= _WIDEST:
        return None
    followed = [len(line) for line, after in pairwise(lines) if line.strip() and after.strip()]
    full = sum(length >= _FULL * max(lengths) for length in followed)
    return max(lengths) if followed and full >= _MOSTLY_FULL * len(followed) else None


def _goes_on(line: str, after: str, width: int) -> bool:
    if not line.strip() or not after.strip() or _BULLET.match(after):
        return False
    # The last line of a paragraph ends its sentence early, a heading is short and ends none.
    return len(line) >= (_FULL if _ENDS_SENTENCE.search(line) else _SHORT) * width
