"""The day on which something was said, and the day for which a figure holds.

Both come from the time expressions of the article. What the text does not tell is not guessed: a statement without a
day has none; a figure without one holds for the day of publication, if that is known.
"""

from quellenlage.analysis.times.holds import holds_for
from quellenlage.analysis.times.lookup import day_of
from quellenlage.analysis.times.said import said_on

__all__ = ["day_of", "holds_for", "said_on"]
