"""Words in quotation marks and who is said to have used them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quellenlage.analysis.statements.agents import find_cited
from quellenlage.analysis.statements.cues import Cue
from quellenlage.analysis.statements.draft import Draft, Range, size, subtract
from quellenlage.analysis.statements.frames import find_field
from quellenlage.analysis.statements.indirect import addressee_of, subject_of
from quellenlage.analysis.statements.marked_names import is_name, is_named_by_class
from quellenlage.analysis.statements.opinions import find_without_cue
from quellenlage.analysis.statements.quotes import Quote
from quellenlage.analysis.statements.scene import Scene
from quellenlage.text.language.de.reporting import NAME_CLASS_TAILS
from quellenlage.text.tokens import Token

_LENT = frozenset({"so X", "wie clause"})
"""Rules whose frames stand beside a quotation as they stand beside indirect speech."""
_COMPLEMENT = "quotation in reporting clause"
_REST = 1
"""Tokens outside the quotation that are a comma, not a statement of their own."""


def find_direct(scene: Scene, framed: Sequence[Draft]) -> Iterator[Draft]:
    """Every direct statement of the unit.

    Args:
        framed: the indirect and reported statements of the same unit, which lend their frames to quotations inside.
    """
    for quote in scene.unit.quotes:
        draft = _block(scene, quote, framed) if quote in scene.blocks else _fragment(scene, quote, framed)
        if draft is not None:
            yield from _cited(scene, draft)
            yield draft


def _cited(scene: Scene, draft: Draft) -> Iterator[Draft]:
    """ "zitiert die Talpost den Minister": both the paper and the minister say it."""
    if not draft.rule.startswith("quotation with reporting verb"):
        return
    for cue in scene.cues:
        if cue is not None and cue.verb.base == "zitieren" and cue.ranges == draft.cue:
            other = find_cited(scene.tokens, cue, draft.speaker)
            if other is not None:
                yield draft._replace(speaker=(other,), reason="cited or citing", open_speaker=False)


def without_doubles(framed: Sequence[Draft], direct: Sequence[Draft]) -> list[Draft]:
    """The framed statements that are more than the quotations in them."""
    kept = []
    quotes = [d.quote[0] for d in direct]
    complements = [d.quote[0] for d in direct if d.rule == _COMPLEMENT]
    for draft in framed:
        if draft.type == "reported" and any(_inside(quote, draft) for quote in complements):
            continue
        covered = sum(size(subtract(first, last, quotes)) for first, last in draft.quote)
        if covered > _REST or not any(_inside(quote, draft) for quote in quotes):
            kept.append(draft)
    return kept


def _inside(quote: Range, draft: Draft) -> bool:
    return any(first <= quote[0] and quote[1] <= last for first, last in draft.quote)


def _block(scene: Scene, quote: Quote, framed: Sequence[Draft]) -> Draft | None:
    words = (quote.first, quote.last)
    announced = _announced(scene, quote)
    if announced is not None:
        return announced
    for draft in framed:
        if draft.rule in _LENT and _inside(words, draft):
            return _lend(words, draft, "quotation with " + draft.rule)
    position = next((i for i, clause in enumerate(scene.clauses) if (clause.first, clause.last) == words), -1)
    nearest = _nearest(scene, position)
    for abilities in ("qv", "c"):
        for index in nearest:
            cue = scene.cues[index]
            if cue is not None and any(map(cue.can, abilities)):
                return _with_cue(scene, quote, cue, index)
    for draft in framed:
        if _inside(words, draft):
            return _lend(words, draft, "quotation inside " + draft.type)
    if quote.first > scene.first and scene.tokens[quote.first - 1].tag == "COLON":
        frame = ((scene.first, quote.first),)
        return Draft("direct", (words,), (), (), frame, (), "SW", "colon without verb", open_speaker=True)
    if is_named_by_class(scene.tokens, quote):
        return None
    return Draft("direct", (words,), medium="SW", rule="quotation alone", open_speaker=True)


def _announced(scene: Scene, quote: Quote) -> Draft | None:
    """ "Wie die Talpost schreibt, soll Kraus gesagt haben: „...“": the verb right before the colon frames it."""
    if quote.first <= scene.first or scene.tokens[quote.first - 1].tag != "COLON":
        return None
    index = next((i for i, clause in enumerate(scene.clauses) if clause.last == quote.first - 1), -1)
    cue = scene.cues[index] if index >= 0 else None
    if cue is None or not cue.can("q") or scene.clauses[index].kind in {"rel", "inf"}:
        return None
    return _with_cue(scene, quote, cue, index)


def _lend(words: Range, draft: Draft, rule: str) -> Draft:
    return Draft(
        "direct", (words,), draft.speaker, draft.cue, draft.frame, draft.addressee, draft.medium, rule, draft.reason,
        draft.open_speaker,
    )  # fmt: skip


def _nearest(scene: Scene, position: int) -> list[int]:
    """Clauses that may frame the block, best first: behind it with the verb first, then main clauses before it."""
    if position < 0:
        return []
    clauses = scene.clauses
    found = []
    if position + 1 < len(clauses) and clauses[position + 1].kind == "first":
        found.append(position + 1)
    before = range(position - 1, -1, -1)
    if position and clauses[position - 1].kind not in {"part", "rel", "inf"}:
        found.append(position - 1)
    found.extend(index for index in before if clauses[index].kind in {"main", "first"})
    found.extend(index for index in before if clauses[index].kind not in {"main", "first"})
    found.extend(range(position + 1, len(clauses)))
    return found


def _with_cue(scene: Scene, quote: Quote, cue: Cue, index: int) -> Draft:
    field = find_field(scene.tokens, scene.clauses, index)
    subject = subject_of(scene, cue, field)
    frame = subtract(scene.first, scene.end, [(block.first, block.last) for block in scene.blocks])
    frame = tuple(piece for piece in frame if _touches(piece, cue, subject.ranges))
    return Draft(
        "direct", ((quote.first, quote.last),), subject.ranges, cue.ranges, frame, addressee_of(scene, cue, subject),
        cue.verb.medium, "quotation with reporting verb", subject.reason, not subject.ranges,
    )  # fmt: skip


def _touches(piece: Range, cue: Cue, speaker: tuple[Range, ...]) -> bool:
    return any(piece[0] <= first < piece[1] for first, _ in (*cue.ranges, *speaker))


def _fragment(scene: Scene, quote: Quote, framed: Sequence[Draft]) -> Draft | None:
    words = (quote.first, quote.last)
    if any(_overlaps(words, (*draft.speaker, *draft.addressee)) for draft in framed):
        return None  # "ein Vertreter der „Talwerk AG“ sagte": the marks are part of who speaks
    name = is_name(scene.tokens, quote)
    for draft in framed:
        if _inside(words, draft) and draft.type != "reported" and not name:
            return _lend(words, draft, "quotation inside " + draft.type)
    for index, clause in enumerate(scene.clauses):
        cue = scene.cues[index]
        if cue is None or not clause.first <= quote.first < clause.last or quote.first < cue.tokens[0]:
            continue
        if name and not _complements(scene.tokens, cue, quote):
            continue
        return _complement(scene, quote, cue, index)
    if name:
        return None
    without = find_without_cue(scene, quote)
    if without is not None:
        return without
    for draft in framed:
        if _inside(words, draft):
            return Draft(
                "direct", (words,), draft.speaker, medium=draft.medium, rule="quotation inside reported",
                reason=draft.reason,
            )  # fmt: skip
    return None


def _complement(scene: Scene, quote: Quote, cue: Cue, index: int) -> Draft | None:
    """Words in marks that the verb of their own clause governs, unless it only tells what something is called."""
    words = (quote.first, quote.last)
    clause = cue.clause
    field = find_field(scene.tokens, scene.clauses, index)
    subject = subject_of(scene, cue, field)
    addressee = addressee_of(scene, cue, subject)
    if _overlaps(words, (*subject.ranges, *addressee)) or _names_only(scene.tokens, cue):
        return None
    end = clause.last if quote.last < clause.last else quote.first
    return Draft(
        "direct", (words,), subject.ranges, cue.ranges, subtract(scene.first, end, [words]), addressee,
        cue.verb.medium, _COMPLEMENT, subject.reason, not subject.ranges,
    )  # fmt: skip


def _overlaps(words: Range, ranges: Sequence[Range]) -> bool:
    return any(first < words[1] and words[0] < last for first, last in ranges)


def _names_only(tokens: Sequence[Token], cue: Cue) -> bool:
    """ "nennt sich „Talmesse“", "nennt man einen „Wirbel“", "wurde als „Fall Tal“ bekannt": how something is called."""
    clause = cue.clause
    around = {tokens[i].lower for i in (clause.first, clause.finite + 1, clause.finite + 2) if i < clause.last}
    if "man" in around or (cue.verb.base == "nennen" and "sich" in around):
        return True
    if cue.verb.base == "lauten":
        return any(tokens[i].lower.endswith(NAME_CLASS_TAILS) for i in range(clause.first, clause.last))
    return cue.verb.base in {"sein", "werden"} and "bekannt" in cue.verb.words


def _complements(tokens: Sequence[Token], cue: Cue, quote: Quote) -> bool:
    """Whether the quotation is what the verb says: right behind "als", "von", or an indefinite article after it."""
    before = quote.first - 1
    if cue.voice == "passive":
        return False  # "was „Sonnenwind“ genannt wird"
    if cue.verb.base == "nennen" and tokens[before].lower in {"ein", "eine", "einen"}:
        return True
    while before > cue.tokens[0] and (tokens[before].tag in {"ADJ", "ADV"} or tokens[before].lower.startswith("ein")):
        before -= 1
    return before in cue.tokens and cue.can("r")
