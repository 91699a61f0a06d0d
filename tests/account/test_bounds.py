"""What is told of pairs without aligning them agrees with the alignment."""

from __future__ import annotations

from itertools import accumulate

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quellenlage.account import retelling_bounds
from quellenlage.account.articles import Article, body_forms, body_words, prepare_articles
from quellenlage.account.passages import shared_passages
from quellenlage.account.retelling_bounds import RetellingBounds
from quellenlage.account.terms import Weights
from tests.account.lineage_readings import reading

WORDS = ("Damm", "Deich", "Lau", "Süderau", "Roth", "12", "1.150", "Häuser", "Boote", "bricht", "räumt", "steigt")
PRINTED = "Alle Nachrichten aus Lauen lesen Sie jeden Morgen hier."
sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(lambda words: " ".join(words) + ".")
texts = st.lists(sentences, max_size=9).map(" ".join)
sets = st.lists(texts, min_size=2, max_size=5)


def articles(found: list[str]) -> list[Article]:
    return prepare_articles([reading(f"{n:02d}", text) for n, text in enumerate(found)])


def in_order(weights: Weights, earlier: Article, later: Article) -> float:
    """The same sum, pair by pair and sentence by sentence."""
    ours, theirs = earlier.terms.sentences, later.terms.sentences

    def spread(article: Article, term: str) -> float:
        return weights[term] / sum(term in sentence.terms for sentence in article.terms.sentences)

    reached = [0.0] * len(ours)
    for sentence in theirs:
        gains = [
            sum(min(spread(earlier, t), spread(later, t)) for t in sentence.terms if t in other.terms) for other in ours
        ]
        reached = [gain + before for gain, before in zip(gains, accumulate(reached, max), strict=True)]
    total = sum(spread(later, term) for sentence in theirs for term in sentence.terms)
    return max(reached, default=0.0) / total if total else 0.0


@pytest.mark.parametrize("cells", [1, 1 << 21])
@given(found=sets)
@settings(max_examples=40, deadline=None)
def test_what_comes_in_order_is_the_same_for_one_pair_and_for_many(cells: int, found: list[str]) -> None:
    later, *others = articles(found)
    weights = Weights.of(article.terms for article in (later, *others))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(retelling_bounds, "_CELLS", cells)
        together = RetellingBounds(weights).in_order(later, others)
    assert together == pytest.approx([in_order(weights, other, later) for other in others])


@given(found=sets)
@settings(max_examples=40, deadline=None)
def test_what_is_shared_at_all_is_the_weight_of_the_common_terms(found: list[str]) -> None:
    later, *others = articles(found)
    weights = Weights.of(article.terms for article in (later, *others))
    own = later.terms.counts
    total = weights.total(own) or 1.0
    expected = [weights.total(t for t in own if t in other.terms.counts) / total for other in others]
    assert RetellingBounds(weights).shared(later, others) == pytest.approx(expected)


@given(texts, texts, st.floats(0.01, 1.0))
@settings(max_examples=60, deadline=None)
def test_an_overlap_that_is_not_asked_for_is_below_what_is(one: str, other: str, least: float) -> None:
    first, second = articles([one, other])
    whole, asked = shared_passages(first, second), shared_passages(first, second, least)
    assert whole is not None
    assert asked == (whole if max(whole.of_earlier, whole.of_later) >= least else None)


def test_forms_are_those_of_the_words_without_the_lines_of_the_site() -> None:
    bodies = ("Der Damm bei Lauen hält.", "1.150 Häuser stehen leer.", "Die Boote sind verkauft.")
    found = prepare_articles(
        [reading(str(n), f"Kopf\n\n{body}\n\n{PRINTED}\n{body}", source="Bote") for n, body in enumerate(bodies)]
    )
    assert [article.body.printed for article in found] == [{PRINTED}] * 3
    for article in found:
        assert body_forms(article.body) == [word.form for word in body_words(article)]
    assert body_forms(found[1].body) == ["1150", "häuser", "stehen", "leer"] * 2
