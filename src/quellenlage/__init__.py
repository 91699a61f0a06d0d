"""Quellenlage: the state of the sources of a running story."""

__version__ = "0.1.0.dev0"
