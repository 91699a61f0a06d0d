"""Score figures against the project's own sentences: bounds, then the unit, then what is counted as well.

    python bench/score_figures.py [-v]

A figure is right when its span overlaps the expected one and low and high are equal; with its unit, when the unit is
equal too; with what it counts, when the counted phrase overlaps the expected one, where one is expected. The last line
is a JSON object with the F1 of the third of the sentences that was set aside before the rules were written. ``-v``
lists the errors of the other two thirds, never those of that third.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT)]

from quellenlage.analysis.figures import find_figures  # noqa: E402
from quellenlage.model import Document, Figure, Span  # noqa: E402
from quellenlage.text.prepared import prepare  # noqa: E402
from tests.analysis.figures_gold import Case, Expected, read_gold  # noqa: E402


@dataclass(slots=True)
class Tally:
    """What was expected, found and right."""

    expected: int = 0
    found: int = 0
    bounds: int = 0
    unit: int = 0
    counted: int = 0

    def f1(self, right: int) -> float:
        """The harmonic mean of precision and recall, in percent."""
        total = self.expected + self.found
        return round(200 * right / total, 2) if total else 0.0


def figures_in(text: str) -> tuple[Figure, ...]:
    """The figures of a German sentence, whatever language so short a text is taken for."""
    return find_figures(replace(prepare(Document("gold", text)), language="de"))


def score(cases: list[Case], tally: Tally) -> Iterator[str]:
    """Count into ``tally`` and tell each error."""
    for case in cases:
        free = list(figures_in(case.text))
        tally.expected += len(case.figures)
        tally.found += len(free)
        for expected in case.figures:
            hit = next((figure for figure in free if _same_bounds(figure, expected)), None)
            wanted = case.text[slice(*expected.span)]
            if hit is None:
                yield f"missed   {wanted!r} in {case.text!r}"
                continue
            free.remove(hit)
            tally.bounds += 1
            if hit.unit != expected.unit:
                yield f"unit     {wanted!r}: {hit.unit}, not {expected.unit}, in {case.text!r}"
                continue
            tally.unit += 1
            if expected.counted is None or (hit.counted and hit.counted.overlaps(Span(*expected.counted))):
                tally.counted += 1
            else:
                counted = hit.counted.cut(case.text) if hit.counted else None
                yield f"counted  {wanted!r}: {counted!r} in {case.text!r}"
        yield from (f"no figure {figure.span.cut(case.text)!r} in {case.text!r}" for figure in free)


def _same_bounds(figure: Figure, expected: Expected) -> bool:
    if not figure.span.overlaps(Span(*expected.span)):
        return False
    return _equal(figure.low, expected.low) and _equal(figure.high, expected.high)


def _equal(found: float | None, expected: float | None) -> bool:
    if found is None or expected is None:
        return found is expected
    return math.isclose(found, expected, rel_tol=1e-4)


def main() -> None:
    """Print the F1 of both parts; the last line is for programs."""
    cases = read_gold()
    for name, unseen in (("seen", False), ("unseen third", True)):
        tally = Tally()
        errors = list(score([case for case in cases if case.unseen is unseen], tally))
        if "-v" in sys.argv and not unseen:
            print("\n".join(errors))
        scores = {
            "figures bounds": tally.f1(tally.bounds),
            "figures unit": tally.f1(tally.unit),
            "figures counted": tally.f1(tally.counted),
        }
        print(f"{name:13s} " + "  ".join(f"{measure} {value:.1f}" for measure, value in scores.items()))
    print(json.dumps(scores))


if __name__ == "__main__":
    main()
