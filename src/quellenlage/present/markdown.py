"""``brief.md``: the account as a text for an editor, with the place of every quoted word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quellenlage.account.severity import SEVERITY
from quellenlage.model import Account, Citation, Claim, Evidence, Finding, LineageEdge
from quellenlage.present.evidence import Sources
from quellenlage.present.labels import COUNTS, FINDINGS, LINEAGE, STATUS
from quellenlage.present.summary import Overview, overview
from quellenlage.present.views.ledger import by_day, member_bounds
from quellenlage.present.wording import count, day, moment, short_day, time_value
from quellenlage.present.words import markdown_words, plain_words

LONGEST_QUOTE = 300


def render_markdown(account: Account) -> str:
    """The whole text, in German; it names document and offsets of every quoted word.

    Raises:
        EvidenceError: evidence does not fit the text it points into.
    """
    sources = Sources.of(account.readings)
    found = overview(account)
    parts = [
        _first(found, account, sources),
        _claims(found, account, sources),
        _lineage(account.lineage, sources),
        _cited(account.cited, sources),
        _timeline(account, sources),
        _documents(account, sources),
        _quarantined(account),
    ]
    return "\n".join(line for part in parts for line in part).rstrip("\n") + "\n"


def _first(found: Overview, account: Account, sources: Sources) -> Iterator[str]:
    yield f"# {markdown_words(found.title) if found.title else 'Quellenlage'}"
    yield ""
    if found.first:
        first, last = day(found.first).de, day(found.last).de
        yield first if first == last else f"{first} – {last}"
        yield ""
    claims, warnings = count(len(found.claims), *COUNTS["claims"]).de, count(found.warnings, *COUNTS["warnings"]).de
    texts = f"{found.articles} Artikel, {found.texts} nach Abzug der Kopien"
    yield f"{texts}; {claims}, {found.conflicts} strittig; {warnings}."
    yield ""
    labels = {claim.id: claim.label for claim in account.claims}
    urgent = [finding for finding in found.findings if SEVERITY[finding.kind] != "change"]
    changes = [finding for finding in found.findings if SEVERITY[finding.kind] == "change"]
    yield "## Zuerst ansehen"
    yield ""
    yield from _findings(urgent, labels, sources) if urgent else ["Kein Widerspruch und keine Warnung.", ""]
    if changes:
        yield "## Neue Stände und Berichtigungen"
        yield ""
        yield from _findings(changes, labels, sources)


def _findings(findings: Iterable[Finding], labels: dict[str, str], sources: Sources) -> Iterator[str]:
    for finding in findings:
        about = f" ({markdown_words(labels[finding.claim])})" if finding.claim in labels else ""
        yield f"- **{FINDINGS[finding.kind].de}**{about}: {markdown_words(finding.explanation.de)}"
        yield from (f"  - {_place(entry, sources)}" for entry in finding.evidence)
    yield ""


def _claims(found: Overview, account: Account, sources: Sources) -> Iterator[str]:
    figures = {(reading.document.id, figure.id): figure for reading in account.readings for figure in reading.figures}
    yield "## Angaben"
    yield ""
    if not found.claims:
        yield "Keine Angaben gefunden."
        yield ""
    for claim in found.claims:
        yield f"### {markdown_words(claim.label)}"
        yield ""
        yield f"{STATUS[claim.status].de}; {_origins(claim)}"
        if claim.explanation.de:
            yield markdown_words(claim.explanation.de)
        yield ""
        for member in by_day(claim.members, sources):
            value = ""
            if claim.kind == "figure":
                value = f"{markdown_words(member_bounds(member, figures.get((member.document, member.item))).de)} – "
            speaker = markdown_words(member.speaker) if member.speaker else "ohne Zuschreibung"
            as_of = f", Stand {short_day(member.as_of).de}" if member.as_of else ""
            yield f"- {value}{speaker}{as_of}: {_place(Evidence(member.document, member.span), sources)}"
        yield ""


def _origins(claim: Claim) -> str:
    if claim.independent_origins is None:
        amount = "Zahl der unabhängigen Ursprünge nicht zu bestimmen"
    elif claim.independent_origins == 1:
        amount = "1 unabhängiger Ursprung"
    else:
        amount = f"{claim.independent_origins} unabhängige Ursprünge"
    names = ", ".join(f"{markdown_words(origin.name)} ({len(origin.documents)} Artikel)" for origin in claim.origins)
    return f"{amount}: {names}." if names else f"{amount}."


def _lineage(edges: Iterable[LineageEdge], sources: Sources) -> Iterator[str]:
    yield "## Wer schrieb von wem ab"
    yield ""
    empty = True
    for edge in edges:
        empty = False
        later, earlier = (markdown_words(sources.outlet(document)) for document in (edge.later, edge.earlier))
        doubt = "" if edge.directed else "; wer zuerst war, ist nicht zu erkennen"
        share = "" if edge.kind == "cites" else f", {round(edge.score * 100)} % gleich"
        yield f"- {later} ← {earlier}: {LINEAGE[edge.kind].de}{share}{doubt}. {markdown_words(edge.explanation.de)}"
        yield from (f"  - {_place(entry, sources)}" for entry in edge.evidence)
    if empty:
        yield "Keine Übernahme zu erkennen."
    yield ""


def _cited(cited: Iterable[Citation], sources: Sources) -> Iterator[str]:
    lines = [
        f"- {markdown_words(citation.name)}: {_place(entry, sources)}"
        for citation in cited
        for entry in citation.evidence
    ]
    if lines:
        yield "## Genannte Quellen außerhalb der Sammlung"
        yield ""
        yield from lines
        yield ""


def _timeline(account: Account, sources: Sources) -> Iterator[str]:
    if not account.timeline:
        return
    yield "## Zeitleiste"
    yield ""
    for entry in account.timeline:
        yield f"- {markdown_words(time_value(entry.date).de)}: {markdown_words(entry.label)}"
        yield from (f"  - {_place(evidence, sources)}" for evidence in entry.evidence)
    yield ""


def _documents(account: Account, sources: Sources) -> Iterator[str]:
    yield "## Artikel"
    yield ""
    for reading in account.readings:
        document = reading.document.id
        outlet, title = markdown_words(sources.outlet(document)), markdown_words(sources.title(document))
        yield f"- {outlet}, {moment(reading.published).de}: {title} (`{_code(document)}`)"
    yield ""


def _quarantined(account: Account) -> Iterator[str]:
    if account.quarantined:
        yield "## Nicht gelesen"
        yield ""
        for broken in account.quarantined:
            yield f"- {markdown_words(broken.input)}: {markdown_words(broken.reason)}"


def _place(evidence: Evidence, sources: Sources) -> str:
    """The quoted words, the outlet, the document and the offsets."""
    words = sources.cut_evidence(evidence)
    shown = words if len(words) <= LONGEST_QUOTE else f"{words[:LONGEST_QUOTE].rstrip()} …"
    outlet = sources.outlet(evidence.document)
    who = f"{markdown_words(outlet)}, " if outlet != evidence.document else ""
    span = evidence.span
    # French quotation marks, because the words often bring the German ones along.
    return f"›{markdown_words(shown)}‹ ({who}`{_code(evidence.document)}` {span.begin}–{span.end})"


def _code(name: str) -> str:
    # A backtick would end the code span, and no escape works inside one.
    return plain_words(name.replace("`", "'"))
