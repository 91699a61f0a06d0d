"""FollowTheMoney: articles, who speaks in them, what they are quoted with, and which article derives from which.

Entities are those of one article: that two articles mean the same person is for the tools of FollowTheMoney (matching,
``nomenklatura``) and a person to say. https://followthemoney.tech
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC
from hashlib import sha1
from typing import Final, NamedTuple

from quellenlage.export.chosen import Chosen, Exported
from quellenlage.export.columns import Column, Row, Table
from quellenlage.export.ftm_words import (
    DATASET,
    LANGUAGES,
    MOST,
    SCHEMATA,
    TYPES,
)
from quellenlage.model import Actor, Published, Statement
from quellenlage.present.evidence import check_span, web_host
from quellenlage.present.json_values import Json

STATEMENTS: Final = Table(
    "statements",
    "one value of one property of an entity",
    ("id",),
    tuple(
        Column(name, "text", meaning)
        for name, meaning in (
            ("canonical_id", "id of the entity; deduplication may change it"),
            ("entity_id", "id of the entity"),
            ("prop", "the property"),
            ("prop_type", "its type"),
            ("schema", "schema of the entity"),
            ("value", "the value"),
            ("dataset", f"`{DATASET}`"),
            ("origin", "empty"),
            ("lang", "empty"),
            ("original_value", "empty"),
            ("external", "`f`: the entity belongs to the dataset"),
            ("first_seen", "empty"),
            ("last_seen", "empty"),
            ("id", "SHA-1 of dataset, entity, property and value"),
        )
    ),
)


class Entity(NamedTuple):
    """An entity of FollowTheMoney."""

    id: str
    schema: str
    properties: dict[str, list[str]]

    def to_json(self) -> Json:
        """As its tools read it."""
        return {"id": self.id, "schema": self.schema, "properties": self.properties, "datasets": [DATASET]}

    def statements(self) -> Iterator[Row]:
        """As statements, with the ids that FollowTheMoney computes."""
        yield self._statement("id", self.id)
        for name, values in self.properties.items():
            for value in values:
                yield self._statement(name, value)

    def _statement(self, name: str, value: str) -> Row:
        digest = sha1(f"{DATASET}.{self.id}.{name}.{value}".encode(), usedforsecurity=False).hexdigest()
        kind = TYPES[name]
        return (
            self.id, self.id, name, kind, self.schema, value, DATASET, None, None, None, "f", None, None, digest,
        )  # fmt: skip


def entities(chosen: Chosen) -> Iterator[Entity]:
    """Articles, each followed by its actors, mentions and quotations; then links between articles."""
    for exported in chosen.documents():
        yield _article(exported)
        for actor in exported.reading.actors:
            yield from _actor(actor, exported)
        actors = {actor.id: actor for actor in exported.reading.actors}
        for statement in exported.reading.statements:
            if statement.actor in actors and statement.quote:
                yield _quotation(statement, exported)
    for key, edge in chosen.lineage():
        yield _entity(
            f"ql-{key}",
            "UnknownLink",
            subject=[f"ql-{edge.later}"],
            object=[f"ql-{edge.earlier}"],
            role=[edge.kind],
            summary=[edge.explanation.en],
        )


def _article(exported: Exported) -> Entity:
    version, reading = exported.stored.version, exported.reading
    document, text = reading.document, reading.document.text
    most = MOST["bodyText"]
    return _entity(
        f"ql-{version.id}",
        "Article",
        title=[exported.title],
        fileName=[exported.stored.reading.document.id],
        publisher=[document.source],
        author=[*document.authors, *document.agencies],
        sourceUrl=[url for url in (document.url,) if web_host(url)],
        publishedAt=[_date(reading.published)],
        modifiedAt=[_date(document.modified)],
        retrievedAt=[f"{document.fetched.astimezone(UTC):%Y-%m-%dT%H:%M:%S}" if document.fetched else None],
        language=[LANGUAGES.get(reading.language)],
        bodyText=[text[begin : begin + most] for begin in range(0, len(text), most)],
    )


def _actor(actor: Actor, exported: Exported) -> Iterator[Entity]:
    version = exported.stored.version
    name, schema, article = f"ql-{version.id}-{actor.id}", SCHEMATA[actor.kind], f"ql-{version.id}"
    roles = {"position": actor.roles} if schema == "Person" else {"summary": actor.roles}
    yield _entity(
        name,
        schema,
        name=[actor.name],
        alias=actor.aliases,
        **roles,
        description=[f"anonymous in {exported.title}" if actor.kind == "anonymous" else None],
        proof=[article],
        sourceUrl=[version.url if web_host(version.url) else None],
    )
    yield _entity(
        f"{name}-mention",
        "Mention",
        document=[article],
        resolved=[name],
        name=[actor.name, *actor.aliases],
        detectedSchema=[schema],
    )


def _quotation(statement: Statement, exported: Exported) -> Entity:
    version, reading = exported.stored.version, exported.reading
    for span in statement.quote:
        check_span(version.id, reading.document.text, span)
    said = statement.said or reading.published.day
    return _entity(
        f"ql-{version.id}-{statement.id}",
        "Documentation",
        document=[f"ql-{version.id}"],
        entity=[f"ql-{version.id}-{statement.actor}"],
        role=[f"quoted ({statement.type})"],
        date=[said.isoformat() if said else None],
        summary=[" … ".join(span.cut(reading.document.text) for span in statement.quote)],
        recordId=[f"{version.id}/{statement.id}"],
        publisher=[version.source],
        sourceUrl=[version.url if web_host(version.url) else None],
    )


def _date(published: Published) -> str | None:
    if published.moment is not None and published.moment.tzinfo is not None:
        return f"{published.moment.astimezone(UTC):%Y-%m-%dT%H:%M:%S}"
    return published.day.isoformat() if published.day else None


def _entity(name: str, schema: str, /, **properties: Iterable[str | None]) -> Entity:
    kept = {prop: _values(prop, values) for prop, values in properties.items()}
    return Entity(name, schema, {prop: values for prop, values in kept.items() if values})


def _values(prop: str, values: Iterable[str | None]) -> list[str]:
    """Each value once, without what FollowTheMoney cannot hold: halves of surrogate pairs, and more than its length."""
    most = MOST.get(prop, MOST[TYPES[prop]])
    found = (value.encode("utf-8", "replace").decode()[:most] for value in values if value and value.strip())
    return list(dict.fromkeys(found))
