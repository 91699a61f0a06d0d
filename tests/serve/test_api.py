"""The API says what the store holds, a window at a time, and every error has one shape."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from quellenlage.pipeline import relate
from quellenlage.present.as_json import account_to_json, claim_to_json, edge_to_json, finding_to_json, reading_to_json
from quellenlage.store import Query, open_store
from quellenlage.store.values import SearchKind
from tests.serve.conftest import Client


def get(client: TestClient, path: str, **asked: object) -> Any:
    answer = client.get(path, params={name: str(value) for name, value in asked.items()} or None)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/json"
    return answer.json()


def everything(client: TestClient, path: str, limit: int, **asked: object) -> list[Any]:
    """All entries of a list, by its links."""
    page = get(client, path, limit=limit, **asked)
    found = page["items"]
    while page["next"] is not None:
        assert len(page["items"]) == limit
        page = get(client, page["next"])
        found += page["items"]
    assert page["total"] in {None, len(found)}
    return list(found)


def test_stories_are_those_of_the_desk(client: TestClient, ferry: Path) -> None:
    with open_store(ferry) as store:
        rows = store.stories(limit=100).items
        account = store.account(rows[0].id)
    listed = everything(client, "/api/stories", 2)
    assert [story["id"] for story in listed] == [row.id for row in rows]
    story = get(client, f"/api/stories/{rows[0].id}")
    assert story == listed[0]
    assert (story["title"], story["articles"], story["texts"]) == (rows[0].title, rows[0].articles, rows[0].texts)
    assert account is not None
    assert get(client, f"/api/stories/{rows[0].id}/brief") == account_to_json(account)


def test_claims_findings_and_lineage_are_those_of_the_account(client: TestClient, ferry: Path) -> None:
    with open_store(ferry) as store:
        account = store.account()
    assert account is not None
    claims = everything(client, "/api/claims", 7)
    assert {claim["id"]: claim for claim in claims} == {claim.id: claim_to_json(claim) for claim in account.claims}
    findings = everything(client, "/api/findings", 7)
    plain = [{key: found[key] for key in finding_to_json(account.findings[0])} for found in findings]
    assert sorted(map(repr, plain)) == sorted(repr(finding_to_json(finding)) for finding in account.findings)
    edges = everything(client, "/api/lineage", 2)
    assert sorted(map(repr, edges)) == sorted(repr(edge_to_json(edge)) for edge in account.lineage)
    for claim in claims[:3]:
        assert get(client, f"/api/claims/{claim['id']}") == claim
    for finding in findings[:3]:
        assert get(client, f"/api/findings/{finding['id']}") == finding


@pytest.mark.parametrize(
    ("path", "asked", "holds"),
    [
        ("/api/claims", {"status": "conflict"}, lambda each: each["status"] == "conflict"),
        ("/api/claims", {"kind": "statement"}, lambda each: each["kind"] == "statement"),
        ("/api/findings", {"kind": "drift"}, lambda each: each["kind"] == "drift"),
        ("/api/findings", {"pressing": "true"}, lambda each: each["kind"] not in {"drift", "correction"}),
        ("/api/findings", {"judged": "false"}, lambda each: each["judgement"] is None),
        ("/api/documents", {"source": "Tagesecho"}, lambda each: each["source"] == "Tagesecho"),
        ("/api/documents", {"first": "2025-03-14"}, lambda each: each["published"] >= "2025-03-14"),
        ("/api/stories", {"several": "true"}, lambda each: each["articles"] > 1),
    ],
)
def test_lists_are_filtered(client: TestClient, path: str, asked: dict[str, str], holds: Any) -> None:
    whole = everything(client, path, 100)
    some = everything(client, path, 100, **asked)
    assert some == [each for each in whole if holds(each)]
    assert some, "the filter leaves something"


def test_a_document_is_the_line_of_annotate(client: TestClient, ferry: Path) -> None:
    with open_store(ferry) as store:
        stored = {each.version.id: each for each in store.readings()}
        stories = store.story_of(stored)
    for name, each in stored.items():
        document = get(client, f"/api/documents/{name}")
        expected = {**reading_to_json(each.reading), "id": name}
        shown = {key: document[key] for key in expected}
        # The description gives a concept fewer fields than the domain has.
        for one, other in zip(shown["figures"], expected["figures"], strict=True):  # type: ignore[call-overload]
            one.pop("concept"), other.pop("concept")
        assert shown == expected
        assert document["story"] == stories[name]


@pytest.mark.parametrize(
    ("path", "kind", "asked"),
    [
        ("/api/search", "text", {"q": "Fähre"}),
        ("/api/search", "statements", {"q": "suchen", "kind": "statements"}),
        ("/api/statements", "statements", {"speaker": "Petersen"}),
        ("/api/figures", "figures", {"low": "100", "high": "140"}),
    ],
)
def test_hits_are_those_of_the_store_and_stand_in_the_text(
    client: TestClient, ferry: Path, path: str, kind: SearchKind, asked: dict[str, str]
) -> None:
    query = Query(
        asked.get("q", ""),
        kind,
        speaker=asked.get("speaker"),
        low=float(asked["low"]) if "low" in asked else None,
        high=float(asked["high"]) if "high" in asked else None,
        limit=100,
    )
    with open_store(ferry) as store:
        hits = store.search(query).items
        texts = {hit.version.id: hit.version for hit in hits}
    found = everything(client, path, 3, **asked)
    assert [(hit["document"], hit["item"], hit["begin"]) for hit in found] == [
        (hit.version.id, hit.item, hit.passage.begin) for hit in hits
    ]
    assert found
    for hit in found:
        assert hit["document"] in texts
        text = get(client, f"/api/documents/{hit['document']}")["text"]
        assert text[hit["begin"] : hit["end"]] == hit["words"]


def test_what_could_not_be_read_and_what_is_watched(client: TestClient) -> None:
    assert [entry["input"] for entry in everything(client, "/api/quarantine", 20)] == ["kaputt.html"]
    assert [feed["failures"] for feed in everything(client, "/api/feeds", 20)] == [2]
    assert get(client, "/api")["quarantined"] == 1


def test_a_validator_spares_the_answer_until_it_changes(desk: Path, client_of: Client) -> None:
    client = client_of(desk)
    first = client.get("/api/stories")
    tag = first.headers["etag"]
    again = client.get("/api/stories", headers={"If-None-Match": f'"other", W/{tag}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    with open_store(desk) as store:
        for stored in list(store.readings())[:1]:
            store.save_account(relate([stored.named()]))
    assert client.get("/api/stories", headers={"If-None-Match": tag}).status_code == 200


def test_head_is_get_without_a_body(client: TestClient) -> None:
    whole, head = client.get("/api/stories"), client.head("/api/stories")
    assert (head.status_code, head.content, head.headers["etag"]) == (200, b"", whole.headers["etag"])


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/api/nothing", 404),
        ("GET", "/api/stories/s0", 404),
        ("GET", "/api/stories/s0/brief", 404),
        ("GET", "/api/documents/%00", 404),
        ("GET", "/api/claims/c0", 404),
        ("GET", "/api/findings/f0", 404),
        ("DELETE", "/api/stories", 405),
        ("POST", "/api/stories", 405),
        ("GET", "/api/stories?limit=0", 422),
        ("GET", "/api/stories?limit=20&limit=30", 422),
        ("GET", "/api/stories?lmit=20", 422),
        ("GET", "/api/stories?first=1741000000", 422),
        ("GET", "/api/claims?status=maybe", 422),
        ("GET", "/api/figures?low=inf", 422),
        ("POST", "/api/findings/f0/judgements", 422),
    ],
)
def test_every_error_is_a_problem(client: TestClient, method: str, path: str, status: int) -> None:
    answer = client.request(method, path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert (problem["status"], problem["type"]) == (status, "about:blank")
    assert problem["title"]
    assert problem["detail"]
    assert problem["instance"].startswith("/api/")
    assert (status == 422) == bool(problem.get("errors"))


def test_a_desk_that_is_gone_and_a_defect_are_problems_too(tmp_path: Path, client_of: Client) -> None:
    answer = client_of(tmp_path / "gone.desk").get("/api/stories")
    assert (answer.status_code, answer.headers["content-type"]) == (400, "application/problem+json")
    client = client_of(tmp_path / "gone.desk")
    client.app.state.context = None  # type: ignore[attr-defined]
    answer = client.get("/api/stories")
    assert (answer.status_code, answer.headers["content-type"]) == (500, "application/problem+json")
    assert "NoneType" not in answer.text


def test_only_a_user_judges_and_nothing_is_replaced(
    desk: Path, client_of: Client, token_file: Path, token: str
) -> None:
    client = client_of(desk, token_file=token_file)
    (finding,) = get(client, "/api/findings", kind="conflict")["items"]
    path = f"/api/findings/{finding['id']}/judgements"
    said = {"verdict": "confirmed", "note": "Reederei angerufen"}
    assert client.post(path, json=said).status_code == 401
    assert client.post(path, json=said, headers={"Authorization": "Bearer ql_nobody"}).status_code == 401
    mine = {"Authorization": f"Bearer {token}"}
    assert client.post("/api/findings/f0/judgements", json=said, headers=mine).status_code == 404
    assert client.post(path, json={"verdict": "perhaps"}, headers=mine).status_code == 422
    answer = client.post(path, json=said, headers=mine)
    assert (answer.status_code, answer.json()["who"]) == (201, "Anna")
    client.post(path, json={"verdict": "irrelevant"}, headers=mine)
    assert [each["verdict"] for each in get(client, "/api/judgements")["items"]] == ["confirmed", "irrelevant"]
    after = get(client, f"/api/findings/{finding['id']}")
    assert after.pop("judgement")["verdict"] == "irrelevant"
    assert after == {key: value for key, value in finding.items() if key != "judgement"}
