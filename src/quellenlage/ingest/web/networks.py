"""Which addresses are fetched from: those of the public internet, and what a user has named.

A page, a feed or a DNS answer that leads into the network of whoever fetches would make Quellenlage a tool against it
(server-side request forgery). The ranges are those of IANA's registries of special-purpose addresses (RFC 6890 and what
has been added since, as of 2026-01).
"""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from quellenlage.errors import UsageError

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

#: Gives the addresses of a host, as text; raises ``OSError`` where there are none.
Resolver = Callable[[str, int], Sequence[str]]

_SPECIAL = tuple(
    (ip_network(network), kind)
    for network, kind in (
        ("0.0.0.0/8", "of no network"),
        ("10.0.0.0/8", "of a private network"),
        ("100.64.0.0/10", "of a provider's inner network"),
        ("127.0.0.0/8", "of this machine"),
        ("169.254.0.0/16", "of the local link"),
        ("172.16.0.0/12", "of a private network"),
        ("192.0.0.0/24", "reserved"),
        ("192.0.2.0/24", "reserved for examples"),
        ("192.31.196.0/24", "reserved"),
        ("192.52.193.0/24", "reserved"),
        ("192.88.99.0/24", "reserved"),
        ("192.168.0.0/16", "of a private network"),
        ("192.175.48.0/24", "reserved"),
        ("198.18.0.0/15", "reserved for measurements"),
        ("198.51.100.0/24", "reserved for examples"),
        ("203.0.113.0/24", "reserved for examples"),
        ("224.0.0.0/4", "of many machines at once"),
        ("240.0.0.0/4", "reserved"),
        ("::/128", "of no network"),
        ("::1/128", "of this machine"),
        ("fe80::/10", "of the local link"),
        ("fec0::/10", "of a private network"),
        ("fc00::/7", "of a private network"),
        ("ff00::/8", "of many machines at once"),
        ("2001::/23", "reserved"),
        ("2001:db8::/32", "reserved for examples"),
        ("2002::/16", "of a tunnel"),
        ("2620:4f:8000::/48", "reserved"),
        ("3fff::/20", "reserved for examples"),
    )
)

#: All that has been given out as public in IPv6; what lies outside is reserved.
_PUBLIC_V6 = IPv6Network("2000::/3")

#: IPv4 addresses in the dress of IPv6: what counts is the address within. (RFC 4291, RFC 6052.)
_DRESSED = (IPv6Network("::ffff:0:0/96"), IPv6Network("64:ff9b::/96"))


def why_not_public(address: str) -> str | None:
    """Why an address is not one of the public internet; None where it is.

    >>> why_not_public("10.1.2.3"), why_not_public("::ffff:127.0.0.1"), why_not_public("93.184.216.34")
    ('of a private network', 'of this machine', None)
    """
    bare = undressed(ip_address(address.partition("%")[0]))
    for network, kind in _SPECIAL:
        if bare in network:
            return kind
    return "reserved" if isinstance(bare, IPv6Address) and bare not in _PUBLIC_V6 else None


def undressed(address: Address) -> Address:
    """The IPv4 address that an IPv6 address stands for, where it stands for one.

    >>> undressed(ip_address("64:ff9b::a00:1"))
    IPv4Address('10.0.0.1')
    """
    if isinstance(address, IPv6Address) and any(address in network for network in _DRESSED):
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address


@dataclass(frozen=True, slots=True)
class Allowance:
    """What may be fetched from although it is not public.

    Args:
        networks: addresses in them are allowed.
        hosts: names, in small letters, that are allowed whatever their addresses are.
    """

    networks: tuple[Network, ...] = ()
    hosts: frozenset[str] = frozenset()

    @classmethod
    def of(cls, written: Iterable[str]) -> Allowance:
        """Networks (``127.0.0.0/8``), addresses and names of hosts, as a user writes them.

        Raises:
            UsageError: one is none of them.

        >>> Allowance.of(["127.0.0.0/8", "redaktion.intern"]).refusal("localhost", "127.0.0.1") is None
        True
        >>> Allowance.of(["127.0.0.1/8"])
        Traceback (most recent call last):
            ...
        quellenlage.errors.UsageError: '127.0.0.1/8' is no network: 127.0.0.1/8 has host bits set
        """
        networks: list[Network] = []
        hosts: set[str] = set()
        for name in written:
            try:
                networks.append(ip_network(name))
            except ValueError as error:
                if "/" in name or ":" in name or not name.strip(".") or name.replace(".", "").isdigit():
                    raise UsageError(f"{name!r} is no network: {error}") from None
                hosts.add(name.lower().rstrip("."))
        return cls(tuple(networks), frozenset(hosts))

    def refusal(self, host: str, address: str) -> str | None:
        """Why nothing is fetched from this address of this host; None where it may be."""
        why = why_not_public(address)
        if why is None or host in self.hosts:
            return None
        bare = undressed(ip_address(address.partition("%")[0]))
        return None if any(bare in network for network in self.networks) else why


def system_resolver(host: str, port: int) -> list[str]:
    """The addresses that the system gives for a host, in the order in which it would try them.

    Raises:
        OSError: there are none.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))
