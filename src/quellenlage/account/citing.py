"""Which articles name which others as their source, and which sources stand outside the set."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from quellenlage.account.articles import Article, host_key, outlet_key, precedes
from quellenlage.account.memory import FORGETFUL, Memory
from quellenlage.account.terms import Weights
from quellenlage.model import Span
from quellenlage.text.language.de import outlets
from quellenlage.text.press import names_source
from quellenlage.text.words import BODY

_LATEST = 400
"""Of an outlet with many articles, how many before the citing one are compared with it."""
_PASSAGE = 0.2
"""Share of the weight of the citing sentences that the cited article must share, if the two also share a name."""
_PASSAGE_OF_ONLY = 0.08
"""The same where the set has no other article of the outlet: those who cite tell it in their own words."""
_PASSAGE_WITHOUT_NAMES = 0.4
"""The same where they share none: an agency has many reports, and most are about something else."""
_FEW_CANDIDATES = 8
_PASSAGE_OF_FEW = 0.25
"""The same for an outlet that has so few articles in the set: whoever names it means one of them."""
_OWN_REPORT = 0.25
"""An outlet that says "wie berichtet" names no article: the sentence itself must be found in the earlier one."""
_OWN_TERMS = 3


@dataclass(frozen=True, slots=True)
class Mention:
    """A source that an article names, with all places where it does.

    Args:
        name: as written, or the agency's short name.
        scope: "article" where a credit line vouches for the whole text.
    """

    name: str
    kind: Literal["agency", "outlet", "own"]
    scope: Literal["article", "passage"]
    spans: tuple[Span, ...]

    @property
    def is_credit_line(self) -> bool:
        """Whether it is the credit of an agency's text, as in a dateline."""
        return self.scope == "article" and self.kind == "agency"


_CAPITALISED = re.compile(r"(?<![^\W_])[A-ZÄÖÜ0-9][^\W_]*")


class Directory:
    """The outlets and agencies of the set, and the articles that hold their texts.

    Args:
        articles: in the order of publication.
        memory: the words that were found in them before.
    """

    def __init__(self, articles: Sequence[Article], memory: Memory = FORGETFUL) -> None:
        self._memory = memory
        self._published: dict[str, list[Article]] = defaultdict(list)
        self._credited: dict[str, list[Article]] = defaultdict(list)
        for article in articles:
            keys = {article.outlet, host_key(article.reading.document.url)} - {None}
            for key in sorted(key for key in keys if key):
                self._published[key].append(article)
            for credit in article.reading.credits:
                if credit.scope == "article":
                    key = outlet_key(credit.name)
                    if not self._credited[key] or self._credited[key][-1] is not article:
                        self._credited[key].append(article)
        self._begins: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for key in sorted(self._published):
            words = tuple(key.split())
            self._begins[words[0]].append(words)
        # Some outlets write themselves small, and so do those who cite them.
        small = sorted(
            {
                word
                for article in articles
                for word in (article.reading.document.source or "").split()[:1]
                if word.islower() and word not in outlets.ARTICLES
            }
        )
        self._name_begins = re.compile(
            "|".join([_CAPITALISED.pattern, *(rf"\b{re.escape(word)}\w*" for word in small)])
        )
        self._ends: dict[str, set[str]] = defaultdict(set)
        for key in self._published:
            self._ends[key.split()[-1]].add(key)

    def resolve(self, name: str) -> str:
        """The key under which the set knows ``name``: itself, or the only outlet whose name ends with it."""
        key = outlet_key(name)
        if key not in self._published and key not in self._credited and len(whole := self._ends.get(key, set())) == 1:
            return next(iter(whole))
        return key

    def holders(self, name: str) -> list[Article]:
        """Articles by the outlet of that name; else those credited to it, which hold its text as a copy."""
        key = self.resolve(name)
        return self._published.get(key) or self._credited.get(key) or []

    def by_outlet(self, outlet: str) -> list[Article]:
        """All articles of an outlet, in the order of publication."""
        return self._published.get(outlet, [])

    def named_in(self, article: Article) -> Iterator[tuple[str, Span]]:
        """Outlets of the set that the body names as its source, though nothing about the name looks like the press."""
        for region in article.reading.regions:
            if region.kind in BODY:
                yield from self._named_between(article, region.span)

    def _named_between(self, article: Article, within: Span) -> Iterator[tuple[str, Span]]:
        text, begins = article.text, self._name_begins
        # Most texts name no outlet, and words alone are found in a third of the time of words with their places.
        kept_as = "capitalised", article.id, within.begin, within.end, begins.pattern
        words = self._memory.recall(kept_as, lambda: set(begins.findall(text, within.begin, within.end)))
        if not any(outlet_key(word) in self._begins for word in words):
            return
        for match in self._name_begins.finditer(text, within.begin, within.end):
            for key in self._begins.get(outlet_key(match.group()), ()):
                end = _end_of_name(text, match, key, within.end)
                if end is not None and names_source(text, match.start(), end):
                    yield " ".join(key), Span(match.start(), end)


_WORD = re.compile(r"[-\s]+([^\W_]+)")


def _end_of_name(text: str, first: re.Match[str], key: tuple[str, ...], limit: int) -> int | None:
    """Where the name with the words ``key`` ends that begins with the word ``first``."""
    end = first.end()
    for wanted in key[1:]:
        match = _WORD.match(text, end, limit)
        if match is None or outlet_key(match.group(1)) != wanted:
            return None
        end = match.end()
    return end


def find_mentions(article: Article, directory: Directory) -> list[Mention]:
    """The sources that ``article`` names, each once, its own outlet never."""
    found: dict[tuple[str, str], list[Span]] = defaultdict(list)
    shown: dict[tuple[str, str], tuple[str, Literal["agency", "outlet"]]] = {}
    taken: list[Span] = []
    for credit in article.reading.credits:
        key = directory.resolve(credit.name)
        if key == article.outlet:
            continue
        if credit.scope == "passage" and credit.name in article.agencies:
            continue
        place = (key, credit.scope)
        found[place].append(credit.span)
        taken.append(credit.span)
        shown.setdefault(place, (credit.name, credit.kind))
    for key, span in directory.named_in(article):
        if key != article.outlet and not any(span.overlaps(other) for other in taken):
            place = (key, "passage")
            found[place].append(span)
            shown.setdefault(place, (article.text[span.begin : span.end], "outlet"))
    mentions = [
        Mention(*shown[place], "article" if place[1] == "article" else "passage", tuple(sorted(spans)))
        for place, spans in sorted(found.items())
    ]
    if own := tuple(_own_reports(article)):
        mentions.append(Mention(article.reading.document.source or "", "own", "passage", own))
    return mentions


_OWN_REPORTS = re.compile(
    r"\b(?:" + "|".join(sorted(map(re.escape, outlets.OWN_REPORT_PHRASES), key=lambda p: (-len(p), p))) + r")\b",
    re.IGNORECASE,
)


def _own_reports(article: Article) -> Iterator[Span]:
    for region in article.reading.regions:
        if region.kind == "body":
            for match in _OWN_REPORTS.finditer(article.text, region.span.begin, region.span.end):
                yield Span(match.start(), match.end())


def cited_article(article: Article, mention: Mention, directory: Directory, weights: Weights) -> Article | None:
    """The earlier article of the set that ``mention`` means, or None where it is not in the set.

    Of several articles of the outlet it is the one that shares most with the sentences that name it.
    """
    own = mention.kind == "own"
    holders = directory.by_outlet(article.outlet or "") if own else directory.holders(mention.name)
    candidates = [
        other
        for other in holders
        if other is not article
        and (own or other.outlet is None or other.outlet != article.outlet)
        and precedes(other.reading.published, article.reading.published) is not False
    ][-_LATEST:]
    passage = _passage_terms(article, mention.spans, around=0 if own else 1)
    whole = article.terms.counts.keys()
    best: tuple[float, int] | None = None
    chosen: Article | None = None
    for other in candidates:
        theirs = other.terms.counts
        shared = [term for term in passage if term in theirs]
        in_passage = weights.total(shared) / (weights.total(passage) or 1.0)
        in_whole = weights.total(term for term in whole if term in theirs) / (weights.total(whole) or 1.0)
        if own and (in_passage < _OWN_REPORT or len(shared) < _OWN_TERMS):
            continue
        named = any(term[0] == "^" and term in theirs for term in whole)
        needed = _needed(mention, named, len(candidates))
        if in_passage < needed:
            continue
        score = (round(in_passage + 0.5 * in_whole, 6), -other.rank)
        if best is None or score > best:
            best, chosen = score, other
    return chosen


def _needed(mention: Mention, named: bool, candidates: int) -> float:
    """Share of the passage that an article must share to be the one that is meant."""
    if mention.kind == "outlet" and candidates == 1:
        return _PASSAGE_OF_ONLY if named else _PASSAGE
    if named:
        return _PASSAGE
    few = mention.kind == "outlet" and candidates <= _FEW_CANDIDATES
    return _PASSAGE_OF_FEW if few else _PASSAGE_WITHOUT_NAMES


def _passage_terms(article: Article, spans: Iterable[Span], around: int) -> list[str]:
    """Terms of the sentences in which the spans lie, and of their neighbours; of all where they lie in no sentence."""
    sentences = article.terms.sentences
    wanted: set[int] = set()
    for span in spans:
        for index, sentence in enumerate(sentences):
            if sentence.span.overlaps(span):
                wanted.update(range(max(0, index - around), min(len(sentences), index + around + 1)))
    places = sorted(wanted) if wanted else range(len(sentences))
    return list(dict.fromkeys(term for index in places for term in sentences[index].terms))
