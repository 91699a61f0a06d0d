"""Full desks, in every kind of store or only to be read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from quellenlage.store import Store, open_store
from tests.export.desks import fill


@pytest.fixture
def filled_url(desk_url: str) -> str:
    """The address of a full desk, in every kind of store."""
    with open_store(desk_url) as store:
        fill(store)
    return desk_url


@pytest.fixture
def filled(filled_url: str) -> Iterator[Store]:
    """A full desk, in every kind of store."""
    with open_store(filled_url) as store:
        yield store


@pytest.fixture(scope="session")
def one_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a full desk that is only read."""
    url = str(tmp_path_factory.mktemp("desk") / "lage.desk")
    with open_store(url) as store:
        fill(store)
    return url


@pytest.fixture
def desk(one_url: str) -> Iterator[Store]:
    """A full desk that is only read."""
    with open_store(one_url) as store:
        yield store
