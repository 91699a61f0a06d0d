"""What a query asks for: forms of words, and phrases to the letter. Nothing that can be typed is an error."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from quellenlage.model import Span
from quellenlage.store.stems import common_forms, words_of

_QUOTATION_MARK: Final = re.compile('["„“”«»]')
_HIGHLIGHTS: Final = 100


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in their order and spelling, upper and lower case and white space aside.

    Args:
        forms: of its words, in order, by which candidates are found.
    """

    pattern: re.Pattern[str]
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Terms:
    """A query, taken apart.

    Args:
        forms: sorted distinct forms of the words outside of quotation marks; words that nearly every article has are
            left out where there are others.
    """

    forms: tuple[str, ...]
    phrases: tuple[Phrase, ...]

    @property
    def all_forms(self) -> tuple[str, ...]:
        """Forms of single words and of phrases, sorted."""
        return tuple(sorted({*self.forms, *(form for phrase in self.phrases for form in phrase.forms)}))

    def hold_in(self, *texts: str) -> bool:
        """Whether each phrase stands in one of the texts."""
        return all(any(phrase.pattern.search(text) for text in texts) for phrase in self.phrases)

    def found_in(self, text: str, within: Span) -> tuple[Span, ...]:
        """Where words and phrases stand, in order and without overlap; at most the first 100."""
        return merged(sorted([*self._phrases_in(text, within), *self._words_in(text, within)]))[:_HIGHLIGHTS]

    def _phrases_in(self, text: str, within: Span) -> Iterator[Span]:
        for phrase in self.phrases:
            for match in phrase.pattern.finditer(text, within.begin, within.end):
                yield Span(*match.span())

    def _words_in(self, text: str, within: Span) -> Iterator[Span]:
        if not self.forms:
            return
        count = 0
        for found in words_of(within.cut(text)):
            if found.form in self.forms:
                yield Span(within.begin + found.begin, within.begin + found.end)
                count += 1
                if count == _HIGHLIGHTS:
                    return


def terms_of(query: str) -> Terms:
    """Take a query apart; marks of every style open and close a phrase, the last is closed by the end.

    >>> terms = terms_of('die Häuser „am Deich')
    >>> terms.forms, terms.phrases[0].forms
    (('haus',), ('am', 'deich'))
    >>> terms_of('"" - „')
    Terms(forms=(), phrases=())
    """
    forms, phrases = set[str](), []
    for number, part in enumerate(_QUOTATION_MARK.split(query)):
        found = tuple(word.form for word in words_of(part))
        if number % 2 and found:
            phrases.append(Phrase(_pattern(part), found))
        else:
            forms.update(found)
    telling = forms - common_forms()
    if telling or phrases:
        forms = telling
    return Terms(tuple(sorted(forms)), tuple(phrases))


def merged(spans: list[Span]) -> tuple[Span, ...]:
    """Sorted spans without those that overlap an earlier, longer one.

    >>> merged([Span(0, 4), Span(0, 9), Span(5, 9), Span(9, 12)])
    (Span(begin=0, end=9), Span(begin=9, end=12))
    """
    kept: list[Span] = []
    for span in spans:
        if kept and span.begin < kept[-1].end:
            kept[-1] = Span(kept[-1].begin, max(kept[-1].end, span.end))
        else:
            kept.append(span)
    return tuple(kept)


def _pattern(phrase: str) -> re.Pattern[str]:
    words = phrase.split()
    before = r"(?<![^\W_])" if words[0][0].isalnum() else ""
    behind = r"(?![^\W_])" if words[-1][-1].isalnum() else ""
    return re.compile(before + r"\s+".join(map(re.escape, words)) + behind, re.IGNORECASE)
