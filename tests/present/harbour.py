"""Accounts made by hand for the tests of what is shown: an invented blaze in an invented harbour."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date, datetime

from quellenlage.model import (
    Account,
    Actor,
    Citation,
    Claim,
    ClaimMember,
    Document,
    Evidence,
    Figure,
    Finding,
    LineageEdge,
    Origin,
    Published,
    Quarantined,
    Reading,
    Region,
    RegionKind,
    Span,
    Statement,
    Story,
    TimelineEntry,
    Wording,
)

KURIER = """Großbrand im Hafen von Sandwerder

Sandwerder (nda) - Bei einem Brand im Hafen sind am Dienstag mindestens drei Arbeiter verletzt worden. Das sagte \
Feuerwehrchefin Ines Thomsen. „Wir haben bis zu 60 Container verloren“, sagte sie. Die Ursache sei noch unklar.

Lesen Sie auch: Zehn Tipps für den Garten
"""
BOTE = """Brand im Hafen: drei Verletzte

Im Hafen von Sandwerder sind drei Arbeiter verletzt worden. 60 Container sind verloren.
"""
WARTE = """Reederei widerspricht Feuerwehr

Die Reederei Norderlinie zählt nach eigenen Angaben 85 zerstörte Container. Sprecher Jost Harms erklärte, die \
Feuerwehr habe „nicht alles gesehen“. Der Hafenbote hatte über 60 berichtet.
"""
ARCHIV = """Ein Jahr voller Brände

In Sandwerder verlor der Hafen bis zu 60 Container.
"""


def find(text: str, words: str, nth: int = 0) -> Span:
    """Where ``words`` stand in ``text``, the first time or the nth time after it."""
    begin = -1
    for _ in range(nth + 1):
        begin = text.index(words, begin + 1)
    return Span(begin, begin + len(words))


def evidence(document: str, words: str, nth: int = 0) -> Evidence:
    return Evidence(document, find(TEXTS[document], words, nth))


def regions(text: str, *dimmed: tuple[str, RegionKind]) -> tuple[Region, ...]:
    """Headline to the first blank line, then body but for the ``dimmed`` words."""
    head = text.find("\n\n") + 2 if "\n\n" in text else 0
    found = [Region(Span(0, head), "headline")] if head else []
    position = head
    for words, kind in dimmed:
        span = find(text, words)
        if position < span.begin:
            found.append(Region(Span(position, span.begin), "body"))
        found.append(Region(span, kind))
        position = span.end
    if position < len(text):
        found.append(Region(Span(position, len(text)), "body"))
    return tuple(found)


def reading(document: str, text: str, published: Published | None = None, **fields: object) -> Reading:
    """A reading of one sentence per line, with whatever else ``fields`` give."""
    sentences: list[Span] = []
    position = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            sentences.append(Span(position, position + len(line.rstrip())))
        position += len(line)
    when = published or Published()
    made = Reading(
        document=Document(document, text, published=when),
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        language="de",
        translated_from=None,
        published=when,
        regions=regions(text),
        sentences=tuple(sentences),
    )
    return replace(made, **fields)  # type: ignore[arg-type]


TEXTS = {"1-kurier.txt": KURIER, "2-bote.txt": BOTE, "3-warte.txt": WARTE, "4-archiv.txt": ARCHIV}


def _at(day: int, hour: int, month: int = 9) -> Published:
    return Published(date(2031, month, day), datetime(2031, month, day, hour, 30), "given")  # noqa: DTZ001


def _kurier() -> Reading:
    made = reading("1-kurier.txt", KURIER, _at(9, 7))
    return replace(
        made,
        document=replace(made.document, source="Sandwerder Kurier", url="https://kurier.example/hafen?a=1&b=2"),
        regions=regions(KURIER, ("Lesen Sie auch: Zehn Tipps für den Garten\n", "advert")),
        statements=(
            Statement(
                "s1",
                "direct",
                "Speech",
                (find(KURIER, "„Wir haben bis zu 60 Container verloren“"),),
                speaker=(find(KURIER, "sie"),),
                cue=(find(KURIER, "sagte", 1),),
                actor="a1",
                said=date(2031, 9, 9),
                rule="direct.quotes",
            ),
            Statement("s2", "free_indirect", "Speech", (find(KURIER, "Die Ursache sei noch unklar"),), actor="a1"),
        ),
        figures=(
            Figure("f1", find(KURIER, "mindestens drei"), 3, None, "at_least", as_of=date(2031, 9, 9), actor="a1"),
            Figure("f2", find(KURIER, "bis zu 60"), None, 60, "up_to", as_of=date(2031, 9, 9), statement="s1"),
        ),
        actors=(
            Actor(
                "a1",
                "Ines Thomsen",
                "person",
                (find(KURIER, "Ines Thomsen"), find(KURIER, "sie")),
                roles=("Feuerwehrchefin",),
            ),
        ),
    )


def _bote() -> Reading:
    made = reading("2-bote.txt", BOTE, _at(9, 9))
    return replace(
        made,
        document=replace(made.document, source="Hafenbote", url="javascript:alert(1)"),
        figures=(
            Figure("f1", find(BOTE, "drei", 1), 3, 3, as_of=date(2031, 9, 9)),
            Figure("f2", find(BOTE, "60"), 60, 60, as_of=date(2031, 9, 9)),
        ),
    )


def _warte() -> Reading:
    made = reading("3-warte.txt", WARTE, _at(10, 18))
    return replace(
        made,
        document=replace(made.document, source="Die Warte", title="Reederei widerspricht"),
        statements=(
            Statement(
                "s1",
                "indirect",
                "Speech",
                (find(WARTE, "die Feuerwehr habe „nicht alles gesehen“"),),
                actor="a1",
                via=("a2",),
                cue=(find(WARTE, "erklärte"),),
            ),
            Statement("s2", "direct", "Speech", (find(WARTE, "„nicht alles gesehen“"),), actor="a1"),
        ),
        figures=(
            Figure("f1", find(WARTE, "85"), 85, 85, as_of=date(2031, 9, 9)),
            Figure("f2", find(WARTE, "60"), 60, 60),
        ),
        actors=(Actor("a1", "Jost Harms", "person"), Actor("a2", "Reederei Norderlinie", "organisation")),
    )


def _archiv() -> Reading:
    made = reading("4-archiv.txt", ARCHIV, Published(date(2031, 12, 30), None, "given"), translated_from="en")
    return replace(made, figures=(Figure("f1", find(ARCHIV, "bis zu 60"), None, 60, "up_to"),))


def _member(document: str, words: str, item: str, speaker: str | None = None, nth: int = 0) -> ClaimMember:
    span = find(TEXTS[document], words, nth)
    figure = next(
        figure
        for reading in READINGS
        if reading.document.id == document
        for figure in reading.figures
        if figure.id == item
    )
    return ClaimMember(document, span, item, figure.low, figure.high, speaker, date(2031, 9, 9), "gleicher Gegenstand")


READINGS = (_kurier(), _bote(), _warte(), _archiv())


def harbour() -> Account:
    """Four articles with every kind of thing that an account can hold."""
    return Account(
        readings=READINGS,
        lineage=(
            LineageEdge(
                "1-kurier.txt",
                "2-bote.txt",
                "rewrite",
                0.62,
                (
                    evidence("1-kurier.txt", "mindestens drei Arbeiter verletzt worden"),
                    evidence("2-bote.txt", "drei Arbeiter verletzt worden"),
                ),
                Wording("Gleiche Fakten in gleicher Folge", "The same facts in the same order"),
            ),
            LineageEdge(
                "2-bote.txt",
                "3-warte.txt",
                "cites",
                1.0,
                (evidence("3-warte.txt", "Der Hafenbote"),),
                Wording("Der Hafenbote wird genannt", "The Hafenbote is named"),
            ),
        ),
        cited=(Citation("1-kurier.txt", "nda", (evidence("1-kurier.txt", "nda"),)),),
        stories=(
            Story("h", "Brand im Hafen von Sandwerder", tuple(TEXTS)[:3], date(2031, 9, 9), date(2031, 9, 10)),
            Story("j", "Ein Jahr voller Brände", ("4-archiv.txt",), date(2031, 12, 30), date(2031, 12, 30)),
        ),
        claims=(
            Claim(
                "verletzte",
                "figure",
                "verletzte Arbeiter",
                "h",
                (
                    _member("1-kurier.txt", "mindestens drei", "f1", "Ines Thomsen"),
                    _member("2-bote.txt", "drei", "f1", nth=1),
                ),
                (Origin("Ines Thomsen", "speaker", ("1-kurier.txt", "2-bote.txt")),),
                1,
                "single_origin",
                Wording("Der Hafenbote schreibt den Kurier um.", "Hafenbote rewrites Kurier."),
            ),
            Claim(
                "container",
                "figure",
                "zerstörte Container",
                "h",
                (
                    _member("1-kurier.txt", "bis zu 60", "f2", "Ines Thomsen"),
                    _member("2-bote.txt", "60", "f2"),
                    _member("3-warte.txt", "85", "f1", "Reederei Norderlinie"),
                    _member("4-archiv.txt", "bis zu 60", "f1"),
                ),
                (
                    Origin("Ines Thomsen", "speaker", ("1-kurier.txt", "2-bote.txt", "4-archiv.txt")),
                    Origin("Reederei Norderlinie", "speaker", ("3-warte.txt",)),
                ),
                2,
                "conflict",
            ),
        ),
        findings=(
            Finding(
                "hedge_dropped",
                "verletzte",
                "2-bote.txt",
                "1-kurier.txt",
                Wording("Aus „mindestens drei“ wird „drei“.", "“mindestens drei” has become “drei”."),
                (evidence("1-kurier.txt", "mindestens drei"), evidence("2-bote.txt", "drei", 1)),
            ),
            Finding(
                "conflict",
                "container",
                "3-warte.txt",
                "1-kurier.txt",
                Wording("Bis zu 60 gegen 85 für denselben Tag.", "Up to 60 against 85 for the same day."),
                (evidence("1-kurier.txt", "bis zu 60"), evidence("3-warte.txt", "85")),
            ),
        ),
        timeline=(
            TimelineEntry(
                "2031-09-09",
                "Brand im Hafen",
                (
                    evidence("1-kurier.txt", "am Dienstag"),
                    evidence("4-archiv.txt", "In Sandwerder verlor der Hafen bis zu 60 Container."),
                ),
            ),
        ),
        quarantined=(Quarantined("leer.txt", "the file is empty"),),
    )
