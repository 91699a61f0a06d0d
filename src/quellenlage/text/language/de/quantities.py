"""Words by which an amount is one of each period, or the sum of all."""

from __future__ import annotations

PERIODICAL = (
    "jährlich",
    "monatlich",
    "wöchentlich",
    "täglich",
    "stündlich",
    "pro jahr",
    "im jahr ",
    "pro monat",
    "im monat ",
    "pro woche",
    "pro tag",
    "am tag ",
    "jedes jahr",
    "jeden monat",
    "jeden tag",
)
"""The amount comes again each period."""

TOTALS = ("insgesamt", "summier", "in der summe", "zusammen", "alles in allem", "gesamt", "aufaddier", "belaufen")
"""The amount is that of all periods or parts together."""

EVERYWHERE = ("landesweit", "bundesweit", "weltweit", "europaweit", "deutschlandweit", "im ganzen land", "in ganz ")
"""The count is that of all places."""
