"""W3C Web Annotations (Recommendation of 23 February 2017): what stands where, with position and quote selectors.

The target of an annotation is a text, named by its hash (RFC 6920), not a page: offsets of a page's markup would not
fit. ``via`` tells where the text was retrieved; quote selectors find the words there, too.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple
from uuid import NAMESPACE_URL, uuid5

from quellenlage.export.chosen import Chosen, Exported, Scope, in_batches
from quellenlage.model import Evidence, Finding, Span
from quellenlage.present.as_json import reading_to_json
from quellenlage.present.evidence import EvidenceError, check_span, web_host
from quellenlage.present.json_values import Json, dumps
from quellenlage.store import Judgement, Version

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
AROUND: Final = 32
"""Code points of the text that a quote selector gives on either side."""
_AT_ONCE: Final = 50


class Text(NamedTuple):
    """A text that annotations point into."""

    id: str
    text: str
    sha256: str
    language: str
    url: str | None


def collection_head(scope: Scope) -> str:
    """What comes before the annotations of the one page of the one collection."""
    named = f"collection {scope.story} {scope.first} {scope.last} {scope.all_versions}"
    head = {"@context": CONTEXT, "id": iri(named), "type": "AnnotationCollection", "label": "Quellenlage"}
    page = {"id": iri(f"page of {named}"), "type": "AnnotationPage", "partOf": iri(named), "startIndex": 0}
    return f'{dumps(head)[:-1]}, "first": {dumps(page)[:-1]}, "items": ['


def collection_tail(total: int) -> str:
    """What comes after them."""
    return f']}}, "total": {total}}}'


def iri(key: str) -> str:
    """A name for what has a key in the store; the same key always has the same name.

    >>> iri("c0123")
    'urn:uuid:a9c262b2-b369-50f9-aaf3-15ae78c24467'
    """
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'quellenlage:{key}')}"


def web_annotations(chosen: Chosen) -> Iterator[Json]:
    """The annotations: of each document what stands in it, then claims, lineage, citations and findings."""
    for exported in chosen.documents():
        yield from _of_document(exported)
    for some in in_batches(_of_account(chosen), _AT_ONCE):
        texts = _texts(chosen, {place.document for _, places in some for place in places})
        for annotation, places in some:
            targets = [_target(_known(texts, place.document), place.span) for place in places]
            yield {**annotation, "target": targets}


def _of_document(exported: Exported) -> Iterator[Json]:
    reading, version = exported.reading, exported.stored.version
    text = Text(version.id, reading.document.text, reading.sha256, reading.language, version.url)
    record = reading_to_json(reading)
    for name, of_kind, places in (
        ("statement", record["statements"], [statement.quote for statement in reading.statements]),
        ("figure", record["figures"], [(figure.span,) for figure in reading.figures]),
        ("time", record["times"], [(time.span,) for time in reading.times]),
        ("actor", record["actors"], [actor.mentions for actor in reading.actors]),
    ):
        assert isinstance(of_kind, list)
        for item, spans in zip(of_kind, places, strict=True):
            if spans:
                body = [_tag(name), _described(item)]
                yield {
                    **_annotation(f"{version.id}/{item['id']}", "describing", body),
                    "target": [_target(text, span) for span in spans],
                }


def _of_account(chosen: Chosen) -> Iterator[tuple[Json, list[Evidence]]]:
    for key, claim in chosen.claims():
        numbers: Json = {"story": claim.story, "independent_origins": claim.independent_origins}
        body = [
            _tag("claim"),
            _tag(claim.status),
            _words(claim.label, "de", "describing"),
            _described({"kind": claim.kind, **numbers, "origins": [origin.name for origin in claim.origins]}),
            *_both(claim.explanation.de, claim.explanation.en),
        ]
        yield _annotation(key, "linking", body), [Evidence(m.document, m.span) for m in claim.members]
    for key, edge in chosen.lineage():
        body = [
            _tag("lineage"),
            _tag(edge.kind),
            _described({"earlier": edge.earlier, "later": edge.later, "score": edge.score, "directed": edge.directed}),
            *_both(edge.explanation.de, edge.explanation.en),
        ]
        if edge.evidence:
            yield _annotation(f"lineage {key}", "linking", body), list(edge.evidence)
    for key, citation in chosen.citations():
        body = [_tag("citation"), _described({"document": citation.document, "name": citation.name})]
        if citation.evidence:
            yield _annotation(f"citation {key}", "identifying", body), list(citation.evidence)
    judgements = chosen.judgements()
    for key, finding in chosen.findings():
        if finding.evidence:
            yield _annotation(key, "assessing", _finding(finding, judgements.get(key, []))), list(finding.evidence)


def _finding(finding: Finding, judgements: Iterable[Judgement]) -> list[Json]:
    return [
        _tag("finding"),
        _tag(finding.kind),
        _described({"claim": finding.claim, "document": finding.document, "against": finding.against}),
        *_both(finding.explanation.de, finding.explanation.en),
        *(
            {
                **_words(f"{judgement.verdict}: {judgement.note}".rstrip(": "), None, "assessing"),
                "creator": {"type": "Person", "name": judgement.who},
                "created": f"{judgement.when:%Y-%m-%dT%H:%M:%SZ}",
            }
            for judgement in judgements
        ),
    ]


def _annotation(key: str, motivation: str, body: list[Json]) -> Json:
    return {
        "@context": CONTEXT,
        "id": iri(key),
        "type": "Annotation",
        "dcterms:identifier": key,
        "motivation": motivation,
        "body": body,
    }


def _tag(value: str) -> Json:
    return {"type": "TextualBody", "purpose": "tagging", "value": value}


def _words(value: str, language: str | None, purpose: str) -> Json:
    found: Json = {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}
    return found if language is None else {**found, "language": language}


def _both(german: str, english: str) -> Iterator[Json]:
    for value, language in ((german, "de"), (english, "en")):
        if value:
            yield _words(value, language, "commenting")


def _described(record: object) -> Json:
    return {
        "type": "TextualBody",
        "purpose": "describing",
        "format": "application/json",
        "value": dumps(record),
    }


def _target(text: Text, span: Span) -> Json:
    check_span(text.id, text.text, span)
    return {"type": "SpecificResource", "source": _source(text), "selector": selectors(text.text, span)}


def selectors(text: str, span: Span) -> list[Json]:
    """Two ways to find a passage again: by its position, and by its words with those around them.

    >>> [selector["type"] for selector in selectors("Der Damm bricht.", Span(4, 8))]
    ['TextPositionSelector', 'TextQuoteSelector']
    """
    return [
        {"type": "TextPositionSelector", "start": span.begin, "end": span.end},
        {
            "type": "TextQuoteSelector",
            "exact": span.cut(text),
            "prefix": text[max(0, span.begin - AROUND) : span.begin],
            "suffix": text[span.end : span.end + AROUND],
        },
    ]


def _source(text: Text) -> Json:
    digest = base64.urlsafe_b64encode(bytes.fromhex(text.sha256)).rstrip(b"=").decode("ascii")
    source: Json = {
        "id": f"ni:///sha-256;{digest}",
        "type": "Text",
        "format": "text/plain",
        "language": text.language,
        "dcterms:identifier": text.id,
    }
    return {**source, "via": text.url} if web_host(text.url) else source


def _texts(chosen: Chosen, documents: set[str]) -> dict[str, Text]:
    versions: dict[str, Version] = chosen.store.versions_by_id(documents)
    texts = chosen.store.texts(documents)
    return {
        name: Text(name, texts[name], version.sha256, version.language, version.url)
        for name, version in versions.items()
    }


def _known(texts: dict[str, Text], document: str) -> Text:
    if document not in texts:
        raise EvidenceError(f"the desk holds no document {document!r}")
    return texts[document]
