"""Time expressions: where they stand, and which day, month, hour or span of time they mean."""

from quellenlage.analysis.times.find import find_times

__all__ = ["find_times"]
