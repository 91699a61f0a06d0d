"""Files that are written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from quellenlage.errors import UsageError


@contextmanager
def whole_files(paths: Sequence[Path]) -> Iterator[list[BinaryIO]]:
    """Open drafts that take the places of ``paths`` together when the block ends, and vanish when it fails.

    Folders are made if need be. Whoever is killed leaves drafts, whose names begin with a point and end in ``.draft``,
    and every file as it was.

    Raises:
        UsageError: a folder cannot be made, or a file not be written.
    """
    # The number of the process keeps two runs into one folder from writing into one draft.
    drafts = [path.with_name(f".{path.name}.{os.getpid()}.draft") for path in paths]
    try:
        for folder in sorted({path.parent for path in paths}):
            folder.mkdir(parents=True, exist_ok=True)
        for path in paths:
            if path.is_dir():
                raise UsageError(f"{path} is a folder")
        with ExitStack() as stack:
            files: list[BinaryIO] = [stack.enter_context(draft.open("wb")) for draft in drafts]
            yield files
            for file in files:
                file.flush()
                os.fsync(file.fileno())
        for draft, path in zip(drafts, paths, strict=True):
            draft.replace(path)
    except OSError as problem:
        where = problem.filename or paths[0].parent
        raise UsageError(f"cannot write to {where}: {problem.strerror or problem}") from problem
    finally:
        for draft in drafts:
            with suppress(OSError):  # it was never there, or what kept it from being written keeps it from being taken
                draft.unlink()
