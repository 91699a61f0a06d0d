"""The drawings: open bounds are drawn open, days in order, origins told apart."""

from __future__ import annotations

from datetime import date

import pytest

from quellenlage.present.charts import AXIS, PLOT, SHAPES, TOP, WIDEST, Point, arcs, figure_chart, style_of


def point(
    low: float | None, high: float | None, day: int | None = 1, origin: int | None = 0, stale: bool = False
) -> Point:
    return Point(f"a1-{low}-{high}", low, high, date(2031, 9, day) if day else None, origin, False, False, stale, "")


def test_a_single_value_needs_no_chart() -> None:
    assert figure_chart([point(4, 4)]) is None
    assert figure_chart([point(4, 4), point(None, None)]) is None


def test_bounds_are_drawn_as_they_are() -> None:
    chart = figure_chart([point(4, None), point(None, 40), point(5, 9), point(7, 7)])
    assert chart is not None
    above, below, between, exact = chart.marks
    assert above.arrow == "up"
    assert above.line is not None
    assert above.line[1] < above.y
    assert below.arrow == "down"
    assert below.line is not None
    assert below.line[1] > below.y
    assert between.arrow is None
    assert between.line == (between.second, between.y)
    assert exact.line is None


def test_higher_values_are_higher_and_later_days_further_right() -> None:
    chart = figure_chart([point(9, 9, day=3), point(4, 4, day=1), point(6, 6, day=None)])
    assert chart is not None
    assert [mark.href for mark in chart.marks] == ["a1-4-4", "a1-9-9", "a1-6-6"]
    first, second, undated = chart.marks
    assert first.x < second.x < undated.x
    assert second.y < undated.y < first.y
    assert [day.gap for day in chart.days] == [None, 2, None]
    assert [day.day for day in chart.days] == [date(2031, 9, 1), date(2031, 9, 3), None]


@pytest.mark.parametrize(
    "values", [(0, 0), (5, 5), (-3, 4), (0.001, 0.002), (1, 1_000_000_000), (24e9, None), (3, 3.0000001)]
)
def test_every_mark_and_tick_lies_in_the_plot(values: tuple[float, float | None]) -> None:
    chart = figure_chart([point(values[0], values[0]), point(values[1] or 1, values[1])])
    assert chart is not None
    assert all(TOP <= mark.y <= TOP + PLOT for mark in chart.marks)
    assert all(TOP - 1 <= tick.y <= TOP + PLOT + 1 for tick in chart.ticks)
    assert len(chart.ticks) <= 12


def test_a_long_story_still_fits() -> None:
    chart = figure_chart([point(value, value, day=value % 5 + 1) for value in range(90)])
    assert chart is not None
    assert chart.width <= WIDEST + 40
    assert all(AXIS <= mark.x <= chart.width for mark in chart.marks)


def test_the_way_of_an_origin_is_joined_and_that_of_none_is_not() -> None:
    chart = figure_chart([point(1, 1), point(2, 2), point(3, 3, origin=None), point(4, 4, origin=None)])
    assert chart is not None
    assert [line.style for line in chart.lines] == ["o-0"]


def test_what_was_repeated_late_is_no_step_of_the_way() -> None:
    chart = figure_chart([point(1, 1), point(2, 2), point(1, 1, stale=True)])
    assert chart is not None
    assert chart.lines[0].path.count("L") == 1


def test_origins_differ_in_shape_and_colour() -> None:
    assert len(set(SHAPES)) == len({style_of(number) for number in range(len(SHAPES))}) == 8
    assert style_of(8) == style_of(0)
    assert style_of(None) not in {style_of(number) for number in range(8)}


def test_arcs_run_from_the_earlier_row_to_the_later() -> None:
    (arc,) = arcs([(0, 2, "exact")], 10, 100)
    assert arc.path.startswith("M93.0 5.0C")
    assert arc.path.endswith("93.0 25.0")
