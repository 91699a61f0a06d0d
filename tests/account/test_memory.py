"""What is remembered of articles and pairs of them."""

from __future__ import annotations

from collections.abc import Callable

from quellenlage.account.memory import FORGETFUL, Memory


def counting(made: list[int]) -> Callable[[int], Callable[[], int]]:
    def maker(value: int) -> Callable[[], int]:
        def make() -> int:
            made.append(value)
            return value

        return make

    return maker


def test_each_result_is_made_once_even_where_it_is_nothing() -> None:
    made: list[object] = []
    memory = Memory(4)
    for _ in range(3):
        assert memory.recall("key", lambda: made.append("made")) is None
    assert made == ["made"]
    assert memory.holds("key")
    assert not memory.holds("other")


def test_what_was_not_asked_for_goes_first_and_what_is_asked_for_stays() -> None:
    made: list[int] = []
    maker, memory = counting(made), Memory(10)
    for number in range(100):
        assert memory.recall(number, maker(number)) == number
        assert memory.recall(0, maker(0)) == 0
    assert made == list(range(100))
    assert sum(map(memory.holds, range(100))) <= 20
    assert memory.holds(99)
    assert not memory.holds(1)


def test_the_forgetful_one_keeps_nothing() -> None:
    made: list[int] = []
    maker = counting(made)
    assert [FORGETFUL.recall("key", maker(number)) for number in range(3)] == [0, 1, 2]
    assert not FORGETFUL.holds("key")
