"""Readings and accounts in the formats of other programs."""
