"""Where sentences begin and end, by rules for German punctuation.

A full stop ends a sentence unless it belongs to an abbreviation, an initial, an ordinal or a date. Lines of scraped
text end sentences too, unless the text is hard-wrapped.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Sequence
from itertools import pairwise

from quellenlage.text.language.de import segmentation
from quellenlage.text.tokens import OPENING_QUOTES, Token

_STOPS = frozenset({".", "!", "?", "…", "..", "..."})
_CLOSERS = frozenset("\"“”»«’‘')]›‹")
_SHORTEST_GLUED = 3
_WRAPPED_LINES = 4
_WRAPPED_WIDTH = range(45, 101)
_LINE_END = re.compile("[\n\r\u2028]")
_ROMAN = re.compile(r"[IVX]{1,5}")


def find_sentences(text: str, tokens: Sequence[Token], begin: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Token ranges of the sentences of ``text[begin:end]``.

    Args:
        tokens: its tokens; their offsets are those of ``text``.

    >>> from quellenlage.text.tokens import tokenize
    >>> text = "Am 3. Mai kam Dr. Roth. Er sagte: „Nein!“ Dann ging er."
    >>> tokens = tokenize(text)
    >>> [text[tokens[a].begin:tokens[b - 1].end] for a, b in find_sentences(text, tokens)]
    ['Am 3. Mai kam Dr. Roth.', 'Er sagte: „Nein!“', 'Dann ging er.']
    """
    breaks_at_newline = not _is_hard_wrapped(text[begin:end])
    sentences: list[tuple[int, int]] = []
    first, behind, count = 0, 0, len(tokens)
    for index in _possible_ends(text, tokens):
        if index < behind:
            continue  # looked at with the stop before it
        last, ends = index, False
        if tokens[index].text in _STOPS:
            last = _take_closers(tokens, index)
            ends = _stop_ends_sentence(tokens, index, last)
        behind = last + 1
        if not ends and last + 1 < count:
            ends = _line_ends(text[tokens[last].end : tokens[last + 1].begin], breaks_at_newline)
        if ends:
            sentences.append((first, behind))
            first = behind
    if first < count:
        sentences.append((first, count))
    return sentences


def _possible_ends(text: str, tokens: Sequence[Token]) -> list[int]:
    """The stops, and the last token of every line: no sentence ends anywhere else."""
    if not tokens:
        return []
    found = {index for index, token in enumerate(tokens) if token.text in _STOPS}
    begins = [token.begin for token in tokens]
    found.update(bisect(begins, line.start()) - 1 for line in _LINE_END.finditer(text, begins[0], begins[-1]))
    return sorted(found)


def _take_closers(tokens: Sequence[Token], index: int) -> int:
    """Closing marks that stand right behind the stop belong to its sentence."""
    last = index
    while last + 1 < len(tokens) and tokens[last + 1].begin == tokens[last].end and tokens[last + 1].text in _CLOSERS:
        opens_next = last + 2 < len(tokens) and tokens[last + 2].begin == tokens[last + 1].end
        if opens_next and tokens[last + 1].text in OPENING_QUOTES and tokens[last + 2].text[0].isalnum():
            break
        last += 1
    while last + 1 < len(tokens) and tokens[last + 1].text in _STOPS and tokens[last + 1].begin == tokens[last].end:
        last += 1
    return last


def _stop_ends_sentence(tokens: Sequence[Token], index: int, last: int) -> bool:
    if last + 1 >= len(tokens):
        return True
    following = tokens[last + 1]
    if following.begin == tokens[last].end:
        return last == index and _is_glued(tokens, index)
    begins_like_sentence = (
        following.text[0].isupper() or following.text[0].isdigit() or following.text[0] in OPENING_QUOTES
    )
    if last > index:
        # „Wirklich?“, fragte er: what goes on in lower case goes on.
        return begins_like_sentence or following.text[0] in "-–—+•*("
    if tokens[index].text == "." and index and not _stop_of_word_ends(tokens, index, following):
        return False
    return begins_like_sentence or following.text[0] in "-–—+•*(["


def _is_glued(tokens: Sequence[Token], index: int) -> bool:
    """ "sagte sie.Danach": the space was lost, and both words are too long for an abbreviation."""
    word, following = tokens[index - 1].text, tokens[index + 1].text
    if tokens[index].text != "." or min(len(word), len(following)) < _SHORTEST_GLUED or not word.isalpha():
        return False
    return (
        word[-1].islower()
        and following[0].isupper()
        and following[1:].islower()
        and word.lower() not in (segmentation.ABBREVIATIONS)
    )


def _stop_of_word_ends(tokens: Sequence[Token], index: int, following: Token) -> bool:
    word = tokens[index - 1]
    if word.end != tokens[index].begin:
        return True
    opener = following.lower in segmentation.SENTENCE_OPENERS and following.text[0].isupper()
    if word.text.isdigit():
        if len(word.text) > 2:
            return len(word.text) != 3 or opener or following.text[0].isupper()
        return opener and following.lower not in segmentation.MONTHS
    if _ROMAN.fullmatch(word.text):
        return opener
    if len(word.text) == 1 and word.text.isalpha():
        return opener and word.text.islower()
    if word.lower in segmentation.ABBREVIATIONS:
        return word.lower in segmentation.ENDS_SENTENCE_TOO and opener
    return True


def _line_ends(gap: str, breaks_at_newline: bool) -> bool:
    newlines = gap.count("\n") or gap.count("\r") or gap.count("\u2028")
    if not newlines:
        return False
    return newlines > 1 or breaks_at_newline or "\u2029" in gap


def _is_hard_wrapped(text: str) -> bool:
    """Whether line breaks are those of a fixed line width, as in mail and old agency text."""
    lines = [line.rstrip() for line in text.splitlines()]
    full = [a for a, b in pairwise(lines) if a and b]
    if len(full) < _WRAPPED_LINES:
        return False
    unfinished = sum(1 for line in full if len(line) in _WRAPPED_WIDTH and line[-1] not in '.!?:…"“”»«')
    return unfinished > 0.6 * len(full)
