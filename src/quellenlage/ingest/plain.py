"""HTML to text without a search for the main text: items of feeds, mails, entries of tickers, where all of it is meant.

Each block is a line, as in the main text of pages; nothing is left out but what is no text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html
from lxml.etree import ParserError

_BLOCKS = frozenset(
    "address article aside blockquote body br caption dd details div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul".split()
)
_CELLS = frozenset({"td", "th"})
_NO_TEXT = frozenset(
    "audio button canvas datalist embed head iframe input map math noscript object script select style svg template "
    "textarea title video".split()
)
_SPACE = re.compile(r"[^\S\n]+")


def text_of_html(markup: str) -> str:
    r"""The text of a piece of HTML or of a whole page, a line for each block.

    >>> text_of_html("<p>Der <b>Damm</b> bricht.</p>Zwei Tote,<br>vier Verletzte &amp; mehr<script>x()</script>")
    'Der Damm bricht.\nZwei Tote,\nvier Verletzte & mehr'
    """
    try:
        return text_of(html.fromstring(f"<div>{markup}</div>" if "<body" not in markup.lower() else markup))
    except (ParserError, ValueError):
        # No tags at all, or an encoding declared within a string: then what lies between tags is the text.
        return text_of_lines(re.sub(r"<[^>]*>", "\n", markup))


def text_of(element: html.HtmlElement, without: frozenset[html.HtmlElement] = frozenset()) -> str:
    """The text of an element, a line for each block in it; elements ``without`` are left out."""
    return text_of_lines("".join(_pieces(element, without)))


def text_of_lines(text: str) -> str:
    """``text`` with single spaces, and without spaces around its lines and lines that are empty."""
    lines = (_SPACE.sub(" ", line).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _pieces(root: html.HtmlElement, without: frozenset[html.HtmlElement]) -> Iterator[str]:
    # A stack instead of recursion: broken pages nest thousands of elements.
    stack = [(root, False)]
    while stack:
        node, leaving = stack.pop()
        shown = isinstance(node.tag, str) and node.tag not in _NO_TEXT and node not in without
        around = "\n" if shown and node.tag in _BLOCKS else " " if shown and node.tag in _CELLS else ""
        if leaving:
            yield around + _inline(node.tail)
            continue
        if node is not root:
            stack.append((node, True))
        if shown:
            yield around + _inline(node.text)
            stack.extend((child, False) for child in reversed(node))


def _inline(text: str | None) -> str:
    return text.replace("\n", " ").replace("\r", " ") if text else ""
