"""Mail (RFC 5322 and MIME): newsletters and agency copy by mail. One article per file: subject and body."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr

from quellenlage.config import settings
from quellenlage.errors import QuarantineError
from quellenlage.ingest.charset import decode
from quellenlage.ingest.page_charset import decode_page
from quellenlage.ingest.published import in_outlet_time, parse_mail_date
from quellenlage.ingest.source import UNKNOWN, Source, bytes_of, checked
from quellenlage.ingest.wrapped import unwrapped
from quellenlage.model import Document, Quarantined

#: A plain part shorter than this share of the other one says "your program shows no HTML", not the article.
_PLACEHOLDER = 0.2


def read_mail(source: Source) -> Iterator[Document | Quarantined]:
    """The article of a mail; its source is the sender's name, its date the mail's. Attachments are passed over.

    A mail whose date is none is read, its date is not: both are yielded.

    Raises:
        QuarantineError: it is too large, is no mail or has no text.
        OSError: it cannot be read.
    """
    data = bytes_of(source, settings().file_bytes)
    if not data.strip():
        raise QuarantineError(source.name, "is empty")
    message = BytesParser(EmailMessage, policy=policy.default).parsebytes(data)
    if not message.keys() or b"\0" in data[:4096]:
        raise QuarantineError(source.name, "is no mail: it does not begin with headers")
    subject = _header(message, "Subject")
    try:
        body = _body(message)
    except ValueError as error:
        raise QuarantineError(source.name, str(error)) from None
    text = checked(body, source.name)
    if subject and not body.startswith(subject):
        text = f"{subject}\n\n{body}"
    facts, published = source.facts, UNKNOWN
    try:
        if written := _header(message, "Date"):
            published = in_outlet_time(parse_mail_date(written), _header(message, "Content-Language"))
    except ValueError as error:
        yield Quarantined(source.name, f"published: {error}; the article is read without a date")
    name, address = parseaddr(_header(message, "From") or "")
    yield Document(
        id=source.id,
        text=checked(text, source.name),
        title=facts.title or subject,
        source=facts.source or name or address.rpartition("@")[2] or None,
        url=facts.url,
        published=next((known for known in (facts.published, published, source.published) if known.day), UNKNOWN),
        fetched=facts.fetched,
        raw_sha256=hashlib.sha256(data).hexdigest(),
        raw=data,
    )


def _header(message: EmailMessage, name: str) -> str | None:
    """A header on one line, its encoded words decoded; None where it is missing or cannot be understood."""
    try:
        value = message.get(name)
    except (ValueError, IndexError, AttributeError, TypeError):  # defects of the header parser on broken headers
        return None
    return " ".join(str(value).split()).encode("utf-8", "replace").decode() or None if value is not None else None


def _body(message: EmailMessage) -> str:
    from quellenlage.ingest.plain import text_of_html  # noqa: PLC0415 - loads lxml

    plain, html = (message.get_body((kind,)) for kind in ("plain", "html"))
    written = _plain(plain) if isinstance(plain, EmailMessage) else ""
    if not isinstance(html, EmailMessage):
        return written
    shown = text_of_html(decode_page(_payload(html), html.get_content_charset()))
    return shown if len(written) < _PLACEHOLDER * len(shown) else written


def _plain(part: EmailMessage) -> str:
    data, charset = _payload(part), part.get_content_charset()
    try:
        text = data.decode(charset or "utf-8")
    except (LookupError, UnicodeDecodeError):
        text = decode(data)
    return unwrapped(text.replace("\r\n", "\n")).strip()


def _payload(part: EmailMessage) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""
