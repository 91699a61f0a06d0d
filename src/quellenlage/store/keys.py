"""Names that stay: the same article, version, story, claim or finding has the same key in every store and every run.

Keys are made from content. A story or claim is known by what it begins with, so that it keeps its key while it grows; a
finding by the passages that show it, so that what a person judged stays attached whatever else changes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from hashlib import blake2b, sha256

from quellenlage.model import Account, Claim, Document, Finding, Story
from quellenlage.store.account_order import in_order
from quellenlage.store.columns import as_key


def article_key(document: Document) -> str:
    """What identifies an article through its versions: canonical address, else address, else source and id.

    >>> article_key(Document("7", "Text", url="https://alpenbote.example/7?ref=rss",
    ...                      canonical="https://alpenbote.example/7"))
    'https://alpenbote.example/7'
    >>> article_key(Document("7", "Text", source="Alpenbote"))
    'Alpenbote#7'
    """
    return as_key(document.canonical or document.url or f"{document.source or ''}#{document.id}")


def text_sha256(text: str) -> str:
    """Hexadecimal SHA-256 of a text in UTF-8."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def version_id(document: Document) -> str:
    """Id of the version that a document is: 32 hexadecimal digits from its article and its text.

    >>> one = Document("7", "Der Damm hält.", source="Alpenbote")
    >>> version_id(one) == version_id(replace(one, title="Damm"))
    True
    >>> version_id(one) == version_id(replace(one, text="Der Damm brach."))
    False
    """
    return digest(article_key(document), text_sha256(document.text), size=16)


def story_key(story: Story) -> str:
    """Key of a story: made from its first document."""
    return "s" + digest(*story.documents[:1])


def claim_key(claim: Claim) -> str:
    """Key of a claim: made from the place where it is made first."""
    first = claim.members[:1]
    return "c" + digest(claim.kind, *(f"{m.document} {m.span.begin} {m.span.end} {m.item}" for m in first))


def finding_key(finding: Finding) -> str:
    """Key of a finding: made from its kind, its documents and the passages that show it."""
    passages = (f"{e.document} {e.span.begin} {e.span.end}" for e in finding.evidence)
    return "f" + digest(finding.kind, finding.document, finding.against or "", *passages)


def keyed_findings(findings: Iterable[Finding]) -> list[tuple[str, Finding]]:
    """Findings with their keys, in their order; of two that would share a key the second gets "-2"."""
    found = list(findings)
    keys = _distinct((str(number), finding_key(finding)) for number, finding in enumerate(found))
    return [(keys[str(number)], finding) for number, finding in enumerate(found)]


def keyed(account: Account) -> Account:
    """The account with keys for the ids of its stories and claims, in the order of publication.

    Two that would share a key are counted up.
    """
    story_keys = _distinct((story.id, story_key(story)) for story in account.stories)
    claim_keys = _distinct((claim.id, claim_key(claim)) for claim in account.claims)
    named = replace(
        account,
        stories=tuple(replace(story, id=story_keys[story.id]) for story in account.stories),
        claims=tuple(
            replace(claim, id=claim_keys[claim.id], story=story_keys[claim.story] if claim.story else None)
            for claim in account.claims
        ),
        findings=tuple(replace(finding, claim=claim_keys[finding.claim]) for finding in account.findings),
    )
    return in_order(named)


def _distinct(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    taken: Counter[str] = Counter()
    keys = {}
    for name, key in pairs:
        taken[key] += 1
        keys[name] = key if taken[key] == 1 else f"{key}-{taken[key]}"
    return keys


def mark_of(data: str | bytes, size: int = 16) -> str:
    """Hexadecimal digest of a text or of bytes as they are, of twice ``size`` digits.

    Desks keep such marks of files, feeds, pages and reports, to tell what has changed and what was told: another way of
    making them would read and tell everything again.

    >>> mark_of("Damm"), mark_of("Damm") == mark_of(b"Damm")
    ('9928af2b8c37b2c19214197c76710411', True)
    """
    encoded = data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass")
    return blake2b(encoded, digest_size=size).hexdigest()


def digest(*parts: str, size: int = 8) -> str:
    """Hexadecimal digest of some texts, of twice ``size`` digits; ("ab", "c") and ("a", "bc") differ."""
    digest = blake2b(digest_size=size)
    for part in parts:
        encoded = part.encode("utf-8", "surrogatepass")
        digest.update(len(encoded).to_bytes(8, "big") + encoded)
    return digest.hexdigest()
