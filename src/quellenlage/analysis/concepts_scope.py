"""The place, the group and the side to which a count is limited."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from quellenlage.analysis.concepts_clause import Clause
from quellenlage.analysis.concepts_noun import Counted, names_origin
from quellenlage.model import Span
from quellenlage.text.language.de import assertions, events, people, scopes
from quellenlage.text.language.de.calendar import MONTHS
from quellenlage.text.lemmas import is_known
from quellenlage.text.meaning import lemma_stem, stem
from quellenlage.text.tokens import Token

COMMON = "~"
"""Before the stem of a place that has an article ("auf dem Marktplatz"): others may call it otherwise."""
_PERIOD_WITHIN = 5
"""Words around a figure in which its period is looked for."""
SINCE = "=seit"
"""The period of a count that began long before what the article tells."""
_YEAR_DIGITS = 4
_INSIDE = frozenset("ART DET ADJ VPP NUM TRUNC".split())


def scope_of(clause: Clause) -> tuple[str, ...]:
    """Sorted stems of the places that the figure's segment names, else those of figureless segments around it.

    Where somebody said it ("sagte sie in Seedorf") is no scope, so reporting clauses are passed over.
    """
    before, after = clause.tokens[: clause.figure_first], clause.tokens[clause.figure_last :]
    period = _period(clause)
    if period:
        return tuple(sorted({period, *_places_of(clause, before, after)}))
    return _places_of(clause, before, after)


def _places_of(clause: Clause, before: Sequence[Token], after: Sequence[Token]) -> tuple[str, ...]:
    if before and before[-1].tag in {"PREP", "APPRART"}:
        before = before[:-1]
    found = (*_places(before), *_places(after))
    if found:
        return tuple(sorted(set(found)))
    for tokens in (*clause.before, *clause.after):
        if not any(t.lemma in assertions.SAYING_VERBS or t.lower in assertions.SAYING_VERBS for t in tokens):
            found = _places(tokens)
            if found:
                return found
    return ()


def _places(tokens: Sequence[Token]) -> tuple[str, ...]:
    found = set()
    for index, token in enumerate(tokens):
        if token.lower not in scopes.PLACE_PREPOSITIONS or token.tag not in {"PREP", "APPRART"}:
            continue
        position = index + 1
        while position < len(tokens) and tokens[position].tag in _INSIDE:
            position += 1
        if position >= len(tokens) or tokens[position].tag != "NOUN":
            continue
        noun = tokens[position]
        bare = position == index + 1 and token.tag == "PREP"
        if noun.lower in scopes.ATTRIBUTION_NOUNS or _is_no_place(noun.text):
            continue
        name = tokens[position + 1] if position + 1 < len(tokens) else None
        if name is not None and name.tag == "NOUN" and name.text[:1].isupper() and not _is_no_place(name.text):
            found.add(stem(name.text))  # "in der Grenzstadt Halmen"
        elif noun.lower not in scopes.GENERIC_PLACES and noun.lemma.lower() not in scopes.GENERIC_PLACES:
            found.add(stem(noun.text) if bare else COMMON + stem(noun.text))
    return tuple(sorted(found))


def _period(clause: Clause) -> str | None:
    """For what time, or for each of what, a figure counts: "pro Streiktag", "jährlich", "im vergangenen Jahr"."""
    near = clause.tokens[max(0, clause.figure_first - _PERIOD_WITHIN) : clause.figure_last + _PERIOD_WITHIN]
    for index, token in enumerate(near):
        following = near[index + 1].lower if index + 1 < len(near) else ""
        if token.lower in {"pro", "je"}:
            noun = next((n for n in sorted(scopes.PERIOD_NOUNS) if following.endswith(n)), None)
            if noun is not None:
                return "=aktie" if noun in scopes.SHARE_NOUNS else "=" + noun
        if token.lower in scopes.PERIOD_ADVERBS:
            return "=" + scopes.PERIOD_ADVERBS[token.lower]
        if token.lower in scopes.PAST_PERIODS:
            return "=" + token.lower[:6]
    for one, two in pairwise(clause.tokens):
        if one.lower == "seit" and (two.lower in MONTHS or two.lower in scopes.BEGINNINGS or _is_year(two.lower)):
            return SINCE
    for one, two in pairwise(clause.sentence_tokens):
        if one.lower in scopes.PAST_PERIOD_ADJECTIVES and two.lower.startswith("jahr"):
            return "=vorjah"
    return None


def _is_year(word: str) -> bool:
    return len(word) == _YEAR_DIGITS and word.isdecimal() and word[:2] in {"19", "20"}


@lru_cache(maxsize=50_000)
def _is_no_place(word: str) -> bool:
    lower = word.lower()
    if any(character.isdigit() for character in word):
        return True
    forms = {lower, lemma_stem(word), stem(word)}
    no_places = _no_place_forms()
    if not forms.isdisjoint(no_places):
        return True
    return any(lower.endswith(tail) for tail in _NO_PLACE_TAILS)


_NO_PLACE_TAILS = (
    "morgen",
    "abend",
    "nachmittag",
    "vormittag",
    "mittag",
    "nacht",
    "tag",
    "woche",
    "monat",
    "jahr",
    "bruch",
    "brand",
    "angaben",
    "bericht",
    "unglück",
    "konferenz",
    "gespräch",
    "interview",
    "arbeiten",
    "hälfte",
)


@lru_cache(maxsize=1)
def _no_place_forms() -> frozenset[str]:
    return frozenset(form for word in scopes.NOT_PLACES for form in (word, stem(word), lemma_stem(word)))


def is_whole(clause: Clause, figures: Sequence[Span]) -> bool:
    """Whether another figure is a part of this one: "von 40 Lastwagen kamen 14 an", "49 der 62 Drohnen"."""
    first = clause.figure_first
    if first == 0 or clause.tokens[first - 1].lower not in _OF:
        return False
    begin, end = clause.tokens[0].begin, clause.tokens[-1].end
    here = clause.tokens[first].begin
    others = [f for f in figures if begin <= f.begin < end and f.begin != here]
    if clause.tokens[first - 1].lower == "von" and first == 1:
        return any(f.begin > here for f in others)
    before = clause.tokens[first - 2] if first > 1 else None
    return before is not None and any(f.begin < before.end and before.begin < f.end for f in others)


_HERE = frozenset({"hier", "dort"})
_OF = frozenset("von der den aus insgesamt".split())


def is_part(clause: Clause) -> bool:
    """Whether the words around the figure make it a part of a larger count.

    "darunter sieben", "davon drei", "unter ihnen zwei", "zwei der Opfer", "allein in Seedorf acht", "acht weitere".
    """
    tokens, first, last = clause.tokens, clause.figure_first, clause.figure_last
    lowers = [t.lower for t in tokens]
    if any(word in scopes.PART_WORDS and (i == 0 or i in {first - 1, last}) for i, word in enumerate(lowers)):
        return True
    if any(a in {"von", "unter"} and b in scopes.PART_PRONOUNS for a, b in pairwise(lowers)):
        return True
    if any(word in {"allein", "alleine"} for word in lowers[:first]) and (
        not scopes.PLACE_PREPOSITIONS.isdisjoint(lowers) or not _HERE.isdisjoint(lowers)
    ):
        return True
    behind = lowers[last : last + 1]
    if behind and behind[0] in scopes.PART_LIMITERS:
        return True
    if first and lowers[first - 1] in scopes.PART_LIMITERS - {"allein", "alleine"}:
        return True
    return bool(behind) and behind[0] in {"der", "dieser"} and _genitive_plural(tokens, last)


def lie_there(clause: Clause) -> bool:
    """Whether the counted are those at one place: "Etwa 50 Verletzte lägen dort"."""
    words = {t.lower for t in clause.tokens}
    return not _HERE.isdisjoint(words) and any(t.lemma.lower() in events.LIES_THERE for t in clause.tokens)


def _genitive_plural(tokens: Sequence[Token], index: int) -> bool:
    noun = next((t for t in tokens[index + 1 : index + 4] if t.tag == "NOUN"), None)
    return noun is not None and noun.lower.endswith(("n", "r", "s"))


def side_of(clause: Clause, counted: Counted) -> str | None:
    """ "own" or "other" where the count is told from the speaker's side."""
    near = [*clause.tokens, *(t for segment in clause.before[:1] for t in segment)]
    lowers = [t.lower for t in near]
    if any(word in people.OWN_SIDE for word in [*lowers, *(t.lower for t in counted.tokens)]):
        return "own"
    if any(word in people.OTHER_SIDE for word in lowers):
        return "other"
    if counted.head == "soldier" and not people.OWN_TROOPS.isdisjoint(_right_before(clause, counted)):
        return "own"
    pairs = pairwise(lowers)
    if any(a in people.OTHER_SIDE_ADJECTIVES and b in people.OTHER_SIDE_NOUNS for a, b in pairs):
        return "other"
    return None


def _right_before(clause: Clause, counted: Counted) -> set[str]:
    """The words of the counted phrase and the two before it, and the two behind the number: "41 seiner Soldaten"."""
    begin = counted.tokens[0].begin if counted.tokens else clause.tokens[clause.figure_first].begin
    before = [t.lower for t in clause.tokens if t.end <= begin]
    behind = clause.tokens[clause.figure_last : clause.figure_last + 2]
    return {*before[-2:], *(t.lower for t in (*counted.tokens, *behind))}


def party_of(clause: Clause, counted: Counted) -> tuple[str, ...]:
    """The stem of the country whose forces the counted are, where the phrase itself does not name it.

    "Auf velasischer Seite fielen 40 Mann", "die velasischen Verluste", "Velasien hat 40 Soldaten verloren".
    """
    if counted.head not in people.FORCES:
        return ()
    tokens = (*clause.tokens, *(t for segment in clause.before[:1] for t in segment))
    for one, two in pairwise(tokens):
        if two.lower in people.SIDED_NOUNS and names_origin(one):
            return (stem(one.text),)
    if not any(t.lemma in people.LOSING_VERBS or t.lower in people.LOSING_VERBS for t in clause.tokens):
        return ()
    governed = {two.begin for one, two in pairwise(clause.tokens) if one.tag in {"PREP", "APPRART"}}
    losers = [t for t in clause.tokens if t.tag == "NOUN" and t.begin not in governed and not is_known(t.text)]
    return (stem(losers[0].text),) if losers else ()
