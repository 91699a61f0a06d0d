"""English words before a number that open one of its bounds, and the magnitudes behind it."""

from __future__ import annotations

from types import MappingProxyType

_MODIFIERS = {
    "approx": "about | around | roughly | approximately | some | an estimated",
    "more_than": "more than | over | upwards of | in excess of",
    "at_least": "at least | no fewer than | no less than | not less than",
    "up_to": "up to | at most | no more than | as many as",
    "less_than": "less than | fewer than | under | below",
    "almost": "nearly | almost | close to | just under",
}

MAGNITUDES = MappingProxyType(
    {"hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "trillion": 10**12, "dozen": 12}
)

UNITS = MappingProxyType(
    {
        "percent": "%", "%": "%", "dollars": "USD", "euros": "EUR", "euro": "EUR", "pounds": "GBP", "francs": "CHF",
        "metres": "m", "meters": "m", "kilometres": "km", "kilometers": "km", "miles": "mi", "tonnes": "t", "tons": "t",
        "litres": "l", "liters": "l", "kilograms": "kg", "hectares": "ha", "km": "km", "m": "m", "kg": "kg",
    }
)  # fmt: skip

NOT_COUNTED = frozenset(
    """
    and or of in on at to from by for with as the a an is are was were be been has have had will would could may might
    that which who than since until after before when while but said says not people's more during about days day weeks
    week months month years year hours hour minutes minute seconds times o'clock
    """.split()
)
"""Words at which the counted noun ends; a number before one of the periods counts nothing."""

PERIODS = frozenset(
    "day days week weeks month months year years hour hours minute minutes second seconds decade decades".split()
)


def _by_last_word() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    phrases = [
        (tuple(phrase.split()), modifier) for modifier, listed in _MODIFIERS.items() for phrase in listed.split("|")
    ]
    phrases.sort(key=lambda entry: (-len(entry[0]), entry[0]))
    return {
        last: tuple(entry for entry in phrases if entry[0][-1] == last)
        for last in sorted({words[-1] for words, _ in phrases})
    }


MODIFIERS = MappingProxyType(_by_last_word())
