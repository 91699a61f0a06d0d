"""Findings about what an outlet changed in its own article: another figure, or other words in quotation marks.

The latest version is laid beside the ones before it. What changed is a correction where the new version says so, or
where the old value cannot have been true; else a changed number. A count that was brought up to date is one, too: the
reader of the old version was told something else at the same address.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from quellenlage.account import cues, explain
from quellenlage.account.align_items import Desk
from quellenlage.account.align_order import align_in_order
from quellenlage.account.compare import same_value, value_of
from quellenlage.account.edits_sentences import changed_sentences
from quellenlage.account.facts import is_fixed
from quellenlage.account.labels import shortened
from quellenlage.model import (
    Claim,
    ClaimMember,
    Evidence,
    Figure,
    Finding,
    FindingKind,
    Reading,
    Span,
    Statement,
    Story,
    Wording,
)
from quellenlage.text.language.de import assertions, events
from quellenlage.text.words import compared_form

_SAME_SENTENCE = 0.5
_SAME_QUOTE = 0.5
"""Share of the words that two versions of a sentence, or of a quotation, have in common in order."""
_FIGURE = "\0"
_MARKS = '„“”"»«‚‘’,.;:!?–-… '


class Edit(NamedTuple):
    """A passage of the latest version, and what stood there before.

    Args:
        item: id of the figure or statement in the latest version.
        new, old: where it stands, and where the other did.
        document, against: ids of the latest version and of the earlier one.
    """

    kind: FindingKind
    item: str
    new: Span
    old: Span
    wording: Wording
    document: str
    against: str
    is_quote: bool = False


def find_edits(readings: Sequence[Reading], before: Mapping[str, Sequence[Reading]]) -> list[Edit]:
    """What outlets changed in figures and quotations.

    Args:
        readings: the latest versions.
        before: earlier versions of some of them, the last one first. A passage is told of against the last of them
            that has something else there.
    """
    found: list[Edit] = []
    for reading in readings:
        told: set[str] = set()
        for old in before.get(reading.document.id, ()):
            fresh = [edit for edit in _edits(old, reading) if edit.item not in told]
            told.update(edit.item for edit in fresh)
            found += fresh
    return found


def claim_edited(
    claims: Sequence[Claim], edits: Sequence[Edit], stories: Sequence[Story], desk: Desk
) -> tuple[Claim, ...]:
    """The claims, and one for each quotation that was changed and is in none: a finding speaks of a claim."""
    known = {(member.document, member.item) for claim in claims for member in claim.members}
    added = list(claims)
    for edit in edits:
        if edit.is_quote and (edit.document, edit.item) not in known:
            known.add((edit.document, edit.item))
            reading = desk.by_id[edit.document]
            statement = next(each for each in reading.statements if each.id == edit.item)
            speaker = desk.identities.of_actor(reading, statement.actor)
            member = ClaimMember(
                edit.document,
                edit.new,
                edit.item,
                speaker=desk.identities.name(speaker) if speaker else None,
                as_of=statement.said,
                reason="first",
            )
            label = shortened(edit.new.cut(reading.document.text))
            story = next((story.id for story in stories if edit.document in story.documents), None)
            added.append(Claim(f"c{len(added) + 1}", "statement", label, story, (member,)))
    return tuple(added)


def edit_findings(edits: Iterable[Edit], claims: Iterable[Claim]) -> list[Finding]:
    """The findings about edits of what is in a claim, one for each kind, claim and article."""
    claim_of = {(member.document, member.item): claim.id for claim in claims for member in claim.members}
    found: dict[tuple[str, str, str], Finding] = {}
    for edit in edits:
        claim = claim_of.get((edit.document, edit.item))
        if claim is not None:
            evidence = (Evidence(edit.against, edit.old), Evidence(edit.document, edit.new))
            finding = Finding(edit.kind, claim, edit.document, edit.against, edit.wording, evidence)
            found.setdefault((edit.kind, claim, edit.document), finding)
    return list(found.values())


def _edits(old: Reading, new: Reading) -> Iterator[Edit]:
    runs = list(changed_sentences(old, new))
    admitted = any(_admits(sentence.cut(new.document.text)) for run in runs for sentence in run.new)
    for run in runs:
        ours, theirs = [_masked(old, s) for s in run.old], [_masked(new, s) for s in run.new]
        shares = [[_share(one, other) for other in theirs] for one in ours]
        for i, j in align_in_order(len(ours), len(theirs), _looked_up(shares), fill=False):
            if shares[i][j] >= _SAME_SENTENCE:
                for before, after in _same_places(old, run.old[i], new, run.new[j]):
                    if not same_value(before, after):
                        yield _of_figure(old, new, before, after, admitted)
        if run.old and run.new:
            yield from _of_quotes(old, run.old, new, run.new)


def _looked_up(shares: Sequence[Sequence[float]]) -> Callable[[int, int], float]:
    return lambda i, j: shares[i][j]


def _admits(sentence: str) -> bool:
    """Whether a sentence says that an earlier version was wrong."""
    return cues.retracts(sentence) or cues.has_phrase(sentence, assertions.EARLIER_VERSION)


def _masked(reading: Reading, sentence: Span) -> list[str]:
    """The words of a sentence, each figure in it a mark."""
    text, words, at = reading.document.text, list[str](), sentence.begin
    for figure in _figures_in(reading, sentence):
        words += text[at : figure.span.begin].split()
        words.append(_FIGURE)
        at = max(at, figure.span.end)
    return [*words, *text[at : sentence.end].split()]


def _figures_in(reading: Reading, sentence: Span) -> list[Figure]:
    found: list[Figure] = []
    for figure in sorted(reading.figures, key=lambda f: f.span):
        if sentence.covers(figure.span) and not (found and found[-1].span.overlaps(figure.span)):
            found.append(figure)
    return found


def _share(one: Sequence[str], other: Sequence[str]) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _same_places(old: Reading, was: Span, new: Reading, now: Span) -> Iterator[tuple[Figure, Figure]]:
    """The figures that stand between the same words."""
    one, other = _masked(old, was), _masked(new, now)
    befores, afters = _placed(one, _figures_in(old, was)), _placed(other, _figures_in(new, now))
    for block in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks():
        for step in range(block.size):
            before, after = befores.get(block.a + step), afters.get(block.b + step)
            if before is not None and after is not None and before.unit == after.unit:
                yield before, after


def _placed(masked: Sequence[str], figures: Sequence[Figure]) -> dict[int, Figure]:
    return dict(zip((at for at, word in enumerate(masked) if word == _FIGURE), figures, strict=False))


def _of_figure(old: Reading, new: Reading, before: Figure, after: Figure, admitted: bool) -> Edit:
    was, now, outlet = explain.bounds(before), explain.bounds(after), explain.outlet(new)
    kind: FindingKind = "number_changed"
    wording = Wording(
        f"{outlet} hat im selben Artikel eine andere Zahl eingesetzt: {now.de} statt {was.de}.",
        f"{outlet} has put another number into the same article: {now.en} instead of {was.en}.",
    )
    if admitted or _cannot_have_moved(before, after):
        kind = "correction"
        wording = Wording(
            f"{outlet} hat den eigenen Artikel berichtigt: {now.de} statt {was.de}.",
            f"{outlet} has corrected its own article: {now.en} instead of {was.en}.",
        )
    return Edit(kind, after.id, after.span, before.span, wording, new.document.id, old.document.id)


def _cannot_have_moved(before: Figure, after: Figure) -> bool:
    """Whether no event can have made the one value of the other: fewer dead, another number of people aboard."""
    if is_fixed(before) and is_fixed(after):
        return True
    state = after.concept.state if after.concept else None
    was, now = value_of(before), value_of(after)
    return state in events.NEVER_SINKING and was is not None and now is not None and now < was


def _of_quotes(old: Reading, was: Sequence[Span], new: Reading, now: Sequence[Span]) -> Iterator[Edit]:
    """Quotations whose words are others than before; what was only cut short or went on is the same quotation."""
    earlier = [(statement, _words(old, statement)) for statement in _quotes_in(old, was)]
    for statement in _quotes_in(new, now):
        words = _words(new, statement)
        likeness, before = max(
            ((_share(theirs, words), other) for other, theirs in earlier),
            key=lambda found: found[0],
            default=(0.0, statement),
        )
        theirs = _words(old, before) if likeness else []
        if likeness >= _SAME_QUOTE and not _holds(theirs, words) and not _holds(words, theirs):
            spans = [Span(s.quote[0].begin, s.quote[-1].end) for s in (before, statement)]
            said = [explain.words(r, span).strip(_MARKS) for r, span in zip((old, new), spans, strict=True)]
            outlet = explain.outlet(new)
            wording = Wording(
                f"{outlet} hat im selben Artikel ein Zitat geändert: „{said[1]}“ statt „{said[0]}“.",
                f'{outlet} has changed a quotation in the same article: "{said[1]}" instead of "{said[0]}".',
            )
            yield Edit(
                "correction", statement.id, spans[1], spans[0], wording, new.document.id, old.document.id, is_quote=True
            )


def _quotes_in(reading: Reading, sentences: Sequence[Span]) -> list[Statement]:
    return [
        statement
        for statement in reading.statements
        if statement.type == "direct" and any(s.overlaps(quote) for s in sentences for quote in statement.quote)
    ]


def _words(reading: Reading, statement: Statement) -> list[str]:
    """The words of a quotation as they are compared: without marks, upper and lower case alike."""
    text = " ".join(quote.cut(reading.document.text) for quote in statement.quote)
    return [compared_form(bare) for word in text.split() if (bare := word.strip(_MARKS))]


def _holds(whole: Sequence[str], part: Sequence[str]) -> bool:
    """Whether all of one word after the other stands in the other."""
    return any(list(whole[at : at + len(part)]) == list(part) for at in range(len(whole) - len(part) + 1))
