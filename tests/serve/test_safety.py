"""Who may do what: names of the host, forms, tokens, sessions, sizes; and articles that would do harm."""

from __future__ import annotations

import re
import stat
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from quellenlage.errors import UsageError
from quellenlage.serve.sessions import COOKIE, new_session, read_session, sign
from quellenlage.serve.users import add_user, digest_of, read_users, user_of
from quellenlage.store import open_store
from tests.present.parsed import Page
from tests.serve.conftest import NOW, Client
from tests.serve.hostile import ARTICLES


def form_token(client: TestClient, path: str = "/") -> str:
    found = re.search(r'name="form_token" value="([0-9a-f]{64})"', client.get(path).text)
    assert found is not None
    return found[1]


def sign_in(client: TestClient, token: str) -> None:
    answer = client.post(
        "/sign-in", data={"form_token": form_token(client, "/sign-in"), "token": token, "back": "/findings"}
    )
    assert (answer.status_code, answer.headers["location"]) == (303, "/findings")


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:1", "127.0.0.1:8765", "[::1]:8765", "localhost."])
def test_the_desk_answers_to_its_own_names(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("path", ["/", "/api/stories", "/static/desk.css"])
@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "", "localhost@evil.example", "[::1", "::1"]
)
def test_the_desk_answers_to_no_other_name(client: TestClient, host: str, path: str) -> None:
    answer = client.get(path, headers={"Host": host})
    assert answer.status_code == 421
    assert "Brandt" not in answer.text
    assert "set-cookie" not in answer.headers


def test_a_name_can_be_allowed(ferry: Path, client_of: Client) -> None:
    client = client_of(ferry, hosts=("desk.example",))
    assert client.get("/", headers={"Host": "desk.example"}).status_code == 200
    assert client.get("/", headers={"Host": "localhost"}).status_code == 421


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://localhost:9999"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_pages_of_other_sites_send_nothing(client: TestClient, headers: dict[str, str]) -> None:
    data = {"form_token": form_token(client)}
    assert client.post("/looked", data=data, headers=headers).status_code == 403
    assert client.post("/looked", data=data).status_code == 303


def test_a_form_is_of_the_visitor_it_was_made_for(ferry: Path, client_of: Client) -> None:
    mine, theirs = client_of(ferry), client_of(ferry)
    token = form_token(mine)
    form_token(theirs)
    assert theirs.post("/looked", data={"form_token": token}).status_code == 403
    assert mine.post("/looked", data={"form_token": token[:-1] + "x"}).status_code == 403
    assert mine.post("/looked", data={"back": "/"}).status_code == 403
    mine.cookies.clear()
    assert mine.post("/looked", data={"form_token": token}).status_code == 403


def test_only_forms_are_taken_and_only_small_ones(client: TestClient) -> None:
    assert client.post("/looked", json={}).status_code == 415
    assert client.post("/looked", data={"note": "x" * 70_000}).status_code == 413
    chunks = (b"note=" + b"x" * 40_000 for _ in range(3))
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    assert client.post("/looked", content=chunks, headers=form).status_code == 413
    assert client.post("/looked", data={str(n): "" for n in range(50)}).status_code == 400


def test_a_user_judges_on_a_page(desk: Path, client_of: Client, token_file: Path, token: str) -> None:
    client = client_of(desk, token_file=token_file)
    assert 'name="verdict"' not in client.get("/findings").text
    finding = client.get("/api/findings?kind=conflict").json()["items"][0]
    path = f"/findings/{finding['id']}/judgements"
    said = {"verdict": "confirmed", "note": "=HYPERLINK(1) <b>", "back": f"/stories/{finding['story']}/findings"}
    nobody = client.post(path, data={**said, "form_token": form_token(client)})
    assert nobody.status_code == 403
    sign_in(client, token)
    cookie = next(each for each in client.cookies.jar if each.name == COOKIE)
    assert cookie.has_nonstandard_attr("HttpOnly")
    assert cookie.get_nonstandard_attr("SameSite") == "strict"
    mine = {**said, "form_token": form_token(client, "/findings")}
    answer = client.post(path, data=mine)
    assert (answer.status_code, answer.headers["location"]) == (303, f"{said['back']}#{finding['id']}")
    assert client.post(path, data={**mine, "verdict": "maybe"}).status_code == 422
    assert client.post("/findings/f0/judgements", data=mine).status_code == 404
    shown = Page.of(client.get(str(said["back"])).text)
    (verdict,) = shown.with_class("verdict")
    assert verdict.text.split() == "bestätigt: =HYPERLINK(1) <b> · Anna, 15.03.2025".split()
    table = client.get("/judgements.csv").text.splitlines()
    assert table[1] == f"{finding['id']},confirmed,'=HYPERLINK(1) <b>,Anna,{NOW.isoformat()}"


@pytest.mark.parametrize(
    "back", ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", ""]
)
def test_one_is_never_led_away(ferry: Path, client_of: Client, token_file: Path, token: str, back: str) -> None:
    client = client_of(ferry, token_file=token_file)
    answer = client.post("/sign-in", data={"form_token": form_token(client, "/sign-in"), "token": token, "back": back})
    assert answer.headers["location"] == "/"


def test_a_wrong_token_a_taken_out_user_and_signing_out(
    ferry: Path, client_of: Client, token_file: Path, token: str
) -> None:
    client = client_of(ferry, token_file=token_file)
    wrong = client.post("/sign-in", data={"form_token": form_token(client, "/sign-in"), "token": "ql_wrong"})
    assert (wrong.status_code, "Diesen Schlüssel hat niemand" in wrong.text) == (403, True)
    sign_in(client, token)
    assert "Anna" in client.get("/").text
    client.post("/sign-out", data={"form_token": form_token(client, "/")})
    assert "Anna" not in client.get("/").text
    sign_in(client, token)
    token_file.write_text("# nobody\n", encoding="utf-8")
    assert "Anna" not in client.get("/").text


def test_a_private_desk_is_read_by_users_alone(ferry: Path, client_of: Client, token_file: Path, token: str) -> None:
    client = client_of(ferry, token_file=token_file, private=True)
    for path in ("/", "/findings", "/search?q=x", "/judgements.csv", "/inputs"):
        answer = client.get(path)
        assert (answer.status_code, answer.headers.get("location")) == (303, "/sign-in"), path
    assert client.get("/api/stories").status_code == 401
    assert client.get("/api/live").status_code == 401
    assert client.get("/api/stories", headers={"Authorization": f"Bearer {token}"}).status_code == 200
    sign_in(client, token)
    assert client.get("/").status_code == 200


def test_sessions_end_and_cannot_be_made() -> None:
    session = new_session("Anna", NOW, 12)
    cookie = sign(session, b"secret")
    assert read_session(cookie, b"secret", NOW) == session
    assert read_session(cookie, b"secret", NOW + timedelta(hours=12)) is None
    forged = sign(replace(session, user="Bert"), b"guess")
    payload, _, _ = forged.rpartition(".")
    for wrong in (None, "", ".", forged, f"{payload}.{cookie.rpartition('.')[2]}", cookie[:-1], cookie + "0", "ä.ö"):
        assert read_session(wrong, b"secret", NOW) is None


def test_what_is_new_is_kept_for_each_visitor(desk: Path, client_of: Client, token_file: Path, token: str) -> None:
    client = client_of(desk, token_file=token_file)
    assert "Seit Ihrem letzten Besuch" not in client.get("/").text
    client.post("/looked", data={"form_token": form_token(client, "/")})
    assert "Nichts Neues" in client.get("/").text
    sign_in(client, token)
    assert "Seit Ihrem letzten Besuch" not in client.get("/").text
    client.post("/looked", data={"form_token": form_token(client, "/")})
    assert "Nichts Neues" in client.get("/").text
    with open_store(desk) as store:
        look, pulse = store.look("Anna"), store.pulse()
    assert look is not None
    assert (look.revision, look.versions, look.when) == (pulse.revision, pulse.versions, NOW)


def test_users_are_kept_as_digests(tmp_path: Path) -> None:
    path = tmp_path / "users.txt"
    anna, bert = add_user(path, "Anna"), add_user(path, "Bert Ö. O'Neil")
    text = path.read_text(encoding="utf-8")
    assert anna not in text
    assert bert not in text
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    users = read_users(path)
    assert users == {"Anna": digest_of(anna), "Bert Ö. O'Neil": digest_of(bert)}
    assert [user_of(token, users) for token in (anna, bert, "", "ql_x")] == ["Anna", "Bert Ö. O'Neil", None, None]


@pytest.mark.parametrize("name", ["", " ", "Anna\nBert", "Anna", "x" * 81, "#x", "<b>"])
def test_a_name_that_is_none_or_taken_is_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / "users.txt"
    add_user(path, "Anna")
    before = path.read_bytes()
    with pytest.raises(UsageError):
        add_user(path, name)
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", ["Anna", "0" * 64, f"{'0' * 64} Anna", f"{'0' * 64}  Anna\n{'1' * 64}  Anna"])
def test_a_file_that_is_none_of_users_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "users.txt"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(UsageError):
        read_users(path)


def test_hostile_articles_are_shown_as_text(hostile: Path, client_of: Client) -> None:
    client = client_of(hostile)
    documents = [each["id"] for each in client.get("/api/documents?limit=100").json()["items"]]
    stories = [each["id"] for each in client.get("/api/stories?limit=100").json()["items"]]
    assert len(documents) == len(ARTICLES)
    paths = [
        "/",
        "/findings?kind=&judged=",
        "/search?q=Menschen",
        "/search?kind=statements&q=gerettet",
        *(f"/documents/{document}?raw=1" for document in documents),
        *(f"/stories/{story}{part}" for story in stories for part in ("", "/figures", "/voices", "/findings")),
    ]
    for path in paths:
        answer = client.get(path)
        assert answer.status_code == 200, path
        page = Page.of(answer.text)
        assert page.unbalanced == []
        for element in page.elements:
            assert element.tag not in {"img", "iframe", "b-evil"}
            assert not [name for name in element.attributes if name.startswith("on") or name == "style"]
            assert element.tag != "script" or (element.attributes.get("src") or "").startswith("/static/")
        for link in page.links():
            assert (link.attributes["href"] or "").startswith(("/", "#", "https://lang.example/")), link.attributes
        assert "49" not in page.by_id()["main"].text.split()
        for mark in re.findall("[\u202a-\u202e\u2066-\u2069\u200e\u200f]", answer.text):
            assert f'data-u="{ord(mark):04X}">{mark}</span>' in answer.text


def test_the_text_of_a_hostile_article_is_whole(hostile: Path, client_of: Client) -> None:
    client = client_of(hostile)
    for each in client.get("/api/documents?limit=100").json()["items"]:
        text = client.get(f"/api/documents/{each['id']}").json()["text"]
        page = Page.of(client.get(f"/documents/{each['id']}").text)
        (shown,) = page.with_class("text")
        assert shown.text == re.sub("[\0\ud800-\udfff]", "\ufffd", text)
