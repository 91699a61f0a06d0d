"""PDF."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from quellenlage.ingest.collect import collect
from quellenlage.model import Document, Published, Quarantined

LINES = (
    "Das Landesamt hat am Dienstag vor Hochwasser an der Aue gewarnt, wie",
    "Sprecherin Jule Brand mitteilte. Betroffen seien mindestens 40 Ge-",
    "meinden, sagte sie. Die Deiche hielten.",
)
TEXT = "Das Landesamt hat am Dienstag vor Hochwasser an der Aue gewarnt, wie Sprecherin Jule Brand mitteilte. "
TEXT += "Betroffen seien mindestens 40 Ge- meinden, sagte sie. Die Deiche hielten."


def pdf(*pages: tuple[str, ...], described: bytes = b"") -> bytes:
    """A PDF file with these lines on its pages, written by hand."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>"]
    kids = b" ".join(b"%d 0 R" % (5 + 2 * number) for number in range(len(pages)))
    objects.append(b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)))
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    objects.append(b"<< %s >>" % described)
    for number, lines in enumerate(pages):
        content = b"BT /F1 11 Tf 50 750 Td 14 TL " + b" ".join(b"(%s) Tj T*" % line.encode("cp1252") for line in lines)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            b"/Contents %d 0 R >>" % (6 + 2 * number)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s ET\nendstream" % (len(content) + 3, content))
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    trailer = b"trailer\n<< /Size %d /Root 1 0 R /Info 4 0 R >>\nstartxref\n%d\n%%%%EOF" % (size, len(data))
    return data + b"xref\n0 %d\n0000000000 65535 f \n%s%s" % (size, table, trailer)


def encrypted(data: bytes, password: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(data)))
    writer.encrypt(user_password=password, owner_password="eigen", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def read(folder: Path, data: bytes) -> Document | Quarantined:
    (folder / "p.pdf").write_bytes(data)
    (item,) = collect([str(folder / "p.pdf")])
    return item


def test_pages_are_text_with_their_lines_joined(tmp_path: Path) -> None:
    described = b"/Title (Hochwasser) /Author (Landesamt) /CreationDate (D:20240514065200+02'00')"
    item = read(tmp_path, pdf(LINES, ("Zweite Seite.",), described=described))
    assert isinstance(item, Document)
    assert item.text == f"{TEXT}\n\nZweite Seite."
    assert (item.id, item.title, item.authors) == ("p.pdf", "Hochwasser", ("Landesamt",))
    assert (item.published.day, item.published.basis) == (date(2024, 5, 14), "markup")


@pytest.mark.parametrize("written", [b"D:99991231235959Z", b"gestern", b"D:2024"])
def test_a_day_of_creation_that_makes_no_sense_is_none(tmp_path: Path, written: bytes) -> None:
    item = read(tmp_path, pdf(LINES, described=b"/CreationDate (%s)" % written))
    assert isinstance(item, Document)
    assert item.published == Published() or written == b"D:2024"


def test_a_file_that_opens_without_a_password_is_read(tmp_path: Path) -> None:
    item = read(tmp_path, encrypted(pdf(LINES), ""))
    assert isinstance(item, Document)
    assert item.text == TEXT


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"", "is empty", id="empty"),
        pytest.param(b"Kein PDF.", "is broken, or no PDF", id="text"),
        pytest.param(b"%PDF-1.7\n" + bytes(range(256)) * 9, "is broken, or no PDF", id="binary"),
        pytest.param(pdf(()), "has no text on any page, only pictures: a scan, perhaps", id="scan"),
        pytest.param(pdf(), "has no text on any page", id="no pages"),
        pytest.param(encrypted(pdf(LINES), "geheim"), "is encrypted: it opens with a password only", id="encrypted"),
    ],
)
def test_what_cannot_be_read_is_quarantined(tmp_path: Path, data: bytes, reason: str) -> None:
    item = read(tmp_path, data)
    assert isinstance(item, Quarantined)
    assert item.reason.startswith(reason)


def test_a_file_that_is_cut_off_is_read_or_quarantined(tmp_path: Path) -> None:
    whole = pdf(LINES)
    for length in range(0, len(whole), 60):
        item = read(tmp_path, whole[:length])
        assert isinstance(item, Document) or "could not be read" not in item.reason
