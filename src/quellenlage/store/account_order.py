"""The order of an account, read off its content alone, so that it is the same whatever was related and saved first."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC

from quellenlage.model import Account, Reading


def in_order(account: Account) -> Account:
    """The account with everything in the order of publication of the documents concerned.

    Readings by day, moment and id, those without a day last; stories and claims by the first document in them; findings
    by document, kind and claim; lineage by its later, then its earlier document; the timeline by day.
    """
    readings = sorted(account.readings, key=_publication)
    rank = {reading.document.id: place for place, reading in enumerate(readings)}
    last = len(rank)

    def place(document: str | None) -> int:
        return last if document is None else rank.get(document, last)

    def first(documents: tuple[str, ...]) -> int:
        return min(map(place, documents), default=last)

    return replace(
        account,
        readings=tuple(readings),
        lineage=tuple(sorted(account.lineage, key=lambda e: (place(e.later), place(e.earlier), e.kind))),
        cited=tuple(sorted(account.cited, key=lambda c: (place(c.document), c.name, c.evidence))),
        stories=tuple(sorted(account.stories, key=lambda s: (first(s.documents), s.id))),
        claims=tuple(
            sorted(
                account.claims,
                key=lambda c: (*((place(m.document), m.span, c.kind) for m in c.members[:1]), (last, c.id)),
            )
        ),
        findings=tuple(
            sorted(
                account.findings,
                key=lambda f: (place(f.document), f.kind, f.claim, f.against or "", f.evidence, f.explanation.de),
            )
        ),
        timeline=tuple(sorted(account.timeline, key=lambda t: (t.date, t.evidence, t.label))),
    )


def _publication(reading: Reading) -> tuple[str, str, str]:
    published = reading.published
    moment = published.moment.astimezone(UTC).isoformat() if published.moment and published.moment.tzinfo else ""
    return (published.day.isoformat() if published.day else "9999", moment, reading.document.id)
