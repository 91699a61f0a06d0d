"""The index finds what a comparison of all pairs finds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quellenlage.account.kin_index import KinIndex

profiles = st.lists(
    st.dictionaries(st.integers(0, 9), st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6), max_size=12
)


@given(profiles, st.integers(1, 6000))
def test_the_earlier_articles_that_are_alike_enough_are_found_the_nearest_first(
    found: list[dict[int, tuple[int, int]]], least: int
) -> None:
    index = KinIndex(found, least)
    for place, own in enumerate(found):
        likeness = [
            sum(a * c + b * d for t, (a, b) in own.items() for c, d in [other.get(t, (0, 0))]) for other in found
        ]
        expected = sorted((-likeness[other], other) for other in range(place) if likeness[other] >= least)
        assert index.earlier(place) == [(-value, other) for value, other in expected]
