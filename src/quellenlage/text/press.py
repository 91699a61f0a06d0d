"""Whether the words around a name say that the text has something from it.

The analysis of one article asks this of names that look like an outlet's; the comparison of articles asks it of the
names of the other articles' outlets. Both mean the same wording, so it lives here, once.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from quellenlage.text.language.de import outlets

Strength = Literal["weak", "strong"]

_QUOTES = "\"„“”»«‚‘’›‹'"
_CLAUSE = 140
"""Characters to either side of a name in which its clause is looked for."""
_SENTENCE_END = re.compile(r"[.!?…][\"“”»«’')\]]*\s+(?=[\"„“»«‚(]?[A-ZÄÖÜ\d])|\n")


def _any(words: frozenset[str]) -> str:
    return "(?:" + "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word))) + ")"


@lru_cache(maxsize=1)
def _cues() -> dict[str, re.Pattern[str]]:
    article = rf"(?:{_any(outlets.ARTICLES)}\s+)?"
    adjective = r"(?:[a-zäöüß]+(?:e|en|er|em|es)\s+){0,2}"
    kind = rf"(?:{_any(outlets.OUTLET_CLASSES | outlets.AGENCY_CLASSES)}(?:s|es|n|en)?\s+)?"
    name = rf"{article}{adjective}{kind}[{_QUOTES}]?$"
    report, noun = _any(outlets.REPORT_VERBS), _any(outlets.REPORT_NOUNS)
    of = r"(?:des|der|von|vom|mit|im|in|für|aus|bei)\s+"
    return {
        "preposition": re.compile(rf"(?:^|\W)(?i:laut|gemäß|via)\s+{name}"),
        "gegenüber": re.compile(rf"(?:^|\W)(?i:gegenüber)\s+{name}"),
        "noun": re.compile(rf"\b{noun}\s+(?:\w+\s+)?{of}{name}"),
        "stated": re.compile(rf"\b{_any(outlets.STATEMENT_NOUNS)}\s+{of}{name}"),
        "reference": re.compile(rf"\b{_any(outlets.REFERENCE_NOUNS)}\s+(?:auf|an)\s+{name}"),
        "source": re.compile(rf"\b(?i:quellen?)\s*:\s*(?:[^.!?\n]{{1,40}}[,/]\s*)?{name}"),
        "verb before": re.compile(rf"\b{report}(?:\s+(?:[a-zäöüß]+|am\s+\w+|[A-ZÄÖÜ]\w+tag)){{0,3}}\s+{name}"),
        "read there": re.compile(
            rf"\b(?:{'|'.join(outlets.READ_THERE)})\b(?:\s+[a-zäöüß]+){{0,3}}?\s(?:im|in|bei|beim|auf)\s+{name}"
        ),
        "so": re.compile(rf"(?:^|\W)so\s+{name}"),
        "dative": re.compile(
            rf"\b{_any(outlets.TELLING_VERBS)}\b[^.!?\n]{{0,90}}?\s(?:dem|der|den|zu|zum|zur|gegenüber|im|in|beim|bei|mit|vom|von)"
            rf"\s+{name}"
        ),
        "verb after": re.compile(rf"[{_QUOTES}]?(?:\s+[^\s,.;:!?]+){{0,6}}?\s+{report}\b"),
        "told before verb": re.compile(rf"(?:\b[Dd]em|\bwie\s[^,.;!?]{{1,60}}\sder)\s+{kind}[{_QUOTES}]?$"),
        "told": re.compile(rf"[{_QUOTES}]?(?:\s+[^\s,.;:!?]+){{0,7}}?\s+{_any(outlets.TELLING_VERBS)}\b"),
        "after": re.compile(rf"[{_QUOTES}]?\s+(?:zufolge|zitierend|vorlieg\w+|vorlag\w*)\b"),
        "perfect": re.compile(rf"[{_QUOTES}]?\s+(?:hat|hatte|haben|hatten)\b[^.!?\n]{{0,80}}\b{report}\b"),
    }


_WEAK_LEFT = ("preposition", "noun", "reference", "source", "verb before")
_STRONG_LEFT = (*_WEAK_LEFT, "stated", "gegenüber", "so", "dative", "read there")
_RIGHT = ("verb after", "after", "perfect")


def names_source(text: str, begin: int, end: int, strength: Strength = "strong") -> bool:
    """Whether ``text`` says that it has something from the name at ``[begin, end)``.

    Args:
        strength: "strong" where the name is known to be one of the press, so that "sagte sie dem X" and "so der X"
            count; "weak" where only the wording can tell, so that a person who is quoted with "so X" is no outlet.

    >>> def says(text, name, strength="strong"):
    ...     return names_source(text, text.index(name), text.index(name) + len(name), strength)
    >>> says("Der Deich hält, wie der Talbote berichtet.", "Talbote")
    True
    >>> says("Der Talbote erscheint seit 1920.", "Talbote")
    False
    >>> says("„Er hält“, so Roth.", "Roth", "weak")
    False
    """
    left, right = clause_around(text, begin, end)
    cues = _cues()
    if any(cues[cue].search(left) for cue in (_STRONG_LEFT if strength == "strong" else _WEAK_LEFT)):
        return True
    if strength == "strong" and cues["told before verb"].search(left) and cues["told"].match(right):
        return True
    return any(cues[cue].match(right) for cue in _RIGHT)


def clause_around(text: str, begin: int, end: int) -> tuple[str, str]:
    """What stands before and behind ``[begin, end)`` in the same sentence, at most 140 characters each.

    >>> clause_around("Es regnet. Laut Talbote bleibt es so. Gut.", 16, 23)
    ('Laut ', ' bleibt es so.')
    """
    left = text[max(0, begin - _CLAUSE) : begin]
    ends = [match.end() for match in _SENTENCE_END.finditer(left)]
    right = text[end : end + _CLAUSE]
    stop = _SENTENCE_END.search(right)
    return left[ends[-1] :] if ends else left, right[: stop.start() + 1] if stop else right
