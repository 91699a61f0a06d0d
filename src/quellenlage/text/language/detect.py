"""Which language a text is in, and whether it says that it was translated."""

from __future__ import annotations

import re

from quellenlage.model import Region
from quellenlage.text.language.de import page_furniture
from quellenlage.text.language.de.segmentation import ONLY_GERMAN

UNKNOWN = "und"
"""ISO 639-3 for undetermined."""

_ENOUGH = 1_500
_NOTE = 160
"""Characters of the longest line that says of a text that a machine translated it."""
_OPENING = 200
_TOO_LITTLE = 12
_GERMAN_SHARE = 0.12
_WORD = re.compile("[a-zß-öø-ÿ]+")
"""Words in the lower-case letters of western Europe: a list of letters is found faster than a kind of character."""


def detect_language(text: str, regions: tuple[Region, ...]) -> str:
    """ISO 639-1 code of the language of the body, ``und`` where there is too little text.

    Where every eighth word is a function word that only German has, it is German; everything else is left to langid.py
    (Lui & Baldwin 2012), which is slower and errs on short texts full of names.

    >>> from quellenlage.model import Span
    >>> text = "Der Damm ist in der Nacht gebrochen, teilte die Feuerwehr mit."
    >>> detect_language(text, (Region(Span(0, len(text)), "body"),))
    'de'
    """
    body = " ".join(r.span.cut(text) for r in regions if r.kind == "body") or text
    sample = body[:_ENOUGH]
    if sum(map(str.isalpha, sample[:_OPENING])) < _TOO_LITTLE:
        return UNKNOWN
    words = _WORD.findall(sample.lower())
    if sum(map(ONLY_GERMAN.__contains__, words)) > _GERMAN_SHARE * len(words):
        return "de"
    import py3langid  # noqa: PLC0415 - numpy and a model of 97 languages, which German articles do without

    return str(py3langid.classify(sample)[0])


def translated_from(text: str, regions: tuple[Region, ...]) -> str | None:
    """Language code that the page names as its original, ``unknown`` where it says only that it was translated."""
    for region in regions:
        if region.kind in {"boilerplate", "byline", "caption"}:
            match = page_furniture.TRANSLATION_NOTE.search(region.span.cut(text))
            if match:
                named = (match["a"] or match["b"] or match["c"] or "").lower()
                return page_furniture.LANGUAGES.get(
                    named.removesuffix("en"), page_furniture.LANGUAGES.get(named, "unknown")
                )
    return _by_machine(text)


def _by_machine(text: str) -> str | None:
    """The same of a short line anywhere, which need not look like furniture otherwise.

    >>> note = "Dieser Text wurde maschinell aus dem Englischen übertragen."
    >>> _by_machine(note), _by_machine("Die Maschine wurde gestern an den Käufer übergeben.")
    ('en', None)
    """
    if "bersetz" not in text and "bertrag" not in text:
        return None
    for line in text.splitlines():
        match = page_furniture.MACHINE_TRANSLATION.match(line.strip()) if 0 < len(line) <= _NOTE else None
        if match is not None:
            named = (match["a"] or "").lower()
            return page_furniture.LANGUAGES.get(named, "unknown")
    return None
