"""Days that are written out in full, with their year: they need no anchor, and can be one."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from quellenlage.analysis.times.build import BUILDERS
from quellenlage.analysis.times.classes import encode
from quellenlage.analysis.times.matched import Matched
from quellenlage.analysis.times.patterns import rules_pattern
from quellenlage.analysis.times.senses import CalendarDay
from quellenlage.text.tokens import Token

_RULES = ("date_list", "date_numeric", "date_spaced", "date_iso")


class ExplicitDay(NamedTuple):
    """A full date: tokens ``[first, last)``, the offset where it ends, and the day."""

    first: int
    last: int
    end: int
    day: date


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    return rules_pattern(_RULES)


def explicit_days(tokens: tuple[Token, ...]) -> list[ExplicitDay]:
    """Every full date among ``tokens``, in order.

    >>> from quellenlage.text.tokens import tokenize
    >>> [found.day.isoformat() for found in explicit_days(tuple(tokenize("vom 3. Mai 2024 bis 07.05.2024")))]
    ['2024-05-03', '2024-05-07']
    """
    found = []
    for match in _pattern().finditer(encode(tokens)):
        rule = match.lastgroup or ""
        for expression in BUILDERS[rule](Matched(tokens, match.start(), match.end(), rule, 0, len(tokens))):
            sense = expression.sense
            if isinstance(sense, CalendarDay) and sense.year and sense.month and sense.day:
                day = date(sense.year, sense.month, sense.day)
                found.append(ExplicitDay(expression.first, expression.last, tokens[expression.last - 1].end, day))
    return found
