"""The same pages and the same API over PostgreSQL."""

from __future__ import annotations

from pathlib import Path

from quellenlage.store import open_store
from tests.conftest import Server
from tests.serve.conftest import NOW, Client, relate_all
from tests.serve.test_safety import form_token, sign_in


def test_a_desk_in_postgresql_is_served(
    postgresql: Server,
    ferry: Path,
    client_of: Client,
    token_file: Path,
    token: str,
) -> None:
    address = postgresql.new_database()
    with open_store(ferry) as source, open_store(address) as store:
        for stored in source.readings():
            store.save(stored.reading, source.raw(stored.version.id))
        relate_all(store)
    same, client = client_of(ferry), client_of(address, token_file=token_file)
    for path in ("/api/stories", "/api/claims?limit=100", "/api/lineage", "/api/search?q=Fähre"):
        assert client.get(path).json() == same.get(path).json(), path
    story = client.get("/api/stories?several=true").json()["items"][0]["id"]
    for path in ("/", f"/stories/{story}", f"/stories/{story}/figures", "/findings", "/search?q=Fähre", "/inputs"):
        assert client.get(path).status_code == 200, path
    sign_in(client, token)
    finding = client.get("/api/findings?kind=conflict").json()["items"][0]["id"]
    said = {"form_token": form_token(client), "verdict": "confirmed"}
    assert client.post(f"/findings/{finding}/judgements", data=said).status_code == 303
    (kept,) = client.get("/api/judgements").json()["items"]
    assert (kept["who"], kept["finding"]) == ("Anna", finding)
    assert kept["when"].startswith(NOW.isoformat()[:19])
