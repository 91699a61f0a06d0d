"""What near-duplicates share, and that stored signatures keep their meaning."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quellenlage.analysis.fingerprint import PERMUTATIONS, VERSION, fingerprint
from quellenlage.model import Fingerprint, Region, RegionKind, Span
from quellenlage.text.words import WORD

TEXT = "Der Deich bei Lauen hat in der Nacht gehalten, obwohl der Pegel auf 1.150 Zentimeter stieg."


def mark(text: str, kind: RegionKind = "body") -> Fingerprint:
    return fingerprint(text, (Region(Span(0, len(text)), kind),))


def resemblance(one: Fingerprint, other: Fingerprint) -> float:
    return sum(a == b for a, b in zip(one.signature, other.signature, strict=True)) / PERMUTATIONS


def test_a_stored_fingerprint_means_the_same_for_ever() -> None:
    # Whoever changes these numbers must change VERSION: signatures in a store would silently stop to match.
    short = mark("Der Deich hält heute")
    assert short.version == VERSION == "blake2b-w4-p64-1"
    assert short.shingles == (335622090662661707,)
    assert short.signature[:3] == (1223574642, 1537470583, 23840350)


@pytest.mark.parametrize(
    "other",
    [TEXT.upper(), TEXT.replace(" ", "\n  "), TEXT.replace("1.150", "1150"), TEXT.replace(",", " –")],
)
def test_case_punctuation_white_space_and_thousands_do_not_count(other: str) -> None:
    assert mark(other) == mark(TEXT)


def test_only_the_body_counts() -> None:
    text = f"Deich hält\n{TEXT}\nWERBUNG"
    begin, end = text.index(TEXT), text.index("WERBUNG")
    regions = (
        Region(Span(0, begin), "headline"),
        Region(Span(begin, end), "body"),
        Region(Span(end, len(text)), "advert"),
    )
    assert fingerprint(text, regions) == mark(TEXT)
    assert mark(TEXT, "navigation") == Fingerprint((), (), VERSION)


def test_an_edit_changes_few_shingles_and_another_text_all() -> None:
    long = " ".join(f"{TEXT} Absatz {n} folgt." for n in range(8))
    edited = long.replace("obwohl", "auch als", 1)
    kept = set(mark(long).shingles) & set(mark(edited).shingles)
    assert len(kept) > 0.8 * len(mark(long).shingles)
    foreign = mark("Zwei Züge stießen am Mittag im Bahnhof von Kerb zusammen, niemand wurde dabei verletzt.")
    assert not set(foreign.shingles) & set(mark(long).shingles)


def test_signatures_estimate_resemblance() -> None:
    words = [f"wort{n}" for n in range(400)]
    one, other = mark(" ".join(words[:300])), mark(" ".join(words[100:400]))
    exact = len(set(one.shingles) & set(other.shingles)) / len(set(one.shingles) | set(other.shingles))
    assert resemblance(one, other) == pytest.approx(exact, abs=0.2)
    assert resemblance(one, one) == 1


@given(st.text(max_size=200))
def test_any_text_has_sorted_distinct_shingles(text: str) -> None:
    print_ = mark(text)
    assert list(print_.shingles) == sorted(set(print_.shingles))
    assert len(print_.signature) in (0, PERMUTATIONS)
    assert all(0 <= value < 2**64 for value in (*print_.shingles, *print_.signature))


@given(st.lists(st.sampled_from(["Deich", "12", "000", ".", "'", "\xa0", " ", " ", "\n", "-", "é"])).map("".join))
def test_what_stands_between_spaces_is_hashed_like_the_whole(text: str) -> None:
    words = [match.group() for match in WORD.finditer(text)]
    spaced = " – ".join(words)  # nothing joins two numbers over a dash
    assert mark(text) == mark(spaced)
