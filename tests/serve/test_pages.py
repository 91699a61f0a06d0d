"""Every page is whole, every link leads somewhere, and a passage's address shows exactly its words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from quellenlage.account.story_changes import StoryChange
from quellenlage.model import Evidence, Wording
from quellenlage.pipeline import read, relate
from quellenlage.serve.pages.links import passage_anchor, passage_href
from quellenlage.store import Selection, open_store
from tests.present.parsed import Page
from tests.serve.conftest import Client
from tests.store.articles import article

PASSAGE = re.compile(r"(?P<document>/documents/[0-9a-f]{32})\?mark=(?P<mark>\d+-\d+)#p(?P<anchor>\d+-\d+)")
SECTIONS = ("", "/findings", "/figures", "/voices", "/lineage", "/timeline")


def page_of(client: TestClient, path: str, status: int = 200, accepted: str = "de") -> Page:
    answer = client.get(path, headers={"Accept-Language": accepted})
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    page = Page.of(answer.text)
    assert page.unbalanced == []
    identities = [element.attributes["id"] for element in page.elements if "id" in element.attributes]
    assert len(identities) == len(set(identities))
    return page


def paths(client: TestClient) -> list[str]:
    story = client.get("/api/stories?several=true").json()["items"][0]["id"]
    documents = [each["id"] for each in client.get(f"/api/documents?story={story}").json()["items"]]
    return [
        "/",
        "/?show=several",
        "/?show=pending",
        *(f"/stories/{story}{section}" for section in SECTIONS),
        *(f"/documents/{document}" for document in documents),
        f"/documents/{documents[0]}?raw=1",
        "/findings",
        "/findings?kind=&judged=",
        "/search",
        "/search?q=Fähre",
        "/search?kind=statements&speaker=Petersen",
        "/search?kind=figures&counted=Menschen&low=7&first=2025-03-11",
        "/inputs",
        "/sign-in",
    ]


def test_pages_are_whole_and_every_link_leads_somewhere(client: TestClient) -> None:
    known: dict[str, Page] = {}
    waiting = paths(client)
    targets: set[tuple[str, str]] = set()
    while waiting:
        path = waiting.pop()
        if path in known:
            continue
        known[path] = page = page_of(client, path)
        for link in page.links():
            href = link.attributes["href"] or ""
            if href.startswith(("http://", "https://")):
                assert "noopener" in (link.attributes["rel"] or "")
                continue
            if link.attributes.get("hreflang") or href.endswith(("/source", ".csv")):
                continue
            if passage := PASSAGE.fullmatch(href):
                # That each shows its words is tested below.
                assert passage["mark"] == passage["anchor"]
                href = passage["document"]
            target, _, anchor = href.partition("#")
            assert target.startswith("/") or not target, href
            targets.add((target or path, anchor))
    for target, anchor in sorted(targets):
        if target not in known:
            known[target] = page_of(client, target)
        assert not anchor or anchor in known[target].by_id(), f"{target}#{anchor}"
    assert len(targets) > 50


def test_every_evidence_opens_at_exactly_its_words(client: TestClient, ferry: Path) -> None:
    with open_store(ferry) as store:
        account = store.account()
    assert account is not None
    texts = {reading.document.id: reading.document.text for reading in account.readings}
    passages = {
        *(Evidence(member.document, member.span) for claim in account.claims for member in claim.members),
        *(each for finding in account.findings for each in finding.evidence),
        *(each for edge in account.lineage for each in edge.evidence),
        *(each for entry in account.timeline for each in entry.evidence),
    }
    assert len(passages) > 50
    for each in sorted(passages)[::3]:
        page = page_of(client, passage_href(each.document, each.span).partition("#")[0])
        words = each.span.cut(texts[each.document])
        anchor = passage_anchor(each.span)
        assert page.marked(anchor) == words
        assert "lit" in page.by_id()[anchor].classes


@pytest.mark.parametrize(
    ("mark", "status"), [("0-999999", 404), ("7-7", 404), ("9-3", 404), ("x", 422), ("1-2-3", 422)]
)
def test_a_passage_that_does_not_fit_is_an_error(client: TestClient, mark: str, status: int) -> None:
    document = client.get("/api/documents").json()["items"][0]["id"]
    page_of(client, f"/documents/{document}?mark={mark}", status)


def test_pages_hold_no_code_of_their_own_and_load_nothing_from_elsewhere(client: TestClient) -> None:
    for path in paths(client):
        page = page_of(client, path)
        for element in page.elements:
            assert element.tag not in {"style", "iframe", "object", "embed", "img", "base"}
            assert not [name for name in element.attributes if name.startswith("on") or name == "style"]
            if element.tag == "script":
                assert (element.attributes["src"] or "").startswith("/static/")
                assert element.text == ""
            if element.tag == "link":
                assert (element.attributes["href"] or "").startswith("/static/")
    policy = client.get("/").headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_what_is_kept_for_good_changes_its_address(client: TestClient) -> None:
    page = page_of(client, "/")
    addresses = [e.attributes["src"] or "" for e in page.elements if e.tag == "script"]
    addresses += [e.attributes["href"] or "" for e in page.elements if e.tag == "link"]
    for address in addresses:
        answer = client.get(address)
        assert (answer.status_code, "immutable" in answer.headers["cache-control"]) == (200, True)
        assert re.search(r"\?v=[0-9a-f]{12}$", address)


@pytest.mark.parametrize(
    ("accepted", "path", "language"),
    [
        ("de-DE,de;q=0.9,en;q=0.8", "/", "de"),
        ("en-GB,en;q=0.9", "/", "en"),
        ("fr,en;q=0.5,de;q=0.3", "/", "en"),
        ("fr", "/", "de"),
        ("de", "/?lang=en", "en"),
        ("de", "/?lang=xx", "de"),
    ],
)
def test_the_language_is_the_browsers_or_the_chosen_one(
    client: TestClient, accepted: str, path: str, language: str
) -> None:
    page = page_of(client, path, accepted=accepted)
    assert page.elements[0].attributes["lang"] == language
    assert ("Themen" in page.by_id()["main"].text) == (language == "de")


def test_a_language_stays_chosen(client: TestClient) -> None:
    page_of(client, "/findings?lang=en")
    assert page_of(client, "/").elements[0].attributes["lang"] == "en"


def test_the_home_page_puts_conflicts_first(client: TestClient) -> None:
    page = page_of(client, "/")
    kinds = [
        element.classes[0]
        for element in page.elements
        if element.tag == "li" and element.parent is not None and "urgent" in element.parent.classes
    ]
    assert kinds[0] == "conflict"
    assert set(kinds[1:]) == {"warning"}


def test_the_raw_source_is_text_and_a_file(client: TestClient, ferry: Path) -> None:
    with open_store(ferry) as store:
        version = next(iter(store.versions()))
        raw = store.raw(version.id)
    assert raw is not None
    page = page_of(client, f"/documents/{version.id}?raw=1")
    (shown,) = [element for element in page.elements if element.tag == "pre"]
    assert shown.text == raw.decode()
    answer = client.get(f"/documents/{version.id}/source")
    assert answer.content == raw
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-security-policy"].startswith("sandbox")


@pytest.mark.parametrize(
    ("written", "found"),
    [("100", True), ("1.000", False), ("112,0", True), ("112.0", True), ("100 000", False)],
)
def test_bounds_are_read_as_people_write_them(client: TestClient, written: str, found: bool) -> None:
    page = page_of(client, f"/search?kind=figures&counted=Passagiere&low={written}")
    assert bool([element for element in page.elements if "hit" in element.classes]) == found


@pytest.mark.parametrize("asked", ["low=viel", "high=nan", "first=gestern", "kind=alles", "offset=-1"])
def test_what_cannot_be_searched_for_is_said(client: TestClient, asked: str) -> None:
    page = page_of(client, f"/search?q=x&{asked}", 422)
    assert "422" in page.by_id()["main"].text


@pytest.mark.parametrize("path", ["/nothing", "/stories/s0", "/stories/s0/figures", "/documents/0", "/static/none"])
def test_what_is_not_there_is_a_page_too(client: TestClient, path: str) -> None:
    assert "404" in page_of(client, path, 404).by_id()["main"].text


def test_versions_of_an_article_lead_to_each_other(tmp_path: Path, client_of: Client) -> None:
    address = "https://alpenbote.example/deich"
    path = tmp_path / "versions.desk"
    with open_store(path) as store:
        for text in ("Der Deich in Lindmoor hält.", "Der Deich in Lindmoor ist gebrochen."):
            store.save(read(article("1.txt", text, url=address).document))
        store.save_account(relate(stored.named() for stored in store.readings()))
        ids = [version.id for version in store.versions(Selection(latest_only=False))]
    page = page_of(client_of(path), f"/documents/{ids[0]}")
    assert {link.attributes["href"] for link in page.links()} >= {f"/documents/{each}" for each in ids}
    assert "neuere Fassung" in page.by_id()["main"].text


def test_the_pulse_of_a_page_is_that_of_the_desk(client: TestClient) -> None:
    state = client.get("/api").json()
    pulse = "-".join(str(state[name]) for name in ("revision", "versions", "judgements", "quarantined"))
    (body,) = [element for element in page_of(client, "/").elements if element.tag == "body"]
    assert body.attributes["data-pulse"] == pulse


def test_an_old_name_of_a_story_leads_to_its_page(desk: Path, client_of: Client) -> None:
    with open_store(desk) as store:
        (here,) = (row.id for row in store.stories().items)
        told = Wording("„Alt“ und „Neu“ sind eine Geschichte", '"Alt" and "Neu" are one story')
        store.add_moves([StoryChange("merged", "s0123456789abcdef", here, None, told)])
    client = client_of(desk)
    answer = client.get("/stories/s0123456789abcdef/findings", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (307, f"/stories/{here}/findings")
    assert "„Alt“ und „Neu“ sind eine Geschichte" in client.get(f"/stories/{here}").text
    assert client.get("/stories/s0000000000000000").status_code == 404
