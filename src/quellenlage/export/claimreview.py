"""schema.org ClaimReview drafts: what is known of a disputed claim, for a person to judge, complete and publish.

What only a person can say (the rating, who reviews, where and when the review appears) is left out, not invented.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from quellenlage.export.chosen import Chosen, in_batches
from quellenlage.export.w3c import iri
from quellenlage.model import ActorKind, Claim, Finding, Reading
from quellenlage.present.evidence import EvidenceError, Sources, web_host
from quellenlage.present.json_values import Json, json_day
from quellenlage.store import Judgement

CONTEXT: Final = "https://schema.org"
HEAD: Final = f'{{"@context": "{CONTEXT}", "@graph": ['
TAIL: Final = "]}"
MISSING: Final = ("author", "datePublished", "reviewRating", "url")
_NOTE: Final = (
    "Entwurf, maschinell erstellt. Ein Mensch muss prüfen und ergänzen: {}. / Draft, made by a machine. A person must"
    " check it and add: {}."
)
_AT_ONCE: Final = 10
_TYPES: Final[Mapping[ActorKind, str]] = {
    "person": "Person",
    "organisation": "Organization",
    "medium": "Organization",
    "group": "Organization",
}
Judged = list[tuple[Finding, list[Judgement]]]


def claim_reviews(chosen: Chosen) -> Iterator[Json]:
    """A draft for each claim with a finding that nobody has called wrong or irrelevant."""
    findings = _findings_by_claim(chosen)
    waiting = ((key, claim, findings[key]) for key, claim in chosen.claims() if key in findings)
    for some in in_batches(waiting, _AT_ONCE):
        readings = _readings(chosen, {m.document for _, claim, _ in some for m in claim.members})
        for key, claim, judged in some:
            yield _review(key, claim, judged, Sources.of(readings[name] for name in _documents(claim)))


def _findings_by_claim(chosen: Chosen) -> dict[str, Judged]:
    judgements = chosen.judgements()
    found: dict[str, Judged] = {}
    for key, finding in chosen.findings():
        given = judgements.get(key, [])
        if not given or given[-1].verdict == "confirmed":
            found.setdefault(finding.claim, []).append((finding, given))
    return found


def _readings(chosen: Chosen, documents: Iterable[str]) -> dict[str, Reading]:
    found: dict[str, Reading] = {}
    for name in sorted(documents):
        stored = chosen.store.reading(name)
        if stored is None:
            raise EvidenceError(f"the desk holds no document {name!r}")
        found[name] = stored.named()
    return found


def _documents(claim: Claim) -> list[str]:
    return list(dict.fromkeys(member.document for member in claim.members))


def _review(key: str, claim: Claim, judged: Judged, sources: Sources) -> Json:
    missing = ", ".join(MISSING)
    notes = [f"{judgement.who}: {judgement.note}" for _, given in judged for judgement in given if judgement.note]
    return {
        "@type": "ClaimReview",
        "@id": iri(f"review of {key}"),
        "identifier": key,
        "creativeWorkStatus": "Draft",
        "inLanguage": "de",
        "claimReviewed": claim.label,
        "reviewBody": "\n".join([*dict.fromkeys(finding.explanation.de for finding, _ in judged), *notes]),
        "keywords": sorted({finding.kind for finding, _ in judged}),
        "comment": {"@type": "Comment", "text": _NOTE.format(missing, missing)},
        "itemReviewed": _claim(key, claim, sources),
    }


def _claim(key: str, claim: Claim, sources: Sources) -> Json:
    first, documents = claim.members[0], _documents(claim)
    found: Json = {
        "@type": "Claim",
        "@id": iri(key),
        "name": claim.label,
        "text": sources.cut(first.document, first.span),
    }
    # Authors of a claim are those who said it first; outlets that only tell of it are where it appeared.
    speakers = [origin for origin in claim.origins if origin.kind in {"speaker", "anonymous"}]
    if authors := [_author(origin.name, origin.kind, claim, sources) for origin in speakers or claim.origins]:
        found["author"] = authors
    if (day := json_day(sources.reading(first.document).published.day)) is not None:
        found["datePublished"] = day
    found["firstAppearance"] = _appearance(documents[0], sources)
    if len(documents) > 1:
        found["appearance"] = [_appearance(document, sources) for document in documents[1:]]
    return found


def _author(name: str, kind: str, claim: Claim, sources: Sources) -> Json:
    """Who said it: a person or an organisation, where the articles tell which."""
    if kind in {"agency", "outlet"}:
        return {"@type": "Organization", "name": name}
    for member in claim.members:
        reading = sources.reading(member.document)
        said_by = next((s.actor for s in reading.statements if s.id == member.item), None)
        said_by = next((f.actor for f in reading.figures if f.id == member.item), said_by)
        for actor in reading.actors:
            # The account may know somebody under another name than an article does.
            names_it = actor.id == said_by and member.speaker == name
            if actor.kind in _TYPES and (names_it or name in {actor.name, *actor.aliases}):
                return {"@type": _TYPES[actor.kind], "name": name}
    return {"@type": "Thing", "name": name}


def _appearance(name: str, sources: Sources) -> Json:
    reading = sources.reading(name)
    document = reading.document
    found: Json = {"@type": "NewsArticle", "identifier": name, "headline": sources.title(name)}
    if web_host(document.url):
        found["url"] = document.url
    if (day := json_day(reading.published.day)) is not None:
        found["datePublished"] = day
    if document.source:
        found["publisher"] = {"@type": "Organization", "name": document.source}
    return found
