"""Which addresses are public, and what a user may allow besides."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quellenlage.errors import UsageError
from quellenlage.ingest.web.networks import Allowance, why_not_public

NOT_PUBLIC = [
    "0.0.0.0",
    "0.1.2.3",
    "10.0.0.1",
    "100.64.0.1",
    "100.127.255.255",
    "127.0.0.1",
    "127.255.255.254",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.170",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.178.1",
    "198.18.0.1",
    "198.51.100.7",
    "203.0.113.9",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:a9fe:a9fe",
    "64:ff9b::a00:1",
    "64:ff9b::7f00:1",
    "64:ff9b:1::1",
    "100::1",
    "2001::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "3fff::1",
    "5f00::1",
    "fc00::1",
    "fd12:3456::1",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
]
PUBLIC = ["93.184.216.34", "1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:2800:220:1::1", "64:ff9b::5db8:d822"]


@pytest.mark.parametrize("address", NOT_PUBLIC)
def test_what_is_not_of_the_public_internet_is_refused(address: str) -> None:
    assert why_not_public(address)
    assert Allowance().refusal("host.example", address) == why_not_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_what_is_public_is_fetched(address: str) -> None:
    assert why_not_public(address) is None


@given(st.ip_addresses(v=4))
def test_dressed_as_ipv6_an_address_is_what_it_is(address: IPv4Address) -> None:
    expected = why_not_public(str(address))
    assert why_not_public(f"::ffff:{address}") == expected
    assert why_not_public(str(IPv6Address(int(IPv6Address("64:ff9b::")) + int(address)))) == expected


@given(st.ip_addresses())
def test_nothing_is_public_that_python_calls_private(address: IPv4Address | IPv6Address) -> None:
    if why_not_public(str(address)) is None and address not in _TRANSLATED:
        assert address.is_global
        assert not address.is_multicast


class _Translated:
    """Addresses of NAT64, which Python knows nothing of."""

    def __contains__(self, address: object) -> bool:
        return isinstance(address, IPv6Address) and str(address).startswith("64:ff9b::")


_TRANSLATED = _Translated()


def test_what_is_named_is_allowed_and_nothing_else() -> None:
    allowed = Allowance.of(["127.0.0.0/8", "fd00::/8", "192.168.1.7", "Intern.Example"])
    assert allowed.refusal("a.example", "127.0.0.1") is None
    assert allowed.refusal("a.example", "::ffff:127.0.0.1") is None
    assert allowed.refusal("a.example", "fd00::1") is None
    assert allowed.refusal("a.example", "192.168.1.7") is None
    assert allowed.refusal("intern.example", "10.0.0.1") is None
    assert allowed.refusal("a.example", "192.168.1.8") == "of a private network"
    assert allowed.refusal("a.example", "10.0.0.1") == "of a private network"


@pytest.mark.parametrize("written", ["10.0.0.1/8", "10.0.0.0/40", "256.1.1.1", "", "::g"])
def test_what_is_no_network_is_a_wrong_call(written: str) -> None:
    with pytest.raises(UsageError, match="is no network"):
        Allowance.of([written])
