"""Names in a text that could be those of an agency or outlet, told by their form and by the words around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from quellenlage.model import CreditKind, Span
from quellenlage.text.language.de import outlets
from quellenlage.text.memo import remembered
from quellenlage.text.press import Strength

_NAME_WORDS = 5
OPENING, CLOSING = '"„“”»«‚‘›‹', '"“”«»‘’‹›'


class Candidate(NamedTuple):
    """A name that may be a source's; ``certain`` where its form alone says that it is."""

    begin: int
    end: int
    name: str
    kind: CreditKind
    strength: Strength
    certain: bool = False


def names_in(text: str, span: Span) -> list[Candidate]:
    """Everything in ``span`` that could be the name of an agency or outlet, whether or not it is named as source."""
    found: list[Candidate] = []
    if _domain_ending().search(text, span.begin, span.end):
        for match in _domain().finditer(text, span.begin, span.end):
            found.append(Candidate(match.start(), match.end(), match.group(), "outlet", "strong"))
    for match in _QUOTED.finditer(text, span.begin, span.end):
        found += _quoted(text, match)
    for match, leads in _leading(text, span):
        found += _led_to(text, match, leads, span)
    return found


def _leading(text: str, span: Span) -> list[tuple[re.Match[str], _Leads]]:
    """The words that lead to a name, left to right.

    Most runs of characters between spaces are known to hold none; one pattern of all names costs ten times as much.
    """
    found = [
        (match, leads)
        for run in set(filter(_leads_in, span.cut(text).split()))
        for begin in _places(text, run, span)
        for match in _CAPITALISED.finditer(text, begin, begin + len(run))
        if (leads := _leads_of(match.group())) is not None
    ]
    return sorted(found, key=lambda pair: pair[0].start())


def _places(text: str, run: str, span: Span) -> Iterator[int]:
    """Where ``run`` stands in ``span`` between spaces."""
    at = text.find(run, span.begin, span.end)
    while at >= 0:
        end = at + len(run)
        if (at == span.begin or text[at - 1].isspace()) and (end == span.end or text[end].isspace()):
            yield at
        at = text.find(run, at + 1, span.end)


def may_name(passage: str) -> bool:
    """Whether a word of ``passage`` leads to the name of an agency or outlet; most sentences hold none.

    >>> may_name("Am Morgen brach der Damm."), may_name("Am Morgen brach der Damm (dpa).")
    (False, True)
    """
    return any(map(_leads_in, passage.split()))


@remembered
def _leads_in(run: str) -> bool:
    """Whether a run of characters without spaces holds such a word; no such word holds a space."""
    return any(_leads_of(word) is not None for word in _CAPITALISED.findall(run))


class _Leads(NamedTuple):
    """What a capitalised word may be to a name: each is one way on which the name is looked for."""

    listed: bool
    class_noun: bool
    press_word: bool
    opener: bool
    joined: bool


@remembered
def _leads_of(word: str) -> _Leads | None:
    """The ways on which a word leads to a name; None for most words, which lead to none."""
    leads = _Leads(
        word in _first_words(),
        word in _class_nouns(),
        word.casefold().endswith(_press_endings()),
        word in outlets.NAME_OPENERS,
        "-" in word and word.rpartition("-")[2] in outlets.REPORT_NOUNS | outlets.STATEMENT_NOUNS,
    )
    return leads if any(leads) else None


def _led_to(text: str, match: re.Match[str], leads: _Leads, span: Span) -> Iterator[Candidate]:
    if leads.listed:
        yield from _listed(text, match.start(), span.end)
    if leads.class_noun:
        yield from _behind_class_noun(text, match, span.end)
    if leads.press_word:
        yield from _with_press_word(text, match, span.begin)
    if leads.opener and (name := _NAME.match(text, match.end(), span.end)):
        yield Candidate(match.start(), name.end(), text[match.start() : name.end()], "outlet", "strong")
    if leads.joined:
        yield from _joined_to_noun(match)


_CAPITALISED = re.compile(r"(?<![\w.@-])(?:[A-ZÄÖÜČ]|dpa|epd|dts|taz|ntv|n-tv|sda|rtr|awp|dapd|ddp)[\w-]*")
_WORD_BEFORE = re.compile(r"(\w[\w-]*)\s+$")
_QUOTED = re.compile(rf"[{OPENING}]\s?([A-ZÄÖÜ0-9][\w&.’'-]*(?:\s[\w&.’'-]+){{0,{_NAME_WORDS - 1}}})\s?[{CLOSING}]")


def _joined_to_noun(match: re.Match[str]) -> Iterator[Candidate]:
    """The name in "dpa-Informationen" or "Talboten-Bericht"."""
    name = match.group().rpartition("-")[0]
    end = match.start() + len(name)
    if name in outlets.AGENCIES:
        yield Candidate(match.start(), end, outlets.AGENCIES[name], "agency", "strong", certain=True)
    elif name in outlets.KNOWN_OUTLETS or _ends_like_outlet(name):
        yield Candidate(match.start(), end, _base_form(name), "outlet", "strong", certain=True)


@lru_cache(maxsize=1)
def _domain() -> re.Pattern[str]:
    endings = "|".join(sorted(outlets.DOMAIN_ENDINGS))
    return re.compile(rf"(?<![\w@./-])[\w-]+(?:(?:\.[\w-]+)*\.(?:{endings})|-online)(?![\w@-])")


@lru_cache(maxsize=1)
def _domain_ending() -> re.Pattern[str]:
    """What every domain ends with; it is found far faster than a whole domain."""
    return re.compile(rf"\.(?:{'|'.join(sorted(outlets.DOMAIN_ENDINGS))})(?![\w@-])|-online(?![\w@-])")


@lru_cache(maxsize=1)
def _class_nouns() -> frozenset[str]:
    nouns = outlets.OUTLET_CLASSES | outlets.AGENCY_CLASSES
    return nouns | {noun + ending for noun in nouns for ending in ("s", "es", "n", "en")}


@lru_cache(maxsize=1)
def _press_endings() -> tuple[str, ...]:
    words = sorted(word.casefold() for word in outlets.PRESS_WORDS)
    return tuple(word + ending for word in words for ending in ("", "s", "es", "n", "en"))


@lru_cache(maxsize=1)
def _first_words() -> dict[str, tuple[str, ...]]:
    """First word of the agencies and known outlets to the names that begin with it, longest first."""
    names: dict[str, list[str]] = {}
    for name in sorted({*outlets.AGENCIES, *outlets.KNOWN_OUTLETS}, key=lambda name: (-len(name), name)):
        for ending in ("", "s", "es"):
            match = _CAPITALISED.match(name + ending)
            if match and (not ending or " " not in name):
                names.setdefault(match.group(), []).append(name + ending)
    return {word: tuple(sorted(set(listed), key=lambda name: (-len(name), name))) for word, listed in names.items()}


def _listed(text: str, begin: int, limit: int) -> Iterator[Candidate]:
    """The longest listed name that stands at ``begin``."""
    word = _CAPITALISED.match(text, begin)
    for name in _first_words()[word.group()] if word else ():
        end = begin + len(name)
        if end > limit or not text.startswith(name, begin) or text[end : end + 1].isalnum() or _goes_on(text, end):
            continue
        if name in outlets.AGENCIES:
            certain = name not in outlets.AMBIGUOUS_AGENCIES
            yield Candidate(begin, end, outlets.AGENCIES[name], "agency", "strong", certain)
        elif name in outlets.ORDINARY_WORDS or name.rstrip("es") in outlets.ORDINARY_WORDS:
            if _ARTICLE_BEFORE.search(text, max(0, begin - 12), begin):
                yield Candidate(begin, end, name, "outlet", "weak")
        else:
            yield Candidate(begin, end, name, "outlet", "strong")
        return


_ARTICLE_BEFORE = re.compile(r"(?i:\b(?:der|die|das|des|dem|den|vom|im|laut|so))\s+$")


def _goes_on(text: str, end: int) -> bool:
    """Whether a hyphen or a dot ties the name to what follows: "dpa-Reporter" is nobody's source."""
    return text[end : end + 1] in ("-", ".", "@") and text[end + 1 : end + 2].isalnum()


def _quoted(text: str, match: re.Match[str]) -> Iterator[Candidate]:
    """A short name in quotation marks; behind a common noun ("die Initiative „X“") it names something else."""
    name = match.group(1)
    if name[-1] in ".!?":
        return
    if not _ends_like_outlet(name) and any(character.isdigit() for character in name):
        return
    strength: Strength = "strong" if _ends_like_outlet(name) or name in outlets.KNOWN_OUTLETS else "weak"
    before = _WORD_BEFORE.search(text, max(0, match.start() - 40), match.start())
    if before and strength == "weak" and before.group(1)[0].isupper():
        word = before.group(1)
        if not (word in _class_nouns() or word in outlets.REPORT_NOUNS or _is_function_word(word)):
            return
    begin, name = _without_article(match.start(1), name)
    yield Candidate(begin, match.end(1), _base_form(name), "outlet", strength)


def _without_article(begin: int, name: str) -> tuple[int, str]:
    first, _, rest = name.partition(" ")
    return (begin + len(first) + 1, rest) if rest and first.casefold() in outlets.ARTICLES else (begin, name)


_NAME = re.compile(
    rf"\s[{OPENING}]?(?P<name>[A-ZÄÖÜ][\w&’'-]*(?:\s(?:[A-ZÄÖÜ][\w&’'-]*|\d+|am|im|der|des|de|la)(?=\W)){{0,3}})"
)


def _behind_class_noun(text: str, noun: re.Match[str], limit: int) -> Iterator[Candidate]:
    match = _NAME.match(text, noun.end(), limit)
    if not match:
        return
    begin, name = _without_article(match.start("name"), re.sub(r"\s(?:am|im|der|des|de|la)$", "", match.group("name")))
    kind: CreditKind = "agency" if noun.group().startswith(tuple(sorted(outlets.AGENCY_CLASSES))) else "outlet"
    end = begin + len(name)
    yield Candidate(begin, end, outlets.AGENCIES.get(name, _base_form(name)), kind, "strong")


_CAPITALISED_BEFORE = re.compile(r"(?:(?<![\w-])[A-ZÄÖÜ][\w’'-]*[^\S\n]){1,3}$")


def _with_press_word(text: str, last: re.Match[str], limit: int) -> Iterator[Candidate]:
    """Capitalised words up to a press word, without what only begins the sentence ("Laut Lindauer Zeitung")."""
    before = _CAPITALISED_BEFORE.search(text, max(limit, last.start() - 50), last.start())
    begin = before.start() if before else last.start()
    words = text[begin : last.end()].split(" ")
    while len(words) > 1 and (_is_function_word(words[0]) or words[0] in _class_nouns() | outlets.REPORT_NOUNS):
        begin += len(words[0]) + 1
        words = words[1:]
    name = " ".join(words)
    if _ends_like_outlet(name):
        yield Candidate(begin, last.end(), _base_form(name), "outlet", "strong")


def _is_function_word(word: str) -> bool:
    lower = word.casefold()
    return lower in outlets.ARTICLES or lower in outlets.SOURCE_PREPOSITIONS or lower in outlets.SENTENCE_OPENERS


def _ends_like_outlet(name: str) -> bool:
    *before, last = name.split()
    return last.casefold().endswith(_press_endings()) and bool(before or not _is_common(last))


def _is_common(word: str) -> bool:
    lower = word.casefold()
    return any(lower.removesuffix(ending) in _common_words() for ending in ("", "s", "es", "n", "en"))


@lru_cache(maxsize=1)
def _common_words() -> frozenset[str]:
    return outlets.NO_OUTLETS | {word.casefold() for word in _class_nouns()}


def _base_form(name: str) -> str:
    """The name without the ending of its case, where its press word shows it: "Alpenboten" becomes "Alpenbote"."""
    for ending, base in outlets.PRESS_WORD_BASES:
        if name.casefold().endswith(ending):
            shown = base if name[-len(ending)].islower() else base.capitalize()
            return name[: -len(ending)] + shown
    return name
