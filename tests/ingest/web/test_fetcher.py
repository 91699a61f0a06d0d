"""Fetching from a server that misbehaves."""

from __future__ import annotations

import gzip
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
import trustme

from quellenlage.errors import InputError, QuarantineError, RetryError, SkipError
from quellenlage.ingest.collect import read_source
from quellenlage.ingest.web import Allowance, Conduct, Fetcher, Limits, Request, fetch_source
from quellenlage.ingest.web import exchange as exchange_module
from quellenlage.ingest.web.errors import DisallowedError, RefusedError, UnavailableError
from quellenlage.model import Document
from tests.ingest.web.site import FakeClock, Handler, Page, Site, serving

HERE = Allowance.of(["127.0.0.0/8"])
QUICK = Limits(body=200_000, total=2.0, connect=1.0, read=0.5, redirects=4)
ARTICLE = "<html lang=de><h1>Damm hält</h1><p>Der Damm an der Farn hält, sagte Ada Roth. Es gebe keine Verletzten.</p>"


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as site:
        yield site


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def fetcher(clock: FakeClock) -> Fetcher:
    return Fetcher(limits=QUICK, allowed=HERE, clock=clock)


def failure(fetcher: Fetcher, url: str) -> InputError:
    with pytest.raises(InputError) as caught:
        fetcher.fetch(url)
    assert caught.value.source == url
    assert "\n" not in caught.value.reason
    return caught.value


def test_an_article_is_fetched_with_its_facts(site: Site, fetcher: Fetcher) -> None:
    site.pages["/a"] = Page(ARTICLE.encode(), headers={"ETag": '"1"', "Last-Modified": "Tue, 14 May 2024 05:00:00 GMT"})
    answer = fetcher.fetch(f"{site.url}/a")
    assert answer.body == ARTICLE.encode()
    assert (answer.media_type, answer.charset, answer.etag) == ("text/html", "utf-8", '"1"')
    assert answer.fetched.isoformat() == "2024-05-14T06:00:00+00:00"
    headers = site.asked[-1].headers
    assert headers["user-agent"].startswith("Quellenlage/")
    assert headers["host"] == f"127.0.0.1:{site.port}"
    again = fetcher.fetch(Request(f"{site.url}/a", answer.etag, answer.modified))
    assert site.asked[-1].headers["if-none-match"] == '"1"'
    assert site.asked[-1].headers["if-modified-since"] == "Tue, 14 May 2024 05:00:00 GMT"
    assert not again.unchanged


def test_it_becomes_a_document(site: Site, fetcher: Fetcher) -> None:
    site.pages["/a"] = Page(
        ARTICLE.replace("hält", "hält über Nacht").encode("latin-1"),
        headers={"Content-Type": "text/html; charset=utf-8"},
    )
    (document,) = read_source(fetch_source(f"{site.url}/a", fetcher))
    assert isinstance(document, Document)
    assert "hält über Nacht" in document.text
    assert (document.id, document.url) == (f"{site.url}/a",) * 2
    assert document.fetched is not None


@pytest.mark.parametrize(
    ("body", "media_type", "path", "text"),
    [
        (b"Der Damm bricht.", "text/plain", "/a", "Der Damm bricht."),
        (b"<rss><channel><item><title>Damm</title></item></channel></rss>", "text/html", "/a", "Damm"),
        (b'<?xml version="1.0"?><feed><entry><title>Damm</title></entry></feed>', "text/plain", "/a", "Damm"),
        (ARTICLE.encode(), "", "/a", "Damm hält"),
        (b'{"id": "7", "text": "Damm"}\n', "application/octet-stream", "/a.jsonl", "Damm"),
        (gzip.compress(b'{"id": "7", "text": "Damm"}\n'), "application/gzip", "/a.jsonl.gz", "Damm"),
    ],
)
def test_what_it_is_is_told_by_type_by_first_tag_or_by_name(
    site: Site, fetcher: Fetcher, body: bytes, media_type: str, path: str, text: str
) -> None:
    site.pages[path] = Page(body, headers={"Content-Type": media_type})
    (document,) = read_source(fetch_source(site.url + path, fetcher))
    assert isinstance(document, Document)
    assert document.text.startswith(text)


def test_what_nothing_reads_is_quarantined(site: Site, fetcher: Fetcher) -> None:
    site.pages["/a"] = Page(b"\x89PNG", headers={"Content-Type": "image/png"})
    with pytest.raises(QuarantineError, match="image/png, which is not read"):
        fetch_source(f"{site.url}/a", fetcher)


def test_what_is_unchanged_has_no_body(site: Site, fetcher: Fetcher) -> None:
    site.pages["/a"] = Page(status=304)
    answer = fetcher.fetch(Request(f"{site.url}/a", '"1"', None))
    assert answer.unchanged
    assert (answer.body, answer.etag) == (b"", '"1"')
    assert isinstance(failure(fetcher, f"{site.url}/a"), QuarantineError)  # Nobody asked whether it has changed.


STATUSES = [
    (400, QuarantineError, "no page"),
    (401, QuarantineError, "wants a password"),
    (403, QuarantineError, "forbidden"),
    (404, QuarantineError, "is not there"),
    (410, QuarantineError, "gone for good"),
    (204, QuarantineError, "no page"),
    (206, QuarantineError, "no page"),
    (302, QuarantineError, "no page"),
    (408, RetryError, "not to be had now"),
    (429, RetryError, "too often"),
    (500, RetryError, "not to be had now"),
    (503, RetryError, "not to be had now"),
    (599, RetryError, "not to be had now"),
]


@pytest.mark.parametrize(("status", "kind", "reason"), STATUSES)
def test_a_status_says_whether_to_come_back(
    site: Site, fetcher: Fetcher, status: int, kind: type[InputError], reason: str
) -> None:
    site.pages["/a"] = Page(b"nein", status)
    error = failure(fetcher, f"{site.url}/a")
    assert isinstance(error, kind)
    assert reason in error.reason
    assert f"(status {status})" in error.reason


# ---------------------------------------------------------------- redirects


def redirect(to: str, status: int = 302) -> Page:
    return Page(status=status, headers={"Location": to})


def test_redirects_are_followed_and_told(site: Site, fetcher: Fetcher) -> None:
    site.pages |= {"/a": redirect("/b", 301), "/b": redirect(f"{site.url}/ü", 308), "/%C3%BC": Page(b"Damm")}
    answer = fetcher.fetch(f"{site.url}/a")
    assert (answer.final, answer.moved) == (f"{site.url}/%C3%BC", True)
    site.pages["/b"] = redirect("/%C3%BC", 302)
    assert not fetcher.fetch(f"{site.url}/a").moved


def test_a_redirect_may_be_written_in_utf8(site: Site, fetcher: Fetcher) -> None:
    site.pages["/a"] = raw("HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: /ü\r\n\r\n".encode())
    site.pages["/%C3%BC"] = Page(b"Damm")
    assert fetcher.fetch(f"{site.url}/a").body == b"Damm"


def test_a_circle_and_a_long_way_end(site: Site, fetcher: Fetcher) -> None:
    site.pages |= {"/a": redirect("/b"), "/b": redirect("/a")}
    assert "in a circle" in failure(fetcher, f"{site.url}/a").reason
    site.pages |= {f"/{n}": redirect(f"/{n + 1}") for n in range(9)}
    assert "more than 4 times" in failure(fetcher, f"{site.url}/0").reason


@pytest.mark.parametrize(
    ("to", "reason"),
    [
        ("http://169.254.169.254/latest/meta-data", "of the local link"),
        ("http://[::ffff:10.0.0.1]/", "of a private network"),
        ("http://innen.example/", "of a private network"),
        ("file:///etc/passwd", "only http and https"),
        ("http://a:b@127.0.0.1/", "user name or password"),
        ("http://127.0.0.1:22/", "port 22"),
        ("//[", "redirects to"),
    ],
)
def test_no_redirect_leads_where_nothing_is_fetched_from(site: Site, clock: FakeClock, to: str, reason: str) -> None:
    fetcher = Fetcher(limits=QUICK, allowed=HERE, clock=clock, resolver=lambda host, port: ["10.1.1.1"])
    site.pages["/a"] = redirect(to)
    error = failure(fetcher, f"{site.url}/a")
    assert isinstance(error, RefusedError)
    assert reason in error.reason


# ---------------------------------------------------------------- addresses


def test_this_machine_is_not_fetched_from_unless_it_is_allowed(site: Site, clock: FakeClock) -> None:
    for url in (
        site.url,
        site.url.replace("127.0.0.1", "[::ffff:127.0.0.1]"),
        site.url.replace("127.0.0.1", "localhost"),
    ):
        error = failure(Fetcher(clock=clock), url)
        assert isinstance(error, RefusedError)
        assert "of this machine" in error.reason
    assert site.asked == []


def test_a_second_answer_of_dns_is_never_asked_for(site: Site, clock: FakeClock) -> None:
    answers = [["127.0.0.1"], ["10.0.0.1"]]
    fetcher = Fetcher(Conduct(robots=False), QUICK, HERE, clock, resolver=lambda host, port: answers.pop(0))
    site.pages["/a"] = Page(b"Damm")
    url = f"http://zeitung.example:{site.port}/a"
    assert fetcher.fetch(url).body == b"Damm"
    assert site.asked[-1].headers["host"] == f"zeitung.example:{site.port}"
    assert len(answers) == 1
    assert "of a private network" in failure(fetcher, url).reason  # The next question looks up anew.


def test_one_address_that_is_not_public_spoils_all(site: Site, clock: FakeClock) -> None:
    fetcher = Fetcher(limits=QUICK, clock=clock, resolver=lambda host, port: ["93.184.216.34", "127.0.0.1"])
    assert isinstance(failure(fetcher, "http://zeitung.example/a"), RefusedError)


def test_a_host_that_is_not_found_may_be_found_later(clock: FakeClock) -> None:
    def nobody(host: str, port: int) -> list[str]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    error = failure(Fetcher(clock=clock, resolver=nobody), "http://zeitung.example/a")
    assert isinstance(error, RetryError)
    assert "zeitung.example was not found (Name or service not known)" in error.reason


def test_the_next_address_is_tried_where_one_does_not_let_us_in(site: Site, clock: FakeClock) -> None:
    fetcher = Fetcher(Conduct(robots=False), QUICK, HERE, clock, resolver=lambda host, port: ["127.1.1.1", "127.0.0.1"])
    site.pages["/a"] = Page(b"Damm")
    assert fetcher.fetch(f"http://zeitung.example:{site.port}/a").body == b"Damm"


# ---------------------------------------------------------------- answers that go wrong


def raw(*pieces: bytes, pause: float = 0.0) -> Callable[[Handler], None]:
    return lambda handler: handler.send(*pieces, pause=pause)


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
WRONG = [
    ("closed in the middle", raw(HEAD + b"Content-Length: 500\r\n\r\nHalb"), RetryError, "broke off"),
    ("chunk cut off", raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\nff\r\nHalb"), RetryError, "broke off"),
    ("no last chunk", raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\n4\r\nHalb\r\n"), RetryError, "broke off"),
    ("nothing at all", raw(b""), RetryError, "broke off"),
    ("no http", raw(b"SSH-2.0-OpenSSH_9.2\r\n"), RetryError, "broke off"),
    ("huge header", raw(HEAD + b"X-Much: " + b"x" * 100_000 + b"\r\n\r\n"), RetryError, "broke off"),
    ("many headers", raw(HEAD + b"X: y\r\n" * 200 + b"\r\n"), RetryError, "broke off"),
    ("slow to answer", raw(b"", pause=3), RetryError, "in time"),
    ("slow in the middle", raw(HEAD + b"\r\n", b"Halb", pause=1), RetryError, "in time"),
    ("dripping header", raw(HEAD, *[b"x"] * 100, pause=0.05), RetryError, "longer than 1 seconds"),
    ("dripping body", raw(HEAD + b"\r\n", *[b"x"] * 100, pause=0.05), RetryError, "longer than 1 seconds"),
    ("too long, as it says", Page(b"x" * 300_000), QuarantineError, "300,000 bytes, the limit is 200,000"),
    ("too long, unsaid", raw(HEAD + b"\r\n", *[b"x" * 10_000] * 5000), QuarantineError, "more than the 200,000"),
    (
        "cut off gzip",
        Page(gzip.compress(ARTICLE.encode())[:-9], headers={"Content-Encoding": "gzip"}),
        RetryError,
        "cut off or broken",
    ),
    (
        "gzip bomb",
        Page(gzip.compress(bytes(50_000_000)), headers={"Content-Encoding": "gzip"}),
        QuarantineError,
        "unpacks to more than 200,000",
    ),
]


@pytest.mark.parametrize(("answer", "kind", "reason"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG])
def test_what_goes_wrong_is_told_in_a_line(
    site: Site, clock: FakeClock, answer: Page, kind: type[InputError], reason: str
) -> None:
    site.pages["/a"] = answer
    began = time.monotonic()
    error = failure(Fetcher(limits=replace(QUICK, total=1.0), allowed=HERE, clock=clock), f"{site.url}/a")
    assert isinstance(error, kind)
    assert reason in error.reason
    assert time.monotonic() - began < 4


def test_a_page_of_fifty_megabytes_is_not_taken_in(site: Site, clock: FakeClock) -> None:
    sent = 0

    def endless(handler: Handler) -> None:
        nonlocal sent
        handler.send(HEAD + b"\r\n")
        for _ in range(800):
            try:
                handler.wfile.write(b"x" * 65_536)
            except OSError:
                return
            sent += 65_536

    site.pages["/a"] = endless
    with pytest.raises(QuarantineError) as caught:
        Fetcher(allowed=HERE, clock=clock).fetch(Request(f"{site.url}/a", body=16_000_000))
    assert "more than the 16,000,000 bytes" in caught.value.reason
    assert sent < 40_000_000


def test_what_has_no_length_ends_with_the_connection(site: Site, fetcher: Fetcher) -> None:
    site.pages["/a"] = raw(HEAD + b"\r\n", ARTICLE.encode())
    assert fetcher.fetch(f"{site.url}/a").body == ARTICLE.encode()
    site.pages["/b"] = raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\n4\r\nDamm\r\n0\r\n\r\n")
    assert fetcher.fetch(f"{site.url}/b").body == b"Damm"


def test_a_port_where_nobody_listens(clock: FakeClock) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        error = failure(Fetcher(Conduct(robots=False), QUICK, HERE, clock), f"http://127.0.0.1:{port}/")
    assert isinstance(error, RetryError)
    assert "refused" in error.reason


# ---------------------------------------------------------------- TLS


@pytest.fixture
def authority(monkeypatch: pytest.MonkeyPatch) -> trustme.CA:
    """An authority that is trusted during a test."""
    authority = trustme.CA()
    context = exchange_module._tls.__wrapped__()
    authority.configure_trust(context)
    monkeypatch.setattr(exchange_module, "_tls", lambda: context)
    return authority


def server_context(authority: trustme.CA, *names: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*names).configure_cert(context)
    return context


def test_tls_proves_the_name_although_the_address_was_asked(authority: trustme.CA, clock: FakeClock) -> None:
    fetcher = Fetcher(Conduct(robots=False), QUICK, HERE, clock, resolver=lambda host, port: ["127.0.0.1"])
    with serving(server_context(authority, "zeitung.example")) as site:
        site.pages["/a"] = Page(b"Damm")
        assert fetcher.fetch(f"https://zeitung.example:{site.port}/a").body == b"Damm"
        error = failure(fetcher, f"https://andere.example:{site.port}/a")
        assert isinstance(error, RefusedError)
        assert "cannot prove to be andere.example" in error.reason


def test_a_certificate_that_nobody_vouches_for_is_refused(clock: FakeClock) -> None:
    with serving(server_context(trustme.CA(), "127.0.0.1")) as site:
        site.pages["/a"] = Page(b"Damm")
        error = failure(Fetcher(Conduct(robots=False), QUICK, HERE, clock), f"{site.url}/a")
    assert isinstance(error, RefusedError)
    assert "cannot prove to be 127.0.0.1: " in error.reason


def test_a_handshake_that_drips_ends_in_time(clock: FakeClock) -> None:
    ended = threading.Event()

    def drip(listener: socket.socket) -> None:
        connection, _ = listener.accept()
        with connection:
            # A record of 16 KiB that comes byte by byte.
            connection.sendall(b"\x16\x03\x03\x40\x00")
            while not ended.wait(0.05):
                try:
                    connection.sendall(b"\x02")
                except OSError:
                    return

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=drip, args=(listener,), daemon=True)
        thread.start()
        limits = replace(QUICK, total=0.5)
        error = failure(
            Fetcher(Conduct(robots=False), limits, HERE, clock), f"https://127.0.0.1:{listener.getsockname()[1]}/"
        )
        ended.set()
        thread.join(5)
    assert "took longer than 0.5 seconds" in error.reason


# ---------------------------------------------------------------- manners


def test_a_host_is_asked_again_only_after_the_delay(site: Site, clock: FakeClock) -> None:
    fetcher = Fetcher(Conduct(delay=3), QUICK, HERE, clock)
    site.pages["/a"] = Page(b"Damm")
    for _ in range(3):
        fetcher.fetch(f"{site.url}/a")
    assert clock.slept == [3, 3]


def test_back_off_doubles_and_can_be_repeated(site: Site, clock: FakeClock) -> None:
    site.pages["/a"] = Page(status=500)
    conduct = Conduct(delay=0, attempts=4, backoff=2)
    failure(Fetcher(conduct, QUICK, HERE, clock), f"{site.url}/a")
    assert len(site.paths()) == 4
    first, second, third = clock.slept
    assert 1 <= first < 2 <= second < 4 <= third < 8
    again = FakeClock()
    failure(Fetcher(conduct, QUICK, HERE, again), f"{site.url}/a")
    assert again.slept == clock.slept


def test_what_comes_right_at_the_second_attempt_is_taken(site: Site, clock: FakeClock) -> None:
    answers = [Page(status=503), Page(b"Damm")]
    site.pages["/a"] = lambda handler: answers.pop(0)
    assert Fetcher(Conduct(attempts=3), QUICK, HERE, clock).fetch(f"{site.url}/a").body == b"Damm"


def test_retry_after_is_kept_to(site: Site, clock: FakeClock) -> None:
    answers = [Page(status=429, headers={"Retry-After": "20"}), Page(b"Damm")]
    site.pages["/a"] = lambda handler: answers.pop(0)
    assert Fetcher(Conduct(attempts=2), QUICK, HERE, clock).fetch(f"{site.url}/a").body == b"Damm"
    assert sum(clock.slept) >= 20


def test_a_host_that_wants_an_hour_is_left_alone_for_an_hour(site: Site, clock: FakeClock) -> None:
    fetcher = Fetcher(Conduct(attempts=5, delay=0), QUICK, HERE, clock)
    site.pages |= {"/a": Page(status=503, headers={"Retry-After": "3600"}), "/b": Page(b"Damm")}
    error = failure(fetcher, f"{site.url}/a")
    assert isinstance(error, UnavailableError)
    assert error.after == 3600
    error = failure(fetcher, f"{site.url}/b")  # The other pages of this host are left alone, too.
    assert isinstance(error, UnavailableError)
    assert error.after is not None
    assert 3500 < error.after <= 3600
    assert site.paths() == ["/a"]
    clock.seconds += 3600
    assert fetcher.fetch(f"{site.url}/b").body == b"Damm"


def test_robots_txt_is_kept_to(site: Site, clock: FakeClock) -> None:
    site.pages |= {
        "/robots.txt": Page(
            b"User-agent: *\nDisallow: /\n\nUser-agent: Quellenlage\nDisallow: /*/privat$\nCrawl-delay: 7"
        ),
        "/a": Page(b"Damm"),
        "/x/privat": Page(b"Damm"),
        "/zu": redirect("/x/privat"),
    }
    fetcher = Fetcher(Conduct(delay=1), QUICK, HERE, clock)
    assert fetcher.fetch(f"{site.url}/a").body == b"Damm"
    assert isinstance(failure(fetcher, f"{site.url}/x/privat"), DisallowedError)
    error = failure(fetcher, f"{site.url}/zu")
    assert isinstance(error, SkipError)
    assert "robots.txt of 127.0.0.1 asks programs to leave this address alone" in error.reason
    assert site.paths() == ["/a", "/zu"]
    assert clock.slept == [7]
    assert [q.path for q in site.asked].count("/robots.txt") == 1
    clock.seconds += 24 * 3600
    fetcher.fetch(f"{site.url}/a")
    assert [q.path for q in site.asked].count("/robots.txt") == 2
    assert Fetcher(Conduct(robots=False), QUICK, HERE, clock).fetch(f"{site.url}/x/privat").body == b"Damm"


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_where_there_are_no_rules_all_is_allowed(site: Site, fetcher: Fetcher, status: int) -> None:
    site.pages |= {"/robots.txt": Page(b"User-agent: *\nDisallow: /", status), "/a": Page(b"Damm")}
    assert fetcher.fetch(f"{site.url}/a").body == b"Damm"


@pytest.mark.parametrize("answer", [Page(status=500), Page(status=429), raw(b""), redirect("/robots.txt")])
def test_where_the_rules_are_not_to_be_had_nothing_is_fetched(site: Site, clock: FakeClock, answer: Page) -> None:
    fetcher = Fetcher(limits=QUICK, allowed=HERE, clock=clock)
    site.pages |= {"/robots.txt": answer, "/a": Page(b"Damm")}
    for _ in range(3):
        error = failure(fetcher, f"{site.url}/a")
        assert isinstance(error, UnavailableError)
        assert "robots.txt of 127.0.0.1 is not to be had" in error.reason
    assert site.paths() == []
    asked = len(site.asked)
    failure(fetcher, f"{site.url}/a")
    assert len(site.asked) == asked  # A server that is down is not asked for its rules before every page.
    clock.seconds += 600
    site.pages["/robots.txt"] = Page(b"")
    assert fetcher.fetch(f"{site.url}/a").body == b"Damm"


def test_rules_without_an_end_are_read_as_far_as_they_must_be(site: Site, fetcher: Fetcher) -> None:
    rules = b"User-agent: *\nDisallow: /x\n" + b"# nichts\n" * 200_000 + b"Disallow: /a\n"
    site.pages |= {"/robots.txt": Page(rules), "/a": Page(b"Damm")}
    assert fetcher.fetch(f"{site.url}/a").body == b"Damm"
    assert isinstance(failure(fetcher, f"{site.url}/x"), DisallowedError)


def test_one_connection_to_a_host_at_a_time(site: Site) -> None:
    fetcher = Fetcher(Conduct(delay=0, robots=False), QUICK, HERE)
    inside, most = 0, 0
    lock = threading.Lock()

    def count(handler: Handler) -> Page:
        nonlocal inside, most
        with lock:
            inside += 1
            most = max(most, inside)
        time.sleep(0.02)
        with lock:
            inside -= 1
        return Page(b"Damm")

    site.pages["/a"] = count
    threads = [threading.Thread(target=fetcher.fetch, args=(f"{site.url}/a",)) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert len(site.asked) == 5
    assert most == 1
