"""Many like tasks, done here or shared out among processes: who relates articles does not know which."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")


class Share(Protocol):
    """Do the same with every task.

    What does it is given the same task whoever does it, and remembers nothing that another task would see: the results
    do not depend on how the tasks are shared out.
    """

    def __call__(self, do: Callable[[Task], Result], tasks: Sequence[Task]) -> Iterable[Result]:
        """The result of each task, in the order of the tasks.

        Args:
            do: can be pickled, and so can tasks and results.
        """


def in_turn(do: Callable[[Task], Result], tasks: Sequence[Task]) -> Iterable[Result]:
    """Do the tasks one after the other, here.

    >>> list(in_turn(len, ["ein", "Damm"]))
    [3, 4]
    """
    return map(do, tasks)
