"""Which articles copy which: the same text, with edits, or a part of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from quellenlage.account.articles import Article, body_words
from quellenlage.account.candidates import Candidates, copy_candidates
from quellenlage.account.memory import FORGETFUL, Memory
from quellenlage.account.passages import Overlap, shared_passages
from quellenlage.account.precedence import Precedence, Ranked, order
from quellenlage.account.sharing import Share, in_turn
from quellenlage.model import LineageKind
from quellenlage.text.tagging import tag_tokens
from quellenlage.text.tokens import tokenize

_LEAST_SHARE = 0.3
"""Below it, shared wording is a quotation of the same speech or a stock phrase, not a common text."""
_LEAST_WORDS = 20
_WHOLE = 0.985
_ALMOST_WHOLE = 0.95
_NEAR = 0.6
_LOOSE_END = 24
"""Words that may stand before or behind the shared text of an exact copy: boilerplate that no rule knows."""
_OWN_TEXT = 0.85
"""Share of either body from which on what is not shared is an edited end, and no text of its own."""
_CLAUSE = 3
"""Words whose loss is an edit; longer losses are counted as cuts."""
_EDITED = 0.03
"""Share of replaced or inserted words up to which a part of a text is an excerpt of it, not another version."""

_TIE = 0.02
"""Coverage of the later body within which two sources are equally near."""
_UNCOVERED = 0.25
"""Share of the later body that a second source must add to what the first one explains."""

_QUOTED = re.compile(r"„[^“”\"]{1,600}[“”\"]|»[^«]{1,600}«|«[^»]{1,600}»|\"[^\"]{1,600}\"|“[^”]{1,600}”")


@dataclass(frozen=True, slots=True)
class Copy:
    """A pair of articles that share a text."""

    order: Precedence
    overlap: Overlap
    kind: LineageKind


def find_copies(
    articles: Sequence[Article],
    names: Callable[[Article, Article], bool | None],
    candidates: Candidates | None = None,
    share: Share = in_turn,
    memory: Memory = FORGETFUL,
) -> dict[str, list[Copy]]:
    """The nearest sources of every article that shares a text with an earlier one, by the later article's id.

    Articles of one outlet are versions of each other and no copies.

    Args:
        articles: in the order of publication.
        names: True where the second article names the first as its source, False the other way round, None for neither.
        candidates: the pairs to look at, of the same articles; where none are given, those that share shingles.
        share: what compares them.
        memory: what was found in pairs of them before.
    """
    places = {article.id: place for place, article in enumerate(articles)}
    tasks = [
        (places[other.id], [places[one.id] for one in some])
        for other, some in (copy_candidates(articles) if candidates is None else candidates)
        if some
    ]
    found: dict[str, list[Copy]] = defaultdict(list)
    for copied in share(_Copies(articles, names, memory), tasks):
        for one, other, known, overlap, kind in copied:
            copy = Copy(known.of(articles[one], articles[other]), overlap, kind)
            found[copy.order.later.id].append(copy)
    return {later: _nearest(copies) for later, copies in found.items()}


class _Copies:
    """Compares an article with its candidates; both are given by their places among the articles."""

    def __init__(
        self, articles: Sequence[Article], names: Callable[[Article, Article], bool | None], memory: Memory
    ) -> None:
        self._articles = articles
        self._names = names
        self._memory = memory

    def __call__(self, task: tuple[int, Sequence[int]]) -> list[tuple[int, int, Ranked, Overlap, LineageKind]]:
        """The pairs that share a text."""
        at, places = task
        other, found = self._articles[at], []
        for place in places:
            one = self._articles[place]
            named = self._names(one, other)
            key = "copy", one.body, other.body, named
            copied = self._memory.recall(key, partial(_compared, one, other, named))
            if copied is not None:
                found.append((place, at, *copied))
        return found


def _compared(one: Article, other: Article, named: bool | None) -> tuple[Ranked, Overlap, LineageKind] | None:
    """What the two share; it depends on nothing but their bodies, their dates and whether one names the other."""
    overlap = shared_passages(one, other, _LEAST_SHARE)
    if overlap is None:
        return None
    known = order(one, other, named, overlap.of_earlier, overlap.of_later)
    if known.earlier is other:
        overlap = overlap.flipped()
    kind = copy_kind(known.earlier, known.later, overlap)
    return (Ranked(known.earlier is one, known.directed, known.reason), overlap, kind) if kind else None


def _nearest(copies: list[Copy]) -> list[Copy]:
    """The source that explains most of the later body, and further ones only for what it does not explain."""
    chosen: list[Copy] = []
    covered: set[int] = set()
    rest = copies
    while rest:
        added = [(len(_places(copy) - covered) / max(1, len(body_words(copy.order.later))), copy) for copy in rest]
        most = max(share for share, _ in added)
        if chosen and most < _UNCOVERED:
            break
        best = min((copy for share, copy in added if share >= most - _TIE), key=_distance)
        chosen.append(best)
        covered |= _places(best)
        rest = [copy for copy in rest if copy is not best]
    return chosen


def _places(copy: Copy) -> set[int]:
    return {place for run in copy.overlap.runs for place in range(run.later, run.later + run.length)}


def _distance(copy: Copy) -> tuple[float, int]:
    """Among sources that explain equally much: of an agency's text the earliest, else the one that is most like it."""
    earlier, later = copy.order.earlier, copy.order.later
    unlike = 0.0 if earlier.agencies & later.agencies else 1 - round(copy.overlap.resemblance, 1)
    return unlike, earlier.rank


def copy_kind(earlier: Article, later: Article, overlap: Overlap) -> LineageKind | None:
    """``exact``, ``near``, ``excerpt``, or None where the articles only quote the same words.

    An excerpt is a part taken over without edits, or a part that is much smaller than the whole; a near copy is the
    same text with edits. Either body may be the part.
    """
    if not _is_common_text(later, overlap):
        return None
    edits = _edits(overlap)
    unedited = not edits and _loose_words(overlap, len(body_words(later))) <= _LOOSE_END
    if unedited and (overlap.of_earlier >= _WHOLE or _is_whole_but_for_boilerplate(earlier, overlap)):
        return "exact"
    part_of_earlier = overlap.of_later >= _ALMOST_WHOLE and edits <= _EDITED * len(body_words(later))
    part_of_later = overlap.of_earlier >= _ALMOST_WHOLE and overlap.of_later < _ALMOST_WHOLE
    if overlap.of_earlier < _ALMOST_WHOLE and not edits and (part_of_earlier or _is_block(overlap)):
        return "excerpt"
    if part_of_later or min(overlap.of_earlier, overlap.of_later) < _NEAR:
        return "excerpt"
    return "near"


def _is_common_text(later: Article, overlap: Overlap) -> bool:
    shared = sum(run.length for run in overlap.runs)
    if shared < min(_LEAST_WORDS, len(body_words(later))) or max(overlap.of_earlier, overlap.of_later) < _LEAST_SHARE:
        return False
    quotes = [match.span() for match in _QUOTED.finditer(later.text)]
    if not quotes:
        return True
    begins = [begin for begin, _ in quotes]
    words = body_words(later)

    def outside(place: int) -> bool:
        at = bisect_right(begins, words[place].begin) - 1
        return at < 0 or quotes[at][1] <= words[place].begin

    free = sum(outside(place) for run in overlap.runs for place in range(run.later, run.later + run.length))
    return free >= _LEAST_SHARE * min(shared / overlap.of_later, shared / overlap.of_earlier)


def _edits(overlap: Overlap) -> int:
    """How many words were inserted, replaced or cut inside the shared text; sentences left out whole are no edit."""
    edits = 0
    for one, other in pairwise(overlap.runs):
        inserted = other.later - one.later - one.length
        skipped = other.earlier - one.earlier - one.length
        edits += inserted + (skipped if 0 < skipped <= _CLAUSE and not inserted else 0)
    return edits


def _is_block(overlap: Overlap) -> bool:
    """Whether one block of the earlier text stands unchanged in a later one that adds its own."""
    return max(overlap.of_earlier, overlap.of_later) < _OWN_TEXT and not _is_cut_inside(overlap)


def _is_cut_inside(overlap: Overlap) -> bool:
    """Whether something of the earlier text is missing between its shared parts."""
    return any(one.earlier + one.length < other.earlier for one, other in pairwise(overlap.runs))


def _is_whole_but_for_boilerplate(earlier: Article, overlap: Overlap) -> bool:
    """Whether all of the earlier body is shared but for a few words at its ends that make no sentence.

    "Wirtschaft | Lesedauer: 2 Minuten | Bild: Jon Roth" stands there and has no finite verb.
    """
    words = body_words(earlier)
    if not overlap.runs or _is_cut_inside(overlap):
        return False
    first, last = overlap.runs[0].earlier, overlap.runs[-1].earlier + overlap.runs[-1].length
    if first + len(words) - last > _LOOSE_END:
        return False
    ends = [words[:first], words[last:]]
    texts = [earlier.text[some[0].begin : some[-1].end] for some in ends if some]
    tokens = [tokenize(text) for text in texts]
    return not any(token.tag == "VFIN" for some in tokens for token in tag_tokens(some, 0, len(some)))


def _loose_words(overlap: Overlap, length: int) -> int:
    runs = overlap.runs
    return runs[0].later + length - runs[-1].later - runs[-1].length if runs else length
