"""The command that shows a desk."""

from __future__ import annotations

import ipaddress
import logging
import socket
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quellenlage.cli.options import db_option
from quellenlage.errors import UsageError

if TYPE_CHECKING:
    from quellenlage.serve.config import ServeConfig

_BACKLOG = 128
_GRACE_SECONDS = 3


@click.command()
@db_option
@click.option("--host", default="127.0.0.1", show_default=True, metavar="ADDRESS", help="Address to listen at.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8765, show_default=True, metavar="N", help="Port; 0: any."
)
@click.option(
    "--allow-host",
    multiple=True,
    metavar="NAME",
    help="Name under which the desk may be asked for besides ADDRESS; can be given several times.",
)
@click.option(
    "--token-file",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="The users who may judge findings, with the digests of their tokens; without it nobody may.",
)
@click.option("--add-user", metavar="NAME", help="Add a user to FILE, print the token, and end.")
@click.option("--private", is_flag=True, help="Reading needs a token, too.")
@click.option(
    "--https", is_flag=True, help="Send cookies over HTTPS alone: the desk is behind a server that speaks it."
)
def serve(  # noqa: PLR0913 - a parameter for each option
    *,
    db: str,
    host: str,
    port: int,
    allow_host: Sequence[str],
    token_file: Path | None,
    add_user: str | None,
    private: bool,
    https: bool,
) -> None:
    """Show a desk as pages and as a JSON API.

    Reading is for everybody who reaches ADDRESS, which is this machine alone unless another is given.
    """
    if (add_user or private) and token_file is None:
        raise click.UsageError(f"{'--add-user' if add_user else '--private'} needs --token-file FILE")
    if add_user is not None and token_file is not None:
        from quellenlage.serve.users import add_user as add  # noqa: PLC0415 - the other way to start needs more

        click.echo(add(token_file, add_user))
        return
    try:
        from quellenlage.serve.config import ServeConfig  # noqa: PLC0415 - an optional extra
    except ImportError as error:
        raise _missing(error) from error
    names = hosts_of(host, allow_host)
    run(ServeConfig(db, names, token_file, private=private, secure=https), host, port)


def hosts_of(host: str, allowed: Sequence[str]) -> tuple[str, ...]:
    """Names under which a server at this address may be asked for.

    Raises:
        UsageError: it listens at every address, and no name is allowed.

    >>> hosts_of("127.0.0.1", ["desk.example"])
    ('127.0.0.1', 'localhost', '::1', 'desk.example')
    """
    from quellenlage.serve.config import LOOPBACK  # noqa: PLC0415

    try:
        everywhere = ipaddress.ip_address(host).is_unspecified
    except ValueError:
        everywhere = host == ""
    if everywhere and not allowed:
        raise UsageError(f"--host {host!r} is every address of this machine: say with --allow-host what it is called")
    own = () if everywhere or host in LOOPBACK else (host,)
    return (*LOOPBACK, *own, *allowed)


def run(config: ServeConfig, host: str, port: int) -> None:
    """Serve until the user ends it.

    Raises:
        UsageError: a library is missing, there is no desk, or the port is taken.
    """
    try:
        import uvicorn  # noqa: PLC0415

        from quellenlage.serve.app import create_app  # noqa: PLC0415
    except ImportError as error:
        raise _missing(error) from error
    from quellenlage.serve.users import read_users  # noqa: PLC0415
    from quellenlage.store import open_store  # noqa: PLC0415

    # What is wrong with the call is told before anything listens.
    read_users(config.token_file)
    open_store(config.url, create=False).close()
    log = logging.getLogger("quellenlage.serve")
    log.addHandler(logging.StreamHandler(sys.stderr))
    with listen(host, port) as listening:
        name, taken = listening.getsockname()[:2]
        click.echo(f"http://{f'[{name}]' if ':' in name else name}:{taken}/ (Ctrl-C ends it)")
        settings = uvicorn.Config(
            create_app(replace(config, ending=lambda: server.should_exit)),
            log_level="warning",
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=_GRACE_SECONDS,
            proxy_headers=False,
        )
        server = uvicorn.Server(settings)
        # Ctrl-C is how a server is meant to end.
        with suppress(KeyboardInterrupt):
            server.run(sockets=[listening])


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens.

    Raises:
        UsageError: the address is not one of this machine, or the port is taken.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host or None, port, type=socket.SOCK_STREAM)[0]
        # With the protocol named, asyncio sends what it has at once; else every answer waits 40 ms for a delayed ACK.
        listening = socket.socket(family, kind, protocol)
        try:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listening.bind(address)
            listening.listen(_BACKLOG)
        except OSError:
            listening.close()
            raise
    except OSError as error:
        raise UsageError(f"cannot listen at {host}, port {port}: {error.strerror or error}") from error
    return listening


def _missing(error: ImportError) -> UsageError:
    return UsageError(f"serve needs {error.name or 'more'}: pip install 'quellenlage[serve]'")
