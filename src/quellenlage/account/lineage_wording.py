"""One sentence per edge that says why it is there, in German and in English."""

from __future__ import annotations

from quellenlage.account.articles import Article
from quellenlage.account.following import Parallel
from quellenlage.account.passages import Overlap
from quellenlage.model import LineageKind, Wording

_COPIES = {
    "exact": ("Derselbe Text", "The same text"),
    "near": ("Derselbe Text mit kleinen Änderungen", "The same text with small edits"),
    "excerpt": ("Der eine Text ist ein Teil des anderen", "One text is a part of the other"),
    "cites": ("Nennt die Quelle und übernimmt Sätze", "Names the source and takes over sentences"),
}


def explain_copy(kind: LineageKind, overlap: Overlap, reason: Wording) -> Wording:
    """Why an edge of shared passages is there."""
    german, english = _COPIES[kind]
    share = round(100 * overlap.of_later)
    return Wording(
        f"{german}: {share} % der Wörter des späteren stehen im früheren; {reason.de}.",
        f"{english}: {share}% of the words of the later stand in the earlier; {reason.en}.",
    )


def explain_rewrite(kind: LineageKind, parallel: Parallel, reason: Wording) -> Wording:
    """Why an edge without shared passages is there."""
    german, english = {
        "translation": ("Übersetzung", "A translation"),
        "cites": ("Nennt die Quelle und erzählt sie nach", "Names the source and retells it"),
    }.get(kind, ("Dieselben Angaben in derselben Reihenfolge mit anderen Worten", "The same facts in the same order"))
    de = f"{german}: {len(parallel.pairs)} Sätze entsprechen einander"
    en = f"{english}: {len(parallel.pairs)} sentences correspond"
    if parallel.all_numbers:
        de += f", {parallel.numbers} von {parallel.all_numbers} Zahlen kehren wieder"
        en += f", {parallel.numbers} of {parallel.all_numbers} numbers recur"
    return Wording(f"{de}; {reason.de}.", f"{en}; {reason.en}.")


def explain_citing(earlier: Article, name: str, own: bool) -> Wording:
    """Why an edge to a named source is there."""
    if own:
        return Wording(
            "Verweist auf einen früheren Bericht des eigenen Hauses.",
            "Points back to an earlier report of its own outlet.",
        )
    source = earlier.reading.document.source
    if source and name.casefold() not in source.casefold() and source.casefold() not in name.casefold():
        return Wording(
            f"Nennt {name} als Quelle; den Text von dort enthält der Artikel von {source}.",
            f"Names {name} as its source; the article of {source} holds the text from there.",
        )
    return Wording(f"Nennt {name} als Quelle.", f"Names {name} as its source.")
