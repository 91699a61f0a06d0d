"""Readings for the tests of the account, made without the analyses that these tests are not about."""

from __future__ import annotations

import hashlib
from datetime import datetime

from quellenlage.analysis.credits import find_credits
from quellenlage.analysis.fingerprint import fingerprint
from quellenlage.model import Document, Published, Reading
from quellenlage.text.prepared import prepare


def published(value: str | None) -> Published:
    """A day ("2031-05-01") or an instant ("2031-05-01T08:00+02:00")."""
    if value is None:
        return Published()
    moment = datetime.fromisoformat(value)
    return Published(moment.date(), moment if "T" in value else None, "given")


def reading(name: str, text: str, when: str | None = None, source: str | None = None) -> Reading:
    """What is read in ``text``, without statements, figures, times and actors."""
    document = Document(name, text, source=source, published=published(when))
    prepared = prepare(document)
    return Reading(
        document=document,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        language=prepared.language,
        translated_from=prepared.translated_from,
        published=document.published,
        regions=prepared.regions,
        sentences=tuple(sentence.span for sentence in prepared.sentences),
        credits=find_credits(text, prepared.regions, source),
        fingerprint=fingerprint(text, prepared.regions),
    )
