"""JSON Lines hold the lines of annotate and of the account, to the letter."""

from __future__ import annotations

import io
import json
from collections import Counter
from typing import Any

from quellenlage.export.chosen import Chosen, Scope
from quellenlage.export.write import FORMATS
from quellenlage.present.as_json import account_to_json, reading_to_json
from quellenlage.store import Store


def records(store: Store) -> list[dict[str, Any]]:
    out = io.BytesIO()
    write = FORMATS["jsonl"].write
    assert write is not None
    write(Chosen(store, Scope()), out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_documents_are_lines_of_annotate(desk: Store) -> None:
    found = [record for record in records(desk) if record["record"] == "document"]
    for record, stored in zip(found, desk.readings(), strict=True):
        line = json.loads(json.dumps(reading_to_json(stored.named())))
        assert line == {key: record[key] for key in line}
        assert record["id"] == stored.version.id
        assert record["name"] == stored.reading.document.id
        assert record["article"] == stored.version.article
        assert (record["version"], record["latest"]) == (1, True)
        assert record["story"] == desk.story_of([stored.version.id]).get(stored.version.id)


def test_the_account_comes_line_by_line(desk: Store) -> None:
    account = desk.account()
    assert account is not None
    expected = account_to_json(account)
    found = records(desk)
    for kind, name in (("story", "stories"), ("claim", "claims"), ("lineage", "lineage"), ("cited", "cited")):
        lines = [{k: v for k, v in record.items() if k != "record"} for record in found if record["record"] == kind]
        of_account = expected[name]
        assert isinstance(of_account, list)
        for line in map(_hashable, of_account):
            assert any(line.items() <= other.items() for other in map(_hashable, lines))
        assert len(lines) == len(of_account) > 0


def test_findings_carry_their_keys_and_all_judgements(desk: Store) -> None:
    found = [record for record in records(desk) if record["record"] == "finding"]
    assert [record["id"] for record in found] == [key for key, _ in desk.findings()]
    given = Counter(judgement["verdict"] for record in found for judgement in record["judgements"])
    assert given == {"wrong": 1, "confirmed": 1, "irrelevant": 1}
    assert found[0]["judgements"][-1] == {
        "verdict": "confirmed",
        "who": "Ada Roth",
        "when": "2025-04-01T13:30:00+00:00",
        "note": "doch",
    }


def _hashable(line: dict[str, Any]) -> dict[str, str]:
    return {key: json.dumps(value, sort_keys=True) for key, value in line.items()}
