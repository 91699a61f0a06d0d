"""Words of articles made safe to show: as HTML, as Markdown, in a terminal. Nothing of an article is ever code."""

from __future__ import annotations

import re
from typing import Final

from markupsafe import Markup, escape

from quellenlage.model import Wording

# Characters that turn the direction of what follows (Unicode TR 9); in a quotation they could show other words
# than those that are there.
BIDI: Final = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_BIDI: Final = re.compile(f"[{BIDI}]")
# HTML cannot carry these: a NUL, and halves of surrogate pairs, which have no UTF-8.
_UNWRITABLE: Final = re.compile("[\x00\ud800-\udfff]")
# A terminal would obey these.
_CONTROL: Final = re.compile(f"[\x00-\x1f\x7f-\x9f{BIDI}\ud800-\udfff]")
_MARKDOWN: Final = re.compile(r"([\\`*_\[\]#|~!])")
_ENTITIES: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def html_words(text: str) -> Markup:
    """The words as HTML, code point for code point; marks of direction are shown and lose their power.

    >>> html_words("<b>\\u202e")
    Markup('&lt;b&gt;<span class="ctl" data-u="202E">\\u202e</span>')
    """
    safe = str(escape(_UNWRITABLE.sub("\ufffd", text))).replace("\r", "&#13;")
    return Markup(_BIDI.sub(lambda mark: f'<span class="ctl" data-u="{ord(mark[0]):04X}">{mark[0]}</span>', safe))


def both(wording: Wording) -> Markup:
    """A wording in both languages of the interface; the style sheet shows one.

    There are thousands on a page, hence the short elements of our own.

    >>> both(Wording("Tag", "day"))
    Markup('<w-de>Tag</w-de><w-en lang="en">day</w-en>')
    """
    german, english = html_words(wording.de), html_words(wording.en)
    if german == english:
        return german
    return Markup('<w-de>{}</w-de><w-en lang="en">{}</w-en>').format(german, english)


def attribute(text: str) -> str:
    """Words for an attribute, where no element can hold a mark of direction: there it is left out."""
    return " ".join(_CONTROL.sub(" ", text).split())


def markdown_words(text: str) -> str:
    """The words on one line of Markdown, where neither Markdown nor HTML takes them for its own.

    >>> markdown_words("*Alarm* <script>")
    '\\\\*Alarm\\\\* &lt;script&gt;'
    """
    return _MARKDOWN.sub(r"\\\1", plain_words(text)).translate(_ENTITIES)


def plain_words(text: str) -> str:
    """The words on one line without any character that a terminal would obey.

    >>> plain_words("rot\\x1b[31m und\\nmehr\\u202e")
    'rot‹U+001B›[31m und mehr‹U+202E›'
    """
    return _CONTROL.sub(lambda mark: f"‹U+{ord(mark[0]):04X}›", " ".join(re.split(r"[\t\n\v\f\r \u2028\u2029]+", text)))
