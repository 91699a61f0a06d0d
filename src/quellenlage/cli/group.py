"""A group of commands that ends every failure in one line and the right exit status."""

from __future__ import annotations

import logging
import sys
from typing import Any, NoReturn

import click

from quellenlage.cli.messages import ALL_READ, DEFECT, INTERRUPTED, WRONG_CALL, complain
from quellenlage.config import settings
from quellenlage.errors import RetryError, UsageError


class Commands(click.Group):
    """A group whose complaints are one line each, and whose exit status is what its command returns."""

    def main(self, *args: Any, **extra: Any) -> NoReturn:
        """Do what the command line asks, and exit."""
        extra = {"prog_name": "quellenlage", **extra, "standalone_mode": False}
        logging.getLogger().addHandler(logging.NullHandler())
        try:
            status = super().main(*args, **extra)
        except (click.ClickException, UsageError, RetryError) as error:
            told = error.format_message() if isinstance(error, click.ClickException) else str(error)
            complain(told.strip().rstrip("."), WRONG_CALL)
        except (click.Abort, KeyboardInterrupt):
            complain("interrupted", INTERRUPTED)
        except OSError as error:
            complain(str(error), WRONG_CALL)
        except Exception as error:
            if settings().debug:
                raise
            complain(f"failed: {type(error).__name__}: {error} (QUELLENLAGE_DEBUG=1 shows where)", DEFECT)
        sys.exit(status if isinstance(status, int) else ALL_READ)
