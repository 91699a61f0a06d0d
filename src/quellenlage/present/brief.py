"""The three files of a brief, written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from quellenlage.errors import UsageError
from quellenlage.model import Account
from quellenlage.present.as_json import account_to_json, dumps
from quellenlage.present.html import render_html
from quellenlage.present.markdown import render_markdown


def write_brief(account: Account, out: Path) -> None:
    """Write ``brief.html``, ``brief.md`` and ``brief.json`` into the folder ``out``, which is made if need be.

    Equal accounts give equal bytes. Each file is replaced in one step, so that a reader never meets half of one.

    Raises:
        UsageError: the folder cannot be made or written to.
        EvidenceError: evidence does not fit the text it points into; then nothing is written.
    """
    contents = {
        "brief.html": render_html(account),
        "brief.md": render_markdown(account),
        "brief.json": dumps(account_to_json(account), indent=1) + "\n",
    }
    try:
        out.mkdir(parents=True, exist_ok=True)
        _replace_all(out, contents)
    except OSError as problem:
        raise UsageError(f"cannot write to {out}: {problem.strerror or problem}") from problem


def _replace_all(out: Path, contents: Mapping[str, str]) -> None:
    written: list[tuple[Path, Path]] = []
    try:
        for name, content in contents.items():
            # The number of the process keeps two runs into one folder from writing into one temporary file.
            draft = out / f".{name}.{os.getpid()}"
            written.append((draft, out / name))
            # What cannot be UTF-8 was already made writable; anything left would be a defect, and is raised.
            draft.write_bytes(content.encode("utf-8"))
        for draft, final in written:
            draft.replace(final)
    finally:
        for draft, _ in written:
            draft.unlink(missing_ok=True)
