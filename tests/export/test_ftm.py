"""FollowTheMoney: its own library takes every entity and every statement."""

from __future__ import annotations

import io
import json
from collections import Counter
from typing import Any

import pytest

from quellenlage.export.chosen import Chosen, Scope
from quellenlage.export.ftm_words import LANGUAGES, MOST, SCHEMATA, TYPES
from quellenlage.export.write import FORMATS
from quellenlage.store import Store
from tests.store.articles import article

ftm = pytest.importorskip("followthemoney", reason="followthemoney is not installed")


def written(store: Store, kind: str = "ftm") -> bytes:
    out = io.BytesIO()
    write = FORMATS[kind].write
    assert write is not None
    write(Chosen(store, Scope()), out)
    return out.getvalue()


def entities(store: Store) -> list[dict[str, Any]]:
    return [json.loads(line) for line in written(store).splitlines()]


def test_every_entity_is_valid(desk: Store) -> None:
    found = entities(desk)
    by_id = {entity["id"]: entity for entity in found}
    assert len(by_id) == len(found)
    for entity in found:
        schema = ftm.model.get(entity["schema"])
        assert set(entity["properties"]) <= set(schema.properties)
        assert all(entity["properties"].values())
        assert schema.validate(entity) is None
        assert set(schema.required) - {"fileName"} <= set(entity["properties"])
        for name, values in entity["properties"].items():
            prop = schema.get(name)
            assert prop.type.name == TYPES[name]
            for value in values:
                assert prop.type.validate(value), (name, value)
                if prop.type.name == "entity":
                    assert ftm.model.get(by_id[value]["schema"]).is_a(prop.range)


def test_nothing_is_lost_when_its_library_cleans_the_values(desk: Store) -> None:
    for entity in entities(desk):
        proxy = ftm.model.get_proxy(entity, cleaned=False).to_dict()
        for name, values in entity["properties"].items():
            if TYPES[name] not in {"text", "string", "name"}:  # there it collapses white space
                assert sorted(proxy["properties"][name]) == sorted(values)
            assert len(proxy["properties"][name]) == len(values)


def test_articles_actors_quotations_and_links_are_all_there(desk: Store) -> None:
    readings = [stored.reading for stored in desk.readings()]
    account = desk.account()
    assert account is not None
    actors = [actor for reading in readings for actor in reading.actors]
    quoted = [
        statement
        for reading in readings
        for statement in reading.statements
        if statement.quote and statement.actor in {actor.id for actor in reading.actors}
    ]
    expected = Counter(
        {"Article": len(readings), "Mention": len(actors), "Documentation": len(quoted)}
        | {"UnknownLink": len(account.lineage)}
    )
    expected.update(SCHEMATA[actor.kind] for actor in actors)
    assert Counter(entity["schema"] for entity in entities(desk)) == expected


def test_statements_are_those_that_its_library_makes_of_the_entities(desk: Store) -> None:
    from followthemoney.statement import Statement  # noqa: PLC0415
    from followthemoney.statement.serialize import read_csv_statements  # noqa: PLC0415

    found = list(read_csv_statements(io.BytesIO(written(desk, "ftm-statements"))))
    made = [
        statement
        for entity in entities(desk)
        for statement in Statement.from_entity(ftm.model.get_proxy(entity), "quellenlage")
    ]
    assert {s.id for s in found} == {s.id for s in made}
    assert all(s.id == s.generate_key() for s in found)
    assert {(s.entity_id, s.schema, s.prop, s.prop_type, s.value) for s in found} == {
        (s.entity_id, s.schema, s.prop, s.prop_type, s.value) for s in made
    }


def test_a_text_that_is_too_long_for_a_value_is_several(store: Store) -> None:
    text = " ".join(f"Der Deich hält am Tag {number}." for number in range(4000))
    store.save(article("lang.txt", text))
    (entity,) = (entity for entity in entities(store) if entity["schema"] == "Article")
    parts = entity["properties"]["bodyText"]
    assert len(parts) > 1
    assert "".join(parts) == text
    assert max(map(len, parts)) <= MOST["bodyText"]


def test_languages_are_those_of_its_library() -> None:
    from followthemoney.types import registry  # noqa: PLC0415

    for two, three in LANGUAGES.items():
        assert registry.language.clean(two) == three
