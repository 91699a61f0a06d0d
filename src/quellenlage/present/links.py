"""Where the lines of an account lead: to places of the same page in a brief, to pages of their own on a desk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from quellenlage.model import Finding, Span


class Links(Protocol):
    """Names of places (``..._anchor``: the id of an element) and the addresses that lead there.

    Documents come with their number in the account, claims and findings with theirs in the order of the page, from 1.
    """

    def passage(self, number: int, document: str, span: Span) -> str:
        """The address of the words of a document."""

    def article(self, number: int, document: str) -> str:
        """The address of a document."""

    def claim_anchor(self, number: int, claim: str) -> str:
        """The id of a claim's element."""

    def finding_anchor(self, number: int, finding: Finding) -> str:
        """The id of a finding's element."""

    def claim(self, anchor: str) -> str:
        """The address of a claim."""

    def finding(self, anchor: str) -> str:
        """The address of a finding."""


@dataclass(frozen=True, slots=True)
class PageLinks:
    """Everything is on one page.

    >>> PageLinks().passage(1, "a.txt", Span(4, 8))
    '#a1-4-8'
    """

    def passage(self, number: int, document: str, span: Span) -> str:  # noqa: ARG002 - the number is the name here
        """The mark in the reader."""
        return f"#a{number}-{span.begin}-{span.end}"

    def article(self, number: int, document: str) -> str:  # noqa: ARG002
        """The article in the reader."""
        return f"#a{number}"

    def claim_anchor(self, number: int, claim: str) -> str:  # noqa: ARG002
        """Claims are numbered."""
        return f"c{number}"

    def finding_anchor(self, number: int, finding: Finding) -> str:  # noqa: ARG002
        """Findings are numbered."""
        return f"f{number}"

    def claim(self, anchor: str) -> str:
        """The block in the ledger."""
        return f"#{anchor}"

    def finding(self, anchor: str) -> str:
        """The block among the findings."""
        return f"#{anchor}"
