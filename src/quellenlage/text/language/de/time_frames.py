"""Words that tie what is said and what is counted to a day."""

from __future__ import annotations

CURRENT = frozenset(
    "mittlerweile inzwischen derzeit jetzt nun nunmehr aktuell momentan zurzeit heute gegenwärtig unterdessen weiterhin".split()
)
"""Words that bring a narration back to the day on which it is told."""

SINCE = frozenset({"seit"})

VERBLESS_CUES = frozenset("so laut zufolge nach gemäß".split())
"""Cues without a verb: they belong to the occasion at hand."""

DAILY_REPORTS = frozenset("tagesbericht morgenbericht abendbericht tagesmitteilung".split())
"""Reports that appear every day: what stands in one was said on the day on which the article quotes it."""

SPEECH_VERBS = frozenset(
    """
    sagen erklären mitteilen berichten melden betonen äußern bekanntgeben bestätigen ankündigen warnen fordern behaupten
    versichern verkünden einräumen schreiben meinen kritisieren hinweisen hinzufügen erläutern angeben sprechen vorlegen
    zurückweisen verteidigen
    """.split()
)
SPEECH_FORMS = frozenset(
    "sagte sagten erklärte erklärten teilte teilten berichtete berichteten gab gaben laut zufolge äußerte äußerten".split()
)

AMOUNTS = frozenset(
    """
    liter litern kubikmeter kubikmetern tonne tonnen kilogramm kilo milligramm gramm hektar hektoliter barrel hektolitern
    """.split()
)
"""Measures of matter: what has run out, burnt or fallen is fixed on the day it happened."""
