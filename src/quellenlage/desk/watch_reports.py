"""A finding as it is told to somebody who does not look at the desk: with its passages, and a name that stays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from quellenlage.account.severity import SEVERITY, Severity
from quellenlage.model import Claim, Evidence, Finding, Reading
from quellenlage.present.evidence import Sources
from quellenlage.present.json_values import Json, dumps, json_day
from quellenlage.present.labels import FINDINGS
from quellenlage.present.words import plain_words
from quellenlage.store import FindingRow, Store
from quellenlage.store.keys import mark_of

Language = Literal["de", "en"]
_LONGEST_PASSAGE: Final = 300


@dataclass(frozen=True, slots=True)
class Report:
    """One finding with all that is needed to understand it.

    Args:
        id: made from what is said (kind, articles, words of the passages), so that it stays the same when an article is
            edited elsewhere in its text or related anew.
        finding: key of the finding in the desk.
    """

    id: str
    finding: str
    severity: Severity
    row: FindingRow
    claim: Claim | None
    sources: Sources


def report_of(store: Store, key: str) -> Report | None:
    """The report of a finding of the desk; None where the account has it no more.

    Raises:
        EvidenceError: a passage does not fit the text that it points into.
    """
    row = store.finding(key)
    if row is None:
        return None
    finding = row.finding
    names = {finding.document, *([finding.against] if finding.against else []), *(e.document for e in finding.evidence)}
    readings: list[Reading] = []
    articles: dict[str, str] = {}
    for name in sorted(names):
        stored = store.reading(name)
        if stored is None:
            return None
        readings.append(stored.named())
        articles[name] = stored.version.article
    sources = Sources.of(readings)
    claim = store.claims_by_key([finding.claim]).get(finding.claim)
    return Report(_id(finding, sources, articles), key, SEVERITY[finding.kind], row, claim, sources)


def _id(finding: Finding, sources: Sources, articles: Mapping[str, str]) -> str:
    passages = sorted((articles[e.document], sources.cut_evidence(e)) for e in finding.evidence)
    parts = [finding.kind, articles[finding.document], articles.get(finding.against or "", "")]
    said = "\0".join([*parts, *(part for passage in passages for part in passage)])
    return "r" + mark_of(said, size=12)


def report_to_json(report: Report) -> Json:
    """The report as JSON has it; ``docs/watch.md`` explains each field."""
    finding, row, claim = report.row.finding, report.row, report.claim
    return {
        "id": report.id,
        "finding": report.finding,
        "kind": finding.kind,
        "severity": report.severity,
        "story": {"id": row.story, "title": row.story_title} if row.story else None,
        "claim": {
            "id": claim.id,
            "kind": claim.kind,
            "label": claim.label,
            "status": claim.status,
            "independent_origins": claim.independent_origins,
        }
        if claim
        else None,
        "document": _document(finding.document, report.sources),
        "against": _document(finding.against, report.sources) if finding.against else None,
        "explanation": finding.explanation.de,
        "explanation_en": finding.explanation.en,
        "evidence": [_passage(each, report.sources) for each in finding.evidence],
    }


def report_to_line(report: Report) -> str:
    """One line of JSON."""
    return dumps(report_to_json(report))


def report_to_text(report: Report, language: Language = "de") -> str:
    """The report for a reader: what it is about, the passages with their addresses, what follows from them."""
    finding, row, sources = report.row.finding, report.row, report.sources
    kind, explanation = FINDINGS[finding.kind], finding.explanation
    title = kind.de if language == "de" else kind.en
    label = f": {report.claim.label}" if report.claim and report.claim.label else ""
    story = f" ({row.story_title})" if row.story_title else ""
    lines = [plain_words(f"{title}{label}{story}")]
    for each in finding.evidence:
        url = sources.reading(each.document).document.url
        words = plain_words(sources.cut_evidence(each))
        shown = words if len(words) <= _LONGEST_PASSAGE else f"{words[:_LONGEST_PASSAGE]}…"
        outlet = f"{plain_words(sources.outlet(each.document))}{_day(each.document, sources)}"
        lines.append(f"    {outlet}: »{shown}« {plain_words(url or '')}".rstrip())
    lines.append(f"    {plain_words(explanation.de if language == 'de' else explanation.en)}")
    return "\n".join(lines)


def _day(document: str, sources: Sources) -> str:
    day = sources.reading(document).published.day
    return f", {day.isoformat()}" if day else ""


def _document(document: str, sources: Sources) -> Json:
    reading = sources.reading(document)
    published = reading.published
    return {
        "id": document,
        "title": sources.title(document),
        "source": reading.document.source,
        "url": reading.document.url,
        "published": published.moment.isoformat() if published.moment else json_day(published.day),
    }


def _passage(evidence: Evidence, sources: Sources) -> Json:
    begin, end = evidence.span.begin, evidence.span.end
    return {"document": evidence.document, "begin": begin, "end": end, "text": sources.cut_evidence(evidence)}
