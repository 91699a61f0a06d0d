"""German number words: what they are worth, and the words before them that open a bound."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import TypeAlias

Phrases: TypeAlias = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
"""Last word of a phrase to the phrases that end in it and the modifier that they stand for."""

_DIGITS = "null eins zwei drei vier fünf sechs sieben acht neun".split()
_TEENS = "zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".split()
_TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()


def _below_hundred() -> dict[str, int]:
    values = {word: n for n, word in enumerate(_DIGITS + _TEENS)}
    values.update({"ein": 1, "zwo": 2})
    for tens, word in enumerate(_TENS, start=2):
        values[word] = 10 * tens
        for n, unit in enumerate(_DIGITS[1:], start=1):
            values[("ein" if n == 1 else unit) + "und" + word] = 10 * tens + n
        values["zwound" + word] = 10 * tens + 2
    return values


BELOW_HUNDRED = MappingProxyType(_below_hundred())

INFLECTED = MappingProxyType({"zweier": 2, "dreier": 3, "zweien": 2, "dreien": 3, "vieren": 4, "fünfen": 5})
"""Cardinals that carry a case ending."""

HALVES = MappingProxyType({"anderthalb": 1.5, "eineinhalb": 1.5, "einundeinhalb": 1.5, "dreiviertel": 0.75})

_TRANSCRIBED = (("fuenf", "fünf"), ("zwoelf", "zwölf"), ("dreissig", "dreißig"))


@lru_cache(maxsize=50_000)
def number_word(word: str) -> float | None:
    """What a lower-case number word is worth below a million; None where it is no cardinal.

    >>> number_word("zweihundertfünfzigtausend"), number_word("elfhundert"), number_word("zweieinhalb")
    (250000, 1100, 2.5)
    >>> number_word("achtung") is None
    True
    """
    for written, standard in _TRANSCRIBED:
        word = word.replace(written, standard)
    if word in INFLECTED:
        return INFLECTED[word]
    if word in HALVES:
        return HALVES[word]
    if word.endswith("einhalb"):
        whole = BELOW_HUNDRED.get(word.removesuffix("einhalb"))
        return None if whole is None else whole + 0.5
    return _below_million(word)


def _below_million(word: str) -> int | None:
    head, thousand, tail = word.partition("tausend")
    if not thousand:
        return _below_ten_thousand(word)
    thousands = _below_thousand(head) if head else 1
    rest = _joined(tail, _below_thousand)
    if thousands is None or rest is None:
        return None
    return 1000 * thousands + rest


def _below_thousand(word: str) -> int | None:
    value = _below_ten_thousand(word)
    return value if value is not None and value < 1000 else None


def _below_ten_thousand(word: str) -> int | None:
    """Up to "neunundneunzighundert": hundreds are counted beyond nine ("elfhundert")."""
    head, hundred, tail = word.partition("hundert")
    if not hundred:
        return BELOW_HUNDRED.get(word)
    hundreds = BELOW_HUNDRED.get(head) if head else 1
    rest = _joined(tail, BELOW_HUNDRED.get)
    if not hundreds or rest is None:
        return None
    return 100 * hundreds + rest


def _joined(tail: str, read: Callable[[str], int | None]) -> int | None:
    """What follows "hundert" or "tausend", with or without "und"."""
    if not tail:
        return 0
    return read(tail) or read(tail.removeprefix("und")) or None


MAGNITUDES = MappingProxyType(
    {
        form: value
        for value, forms in {
            12: "dutzend",
            100: "hundert",
            1_000: "tausend tsd",
            1_000_000: "million millionen mio mill",
            1_000_000_000: "milliarde milliarden mrd mia",
            1_000_000_000_000: "billion billionen bio",
            1_000_000_000_000_000: "billiarde billiarden",
            1_000_000_000_000_000_000: "trillion trillionen",
        }.items()
        for form in forms.split()
    }
)
"""Words that multiply the number before them."""

ABBREVIATED_MAGNITUDES = frozenset("tsd mio mill mrd mia bio".split())

COMPOUND_MAGNITUDES = MappingProxyType(
    {"viertelmillion": 250_000, "halbmillion": 500_000, "dreiviertelmillion": 750_000, "viertelmilliarde": 250_000_000}
)

SEVERAL = frozenset("mehrere mehreren mehrerer einige einigen einiger etliche etlichen etlicher wenige wenigen".split())
"""Quantifiers that name two to nine of the magnitude behind them; without a magnitude they name no number."""

MANY = frozenset("viele vielen vieler zig".split())
"""Quantifiers that name two or more of the magnitude behind them."""

SEVERAL_MAGNITUDES = MappingProxyType(
    {
        "zehntausend": 10_000,
        "hunderttausend": 100_000,
        "zehntausende": 10_000,
        "hunderttausende": 100_000,
        "hunderte": 100,
        "tausende": 1_000,
        "dutzende": 12,
        **{word: value for word, value in MAGNITUDES.items() if value <= 10**12},
    }
)
"""Magnitudes that stand behind "mehrere"."""


def _plurals() -> dict[str, int]:
    stems = {"dutzend": 12, "hundert": 100, "tausend": 1_000, "zehntausend": 10_000, "hunderttausend": 100_000}
    stems.update({"aber" + stem: stems[stem] for stem in ("hundert", "tausend")})
    stems.update({"zig" + stem: 10 * stems[stem] for stem in ("hundert", "tausend", "zehntausend")})
    plurals = {stem + ending: value for stem, value in stems.items() for ending in ("e", "en", "er")}
    plurals["zigtausend"] = 10_000
    return plurals


COLLECTIVES = MappingProxyType(_plurals())
"""Plural nouns that name at least two of a magnitude: "Hunderte", "Tausender", "Zehntausenden"."""

PLURAL_MAGNITUDES = frozenset("millionen milliarden billionen".split())
"""Plurals that name at least two of themselves where no number stands before them."""

_PARTS = {
    "hälfte": 1 / 2,
    "drittel": 1 / 3,
    "viertel": 1 / 4,
    "fünftel": 1 / 5,
    "sechstel": 1 / 6,
    "siebtel": 1 / 7,
    "achtel": 1 / 8,
    "neuntel": 1 / 9,
    "zehntel": 1 / 10,
    "zwanzigstel": 1 / 20,
    "hundertstel": 1 / 100,
    "tausendstel": 1 / 1000,
}
FRACTIONS = MappingProxyType({**_PARTS, **{part + "n": share for part, share in _PARTS.items() if part != "hälfte"}})
"""Denominators as nouns."""

ORDINAL_SHARES = MappingProxyType(
    {
        stem + ending: 1 / n
        for n, stem in enumerate("zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft".split(), start=2)
        for ending in ("e", "er", "es", "en", "em")
    }
)
"""Ordinals that name a share behind "jeder": "jeder dritte"."""

EVERY = frozenset("jeder jede jedes jedem jeden".split())

ONE = frozenset("ein eine einen einem einer eines".split())
"""Forms of "ein", article and number one alike."""

NONE = frozenset("kein keine keinen keinem keiner keines".split())
SINGLE = frozenset("einziger einzige einziges einzigen einzigem".split())

MULTIPLIERS = MappingProxyType(
    {"halb": 0.5, "doppelt": 2.0, "dreifach": 3.0, "vierfach": 4.0, "fünffach": 5.0, "zehnfach": 10.0}
)
"""Adverbs that compare by a factor where "so viel", "so hoch" follows."""

MULTIPLES = MappingProxyType(
    {
        stem + ending: factor
        for stem, factor in {
            "doppelt": 2.0,
            "zweifach": 2.0,
            "dreifach": 3.0,
            "vierfach": 4.0,
            "fünffach": 5.0,
            "sechsfach": 6.0,
            "siebenfach": 7.0,
            "achtfach": 8.0,
            "zehnfach": 10.0,
            "zwanzigfach": 20.0,
            "hundertfach": 100.0,
            "anderthalbfach": 1.5,
        }.items()
        for ending in ("e", "en")
    }
)
"""Nouns made from them: "das Doppelte", "um das Dreifache"."""

FACTOR_VERBS = MappingProxyType(
    {
        form: factor
        for stem, factor in {
            "verdoppel": 2.0,
            "verdreifach": 3.0,
            "vervierfach": 4.0,
            "verfünffach": 5.0,
            "versechsfach": 6.0,
            "versiebenfach": 7.0,
            "verachtfach": 8.0,
            "verzehnfach": 10.0,
            "verhundertfach": 100.0,
            "halbier": 0.5,
        }.items()
        for form in (stem + "t", stem + "te", stem + "ten", stem + "n", stem + "en")
    }
)
"""Verbs that tell a factor."""

APPROX, MORE, LEAST, UP_TO, LESS, ALMOST, RANGE, VAGUE = (
    "approx",
    "more_than",
    "at_least",
    "up_to",
    "less_than",
    "almost",
    "range",
    "several",
)
OPEN_ABOVE = frozenset({MORE, LEAST})
OPEN_BELOW = frozenset({UP_TO, LESS, ALMOST})

_MODIFIERS = {
    APPROX: """rund | etwa | zirka | circa | ca | ca . | ungefähr | grob | um die | an die | so um die | schätzungsweise |
        geschätzt | geschätzte | geschätzten | annähernd so | in etwa | rd . | kaum mehr als | kaum weniger als |
        plus minus""",
    MORE: """mehr als | über | gut | größer als | höher als | oberhalb von | jenseits von | mehr wie | etwas über |
        knapp über | knapp mehr als | etwas mehr als | weit mehr als | weit über | deutlich mehr als | deutlich über |
        wesentlich mehr als | erheblich mehr als | viel mehr als | noch mehr als | leicht über | nicht nur | gute |
        guten | weitaus mehr als | sehr viel mehr als | länger als""",
    LEAST: """mindestens | wenigstens | zumindest | nicht weniger als | nicht unter | minimal | ab | mind . |
        nicht weniger wie""",
    UP_TO: """bis zu | höchstens | maximal | max . | nicht mehr als | nicht über | allenfalls | bestenfalls | bis |
        längstens | nicht mehr wie""",
    LESS: """keine | keinen | weniger als | unter | unterhalb von | etwas weniger als | etwas unter | knapp unter | knapp weniger als |
        deutlich weniger als | deutlich unter | weit weniger als | weit unter | nicht einmal | nicht mal |
        noch nicht einmal | leicht unter | geringer als | niedriger als | kleiner als""",
    ALMOST: """fast | knapp | nahezu | beinahe | beinah | annähernd | kaum | nicht ganz | schier""",
}


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
"""Last word of a modifier to the phrases that end in it, longest first, with the bound that they open."""

BETWEEN_MODIFIER_AND_NUMBER = frozenset(
    "aber jedoch noch schon auch insgesamt weitere weiteren allein jeweils je wohl zunächst sogar".split()
)
"""Words that may stand between: "mindestens aber 300"."""

MODIFIES_ARTICLE = MappingProxyType(
    {
        "knappes": ALMOST,
        "knappe": ALMOST,
        "knapper": ALMOST,
        "knappen": ALMOST,
        "gutes": MORE,
        "gute": MORE,
        "guter": MORE,
        "guten": MORE,
        "rundes": APPROX,
        "runde": APPROX,
        "rund": APPROX,
        "starkes": MORE,
        "starke": MORE,
    }
)
"""Adjectives between "ein" and the magnitude or fraction: "ein knappes Drittel"."""

HALF = frozenset("halbe halbes halben halber".split())

NOT_ABOUT_MORE = frozenset(
    """
    vertrag kredit darlehen scheck rechnung auftrag bußgeld bußgelder geldstrafe bescheid garantie bürgschaft anleihe
    verträge aufträge kredite rechnungen überweisung streit debatte bericht verhandlungen gespräche
    """.split()
)
"""Nouns whose "über" names the exact sum or the subject."""

OR_MORE = MappingProxyType({"mehr": LEAST, "höher": LEAST, "weniger": UP_TO, "darunter": UP_TO, "darüber": LEAST})
"""What stands behind "12 oder", "12 und": "oder mehr"."""

UPWARDS = MappingProxyType({"aufwärts": LEAST, "abwärts": UP_TO})
