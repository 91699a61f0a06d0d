"""Addresses as they are written, and as they are sent."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quellenlage.ingest.web.errors import RefusedError
from quellenlage.ingest.web.targets import shown, target_of

SENT = [
    ("http://a.example", "http://a.example/"),
    ("  https://A.Example:443/x#y  ", "https://a.example/x"),
    ("http://a.example:8080/x?q=1", "http://a.example:8080/x?q=1"),
    ("http://a.example./x", "http://a.example/x"),
    ("http://a.example?q", "http://a.example/?q"),
    ("https://bücher.example/ä ö?ü=%C3%BC&x=5%", "https://xn--bcher-kva.example/%C3%A4%20%C3%B6?%C3%BC=%C3%BC&x=5%25"),
    ("https://straße.example/", "https://xn--strae-oqa.example/"),
    ("http://[::1]:8000/x", "http://[::1]:8000/x"),
    ("http://[2606:2800:220:1::1]/", "http://[2606:2800:220:1::1]/"),
    ("http://under_score.example/", "http://under_score.example/"),
    ("http://a.example/x\r\nHost: b", "http://a.example/xHost:%20b"),
]
REFUSED = [
    ("ftp://a.example/x", "only http and https"),
    ("file:///etc/passwd", "only http and https"),
    ("javascript:alert(1)", "only http and https"),
    ("a.example/x", "only http and https"),
    ("//a.example/x", "only http and https"),
    ("http://user:geheim@a.example/x", "user name or password"),
    ("http://user@a.example/x", "user name or password"),
    ("http://a.example\\@b.example/", "user name or password"),
    ("http:///x", "names no host"),
    ("http://a b.example/", "names no host"),
    ("http://a%2eexample/", "names no host"),
    ("http://[fe80::1%25eth0]/", "names no host"),
    ("http://a..example/", "no name that can be one"),
    ("http://-a.example/", "no name that can be one"),
    (f"http://{'a' * 300}.example/", "no name that can be one"),
    ("http://[::1", "can be fetched"),
    ("http://a.example:99999/", "can be fetched"),
    ("http://a.example:x/", "can be fetched"),
    ("http://a.example:22/", "port 22"),
    ("http://a.example:25/", "port 25"),
    ("http://a.example:0/", "port 0"),
    ("http://a.example:6667/", "port 6667"),
    (f"http://a.example/{'x' * 9000}", "9,001 characters"),
]


@pytest.mark.parametrize(("written", "sent"), SENT)
def test_an_address_is_sent_in_one_form(written: str, sent: str) -> None:
    assert target_of(written).url == sent
    assert target_of(sent).url == sent


@pytest.mark.parametrize(("written", "reason"), REFUSED)
def test_what_is_no_address_of_the_web_is_refused(written: str, reason: str) -> None:
    with pytest.raises(RefusedError, match=reason) as refused:
        target_of(written)
    assert "geheim" not in str(refused.value)


@settings(max_examples=60)
@given(st.text(max_size=80), st.sampled_from(["", "http://", "https://a.example", "http://a.example:", "//"]))
def test_whatever_is_written_is_an_address_or_refused(written: str, before: str) -> None:
    try:
        target = target_of(before + written)
    except RefusedError:
        return
    assert target.url.isascii()
    assert target.url.isprintable()
    assert " " not in target.url
    assert target_of(target.url) == target


def test_relative_addresses_start_from_their_page() -> None:
    page = target_of("https://a.example/politik/1")
    assert target_of("../2", page).url == "https://a.example/2"
    assert target_of("//b.example", page).url == "https://b.example/"
    with pytest.raises(RefusedError):
        target_of("data:text/html,x", page)


def test_a_password_is_not_shown() -> None:
    assert shown("https://user:geheim@a.example/x@y\n") == "https://a.example/x@y "
