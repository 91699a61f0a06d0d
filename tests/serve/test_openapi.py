"""The API keeps to its own description, whatever it is sent (schemathesis)."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from quellenlage.serve.app import create_app
from quellenlage.serve.config import ServeConfig
from quellenlage.serve.users import add_user
from tests.serve.conftest import serving

schemathesis = pytest.importorskip("schemathesis", reason="schemathesis is not installed")

from hypothesis import HealthCheck, Phase, given, settings  # noqa: E402
from schemathesis import GenerationMode  # noqa: E402


def takes_values(operation: dict[str, Any]) -> bool:
    return any(parameter["in"] == "query" for parameter in operation.get("parameters", []))


#: The stream has no end, and a description does not say when it begins.
STREAM = "/api/live"
DESCRIPTION: dict[str, Any] = create_app(ServeConfig("nowhere")).openapi()
OPERATIONS = [
    (method, path, mode)
    for path, item in sorted(DESCRIPTION["paths"].items())
    for method, operation in item.items()
    for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
    # What takes no value but a name in its path cannot be asked wrongly.
    if path != STREAM and (mode is GenerationMode.POSITIVE or method == "post" or takes_values(operation))
]


@pytest.fixture(scope="module")
def users(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("users") / "users.txt"


@pytest.fixture(scope="module")
def token(users: Path) -> str:
    return add_user(users, "Anna")


@pytest.fixture(scope="module")
def server(ferry: Path, users: Path, token: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    desk = shutil.copyfile(ferry, tmp_path_factory.mktemp("copy") / "copy.desk")
    with serving(ServeConfig(str(desk), token_file=users)) as address:
        yield address


@pytest.mark.parametrize(
    ("method", "path", "mode"), OPERATIONS, ids=lambda each: each if isinstance(each, str) else each.value
)
def test_the_api_keeps_to_its_description(method: str, path: str, mode: Any, server: str, token: str) -> None:
    operation = schemathesis.openapi.from_dict(DESCRIPTION)[path][method]

    @settings(
        max_examples=10,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def check(case: Any) -> None:
        case.call_and_validate(base_url=server, headers={"Authorization": f"Bearer {token}"})

    check()


def test_every_answer_that_can_go_wrong_is_described() -> None:
    for item in DESCRIPTION["paths"].values():
        for operation in item.values():
            assert set(operation["responses"]["default"]["content"]) == {"application/problem+json"}
    assert "Problem" in DESCRIPTION["components"]["schemas"]
