"""The account on one screen of a terminal: how much there is, and what to look at first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from quellenlage.account.severity import SEVERITY
from quellenlage.model import Account, Evidence, Wording
from quellenlage.present.evidence import Sources
from quellenlage.present.labels import COUNTS, FINDINGS, STATUS, UI
from quellenlage.present.summary import Overview, overview
from quellenlage.present.wording import count
from quellenlage.present.words import plain_words

SHOWN: Final = 8
_Say = Callable[[Wording], str]
COLOURS: Final = {"conflict": "bold red", "warning": "yellow", "change": "cyan"}


def print_summary(account: Account, console: Console, *, language: Literal["de", "en"] = "de") -> None:
    """Print counts, the most urgent findings and the claims that matter most.

    To a terminal it prints tables in colour; to a pipe or a file plain lines, separated by tabs.

    Raises:
        EvidenceError: evidence does not fit the text it points into.
    """
    sources = Sources.of(account.readings)
    found = overview(account)

    def say(wording: Wording) -> str:
        return plain_words(wording.de if language == "de" else wording.en)

    findings = _finding_rows(found, sources, say)
    claims = _claim_rows(found, say)
    counts = " · ".join(
        say(count(amount, *COUNTS[name]))
        for name, amount in (
            ("articles", found.articles),
            ("texts", found.texts),
            ("claims", len(found.claims)),
            ("conflicts", found.conflicts),
            ("warnings", found.warnings),
            ("findings", len(found.findings)),
        )
    )
    title = plain_words(found.title) if found.title else say(UI["account"])
    if not console.is_terminal:
        _print_plain(console, [title, counts, *("\t".join(cells) for _, *cells in (*findings, *claims))])
        return
    console.print(Text(title, style="bold"))
    console.print(Text(counts))
    if findings:
        console.print(_table(say(UI["first"]), findings))
    else:
        console.print(Text(say(UI["nothing_first"])))
    if claims:
        console.print(_table(say(UI["key_claims"]), claims))


def _finding_rows(found: Overview, sources: Sources, say: _Say) -> list[list[str]]:
    rows = []
    labels = {claim.id: claim.label for claim in found.claims}
    for urgent in found.urgent[:SHOWN]:
        finding = urgent.finding
        more = f" (+{urgent.more})" if urgent.more else ""
        places = " / ".join(_place(entry, sources) for entry in finding.evidence[:2])
        rows.append(
            [
                COLOURS[SEVERITY[finding.kind]],
                say(FINDINGS[finding.kind]) + more,
                plain_words(labels.get(finding.claim, "")),
                say(finding.explanation),
                places,
            ]
        )
    return rows


def _claim_rows(found: Overview, say: _Say) -> list[list[str]]:
    rows = []
    for claim in found.claims[:SHOWN]:
        articles = len({member.document for member in claim.members})
        origins = "?" if claim.independent_origins is None else str(claim.independent_origins)
        rows.append(
            [
                COLOURS["conflict"] if claim.status == "conflict" else "",
                say(STATUS[claim.status]),
                plain_words(claim.label),
                say(count(articles, *COUNTS["articles"])),
                f"{origins} {say(UI['one_origin' if origins == '1' else 'many_origins'])}",
            ]
        )
    return rows


def _place(evidence: Evidence, sources: Sources) -> str:
    sources.cut_evidence(evidence)
    return plain_words(f"{evidence.document}:{evidence.span.begin}")


def _table(title: str, rows: list[list[str]]) -> Table:
    table = Table(
        title=title, title_justify="left", title_style="bold", box=box.SIMPLE, show_header=False, pad_edge=False
    )
    for row in rows:
        style, *cells = row
        # Text, not str: a str would be read as rich's markup, and articles may hold brackets.
        table.add_row(Text(cells[0], style=style), *(Text(cell) for cell in cells[1:]))
    return table


def _print_plain(console: Console, lines: list[str]) -> None:
    for line in lines:
        # Past rich, which would turn the tabs into spaces.
        console.file.write(f"{line}\n")
