"""An article as HTML with its regions and marked passages, each of which can be opened by its own address.

Marks may nest, cross each other and cross regions. HTML elements cannot cross, so a mark that would is closed and
opened again: the first piece carries the id, the others name it in their class. Taken together in order, the pieces of
a mark are exactly the marked words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from markupsafe import Markup

from quellenlage.model import Reading, Region, Span
from quellenlage.present.words import attribute, html_words

DIMMED: Final = frozenset({"advert", "navigation", "markup", "boilerplate"})


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage to be marked.

    Args:
        classes: what it is, as class names of the style sheet.
        note: shown when the pointer rests on it.
        partner: the first passage of the same thing, where a thing has several; opening that lights up this too.
    """

    span: Span
    classes: tuple[str, ...]
    note: str = ""
    partner: Span | None = None


@dataclass(frozen=True, slots=True)
class MarkedText:
    """The marked text, and the ids of the marks that stand in more than one element."""

    html: Markup
    split: tuple[str, ...]


def marks_of(reading: Reading, evidence: Iterable[Span] = ()) -> tuple[Mark, ...]:
    """Everything that is read in an article, and the passages that the account rests on, one mark per passage."""
    names = {actor.id: actor.name for actor in reading.actors}
    found: list[Mark] = []
    for statement in reading.statements:
        kind = "direct" if statement.type == "direct" else "indirect"
        who = names.get(statement.actor or "", "")
        first = statement.quote[0] if statement.quote else None
        for span in statement.quote:
            found.append(Mark(span, ("say", kind), who, first if span != first else None))
    found.extend(Mark(figure.span, ("figure",)) for figure in reading.figures)
    found.extend(Mark(time.span, ("time",), time.value) for time in reading.times)
    found.extend(Mark(span, ("evidence",)) for span in evidence)
    return _merged(found)


def marked_text(
    text: str, regions: Sequence[Region], marks: Iterable[Mark], anchor: Callable[[Span], str]
) -> MarkedText:
    """Write ``text`` with its marks; ``anchor`` gives each passage its id."""
    writer = _Writer(text, anchor)
    pending = sorted(marks, key=lambda mark: (mark.span.begin, -mark.span.end))
    edges = sorted({0, len(text), *_edges(region.span for region in regions), *_edges(mark.span for mark in pending)})
    starts = {region.span.begin: region.kind for region in regions}
    ends = {region.span.end for region in regions}
    upcoming = iter(pending)
    mark = next(upcoming, None)
    for begin, end in pairwise(edges):
        writer.close_marks(begin)
        if begin in ends or begin in starts:
            writer.change_region(starts.get(begin))
        while mark is not None and mark.span.begin == begin:
            writer.open(mark)
            mark = next(upcoming, None)
        writer.write(Span(begin, end))
    return writer.finish()


@dataclass(slots=True)
class _Writer:
    """Keeps the stack of open elements. It lives for one text."""

    text: str
    anchor: Callable[[Span], str]
    out: list[str] = field(default_factory=list)
    open_marks: list[Mark] = field(default_factory=list)
    begun: set[Span] = field(default_factory=set)
    split: dict[str, None] = field(default_factory=dict)
    in_region: bool = False

    def open(self, mark: Mark) -> None:
        """Open a mark inside the open ones; those that end before it does are split so that elements nest."""
        crossed = [other for other in self.open_marks if other.span.end < mark.span.end]
        self._reopen_without(crossed)
        self._start(mark)
        for other in crossed:
            self._start(other)

    def close_marks(self, position: int) -> None:
        while self.open_marks and self.open_marks[-1].span.end <= position:
            self.open_marks.pop()
            self.out.append("</mark>")

    def change_region(self, kind: str | None) -> None:
        """Close the region and open the next; marks that reach across go on in it."""
        across = list(self.open_marks)
        self.out.append("</mark>" * len(across))
        self.open_marks.clear()
        if self.in_region:
            self.out.append("</span>")
        self.in_region = kind is not None
        if kind is not None:
            dim = " dim" if kind in DIMMED else ""
            self.out.append(f'<span class="r-{kind}{dim}">')
        for mark in across:
            self._start(mark)

    def write(self, span: Span) -> None:
        self.out.append(str(html_words(span.cut(self.text))))

    def finish(self) -> MarkedText:
        self.close_marks(len(self.text))
        if self.in_region:
            self.out.append("</span>")
        return MarkedText(Markup("".join(self.out)), tuple(self.split))

    def _reopen_without(self, crossed: list[Mark]) -> None:
        # Open marks are nested: those that end first are on top, so what is crossed is the top of the stack.
        if crossed:
            self.out.append("</mark>" * len(crossed))
            del self.open_marks[-len(crossed) :]

    def _start(self, mark: Mark) -> None:
        name = self.anchor(mark.span)
        classes = list(mark.classes)
        identity = f' id="{name}"'
        if mark.span in self.begun:
            identity = ""
            classes.append(f"c-{name}")
            self.split[name] = None
        if mark.partner is not None:
            first = self.anchor(mark.partner)
            classes.append(f"p-{first}")
            self.split[first] = None
        self.begun.add(mark.span)
        note = f' title="{Markup.escape(attribute(mark.note))}"' if mark.note and identity else ""
        self.out.append(f'<mark{identity} class="{" ".join(classes)}"{note}>')
        self.open_marks.append(mark)


def _merged(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """One mark per span: an id can be given only once."""
    by_span: dict[Span, Mark] = {}
    for mark in marks:
        known = by_span.get(mark.span)
        if known is None:
            by_span[mark.span] = mark
            continue
        classes = tuple(dict.fromkeys((*known.classes, *mark.classes)))
        by_span[mark.span] = Mark(mark.span, classes, known.note or mark.note, known.partner or mark.partner)
    return tuple(by_span[span] for span in sorted(by_span))


def _edges(spans: Iterable[Span]) -> Iterable[int]:
    for span in spans:
        yield span.begin
        yield span.end
