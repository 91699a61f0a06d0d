"""Commands that the documentation shows are run, and print what it says they print."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[1]
WRITTEN = [CHECKOUT / "README.md", *sorted((CHECKOUT / "docs").glob("*.md"))]
PAGES = [page for page in WRITTEN if "```console" in page.read_text("utf-8")]
_BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)


def shown(page: Path) -> list[tuple[str, str]]:
    """The commands of a page, each with the output that it is shown to have."""
    lines = [line for block in _BLOCK.findall(page.read_text("utf-8")) for line in block.splitlines(keepends=True)]
    commands: list[tuple[str, str]] = []
    for line in lines:
        if line.startswith("$ "):
            commands.append((line[2:].strip(), ""))
        else:
            command, output = commands[-1]
            commands[-1] = (command, output + line)
    return commands


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_commands_do_what_the_page_shows(page: Path, tmp_path: Path) -> None:
    """One shell session per page, in a folder that holds ``examples``; ways and clock times are left out."""
    (tmp_path / "examples").symlink_to(CHECKOUT / "examples")
    programs = tmp_path / "bin"
    programs.mkdir()
    program = programs / "quellenlage"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m quellenlage "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    environment = {**os.environ, "PATH": f"{programs}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}
    for command, expected in shown(page):
        done = subprocess.run(
            ["sh", "-c", f"{command} 2>&1"],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        printed = done.stdout.replace(str(tmp_path), "FOLDER")
        printed = re.sub(r"\d{4}-\d\d-\d\d \d\d:\d\d(?=  \d+x)", "DAY TIME", printed)
        assert (command, printed) == (command, expected)
