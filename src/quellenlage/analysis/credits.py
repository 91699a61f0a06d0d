"""Which sources an article names for itself: agencies in datelines and credit lines, agencies and outlets in the text.

A person or an authority that speaks in the article is not a credit; that is what statements are for. What outlets
are called is told by wording rather than by a list: words that end like a newspaper's name, names in quotation marks,
domains and names behind a class noun ("das Portal X") count where the sentence says that it has something from them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from quellenlage.analysis.credit_names import CLOSING, OPENING, Candidate, may_name, names_in
from quellenlage.model import Credit, Region, RegionKind, Span
from quellenlage.text.language.de import outlets
from quellenlage.text.press import names_source

_CREDIT_LINE_WORDS = 14
_CLOSING_CREDIT_LENGTH = 70
"""Code points at the end of a line in which a closing credit is looked for."""
_LINE_KINDS: frozenset[RegionKind] = frozenset({"dateline", "byline", "boilerplate"})
_TEXT_KINDS: frozenset[RegionKind] = frozenset({"body", "headline"})


def find_credits(text: str, regions: tuple[Region, ...], source: str | None) -> tuple[Credit, ...]:
    """The agencies and outlets that ``text`` names as its sources, in order; never the outlet that publishes it.

    Args:
        source: the outlet that publishes the article, where it is known.

    >>> from quellenlage.model import Region, Span
    >>> text = "Lauental (dpa) - Der Deich hält, wie der Talbote berichtet."
    >>> regions = (Region(Span(0, 17), "dateline"), Region(Span(17, 59), "body"))
    >>> [(credit.name, credit.kind, credit.scope) for credit in find_credits(text, regions, None)]
    [('dpa', 'agency', 'article'), ('Talbote', 'outlet', 'passage')]
    """
    found: list[Credit] = []
    for region in regions:
        if region.kind in _LINE_KINDS:
            found += _in_credit_lines(text, region.span)
        elif region.kind in _TEXT_KINDS:
            closing = list(_in_closing_line(text, region.span)) if region.kind == "body" else []
            found += closing
            found += [
                credit
                for credit in _in_text(text, region.span)
                if not any(credit.span.overlaps(other.span) for other in closing)
            ]
    own = _outlet_key(source) if source else None
    return tuple(sorted((c for c in found if not _is_own(c.name, own)), key=lambda c: (c.span, c.name)))


def _outlet_key(name: str) -> str:
    words = re.findall(r"\w+", name.casefold())
    return " ".join(words[1:] if len(words) > 1 and words[0] in outlets.ARTICLES else words)


def _is_own(name: str, own: str | None) -> bool:
    """Whether a name is that of the publishing outlet, or the part of it by which it calls itself ("der Rundschau")."""
    if own is None:
        return False
    key = _outlet_key(name)
    return key == own or key in own.split() or own in (key + "e", key + "n", key + "s")


# ------------------------------------------------------------ credit lines


@lru_cache(maxsize=1)
def _agency() -> re.Pattern[str]:
    names = sorted(outlets.AGENCIES, key=lambda name: (-len(name), name))
    return re.compile(r"(?<![\w.@-])(?:" + "|".join(map(re.escape, names)) + r")(?![\w@]|-\w|\.\w)")


def _in_credit_lines(text: str, span: Span) -> Iterator[Credit]:
    """Agencies in datelines, bylines and copyright lines: they vouch for the whole text."""
    for begin, end in _lines(text, span):
        line = text[begin:end]
        words = re.findall(r"\w+", line)
        if len(words) > _CREDIT_LINE_WORDS or outlets.PHOTO_WORDS & {word.casefold() for word in words}:
            continue
        seen: set[str] = set()
        for match in _agency().finditer(line):
            name = outlets.AGENCIES[match.group()]
            if name not in seen:
                seen.add(name)
                yield Credit(Span(begin + match.start(), begin + match.end()), name, "agency", "article")
        if line.strip().casefold().startswith(outlets.ORIGIN_LINES):
            for candidate in _without_overlap(names_in(text, Span(begin, end))):
                if candidate.kind == "outlet":
                    yield Credit(Span(candidate.begin, candidate.end), candidate.name, "outlet", "article")


_CLOSING_CREDIT = re.compile(r"(?:^|(?<=[.!?“”«\"]))[ \t]*[(\[]?([^.!?()\[\]\n]{2,60}?)[)\]]?\.?[ \t]*$", re.MULTILINE)


def _in_closing_line(text: str, span: Span) -> Iterator[Credit]:
    """Agencies in the few words behind the last sentence of a paragraph, where they say nothing else: "(dpa/AFP)"."""
    for begin, end in _lines(text, span):
        last = max(begin, end - _CLOSING_CREDIT_LENGTH)
        # A word that the cut has halved is seen whole: it may only be one too many.
        match = _CLOSING_CREDIT.search(text, last, end) if may_name(text[begin:end]) else None
        if match is None:
            continue
        words = [word.casefold() for word in re.findall(r"[^\W_]+", match.group(1))]
        agencies = list(_agency().finditer(text, match.start(1), match.end(1)))
        spoken = sum(len(re.findall(r"[^\W_]+", agency.group())) for agency in agencies)
        if not agencies or sum(word not in outlets.CREDIT_WORDS for word in words) - spoken > 1:
            continue
        for agency in agencies:
            yield Credit(Span(agency.start(), agency.end()), outlets.AGENCIES[agency.group()], "agency", "article")


def _lines(text: str, span: Span) -> Iterator[tuple[int, int]]:
    begin = span.begin
    for line in text[span.begin : span.end].splitlines(keepends=True):
        yield begin, begin + len(line)
        begin += len(line)


# ------------------------------------------------------------ in the text


def _in_text(text: str, span: Span) -> list[Credit]:
    candidates = _without_overlap(names_in(text, span))
    named = [c.certain or names_source(text, c.begin, c.end, c.strength) for c in candidates]
    _spread_over_lists(text, candidates, named)
    return [
        Credit(Span(c.begin, c.end), c.name, c.kind, "passage")
        for c, is_source in zip(candidates, named, strict=True)
        if is_source
    ]


def _without_overlap(candidates: list[Candidate]) -> list[Candidate]:
    """Of candidates that overlap the longest stays, of equally long ones the first that was found."""
    kept: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda c: c.begin - c.end):
        if all(candidate.end <= other.begin or other.end <= candidate.begin for other in kept):
            kept.append(candidate)
    return sorted(kept)


_LIST = re.compile(
    rf"[{CLOSING}]?\s*(?:,|/|&|\bund\b|\bsowie\b|\boder\b)\s*(?:{'|'.join(sorted(outlets.ARTICLES))})?\s*[{OPENING}]?"
)


def _spread_over_lists(text: str, candidates: list[Candidate], named: list[bool]) -> None:
    """What is said of one name of a list is said of all: "nach Recherchen von X, Y und Z"."""
    for indexes in (range(1, len(candidates)), range(len(candidates) - 1, 0, -1)):
        for index in indexes:
            if named[index] != named[index - 1]:
                between = text[candidates[index - 1].end : candidates[index].begin]
                if _LIST.fullmatch(between):
                    named[index] = named[index - 1] = True
