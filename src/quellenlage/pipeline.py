"""The two verbs: read one article, relate many readings. Everything else gets documents in or shows accounts."""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from quellenlage.account.sharing import Share, in_turn
from quellenlage.analysis.actors import resolve_actors
from quellenlage.analysis.concepts import add_concepts
from quellenlage.analysis.credits import find_credits
from quellenlage.analysis.figures import find_figures
from quellenlage.analysis.link import link
from quellenlage.analysis.published import date_document
from quellenlage.analysis.statements import find_statements
from quellenlage.analysis.times import find_times
from quellenlage.errors import UsageError
from quellenlage.model import Account, Document, Fingerprint, Quarantined, Reading, Region
from quellenlage.text.language.de.aliases import AliasTable
from quellenlage.text.prepared import prepare

if TYPE_CHECKING:
    from quellenlage.account.terms import Weights

_NO_VERSIONS: Final[Mapping[str, Sequence[Reading]]] = MappingProxyType({})


def read(document: Document, aliases: AliasTable | None = None, *, alone: bool = False) -> Reading:
    """Read one article, by an eye that knows no other.

    Args:
        document: text and where it came from; offsets of the reading are offsets of its ``text``.
        aliases: standard spellings and offices; the shipped table where none is given.
        alone: the reading will not be related to others, and gets no fingerprint.

    Returns:
        What the article says. Of a text that is not German, what holds in any language: figures in digits, numeric
        dates, credits, regions, fingerprint.

    >>> reading = read(Document("a", "Es gebe mindestens vier Tote, sagte Bürgermeisterin Ada Roth am Freitag."))
    >>> [(f.low, f.high) for f in reading.figures], reading.actors[0].name
    ([(4, None)], 'Ada Roth')
    """
    with collector_paused():
        return _read(document, aliases, alone)


def _read(document: Document, aliases: AliasTable | None, alone: bool) -> Reading:
    prepared = prepare(document)
    published = date_document(prepared)
    times = find_times(prepared, published)
    credits_ = find_credits(document.text, prepared.regions, document.source)
    actors, statements = resolve_actors(prepared, find_statements(prepared), credits_, aliases)
    statements, figures = link(prepared, published, times, statements, find_figures(prepared, times))
    figures, statements = add_concepts(prepared, figures, statements)
    return Reading(
        document=document,
        sha256=hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest(),
        language=prepared.language,
        translated_from=prepared.translated_from,
        published=published,
        regions=prepared.regions,
        sentences=tuple(sentence.span for sentence in prepared.sentences),
        statements=statements,
        figures=figures,
        times=times,
        actors=actors,
        credits=credits_,
        fingerprint=None if alone else _fingerprint(document.text, prepared.regions),
    )


def _fingerprint(text: str, regions: tuple[Region, ...]) -> Fingerprint:
    from quellenlage.analysis.fingerprint import fingerprint  # noqa: PLC0415 - numpy, which reading alone does without

    return fingerprint(text, regions)


def relate(
    readings: Iterable[Reading],
    quarantined: Iterable[Quarantined] = (),
    weights: Weights | None = None,
    share: Share = in_turn,
    before: Mapping[str, Sequence[Reading]] = _NO_VERSIONS,
) -> Account:
    """Give the account of the evidence over many readings.

    The order of the readings does not matter: they are put in the order of their publication first.

    Args:
        readings: their documents' ids must be distinct.
        quarantined: inputs that could not be read, to be named in the account.
        weights: how much each term says; by default what the readings themselves tell of it, if they are many.
        before: earlier versions of some of the articles, by the id of the document, the last one first; what an outlet
            changed in an article is told as a finding.
        share: what does the work that falls into parts; the account does not depend on it.

    Raises:
        UsageError: two readings carry the same document id.
    """
    # All of the account, which who only reads does without.
    from quellenlage.account.articles import publication_order  # noqa: PLC0415
    from quellenlage.account.assembly import assemble  # noqa: PLC0415
    from quellenlage.account.events import find_events, tell, with_versions  # noqa: PLC0415
    from quellenlage.account.terms import Weights, read_terms  # noqa: PLC0415

    ordered = sorted(readings, key=publication_order)
    _require_distinct(ordered)
    with collector_paused():
        terms = {reading.document.id: read_terms(reading) for reading in ordered}
        weights = weights or Weights.of(terms.values())
        events = [with_versions(event, before) for event in find_events(ordered, terms, weights, share)]
        events.sort(key=lambda event: -len(event.readings))
        return assemble(ordered, events, share(tell, events), quarantined)


@contextmanager
def collector_paused() -> Iterator[None]:
    """Let the cyclic garbage collector rest.

    Both verbs build many small values and no cycles; walking over all of them again and again to look for some takes a
    quarter of the time of relating thousands of readings.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _require_distinct(readings: Sequence[Reading]) -> None:
    seen: set[str] = set()
    for reading in readings:
        if reading.document.id in seen:
            raise UsageError(f"two documents carry the id {reading.document.id!r}")
        seen.add(reading.document.id)
