"""Who got text or facts from whom.

Candidates come from shared MinHash bands, rare shingles and rare terms; alignment decides and shows the passages. Only
direct edges are reported: a copy of a copy hangs on the nearest source, and copies of one agency text on the earliest
article that holds it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quellenlage.account.articles import Article, body_words, prepare_articles
from quellenlage.account.citing import Directory, Mention, cited_article, find_mentions
from quellenlage.account.copying import Copy, find_copies
from quellenlage.account.following import sentences_as_evidence
from quellenlage.account.lineage_wording import explain_citing, explain_copy, explain_rewrite
from quellenlage.account.memory import FORGETFUL, Memory
from quellenlage.account.passages import passages_as_evidence
from quellenlage.account.rewriting import Rewrite, find_rewrites
from quellenlage.account.sharing import Share, in_turn
from quellenlage.account.terms import Weights
from quellenlage.model import Citation, Evidence, LineageEdge, LineageKind, Reading, Span

_MOSTLY_COPIED = 0.6
"""Share of the later body up to which an excerpt whose source is named in the text is a citation with quotations."""


@dataclass(frozen=True, slots=True)
class Lineage:
    """Who got text or facts from whom, and what stands outside the set.

    Args:
        edges: sorted by later, then earlier document in the order of publication.
        cited: sources that are named and not in the set, each once per document.
    """

    edges: tuple[LineageEdge, ...]
    cited: tuple[Citation, ...]


class _Naming:
    """Which articles name which outlets and agencies in their text."""

    def __init__(self, mentions: dict[str, list[Mention]], directory: Directory) -> None:
        self._keys = {
            document: {directory.resolve(mention.name) for mention in named if mention.scope == "passage"}
            | {directory.resolve(mention.name) for mention in named if mention.kind == "outlet"}
            for document, named in mentions.items()
        }
        self._directory = directory

    def __call__(self, one: Article, other: Article) -> bool | None:
        """True where ``other`` names the outlet or agency of ``one``, False the other way round, None for neither."""
        there, back = self.names(one, other), self.names(other, one)
        return None if there == back else there

    def names(self, earlier: Article, later: Article) -> bool:
        """Whether ``later`` names the outlet of ``earlier``, or an agency whose text ``earlier`` holds."""
        keys = self._keys[later.id]
        return earlier.outlet in keys or any(self._directory.resolve(agency) in keys for agency in earlier.agencies)


def trace_lineage(
    readings: Sequence[Reading],
    articles: Sequence[Article] | None = None,
    weights: Weights | None = None,
    share: Share = in_turn,
    memory: Memory = FORGETFUL,
) -> Lineage:
    """Find who got text or facts from whom.

    Two articles of one outlet are versions or follow-ups of each other, not copies; between them only an express
    reference ("wie berichtet") makes an edge. Where nothing tells which of two was first, the edge says so.

    Args:
        readings: in any order; ids must be distinct.
        articles: the same readings made ready, where that is done already.
        weights: of their terms; by default those of the readings.
        share: what compares the articles.
        memory: what was found in them before.
    """
    articles = articles or prepare_articles(readings)
    weights = weights or Weights.of(article.terms for article in articles)
    directory = Directory(articles, memory)
    mentions = {article.id: find_mentions(article, directory) for article in articles}
    naming = _Naming(mentions, directory)
    copies = find_copies(articles, naming, share=share, memory=memory)
    rewrites = find_rewrites(articles, weights, naming, copies, share=share, memory=memory)
    edges: dict[tuple[str, str], LineageEdge] = {}
    for copy in (copy for sources in copies.values() for copy in sources):
        _add(edges, _copy_edge(copy, naming))
    for rewrite in rewrites.values():
        _add(edges, _rewrite_edge(rewrite, naming))
    cited: list[Citation] = []
    for article in articles:
        sources, retold = copies.get(article.id, []), rewrites.get(article.id)
        # A credit line says whose text this is. Other reports of the agency in the set are other texts.
        meant = [
            (mention, None if mention.is_credit_line else cited_article(article, mention, directory, weights))
            for mention in mentions[article.id]
        ]
        for mention, source in meant:
            if _is_explained(article, mention, source, sources, retold) or _is_passed_on(article, mention, meant):
                continue
            if source is not None:
                _add(edges, _citing_edge(source, article, mention))
            elif mention.kind != "own":
                cited.append(Citation(article.id, mention.name, _evidence(article, mention.spans)))
    ranks = {article.id: article.rank for article in articles}
    return Lineage(
        tuple(sorted(edges.values(), key=lambda edge: (ranks[edge.later], ranks[edge.earlier]))),
        _once(sorted(cited, key=lambda citation: (ranks[citation.document], citation.name))),
    )


def _add(edges: dict[tuple[str, str], LineageEdge], edge: LineageEdge) -> None:
    """Two articles are joined once; that one copies the other says more than that it names it."""
    if (edge.earlier, edge.later) not in edges and (edge.later, edge.earlier) not in edges:
        edges[edge.earlier, edge.later] = edge


def _copy_edge(copy: Copy, naming: _Naming) -> LineageEdge:
    known, overlap = copy.order, copy.overlap
    quoting = copy.kind == "excerpt" and overlap.of_later < _MOSTLY_COPIED
    kind: LineageKind = "cites" if quoting and naming.names(known.earlier, known.later) else copy.kind
    return LineageEdge(
        known.earlier.id,
        known.later.id,
        kind,
        round(overlap.of_later, 3),
        passages_as_evidence(known.earlier, known.later, overlap),
        explain_copy(kind, overlap, known.reason),
        known.directed,
    )


def _rewrite_edge(rewrite: Rewrite, naming: _Naming) -> LineageEdge:
    known, parallel = rewrite.order, rewrite.parallel
    kind: LineageKind = "rewrite"
    if known.later.reading.translated_from and not known.earlier.reading.translated_from:
        kind = "translation"
    elif naming.names(known.earlier, known.later) or known.earlier.agencies & known.later.agencies:
        kind = "cites"
    return LineageEdge(
        known.earlier.id,
        known.later.id,
        kind,
        round(parallel.sentences, 3),
        sentences_as_evidence(known.earlier, known.later, parallel),
        explain_rewrite(kind, parallel, known.reason),
        known.directed,
    )


def _citing_edge(source: Article, article: Article, mention: Mention) -> LineageEdge:
    wording = explain_citing(source, mention.name, mention.kind == "own")
    return LineageEdge(source.id, article.id, "cites", 1.0, _evidence(article, mention.spans), wording)


def _evidence(article: Article, spans: Sequence[Span]) -> tuple[Evidence, ...]:
    return tuple(Evidence(article.id, span) for span in spans)


def _is_explained(
    article: Article, mention: Mention, source: Article | None, copies: Sequence[Copy], rewrite: Rewrite | None
) -> bool:
    """Whether the named source is already shown by the edge to the article from which the text was taken."""
    sources = [copy.order.earlier for copy in copies] + ([rewrite.order.earlier] if rewrite else [])
    if mention.is_credit_line:
        return any(mention.name in other.agencies for other in sources)
    if source in sources:
        return True
    return source is not None and any(_inherited(article, mention, copy) for copy in copies)


def _is_passed_on(article: Article, mention: Mention, meant: Sequence[tuple[Mention, Article | None]]) -> bool:
    """Whether an agency is only named as the source of an outlet that is cited in the same sentences.

    "... meldet der Talbote unter Berufung auf dpa": the article has it from the Talbote.
    """
    if mention.kind != "agency" or mention.scope != "passage":
        return False
    places = _sentences(article, mention)
    return any(
        other.kind == "outlet" and source is not None and mention.name in source.agencies
        for other, source in meant
        if places <= _sentences(article, other)
    )


def _sentences(article: Article, mention: Mention) -> frozenset[int]:
    return frozenset(
        sentence.begin
        for sentence in article.reading.sentences
        if any(sentence.overlaps(span) for span in mention.spans)
    )


def _inherited(article: Article, mention: Mention, copy: Copy) -> bool:
    """Whether all places that name the source lie in passages taken over from the copied article."""
    words = body_words(article)
    runs = [
        Span(words[run.later].begin, words[run.later + run.length - 1].end)
        for run in copy.overlap.runs
        if run.length > 1
    ]
    return all(any(run.overlaps(span) for run in runs) for span in mention.spans)


def _once(cited: Sequence[Citation]) -> tuple[Citation, ...]:
    """One citation per document and name."""
    found: dict[tuple[str, str], Citation] = {}
    for citation in cited:
        place = (citation.document, citation.name)
        known = found.get(place)
        evidence = tuple(sorted({*(known.evidence if known else ()), *citation.evidence}))
        found[place] = Citation(citation.document, citation.name, evidence)
    return tuple(found.values())
