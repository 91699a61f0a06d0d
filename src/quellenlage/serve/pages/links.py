"""Addresses on the desk. Every passage of every article has one, marked or not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from quellenlage.model import Finding, Span


def document_href(document: str) -> str:
    """The page of a version of an article."""
    return f"/documents/{document}"


def passage_href(document: str, span: Span) -> str:
    """The page of an article with these words marked, at these words.

    >>> passage_href("0a1b", Span(4, 8))
    '/documents/0a1b?mark=4-8#p4-8'
    """
    return f"{document_href(document)}?mark={span.begin}-{span.end}#{passage_anchor(span)}"


def passage_anchor(span: Span) -> str:
    """The id of marked words on the page of their article."""
    return f"p{span.begin}-{span.end}"


def story_href(story: str, section: str = "") -> str:
    """The page of a story, or of one view of it."""
    return f"/stories/{story}/{section}" if section else f"/stories/{story}"


@dataclass(frozen=True, slots=True)
class DeskLinks:
    """Where the lines of a story's account lead.

    Args:
        story: key of the story; its claims and findings have their own keys for anchors.
        findings: keys of findings.
    """

    story: str
    findings: Mapping[Finding, str] = field(default_factory=dict)

    def passage(self, number: int, document: str, span: Span) -> str:  # noqa: ARG002 - numbers are of one account only
        """The words on the page of their article."""
        return passage_href(document, span)

    def article(self, number: int, document: str) -> str:  # noqa: ARG002
        """The page of the article."""
        return document_href(document)

    def claim_anchor(self, number: int, claim: str) -> str:  # noqa: ARG002
        """Claims go by their keys."""
        return claim

    def finding_anchor(self, number: int, finding: Finding) -> str:
        """Findings go by their keys."""
        return self.findings.get(finding, f"f{number}")

    def claim(self, anchor: str) -> str:
        """The block in the story's ledger."""
        return f"{story_href(self.story, 'figures')}#{anchor}"

    def finding(self, anchor: str) -> str:
        """The block among the story's findings."""
        return f"{story_href(self.story, 'findings')}#{anchor}"
