"""Label every line of a scraped article: headline, byline, dateline, body, caption, advert, navigation, markup.

Nothing is removed. Statements, figures and times are looked for in headline, dateline and body only, so a photo credit
or a link to another article cannot become evidence.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from quellenlage.model import Region, RegionKind, Span
from quellenlage.text.language.de import page_furniture as furniture

READABLE: frozenset[RegionKind] = frozenset({"headline", "dateline", "body"})
"""Kinds of region in which statements, figures and times are looked for."""

_SENTENCE_END = re.compile(r"[.!?…:;][\"“”»«’')\]]*$")
_FINAL_STOP = re.compile(r"[.!?…][\"“”»«’')\]]*$")
_AGENCY_DATELINE = re.compile(
    r"(?:\(?[A-ZÄÖÜ][\wäöüß./-]+(?:[ /][A-ZÄÖÜ(][\wäöüß./-]+\)?|\s(?:und|am|an der|im)\s[A-ZÄÖÜ]\w+){0,4}\)?\s?)?"
    r"\(\s?(?:dpa|AFP|afp|Reuters|rtr|APA|SDA|AP|ap|KNA|epd|dts|Tass|Xinhua|Keystone-SDA|awp|dapd|ddp|ANSA|SID|sid)"
    r"(?:[/,-][\w. -]{1,20})*\s?\)\s?[-–—:.]*\s?"
    r"|[A-ZÄÖÜ]{3,}[A-ZÄÖÜ./ -]*\s?[-–—:.]\s(?=[A-ZÄÖÜ„»])"
    r"|\((?:[A-ZÄÖÜ]\w+)(?:(?:\sund\s|[,/]\s?)[A-ZÄÖÜ]\w+){0,2}\)\s(?=[A-ZÄÖÜ„»])"
    r"|[A-ZÄÖÜ][a-zäöüß]+(?:[ /-][A-ZÄÖÜ][a-zäöüß]+){0,2}\.\s"
    r"(?=(?:In|Am|Nach|Der|Die|Das|Ein|Eine|Bei|Mit|Auf|Im|Es|Zum|Für)\s)"
)
_HEADLINE_LIMIT = 160
_LISTED_LIMIT = 120
_VERBLESS_CAPTION_LIMIT = 160


class _Line(NamedTuple):
    begin: int
    end: int
    text: str


_FURNITURE: tuple[tuple[RegionKind, Callable[[str], object]], ...] = (
    ("advert", furniture.ADVERT.fullmatch),
    ("markup", furniture.MARKUP.fullmatch),
    ("boilerplate", furniture.UNDATED_STAND.fullmatch),
    ("boilerplate", furniture.BOILERPLATE.fullmatch),
    ("boilerplate", lambda line: furniture.BOILERPLATE_PHRASE.search(line.lower())),
    ("caption", furniture.CAPTION.fullmatch),
    ("caption", furniture.CAPTION_CAPITALS.fullmatch),
    ("dateline", furniture.STAND.fullmatch),
    ("byline", furniture.BYLINE.fullmatch),
    ("navigation", furniture.NAVIGATION.fullmatch),
)
_LONGEST_FURNITURE = 220


def find_regions(text: str) -> tuple[Region, ...]:
    r"""Cover ``text`` with regions, in order and without overlap.

    >>> [(r.kind, r.span.cut("Damm gebrochen\n\nWERBUNG\nEs regnet.")) for r in
    ...  find_regions("Damm gebrochen\n\nWERBUNG\nEs regnet.")]
    [('headline', 'Damm gebrochen\n\n'), ('advert', 'WERBUNG\n'), ('body', 'Es regnet.')]
    """
    lines = _lines(text)
    kinds = _label(lines)
    pieces: list[tuple[int, int, RegionKind]] = []
    for line, kind in zip(lines, kinds, strict=True):
        if kind == "body" and (match := _AGENCY_DATELINE.match(line.text)) and match.end() < len(line.text):
            lead = len(line.text) - len(line.text.lstrip())
            cut = line.begin + lead + match.end()
            pieces.append((line.begin, cut, "dateline"))
            pieces.append((cut, line.end, "body"))
        else:
            pieces.append((line.begin, line.end, kind))
    return _merge(pieces, len(text))


def _lines(text: str) -> list[_Line]:
    """The lines that hold something; a line's range takes in the blank lines that follow it."""
    lines: list[_Line] = []
    position = 0
    for raw in text.splitlines(keepends=True):
        begin, position = position, position + len(raw)
        if stripped := raw.strip():
            lines.append(_Line(begin if lines else 0, position, stripped))
        elif lines:
            lines[-1] = lines[-1]._replace(end=position)
    return lines


def _label(lines: list[_Line]) -> list[RegionKind]:
    kinds: list[RegionKind | None] = [_furniture_kind(line.text) for line in lines]
    if kinds and kinds[0] == "navigation" and " | " in lines[0].text:
        kinds[0] = None  # "Krieg am Pass | Regierung bestätigt Verluste": a headline with its section before it
    _label_lists(lines, kinds)
    _label_caption_sentences(lines, kinds)
    _label_headlines(lines, kinds)
    return [kind or "body" for kind in kinds]


def _furniture_kind(line: str) -> RegionKind | None:
    if len(line) > _LONGEST_FURNITURE:
        return None
    for kind, matches in _FURNITURE:
        if matches(line):
            return kind
    return None


def _label_lists(lines: list[_Line], kinds: list[RegionKind | None]) -> None:
    """Short lines without a full stop after "Mehr zum Thema" are links, not headings."""
    listing = False
    for index, line in enumerate(lines):
        if furniture.LIST_HEADING.fullmatch(line.text):
            listing = True
        elif listing and kinds[index] is None:
            listing = len(line.text) < _LISTED_LIMIT and not line.text.endswith(".")
            if listing or re.match(r"\d{1,2}\.\s", line.text):
                kinds[index] = "navigation"


def _label_caption_sentences(lines: list[_Line], kinds: list[RegionKind | None]) -> None:
    """A verbless sentence right after a photo credit is the caption's text."""
    for index in range(1, len(lines)):
        line = lines[index].text
        if kinds[index] is None and kinds[index - 1] == "caption" and len(line) < _VERBLESS_CAPTION_LIMIT:
            words = re.findall(r"\w+", line)
            verbs = [w for w in words[1:] if re.fullmatch(r"(?:ist|sind|war|waren|hat|haben|wurde|wurden|wird)", w)]
            if _FINAL_STOP.search(line) and not verbs and len(words) > 2 and not re.search(r"[.!?]\s", line):
                kinds[index] = "caption"


def _label_headlines(lines: list[_Line], kinds: list[RegionKind | None]) -> None:
    seen: set[str] = set()
    for index, line in enumerate(lines):
        if kinds[index] is not None or len(line.text) > _HEADLINE_LIMIT:
            continue
        if line.text in seen:
            kinds[index] = "boilerplate"
        elif not _SENTENCE_END.search(line.text) or (line.text.endswith("?") and len(line.text) < 80):
            following = any(kind is None for kind in kinds[index + 1 :])
            if following and line.text[0] not in "+•":
                kinds[index] = "headline"
                seen.add(line.text)


def _merge(pieces: list[tuple[int, int, RegionKind]], length: int) -> tuple[Region, ...]:
    merged: list[tuple[int, int, RegionKind]] = []
    for begin, end, kind in pieces:
        if merged and merged[-1][2] == kind:
            merged[-1] = (merged[-1][0], end, kind)
        else:
            merged.append((begin, end, kind))
    if not merged and length:
        merged = [(0, length, "boilerplate")]
    return tuple(Region(Span(begin, end), kind) for begin, end, kind in merged)
