"""Mail, and text that was broken into lines of one width."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import pytest

from quellenlage.ingest.collect import collect
from quellenlage.ingest.wrapped import unwrapped
from quellenlage.model import Document, Published, Quarantined

WRAPPED = """Die Werft in Grauwiek hat am Dienstag 120 Kündigungen ausgesprochen, wie
die Geschäftsleitung mitteilte. Betroffen seien vor allem Schweißer und
Lackierer, sagte Betriebsrat Ole Harms. Der Betriebsrat will klagen.

Die Gewerkschaft rechnet mit weiteren Entlassungen.
"""
JOINED = WRAPPED.replace("wie\ndie", "wie die").replace("und\nLack", "und Lack").strip()


def mail(plain: str | None = WRAPPED, html: str | None = None, **headers: str) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    default = {"Subject": "Werft entlässt 120", "From": "Hafenkurier <news@hk.example>"}
    for name, value in {**default, "Date": "Tue, 14 May 2024 06:52:00 +0200", **headers}.items():
        message[name] = value
    if plain is not None:
        message.set_content(plain)
    if html is not None:
        message.add_alternative(html, subtype="html")
    return message


def read(folder: Path, data: bytes | EmailMessage) -> list[Document | Quarantined]:
    (folder / "m.eml").write_bytes(data if isinstance(data, bytes) else data.as_bytes())
    return list(collect([str(folder / "m.eml")]))


def document(folder: Path, data: bytes | EmailMessage) -> Document:
    (item,) = read(folder, data)
    assert isinstance(item, Document)
    return item


def test_a_mail_is_its_subject_and_its_body(tmp_path: Path) -> None:
    found = document(tmp_path, mail())
    assert found.text == f"Werft entlässt 120\n\n{JOINED}"
    assert (found.id, found.title, found.source) == ("m.eml", "Werft entlässt 120", "Hafenkurier")
    moment = datetime(2024, 5, 14, 6, 52, tzinfo=timezone(timedelta(hours=2)))
    assert found.published == Published(date(2024, 5, 14), moment, "given")


def test_attachments_are_passed_over(tmp_path: Path) -> None:
    message = mail()
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="werft.png")
    message.add_attachment("Anhang", filename="anhang.txt")
    assert "Anhang" not in document(tmp_path, message).text


SHOWN = "Die Werft\nentlässt 120 Leute. Betroffen sind vor allem Schweißer und Lackierer."
HTML = f"<html><style>p {{}}</style><table><tr><td>{SHOWN.replace(chr(10), '</td></tr></table><p>')}</p></html>"


def test_a_mail_of_html_alone_is_read(tmp_path: Path) -> None:
    message = mail(None)
    message.set_content(HTML, subtype="html")
    assert document(tmp_path, message).text == f"Werft entlässt 120\n\n{SHOWN}"


@pytest.mark.parametrize(
    ("plain", "text"),
    [
        pytest.param("Kein HTML.", SHOWN, id="placeholder"),
        pytest.param("Die Werft entlässt 120 Leute.", "Die Werft entlässt 120 Leute.", id="both"),
    ],
)
def test_the_html_part_counts_where_the_plain_one_says_nothing(tmp_path: Path, plain: str, text: str) -> None:
    assert document(tmp_path, mail(plain, HTML)).text == f"Werft entlässt 120\n\n{text}"


@pytest.mark.parametrize("charset", ["utf-8", "unbekannt", "us-ascii", "iso-8859-1"])
def test_charsets_may_be_wrong(tmp_path: Path, charset: str) -> None:
    head = f"Subject: Werft\r\nFrom: a@hk.example\r\nContent-Type: text/plain; charset={charset}\r\n\r\n"
    found = document(tmp_path, head.encode() + "Über 120 Schweißer.".encode("latin-1"))
    assert found.text == "Werft\n\nÜber 120 Schweißer."
    assert found.source == "hk.example"


def test_encoded_headers_are_decoded(tmp_path: Path) -> None:
    head = (
        b"Subject: =?utf-8?q?Werft_entl=C3=A4sst?=\r\nFrom: =?utf-8?b?S8O8c3RlbmJvdGU=?= <a@b.example>\r\n\r\nEin Satz."
    )
    found = document(tmp_path, head)
    assert (found.title, found.source) == ("Werft entlässt", "Küstenbote")


@pytest.mark.parametrize("written", ["Fri, 31 Dec 9999 23:59:59 +0000", "gestern", "31 Feb 2024 10:00"])
def test_a_date_that_is_none_is_named_and_the_mail_read(tmp_path: Path, written: str) -> None:
    head = f"Subject: Werft\r\nDate: {written}\r\n\r\nEin Satz."
    problem, found = read(tmp_path, head.encode())
    assert isinstance(problem, Quarantined)
    assert "the article is read without a date" in problem.reason
    assert isinstance(found, Document)
    assert found.published == Published()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"", "is empty", id="empty"),
        pytest.param(b"Subject: Werft\r\n\r\n \r\n", "is empty", id="no body"),
        pytest.param(b"\n\nnur Text", "is no mail", id="no headers"),
        pytest.param(b"\x00\x01" * 400, "is no mail", id="binary"),
        pytest.param(b"Subject: Bild\r\nContent-Type: image/png\r\n\r\n\x89PNG", "is empty", id="image"),
    ],
)
def test_what_is_no_mail_is_quarantined(tmp_path: Path, data: bytes, reason: str) -> None:
    (item,) = read(tmp_path, data)
    assert isinstance(item, Quarantined)
    assert item.reason.startswith(reason)


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        pytest.param(WRAPPED, JOINED, id="wrapped"),
        pytest.param("Eine Zeile.\nNoch eine.", "Eine Zeile.\nNoch eine.", id="short lines"),
        pytest.param("A" * 200 + "\n" + "B" * 200, "A" * 200 + "\n" + "B" * 200, id="long lines"),
        pytest.param(
            f"{'Wort ' * 11}ist\n- {'Punkt ' * 9}\n- {'Punkt ' * 9}",
            f"{'Wort ' * 11}ist\n- {('Punkt ' * 9).strip()}\n- {('Punkt ' * 9).strip()}",
            id="list",
        ),
        pytest.param("", "", id="empty"),
    ],
)
def test_paragraphs_are_joined_and_nothing_else(text: str, joined: str) -> None:
    assert unwrapped(text).strip() == joined
    assert unwrapped(text).split() == text.split()
