"""Words in quotation marks and who is said to have used them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quellenlage.analysis.statements.cues import Cue
from quellenlage.analysis.statements.draft import Draft, Range, subtract
from quellenlage.analysis.statements.frames import find_field
from quellenlage.analysis.statements.indirect import subject_of
from quellenlage.analysis.statements.quotes import Quote
from quellenlage.analysis.statements.scene import Scene
from quellenlage.text.tokens import Token


def find_direct(scene: Scene, framed: Sequence[Draft]) -> Iterator[Draft]:
    """Every direct statement of the unit.

    Args:
        framed: the indirect and reported statements of the same unit, which lend their frames to quotations inside.
    """
    for quote in scene.unit.quotes:
        draft = _block(scene, quote) if quote in scene.blocks else _fragment(scene, quote, framed)
        if draft is not None:
            yield draft


def _block(scene: Scene, quote: Quote) -> Draft | None:
    position = next(i for i, clause in enumerate(scene.clauses) if (clause.first, clause.last) == tuple(quote))
    words: tuple[Range, ...] = (tuple(quote),)  # type: ignore[assignment]
    for index in _nearest(scene, position):
        cue = scene.cues[index]
        if cue is not None and (cue.can("q") or cue.can("v") or cue.can("c")):
            return _with_cue(scene, quote, cue, index)
    begin = _colon_frame(scene, quote)
    if begin is not None:
        return Draft(
            "direct", words, (), (), ((begin, quote.first),), (), "SW", "colon without verb", open_speaker=True
        )
    return Draft("direct", words, medium="SW", rule="quotation alone", open_speaker=True)


def _nearest(scene: Scene, position: int) -> list[int]:
    """Clauses that may frame the block, best first: behind it with the verb first, then before it."""
    found = []
    if position + 1 < len(scene.clauses) and scene.clauses[position + 1].kind == "first":
        found.append(position + 1)
    found.extend(range(position - 1, -1, -1))
    found.extend(range(position + 1, len(scene.clauses)))
    return found


def _colon_frame(scene: Scene, quote: Quote) -> int | None:
    if quote.first > scene.first and scene.tokens[quote.first - 1].tag == "COLON":
        return scene.first
    return None


def _with_cue(scene: Scene, quote: Quote, cue: Cue, index: int) -> Draft:
    field = find_field(scene.tokens, scene.clauses, index)
    subject = subject_of(scene, cue, field)
    frame = subtract(scene.first, scene.end, [tuple(block) for block in scene.blocks])  # type: ignore[misc]
    frame = tuple(piece for piece in frame if _touches(piece, cue, subject.ranges))
    return Draft(
        "direct", ((quote.first, quote.last),), subject.ranges, cue.ranges, frame, (), cue.verb.medium,
        "quotation with reporting verb", subject.reason, not subject.ranges,
    )  # fmt: skip


def _touches(piece: Range, cue: Cue, speaker: tuple[Range, ...]) -> bool:
    return any(piece[0] <= first < piece[1] for first, _ in (*cue.ranges, *speaker))


def _fragment(scene: Scene, quote: Quote, framed: Sequence[Draft]) -> Draft | None:
    if is_name(scene.tokens, quote):
        return None
    words = ((quote.first, quote.last),)
    for draft in framed:
        if any(first <= quote.first and quote.last <= last for first, last in draft.quote):
            return Draft(
                "direct", words, draft.speaker, draft.cue, draft.frame, draft.addressee, draft.medium,
                "quotation inside " + draft.type, draft.reason, draft.open_speaker,
            )  # fmt: skip
    for index, clause in enumerate(scene.clauses):
        cue = scene.cues[index]
        if cue is not None and clause.first <= quote.first < clause.last and quote.first > cue.tokens[0]:
            field = find_field(scene.tokens, scene.clauses, index)
            subject = subject_of(scene, cue, field)
            frame = subtract(scene.first, scene.end, [(quote.first, quote.last)])
            return Draft(
                "direct", words, subject.ranges, cue.ranges, frame, (), cue.verb.medium, "quotation in reporting clause",
                subject.reason, not subject.ranges,
            )  # fmt: skip
    return None


def is_name(tokens: Sequence[Token], quote: Quote) -> bool:
    """Whether the marks set off a name or a title: all of it nouns, as „Süddeutsche Zeitung“."""
    inner = [token for token in tokens[quote.first + 1 : quote.last - 1] if token.tag != "QUOTE"]
    if not inner:
        return True
    lower = [token for token in inner if token.text[0].islower()]
    return not lower
