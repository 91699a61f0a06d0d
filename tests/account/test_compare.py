"""Interval arithmetic: which figures can both be true."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quellenlage.account.compare import compatible, same_value
from quellenlage.model import Figure, Span


def figure(low: float | None, high: float | None, modifier: str | None = None) -> Figure:
    return Figure("f", Span(0, 1), low, high, modifier)


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        (figure(31, 31), figure(23, 23), False),
        (figure(None, 40, "up_to"), figure(31, 31), True),
        (figure(4, None, "at_least"), figure(7, 7), True),
        (figure(8000, None, "at_least"), figure(3000, 3000, "approx"), False),
        (figure(3000, 3000, "approx"), figure(3000, None, "more_than"), True),
        (figure(450, 450, "approx"), figure(400, 500), True),
        (figure(2, 4), figure(3, 3), True),
        (figure(None, 3000, "up_to"), figure(8000, None, "at_least"), False),
        (figure(None, None), figure(5, 5), True),
    ],
)
def test_compatible(one: Figure, other: Figure, agree: bool) -> None:
    assert compatible(one, other) is agree
    assert compatible(other, one) is agree


bounds = st.one_of(st.none(), st.integers(0, 10_000).map(float))


@given(bounds, bounds, st.sampled_from([None, "approx"]))
def test_a_figure_agrees_with_itself(low: float | None, high: float | None, modifier: str | None) -> None:
    if low is not None and high is not None and low > high:
        low, high = high, low
    assert compatible(figure(low, high, modifier), figure(low, high, modifier))


def test_the_same_number_under_another_bound_is_the_same_value() -> None:
    assert same_value(figure(None, 40, "up_to"), figure(40, 40))
    assert not same_value(figure(30, 40), figure(40, 40))
