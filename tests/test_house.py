"""The house keeps its own rules: documentation that is true, files that fit on a few screens, nothing of the data."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from bench.goals import goals
from bench.runs import RUNS
from quellenlage.cli import main

CHECKOUT = Path(__file__).resolve().parents[1]
SOURCES = sorted((CHECKOUT / "src" / "quellenlage").rglob("*.py"))
WRITTEN = sorted(
    path
    for folder in ("src", "tests", "docs", "examples", "bench", ".ci")
    for path in (CHECKOUT / folder).rglob("*")
    if path.is_file() and path.suffix in {".py", ".md", ".toml", ".txt", ".j2", ".html", ".jsonl", ".css", ".js", ""}
)
PAGES = sorted([*CHECKOUT.glob("*.md"), *(CHECKOUT / "docs").rglob("*.md")])

#: "About 300" and "about 40" of the style, docstrings of functions not counted.
LINES_OF_A_FILE = 320
LINES_OF_A_FUNCTION = 60

#: Tables of words are as long as the language is rich, and the domain stands in one place.
AS_LONG_AS_NEEDED = ("src/quellenlage/text/language/", "src/quellenlage/model.py")


def name_of(path: Path) -> str:
    return path.relative_to(CHECKOUT).as_posix()


def documentation() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in PAGES if path.name != "CHANGELOG.md")


def options() -> Iterator[tuple[str, str]]:
    for name, command in main.commands.items():
        for parameter in command.params:
            if isinstance(parameter, click.Option) and parameter.name != "help":
                yield name, parameter.opts[-1]


@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_command_is_documented(command: str) -> None:
    assert f"quellenlage {command}" in documentation()


@pytest.mark.parametrize(("command", "option"), sorted(options()))
def test_every_option_is_documented_and_explained(command: str, option: str) -> None:
    assert option in documentation()
    explained = next(p for p in main.commands[command].params if option in p.opts)
    assert isinstance(explained, click.Option)
    assert explained.help


@pytest.mark.parametrize("target", sorted(set(re.findall(r"(?:^|`)make ([a-z]+)", documentation(), re.MULTILINE))))
def test_every_make_target_that_is_documented_exists(target: str) -> None:
    assert re.search(rf"^{target}:", (CHECKOUT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_files_and_functions_fit_the_house(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert source.count("\n") <= LINES_OF_A_FILE or name_of(path).startswith(AS_LONG_AS_NEEDED)
    functions = (n for n in ast.walk(ast.parse(source)) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef))
    long = {f.name: n for f in functions if (n := length(f)) > LINES_OF_A_FUNCTION}
    assert long == {}


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a function without those of its docstring."""
    documented = function.body[0].end_lineno if ast.get_docstring(function) else function.lineno
    assert documented is not None
    assert function.end_lineno is not None
    return function.end_lineno - documented


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_what_is_public_is_documented(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    defined = [n for n in tree.body if isinstance(n, ast.FunctionDef | ast.ClassDef) and not n.name.startswith("_")]
    assert ast.get_docstring(tree) or not tree.body
    assert [node.name for node in defined if not ast.get_docstring(node)] == []


@pytest.mark.parametrize("path", WRITTEN, ids=name_of)
def test_nothing_speaks_of_the_machine_it_was_written_on(path: Path) -> None:
    text = path.read_text(encoding="utf-8", errors="replace")
    homes = "|".join(("work", "tmp", "home", "root", "Users"))
    assert re.findall(rf"(?<![\w.$\"'])/(?:{homes})/\S*", text) == []


def test_every_measured_set_has_goals() -> None:
    assert {group.name for group in goals()} == {*RUNS, "speed", "desk"}


@pytest.mark.parametrize("path", sorted((CHECKOUT / "bench" / "frozen").glob("*.jsonl")), ids=name_of)
def test_a_frozen_result_holds_places_and_digests_alone(path: Path) -> None:
    for line in path.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        assert set(article) == {"article", "text", "found"}
        assert all(re.fullmatch("[0-9a-f]{12}", article[key]) for key in ("article", "text"))
        for kind, spans, label, speaker, value in article["found"]:
            assert kind in {"statement", "figure", "time"}
            assert re.fullmatch("[a-zA-Z_]*", label)
            assert re.fullmatch("[0-9a-f]{12}|", value)
            assert all(isinstance(offset, int) for span in (*spans, *speaker) for offset in span)
