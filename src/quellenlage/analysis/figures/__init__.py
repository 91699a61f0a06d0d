"""Figures: quantities with their bounds, units and what they count."""

from quellenlage.analysis.figures.find import find_figures

__all__ = ["find_figures"]
