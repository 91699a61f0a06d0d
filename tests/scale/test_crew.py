"""Processes that stay: the same results whoever did the tasks, and none lost."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from quellenlage.scale.crew import Crew


@pytest.fixture
def crew() -> Iterator[Crew]:
    found = Crew(2)
    yield found
    found.rest()


@dataclass(frozen=True)
class Times:
    factor: int

    def __call__(self, number: int) -> int:
        return self.factor * number


def in_process(number: int) -> int:
    return os.getpid()


def test_results_come_in_order_and_what_is_done_can_change(crew: Crew) -> None:
    for factor in (2, 3):
        assert crew(Times(factor), list(range(100))) == [factor * number for number in range(100)]


def test_the_processes_stay_until_they_rest(crew: Crew) -> None:
    before = {*crew(in_process, range(50)), *crew(in_process, range(50))}
    assert os.getpid() not in before
    assert len(before) <= 2
    crew.rest()
    assert before.isdisjoint(crew(in_process, range(50)))


def test_one_task_needs_nobody_else(crew: Crew) -> None:
    assert crew(in_process, [1]) == [os.getpid()]
    assert crew(in_process, []) == []


@dataclass(frozen=True)
class DiesElsewhere:
    home: int

    def __call__(self, number: int) -> int:
        if number % 10 == 3 and os.getpid() != self.home:
            os._exit(1)
        return -number


def test_what_a_dead_process_leaves_is_done_here(crew: Crew) -> None:
    wanted = [-number for number in range(40)]
    assert crew(DiesElsewhere(os.getpid()), range(40)) == wanted
    assert crew(Times(-1), range(40)) == wanted


def fails(number: int) -> int:
    return 1 // (number - 7)


def test_an_error_is_raised_here(crew: Crew) -> None:
    with pytest.raises(ZeroDivisionError):
        crew(fails, range(30))
